"""Days of terms of office, and which of several terms holds at a day."""

from __future__ import annotations

import datetime as dt

from ..errors import DataError


def first_day(value: str, where: str) -> dt.date:
    """The first day of a day, month or year in ISO 8601; the empty string is the beginning of time.

    >>> first_day("2018-04", "here")
    datetime.date(2018, 4, 1)
    """
    return _days(value, where)[0] if value else dt.date.min


def last_day(value: str, where: str) -> dt.date:
    """The last day of a day, month or year in ISO 8601; the empty string is the end of time.

    >>> last_day("2018-02", "here")
    datetime.date(2018, 2, 28)
    """
    return _days(value, where)[1] if value else dt.date.max


def _days(value: str, where: str) -> tuple[dt.date, dt.date]:
    try:
        parts = [int(p) for p in value.split("-")]
        if len(parts) == 1:
            return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
        if len(parts) == 2:
            after = dt.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
            return dt.date(parts[0], parts[1], 1), after - dt.timedelta(1)
        day = dt.date(*parts)
    except (ValueError, TypeError):
        raise DataError("bad-date", f"{value!r} is no day, month or year", where=where, hint="write 2018-04-26, 2018-04 or 2018") from None
    return day, day
