"""Lengths counted from something whose date follows: "four years after the 2020 election"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec.structs import replace

from .calendars import GREGORIAN, Calendars
from .said import Found
from .skim import Readable
from .values import Value, month_value, year_value

_NEAR = 5  # tokens from the length to the date
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_FINE = {"D": ("day",), "W": ("day",), "M": ("day", "month"), "Y": ("day", "month", "year")}  # how fine the date must be known


def counted_from(times: Sequence[Found], text: Readable, calendars: Calendars) -> list[Found]:
    """The expressions, with the value of each length that is counted from the date after it."""
    out = list(times)
    for n in range(len(out) - 1):
        found, date = out[n], out[n + 1]
        length = _LENGTH.fullmatch(found.said.duration) if found.said.of == "event" else None
        if length is None or date.begin is None or date.precision not in _FINE[length[2]]:
            continue
        between = text.tokens[found.last : date.first]
        if len(between) > _NEAR or any(token.kind == "mark" for token in between):
            continue
        value = _value(int(length[1]) * found.said.toward, length[2], date, calendars)
        if value:
            how = f"counted from {date.text}"
            out[n] = replace(found, value=value.value, begin=value.begin, finish=value.finish, precision=value.precision, how=how)
    return out


def _value(many: int, unit: str, date: Found, calendars: Calendars) -> Value | None:
    """A day, month or year so many units from a date, in the calendar in which the date is written."""
    if date.begin is None:
        return None
    if unit in "DW":
        day = date.begin + dt.timedelta(many * (7 if unit == "W" else 1))
        return Value(day.isoformat(), day, day, "day")
    calendar = date.said.calendar or GREGORIAN
    year, month, _ = calendars[calendar].parts(date.begin)
    if unit == "Y":
        return year_value(calendars, calendar, year + many)
    months = year * 12 + month - 1 + many
    return month_value(calendars, calendar, months // 12, months % 12 + 1)
