"""The tables of `rasad check`: what is covered, and what is not stands out."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

from rasad.checks import Cover, Outcome
from rasad.coding import Coder
from rasad.errors import DataError
from rasad.examples import ENOUGH, ModeCover, Tried, mode_coverage, tried
from rasad.show.cli.cover import construction_table, cover_table, mode_table


def printed(table: Table) -> list[str]:
    console = Console(width=100, no_color=True)
    with console.capture() as capture:
        console.print(table)
    return [line.rstrip() for line in capture.get().splitlines()]


def one(language: str, construction: str, n: int, *, frame: str) -> Tried:
    return Tried(language, construction, "", Outcome(f"{language}/{construction} {n}", bool(frame), "", "", ""), frame)


def test_a_mode_without_a_predicate_stands_out() -> None:
    lines = printed(mode_table([ModeCover("fa", "ASSAULT", "beat", 0, 2), ModeCover("ar", "ASSAULT", "beat", 9, 3)]))
    assert lines[-1].split() == ["ASSAULT", "beat", "none", "2", "9", "3"]


def test_few_frames_stand_out_and_what_a_language_lacks_is_a_dash() -> None:
    rows = [one("fa", "elided", n, frame=f"fa/x/{n % 3}") for n in range(4)] + [one("ar", "lil", n, frame=f"ar/x/{n}") for n in range(ENOUGH)]
    lines = printed(construction_table([*rows, one("ar", "lil", 11, frame="")], ENOUGH))
    assert lines[-2].split() == ["elided", "4", "of", "4", "3", "few", "-", "-"]
    assert lines[-1].split() == ["lil", "-", "-", "10", "of", "11", "10"]


def test_a_line_a_type_and_language() -> None:
    assert printed(cover_table([Cover("fa", "AID", 6, 98, 14, 6)]))[-1].split() == ["AID", "fa", "6", "98", "14", "6"]


def test_every_mode_of_every_type_has_predicates_and_an_example_in_both_languages() -> None:
    rows = mode_coverage(Coder().pipeline)
    assert len(rows) > 100
    assert not [(row.language, row.type, row.mode) for row in rows if not (row.predicates and row.yes)]


OWN = """constructions:
- id: active
  means: a finite verb
  examples:
  - {text: "چین از هند خواست نیروهایش را بیرون ببرد", type: REQUEST, expect: CHN.GOV → IND.GOV, absent: RETREAT}
  - {text: "چین از هند خواست نیروهایش را بیرون ببرد", absent: REQUEST, why: asked for}
"""


def own(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "languages" / "fa" / "constructions-examples.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_constructions_of_ones_own_folder(tmp_path: Path) -> None:
    folder = own(tmp_path, OWN)
    first, second = tried(Coder(folder).pipeline, ["fa"], folder)
    assert first.outcome.holds and first.frame.startswith("fa/request/")
    assert not second.outcome.holds and second.frame == "" and second.outcome.wanted == "no REQUEST: asked for"


def test_an_example_that_wants_nothing_is_an_error(tmp_path: Path) -> None:
    folder = own(tmp_path, OWN.replace(", absent: REQUEST, why: asked for", ""))
    with pytest.raises(DataError, match="wants nothing"):
        list(tried(Coder(folder).pipeline, ["fa"], folder))
