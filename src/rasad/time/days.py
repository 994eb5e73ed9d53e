"""The days of one month in a row: "6 to 8 June", "5, 6 and 7 March"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .entries import NONE
from .numbers import Number, number
from .walk import Walk


def day_number(walk: Walk, i: int) -> Number | None:
    """A number that may be a day of a month."""
    found = _dashed(walk, i) or number(walk, i)
    if found is None or not 1 <= found.value <= 31 or found.digits > 2:
        return None
    if found.digits or found.ordinal:
        return found
    return found if "month_name" in walk.at.get(found.end, NONE) else None  # "seven October"


def _dashed(walk: Walk, i: int) -> Number | None:
    """A number of `6-8` before the name of a month; elsewhere numbers round a dash are scores or codes."""
    if not (walk.dash(i + 1) or walk.dash(i - 1)):
        return None
    for first in (i, i - 2) if i > 1 else (i,):
        a, b = walk.digits(first), walk.digits(first + 2)
        month = walk.at.get(first + 3, NONE)
        if a and b and walk.dash(first + 1) and len(a) <= 2 and len(b) <= 2 and ("month_name" in month or "month" in month):
            return Number(i + 1, int(walk.digits(i)), False, len(walk.digits(i)))
    return None


def days_on(walk: Walk, first: Number) -> list[Number]:
    """The days from `first` on, joined by "and", "to", a dash, or commas before a last "and"."""
    days = [first]
    while not walk.over(days[-1].end) and "month_name" not in walk.at.get(days[-1].end, NONE):
        at, joint = _joint(walk, days[-1].end)
        more = day_number(walk, at) if at else None
        if more is None or more.value <= days[-1].value:
            break
        days.append(more)
        if joint == "to":
            break
    last = walk.any(days[-2].end, "and", "or", "to") or walk.dash(days[-2].end) if len(days) > 1 else 0
    return days if last else [first]


def _joint(walk: Walk, i: int) -> tuple[int, str]:
    """One past what joins two days, and what it is; 0 where nothing does."""
    to = walk.role(i, "to") or (i + 1 if walk.dash(i) else 0)
    if to:
        return to, "to"
    both = walk.any(i, "and", "or")
    if both:
        return both, "and"
    return (i + 1, ",") if walk.mark(i, walk.marks.comma) else (0, "")


def one_stretch(walk: Walk, days: Sequence[Number], i: int) -> bool:
    """Whether the days are one stretch: joined by "to", after "between", or following one another."""
    end = days[-2].end
    if walk.role(end, "to") or walk.dash(end) or "from" in walk.at.get(i - 1, NONE):
        return True
    return all(b.value == a.value + 1 for a, b in itertools.pairwise(days))
