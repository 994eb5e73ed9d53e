"""Finite verbs: forms told from nouns by their place, parted prefixes rejoined, auxiliaries joined."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.language import Language
from ..lang.lazy import Memo
from ..model import Reading, Token, Verb
from .agreement import Agreement
from .attached import Attached
from .forms import ClauseRules, Group
from .headlines import heads
from .inserted import Inserted
from .lasting import Lasting
from .named import VOWELLED, Named
from .phrases import Phrase
from .speaking import Speaking, by_last, subjunctive_follows

_FINITE = frozenset({"past", "imperfect", "perfect", "present", "subjunctive", "future", "jussive", "pluperfect", "elided"})
_FUNCTION = frozenset({"adverb", "conjunction", "demonstrative", "negation", "particle", "preposition", "pronoun", "quantifier"})
_FRONTED = frozenset({"preposition", "compound_preposition"})  # what may stand before the verb of a verb-first clause
_DERIVED = 5  # letters of a verb whose present tense has that vowel in the passive only
_COMPLEMENT, _THAT, _SUBORDINATOR = "complement", "demonstrative", "subordinator"
_SUBJECT = 7  # words of a subject between an opener and its verb
_NOMINAL = ("noun", "participle")
_Found = dict[int, Verb]


class VerbFinder:
    """Finds the verbs of a text; built once for a language."""

    def __init__(self, language: Language, rules: ClauseRules) -> None:
        self.language, self.rules, fold = language, rules, language.fold
        self._parted = frozenset(fold(p) for p in rules.parted) | language.preverbs
        self._last = rules.order == "verb-last"
        self._particles = {fold(w): p for p in rules.particles for w in p.words}
        self._coordinators = frozenset(fold(c) for c in rules.coordinator)
        self._not_after = frozenset(rules.ends.not_after)
        self._elided = frozenset(rules.elided)
        self._speaking = Speaking(language, (w for w in rules.saying if " " in w))
        self._saying, self._asking = (by_last(keys for w in words for keys in language.spelling_variants(w)) for words in (rules.saying, rules.asking))
        self._groups = [(g, [(fold(p.family), frozenset(p.forms)) for p in g.parts]) for g in rules.groups]
        self._pronoun_openers = frozenset(fold(w) for w in rules.pronoun_openers)
        self._before_noun = frozenset(fold(w) for w in rules.before_noun)
        self._agreement = Agreement(language, rules)
        self._named = Named(language, rules, self._coordinators)
        self._attached = Attached(language, self._coordinators, rules)
        self._still = frozenset(fold(w) for w in rules.still)
        self._helpers, self._pluperfect = (frozenset(fold(w) for w in words) for words in (rules.auxiliaries, rules.pluperfect))
        self._speech = frozenset(language.marks.colon + language.marks.quote_open + language.marks.quote_both)
        self._inserted = Inserted(rules, frozenset(language.marks.comma), self._coordinators, frozenset(fold(w) for w in rules.inserted))
        self._may_be: Memo[str, bool] = Memo(lambda key: key in self._parted or any(r.pos == "verb" for r in language.look(key)))
        self._found: _Found = {}
        self._fixed: set[int] = set()  # tokens of phrases of several words
        self._masdars = frozenset(n for nouns in language.masdars.values() for n in nouns)
        self._lasting = Lasting(language, rules, self._masdars)
        self._stops = frozenset(language.marks.sentence_end + language.marks.colon)
        self._ends: frozenset[int] = frozenset()  # one past the last token of each sentence
        self._since = self._title = 0  # one past the last verb found, and one past the title: the search of one text keeps them
        self._marked = language.classes.get("object_marker", frozenset())
        self._starters = frozenset(form for _, parts in self._groups for form in parts[0][1])

    def find(self, tokens: Sequence[Token], phrases: dict[int, Phrase], sentence_ends: frozenset[int], title: int = 0) -> _Found:
        """Verbs by the index of their first token; `title` is one past the last token of the title."""
        fixed = {i for p in phrases.values() if p.last - p.first > 1 for i in range(p.first, p.last)}
        verbal = self._verbal(tokens, fixed)
        out: _Found = {}
        self._since, self._ends, self._found, self._fixed, self._title = 0, sentence_ends, out, fixed, title
        for i in verbal:
            verb = (self._group(verbal, i) or self._single(tokens, verbal, phrases, sentence_ends, i)) if i >= self._since else None
            if verb is not None:
                self._since = verb.last
                if not self._lasting.of(tokens, verb, self._ends):
                    out[verb.first] = verb
        return out

    def _verbal(self, tokens: Sequence[Token], fixed: set[int]) -> dict[int, tuple[int, list[Reading]]]:
        """Places in order where a verb form stands, outside fixed phrases: one past its last token, and its readings as a verb."""
        out: dict[int, tuple[int, list[Reading]]] = {}
        may_be = self._may_be
        for i, token in [(i, t) for i, t in enumerate(tokens) if may_be[t.key]]:
            key = token.key
            if key in self._parted and i + 1 < len(tokens) and (joined := self._joined(tokens, i)):
                out[i] = joined
            elif i not in fixed and not token.text.endswith(self.rules.ends.not_ending):
                found = [r for r in token.readings if r.pos == "verb" and not (r.voice == "passive" and key in self.language.lexicon.names)]
                if found and not self._named.at(tokens, i, all(r.form != "past" for r in found)):
                    out[i] = (i + 1, found)
        return out

    def _joined(self, tokens: Sequence[Token], i: int) -> tuple[int, list[Reading]] | None:
        key = own = tokens[i].key
        for n in (2, 3):
            if i + n > len(tokens) or tokens[i + n - 1].kind != "word":
                return None
            key += tokens[i + n - 1].key
            found = [r for r in self.language.look(key) if r.pos == "verb" and r.form in _FINITE | {"participle"}]
            if any(own not in self.language.preverbs or r.family.startswith(own) for r in found):  # a preverb is the verb's own
                return i + n, found
        return None

    def _group(self, verbal: dict[int, tuple[int, list[Reading]]], i: int) -> Verb | None:
        if self._starters.isdisjoint([r.form for r in verbal[i][1]]):
            return None
        for group, parts in self._groups:
            at, picked, starts = i, [], []
            for family, forms in parts:
                if at not in verbal:
                    break
                fit = next((r for r in verbal[at][1] if r.form in forms and (not family or r.family == family)), None)
                if fit is None:
                    break
                picked.append(fit)
                starts.append(at)
                at = verbal[at][0]
            else:
                return self._made(group, picked, starts, (i, at))
        return None

    @staticmethod
    def _made(group: Group, picked: list[Reading], starts: list[int], span: tuple[int, int]) -> Verb:
        head, person = picked[group.head], picked[group.person]
        return Verb(
            span[0], span[1], starts[group.head], head.family, group.tense or person.form, person.person, person.number, person.gender,
            group.voice or head.voice, any(r.negated for r in picked), "",
        )  # fmt: skip

    def _single(
        self, tokens: Sequence[Token], verbal: dict[int, tuple[int, list[Reading]]], phrases: dict[int, Phrase], ends: frozenset[int], i: int
    ) -> Verb | None:
        end, readings = verbal[i]
        finite = [r for r in readings if r.form in _FINITE] if all(r.form != "modal" for r in readings) else []
        can_end = end in ends or tokens[end].kind == "mark" or self._opens(end, tokens, phrases)
        if not finite:
            elided = next((r for r in readings if r.form in self._elided), None)
            if elided is None or not (
                can_end or self._says(tokens, verbal, i) or (self._ends_in(tokens, i, self._asking) and self._asks(tokens, phrases, end))
            ):
                return None
            return Verb(i, end, i, elided.family, "elided", "", "", "", "", elided.negated)
        r = self._reading(tokens, finite, i)
        first, negated, tense = i, r.negated, r.form
        while not self._last and first > 0 and (p := self._particles.get(tokens[first - 1].key)) is not None:
            if p.fronted and (first != i or (first > 1 and first - 1 not in ends) or r.form != "past" or r.clitic or not self._subject_at(tokens, end)):
                break
            inside = first - 1 in self._fixed and self._opens_with(phrases, first - 1)
            first, negated, tense = first if inside else first - 1, negated or p.negated, "possible" if p.possible and tense == "present" else p.tense or tense
            if inside:
                break
        if r.family in self._still:
            negated = False
        agrees = r.gender == "f" and r.form == "present" and self._agreement.before(tokens, i, self._ends)
        noun = first == i and not agrees and self._is_noun(tokens, phrases, i, end, can_end)
        if noun and not (self._last and (self._says(tokens, verbal, i) or self._points_on(tokens, phrases, i, end))):
            return None
        if tense == "jussive":
            if first == i:
                return None
            tense = "past"
        mark = self.rules.passive_mark
        vowelled = tense == "past" or (r.form == "present" and len(r.family) >= _DERIVED)
        voice = "passive" if mark and vowelled and mark in tokens[i].text[:VOWELLED] else r.voice
        return Verb(first, end, i, r.family, tense, r.person, r.number, r.gender, voice, negated, r.clitic)

    def _points_on(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int, end: int) -> bool:
        """Verb-last: whether a verb stands between a demonstrative and what it points at (`called for it | that X withdraws`)."""
        after = phrases.get(end) if end < len(tokens) and end not in self._ends else None
        opens = after is not None and any(self.rules.openers.get(c) == _COMPLEMENT for c in after.classes)
        return opens and i > 0 and i not in self._ends and any(r.pos == _THAT for r in tokens[i - 1].readings)

    def _reading(self, tokens: Sequence[Token], finite: list[Reading], i: int) -> Reading:
        """Which of several verbs stands here: by the particle before it, the verb whose first form it is, the commonest."""
        particle = self._particles.get(tokens[i - 1].key) if not self._last and i > 0 else None
        if particle is not None and particle.tense:
            finite = [r for r in finite if r.form != "past"] or finite
            if particle.tense == "past" and (helper := next((r for r in finite if r.form == "jussive" and r.family in self._helpers), None)):
                return helper
        elif i > 0 and tokens[i - 1].key in self._before_noun:  # `after he met`: the first person of the present tense is spelled alike
            finite = [r for r in finite if r.form != "past" and (r.person == "3" or i - 1 not in self._fixed)] or finite
        finite = self._agreement.feminine(tokens, finite, i, self._ends) or finite
        key = tokens[i].key  # with a pronoun as well: `it issued it` before `I issue it`
        plain = (r for r in finite if r.family == key or (r.clitic[:1] == "3" and r.form == "past" and key.startswith(r.family)))
        found = next(plain, None) or next((r for r in finite if r.form != "jussive" or particle is not None), finite[0])
        if found.voice == "passive" and found.form == "present":  # rarer, unvowelled, than the active of another verb
            found = next((r for r in finite if (r.form, r.person) == (found.form, found.person) and r.voice != "passive"), found)
        return found

    def _says(self, tokens: Sequence[Token], verbal: dict[int, tuple[int, list[Reading]]], i: int) -> bool:
        """Whether a form of saying stands here and what is said follows it in the sentence."""
        if not self._ends_in(tokens, i, self._saying):
            return False
        last = next((j for j in range(i + 1, len(tokens)) if j in self._ends), len(tokens))
        return any(r.form in _FINITE for j in range(i + 1, last) if j in verbal for r in verbal[j][1])

    @staticmethod
    def _ends_in(tokens: Sequence[Token], i: int, words: dict[str, set[tuple[str, ...]]]) -> bool:
        """Whether one of some word sequences ends at a token."""
        ending = words.get(tokens[i].key, ())
        return any(len(keys) <= i + 1 and tuple(t.key for t in tokens[i + 1 - len(keys) : i + 1]) == keys for keys in ending)

    def _opens(self, i: int, tokens: Sequence[Token], phrases: dict[int, Phrase]) -> bool:
        phrase = phrases.get(i)
        return tokens[i].key in self._coordinators or (phrase is not None and any(c in self.rules.openers for c in phrase.classes))

    def _is_noun(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int, end: int, can_end: bool) -> bool:
        """Whether a word that may be a noun as well is one here."""
        readings = tokens[i].readings
        told = i > 0 and i - 1 not in phrases and (self._resumes(tokens, i) or self._attached.pointed(tokens, i) or self._helped(tokens, phrases, i))
        told = told or (i not in self._ends and not self._last and self._attached.told_of(tokens, phrases.get(i - 1), i, self.language.lexicon.names))
        if told or end - i > 1 or all(r.pos == "verb" for r in readings):
            return False
        inside = i > 0 and i not in self._ends
        before = tokens[i - 1] if inside else None
        previous = phrases.get(i - 1 - (before.key in self._speech)) if before is not None else None  # `that | “strikes of X …`
        own = self._last and before is not None and any(r.pos == "pronoun" for r in before.readings)  # `asked of | them`: no noun of theirs follows
        if before is not None and before.kind == "word" and not (own if self._last else self._attached.after(tokens, phrases, i, self._ends)):
            if previous is not None and previous.classes & self._not_after:
                return True
            if any(r.pos in self._not_after for r in before.readings) and not self._told(tokens, phrases, i):
                return True
        if before is not None and before.kind == "number" and not self._last and all(r.number == "d" for r in readings if r.pos == "verb"):
            return True  # `24 students`, spelled like `they two demanded`
        if self._last:
            asks = any(r.family in self.language.helpers and r.person != "2" for r in readings) and self._asks(tokens, phrases, end)
            beside = not can_end and any(r.pos == "verb" and r.family in self.language.lights for r in tokens[end].readings)  # `payment | make`
            noun = not can_end and any(r.pos == "noun" for r in readings) and (tokens[end].key in self._marked or beside or not asks)
            return noun and not self._speaking.ends_at(tokens, i, [r.family for r in readings])
        if before is not None and before.key in self._pronoun_openers:
            return False
        if any(r.pos == "noun" for r in readings):
            told_of = previous is not None and previous.key in self._before_noun and all(r.form == "past" for r in readings if r.pos == "verb")
            told_of = told_of or (i < self._title and heads(tokens, i, self._ends, self._speech, self._coordinators))
            if told_of or self._named.described(tokens, i) or self._duty(tokens, phrases, i) or self._goes_on(tokens, phrases, i):
                return True
            if self._first_person(tokens, i) or self._attached.verb(tokens, i, self._ends):
                return False
            return not self._may_begin(tokens, phrases, i) or (self._noun_first(tokens, i) and not self._has_subject(tokens, phrases, i))
        if not any(r.pos in _FUNCTION for r in readings) or self._two_prepositions(readings, phrases, i):
            return False
        after, article = tokens[i + 1] if i + 1 < len(tokens) else None, self.language.article or " "
        doer = after is not None and not self._attached.again(tokens, i) and (after.key in self.language.lexicon.names or after.key.startswith(article))
        doer = doer and after is not None and after.key.removeprefix(article) not in self._masdars  # before the arrival: nobody accepts
        doer = doer and not self._attached.between(tokens, i, self._ends)
        doer = doer and not any(r.pos == "demonstrative" for r in tokens[i + 1].readings)  # `after | that`
        begins = before is None or (before.kind == "mark" and not self._closes(tokens, i - 1)) or (previous is not None and _SUBORDINATOR in previous.classes)
        return not (doer and (begins or before is None or before.key in self._coordinators or self._opens_with(phrases, i - 1)))

    def _closes(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a mark closes a bracket or a quotation: no clause begins after it with what may be a preposition."""
        marks, key = self.language.marks, tokens[i].key
        if key not in marks.quote_both:
            return key in marks.bracket_close or key in marks.quote_close
        first = max((e for e in self._ends if e <= i), default=0)
        return sum(t.key == key for t in tokens[first : i + 1]) % 2 == 0

    def _resumes(self, tokens: Sequence[Token], i: int) -> bool:
        """Verb-first: a past verb with an object pronoun tells of the indefinite act before it, its subject right after it (`a raid | that X's army flew`)."""
        article = self.language.article
        if self._last or not article or i == 0 or i + 1 >= len(tokens) or i in self._ends:
            return False
        after, said = tokens[i + 1], any(r.pos == "verb" and r.form == "past" and r.clitic.startswith("3") for r in tokens[i].readings)
        if not said or self._attached.owned(tokens[i], after):
            return False
        doer = after.kind == "word" and (self._definite(after) or any(r.pos == "noun" for r in after.readings))
        acts = [t for t in tokens[max(0, i - 2) : i] if t.kind == "word" and not t.key.startswith(article) and t.key in self._masdars]
        return doer and bool(acts) and tokens[i - 1].kind == "word" and not tokens[i - 1].key.startswith(article)

    def _helped(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Verb-first: a bare past verb after a name, the subject of an auxiliary: a noun would show its case (`X had | asked of Y`)."""
        before = next(reversed(self._found.values()), None)
        if self._last or before is None or before.family not in self._pluperfect or before.tense != "past" or i == before.last:
            return False
        between, after = tokens[before.last : i], phrases.get(i + 1)
        names = between[-1].key in self.language.lexicon.names and not any(r.pos == "preposition" for r in between[-1].readings)
        if not names or not any(r.form == "past" for r in tokens[i].readings) or any(t.kind != "word" for t in between):
            return False
        named = self._definite(between[0]) and all(r.pos in _NOMINAL for r in between[0].readings)
        return (named and i + 1 not in self._ends) or (after is not None and "preposition" in after.classes)

    def _told(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Verb-first languages: an indefinite word right after a definite subject is no noun beside it."""
        return not self._last and self._has_subject(tokens, phrases, i)

    def _goes_on(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Whether a clause that has its verb goes on here after something inserted: a word that may be a noun is its object."""
        commas = self.language.marks.comma
        if i < 3 or tokens[i - 1].key not in commas:
            return False
        first = max((e for e in self._ends if e < i), default=0)
        last = min((e for e in self._ends if e > i), default=len(tokens))
        at = next((j for j in range(i - 3, first, -1) if tokens[j].key in commas), None)
        return at is not None and self._inserted.close(tokens, phrases, self._found, (first, last), at) == i - 1

    def _duty(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Whether the clause begins with a preposition that lays a duty on somebody named: the word is what he ought to do."""
        names, modal = self.language.lexicon.names, self.language.classes.get("modal", frozenset())
        j = i - 1
        while (
            j > 0
            and tokens[j].kind == "word"
            and tokens[j].key not in modal
            and (tokens[j].key in names or tokens[j].key.startswith(self.language.article or " "))
        ):
            j -= 1
        if j == i - 1 or tokens[j].key not in modal or not any(r.pos == "preposition" for r in tokens[j].readings) or tokens[j + 1].key not in names:
            return False
        if j == 0 or j in self._ends or tokens[j - 1].key in self._speech:
            return True
        return any(p.last == j and any(c in self.rules.openers for c in p.classes) for p in (phrases.get(k) for k in range(max(0, j - 3), j)) if p is not None)

    def _first_person(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether speech begins with a verb of the first person: a preposition after it that is written apart is the verb's."""
        if i == 0 or tokens[i - 1].key not in self._speech or i + 1 >= len(tokens):
            return False
        after = tokens[i + 1]
        return (
            any(r.pos == "verb" and r.person == "1" for r in tokens[i].readings)
            and after.key not in self.language.proclitics
            and any(r.pos == "preposition" for r in after.readings)
        )

    def _asks(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Whether a clause in the subjunctive follows without an opener: what stands before it is then a verb; a list may stand between."""
        return subjunctive_follows(tokens, i, self._marked, self._stops, lambda j: tokens[j].key not in self._coordinators and self._opens(j, tokens, phrases))

    def _may_begin(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Whether a verb may stand here: at the head of its clause, or after a subject that an opener brought in."""
        j = i - 1
        if j < 0 or i in self._ends or tokens[j].kind == "mark" or tokens[j].key in self._coordinators or self._attached.turn(tokens, phrases, i, self._ends):
            return True
        for j in range(i - 1, max(-1, i - 1 - _SUBJECT), -1):
            if j < self._since:
                return False
            begins = j == 0 or j in self._ends
            if tokens[j].kind == "mark" or tokens[j].key in self._coordinators or begins:
                start = j if begins and tokens[j].key not in self._coordinators else j + 1
                first = phrases.get(start)
                if (begins or tokens[j].key in self._speech) and self._topic(tokens, start, i):
                    return True
                return first is not None and (bool(first.classes & _FRONTED) or (start < i and any(c in self.rules.openers for c in first.classes)))
            phrase = phrases.get(j)
            if phrase is not None and any(c in self.rules.openers for c in phrase.classes):
                return True
        return False

    def _has_subject(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Whether somebody told definitely stands right before the word, brought in by an opener."""
        if not self._definite(tokens[i - 1]):
            return False
        for j in range(i - 2, max(-1, i - 1 - _SUBJECT), -1):
            phrase = phrases.get(j)
            if phrase is not None and any(c in self.rules.openers for c in phrase.classes):
                return True
            if tokens[j].key in self._masdars and i - 2 > j - 1 and tokens[i - 1].key not in self.language.lexicon.names:
                return False  # what the word before owns: this one may be its object
        return False

    def _opens_with(self, phrases: dict[int, Phrase], i: int) -> bool:
        """Whether a token ends an opener of several words."""
        return any(p is not None and p.last == i + 1 and any(c in self.rules.openers for c in p.classes) for p in (phrases.get(j) for j in range(i - 4, i)))

    @staticmethod
    def _two_prepositions(readings: tuple[Reading, ...], phrases: dict[int, Phrase], i: int) -> bool:
        """Whether a preposition follows a word that may be one as well: it is the verb then (Arabic `expressed`, `accepted`)."""
        after = phrases.get(i + 1)
        if after is None or after.last != i + 2 or not any(r.pos == "preposition" for r in readings):
            return False
        return bool(after.classes & _FRONTED) and "quantifier" not in after.classes

    def _subject_at(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether somebody told definitely stands at a place."""
        return i < len(tokens) and self._definite(tokens[i]) and not any(r.pos in _FRONTED for r in tokens[i].readings)

    def _definite(self, token: Token) -> bool:
        """Whether a word is a name or has the article or an attached pronoun."""
        article = self.language.article or " "
        named = (token.key in self.language.lexicon.names and token.key not in self._masdars) or token.key.startswith(article)
        owned = (r for r in token.readings if r.clitic and r.pos == "noun" and r.family not in self._masdars)
        return token.kind == "word" and (named or any(owned))

    def _topic(self, tokens: Sequence[Token], first: int, i: int) -> bool:
        """Whether a subject with the article and nothing else stands from `first` up to a verb."""
        article = self.language.article or " "
        return tokens[first].key.startswith(article) and all(
            t.kind == "word" and (t.key.startswith(article) or t.key in self.language.lexicon.names) for t in tokens[first:i]
        )

    def _noun_first(self, tokens: Sequence[Token], i: int) -> bool:
        """Verb-first languages: what follows a verb is a doer, or how many it was done to, not a mark or a preposition."""
        quoted = i + 2 < len(tokens) and tokens[i + 1].key in self.language.marks.quote_open  # `imposed “the council”`
        if i + 1 >= len(tokens) or not (tokens[i + 1].kind in ("word", "number") or quoted):
            return True
        joined = i > 1 and tokens[i - 1].key in self._coordinators and not any(r.clitic for r in tokens[i].readings)
        if joined and (i - 1 in self._ends or tokens[i - 2].key in self.language.lexicon.names or tokens[i - 2].key.startswith(self.language.article or " ")):
            return False  # joined to nothing that it could be of one kind with: `… to the capital, and asked of X`
        after = tokens[i + 1 + quoted]
        if after.key in self._coordinators:  # the sale | and transfer | and handing over of arms
            return i > 1 and self._masdars.issuperset(t.key for t in tokens[i - 2 : i + 3 : 2])
        return any(r.pos == "preposition" for r in after.readings) and not any(r.pos in ("noun", "quantifier") for r in after.readings)
