"""The console that tables are printed on."""

from __future__ import annotations

import sys

from rich.console import Console

WIDE = 180  # columns where no terminal tells: a table in a pipe is read in an editor or a pager


def paper() -> Console:
    """Standard output as wide as the terminal; colours only there."""
    return Console() if sys.stdout.isatty() else Console(width=WIDE)
