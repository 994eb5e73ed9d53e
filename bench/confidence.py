"""How the confidence of events holds: of those at 0.8, how many are right on the gold texts.

    python -m bench.confidence

Over the gold and the answers of tests/score that are blind. Prints a Markdown table; needs the folder shared/ beside the project.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import msgspec

from rasad.coding import shipped

from .scoring import module_of
from .texts import SHARED, TOP

FOLDERS = ("seeds", "dev")
ANSWERS = TOP / "tests" / "score"
BLIND = ("own", "pool", "unseen")  # sets whose answers nobody looked over beside the program's
Row = tuple[float, bool]  # confidence, right


def rows() -> list[Row]:
    """Every event coded for the answered texts: how sure it is, and whether the answer has it (or leaves it free)."""
    score = module_of(SHARED / "score" / "score.py")
    return [row for gold, text in [*_gold(), *_own()] for row in _of_text(score, gold, text)]


def _gold() -> Iterator[tuple[dict[str, Any], str]]:
    for path in (path for folder in FOLDERS for path in sorted((SHARED / "gold" / folder).glob("*.json"))):
        yield json.loads(path.read_text(encoding="utf-8")), path.with_suffix(".txt").read_text(encoding="utf-8")


def _own() -> Iterator[tuple[dict[str, Any], str]]:
    """The answers of tests/score with their texts, which stand in the corpus."""
    answers = {path.stem: json.loads(path.read_text(encoding="utf-8")) for name in BLIND for path in sorted((ANSWERS / name).glob("*.json"))}
    corpus = SHARED / "corpus" / "news.jsonl.gz"
    if corpus.is_file():
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            yield from ((answers[row["id"]], row["text"]) for row in map(json.loads, lines) if row["id"] in answers)


def _of_text(score: ModuleType, gold: dict[str, Any], text: str) -> Iterator[Row]:
    coded = msgspec.json.decode(msgspec.json.encode(shipped().code(text, published=gold.get("published"))))
    wanted, found = score.gold_items(gold), score.coded_items(coded)
    used = set(score.match(wanted, found).values())
    right: dict[str, bool] = {}
    for n, item in enumerate(found):
        held = n in used or any(g.fits(item) and item.event["type"] != g.event["type"] for g in wanted)
        for event in item.events:
            right[event["id"]] = right.get(event["id"], True) and held
    return ((event["confidence"], right[event["id"]]) for event in coded["events"] if event["id"] in right)


def table(found: list[Row]) -> list[tuple[float, int, int]]:
    """By confidence, to one place: how many are right, of how many."""
    steps = sorted({round(sure, 1) for sure, _ in found})
    return [(step, sum(r for c, r in found if round(c, 1) == step), sum(1 for c, _ in found if round(c, 1) == step)) for step in steps]


def main() -> None:
    """Prints the table."""
    if not (SHARED / "gold").is_dir():
        sys.exit("the gold texts are not here: they lie in ../shared/gold, beside the project")
    sys.stdout.write("| confidence | events | right |\n|---|---|---|\n")
    for step, right, of in table(rows()):
        sys.stdout.write(f"| {step:.1f} | {of} | {right / of:.2f} |\n")


if __name__ == "__main__":
    main()
