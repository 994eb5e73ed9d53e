"""Years: after the word for year, with the name of an era, or alone where only a year can stand."""

from __future__ import annotations

from msgspec.structs import replace

from .bare import bare_year, era_at, short_in_series
from .calendars import GREGORIAN, ISLAMIC, SOLAR
from .entries import NONE
from .numbers import Number, in_words, number
from .said import Said
from .walk import Piece, Walk

_HIJRI = (1300, 1452)  # years without an era that are taken for Hijri ones; from 1453 on they would lie ahead


def plain_year(walk: Walk, i: int, calendar: str) -> tuple[int, int] | None:
    """A year of a known calendar: `[year] 1401 [era]`; two digits where the press of the language writes them so."""
    at = walk.skip(i, "year")
    found = number(walk, at)
    if found is None or found.ordinal:
        return None
    value, (end, era) = found.value, era_at(walk, found.end)
    if found.digits == 2 and calendar == walk.habits.short_years and not walk.role(found.end, "counted"):
        short = short_year(walk, value)
        return (end, short) if short else None
    known = walk.calendars[calendar]
    if era == calendar and known.first <= value <= known.last:
        return end, value
    if not (1000 <= value <= 2100) or (found.digits == 0 and at == i):
        return None
    early = {GREGORIAN: 1000, SOLAR: known.first, ISLAMIC: 1300}[calendar]
    return (end, value) if early <= value <= known.last else None


def short_year(walk: Walk, value: int) -> int:
    """The year of two digits: 30 … 99 of this century of the calendar, 0 … 10 of the next."""
    return walk.habits.short_century + value if value >= 30 else walk.habits.short_century + 100 + value if value <= 10 else 0


def year(walk: Walk, i: int) -> Piece | None:
    """`[year] 1994 [era]`, `years 2010 to 2013`, `1994` alone where only a year can stand."""
    at = walk.any(i, "years", "year")
    at = walk.skip(at, "year_kind") if at else 0
    kind = era_at(walk, at) if at else (0, "")  # "the Hijri year 1445"
    at = kind[0] if kind[1] and walk.digits(kind[0]) else at
    if at and walk.mark(at, walk.marks.comma) and walk.digits(at + 1) and walk.glued(at + 1):
        at += 1  # a comma that slipped before the number
    pair = _two_years(walk, at or i, bool(at))
    if pair:
        return pair
    found = (number(walk, at) or in_words(walk, at)) if at else short_in_series(walk, i) or bare_year(walk, i)
    if found is None or found.ordinal or walk.role(found.end, "before_era"):
        return None
    end, era = era_at(walk, found.end)
    era = era or (kind[1] if kind[0] == at else "")
    said = _year_of(walk, found, era, bool(at) or found.digits == 2)
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


def _two_years(walk: Walk, i: int, named: bool) -> Piece | None:
    """`2023-2024`, `1402/3`: a school or fiscal year, a season, or a stretch of years where the words say that they are years."""
    first = walk.digits(i)
    if len(first) != 4 or not (walk.mark(i + 1, "/") or walk.dash(i + 1)):
        return None
    last = walk.digits(i + 2)
    if len(last) not in (2, 4) or not _ends(walk, i, i + 2):
        return None
    low, high = int(first), int(last if len(last) == 4 else first[:2] + last)
    if low > high and len(last) == 4 and (named or low == high + 1 or walk.mark(i - 1, walk.marks.opens)):
        low, high = high, low  # the order of a text that runs to the left
    solar = walk.habits.hijri if 1300 <= low <= 1450 else GREGORIAN if low >= 1800 else ""
    if not solar or not low < high <= min(2100, low + 100) or not (named or solar in walk.habits.bare_years):
        return None
    end, era = era_at(walk, i + 3)
    before = walk.at.get(i - 1, NONE)
    placed = named or bool(before.keys() & _PLACES) or (walk.mark(i - 1, walk.marks.opens) and walk.mark(end, walk.marks.closes))
    if "numbered" in before or not (placed if high - low > 1 or len(last) == 2 else placed or walk.tokens[i - 1].kind == "word" or i == 0):
        return None
    said = Said(calendar=era or solar, year=low)
    return end, replace(said, to=replace(said, year=high))


_PLACES = frozenset(("year_before", "edge", "month_before", "from", "to", "within", "year_kind"))


def _ends(walk: Walk, first: int, last: int) -> bool:
    """Whether the pair of numbers is no part of a longer code."""
    tokens, code = walk.tokens, walk.marks.code
    if first > 0 and walk.glued(first) and (tokens[first - 1].kind == "latin" or tokens[first - 1].key in code):
        return False
    if not walk.glued(last + 1):
        return True
    after = tokens[last + 1]
    return after.kind != "latin" and not (walk.glued(last + 2) and after.key in code and walk.digits(last + 2))


def _year_of(walk: Walk, found: Number, era: str, named: bool) -> Said | None:
    """The year and its calendar: by the era's name, else by its size."""
    value = found.value
    if not era and named and 600 <= value < _HIJRI[0] and found.digits and walk.era not in ("", GREGORIAN):
        era = walk.era  # the text counts in it
    elif era:
        walk.era = era
    if era:
        known = walk.calendars[era]
        if found.digits == 2 and era == walk.habits.short_years and named:
            value = short_year(walk, value)
        return Said(calendar=era, year=value) if value and (named or value >= 100) and known.first <= value <= known.last else None
    if walk.role(found.end, "counted") and not (named and found.digits == 4):
        return None
    if found.digits in (0, 2) and 0 <= value < 100 and named and walk.habits.short_years:
        short = short_year(walk, value)
        return Said(calendar=walk.habits.short_years, year=short) if short else None
    if 1200 <= value <= _HIJRI[1]:
        known = walk.calendars[walk.habits.hijri]
        usual = named or known.id in walk.habits.bare_years
        return Said(calendar=known.id, year=value) if usual and value >= max(known.first, _HIJRI[0]) else None  # which calendar, nobody can tell
    return Said(calendar=GREGORIAN, year=value) if (1000 if named else 1800) <= value <= 2100 else None
