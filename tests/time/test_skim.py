"""A skimmed text holds the words of one that is read in full, wherever it holds any, and knows where they stand."""

from __future__ import annotations

from functools import cache

import pytest
from bench import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.lang.files import Data
from rasad.lang.language import Language
from rasad.model import Article, Line, Text
from rasad.normalise import Normaliser
from rasad.time.finder import Finder
from rasad.time.skim import Skimmed, Skimmer

# Words of both languages, digits, marks, and what folds to nothing, between spaces of several kinds.
PIECES = (
    *("سال", "۱۴۰۱", "در", "روز", "السبت", "والسبت", "عام", "2014", "5/3", "گفت:", "(او)", "؟", "…", ".", "u.s.", "«نه.»"),
    *("\u200c", "\u064b", "ـ", " ", "  ", "\u00a0", "\t", "\n", "\r"),
)


@cache
def made(code: str) -> tuple[Normaliser, Skimmer]:
    language, data = Language(code, Data()), Data()
    normaliser = Normaliser(language)
    return normaliser, Skimmer(Finder(language, data).words, normaliser)


def read(code: str, raw: str) -> tuple[Text, Skimmed]:
    normaliser, skimmer = made(code)
    lines, at = [], 0
    for line in raw.split("\n"):
        lines.append(Line(at, at + len(line), "text"))
        at += len(line) + 1
    return normaliser.text(Article(text=raw, language=code, lines=tuple(lines))), skimmer.text(raw)


def same(code: str, raw: str) -> None:
    text, skimmed = read(code, raw)
    words = [(t.start, t.end, t.text, t.key, t.kind, t.glued) for t in text.tokens]
    found = [(*skimmed.span(i, i + 1), t.text, t.key, t.kind, t.glued) for i, t in enumerate(skimmed.tokens) if t.text]
    held = {place for place, *_ in found}
    assert found == [word for word in words if word[0] in held]
    assert [run.first for run in skimmed.sentences[1:]] == [run.last for run in skimmed.sentences[:-1]]


@pytest.mark.parametrize("code", ["fa", "ar"])
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_text(code: str, raw: str) -> None:
    same(code, raw)


def test_the_sentences_of_the_bench() -> None:
    for text in texts.own():
        same(text.language, text.text)


def test_a_sentence_that_names_no_time_is_not_cut() -> None:
    _, skimmed = read("fa", "او رفت. او سال ۱۴۰۱ رفت. او رفت.")
    assert [len(skimmed.tokens[s.first : s.last]) > 1 for s in skimmed.sentences] == [False, True, False]
