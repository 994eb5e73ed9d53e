"""Texts that tell of one happening come together, and what they agree on is told."""

from __future__ import annotations

from typing import Any

import msgspec

from rasad import record
from rasad.model import EventDate, Source
from rasad.record import EventRow
from rasad.stories import Story, stories
from record import made


def rows() -> list[EventRow]:
    return [row for pair in made.pages() for row in record.rows_of(*pair)]


def row(**changes: Any) -> EventRow:
    """A seizure of a Norwegian ship on a day, told by an outlet; `changes` to the row or to its event."""
    first = next(row for row in record.rows_of(*made.call_fa()) if row.event.type == "COERCE")
    event_fields = set(first.event.__struct_fields__)
    event = {"date": made.on("2023-07-20"), "status": "happened", **{name: value for name, value in changes.items() if name in event_fields}}
    rest = {name: value for name, value in changes.items() if name not in event_fields}
    return msgspec.structs.replace(first, event=msgspec.structs.replace(first.event, **event), **rest)


def one(*told: EventRow) -> Story:
    found = stories(told)
    assert len(found) == 1, [story.id for story in found]
    return found[0]


def test_one_call_told_in_two_languages_is_one_story() -> None:
    found = {story.type: story for story in stories(rows()) if len(story.documents) > 1}
    assert set(found) == {"CONSULT"}
    call = found["CONSULT"]
    assert (call.documents, call.languages, call.sources) == (("ar-call", "fa-call"), ("ar", "fa"), ("north", "rasadnews"))
    assert (call.actors, call.recipients, call.mutual) == (("IRN.GOV",), ("NOR.GOV",), True)
    assert (call.start, call.first_reported, call.last_reported) == ("2023-07-28", "2023-07-29", "2023-07-29")


def test_all_events_are_in_one_story_each_by_date() -> None:
    found = stories(rows())
    assert sorted(row.document + row.event.id for story in found for row in story.events) == sorted(row.document + row.event.id for row in rows())
    assert [story.start for story in found] == ["2023-07-25"] * 2 + ["2023-07-28"] * 2 + [None] * 3
    assert len({story.id for story in found}) == len(found)
    assert stories(reversed(rows())) == found


def test_outlets_that_relay_one_agency_are_one_source() -> None:
    agency = (Source(id="north", name="North", text="north"),)
    told = one(row(document="a", outlet="x", via=agency), row(document="b", outlet="y", via=agency), row(document="c", outlet="north"))
    assert told.sources == ("north",)
    assert one(row(document="a", outlet="x", via=agency), row(document="b", outlet="y")).sources == ("north", "y")
    assert one(row(document="a", outlet=None), row(document="b", outlet=None)).sources == ("?",)


def test_contradiction_is_that_some_say_yes_and_some_no() -> None:
    told = one(row(document="a"), row(document="b", status="denied"), row(document="c"))
    assert told.contradicted
    assert [(held.status, held.documents) for held in told.statuses] == [("happened", ("a", "c")), ("denied", ("b",))]
    assert not one(row(document="a", status="planned"), row(document="b")).contradicted
    assert not one(row(document="a", status="denied"), row(document="b", status="negated")).contradicted


def test_other_days_sides_and_types_are_other_stories() -> None:
    first = row(document="a")
    for other in (
        row(document="b", date=made.on("2023-07-21")),
        row(document="b", type="ASSAULT"),
        row(document="b", actors=first.event.recipients, recipients=first.event.actors),
        row(document="b", date=EventDate(value="2023-07", start="2023-07-01", end="2023-07-31", precision="month", how="text")),
    ):
        assert len(stories([first, other])) == 2
    assert len(stories([first, row(document="b", actors=first.event.recipients, recipients=first.event.actors, mutual=True)])) == 2


def test_without_a_date_or_anybody_in_it_nothing_is_shared() -> None:
    assert len(stories([row(document="a", date=EventDate()), row(document="b", date=EventDate())])) == 2
    assert len(stories([row(document="a", actors=(), recipients=()), row(document="b", actors=(), recipients=())])) == 2
