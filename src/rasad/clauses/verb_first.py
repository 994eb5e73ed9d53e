"""Clauses of a language whose verb stands first or second: each finite verb and each opener begins one."""

from __future__ import annotations

from ..lang.forms import Marks
from ..model import Sentence, Verb
from .builder import Builder, Growing
from .inserted import Inserted
from .phrases import PREPOSITIONS, Phrase

_REACH = 9  # how many words of a subject may stand between a comma and its verb


class VerbFirst:
    """Builds the clauses of one sentence after another."""

    def __init__(self, build: Builder, words: dict[str, frozenset[str]], marks: Marks, opening: dict[str, str], circumstantial: dict[int, Verb]) -> None:
        self.build, self.colon = build, marks.colon
        self.opening = opening  # particles of a verb that open a clause as well
        self.circumstantial = circumstantial
        self.coordinators, self.auxiliaries, self.pluperfect = words["coordinator"], words["auxiliaries"], words["pluperfect"]
        self.commas, self.pronouns = words["comma"], words["pronoun_openers"]
        self.closing = dict.fromkeys(marks.comma, marks.comma) | dict.fromkeys(marks.bracket_open, marks.bracket_close)  # what ends what it stands before
        self.quoting, self.said = words["quoting"], words["quoted_by"]  # openers, as written, of what only these verbs say
        self.so = words["so"]  # before a complementizer it opens what follows from a phrase or a condition
        self.pointing = words["pointing"]
        self.resumed = words["resumed"]  # words that a pronoun of the next verb makes relative
        ends = frozenset(marks.bracket_close) | self.commas | {self.colon}
        self.turns = build.turns(ends | self.resumed) | build.spoken | build.closed.keys() | circumstantial.keys()
        self.outer: list[Growing] = []
        self.inserted = Inserted(build.rules, self.commas, self.coordinators, words["inserted"])

    def sentence(self, s: Sentence, parent: int | None) -> None:
        """One sentence; `parent` is the clause that embeds all of it, where it goes on with a quotation."""
        build = self.build
        self.outer = []
        cur = build.new("root" if parent is None else "complement", parent)
        i = s.first
        goes_on: tuple[int, Growing, list[Growing]] | None = None  # the comma that closes an insertion, the clause that it stands in, those around
        while i < s.last:
            if i not in self.turns:
                cur.tokens.append(i)
                i += 1
                continue
            cur = self._after_words(cur, i, s.first)
            phrase = build.phrases.get(i)
            if goes_on is None and (end := self.inserted.close(build.tokens, build.phrases, build.verbs, (s.first, s.last), i)) is not None:
                goes_on = end, cur, [*self.outer]
                cur.tokens.append(i)
                if not build.link_of(build.phrases.get(i + 1)):
                    cur = build.new("adverbial", cur.index)
                i += 1
            elif goes_on is not None and i == goes_on[0]:
                cur.tokens.append(i)
                _, cur, self.outer = goes_on
                goes_on = None
                i += 1
            elif (verb := build.verbs.get(i)) is not None:
                cur = self._verb(cur, verb)
                i = verb.last
            elif (verb := self.circumstantial.get(i)) is not None:
                cur = build.new("circumstantial", self._main(cur).index)
                cur.tokens += range(verb.first, verb.last)
                cur.verb = verb
                i = verb.last
            elif phrase is not None and (link := build.link_of(phrase)):
                cur = self._open(self._sayer(cur, i) if link == "complement" else cur, link, phrase)
                cur.tokens += range(i, phrase.last)
                i = phrase.last
            elif cur.verb is not None and self._resumes(i):
                cur = self._relative(cur, build.tokens[i].key)
                cur.tokens.append(i)
                i += 1
            elif self.outer and cur.link == "relative" and cur.verb is not None and build.tokens[i].key in self.closing.get(cur.set_off, ()):
                cur.tokens.append(i)
                cur = self.outer.pop()
                i += 1
            elif i in build.spoken and cur.verb is not None and cur.tokens and build.tokens[cur.tokens[-1]].kind == "word" and cur.opener != self.colon:
                cur = build.new("complement", cur.index, self.colon)
                self.outer = []
                cur.tokens.append(i)
                i += 1
            elif build.tokens[i].key == self.colon and i + 1 < s.last and build.content(cur):
                cur.tokens.append(i)
                cur = build.new("complement", cur.index, self.colon)
                self.outer = []
                i += 1
            else:
                cur.tokens.append(i)
                i += 1

    def _after_words(self, cur: Growing, i: int, first: int) -> Growing:
        """The clause that goes on where words quoted have ended: the one that they stand in (`said “…” | before he asked X to`)."""
        opened, outer = self.build.closed.get(i, first) if cur.verb is not None else first, cur
        while opened > first and opened - 1 not in outer.tokens:
            if outer.parent is None:
                return cur
            outer = self.build.clauses[outer.parent]
        if outer is not cur:
            self.outer = []
        return outer

    def _resumes(self, i: int) -> bool:
        """Whether a word opens a relative clause: a pronoun of the verb right after it stands for it."""
        verb = self.build.verbs.get(i + 1)
        return verb is not None and verb.clitic.startswith("3") and self.build.tokens[i].key in self.resumed

    def _main(self, cur: Growing) -> Growing:
        """The clause that a circumstantial participle leans on."""
        while cur.link in ("relative", "circumstantial") and cur.parent is not None:
            cur = self.build.clauses[cur.parent]
        return cur

    def _sayer(self, cur: Growing, i: int) -> Growing:
        """The clause that says what an opener begins, where another tells of a noun between (`said, in talks he held with X, that …`)."""
        told = cur.link == "relative" or (cur.verb is not None and cur.verb.clitic.startswith("3"))
        if not told or self.build.tokens[i].text not in self.quoting:
            return cur
        outer = cur
        while not (outer.verb is not None and outer.verb.family in self.said):
            if outer.parent is None and (outer.link != "coordinate" or self.build.sentence_of[outer.index - 1] != self.build.sentence):
                break
            outer = self.build.clauses[outer.index - 1 if outer.parent is None else outer.parent]
        if outer.verb is None or outer.verb.family not in self.said:
            return cur
        self.outer = []
        return outer

    def _open(self, cur: Growing, link: str, phrase: Phrase) -> Growing:
        build, opener = self.build, phrase.key
        if link == "coordinate":
            self.outer = []
            return build.new("coordinate", cur.parent if cur.link != "relative" else self._main(cur).parent, opener)
        if not build.content(cur) and cur.link in ("root", "coordinate"):
            cur.link, cur.opener = link, opener
            return cur
        if link == "complement" and (twin := self._twin(cur, phrase)) is not None:
            self.outer = []
            return build.new(link, twin.parent, opener)
        if link == "complement" and phrase.first and build.tokens[phrase.first - 1].key in self.so and self._leading(cur).verb is None:
            self.outer = []
            return build.new("root", None, opener)
        return self._relative(cur, opener) if link == "relative" else build.new(link, cur.index, opener)

    def _relative(self, cur: Growing, opener: str) -> Growing:
        """A relative clause begins."""
        fresh = self.build.new("relative", cur.index, opener)
        self.outer.append(cur)
        fresh.set_off = self.build.tokens[cur.tokens[-1]].key if cur.tokens else ""
        return fresh

    def _twin(self, cur: Growing, phrase: Phrase) -> Growing | None:
        """The clause that another one of the same kind is joined to by `and` (`said that … and that …`): what is said, or what should be done."""
        build = self.build
        if not cur.tokens or cur.tokens[-1] != phrase.first - 1 or build.tokens[cur.tokens[-1]].key not in self.coordinators:
            return None
        at: Growing | None = cur
        while at is not None:
            first = build.phrases.get(at.tokens[0]) if at.tokens else None
            if at.link == "complement" and first is not None and first.key == at.opener and self._acted(first) == self._acted(phrase):
                return at
            at = build.clauses[at.parent] if at.parent is not None else None
        return None

    def _acted(self, opener: Phrase) -> bool:
        """Whether a verb stands right after an opener: what should be done, not what is said to be."""
        return opener.last in self.build.verbs and opener.key not in self.pronouns

    def _leading(self, cur: Growing) -> Growing:
        """The outermost clause around one."""
        while cur.parent is not None:
            cur = self.build.clauses[cur.parent]
        return cur

    def _verb(self, cur: Growing, verb: Verb) -> Growing:
        build = self.build
        joined = verb.first > 0 and build.tokens[verb.first - 1].key in self.coordinators
        if cur.verb is None:
            # a clause without a verb that has words of its own: what follows `and` is another
            joined = joined and not (cur.link == "coordinate" and cur.opener and build.tokens[verb.first - 1].key in self.so)  # `as for X, | (so) it refused`
            if not joined and self._tells(verb):
                self.outer.append(cur)
                return self._take(build.new("asyndetic", cur.index), verb)  # `after an attack that X launched, Y said …`
            if cur.link == "adverbial" and not cur.opener and verb.clitic and not joined and build.content(cur):
                return self._take(build.new("asyndetic", cur.index), verb)  # `said, in talks that he held with X, …`
            if cur.link in ("adverbial", "conditional") or not (joined and build.content(cur)):
                return self._take(cur, verb)
        elif cur.verb.family in self.auxiliaries and not joined and self._near(cur, verb):
            return self._carried(cur, verb)
        if link := self.opening.get(build.tokens[verb.first].key):
            return self._take(build.new(link, cur.index, build.tokens[verb.first].key), verb)
        if joined:
            moved = cur.tokens.pop() if cur.tokens and cur.tokens[-1] == verb.first - 1 else None
            base = self._beyond(self._joins(self.outer.pop() if self.outer else cur, verb), verb)
            fresh = build.new("coordinate", base.parent, "")
            if moved is not None:
                fresh.tokens.append(moved)
            return self._take(fresh, verb)
        if self.outer and self.outer[-1].verb is None:
            return self._take(self.outer.pop(), verb)
        pointed = verb.last < len(build.tokens) and build.tokens[verb.last].key in self.pointing and build.tokens[verb.first - 1].key in self.commas
        return self._take(
            build.new("asyndetic", cur.index) if pointed or self._tells(verb) else self._fresh(cur, verb), verb
        )  # `had a call from X, | he thanked in it …`

    def _joins(self, cur: Growing, verb: Verb) -> Growing:
        """The clause that a verb after `and` goes on with: not one that only tells of a noun, whose verb has another gender than that and the one around it."""
        outer = cur
        while outer.link == "asyndetic" and outer.parent is not None:
            inner, outer = outer.verb, self.build.clauses[outer.parent]
            if inner is None or outer.verb is None or {inner.gender, verb.gender} != {"m", "f"} or outer.verb.person != verb.person:
                return cur
            if outer.verb.gender == verb.gender:
                return outer
        return cur

    def _beyond(self, cur: Growing, verb: Verb) -> Growing:
        """A verb in the past after `and` goes on with what is around `that … should …`, not with what should be."""
        at = cur
        while at.link == "circumstantial" and at.parent is not None:
            at = self.build.clauses[at.parent]
        opener = self.build.phrases.get(at.tokens[0]) if at.tokens else None
        asked = at.link == "complement" and opener is not None and self._acted(opener) and at.verb is not None and at.verb.tense != "past"
        past = all(r.form == "past" for r in self.build.tokens[verb.last - 1].readings if r.pos == "noun" or r.person == "3")
        return self.build.clauses[at.parent] if asked and past and verb.tense == "past" and at.parent is not None else cur

    def _near(self, cur: Growing, verb: Verb) -> bool:
        """Whether an auxiliary and the verb it carries have no more than a subject between them."""
        assert cur.verb is not None
        if self._tells(verb) or (verb.tense == "past" and cur.verb.family not in self.pluperfect):
            return False  # `X went on with its talks, | Y refused`
        if {cur.verb.gender, verb.gender} == {"m", "f"} and cur.verb.person == verb.person and not (verb.clitic and self._of_subject(cur, cur.verb, verb)):
            return False  # `the minister begins a visit that lasts …`, `a tour that takes him to …`: they agree with two subjects
        between = [i for i in cur.tokens if cur.verb.last <= i < verb.first]
        return len(between) <= _REACH and (
            len(between) < 2 or not any(self.build.tokens[i].key in self.commas for i in between[:-1]) or self.build.tokens[verb.first - 1].key in self.commas
        )

    def _tells(self, verb: Verb) -> bool:
        """Whether the pronoun at a verb's end stands for the indefinite noun right before it, which a preposition governs (`after an attack | X launched`)."""
        build, at = self.build, verb.first - 1
        noun = at > 0 and verb.clitic.startswith("3") and any(r.pos == "noun" and not (r.definite or r.clitic) for r in build.tokens[at].readings)
        before = (build.phrases.get(at - n) for n in (1, 2, 3)) if noun else ()
        return any(p is not None and p.last == at and not PREPOSITIONS.isdisjoint(p.classes) for p in before)

    def _of_subject(self, cur: Growing, aux: Verb, verb: Verb) -> bool:
        """Whether no indefinite noun stands between an auxiliary and a verb, of which that one may tell, but its subject right after the auxiliary."""
        between = [self.build.tokens[i].readings for i in cur.tokens if aux.last < i < verb.first]
        return not any(r.pos == "noun" and not (r.definite or r.clitic) for readings in between for r in readings)

    def _fresh(self, cur: Growing, verb: Verb) -> Growing:
        """A second verb without a joining word: a subject before it, set off by a mark, goes with it."""
        build = self.build
        cut = None
        for n in range(len(cur.tokens) - 1, max(-1, len(cur.tokens) - _REACH), -1):
            at = cur.tokens[n]
            if cur.verb is not None and at < cur.verb.last:
                break
            if build.tokens[at].kind == "mark" or build.tokens[at].key in self.coordinators:
                cut = n
                if build.tokens[at].kind == "mark":
                    break
        if cut is None or self._of_noun(cur.tokens[cut:], verb):
            return build.new("asyndetic", cur.index)
        moved = cur.tokens[cut:]
        del cur.tokens[cut:]
        outer = build.clauses[cur.parent] if cur.parent is not None else None
        fronted = cur.link in ("adverbial", "conditional") and (
            outer is None or (outer.verb is None and outer.parent is None)
        )  # it stands before the main clause
        fresh = build.new("root" if fronted else "coordinate", None if fronted else cur.parent if cur.link != "relative" else self._main(cur).parent)
        fresh.tokens += moved
        return fresh

    def _of_noun(self, words: list[int], verb: Verb) -> bool:
        """Whether what `and` joins is no subject of a verb in the present: that tells of an indefinite noun under a preposition between them.

        (`X and Y reached an agreement on the border | that provides for …`)
        """
        tokens, phrases = self.build.tokens, self.build.phrases
        if tokens[words[0]].key not in self.coordinators or verb.tense != "present" or verb.number != "s":
            return False
        nouns = (i for i in words[2:] if (p := phrases.get(i - 1)) is not None and p.last == i and not PREPOSITIONS.isdisjoint(p.classes))
        return any(r.pos == "noun" and not (r.definite or r.clitic) for i in nouns for r in tokens[i].readings)

    def _take(self, clause: Growing, verb: Verb) -> Growing:
        clause.tokens += range(verb.first, verb.last)
        clause.verb = verb
        return clause

    def _carried(self, cur: Growing, verb: Verb) -> Growing:
        """An auxiliary before: the verb it carries is the clause's own."""
        assert cur.verb is not None
        aux = cur.verb
        tense = self.build.rules.auxiliary_tense.get(f"{aux.tense}+{verb.tense}", verb.tense)
        cur.tokens += range(verb.first, verb.last)
        cur.verb = Verb(
            aux.first, verb.last, verb.head, verb.family, tense, verb.person, verb.number, verb.gender, verb.voice, verb.negated or aux.negated, verb.clitic
        )
        return cur
