"""Time zones: what stands after a clock time, as ISO 8601 writes it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def known(zone: str) -> bool:
    """Whether data may name this zone: `UTC`, `local`, an offset, or a name of the IANA database.

    >>> known("Asia/Tehran"), known("+03:00"), known("Asia/Nowhere")
    (True, True, False)
    """
    if zone in ("UTC", "local") or zone[:1] in "+-":
        return True
    try:
        return bool(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def written(zone: str, day: dt.date | None, clock: str) -> str:
    """`Z`, an offset, or nothing where it is not known: the offset of a named zone is that of the day (Tehran kept summer time until 2022).

    >>> written("Asia/Tehran", dt.date(2022, 7, 1), "10:00"), written("Asia/Tehran", dt.date(2023, 7, 1), "10:00")
    ('+04:30', '+03:30')
    """
    if zone == "UTC":
        return "Z"
    if zone[:1] in ("+", "-"):
        return zone
    if "/" not in zone or day is None:
        return ""
    hour, minute = (int(part) for part in clock.split(":"))
    offset = dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone)).strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}"
