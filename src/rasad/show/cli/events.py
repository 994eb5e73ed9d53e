"""`rasad events`: questions to a record."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from .options import Folder, event_types, one_of

Several = list[str]


def _filter(name: str, metavar: str, text: str) -> object:
    return typer.Option(name, metavar=metavar, help=text, show_default=False)


def events(
    folder: Folder,
    actor: Annotated[Several, _filter("--actor", "WHO", "Who did it: IRN, IRN.GOV, .GOV, or a person's name or id; may be repeated.")] = [],  # noqa: B006
    recipient: Annotated[Several, _filter("--recipient", "WHO", "To whom, in the same form; may be repeated.")] = [],  # noqa: B006
    type: Annotated[Several, _filter("--type", "TYPE", "A PLOVER type, such as CONSULT; may be repeated.")] = [],  # noqa: B006
    after: Annotated[str, _filter("--after", "DATE", "Not before this day, month or year.")] = "",
    before: Annotated[str, _filter("--before", "DATE", "Not after it.")] = "",
    status: Annotated[Several, _filter("--status", "STATUS", "happened, planned, conditional, negated, denied or alleged.")] = [],  # noqa: B006
    language: Annotated[Several, _filter("--language", "CODE", "fa or ar.")] = [],  # noqa: B006
    format: Annotated[Literal["table", "jsonl", "csv"], typer.Option("--format", help="How to write it.")] = "table",
) -> None:
    """Print the events of a record, by date."""
    from ... import record
    from ...schema import CHOICES
    from .. import tables

    with record.open(folder) as kept:
        rows = kept.events(
            actor=actor or None,
            recipient=recipient or None,
            type=[one_of("--type", word.upper(), event_types()) for word in type] or None,
            after=after or None,
            before=before or None,
            status=[one_of("--status", word.lower(), CHOICES["Event", "status"]) for word in status] or None,
            language=language or None,
        )
    if format == "table":
        from .paper import paper

        paper().print(tables.event_table(rows))
    else:
        sys.stdout.writelines(tables.json_lines(rows) if format == "jsonl" else tables.csv_lines(rows))
    print(f"{len(rows):,} events", file=sys.stderr)
