"""What may start at a word that is no finite verb, worked out once for each word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

import msgspec

from ..lang import Language
from ..lang.lazy import Memo
from ..model import Reading
from .frames import Entry, Index

Row = tuple[int, tuple[str, ...], Entry, str]  # place in the order of files, words, what they stand for, construction


class Starts(msgspec.Struct, frozen=True, gc=False):
    """What may start at a word: predicates, an infinitive or modal, the verbal noun of a light verb."""

    alone: tuple[Row, ...]  # predicates of this one word
    longer: dict[str, list[Row]]  # those of several, by their second word
    verb: Reading | None
    masdar: bool

    def rows(self, following: frozenset[str]) -> Sequence[Row]:
        """What may start there before these readings of the next word, in the order of files."""
        if self.longer.keys().isdisjoint(following):
            return self.alone
        return sorted((*(row for word in following if word in self.longer for row in self.longer[word]), *self.alone), key=itemgetter(0))


class Beginnings(Memo[tuple[str, frozenset[str]], Starts | None]):
    """What may start at each word of a language, by its key and all that it is read as; nothing at the most of them."""

    def __init__(self, language: Language, index: Index, masdars: Mapping[str, str]) -> None:
        super().__init__(self._starting)
        self.language, self.index, self.masdars = language, index, masdars
        self._begins = index.phrases.keys() | index.participles.keys() | index.nouns.keys()  # words of which something may start

    def _starting(self, word: tuple[str, frozenset[str]]) -> Starts | None:
        """What may start at a word, longest first."""
        key, words = word
        verb = next((r for r in self.language.look(key) if r.pos == "verb" and r.form in ("infinitive", "modal")), None)
        masdar = any(self.index.compounds.get(self.masdars[w]) for w in words if w in self.masdars)
        if verb is None and not masdar and self._begins.isdisjoint(words):
            return None
        tables = (self.index.phrases, "phrase"), (self.index.participles, "participle"), (self.index.nouns, "noun")
        found = ((keys, entry, kind) for table, kind in tables for word in sorted(words) for keys, entry in table.get(word, ()))
        rows = [(n, *row) for n, row in enumerate(found)]
        longer: dict[str, list[Row]] = {}
        for row in rows:
            if len(row[1]) > 1:
                longer.setdefault(row[1][1], []).append(row)
        return Starts(tuple(r for r in rows if len(r[1]) == 1), longer, verb, masdar)
