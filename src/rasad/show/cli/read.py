"""`rasad read`: documents into a record."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Annotated

import typer

from .options import Jobs, Paths, Published, With

BATCH = 200  # documents that are stored at once, all or none


def read(
    paths: Paths,
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="The folder of the record; made where there is none.", show_default=False)],
    published: Published = "",
    own: With = [],  # noqa: B006 - typer copies it
    jobs: Jobs = 0,
) -> None:
    """Code documents and keep them in a record. What it holds already is not read twice; what the rules say anew replaces what they said."""
    from ... import record
    from ...coding import Coder
    from ...read import documents
    from .account import Account, following

    account = Account()
    coder = Coder(*own)
    stream = iter(documents(paths, published=published or None))
    with record.open(into, create=True) as kept, following("reading") as step:
        while batch := list(itertools.islice(stream, BATCH)):
            todo = kept.unread(batch, coder.version)
            account.skip(len(batch) - len(todo))
            pairs = []
            for document, coded in coder.documents(todo, jobs or None):
                account.add(document, coded)
                step()
                pairs.append((document, coded))
            kept.add(pairs, coder.version)
        kept.tidy()
    account.show()
