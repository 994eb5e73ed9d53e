"""The lines of a flattened page and what each shows by itself: its length, its end, its words, its cues."""

from __future__ import annotations

import re

from .cues import TAIL
from .outlets import Outlets
from .tongue import Tongue

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_SPACE = " \t\u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u3000\ufeff"
SHORT = 180  # characters: what is longer is running text, and only its beginning and its end are looked at
LOOK = 50  # characters of the beginning


class Row:
    """A line that is not empty, while it is being read; `kind` is empty until it is settled."""

    __slots__ = ("cue", "cut", "end", "final", "foreign", "full", "kind", "line", "mark", "rank", "rest", "size", "start", "teaser", "weight")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end, self.size = start, end, end - start
        self.cut = end  # where furniture at the end of the line begins
        self.line: list[str] = []  # folded words and marks; of a long line those of its beginning
        self.kind = ""
        self.cue = ""  # ends | asides | lines
        self.rest = 0  # words after the cue
        self.final = False  # ends as a sentence ends
        self.mark = ""  # the mark it ends with
        self.full = False  # reads as running text
        self.teaser = False  # breaks off with dots
        self.foreign = False  # not in the letters of the language
        self.rank: int | None = None  # of a date line, see dates.py
        self.weight = 0


class RowReader:
    """Cuts a text into rows; built once for a language."""

    def __init__(self, tongue: Tongue, outlets: Outlets) -> None:
        self._tongue, self._outlets = tongue, outlets
        marks = tongue.language.marks
        self._ends = frozenset(marks.sentence_end) - {""}
        self._opens, self._closes = marks.bracket_open, marks.bracket_close
        self._after = marks.quote_close + marks.quote_both + marks.bracket_close + "»”’/\\ "

    def rows(self, text: str) -> list[Row]:
        """All lines with something in them, in order."""
        found = []
        for m in _LINE.finditer(text):
            raw = m.group()
            bare = raw.strip(_SPACE)
            if bare:
                start = m.start() + len(raw) - len(raw.lstrip(_SPACE))
                found.append(self.row(text, start, start + len(bare)))
        return found

    def row(self, text: str, start: int, end: int) -> Row:
        """The stretch as one row, with all that it shows by itself."""
        row = Row(start, end)
        tongue, cues = self._tongue, self._tongue.cues
        whole = row.size <= SHORT
        row.line = tongue.words(text, start, end if whole else start + LOOK)
        if text[end - 1] != "." and cues.may_close(row.line if whole else tongue.words(text, end - TAIL, end)):
            row.cut = cues.tail(text, start, end)
            if whole:
                row.line = tongue.words(text, start, row.cut)
        bare = text[start : row.cut]
        credit = bare[-1:] in self._closes and self._credit(bare)
        row.mark = (bare[:credit] if credit else bare).rstrip(self._after)[-1:]
        row.final = row.mark in self._ends
        row.teaser = bare.endswith(("...", "…"))
        row.foreign = not tongue.own(bare[:LOOK])
        if row.cut == start:
            row.cue = "ends"
        elif whole and credit and not row.final:  # a caption: the agency stands in brackets at its end
            row.cue = "lines"
        elif whole:
            row.cue, row.rest = cues.of(row.line)
        elif cues.opens(row.line) == "ends":
            row.cue = "ends"
        elif not row.final and bare.count("   ") > 2:  # a ticker: headlines in one line, parted by spaces
            row.cue = "lines"
        row.full, row.weight = self._shape(row, bare.count("/"))
        return row

    def _credit(self, bare: str) -> int:
        """Where brackets at the end of a line open, if an outlet stands in them; else 0."""
        at = max(bare.rfind(mark, max(0, len(bare) - 40)) for mark in self._opens)
        if at <= 0:
            return 0
        line = self._tongue.words(bare, at, len(bare))
        name = self._outlets.at(self._tongue.language.code, line, 0, weak=True) if line else None
        return at if name and name[1] == len(line) else 0

    def _shape(self, row: Row, slashes: int) -> tuple[bool, int]:
        """Whether it reads as running text, and how much it speaks for the article around it."""
        size = row.cut - row.start
        if row.foreign or row.cue:
            return False, -30
        if not row.final and size < 320 and slashes > 1:  # several headlines in one
            return False, 5
        if size >= 150 or size >= 50 and row.final:
            return True, min(size, 400)
        if size >= 20 and (row.final or row.mark in self._tongue.pauses):
            return False, 20
        return False, 5 if size >= 90 else -10 if size >= 50 else -30
