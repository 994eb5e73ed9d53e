"""Every language folder has the same files, and the skeleton that a new language is copied from is valid."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from paths import PACKAGE
from rasad.actors.forms import CarryForm, GivenForm, GroupsForm, NamesForm, TitlesForm
from rasad.clauses.forms import ClauseRules
from rasad.clean.forms import FurnitureForm
from rasad.dating.cues import DatingForm
from rasad.events.forms import Constructions, FrameFile, ReportFile, StatusFile
from rasad.examples import ConstructionsExamples
from rasad.lang.files import Form, load_file, plain
from rasad.lang.forms import Affixes, Conjugation, LanguageForm, Letters, Nouns, Verbs, Words
from rasad.time.forms import Times, TimesExamples

LANGUAGES = PACKAGE / "data" / "languages"
TEMPLATE = LANGUAGES / "_template"
FORMS: dict[str, type[Form]] = {
    "language": LanguageForm,
    "letters": Letters,
    "words": Words,
    "nouns": Nouns,
    "verbs": Verbs,
    "affixes": Affixes,
    "conjugation": Conjugation,
    "clauses": ClauseRules,
    "constructions": Constructions,
    "constructions-examples": ConstructionsExamples,
    "reporting": ReportFile,
    "status": StatusFile,
    "names": NamesForm,
    "titles": TitlesForm,
    "groups": GroupsForm,
    "given": GivenForm,
    "carry": CarryForm,
    "times": Times,
    "times-examples": TimesExamples,
    "furniture": FurnitureForm,
    "dating": DatingForm,
}


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}


@pytest.mark.parametrize("language", sorted(folder.name for folder in LANGUAGES.iterdir() if folder.is_dir()))
def test_every_language_has_the_same_files(language: str) -> None:
    assert names(LANGUAGES / language) == names(TEMPLATE)


@pytest.mark.parametrize("path", sorted(TEMPLATE.rglob("*.yaml")), ids=lambda path: path.relative_to(TEMPLATE).as_posix())
def test_the_skeleton_is_valid_and_explained(path: Path) -> None:
    form = FrameFile if path.parent.name == "events" else FORMS[path.stem]
    assert load_file(path, form) is not None
    assert "# " in path.read_text(encoding="utf-8")


def test_the_event_files_are_the_types() -> None:
    types = {path.stem.upper() for path in (TEMPLATE / "events").glob("*.yaml")}
    assert len(types) == 16
    for path in LANGUAGES.glob("*/events/*.yaml"):
        assert load_file(path, FrameFile).type == path.stem.upper(), path


@pytest.mark.parametrize("name", sorted(FORMS))
def test_the_skeleton_names_every_key(name: str) -> None:
    given = plain((TEMPLATE / f"{name}.yaml").read_text(encoding="utf-8"))
    assert not [field.encode_name for field in msgspec.structs.fields(FORMS[name]) if field.encode_name not in given]
