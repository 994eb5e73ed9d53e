"""The examples of times-examples.yaml, run: every expression of a sentence with its value, and the sentences that name none."""

from __future__ import annotations

from functools import cache

import pytest

from rasad.lang.files import Data
from rasad.time import Reader
from rasad.time.forms import Example, TimesExamples, Trap

CODES = ("fa", "ar")
_DATA = Data()
_FORMS = {code: _DATA.load(f"languages/{code}/times-examples.yaml", TimesExamples) for code in CODES}


@cache
def reader() -> Reader:
    return Reader(_DATA, CODES)


@pytest.mark.parametrize(("code", "example"), [pytest.param(c, e, id=f"{c}: {e.text}") for c in CODES for form in _FORMS[c] for e in form.examples])
def test_example(code: str, example: Example) -> None:
    found = reader().find(example.text, published=example.now or None, language=code)
    assert [(t.text, t.value) for t in found] == [(e.words, e.value) for e in example.expect]
    for t in found:
        assert example.text[t.start : t.end] == t.text


@pytest.mark.parametrize(("code", "trap"), [pytest.param(c, t, id=f"{c}: {t.text}") for c in CODES for form in _FORMS[c] for t in form.no])
def test_trap(code: str, trap: Trap) -> None:
    found = reader().find(trap.text, published=trap.now or "2024-05-15", language=code)
    values = [(t.text, t.value) for t in found if t.precision not in ("duration", "ref")]
    assert not [v for v in values if not trap.value or v[1].startswith(trap.value)], trap.why
