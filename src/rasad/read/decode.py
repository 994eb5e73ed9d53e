"""Bytes to text, with care: byte-order marks, UTF-8, what the page declares, UTF-16, and the two eight-bit encodings of the Arabic script."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9][A-Za-z0-9._:-]*)""", re.IGNORECASE)
_FORMATS = (b"%PDF-", b"\x89PNG", b"PK\x03\x04", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"Rar!\x1a", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"\xfd7zXZ")
_CONTROLS = bytes(b for b in range(32) if b not in (9, 10, 11, 12, 13, 26, 27))
_EIGHT_BIT = ("cp1256", "iso8859-6")
_SAMPLE = 20_000  # bytes that are judged


class Decoded(NamedTuple):
    """Text without its byte-order mark, or the code and words of a note that says why there is none; `doubt` goes with text."""

    text: str | None
    encoding: str = ""
    code: str = ""
    why: str = ""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file; line breaks stay as they are.

    >>> decode(b"\\xef\\xbb\\xbfa\\r\\n")
    Decoded(text='a\\r\\n', encoding='utf-8', code='', why='')
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    if data.startswith(_FORMATS):
        return Decoded(None, code="binary", why="it begins as a file of another kind does, not as text")
    if b"\x00" in data[:_SAMPLE]:
        return _wide(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return Decoded(None, code="binary", why="it is full of control characters") if _controlled(data) else Decoded(text, "utf-8")
    if _controlled(data):
        return Decoded(None, code="binary", why="it is full of control characters")
    return _declared(data, declared) or _nearly_utf8(data) or _eight_bit(data)


def _marked(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError as error:
        text = data.decode(name, "replace")
        return Decoded(text, name, "bad-encoding", f"byte {error.start} is no {name}; replaced by U+FFFD")


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: its zero bytes stand on one side only, and what comes out is text."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    name = "utf-16-le" if odd > even * 8 else "utf-16-be" if even > odd * 8 else ""
    if name:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            text = ""
        letters = sum(c.isalpha() or c.isspace() for c in text[:2000])
        if letters * 10 >= len(text[:2000]) * 7 and "\x00" not in text[:2000] and text:
            return Decoded(text, name)
    return Decoded(None, code="binary", why="it holds zero bytes and is no UTF-16")


def _controlled(data: bytes) -> bool:
    """Whether more than one byte in a hundred is a control character that no text has."""
    sample = data[:_SAMPLE]
    return (len(sample) - len(sample.translate(None, _CONTROLS))) * 100 > len(sample)


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    """In the encoding that is declared beside or inside the page, if all bytes fit it."""
    inside = _DECLARED.search(data[:4096])
    for name in (declared, inside[1].decode("ascii") if inside else None):
        if not name:
            continue
        try:
            known = codecs.lookup(name).name
            if known in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "ascii"):
                continue
            return Decoded(data.decode(known), known)
        except (LookupError, UnicodeDecodeError):
            continue
    return None


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken places (a cut file, a careless join): kept, and noted."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    high = sum(1 for c in text if c > "\x7f")
    if broken * 20 > high:
        return None
    return Decoded(text, "utf-8", "bad-encoding", f"{broken} places are no UTF-8; replaced by U+FFFD")


def _eight_bit(data: bytes) -> Decoded:
    """Windows-1256 or ISO 8859-6, whichever gives words of the Arabic script without Latin letters among them."""
    best: tuple[float, str, str] | None = None
    for name in _EIGHT_BIT:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        merit = _merit(text[:_SAMPLE])
        if best is None or merit > best[0]:
            best = merit, name, text
    if best and best[0] > 0.5:
        return Decoded(best[2], best[1])
    if best and best[0] > 0:
        return Decoded(best[2], best[1], "bad-encoding", f"no encoding fits well; read as {best[1]}")
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(None, code="bad-encoding", why="it is in no encoding known here")


def _merit(text: str) -> float:
    """Letters of the Arabic script less three times the accented Latin ones, by both together."""
    right = accented = 0
    for char in set(text):
        if unicodedata.bidirectional(char) == "AL":
            right += text.count(char)
        elif char.isalpha() and not char.isascii():
            accented += text.count(char)
    return (right - 3 * accented) / (right + accented) if right else 0.0
