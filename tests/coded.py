"""The examples coded once for all tests that look at them."""

from __future__ import annotations

from functools import cache

from paths import EXAMPLES
from rasad.checks import expected, fits, shown
from rasad.coding import shipped
from rasad.model import Coded, Document
from rasad.read import documents


@cache
def example_documents() -> tuple[Document, ...]:
    return tuple(documents([str(EXAMPLES)]))


@cache
def examples_coded() -> tuple[Coded, ...]:
    return tuple(shipped().document(document) for document in example_documents())


DAY = "2024-05-15"  # the day of publication of a short text


def holds(language: str, text: str, kind: str, wanted: str) -> None:
    """Asserts that a text gives the event of that type as the examples of the data write it; none of it where nothing is wanted."""
    found = [e for e in shipped().code(text, published=DAY, language=language).events if e.type == kind]
    if wanted:
        assert any(fits(e, expected(wanted, ""), kind) for e in found), shown(found)
    else:
        assert not found, shown(found)
