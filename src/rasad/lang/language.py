"""A language: its letters, words and forms, loaded from its folder. No word of any language stands here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import product
from typing import Any

from ..errors import DataError
from .conjugate import Conjugator
from .files import Data
from .forms import Affixes, Conjugation, LanguageForm, Letters, Nouns, Verbs, Words
from .letters import Folding
from .lexicon import Lexicon, Readings

_JOINER = "\u200c"


class Language:
    """What the steps ask a language: folding, morphology, word classes, punctuation.

    >>> Language("fa", Data()).direction
    'rtl'
    """

    def __init__(self, code: str, data: Data) -> None:
        folder = f"languages/{code}/"
        forms = data.load(folder + "language.yaml", LanguageForm)
        if not forms:
            raise DataError("no-language", f"there is no language {code}", hint="its folder needs a language.yaml")
        self.code, self.name, self.native, self.direction = code, forms[0].name, forms[0].native, forms[0].direction
        self.linkers, self.bare_endings = forms[0].linkers, forms[0].bare_endings
        self.marks, self.glue = forms[0].marks, forms[0].glue
        letters = data.load(folder + "letters.yaml", Letters)[0]
        self.inside = "".join(letters.inside)
        self._folding = Folding(letters)
        words = data.load(folder + "words.yaml", Words)
        self.proclitics = frozenset(self.fold(p) for w in words for p in w.proclitics)
        self.cut = frozenset(c for w in words for c in w.cut)
        self.article = next((self.fold(w.article) for w in words if w.article), "")
        self.classes: dict[str, frozenset[str]] = {}
        self.phrases: dict[str, tuple[str, ...]] = {}  # class → members of more than one word, as written
        for w in words:
            for name, members in w.classes.items():
                self.classes[name] = self.classes.get(name, frozenset()) | {self.fold(m) for m in members if " " not in m}
                self.phrases[name] = self.phrases.get(name, ()) + tuple(m for m in members if " " in m)
        self._words = words
        self._load: Callable[[str, Any], Any] = lambda name, form: data.load(f"{folder}{name}.yaml", form)

    @cached_property
    def conjugator(self) -> Conjugator:
        """What makes the forms of its verbs."""
        return Conjugator(self._load("conjugation", Conjugation)[0], self.fold)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Its words and their forms: filled when the first text in it comes."""
        lexicon = Lexicon(self.fold, self._load("affixes", Affixes)[0])
        for words in self._words:
            lexicon.add_words(words)
        for verbs in self._verbs:
            lexicon.add_verbs(verbs, self.conjugator)
        for nouns in self._load("nouns", Nouns):
            lexicon.add_nouns(nouns)
        return lexicon

    @cached_property
    def _verbs(self) -> list[Verbs]:
        found: list[Verbs] = self._load("verbs", Verbs)
        return found

    @cached_property
    def preverbs(self) -> frozenset[str]:
        """What stands before the stem of some verbs."""
        return frozenset(self.fold(v.preverb) for verbs in self._verbs for v in verbs.verbs if v.preverb)

    @cached_property
    def lights(self) -> frozenset[str]:
        """Families of light verbs."""
        return frozenset(self.conjugator.family(v) for verbs in self._verbs for v in verbs.verbs if v.light)

    @cached_property
    def helpers(self) -> frozenset[str]:
        """Families of light verbs and of auxiliaries."""
        return self.lights | {self.conjugator.family(v) for verbs in self._verbs for v in verbs.verbs if v.aux}

    @cached_property
    def masdars(self) -> dict[str, list[str]]:
        """The verbal nouns of each verb family."""
        out: dict[str, list[str]] = {}
        for v in (v for verbs in self._verbs for v in verbs.verbs if v.noun):
            out.setdefault(self.conjugator.family(v), []).extend(self.fold(n) for n in v.noun)
        return out

    def fold(self, text: str) -> str:
        """The spelling key of a word (spaces are kept)."""
        return text.translate(self._folding)

    def look(self, key: str) -> Readings:
        """All readings of a word by its key; empty for a word that is not known."""
        return self.lexicon.look(key)

    def known(self, key: str) -> bool:
        """Whether the lexicon or the gazetteer knows the word."""
        return self.lexicon.known(key)

    def add_words(self, keys: Iterable[str]) -> None:
        """Names that the gazetteer knows, as token keys."""
        self.lexicon.add_names(keys)

    def in_class(self, key: str, name: str) -> bool:
        """Whether a word belongs to a class of words.yaml."""
        return key in self.classes.get(name, ())

    def keys(self, phrase: str) -> tuple[str, ...]:
        """The token keys of a phrase in its ordinary spelling: words parted at spaces, proclitics left on."""
        return tuple(self.fold(word) for word in phrase.split())

    def _parts(self, word: str) -> list[str]:
        """The parts of a word at its half-spaces; a joining word at the head of one is a part of its own."""
        out: list[str] = []
        for n, part in enumerate(word.split(_JOINER)):
            linker = next((w for w in self.linkers if n and part.startswith(w) and len(part) > len(w)), "")
            out += [linker, part[len(linker) :]] if linker else [part]
        return out

    def spelling_variants(self, phrase: str) -> list[tuple[str, ...]]:
        """All token sequences that a phrase may come as: each half-space kept (or dropped) or widened to a space.

        `phrase` is in ordinary spelling; the first answer is the one that keeps half-spaces.
        """
        words = [_cuts(self._parts(word)) for word in phrase.split()]
        found = [tuple(self.fold(part) for option in options for part in option) for options in product(*words)]
        return list(dict.fromkeys(found))


def _cuts(parts: list[str]) -> list[tuple[str, ...]]:
    """All ways to run neighbouring parts together: the whole word first."""
    if len(parts) > 5:  # a longer word of half-spaces is no word; two ways are enough
        return [("".join(parts),), tuple(parts)]
    out: list[tuple[str, ...]] = [(parts[0],)]
    for part in parts[1:]:
        out = [(*o[:-1], o[-1] + part) for o in out] + [(*o, part) for o in out]
    return out
