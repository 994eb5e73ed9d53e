"""What the world data knows, as tables for people: who is meant by a name, and how much of each country is covered. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.table import Table

from ..actors.coverage import Row, Span
from ..actors.lookup import Match
from ..model import Mention
from .tables import UNKNOWN


def matches(found: Iterable[Match]) -> Iterator[str]:
    """Each match as a few lines: who it is, offices with their dates, and every spelling that is found."""
    for m in found:
        codes = ".".join(part for part in (m.country, m.sector) if part)
        yield f"{m.name}  ({m.kind} {m.id}{f', {codes}' if codes and m.kind != 'country' else ''}){'' if m.near == 1.0 else f'  near: {m.near:.2f}'}"
        yield from (f"    {term}" for term in m.terms)
        for code, parts in m.names.items():
            yield from (f"    {code} {part}: {', '.join(words)}" for part, words in parts.items())


def mentions(read: Iterable[tuple[str, Mention]]) -> Iterator[str]:
    """How the words themselves are read: country, sector, office, person, and why."""
    for code, m in read:
        who = ".".join(part for part in (m.country or "-", m.sector) if part)
        rest = "; ".join(part for part in (m.name or "", m.office or "", m.why) if part)
        yield f"    {code} {m.text}: {m.kind} {who}{f' ({rest})' if rest else ''}"


def coverage_table(rows: Iterable[Row], languages: Iterable[str]) -> Table:
    """Words by language, leaders and foreign ministers since 2000, and the holes."""
    codes = list(languages)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    kinds = [f"{kind} {'/'.join(codes)}" for kind in ("Names", "Demonym", "Capital")]
    for name in ("Code", "Country", *kinds, "Leaders", "Holes", "Foreign ministers", "Holes"):
        table.add_column(name, overflow="fold")
    for r in rows:
        words = ["/".join(str(r.words[kind][code] or UNKNOWN) for code in codes) for kind in ("names", "demonym", "capital")]
        table.add_row(r.country, r.name, *words, str(r.leaders or UNKNOWN), _spans(r.leader_holes), str(r.ministers or UNKNOWN), _spans(r.minister_holes))
    return table


def _spans(holes: Iterable[Span]) -> str:
    return ", ".join(f"{first:%Y-%m}/{last:%Y-%m}" for first, last in holes)
