"""`rasad check`: the examples in the data, run."""

from __future__ import annotations

from typing import Annotated

import typer


def check(
    what: Annotated[str, typer.Argument(metavar="[LANGUAGE|DIR]", help="A language, or a folder of your own data; all, if left out.", show_default=False)] = "",
) -> None:
    """Run the examples that stand beside the frames, and tell what is covered."""
    raise NotImplementedError
