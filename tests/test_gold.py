"""The gold scores, against floors that only go up (tests/floors.yaml: what was measured, less 0.02)."""

from __future__ import annotations

import gzip
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from paths import SHARED, TOP

FLOORS: dict[str, dict[str, float]] = yaml.safe_load((TOP / "tests" / "floors.yaml").read_text(encoding="utf-8"))
CEILINGS = {"surplus", "furniture_kept"}  # less is better: what stands in the file must not be exceeded
ANSWERS = TOP / "tests" / "score"  # sets of our own: each answered by the code book before the program was run on it
CORPUS = SHARED / "corpus" / "news.jsonl.gz"
SCORER = SHARED / "score" / "score.py"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not SCORER.is_file(), reason=f"the gold answers are not here: no {SCORER}")]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def own(name: str, folder: Path) -> Path:
    """A set of answers beside their texts, which belong to their publishers and stand outside the project; as a folder of gold answers."""
    answers = {path.stem: path for path in (ANSWERS / name).glob("*.json")}
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines, (folder / "input.jsonl").open("w", encoding="utf-8") as pages:
        for row in map(json.loads, lines):
            if row["id"] in answers:
                shutil.copy(answers[row["id"]], folder)
                (folder / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
                pages.write(json.dumps({key: row[key] for key in ("id", "text", "published")}, ensure_ascii=False) + "\n")
    return folder


@cache
def measured(name: str) -> dict[str, float]:
    """The figures of one gold set, by the names of the floors."""
    ours = (ANSWERS / name).is_dir()
    if ours and not CORPUS.is_file():
        pytest.skip(f"the corpus is not here: no {CORPUS}")
    folder: Path = own(name, Path(tempfile.mkdtemp())) if ours else SHARED / "gold" / name
    run = subprocess.run([sys.executable, "-m", "rasad", "code", str(folder / "input.jsonl")], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    result: dict[str, Any] = scorer().score(folder, {doc["id"]: doc for doc in map(json.loads, run.stdout.splitlines())})
    assert not result["documents_missing"]
    lines = result["article_lines"]
    return {
        **{row: result[row]["f1"] for row in ("events", "dyads", "times", "people", "not_happened")},
        **{name: check["share"] for name, check in result["checks"].items()},
        "surplus": result["surplus"]["share"],
        **({"article_kept": lines["kept"], "furniture_kept": lines["furniture_kept"]} if lines["of"] else {}),
    }


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name, floors in FLOORS.items() for figure in floors])
def test_floor(name: str, figure: str) -> None:
    floor, now = FLOORS[name][figure], measured(name)[figure]
    print(f"{name} {figure}: {now} (floor {floor})")
    assert now <= floor if figure in CEILINGS else now >= floor
