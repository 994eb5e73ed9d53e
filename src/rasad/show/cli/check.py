"""`rasad check`: the examples in the data, run."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ...checks import Outcome
    from ...pipeline import Pipeline


def check(
    what: Annotated[str, typer.Argument(metavar="[LANGUAGE|DIR]", help="A language, or a folder of your own data; all, if left out.", show_default=False)] = "",
    constructions: Annotated[bool, typer.Option("--constructions", help="Count what cannot be done yet as failed, too.")] = False,
) -> None:
    """Run the examples that stand beside the frames and those of the constructions, and tell what is covered. Exit code 1 if one fails that should hold."""
    from ...checks import coverage, outcomes
    from ...coding import Coder
    from ...examples import ENOUGH, mode_coverage, tried
    from .account import following
    from .cover import construction_table, cover_table, mode_table
    from .paper import paper

    own = [Path(what)] if Path(what).is_dir() and what else []
    pipeline = Coder(*own).pipeline
    rules = rules_in(own[0]) if own else set[str]()
    languages = languages_of(pipeline, own[0], rules) if own else [what] if what else []
    frames: list[Outcome] = []
    with following("checking") as step:
        for outcome in outcomes(pipeline, languages) if rules or not own else ():
            step()
            if not own or outcome.name.split(" ")[0] in rules:
                frames.append(outcome)
        built = list(tried(pipeline, languages, own[0] if own else None)) if languages or not own else []
    paper().print(cover_table(coverage(pipeline, languages)))
    paper().print(mode_table(mode_coverage(pipeline, languages)))
    if built:
        paper().print(construction_table(built, ENOUGH))
    shown = [*frames, *(t.outcome for t in built if constructions or not t.open)]
    failed = [outcome for outcome in shown if not outcome.holds]
    for outcome in failed:
        print(f"\n{outcome.name}\n  {outcome.text}\n  wanted: {outcome.wanted}\n  got:    {outcome.got}")
    print(told("examples of frames", frames), file=sys.stderr)
    print(told("examples of constructions", [t.outcome for t in built]), file=sys.stderr)
    if failed:
        raise typer.Exit(1)


def told(what: str, outcomes: Sequence[Outcome]) -> str:
    """How many there are, hold and fail."""
    hold = sum(outcome.holds for outcome in outcomes)
    return f"{len(outcomes):,} {what}, {hold:,} hold, {len(outcomes) - hold:,} fail"


def rules_in(folder: Path) -> set[str]:
    """The rules that a folder of one's own adds, as `fa/request/khastan`."""
    from ...events.forms import FrameFile
    from ...lang.files import load_file

    files = sorted(folder.glob("languages/*/events/*.yaml"))
    return {f"{path.parent.parent.name}/{path.stem}/{frame.id}" for path in files for frame in load_file(path, FrameFile).frames}


def languages_of(pipeline: Pipeline, folder: Path, rules: set[str]) -> list[str]:
    """The languages that a folder of one's own has rules or constructions for."""
    from ...examples import FILE

    found = {path.parent.name for path in folder.glob(f"languages/*/{FILE}")} & set(pipeline.steps)
    return sorted(found | {rule.split("/")[0] for rule in rules})
