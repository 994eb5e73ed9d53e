"""Who did it and to whom: the roles of a frame filled from the clause that a predicate stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from ..lang import Language
from ..model import Clause, Mention
from .forms import Constructions, Frame
from .frames import Index
from .match import Match
from .scene import Scene
from .subjects import Doer, Subjects

Filler = int | Mention  # an index into the scene's mentions, or an actor carried over
_CHAIN = 2  # words that may stand between a noun and its possessor
_RELATIVE = 7  # tokens between a noun and the relative clause that tells of it
_SPAN = 16  # tokens between a noun and what its prepositions govern


class Filled(msgspec.Struct, gc=False):
    """Roles as filled, with the reason for each; `missing` names what a frame needs and did not get."""

    actors: list[Filler]
    recipients: list[Filler]
    third: list[Filler] = []
    mutual: bool = False
    why: list[str] = []
    missing: str = ""


class RoleRules:
    """The language's markers as spelling keys; built once."""

    def __init__(self, language: Language, rules: Constructions, index: Index, verb_last: bool) -> None:
        self.language, self.index, self.verb_last = language, index, verb_last
        self.agent = self.keys(rules.agent)
        self.resumptive = self.keys(rules.resumptive)
        self.itself = self.keys(rules.itself)
        self.carrying = frozenset(m for family, voice in rules.carriers.items() if voice == "active" for m in language.masdars.get(language.fold(family), ()))
        self.agent_of_noun = self.keys(rules.agent_of_noun)
        self.between = self.keys(rules.between)
        self.circumstance = self.keys(rules.circumstance)
        self.reciprocal = self.keys(rules.reciprocal)
        self.speaks_for = self.keys(rules.speaks_for)
        fold = language.fold
        self.carriers = {tuple(fold(k).split()): v for k, v in rules.carriers.items()}
        self._markers: dict[int, frozenset[str]] = {}

    def keys(self, words: Iterable[str]) -> frozenset[str]:
        """Phrases as the keys that phrases of a text have."""
        return frozenset(self.language.fold(w.replace("\u200c", "")) for w in words) | frozenset(self.language.fold(w.replace("\u200c", " ")) for w in words)

    def markers(self, selector: dict[str, Any]) -> frozenset[str]:
        """The prepositions of a selector."""
        found = self._markers.get(id(selector))
        if found is None:
            words = selector.get("after", ())
            found = self._markers[id(selector)] = self.keys((words,) if isinstance(words, str) else words)
        return found


def _listed(selectors: Any) -> list[Any]:
    """One selector or several, as a list."""
    return [selectors] if isinstance(selectors, (str, dict)) else list(selectors)


