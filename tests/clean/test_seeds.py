"""The line reading against the answers for the seeds; skipped where they are not at hand."""

from __future__ import annotations

import json

import pytest

from paths import SHARED

from .conftest import Clean

SEEDS = sorted((SHARED / "gold" / "seeds").glob("0*.txt"))


@pytest.mark.skipif(not SEEDS, reason="the seeds are not at hand")
def test_lines_kept(clean: Clean) -> None:
    counts = {(furniture, kept): 0 for furniture in (True, False) for kept in (True, False)}
    for path in SEEDS:
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8")
        spans = [(line.start, line.end) for line in clean(text).lines if line.kind in ("title", "text")]
        furniture, at = {f.strip() for f in gold["furniture"]}, 0
        for line in text.split("\n"):
            start, end = at, at + len(line)
            at = end + 1
            if line.strip() and line.strip() != gold["title"].strip():
                inside = sum(max(0, min(end, b) - max(start, a)) for a, b in spans)
                counts[line.strip() in furniture, inside * 2 >= len(line)] += 1
    assert counts[False, True] >= 73
    assert counts[True, True] == 0
