"""Reading raw text no further than its times need: only sentences that can name one are cut into words, and only what is found gets a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from operator import attrgetter
from typing import NamedTuple, Protocol

from ..lang.lazy import Memo
from ..model import Word
from ..normalise.sentences import Normaliser
from .entries import Entry, Timely
from .triggers import ENDS, ODD, Triggers, timely
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


class Run(NamedTuple):
    """A sentence of a skimmed text."""

    first: int
    last: int


class Row:
    """Where the words of a stretch stand: they are counted only where one is asked for."""

    __slots__ = ("_between", "_ends", "_line", "_rest", "_to", "at", "end", "first")

    def __init__(self, line: str, end: int, at: int, to: int, first: int) -> None:
        self.first = first  # the first of its words
        self._line, self.end = line, end  # the line, and where it ends
        self.at, self._to = at, to  # what stands between two spaces of the line is counted: the first of the stretch, and one past its last
        self._rest = ""

    def place(self, i: int, cut: Callable[[str], tuple[Timely, ...]]) -> tuple[int, str, int]:
        """What stands between two spaces and holds the word, where it begins, and the how manieth word of it that is."""
        if not self._rest:
            self._rest = self._line.split(None, self.at)[self.at]
            self._between = self._rest.split(None, self._to - self.at)[: self._to - self.at]
            self._ends = [*accumulate(map(len, map(cut, self._between)))]
        left = i - self.first
        n = bisect_right(self._ends, left)
        return self.end - len(self._rest.split(None, n)[n]), self._between[n], left - self._ends[n - 1] if n else left


class Skimmed:
    """A text with the words of those sentences that may name a time; each other sentence is a single mark."""

    def __init__(self, raw: str, skimmer: Skimmer) -> None:
        self.raw = raw
        self.tokens: list[Timely] = []
        self.sentences: list[Run] = []
        self._rows: list[Row] = []
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
        if not stops or stops[-1] != len(told):
            stops.append(len(told))
        tokens, sentences, at = self.tokens, self.sentences, 0
        for to in stops:
            first = len(tokens)
            bits = {*(told if to - at == len(told) else told[at:to])}
            if timely(bits):
                tokens.extend(chain.from_iterable(map(self._skimmer.cut, between[at:to])))
                self._rows.append(Row(line, end, at, to, first))
                if any(b & ODD for b in bits):
                    sentences.extend(Run(a, b) for a, b in self._skimmer.runs(tokens, first))
                else:
                    sentences.append(Run(first, len(tokens)))
            else:
                tokens.append(_PASSED)
                sentences.append(Run(first, first + 1))
            at = to

    def span(self, first: int, last: int) -> tuple[int, int]:
        """From where to where the words first … last − 1 stand."""
        start, end = self._place(first)
        return start, end if last == first + 1 else self._place(last - 1)[1]

    def entries(self) -> list[tuple[int, Entry]]:
        """The words that can be of time."""
        return [(i, token.entry) for i, token in enumerate(self.tokens) if token.entry is not None]

    def _place(self, i: int) -> tuple[int, int]:
        """Where a word stands."""
        row = self._rows[bisect_right(self._rows, i, key=_FIRST) - 1]
        at, run, n = row.place(i, self._skimmer.cut)
        start, end = self._skimmer.places(run)[n]
        return at + start, at + end


class Skimmer:
    """Skims texts of a language; built once."""

    def __init__(self, words: Words, normaliser: Normaliser) -> None:
        self._words, self._tokenizer = words, normaliser.tokenizer
        self.told = Memo(Triggers(words, self._tokenizer, normaliser.ends).tell).__getitem__
        self.cut = Memo(self._cut).__getitem__
        self.places = self._tokenizer.places
        self.runs = normaliser.runs

    def text(self, raw: str) -> Skimmed:
        """A text, skimmed."""
        return Skimmed(raw, self)

    def _cut(self, run: str) -> tuple[Timely, ...]:
        """The words of what stands between two spaces."""
        return tuple(Timely(w.text, w.key, w.kind, w.readings, w.glued, self._words.entry(w)) for w in self._tokenizer.words(run))


_PASSED = Timely("", "\n", "mark", (), False, None)
_FIRST = attrgetter("first")
