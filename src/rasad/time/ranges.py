"""Stretches between two expressions: "from 28 March to 3 April 2023": each lends the other what it lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from .calendars import GREGORIAN, Calendars
from .said import Found, Said, kinds_of
from .values import Value, dated, day_value
from .walk import Walk

FIRST, LAST = 1, -1  # Found.range


def marked(walk: Walk, found: Sequence[Found]) -> list[Found]:
    """The expressions, with the ends of each stretch marked: `A to B`, both days, months or weekdays."""
    out = list(found)
    for n in range(len(out) - 1):
        a, b = out[n], out[n + 1]
        if a.range or not _kind(a.said) or not _joined(walk, a.last, b):
            continue
        if _kind(a.said) == _kind(b.said):
            out[n], out[n + 1] = replace(a, range=FIRST), replace(b, range=LAST)
        elif _kind(a.said) == _kind(replace(b.said, unit="", shift=None, year_shift=None)) and a.begin is None:
            lent = replace(a.said, unit=b.said.unit, shift=b.said.shift, year_shift=b.said.year_shift, of=b.said.of)
            out[n] = replace(a, said=lent)  # "from March to June last year"
    return out


def _joined(walk: Walk, i: int, b: Found) -> bool:
    """Whether "to" stands between the two, or, where the second tells its year, "and" or a comma."""
    if walk.role(i, "to") == b.first:
        return True
    listed = walk.role(i, "and") == b.first or (walk.mark(i, walk.marks.comma) and i + 1 == b.first)
    return listed and (b.said.year is not None or b.said.year_shift is not None) and b.said.month is not None


def _kind(said: Said) -> str:
    """What kind of end an expression may be; empty where it already says which year or week it is in."""
    if said.pick or said.to or said.every or said.shift is not None or said.year_shift is not None:
        return ""
    if said.month is not None:
        return "date" if said.day is not None else "month"
    return "weekday" if said.weekday and kinds_of(said) <= _WEEKDAY else ""


def other_end(found: Found, other: Found, calendars: Calendars) -> Value | None:
    """The value of one end from the other, which is known: the nearest on its side; None where it needs no help or gets none."""
    said = found.said
    if found.begin is not None or other.begin is None or other.finish is None:
        return None
    after = found.range == LAST
    if said.month is None:
        days = (other.begin + dt.timedelta(n if after else -n) for n in range(1, 8))
        return next((day_value(day, said) for day in days if day.isoweekday() == said.weekday), None)
    year = calendars[said.calendar or GREGORIAN].parts(other.begin)[0]
    made = [value for n in (-1, 0, 1) if (value := dated(replace(said, year=year + n), calendars)) and value.begin]
    if after:
        return next((v for v in made if v.begin and v.begin >= other.begin), None)
    return next((v for v in reversed(made) if v.begin and v.begin <= other.finish), None)


_WEEKDAY = frozenset(("weekday", "part"))
