"""Parts and bundles of years: seasons, quarters, halves, decades, centuries."""

from __future__ import annotations

from msgspec.structs import replace

from .bare import era_at
from .calendars import GREGORIAN, SOLAR
from .dates import Month, month_name, named_date, tail
from .numbers import Number, number
from .said import Said
from .units import phrase, shifted
from .walk import Piece, Walk
from .years import short_year, year

_FIRST, _LAST = {3: "Q1", 6: "H1"}, {3: "Q4", 6: "H2"}  # months that make a section of the year


def section_year(walk: Walk, i: int) -> Piece | None:
    """The year that a season or a section belongs to: `[of] 2018`, `[of] last year`, `[of] the last century`."""
    at = walk.skip(i, "of")
    found = year(walk, at) or shifted(walk, at) or _century(walk, at)
    if found is None and len(walk.digits(at)) == 4 and walk.alone(at):
        value = int(walk.digits(at))
        calendar = walk.habits.hijri if value < 1500 else GREGORIAN
        if (1800 <= value <= 2100) or (calendar in walk.habits.bare_years and 1300 <= value <= 1450):
            return at + 1, Said(calendar=calendar, year=value)
    if found is None and at == i and len(walk.digits(i)) == 2 and walk.habits.short_years and walk.alone(i) and not walk.any(i + 1, "counted", "unit"):
        short = short_year(walk, int(walk.digits(i)))
        return (i + 1, Said(calendar=walk.habits.short_years, year=short)) if short else None
    return found if found and (found[1].year is not None or found[1].unit in ("year", "century")) else None


def season(walk: Walk, i: int) -> Piece | None:
    """`this summer`, `last winter`, `spring of 2015`; a season alone names no time."""
    this = walk.role(i, "this_before")
    found = walk.value(this or i, "season")
    if found is None:
        return None
    end, name = found
    said = Said(season=name)
    dated = _with_year(walk, end, said)
    if dated and dated[0] > end + 1:
        return dated
    for pick, role in (("last", "last"), ("next", "next"), ("this", "this_after")):
        to = walk.role(end, role)
        if to:
            return to, replace(said, pick=pick)
    if this:
        return end, replace(said, pick="this")
    return dated


def section(walk: Walk, i: int) -> Piece | None:
    """`the first quarter of 2018`, `the second half of last year`."""
    kind, letter, most = walk.role(i, "quarter"), "Q", 4
    if not kind:
        kind, letter, most = walk.role(i, "half"), "H", 2
    nth = (walk.value(kind, "ordinal") or _last_of(walk, kind, most)) if kind else None
    if nth is None or nth[1] > most:
        return None
    month = _month(walk, nth[0]) if letter == "H" else None
    if month:
        return month[0], replace(month[1], edge="START" if nth[1] == 1 else "END")
    return _with_year(walk, nth[0], Said(section=f"{letter}{nth[1]}")) or _of_this_year(walk, nth[0], Said(section=f"{letter}{nth[1]}"))


def _last_of(walk: Walk, i: int, most: int) -> tuple[int, int] | None:
    """`the last quarter`: the fourth."""
    edge = walk.value(i, "edge")
    end = walk.role(i, "recent") or (edge[0] if edge and edge[1] == "END" else 0)
    return (end, most) if end else None


def first_months(walk: Walk, i: int) -> Piece | None:
    """`the first five months of 2023`, `the last three months of 2022`."""
    p = phrase(walk, i)
    if p is None or p.unit != "month" or p.before or p.after not in ("", "recent") or not 1 < p.many < 12:
        return None
    if p.after:
        return _with_year(walk, p.end, Said(section=_LAST.get(p.many, f"E{p.many}"))) if walk.role(p.end, "of") else None
    nth = walk.value(p.end, "ordinal")
    edge = walk.value(p.end, "edge")
    end = nth[0] if nth and nth[1] == 1 else edge[0] if edge and edge[1] == "START" else 0
    said = Said(section=_FIRST.get(p.many, f"M{p.many}"))
    return (_with_year(walk, end, said) or _of_this_year(walk, end, said)) if end else None


def _of_this_year(walk: Walk, end: int, said: Said) -> Piece | None:
    """`the second half of the year`: of this one, where nothing says of which."""
    unit = walk.value(walk.skip(end, "of"), "unit")
    if unit is None or unit[1] != ("year", "one"):
        return None
    to, calendar = era_at(walk, unit[0])
    tokens = walk.tokens
    if tokens[to].kind in ("number", "latin") or walk.any(to, "number", "ordinal", "year_kind"):
        return None
    return to, replace(said, year_shift=0, calendar=calendar)


def _month(walk: Walk, i: int) -> Piece | None:
    """A month by name, after "of" or straight on."""
    at = walk.skip(i, "of")
    found = named_date(walk, at) if walk.any(at, "month", "month_name") else None
    return found if found and found[1].day is None and found[1].to is None else None


