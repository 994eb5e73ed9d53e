"""Calendars as plug-ins behind one interface: days of our reckoning from and to days of a calendar."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache, partial
from typing import Any, Protocol

from hijridate import Gregorian as _HijriGregorian
from hijridate import Hijri as _Hijri
from persiantools.jdatetime import JalaliDate

_Jalali: Any = JalaliDate  # persiantools leaves its constructor untyped
_EPOCH = 227014  # proleptic Gregorian ordinal of the day before 1 Muharram of the year 1 (civil reckoning: Friday 16 July 622 Julian)
_TABLE = (1343, 1500)  # the years that the Umm al-Qura table of hijridate covers


class Calendar(Protocol):
    """What a calendar must be able to tell; `first` and `last` are the years that are taken for one of its years."""

    id: str
    first: int
    last: int

    def day(self, year: int, month: int, day: int) -> dt.date | None:
        """The day of our reckoning, or None where the calendar has no such day."""
        ...

    def length(self, year: int, month: int) -> int:
        """How many days a month has; 0 where there is no such month."""
        ...

    def parts(self, day: dt.date) -> tuple[int, int, int]:
        """Year, month and day of a day of our reckoning."""
        ...

    def exact(self, year: int) -> bool:
        """Whether the days of a year are known, or computed by an approximate rule."""
        ...


class GregorianCalendar:
    """The calendar of ISO 8601.

    >>> GregorianCalendar().day(2023, 2, 29) is None
    True
    """

    id, first, last = "gregorian", 600, 2100

    def day(self, year: int, month: int, day: int) -> dt.date | None:
        return dt.date(year, month, day) if self.first <= year <= self.last and 1 <= day <= self.length(year, month) else None

    def length(self, year: int, month: int) -> int:
        if month == 2:
            return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
        return (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month] if 1 <= month <= 12 else 0

    def parts(self, day: dt.date) -> tuple[int, int, int]:
        return day.year, day.month, day.day

    def exact(self, year: int) -> bool:
        return True


class SolarHijriCalendar:
    """The calendar of Iran and Afghanistan, by persiantools; no year that began before 1900 is taken for one.

    >>> SolarHijriCalendar().day(1401, 5, 7)
    datetime.date(2022, 7, 29)
    >>> SolarHijriCalendar().day(1401, 7, 31) is None
    True
    """

    id, first, last = "solar-hijri", 1279, 1500

    def day(self, year: int, month: int, day: int) -> dt.date | None:
        return _from_solar(year, month, day) if 1 <= day <= self.length(year, month) else None

    def length(self, year: int, month: int) -> int:
        if not (self.first - 1 <= year <= self.last and 1 <= month <= 12):
            return 0
        return 31 if month < 7 else 30 if month < 12 or JalaliDate.is_leap(year) else 29

    def parts(self, day: dt.date) -> tuple[int, int, int]:
        return _to_solar(day)

    def exact(self, year: int) -> bool:
        return True


class IslamicHijriCalendar:
    """The Islamic lunar calendar: Umm al-Qura by hijridate where it is known, the tabular rule elsewhere (right to a day or two).

    The tabular rule is the civil one with leap years 2 5 7 10 13 16 18 21 24 26 29 of each thirty
    (Reingold and Dershowitz, Calendrical Calculations, chapter 7).

    >>> IslamicHijriCalendar().day(1436, 10, 25)
    datetime.date(2015, 8, 10)
    >>> IslamicHijriCalendar().exact(1436), IslamicHijriCalendar().exact(1300)
    (True, False)
    """

    id, first, last = "islamic-hijri", 1, 1600

    def day(self, year: int, month: int, day: int) -> dt.date | None:
        if not 1 <= day <= self.length(year, month):
            return None
        if self.exact(year):
            return _from_hijri(year, month, day)
        return dt.date.fromordinal(_tabular(year, month, day))

    def length(self, year: int, month: int) -> int:
        if not (self.first <= year <= self.last and 1 <= month <= 12):
            return 0
        if self.exact(year):
            return _Hijri(year, month, 1).month_length()
        return 30 if month % 2 == 1 or (month == 12 and (11 * year + 14) % 30 < 11) else 29

    def parts(self, day: dt.date) -> tuple[int, int, int]:
        if dt.date(1924, 8, 1) <= day <= dt.date(2077, 11, 16):
            return _to_hijri(day)
        days = day.toordinal() - _EPOCH
        year = (30 * (days - 1) + 10646) // 10631
        month = max(m for m in range(1, 13) if _tabular(year, m, 1) <= day.toordinal())
        return year, month, day.toordinal() - _tabular(year, month, 1) + 1

    def exact(self, year: int) -> bool:
        return _TABLE[0] <= year <= _TABLE[1]


# The days of the press come again and again: the conversions of the last of them are kept.


@lru_cache(4096)
def _from_solar(year: int, month: int, day: int) -> dt.date:
    found: dt.date = _Jalali(year, month, day).to_gregorian()
    return found


@lru_cache(4096)
def _to_solar(day: dt.date) -> tuple[int, int, int]:
    found = _Jalali.to_jalali(day)
    return found.year, found.month, found.day


@lru_cache(4096)
def _from_hijri(year: int, month: int, day: int) -> dt.date:
    found = _Hijri(year, month, day).to_gregorian()
    return dt.date(found.year, found.month, found.day)


@lru_cache(4096)
def _to_hijri(day: dt.date) -> tuple[int, int, int]:
    found = _HijriGregorian(day.year, day.month, day.day).to_hijri()
    return found.year, found.month, found.day


def _tabular(year: int, month: int, day: int) -> int:
    """The ordinal of a day by the tabular rule."""
    return day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _EPOCH


Calendars = dict[str, Calendar]
GREGORIAN, SOLAR, ISLAMIC = GregorianCalendar.id, SolarHijriCalendar.id, IslamicHijriCalendar.id


def calendars() -> Calendars:
    """All calendars by id."""
    made: list[Calendar] = [GregorianCalendar(), SolarHijriCalendar(), IslamicHijriCalendar()]
    return {calendar.id: calendar for calendar in made}


def month_days(calendar: Calendar, year: int, month: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a month of a calendar."""
    at = partial(calendar.day, year, month)
    first, last = at(1), at(calendar.length(year, month))
    return (first, last) if first and last else None


def year_days(calendar: Calendar, year: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year of a calendar."""
    first, last = calendar.day(year, 1, 1), calendar.day(year, 12, calendar.length(year, 12))
    return (first, last) if first and last else None
