"""Reading raw text no further than its times need: only sentences that can name one are cut into words, and only what is found gets a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import reduce
from itertools import chain
from operator import attrgetter, or_
from typing import Protocol

import msgspec

from ..lang.lazy import Memo
from ..model import Word
from ..normalise.sentences import Normaliser
from .entries import Entry, Timely
from .triggers import EMPTY, ENDS, ODD, Triggers, timely
from .words import Words


class Stretch(Protocol):
    """A sentence: its first word, and one past its last."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


class Readable(Protocol):
    """A text as the finder and the anchor take it: one that has been normalised, or skimmed."""

    @property
    def raw(self) -> str: ...

    @property
    def tokens(self) -> Sequence[Word]: ...

    @property
    def sentences(self) -> Sequence[Stretch]: ...

    def span(self, first: int, last: int) -> tuple[int, int]:
        """From where to where the words first … last − 1 stand."""
        ...


class Run(msgspec.Struct, frozen=True, gc=False):
    """A sentence of a skimmed text."""

    first: int
    last: int


class Row(msgspec.Struct, frozen=True, gc=False):
    """Where words that were read together come from."""

    line: str
    end: int  # of the line
    at: int  # what the first of them is in: counted in the line, by what stands between its spaces


class Skimmed:
    """A text with the words of those sentences that may name a time; each other sentence is a single mark."""

    __slots__ = ("_firsts", "_rows", "_seen", "_skimmer", "raw", "sentences", "tokens")

    def __init__(self, raw: str, skimmer: Skimmer) -> None:
        self.raw = raw
        self.tokens: list[Timely] = []
        self.sentences: list[Run] = []
        self._rows: list[Row] = []
        self._firsts: list[int] = []  # the first word of each row
        self._seen = "", 0, ""  # the line of the last place that was asked for, what it is in, and the line from there on
        self._skimmer = skimmer
        end = -1
        for line in raw.split("\n"):
            end += len(line) + 1
            between = line.split()
            if between:
                self._read(line, end, between)

    def _read(self, line: str, end: int, between: list[str]) -> None:
        """A line, by what stands between its spaces."""
        told = [*map(self._skimmer.told, between)]
        stops = [n for n, bits in enumerate(told, 1) if bits >= ENDS]
        if told[-1] < ENDS:
            stops.append(len(told))
        tokens, sentences, at = self.tokens, self.sentences, 0
        for to in stops:
            first = len(tokens)
            all_told = reduce(or_, told[at:to])
            if timely(all_told):
                self._rows.append(Row(line, end, at))
                self._firsts.append(first)
                if all_told & EMPTY:  # nothing may be missing between the words of a row
                    for n in range(at, to):
                        tokens.extend(self._skimmer.cut(between[n]))
                        self._rows.append(Row(line, end, n + 1))
                        self._firsts.append(len(tokens))
                else:
                    tokens.extend(chain.from_iterable(map(self._skimmer.cut, between[at:to])))
                if all_told & ODD:
                    sentences.extend(Run(a, b) for a, b in self._skimmer.runs(tokens, first))
                else:
                    sentences.append(Run(first, len(tokens)))
            else:
                tokens.append(_PASSED)
                sentences.append(Run(first, first + 1))
            at = to

    def entries(self) -> list[tuple[int, Entry]]:
        """The words that can be of time."""
        return [(i, token.entry) for i, token in enumerate(self.tokens) if token.entry is not None]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """From where to where the words first … last − 1 stand."""
        row, at = self._row(first)
        start, end = self._place(row, at, self.tokens[first])
        if last == first + 1:
            return start, end
        other, to = self._row(last - 1)
        return start, self._place(other, to, self.tokens[last - 1])[1]

    def _row(self, i: int) -> tuple[Row, int]:
        """The row that a word is in, and what of its line, by what stands between its spaces."""
        n = bisect_right(self._firsts, i) - 1 if len(self._firsts) > 1 else 0
        row, first = self._rows[n], self._firsts[n]
        return row, row.at + sum(map(_OPENS, self.tokens[first + 1 : i + 1]))

    def _place(self, row: Row, to: int, word: Timely) -> tuple[int, int]:
        """Where a word stands: counted from the last place that was asked for, where it lies ahead in the same line."""
        line, at, rest = self._seen
        if line is not row.line or at > to:
            at, rest = 0, row.line
        rest = rest.split(None, to - at)[-1]
        self._seen = row.line, to, rest
        begin = row.end - len(rest)
        return begin + word.start, begin + word.end


class Skimmer:
    """Skims texts of a language; built once."""

    def __init__(self, words: Words, normaliser: Normaliser) -> None:
        self._entry, self._tokenizer = words.entry, normaliser.tokenizer
        self.told = Memo(Triggers(words, self._tokenizer, normaliser.ends).tell).__getitem__
        self.cut = Memo(self._cut).__getitem__
        self.runs = normaliser.runs

    def text(self, raw: str) -> Skimmed:
        """A text, skimmed."""
        return Skimmed(raw, self)

    def _cut(self, run: str) -> tuple[Timely, ...]:
        """The words of what stands between two spaces."""
        parts = enumerate(self._tokenizer.parts(run))
        return tuple(Timely(*part[:5], self._entry(*part[:2]), not n, *part[5:]) for n, part in parts)


_PASSED = Timely("", "\n", "mark", (), False, None, True, 0, 0)
_OPENS = attrgetter("opens")
