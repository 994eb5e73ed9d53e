"""Parts and bundles of years: seasons, quarters, halves, decades, centuries."""

from __future__ import annotations

from msgspec.structs import replace

from .calendars import GREGORIAN, SOLAR
from .dates import named_date
from .numbers import Number, number
from .said import Said
from .units import shifted
from .walk import Piece, Walk
from .years import era_at, year


def section_year(walk: Walk, i: int) -> Piece | None:
    """The year that a season or a section belongs to: `[of] 2018`, `[of] last year`, `[of] the last century`."""
    at = walk.skip(i, "of")
    found = year(walk, at) or shifted(walk, at) or _century(walk, at)
    if found is None and len(walk.digits(at)) == 4 and walk.alone(at):
        value = int(walk.digits(at))
        calendar = walk.habits.hijri if value < 1500 else GREGORIAN
        if (1800 <= value <= 2100) or (calendar in walk.habits.bare_years and 1300 <= value <= 1450):
            return at + 1, Said(calendar=calendar, year=value)
    return found if found and (found[1].year is not None or found[1].unit in ("year", "century")) else None


def season(walk: Walk, i: int) -> Piece | None:
    """`this summer`, `last winter`, `spring of 2015`; a season alone names no time."""
    this = walk.role(i, "this_before")
    found = walk.value(this or i, "season")
    if found is None:
        return None
    end, name = found
    said = Said(season=name)
    for pick, role in (("last", "last"), ("next", "next"), ("this", "this_after")):
        to = walk.role(end, role)
        if to:
            return to, replace(said, pick=pick)
    if this:
        return end, replace(said, pick="this")
    return _with_year(walk, end, said)


def section(walk: Walk, i: int) -> Piece | None:
    """`the first quarter of 2018`, `the second half of last year`."""
    kind, letter, most = walk.role(i, "quarter"), "Q", 4
    if not kind:
        kind, letter, most = walk.role(i, "half"), "H", 2
    nth = walk.value(kind, "ordinal") if kind else None
    if nth is None or nth[1] > most:
        return None
    month = _month(walk, nth[0]) if letter == "H" else None
    if month:
        return month[0], replace(month[1], edge="START" if nth[1] == 1 else "END")
    return _with_year(walk, nth[0], Said(section=f"{letter}{nth[1]}"))


def _month(walk: Walk, i: int) -> Piece | None:
    """A month by name, after "of" or straight on."""
    at = walk.skip(i, "of")
    found = named_date(walk, at) if walk.any(at, "month", "month_name") else None
    return found if found and found[1].day is None and found[1].to is None else None


def week_of_month(walk: Walk, i: int) -> Piece | None:
    """`the first week of July`: the week of its middle day."""
    unit = walk.value(i, "unit")
    nth = walk.value(unit[0], "ordinal") if unit and unit[1] == ("week", "one") else None
    month = _month(walk, nth[0]) if nth and nth[1] <= 4 else None
    if nth is None or month is None:
        return None
    return month[0], replace(month[1], day=7 * nth[1] - 3, section="W")


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
        century = section_year(walk, end)
        if century and century[1].unit == "century":
            end = century[0]
        return end, Said(calendar=GREGORIAN, unit="decade", year=1900 + value)
    if unit is None or unit[1][1] != "one" or unit[1][0] not in ("decade", "century"):
        return None
    at = walk.skip(unit[0], "only")
    found = number(walk, at)
    if found is None:
        return None
    end, era = era_at(walk, found.end)
    if unit[1][0] == "century":
        calendar = era or GREGORIAN
        return (end, Said(calendar=calendar, unit="century", year=(found.value - 1) * 100)) if 15 <= found.value <= 21 else None
    century = section_year(walk, end) if not era and found.value < 100 else None
    if century and century[1].unit == "century" and century[1].year is not None:
        return century[0], Said(calendar=GREGORIAN, unit="decade", year=century[1].year + found.value)
    return _decade_of(walk, found, end, era)


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
