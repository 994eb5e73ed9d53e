"""Function words of one or more tokens, found as the longest phrase at each place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ..lang.language import Language
from ..model import Token
from ..normalise import Tokenizer


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A function word or phrase over tokens: its key (words joined by a space) and its classes."""

    first: int
    last: int
    key: str
    classes: frozenset[str]


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
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, frozenset[str]]]] = {}
        for keys, names in found.items():
            self._by_first.setdefault(keys[0], []).append((keys, " ".join(keys), frozenset(names)))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: (-len(row[0]), row[0]))

    def find(self, tokens: Sequence[Token]) -> dict[int, Phrase]:
        """Phrases by their first token; those that lie inside a longer one are left out."""
        out: dict[int, Phrase] = {}
        by_first, count, i = self._by_first, len(tokens), 0
        while i < count:
            rows = by_first.get(tokens[i].key)
            step = 1
            if rows:
                for keys, key, names in rows:
                    n = len(keys)
                    if n == 1 or (i + n <= count and all(tokens[i + k].key == keys[k] for k in range(1, n))):
                        out[i] = Phrase(i, i + n, key, names)
                        step = n
                        break
            i += step
        return out
