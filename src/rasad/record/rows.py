"""What the record gives back: rows, typed and frozen."""

from __future__ import annotations

from typing import Generic, TypeVar

from ..model import Coded, Document, Event, Published, Struct

T = TypeVar("T")
REACH = 160  # code points of a long line kept on each side of evidence that stands outside the event's sentence


class Quote(Struct, frozen=True, kw_only=True):
    """A piece of the text and where it starts, in code points."""

    start: int
    text: str


class EventRow(Struct, frozen=True, kw_only=True):
    """An event with what is known of its document; the first quote is its sentence, the others hold evidence that stands elsewhere."""

    document: str
    language: str | None = None
    outlet: str | None = None
    outlet_name: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    event: Event
    sentence: str = ""
    quotes: tuple[Quote, ...] = ()


class Row(Struct, Generic[T], frozen=True, kw_only=True):
    """A statement, time, person or note, and the document that holds it."""

    document: str
    value: T


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A document of the record."""

    id: str
    sha256: str
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    outlet_name: str | None = None
    published: Published = Published()
    url: str | None = None
    events: int = 0
    notes: int = 0


class SourceRow(Struct, frozen=True, kw_only=True):
    """An outlet that published texts, or an agency that they name, with how many documents and events come from it."""

    id: str
    name: str
    kind: str  # outlet | agency
    documents: int
    events: int


def rows_of(document: Document, coded: Coded) -> list[EventRow]:
    """The events of one coded document as rows, without any record.

    >>> rows_of(Document(id="a", sha256="0", text="…"), Coded(id="a", sha256="0"))
    []
    """
    text = text_of(document, coded)
    rows: list[EventRow] = []
    for event in coded.events:
        quotes = quotes_of(text, event)
        rows.append(
            EventRow(
                document=coded.id,
                language=coded.language,
                outlet=coded.outlet.id if coded.outlet else None,
                outlet_name=coded.outlet.name if coded.outlet else None,
                published=coded.published.value,
                title=coded.title.text if coded.title else None,
                url=document.url,
                event=event,
                sentence=quotes[0].text,
                quotes=quotes,
            )
        )
    return rows


def text_of(document: Document, coded: Coded) -> str:
    """The text that the positions of a coded document point into."""
    return document.text if coded.text is None else coded.text


def quotes_of(text: str, event: Event) -> tuple[Quote, ...]:
    """The event's sentence, then the lines around evidence that stands outside it."""
    quotes = [Quote(start=event.sentence.start, text=text[event.sentence.start : event.sentence.end])]
    for words in event.evidence:
        if words.start is None or words.end is None:
            continue
        if not any(quote.start <= words.start and words.end <= quote.start + len(quote.text) for quote in quotes):
            quotes.append(line_around(text, words.start, words.end))
    return tuple(quotes)


def line_around(text: str, start: int, end: int) -> Quote:
    """The line that holds `text[start:end]`, cut at a space where it is long.

    >>> line_around("one\\n  two three", 6, 9)
    Quote(start=6, text='two three')
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if start - first > REACH:
        first = text.find(" ", start - REACH, start) + 1 or start
    if last - end > REACH:
        last = max(text.rfind(" ", end, end + REACH), end)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return Quote(start=first, text=text[first:last])
