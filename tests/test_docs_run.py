"""The examples in the documents are run."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
import yaml

import rasad
from coded import examples_coded
from paths import DOCS, EXAMPLES, TOP
from rasad.events.forms import FrameFile
from rasad.lang.files import Data, load_file
from rasad.model import Actor
from rasad.show.cli import main


def test_python_page() -> None:
    result = doctest.testfile(str(DOCS / "python.md"), module_relative=False, encoding="utf-8")
    assert result.attempted >= 8 and result.failed == 0


def test_the_python_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    block = re.search(r"```python\n(.*?)```", (TOP / "README.md").read_text(encoding="utf-8"), re.S)
    assert block
    exec(block[1], {"text": (EXAMPLES / "fa-01-telephone.txt").read_text(encoding="utf-8")})
    assert "CONSULT 2024-06-05 ['NOR']" in capsys.readouterr().out


def who(side: tuple[Actor, ...]) -> str:
    """A side as the table prints it."""
    return " ".join(filter(None, (f"{side[0].country}.{side[0].sector}", side[0].name)))


def test_what_the_readme_shows_comes_out() -> None:
    """The table in README.md is what the program says of that page, in words that stand there."""
    shown = (TOP / "README.md").read_text(encoding="utf-8").split("## What comes out")[1].split("## More")[0]
    page = EXAMPLES / "fa-01-telephone.txt"
    text = page.read_text(encoding="utf-8")
    events = [event for coded in examples_coded() if coded.id == page.stem for event in coded.events]
    told = {(event.date.value, who(event.actors), event.type, who(event.recipients)) for event in events if event.actors and event.recipients}
    rows = [re.split(r"\s{2,}", line.strip()) for line in shown.splitlines() if re.match(r"    \d{4}-", line)]
    assert len(rows) == 4
    for date, doer, what, whom, _, words in rows:
        assert (date, doer, what.split()[0], whom.removeprefix("↔ ")) in told
        assert words in text


def test_the_commands_of_the_examples_parse(capfd: pytest.CaptureFixture[str]) -> None:
    """Every command line in the documents is one that the program understands."""
    for page in [*TOP.glob("README*.md"), *DOCS.glob("*.md"), TOP / "CONTRIBUTING.md"]:
        for line in re.findall(r"^    (?:\.venv/bin/)?rasad ((?:code|read|events|explain|report|check) .*)$", page.read_text(encoding="utf-8"), re.M):
            if "[" in line:
                continue  # the form of a command, not a command
            words = shlex.split(re.split(r"\s{3,}|\s[>|]\s", line)[0])
            with pytest.raises(SystemExit) as stopped:
                main([*words, "--help"])
            capfd.readouterr()
            assert not stopped.value.code, (page.name, line)


def test_the_frame_of_the_frames_page_is_one(tmp_path: Path) -> None:
    block = re.search(r"```yaml\n(.*?)```", (DOCS / "frames.md").read_text(encoding="utf-8"), re.S)
    assert block
    (tmp_path / "request.yaml").write_text(block[1], encoding="utf-8")
    frames = load_file(tmp_path / "request.yaml", FrameFile).frames
    assert frames[0].yes and frames[0].no


def test_the_world_of_the_world_page_is_one(tmp_path: Path) -> None:
    from rasad.actors.forms import CountryForm, PersonForm

    block = re.search(r"```yaml\n(.*?)```", (DOCS / "world.md").read_text(encoding="utf-8"), re.S)
    assert block
    country, person = block[1].split("# people/")
    for name, text, form in (("countries", country, CountryForm), ("people", "#" + person, PersonForm)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        assert load_file(path, list[form])  # type: ignore[valid-type]


def test_ones_own_data_adds_a_person_and_a_frame(tmp_path: Path) -> None:
    """What CONTRIBUTING.md promises: a folder of one's own, no code."""
    people = tmp_path / "world" / "people"
    people.mkdir(parents=True)
    entry = {"id": "anna-invented", "name": "Anna Invented", "gender": "f", "names": {"fa": {"full": ["آنا ساختگیان"], "strong": ["ساختگیان"]}}}
    entry["offices"] = [{"office": "foreign minister", "country": "NOR", "sector": "GOV", "from": "2023-01-01"}]
    (people / "OWN.yaml").write_text(yaml.safe_dump([entry], allow_unicode=True), encoding="utf-8")
    coded = rasad.Coder(tmp_path).code("ساختگیان روز سه‌شنبه در مسقط با وزیر خارجه عمان دیدار و گفت‌وگو کرد.", published="2024-06-06", language="fa")
    assert [person.id for person in coded.people if person.known] == ["anna-invented"]
    assert any(actor.id == "anna-invented" for event in coded.events for actor in event.actors)
    assert Data(tmp_path).roots[-1] == tmp_path
