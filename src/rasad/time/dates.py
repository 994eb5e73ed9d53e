"""Dates: by number and month name, by digits alone, months, years, decades and centuries."""

from __future__ import annotations

import itertools

import msgspec
from msgspec.structs import replace

from .bare import era_at
from .calendars import GREGORIAN, ISLAMIC, SOLAR
from .clock import iso_time
from .days import day_number, days_on, one_stretch
from .entries import NONE
from .numbers import Number
from .said import Said
from .units import shifted, year_shifted
from .walk import Piece, Walk
from .years import plain_year

_PICKS = (("last", "last"), ("next", "next"), ("this_after", "this"), ("before_last", "before_last"), ("recent", "last"))
_PICKED = frozenset(role for role, _ in _PICKS)


class Month(msgspec.Struct, frozen=True, gc=False):
    """A month name: one past its last token, its calendar and number, and how sure it is one (2 sure, 1 beside a day, 0 beside a year)."""

    end: int
    calendar: str
    number: int
    sure: int


def month_name(walk: Walk, i: int) -> Month | None:
    """A month by name, with the word for month before or after it and its other name beside it."""
    at = walk.skip(i, "month")
    found = walk.value(at, "month_name")
    if found is None:
        return None
    end, (calendar, value, sure) = found
    sure = 2 if at != i else sure
    other = _other_name(walk, end, calendar, value)
    while other:
        end, sure = other, 2
        other = _other_name(walk, end, calendar, value)
    after = walk.role(end, "month")
    if after and not walk.value(after, "month_name"):
        end, sure = after, 2
    return Month(end, calendar, value, sure)


def _other_name(walk: Walk, i: int, calendar: str, value: int) -> int:
    """One past the second name of the same month: `A B`, `A/B`, `A (B)`; 0 where there is none."""
    if walk.over(i):
        return 0
    opened = walk.mark(i, walk.marks.opens)
    at = i + 1 if opened or (walk.dash(i) or walk.mark(i, "/")) else i
    found = walk.value(at, "month_name")
    if found is None or found[1][:2] != (calendar, value):
        return 0
    return found[0] + 1 if opened and walk.mark(found[0], walk.marks.closes) else 0 if opened else found[0]


def named_date(walk: Walk, i: int) -> Piece | None:
    """`[day] 5 [of] March [2015]`, `6 to 8 June`, `5, 6 and 7 March`, or a month with what says which one it is."""
    if len(walk.digits(i)) > 2:
        return None
    at = walk.skip(i, "day", "days")
    first = day_number(walk, walk.skip(at, "only"))
    if first is None:
        return _month_alone(walk, i) if at == i else None
    days = days_on(walk, first)
    end = walk.skip(days[-1].end, "day") if first.ordinal else days[-1].end
    slash = walk.mark(end, "/") or (walk.dash(end) and walk.glued(end))
    if end not in walk.at and not slash:
        return None
    month = month_name(walk, end) or month_name(walk, end + 1 if slash else walk.skip(end, "of"))
    if month is None or not (month.sure == 2 or _settled(walk, end, month.end)):
        return None if month else _day_of_shifted(walk, first, days[-1].end, at != i or bool(walk.at.get(i - 1, NONE).keys() & _DATED))
    to, rest = tail(walk, month.end, month.calendar, month.number)
    said = replace(rest, calendar=month.calendar, month=month.number, day=first.value)
    before = walk.at.get(i - 1, NONE)
    named = to != month.end or at != i or walk.mark(i - 1, walk.marks.opens) or bool(before.keys() & _DATED)
    named = named or (first.ordinal and bool(walk.role(days[-1].end, "of") or (first.value == 1 and not first.digits)))
    if not named and (month.sure == 0 or (month.sure == 1 and said.calendar == ISLAMIC)):
        return None
    for day in days:
        if not _day_exists(walk, replace(said, day=day.value)):
            walk.note("no-such-day", f"the calendar {said.calendar} has no day {day.value} of month {said.month}", i, to)
            return None
    if said.year is None and said.year_shift is None and "name_before" in before:
        walk.refused = to  # a street, a square, a hospital
        return None
    if len(days) == 1:
        return to, _historical(walk, i, said)
    if one_stretch(walk, days, i):
        return to, replace(said, to=replace(said, day=days[-1].value))
    return first.end, said  # "5 and 8 June": the 8th follows as an expression of its own


