"""Weekdays, alone and with what tells which one."""

from __future__ import annotations

from .said import Said
from .walk import Piece, Walk


def weekday(walk: Walk, i: int) -> Piece | None:
    """`[day] Friday [last|next]`, `every Friday`, `Fridays`."""
    every = walk.role(i, "every")
    plural = walk.role(every or i, "days")
    found = walk.value(plural or walk.skip(every or i, "day"), "weekday")
    if found is None:
        return None
    end, number = found
    if walk.role(i, "town") and (walk.role(i - 1, "town_before") or (walk.mark(i - 1, walk.marks.quotes) and walk.role(i - 2, "town_before"))):
        return None  # the town of that name
    if every or (plural and not walk.value(walk.role(end, "and"), "weekday")):
        return end, Said(weekday=number, every=True)
    for pick, roles in (("last", ("last", "ago", "recent")), ("next", ("next", "following")), ("before_last", ("before_last",))):
        to = walk.any(end, *roles)
        if to:
            return to, Said(weekday=number, pick=pick)
    return end, Said(weekday=number)
