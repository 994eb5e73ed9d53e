"""The same input gives the same bytes: in two processes with other hash seeds, with one process and with two, in any order of reading."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from paths import EXAMPLES

pytestmark = pytest.mark.slow


def coded(seed: str, *options: str, paths: tuple[str, ...] = (str(EXAMPLES),)) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-m", "rasad", "code", *paths, *options], env=environment, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def test_two_processes_two_seeds() -> None:
    first = coded("1")
    assert first.count(b"\n") == 12
    assert first == coded("2")


def test_one_process_and_two() -> None:
    assert coded("0", "--jobs", "1") == coded("0", "--jobs", "2")


def test_a_document_does_not_depend_on_its_neighbours() -> None:
    together = {json.loads(line)["id"]: line for line in coded("0").splitlines()}
    pages = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".html"})
    backwards = coded("0", paths=tuple(str(path) for path in reversed(pages))).splitlines()
    assert [json.loads(line)["id"] for line in backwards] == [path.stem for path in reversed(pages)]
    assert all(together[json.loads(line)["id"]] == line for line in backwards)
