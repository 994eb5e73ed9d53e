"""The day, month, year or interval that an expression means, given the day the text was written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from .calendars import GREGORIAN, ISLAMIC, Calendars
from .said import Said, kinds_of
from .values import Value, dated, day_value, month_value, span_value, week_value, weekend_value, year_value

_DAY = dt.timedelta(1)
_RECENT = 200  # days: a weekday with its date and without its year is not much older than the text
_LONGER_AGO = 270  # days: … and in the past tense nine
_YEAR_AGO = 340  # days: so far back a date without its year is not, whatever the tense: it lies a few weeks ahead
_LONG_AGO = 213  # days: a date without year and tense is taken as past unless it lies further back than seven months


class Reference(msgspec.Struct, frozen=True, gc=False):
    """What an expression may be counted from."""

    published: dt.date | None
    day: dt.date | None  # the day that the text speaks of, where it has just named one
    same_sentence: bool
    year_day: dt.date | None  # a date with its year written out, just before
    calendar: str  # whose months "this month" means
    week_starts: int
    spot: dt.date | None  # the last day of that unit that the text named
    written: tuple[dt.date | None, dt.date | None]  # the text was written between these days
    tense: Callable[[], str]


class Resolved(msgspec.Struct, frozen=True, gc=False):
    """A value (None where it stays open), the reason, and what contradicts it."""

    value: Value | None
    how: str
    conflict: str = ""


def resolve(said: Said, to: Reference, calendars: Calendars) -> Resolved | None:
    """The value of an expression; None where its words need no anchor."""
    if said.ref or said.every or (said.duration and said.of != "after"):
        return None
    if to.published is None:
        first, last = to.written
        if first and last:  # whenever between the two
            low, high = resolve(said, replace(to, published=first), calendars), resolve(said, replace(to, published=last), calendars)
            if low and high and low.value and low.value == high.value:
                return low
        return _without(said, to, calendars)
    now = to.published
    if (said.clock or said.part) and kinds_of(said) <= _TIME_OF_DAY:
        day = to.day or now
        return Resolved(day_value(day, said), "the day that the text speaks of" if to.day else "the day of publication")
    if said.count is not None:
        return _stretch(said, now, to)
    if said.month is not None and said.unit in ("", "day"):
        return _date(said, now, to, calendars)
    if said.weekday and said.unit != "day":
        return _weekday(said, now, to)
    if said.season or (said.section and said.section != "W"):
        return _season(said, now, to, calendars)
    if said.shift is not None:
        return _shift(said, said.shift, now, to, calendars)
    return None


_TIME_OF_DAY = frozenset(("clock", "part"))


def _without(said: Said, to: Reference, calendars: Calendars) -> Resolved:
    """Without a day of publication: what the text's own dates allow, else the reason why it stays open."""
    if kinds_of(said) <= _TIME_OF_DAY and to.day and to.same_sentence:
        return Resolved(day_value(to.day, said), "the day that the sentence names")
    if said.of == "line" and said.unit == "day" and said.shift is not None and to.day:
        return Resolved(day_value(to.day + said.shift * _DAY, said), "counted from the day that the text speaks of")
    if said.month is not None and said.unit == "" and said.year_shift is None and not said.pick:
        if to.year_day:
            return Resolved(_nearest(said, to.year_day, calendars), "the nearest to the date before it in the text")
        earliest = to.written[0]
        if earliest and said.weekday and said.day is not None:
            found = [day for day in _days(said, earliest, calendars, range(-1, 8)) if (earliest - day).days < _RECENT]
            if len(found) == 1:
                return Resolved(day_value(found[0], said), f"the only year from {earliest.year} to {earliest.year + 7} in which the date is that weekday")
    return Resolved(None, "not known when the text was written")


def _days(said: Said, near: dt.date, calendars: Calendars, years: range) -> list[dt.date]:
    """The days that a date without a year may be, in years counted from that of `near`."""
    calendar = calendars[said.calendar]
    base = calendar.parts(near)[0]
    found = [calendar.day(base + n, said.month or 0, said.day or 0) for n in years]
    days = [day for day in found if day is not None]
    return [day for day in days if not said.weekday or day.isoweekday() == said.weekday]


def _nearest(said: Said, near: dt.date, calendars: Calendars) -> Value | None:
    calendar = calendars[said.calendar]
    base = calendar.parts(near)[0]
    made = [dated(replace(said, year=base + n), calendars) for n in (-1, 0, 1)]
    known = [value for value in made if value and value.begin]
    return min(known, key=lambda v: abs(((v.begin or near) - near).days), default=None)


