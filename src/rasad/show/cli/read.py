"""`rasad read`: documents into a record."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Jobs, Paths, Published, With

if TYPE_CHECKING:
    from ...model import Document

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

        def unread() -> Iterator[Document]:
            while batch := list(itertools.islice(stream, BATCH)):
                todo = kept.unread(batch, coder.version)
                account.skip(len(batch) - len(todo))
                yield from todo

        coded = coder.documents(unread(), jobs or None)
        while pairs := list(itertools.islice(coded, BATCH)):
            kept.add(pairs, coder.version)
            for document, result in pairs:
                account.add(document, result)
                step()
        kept.tidy()
    account.show()
