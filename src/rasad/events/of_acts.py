"""What is condemned or backed is an act: whose it is, and to whom it is done."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Clause
from .beside import parties, within_predicate
from .forms import Frame
from .markers import DONE_TO, REBELS, Filled, Filler, listed
from .match import Match
from .nouns import NounRoles
from .search import Search


class OfActs:
    """Tells of what one text condemns or backs whose act it is."""

    def __init__(self, search: Search, nouns: NounRoles, matches: Sequence[Sequence[Match]]) -> None:
        self.search, self.nouns, self.matches = search, nouns, matches
        self.scene, self.rules = search.scene, search.rules

    def _aside(self, meeting: Match, match: Match) -> bool:
        """At a meeting, after talks: that is where it is said, not what it is said of; the predicate's own prepositions are."""
        phrase, frame = self.scene.phrase_end.get(meeting.words[0] - 1), match.entry.frame
        if phrase is None or frame is None:
            return False
        return not any(phrase.key in self.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict))

    def _addressed(self, filled: Filled) -> bool:
        """Whether a complaint is only brought before a body of states."""
        return all(isinstance(f, int) and self.scene.mentions[f].sector == "IGO" for f in filled.recipients)

    def blame(self, filled: Filled, match: Match, frame: Frame, clause: Clause) -> None:
        """What is condemned is somebody's act: its doer is the recipient, whom it was done to is not."""
        for other in self.matches[clause.index]:
            if other.entry.kind != "event" or other.construction != "noun" or set(other.words) & set(match.words) or other.entry.frame is None:
                continue
            if (other.entry.type in ("AGREE", "CONSULT") and self._aside(other, match)) or within_predicate(self.search, other, match):
                continue
            nested = self.nouns.fill(other, other.entry.frame, clause)
            suffered, did = parties(self.search, other, nested)
            doers = [n for n in did if n not in filled.actors]
            heads = {h for n in filled.recipients if isinstance(n, int) for h in self.scene.slot(n).heads}
            if doers and (
                not filled.recipients or (frame.charges and self._addressed(filled)) or heads & set(other.words) or set(suffered) & set(filled.recipients)
            ):
                filled.recipients = doers
                filled.why.append("recipient: the doer of what is condemned")
                return
            if other.entry.type in DONE_TO:
                filled.recipients = [n for n in filled.recipients if n not in suffered]

    def back(self, filled: Filled, match: Match, clause: Clause) -> None:
        """Whom what is backed is done to, or is meant to stop, is not backed (`backs the arrest of X`, `efforts against X`)."""
        filled.recipients = [n for n in filled.recipients if not self._opposed(n)]
        for other in self.matches[clause.index]:
            if other.entry.type not in (*DONE_TO, "ACCUSE") or other.construction != "noun" or other.entry.frame is None or set(other.words) & set(match.words):
                continue
            if not any(isinstance(n, int) and set(self.scene.slot(n).heads) & set(other.words) for n in filled.recipients):
                continue
            nested = self.nouns.fill(other, other.entry.frame, clause)
            suffered, did = parties(self.search, other, nested)
            struck = [f for f in did if isinstance(f, int) and not nested.recipients and self.scene.mentions[f].sector in REBELS]
            filled.recipients = [n for n in filled.recipients if n not in suffered and n not in struck]

    def _opposed(self, n: Filler) -> bool:
        """Whether a word of countering stands before somebody (`the fight against X`)."""
        if not isinstance(n, int):
            return False
        slot, own = self.scene.slot(n), self.scene.mentions[n].why == "adjective"  # a campaign of X's is X's
        before = (*slot.heads[own:], *((slot.start - 1,) if slot.marker and slot.start else ()))
        return any(self.scene.words[h] & self.rules.countering for h in before)
