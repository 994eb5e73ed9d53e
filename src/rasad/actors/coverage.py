"""What the world data knows of each country, and where it has holes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .world import Tenure, World

SINCE = dt.date(2000, 1, 1)
_GAP = 31  # days without a holder that are no hole: a vacancy, or an end that is known by the month only
Span = tuple[dt.date, dt.date]


class Row(NamedTuple):
    """One country: how many words of each kind it has, by language, and who led it and spoke for it abroad since 2000."""

    country: str
    name: str
    words: dict[str, dict[str, int]]  # names, demonym, capital; then by language
    leaders: int
    leader_holes: tuple[Span, ...]
    ministers: int
    minister_holes: tuple[Span, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The kinds of word that a language lacks, as `demonym ar`."""
        return tuple(f"{kind} {code}" for kind, by in self.words.items() for code, n in by.items() if not n)


def coverage(world: World, until: dt.date) -> list[Row]:
    """A row for every country, by its code; holes are counted from 2000 until a day.

    >>> from ..lang import Data, Language
    >>> data = Data()
    >>> rows = coverage(World(data, [Language("fa", data)]), dt.date(2024, 1, 1))
    >>> next(r.leaders > 3 and not r.leader_holes for r in rows if r.country == "USA")
    True
    """
    tenures: dict[str, list[Tenure]] = {}
    for several in world.tenures.values():
        for tenure in several:
            tenures.setdefault(tenure.country, []).append(tenure)
    leading = {o.id for o in world.offices.values() if o.leads}
    rows = []
    for c in world.countries.values():
        held = [t for t in tenures.get(c.id, ()) if t.last >= SINCE and t.first <= until and t.first > dt.date.min]
        leaders = [t for t in held if t.office in leading]
        ministers = [t for t in held if t.office == "foreign minister"]
        words = {part: {code: len(getattr(c, part).get(code, ())) for code in world.gazetteers} for part in ("names", "demonym", "capital")}
        for code, gazetteer in world.gazetteers.items():
            words["names"][code] += bool(gazetteer.base_name(c))
        rows.append(Row(c.id, world.called(c.id), words, _persons(leaders), _holes(leaders, until), _persons(ministers), _holes(ministers, until)))
    return sorted(rows, key=lambda r: r.country)


def _persons(tenures: Iterable[Tenure]) -> int:
    return len({t.person.id for t in tenures})


def _holes(tenures: Sequence[Tenure], until: dt.date) -> tuple[Span, ...]:
    """The stretches in which nobody is known to have held the office."""
    holes = []
    at = SINCE
    for first, last in sorted((t.first, t.last) for t in tenures):
        if (first - at).days > _GAP:
            holes.append((at, first - dt.timedelta(1)))
        at = max(at, min(last, until) + dt.timedelta(1))
    if (until - at).days > _GAP:
        holes.append((at, until))
    return tuple(holes)