def _date(said: Said, now: dt.date, to: Reference, calendars: Calendars) -> Resolved | None:
    """A date or month without its year."""
    calendar = calendars[said.calendar]
    here = calendar.parts(now)
    if said.year_shift is not None:
        base = calendar.parts(to.day)[0] if said.of == "line" and to.day else here[0]
        return Resolved(dated(replace(said, year=base + said.year_shift), calendars), "the year is counted from publication")
    if to.year_day and (now - to.year_day).days > 300 and not said.pick:
        return Resolved(_nearest(said, to.year_day, calendars), "the nearest to the date before it in the text")
    if said.day is None:
        year, why = _year_of_month(said, here, to)
        return Resolved(dated(replace(said, year=year), calendars), why)
    days = [] if said.weekday else _days(said, now, calendars, range(-1, 2))
    if len(days) < 3:  # the weekday, or the 29th of February, of some years
        days = _days(said, now, calendars, range(-3, 4)) or _days(replace(said, weekday=0), now, calendars, range(-1, 2))
    day, why = _pick_day(said, days, now, to)
    if day is None:
        return None
    conflict = f"{day.isoformat()} is no such weekday" if said.weekday and day.isoweekday() != said.weekday else ""
    if abs((day - now).days) > 400:
        near, _ = _pick_day(said, _days(replace(said, weekday=0), now, calendars, range(-1, 2)), now, to)
        day, conflict = near or day, f"the date near publication is another weekday; {day.isoformat()} would fit"
    return Resolved(dated(replace(said, year=calendar.parts(day)[0]), calendars), why, conflict)


def _year_of_month(said: Said, here: tuple[int, int, int], to: Reference) -> tuple[int, str]:
    """The year of a month that is named without one."""
    month = said.month or 0
    year, now_month = here[0], here[1]
    if said.pick == "this":
        return year, "the month of publication"
    if said.pick in ("last", "before_last"):
        return year - (month >= now_month) - (said.pick == "before_last"), "the last before publication"
    if said.pick == "next":
        return year + (month <= now_month), "the next after publication"
    tense = to.tense()
    if tense == "future":
        return year + (month < now_month), "the text speaks of what is to come: the next from publication"
    back = (now_month - month) % 12
    if tense != "past" and back > (8 if tense == "aside" else 7):
        return year + (month < now_month), "the nearest to publication"
    return year - (month > now_month), "the last up to publication"


def _pick_day(said: Said, days: list[dt.date], now: dt.date, to: Reference) -> tuple[dt.date | None, str]:
    """Which of the days that bear the name."""
    past, future = [d for d in days if d <= now], [d for d in days if d >= now]
    if said.pick == "this":
        return min(days, key=lambda d: abs((d - now).days), default=None), "in the month of publication"
    if said.pick in ("last", "before_last"):
        return max((d for d in past if d < now), default=None), "the last before publication"
    if said.pick == "next":
        return min((d for d in future if d > now), default=None), "the next after publication"
    tense = to.tense()
    back = (now - past[-1]).days if past else 9999
    if tense == "past" and back < _YEAR_AGO:
        return past[-1], "the last up to publication"
    ahead = (future[0] - now).days if future else 9999
    if (tense == "future" and future) or (back > (_LONGER_AGO if tense == "aside" else _LONG_AGO) and ahead < back):
        return (future[0] if future else None), "the next from publication" + (": the text speaks of what is to come" if tense == "future" else "")
    return (past[-1] if past else future[0] if future else None), "the last up to publication"


def _weekday(said: Said, now: dt.date, to: Reference) -> Resolved:
    """A weekday: the last up to publication, unless the words or the tense say otherwise."""
    if said.unit == "week" and said.shift is not None:
        start = now - ((now.isoweekday() - to.week_starts) % 7) * _DAY + said.shift * 7 * _DAY
        day = start + ((said.weekday - to.week_starts) % 7) * _DAY
        return Resolved(day_value(day, said), "that day of the week counted from publication")
    back = (now.isoweekday() - said.weekday) % 7
    if said.pick in ("last", "before_last"):
        return Resolved(day_value(now - ((back or 7) + 7 * (said.pick == "before_last")) * _DAY, said), "the last before publication")
    if said.pick in ("next", "after_next"):
        return Resolved(day_value(now + (7 - back + 7 * (said.pick == "after_next")) * _DAY, said), "the next after publication")
    if back and to.tense() == "future":
        return Resolved(day_value(now + (7 - back) * _DAY, said), "the text speaks of what is to come: the next after publication")
    return Resolved(day_value(now - back * _DAY, said), "the last up to publication")


