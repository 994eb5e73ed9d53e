"""Spelling keys, verb forms and endings, from the languages' own data."""

from __future__ import annotations

from pathlib import Path

import pytest

from rasad.errors import DataError
from rasad.lang import Data, Language
from rasad.lang.files import load_file
from rasad.lang.forms import Nouns

DATA = Data()
FA, AR = Language("fa", DATA), Language("ar", DATA)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (FA, "گفت‌وگوی", "گفتوگوي"),
        (FA, "مسئول", "مسیول"),
        (FA, "۱۴۰۱", "١٤٠١"),
        (FA, "رئیس", "رییس"),
        (AR, "إسرائيل", "اسرائيل"),
        (AR, "مُحادَثات", "محادثات"),
        (AR, "الاتحـــاد", "الاتحاد"),
        (AR, "ﻻ", "لا"),
    ],
)
def test_spellings_of_one_word_have_one_key(language: Language, one: str, other: str) -> None:
    assert language.fold(one) == language.fold(other)


@pytest.mark.parametrize(
    ("language", "word", "family", "want"),
    [
        (FA, "نمی‌خواهند", "خواستن", {"form": "present", "person": "3", "number": "p", "negated": True}),
        (FA, "میگفتند", "گفتن", {"form": "imperfect", "number": "p"}),
        (FA, "نیامد", "آمدن", {"form": "past", "negated": True}),
        (FA, "بازگشته‌اند", "بازگشتن", {"form": "perfect", "number": "p"}),
        (FA, "بگوید", "گفتن", {"form": "subjunctive"}),
        (AR, "دعت", "دعا", {"form": "past", "gender": "f", "person": "3"}),
        (AR, "سيلتقي", "التقى", {"form": "future", "gender": "m"}),
        (AR, "يلتقون", "التقى", {"form": "present", "number": "p"}),
        (AR, "قلنا", "قال", {"form": "past", "person": "1", "number": "p"}),
        (AR, "اتهمته", "اتهم", {"form": "past", "gender": "f", "clitic": "3ms"}),
    ],
)
def test_verb_forms_are_made_by_rule(language: Language, word: str, family: str, want: dict[str, object]) -> None:
    found = [r for r in language.look(language.fold(word)) if r.family == language.fold(family) and r.pos == "verb"]
    assert any(all(getattr(r, name) == value for name, value in want.items()) for r in found), found


@pytest.mark.parametrize(("language", "word", "family"), [(FA, "حمله‌های", "حمله"), (FA, "تحریم‌هایش", "تحریم"), (AR, "هجماتها", "هجوم"), (AR, "الهجوم", "هجوم")])
def test_nouns_lose_their_endings(language: Language, word: str, family: str) -> None:
    assert any(r.pos == "noun" and r.family == language.fold(family) for r in language.look(language.fold(word)))


def test_half_spaces_may_be_kept_dropped_or_widened() -> None:
    keys = FA.spelling_variants("گفت‌وگو")
    assert keys[0] == ("گفتوگو",)
    assert set(keys) == {("گفتوگو",), ("گفت", "وگو"), ("گفتو", "گو"), ("گفت", "و", "گو")}


def test_an_unknown_key_is_an_error_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "nouns.yaml"
    path.write_text("nouns:\n- {noun: a}\n- {noun: b, plurals: [c]}\n", encoding="utf-8")
    with pytest.raises(DataError) as error:
        load_file(path, Nouns)
    assert error.value.where.endswith("nouns.yaml:3")


def test_scalars_are_strings(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("{code: 010, no: no, day: 1401-05-07}", encoding="utf-8")
    assert load_file(path, dict) == {"code": "010", "no": "no", "day": "1401-05-07"}
