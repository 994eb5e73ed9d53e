"""JSON lines: one document a line."""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec

from ..model import Document, Note
from .decode import decode


class _Line(msgspec.Struct):
    """The fields of a line; null is the same as absent, other fields are passed over."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    title: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def parse(raw: bytes, place: str) -> Document:
    """The document in a line; a broken one gives a document that is left out, with a note on file and line."""
    line, why = _decoded(raw)
    if line is None:
        return left_out(place, raw, "bad-json", f"{why} ({place})")
    text = line.text if line.text is not None else line.html
    if text is None:
        return left_out(place, raw, "bad-json", f"the line has neither text nor html ({place})")
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    name = str(line.id) if line.id is not None and str(line.id).strip() else digest[:16]
    published, notes = day(line.published, place)
    if not text.strip():
        notes = (*notes, Note(code="empty", why=f"there is no text in it ({place})"))
    return Document(
        id=name,
        sha256=digest,
        text=line.text or "",
        html=line.html if line.text is None else None,
        published=published,
        url=line.url or None,
        outlet=line.outlet or None,
        language=line.language or None,
        title=line.title or None,
        notes=notes,
        left_out=not text.strip(),
    )


def _decoded(raw: bytes) -> tuple[_Line | None, str]:
    """The line's fields, or None and what is wrong with it."""
    try:
        return _DECODER.decode(raw), ""
    except (msgspec.MsgspecError, RecursionError) as error:
        why = str(error)
    except UnicodeDecodeError:
        why = "it is not in UTF-8"
    found = decode(raw)
    if found.text is not None and found.encoding != "utf-8":
        try:
            return _DECODER.decode(found.text), ""
        except (msgspec.MsgspecError, RecursionError) as error:
            why = str(error)
    return None, why


def day(value: str | None, place: str) -> tuple[str | None, tuple[Note, ...]]:
    """A date as ISO 8601, the time of day cut off; a note where it is none.

    >>> day("2020-10-24T08:00:00Z", "a.jsonl:1")
    ('2020-10-24', ())
    """
    if not value or not value.strip():
        return None, ()
    try:
        return dt.datetime.fromisoformat(value.strip()).date().isoformat(), ()
    except ValueError:
        return None, (Note(code="bad-date", why=f"the date of publication {value!r} is no ISO 8601 date; taken as not given ({place})"),)


def left_out(name: str, raw: bytes, code: str, why: str) -> Document:
    """A document of which nothing can be read, and why."""
    return Document(id=name, sha256=sha256(raw), notes=(Note(code=code, why=why),), left_out=True)


def sha256(data: bytes) -> str:
    """The hash as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
