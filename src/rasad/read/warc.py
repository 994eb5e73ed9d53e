"""WARC archives: the HTML and text pages among their responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any, NamedTuple, cast

from .unpack import Unpacked

_HTML = ("text/html", "application/xhtml+xml")
_TEXT = ("text/plain",)


class Page(NamedTuple):
    """A page in an archive: its bytes, its address, and the encoding and type that the server declared."""

    body: bytes
    url: str | None
    charset: str | None
    html: bool


class Broken(Exception):
    """The archive breaks off or is damaged; what came before has been read."""


def pages(stream: IO[bytes]) -> Iterator[Page]:
    """The pages with status 200 in an archive, in order; raises `Broken` where it breaks off.

    fastwarc ends a broken archive in silence: so a page is given out when the next record has begun, and the last
    one if the archive ends as ISO 28500 wants every record to end, with two line breaks.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    source = Unpacked(stream)
    waiting: Page | None = None
    try:
        kinds = WarcRecordType.response | WarcRecordType.resource
        for record in ArchiveIterator(cast(Any, source), record_types=kinds, parse_http=True, auto_decode="all"):
            if waiting:
                yield waiting
            waiting = _page(record)
    except OSError as error:
        raise Broken(str(error)) from None
    if source.broken or source.tail and source.tail != b"\r\n\r\n":
        raise Broken(source.broken or "the last record is cut")
    if waiting:
        yield waiting


def _page(record: Any) -> Page | None:
    """The page in a record, or None for pictures, redirections and the like."""
    headers = record.http_headers
    if headers is not None and headers.status_code not in (200, None):
        return None
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    if kind not in _HTML and kind not in _TEXT:
        return None
    return Page(record.reader.read(), record.headers.get("WARC-Target-URI"), record.http_charset, kind in _HTML)
