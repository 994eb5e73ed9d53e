"""Who did what is told without its doer: whoever's attack, operation, assembly or authority it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ..model import Clause
from .claims import ascribed
from .forms import Frame
from .markers import Filled, Filler
from .match import Match
from .nouns import NounRoles
from .search import Search
from .subjects import Doer
from .there import hosts

NO_DOER = "passive without a doer"
OF_AUTHORITY = ("COERCE", "RETREAT")  # an arrest, a release: without a doer the authorities' who tell of it, or of the place
AUTHORITIES = ("COP", "JUD", "SPY", "MIL")
_AUTHORITY_MODES = ("arrest", "deport", "seize", "release")
_OF_ENVOYS = ("ACCUSE", "SANCTION")
_VOTED = ("ACCUSE", "AID", "REJECT", "SANCTION", "SUPPORT")  # what assemblies decide
_PACTS = ("AGREE", "SUPPORT", "COOPERATE")
_SENDERS = ("GOV", "IGO", "MIL", "NGO")
_REBELS = {"REB", "SEP", "UAF", "OPP"}


def doer_of(search: Search, match: Match, clause: Clause) -> Doer:
    """The subject of a clause; verb-last: of the one around it, where the predicate's noun stands there (`in a talk | that he had with X`)."""
    found = search.subjects.of(clause)
    around = search.rules.verb_last and match.construction == "active" and match.words[0] < clause.tokens[0] and clause.parent is not None
    return search.subjects.of(search.scene.clause(clause.parent)) if not found and around and clause.parent is not None else found


