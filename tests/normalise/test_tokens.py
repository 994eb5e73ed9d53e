"""Tokens keep the way back to the text; clitics and words run together are cut where the parts are known."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rasad.lang import Data, Language
from rasad.model import Article, Line
from rasad.normalise import Normaliser, Tokenizer

DATA = Data()
LANGUAGES = {code: Language(code, DATA) for code in ("fa", "ar")}
LANGUAGES["ar"].add_words(["لافروف", "روسيا", "الولايات", "لندن", "لبنان"])
TOKENIZERS = {code: Tokenizer(language) for code, language in LANGUAGES.items()}


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("ar", "ولافروف", ["و", "لافروف"]),
        ("ar", "للعقوبات", ["ل", "لعقوبات"]),
        ("ar", "وبالولايات", ["و", "ب", "الولايات"]),
        ("ar", "لندن", ["لندن"]),
        ("ar", "لبنان", ["لبنان"]),
        ("ar", "وسيلتقي", ["و", "سيلتقي"]),
        ("fa", "بهحمله", ["به", "حمله"]),
        ("fa", "گفت‌وگوی", ["گفت‌وگوی"]),
    ],
)
def test_words(code: str, text: str, words: list[str]) -> None:
    assert [t.text for t in TOKENIZERS[code].tokens(text, 0, len(text))] == words


@pytest.mark.parametrize("text", ["«گفت‌وگو» با ۱۲ کشور، در ۵/۷/۱۴۰۱؛", "ولافروفُ للعقوبات  (رويترز) 24 ساعة.", "a‌ b؟ ﻻ 1.5"])
def test_every_token_lies_where_it_says(text: str) -> None:
    for code, tokenizer in TOKENIZERS.items():
        tokens = tokenizer.tokens(text, 0, len(text))
        assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens], code
        assert all(a.end <= b.start for a, b in pairwise(tokens))


def test_sentences_end_at_marks_and_lines_not_inside_numbers() -> None:
    text = "قیمت 1.5 دلار شد. او گفت «بس است.» و رفت\nسطر دوم"
    lines = tuple(Line(a, b, "text") for a, b in ((0, text.index("\n")), (text.index("\n") + 1, len(text))))
    found = Normaliser(LANGUAGES["fa"]).text(Article(text=text, language="fa", lines=lines)).sentences
    assert [text[s.start : s.end] for s in found] == ["قیمت 1.5 دلار شد.", "او گفت «بس است.»", "و رفت", "سطر دوم"]
