"""Texts that are one long line: where the title ends and the article begins, if that can be told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cues import tokens
from .rows import SHORT, Row, RowReader
from .tongue import Tongue

_WORD = re.compile(r"\S+")
_GAP = re.compile(r"[ \u00a0]{2,}|\t")
_REACH = 220  # characters within which a title ends


def split_single(text: str, row: Row, tongue: Tongue, reader: RowReader, given: Sequence[str]) -> list[Row]:
    """The row as title and body, or as it is."""
    if row.size <= SHORT:
        return [row]
    line = tongue.words(text, row.start, min(row.cut, row.start + 2 * _REACH))
    n = len(given) if given and line[: len(given)] == list(given) else 0
    at = _place(text, row, tongue, n) or _gap(text, row, tongue) or _said_twice(text, row, tongue, line)
    if not at:
        return [row]
    title = reader.row(text, row.start, row.start + len(text[row.start : at].rstrip()))
    n = len(title.line)
    again = _place(text, row, tongue, 2 * n) if line[n : 2 * n] == title.line else 0
    if not again:
        return [title, reader.row(text, at, row.end)]
    return [title, reader.row(text, at, at + len(text[at:again].rstrip())), reader.row(text, again, row.end)]


def _gap(text: str, row: Row, tongue: Tongue) -> int:
    """After a wide space, if what stands before it may be a headline."""
    m = _GAP.search(text, row.start, row.start + _REACH)
    return m.end() if m and _headline(text[row.start : m.start()], tongue) else 0


def _said_twice(text: str, row: Row, tongue: Tongue, line: Sequence[str]) -> int:
    """Where the line begins once more with its first words: the headline twice, or a lead that repeats it."""
    for k in range(4, min(30, len(line) - 3)):
        if line[k : k + 3] == line[:3]:
            at = _place(text, row, tongue, k)
            return at if at and _headline(text[row.start : at], tongue) else 0
    return 0


def _headline(text: str, tongue: Tongue) -> bool:
    return 20 <= len(text) <= _REACH and len(text.split()) >= 4 and not any(c in tongue.language.marks.sentence_end for c in text.rstrip())


def _place(text: str, row: Row, tongue: Tongue, count: int) -> int:
    """Where the word after so many tokens begins; 0 for no tokens, or if it begins inside a word."""
    if not count:
        return 0
    seen = 0
    for m in _WORD.finditer(text, row.start, row.end):
        if seen >= count:
            return m.start() if seen == count else 0
        seen += len(tokens(tongue.language.fold(m.group())))
    return 0