class ByWhom:
    """Tells the doer of what befalls somebody in one text; `speakers` tells who says a clause."""

    def __init__(self, search: Search, nouns: NounRoles, matches: Sequence[Sequence[Match]], speakers: Callable[[Clause], Sequence[Filler]]) -> None:
        self.search, self.nouns, self.matches, self.speakers = search, nouns, matches, speakers
        self.scene, self.subjects, self.rules = search.scene, search.subjects, search.rules

    def tell(self, match: Match, frame: Frame, clause: Clause, filled: Filled) -> None:
        """Who did what is told without its doer."""
        if not filled.actors and match.entry.type == "ASSAULT" and (doers := ascribed(self.search, self.matches, match, clause)):
            filled.actors = doers
            filled.why.append("doer: to whom it is ascribed")
        raid = match.construction == "active" and self.subjects.unnamed.raid(clause)
        suffered = match.construction in ("noun", "infinitive") and frame.possessor == "undergoer" and (bool(filled.recipients) or frame.casualties)
        fell = match.construction == "active" and frame.casualties and bool(filled.recipients)  # `three soldiers fell in a raid of X`
        if not filled.actors and (match.construction == "passive" or NO_DOER in filled.why or raid or suffered or fell):
            self._by_cause(match, clause, filled)
        if not filled.actors and suffered:
            self._by_consequence(match, clause, filled)
        if not filled.actors and match.construction == "passive" and match.entry.type == "SUPPORT":
            self._in_presence(match, clause, filled)
        if match.entry.type == "CONSULT" and frame.mutual and not filled.recipients:
            self._present(match, clause, filled)
        if not filled.actors and match.construction == "passive" and match.entry.type in _VOTED:
            filled.actors = self._assembly(match, clause)
        if not filled.actors and match.construction in ("active", "passive") and match.entry.type in ("ASSAULT", "COERCE"):
            self._in_operation(match, clause, filled)
        asked = not filled.actors and match.construction == "passive" and match.entry.type == "REQUEST" and bool(filled.recipients)
        if asked and clause.verb is not None and clause.verb.tense == "present" and (told := self.speakers(clause)):
            filled.actors = [*told]  # `he said: X is asked to …`
            filled.why.append("doer: who says that somebody is asked")
        if not filled.actors and filled.recipients and match.entry.type in OF_AUTHORITY and frame.mode in _AUTHORITY_MODES:
            self._by_authority(match, clause, filled)
        if not filled.actors and filled.recipients and match.entry.type == "AID" and self._took_place(match, clause):
            self._by_sender(clause, filled)
        if not filled.actors and filled.recipients and frame.whom and match.entry.type in _OF_ENVOYS:
            filled.actors = hosts(self.search, filled.recipients)  # an ambassador who is summoned, or expelled, is so by his hosts

    def _in_presence(self, match: Match, clause: Clause, filled: Filled) -> None:
        """What was signed in the presence of the heads of several states is theirs."""
        found = self.search.marked(clause, self.rules.presence, set(), match)
        if not self.search.own(found[1:], found[:1]) and len({country for n in found for country, _ in self.search.who(n)}) > 1:
            filled.actors, filled.recipients, filled.mutual = [*found[:1]], [*found[1:]], True
            filled.why.append("those in whose presence it was signed")

    def _present(self, match: Match, clause: Clause, filled: Filled) -> None:
        """A meeting is between those of several states who are there (`talks in a town with the participation of A, B and C`), or its holder's with them."""
        mine = {country for f in filled.actors for country, _ in self.search.who(f)}
        holder = len(mine) == 1 and (match.construction == "active" or self.nouns.governing.during(match))
        found = self.search.marked(clause, self.rules.presence, set(), match) if holder or not filled.actors else []
        states = {country for n in found for country, _ in self.search.who(n) if country}
        if filled.actors and states and not self.search.own(found, filled.actors):
            filled.recipients = [*found]
        elif not filled.actors and len(states) > 1:
            filled.actors = [*found]
        else:
            return
        filled.why.append("those who were there")

    def _assembly(self, match: Match, clause: Clause) -> list[Filler]:
        """Verb-last: what was passed or voted down in an assembly was so by it (`the bill was passed in the Congress`)."""
        if not self.rules.verb_last:
            return []
        found = self.search.marked(clause, self.scene.rules.during, set(), match)
        return [n for n in found if self.scene.mentions[n].kind == "body" and self.scene.mentions[n].sector in ("LEG", "IGO")]

    def _by_cause(self, match: Match, clause: Clause, filled: Filled) -> None:
        """A passive without a doer, beside a noun for the same kind of act: its doer did it (`were hurt in X's attack`)."""
        for other in self.matches[clause.index]:
            if other.entry.frame is None or other.construction != "noun" or set(other.words) & set(match.words):
                continue
            mutual = match.entry.type in _PACTS and other.entry.type in _PACTS
            if mutual or other.entry.type == match.entry.type:
                cause = self.nouns.fill(other, other.entry.frame, clause)
                if mutual and len(cause.actors) + len(cause.recipients) > 1:
                    filled.actors, filled.recipients = cause.actors, cause.recipients
                    filled.why.append("the parties of what is signed")
                    return
                against = [f for f in cause.recipients if self._party(f)] if other.entry.frame.mutual else []  # were killed in a clash with X
                doers = [f for f in cause.actors or against if f not in filled.recipients]
                if doers and not self._their_own(match, doers, filled):
                    filled.actors = doers
                    filled.why.append("doer: of the act that caused it")
                    return

    def _party(self, filler: Filler) -> bool:
        """Whether somebody fights, and is no place where others do (`were killed in a clash in Y`)."""
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        return m.kind != "place" and m.why != "place" and m.how != "place"

    def _by_consequence(self, match: Match, clause: Clause, filled: Filled) -> None:
        """What an act led to is done by its doer: `the attack that X carried out | and that led to the killing of Y`."""
        verb, before = clause.verb, self.scene.clause(clause.index - 1) if clause.index else None
        if verb is None or before is None or clause.link != "coordinate" or before.link != "relative" or before.sentence != clause.sentence:
            return
        words = self.scene.words[verb.first - 1] if verb.first else frozenset[str]()
        if (verb.family,) in self.rules.leads_to or any((w, verb.family) in self.rules.leads_to for w in words):
            found: list[Filler] = [n for n in self.subjects.of(before).mentions if self.scene.mentions[n].first in before.tokens and n not in filled.recipients]
            if found and not self._their_own(match, found, filled):
                filled.actors = found
                filled.why.append("doer: of the act that led to it")

    def _in_operation(self, match: Match, clause: Clause, filled: Filled) -> None:
        """`In an operation of the army rebels were killed`, in the clause itself or the one before it in the sentence."""
        before = self.subjects.sibling(clause)
        for c in (clause, before) if before is not None else (clause,):
            for i in c.tokens:
                if self.scene.words[i] & self.rules.operations and self.scene.under(i) in self.scene.rules.during and self.scene.mention_at[i] is None:
                    noun = msgspec.structs.replace(match, words=(i,), anchor=i)
                    owners = self.search.possessors(i, c) or self.search.after_noun(noun, c, self.rules.owner_of_noun, set())
                    found: list[Filler] = [n for n in owners if n not in filled.recipients]
                    if found and not self._their_own(match, found, filled):
                        filled.actors = found
                        filled.why.append("doer: whose operation it was")
                        return

    def _their_own(self, match: Match, doers: list[Filler], filled: Filled) -> bool:
        """Whether an attack is that of those who are killed (`soldiers killed since their country attacked X`); rebels fight their own state."""
        sides = {sector for f in (*doers, *filled.recipients) for _, sector in self.search.who(f)}
        return match.entry.type == "ASSAULT" and not sides & _REBELS and self.search.own(doers, filled.recipients)

    def _by_authority(self, match: Match, clause: Clause, filled: Filled) -> None:
        """An arrest or a release without a doer: done by the authorities who tell of it, else by those of the place."""
        if match.construction == "noun" and all(isinstance(f, int) and self.scene.mentions[f].why == "adjective" for f in filled.recipients):
            return  # assets of X are nobody's prisoners
        named = not any(isinstance(f, int) and self.scene.mentions[f].kind == "pronoun" for f in filled.recipients)
        after = named and match.construction == "noun" and self.scene.under(match.words[0]) in self.scene.rules.facts  # after the arrest of Y, the police …
        told: list[Filler] = [*(self.subjects.own(clause).mentions if after else self.speakers(clause))]
        told = [f for f in told if any(sector in AUTHORITIES for _, sector in self.search.who(f))]
        filled.actors = [f for f in told if f not in filled.recipients] or [
            f for f in self._there(match, clause) if not self.search.own([f], filled.recipients)
        ]
        if filled.actors:
            filled.why.append("doer: the authorities who tell of it" if told else "doer: the authorities of the place")

    def _took_place(self, match: Match, clause: Clause) -> bool:
        """Whether an act is told in the passive, or by a verb that only says that it took place."""
        carried = match.construction == "noun" and clause.verb is not None and self.nouns.governing.carrier(clause) == "passive"
        return match.construction == "passive" or (carried and not self.scene.under(match.words[0]))

    def _by_sender(self, clause: Clause, filled: Filled) -> None:
        """Aid that an official of another state says was sent is his state's (`said that tons of medicine had been sent to X`)."""
        told = [f for f in self.speakers(clause) if any(sector in _SENDERS for _, sector in self.search.who(f))]
        filled.actors = [f for f in told if not self.search.own([f], filled.recipients) and not self.search.own(filled.recipients, [f])]
        filled.why += ["doer: the officials who tell of it"] * bool(filled.actors)

    def _there(self, match: Match, clause: Clause) -> list[Filler]:
        """Those of the place; of a noun without a verb, one that no comma parts from it (a headline that lists the day's news)."""
        found = self.search.place(clause, "GOV", countries=True)
        if match.construction != "noun" or clause.verb is not None:
            return found
        commas = [i for i in clause.tokens if self.scene.tokens[i].key in self.scene.rules.commas]
        first = min((i for i in commas if i > match.anchor), default=clause.tokens[-1] + 1)
        last = max((i for i in commas if i < match.anchor), default=-1)
        places = [self.scene.mentions[n] for n in self.scene.clause_mentions[clause.index] if last < self.scene.mentions[n].first < first]
        return [f for f in found if not isinstance(f, int) and any(m.start == f.start for m in places)]
