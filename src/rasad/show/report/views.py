"""What the page's template is given: stories and events with everything in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from ...model import Actor, Event, Struct
from ...record.rows import EventRow
from ...stories import Story
from .days import day, gregorian, other, written
from .marks import marked
from .names import NO_LANGUAGE, Language

# The quad classes of the ontology, by number.
QUADS = ("", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


class Party(Struct, frozen=True, kw_only=True):
    """Somebody in a role: code, what the code stands for, name with office, and the words of the text."""

    code: str
    means: str
    name: str
    text: str


class Told(Struct, frozen=True, kw_only=True):
    """One event as one text tells it."""

    language: Language
    quotes: tuple[Markup, ...]
    what: str
    status: str
    background: bool
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    third: tuple[Party, ...]
    said_by: tuple[Party, ...]
    via: tuple[str, ...]
    mutual: bool
    date: str
    other_date: str
    date_words: str
    date_why: str
    place: str
    outlet: str
    published: str
    document: str
    anchor: str
    rule: str


class Happening(Struct, frozen=True, kw_only=True):
    """A story: its head line, and its events as the texts tell them."""

    id: str
    date: str
    other_dates: tuple[str, ...]
    type: str
    modes: tuple[str, ...]
    quad: int
    quad_name: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    mutual: bool
    statuses: tuple[str, ...]
    contradicted: bool
    sources: int
    texts: int
    parties: tuple[str, ...]
    languages: tuple[str, ...]
    background: bool
    told: tuple[Told, ...]


class Page(Struct, frozen=True, kw_only=True):
    """A document that the report quotes."""

    anchor: str
    id: str
    title: str
    language: Language
    outlet: str
    published: str
    url: str
    events: int


class Viewer:
    """Makes views with the names and languages it was given; `anchors` tells where on the page a document is listed."""

    def __init__(self, languages: Mapping[str, Language], names: Mapping[str, str], anchors: Mapping[str, str]) -> None:
        self._languages, self._names, self._anchors = languages, names, anchors

    def happening(self, story: Story) -> Happening:
        """A story as it stands on the page."""
        event = story.events[0].event
        told = tuple(self.told(row) for row in story.events)
        return Happening(
            id=story.id,
            date=gregorian(event.date),
            other_dates=_once([view.other_date for view in told]),
            type=story.type,
            modes=_once([row.event.mode or "" for row in story.events]),
            quad=event.quad,
            quad_name=QUADS[event.quad],
            actors=tuple(map(self.named, story.actors)),
            recipients=tuple(map(self.named, story.recipients)),
            mutual=story.mutual,
            statuses=tuple(held.status for held in story.statuses),
            contradicted=story.contradicted,
            sources=len(story.sources),
            texts=len(story.documents),
            parties=_once([code.partition(".")[0] for code in (*story.actors, *story.recipients)]),
            languages=story.languages,
            background=all(row.event.mention == "background" for row in story.events),
            told=told,
        )

    def told(self, row: EventRow) -> Told:
        """An event as it stands on the page."""
        event = row.event
        language = self._languages.get(row.language or "", NO_LANGUAGE)
        return Told(
            language=language,
            quotes=tuple(marked(quote, event) for quote in row.quotes),
            what=event.type + (f", {event.mode}" if event.mode else ""),
            status=event.status,
            background=event.mention == "background",
            actors=self.parties(event.actors),
            recipients=self.parties(event.recipients),
            third=self.parties(event.third),
            said_by=self.parties(event.said_by),
            via=_once([source.name for source in event.via]),
            mutual=event.mutual,
            date=gregorian(event.date) or "not known",
            other_date=other(event.date, language.calendar or event.date.calendar or ""),
            date_words=event.date.text or "",
            date_why=_why(event),
            place=f"{event.place.name}, {self._names.get(event.place.country, event.place.country)}" if event.place else "",
            outlet=row.outlet_name or row.outlet or "",
            published=day_in_words(row.published),
            document=row.document,
            anchor=self._anchors[row.document],
            rule=event.rule,
        )

    def named(self, code: str) -> Party:
        """What a code stands for."""
        return Party(code=code, means=self._names.get(code.partition(".")[0], ""), name="", text="")

    def parties(self, actors: Sequence[Actor]) -> tuple[Party, ...]:
        """Actors in words, each once."""
        made = (
            Party(
                code=f"{actor.country}.{actor.sector}" if actor.sector else actor.country,
                means=self._names.get(actor.country, ""),
                name=", ".join(part for part in (actor.name, actor.office) if part),
                text=actor.text,
            )
            for actor in actors
        )
        return tuple(dict.fromkeys(made))

    def page(self, rows: Sequence[EventRow]) -> Page:
        """A document by the rows that come from it."""
        row = rows[0]
        # What is no web address could be a script: it is not made a link.
        url = row.url if row.url and row.url.startswith(("https://", "http://")) else ""
        return Page(
            anchor=self._anchors[row.document],
            id=row.document,
            title=row.title or "",
            language=self._languages.get(row.language or "", NO_LANGUAGE),
            outlet=row.outlet_name or row.outlet or "",
            published=day_in_words(row.published),
            url=url,
            events=len(rows),
        )


def day_in_words(value: str | None) -> str:
    """A day in words; what is no whole day, as it is."""
    found = day(value)
    return written(found) if found else value or ""


def _why(event: Event) -> str:
    how = {"publication": "the day of publication", "unknown": "the text does not tell"}.get(event.date.how, "")
    return "; ".join(part for part in (how, *event.date.reasons) if part)


def _once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if word)
