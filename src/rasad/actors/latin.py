"""Names of persons whom no list knows, in Latin letters as the press writes them: words of known names first, then letters by rule."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from ..lang import Language
from ..lang.lazy import Memo
from .forms import NamesForm, PersonForm, Syllables

_VOWELS = frozenset("aeiou")
_PIECE = 6  # letters of the longest piece of the table
_ARTICLES = ("al", "el")  # the article of Arabic in Latin letters
_LIKE = 0.65  # of a known spelling with the one by rule, from 0 to 1: less is another word


class Latin:
    """Romanises the words of names for one language; built once.

    `people` give the usual Latin spelling of each word of a known name; it is taken for a word of an unknown one.
    """

    def __init__(self, language: Language, names: NamesForm, given: Mapping[str, str], people: Iterable[PersonForm]) -> None:
        fold = language.fold
        self._article, self._bare = fold(names.article), names.article
        self._table = {fold(k): v for k, v in names.romanise.items()}
        self._second = {fold(k): v for k, v in names.second.items()}
        self._owned = {fold(k): v for k, v in names.before_article.items()}
        self._first = names.first_letters
        self._syllables = names.syllables
        self._given = given
        self._particles = {fold(k): v for k, v in names.particles.items()}
        self._known: dict[str, Counter[str]] = {}
        self._usual, self.ruled = Memo(self._spelled), Memo(self._by_rule)
        for person in people:
            spelled = person.names.get(language.code)
            latin = _plain(person.name).replace("-", " ").split()
            if self._article:
                latin = [w for w in latin if w not in _ARTICLES]
            for full in spelled.full if spelled else ():
                words = full.replace("-", " ").split()
                if len(words) == len(latin):
                    for word, written in zip(words, latin, strict=True):
                        self._known.setdefault(self._bared(fold(word)), Counter())[written] += 1

    def _bared(self, key: str) -> str:
        """A word without its article."""
        return key[len(self._article) :] if self._article and key.startswith(self._article) and len(key) > len(self._article) + 2 else key

    def name(self, keys: Sequence[str], written: Sequence[str] = ()) -> str:
        """A whole name: particles before their word, second halves of given names joined to the first.

        `written`: the words as they stand in the text, whose letters tell an article from a foreign name's first syllable.
        """
        bare = [w.startswith(self._bare) for w in written] or [True] * len(keys)
        out: list[str] = []
        for n, key in enumerate(keys):
            second = self._second.get(key)
            if out and second is not None:
                out[-1] += second
            elif n and keys[n - 1] in self._owned and bare[n] and self._article and key.startswith(self._article):
                out[-1] = f"{self._owned[keys[n - 1]]} {self._word(key.removeprefix(self._article))}"
            else:
                word = self._given.get(key) or self._particles.get(key) or self._word(key, article=bool(n) and bare[n])
                out.append(self._opened(word, key, written[n] if written else ""))
        return " ".join(out)

    def known(self, key: str) -> frozenset[str]:
        """The Latin spellings that a word has as a given name or in known names."""
        given = self._given.get(key)
        return frozenset({*self._known.get(self._bared(key), ()), *((given.lower(),) if given else ())})

    def _opened(self, word: str, key: str, written: str) -> str:
        """A word by rule whose first letter the text writes with its vowel, which the key does not tell."""
        first = self._first.get(written[:1])
        return first + word[1:] if first and word == self.ruled[key] else word

    def _word(self, key: str, *, article: bool = False) -> str:
        usual = self._usual[key]
        if not usual and article and self._article and key.startswith(self._article) and len(key) > len(self._article) + 2:
            return f"al-{self._word(key.removeprefix(self._article))}"
        return usual or self.ruled[key]

    def _spelled(self, key: str) -> str:
        """The spelling that a word mostly has in known names, of those like the one by rule; empty for a word of none."""
        known = self._known.get(key)
        alike = [(times, likeness, latin) for latin, times in known.items() if (likeness := _alike(latin, self.ruled[key])) >= _LIKE] if known else []
        return max(alike)[2][:1].upper() + max(alike)[2][1:] if alike else ""

    def _by_rule(self, key: str) -> str:
        """A word letter by letter, with the vowels that its script leaves out."""
        word = self._syllabled("".join(_pieces(key, self._table)).lower())
        return word[:1].upper() + word[1:]

    def _syllabled(self, word: str) -> str:
        """A vowel wherever more consonants meet than a syllable may begin or end with."""
        rules = self._syllables
        units, out, i = _units(word, rules), "", 0
        while i < len(units):
            if not _consonant(units[i]):
                out += units[i]
                i += 1
                continue
            j = i
            while j < len(units) and _consonant(units[j]):
                j += 1
            begins, ends = i == 0 or not units[i - 1].isalpha(), j == len(units)
            out += _parted(units[i:j], rules, begins=begins, ends=ends)
            i = j
        return out


def _parted(run: list[str], rules: Syllables, *, begins: bool, ends: bool) -> str:
    """A run of consonants with a vowel where one is wanted."""
    if len(run) < 2:
        return "".join(run)
    head, tail = "".join(run[:2]), "".join(run[-2:])
    if begins:
        together = not ends and head in rules.onsets and (len(run) < 3 or "".join(run[:3]) in rules.onsets)
        return "".join(run) if together else run[0] + rules.vowel + "".join(run[1:])
    if ends and run[-1] != run[-2] and tail not in rules.codas:
        return "".join(run[:-1]) + rules.before.get(run[-1], rules.vowel) + run[-1]
    if not ends and len(run) > 2 and (len(run) > 3 or (head not in rules.codas and "".join(run[1:]) not in rules.onsets and tail not in rules.onsets)):
        return head + rules.vowel + "".join(run[2:])
    return "".join(run)


def _pieces(word: str, table: Mapping[str, str]) -> Iterable[str]:
    """The Latin pieces of a word: longest first, `^` start, `$` end; a letter that the table lacks is left out.

    >>> "".join(_pieces("ab", {"^a": "A", "a": "a", "b$": "p", "b": "b"}))
    'Ap'
    """
    at = 0
    while at < len(word):
        for size in range(min(_PIECE, len(word) - at), 0, -1):
            piece = word[at : at + size]
            ends = at + size == len(word)
            options = ([f"^{piece}"] if at == 0 else []) + ([f"{piece}$"] if ends else []) + [piece]
            hit = next((o for o in options if o in table), None)
            if hit is not None:
                yield table[hit]
                at += size
                break
        else:
            at += 1


def _units(word: str, rules: Syllables) -> list[str]:
    """The sounds of a word in Latin letters: two letters for one consonant are one."""
    out: list[str] = []
    i = 0
    while i < len(word):
        size = 2 if word[i : i + 2] in rules.pairs else 1
        out.append(word[i : i + size])
        i += size
    return out


def _consonant(unit: str) -> bool:
    return unit[0].isalpha() and unit[0] not in _VOWELS


def _alike(a: str, b: str) -> float:
    """How alike two spellings are, from 0 to 1."""
    return SequenceMatcher(None, a.lower(), b.lower()).ratio()


def _plain(name: str) -> str:
    """A name without marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
