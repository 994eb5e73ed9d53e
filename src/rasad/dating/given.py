"""Dates that come with a document: what its metadata or the user say."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from ..time.calendars import Calendars, month_days

_ISO = re.compile(r"(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:[T\s].*)?$")


def span_of(value: str, calendars: Calendars) -> tuple[str, dt.date, dt.date] | None:
    """Value, first and last day of `2022-07-29`, `2022-07-29T21:48+03:30`, `2022-07`, `2022` or a date of mail and feeds; None for what is none.

    >>> from ..time.calendars import calendars
    >>> span_of("2022-02", calendars())[2].isoformat()
    '2022-02-28'
    """
    text = value.strip()
    found = _ISO.match(text)
    if found is None:
        try:
            day = parsedate_to_datetime(text).date()
        except ValueError:
            return None
        return day.isoformat(), day, day
    year, month, day_number = (int(part) if part else 0 for part in found.groups())
    gregorian = calendars["gregorian"]
    if day_number:
        day_found = gregorian.day(year, month, day_number)
        return (day_found.isoformat(), day_found, day_found) if day_found else None
    if month:
        days = month_days(gregorian, year, month)
        return (f"{year:04d}-{month:02d}", *days) if days else None
    first, last = gregorian.day(year, 1, 1), gregorian.day(year, 12, 31)
    return (f"{year:04d}", first, last) if first and last else None
