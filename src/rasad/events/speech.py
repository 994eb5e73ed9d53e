"""Who says so, and what becomes of an event inside what is said: asserted, asked for, threatened, denied, planned."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ..model import Clause
from .markers import Filler
from .match import Match
from .occasions import source
from .scene import Scene
from .subjects import Subjects

# what an embedding event does to the events in its complement
BY_TYPE = {"REQUEST": "requested", "THREATEN": "threatened", "REJECT": "refused", "AGREE": "planned", "ACCUSE": "alleged", "CONCEDE": "planned"}
_SPOKEN = (*BY_TYPE, "SUPPORT")
_BESIDE = 3  # tokens between a noun of status and the clause that it says something of (`the possibility that …`)
_UNTOLD = ("future", "subjunctive", "possible")
_WISHED = ("planned", "requested", "conditional", "wanted")
_THEIRS = "his-country"
_ASIDE = ("asyndetic", "circumstantial", "relative")
_NATIONS = ("country", "capital", "demonym")
_TOLD = ("past", "perfect", "pluperfect")


class Speech(msgspec.Struct, frozen=True, gc=False):
    """What embeds a clause: the effects, innermost first, and who asserts it."""

    effects: tuple[str, ...] = ()
    speakers: tuple[Filler, ...] = ()
    via: tuple[int, ...] = ()  # agencies among the mentions
    stance: str = ""
    report: int | None = None  # the clause that says it


NONE = Speech()


def unspaced(key: str) -> str:
    """An opener without its spaces: its first letter may stand apart as a preposition."""
    return key.replace(" ", "")


def _blames(match: Match) -> bool:
    """Whether somebody is condemned or criticised, and not accused: what a clause under it tells is as its speaker tells it."""
    frame = match.entry.frame
    return match.entry.type == "ACCUSE" and frame is not None and frame.blames and not frame.charges


def effect_of(match: Match) -> str:
    """What becomes of an act that a predicate governs."""
    entry = match.entry
    return entry.report.effect if entry.report else entry.status.effect if entry.status else BY_TYPE.get(entry.type, "")


def plans(match: Match) -> bool:
    """Whether a noun tells of a plan: what is condemned is the plan, before it is the act."""
    return match.construction == "noun" and match.entry.status is not None and match.entry.status.effect == "planned"


def denies(match: Match) -> bool:
    """Whether a verb denies or doubts what it speaks of."""
    return match.construction == "active" and match.entry.report is not None and match.entry.report.effect == "denied"


class Speeches:
    """Embedding worked out for each clause of a text, once."""

    def __init__(self, scene: Scene, matches: Sequence[Sequence[Match]], as_said: frozenset[str]) -> None:
        self.scene, self.matches = scene, matches
        self._as_said = as_said
        self.subjects: Subjects | None = None
        self.worded: Callable[[Match], bool] = lambda match: True  # whether the words that its frame asks for are there
        self.ordered: Callable[[Clause], bool] = lambda clause: False  # whether a clause tells of an order to nobody else
        self._memo: dict[int, Speech] = {}
        self._open: set[int] = set()
        self._sources: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}

    def of(self, clause: Clause) -> Speech:
        """Who says what this clause says, by the clauses around it and by source phrases of its sentence."""
        found = self._memo.get(clause.index)
        if found is None:
            if clause.index in self._open:
                return NONE
            self._open.add(clause.index)
            found = self._sourced(clause, self._embedded(clause))
            self._open.discard(clause.index)
            self._memo[clause.index] = found
        return found

    def _embedded(self, clause: Clause) -> Speech:
        said = self._after_saying(clause)
        if said is not None:
            report = self._report(said, clause)
            assert report is not None
            return self._said(said, report, self.of(said))
        if clause.parent is None:
            return self._quoted_on(clause)
        parent = self.scene.clause(clause.parent)
        if clause.quoted and clause.link == "complement" and unspaced(parent.opener) in self._as_said and parent.parent is not None:
            parent = self.scene.clause(parent.parent)  # `he said, as the agency has it: …`
        if clause.link == "complement" and parent.link in _ASIDE and parent.parent is not None and self._nameless(parent):
            parent = self.scene.clause(parent.parent)  # `said the official, who asked not to be named, that …`
        outer = self.of(parent)
        if clause.link == "conditional":
            return Speech(("conditional", *outer.effects), outer.speakers, outer.via, outer.stance, outer.report)
        if clause.link == "relative":
            return Speech((), outer.speakers, outer.via, outer.stance, outer.report)  # it tells who or what is meant: what embeds the rest does not undo it
        if clause.link == "circumstantial" and any(m.entry.type in _SPOKEN for m in self.matches[clause.index]):
            return Speech((), outer.speakers, outer.via, outer.stance, outer.report)  # what is said besides is said, whatever was agreed
        if clause.link == "adverbial" and clause.opener in self.scene.rules.facts and clause.verb is not None and clause.verb.tense not in _UNTOLD:
            return Speech((), outer.speakers, outer.via, outer.stance, outer.report)  # after X attacked: so X did
        if clause.link not in ("complement", "coordinate"):
            return outer
        owner = self._owner(parent, clause)
        if owner is not None:
            return Speech(("asserted", *outer.effects), (owner,), outer.via, "asserts", parent.index)
        report = self._report(parent, clause)
        if report is not None:
            return self._said(parent, report, outer)
        events = (m for m in self.matches[parent.index] if m.entry.kind == "event" and m.entry.type in BY_TYPE and self.worded(m) and not _blames(m))
        kind = next((BY_TYPE[m.entry.type] for m in events), None)
        if kind is not None and (clause.link == "complement" or (kind == "requested" and self._asked_too(clause))):
            return Speech((kind, *outer.effects), outer.speakers, outer.via, outer.stance, parent.index)
        if clause.opener and parent.verb is None and self.subjects is not None:
            doer = self.subjects.own(parent)
            if doer:
                return Speech(("asserted", *outer.effects), (*doer.mentions, *doer.carried), outer.via, "asserts", parent.index)
        return outer

    def _asked_too(self, clause: Clause) -> bool:
        """Verb-first: whether a present tense without a subject goes on with what is asked for (`X must change and | withdraw its troops`)."""
        before, verb = self.scene.clause(clause.index - 1), clause.verb
        if self.subjects is None or self.subjects.verb_last or verb is None or verb.tense != "present" or verb.first != clause.tokens[0] + 1:
            return False
        asked = before.parent == clause.parent and before.sentence == clause.sentence and before.link in ("complement", "coordinate")
        if not asked or self.scene.tokens[clause.tokens[0] - 1].kind == "mark" or self.scene.tokens[clause.tokens[0]].key not in self.scene.rules.joiners:
            return False
        own = (self.scene.mentions[n] for n in self.subjects.own(clause).mentions)
        return all(m.why == _THEIRS for m in own) and (before.link == "complement" or self._asked_too(before))

    def _quoted_on(self, clause: Clause) -> Speech:
        """Who says a sentence that goes on with a quotation: whoever its first words are said by."""
        quote = next((q for q in self.scene.parsed.quotations if clause.quoted and clause.tokens and q.first < clause.tokens[0] < q.last), None)
        opened = quote and next(
            (c for c in self.scene.parsed.clauses[: clause.index] if c.quoted and c.tokens and quote.first <= c.tokens[0] < quote.last), None
        )
        opened = opened or self._headed(clause)
        if not opened:
            return NONE
        first = self.of(opened)
        return Speech(("asserted",), first.speakers, first.via, first.stance, first.report) if first.speakers else NONE

    def _headed(self, clause: Clause) -> Clause | None:
        """What a title begins to quote after a colon, where a clause of its next sentence has no verb (`X: Y lies .. and its meddling: unacceptable`)."""
        scene, sentence = self.scene, self.scene.sentence(clause)
        if not clause.sentence or sentence.place != "title" or clause.verb is not None:
            return None
        before = (c for c in scene.clauses_of[clause.sentence - 1] if c.link == "complement" and c.opener in scene.rules.colon)
        return next(before, None)

    def doubted(self, clause: Clause) -> bool:
        """Whether a clause tells what somebody does not believe, or has no proof of."""
        while clause.parent is not None:
            clause = self.scene.clause(clause.parent)
            negated = clause.verb is not None and clause.verb.negated
            if negated and any(m.entry.report is not None and m.entry.report.effect == "conditional" for m in self.matches[clause.index]):
                return True
        return False

    def _owner(self, parent: Clause, clause: Clause) -> int | None:
        """Whose words a clause gives that tells what a noun before it says (`the minister's remarks to the effect that …`, `quoted X as saying`)."""
        if not clause.tokens:
            return None
        scene, mentions = self.scene, self.scene.mentions
        before = [n for n in scene.clause_mentions[parent.index] if mentions[n].last <= clause.tokens[0] and mentions[n].acts]
        said = clause.tokens[0] - 1
        while said > 0 and scene.tokens[said].kind == "mark":
            said -= 1
        if scene.tokens[said].key in scene.rules.quoted_as and said - 1 not in scene.phrase_end:
            return before[-1] if before and scene.slot(before[-1]).marker and mentions[before[-1]].kind != "agency" else None
        if clause.opener not in scene.rules.effect_that:
            return None
        return next((n for n in reversed(before) if any(scene.words[h] & scene.rules.speech for h in scene.slot(n).heads)), None)

    def sayer(self, clause: Clause) -> Clause | None:
        """The clause of saying whose subject goes on in a participle of speech (`he said that …, calling on X to …`)."""
        if clause.link != "circumstantial" or not any(m.entry.kind == "report" or m.entry.type in _SPOKEN for m in self.matches[clause.index]):
            return None
        inner = clause
        while inner.parent is not None:
            outer = self.scene.clause(inner.parent)
            if inner is not clause and inner.link == "complement" and self._report(outer, inner) is not None:
                return outer
            inner = outer
        return None

    def before(self, clause: Clause) -> int | None:
        """The clause right before one without an opener that says what this one tells."""
        said = self._after_saying(clause)
        return said.index if said is not None else None

    def _after_saying(self, clause: Clause) -> Clause | None:
        """A verb of saying that closes its clause without an opener after it: the next clause is what is said."""
        if clause.link not in ("root", "coordinate") or not clause.tokens or clause.index == 0:
            return None
        first = next((i for i in clause.tokens if self.scene.tokens[i].kind != "mark"), None)
        if first is None or self.scene.tokens[first].key in self.scene.rules.joiners:
            return None
        before = self.scene.clause(clause.index - 1)
        if before.sentence != clause.sentence or before.verb is None or self.scene.children[before.index]:
            return None
        between = range(before.verb.last, first)
        if len(between) > 2 or any(self.scene.tokens[i].kind != "mark" for i in between):
            return None
        return (
            before
            if any(
                m.entry.report is not None and m.entry.report.effect in ("asserted", "alleged") and m.construction == "active"
                for m in self.matches[before.index]
            )
            else None
        )

    def _report(self, parent: Clause, clause: Clause) -> Match | None:
        """The report that stands nearest before the clause."""
        start = clause.tokens[0] if clause.tokens else 0
        found = [m for m in self.matches[parent.index] if m.entry.kind in ("report", "status") and m.construction != "phrase"]
        if self.subjects is not None and not self.subjects.verb_last:  # verb-first: nothing parts such a noun from its clause
            worded = clause.opener is not None and clause.opener.isalpha()  # a quotation says nothing of what a plan or a decision is
            found = [m for m in found if m.entry.kind != "status" or m.construction != "noun" or (worded and 0 <= start - m.words[-1] <= _BESIDE)]
        before = [m for m in found if m.words[0] < start] or found
        if len(before) > 1 and self._nameless(parent):
            return min(before, key=lambda m: m.words[0])
        return max(before, key=lambda m: m.words[-1]) if before else None

    def _nameless(self, clause: Clause) -> bool:
        """Whether a clause tells that its source will not be named: that is not what is said."""
        return self.scene.rules.nameless.there(self.scene.words, clause.tokens)

    def _said(self, parent: Clause, match: Match, outer: Speech) -> Speech:
        entry = match.entry
        effect = entry.report.effect if entry.report is not None else entry.status.effect if entry.status is not None else "asserted"
        speakers: tuple[Filler, ...] = ()
        if self.subjects is not None and entry.report is not None:
            doer = self.subjects.of(parent)
            speakers = self._owners(match, parent) or (*doer.mentions, *doer.carried)
        if effect == "alleged" and match.construction == "noun" and any(denies(m) for m in self.matches[parent.index]):
            effect = "denied"  # denied the claim that
        negated = parent.verb is not None and parent.verb.negated
        if effect == "requested" and self.ordered(parent):
            effect = "planned"
        if negated and effect in ("asserted", "planned", "requested", "wanted"):
            effect = "negated" if effect != "asserted" else "asserted"
        if negated and effect == "denied":
            effect = "asserted"  # there is no doubt that
        if effect == "asserted" and parent.link == "complement" and parent.verb is not None and parent.verb.person == "1":
            outer = msgspec.structs.replace(outer, effects=tuple(e for e in outer.effects if e not in _WISHED))  # `I want to stress that` stresses it
        via = tuple(n for n in self.scene.clause_mentions[parent.index] if self.scene.mentions[n].kind == "agency")
        stance = entry.report.stance if entry.report is not None else outer.stance
        return Speech((effect, *outer.effects), speakers or outer.speakers, via + outer.via, stance, parent.index)

    def _owners(self, match: Match, parent: Clause) -> tuple[Filler, ...]:
        """Whose claim a noun tells of (`X's claim that`)."""
        if match.construction != "noun" or match.entry.report is None or match.entry.report.effect != "alleged":
            return ()
        return tuple(n for n in self.scene.clause_mentions[parent.index] if match.anchor in self.scene.slot(n).heads and self.scene.mentions[n].acts)

    def _sourced(self, clause: Clause, speech: Speech) -> Speech:
        speakers, via = self.sources(clause.sentence)
        if not speakers and not via:
            return speech
        effects = speech.effects or (("alleged" if self._as_claimed(clause.sentence) else "asserted",) if speakers else ())
        return Speech(effects, speech.speakers or speakers, tuple(dict.fromkeys(speech.via + via)), speech.stance or "asserts", speech.report)

    def relayed(self, speech: Speech) -> tuple[int, ...]:
        """Whose words the sayer passes on, who is named with him (`X, quoting Y, said that …`)."""
        if speech.report is None or not speech.speakers:
            return ()
        named, _ = self.sources(self.scene.clause(speech.report).sentence)
        return tuple(n for n in named if n not in speech.speakers and self.scene.parsed.clause_of[self.scene.mentions[n].first] == speech.report)

    def _as_claimed(self, sentence: int) -> bool:
        """Whether a sentence gives its source as one who claims (`as X claims, …`)."""
        found = (m.entry.report for c in self.scene.clauses_of[sentence] for m in self.matches[c.index] if m.entry.report is not None)
        return any(r.source == "after" and r.effect == "alleged" for r in found)

    def sources(self, sentence: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Actors and agencies that a sentence names as its source (`according to …`)."""
        found = self._sources.get(sentence)
        if found is None:
            found = self._sources[sentence] = self._find_sources(sentence)
        return found

    def _named(self, first: int) -> int | None:
        """The mention that a source phrase governs: no comma stands between, and no paper or channel, whose country says nothing."""
        scene = self.scene
        _, n = source(scene, first)
        if n is None:
            return None
        press = any(scene.words[j] & scene.rules.strangers for j in range(first, scene.mentions[n].first))
        return None if press and scene.mentions[n].kind in _NATIONS else n

    def _find_sources(self, sentence: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        speakers: list[int] = []
        via: list[int] = []
        scene = self.scene
        for c in scene.clauses_of[sentence]:
            for m in self.matches[c.index]:
                if m.entry.report is None or m.entry.report.source != "after":
                    continue
                end = m.words[-1]
                if scene.rules.article and scene.tokens[end].key.startswith(scene.rules.article):
                    continue  # `called for the recognition | of X`: nobody's
                named = self._named(end + 1)
                if named is not None:
                    (via if scene.mentions[named].kind == "agency" else speakers).append(named)
            told = (m.entry.report for m in self.matches[c.index] if m.entry.report is not None)
            if self.subjects is not None and unspaced(c.opener) in self._as_said and any(r.effect != "requested" for r in told):
                speakers += self.subjects.own(c).mentions
                via += [n for n in scene.clause_mentions[c.index] if scene.mentions[n].kind == "agency"]
            elif self.subjects is not None and self._told_after(c):
                speakers += self.subjects.own(c).mentions
        return tuple(dict.fromkeys(speakers)), tuple(dict.fromkeys(via))

    def _told_after(self, clause: Clause) -> bool:
        """Verb-first: whether who says it stands after his words (`“we reject it”, said the minister`): nothing is said after the verb of saying."""
        scene, verb, first = self.scene, clause.verb, clause.tokens[0] if clause.tokens else 0
        if self.subjects is None or self.subjects.verb_last or verb is None or verb.person != "3" or clause.quoted or verb.first - first > 1 or not first:
            return False
        before = scene.tokens[first - 1]
        if before.kind != "mark" or before.key in scene.rules.colon or scene.children[clause.index] or scene.sentence(clause).first == first:
            return False
        words = [c for c in scene.clauses_of[clause.sentence] if c.index < clause.index and c.verb is not None]
        told = any(m.entry.kind == "report" and m.construction == "active" for m in self.matches[clause.index])
        return told and any(c.quoted or (c.verb is not None and c.verb.person == "1") for c in words)


def told_as_past(match: Match, clause: Clause, speech: Speech) -> bool:
    """Whether somebody tells of an act of words as past (`he said that X had asked Y`): then his words are not the act."""
    told = clause.link == "complement" and speech.report == clause.parent and clause.verb is not None
    spoken = match.construction in ("active", "passive")
    return told and spoken and clause.verb is not None and clause.verb.person == "3" and clause.verb.tense in _TOLD
