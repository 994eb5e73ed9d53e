"""The bench runs, its sentences hold, and it reads what the other tools print."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from bench import scoring, texts
from bench import time as bench
from bench.heideltime import expressions
from bench.texts import Text
from bench.tools import Rasad

from paths import DOCS, SHARED

LEAST = {"fa": 0.972, "ar": 0.98}  # F1 of rasad.time on the sentences as measured, less 0.02
TIMEML = """<?xml version="1.0"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML>
قال <TIMEX3 tid="t1" type="DATE" value="2024-05-14">أمس</TIMEX3> إن المجلس &amp; الوزير
زارا أمسية في <TIMEX3 tid="t2" type="DATE" value="2023-10">أكتوبر 2023</TIMEX3>.

</TimeML>
"""


def own() -> list[Text]:
    return texts.own()


def results(language: str, score: scoring.Scorer) -> dict[str, dict[str, float]]:
    """What rasad.time scores on the sentences of a language."""
    several = own()
    found, failed = bench.coded(Rasad(), several)
    assert not any(failed.values())
    with tempfile.TemporaryDirectory() as folder:
        texts.write_gold(several, Path(folder))
        return score(Path(folder), found, language)


def test_there_are_enough_sentences() -> None:
    for language in LEAST:
        mine = [text for text in own() if text.language == language]
        assert len(mine) >= 100
        assert sum(not text.times for text in mine) >= 15, "sentences that name no time"
        assert len({text.text for text in mine}) == len(mine)


@pytest.mark.parametrize("language", sorted(LEAST))
def test_the_sentences_hold(language: str) -> None:
    assert results(language, scoring.score)["times"]["f1"] >= LEAST[language]


def test_a_sentence_whose_words_are_not_in_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sentences.yaml"
    path.write_text('fa:\n- now: 2024-05-15\n  text: امروز آمد.\n  expect:\n  - دیروز: "2024-05-14"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="fa-001"):
        texts.own(path)


@pytest.mark.skipif(not (SHARED / "score" / "score.py").is_file(), reason="the scorer of the gold texts is not here")
def test_both_scorers_agree() -> None:
    theirs = scoring.shared_scorer(SHARED / "score" / "score.py")
    for language in LEAST:
        a, b = results(language, scoring.score), results(language, theirs)
        assert a == {name: b[name] for name in ("times", "time_spans")}
    for folder in ("seeds", "dev"):
        gold = texts.gold(SHARED / "gold" / folder)
        found, _ = bench.coded(Rasad(), gold)
        wide = {name: {**told, "times": [{**t, "value": str(t["value"])[:7]} for t in told["times"]]} for name, told in found.items()}
        for coded in (found, wide):
            assert theirs(SHARED / "gold" / folder, coded, None)["times"]["tp"] > 0
            assert all(theirs(SHARED / "gold" / folder, coded, None)[kind] == gold_row(folder, coded)[kind] for kind in ("times", "time_spans"))


def gold_row(folder: str, coded: scoring.Coded) -> dict[str, dict[str, float]]:
    """Our scorer on the gold texts, whose answers are quotes: their positions are looked up first."""
    import json

    with tempfile.TemporaryDirectory() as made:
        for path in sorted((SHARED / "gold" / folder).glob("*.json")):
            told = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt").read_text(encoding="utf-8") if told.get("times") is not None else ""
            times = []
            for t in told.get("times") or []:
                at = -1
                for _ in range(max(1, t.get("nth", 1))):
                    at = text.find(t["quote"], at + 1)
                if at >= 0:
                    times.append({"start": at, "end": at + len(t["quote"]), "value": t["value"]})
            if told.get("times") is not None:
                (Path(made) / path.name).write_text(json.dumps({"id": told["id"], "language": told["language"], "times": times}), encoding="utf-8")
        return scoring.score(Path(made), coded, None)


def test_heideltime_is_read_by_position() -> None:
    text = "قال أمس إن المجلس & الوزير\nزارا أمسية في أكتوبر 2023."
    found = expressions(TIMEML, text)
    assert [(text[a:b], value) for a, b, value in found] == [("أمس", "2024-05-14"), ("أكتوبر 2023", "2023-10")]
    assert found[0][0] == 4


def test_heideltime_is_read_by_words_where_it_changed_the_text() -> None:
    text = "قال  أمس إن المجلس زار ذلك في أكتوبر 2023."
    assert [(text[a:b], value) for a, b, value in expressions(TIMEML, text)] == [("أمس", "2024-05-14"), ("أكتوبر 2023", "2023-10")]
    assert expressions("", text) == [] == expressions("<TimeML></TimeML>", text)


def test_a_tool_that_fails_found_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(Rasad):
        name = "broken"

        def find(self, text: Text) -> list[tuple[int, int, str]]:
            raise RuntimeError("no")

    found, failed = bench.coded(Broken(), own()[:3])
    assert failed == {"fa": 3, "ar": 0} and all(told["times"] == [] for told in found.values())
    assert "broken failed on fa-001" in capsys.readouterr().err


@pytest.mark.slow
def test_the_command_writes_its_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{bench.MARKERS[0]}\nwhat stood here\n{bench.MARKERS[1]}\nafter\n", encoding="utf-8")
    bench.main(["--tool", "rasad.time", "--articles", "3", "--write", str(page)])
    shown = capsys.readouterr().out
    assert "| own sentences | Persian | rasad.time |" in shown and "characters a second" in shown
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("\nafter\n") and "what stood here" not in text and shown.strip() in text


def test_a_page_without_the_markers_is_refused() -> None:
    with pytest.raises(SystemExit, match="measured"):
        bench.rewritten("nothing here", "x")


def test_without_the_shared_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The sentences alone are measured, and it says so."""
    for module in (bench, texts, scoring):
        monkeypatch.setattr(module, "SHARED", tmp_path / "shared")
    measured = bench.report([Rasad()], [], 5)
    assert "measured on the sentences of our own only" in measured
    assert "| dev |" not in measured and "| own sentences |" in measured
    assert scoring.scorer() is scoring.score


def test_rasad_is_ahead_on_every_row_of_the_page() -> None:
    """The page holds a table that was measured with the other tools, and rasad has the best figure for each set of texts."""
    rows = [line.strip("| ").split(" | ") for line in (DOCS / "benchmarks.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    scores = [(row[0], row[1], row[2], float(row[5].strip("*"))) for row in rows if len(row) == 8 and re.fullmatch(r"\**\d\.\d+\**", row[5])]
    sets = {row[:2] for row in scores}
    assert len(sets) == 6 and len({row[2] for row in scores}) >= 3
    for kind in sets:
        best = max((row for row in scores if row[:2] == kind), key=lambda row: row[3])
        assert best[2] == Rasad.name, kind
