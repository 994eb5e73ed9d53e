"""Values: ISO 8601 and TIMEX3 for a day, month, year or interval, as far as it is known."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec.structs import replace

from .calendars import GREGORIAN, ISLAMIC, SOLAR, Calendars, month_days, year_days
from .said import Said
from .zones import written

_LENGTHS = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}0Y"}
_OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX"}


class Value(msgspec.Struct, frozen=True, gc=False):
    """A value, its first and last day where they are known, and how fine it is."""

    value: str
    begin: dt.date | None = None
    finish: dt.date | None = None
    precision: str = ""


def day_value(day: dt.date, said: Said) -> Value:
    """A day, with the clock time or the part of the day that the words add."""
    return Value(day.isoformat() + _suffix(said, day), day, day, "day")


def span_value(begin: dt.date, finish: dt.date, precision: str = "interval") -> Value:
    """An interval of days."""
    return Value(f"{begin.isoformat()}/{finish.isoformat()}", begin, finish, precision)


def week_value(day: dt.date) -> Value:
    """The ISO week of a day."""
    year, week, weekday = day.isocalendar()
    first = day - dt.timedelta(weekday - 1)
    return Value(f"{year}-W{week:02d}", first, first + dt.timedelta(6), "week")


def weekend_value(day: dt.date) -> Value:
    """The end of the ISO week of a day."""
    week = week_value(day)
    first = day + dt.timedelta(6 - day.isoweekday())
    return Value(week.value + "-WE", first, first + dt.timedelta(1), "interval")


def month_value(calendars: Calendars, calendar: str, year: int, month: int) -> Value | None:
    """A month: `2022-07`, or an interval of days for a calendar that is not ours."""
    days = month_days(calendars[calendar], year, month)
    if days is None:
        return None
    return Value(f"{year:04d}-{month:02d}", *days, "month") if calendar == GREGORIAN else span_value(*days, "month")


def year_value(calendars: Calendars, calendar: str, year: int) -> Value | None:
    """A year: `2022`, or an interval of days."""
    days = year_days(calendars[calendar], year)
    if days is None:
        return None
    return Value(f"{year:04d}", *days, "year") if calendar == GREGORIAN else span_value(*days, "year")


def season_value(calendars: Calendars, said: Said, year: int) -> Value | None:
    """A season: `2015-SU`; in the Solar Hijri calendar three months of it."""
    at = ("SP", "SU", "FA", "WI").index(said.season)
    if said.calendar == SOLAR:
        return _months(calendars, SOLAR, year, at * 3 + 1, 3)
    # by the sun: spring from 21 March, winter from 21 December, named by the year it begins in
    first = dt.date(year, at * 3 + 3, 21)
    last = dt.date(year + 1, 3, 20) if at == 3 else dt.date(year, at * 3 + 6, 20)
    return Value(f"{year:04d}-{said.season}", first, last, "season")


def section_value(calendars: Calendars, said: Said, year: int) -> Value | None:
    """A quarter or half of a year: `2018-Q1`, `2018-H2`, or an interval of days."""
    calendar = said.calendar or GREGORIAN
    if said.section[0] in "ME":  # the first or last months of a year
        many = int(said.section[1:])
        first = 1 if said.section[0] == "M" else 13 - many
        span = _months(calendars, calendar, year, first, many)
        if span is None or calendar != GREGORIAN:
            return span
        return Value(f"{year:04d}-{first:02d}/{year:04d}-{first + many - 1:02d}", span.begin, span.finish, "interval")
    length = 3 if said.section[0] == "Q" else 6
    span = _months(calendars, calendar, year, (int(said.section[1]) - 1) * length + 1, length)
    return Value(f"{year:04d}-{said.section}", span.begin, span.finish, "interval") if span and calendar == GREGORIAN else span


def decade_value(calendars: Calendars, said: Said) -> Value | None:
    """A decade or century: `199X`, `19XX`, or an interval of days."""
    year, length = said.year or 0, 100 if said.unit == "century" else 10
    calendar = said.calendar or GREGORIAN
    first, last = year_days(calendars[calendar], year), year_days(calendars[calendar], year + length - 1)
    if first is None or last is None:
        return Value(_open_ended(year, length), None, None, "decade") if calendar == GREGORIAN else None
    if calendar == GREGORIAN:
        return Value(_open_ended(year, length), first[0], last[1], "decade")
    return span_value(first[0], last[1], "decade")


def _open_ended(year: int, length: int) -> str:
    return f"{year // 100:02d}XX" if length == 100 else f"{year // 10:03d}X"


def _months(calendars: Calendars, calendar: str, year: int, first: int, length: int) -> Value | None:
    a, b = month_days(calendars[calendar], year, first), month_days(calendars[calendar], year, first + length - 1)
    return span_value(a[0], b[1], "season") if a and b else None


def unanchored(said: Said, calendars: Calendars) -> Value:
    """What the words alone tell: a full value, or a pattern with X for what they leave open."""
    if said.ref:
        return Value(said.ref, precision="ref")
    if said.to is not None and said.year is None and said.month is None:
        return Value("")
    if said.year is not None:
        known = dated(said, calendars)
        if known:
            return known
    if said.duration:
        return Value(said.duration, precision="duration")
    if said.count is not None:
        return Value(_LENGTHS.get(said.unit, "P{}Y").format(said.count), precision="duration")
    return Value(_pattern(said, calendars), precision=_precision(said))


def dated(said: Said, calendars: Calendars) -> Value | None:
    """The value of an expression whose year is known; None where its calendar has no such day."""
    year, calendar = said.year or 0, said.calendar or GREGORIAN
    if said.unit in ("decade", "century"):
        return decade_value(calendars, said)
    if said.season:
        return season_value(calendars, said, year)
    if said.section and said.section != "W":
        return section_value(calendars, said, year)
    if said.day is not None:
        day = calendars[calendar].day(year, said.month or 0, said.day)
        found = None if day is None else week_value(day) if said.section else day_value(day, said)
    elif said.month is not None:
        found = month_value(calendars, calendar, year, said.month)
    else:
        found = year_value(calendars, calendar, year)
    if found is None or said.to is None:
        return found
    last = dated(said.to if said.to.year is not None else _with_year(said.to, year), calendars)
    if last is None or found.begin is None or last.finish is None:
        return None
    return Value(f"{found.value.split('/')[0]}/{last.value.split('/')[-1]}", found.begin, last.finish, "interval")


def _with_year(said: Said, year: int) -> Said:
    return replace(said, year=year)


def _suffix(said: Said, day: dt.date | None = None) -> str:
    if said.clock:
        return f"T{said.clock}" + written(said.zone, day, said.clock)
    return f"T{said.part}" if said.part else ""


def _precision(said: Said) -> str:
    if said.section == "W":
        return "week"
    if said.day is not None or said.weekday or said.clock:
        return "day"
    return said.unit or ("month" if said.month else "season" if said.season else "")


def _pattern(said: Said, calendars: Calendars) -> str:
    """TIMEX3 with X for what is not known."""
    if said.month is not None:
        return _month_pattern(replace(said, day=None) if said.section else said, calendars)
    if said.day is not None:
        return f"XXXX-XX-{said.day:02d}" + _suffix(said)
    if said.weekday:
        return f"XXXX-WXX-{said.weekday}" + _suffix(said)
    if said.season or said.section:
        return f"XXXX-{said.season or said.section}"
    return _OPEN.get(said.unit, "XXXX-XX-XX") + _suffix(said)


def _month_pattern(said: Said, calendars: Calendars) -> str:
    """A date without its year; a Solar Hijri one as in years that begin on 21 March, of an Islamic one the Gregorian month is not known."""
    month = said.month or 0
    if said.calendar == ISLAMIC:
        return "XXXX-XX-XX" if said.day is not None else "XXXX-XX"
    if said.calendar == SOLAR:
        known = dated(_with_year(said, 1400), calendars)
        pattern = "/".join("XXXX" + end[4:] for end in known.value.split("/")) if known else "XXXX-XX-XX"
        return pattern
    first = f"XXXX-{month:02d}" + (f"-{said.day:02d}" + _suffix(said) if said.day is not None else "")
    if said.to is not None:
        return f"{first}/XXXX-{said.to.month:02d}" + (f"-{said.to.day:02d}" if said.to.day is not None else "")
    return first
