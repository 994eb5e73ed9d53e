"""Who is in conflict with whom in a text: who would attack, or be attacked, where what may come names only one side (`in case of an attack on X`)."""

from __future__ import annotations

from collections import Counter

from ..model import Mention
from .markers import Filled, Filler
from .match import Match
from .search import Search

_ARMED = ("ASSAULT", "MOBILIZE", "THREATEN")
_MUCH, _SOME = 3, 1  # how much an act of war, or another of conflict, tells of who would attack whom
_NOUNS = ("noun", "infinitive", "phrase")


class Enemies:
    """The states that a text tells to be in conflict, from its own acts of conflict."""

    def __init__(self, search: Search) -> None:
        self.search = search
        self._weights: Counter[frozenset[str]] = Counter()
        self._sides: dict[str, Mention] = {}

    def note(self, kind: str, actors: list[Mention], recipients: list[Mention]) -> None:
        """Takes note of an act of conflict."""
        for m in (*actors, *recipients):
            if m.country:
                self._sides.setdefault(m.country, m)
        pairs = {frozenset((a.country, r.country)) for a in actors for r in recipients if a.country and r.country and a.country != r.country}
        for pair in pairs:
            self._weights[pair] += _MUCH if kind in _ARMED else _SOME

    def known(self, pair: frozenset[str]) -> bool:
        """Whether two states have been told to be in conflict."""
        return pair in self._weights

    @staticmethod
    def open(match: Match, filled: Filled) -> bool:
        """Whether one side of an attack is told by a noun, and the other is not."""
        frame = match.entry.frame
        return (
            match.entry.type == "ASSAULT"
            and match.construction in _NOUNS
            and frame is not None
            and not frame.casualties
            and bool(filled.actors) != bool(filled.recipients)
        )

    def complete(self, filled: Filled) -> None:
        """The side that is not told: whoever the text tells most of to be in conflict with the other."""
        told = {country for f in (*filled.actors, *filled.recipients) for country, _ in self.search.who(f)}
        other = self._other(told)
        if other is None:
            return
        if filled.actors:
            filled.recipients = [other]
        else:
            filled.actors = [other]
        filled.missing = ""
        filled.why.append("the other side: who is in conflict with it")

    def _other(self, told: set[str]) -> Filler | None:
        if len(told) != 1:
            return None
        ranked = Counter({other: weight for pair, weight in self._weights.items() if pair & told for other in pair - told}).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return self._sides.get(ranked[0][0])
