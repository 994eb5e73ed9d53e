"""Files, directories, JSON lines and standard input as documents: ids, hashes, notes, nothing lost in silence."""

from __future__ import annotations

import gzip
import hashlib
import io
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasad.errors import InputError
from rasad.model import Document
from rasad.read import documents

TEXT = "وزیر راه گفت که پل تازه تا پایان سال باز می‌شود."


def lines(*rows: object) -> bytes:
    return b"\n".join(row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows)


def read(*paths: str | Path, published: str | None = None) -> list[Document]:
    return list(documents(paths, published=published))


def of_lines(tmp_path: Path, *rows: object) -> list[Document]:
    path = tmp_path / "in.jsonl"
    path.write_bytes(lines(*rows))
    return read(path)


def codes(document: Document) -> list[str]:
    return [note.code for note in document.notes]


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "001_a.b.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n")
    [found] = read(path)
    assert found.id == "001_a.b"
    assert found.text == TEXT + "\r\n"
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_html_by_name_and_by_content(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"<!DOCTYPE html><html><p>{TEXT}</p></html>", encoding="utf-8")
    for found in read(tmp_path):
        assert found.html is not None
        assert TEXT in found.html
        assert found.text == ""


def test_a_directory_is_searched_for_these_and_nothing_else(tmp_path: Path) -> None:
    for name in ["b.txt", "a.html", "c.htm", "sub/d.txt", "sub/e.pdf", "f.md", "g.json", "h.txt.bak", "i"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name + TEXT, encoding="utf-8")
    (tmp_path / "j.jsonl").write_bytes(lines({"id": "j1", "text": TEXT}))
    (tmp_path / "k.jsonl.gz").write_bytes(gzip.compress(lines({"id": "k1", "text": TEXT})))
    assert [d.id for d in read(tmp_path)] == ["a", "b", "c", "j1", "k1", "d"]


