"""WARC archives (ISO 28500): the HTML and text pages among their responses.

An own reader of the few lines that the format needs: fastwarc and warcio end a broken archive in silence, and
fastwarc 2.0 may end the whole program with it.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple

from .unpack import Unpacked

_HTML = ("text/html", "application/xhtml+xml")
_TEXT = ("text/plain",)
_LINE = 1 << 16  # bytes; a longer header line is no header line
_STEP = 1 << 20


class Page(NamedTuple):
    """A page in an archive: its bytes, its address, and the encoding and type that the server declared; `why` if it could not be unpacked."""

    body: bytes
    url: str | None = None
    charset: str | None = None
    html: bool = True
    why: str = ""


class Broken(Exception):
    """The archive breaks off or is damaged; what came before has been read."""


def pages(stream: IO[bytes]) -> Iterator[Page]:
    """The pages with status 200 in an archive, packed or not, in order; raises `Broken` where it breaks off."""
    raw = Unpacked(stream)
    source = io.BufferedReader(raw)
    while line := source.readline(_LINE):
        if not line.strip():
            continue
        if not line.startswith(b"WARC/"):
            raise Broken(raw.broken or "no record begins where one should")
        headers = _headers(source)
        length = headers.get("content-length", "")
        if not length.isdecimal():
            raise Broken(raw.broken or "a record does not say how long it is")
        wanted = headers.get("warc-type") in ("response", "resource")
        block = _block(source, int(length), wanted)
        if block is None:
            raise Broken(raw.broken or "the last record is cut")
        if wanted and (page := _page(headers, block)):
            yield page
    if raw.broken:
        raise Broken(raw.broken)


def _headers(source: IO[bytes]) -> dict[str, str]:
    """Header lines up to the empty one, names in small letters; of two with one name the first."""
    found: dict[str, str] = {}
    while line := source.readline(_LINE).strip():
        name, _, value = line.partition(b":")
        found.setdefault(name.decode("latin-1").strip().lower(), value.decode("utf-8", "replace").strip())
    return found


def _block(source: IO[bytes], length: int, wanted: bool) -> bytes | None:
    """The record's block, or nothing of it if it is not wanted; None if the archive ends before."""
    if wanted:
        block = source.read(length)
        return block if len(block) == length else None
    while length:
        got = len(source.read(min(length, _STEP)))
        if not got:
            return None
        length -= got
    return b""


def _page(record: dict[str, str], block: bytes) -> Page | None:
    """The page in a record, or None for pictures, redirections and the like."""
    headers, body = record, block
    if record.get("content-type", "").lower().startswith("application/http"):
        source = io.BytesIO(block)
        status = source.readline(_LINE).split(maxsplit=2)
        if len(status) < 2 or status[1] != b"200":
            return None
        headers = _headers(source)
        body = source.read()
    kind, _, rest = headers.get("content-type", "").lower().partition(";")
    if kind.strip() not in _HTML and kind.strip() not in _TEXT:
        return None
    charset = rest.partition("charset=")[2].partition(";")[0].strip(" \"'") or None
    page = Page(body, record.get("warc-target-uri", "").strip("<>") or None, charset, kind.strip() in _HTML)
    try:
        return page._replace(body=_unpacked(body, headers))
    except (zlib.error, ValueError) as error:
        return page._replace(body=b"", why=f"the server packed it in a way that cannot be undone: {error}")


def _unpacked(body: bytes, headers: dict[str, str]) -> bytes:
    """The body without chunks and compression; some archives unpack it and keep the headers, which does no harm."""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = _joined(body)
    coding = headers.get("content-encoding", "").lower()
    if coding in ("gzip", "x-gzip"):
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body) if body[:2] == b"\x1f\x8b" else body
    if coding == "deflate":
        return zlib.decompressobj(zlib.MAX_WBITS if body[:1] == b"\x78" else -zlib.MAX_WBITS).decompress(body)
    if coding in ("", "identity") or body.lstrip()[:1] == b"<":
        return body
    raise ValueError(coding)


def _joined(body: bytes) -> bytes:
    """Chunks put together; a body that is not in chunks as it is."""
    out: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\r\n", at)
        size = body[at:end].split(b";")[0].strip()
        if end < 0 or not size or any(c not in b"0123456789abcdefABCDEF" for c in size):
            return b"".join(out) if out else body
        length = int(size, 16)
        if not length:
            return b"".join(out)
        out.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