def _shift(said: Said, shift: int, now: dt.date, to: Reference, calendars: Calendars) -> Resolved | None:
    """So many units from today, or from the day that the text speaks of."""
    if said.of == "after" and to.tense() != "future":
        return Resolved(None, "after something that the words do not date")
    base, why = now, "counted from publication"
    if said.of == "line":
        line = to.day if said.unit == "day" else to.spot
        if line is None:
            return Resolved(None, f"the text names no {said.unit} to count from")
        base, why = line, "counted from what the text speaks of"
    if said.unit == "day":
        return _day_shift(said, base + shift * _DAY, why)
    if said.unit == "week":
        return Resolved(week_value(base + 7 * shift * _DAY), why)
    if said.unit == "weekend":
        return _weekend(said, shift, base, to)
    calendar = said.calendar or (to.calendar if to.calendar != ISLAMIC else GREGORIAN)
    year, month, _ = calendars[calendar].parts(base)
    if said.unit == "month":
        months = year * 12 + month - 1 + shift
        if said.day is not None:
            full = replace(said, calendar=calendar, year=months // 12, month=months % 12 + 1, unit="", shift=None)
            return Resolved(dated(full, calendars), why)
        return Resolved(month_value(calendars, calendar, months // 12, months % 12 + 1), why)
    if said.unit == "year":
        return Resolved(year_value(calendars, calendar, year + shift), why)
    if said.unit in ("decade", "century"):
        length = 10 if said.unit == "decade" else 100
        return Resolved(dated(Said(calendar=calendar, unit=said.unit, year=(year // length + shift) * length), calendars), why)
    return None


def _day_shift(said: Said, day: dt.date, why: str) -> Resolved:
    """A day counted from now; where a weekday beside it disagrees, the weekday is believed."""
    if not said.weekday or day.isoweekday() == said.weekday:
        return Resolved(day_value(day, said), why)
    ahead = (said.weekday - day.isoweekday()) % 7
    near = day + (ahead if ahead <= 3 else ahead - 7) * _DAY
    if (said.shift or 0) <= 0 and near > day - (said.shift or 0) * _DAY:
        near -= 7 * _DAY  # yesterday and today are never to come
    return Resolved(day_value(near, said), "the weekday beside it, nearest to what is counted from publication", f"{day.isoformat()} is no such weekday")


def _weekend(said: Said, shift: int, now: dt.date, to: Reference) -> Resolved:
    if said.of == "open" and now.isoweekday() < 6 and to.tense() != "future":
        shift = -1
    return Resolved(weekend_value(now + 7 * shift * _DAY), "counted from publication")


def _stretch(said: Said, now: dt.date, to: Reference) -> Resolved | None:
    """A stretch of days, months or years up to now or from now."""
    count = said.count or 0
    if said.of == "after" and to.tense() != "future":
        return Resolved(None, "a length of time that nothing anchors")
    if said.unit == "hour":
        days = max(1, round(count / 24))
        return Resolved(span_value(now - days * _DAY, now) if said.toward < 0 else span_value(now, now + max(1, days - 1) * _DAY), "counted from publication")
    if said.unit in ("day", "week"):
        days = count * (7 if said.unit == "week" else 1)
        if said.toward < 0:
            return Resolved(span_value(now - days * _DAY, now), "up to publication")
        first = now if said.of == "after" else now + _DAY
        return Resolved(span_value(first, now + max(1, days - (said.of == "after")) * _DAY), "from publication")
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(said.unit, 12)
    far = _months_from(now, months * said.toward)
    return Resolved(span_value(far, now) if said.toward < 0 else span_value(now, far), "counted from publication")


def _months_from(day: dt.date, months: int) -> dt.date:
    total = day.year * 12 + day.month - 1 + months
    year, month = max(1, total // 12), total % 12 + 1
    span = dt.date(year + month // 12, month % 12 + 1, 1) - _DAY
    return dt.date(year, month, min(day.day, span.day))


def _season(said: Said, now: dt.date, to: Reference, calendars: Calendars) -> Resolved | None:
    """A season or section of a year: this, last or next, or of a year counted from now."""
    calendar = calendars[said.calendar or (to.calendar if said.year_shift is not None and to.calendar != ISLAMIC else GREGORIAN)]
    dated_said = replace(said, calendar=calendar.id)
    year = calendar.parts(now)[0]
    if said.year_shift is not None:
        return Resolved(dated(replace(dated_said, year=year + said.year_shift), calendars), "the year is counted from publication")
    values = [v for n in (-2, -1, 0, 1, 2) if (v := dated(replace(dated_said, year=year + n), calendars)) and v.begin and v.finish]
    if said.pick == "last":
        return Resolved(max((v for v in values if v.finish and v.finish < now), key=lambda v: v.begin or now, default=None), "the last before publication")
    if said.pick == "next":
        return Resolved(min((v for v in values if v.begin and v.begin > now), key=lambda v: v.begin or now, default=None), "the next after publication")
    return Resolved(min(values, key=lambda v: abs(((v.begin or now) - now).days + 45), default=None), "the one nearest to publication")