_DATED = frozenset(("at", "month_before", "to", "from", "edge", "part"))  # before a day: it is one, though its month is an ordinary word too


def _historical(walk: Walk, i: int, said: Said) -> Said:
    """The year that history has given a day, where the word before it names what happened on it."""
    if i == 0 or said.year is not None or said.year_shift is not None or said.pick:
        return said
    year = walk.history.get((said.calendar, said.month or 0, said.day or 0, walk.tokens[i - 1].key))
    return replace(said, year=year) if year else said


def _settled(walk: Walk, at: int, end: int) -> bool:
    """Whether a name that is also a verbal prefix stands where no word follows it that it may be the prefix of."""
    if all(r.pos != "particle" for r in walk.tokens[at].readings):
        return True
    return walk.tokens[end].kind != "word" or end in walk.at


def _day_exists(walk: Walk, said: Said) -> bool:
    calendar, month, day = walk.calendars[said.calendar], said.month or 0, said.day or 0
    if said.year is not None:
        return day <= calendar.length(said.year, month)
    longest = {GREGORIAN: (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), SOLAR: (31,) * 6 + (30,) * 6, ISLAMIC: (30,) * 12}
    return day <= longest[said.calendar][month - 1]


def _month_alone(walk: Walk, i: int) -> Piece | None:
    """A month without a day; an unsure name needs a year, "last", "next" or a preposition of time."""
    plural = walk.role(i, "months")
    month = month_name(walk, plural or i)
    if month is None:
        return None
    second = _second_month(walk, month) if plural else None
    end = (second or month).end
    day = day_number(walk, end)
    year = plain_year(walk, day.end + walk.mark(day.end, walk.marks.comma), month.calendar) if day and day.digits else None
    if day and year:
        return year[0], Said(calendar=month.calendar, year=year[1], month=month.number, day=day.value)
    to, rest = tail(walk, end, month.calendar, month.number)
    before = walk.at.get(i - 1, NONE)
    if not (month.sure == 2 or plural or to != end or _in_a_row(walk, month) or "month_before" in before or "edge" in before):
        return None
    said = replace(rest, calendar=month.calendar, month=month.number)
    return to, replace(said, to=replace(said, month=second.number)) if second else said


def _second_month(walk: Walk, month: Month) -> Month | None:
    """The last of several months in a row: "March, April and May"."""
    joint = walk.any(month.end, "and", "to") or (month.end + 1 if walk.mark(month.end, walk.marks.comma) else 0)
    second = month_name(walk, joint) if joint else None
    if second is None or second.calendar != month.calendar or second.number <= month.number:
        return None
    return _second_month(walk, second) or second


def _in_a_row(walk: Walk, month: Month) -> bool:
    """Whether another month of the calendar follows, joined by "and", "to" or a comma, with what tells its year, so that this is one too."""
    last = _second_month(walk, month)
    return last is not None and tail(walk, last.end, last.calendar, last.number)[0] != last.end


def _day_of_shifted(walk: Walk, day: Number, end: int, placed: bool) -> Piece | None:
    """`the 24th of this month`, `the 24th of it`: a day of a month counted from now, or of the one named before.

    `end` is one past the last of several days; `placed` says that a preposition of time or the word for day stands before.
    """
    it = walk.role(day.end, "of_it")
    if it and (day.ordinal or placed):
        return it, Said(unit="month", shift=0, of="line", day=day.value)
    of = walk.skip(day.end, "of")
    for role, shift in (("this_after", 0), ("next", 1), ("last", -1)) if placed or (day.ordinal and of != day.end) else ():
        past = walk.role(of, role)
        if past:
            return past, Said(unit="month", shift=shift, day=day.value)
    found = shifted(walk, end) or shifted(walk, walk.skip(end, "of"))
    if found and end != day.end and found[1].unit == "month" and found[1].shift is not None:
        return day.end, replace(found[1], day=day.value)  # the first of several
    if found is None or found[1].unit != "month" or found[1].shift is None or not (day.ordinal or day.digits):
        return None
    return found[0], replace(found[1], day=day.value)


