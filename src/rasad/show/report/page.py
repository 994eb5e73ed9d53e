"""The page itself: a template, a style sheet and a few lines of script, put into one file that fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...lang.files import Data
from ...model import Struct
from ...record import Record
from ...record.rows import EventRow
from ...stories import Story, stories
from .names import languages, names
from .pictures import matrix, timeline
from .views import QUADS, Viewer, day_in_words

HERE = Path(__file__).resolve().parent
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # HTML has no place for them
TITLE = "What was done and said"


class Written(Struct, frozen=True, kw_only=True):
    """What was written: events and stories of the source, stories on the page, and its size."""

    events: int
    stories: int
    shown: int
    bytes: int


def write_report(source: Record | Iterable[EventRow], path: str | Path, *, title: str = TITLE, limit: int = 2000) -> Written:
    """Writes one HTML page that needs nothing else; over `limit` stories the newest are shown, and it says so. OSError where it cannot be written."""
    rows = source.events() if isinstance(source, Record) else list(source)
    documents = source.counts()["documents"] if isinstance(source, Record) else len({row.document for row in rows})
    told = stories(rows)
    shown = newest(told, limit)
    text = render(rows, told, shown, documents=documents, title=title)
    data = CONTROL.sub(" ", text).encode(errors="replace")
    Path(path).write_bytes(data)
    return Written(events=len(rows), stories=len(told), shown=len(shown), bytes=len(data))


def newest(told: Sequence[Story], limit: int) -> list[Story]:
    """The newest stories, newest first; those without a date last, by when they were reported."""
    by_date = sorted(told, key=lambda story: story.id)
    by_date.sort(key=lambda story: (story.start or "", story.last_reported or ""), reverse=True)
    return by_date[: max(limit, 0)]


def render(rows: Sequence[EventRow], told: Sequence[Story], shown: Sequence[Story], *, documents: int, title: str) -> str:
    """The page as text; the same rows give the same text."""
    data = Data()
    known, words = languages(data), names(data)
    by_document: dict[str, list[EventRow]] = {}
    for story in shown:
        for row in story.events:
            by_document.setdefault(row.document, []).append(row)
    viewer = Viewer(known, words, {id_: f"document-{number}" for number, id_ in enumerate(sorted(by_document), 1)})
    happenings = [viewer.happening(story) for story in shown]
    published = sorted(row.published for row in rows if row.published)
    style, script = ((HERE / name).read_text(encoding="utf-8") for name in ("style.css", "script.js"))
    page = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return page.get_template("page.html").render(
        title=title,
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'",
        counts={"events": len(rows), "stories": len(told), "shown": len(shown), "documents": documents},
        sources=len({source for story in told for source in story.sources}),
        spoken=[known[code].name if code in known else code for code in sorted({row.language for row in rows if row.language})],
        published=[day_in_words(value) for value in dict.fromkeys((published[0], published[-1]))] if published else [],
        timeline=timeline(told, QUADS),
        matrix=matrix(told),
        names=words,
        quads=QUADS,
        stories=happenings,
        pages=[viewer.page(by_document[id_]) for id_ in sorted(by_document)],
        types=sorted({view.type for view in happenings}),
        parties=sorted({code for view in happenings for code in view.parties}),
        statuses=sorted({status for view in happenings for status in view.statuses}),
        languages=[known[code] for code in sorted({code for view in happenings for code in view.languages} & known.keys())],
    )


def _hash(text: str) -> str:
    """What a content security policy calls an inline style or script by: no other runs on the page."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
