"""Offices and bodies at a date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from rasad.actors import Finder, World
from rasad.actors.terms import first_day, last_day
from rasad.coding import Coder
from rasad.errors import DataError
from rasad.lang import Data, Language

from .conftest import Find


def test_title_and_country_tell_the_person_of_the_day(find: Find) -> None:
    raw = "وزیر خارجه آمریکا گفت"
    assert find("fa", raw, dt.date(2020, 10, 24))[1][0].id == "mike-pompeo"
    assert find("fa", raw, dt.date(2022, 7, 29))[1][0].id == "antony-blinken"
    assert find("fa", raw)[1][0].id is None


def test_an_indefinite_official_is_nobody_in_particular(find: Find) -> None:
    assert find("ar", "هذا أخطر ما قاله رئيس أمريكي", dt.date(2015, 8, 1))[1][0].id is None


def test_past_officials_are_elite(world: World) -> None:
    assert world.role("mike-pompeo", dt.date(2020, 5, 1)).sector == "GOV"
    later = world.role("mike-pompeo", dt.date(2023, 5, 1))
    assert (later.sector, later.office) == ("ELI", "former foreign minister")


def test_bodies_change_with_time(world: World) -> None:
    taliban = world.bodies["TALIBAN"]
    assert world.body_at(taliban, dt.date(2019, 1, 1)) == ("AFG", "REB")
    assert world.body_at(taliban, dt.date(2022, 1, 1)) == ("AFG", "GOV")


def test_mentions_are_read_anew_at_another_day(find: Find, world: World, data: Data, languages: dict[str, Language]) -> None:
    _, mentions = find("fa", "پامپئو هشدار داد", dt.date(2020, 5, 1))
    later = Finder(languages["fa"], world, data).at(mentions, dt.date(2023, 5, 1))
    assert (mentions[0].sector, later[0].sector) == ("GOV", "ELI")


DAYS = [("2018-04-26", "2018-04-26", "2018-04-26"), ("2018-12", "2018-12-01", "2018-12-31"), ("2018", "2018-01-01", "2018-12-31")]


@pytest.mark.parametrize(("value", "first", "last"), DAYS)
def test_days(value: str, first: str, last: str) -> None:
    assert first_day(value, "") == dt.date.fromisoformat(first)
    assert last_day(value, "") == dt.date.fromisoformat(last)


def test_bad_days_are_errors() -> None:
    with pytest.raises(DataError, match="2018-13"):
        first_day("2018-13", "somebody")


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "world" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_an_office_that_ends_before_it_starts_is_an_error(tmp_path: Path) -> None:
    own = write(tmp_path, "people/mine.yaml", '- {id: a-b, name: A B, offices: [{office: president, country: USA, from: "2020", to: "2019"}]}\n')
    with pytest.raises(DataError, match="term-backwards"):
        World(Data(own), [])


def test_a_spelling_with_two_owners_is_an_error_with_its_places(tmp_path: Path) -> None:
    own = write(tmp_path, "bodies.yaml", "- {id: MINE, name: Mine, country: XXX, sector: NGO, names: {fa: {strong: [روسیه]}}}\n")
    data = Data(own)
    with pytest.raises(DataError, match=r"name-of-two.*bodies\.yaml:1"):
        _ = World(data, [Language("fa", data)]).gazetteers["fa"]
    with pytest.raises(DataError, match="name-of-two"):
        _ = Coder(own).pipeline  # before the first text


def test_a_users_person_is_found(tmp_path: Path) -> None:
    own = write(
        tmp_path,
        "people/mine.yaml",
        "- {id: nora-fictive, name: Nora Fictive, gender: f, names: {fa: {full: [نورا فیکتیو], strong: [فیکتیو]}},\n"
        "   offices: [{office: foreign minister, country: SWE}]}\n",
    )
    data = Data(own)
    language = Language("fa", data)
    world = World(data, [language])
    assert world.role("nora-fictive", dt.date(2024, 1, 1)).office == "foreign minister"
    assert "فیکتیو" in world.gazetteers["fa"].root


def test_a_term_without_an_end_is_over_once_another_begins(tmp_path: Path) -> None:
    own = write(
        tmp_path,
        "people/mine.yaml",
        "- {id: first-one, name: First One, offices: [{office: foreign minister, country: XSL, from: '2020-01-01'}]}\n"
        "- {id: second-one, name: Second One, offices: [{office: foreign minister, country: XSL, from: '2022-01-01'}]}\n",
    )
    world = World(Data(own), [])
    told = [world.holder("foreign minister", "XSL", dt.date(year, 6, 1)) for year in (2021, 2023)]
    assert [person.id for person in told if person] == ["first-one", "second-one"]
