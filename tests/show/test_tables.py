"""What the terminal, a program and a spreadsheet are given."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter

import msgspec
import pytest
from rich.console import Console

from rasad import record
from rasad.model import Words
from rasad.record import EventRow
from rasad.show import tables
from record import made


def rows() -> list[EventRow]:
    return [row for pair in made.pages() for row in record.rows_of(*pair)]


def printed(some: list[EventRow], width: int = 170) -> str:
    console = Console(width=width, file=io.StringIO(), color_system=None)
    console.print(tables.event_table(some))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_table_tells_who_did_what_to_whom() -> None:
    lines = printed(rows()).splitlines()
    assert "phone" in lines[3]
    assert lines[0].split() == ["Date", "Who", "What", "Whom", "Status", "Said", "by", "The", "words"]
    call = lines[2]
    for part in ("2023-07-28", "NOR.GOV Astrid Holm", "CONSULT", "↔ IRN.GOV", "happened", "تلفنی گفت‌وگو کرد"):
        assert part in call
    denial = next(line for line in lines if "denied" in line)
    assert denial.startswith("—") and "توقیف نکرده است" in denial


def test_right_to_left_text_is_left_as_it_is_and_last() -> None:
    lines = [line.rstrip() for line in printed(rows()).splitlines()]
    for row in rows():
        assert any(line.endswith(tables.evidence(row)) for line in lines)


@pytest.mark.parametrize("width", range(70, 130, 7))
def test_a_narrow_terminal_loses_no_letter(width: int) -> None:
    for row in rows():
        lines = printed([row], width).splitlines()[2:]
        wanted = [row.event.type, row.event.mode or "", row.event.status, tables.party(row.event.actors), tables.party(row.event.recipients)]
        found = Counter("".join(lines))
        assert not {c for c, n in Counter("".join([*wanted, tables.evidence(row)])).items() if c != " " and found[c] < n}


def test_a_page_cannot_steer_the_terminal_nor_the_spreadsheet() -> None:
    row = rows()[0]
    event = msgspec.structs.replace(row.event, evidence=(Words(text="=1+1\x1b[2J\n[red]x", start=row.event.sentence.start, end=row.event.sentence.end),))
    bad = msgspec.structs.replace(row, event=event, title="-cmd", sentence="@x")
    assert "\x1b" not in printed([bad]) and "=1+1 [2J [red]x" in printed([bad])
    cells = next(csv.DictReader(io.StringIO("".join(tables.csv_lines([bad])).removeprefix("\ufeff"))))
    assert (cells["words"], cells["title"], cells["sentence"], cells["scale"]) == ("'=1+1 [2J [red]x", "'-cmd", "'@x", "1.5")


def test_csv() -> None:
    data = "".join(tables.csv_lines(rows())).encode()
    assert data.startswith(b"\xef\xbb\xbfdocument,event,")
    read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(read) == 8
    assert (read[0]["actors"], read[0]["actor_names"], read[0]["recipients"], read[0]["mutual"]) == ("NOR.GOV", "Astrid Holm", "IRN.GOV", "yes")
    assert read[1]["scale"] == "-1"
    assert read[6]["sentence"] == rows()[6].sentence
    assert (read[2]["said_by"], read[2]["status"], read[2]["date"]) == ("IRN.GOV", "denied", "")


def test_json_lines() -> None:
    lines = list(tables.json_lines(rows()))
    assert all(line.endswith("\n") and "\n" not in line[:-1] for line in lines)
    assert json.loads(lines[0])["event"]["type"] == "CONSULT"
    assert msgspec.json.decode(lines[3], type=EventRow) == rows()[3]
