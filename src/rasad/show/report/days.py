"""Days as people of the text's language and as readers of the report write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from hijridate import Gregorian
from persiantools.jdatetime import JalaliDate

from ...model import EventDate


def _solar(day: dt.date) -> str:
    found = JalaliDate.to_jalali(day)  # type: ignore[no-untyped-call]
    return f"{found.day} {found.strftime('%B %Y', locale='en')} SH"


def _islamic(day: dt.date) -> str:
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:  # outside 1924 to 2077 the calendar is not known to the day
        return ""
    return f"{found.day} {found.month_name('en')} {found.year} AH"


CALENDARS: Mapping[str, Callable[[dt.date], str]] = MappingProxyType({"solar-hijri": _solar, "islamic-hijri": _islamic})
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def day(value: str | None) -> dt.date | None:
    """A whole day, or none."""
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        return None


def gregorian(date: EventDate) -> str:
    """An event's date for people.

    >>> gregorian(EventDate(value="2023-07", start="2023-07-01", end="2023-07-31", precision="month"))
    'July 2023'
    >>> gregorian(EventDate(value="2022-07-23/2022-08-22", start="2022-07-23", end="2022-08-22"))
    '23 July 2022 – 22 August 2022'
    """
    first, last = day(date.start), day(date.end) or day(date.start)
    if first is None or last is None:
        return date.value or ""
    if date.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if date.precision == "year" and first.year == last.year:
        return str(first.year)
    return _span(written(first), written(last))


def written(value: dt.date) -> str:
    """A day for people: `28 July 2023`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def other(date: EventDate, calendar: str) -> str:
    """The same in the calendar of the text's language; nothing where it has none of its own, or the day is not known.

    >>> other(EventDate(start="2022-07-29", end="2022-07-29"), "solar-hijri")
    '7 Mordad 1401 SH'
    >>> other(EventDate(start="2022-07-30", end="2022-07-30"), "islamic-hijri")
    '1 Muharram 1444 AH'
    """
    first, last = day(date.start), day(date.end) or day(date.start)
    if first is None or last is None or calendar not in CALENDARS:
        return ""
    return _span(CALENDARS[calendar](first), CALENDARS[calendar](last))


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"
