"""WARC archives: pages only, and a broken archive is told."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from rasad.read import documents

TEXT = "قال وزير النقل إن الجسر الجديد سيفتح قبل نهاية العام."


def record(number: int, body: bytes, kind: str = "text/html; charset=windows-1256", status: str = "200 OK") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
    return (head + f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n").encode() + http + b"\r\n\r\n"


def page(number: int) -> bytes:
    return f"<html><body><p>{TEXT} {number}</p></body></html>".encode("cp1256")


def records() -> list[bytes]:
    return [record(1, page(1)), record(2, b"\x89PNG", "image/png"), record(3, page(3), status="404 Not Found"), record(4, page(4))]


@pytest.mark.parametrize("packed", [False, True])
def test_pages(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(b"".join(gzip.compress(r) if packed else r for r in records()))
    found = list(documents([path]))
    assert [d.url for d in found] == ["https://example.org/1", "https://example.org/4"]
    assert all(TEXT in (d.html or "") for d in found)
    assert [d.id for d in found] == [d.sha256[:16] for d in found]


@pytest.mark.parametrize(("packed", "cut"), [(True, 3), (True, 25), (True, 120), (False, 25), (False, 120)])
def test_a_cut_archive_is_told(tmp_path: Path, packed: bool, cut: int) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(b"".join(gzip.compress(r) if packed else r for r in records())[:-cut])
    first, *_, last = documents([path])
    assert first.url == "https://example.org/1"
    assert last.left_out
    assert [n.code for n in last.notes] == ["truncated"]


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"nothing of the kind")
    [found] = documents([path])
    assert found.left_out


def test_packed_bodies(tmp_path: Path) -> None:
    def packed(coding: str, body: bytes) -> bytes:
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        http += b"5\r\n" + body[:5] + b"\r\n" + f"{len(body) - 5:x}".encode() + b"\r\n" + body[5:] + b"\r\n0\r\n\r\n"
        return b"WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"

    path = tmp_path / "a.warc"
    body = f"<p>{TEXT}</p>".encode()
    path.write_bytes(packed("gzip", gzip.compress(body)) + packed("zstd", b"(\xb5/\xfd1234567"))
    first, second = documents([path])
    assert first.html == body.decode()
    assert second.left_out
    assert [n.code for n in second.notes] == ["bad-encoding"]
