"""One cleaner for all tests of this folder, and short words for what it gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rasad.clean import Cleaner
from rasad.lang import Data, Language
from rasad.model import Article, Document

Clean = Callable[..., Article]


@pytest.fixture(scope="session")
def cleaner() -> Cleaner:
    data = Data()
    return Cleaner({code: Language(code, data) for code in ("fa", "ar")}, data)


@pytest.fixture(scope="session")
def clean(cleaner: Cleaner) -> Clean:
    def run(text: str = "", **more: str) -> Article:
        return cleaner.article(Document(id="x", sha256="", text=text, **more))  # type: ignore[arg-type]

    return run


def kinds(article: Article) -> dict[str, str]:
    """What each line is, by its words."""
    return {article.text[line.start : line.end]: line.kind for line in article.lines}


def kept(article: Article) -> list[str]:
    return [article.text[line.start : line.end] for line in article.lines if line.kind == "text"]
