"""What the data cover, as tables of at most a hundred columns: types, modes, constructions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from ...checks import Cover
    from ...examples import ModeCover, Tried


def cover_table(rows: Iterable[Cover]) -> Table:
    """Frames and their examples, a line a type and language."""
    table = _table(("Type", "Language"), ("Frames", "Predicates", "Yes", "No"))
    for row in rows:
        table.add_row(row.type, row.language, *map(str, (row.frames, row.predicates, row.yes, row.no)))
    return table


def mode_table(rows: Sequence[ModeCover]) -> Table:
    """Predicates and examples, a line a type and mode, two columns a language; what is not there is called none."""
    languages = list(dict.fromkeys(row.language for row in rows))
    table = _table(("Type", "Mode"), [f"{code} {what}" for code in languages for what in ("predicates", "yes")])
    cells = {(row.type, row.mode, row.language): row for row in rows}
    last = ""
    for kind, mode in sorted({(row.type, row.mode): None for row in rows}):
        here = [cells[kind, mode, code] for code in languages]
        table.add_row(kind if kind != last else "", mode or "-", *(_number(n) for row in here for n in (row.predicates, row.yes)))
        last = kind
    return table


def construction_table(rows: Sequence[Tried], enough: int) -> Table:
    """Examples that hold, of how many, and the frames that they were coded by: a line a construction, two columns a language."""
    languages = list(dict.fromkeys(row.language for row in rows))
    table = _table(("Construction",), [f"{code} {what}" for code in languages for what in ("hold", "frames")])
    for name in dict.fromkeys(row.construction for row in rows):
        table.add_row(name, *(cell for code in languages for cell in _tested([r for r in rows if (r.construction, r.language) == (name, code)], enough)))
    return table


def _tested(rows: Sequence[Tried], enough: int) -> Iterator[Text]:
    if not rows:  # the language does not have it
        yield from (Text("-"), Text("-"))
        return
    frames = len({row.frame for row in rows if row.frame})
    yield Text(f"{sum(row.outcome.holds for row in rows)} of {len(rows)}")
    yield Text(f"{frames} few" if frames < enough else str(frames), style="bold red" if frames < enough else "")


def _number(n: int) -> Text:
    return Text(f"{n}") if n else Text("none", style="bold red")


def _table(words: Iterable[str], numbers: Iterable[str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in words:
        table.add_column(name)
    for name in numbers:
        table.add_column(name, justify="right")
    return table
