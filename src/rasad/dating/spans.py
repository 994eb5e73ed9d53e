"""Sets of days, as sorted lists of stretches that do not touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

Stretch = tuple[dt.date, dt.date]
Spans = tuple[Stretch, ...]

FIRST, LAST = dt.date.min, dt.date.max
EVER: Spans = ((FIRST, LAST),)
_DAY = dt.timedelta(1)


def since(day: dt.date) -> Spans:
    """That day and all after it."""
    return ((day, LAST),)


def until(day: dt.date) -> Spans:
    """That day and all before it."""
    return ((FIRST, day),)


def union(stretches: Iterable[Stretch]) -> Spans:
    """All days of any of the stretches; one that ends before it begins has none.

    >>> day = dt.date(2020, 1, 1)
    >>> len(union([(day, day), (day + _DAY, day + _DAY), (dt.date(2021, 1, 1), dt.date(2021, 1, 1))]))
    2
    """
    out: list[Stretch] = []
    for first, last in sorted(stretch for stretch in stretches if stretch[0] <= stretch[1]):
        if out and (out[-1][1] == LAST or first <= out[-1][1] + _DAY):
            out[-1] = out[-1][0], max(out[-1][1], last)
        else:
            out.append((first, last))
    return tuple(out)


def meet(a: Spans, b: Spans) -> Spans:
    """The days of both."""
    return union((max(p[0], q[0]), min(p[1], q[1])) for p in a for q in b)


def meeting(a: Spans, b: Spans) -> Spans:
    """The stretches of the first set, whole, that have a day of the second."""
    return tuple(p for p in a if any(p[0] <= q[1] and q[0] <= p[1] for q in b))


def later(day: dt.date, days: int) -> dt.date:
    """So many days later, or earlier; the first or last day that there is where it would lie beyond.

    >>> later(dt.date(2020, 2, 28), 2).isoformat()
    '2020-03-01'
    """
    return dt.date.fromordinal(min(max(day.toordinal() + days, FIRST.toordinal()), LAST.toordinal()))
