"""Every example in the data is a test of its own, named by file and id: `fa/request/khastan yes 1`."""

from __future__ import annotations

from functools import cache

import pytest

from paths import PACKAGE
from rasad.checks import Outcome, coverage, outcomes
from rasad.coding import shipped
from rasad.lang.files import plain


def names() -> list[str]:
    """The names of all examples, read from the files without loading the program."""
    found = []
    for path in sorted(PACKAGE.glob("data/languages/[a-z]*/events/*.yaml")):
        for frame in plain(path.read_text(encoding="utf-8"))["frames"]:
            rule = f"{path.parts[-3]}/{path.stem}/{frame['id']}"
            found += [f"{rule} yes {n}" for n in range(1, len(frame.get("yes", ())) + 1)]
            found += [f"{rule} no {n}" for n in range(1, len(frame.get("no", ())) + 1)]
    return found


@cache
def results() -> dict[str, Outcome]:
    return {outcome.name: outcome for outcome in outcomes(shipped().pipeline)}


@pytest.mark.parametrize("name", names())
def test_example(name: str) -> None:
    outcome = results()[name]
    assert outcome.holds, f"{outcome.text}\n  wanted: {outcome.wanted}\n  got:    {outcome.got}"


def test_every_type_has_predicates_in_both_languages() -> None:
    rows = coverage(shipped().pipeline)
    types = {row.type for row in rows}
    assert len(types) == 16
    for language in {row.language for row in rows}:
        assert {row.type for row in rows if row.language == language and row.predicates} == types


def test_every_frame_has_examples() -> None:
    for language, kind, frame in ((c, e.type, e.frame) for c, s in shipped().pipeline.steps.items() for e in s.coder.frames.entries):
        if frame is not None:
            assert len(frame.yes) >= 2, f"{language} {kind} {frame.id}: two examples that give it"
            assert frame.no, f"{language} {kind} {frame.id}: one example that does not"
