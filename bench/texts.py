"""The texts that the bench measures on: gold texts, sentences of our own, and a cut of real articles for speed."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TOP = Path(__file__).resolve().parent.parent
SHARED = TOP.parent / "shared"
SENTENCES = Path(__file__).resolve().parent / "sentences.yaml"
DAY = "2024-05-15"  # the day of publication of an article that tells none


@dataclass(frozen=True)
class Text:
    """One text with the day it was published, and the expressions in it: (start, end, value)."""

    id: str
    language: str
    published: str
    text: str
    times: tuple[tuple[int, int, str], ...] = ()


def gold(folder: Path) -> list[Text]:
    """The gold texts of a folder; their answers stay with the scorer."""
    found: list[Text] = []
    for path in sorted(folder.glob("*.json")):
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if "events" in told:
            found.append(Text(told["id"], told["language"], told.get("published") or "", path.with_suffix(".txt").read_text(encoding="utf-8")))
    return found


def own(path: Path = SENTENCES) -> list[Text]:
    """The sentences of our own; ValueError for one whose expected words do not stand in it."""
    told: dict[str, list[dict[str, Any]]] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return [_sentence(f"{language}-{n:03d}", language, entry) for language, entries in told.items() for n, entry in enumerate(entries, 1)]


def _sentence(name: str, language: str, entry: dict[str, Any]) -> Text:
    """Each expected expression is looked for past the one before it."""
    text, at = entry["text"], 0
    times: list[tuple[int, int, str]] = []
    for expected in entry.get("expect", ()):
        (words, value), *more = expected.items()
        start = text.find(words, at)
        if start < 0 or more:
            raise ValueError(f"{name}: {words!r} does not stand in {text!r} after {text[:at]!r}")
        at = start + len(words)
        times.append((start, at, value))
    return Text(name, language, entry["now"], text, tuple(times))


def write_gold(texts: list[Text], folder: Path) -> None:
    """Texts with their answers in the form of the gold folders."""
    for text in texts:
        times = [{"start": a, "end": b, "value": value} for a, b, value in text.times]
        told = {"id": text.id, "language": text.language, "published": text.published, "events": [], "times": times}
        (folder / f"{text.id}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        (folder / f"{text.id}.txt").write_text(text.text, encoding="utf-8")


def articles(language: str, count: int) -> list[Text]:
    """Articles of the corpus of a language, evenly over all of it; without the corpus the sentences of our own."""
    corpus = SHARED / "corpus" / "news.jsonl.gz"
    if not corpus.is_file():
        return [text for text in own() if text.language == language]
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        known = [told for line in lines if (told := json.loads(line))["language"] == language]
    step = max(1, len(known) // count)
    return [Text(told["id"], language, told["published"] or DAY, told["text"]) for told in known[::step][:count]]
