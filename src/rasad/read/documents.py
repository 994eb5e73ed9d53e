"""Documents out of files, directories, archives, JSON lines and standard input, one at a time."""

from __future__ import annotations

import codecs
import hashlib
import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import msgspec

from ..errors import InputError
from ..model import Document, Note
from .decode import decode
from .jsonl import day, left_out, parse, sha256
from .paths import Found, find
from .unpack import Unpacked
from .warc import Broken, Page, pages

_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_OBJECT = re.compile(rb"^[\x00\s\xef\xbb\xbf\xff\xfe]*\{", re.MULTILINE)
_JSON = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".json")


def documents(paths: Sequence[str | Path], *, published: str | None = None, stdin: IO[bytes] | None = None) -> Iterator[Document]:
    """All documents of the paths, in order; `-` is standard input: JSON lines, or one page where no line of it begins with `{`.

    `published` (ISO 8601) holds for documents that bring no date of their own. What cannot be read gives a document
    that is left out, with a note. Nothing is held but ids and hashes. Errors (InputError): `no-such-file`, `bad-date`
    for `published`, `id-twice` for two texts with one id.
    """
    default, doubts = day(published, "--published")
    if doubts:
        raise InputError("bad-date", f"{published!r} is no ISO 8601 date", where="--published", hint="write it as 2020-10-24")
    return _distinct(_all(paths, stdin), default)


def _distinct(every: Iterator[Document], default: str | None) -> Iterator[Document]:
    """Each document once, with the date that holds by default; the same id with another text is an error."""
    seen: dict[bytes, bytes] = {}
    for document in every:
        key = hashlib.blake2b(document.id.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        value = bytes.fromhex(document.sha256)[:12]
        if key not in seen:
            seen[key] = value
            yield document if document.published or not default else msgspec.structs.replace(document, published=default)
        elif seen[key] != value:
            raise InputError("id-twice", "two different texts have one id", where=document.id, hint="give every document an id of its own")


def _all(paths: Sequence[str | Path], stdin: IO[bytes] | None) -> Iterator[Document]:
    for found in find(paths):
        if found is None:
            yield from _standard(stdin or sys.stdin.buffer)
        else:
            yield from _file(found)


def _file(found: Found) -> Iterator[Document]:
    """The documents of one file, by its name; one that cannot be opened is left out."""
    name = found.path.name.lower()
    try:
        if name.endswith(_JSON):
            with found.path.open("rb") as stream:
                yield from _lines(stream, found.shown)
        elif name.endswith((".warc", ".warc.gz")):
            with found.path.open("rb") as stream:
                yield from _archive(stream, found.shown)
        else:
            data = found.path.read_bytes()
            yield _page(data, found.id, found.shown, html=name.endswith((".html", ".htm")))
    except OSError as error:
        yield left_out(found.id, b"", "unreadable", f"{error.strerror or error} ({found.shown})")


def _page(data: bytes, name: str, shown: str, html: bool) -> Document:
    """A text or HTML file as a document."""
    decoded = decode(data)
    if decoded.text is None:
        return left_out(name, data, decoded.code, f"{decoded.why} ({shown})")
    notes = (Note(code=decoded.code, why=f"{decoded.why} ({shown})"),) if decoded.code else ()
    empty = not decoded.text.strip()
    if empty:
        notes = (*notes, Note(code="empty", why=f"there is no text in it ({shown})"))
    markup = html or bool(_MARKUP.match(data[:400]))
    return Document(id=name, sha256=sha256(data), text="" if markup else decoded.text, html=decoded.text if markup else None, notes=notes, left_out=empty)


def _standard(stream: IO[bytes]) -> Iterator[Document]:
    """What comes in on standard input: a page that somebody pipes in is read as one, not as so many broken lines."""
    source = Unpacked(stream)
    reader = io.BufferedReader(source)
    head = reader.peek(1)
    if not head.strip() or (not _MARKUP.match(head) and _OBJECT.search(head)):  # pages hold objects of their own, in scripts
        yield from _parsed(reader, source, "stdin")
    else:
        yield _page(reader.read(), "stdin", "stdin", html=False)
        yield from _broken_off(source, "stdin", 1)


def _lines(stream: IO[bytes], shown: str) -> Iterator[Document]:
    """JSON lines, packed or not."""
    source = Unpacked(stream)
    yield from _parsed(io.BufferedReader(source), source, shown)


def _parsed(reader: io.BufferedReader[Unpacked], source: Unpacked, shown: str) -> Iterator[Document]:
    """A document a line; a blank line is nothing, a broken one a document that is left out."""
    number = 0
    for number, raw in enumerate(_split(reader), 1):
        if raw.strip():
            yield parse(raw, f"{shown}:{number}")
    yield from _broken_off(source, shown, number)


def _broken_off(source: Unpacked, shown: str, number: int) -> Iterator[Document]:
    if source.broken:
        yield left_out(f"{shown}:{number + 1}", b"", "truncated", f"{source.broken}, after line {number} ({shown})")


def _split(stream: io.BufferedReader[Unpacked]) -> Iterator[bytes]:
    """The lines in UTF-8 without a byte-order mark; UTF-16 is told by its mark."""
    head = stream.peek(3)[:3]
    if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        for line in io.TextIOWrapper(stream, "utf-16", errors="replace", newline="\n"):
            yield line.encode("utf-8", "replace")
        return
    if head == codecs.BOM_UTF8:
        stream.read(3)
    yield from stream


def _archive(stream: IO[bytes], shown: str) -> Iterator[Document]:
    """The pages of a WARC archive; their ids are of their bytes."""
    number = 0
    try:
        for page in pages(stream):
            number += 1
            yield _archived(page, f"{shown}:{number}")
    except Broken as error:
        yield left_out(f"{shown}:{number + 1}", b"", "truncated", f"{error}, after {number} pages ({shown})")


def _archived(page: Page, place: str) -> Document:
    decoded = decode(page.body, page.charset)
    digest = sha256(page.body)
    if page.why:
        return left_out(place, page.body, "bad-encoding", f"{page.why} ({place})")
    if decoded.text is None or not decoded.text.strip():
        return left_out(place, page.body, decoded.code or "empty", f"{decoded.why or 'there is no text in it'} ({place})")
    notes = (Note(code=decoded.code, why=f"{decoded.why} ({place})"),) if decoded.code else ()
    return Document(id=digest[:16], sha256=digest, text="" if page.html else decoded.text, html=decoded.text if page.html else None, url=page.url, notes=notes)
