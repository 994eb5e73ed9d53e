"""Stories: events of several texts that tell of one happening.

So far simply: the same type, the same countries on the same sides, the same time. What has no date, or nobody in it, is a story of its own
text, since nothing says that two texts mean the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ..model import Actor, Event, Struct
from ..record.rows import EventRow

CAME_ABOUT = frozenset({"happened", "alleged"})
DID_NOT = frozenset({"denied", "negated"})
UNKNOWN = "?"  # stands for all texts whose outlet is not known: together they count as one source, so that corroboration is never overstated


class Held(Struct, frozen=True, kw_only=True):
    """A status, and the documents that give it."""

    status: str
    documents: tuple[str, ...]


class Story(Struct, frozen=True, kw_only=True):
    """One happening: its events, by date of publication, and what their texts agree on or not.

    `sources` are independent: two outlets that relay the same agency are one. `contradicted`: some say that it came about, others that it did not.
    """

    id: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mutual: bool
    start: str | None
    end: str | None
    events: tuple[EventRow, ...]
    documents: tuple[str, ...]
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    statuses: tuple[Held, ...]
    contradicted: bool
    first_reported: str | None
    last_reported: str | None


def stories(rows: Iterable[EventRow]) -> list[Story]:
    """Groups events into stories, by date (undated last) and then by id.

    >>> stories([])
    []
    """
    groups: dict[tuple[str, ...], list[EventRow]] = {}
    for row in rows:
        groups.setdefault(_key(row), []).append(row)
    made = [_story(key, group) for key, group in groups.items()]
    return sorted(made, key=lambda story: (story.start is None, story.start or "", story.end or "", story.id))


def _key(row: EventRow) -> tuple[str, ...]:
    """Events with an equal key are one story. Order within a side says nothing, and in a mutual event neither do the sides."""
    event = row.event
    sides = [_parties(event.actors), _parties(event.recipients)]
    if event.mutual:
        sides = [" ".join(sorted({*sides[0].split(), *sides[1].split()}))]
    if event.date.start is None or not "".join(sides):
        return (event.type, *sides, row.document, event.id)
    return (event.type, *sides, event.date.start, event.date.end or event.date.start)


def _parties(actors: Sequence[Actor]) -> str:
    return " ".join(sorted({actor.country or f".{actor.sector}" for actor in actors if actor.country or actor.sector}))


def _story(key: tuple[str, ...], group: Sequence[EventRow]) -> Story:
    rows = sorted(group, key=lambda row: (row.published is None, row.published or "", row.document, row.event.sentence.start, row.event.id))
    events = [row.event for row in rows]
    statuses = {status: _once(row.document for row in rows if row.event.status == status) for status in _once(event.status for event in events)}
    actors, recipients = _sides(events)
    published = sorted(row.published for row in rows if row.published)
    return Story(
        id=hashlib.sha256("|".join(key).encode()).hexdigest()[:12],
        type=events[0].type,
        actors=actors,
        recipients=recipients,
        mutual=any(event.mutual for event in events),
        start=events[0].date.start,
        end=events[0].date.end,
        events=tuple(rows),
        documents=_once(row.document for row in rows),
        languages=tuple(sorted({row.language for row in rows if row.language})),
        sources=tuple(sorted({source for row in rows for source in _sources(row)})),
        statuses=tuple(Held(status=status, documents=documents) for status, documents in statuses.items()),
        contradicted=bool(CAME_ABOUT & statuses.keys() and DID_NOT & statuses.keys()),
        first_reported=published[0] if published else None,
        last_reported=published[-1] if published else None,
    )


def _sides(events: Sequence[Event]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes on both sides. Of a meeting one text may name the sides the other way round: the first text's order holds."""
    hosts = {actor.country for actor in events[0].recipients} - {actor.country for actor in events[0].actors}
    left: list[str] = []
    right: list[str] = []
    for event in events:
        for side, actors in ((left, event.actors), (right, event.recipients)):
            for actor in actors:
                (side if not event.mutual else right if actor.country in hosts else left).append(_code(actor))
    return _once(left), _once(right)


def _sources(row: EventRow) -> tuple[str, ...]:
    """Whom a text has it from: the agencies that it names, else its outlet."""
    return tuple(source.id for source in row.event.via) or (row.outlet or UNKNOWN,)


def _code(actor: Actor) -> str:
    return f"{actor.country}.{actor.sector}" if actor.sector else actor.country


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if word)
