"""What a newcomer waits for: help at once, the first document soon. Limits have slack for a busy machine; the aims are 0.5 s and 2 s."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from paths import EXAMPLES

pytestmark = pytest.mark.slow


def best_of(times: int, *arguments: str) -> float:
    taken = []
    for _ in range(times):
        began = time.monotonic()
        subprocess.run([sys.executable, "-m", "rasad", *arguments], check=True, capture_output=True)
        taken.append(time.monotonic() - began)
    return min(taken)


def test_help_answers_at_once() -> None:
    assert best_of(3, "--help") <= 1.0


def test_help_loads_nothing_heavy() -> None:
    heavy = ("duckdb", "deltalake", "trafilatura", "yaml", "babel", "rasad.pipeline", "rasad.events", "rasad.record")
    run = subprocess.run([sys.executable, "-X", "importtime", "-m", "rasad", "--help"], check=True, capture_output=True, text=True)
    loaded = {line.rsplit("|", 1)[-1].strip() for line in run.stderr.splitlines() if line.startswith("import time")}
    assert "rasad.show.cli" in loaded
    assert not loaded & set(heavy)


def test_importing_rasad_loads_nothing_heavy() -> None:
    code = "import sys, rasad; print([m for m in ('msgspec', 'yaml', 'duckdb', 'trafilatura', 'rich') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip() == "[]"


def test_the_first_document_comes_soon() -> None:
    assert best_of(2, "code", str(EXAMPLES / "fa-01-telephone.txt")) <= 4.0
