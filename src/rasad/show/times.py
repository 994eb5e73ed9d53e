"""Expressions of time as a table for people: words, value, calendar, reason. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.table import Table

from ..model import Note, Time, TimeExpression
from .tables import UNKNOWN, plain

NOTES = frozenset(("other-language", "no-such-day", "weekday-disagrees", "calendars-disagree", "dates-disagree", "bad-date"))  # notes on times


def time_table(times: Sequence[Time | TimeExpression]) -> Table:
    """One row an expression; right-to-left words stand alone in the last column."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for name in ("Value", "Calendar", "Reason", "The words"):
        table.add_column(name, no_wrap=name == "Calendar", overflow="fold")
    for t in times:
        table.add_row(t.value or UNKNOWN, t.calendar or UNKNOWN, t.how, plain(t.text))
    return table


def time_notes(notes: Sequence[Note], text: str) -> Iterator[str]:
    """What looked like a time and was refused, or contradicts itself: a line each."""
    for note in notes:
        if note.code in NOTES:
            words = f" ({plain(text[note.where.start : note.where.end])})" if note.where else ""
            yield f"{note.code}: {note.why}{words}"
