"""Who does what the verb of a clause says: by word order and agreement, or carried over."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ..model import Clause, Mention, Span, Verb
from .agreement import Agreement
from .anew import another, beyond_comma, set_off
from .between import described, had_subject, holding, ourselves, resumes, some_of, stationed
from .brought import to_clause
from .drafts import drafted
from .issuers import issuer
from .markers import RoleRules
from .scene import Scene
from .twins import joined_to, met_by
from .unnamed import Unnamed

_NEAR = 2  # nouns that may stand between a verb and the actor who speaks through them
_FRONTED = 5  # tokens of a phrase that may stand between a verb and its subject
_PEOPLE, _STATES = ("person", "title", "group"), ("country", "capital")  # kinds of mentions
_BEFORE = 4  # tokens between a noun and the relative clause that tells of it


class Doer(msgspec.Struct, frozen=True, gc=False):
    """The mentions that are the doer (indices into the scene), or a carried-over actor; and how they were found."""

    mentions: tuple[int, ...] = ()
    carried: tuple[Mention, ...] = ()
    why: str = ""

    def __bool__(self) -> bool:
        return bool(self.mentions or self.carried)


NOBODY = Doer()
BEFORE = "the subject of the clause before"


class Subjects:
    """Subjects of the clauses of one text, each worked out once."""

    def __init__(self, scene: Scene, rules: RoleRules, speaker: Callable[[Clause], tuple[Mention, ...]]) -> None:
        self.scene, self.rules, self.speaker = scene, rules, speaker
        self.verb_last, self.speaks_for, self.resumptive = rules.verb_last, rules.speaks_for, rules.resumptive
        self.pronoun_openers = rules.pronoun_openers
        self.agreement = Agreement(scene, rules)
        self.unnamed = Unnamed(scene, rules, lambda clause: self.personal(clause))
        self._memo, self._own = dict[int, Doer](), dict[int, Doer]()
        self._open: set[int] = set()
        self.dropped: Callable[[Clause], Mention | None] = lambda clause: None
        self.sayer: Callable[[Clause], Clause | None] = lambda clause: None
        self.transitive: Callable[[Clause, int], bool] = lambda clause, n: False  # whether what the verb before a mention says needs an object
        self.charged: Callable[[Clause, int], bool] = lambda clause, n: False  # whether a mention stands between a verb of blaming and its noun
        self.personal: Callable[[Clause], bool] = lambda clause: False  # whether only somebody can do what the verb says
        self.acting: Callable[[Clause], bool] = lambda clause: False  # whether the verb of a clause is an act
        self.accused: Callable[[Clause], tuple[int, ...]] = lambda clause: ()  # whom a clause accuses of what the one under it tells

    def of(self, clause: Clause) -> Doer:
        """The subject of a clause's verb."""
        if clause.index not in self._memo and clause.index not in self._open:
            self._open.add(clause.index)
            self._memo[clause.index] = self.own(clause) or self._carried(clause)
            self._open.discard(clause.index)
        return self._memo.get(clause.index, NOBODY)

    def own(self, clause: Clause) -> Doer:
        """A subject that stands in the clause itself."""
        if clause.index not in self._own:
            self._own[clause.index] = self._stands_in(clause)
        return self._own[clause.index]

    def _stands_in(self, clause: Clause) -> Doer:
        if clause.verb is None:
            free = [n for n in self.scene.clause_mentions[clause.index] if self.free(n)] if not self.unnamed.ourselves(clause) else ()
            return Doer(self.listed(free[0]), why="the only one who can act in a clause without a verb") if free else NOBODY
        pronoun = clause.opener in self.pronoun_openers and (self.verb_last or not beyond_comma(self.scene, clause, self.agreement.same_gender))
        if clause.verb.person in ("1", "2") or clause.link == "circumstantial" or pronoun:
            return NOBODY
        if (n := to_clause(self.scene, self.rules, clause)) is not None:
            return Doer(self.listed(n), why="who is brought to it")
        if self.verb_last:
            return self._last(clause)
        plain = clause.link != "relative" or clause.verb.clitic or any(self.scene.tokens[i].key in self.resumptive for i in clause.tokens)
        return self._first(clause) if plain or resumes(self.scene, clause.verb) else self.antecedent(clause)

    def free(self, n: int) -> bool:
        """Whether a mention may be a subject: no preposition, no object marker, not owned by a thing."""
        slot, m = self.scene.slot(n), self.scene.mentions[n]
        if slot.marker or slot.object or m.kind in ("agency", "place") or not (m.acts or m.kind == "pronoun") or self._apposed(n):
            return False
        return not slot.heads or self._speaking(n) or self.scene.opposed(n)

    def _speaking(self, n: int) -> bool:
        """Whether the nouns before a mention speak for it, or say what a name in quotation marks is."""
        heads, first = self.scene.slot(n).heads, self.scene.mentions[n].first
        quoted = len(heads) == 1 and self.scene.tokens[first - 1].key in self.scene.rules.transparent_marks
        armed = len(heads) == 1 and bool(self.scene.words[heads[0]] & self.rules.arms)
        return armed or any(self.scene.words[h] & self.speaks_for for h in heads) or (quoted and bool(self.scene.words[heads[0]] & self.rules.kinds))

    def _apposed(self, n: int) -> bool:
        """Verb-first: a title right after a state only says what the state is (`X, member of Y`), an adjective after an agency whose that is."""
        m, before = self.scene.mentions[n], self.scene.mentions[n - 1] if n else None
        if self.verb_last or before is None or before.last != m.first or m.kind not in ("title", "country", "group"):
            return False
        if m.kind != "title":
            return before.kind == "agency"
        return before.kind in ("country", "capital") and not self.scene.slot(n - 1).marker and not self.scene.slot(n - 1).heads

    def listed(self, n: int) -> tuple[int, ...]:
        """A mention with those that are coordinated with it, in order."""
        out = [n]
        for k in range(n + 1, len(self.scene.mentions)):
            if self.scene.slot(k).joined != out[-1] or self._begins(k):
                break
            out.append(k)
        return tuple(out)

    def fresh(self, clause: Clause) -> int | None:
        """The subject that a clause begins with anew, after a headline's noun."""
        return next((n for n in self.scene.clause_mentions[clause.index] if self._begins(n)), None)

    def _begins(self, n: int) -> bool:
        """Verb-first: after `and`, right before a verb: set off, or an act, where a noun owns the others (`X's talks with Y and Z condemns`)."""
        if self.verb_last:
            return False
        m = self.scene.mentions[n]
        verb = (clause := self.scene.clause(self.scene.parsed.clause_of[m.first])).verb
        if verb is None or m.last != verb.first or verb.number != "s" or verb.person != "3" or (slot := self.scene.slot(n)).joined is None:
            return False
        if m.kind not in ("country", "capital", "person", "title", "body", "group") or m.number in ("p", "d") or not self.agreement.same_gender(m, verb):
            return False
        if slot.marker in self.rules.between and self.scene.slot(slot.joined).joined is None:
            return False  # the second of two: `a pact between X and Y | allows it`
        apart = self.scene.parsed.clause_of[self.scene.mentions[slot.joined].first] != clause.index  # `X frees Y | and Z pardons …`
        return set_off(self.scene, n) or ((bool(slot.marker) or bool(slot.heads) or apart) and self.acting(clause))

    def _last(self, clause: Clause) -> Doer:
        assert clause.verb is not None
        for n in self.scene.clause_mentions[clause.index]:
            if self.scene.mentions[n].first >= clause.verb.first:
                break
            if self.free(n) and self.scene.slot(n).joined is None and not self.unnamed.apposed(clause, n) and not self.unnamed.sent(n, clause.verb):
                if self.scene.lists_objects(n):
                    return Doer((n,), why="parted by a comma from the objects after it")
                return Doer(self.listed(n), why="stands free before the verb")
        head = self.scene.head_of_objects(clause)
        return Doer((head,), why="parted by a comma from the objects after it") if head is not None else NOBODY

    def _first(self, clause: Clause) -> Doer:
        scene, verb = self.scene, clause.verb
        assert verb is not None
        mentions = scene.clause_mentions[clause.index]
        if (fresh := self.fresh(clause)) is not None:
            return Doer((fresh,), why="stands right before the verb")
        before = [n for n in mentions if scene.mentions[n].last <= verb.head and self.free(n) and scene.slot(n).joined is None and self._fits(n, verb)]
        if before and not self._followed(verb, mentions):
            return Doer(self.listed(before[-1] if len(before) > 1 and clause.link == "root" else before[0]), why="stands free before the verb")
        if self.unnamed.raid(clause) or had_subject(self.scene, verb):
            return NOBODY
        last = verb.last + (verb.last < len(scene.tokens) and scene.tokens[verb.last].key in self.resumptive)  # `the words that he uttered | them`
        for n in mentions:
            m, slot = scene.mentions[n], scene.slot(n)
            if m.first < verb.last:
                continue
            if slot.marker and slot.start == scene.past_times(last) and slot.joined is None and m.last - slot.start <= _FRONTED:
                last = scene.past_times(m.last)
                continue  # `arrived yesterday in the capital the minister`
            if slot.marker or slot.joined is not None or m.kind in ("agency", "place") or (scene.oblique(n) and not some_of(scene, clause, n, self.transitive)):
                break
            if len(slot.heads) > _NEAR or slot.start > last + 2:
                break
            if (slot.heads and not self._speaking(n) and not scene.opposed(n)) or (not m.acts and m.kind not in ("pronoun", "demonym")):
                break
            state = m.kind in ("country", "capital") and self.agreement.feminine(m)
            if state and verb.gender == "m" and verb.number == "s" and (clause.link == "coordinate" or another(self.scene, verb, slot.start)):
                break
            man = m.kind in ("person", "title", "demonym") and m.gender == "m" and m.number in ("", "s")
            named = m.kind == "body" and m.first == verb.last < m.last - 1  # the press makes acronyms of either gender
            if (verb.gender == "f" and (man or (named and self.agreement.gender(m) == "m"))) or self._is_object(clause, n):
                break
            return Doer(self.listed(self._named(n)), why="follows the verb")
        by, child = issuer(scene, self.rules, clause, verb)
        found = Doer((by,)) if by is not None else self.own(child) if child is not None and self.pointing(child) else NOBODY
        return Doer(found.mentions, found.carried, "who issued what is its subject") if found else NOBODY

    def _fits(self, n: int, verb: Verb) -> bool:
        """Verb-first: whether one man before a verb in the singular is of its gender (`after his meeting | Mr X | (she) demanded`)."""
        m = self.scene.mentions[n]
        one = m.kind in ("person", "title") and m.number in ("", "s") and len(self.listed(n)) == 1 and verb.number == "s"
        return not one or self.agreement.same_gender(m, verb)

    def _named(self, n: int) -> int:
        """A title for several without a country, or the first of those whom it names right after it (`the two ministers A and B`)."""
        m, after = self.scene.mentions[n], n + 1
        if m.kind != "title" or m.country or m.number not in ("p", "d") or after >= len(self.scene.mentions):
            return n
        beside = self.scene.mentions[after]
        return after if beside.kind == "person" and beside.first == m.last and len(self.listed(after)) > 1 else n

    def _followed(self, verb: Verb, mentions: list[int]) -> bool:
        """Whether the subject stands right after a verb whose object is the pronoun at its end, whoever stands before (`fighters | whom the army trained`)."""
        after = (n for n in mentions if self.scene.mentions[n].first == self.scene.slot(n).start == verb.last)
        return verb.clitic.startswith("3") and any(self.free(n) for n in after)

    def _is_object(self, clause: Clause, n: int) -> bool:
        """Verb-first: the one mention after a verb that needs an object is that, where the subject before goes on (`… and accused X of`)."""
        verb, scene, first = clause.verb, self.scene, clause.tokens[0] if clause.tokens else 0
        plural = verb is not None and verb.number in ("p", "d") and verb.person == "3"
        if verb is None or plural or verb.clitic:
            return plural  # a verb before its subject is singular; or its object is the pronoun at its end
        m, last = scene.mentions[n], scene.mentions[self.listed(n)[-1]].last
        mismatch = m.kind in ("country", "capital", "body") and {verb.gender, self.agreement.gender(m)} == {"m", "f"}
        where, main, draft = clause.link == "adverbial" and (clause.opener in self.rules.where or mismatch), self._main_after(clause), drafted(scene, clause)
        where = where or (clause.link == "adverbial" and self.unnamed.charging(clause))  # nobody accuses without saying whom
        says = draft or clause.link == "asyndetic" and mismatch and first > 0 and (bool(scene.words[first - 1] & self.speaks_for) or self.pointing(clause))
        goes_on = (clause.link == "root" and scene.tokens[first].key in scene.rules.joiners) or (clause.parent is None and clause.opener in self.rules.as_said)
        goes_on = goes_on and (mismatch or m.why == "counterpart" or self.unnamed.asked(clause, m))
        joined = says or where or goes_on or main is not None or clause.link == "coordinate"
        ends = scene.adverb(last) or (scene.ends_phrase(last) and scene.ends_phrase(scene.past_times(last)))
        after = (k for k in scene.clause_mentions[clause.index] if scene.mentions[k].first >= last)
        if not joined or not ((ends and self.transitive(clause, n)) or self.charged(clause, n)) or any(self.free(k) for k in after):
            return False
        beside = self.sibling(clause) if clause.link == "coordinate" else None
        outer = scene.clause(clause.parent) if clause.parent is not None and (says or where or clause.link == "coordinate") else None
        before = [main] if main is not None else [c for c in (beside, outer) if c is not None]
        if draft or (m.country == "WORLD" and self.unnamed.asked(clause, m)):
            return True
        return any(self._may_go_on(c, clause, main) for c in before) or (not before and self._may_go_on(None, clause, None))

    def _may_go_on(self, before: Clause | None, clause: Clause, main: Clause | None) -> bool:
        """Verb-first: whether the subject of a clause before, after, or the last one dropped, may be that of a verb."""
        found = NOBODY if before is None else self.own(before) if before is main else self.of(before)
        subject = [*(self.scene.mentions[k] for k in found.mentions), *found.carried] or [m for m in (self.dropped(clause),) if m is not None]
        agrees = bool(subject) and self._agrees(Doer(carried=tuple(subject)), clause)
        return agrees and clause.verb is not None and self.agreement.same_gender(subject[0], clause.verb)

    def _carried(self, clause: Clause) -> Doer:
        """The subject of another clause, of the speaker, or of the text so far."""
        scene, verb = self.scene, clause.verb
        if verb.person == "1" if verb is not None else self.unnamed.ourselves(clause):
            if speaker := self.speaker(clause):
                return Doer(carried=tuple(self.at_verb(m, "first person") for m in speaker), why="first person: the speaker")
            return Doer(self.listed(n), why="right after `we`") if (n := ourselves(scene, clause)) is not None else NOBODY
        if clause.link == "relative" or self._of_thing(clause):
            found = self._unspoken(clause) if not self.verb_last and self.pointing(clause) else NOBODY
            told = found or (NOBODY if verb is not None and verb.clitic and not self.verb_last else self.antecedent(clause))
            return told if self.verb_last or self._agrees(told, clause) else NOBODY
        if self.unnamed.subject(clause) or self.unnamed.counted(clause) or scene.impersonal(clause):
            return NOBODY
        if clause.link == "asyndetic" and (told := self.antecedent(clause)) and self._agrees(told, clause):
            return told
        if (met := met_by(scene, clause, self.sibling(clause))) is not None:
            return self._again(Doer(met), clause, "whom the speaker met")
        said = self.of(sayer) if (sayer := self.sayer(clause)) is not None else None
        if said is not None and ((told := self._again(said, clause, "a participle of speech: who says it")) or not said):
            return told
        if (told := self._later(clause)) and not self.unnamed.some(clause):
            return told
        fronted = clause.link == "conditional" and clause.parent is not None and scene.clause(clause.parent).verb is None  # `that X, | if it wants peace`
        leans = fronted or clause.link in ("circumstantial", "adverbial", "complement", "asyndetic")
        if leans and (parent := holding(scene, clause, self.pronoun_openers)) is not None:
            if clause.link == "asyndetic" and not (self.verb_last or self.own(parent)) and self.unnamed.stranger(parent):
                return NOBODY  # an activist had | accused X
            if clause.link == "complement" and (accused := self.accused(parent)):
                return Doer(accused, why="who is accused of it")
            twin = self.sibling(clause) if clause.link == "complement" and clause.opener in self.pronoun_openers else None
            again = self._again(self.of(twin), clause, BEFORE) if twin is not None and twin.link == "complement" else NOBODY
            found = again or self._again(self.of(parent), clause, "the subject of the clause that it belongs to")
            return found or (self._carried(msgspec.structs.replace(clause, parent=parent.parent)) if clause.link == "circumstantial" else NOBODY)
        sibling = joined_to(self.scene, clause) or self.sibling(clause)
        found = self._again(self.of(sibling), clause, BEFORE) if sibling is not None else NOBODY
        if found or (sibling is not None and self.verb_last):
            return found
        beside = sibling is not None and sibling.link in ("asyndetic", "relative")  # it goes on with what tells of a noun: `a state that does X | and does Y`
        if not self.verb_last and clause.link == "coordinate" and clause.parent is not None and verb is not None and verb.person == "3" and not beside:
            return self._again(self.of(scene.clause(clause.parent)), clause, "the subject of the clause that it belongs to")
        if sibling is not None or verb is None or verb.person != "3" or verb.voice == "passive" or self.unnamed.stranger(clause):
            return NOBODY
        m = self.dropped(clause)
        return Doer(carried=(m,), why="dropped: the last subject of the text") if m is not None else NOBODY

    def _later(self, clause: Clause) -> Doer:
        """Verb-first: the one named without a verb before `he`; the subject of the main clause after (`after he met X, the minister said`)."""
        if self.verb_last or clause.verb is None or clause.verb.person != "3" or clause.verb.voice == "passive":
            return NOBODY
        if clause.opener in self.pronoun_openers:
            before = next((c for c in self.scene.clauses_of[clause.sentence] if c.index < clause.index and c.link == "root"), None)
            told = self.own(before) if before is not None and before.verb is None and clause.link == "root" else NOBODY
            return self._again(told, clause, "the subject named before the pronoun")
        main = self._main_after(clause)
        return self._again(self.own(main), clause, "the subject of the main clause after it") if main is not None else NOBODY

    def _main_after(self, clause: Clause) -> Clause | None:
        """Verb-first: the main clause that an adverbial one stands before."""
        fronted = (
            clause.link == "adverbial" and clause.opener not in self.rules.as_said and (clause.parent is None or self.scene.clause(clause.parent).verb is None)
        )
        after = (c for c in self.scene.clauses_of[clause.sentence] if c.index > clause.index and c.parent is None and c.link in ("root", "coordinate"))
        main = next(after, None) if fronted else None
        joined = main is not None and self.scene.tokens[main.tokens[0]].key in self.scene.rules.joiners
        return main if main is not None and main.verb is not None and main.verb.person == "3" and not joined else None

    def pointing(self, clause: Clause) -> bool:
        """Whether a pronoun in a relative clause stands for what it tells of: its subject is then another."""
        verb = clause.verb
        return verb is not None and (bool(verb.clitic) or (verb.last < len(self.scene.tokens) and self.scene.tokens[verb.last].key in self.resumptive))

    def _of_thing(self, clause: Clause) -> bool:
        """Verb-first: whether a clause tells, without a relative word, of the indefinite act right before it (`a press conference | he held with X`)."""
        first, verb = clause.tokens[0] if clause.tokens else 0, clause.verb
        if self.verb_last or clause.link != "asyndetic" or not first or not self.pointing(clause):
            return False
        if verb is not None and verb.clitic and verb.last < len(self.scene.tokens) and self.scene.tokens[verb.last].key in self.resumptive:
            return True  # `a letter to X | he called on him in it to`
        return any(self.scene.words[j] & self.scene.rules.acts for j in range(max(0, first - 2), first) if self.scene.mention_at[j] is None)

    def _unspoken(self, clause: Clause) -> Doer:
        """Verb-first: a relative clause in which a pronoun stands for its noun has the subject of the clause around it (`the war that it waged`)."""
        if clause.parent is None or clause.verb is None or clause.verb.person != "3":
            return NOBODY
        last = clause.verb.last + (clause.verb.last < len(self.scene.tokens) and self.scene.tokens[clause.verb.last].key in self.resumptive)
        n = self.scene.mention_at[last] if last < len(self.scene.tokens) else None
        if not self.scene.ends_phrase(last) and (n is None or not self._is_object(clause, n)):
            return NOBODY  # the noun right after the verb is its subject
        around = self.scene.clause(clause.parent)
        inserted = around.link == "adverbial" and around.verb is None and around.parent is not None  # `said, in talks | that he held with X, …`
        found = self.of(self.scene.clause(around.parent) if inserted and around.parent is not None else around)
        if not found and around.link == "complement" and around.parent is not None:  # `said that | the talks that he held with X | were useful`
            found = self.of(self.scene.clause(around.parent))
        who = [*(self.scene.mentions[k] for k in found.mentions), *found.carried]
        agrees = len(who) == 1 and self.agreement.same_gender(who[0], clause.verb)
        return self._again(found, clause, "the subject of the clause around it") if agrees else NOBODY

    def antecedent(self, clause: Clause) -> Doer:
        """The mention right before a relative clause."""
        if not clause.tokens or clause.parent is None:
            return NOBODY
        first, parent = clause.tokens[0], self.scene.clause(clause.parent)
        if drafted(self.scene, clause):
            return self.of(parent)
        added = not self.verb_last and first > 1 and self.scene.tokens[first - 1].key in self.scene.rules.joiners
        if added and parent.link == "relative":
            return self.antecedent(parent)  # `X, who came to Y and who met Z`
        for j in range(first - 1 - added, max(-1, first - 1 - _BEFORE), -1):
            n = self.scene.mention_at[j]
            n = stationed(self.scene, n) if n is not None and added and self.scene.slot(n).marker in self.scene.rules.during else n
            if n is not None and (not added or clause.verb is None or self.agreement.same_gender(self.scene.mentions[n], clause.verb)):
                while (joined := self.scene.slot(n).joined) is not None:
                    n = joined
                return Doer(self.listed(n), why="told of in a relative clause")
            told = self.scene.tokens[j].kind == "word" and self.scene.tokens[j].key not in self.scene.rules.object_marker
            if told and not (self.scene.only_marks(j + 1, first) and described(self.scene, j)):
                return NOBODY
        return NOBODY

    def sibling(self, clause: Clause) -> Clause | None:
        """The clause before it that it is joined to."""
        for k in range(clause.index - 1, -1, -1):
            other = self.scene.clause(k)
            if other.sentence != clause.sentence:
                return None
            if other.parent == clause.parent and other.verb is not None and other.link != "circumstantial":
                return other
        return None

    def _again(self, found: Doer, clause: Clause, why: str) -> Doer:
        told = found and (clause.verb is not None or clause.opener in self.pronoun_openers) and self._agrees(found, clause)
        return Doer(found.mentions, found.carried, why) if told and self._going_on(found, clause) else NOBODY

    def _going_on(self, found: Doer, clause: Clause) -> bool:
        """Verb-first: whether a verb in the singular has the gender of the one subject that it goes on with."""
        verb, who = clause.verb, [*(self.scene.mentions[k] for k in found.mentions), *found.carried]
        if verb is not None and clause.link == "circumstantial":
            outer = clause.parent is not None and self.scene.clause(clause.parent).link != "root"  # another may go on, who tells of it
            return len(who) != 1 or who[0].kind not in (*_PEOPLE, *(_STATES if outer else ())) or not verb.gender or self.agreement.same_gender(who[0], verb)
        if self.verb_last or verb is None or verb.person != "3" or verb.number != "s" or verb.voice == "passive":
            return True
        spoken = clause.link == "complement" and verb.gender == "f" and verb.tense == "past"  # unvowelled: it may be the first person
        return len(who) != 1 or spoken or self.agreement.same_gender(who[0], verb)

    def _agrees(self, found: Doer, clause: Clause) -> bool:
        """A plural verb does not go back to one man, nor verb-first to one state or body of states."""
        verb, told = clause.verb, [*(self.scene.mentions[n] for n in found.mentions), *found.carried]
        if verb is None or verb.person != "3" or not told:
            return True
        m = told[0]
        if clause.opener in self.pronoun_openers and verb.number in ("", "s") and not self.agreement.same_gender(m, verb):
            return False  # the pronoun before the verb is another's: `Turkey said that he …`
        if verb.number != "p" or len(told) > 1 or self.agreement.joined(m):
            return True
        one = m.kind in ("person", "title") or (not self.verb_last and (m.kind in ("country", "capital") or m.sector == "IGO"))
        return not (one and m.number in ("", "s")) or self.agreement.honoured(m)

    @staticmethod
    def at_verb(m: Mention, how: str) -> Mention:
        """A mention carried over to a verb; it keeps its own place, `how` tells by what it was found."""
        return msgspec.structs.replace(m, how=how, antecedent=m.antecedent or Span(start=m.start, end=m.end))
