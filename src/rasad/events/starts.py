"""What may start at a word that is no finite verb, worked out once for each word."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ..model import Reading, Token
from .frames import Entry, Index

Row = tuple[int, tuple[str, ...], Entry, str]  # place in the order of files, words, what they stand for, construction


class Starts(msgspec.Struct, frozen=True, gc=False):
    """What may start at a word: predicates, an infinitive or modal, the verbal noun of a light verb."""

    alone: tuple[Row, ...]  # predicates of this one word
    longer: dict[str, list[Row]]  # those of several, by their second word
    verb: Reading | None
    masdar: bool

    def rows(self, following: frozenset[str]) -> list[Row]:
        """What may start there before these readings of the next word, those of several words first."""
        return [row for word in following if word in self.longer for row in self.longer[word]] + [*self.alone]


class Beginnings:
    """What may start at the words of a language."""

    def __init__(self, index: Index, masdars: Mapping[str, str]) -> None:
        self.index, self.masdars = index, masdars
        self._memo: dict[str, Starts | None] = {}

    def of(self, token: Token, words: frozenset[str]) -> Starts | None:
        """What may start at a token that is read as these words; nothing at the most of them."""
        if token.key not in self._memo:
            self._memo[token.key] = self._starting(token, words)
        return self._memo[token.key]

    def _starting(self, token: Token, words: frozenset[str]) -> Starts | None:
        """What may start at a word, longest first."""
        tables = (self.index.phrases, "phrase"), (self.index.participles, "participle"), (self.index.nouns, "noun")
        found = ((keys, entry, kind) for table, kind in tables for word in sorted(words) for keys, entry in table.get(word, ()))
        rows = [(n, *row) for n, row in enumerate(found)]
        longer: dict[str, list[Row]] = {}
        for row in rows:
            if len(row[1]) > 1:
                longer.setdefault(row[1][1], []).append(row)
        verb = next((r for r in token.readings if r.pos == "verb" and r.form in ("infinitive", "modal")), None)
        masdar = any(self.index.compounds.get(self.masdars[w]) for w in words if w in self.masdars)
        return Starts(tuple(r for r in rows if len(r[1]) == 1), longer, verb, masdar) if rows or verb is not None or masdar else None
