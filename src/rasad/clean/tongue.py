"""A language as the page reader needs it: its cues, dates and commonest words; and which language a text is in."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from ..errors import DataError
from ..lang.files import Data
from ..lang.language import Language
from .cues import TOKEN, CueBook, Table
from .forms import FurnitureForm

_SAMPLE = 250  # characters looked at first, from the beginning and as many from the middle
_TITLE = 160  # characters of a text so short that one word in common with another language says nothing
_MORE = 5000  # characters looked at where those leave it open


class Tongue:
    """What furniture.yaml says of a language, compiled."""

    def __init__(self, language: Language, data: Data) -> None:
        forms = data.load(f"languages/{language.code}/furniture.yaml", FurnitureForm)
        if not forms:
            raise DataError("no-furniture", f"the language {language.code} has no furniture.yaml", hint="copy the one of languages/_template")
        self.language, self.forms = language, forms
        self.letters = frozenset("".join(f.letters for f in forms))
        self.common = frozenset(language.fold(w) for f in forms for w in f.common)
        self.pauses = language.marks.comma + language.marks.colon
        self.cues = CueBook(language, {g: [getattr(f, g) for f in forms] for g in ("ends", "asides", "lines")})
        self.months = self._keys([w for f in forms for w in f.dates.months])
        self.weekdays = self._keys([w for f in forms for w in f.dates.weekdays])
        self.date_words = self._keys([w for f in forms for w in f.dates.words])
        self.labels = Table()
        for f in forms:
            self.labels.add(language, f.dates.published, "published")
            self.labels.add(language, f.dates.updated, "updated")

    def _keys(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(key for word in words for variant in self.language.spelling_variants(word) for key in variant)

    def words(self, text: str, start: int, end: int) -> list[str]:
        """The folded words of a stretch of text, with the marks that cues ask for."""
        return TOKEN.findall(self.language.fold(text[start:end]))

    def own(self, text: str) -> bool:
        """Whether at least a third of the letters are the language's own."""
        own = sum(map(self.letters.__contains__, text))
        if own * 2 >= len(text):
            return True
        return own > 0 and own * 3 >= sum(map(str.isalpha, text))


class Detector:
    """Tells which of the known languages a text is in, by its letters and its commonest words."""

    def __init__(self, tongues: Mapping[str, Tongue]) -> None:
        self._tongues = tongues
        self._letters: frozenset[str] = frozenset().union(*(t.letters for t in tongues.values()))
        every = list(tongues.values())
        shared = frozenset.intersection(*(t.common for t in every)) if len(every) > 1 else frozenset[str]()
        self._common = {code: t.common - shared for code, t in tongues.items()}
        self._only = {code: t.letters.difference(*(o.letters for o in every if o is not t)) for code, t in tongues.items()}
        self._scripts = frozenset(map(_script, self._letters))
        self._kinds: dict[str, str] = {}  # character → own | kin | alien | nothing

    def language(self, text: str, given: str | None) -> tuple[str | None, str]:
        """The code, or None, and why. What is given wins unless the text cannot be in it."""
        stated = primary(given)
        middle = len(text) // 2
        sample = text if len(text) < 2 * _SAMPLE else text[:_SAMPLE] + text[middle : middle + _SAMPLE]
        code, why = self._judge(sample, stated)
        if code is None and len(text) > 2 * _SAMPLE:
            code, why = self._judge(text[:_MORE], stated)
        return code, why

    def _judge(self, sample: str, stated: str) -> tuple[str | None, str]:
        chars = set(sample)
        counts = self._count(sample, chars)
        if counts["own"] < 3 or counts["own"] * 3 < counts["alien"]:
            return None, "it is written in other letters"
        if counts["kin"] * 25 > counts["own"]:
            return None, "it has letters of a neighbouring language"
        points = self._points(sample, chars, counts["own"])
        best = max(points, key=lambda code: (points[code], code == stated))
        if stated in points and (points[stated] * 3 >= points[best] or points[best] < 0.05 or (len(sample) < _TITLE and self._fits(chars, stated))):
            return stated, "as given"
        if points[best] < 0.025 and (points[best] == 0 or len(sample) > 200):
            return None, "its commonest words are of no language known here"
        return best, "by its letters and commonest words"

    def _fits(self, chars: set[str], stated: str) -> bool:
        """Whether no character is one that only another language has: a title is too short for its words to tell."""
        return not any(only & chars for code, only in self._only.items() if code != stated)

    def _count(self, sample: str, chars: set[str]) -> dict[str, int]:
        """Letters of the known languages (own), other letters of the same scripts (kin), letters of other scripts (alien)."""
        counts = {"own": 0, "kin": 0, "alien": 0, "": 0}
        for char in chars:
            counts[self._kinds.get(char) or self._kind(char)] += sample.count(char)
        return counts

    def _kind(self, char: str) -> str:
        if char in self._letters or unicodedata.normalize("NFKC", char) in self._letters:
            kind = "own"
        elif char.isalpha():
            kind = "kin" if _script(char) in self._scripts else "alien"
        else:
            kind = ""
        self._kinds[char] = kind
        return kind

    def _points(self, sample: str, chars: set[str], own: int) -> dict[str, float]:
        """For each language the share of words that are among its commonest, and something for letters that no other language has.

        The language with most letters of its own comes first; where those and its words leave no doubt, the others get nothing.
        """
        letters = {code: sum(map(sample.count, only & chars)) / own for code, only in self._only.items()}
        points = dict.fromkeys(letters, 0.0)
        for code in sorted(letters, key=lambda c: -letters[c]):
            words = TOKEN.findall(self._tongues[code].language.fold(sample))
            share = sum(map(self._common[code].__contains__, words)) / max(1, len(words))
            points[code] = share + letters[code]
            if share > 0.05 and letters[code] > 0.02:
                break
        return points


def primary(code: str | None) -> str:
    """The language of a code such as `fa-IR`.

    >>> primary("fa_IR")
    'fa'
    """
    return (code or "").lower().replace("_", "-").split("-")[0]


def _script(char: str) -> str:
    return unicodedata.name(char, "").split(" ")[0]
