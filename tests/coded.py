"""The examples coded once for all tests that look at them."""

from __future__ import annotations

from functools import cache

from paths import EXAMPLES
from rasad.coding import shipped
from rasad.model import Coded, Document
from rasad.read import documents


@cache
def example_documents() -> tuple[Document, ...]:
    return tuple(documents([str(EXAMPLES)]))


@cache
def examples_coded() -> tuple[Coded, ...]:
    return tuple(shipped().document(document) for document in example_documents())
