"""The command line as a user meets it: answers on standard output, the rest on standard error, one clear line for what is wrong."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import msgspec
import pytest

from coded import examples_coded
from paths import EXAMPLES
from rasad.coding import Coder, shipped
from rasad.model import Coded, Document
from rasad.show.cli import main

PAGE = str(EXAMPLES / "fa-01-telephone.txt")


class Result(msgspec.Struct):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Runs the command line in this process, with the data loaded once for all tests."""
    monkeypatch.setattr(Coder, "pipeline", shipped().pipeline)

    def go(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Result(int(stopped.value.code or 0), out.decode(), err.decode())

    return go


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the examples."""
    folder = tmp_path_factory.mktemp("record") / "record"
    process = subprocess.run([sys.executable, "-m", "rasad", "read", str(EXAMPLES), "--into", str(folder)], capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr
    assert "12 read, 12 coded, 0 left out" in process.stderr
    return folder


# --- code -----------------------------------------------------------------------------


def test_code_writes_a_line_a_document(run) -> None:  # type: ignore[no-untyped-def]
    result = run("code", str(EXAMPLES), "--jobs", "1")
    assert result.code == 0
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [line["id"] for line in lines] == [coded.id for coded in examples_coded()]
    events = sum(len(line["events"]) for line in lines)
    assert f"12 read, 12 coded, 0 left out; {events} events" in result.err
    assert "\r" not in result.err and "\x1b" not in result.err, "no bar in a pipe"


def test_code_as_a_table(run) -> None:  # type: ignore[no-untyped-def]
    result = run("code", PAGE, "--table")
    assert result.code == 0
    assert "CONSULT" in result.out and "NOR" in result.out
    assert not result.out.startswith("{")


def test_a_given_date_counts(run) -> None:  # type: ignore[no-untyped-def]
    result = run("code", str(EXAMPLES / "fa-04-border.txt"), "--published", "2025-10-20")
    assert json.loads(result.out)["published"]["value"] == "2025-10-20"
    assert json.loads(result.out)["published"]["how"] == "given"


def test_what_cannot_be_used_is_left_out_and_counted(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "english.txt").write_text("The minister met his counterpart in Oslo on Tuesday and they agreed to meet again. " * 5)
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "notes.md").write_text("no page")
    result = run("code", str(tmp_path))
    lines = {line["id"]: line for line in map(json.loads, result.out.splitlines())}
    assert set(lines) == {"empty", "english", "binary"}
    for line in lines.values():
        assert line["events"] == [] and line["notes"][0]["why"]
        assert line["notes"][0]["code"] in result.err
    assert "3 read, 0 coded, 3 left out" in result.err


def test_gzip_and_order(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    text = Path(PAGE).read_text(encoding="utf-8")
    with gzip.open(tmp_path / "news.jsonl.gz", "wt", encoding="utf-8") as file:
        for name in ("b", "a", "c"):
            file.write(json.dumps({"id": name, "text": text}) + "\n")
    result = run("code", str(tmp_path / "news.jsonl.gz"))
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == ["b", "a", "c"]


@pytest.mark.slow
def test_standard_input_and_a_poor_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    line = json.dumps({"id": "one", "text": Path(PAGE).read_text(encoding="utf-8")}).encode()
    for options in ([], ["-"], ["-", "--table"]):
        process = subprocess.run([sys.executable, "-m", "rasad", "code", *options], input=line, env=environment, capture_output=True, check=False)
        assert process.returncode == 0, process.stderr
        assert re.search("[آ-ی]{3}", process.stdout.decode("utf-8"))


@pytest.mark.slow
def test_a_reader_that_stops_reading_is_no_error() -> None:
    process = subprocess.run(f"{sys.executable} -m rasad code {EXAMPLES} | head -c 10", shell=True, capture_output=True, check=False)
    assert b"Traceback" not in process.stderr


def test_a_failing_document_does_not_end_the_run(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    whole = Coder.document

    def failing(self: Coder, document: Document) -> Coded:
        if document.id == "fa-03-aid":
            raise KeyError(84)
        return whole(self, document)

    monkeypatch.setattr(Coder, "document", failing)
    result = run("code", str(EXAMPLES), "--jobs", "1")
    lines = {line["id"]: line for line in map(json.loads, result.out.splitlines())}
    assert len(lines) == 12 and lines["fa-03-aid"]["notes"][0]["code"] == "program-error"
    assert result.code == 1 and "left out, program-error: 1 (the first is fa-03-aid)" in result.err


@pytest.mark.slow
def test_interrupted_it_ends_quietly(tmp_path: Path) -> None:
    text = Path(PAGE).read_text(encoding="utf-8")
    lines = "".join(json.dumps({"id": str(n), "text": text}) + "\n" for n in range(3000))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    command = [sys.executable, "-m", "rasad", "code", str(tmp_path / "many.jsonl"), "--jobs", "2"]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell that runs the tests in the background has it ignored
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heard) as process:
        assert process.stdout is not None and process.stdout.readline().startswith(b"{")
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=120)  # what is on its way is still coded, on however busy a machine
    assert process.returncode not in (0, 2)
    assert b"Traceback" not in err
    assert out.count(b"\n") < 2999


# --- read, events, report --------------------------------------------------------------


def test_reading_again_changes_nothing(run, kept: Path) -> None:  # type: ignore[no-untyped-def]
    before = run("events", str(kept), "--format", "jsonl").out
    again = run("read", str(EXAMPLES), "--into", str(kept))
    assert "12 read, 0 coded, 12 known already, 0 left out" in again.err
    assert run("events", str(kept), "--format", "jsonl").out == before


def test_events_as_json_lines_table_and_csv(run, kept: Path) -> None:  # type: ignore[no-untyped-def]
    rows = [json.loads(line) for line in run("events", str(kept), "--format", "jsonl").out.splitlines()]
    assert len(rows) == sum(len(coded.events) for coded in examples_coded())
    table = run("events", str(kept)).out
    assert all(row["event"]["type"] in table for row in rows)
    cells = list(csv.reader(io.StringIO(run("events", str(kept), "--format", "csv").out.removeprefix("\ufeff"))))
    assert len(cells) == len(rows) + 1
    assert {len(row) for row in cells} == {len(cells[0])}


def test_events_are_narrowed(run, kept: Path) -> None:  # type: ignore[no-untyped-def]
    def types(*options: str) -> list[dict[str, object]]:
        return [json.loads(line)["event"] for line in run("events", str(kept), "--format", "jsonl", *options).out.splitlines()]

    assert {event["type"] for event in types("--type", "consult", "--type", "SANCTION")} == {"CONSULT", "SANCTION"}
    assert {event["status"] for event in types("--status", "denied")} <= {"denied"}
    every, persian = types(), types("--language", "fa")
    assert 0 < len(persian) < len(every)
    summer = types("--after", "2024-06", "--before", "2024-08-31")
    assert summer and all(event["date"]["end"] >= "2024-06-01" and event["date"]["start"] <= "2024-08-31" for event in summer)  # type: ignore[index]
    norway = types("--actor", "NOR")
    assert norway and all("NOR" in json.dumps([event["actors"], event["recipients"]]) for event in norway)


def test_report_is_one_page_without_the_outside(run, kept: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    page = tmp_path / "report.html"
    result = run("report", str(kept), "-o", str(page), "--title", "Twelve pages")
    assert result.code == 0 and str(page) in result.err
    html = page.read_text(encoding="utf-8")
    assert "Twelve pages" in html and 'dir="rtl"' in html and "<mark" in html
    assert "src=" not in html.replace('src="data:', "") and "<link" not in html and "@import" not in html


# --- explain, check ----------------------------------------------------------------------


def test_explain_tells_frame_roles_and_date(run) -> None:  # type: ignore[no-untyped-def]
    result = run("explain", PAGE)
    assert result.code == 0
    assert "fa/consult/" in result.out and "NOR" in result.out and "2024-06-05" in result.out


def test_explain_narrowed(run) -> None:  # type: ignore[no-untyped-def]
    whole, narrow = run("explain", PAGE, "--why-not"), run("explain", PAGE, "--why-not", "--type", "consult")
    assert narrow.code == 0 and "fa/consult/" in narrow.out and "fa/request/" not in narrow.out
    assert len(narrow.out) < len(whole.out)
    lines = Path(PAGE).read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "«اینگرید هاوگن»" in line)
    one = run("explain", PAGE, "--line", str(number))
    assert "fa/consult/" in one.out and len(one.out) < len(whole.out)


# --- errors ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["code", "no/such/file.txt"], "no-such-file"),
        (["code", PAGE, "--published", "5 June"], "bad-date"),
        (["code", PAGE, "--with", "no/such/folder"], "no-data-folder"),
        (["events", "no/such/record"], "no-record"),
        (["report", "no/such/record", "-o", "page.html"], "no-record"),
        (["explain", "no/such/file.txt"], "no-such-file"),
        (["read", PAGE, "--into", str(EXAMPLES)], "not-a-record"),
    ],
)
def test_an_error_is_one_line_and_code_2(arguments: list[str], code: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    out, err = capfd.readouterr()
    assert stopped.value.code == 2
    assert out == ""
    assert err.startswith(f"rasad: {code}: ") and err.count("\n") == 1


@pytest.mark.parametrize("filters", [["--type", "MEETING"], ["--status", "maybe"]])
def test_a_slip_of_the_finger_is_no_empty_answer(run, kept: Path, filters: list[str]) -> None:  # type: ignore[no-untyped-def]
    result = run("events", str(kept), *filters)
    assert result.code == 2 and result.err.startswith("rasad: bad-filter: ")


def test_a_date_that_is_none_in_a_question(run, kept: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("events", str(kept), "--after", "yesterday")
    assert result.code == 2 and result.err.startswith("rasad: bad-date: ")


@pytest.mark.parametrize("command", ["", "code", "read", "events", "explain", "report", "check"])
def test_help(command: str, run) -> None:  # type: ignore[no-untyped-def]
    result = run(*command.split(), "--help")
    assert result.code == 0 and result.out.startswith("Usage:")
