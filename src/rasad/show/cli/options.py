"""The options that several commands share, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...errors import InputError

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input (JSON lines or one page).", show_default=False)]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a record, as `rasad read --into` wrote it.", show_default=False)]
Published = Annotated[str, typer.Option("--published", metavar="DATE", help="Publication day (YYYY-MM-DD) of documents that bring none.", show_default=False)]
With = Annotated[list[Path], typer.Option("--with", metavar="DIR", help="A folder of your own words, names and frames; may be repeated.", show_default=False)]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes; 0: one a core where there is much to do.")]


def one_of(option: str, value: str, known: tuple[str, ...]) -> str:
    """The value itself, if it is one of the known words; a slip of the finger must not look like an empty answer."""
    if value not in known:
        raise InputError("bad-filter", f"{option} knows no {value}", hint=f"use {', '.join(known)}")
    return value


def event_types() -> tuple[str, ...]:
    """The sixteen types of the ontology."""
    from ...events.forms import Ontology
    from ...lang.files import SHIPPED, load_file

    return tuple(load_file(SHIPPED / "ontology" / "plover.yaml", Ontology).types)
