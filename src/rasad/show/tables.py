"""Events as people and programs read them: a table for the terminal, JSON lines, CSV. Nothing is printed here.

Text is never reordered or reshaped for a terminal: each right-to-left string stands alone in its cell, in the last column.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec
from rich import box
from rich.table import Table
from rich.text import Text

from ..model import Actor
from ..record.rows import EventRow

BOM = "\ufeff"  # without it spreadsheets read UTF-8 as something else
UNKNOWN = "—"
NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
STYLES: Mapping[int, str] = MappingProxyType({1: "cyan", 2: "blue", 3: "yellow", 4: "red"})  # by quad class


def event_table(rows: Iterable[EventRow]) -> Table:
    """Date, who, what, to whom, status, said by, and the words that say so."""
    # Only columns that may wrap are narrowed, and none has a least width: rich would cut letters off.
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for name in ("Date", "Who", "What", "Whom", "Status", "Said by", "The words"):
        table.add_column(name, no_wrap=name in {"Date", "What", "Status", "Said by"}, overflow="fold")
    for row in rows:
        event = row.event
        said_by = dict.fromkeys(map(code, event.said_by))
        table.add_row(
            event.date.value or UNKNOWN,
            _lines(party(actor) for actor in _each(event.actors)),
            Text(_lines([event.type, event.mode or ""]).plain, style=STYLES.get(event.quad, "")),
            _lines(f"{'↔ ' if event.mutual else ''}{party(actor)}" for actor in _each(event.recipients)),
            Text(event.status, style="" if event.status == "happened" else "italic"),
            _lines(said_by),
            Text(plain(evidence(row))),
        )
    return table


def json_lines(rows: Iterable[EventRow]) -> Iterator[str]:
    """Each row as one line of JSON: the document, its outlet and date, the event as coded, its sentence and quotes.

    >>> list(json_lines([]))
    []
    """
    encoder = msgspec.json.Encoder()
    for row in rows:
        yield encoder.encode(row).decode() + "\n"


def csv_lines(rows: Iterable[EventRow]) -> Iterator[str]:
    """CSV with a header; several in a cell are parted by `; `. Encode it as UTF-8.

    The first line begins with a byte-order mark, for spreadsheets; in Python read it as `utf-8-sig`. A text that a spreadsheet
    would take for a formula gets an apostrophe before it.
    """
    yield BOM + _csv_line(list(COLUMNS))
    for row in rows:
        yield _csv_line([_unarmed(read(row)) for read in COLUMNS.values()])


def party(actors: Sequence[Actor]) -> str:
    """Actors as code and name, in their order.

    >>> party([Actor(country="NOR", sector="GOV", name="Astrid Holm"), Actor(country="IRN")])
    'NOR.GOV Astrid Holm; IRN'
    """
    return "; ".join(dict.fromkeys(f"{code(actor)} {actor.name or ''}".strip() for actor in actors))


def code(actor: Actor) -> str:
    """The code of an actor as the code book writes it."""
    return f"{actor.country}.{actor.sector}" if actor.sector else actor.country


def evidence(row: EventRow) -> str:
    """The words that carry the event: those of its sentence, or the first where none stand in it."""
    sentence = row.event.sentence
    inside = [words.text for words in row.event.evidence if words.start is not None and sentence.start <= words.start < sentence.end]
    return " … ".join(inside or [words.text for words in row.event.evidence[:1]])


def plain(text: str) -> str:
    """One line without control characters: a page's text must not steer the terminal.

    >>> plain("a\\x1b[31m\\nb")
    'a [31m b'
    """
    return " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in text).split())


COLUMNS: Mapping[str, Callable[[EventRow], str]] = MappingProxyType(
    {
        "document": lambda row: row.document,
        "event": lambda row: row.event.id,
        "language": lambda row: row.language or "",
        "outlet": lambda row: row.outlet or "",
        "published": lambda row: row.published or "",
        "date": lambda row: row.event.date.value or "",
        "date_start": lambda row: row.event.date.start or "",
        "date_end": lambda row: row.event.date.end or "",
        "date_how": lambda row: row.event.date.how,
        "type": lambda row: row.event.type,
        "mode": lambda row: row.event.mode or "",
        "actors": lambda row: "; ".join(dict.fromkeys(map(code, row.event.actors))),
        "actor_names": lambda row: "; ".join(dict.fromkeys(actor.name for actor in row.event.actors if actor.name)),
        "recipients": lambda row: "; ".join(dict.fromkeys(map(code, row.event.recipients))),
        "recipient_names": lambda row: "; ".join(dict.fromkeys(actor.name for actor in row.event.recipients if actor.name)),
        "mutual": lambda row: "yes" if row.event.mutual else "no",
        "third": lambda row: "; ".join(dict.fromkeys(map(code, row.event.third))),
        "place": lambda row: row.event.place.name if row.event.place else "",
        "status": lambda row: row.event.status,
        "mention": lambda row: row.event.mention,
        "said_by": lambda row: party(row.event.said_by),
        "via": lambda row: "; ".join(source.name for source in row.event.via),
        "cameo": lambda row: row.event.cameo or "",
        "quad": lambda row: str(row.event.quad),
        "scale": lambda row: f"{row.event.scale:g}",
        "contexts": lambda row: "; ".join(row.event.contexts),
        "rule": lambda row: row.event.rule,
        "confidence": lambda row: f"{row.event.confidence:g}",
        "url": lambda row: row.url or "",
        "title": lambda row: row.title or "",
        "words": evidence,
        "sentence": lambda row: row.sentence,
    }
)


def _each(actors: Sequence[Actor]) -> Iterator[tuple[Actor]]:
    return ((actor,) for actor in actors)


def _lines(cells: Iterable[str]) -> Text:
    """Each on its line, each once; no markup is read out of it."""
    return Text("\n".join(dict.fromkeys(plain(cell) for cell in cells if cell)))


def _csv_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([plain(cell) for cell in cells])
    return line.getvalue()


def _unarmed(cell: str) -> str:
    """No formula: an apostrophe before what begins like one and is no number."""
    return "'" + cell if cell[:1] in {"=", "+", "-", "@"} and not NUMBER.fullmatch(cell) else cell
