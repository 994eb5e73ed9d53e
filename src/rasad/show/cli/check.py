"""`rasad check`: the examples in the data, run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.table import Table

    from ...checks import Cover, Outcome


def check(
    what: Annotated[str, typer.Argument(metavar="[LANGUAGE|DIR]", help="A language, or a folder of your own data; all, if left out.", show_default=False)] = "",
) -> None:
    """Run the examples that stand beside the frames, and tell what is covered. Exit code 1 if one fails."""
    from ...checks import coverage, outcomes
    from ...coding import Coder
    from .account import following
    from .paper import paper

    own = [Path(what)] if Path(what).is_dir() and what else []
    pipeline = Coder(*own).pipeline
    rules = rules_in(own[0]) if own else set[str]()
    languages = sorted({rule.split("/")[0] for rule in rules}) if own else [what] if what else []
    failed: list[Outcome] = []
    count = 0
    with following("checking") as step:
        for outcome in outcomes(pipeline, languages) if rules or not own else ():
            step()
            if own and outcome.name.split(" ")[0] not in rules:
                continue
            count += 1
            if not outcome.holds:
                failed.append(outcome)
    paper().print(cover_table(coverage(pipeline, languages)))
    for outcome in failed:
        print(f"\n{outcome.name}\n  {outcome.text}\n  wanted: {outcome.wanted}\n  got:    {outcome.got}")
    print(f"{count:,} examples, {count - len(failed):,} hold, {len(failed):,} fail", file=sys.stderr)
    if failed:
        raise typer.Exit(1)


def rules_in(folder: Path) -> set[str]:
    """The rules that a folder of one's own adds, as `fa/request/khastan`."""
    from ...events.forms import FrameFile
    from ...lang.files import load_file

    files = sorted(folder.glob("languages/*/events/*.yaml"))
    return {f"{path.parent.parent.name}/{path.stem}/{frame.id}" for path in files for frame in load_file(path, FrameFile).frames}


def cover_table(rows: list[Cover]) -> Table:
    """What is covered, a line a type and language."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in ("Type", "Language", "Frames", "Predicates", "Yes", "No", "Modes"):
        table.add_column(name, justify="right" if name in {"Frames", "Predicates", "Yes", "No"} else "left")
    for row in rows:
        table.add_row(row.type, row.language, *map(str, (row.frames, row.predicates, row.yes, row.no)), ", ".join(row.modes))
    return table
