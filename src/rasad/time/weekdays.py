"""Weekdays, alone and with what tells which one."""

from __future__ import annotations

from .said import Said
from .walk import Piece, Walk

_PICKS = (("after_next", ("after_next",)), ("last", ("last", "ago", "recent")), ("next", ("next", "following")), ("before_last", ("before_last",)))


def weekday(walk: Walk, i: int) -> Piece | None:
    """`[day] Friday [last|next]`, `every Friday`, `Fridays`."""
    many = walk.value(i, "weekday_many")
    if many:
        return many[0], Said(weekday=many[1][0], every=True)
    every = walk.role(i, "every")
    plural = walk.role(every or i, "days")
    at = plural or walk.skip(every or i, "day")
    found = walk.value(at, "weekday") or (walk.value(at, "weekday_bare") if at != i else None)
    if found is None:
        return None
    end, (number, part) = found
    if walk.role(i, "town") and (walk.role(i - 1, "town_before") or (walk.mark(i - 1, walk.marks.quotes) and walk.role(i - 2, "town_before"))):
        return None  # the town of that name
    if every or (plural and not walk.value(walk.role(end, "and"), "weekday")):
        return end, Said(weekday=number, part=part, every=True)
    if walk.over(end) or walk.digits(end):
        return end, Said(weekday=number, part=part)
    for pick, roles in _PICKS:
        to = walk.any(end, *roles)
        if to:
            return to, Said(weekday=number, part=part, pick=pick)
    later = walk.any(end, "later", "hence")
    if later and not walk.role(later, "than"):
        return later, Said(weekday=number, part=part, pick="next")
    return end, Said(weekday=number, part=part, pick=_pick_of_list(walk, end))


def _pick_of_list(walk: Walk, i: int) -> str:
    """What is said after the last weekday of a list holds for all of them: "on Monday and Tuesday next"."""
    at = walk.any(i, "and", "or") or (i + 1 if walk.mark(i, walk.marks.comma) else 0)
    found = walk.value(walk.skip(at, "day"), "weekday") if at else None
    if found is None:
        return ""
    return "last" if walk.role(found[0], "last") else "next" if walk.role(found[0], "next") else _pick_of_list(walk, found[0])
