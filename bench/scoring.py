"""Scores: by the scorer of the gold texts where it is there, else by the same rules for times written down here."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

from .texts import SHARED

Coded = dict[str, dict[str, Any]]
Scorer = Callable[[Path, Coded, "str | None"], dict[str, Any]]
Span = tuple[int, int]


def scorer() -> Scorer:
    """The scorer of the gold texts, or ours where it is not there."""
    path = SHARED / "score" / "score.py"
    return shared_scorer(path) if path.is_file() else score


def shared_scorer(path: Path) -> Scorer:
    """The scorer that is a script beside the project."""
    found: Scorer = module_of(path).score
    return found


def module_of(path: Path) -> ModuleType:
    """A script beside the project as a module."""
    spec = importlib.util.spec_from_file_location("score_of_the_gold_texts", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(folder: Path, coded: Coded, language: str | None = None) -> dict[str, Any]:
    """`times` (exact value on overlapping spans) and `time_spans` of coded texts beside the answers of a folder."""
    values, spans = [0, 0, 0], [0, 0, 0]
    for path in sorted(folder.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        if language and told["language"] != language:
            continue
        wanted = [((t["start"], t["end"]), t["value"]) for t in told["times"]]
        found = [((t["start"], t["end"]), t["value"]) for t in coded.get(told["id"], {}).get("times", [])]
        free = [span for span, value in wanted if _vague(value)]
        wanted = [w for w in wanted if not _vague(w[1])]
        found = [f for f in found if _over(f[0], (s for s, _ in wanted)) or not (_vague(f[1]) or _over(f[0], free))]
        hits, right = _paired(wanted, found)
        for tally, hit in ((spans, hits), (values, right)):
            tally[0] += hit
            tally[1] += len(found) - hit
            tally[2] += len(wanted) - hit
    return {"times": _row(values), "time_spans": _row(spans)}


def _paired(wanted: list[tuple[Span, str]], found: list[tuple[Span, str]]) -> tuple[int, int]:
    """How many wanted expressions something found overlaps, and how many have the value too."""
    taken: set[int] = set()
    right = 0
    for (a, b), value in wanted:
        over = [i for i, ((x, y), _) in enumerate(found) if i not in taken and x < b and a < y]
        if over:
            best = max(over, key=lambda i: (_equal(value, found[i][1]), min(b, found[i][0][1]) - max(a, found[i][0][0])))
            taken.add(best)
            right += _equal(value, found[best][1])
    return len(taken), right


def _over(span: Span, others: Any) -> bool:
    return any(span[0] < b and a < span[1] for a, b in others)


def _row(tally: list[int]) -> dict[str, Any]:
    tp, fp, fn = tally
    p, r = (tp / (tp + fp) if tp + fp else 0.0), (tp / (tp + fn) if tp + fn else 0.0)
    return {"precision": round(p, 4), "recall": round(r, 4), "f1": round(2 * p * r / (p + r) if p + r else 0.0, 4), "tp": tp, "fp": fp, "fn": fn}


def _norm(value: str | None) -> str:
    """A value without the part of the day, seconds and zone."""
    bare = re.sub(r"T(MO|AF|EV|NI|DT)$", "", (value or "").strip().upper())
    return re.sub(r"T(\d\d:\d\d)(:00)?.*", r"T\1", bare)


def _vague(value: str | None) -> bool:
    return _norm(value).startswith("P") or _norm(value).endswith("_REF")


def _equal(gold: str, found: str | None) -> bool:
    if "|" in gold:
        return any(_equal(one, found) for one in gold.split("|"))
    a, b = _norm(gold), _norm(found)
    days, other = _days(a), _days(b)
    return a == b or (days is not None and days == other and ("T" in a) == ("T" in b))


def _days(value: str) -> tuple[date, date] | None:
    """First and last day of a day, week, month, year, decade or interval."""
    if "/" in value:
        first, last = (_days(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    match = re.fullmatch(r"(\d{3,4})(?:-W?(\d\d)(?:-(\d\d))?)?", value.split("T")[0])
    if match is None:
        return None
    year, second, third = match[1], int(match[2] or 0), int(match[3] or 0)
    try:
        if len(year) == 3:
            return None if second else (date(int(year) * 10, 1, 1), date(int(year) * 10 + 9, 12, 31))
        if "W" in value:
            monday = date.fromisocalendar(int(year), second, 1)
            return monday, monday + timedelta(6)
        begin = date(int(year), second or 1, third or 1)
        if third:
            return begin, begin
        return begin, (date(int(year) + second // 12, second % 12 + 1, 1) if second else date(int(year) + 1, 1, 1)) - timedelta(1)
    except ValueError:
        return None
