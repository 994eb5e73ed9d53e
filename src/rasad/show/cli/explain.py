"""`rasad explain`: why a thing was coded, and why not."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Published, With, event_types, one_of


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="One document, or - for standard input.", show_default=False)],
    line: Annotated[int, typer.Option("--line", metavar="N", min=0, help="Only this line of the text, counted from 1.", show_default=False)] = 0,
    why_not: Annotated[bool, typer.Option("--why-not", help="Also what was tried, and where it stopped.")] = False,
    type: Annotated[str, typer.Option("--type", metavar="TYPE", help="Only frames of this type, such as CONSULT.", show_default=False)] = "",
    published: Published = "",
    own: With = [],  # noqa: B006 - typer copies it
) -> None:
    """Show the text with every span found, and for each event the frame, construction, roles, date and why."""
    from ...coding import Coder
    from ...read import documents
    from ..explain import explained

    kind = one_of("--type", type.upper(), event_types()) if type else ""
    coder = Coder(*own)
    for document in documents([file], published=published or None):
        for row in explained(coder.pipeline.analyse(document), line=line or None, why_not=why_not, kind=kind):
            print(row)
