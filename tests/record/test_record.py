"""The record gives back what was put in, answers by filters, and refuses what is no record."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rasad import record
from rasad.errors import InputError, RecordError
from rasad.model import Coded, Document, Note
from rasad.record import Record
from record import made


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Record:
    rec = record.open(tmp_path_factory.mktemp("records") / "pages", create=True)
    rec.add(made.pages(), "v1")
    return rec


def test_whole_documents_come_back(pages: Record) -> None:
    for _, coded in made.pages():
        assert pages.coded(coded.id) == coded
    with pytest.raises(InputError, match="no-such-document"):
        pages.coded("none")


def test_rows_are_those_of_the_documents(pages: Record) -> None:
    made_rows = {(row.document, row.event.id): row for pair in made.pages() for row in record.rows_of(*pair)}
    rows = pages.events()
    assert {(row.document, row.event.id): row for row in rows} == made_rows
    assert pages.counts() == {"documents": 4, "events": 8, "statements": 1, "times": 1, "people": 1, "notes": 1}
    assert [row.value for row in pages.notes()] == [Note(code="no-outlet", why="no outlet is named")]
    assert [row.id for row in pages.documents()] == ["ar-call", "ar-sanctions", "fa-call", "fa-undated"]
    assert pages.documents()[0].published == made.published("2023-07-29")
    assert [(row.id, row.kind, row.documents, row.events) for row in pages.sources()] == [
        ("bahr", "outlet", 1, 2),
        ("north", "agency", 1, 1),
        ("rasadnews", "outlet", 1, 3),
    ]


def test_every_piece_of_evidence_stands_in_a_quote(pages: Record) -> None:
    for row in pages.events():
        assert row.quotes[0].text == row.sentence
        for words in row.event.evidence:
            assert words.start is not None
            assert any(quote.text[words.start - quote.start :].startswith(words.text) for quote in row.quotes if quote.start <= words.start), words


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, 8),
        ({"actor": "NOR"}, 3),  # mutual: either side
        ({"actor": "IRN", "recipient": "NOR"}, 4),
        ({"actor": "IRN", "recipient": "NOR", "type": "consult"}, 2),
        ({"actor": "jpn.gov"}, 1),
        ({"recipient": ".BUS"}, 2),
        ({"actor": "astrid-holm"}, 3),
        ({"actor": "Astrid Holm", "language": "ar"}, 1),
        ({"actor": ["TUR", "JPN"]}, 2),
        ({"type": ["SANCTION", "ACCUSE"]}, 2),
        ({"status": "denied"}, 1),
        ({"mention": "background", "mode": []}, 1),
        ({"after": "2023-07-26"}, 3),
        ({"before": "2023-07-25"}, 2),
        ({"after": "2023", "before": "2023-07"}, 5),
        ({"after": "2023-08"}, 0),
        ({"document": "fa-undated"}, 1),
        ({"limit": 2}, 2),
        ({"actor": "' OR 1=1 --"}, 0),
    ],
)
def test_filters(pages: Record, filters: dict[str, Any], found: int) -> None:
    assert len(pages.events(**filters)) == found


def test_order_is_by_date_with_the_undated_last(pages: Record) -> None:
    assert [row.event.date.start for row in pages.events()] == ["2023-07-25"] * 2 + ["2023-07-28"] * 3 + [None] * 3


@pytest.mark.parametrize("date", ["2023-13", "2023-02-30", "1402-5", "yesterday", "2023-07-28T10:00", "0000"])
def test_a_date_that_is_none_is_refused(pages: Record, date: str) -> None:
    with pytest.raises(InputError, match="bad-date"):
        pages.events(after=date)


def test_a_filter_that_is_none_is_refused(pages: Record) -> None:
    with pytest.raises(InputError, match="bad-filter"):
        pages.events(kind="x")  # type: ignore[typeddict-unknown-key]


def test_reading_twice_changes_nothing_and_new_rules_replace(tmp_path: Path) -> None:
    rec = record.open(tmp_path, create=True)
    pairs = made.pages()
    documents = [document for document, _ in pairs]
    assert rec.unread(documents, "v1") == documents
    assert rec.add(pairs, "v1") == record.Added(documents=4, events=8)
    assert rec.unread(documents, "v1") == []
    assert rec.add(made.changed(pairs), "v1") == record.Added(skipped=4)
    assert len(rec.events()) == 8
    assert rec.unread(documents, "v2") == documents
    assert rec.add(made.changed(pairs)[:1], "v2") == record.Added(documents=1, events=2, replaced=1)
    assert len(rec.events()) == 7
    assert rec.add(pairs[:1], "v1") == record.Added(documents=1, events=3, replaced=1)
    assert len(rec.events()) == 8
    assert rec.tidy().rows == 1 + 3 + 1 + 1 + 1 + 1 + 2 + 1 + 1 + 1  # what the first and the second reading said
    assert rec.tidy() == record.Tidied()
    assert rec.coded("fa-call") == pairs[0][1]


def test_what_came_with_a_document_counts(tmp_path: Path) -> None:
    rec = record.open(tmp_path, create=True)
    rec.add(made.pages(), "v1")
    document = made.pages()[0][0]
    for change in ({"published": "2023-07-30"}, {"sha256": "0"}, {"outlet": "x"}, {"language": "fa"}, {"url": "https://example.org/1"}, {"title": "x"}):
        assert rec.unread([msgspec.structs.replace(document, **change)], "v1"), change


def test_one_id_twice_in_a_batch_is_one_document(tmp_path: Path) -> None:
    rec = record.open(tmp_path, create=True)
    assert rec.add([*made.pages(), *made.pages()], "v1") == record.Added(documents=4, events=8, skipped=4)
    assert rec.counts()["events"] == 8


def test_a_document_that_is_left_out_is_kept_with_its_note(tmp_path: Path) -> None:
    rec = record.open(tmp_path, create=True)
    coded = Coded(id="empty", sha256="0", notes=(Note(code="empty", why="no text"),))
    rec.add([(Document(id="empty", sha256="0", left_out=True), coded)], "v1")
    assert rec.coded("empty") == coded
    assert rec.add([], "v1") == record.Added()


def test_html_quotes_from_the_text_that_was_extracted() -> None:
    document, coded = made.undated_fa()
    row = record.rows_of(msgspec.structs.replace(document, text="", html="<p>…"), msgspec.structs.replace(coded, text=document.text))[0]
    assert row == record.rows_of(document, coded)[0]


def test_many_batches_become_few_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasad.record.delta.MANY_FILES", 4)
    rec = record.open(tmp_path, create=True)
    for number in range(10):
        rec.add(made.many(2, first=number * 2), "v1")
    assert rec.counts()["documents"] == 20
    rec.tidy()
    assert len(list((tmp_path / "events").glob("*.parquet"))) == 1
    assert rec.counts() == record.open(tmp_path).counts() == {"documents": 20, "events": 60, "statements": 0, "times": 20, "people": 0, "notes": 0}


@pytest.mark.parametrize("name", ["with space", "رصد", "q?m", "st*ar", "hash#", "a.b+c"])
def test_names_of_folders(tmp_path: Path, name: str) -> None:
    rec = record.open(tmp_path / name, create=True)
    rec.add(made.pages(), "v1")
    assert len(rec.events()) == 8
    assert not rec.tidy().busy
    assert len(record.open(str(tmp_path / name)).events()) == 8


def refused(folder: Path, *, create: bool = False) -> str:
    with pytest.raises(RecordError) as error:
        record.open(folder, create=create)
    return error.value.code


def test_what_is_no_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.txt").write_text("x")
    assert refused(tmp_path / "none") == "no-record"
    assert refused(tmp_path / "other") == refused(tmp_path / "other", create=True) == "not-a-record"
    assert refused(tmp_path / "file") == refused(tmp_path / "file", create=True) == "not-a-record"
    for name in ("a[b", "a%20b", "a|b", "a\tb"):
        assert refused(tmp_path / name, create=True) == "record-folder-name"


def test_a_record_of_another_schema_is_refused(tmp_path: Path) -> None:
    record.open(tmp_path, create=True)
    mark = tmp_path / "record.json"
    for text in (json.dumps({"format": "rasad record", "schema": 99}), "{", "[]"):
        mark.write_text(text)
        assert refused(tmp_path) == refused(tmp_path, create=True) == "record-schema"


def test_damage_is_told(tmp_path: Path) -> None:
    rec = record.open(tmp_path, create=True)
    rec.add(made.pages(), "v1")
    for file in (tmp_path / "events").glob("*.parquet"):
        file.write_bytes(b"no longer")
    with pytest.raises(RecordError, match="record-damaged"):
        record.open(tmp_path).events()
    shutil.rmtree(tmp_path / "events")
    with pytest.raises(RecordError, match="record-damaged"):
        record.open(tmp_path).events()


def test_a_half_made_folder_is_finished(tmp_path: Path) -> None:
    rec = record.open(tmp_path, create=True)
    rec.close()
    (tmp_path / "record.json").unlink()
    shutil.rmtree(tmp_path / "notes")
    assert refused(tmp_path) == "not-a-record"
    assert record.open(tmp_path, create=True).counts()["notes"] == 0
