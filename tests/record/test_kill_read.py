"""`rasad read` killed in the middle and started again: the finished record equals that of an undisturbed run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from coded import example_documents
from rasad import record
from rasad.errors import RecordError

pytestmark = pytest.mark.slow
COPIES = 60  # of each page, each with a line of its own: more than three batches of the command


def pages(path: Path) -> Path:
    """Some hundreds of documents as JSON lines: the pages that ship, each told many times with another ending."""
    lines = []
    for n in range(COPIES):
        for d in example_documents():
            row = {"id": f"{d.id}-{n:03}", "text": f"{d.text}\n{n}", "published": d.published, "language": d.language}
            if d.html is None:
                lines.append(msgspec.json.encode(row))
    path.write_bytes(b"\n".join(lines))
    return path


def start(source: Path, folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "rasad", "read", str(source), "--into", str(folder), "--jobs", "1"]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def held(folder: Path) -> int:
    try:
        return len(record.open(folder).documents()) if folder.exists() else 0
    except RecordError:  # not made yet
        return 0


def everything(folder: Path) -> bytes:
    rec = record.open(folder)
    return msgspec.json.encode([rec.documents(), rec.events(), rec.statements(), rec.times(), rec.people(), rec.notes(), rec.counts()])


def test_killed_in_the_middle_and_again(tmp_path: Path) -> None:
    source = pages(tmp_path / "pages.jsonl")
    total = len(source.read_bytes().split(b"\n"))
    killed = tmp_path / "killed"
    process = start(source, killed)
    deadline = time.monotonic() + 120
    while not held(killed) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert 0 < held(killed) < total, "the kill did not come in the middle"
    for folder in (killed, tmp_path / "undisturbed"):
        again = start(source, folder)
        _, errors = again.communicate(timeout=120)
        assert again.returncode == 0, errors.decode()
    assert held(killed) == total
    assert everything(killed) == everything(tmp_path / "undisturbed")
