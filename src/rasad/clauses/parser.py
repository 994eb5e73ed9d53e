"""Clauses of a text: function phrases, verbs, quotations, then the tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ..lang import Data, Language
from ..lang.lazy import Memo
from ..model import Clause, Quotation, Text, Token, Verb
from ..normalise import Tokenizer
from .builder import Builder
from .forms import ClauseRules
from .lightless import Lightless
from .phrases import Phrase, PhraseFinder
from .quotes import quotations
from .speaking import Speaking
from .verb_first import VerbFirst
from .verb_last import VerbLast
from .verbs import VerbFinder

_CLAUSE = 14  # words back to the verb that a participle stands beside
_SPOKEN = 5  # a quotation of fewer tokens is a name or a term, not speech
_YEAR = 4  # digits of a number that may be a year: it counts nobody


class Parsed(msgspec.Struct, frozen=True):
    """A text's clauses, with what they were made of."""

    clauses: tuple[Clause, ...]
    clause_of: tuple[int, ...]  # by token
    phrases: dict[int, Phrase]  # by first token
    verbs: dict[int, Verb]  # by first token
    quotations: tuple[Quotation, ...] = ()


class Parser:
    """Cuts a text into clauses; built once for a language."""

    def __init__(self, language: Language, data: Data, tokenizer: Tokenizer) -> None:
        self.language = language
        self.rules = clause_rules(language.code, data)
        self.phrases = PhraseFinder(language, tokenizer, sorted(language.classes))
        self.verbs = VerbFinder(language, self.rules)
        self.lightless = Lightless(language, self.rules)
        fold = language.fold
        names = {
            "relative": self.rules.relative,
            "after_verb": self.rules.after_verb,
            "coordinator": self.rules.coordinator,
            "inserted": self.rules.inserted,
            "so": self.rules.so,
            "auxiliaries": self.rules.auxiliaries,
            "pluperfect": self.rules.pluperfect,
            "resumed": self.rules.resumed,
            "quoted_by": self.rules.quoted_by,
            "pronoun_openers": self.rules.pronoun_openers,
            "pointing": self.rules.pointing,
        }
        self._words = {name: frozenset(fold(w) for w in words) for name, words in names.items()}
        self._openers = [frozenset(" ".join(language.keys(w)) for w in words) for words in (self.rules.purpose, self.rules.without)]
        self._speaking = Speaking(language, self.rules.saying)
        self._opening = {fold(w): p.opens for p in self.rules.particles for w in p.words if p.opens}
        self._may_be: Memo[str, bool] = Memo(lambda key: any(r.pos == "participle" for r in language.look(key)) or bool(self._feminine(key)))
        self._masdars = frozenset(n for nouns in language.masdars.values() for n in nouns)
        self._things = frozenset(fold(w) for w in self.rules.circumstantial.things)
        self._words["light"] = language.lights
        self._words["modal"] = language.classes.get("modal", frozenset())
        self._words["comma"] = frozenset(language.marks.comma)
        self._words["quoting"] = frozenset(self.rules.quoting)
        self._voicing = frozenset(fold(w) for w in self.rules.voicing)

    def parse(self, text: Text) -> Parsed:
        """The clauses of a text."""
        tokens = text.tokens
        phrases = self.phrases.find(tokens)
        ends = frozenset(s.last for s in text.sentences)
        title = next((s.first for s in text.sentences if s.place != "title"), len(tokens))
        verbs = self.lightless.find(tokens, phrases, self.verbs.find(tokens, phrases, ends, title), ends)
        breaks = frozenset(s.first for s in text.sentences if "\n" in text.raw[tokens[s.first - 1].end if s.first else 0 : s.start])
        quotes = quotations(tokens, self.language.marks, breaks)
        inside = _inside(quotes, len(tokens))
        build = Builder(self.rules, tokens, phrases, verbs)
        build.purpose, build.without = self._openers
        acted = {v.last for v in verbs.values() if v.family not in self._voicing} if self._voicing else set()
        named = {
            q.first
            for q in quotes
            if q.first and (q.first in acted or (q.first - 1 in phrases and _governs(phrases[q.first - 1]))) and not any(q.first < v < q.last for v in verbs)
        }
        build.spoken = {q.first for q in quotes if q.last - q.first > _SPOKEN and not self._described(tokens, phrases, q.first)} - named
        build.closed = {q.last: q.first for q in quotes if q.first in build.spoken}
        tree: VerbLast | VerbFirst
        if self.rules.order == "verb-last":
            tree = VerbLast(build, self._words, self.language.marks.colon, self._speaking)
        else:
            tree = VerbFirst(build, self._words, self.language.marks, self._opening, self._circumstantial(tokens, verbs, phrases))
        self._sentences(text, build, tree, inside)
        clauses = build.finished([q is not None for q in inside])
        clause_of = [0] * len(tokens)
        for clause in clauses:
            for i in clause.tokens:
                clause_of[i] = clause.index
        return Parsed(clauses, tuple(clause_of), phrases, verbs, tuple(quotes))

    def _described(self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], i: int) -> bool:
        """Whether a quotation goes on with a noun that is somebody's: it begins with its adjective (`voiced its support “full for X”`)."""
        article = self.language.article
        if not article or not i or i + 2 >= len(tokens) or not tokens[i + 1].key.startswith(article) or i + 2 not in phrases:
            return False
        return any(r.pos == "noun" and r.clitic for r in tokens[i - 1].readings)

    def _sentences(self, text: Text, build: Builder, tree: VerbLast | VerbFirst, inside: list[int | None]) -> None:
        """Sentence by sentence; one that goes on with a quotation stays embedded in the clause that opened it."""
        speech: dict[int, int | None] = {}
        for n, s in enumerate(text.sentences):
            build.sentence = n
            q = inside[s.first]
            parent = speech.get(q) if q is not None else None
            before = len(build.clauses)
            tree.sentence(s, parent)
            for quote in dict.fromkeys(q for q in inside[s.first : s.last] if q is not None):
                if quote not in speech:
                    speech[quote] = next(
                        (c.parent for c in build.clauses[before:] if c.parent is not None and c.tokens and inside[c.tokens[-1]] == quote), None
                    )

    def _circumstantial(self, tokens: tuple[Token, ...], verbs: dict[int, Verb], phrases: dict[int, Phrase]) -> dict[int, Verb]:
        """Indefinite participles in the accusative, by place: what the subject does beside the main verb."""
        rules, may_be = self.rules.circumstantial, self._may_be
        out: dict[int, Verb] = {}
        for i, token in [(i, t) for i, t in enumerate(tokens) if may_be[t.key] and i not in verbs]:
            r = next((r for r in token.readings if r.pos == "participle"), None)
            if r is None and self._addressing(tokens, i):
                out[i] = Verb(i, i + 1, i, self._feminine(token.key), "participle", "", "", "f", "active", False)
            if (
                r is None
                or token.key in self.language.lexicon.names
                or ((verb := verbs.get(i - 1)) is not None and verb.family in self._words["auxiliaries"])  # `was | involved in`: what the subject is
                or r.definite
                or r.voice == "passive"
                or any(x.pos == "noun" and (x.family == token.key or x.family in self._things) for x in token.readings)
            ):
                continue
            before = tokens[i - 1] if i else None
            if before is not None and self._bound(before):
                continue
            told = before is not None and before.kind == "word" and self._definite(before) and self._after_verb(i, verbs, phrases)
            if (
                before is not None
                and not told
                and before.text.endswith(rules.endings)
                and before.kind == "word"
                and not any(x.pos == "verb" for x in before.readings)
            ):
                continue  # it agrees with the word before it: an adjective
            if self._thing(tokens, i):
                continue
            if not token.text.endswith(rules.endings) or (token.text.endswith(rules.after_mark) and not told and not self._set_off(tokens, i)):
                continue
            by = phrases.get(i + 1)
            voice = "passive" if by is not None and "agent_preposition" in by.classes else "active"  # unvowelled: pursued by somebody
            out[i] = Verb(i, i + 1, i, r.family, "participle", "", r.number, r.gender or ("" if r.number else "m"), voice, False)
        return out

    @staticmethod
    def _bound(before: Token) -> bool:
        """Whether a word before an indefinite participle makes it an adjective (`a visit un- | announced`) or what is counted (`15 | rebels`)."""
        if before.kind == "number":
            return len(before.key) < _YEAR
        return any(r.pos in ("negation_noun", "quantifier") for r in before.readings)

    def _thing(self, tokens: tuple[Token, ...], i: int) -> bool:
        """Whether a word is also a noun in the accusative, and an adjective of it in that case follows (`attacked | a post | on the border`)."""
        rules, key = self.rules.circumstantial, tokens[i].key
        ends = tuple(e for e in rules.endings if e not in rules.after_mark)
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        noun = any(r.pos == "noun" and key in {r.family + self.language.fold(end) for end in ends} for r in tokens[i].readings)
        if not noun or after is None or after.kind != "word" or after.key in self.language.lexicon.names:
            return False
        return after.text.endswith(ends) and not any(r.pos in ("verb", "preposition", "participle") for r in after.readings)

    def _feminine(self, key: str) -> str:
        """The family of the feminine participle that is spelled as a verbal noun; empty for any other word."""
        if key not in self._masdars:
            return ""
        masdars = self.language.masdars
        told = (r for r in self.language.look(key[:-1]) if r.pos == "participle" and r.voice == "active")
        return next((r.family for r in told if key in masdars.get(r.family, ())), "")

    def _addressing(self, tokens: tuple[Token, ...], i: int) -> bool:
        """Whether a word stands right after a comma and its definite object after it: `she said …, calling on the council to`."""
        if not 0 < i < len(tokens) - 1 or tokens[i - 1].key not in self._words["comma"]:
            return False
        return tokens[i + 1].key in self.language.lexicon.names or tokens[i + 1].key.startswith(self.language.article or " ")

    def _after_verb(self, i: int, verbs: dict[int, Verb], phrases: dict[int, Phrase]) -> bool:
        """Whether the clause of a word has had its verb: otherwise a participle is what is said of the subject."""
        for j in range(i - 1, max(-1, i - 1 - _CLAUSE), -1):
            if j in verbs:
                return True
            if j in phrases and any(c in self.rules.openers for c in phrases[j].classes):
                return False
        return False

    def _definite(self, token: Token) -> bool:
        """Whether a word is definite, so that an indefinite participle after it is no adjective of it."""
        article = self.language.article
        named = token.key in self.language.lexicon.names and not any(r.pos == "noun" and not r.definite for r in token.readings)
        return bool(article) and (named or token.key.startswith(article) or any(r.definite or r.clitic for r in token.readings))

    def _set_off(self, tokens: tuple[Token, ...], i: int) -> bool:
        while i > 0 and tokens[i - 1].key in self._words["coordinator"]:
            i -= 1
        return i > 0 and tokens[i - 1].kind == "mark"


def clause_rules(code: str, data: Data) -> ClauseRules:
    """How a language builds its clauses."""
    return data.load(f"languages/{code}/clauses.yaml", ClauseRules)[0]


def _governs(phrase: Phrase) -> bool:
    """Whether what stands right after a word is its noun: a preposition's, so that quoted words without a verb are no speech there."""
    return "preposition" in phrase.classes


def _inside(quotes: list[Quotation], count: int) -> list[int | None]:
    """For each token the quotation that it stands in."""
    out: list[int | None] = [None] * count
    for n, q in enumerate(quotes):
        if q.last - q.first > _SPOKEN:
            out[q.first : q.last] = [n] * (q.last - q.first)
    return out
