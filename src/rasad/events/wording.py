"""Which of the predicates found count: the words that a frame asks for, the more special frame first; and the mode."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..model import Actor, Clause
from .forms import Frame
from .frames import Index
from .markers import Filled, listed
from .match import Match
from .occasions import settings, source
from .ontology import REFUSAL, Codes
from .scene import Scene

UNWORDED = "the words that its frame asks for are not there"
_PERSON, _FORMER = "person", "ELI"
_THREAT = "THREATEN"
_BEFORE = 4  # tokens before a relative clause that name what it tells of


class Wording:
    """Asks the clauses of one text for the words that frames name."""

    def __init__(self, scene: Scene, matches: Sequence[Sequence[Match]], index: Index, codes: Codes) -> None:
        self.scene, self.matches, self.index, self.codes = scene, matches, index, codes
        self.settings = settings(scene)
        self._places: dict[tuple[int, bool, bool], tuple[set[str], list[int]]] = {}

    def chosen(self, found: list[Match], fill: Callable[[Match], Filled]) -> list[Match]:
        """Where frames of one type fit the same words, the one whose own words stand in the clause comes first; `fill` fills its roles."""
        acts = [m for m in found if m.entry.kind == "event" and m.entry.frame is not None]
        if not acts:
            return []
        worded = [self.worded(m) for m in acts]
        sure = {m.words[-1] for m, told in zip(acts, worded, strict=True) if told}
        events = [m for m, told in zip(acts, worded, strict=True) if (told if m.words[-1] in sure else self._perhaps(m))]
        longest: dict[tuple[int, bool], int] = {}
        for m in events:
            longest[_end(m)] = max(longest.get(_end(m), 0), len(m.words))
        best: dict[tuple[int, ...], list[Match]] = {}
        wished = [m for m in events if m.jussive]
        for m in events:
            if m.jussive:
                continue
            if len(m.words) == longest[_end(m)] or self._shares(m, events):
                best.setdefault(m.words, []).append(m)
        out: list[Match] = wished
        for same in best.values():
            done = {m.entry.rule for m in same if m.construction == "active"}
            same = [m for m in same if m.construction != "passive" or m.entry.rule not in done]  # `left` is no passive of `took out`
            same = [m for m in same if m.negated] or same  # written negated comes first, where its words are there
            special = [m for m in same if m.entry.frame is not None and m.entry.frame.with_]
            blame = {m.entry.rule for m in same if m.entry.frame is not None and "speaker" in listed(m.entry.frame.roles.get("actor", ()))}
            if special and all(m.entry.rule in blame for m in special):
                out += same  # blaming for a deed does not undo it
            else:
                out += _each(self._fuller(m, same, special, fill) for m in special) or same
        return out

    def _shares(self, match: Match, events: list[Match]) -> bool:
        """Whether a noun only shares the light verb of the longer words after a joining word (`a meeting and (its) letter | handed over`)."""
        if len(match.words) < 2 or self.scene.tokens[match.words[-2] + 1].key not in self.scene.rules.joiners:
            return False
        return all(m.words[0] > match.words[-2] for m in events if m.words[-1] == match.words[-1] and len(m.words) > len(match.words))

    def _fuller(self, match: Match, same: list[Match], special: list[Match], fill: Callable[[Match], Filled]) -> Match:
        """A frame that asks for words of its own, or the plainer one of its type that finds both sides where it misses one that it needs."""
        plain = [m for m in same if m not in special and m.entry.type == match.entry.type and m.construction == match.construction]
        if not plain or not fill(match).missing or self.scene.this_deed(self.scene.clause(match.clause), match.words):
            return match
        return next((m for m in plain if _whole(fill(m))), match)

    def worded(self, match: Match) -> bool:
        """Whether the words that a predicate's frame or status asks for are there; reports ask for none."""
        status = match.entry.status
        if status is not None and (status.with_ or status.without):
            there = not status.with_ or self._has(match, status.with_, deep=True)
            return there and not (status.without and self._has(match, status.without, deep=False))
        return match.entry.frame is None or self._worded(match, match.entry.frame)

    def _worded(self, match: Match, frame: Frame) -> bool:
        return (not frame.with_ or self._has(match, frame.with_, deep=True)) and self._open(match, frame)

    def _open(self, match: Match, frame: Frame) -> bool:
        """Whether neither its tense nor a word in the clause speaks against a frame."""
        if frame.heads and not self._heads(match, pronoun="subject" in listed(frame.roles.get("recipient", ()))):
            return False
        if frame.tense:
            verb = self.scene.clause(match.clause).verb
            if verb is None or verb.tense not in frame.tense or verb.head not in match.words:
                return False
        return not (frame.without and any(self._has(m, frame.without, deep=False) for m in (match, *(self._joined(match) if frame.casualties else ()))))

    def _joined(self, match: Match) -> list[Match]:
        """Casualties in the clauses joined to the one of others: what led to them is told once (`two died | and five were hurt in an accident`)."""
        clause = self.scene.clause(match.clause)
        others = [c for c in self.scene.clauses_of[clause.sentence] if abs(c.index - clause.index) == 1 and "coordinate" in (c.link, clause.link)]
        return [m for c in others for m in self.matches[c.index] if m.entry.type == match.entry.type and m.construction in ("active", "passive")]

    def _heads(self, match: Match, *, pronoun: bool) -> bool:
        """Whether a phrase begins its clause, and somebody stands after it, or in its own pronoun, with a clause or a verbal noun of his."""
        scene, first, at = self.scene, match.words[0], match.words[-1] + 1
        begins = first in (0, scene.sentence(scene.clause(match.clause)).first) or scene.tokens[first - 1].kind == "mark"
        after_if = scene.clause(match.clause).link == "conditional"
        begins = begins or (scene.tokens[first - 1].key in scene.rules.joiners and (first < 2 or after_if or scene.tokens[first - 2].kind == "mark"))
        if pronoun and begins and at < len(scene.tokens):
            return at in scene.openers or bool(scene.words[at] & scene.rules.masdars)
        n = scene.mention_at[at] if begins and at < len(scene.tokens) else None
        if n is None or not scene.mentions[n].acts or scene.mentions[n].kind == "place":
            return False
        after = scene.mentions[n].last
        return after < len(scene.tokens) and (after in scene.openers or bool(scene.words[after] & scene.rules.masdars))

    def _perhaps(self, match: Match) -> bool:
        """Whether a verb without the words that its frame asks for may count by who does it, or by whom it is done to."""
        frame = match.entry.frame
        return frame is not None and bool(frame.whom or frame.who) and match.construction in ("active", "passive") and self._open(match, frame)

    def fits(self, match: Match, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
        """Whether the words that a frame asks for are there, or somebody told does it to one of those whom it names."""
        frame = match.entry.frame
        if frame is None or not (frame.whom or frame.who) or self.worded(match):
            return True
        if any(
            a.sector in frame.who or (a.office or "") in frame.who or (a.name and a.office and a.sector != _FORMER and _PERSON in frame.who) for a in actors
        ):
            return bool(recipients)
        return bool(actors) and any(r.sector in frame.whom or (r.office or "") in frame.whom for r in recipients)

    def _has(self, match: Match, words: tuple[str, ...], *, deep: bool) -> bool:
        there, places = self._there(match.clause, deep=deep, whole=not self.settings.isdisjoint(match.words))
        if not deep and not any(self.scene.time_at[i] for i in match.words) and any(self.scene.time_at[i] for i in places):
            places = [i for i in places if not self.scene.time_at[i]]  # `at the end of the week` speaks of no end
            there = set().union(*[self.scene.words[i] for i in places])
        wanted = self.index.sought(words)
        if not wanted.alone.isdisjoint(there):
            return True
        return not wanted.longer.keys().isdisjoint(there) and wanted.there(self.scene.words, places)

    def stands(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether one of these words stands in a clause, or in one that leads up to it."""
        clause = self.scene.clause(index)
        near = [index] if clause.parent is None else [index, clause.parent]
        wanted = self.index.sought(words)
        return any(wanted.there(self.scene.words, self.scene.clause(n).tokens) for n in near)

    def _there(self, index: int, *, deep: bool, whole: bool) -> tuple[set[str], list[int]]:
        """The words of a clause and their places; `deep`: and of what it says or does besides; `whole`: and of where, and by whom, it is told."""
        found = self._places.get((index, deep, whole))
        if found is None:
            under = (self.scene.clause(child) for child in self.scene.children[index]) if deep else ()
            clause = self.scene.clause(index)
            tells = clause.link == "relative" or (clause.link == "asyndetic" and clause.verb is not None and clause.verb.clitic.startswith("3"))
            told_of = range(max(clause.tokens[0] - _BEFORE, 0), clause.tokens[0]) if deep and tells and clause.tokens else ()
            places = [*told_of, *clause.tokens, *(i for c in under if c.link in ("complement", "circumstantial") for i in c.tokens)]
            aside = set[int]() if whole else self._source(clause) | self.settings
            places = [i for i in places if i not in aside] if aside else places
            found = self._places[index, deep, whole] = set().union(*[self.scene.words[i] for i in places]), places
        return found

    def _source(self, clause: Clause) -> set[int]:
        """Where a phrase stands that names who tells of it (`according to local media, …`): its words say nothing of what is told."""
        told = (m.words for m in self.matches[clause.index] if m.entry.report is not None and m.entry.report.source == "after")
        return {i for words in told for i in range(words[0], source(self.scene, words[-1] + 1)[0])}

    def mode(self, match: Match, frame: Frame, kind: str) -> str | None:
        """The mode that the words of the clause, the act that is asked for, or the frame itself gives."""
        codes = self.codes
        if kind != match.entry.type:
            told = codes.rules.acts if kind == REFUSAL else codes.rules.harm if kind == _THREAT else {}
            return codes.mode(kind, told.get(match.entry.type, frame.in_words))
        for rule in frame.modes:
            if self._has(match, rule.with_, deep=True):
                return codes.mode(kind, rule.mode)
        if frame.act:
            clause = self.scene.clause(match.clause)
            near = [c for c in self.scene.children[clause.index] if self.scene.clause(c).link == "complement"]
            inside = [m for c in (clause.index, *near) for m in self.matches[c] if m.entry.kind == "event" and not set(m.words) & set(match.words)]
            inside = [m for m in inside if m.entry.frame is None or not m.entry.frame.claimed]
            inside.sort(key=lambda m: not self.worded(m))
            asked = next((codes.rules.acts.get(m.entry.type) for m in inside), None)
            if asked:
                return codes.mode(kind, asked)
        return codes.mode(kind, frame.mode)


def _end(match: Match) -> tuple[int, bool]:
    """Where a predicate ends; a deed stands beside the longer words that blame somebody for it (`being behind an attack`)."""
    return match.words[-1], match.entry.type == "ACCUSE" and match.construction in ("noun", "phrase")


def _each(matches: Iterable[Match]) -> list[Match]:
    """Each match once."""
    out: list[Match] = []
    for m in matches:
        if m not in out:
            out.append(m)
    return out


def _whole(filled: Filled) -> bool:
    """Whether both sides are told."""
    return not filled.missing and bool(filled.actors) and (bool(filled.recipients) or filled.mutual)
