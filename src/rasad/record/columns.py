"""The tables of the record: their columns, and how coded documents become rows of them.

Every table but `documents` holds (`document`, `batch`, `position`), flat columns to ask by, and `json`: the struct as published.
A row counts only while the current row of `documents` names its batch.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
from arro3.core import Array, DataType, Field, Schema, Table, list_array

from ..model import Actor, Coded, Document, Event, Note, Person, Statement, Time
from .rows import quotes_of, text_of

Values = tuple[Any, ...]
EPOCH = dt.date(1970, 1, 1)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _columns(text: str) -> Mapping[str, str]:
    pairs = (part.partition(":") for part in text.split())
    return MappingProxyType({name: kind for kind, _, name in pairs})


_CHILD = "text:document text:batch int:position "
TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "documents": _columns(
            "text:id text:sha256 text:key text:batch int:serial text:language text:title text:outlet text:outlet_name "
            "text:published date:published_start date:published_end text:published_how text:url int:events int:notes text:json"
        ),
        "events": _columns(
            _CHILD + "text:id text:type text:mode text:cameo int:quad real:scale texts:contexts "
            "texts:actors texts:actor_countries texts:actor_sectors texts:as_actor "
            "texts:recipients texts:recipient_countries texts:recipient_sectors texts:as_recipient bool:mutual texts:third "
            "text:place text:place_country text:date date:date_start date:date_end text:date_precision text:date_how text:status text:mention "
            "texts:said_by texts:via texts:evidence text:sentence int:sentence_start text:quotes text:rule real:confidence text:json"
        ),
        "statements": _columns(_CHILD + "text:speaker text:speaker_name text:stance bool:direct text:quote text:event text:json"),
        "times": _columns(_CHILD + "text:text text:value text:calendar text:how text:rule text:json"),
        "people": _columns(_CHILD + "text:id text:name text:text text:country text:sector text:office bool:known text:json"),
        "notes": _columns(_CHILD + "text:code text:why text:json"),
    }
)
_KINDS: Mapping[str, Callable[[], DataType]] = MappingProxyType(
    {
        "text": DataType.string,
        "int": DataType.int32,
        "real": DataType.float64,
        "bool": DataType.bool,
        "date": DataType.date32,
        "texts": lambda: DataType.list(Field("element", DataType.string())),
    }
)


def schema(table: str) -> Schema:
    """The Arrow schema of a table."""
    return Schema([Field(name, _KINDS[kind]()) for name, kind in TABLES[table].items()])


def arrow(table: str, rows: Sequence[Values]) -> Table:
    """Rows, each in the order of the table's columns, as an Arrow table."""
    columns = zip(*rows, strict=True)
    return Table.from_arrays([_array(kind, values) for kind, values in zip(TABLES[table].values(), columns, strict=True)], schema=schema(table))


def _array(kind: str, values: Sequence[Any]) -> Any:
    if kind == "texts":
        offsets = [0]
        for value in values:
            offsets.append(offsets[-1] + len(value))
        flat = [item for value in values for item in value]
        return list_array(Array(offsets, type=DataType.int32()), Array(flat, type=DataType.string()), type=_KINDS[kind]())
    if kind == "date":
        return Array([_day(value) for value in values], type=DataType.int32()).cast(DataType.date32())
    return Array(values, type=_KINDS[kind]())


def _day(value: str | None) -> int | None:
    """Days since 1970; none for what is no whole day (its text is kept elsewhere)."""
    if not value or not DAY.fullmatch(value):
        return None
    try:
        return (dt.date.fromisoformat(value) - EPOCH).days
    except ValueError:
        return None


def document_values(document: Document, coded: Coded, key: str, batch: str, serial: int) -> Values:
    """The row of `documents`; its `json` is the coded document without what the other tables hold."""
    rest = msgspec.structs.replace(coded, events=(), statements=(), times=(), people=(), notes=())
    outlet, published = coded.outlet, coded.published
    return (
        *(coded.id, coded.sha256, key, batch, serial, coded.language, coded.title.text if coded.title else None),
        *(outlet.id if outlet else None, outlet.name if outlet else None),
        *(published.value, published.start, published.end, published.how, document.url),
        *(len(coded.events), len(coded.notes), _json(rest)),
    )


def child_values(document: Document, coded: Coded, batch: str) -> dict[str, list[Values]]:
    """The rows of all other tables that one coded document gives."""
    text = text_of(document, coded)
    flat: dict[str, Iterable[tuple[Values, Any]]] = {
        "events": ((_event(event, text), event) for event in coded.events),
        "statements": ((_statement(value), value) for value in coded.statements),
        "times": ((_time(value), value) for value in coded.times),
        "people": ((_person(value), value) for value in coded.people),
        "notes": ((_note(value), value) for value in coded.notes),
    }
    return {table: [(coded.id, batch, place, *values, _json(value)) for place, (values, value) in enumerate(rows)] for table, rows in flat.items()}


def _event(event: Event, text: str) -> Values:
    quotes = quotes_of(text, event)
    date, place = event.date, event.place
    return (
        *(event.id, event.type, event.mode, event.cameo, event.quad, event.scale, event.contexts),
        *(*_side(event.actors, event), *_side(event.recipients, event), event.mutual, codes(event.third)),
        *(place.name if place else None, place.country if place else None),
        *(date.value, date.start, date.end, date.precision, date.how, event.status, event.mention),
        *(codes(event.said_by), [source.id for source in event.via], [words.text for words in event.evidence]),
        *(quotes[0].text, quotes[0].start, _json(quotes[1:]), event.rule, event.confidence),
    )


def _side(actors: Sequence[Actor], event: Event) -> tuple[list[str], list[str], list[str], list[str]]:
    """Codes, countries, sectors, and all words by which the event is found on this side: where it is mutual, those of both sides."""
    whole = (*event.actors, *event.recipients) if event.mutual else actors
    found = _once(word.lower() for actor in whole for word in (actor.country, f".{actor.sector}", code(actor), actor.id or "", actor.name or "") if word != ".")
    return codes(actors), _once(actor.country for actor in actors), _once(actor.sector for actor in actors), found


def _statement(value: Statement) -> Values:
    return (code(value.speaker), value.speaker.name, value.stance, value.direct, value.quote.text, value.event)


def _time(value: Time) -> Values:
    return (value.text, value.value, value.calendar, value.how, value.rule)


def _person(value: Person) -> Values:
    return (value.id, value.name, value.text, value.country, value.sector, value.office, value.known)


def _note(value: Note) -> Values:
    return (value.code, value.why)


def code(actor: Actor) -> str:
    """The code of an actor as the code book writes it.

    >>> code(Actor(country="USA", sector="GOV")), code(Actor(sector="CVL")), code(Actor(country="IRN"))
    ('USA.GOV', '.CVL', 'IRN')
    """
    return f"{actor.country}.{actor.sector}" if actor.sector else actor.country


def codes(actors: Iterable[Actor]) -> list[str]:
    """The codes of some actors, each once, in their order."""
    return _once(map(code, actors))


def _once(words: Iterable[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
