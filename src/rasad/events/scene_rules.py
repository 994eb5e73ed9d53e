"""What laying out a text needs of the language: its words as sets of keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..clauses import Phrase
from ..lang import Language
from ..lang.forms import Marks
from ..lang.lazy import Memo
from ..model import Reading, Token
from .forms import Constructions
from .frames import fits, sought


class SceneRules:
    """What a scene needs of the language, as sets of keys; built once."""

    def __init__(self, language: Language, constructions: Constructions) -> None:
        fold = language.fold
        self._punctuation(language.marks)
        self.no_words = language.classes.get("negation_noun") or language.classes.get("negation", frozenset())
        self.simple = sorted(language.classes.get("preposition", frozenset()))
        self.masdars = frozenset(noun for nouns in language.masdars.values() for noun in nouns)
        self.comma_lists = frozenset(constructions.comma_lists)
        self.prepositions = frozenset({"preposition", "compound_preposition", "agent_preposition"})
        self.suffixed = frozenset(fold(w) for w in constructions.suffixed)
        self.facts = frozenset(fold(w.replace("\u200c", x)) for w in constructions.facts for x in ("", " "))
        self.occurrence = frozenset(fold(w) for w in constructions.occurrence)
        self.quantifiers = language.classes.get("quantifier", frozenset())
        self._telling(language, constructions)
        self.circumstance = frozenset(fold(w) for w in constructions.circumstance)
        self.deeds = frozenset(fold(w) for w in constructions.deeds)
        self.violent = frozenset(fold(article + w) for w in constructions.violent for article in ("", language.article or ""))
        self.others = frozenset(fold(w) for w in constructions.others)
        self.including = [tuple(keys) for w in constructions.including for keys in language.spelling_variants(w)]
        self.courtesy = frozenset(fold(w) for w in constructions.courtesy)
        self.article = fold(language.article) if language.article else ""
        self.attributive = frozenset(fold(article + w) for w in constructions.attributive for article in ("", language.article or ""))
        self._belonging = {fold(article + w): fold(p) for w, p in constructions.belonging.items() for article in ("", language.article or "")}
        self.opponents = frozenset(fold(w) for w in constructions.opponents)
        self.plights = frozenset(fold(w) for w in constructions.plights)
        self.topics = frozenset(fold(w.replace("\u200c", x)) for w in constructions.topics for x in ("", " "))
        self.nominative = tuple(fold(w) for w in constructions.nominative)
        self.indefinite = tuple(fold(e) for e in constructions.adjective_endings)
        self.oblique = tuple(fold(w) for w in constructions.oblique)
        self.during = frozenset(fold(w.replace("\u200c", x)) for w in constructions.during for x in ("", " "))
        self.company, self.conditions = (frozenset(map(fold, words)) for words in (constructions.company, constructions.conditions))
        self.present_is_plan = constructions.present == "planned"
        self._when(language, constructions)
        self.acts: frozenset[str] = frozenset()  # first words of the nouns of acts, once the frames are known
        self.after_this = [keys for w in constructions.after_which for keys in language.spelling_variants(w)]
        self.itself = frozenset(fold(w) for w in constructions.itself)
        self.then = frozenset(fold(w) for w in constructions.then)
        self.after_which = frozenset(fold(w.replace("\u200c", x)) for w in constructions.after_which for x in ("", " "))
        self.before_that = frozenset(fold(w) for w in constructions.before_that)
        self.opening = frozenset({"complementizer", "subordinator", "conditional", "relative_pronoun", "adversative", "sentence_adverb"})
        self.this = frozenset(fold(w) for w in constructions.this)
        self._occasions = _by_first(k for w in constructions.occasions for k in language.spelling_variants(w))
        self._settings = _by_first(k for w in constructions.settings for k in language.spelling_variants(w))
        self.headed_by = [keys for w in constructions.headed_by for keys in language.spelling_variants(w)]
        self.strangers = frozenset(fold(w) for w in constructions.strangers)
        self.games = frozenset(fold(w) for w in constructions.games)
        self.partitive = frozenset(fold(w) for w in constructions.partitive)
        self.part_of = frozenset(fold(w) for w in constructions.part_of)
        self.roughly = tuple(tuple(k) for w in constructions.roughly for k in language.spelling_variants(w))
        self.series = frozenset(fold(w) for w in constructions.series)
        self.object_marker = frozenset(fold(w) for w in constructions.object_marker)
        self.phrase_ends = self.commas | self.object_marker
        self.jussive = bool(constructions.jussive)
        self.modal = language.classes.get("modal", frozenset())
        self.joiners = language.classes.get("coordinator", frozenset()) or language.classes.get("conjunction", frozenset())
        self.listing = self.joiners - language.classes.get("also", frozenset())  # what may stand between the members of a list
        self.transparent = frozenset[str]().union(*(language.classes.get(c, frozenset()) for c in ("demonstrative", "quantifier", "particle")))
        self._whole: Memo[str, frozenset[str]] = Memo(lambda key: self._read(key, language.look(key)))
        # of words written with an ending after which no pronoun can be a part of them
        self._bare: Memo[str, frozenset[str]] = Memo(lambda key: self._read(key, (r for r in language.look(key) if not r.clitic)))
        self._bare_endings = language.bare_endings

    def _telling(self, language: Language, constructions: Constructions) -> None:
        """Words that tell whose words something is, and what is pointed at by them."""
        fold = language.fold
        self.persuading = frozenset(fold(w) for w in constructions.persuading)
        self.nominative_dual, self.nominative_owned = (tuple(fold(w) for w in ends) for ends in (constructions.nominative_dual, constructions.nominative_owned))
        self.quoted_as = frozenset(fold(w) for w in constructions.quoted_as)
        self.effect_that = frozenset(fold(w.replace("\u200c", x)) for w in constructions.effect_that for x in ("", " "))
        self.speech = frozenset(fold(w) for w in constructions.speech)
        self.that = frozenset(fold(w.replace("\u200c", x)) for w in constructions.that for x in ("", " "))
        self.texts = frozenset(fold(w) for w in constructions.texts)
        self.nameless = sought(keys for w in constructions.nameless for keys in language.spelling_variants(w))
        self.it: dict[str, list[tuple[str, ...]]] = {}
        for it in (tuple(keys) for w in constructions.it for keys in language.spelling_variants(w)):
            self.it.setdefault(it[0], []).append(it)
        self.only = frozenset(fold(w) for w in constructions.only)

    def _when(self, language: Language, constructions: Constructions) -> None:
        """Words that tell of what goes on, comes again, was before, or is remembered."""
        self.ongoing = sought(keys for w in constructions.ongoing for keys in language.spelling_variants(w))
        self.repeatedly = sought(keys for w in constructions.repeatedly for keys in language.spelling_variants(w))
        self.as_reported = sought(keys for w in constructions.as_reported for keys in language.spelling_variants(w))
        self.previous = sought(keys for w in constructions.previous for keys in language.spelling_variants(w))
        self.anniversary = sought(keys for w in constructions.anniversary for keys in language.spelling_variants(w))
        self.elapsed = sought(keys for w in constructions.elapsed for keys in language.spelling_variants(w))
        self.reasons = frozenset(language.fold(w) for w in constructions.reasons)
        self.elapsed_since = frozenset(language.fold(w) for w in constructions.elapsed_since)
        self.being = frozenset(language.fold(w) for w in constructions.being)
        self.firsts = sought(keys for w in constructions.firsts for keys in language.spelling_variants(w))
        self.firsts_since = frozenset(" ".join(language.keys(w)) for w in constructions.firsts_since)
        self.terms = frozenset(" ".join(language.keys(w)) for w in constructions.terms)
        self.sittings = frozenset(language.fold(w.replace("\u200c", x)) for w in constructions.sittings for x in ("", " "))
        self.time_of_noun = constructions.time_of_noun

    def _punctuation(self, marks: Marks) -> None:
        """What each mark of the language does."""
        self.question = frozenset(marks.question)
        self.colon = frozenset(marks.colon)
        self.dashes = frozenset(marks.dash)
        self.transparent_marks = frozenset(marks.quote_open + marks.quote_close + marks.quote_both + marks.bracket_open)
        self.closing_marks = frozenset(marks.quote_close + marks.quote_both + marks.bracket_close)
        self.commas = frozenset(marks.comma)

    def occasion(self, words: list[frozenset[str]], at: int) -> range:
        """The words of `this meeting`, where one stands at a demonstrative."""
        return _longest(self._occasions, words, at)

    def setting(self, words: list[frozenset[str]], at: int) -> range:
        """The words of `at a press conference`, where one stands at the end of its preposition."""
        return _longest(self._settings, words, at)

    def belongs(self, adjective: Token, phrase: Phrase) -> bool:
        """Whether a preposition is that of an adjective of belonging."""
        return self._belonging.get(adjective.key) == phrase.key

    def words_of(self, tokens: tuple[Token, ...]) -> list[frozenset[str]]:
        """What each token may be as a member of a predicate: its key and the families of its readings that are no verbs."""
        whole, bare, endings = self._whole, self._bare, self._bare_endings
        return [(bare if t.text.endswith(endings) else whole)[t.key] for t in tokens]

    def _read(self, key: str, readings: Iterable[Reading]) -> frozenset[str]:
        """A word's key and the families of its readings that are no verbs; of a word that nobody knows what its article leaves."""
        families = {r.family for r in readings if r.pos not in ("verb", "participle")}
        left = key[len(self.article) :] if self.article and key.startswith(self.article) and not families else ""
        return frozenset((key, *families, *([left] if len(left) > 2 else ())))


def _by_first(phrases: Iterable[Sequence[str]]) -> dict[str, set[tuple[str, ...]]]:
    """Phrases by their first word."""
    out: dict[str, set[tuple[str, ...]]] = {}
    for keys in phrases:
        out.setdefault(keys[0], set()).add(tuple(keys))
    return out


def _longest(phrases: dict[str, set[tuple[str, ...]]], words: list[frozenset[str]], at: int) -> range:
    """A token and the longest of some phrases right after it."""
    first = words[at + 1] if at + 1 < len(words) else frozenset[str]()
    found = [len(keys) for w in first if w in phrases for keys in phrases[w] if fits(words, at + 1, keys)]
    return range(at, at + 1 + max(found)) if found else range(0)
