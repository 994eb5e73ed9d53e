"""Years: after the word for year, with the name of an era, or alone where only a year can stand."""

from __future__ import annotations

from msgspec.structs import replace

from .calendars import GREGORIAN, ISLAMIC, SOLAR
from .numbers import Number, in_words, number
from .said import Said
from .walk import Piece, Walk


def plain_year(walk: Walk, i: int, calendar: str) -> tuple[int, int] | None:
    """A year of a known calendar: `[year] 1401 [era]`; two digits where the press of the language writes them so."""
    at = walk.skip(i, "year")
    found = number(walk, at)
    if found is None or found.ordinal:
        return None
    value, end = found.value, era_at(walk, found.end)[0]
    if found.digits == 2 and calendar == walk.habits.short_years and not walk.role(found.end, "counted"):
        short = short_year(walk, value)
        return (end, short) if short else None
    if not (1000 <= value <= 2100) or (found.digits == 0 and at == i):
        return None
    known = walk.calendars[calendar]
    early = {GREGORIAN: 1000, SOLAR: known.first, ISLAMIC: 1300}[calendar]
    late = {GREGORIAN: 2100, SOLAR: 1450, ISLAMIC: 1500}[calendar]
    return (end, value) if early <= value <= late else None


def short_year(walk: Walk, value: int) -> int:
    """The year of two digits: 30 … 99 of this century of the calendar, 0 … 10 of the next."""
    return walk.habits.short_century + value if value >= 30 else walk.habits.short_century + 100 + value if value <= 10 else 0


def era_at(walk: Walk, i: int) -> tuple[int, str]:
    """One past the word for a calendar at i, and the calendar."""
    found = walk.value(i, "era")
    return found if found else (i, "")


def year(walk: Walk, i: int) -> Piece | None:
    """`[year] 1994 [era]`, `years 2010 to 2013`, `1994` alone where only a year can stand."""
    at = walk.any(i, "years", "year")
    found = (number(walk, at) or in_words(walk, at)) if at else _bare_year(walk, i)
    if found is None or found.ordinal:
        return None
    end, era = era_at(walk, found.end)
    said = _year_of(walk, found, era, bool(at))
    if said is None:
        return None
    joint = walk.role(end, "to") if walk.role(i, "years") else 0
    dash = end + 1 if walk.dash(end) else 0
    other = number(walk, joint or dash) if joint or dash else None
    if other and other.digits in (2, 4):
        value = other.value if other.digits == 4 or said.year is None else said.year // 100 * 100 + other.value
        low, high = sorted((said.year or 0, value))
        if 0 < high - low <= (100 if joint else 2) and walk.calendars[said.calendar].last >= high:
            end = era_at(walk, other.end)[0]
            return end, replace(said, year=low, to=replace(said, year=high))
    return end, said


def _year_of(walk: Walk, found: Number, era: str, named: bool) -> Said | None:
    """The year and its calendar: by the era's name, else by its size."""
    value = found.value
    if era:
        known = walk.calendars[era]
        if found.digits == 2 and era == walk.habits.short_years and named:
            value = short_year(walk, value)
        return Said(calendar=era, year=value) if value and (named or value >= 1000) and known.first <= value <= known.last else None
    if walk.role(found.end, "counted"):
        return None
    if found.digits == 2 and named and walk.habits.short_years:
        short = short_year(walk, value)
        return Said(calendar=walk.habits.short_years, year=short) if short else None
    if 1200 <= value <= 1500 and (named or walk.habits.hijri in walk.habits.bare_years):
        known = walk.calendars[walk.habits.hijri]
        return Said(calendar=known.id, year=value) if known.first <= value else Said(calendar=GREGORIAN, year=value) if value < 1250 else None
    return Said(calendar=GREGORIAN, year=value) if (1000 if named else 1800) <= value <= 2100 else None


def _bare_year(walk: Walk, i: int) -> Number | None:
    """Four digits that can be nothing but a year: after a preposition, in brackets, after another year; never before a counted noun."""
    digits = walk.digits(i)
    if len(digits) != 4 or not ("1300" <= digits < "1440" or "1800" <= digits < "2100"):
        return None
    tokens, solo = walk.tokens, walk.alone(i)
    if not solo and not (walk.dash(i + 1) and len(walk.digits(i + 2)) in (2, 4) and not (walk.glued(i) and walk.tokens[i - 1].kind != "mark")):
        return None
    if era_at(walk, i + 1)[1]:
        return Number(i + 1, int(digits), False, 4)
    before = walk.at.get(i - 1, {})
    if "numbered" in before or walk.role(i + 1, "counted") or walk.role(i + 1, "number") or walk.role(i + 1, "unit") or walk.mark(i + 1, walk.marks.percent):
        return None
    bracket = walk.mark(i - 1, walk.marks.opens) and walk.mark(i + 1, walk.marks.closes | walk.marks.joint)
    series = ("and" in before or walk.mark(i - 1, walk.marks.comma)) and i - walk.year_end == 1
    opened = bool(before.keys() & {"year_before", "edge", "month_before", "from", "to"})
    event = "year_before" in before and any(r.pos == "noun" for r in tokens[i - 1].readings)
    if i + 1 < len(tokens) and _counts(walk, i + 1) and not series and not event:
        return None
    named = i > 0 and tokens[i - 1].kind == "word" and "1900" < digits < "2040" and digits[2:] != "00"  # "the election 2020"
    return Number(i + 1, int(digits), False, 4) if bracket or series or opened or named else None


def _counts(walk: Walk, i: int) -> bool:
    """Whether the word at i may be what a number before it counts: a noun, and nothing else."""
    readings = walk.tokens[i].readings
    return bool(readings) and walk.tokens[i].kind == "word" and all(r.pos == "noun" and not r.definite for r in readings) and i not in walk.at
