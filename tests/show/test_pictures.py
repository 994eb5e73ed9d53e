"""The timeline, the table of who to whom, and days in two calendars."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from rasad import record
from rasad.model import EventDate
from rasad.record import EventRow
from rasad.show.report.days import other
from rasad.show.report.names import Language
from rasad.show.report.pictures import matrix, timeline
from rasad.show.report.views import QUADS, Viewer
from rasad.stories import stories
from record import made


def rows() -> list[EventRow]:
    return [row for pair in made.pages() for row in record.rows_of(*pair)]


def on_days(*days: str) -> list[EventRow]:
    row = rows()[1]
    return [msgspec.structs.replace(row, document=day, event=msgspec.structs.replace(row.event, date=made.on(day))) for day in days]


@pytest.mark.parametrize(
    ("last", "unit", "columns"),
    [("2023-01-05", "day", 15), ("2023-02-25", "day", 56), ("2023-06-01", "week", 23), ("2025-12-31", "month", 36), ("2041-01-01", "year", 19)],
)
def test_the_timeline_chooses_its_unit(last: str, unit: str, columns: int) -> None:
    found = timeline(stories(on_days("2023-01-01", last)), QUADS)
    assert found
    assert (found.unit, found.columns, found.top, sum(bar.height for bar in found.bars)) == (unit, columns, 1, 2)
    assert all(0 <= bar.x < found.columns for bar in found.bars)


def test_bars_are_stacked_and_say_what_they_are() -> None:
    found = timeline(stories(rows()), QUADS)
    assert found
    last = [bar for bar in found.bars if bar.x == max(bar.x for bar in found.bars)]
    assert [(bar.quad, bar.low, bar.height, bar.says) for bar in last] == [
        (1, 0, 1, "28 July 2023: 1 verbal cooperation"),
        (3, 1, 1, "28 July 2023: 1 verbal conflict"),
    ]
    assert found.undated == 2  # the denied seizure is not counted


def test_a_few_far_off_days_do_not_press_the_others_together() -> None:
    days = [(dt.date(2023, 1, 1) + dt.timedelta(days=n)).isoformat() for n in range(30)]
    found = timeline(stories(on_days("1979-11-04", *days)), QUADS)
    assert found
    assert (found.unit, found.earlier, found.later) == ("day", 1, 0)


def test_nothing_dated_has_no_timeline() -> None:
    assert timeline([], QUADS) is None
    year = EventDate(value="2020", start="2020-01-01", end="2020-12-31", precision="year")
    row = rows()[1]
    assert timeline(stories([msgspec.structs.replace(row, event=msgspec.structs.replace(row.event, date=year))]), QUADS) is None


def test_who_to_whom() -> None:
    found = matrix(stories(rows()))
    assert found
    cells = {(cell.actor, cell.recipient): cell for line in found.rows for cell in line}
    assert cells["NOR", "IRN"].count == 2 and cells["NOR", "IRN"].tone == "both"  # a call and a demand
    assert cells["IRN", "NOR"].count == 2  # the call again, and the alleged seizure
    assert (cells["JPN", "BLR"].tone, cells["JPN", "BLR"].heat) == ("conflict", 2)
    assert cells["JPN", "IRN"].count == 0
    assert matrix([]) is None


@pytest.mark.parametrize(
    ("calendar", "date", "expected"),
    [
        ("solar-hijri", ("2023-07-29", "2023-07-29"), "7 Mordad 1402 SH"),
        ("islamic-hijri", ("2023-07-19", "2023-07-19"), "1 Muharram 1445 AH"),
        ("solar-hijri", ("2023-03-21", "2024-03-19"), "1 Farvardin 1402 SH – 29 Esfand 1402 SH"),
        ("islamic-hijri", ("1850-01-01", "1850-01-01"), ""),
        ("", ("2023-07-29", "2023-07-29"), ""),
        ("solar-hijri", (None, None), ""),
    ],
)
def test_the_other_calendar(calendar: str, date: tuple[str | None, str | None], expected: str) -> None:
    assert other(EventDate(start=date[0], end=date[1]), calendar) == expected


def test_a_text_has_the_calendar_of_its_language() -> None:
    languages = {
        "fa": Language(code="fa", name="Persian", direction="rtl", calendar="solar-hijri"),
        "ar": Language(code="ar", name="Arabic", direction="rtl", calendar="islamic-hijri"),
    }
    viewer = Viewer(languages, {}, {row.document: "document-1" for row in rows()})
    found = [viewer.happening(story) for story in stories(rows()) if story.type == "CONSULT"]
    assert set(found[0].other_dates) == {"6 Mordad 1402 SH", "10 Muharram 1445 AH"}