class Roles:
    """Fills the roles of the predicates of one text; `speakers` tells who says a clause."""

    def __init__(
        self, scene: Scene, subjects: Subjects, rules: RoleRules, matches: Sequence[Sequence[Match]], speakers: Callable[[Clause], Sequence[Filler]]
    ) -> None:
        self.scene, self.subjects, self.rules, self.matches, self.speakers = scene, subjects, rules, matches, speakers
        self.used: dict[int, set[int]] = {}  # mentions that the verb of a clause governs: they are nobody else's

    def fill(self, match: Match) -> Filled:
        """The roles of one predicate."""
        frame, clause = match.entry.frame, self.scene.clause(match.clause)
        assert frame is not None
        if match.construction in ("noun", "infinitive", "phrase"):
            filled = self._noun(match, frame, clause)
        else:
            filled = self._verb(match, frame, clause)
        if match.construction in ("active", "passive"):
            self.used.setdefault(clause.index, set()).update(n for n in filled.recipients if isinstance(n, int))
        self._pair(filled, frame)
        if frame.blames:
            self._blame(filled, match, clause)
        needs = frame.needs if frame.needs is not None else (("actor", "recipient") if match.construction in ("noun", "infinitive") else ("actor",))
        filled.missing = next((role for role in needs if not (filled.actors if role == "actor" else filled.recipients)), "")
        return filled

    # --- verbs

    def _verb(self, match: Match, frame: Frame, clause: Clause) -> Filled:
        filled = Filled([], [])
        doer = self.subjects.of(clause)
        if self._spoken(frame):
            return self._by_speaker(match, clause, doer, frame)
        agents = self._marked(clause, self.rules.agent, set(), match)
        passive = match.construction == "passive" or (bool(agents) and not doer.mentions) or (match.construction == "active" and self._seems_passive(match, clause, doer))
        if passive:
            filled.actors = [*(agents or self._owners(match, frame, clause))]
            filled.why.append("passive: the doer stands after an agent phrase" if filled.actors else "passive without a doer")
            patient: list[Filler] = [*doer.mentions, *doer.carried] if doer.mentions or match.construction == "passive" else []
            patient = patient if doer.mentions else [*self._patient(clause, match, filled.actors)] or patient
        else:
            filled.actors = [*doer.mentions, *doer.carried]
            filled.why.append(f"doer: {doer.why}" if doer else "no doer found")
            patient = []
        if not filled.actors and "actor" in frame.roles:
            filled.actors = self._select(frame.roles["actor"], match, clause, {n for n in patient if isinstance(n, int)}, [], filled)
        taken = {n for n in filled.actors if isinstance(n, int)} | {n for n in patient if isinstance(n, int)}
        filled.recipients = self._select(frame.roles.get("recipient", ()), match, clause, taken, patient, filled)
        if frame.mutual and not (filled.actors and filled.recipients):
            pair = self._marked(clause, self.rules.between, set(), match)
            if len(pair) > 1:
                filled.actors, filled.recipients = [*pair], []
                filled.why.append("between two parties")
        taken |= {n for n in filled.recipients if isinstance(n, int)}
        if not filled.recipients and frame.act:
            filled.recipients = self._asked(match, clause, filled)
        if not filled.recipients and match.entry.type == "ASSAULT":
            filled.recipients = [m for m in self._place(clause, "CVL") if not filled.actors or self._same(m) != self._same(filled.actors[0])]
        filled.third = self._select(frame.roles.get("third", ()), match, clause, taken, [], filled)
        return filled

    @staticmethod
    def _spoken(frame: Frame) -> bool:
        return "speaker" in _listed(frame.roles.get("actor", ()))

    def _by_speaker(self, match: Match, clause: Clause, doer: Doer, frame: Frame) -> Filled:
        """What is said of somebody is done by the speaker to him."""
        speakers = [*self.speakers(clause)]
        subject: list[Filler] = [*doer.mentions, *doer.carried] or [*self._patient(clause, match, speakers)]
        recipients = frame.roles.get("recipient", ())
        by_subject = "subject" in _listed(recipients)
        if not speakers or (by_subject and set(map(self._same, speakers)) & set(map(self._same, subject))):
            return Filled([], [], why=["nobody else says it"])
        filled = Filled(speakers, [], why=["doer: the speaker"])
        if "subject" in _listed(recipients):
            filled.recipients = subject
        else:
            filled.recipients = self._select(recipients, match, clause, {n for n in speakers if isinstance(n, int)}, [], filled)
        return filled

    def _same(self, filler: Filler) -> tuple[str, str]:
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        return m.country, m.country and "" or m.text

    def _owners(self, match: Match, frame: Frame, clause: Clause) -> list[int]:
        """A passive made of a noun between two words: the noun's possessor does it."""
        return self._possessors(match.anchor, clause) if match.owned and frame.possessor != "undergoer" else []

    def _patient(self, clause: Clause, match: Match, actors: list[Filler]) -> list[int]:
        """Whose thing it is that a passive verb tells of."""
        for n in self.scene.clause_mentions[clause.index]:
            m, slot = self.scene.mentions[n], self.scene.slot(n)
            if n not in actors and not slot.marker and slot.joined is None and m.kind != "agency" and (m.first < match.anchor) is self.rules.verb_last:
                return [*self.subjects.listed(n)]
        return []

    def _seems_passive(self, match: Match, clause: Clause, doer: Doer) -> bool:
        """Unvowelled verbs: the noun of a compound right after the verb, agreeing with it, and nobody else to do it."""
        verb = clause.verb
        if self.rules.verb_last or verb is None or verb.gender != "f" or verb.person != "3" or clause.link in ("circumstantial", "relative"):
            return False
        return match.anchor == verb.last and not doer.mentions

    def _select(
        self, selectors: Any, match: Match, clause: Clause, taken: set[int], patient: list[Filler], filled: Filled
    ) -> list[Filler]:
        """The first selector that finds somebody."""
        for selector in _listed(selectors):
            found: list[Filler] = []
            if isinstance(selector, dict):
                found = [*self._marked(clause, self.rules.markers(selector), taken, match)]
            elif selector == "object":
                found = patient or self._object(match, clause, taken)
            elif selector == "subject":
                found = patient
            elif selector == "agent":
                found = [*self._marked(clause, self.rules.agent, taken, match)]
            elif selector == "place":
                found = self._place(clause, "CVL" if match.entry.type == "PROTEST" else "GOV")
            elif selector == "clause":
                found = [n for child in self.scene.children[clause.index] if (c := self.scene.clause(child)).link == "complement" for n in self.subjects.own(c).mentions]
            elif selector == "possessor":
                found = [n for n in self._possessors(match.anchor, clause) if n not in taken]
            elif selector == "any":
                found = [n for n in self.scene.clause_mentions[clause.index] if n not in taken and self.scene.mentions[n].acts][:1]
            if found:
                found = [*found]
                filled.why.append(f"recipient: {selector if isinstance(selector, str) else 'after a preposition of the frame'}")
                return found
        return []

    def _asked(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Who is to do (or to stop) what is asked: the doer of the act that the clause names."""
        for other in self.matches[clause.index]:
            if other.entry.kind != "event" or other.construction != "noun" or other.entry.frame is None or set(other.words) & set(match.words):
                continue
            doers = [n for n in self._noun(other, other.entry.frame, clause).actors if n not in filled.actors]
            if doers:
                filled.why.append("recipient: the doer of the act that is asked for")
                return doers
        deep = [n for n in self.scene.clause_mentions[clause.index] if match.anchor in self.scene.slot(n).heads and n not in filled.actors]
        if deep:
            filled.why.append("recipient: whose act it is")
        return [*deep[:1]]

    def _place(self, clause: Clause, sector: str) -> list[Filler]:
        """Those of the place where it is done."""
        for n in self.scene.clause_mentions[clause.index]:
            m = self.scene.mentions[n]
            if m.kind == "place" or (not m.acts and m.why == "place"):
                return [msgspec.structs.replace(m, sector=sector, how="place", kind="group", acts=True)]
        return []

    def _marked(self, clause: Clause, markers: frozenset[str], taken: set[int], match: Match) -> list[int]:
        """Mentions after one of these prepositions, the nearest to the predicate first, with those coordinated to it."""
        scene = self.scene
        anchor = match.anchor
        home = scene.parsed.clause_of[anchor]  # the noun of a relative clause's verb stands in the clause around it
        places = scene.clause_mentions[clause.index] + [n for n in scene.clause_mentions[home] if home != clause.index and scene.mentions[n].first > anchor]
        found = [
            n
            for n in places
            if n not in taken and (slot := scene.slot(n)).marker in markers and slot.marker and slot.joined is None and scene.mentions[n].kind != "agency"
        ]
        if not found:
            return []
        best = min(found, key=lambda n: (abs(scene.mentions[n].first - anchor), n))
        return [n for n in self.subjects.listed(best) if n not in taken]

    def _object(self, match: Match, clause: Clause, taken: set[int]) -> list[Filler]:
        scene, verb = self.scene, clause.verb
        if self.rules.verb_last:
            marked = [n for n in scene.clause_mentions[clause.index] if n not in taken and scene.slot(n).object]
            found = [n for n in marked if not scene.slot(n).marker] or [n for n in marked if scene.mentions[n].why == "place"]
            return [*found]
        if verb is None:
            return []
        if verb.clitic.startswith("3"):
            return []
        last = 0  # the end of the last phrase passed over: after it, a mark ends the search
        for n in scene.clause_mentions[clause.index]:
            m, slot = scene.mentions[n], scene.slot(n)
            if m.first < verb.last or n in taken or (slot.joined is not None and slot.joined in taken):
                continue
            if slot.marker or m.kind == "agency" or not (m.acts or slot.heads):
                last = m.last
                continue
            if last and any(scene.tokens[i].kind == "mark" for i in range(last, m.first)):
                break
            return [k for k in self.subjects.listed(n) if k not in taken]
        return []

    # --- nouns

    def _noun(self, match: Match, frame: Frame, clause: Clause) -> Filled:
        filled = Filled([], [])
        if self._spoken(frame):
            return self._by_speaker(match, clause, self.subjects.own(clause), frame)
        doer = self._governing_subject(match, clause)
        possessors = self._possessors(match.anchor, clause)
        kind = "undergoer" if match.construction == "infinitive" else frame.possessor
        agents = self._after_noun(match, clause, self.rules.agent, set(possessors)) or self._from(match, clause)
        if possessors:
            if kind == "undergoer" or agents or (doer and set(possessors) - set(doer.mentions)):
                filled.recipients = [*possessors]
            else:
                filled.actors = [*possessors]
            filled.why.append(f"the noun belongs to its {'doer' if filled.actors else 'undergoer'}")
        taken = set(possessors)
        if not filled.actors:
            filled.actors = [*agents]
            if not filled.actors and doer:
                filled.actors = [*doer.mentions, *doer.carried]
                filled.why.append(f"doer: the subject of the clause ({doer.why})")
        if not filled.actors:
            other = self._beyond(match, frame, clause)
            filled.actors = [*other.mentions, *other.carried]
            if other:
                filled.why.append(f"doer: {other.why}")
        taken |= {n for n in filled.actors if isinstance(n, int)}
        if not filled.actors and "actor" in frame.roles:
            filled.actors = self._select([s for s in _listed(frame.roles["actor"]) if s == "place" or isinstance(s, dict)], match, clause, taken, [], filled)
        if not filled.recipients:
            selectors = frame.roles.get("recipient", ())
            for selector in _listed(selectors):
                if isinstance(selector, dict):
                    markers = self.rules.markers(selector)
                    filled.recipients = [*self._after_noun(match, clause, markers, taken)]
                    if not filled.recipients and doer and self.rules.verb_last:
                        filled.recipients = [*self._marked(clause, markers, taken, match)]
                elif selector == "object" and match.construction == "infinitive":
                    filled.recipients = self._object(match, clause, taken)
                if filled.recipients:
                    filled.why.append("recipient: after a preposition of the frame")
                    break
        if not filled.recipients and frame.act:
            filled.recipients = self._asked(match, clause, filled)
        if frame.mutual and not (filled.actors and filled.recipients):
            pair = self._after_noun(match, clause, self.rules.between, taken)
            if len(pair) > 1:
                filled.actors, filled.recipients = [*pair], []
                filled.why.append("between two parties")
        return filled

    def _from(self, match: Match, clause: Clause) -> list[int]:
        """The doer of a noun that says whom it comes from, right after it."""
        found = self._after_noun(match, clause, self.rules.agent_of_noun, set()) if self.rules.agent_of_noun else []
        return found if found and self.scene.slot(found[0]).start - match.words[-1] <= _CHAIN else []

    def _possessors(self, anchor: int, clause: Clause) -> list[int]:
        """Who a noun belongs to: the first mention after it, with nothing but adjectives between."""
        scene = self.scene
        for n in scene.clause_mentions[clause.index]:
            m = scene.mentions[n]
            if m.first <= anchor:
                continue
            heads = scene.slot(n).heads
            if anchor not in heads:
                return []
            between = heads[: heads.index(anchor)]
            if len(between) > _CHAIN or any(self._event_noun(h) for h in between):
                return []
            listed = [*self.subjects.listed(n)]
            after = n + 1
            if m.kind == "demonym" and after < len(scene.mentions) and scene.mentions[after].kind == "demonym" and scene.mentions[after].first == m.last:
                listed.append(after)
            return listed
        return []

    def _event_noun(self, i: int) -> bool:
        return any(keys == (word,) for word in self.scene.words[i] for keys, _ in self.rules.index.nouns.get(word, ()))

    def _after_noun(self, match: Match, clause: Clause, markers: frozenset[str], taken: set[int]) -> list[int]:
        """Mentions after the noun that one of these prepositions governs."""
        scene, end = self.scene, match.words[-1]
        taken = taken | self.used.get(clause.index, set())
        for n in scene.clause_mentions[clause.index]:
            m, slot = scene.mentions[n], scene.slot(n)
            if m.first <= end or n in taken or slot.joined is not None:
                continue
            if m.first - end > _SPAN:
                break
            if any(self._event_noun(j) for j in range(end + 1, slot.start)):
                break
            if slot.marker and slot.marker in markers and slot.start > end - 1 and m.kind != "agency":
                return [k for k in self.subjects.listed(n) if k not in taken]
        return []

    def _governing_subject(self, match: Match, clause: Clause) -> Doer:
        """The subject does what the noun says where a carrier verb or a circumstantial preposition governs the noun."""
        scene, first = self.scene, match.words[0]
        j = first - 1
        while j >= 0 and scene.tokens[j].key in scene.rules.transparent:
            j -= 1
        phrase = scene.phrase_end.get(j)
        if phrase is not None and phrase.key in self.rules.circumstance:
            return self.subjects.of(clause)
        if clause.verb is not None and self._carrier(clause) == "active" and self._carried(match, clause):
            return self.subjects.of(clause)
        return Doer()

    def _beyond(self, match: Match, frame: Frame, clause: Clause) -> Doer:
        """A doer outside the noun's own phrase: its possessive ending, a relative clause that carries it out, the one who carries it out, or the partner of a meeting."""
        scene, anchor = self.scene, match.anchor
        if frame.possessor != "undergoer" and self._own(anchor):
            doer = self.subjects.of(clause)
            return Doer(doer.mentions, doer.carried, "the noun is the subject's own") if doer else Doer()
        for c in scene.children[clause.index]:
            child = scene.clause(c)
            if child.link in ("relative", "asyndetic") and child.tokens and anchor < child.tokens[0] <= anchor + _RELATIVE and child.verb is not None and self._carrier(child):
                doer = self.subjects.own(child)
                if doer:
                    return Doer(doer.mentions, doer.carried, "the relative clause tells who carries it out")
        for j in range(match.words[0] - 1, max(-1, match.words[0] - _SPAN), -1):
            if scene.words[j] & self.rules.carrying:
                found = tuple(self._possessors(j, clause))
                return Doer(found, why="the one who carries it out") if found else Doer()
        if match.entry.type == "CONSULT" and clause.verb is not None:
            doer = self.subjects.own(clause)
            return Doer(doer.mentions, doer.carried, f"the subject is a party ({doer.why})") if doer else Doer()
        return Doer()

    def _own(self, anchor: int) -> bool:
        """Whether a noun has a possessive ending, or a reflexive word after it."""
        tokens = self.scene.tokens
        if any(r.clitic.startswith("3") and r.pos == "noun" for r in tokens[anchor].readings):
            return True
        return any(tokens[j].key in self.rules.itself for j in range(anchor + 1, min(anchor + 3, len(tokens))))

    def _carried(self, match: Match, clause: Clause) -> bool:
        """A carrier verb carries the verbal noun that stands nearest to it."""
        if match.construction != "noun" or clause.verb is None:
            return False
        before = match.words[0] - 1
        if self.rules.verb_last and before >= 0 and self._plain_noun(before):
            return False  # it belongs to another noun, which is what the verb carries
        nouns = [m.anchor for m in self.matches[clause.index] if m.construction == "noun" and m.entry.kind == "event"]
        near = [a for a in nouns if (a < clause.verb.first) is self.rules.verb_last]
        return bool(near) and match.anchor == (max(near) if self.rules.verb_last else min(near))

    def _plain_noun(self, i: int) -> bool:
        """A word that may own the next one: no mark, no function word, no mention, no verb."""
        scene = self.scene
        token = scene.tokens[i]
        if token.kind != "word" or scene.mention_at[i] is not None or scene.time_at[i] or i in scene.phrase_end or token.key in scene.rules.joiners:
            return False
        return not any(r.pos not in ("noun", "participle") for r in token.readings)

    def _carrier(self, clause: Clause) -> str:
        verb = clause.verb
        assert verb is not None
        if (verb.family,) in self.rules.carriers:
            return self.rules.carriers[(verb.family,)]
        before = verb.first - 1
        return next((self.rules.carriers[(w, verb.family)] for w in self.scene.words[before] if (w, verb.family) in self.rules.carriers), "") if before >= 0 else ""

    # --- both

    def _pair(self, filled: Filled, frame: Frame) -> None:
        """Mutual events: one side each way; two doers without a partner are the two sides."""
        if not frame.mutual:
            return
        if filled.actors and filled.recipients:
            filled.mutual = True
        elif len(filled.actors) == 2:
            filled.actors, filled.recipients, filled.mutual = filled.actors[:1], filled.actors[1:], True
        elif len(filled.actors) > 2:
            filled.mutual = True

    def _blame(self, filled: Filled, match: Match, clause: Clause) -> None:
        """What is condemned is somebody's act: its doer is the recipient, whom it was done to is not."""
        for other in self.matches[clause.index]:
            if other.entry.kind != "event" or other.construction != "noun" or set(other.words) & set(match.words) or other.entry.frame is None:
                continue
            nested = self._noun(other, other.entry.frame, clause)
            suffered = [n for n in nested.recipients if isinstance(n, int)]
            doers = [n for n in nested.actors if n not in filled.actors]
            if doers:
                filled.recipients = doers
                filled.why.append("recipient: the doer of what is condemned")
                return
            filled.recipients = [n for n in filled.recipients if n not in suffered]
