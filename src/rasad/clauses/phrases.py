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
        self._alone: dict[str, tuple[str, frozenset[str]]] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], str, frozenset[str]]]]] = {}  # first word → second word → phrases
        for keys, names in found.items():
            if len(keys) == 1:
                self._alone[keys[0]] = (keys[0], frozenset(names))
            elif keys:
                self._longer.setdefault(keys[0], {}).setdefault(keys[1], []).append((keys, " ".join(keys), frozenset(names)))
        for seconds in self._longer.values():
            for rows in seconds.values():
                rows.sort(key=lambda row: (-len(row[0]), row[0]))

    def find(self, tokens: Sequence[Token]) -> dict[int, Phrase]:
        """Phrases by their first token; those that lie inside a longer one are left out."""
        out: dict[int, Phrase] = {}
        keys = [t.key for t in tokens]
        alone, longer, count, i = self._alone, self._longer, len(keys), 0
        while i < count:
            key = keys[i]
            seconds = longer.get(key)
            rows = seconds.get(keys[i + 1]) if seconds is not None and i + 1 < count else None
            if rows is not None:
                row = next((row for row in rows if tuple(keys[i : i + len(row[0])]) == row[0]), None)
                if row is not None:
                    out[i] = Phrase(i, i + len(row[0]), row[1], row[2])
                    i += len(row[0])
                    continue
            single = alone.get(key)
            if single is not None:
                out[i] = Phrase(i, i + 1, single[0], single[1])
            i += 1
        return out
