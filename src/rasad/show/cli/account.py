"""What long work tells while it runs and when it ends: progress and the account, both on standard error."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from ...model import Coded, Document

EVERY = 1000  # documents between two plain lines, in a pipe


class Account:
    """Counts what became of the documents; `lines` says it."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.read = self.coded = self.events = self.known = 0
        self.reasons: Counter[str] = Counter()
        self.first: dict[str, str] = {}

    def add(self, document: Document, coded: Coded) -> None:
        """One document and what was made of it; one without a line of article was left out, for the reason its first note gives."""
        self.read += 1
        if coded.article and not document.left_out:
            self.coded += 1
            self.events += len(coded.events)
            return
        code = coded.notes[0].code if coded.notes else "no-article"
        self.reasons[code] += 1
        self.first.setdefault(code, coded.id)

    def skip(self, count: int) -> None:
        """Documents that the record holds already."""
        self.read += count
        self.known += count

    def lines(self) -> Iterator[str]:
        """The account: one line, and one for each reason why documents were left out."""
        seconds = time.monotonic() - self.began
        known = f", {self.known:,} known already" if self.known else ""
        left = self.read - self.coded - self.known
        yield f"{self.read:,} read, {self.coded:,} coded{known}, {left:,} left out; {self.events:,} events; {seconds:.1f} s"
        for code, count in sorted(self.reasons.items(), key=lambda item: (-item[1], item[0])):
            yield f"  left out, {code}: {count:,} (the first is {self.first[code]})"

    def show(self) -> None:
        """Print the account to standard error; exit code 1 where the program itself failed on a document."""
        for line in self.lines():
            print(line, file=sys.stderr)
        if self.reasons["program-error"]:
            raise typer.Exit(1)


@contextmanager
def following(what: str, *, bar: bool = True) -> Iterator[Callable[[], None]]:
    """Gives a function to call after each document: a bar on a terminal, a plain line every thousand in a pipe.

    `bar` is false where the answer itself runs over the terminal: the two would write over one another.
    """
    if bar and sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = SpinnerColumn(), TextColumn("{task.description}: {task.completed:,.0f} documents"), TimeElapsedColumn()
        with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
            task = shown.add_task(what, total=None)
            yield lambda: shown.advance(task)
        return
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % EVERY == 0:
            print(f"{what}: {done:,} documents", file=sys.stderr, flush=True)

    yield step
