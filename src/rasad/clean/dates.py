"""Printed date lines: lines of a page that hold a date or a time and hardly anything else."""

from __future__ import annotations

from .rows import Row
from .tongue import Tongue

_LONGEST = 120  # characters; a longer line is no date line


def date_rank(row: Row, tongue: Tongue) -> int | None:
    """How surely the line tells when the page was published (0 is best), or None for no date line.

    0 a labelled date, 1 a date alone, 2 a date among a few other words, 3 a clock time alone, 4 the time of a later change.
    """
    line = row.line
    if row.size > _LONGEST or row.foreign and not any(map(str.isdigit, line)) or not any(map(str.isdigit, line)):
        return None
    found = tongue.labels.first(line)
    label = found[0] if found else ""
    numbers = [int(t) for t in line if t.isdecimal() and len(t) < 5]
    words = [t for t in line if not t.isdecimal() and t not in (":", "/", "|")]
    months = sum(map(tongue.months.__contains__, words))
    known = months + sum(t in tongue.weekdays or t in tongue.date_words for t in words)
    other = len(words) - known - (found[2] - found[1] if found else 0)
    dated = _is_date(numbers, months)
    clock = _clock(line)
    if not dated and not clock or row.final and other > 1:
        return None
    if label == "published" and dated:
        return 0
    if label == "updated" and other <= 4:
        return 4
    if not dated:
        return 3 if other <= 1 and numbers != [0, 0] else None
    if other <= 0:
        return 1
    sure = clock or label or months > 1 or any(t in tongue.weekdays for t in words)
    return 2 if sure and other <= (6 if clock else 3) else None


def _is_date(numbers: list[int], months: int) -> bool:
    """A month by name with a day or year, or three numbers that can be day, month and year."""
    if months:
        return any(1 <= n <= 31 or 1200 <= n <= 2100 for n in numbers)
    years = [n for n in numbers if 1300 <= n <= 1500 or 1900 <= n <= 2100]
    return bool(years) and sum(1 <= n <= 31 for n in numbers) >= 2


def _clock(line: list[str]) -> bool:
    """Two numbers about a colon, as hour and minute."""
    for i in range(1, len(line) - 1):
        if line[i] == ":" and line[i - 1].isdecimal() and line[i + 1].isdecimal() and int(line[i - 1]) < 25 and int(line[i + 1]) < 60:
            return True
    return False
