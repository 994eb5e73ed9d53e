"""Function words of one or more tokens, found as the longest phrase at each place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ..lang.language import Language
from ..model import Token
from ..normalise import Tokenizer

_COUNT = "quantifier"
PREPOSITIONS = frozenset({"preposition", "compound_preposition"})  # classes of a phrase that governs a noun


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A function word or phrase over tokens: its key (words joined by a space) and its classes."""

    first: int
    last: int
    key: str
    classes: frozenset[str]


_Row = tuple[tuple[str, ...], str, frozenset[str]]  # words, the same joined, classes


class _Start(msgspec.Struct, gc=False):
    """What begins with a word."""

    longer: dict[str, list[_Row]]  # by the second word, longest first
    alone: _Row | None = None


class PhraseFinder:
    """All function words of a language as token sequences: the longest that fits wins."""

    def __init__(self, language: Language, tokenizer: Tokenizer, classes: Iterable[str]) -> None:
        found: dict[tuple[str, ...], set[str]] = {}
        for name in classes:
            for word in language.classes.get(name, ()):
                found.setdefault((word,), set()).add(name)
            for phrase in language.phrases.get(name, ()):
                for spelled in {phrase, phrase.replace("\u200c", " ")}:
                    keys = tuple(t.key for t in tokenizer.tokens(spelled, 0, len(spelled)))
                    found.setdefault(keys, set()).add(name)
        self._counts = language.classes.get(_COUNT, frozenset())
        self._starts: dict[str, _Start] = {}
        for keys, names in sorted(found.items(), key=lambda row: (-len(row[0]), row[0])):
            if keys:
                start = self._starts.setdefault(keys[0], _Start({}))
                row = keys, " ".join(keys), frozenset(names)
                if len(keys) > 1:
                    start.longer.setdefault(keys[1], []).append(row)
                else:
                    start.alone = row

    def find(self, tokens: Sequence[Token]) -> dict[int, Phrase]:
        """Phrases by their first token; those that lie inside a longer one are left out."""
        out: dict[int, Phrase] = {}
        keys = [t.key for t in tokens]
        last = 0
        for i, start in enumerate(map(self._starts.get, keys)):
            if start is None or i < last:
                continue
            row = start.alone
            if start.longer and i + 1 < len(keys) and (longer := start.longer.get(keys[i + 1])):
                row = next((row for row in longer if tuple(keys[i : i + len(row[0])]) == row[0]), row)
            if row is not None:
                last = i + len(row[0])
                counts = _COUNT in row[2] and last < len(keys) and (tokens[last].kind == "number" or keys[last] in self._counts)
                out[i] = Phrase(i, last, row[1], row[2] - PREPOSITIONS if counts else row[2])  # `about | thirty`, spelled like `towards`
        return out
