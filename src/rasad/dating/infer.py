"""When an undated text was written: the narrowest interval that all that it tells leaves, each end with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ..model import Published
from .spans import EVER, FIRST, LAST, Spans, meet, meeting, since, until

# How far a kind of evidence is believed. Where two cannot both be true the stronger one stands. Measured on dated articles whose date was hidden.
TODAY = 90  # "yesterday, 24 July 2015"
SURE = 80  # nobody could have known of it before
PAST_DAY = 75  # a day or month with its year, told as past
OFFICE = 75  # the office was not held before
NOW = 70  # whom the first sentences name in which office
PAST_YEAR = 65
MONTH = 45  # "this July"
HOLDS = 40  # an office somewhere in the text: it may be told of an earlier time
TO_COME = 35  # a day to come may be quoted
SEASON = 30  # a month without its year
CHOICE = 10  # tells only which of the times left over is the likeliest


_LEAP = 400  # days that a date without its year may cut off, where the other end is open
YEARS = (dt.date(1979, 6, 1), dt.date(2060, 6, 1))  # of which a date without its year may be


class Bound(NamedTuple):
    """A day before which, or after which, the text was not written, and why."""

    first: dt.date | None
    last: dt.date | None
    why: str


class Evidence(NamedTuple):
    """The days on which the text may have been written, by one thing that it says.

    `chooses`: it can only pick among those left; `periodic`: some time in any of the years from first to last of YEARS.
    """

    days: Spans
    why: str
    weight: int
    chooses: bool = False
    periodic: bool = False  # some time in any year: bounds nothing by itself


def of_bound(bound: Bound) -> list[Evidence]:
    """A bound as evidence, each end by itself."""
    out = [Evidence(since(bound.first), bound.why, PAST_DAY)] if bound.first else []
    return [*out, Evidence(until(bound.last), bound.why, TO_COME)] if bound.last else out


def published(evidence: Iterable[Evidence]) -> Published:
    """The interval that all evidence leaves, the strongest first; what cannot be true with what is stronger is passed over."""
    days: Spans = EVER
    used: list[Evidence] = []
    for row in sorted(evidence, key=lambda e: (-e.weight, e.days)):
        left = meeting(days, row.days) if row.chooses else meet(days, row.days)
        if row.periodic and left and _leaps(days, left):
            continue
        if left and left != days:
            days = left
            used.append(row)
    first, last = _ends(days, used)
    if first == FIRST and last == LAST:
        return Published(how="unknown", reasons=("neither given nor printed, and nothing in the text bounds it",))
    start, end = None if first == FIRST else first.isoformat(), None if last == LAST else last.isoformat()
    value = f"{start}/{end}" if start and end and start != end else start if start == end else None
    return Published(value=value, start=start, end=end, how="inferred", reasons=_reasons(used, first, last))


def _leaps(days: Spans, left: Spans) -> bool:
    """Whether a date without its year cuts years off an open interval: rather is its weekday, or its month, written wrong."""
    opened = days[0][0] == FIRST or days[-1][1] == LAST
    cut = (left[0][0] - days[0][0]).days if days[0][0] > FIRST else (days[-1][1] - left[-1][1]).days
    return opened and not (days[0][0] == FIRST and days[-1][1] == LAST) and cut > _LEAP


def _ends(days: Spans, used: list[Evidence]) -> tuple[dt.date, dt.date]:
    """First and last day; a date without its year does not bound the text where nothing else does."""
    firm = [row.days for row in used if not (row.chooses or row.periodic)]
    bounded = [any(row[0][0] > FIRST for row in firm), any(row[-1][1] < LAST for row in firm)]
    return days[0][0] if bounded[0] else FIRST, days[-1][1] if bounded[1] else LAST


def _reasons(used: list[Evidence], first: dt.date, last: dt.date) -> tuple[str, ...]:
    """What set each end, and what ruled out times beyond them that something else would have allowed."""
    out: list[str] = []
    named: set[str] = set()
    for day, side, word in ((first, 0, "not before"), (last, 1, "not after")):
        row = next((e for e in used if any(stretch[side] == day for stretch in e.days)), None)
        if row and day not in (FIRST, LAST):
            out.append(f"{word} {day.isoformat()}: {row.why}")
            named.add(row.why)
    out += [f"of the times left, {row.why}" for row in used if row.why not in named and (row.chooses or _within(row, first, last))]
    return tuple(dict.fromkeys(out))


def _within(row: Evidence, first: dt.date, last: dt.date) -> bool:
    """Whether evidence allows several times, one of which is the answer."""
    return len(row.days) > 1 and any(a <= last and first <= b for a, b in row.days)