def tail(walk: Walk, i: int, calendar: str, month: int) -> tuple[int, Said]:
    """What follows a month and tells its year: a year, "last year", "last", "next"."""
    said = Said()
    if walk.over(i):
        return i, said
    roles = walk.at.get(i, NONE)
    for role, pick in _PICKS if not roles.keys().isdisjoint(_PICKED) else ():
        to = walk.role(i, role)
        if to:
            i, said = to, Said(pick=pick)
            break
    inside = plain_year(walk, i + 1, calendar) if walk.mark(i, walk.marks.opens) else None
    if inside and walk.mark(inside[0], walk.marks.closes):
        return inside[0] + 1, replace(said, year=inside[1])
    slash = (walk.mark(i, "/") or (walk.dash(i) and walk.glued(i))) and len(walk.digits(i + 1)) == 4
    at = i + 1 if slash or walk.mark(i, walk.marks.comma) else walk.skip(i, "of")
    other = _year_of_other(walk, at, month) if calendar == ISLAMIC else None
    if other:
        return other[0], replace(said, year=other[1])
    year = plain_year(walk, at, calendar)
    if year:
        return year[0], replace(said, year=year[1])
    if not slash and not walk.mark(i, walk.marks.comma):
        shifted = year_shifted(walk, at)
        if shifted:
            return shifted[0], replace(said, year_shift=shifted[1].shift, of=shifted[1].of)
    return i, said


def _year_of_other(walk: Walk, i: int, month: int) -> tuple[int, int] | None:
    """`Ramadan 2024`, in Persian `Ramadan 1403`: the Islamic year whose month begins in a year of the other calendar."""
    islamic = walk.calendars[ISLAMIC]
    for calendar, early, late in ((GREGORIAN, 1800, 2100), (walk.habits.hijri, 1300, 1430)):
        found = plain_year(walk, i, calendar) if calendar != ISLAMIC else None
        first = walk.calendars[calendar].day(found[1], 1, 1) if found and early <= found[1] <= late else None
        if found is None or first is None or era_at(walk, found[0] - 1)[1] == ISLAMIC:
            continue
        years = itertools.count(islamic.parts(first)[0])
        return found[0], next(y for y in years if (day := islamic.day(y, month, 1)) and day >= first)
    return None


def numeric_date(walk: Walk, i: int) -> Piece | None:
    """Three numbers with the same mark between them: year first where it has four digits, else by the habit of the language."""
    digits = (walk.digits(i), walk.digits(i + 2), walk.digits(i + 4))
    if not all(digits) or not (walk.mark(i + 1, "/-.") and walk.mark(i + 3, "/-.") and walk.tokens[i + 1].key == walk.tokens[i + 3].key):
        return None
    spaced = not all(walk.glued(j) for j in range(i + 1, i + 5))
    if spaced and walk.tokens[i + 1].key != "/" and not (walk.glued(i + 1) and walk.glued(i + 3) and len(digits[2]) == 4):
        return None
    if (walk.mark(i + 5, "/.") and walk.glued(i + 5) and walk.digits(i + 6)) or (walk.glued(i) and walk.mark(i - 1, "/.-")):
        return None  # an address of four numbers, a path
    order = _order(walk, digits)
    if order is None or "numbered" in walk.at.get(i - 1, NONE):
        return None
    year, month, day = order
    end, era = era_at(walk, i + 5)
    calendar = era or (walk.habits.hijri if 1200 <= year <= 1500 else GREGORIAN)
    if not era and calendar == GREGORIAN and not 1800 <= year <= 2100:
        return None
    if walk.calendars[calendar].day(year, month, day) is None:
        walk.note("no-such-day", f"the calendar {calendar} has no day {year}-{month}-{day}", i, i + 5)
        return None
    said = Said(calendar=calendar, year=year, month=month, day=day)
    time = iso_time(walk, end)
    return (time[0], replace(said, clock=time[1].clock, zone=time[1].zone)) if time else (end, said)


def _order(walk: Walk, digits: tuple[str, str, str]) -> tuple[int, int, int] | None:
    """Year, month and day out of three numbers."""
    a, b, c = (int(d) for d in digits)
    lengths = tuple(len(d) for d in digits)
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        return a, b, c
    if lengths[2] == 4 and max(lengths[:2]) <= 2:
        month_last = walk.habits.order == "mdy"
        day, month = (b, a) if month_last else (a, b)
        return (c, month, day) if month <= 12 else (c, day, month) if day <= 12 else None
    if not walk.habits.short_years or max(lengths) > 2 or b > 12:
        return None
    century = walk.habits.short_century
    return (century + a, b, c) if a > 31 >= c else (century + c, b, a) if c > 31 >= a else None