def test_equal_names_take_their_path(tmp_path: Path) -> None:
    for name in ["x/a.txt", "y/a.txt", "y/b.txt", "a.html"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    assert [d.id for d in read(tmp_path)] == ["a.html", "x/a.txt", "y/a.txt", "b"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert [d.id for d in read(path, tmp_path, path)] == [read(path, tmp_path)[0].id]


def test_json_lines(tmp_path: Path) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    whole = {"id": "x", "text": TEXT, "published": "2020-10-24", "url": "https://example.org/1", "outlet": "o", "language": "fa", "title": "t", "more": [1]}
    first, second, third = of_lines(tmp_path, whole, {"text": TEXT + "!", "published": None, "url": None}, {"id": 7, "html": "<p>a</p>"})
    assert (first.id, first.text, first.published, first.url, first.outlet) == ("x", TEXT, "2020-10-24", "https://example.org/1", "o")
    assert (first.language, first.title, first.sha256) == ("fa", "t", digest)
    assert second.id == hashlib.sha256((TEXT + "!").encode()).hexdigest()[:16]
    assert (second.published, second.url) == (None, None)
    assert (third.id, third.html, third.text) == ("7", "<p>a</p>", "")


@pytest.mark.parametrize("row", [b"{broken", b"[1]", b'{"text": 5}', b'{"id": "a"}', b"\xff\xfe\x00", b"[" * 100_000, b'"text"'])
def test_a_bad_line_is_left_out_with_file_and_line(tmp_path: Path, row: bytes) -> None:
    good, bad, last = of_lines(tmp_path, {"id": "a", "text": TEXT}, row, {"id": "b", "text": TEXT})
    assert not good.left_out
    assert not last.left_out
    assert bad.left_out
    assert codes(bad) == ["bad-json"]
    assert "in.jsonl:2" in bad.notes[0].why


def test_blank_lines_are_nothing(tmp_path: Path) -> None:
    assert len(of_lines(tmp_path, {"text": TEXT}, b"", b"  ", b"")) == 1


def test_empty_documents_say_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b" \r\n\t")
    (tmp_path / "c.jsonl").write_bytes(lines({"id": "c", "text": "  "}))
    for found in read(tmp_path):
        assert found.left_out
        assert codes(found) == ["empty"]


def test_binary_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    [found] = read(tmp_path)
    assert found.left_out
    assert codes(found) == ["binary"]


def test_one_id(tmp_path: Path) -> None:
    same = {"id": "a", "text": TEXT}
    assert len(of_lines(tmp_path, same, same)) == 1
    with pytest.raises(InputError, match="id-twice"):
        of_lines(tmp_path, same, {"id": "a", "text": "another"})


def test_the_date_given_for_all_yields_to_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    dated = {"id": "a", "text": TEXT, "published": "2020-01-02T10:00:00Z"}
    path.write_bytes(lines(dated, {"id": "b", "text": TEXT}, {"id": "c", "text": TEXT, "published": "soon"}))
    found = read(path, published="2021-03-04")
    assert [d.published for d in found] == ["2020-01-02", "2021-03-04", "2021-03-04"]
    assert codes(found[2]) == ["bad-date"]
    with pytest.raises(InputError, match="bad-date"):
        read(path, published="24.10.2020")


def test_no_such_file() -> None:
    with pytest.raises(InputError, match="no-such-file"):
        read("nowhere/at/all.txt")


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(("page", "html"), [(f"{TEXT}\n{TEXT}\n", False), (f"\n<!DOCTYPE html>\n<html><p>{TEXT}</p><script>\n{{}}\n</script></html>", True)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1256"])
def test_a_page_on_standard_input(packed: bool, page: str, html: bool, encoding: str) -> None:
    if encoding == "utf-16" and html:
        pytest.skip("a page in UTF-16 is known by its name alone")
    data = page.replace("ی", "ي").encode(encoding)
    [found] = documents(["-"], stdin=io.BytesIO(gzip.compress(data) if packed else data))
    assert (found.id, found.left_out) == ("stdin", False)
    assert (found.html if html else found.text) == page.replace("ی", "ي")


def test_a_broken_line_among_good_ones_on_standard_input_is_one_line() -> None:
    found = list(documents(["-"], stdin=io.BytesIO(lines(b"broken", {"id": "a", "text": TEXT}))))
    assert [(d.id, d.left_out) for d in found] == [("stdin:1", True), ("a", False)]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_standard_input(packed: bool, encoding: str) -> None:
    data = lines({"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}).decode().encode(encoding)
    found = list(documents(["-"], stdin=io.BytesIO(gzip.compress(data) if packed else data)))
    assert [(d.id, d.text) for d in found] == [("a", TEXT), ("b", TEXT)]


def test_a_cut_gzip_gives_what_is_whole_and_a_note(tmp_path: Path) -> None:
    rows = lines(*({"id": str(i), "text": TEXT + hashlib.sha256(bytes([i])).hexdigest()} for i in range(200))) + b"\n"
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(rows)[:-600])
    *whole, last = read(path)
    assert 50 < len(whole) < 200
    assert [d.id for d in whole if not d.left_out] == [str(i) for i in range(len(whole) - sum(d.left_out for d in whole))]
    assert last.left_out
    assert codes(last) == ["truncated"]


def test_documents_come_one_at_a_time(tmp_path: Path) -> None:
    def endless() -> Iterator[bytes]:
        for i in itertools.count():
            yield lines({"id": str(i), "text": TEXT}) + b"\n"

    class Stream(io.RawIOBase):
        def __init__(self) -> None:
            self.source, self.given = endless(), 0

        def read(self, size: int = -1) -> bytes:
            self.given += 1
            return next(self.source)

    stream = Stream()
    found = documents(["-"], stdin=stream)  # type: ignore[arg-type]
    assert [next(found).id for _ in range(3)] == ["0", "1", "2"]
    assert stream.given < 1000
