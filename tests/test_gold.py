"""The gold scores, against floors that only go up (tests/floors.yaml: what was measured, less 0.02)."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from paths import SHARED, TOP

FLOORS: dict[str, dict[str, float]] = yaml.safe_load((TOP / "tests" / "floors.yaml").read_text(encoding="utf-8"))
CEILINGS = {"surplus", "furniture_kept"}  # less is better: what stands in the file must not be exceeded
SCORER = SHARED / "score" / "score.py"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not SCORER.is_file(), reason=f"the gold answers are not here: no {SCORER}")]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def measured(name: str) -> dict[str, float]:
    """The figures of one gold set, by the names of the floors."""
    folder: Path = SHARED / "gold" / name
    run = subprocess.run([sys.executable, "-m", "rasad", "code", str(folder / "input.jsonl")], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    result: dict[str, Any] = scorer().score(folder, {doc["id"]: doc for doc in map(json.loads, run.stdout.splitlines())})
    assert not result["documents_missing"]
    lines = result["article_lines"]
    return {
        **{row: result[row]["f1"] for row in ("events", "dyads", "times", "people")},
        "surplus": result["surplus"]["share"],
        **({"article_kept": lines["kept"], "furniture_kept": lines["furniture_kept"]} if lines["of"] else {}),
    }


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name, floors in FLOORS.items() for figure in floors])
def test_floor(name: str, figure: str) -> None:
    floor, now = FLOORS[name][figure], measured(name)[figure]
    print(f"{name} {figure}: {now} (floor {floor})")
    assert now <= floor if figure in CEILINGS else now >= floor
