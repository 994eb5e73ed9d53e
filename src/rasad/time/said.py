"""What the words of a time expression say, before anything is known of the day they were written."""

from __future__ import annotations

from itertools import product
from operator import attrgetter

import msgspec

from ..model import TimeExpression


class Said(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The pieces that the words name; each is empty where they name none.

    A date is `year`, `month`, `day` of `calendar`; a weekday 1 (Monday) … 7. A unit with a `shift` is counted from today
    ("last month": month −1), with a `count` it is a stretch that ends or begins today (`toward` −1 or +1).
    """

    calendar: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None  # the year of a date or season, counted from this one
    pick: str = ""  # last | this | next | before_last: which of those that bear the name
    weekday: int = 0
    season: str = ""  # SP | SU | FA | WI
    section: str = ""  # Q1 … Q4, H1, H2 of a year, M5, E3: its first five, last three months; W: the week of the day
    unit: str = ""
    shift: int | None = None
    count: int | None = None
    toward: int = 0
    of: str = "now"  # now | line (the text's line of time) | after (now, where the text speaks of the future) | event (what follows)
    edge: str = ""  # START | MID | END
    part: str = ""  # MO | AF | EV | NI
    clock: str = ""  # HH:MM
    zone: str = ""  # UTC, local, an offset, or a name of the IANA database
    ref: str = ""  # PAST_REF | PRESENT_REF | FUTURE_REF
    duration: str = ""  # P4Y
    every: bool = False
    to: Said | None = None  # the end of a range


class Found(TimeExpression, frozen=True, kw_only=True):
    """A time expression together with what its words say."""

    said: Said
    twin: int = 0  # −1 or +1: the expression before or after names the same day in another calendar
    range: int = 0  # +1 the first, −1 the last day of a stretch whose other end is the expression after or before


def joined(a: Said, b: Said) -> Said | None:
    """Two neighbouring pieces as one expression ("Friday" + "evening"), or None where they are two."""
    kinds, more = kinds_of(a), kinds_of(b)
    together = kinds | more
    if kinds & more or not (together <= _DAY or together <= _WEEK) or (a.unit and b.unit):
        return None
    if a.calendar and b.calendar and a.calendar != b.calendar:
        return None
    return msgspec.structs.replace(a, **{field: told for field, told, nothing in zip(_FIELDS, _TOLD(b), _NOTHING, strict=True) if told != nothing})


def kinds_of(said: Said) -> frozenset[str]:
    """What kinds of piece an expression is made of; `whole` joins with nothing."""
    if said.ref or said.duration or said.every or said.to or said.count is not None or said.season or said.section:
        return _WHOLE
    base = ""
    if said.day is not None:
        base = "date"
    elif said.unit == "day" and said.shift is not None:
        base = "shift"
    elif said.unit == "week" and said.shift is not None:
        base = "week"
    elif said.month is not None or said.year is not None or said.unit:
        return _WHOLE
    return _KINDS[base, bool(said.weekday), bool(said.part), bool(said.clock)]


_FIELDS = Said.__struct_fields__
_TOLD = attrgetter(*_FIELDS)
_NOTHING = _TOLD(Said())
_KINDS = {
    (base, bool(weekday), bool(part), bool(clock)): frozenset(kind for kind in (base, weekday, part, clock) if kind)
    for base, weekday, part, clock in product(("", "date", "shift", "week"), ("", "weekday"), ("", "part"), ("", "clock"))
}
_WHOLE = frozenset(("whole",))
_DAY = frozenset(("weekday", "date", "shift", "part", "clock"))
_WEEK = frozenset(("weekday", "week", "part", "clock"))
