"""What governs a verbal noun: a verb that carries it, plans it, announces or reports it, a preposition before it, another noun."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Clause, Mention, Verb
from .between import charged_with, past_occurrence
from .brought import allowance, to_allowed, to_deed
from .forms import Frame
from .markers import HELD, Filler, listed
from .match import Match
from .prepositions import series
from .pronouns import suffixed
from .search import Search
from .subjects import Doer

TOWARDS = ("ACCUSE", "REJECT", "REQUEST", "THREATEN")  # what is asked for, refused or threatened is no act of its own
_CONTROL = ("denied", "planned", "negated", "conditional", "wanted")  # effects of verbs whose subject is the doer of what they govern
_ANSWERS = ("AGREE", "CONCEDE", "REJECT", "SUPPORT")  # what answers a demand
_LIST = 12  # tokens of what an official tells of, before its last member
FORCES = {"ASSAULT": ("MIL", "REB"), "COERCE": ("COP", "JUD", "MIL", "SPY")}  # who announces of himself that he used force
_POLICE = "interior ministry"
_PACTS = ("AGREE", "COOPERATE", "SUPPORT")
GOVERNED = "who the noun that governs it belongs to"
_SPAN = 16  # tokens between a plan or an offer and the act that it is for


class Governing:
    """Tells of the verbal nouns of one text what they stand under."""

    def __init__(self, search: Search, matches: Sequence[Sequence[Match]]) -> None:
        self.search, self.matches = search, matches
        self.scene, self.subjects, self.rules = search.scene, search.subjects, search.rules
        self.ordered: Callable[[Clause], bool] = lambda clause: False  # whether a clause tells of an order to nobody else

    def subject(self, match: Match, frame: Frame, clause: Clause) -> Doer:
        """The subject does what the noun says where a carrier verb or a circumstantial preposition governs the noun."""
        scene, first = self.scene, match.words[0]
        within = scene.phrase_end.get(first)
        if within is not None and len(match.words) > 1 and scene.tokens[within.first].key in self.rules.circumstance:
            return self.subjects.of(clause)  # `by the fire of | rockets`: no doers follow
        j = first - 1
        while j >= 0 and scene.tokens[j].key in scene.rules.transparent:
            j -= 1
        phrase = scene.phrase_end.get(j)
        by = within is not None and within.key in self.rules.agent and not self.search.possessors(match.anchor, clause)
        if by and scene.tokens[j].key in self.rules.circumstance:
            return self.subjects.of(clause)  # `by firing a rocket`, where `by firing` may also stand before whoever fires
        if phrase is not None and phrase.key in self.rules.circumstance and not self._asked_for(phrase.key, phrase.first - 1):
            return Doer() if self._verbs_own(phrase.key, match, clause) else self.subjects.of(clause)
        if match.construction == "phrase" and scene.tokens[first].key in self.rules.circumstance and match.entry.type != "CONSULT":
            return self.subjects.of(clause)
        if held := self._held(match, clause):
            return held
        if match.construction == "noun" and (n := to_deed(scene, self.rules, match.words[0])) is not None:
            return Doer(self.subjects.listed(n), why="who is brought to it")
        if match.construction == "noun" and (n := to_allowed(scene, self.rules, clause, match.words[0])) is not None:
            return Doer(self.subjects.listed(n), why=allowance(self.rules, clause, subject=bool(self.subjects.of(clause))))
        pact = frame.mutual and match.entry.type in _PACTS and phrase is not None and phrase.key in self.rules.by_pact
        if pact and not self.search.possessors(match.anchor, clause):
            return self.subjects.of(clause)
        j = past_occurrence(scene, j)  # in the midst of | carrying out
        if any(" ".join(t.key for t in scene.tokens[k : j + 1]) in self.rules.underway for k in (j, j - 1) if k >= 0):
            return self.subjects.of(clause)
        if resumed := self._resumed(match, clause):
            return resumed
        if clause.verb is not None and self.carrier(clause) == "active" and self._carried(match, clause):
            return self.subjects.of(clause)
        if frame.possessor != "doer" and self.controlled(match, clause):
            return self.subjects.of(clause)
        planners = (self._planner(m, match, clause) for m in self.matches[clause.index] if m.construction == "active")
        planner = next((p for p in planners if p), [])
        return Doer(tuple(planner), why=GOVERNED) if planner else Doer()

    def _resumed(self, match: Match, clause: Clause) -> Doer:
        """Verb-first: after a relative clause the verb before it goes on (`the army carried out, | which had crossed the border, | an attack`)."""
        at, outer = match.words[0] - 1, self.scene.clause(clause.parent) if clause.parent is not None else None
        if self.rules.verb_last or clause.link != "relative" or outer is None or outer.verb is None or outer.verb.last > clause.tokens[0]:
            return Doer()
        parted = (clause.verb is None or clause.verb.last < at) and self.scene.tokens[at].key in self.rules.carried_by - self.scene.rules.during
        return self.subjects.of(outer) if parted and self.carrier(outer) == "active" else Doer()

    def _held(self, match: Match, clause: Clause) -> Doer:
        """Verb-last: who says it, or whose statement it is, blames or backs whom a noun right after `in` does (`said in support of X that …`)."""
        scene, at = self.scene, match.words[0] - 1
        if not self.rules.verb_last or match.construction != "noun" or match.entry.type not in HELD or scene.tokens[max(at, 0)].key not in scene.rules.during:
            return Doer()
        if told := self.words_of(clause, at):
            return told
        telling = (m for m in self.matches[clause.index] if m.entry.report is not None and m.entry.report.effect == "asserted" and m.construction == "active")
        says = any(self._holds(m, clause) for m in telling) or any(scene.words[i] & self.rules.speaks_for for i in clause.tokens)
        return self.subjects.of(clause) if says else Doer()

    def words_of(self, clause: Clause, at: int) -> Doer:
        """Whose statement or remarks a clause tells of before a token (`the remarks of X came | in a call with Y`)."""
        scene = self.scene
        before = (n for n in reversed(scene.clause_mentions[clause.index]) if scene.mentions[n].last <= at)
        said = next((n for n in before if any(scene.words[h] & self.rules.speaks_for | scene.words[h] & scene.rules.speech for h in scene.slot(n).heads)), None)
        return Doer((said,), why="whose statement it is") if said is not None else Doer()

    def _verbs_own(self, key: str, match: Match, clause: Clause) -> bool:
        """Verb-last: whether a preposition is that of the verb, which agrees to what stands under it, or refuses it (`agreed | to the demand of X`)."""
        scene = self.scene
        # `with criticism of X he called for …` is spelled like `… called for ties with X`
        asked = {m.words for m in self.matches[clause.index] if m.entry.type == "REQUEST"}
        verbal = (m for m in self.matches[clause.index] if m.construction in ("active", "participle") and m.words not in asked)
        answers = [m for m in verbal if m.entry.type in _ANSWERS]
        at = clause.verb.first if clause.verb is not None else max((m.words[0] for m in answers), default=-1)  # `are | opposed`, in one word
        if not self.rules.verb_last or at <= match.words[-1]:
            return False
        between = range(match.words[-1] + 1, at)
        if any(scene.tokens[i].kind == "mark" or ((p := scene.phrase_end.get(i)) is not None and p.key == key) for i in between):
            return False
        frames = (m.entry.frame for m in answers)
        return any(key in self.rules.markers(s) for f in frames if f is not None for s in listed(f.roles.get("recipient", ())) if isinstance(s, dict))

    def _asked_for(self, key: str, before: int) -> bool:
        """Whether a preposition is that of a noun before it, with an adjective between them or not (`the wider fight against censorship`)."""
        for i in (before, before - 1):
            if i < 0 or i in self.scene.phrase_end or self.scene.mention_at[i] is not None or self.scene.tokens[i].kind != "word":
                return False
            rows = (row for word in self.scene.words[i] for row in self.rules.index.nouns.get(word, ()))
            if any(len(keys) == 2 and keys[1] == key for keys, _ in rows):
                return True
        return False

    def _carried(self, match: Match, clause: Clause) -> bool:
        """A carrier verb carries the verbal noun that stands nearest to it."""
        if match.construction not in ("noun", "infinitive") or clause.verb is None:
            return False
        before = match.words[0] - 1
        if before >= 0 and self.scene.words[before] & self.rules.about:
            return False  # the verb speaks of the act, it does not carry it out
        before = past_occurrence(self.scene, before)
        phrase = self.scene.phrase_end.get(before)
        if phrase is not None and phrase.key not in self.rules.carried_by:
            return False  # a noun after a preposition is no object
        if self._has_object(clause.verb, clause) and self.scene.under(match.words[0]) not in ("", *self.rules.carried_by):
            return False  # decided to open relations | under the terms of the convention
        nouns = [m.anchor for m in self.matches[clause.index] if m.construction == match.construction and m.entry.kind == "event"]
        near = [a for a in nouns if (a < clause.verb.first) is self.rules.verb_last]
        return bool(near) and match.anchor == (max(near) if self.rules.verb_last else min(near))

    def _has_object(self, verb: Verb, clause: Clause) -> bool:
        """Verb-first: whether the verb of a clause and its object are a predicate."""
        return not self.rules.verb_last and any(set(range(verb.first, verb.last)) < set(m.words) for m in self.matches[clause.index])

    def objectless(self, clause: Clause) -> bool:
        """Whether the verb of a clause tells an act, and none that is done to somebody bare after it: a noun of the predicate is its object."""
        if clause.verb is None or self.carrier(clause) == "passive":
            return False
        verbal = [m for m in self.matches[clause.index] if m.construction in ("active", "passive")]
        act = any(m.construction == "noun" and m.words[0] == clause.verb.last for m in self.matches[clause.index])
        if act and any(m.entry.status is not None and self._holds(m, clause) for m in verbal):
            return False  # an act is its object (`plans | a visit`)
        found = [(m, m.entry.frame) for m in verbal if m.entry.frame is not None]
        bare = (m for m, f in found if "object" in listed(f.roles.get("recipient", ())) and max(m.words) < clause.verb.last)
        return bool(found) and not any(bare) and all(m.construction == "active" for m, _ in found)

    def charged(self, clause: Clause, n: int) -> bool:
        """Verb-first: whether somebody stands between a verb of blaming and its noun, nobody after the frame's prepositions (`held | X | responsible`)."""
        last = self.scene.mentions[n].last
        for m in self.matches[clause.index]:
            frame = m.entry.frame
            if self.rules.verb_last or frame is None or not frame.charges or m.construction != "active" or not min(m.words) < last or last not in m.words:
                continue
            markers = set().union(*(self.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict)))
            return not any(self.scene.slot(k).marker in markers for k in self.scene.clause_mentions[clause.index] if self.scene.mentions[k].first > last)
        return False

    def carrier(self, clause: Clause) -> str:
        """Whether the verb of a clause only carries a noun: `active`, `passive` or nothing."""
        verb = clause.verb
        assert verb is not None
        if (verb.family,) in self.rules.carriers:
            return self.rules.carriers[(verb.family,)]
        before = verb.first - 1
        if before < 0:
            return ""
        beside = next((self.rules.carriers[(w, verb.family)] for w in self.scene.words[before] if (w, verb.family) in self.rules.carriers), "")
        return beside or self._parted(clause, verb)

    def _parted(self, clause: Clause, verb: Verb) -> str:
        """A carrier whose noun stands before what it carries (`resort to … make`)."""
        for i in clause.tokens:
            if i + 1 < verb.first and self.scene.tokens[i + 1].key in self.rules.carried_by:
                found = next((self.rules.carriers[(w, verb.family)] for w in self.scene.words[i] if (w, verb.family) in self.rules.carriers), "")
                if found:
                    return found
        return ""

    def controlled(self, match: Match, clause: Clause) -> bool:
        """Whether the verb of the clause says of an act that it is denied, planned, refused or tried: its subject's own."""
        if match.entry.type in TOWARDS or self.scene.under(match.words[0]) in self.scene.rules.facts:
            return False
        for m in self.matches[clause.index]:
            report = m.entry.report  # who fears or expects an act does not do it
            effect = (
                ("" if report.effect == "conditional" else report.effect) if report is not None else m.entry.status.effect if m.entry.status is not None else ""
            )
            bare = clause.verb is None and self._involved(m, match)  # `X is involved in`, where no verb says is
            orders = m.entry.frame is not None and m.entry.frame.orders and self.ordered(clause)
            if effect == "denied" and self._told_by_another(match, clause):
                continue  # doubted X's account of an attack
            if m.construction == "active" and self._planner(m, match, clause):
                continue  # told | of a plan | of somebody else
            verbal = (effect in _CONTROL or orders or self._involved(m, match)) and m.construction == "active" and self._holds(m, clause)
            if (bare or verbal) and (match.words[0] < m.words[-1]) is self.rules.verb_last:
                return self._nearest(match, m, clause)
        return False

    def _planner(self, other: Match, match: Match, clause: Clause) -> list[int]:
        """Verb-first: whose plan it is that a verb of telling speaks of, right after the noun of the plan (`revealed a plan | of X's | to attack Y`)."""
        plan = other.entry.status is not None and other.entry.status.effect == "planned" and len(other.words) > 1
        if self.rules.verb_last or not plan or max(other.words) > match.words[0]:
            return []
        found = self.search.possessors(max(other.words), clause)
        return found if found and self.scene.only_prepositions(self.scene.mentions[found[-1]].last, match.words[0]) else []

    def _told_by_another(self, match: Match, clause: Clause) -> bool:
        """Whether somebody who is not the subject stands right before the preposition of a noun: it is his account that is doubted."""
        phrase = self.scene.phrase_end.get(match.words[0] - 1)
        n = self.scene.mention_at[phrase.first - 1] if phrase is not None and phrase.first else None
        return n is not None and n not in self.subjects.own(clause).mentions and bool(self.scene.slot(n).heads)

    @staticmethod
    def _involved(other: Match, match: Match) -> bool:
        """Whether a predicate says that somebody had a hand in what another tells."""
        status = other.entry.status
        return status is not None and status.effect == "alleged" and match.entry.type in status.of

    def _nearest(self, match: Match, verb: Match, clause: Clause) -> bool:
        """Whether no other verbal noun stands between a verb and a noun."""
        first, last = sorted((match.words[0], verb.words[0]))
        between = (m for m in self.matches[clause.index] if first < m.words[0] < last and m.construction == "noun")
        longer = (m for m in self.matches[clause.index] if set(verb.words) < set(m.words) and first < max(m.words) < last)
        return not any(not set(m.words) & {*match.words, *verb.words} for m in between) and not any(longer)

    def announced(self, match: Match, clause: Clause) -> bool:
        """What a verb of announcing tells of, as its object or after its preposition, with nobody else whose act it is."""
        whole = series(self.scene, match.words[0])  # `told of a new round of sanctions`
        before = (match.words[0] if whole is None else whole) - 1
        before = past_occurrence(self.scene, before)
        before = self._listed_first(before, clause)
        phrase = self.scene.phrase_end.get(before)
        if phrase is not None and phrase.key not in self.rules.announcing:
            return False
        if (self.rules.verb_last and phrase is None) or self.scene.words[before] & self.rules.about:
            return False
        return self.reporting(match, clause)

    def _listed_first(self, before: int, clause: Clause) -> int:
        """Verb-last: before a noun that ends a list of what is told of, the preposition of the list (`told of | the find of arms and | the arrest of X`)."""
        if not self.rules.verb_last or self.scene.tokens[before].key not in self.scene.rules.joiners:
            return before
        ends = (i for i in range(before - 1, max(clause.tokens[0], before - _LIST) - 1, -1) if i in self.scene.phrase_end)
        return next((i for i in ends if self.scene.phrase_end[i].key in self.rules.announcing), before)

    def reporting(self, match: Match, clause: Clause) -> bool:
        """Whether the verb of a clause reports, and a noun is what it tells of."""
        if clause.verb is not None and self.carrier(clause) == "active":
            return False  # `answered with the shelling of X`: it carries the act out
        for m in self.matches[clause.index]:
            if m.construction != "active" or not self._holds(m, clause) or m.entry.report is None or m.entry.report.effect not in ("asserted", "alleged"):
                continue
            if (match.words[0] < m.words[-1]) is self.rules.verb_last:
                return True
        return False

    def answerable(self, match: Match, clause: Clause) -> bool:
        """Whether a noun tells of a demand that the clause may answer or refuse: then it was made to its subject."""
        return match.entry.type == "REQUEST" and clause.verb is not None and not clause.verb.negated

    def answered(self, match: Match, frame: Frame, clause: Clause, told: list[Filler]) -> bool:
        """Whether the subject denies a charge or rejects a demand that is made of him: nobody else is told of, but inside what he is charged with."""
        inside = frame.charges and bool(told) and charged_with(self.scene, match.anchor, told[0])
        return (not told or inside) and (frame.charges or self.answerable(match, clause)) and self.denied(clause)

    def denied(self, clause: Clause) -> bool:
        """Whether the verb of a clause denies or rejects what it speaks of."""
        for m in self.matches[clause.index]:
            denies = m.entry.report is not None and m.entry.report.effect == "denied"
            if m.construction == "active" and self._holds(m, clause) and (denies or m.entry.type == "REJECT"):
                return True
        return False

    @staticmethod
    def _holds(match: Match, clause: Clause) -> bool:
        return clause.verb is not None and any(clause.verb.first <= i < clause.verb.last for i in match.words)

    def during(self, match: Match) -> bool:
        """Whether the noun says when or where it is said: `in a meeting with X he called on Y`."""
        phrases = (self.scene.phrase_end.get(i) for i in (match.words[0] - 1, match.words[0]))  # `at the | end of a visit`, in its own words
        return match.construction == "phrase" or any(p is not None and p.key in self.scene.rules.during for p in phrases)

    def to_meet(self, match: Match, other: Match) -> bool:
        """Verb-first: whether a meeting is what is asked for, and not where it is."""
        frame, verbal = match.entry.frame, match.construction in ("active", "participle")
        asked = match.entry.type == "REQUEST" and verbal and frame is not None and not frame.orders and other.entry.type == "CONSULT"
        return asked and not self.rules.verb_last and not self.during(other)

    def sitting(self, match: Match, actors: Sequence[Filler], clause: Clause) -> bool:
        """A session of a body of states is where its members speak, no meeting of theirs with it, unless the verb says that they attend."""
        if not self.beside(match) and any(m.entry.frame is not None and m.entry.frame.attends for m in self.matches[clause.index]):
            return False
        return self.of_states(actors)

    def beside(self, match: Match) -> bool:
        """Whether a noun stands after a preposition of several words (`on the sidelines of`): what the verb says took place beside it."""
        phrase = self.scene.phrase_end.get(match.words[0] - 1)
        return phrase is not None and phrase.key not in self.scene.rules.simple

    def not_met(self, frame: Frame, found: Sequence[Filler]) -> bool:
        """Verb-last: whether those found only stand after what the owner is met in (`in the meeting of X he | praised Y`): no `with` leads to them."""
        markers = {self.scene.slot(n).marker for n in found if isinstance(n, int)}
        return self.rules.verb_last and frame.mutual and bool(markers) and not markers & self.scene.rules.circumstance

    def of_states(self, fillers: Sequence[Filler]) -> bool:
        """Whether all of these are bodies of states, in whose sessions others meet."""
        return all(isinstance(f, int) and self.scene.mentions[f].kind == "body" and self.scene.mentions[f].sector == "IGO" for f in fillers)

    def around(self, match: Match, clause: Clause) -> Clause:
        """The clause that a meeting is inserted in which says when it was said (`said, in a meeting with X, that …`), or an act of his; else its own."""
        if clause.parent is None or clause.verb is not None or (clause.link, clause.opener) != ("adverbial", ""):
            return clause
        his = match.construction == "noun" and suffixed(self.search, match.anchor, "3")
        return self.scene.clause(clause.parent) if his or (match.entry.type == "CONSULT" and self.during(match)) else clause

    def no_act(self, match: Match) -> bool:
        """Whether a noun names no act that is asked for: the supporters of the deal are asked, not who made it; `called for talks | at the request of X`."""
        before, phrase = match.words[0] - 1, self.scene.phrase_end.get(match.words[0] - 1)
        requested = match.entry.type == "REQUEST" and phrase is not None and phrase.key in self.rules.at_request
        return requested or (before >= 0 and self.scene.tokens[before].key in self.scene.rules.others)

    def past(self, match: Match, n: int) -> bool:
        """Whether a comma parts somebody from a noun that goes along with the verb (`while condemning the attack, | of X he asked …`)."""
        along = self.scene.under(match.words[0]) in self.rules.circumstance
        return along and any(self.scene.tokens[j].key in self.scene.rules.commas for j in range(match.words[-1], self.scene.slot(n).start))

    def speaks(self, clause: Clause) -> bool:
        """Whether the verb itself is an act towards others: its subject speaks of a meeting, and need not be a party; not where it may only tell something."""
        telling = {m.words for m in self.matches[clause.index] if m.entry.report is not None and m.entry.report.effect == "asserted"}
        acts = (m for m in self.matches[clause.index] if m.entry.type in TOWARDS and m.construction in ("active", "passive", "participle"))
        return any(self._holds(m, clause) and m.words not in telling for m in acts)

    def owner(self, match: Match, clause: Clause) -> list[int]:
        """A plan, attempt, request or offer of somebody for an act: he is the doer; not of what it came after."""
        rules, governed = self.scene.rules, self.scene.under(match.words[0])
        for other in self.matches[clause.index]:
            under = "" if self.scene.under(other.words[0]) == governed else governed  # after | X's claim of an attack: what stands under it is the claim
            if under in rules.facts or (under in rules.during and not self._involved(other, match)):
                continue
            if other.entry.report is not None and other.entry.report.effect == "conditional":
                continue  # who fears or expects an act does not do it
            if other.construction == "noun" and other.entry.kind != "event" and 0 < match.words[0] - other.words[-1] <= _SPAN:
                owners = self.search.possessors(other.anchor, clause) or self._having(other, clause) or self._out_to(other, match, clause)
                if not owners and self.own(other.anchor):
                    return [*self.subjects.own(clause).mentions]
                if owners and self.scene.mentions[owners[-1]].last <= match.words[0]:
                    return self._told_of(other, match, clause, owners)
        return []

    def _having(self, plan: Match, clause: Clause) -> list[int]:
        """Verb-first: who has a plan: he stands after a preposition of having right before it (`X has | plans for`), one word between them or none."""
        for n in self.scene.clause_mentions[clause.index]:
            slot, m = self.scene.slot(n), self.scene.mentions[n]
            if slot.marker in self.rules.having and not slot.heads and m.acts and 0 <= plan.words[0] - m.last <= 1:
                return [*self.search.coordinated(n)]
        return []

    def _out_to(self, plan: Match, match: Match, clause: Clause) -> list[int]:
        """Whose purpose the planning of an attack is: the subject's (`sent men to X | for the planning of attacks on Y`), unless he undoes or punishes it."""
        status, under = plan.entry.status, self.scene.under(plan.words[0])
        purpose = status is not None and status.effect == "planned" and under in self.scene.rules.topics | self.rules.object_of_noun
        if not purpose or match.entry.type != "ASSAULT" or not self.scene.only_prepositions(plan.words[-1] + 1, match.words[0]):
            return []
        others = (m for m in self.matches[clause.index] if m.construction == "active" and m.entry.kind == "event")
        return [] if any(m.entry.type in (*TOWARDS, "COERCE", "SANCTION") for m in others) else [*self.subjects.of(clause).mentions]

    def _told_of(self, other: Match, match: Match, clause: Clause, owners: list[int]) -> list[int]:
        """Whose act it is that somebody's claim tells of: the subject's, who answers it, else his own."""
        status = other.entry.status or other.entry.report
        subject = self.subjects.own(clause).mentions
        answered = status is not None and status.effect == "alleged" and not self._involved(other, match) and subject and not set(subject) & set(owners)
        return [*subject] if answered else owners

    def own(self, anchor: int) -> bool:
        """Whether a reflexive word follows a noun."""
        tokens = self.scene.tokens
        return any(tokens[j].key in self.rules.itself for j in range(anchor + 1, min(anchor + 3, len(tokens))))


def of_force(m: Mention, kind: str) -> bool:
    """Whether somebody announces of himself that he used force: an army, the police or their ministry."""
    return m.sector in FORCES[kind] or (kind == "COERCE" and m.name == _POLICE)