def week_of_month(walk: Walk, i: int) -> Piece | None:
    """`the first week of July`: the week of its middle day."""
    unit = walk.value(i, "unit")
    if unit is None or unit[1] != ("week", "one"):
        return None
    nth = walk.value(unit[0], "ordinal") or _last_of(walk, unit[0], 4)
    if nth is None or nth[1] > 4:
        return None
    at = walk.skip(nth[0], "of")
    name = month_name(walk, at)
    month = _named_month(walk, name) if name else shifted(walk, at)
    if month is None or (name is None and month[1].unit != "month"):
        return None
    return month[0], replace(month[1], day=27 if walk.any(unit[0], "recent", "edge") else 7 * nth[1] - 3, section="W")


def _named_month(walk: Walk, month: Month) -> Piece:
    to, rest = tail(walk, month.end, month.calendar, month.number)
    return to, replace(rest, calendar=month.calendar, month=month.number)


def _with_year(walk: Walk, end: int, said: Said) -> Piece | None:
    year = section_year(walk, end)
    if year is None or year[1].unit == "century":
        return None
    to, y = year
    if y.year is not None and y.to is None and y.unit == "":
        return to, replace(said, calendar=y.calendar, year=y.year)
    return (to, replace(said, year_shift=y.shift, of=y.of, calendar=y.calendar)) if y.unit == "year" else None


def decade(walk: Walk, i: int) -> Piece | None:
    """`the nineties`, `the decade of 1980`, `the 20th century`."""
    named = walk.value(i, "decade")
    unit = walk.value(i, "unit")
    if unit and unit[1][0] == "decade":
        named = walk.value(unit[0], "decade") or named
    if named:
        end, value = named
        century = _of_century(walk, end)
        end, base = century if century else (end, 1900)
        return end, Said(calendar=GREGORIAN, unit="decade", year=base + value)
    if unit is None or unit[1][0] not in ("decade", "century") or (unit[1][1] != "one" and not walk.digits(unit[0])):
        return None
    at = walk.skip(unit[0], "only")
    found = number(walk, at)
    if found is None:
        return None
    end, era = era_at(walk, found.end)
    if unit[1][1] == "many":
        era = era or _era_of_series(walk, end)
    if unit[1][0] == "century":
        calendar = era or GREGORIAN
        first = (7 if calendar == GREGORIAN else 1) if era else 15
        if not first <= found.value <= 21 or _other_era(walk, end):
            return None
        return end, Said(calendar=calendar, unit="century", year=(found.value - 1) * 100)
    century = _of_century(walk, end) if not era and found.value < 100 else None
    if century:
        return century[0], Said(calendar=GREGORIAN, unit="decade", year=century[1] + ((found.value - 1) * 10 if found.ordinal else found.value))
    return _decade_of(walk, found, end, era)


def _era_of_series(walk: Walk, i: int) -> str:
    """The era that the last of several decades names for all."""
    at = walk.any(i, "and", "to", "or") or (i + 1 if walk.mark(i, walk.marks.comma) else 0)
    found = number(walk, at) if at else None
    return (era_at(walk, found.end)[1] or _era_of_series(walk, found.end)) if found else ""


def decade_in_series(walk: Walk, i: int) -> Piece | None:
    """The second of `the decades 1960 and 1970`."""
    found = number(walk, i)
    if found is None or i - walk.decade_end != 1 or not (walk.any(i - 1, "and", "to", "or") or walk.mark(i - 1, walk.marks.comma)):
        return None
    return _decade_of(walk, found, *era_at(walk, found.end))


def _of_century(walk: Walk, i: int) -> tuple[int, int] | None:
    """`[of] the last century`, `[of] the 21st century`: one past it, and its first year."""
    found = section_year(walk, i)
    if found is None or found[1].unit != "century":
        return None
    year, shift = found[1].year, found[1].shift
    return found[0], year if year is not None else 2000 + 100 * (shift or 0)


def _other_era(walk: Walk, i: int) -> bool:
    """Whether what follows says that the number is none of ours ("before Christ")."""
    return bool(walk.any(i, "counted", "before_era"))


def _century(walk: Walk, i: int) -> Piece | None:
    unit = walk.value(i, "unit")
    return decade(walk, i) if unit and unit[1][0] == "century" else None


def _decade_of(walk: Walk, found: Number, end: int, era: str) -> Piece | None:
    value = found.value
    if value % 10:
        return None
    if value >= 1000:
        calendar = era or (walk.habits.hijri if value < 1500 else GREGORIAN)
        return end, Said(calendar=calendar, unit="decade", year=value)
    calendar = era or walk.habits.short_years or GREGORIAN
    if not 10 <= value <= 90:
        return None
    century = walk.habits.short_century if calendar == walk.habits.short_years and value >= 20 else 1400 if calendar == SOLAR else 1900 if value > 20 else 2000
    return end, Said(calendar=calendar, unit="decade", year=century + value)
