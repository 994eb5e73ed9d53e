"""The page holds all that it shows, says it in the right direction, marks the right words, and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from rasad import record
from rasad.model import Words
from rasad.record import EventRow
from rasad.show.report import write_report
from rasad.show.report.marks import marked
from record import made

VOID = {"meta", "input", "rect", "link", "br"}


def rows() -> list[EventRow]:
    return [row for pair in made.pages() for row in record.rows_of(*pair)]


class Reading(HTMLParser):
    """Reads a page strictly: its elements with their attributes, the marked words with their language and direction."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[tuple[str, str | None, str | None]] = []
        self.text: list[str] = []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if tag == "mark":
            within = next((found for _, found in reversed(self.open) if "dir" in found), {})
            self.marks.append(("", within.get("lang"), within.get("dir")))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag == "mark" for tag, _ in self.open):
            text, language, direction = self.marks[-1]
            self.marks[-1] = (text + data, language, direction)
        self.text.append(data)


def page(some: list[EventRow], tmp_path: Path, title: str = "A title", limit: int = 100) -> tuple[str, Reading]:
    write_report(some, tmp_path / "page.html", title=title, limit=limit)
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    return text, Reading(text)


def test_marks_sit_on_the_evidence_in_its_language_and_direction(tmp_path: Path) -> None:
    _, reading = page(rows(), tmp_path)
    for row in rows():
        found = "".join(text for text, language, direction in reading.marks if (language, direction) == (row.language, "rtl"))
        for words in row.event.evidence:
            assert words.text in found
    assert sum(direction == "rtl" for _, _, direction in reading.marks) == len(reading.marks) - 1  # and the one that explains marks


def test_nothing_is_fetched_and_no_other_script_runs(tmp_path: Path) -> None:
    text, reading = page(rows(), tmp_path)
    assert not [name for _, found in reading.elements for name in found if name in {"src", "style", "srcset", "onclick", "onload"}]
    assert {tag for tag, _ in reading.elements}.isdisjoint({"link", "img", "iframe", "object", "embed", "base"})
    assert all((found["href"] or "").startswith("#") for tag, found in reading.elements if tag == "a")
    assert not re.search(r"@import|url\(", text)
    policy = next(found["content"] for tag, found in reading.elements if found.get("http-equiv") == "Content-Security-Policy") or ""
    assert "default-src 'none'" in policy and "unsafe" not in policy
    for tag in ("style", "script"):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert len(content) == 1
        assert "sha256-" + base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode() in policy


def test_every_link_leads_somewhere(tmp_path: Path) -> None:
    _, reading = page(rows(), tmp_path)
    ids = [found["id"] for _, found in reading.elements if "id" in found]
    assert len(ids) == len(set(ids))
    assert {(found["href"] or "")[1:] for tag, found in reading.elements if tag == "a"} == {f"document-{n}" for n in range(1, 5)} <= set(ids)


def test_what_the_page_says(tmp_path: Path) -> None:
    _, reading = page(rows(), tmp_path)
    said = " ".join(" ".join(reading.text).split())
    for words in (
        "8 events",
        "7 stories",
        "4 texts in Arabic, Persian",
        "4 independent sources",
        "published 25 July 2023 – 29 July 2023",
        "28 July 2023",
        "2 texts, 2 independent sources",
        "Norway NOR.GOV → Iran IRN.GOV",
        "Astrid Holm, foreign minister",
        "CONSULT · phone",
        "date not known",
        "North News Agency",
        "Rasad News, 29 July 2023, in Persian",
        "fa/coerce/toqif",
        "background",
        "the day of publication",
    ):
        assert words in said, words


def test_text_of_pages_is_never_markup(tmp_path: Path) -> None:
    row = next(row for row in rows() if row.document == "ar-sanctions" and row.event.type == "ACCUSE")
    bad = "<script>alert(1)</script>\x00\"'&"
    changed = msgspec.structs.replace(row, outlet_name=bad, title=bad, document=bad, url="javascript:alert(1)", sentence="", language=bad)
    text, reading = page([row, changed], tmp_path, title=bad)
    assert "<script>alert" not in text and "\x00" not in text and "javascript:" not in text
    assert "&lt;قبل&gt;" in text
    assert sum(tag == "script" for tag, _ in reading.elements) == 1
    assert any(found.get("dir") == "auto" for _, found in reading.elements)


def test_a_web_address_is_a_link(tmp_path: Path) -> None:
    text, _ = page([msgspec.structs.replace(rows()[0], url="https://example.org/a?b=1&c=2")], tmp_path)
    assert 'href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer"' in text


def test_a_record_and_its_rows_give_the_same_bytes(tmp_path: Path) -> None:
    rec = record.open(tmp_path / "record", create=True)
    rec.add(made.pages(), "v1")
    written = write_report(rec, tmp_path / "a.html")
    assert (written.events, written.stories, written.shown) == (8, 7, 7)
    write_report(reversed(rows()), tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert written.bytes == (tmp_path / "a.html").stat().st_size


def test_only_the_newest_are_shown_and_it_says_so(tmp_path: Path) -> None:
    text, reading = page(rows(), tmp_path, limit=3)
    assert "The newest 3 of 7 stories are shown." in " ".join(reading.text)
    assert {"CONSULT", "REQUEST"} < {found["data-type"] for tag, found in reading.elements if tag == "article"}
    dates = re.findall(r'<p class="when">([^<]*?) *<', text)
    assert dates == ["28 July 2023", "28 July 2023", "25 July 2023"]


def test_no_event_is_said_to_be_none(tmp_path: Path) -> None:
    text, _ = page([], tmp_path)
    assert "There is no event here." in text and "<article" not in text and "<svg" not in text


def test_no_right_to_left_text_in_pictures(tmp_path: Path) -> None:
    text, _ = page(rows(), tmp_path)
    picture = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    assert len(picture) == 1 and not re.search(r"[\u0590-\u08ff]", picture[0])


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([(0, 3)], "<mark>abc</mark>defghi"),
        ([(1, 4), (3, 6)], "a<mark>bcdef</mark>ghi"),  # overlapping
        ([(-5, 2), (7, 50)], "<mark>ab</mark>cdefg<mark>hi</mark>"),  # beyond the quote
        ([(20, 30)], "abcdefghi"),
        ([(2, 2)], "abcdefghi"),
    ],
)
def test_marks(evidence: list[tuple[int, int]], expected: str) -> None:
    event = rows()[0].event
    words = tuple(Words(text="", start=start + 100, end=end + 100) for start, end in evidence)
    bare = msgspec.structs.replace(event, actors=(), recipients=(), said_by=(), evidence=words)
    assert marked(record.Quote(start=100, text="abcdefghi"), bare) == expected


def test_marks_nest_where_actor_and_evidence_overlap() -> None:
    event = msgspec.structs.replace(
        rows()[0].event,
        actors=(made.actor("abcdefghi", "IRN", "cde"),),
        recipients=(),
        evidence=(Words(text="defg", start=3, end=7),),
    )
    who = '<span class="role" title="who">'
    assert marked(record.Quote(start=0, text="abcdefghi"), event) == f"ab{who}c</span><mark>{who}de</span></mark><mark>fg</mark>hi"
