"""`rasad report`: a record as one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .options import Folder


def report(
    folder: Folder,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.", show_default=False)],
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="What stands above the page.", show_default=False)] = "",
) -> None:
    """Write one HTML page that needs nothing else: a timeline, who to whom, and each event in its own words."""
    from ... import record
    from ..report import write_report

    with record.open(folder) as kept:
        written = write_report(kept, output, title=title) if title else write_report(kept, output)
    print(f"{output}: {written.events:,} events in {written.stories:,} stories, {written.bytes / 1000:,.0f} kB", file=sys.stderr)
