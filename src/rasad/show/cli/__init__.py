"""The command line: `rasad --help` shows the commands, docs/commands.md names every option.

Standard output carries the answer and nothing else, in UTF-8 whatever the locale; progress, the account and errors go to
standard error. Exit codes: 0 done, 1 a check failed or the program failed on a document, 2 something cannot be used.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import typer

from ...errors import RasadError
from .actors import actors
from .check import check
from .code import code
from .events import events
from .explain import explain
from .read import read
from .report import report
from .time import time

app = typer.Typer(
    name="rasad",
    help="Reads Persian and Arabic news and keeps a cited, dated record of who did what to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(short_help="documents in, one JSON object a line out")(code)
app.command(short_help="documents into a record that stays")(read)
app.command(short_help="questions to a record: who, to whom, what, when")(events)
app.command(short_help="why a thing was coded, and why not")(explain)
app.command(short_help="who is meant by a name, and what is covered")(actors)
app.command(short_help="the times that a text speaks of, with their values")(time)
app.command(short_help="a record as one page for the browser")(report)
app.command(short_help="the examples in the data, run")(check)


@app.callback(invoke_without_command=True)
def rasad(version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    """Reads Persian and Arabic news and keeps a cited, dated record of who did what to whom."""
    if version:
        from ... import __version__

        print(f"rasad {__version__}")
        raise typer.Exit()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; always ends with SystemExit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(None if arguments is None else list(arguments))
    except RasadError as error:
        print(f"rasad: {error}", file=sys.stderr)
        sys.exit(2)
