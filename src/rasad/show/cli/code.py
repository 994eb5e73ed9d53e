"""`rasad code`: documents in, JSON lines (or a table for people) out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import InputError
from .options import Jobs, Paths, Published, With

if TYPE_CHECKING:
    from ...model import Coded, Document
    from ...record import EventRow


def code(
    paths: Paths = [],  # noqa: B006 - typer copies it
    published: Published = "",
    own: With = [],  # noqa: B006
    jobs: Jobs = 0,
    table: Annotated[bool, typer.Option("--table", help="A table for people instead of JSON lines.")] = False,
) -> None:
    """Code documents: one JSON object a line, in the order of the input."""
    from ...coding import Coder
    from ...lang.resting import resting
    from ...read import documents
    from .account import Account, following

    if not paths and sys.stdin.isatty():
        raise InputError("no-input", "no path is named and nothing comes in", hint="name files or folders, or pipe JSON lines in")
    account = Account()
    coder = Coder(*own)
    rows: list[EventRow] = []
    with resting(), following("coding", bar=table or not sys.stdout.isatty()) as step:  # no text leaves a cycle behind

        def told() -> Iterator[tuple[Document, Coded]]:
            for document, coded in coder.documents(documents(paths or ["-"], published=published or None), jobs or None):
                account.add(document, coded)
                step()
                yield document, coded

        if table:
            rows = rows_in(told())
        else:
            write_lines(told())
    if table:
        show_table(rows)
    account.show()


def write_lines(pairs: Iterator[tuple[Document, Coded]]) -> None:
    """Each coded document as its line of JSON, as soon as it is there."""
    import msgspec

    encoder = msgspec.json.Encoder()
    for _, coded in pairs:
        sys.stdout.buffer.write(encoder.encode(coded) + b"\n")
        sys.stdout.buffer.flush()


def rows_in(pairs: Iterator[tuple[Document, Coded]]) -> list[EventRow]:
    """All events, with what is known of their documents."""
    from ... import record

    return [row for document, coded in pairs for row in record.rows_of(document, coded)]


def show_table(rows: list[EventRow]) -> None:
    """All events as one table."""
    from .. import tables
    from .paper import paper

    paper().print(tables.event_table(rows))
