"""`rasad time`: the expressions of time in a text, with their values and reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Published, With

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...model import Note, Time, TimeExpression


def time(
    what: Annotated[str, typer.Argument(metavar="TEXT|FILE", help="A text, a file or folder of documents, or - for standard input.", show_default=False)],
    published: Published = "",
    language: Annotated[str, typer.Option("--language", metavar="CODE", help="Of a text too short to tell.", show_default=False)] = "",
    own: With = [],  # noqa: B006 - typer copies it
) -> None:
    """Print every expression of time with its value, calendar and reason; and what was refused, and why."""
    if what == "-" or _there(what):
        _documents(what, published, own)
        return
    from ...lang import Data
    from ...time import Reader

    times, notes = Reader(Data(*own)).search(what, published=published or None, language=language or None)
    _show(times, notes, what)


def _documents(path: str, published: str, own: list[Path]) -> None:
    """Documents go the way of `rasad code`: the article out of the page, its printed date, or the interval that it allows."""
    from ...coding import Coder
    from ...read import documents

    coder = Coder(*own)
    for document in documents([path], published=published or None):
        analysis = coder.pipeline.analyse(document)
        when = analysis.coded.published
        span = when.value or f"{when.start or '…'}/{when.end or '…'}"
        print(f"{document.id}: published {span} ({when.how}: {'; '.join(when.reasons)})")
        _show(analysis.coded.times, analysis.coded.notes, analysis.article.text)


def _show(times: Sequence[Time | TimeExpression], notes: Sequence[Note], text: str) -> None:
    from ..times import time_notes, time_table
    from .paper import paper

    if times:
        paper().print(time_table(times))
    else:
        print("no expression of time")
    for line in time_notes(notes, text):
        print(line)


def _there(what: str) -> bool:
    """Whether the words name a file or folder; a long text is no path."""
    try:
        return Path(what).exists()
    except (OSError, ValueError):
        return False
