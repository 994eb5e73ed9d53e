"""A writer killed in the middle, several writers at once, readers beside them: nothing is lost, doubled or half there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from rasad import record
from rasad.errors import RecordError
from rasad.record import Record
from rasad.record.delta import Tables
from record import made

pytestmark = pytest.mark.slow
COUNT, BATCH = 36, 6


def feed(folder: Path, version: str = "v1", first: int = 0, count: int = COUNT) -> subprocess.Popen[str]:
    command = [sys.executable, str(Path(__file__).with_name("feed.py")), str(folder), version, str(first), str(count), str(BATCH)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def finish(process: subprocess.Popen[str]) -> None:
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors


def everything(rec: Record) -> bytes:
    rows = [rec.documents(), rec.events(), rec.statements(), rec.times(), rec.people(), rec.notes(), rec.counts()]
    return msgspec.json.encode(rows)


def undisturbed(folder: Path, *versions: str, count: int = COUNT) -> bytes:
    rec = record.open(folder, create=True)
    for version in versions:
        pairs = made.many(count)
        rec.add(made.changed(pairs) if version == "v2" else pairs, version)
    return everything(rec)


def check_whole(rec: Record) -> int:
    """Every document that is seen is seen with all its events, and no event without its document."""
    documents = rec.documents()
    events = Counter(row.document for row in rec.events())
    assert [row.events for row in documents] == [events[row.id] for row in documents]
    assert set(events) <= {row.id for row in rec.documents()}
    return len(documents)


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_killed_and_taken_up_again_equals_undisturbed(tmp_path: Path, version: str) -> None:
    folder = tmp_path / "killed"
    if version == "v2":  # what is killed is the reading again after the rules changed
        undisturbed(folder, "v1")
    killed = 0
    for lines, wait in ((1, 0.002), (2, 0.015), (1, 0.03)):
        process = feed(folder, version)
        assert process.stdout
        for _ in range(lines):
            process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        rec = record.open(folder, create=True)
        assert rec.counts()["documents"] < COUNT or version == "v2"
        check_whole(rec)
    assert killed == 3
    finish(feed(folder, version))
    versions = ("v1", "v2") if version == "v2" else ("v1",)
    assert everything(record.open(folder)) == undisturbed(tmp_path / "undisturbed", *versions)


def test_several_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    record.open(folder, create=True)
    # Two write the same documents, one others.
    writers = [feed(folder, count=18), feed(folder, count=18), feed(folder, first=18, count=18)]
    rec = record.open(folder)
    seen = [0]
    while any(writer.poll() is None for writer in writers):
        seen.append(check_whole(rec))
    for writer in writers:
        finish(writer)
    assert seen == sorted(seen)
    assert everything(record.open(folder)) == undisturbed(tmp_path / "undisturbed", "v1")
    record.open(folder).tidy()
    assert everything(rec) == undisturbed(tmp_path / "undisturbed", "v1")


def test_what_a_killed_run_wrote_is_unseen_and_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rec = record.open(tmp_path / "r", create=True)
    rec.add(made.many(5), "v1")
    before = everything(rec)
    append = Tables.append

    def die(self: Tables, table: str, rows: object) -> None:
        if table == "documents":
            raise RecordError("died", "killed before the documents were written")
        append(self, table, rows)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Tables, "append", die)
        with pytest.raises(RecordError):
            rec.add(made.changed(made.many(8)), "v2")
    assert everything(rec) == before
    assert record.open(tmp_path / "r").tidy().rows == 8 * 2 + 8  # events and times
    assert everything(rec) == before


def test_tidying_waits_for_nobody(tmp_path: Path) -> None:
    from rasad.record.lock import together

    rec = record.open(tmp_path / "r", create=True)
    with together(tmp_path / "r"):
        assert rec.tidy().busy
    assert not rec.tidy().busy
