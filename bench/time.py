"""Finders of time expressions side by side: how right they are, and how fast.

    python -m bench.time [--write docs/benchmarks.md] [--heideltime JAR] [--articles 100] [--tool NAME …]

Prints Markdown tables. Without the folder shared/ beside the project only the sentences of bench/sentences.yaml are measured.
"""

from __future__ import annotations

import argparse
import math
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from . import scoring, texts
from .heideltime import HeidelTime
from .texts import SHARED, Text
from .tools import Parstdex, Plain, Rasad, RasadUntold, Tool, Tuned, Untold

LANGUAGES = {"fa": "Persian", "ar": "Arabic"}
MARKERS = ("<!-- measured: begin -->", "<!-- measured: end -->")
MAKERS: dict[str, Callable[[], Tool]] = {maker.name: maker for maker in (Rasad, Tuned, Plain, Parstdex, RasadUntold, Untold)}
SHORT = 0.3  # seconds
PASSES = 5  # over the same texts, the tools in turn; the fastest of each counts


@dataclass(frozen=True)
class Score:
    """One row: what a tool made of the texts of one language."""

    texts: str
    language: str
    tool: str
    precision: float
    recall: float
    f1: float
    spans: float  # F1 of spans, whatever the value
    failed: int  # texts that the tool failed on: it counts as having found nothing there


@dataclass(frozen=True)
class Speed:
    """One row: how fast a tool goes through texts of one language."""

    texts: str
    language: str
    tool: str
    told: bool  # the language
    characters: float  # a second
    count: float  # texts a second
    failed: int


def tools(names: tuple[str, ...] = (), jar: Path | None = None) -> tuple[list[Tool], list[str]]:
    """The tools that are there, and a line on each that is not."""
    made: list[Tool] = []
    told: list[str] = []
    for name, maker in MAKERS.items():
        if names and name not in names:
            continue
        try:
            made.append(maker())
        except ImportError as error:
            told.append(f"Left out: {name} ({error}). `make bench` installs it.")
    if jar is not None:
        made.append(HeidelTime(jar))
    elif not names:
        told.append("Left out: HeidelTime (no jar given with --heideltime).")
    return made, told


def coded(tool: Tool, several: list[Text]) -> tuple[scoring.Coded, dict[str, int]]:
    """What a tool finds in texts, in the form of the scorer, and on how many it failed by language."""
    found: scoring.Coded = {}
    failed = dict.fromkeys(LANGUAGES, 0)
    for text in several:
        times: list[dict[str, object]] = []
        if text.language in tool.languages:
            try:
                times = [{"start": a, "end": b, "value": value} for a, b, value in tool.find(text)]
            except Exception as error:  # noqa: BLE001 - whatever a tool raises, it found nothing in that text
                failed[text.language] += 1
                sys.stderr.write(f"{tool.name} failed on {text.id}: {error!r}\n")
        found[text.id] = {"id": text.id, "times": times}
    return found, failed


def scores(name: str, several: list[Text], folder: Path, given: list[Tool]) -> Iterator[Score]:
    """The rows of one set of texts, whose answers stand in a folder."""
    score = scoring.scorer()
    for tool in given:
        found, failed = coded(tool, several)
        for language in tool.languages:
            result = score(folder, found, language)
            row = result["times"]
            yield Score(name, language, tool.name, row["precision"], row["recall"], row["f1"], result["time_spans"]["f1"], failed[language])


def all_scores(given: list[Tool]) -> Iterator[Score]:
    """The rows of the gold texts that are there, and of the sentences of our own."""
    for name in ("seeds", "dev"):
        folder = SHARED / "gold" / name
        if folder.is_dir():
            yield from scores(name, texts.gold(folder), folder, given)
    own = texts.own()
    with tempfile.TemporaryDirectory() as made:
        texts.write_gold(own, Path(made))
        yield from scores("own sentences", own, Path(made), given)


def speeds(given: list[Tool], count: int) -> Iterator[Speed]:
    """Every tool on the same texts, in this process: the texts of the scores, and articles. The fastest of some passes counts.

    The tools take turns, so that a machine that is slow for a while is slow for all of them.
    """
    gold = [text for name in ("seeds", "dev") if (SHARED / "gold" / name).is_dir() for text in texts.gold(SHARED / "gold" / name)]
    for language in LANGUAGES:
        sets = {
            "gold": [text for text in gold if text.language == language],
            "own sentences": [text for text in texts.own() if text.language == language],
            "articles": texts.articles(language, count) if (SHARED / "corpus").is_dir() else [],
        }
        for name, several in sets.items():
            size = sum(len(text.text) for text in several)
            asked = [tool for tool in given if language in tool.languages] if several else []
            passes = [[_timed(tool, several) for tool in asked] for _ in range(PASSES)]
            for tool, timed in zip(asked, zip(*passes, strict=True), strict=True):
                seconds, failed = min(timed)
                yield Speed(name, language, tool.name, tool.told, size / seconds, len(several) / seconds, failed)


