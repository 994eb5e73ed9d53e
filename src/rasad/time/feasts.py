"""Named days: feasts, memorial days and the months they stand for."""

from __future__ import annotations

from msgspec.structs import replace

from .dates import tail
from .entries import NONE
from .walk import Piece, Walk


def feast(walk: Walk, i: int) -> Piece | None:
    """A named day with what tells its year, or where a preposition or the word for day makes it a time."""
    at = walk.skip(i, "day", "days")
    found = walk.value(at, "feast")
    if found is None:
        return None
    end, (calendar, month, day, sure) = found
    to, rest = tail(walk, end, calendar, month)
    if to == end and not sure and walk.at.get(i - 1, NONE).keys().isdisjoint(_PLACES) and at == i:
        return None
    if day:
        return to, replace(rest, calendar=calendar, month=month, day=day)
    return to, replace(rest, calendar=calendar, month=month)


_PLACES = frozenset(("at", "month_before", "to", "from", "edge", "since", "ago_before", "after_before", "after_event", "within", "year_before"))
