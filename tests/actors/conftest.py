"""The world and both languages, loaded once for all tests of the actors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from rasad.actors import Finder, World
from rasad.lang import Data, Language
from rasad.model import Article, Line, Mention, Text
from rasad.normalise import Normaliser

Find = Callable[..., tuple[Text, list[Mention]]]


@pytest.fixture(scope="session")
def data() -> Data:
    return Data()


@pytest.fixture(scope="session")
def languages(data: Data) -> dict[str, Language]:
    return {code: Language(code, data) for code in ("fa", "ar")}


@pytest.fixture(scope="session")
def world(data: Data, languages: dict[str, Language]) -> World:
    return World(data, list(languages.values()))


@pytest.fixture(scope="session")
def find(data: Data, languages: dict[str, Language], world: World) -> Find:
    """Mentions of a few lines of text: find("fa", text, when=…, home=…)."""
    finders = {code: Finder(language, world, data) for code, language in languages.items()}
    normalisers = {code: Normaliser(language) for code, language in languages.items()}

    def run(code: str, text: str, when: dt.date | None = None, home: str = "") -> tuple[Text, list[Mention]]:
        lines, at = [], 0
        for line in text.split("\n"):
            lines.append(Line(at, at + len(line), "text" if line.strip() else "empty"))
            at += len(line) + 1
        normal = normalisers[code].text(Article(text=text, language=code, lines=tuple(lines)))
        return normal, finders[code].find(normal, when, home)

    return run