def _timed(tool: Tool, several: list[Text]) -> tuple[float, int]:
    """Seconds that a tool takes for texts, and on how many it failed; passes too short for the clock are made again, and the fastest counts."""
    best, spent = (math.inf, 0), 0.0
    while spent < SHORT:
        begin = time.perf_counter()
        failed = _through(tool, several)
        seconds = time.perf_counter() - begin
        best, spent = min(best, (seconds, failed)), spent + seconds
    return best


def _through(tool: Tool, several: list[Text]) -> int:
    """Lets a tool read texts; on how many it failed."""
    failed = 0
    for text in several:
        try:
            tool.only(text)
        except Exception:  # noqa: BLE001 - whatever a tool raises, it found nothing in that text
            failed += 1
    return failed


def score_table(rows: list[Score]) -> str:
    """The rows as Markdown, the best of each set of texts in bold."""
    lines = ["| texts | language | tool | precision | recall | F1 | F1 of spans | failed |", "|---|---|---|---|---|---|---|---|"]
    order = {key: n for n, key in enumerate(dict.fromkeys((row.texts, row.language) for row in rows))}
    for row in sorted(rows, key=lambda row: order[row.texts, row.language]):
        best = row.f1 == max(other.f1 for other in rows if (other.texts, other.language) == (row.texts, row.language))
        f1 = f"**{row.f1:.3f}**" if best else f"{row.f1:.3f}"
        cells = (row.texts, LANGUAGES[row.language], row.tool, f"{row.precision:.3f}", f"{row.recall:.3f}", f1, f"{row.spans:.3f}", row.failed)
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines)


def speed_table(rows: list[Speed]) -> str:
    """The rows as Markdown, with how many times as long a tool takes as rasad when both are told the language, or neither."""
    lines = ["| texts | language | tool | characters a second | texts a second | rasad is faster by | failed |", "|---|---|---|---|---|---|---|"]
    for row in rows:
        ours = next((o for o in rows if (o.texts, o.language, o.told) == (row.texts, row.language, row.told) and o.tool.startswith(Rasad.name)), None)
        times = f"{ours.characters / row.characters:.1f} ×" if ours and ours is not row else ""
        count = f"{row.count:,.0f}" if row.count >= 10 else f"{row.count:.2g}"
        cells = (row.texts, LANGUAGES[row.language], row.tool, f"{row.characters:,.0f}", count, times, row.failed)
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines)


def report(given: list[Tool], told: list[str], count: int) -> str:
    """All that is measured, as Markdown."""
    if not (SHARED / "gold").is_dir():
        told = [*told, "The gold texts are not here: measured on the sentences of our own only."]
    what = f"the texts of the scores and {count} articles of each language" if (SHARED / "corpus").is_dir() else "the texts of the scores"
    versions = ", ".join(f"{name} {version}" for name, version in dict.fromkeys((tool.name.split(",")[0], tool.version) for tool in given))
    parts = [
        f"Python {platform.python_version()}; {versions}.",
        score_table(list(all_scores(given))),
        f"Speed on {what}, one process, the fastest pass of {PASSES} turns:",
        speed_table(list(speeds(given, count))),
        "\n".join(f"* {line}" for line in told),
    ]
    return "\n\n".join(part for part in parts if part)


def rewritten(page: str, measured: str) -> str:
    """A page with what stands between the two markers replaced."""
    head, begin, rest = page.partition(MARKERS[0])
    _, end, tail = rest.partition(MARKERS[1])
    if not (begin and end):
        raise SystemExit(f"no {MARKERS[0]} … {MARKERS[1]} in the page")
    return f"{head}{begin}\n{measured}\n{end}{tail}"


def main(words: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="bench.time", description="Finders of time expressions side by side.")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="also put the tables between the two markers of this page")
    parser.add_argument("--heideltime", type=Path, metavar="JAR", help="the jar of HeidelTime standalone 2.2.1 (needs a JDK)")
    parser.add_argument("--articles", type=int, default=100, metavar="N", help="articles of each language to measure speed on (100)")
    parser.add_argument("--tool", action="append", default=[], metavar="NAME", help="only this tool; may be given several times")
    given = parser.parse_args(words)
    made, told = tools(tuple(given.tool), given.heideltime)
    measured = report(made, told, given.articles)
    sys.stdout.write(measured + "\n")
    if given.write:
        given.write.write_text(rewritten(given.write.read_text(encoding="utf-8"), measured), encoding="utf-8")
    for tool in made:
        if isinstance(tool, HeidelTime):
            tool.close()


if __name__ == "__main__":
    main()
