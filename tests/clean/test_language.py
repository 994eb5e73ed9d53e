"""Which language a text is in, and what is left out."""

from __future__ import annotations

import pytest

from .conftest import Clean
from .test_lines import AR_BODY, FA_BODY

OTHERS = {
    "English": "The minister said that the bridge across the lake would be finished before the end of autumn.",
    "Urdu": "وزیر نے کہا کہ جھیل پر بننے والا پُل خزاں کے آخر تک مکمل ہو جائے گا اور لوگوں کے لیے کھول دیا جائے گا۔",
    "Pashto": "وزیر وویل چې د جهيل پر سر پُل به د مني تر پايه بشپړ شي او خلکو ته به پرانيستل شي، دا کار ښه روان دی.",
    "Sorani": "وەزیر گوتی پردەکەی سەر دەریاچەکە تا کۆتایی پاییز تەواو دەبێت و بۆ خەڵک دەکرێتەوە.",
    "Hebrew": "השר אמר כי הגשר מעל האגם יושלם לפני סוף הסתיו וייפתח לציבור הרחב.",
    "Russian": "Министр сказал, что мост через озеро будет достроен до конца осени.",
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_are_left_out(clean: Clean, name: str) -> None:
    article = clean(OTHERS[name])
    assert article.language is None
    assert [n.code for n in article.notes] == ["other-language"]


@pytest.mark.parametrize(("code", "text"), [("fa", FA_BODY[0]), ("ar", AR_BODY[0]), ("fa", "وزیر راه گفت"), ("ar", "قال وزير النقل إن")])
def test_known_languages(clean: Clean, code: str, text: str) -> None:
    assert clean(text).language == code


def test_persian_with_arabic_letters(clean: Clean) -> None:
    assert clean(FA_BODY[0].replace("ی", "ي").replace("ک", "ك")).language == "fa"


def test_arabic_with_persian_letters(clean: Clean) -> None:
    assert clean(" ".join(AR_BODY).replace("ي", "ی").replace("ك", "ک")).language == "ar"


def test_an_english_menu_does_not_hide_the_article(clean: Clean) -> None:
    menu = "Home News Sport Video About us Contact Login Register Follow us on Facebook and Twitter\n" * 4
    assert clean(menu + "\n".join(FA_BODY)).language == "fa"


def test_what_is_given_wins_where_it_can_be_so(clean: Clean) -> None:
    assert clean("پل دریاچه", language="fa").language == "fa"
    assert clean("جسر البحيرة", language="ar-SA").language == "ar"
    assert clean(OTHERS["English"], language="fa").language is None


def test_what_is_given_wrongly_is_noted(clean: Clean) -> None:
    article = clean(FA_BODY[0], language="en")
    assert article.language == "fa"
    assert [n.code for n in article.notes] == ["language-differs"]
