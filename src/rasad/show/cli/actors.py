"""`rasad actors`: who is meant by a name, and how much of the world is covered."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import InputError
from .options import With

if TYPE_CHECKING:
    from ...pipeline import Pipeline


def actors(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A person, body, country or title, in any language or in English.", show_default=False)] = "",
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="Read offices as of this day (YYYY-MM-DD); today, if left out.", show_default=False)] = "",
    covered: Annotated[bool, typer.Option("--coverage", help="A table of every country: names, leaders and foreign ministers since 2000, holes.")] = False,
    own: With = [],  # noqa: B006 - typer copies it
) -> None:
    """Look a name up: who it is, offices and dates, every spelling, and how the words would be read on a day. Exit code 1 if nobody is found."""
    from ...coding import Coder

    if bool(name) == covered:
        raise InputError("bad-filter", "a name or --coverage is wanted", hint='rasad actors "NAME", or rasad actors --coverage')
    when = _day(on) if on else dt.date.today()
    pipeline = Coder(*own).pipeline
    if covered:
        _coverage(pipeline, when)
    elif not _name(pipeline, name, when):
        raise typer.Exit(1)


def _name(pipeline: Pipeline, name: str, when: dt.date) -> bool:
    """Prints what the name is and how it would be read; whether there was anything to print."""
    from ...actors.lookup import lookup, read_as
    from ...model import Article, Line
    from ..actors import matches, mentions

    texts = {code: steps.normaliser.text(Article(text=name, language=code, lines=(Line(0, len(name), "text"),))) for code, steps in pipeline.steps.items()}
    found = lookup(pipeline.world, name)
    read = list(read_as({code: (steps.actors, texts[code]) for code, steps in pipeline.steps.items()}, when))
    for line in matches(found):
        print(line)
    if read:
        print(f"read on {when}:")
        for line in mentions(read):
            print(line)
    if not found and not read:
        print(f"nobody known as {name}", file=sys.stderr)
    return bool(found or read)


def _coverage(pipeline: Pipeline, when: dt.date) -> None:
    from ...actors.coverage import coverage
    from ..actors import coverage_table
    from .paper import paper

    rows = coverage(pipeline.world, when)
    paper().print(coverage_table(rows, pipeline.steps))
    holes = [f"{r.country}: {', '.join(r.missing)}" for r in rows if r.missing]
    print(f"{len(rows)} countries; without words: {'; '.join(holes) or 'none'}", file=sys.stderr)


def _day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise InputError("bad-date", "not a day", where=value, hint="write it as YYYY-MM-DD") from None
