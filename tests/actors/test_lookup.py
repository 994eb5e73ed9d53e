"""Names looked up: in both scripts and English, with slips, and titles read as of a day."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from typer.testing import CliRunner

from rasad.actors.coverage import coverage
from rasad.actors.lookup import lookup
from rasad.actors.world import World
from rasad.coding import shipped
from rasad.errors import InputError
from rasad.show.cli import app


@cache
def world() -> World:
    return shipped().pipeline.world


@pytest.mark.parametrize("name", ["Sergei Lavrov", "lavrov", "سرگئی لاوروف", "سرگئي لاوروف", "سيرغي لافروف", "لافروف", "Lavrow"])
def test_one_person_by_any_spelling(name: str) -> None:
    assert lookup(world(), name)[0].id == "sergei-lavrov"


def test_every_owner_of_a_name_is_told() -> None:
    assert len([m for m in lookup(world(), "Bush") if m.kind == "person"]) >= 2


def test_countries_and_bodies() -> None:
    assert [m.id for m in lookup(world(), "بيلاروسيا")] == ["BLR"]
    assert [m.id for m in lookup(world(), "بلاروس")] == ["BLR"]
    assert lookup(world(), "ناتو")[0].id == "NATO"


def test_nobody_and_nothing() -> None:
    assert lookup(world(), "qwertyuiop") == []
    with pytest.raises(InputError, match="empty name"):
        lookup(world(), " ")


def test_a_title_is_read_as_of_the_day() -> None:
    told = CliRunner().invoke(app, ["actors", "وزیر خارجه آمریکا", "--on", "2020-10-24"])
    assert told.exit_code == 0 and "Mike Pompeo" in told.stdout
    told = CliRunner().invoke(app, ["actors", "وزير الخارجية الأمريكي", "--on", "2022-07-29"])
    assert told.exit_code == 0 and "Antony Blinken" in told.stdout
    assert CliRunner().invoke(app, ["actors", "qwertyuiop"]).exit_code == 1


def test_holes_are_told() -> None:
    rows = {r.country: r for r in coverage(world(), dt.date(2026, 1, 1))}
    assert rows["RUS"].leader_holes == () and rows["RUS"].leaders >= 5
    assert rows["USA"].minister_holes == () and rows["USA"].missing == ()
    assert rows["SUN"].minister_holes, "a state that is no more has no ministers since 2000"
