"""Printed date lines: which lines count, and which of them comes first."""

from __future__ import annotations

import pytest

from .conftest import Clean, kept, kinds
from .test_lines import AR_BODY, AR_TITLE, FA_BODY, FA_TITLE

FA = [
    "۷ مرداد ۱۴۰۱، ۲۱:۴۰",
    "سه‌شنبه ۵ اسفند ۱۴۰۰ - ۱۰:۰۰",
    "تاریخ انتشار: ۱۴۰۰/۱۲/۰۵",
    "تاریخ انتشار : ۵ اسفند ۱۴۰۰ ساعت ۱۰:۰۰",
    "1400/12/05 - 10:00",
    "یکشنبه، ۱۷ سرطان ۱۴۰۳",
    "24 فوریه 2022",
]
AR = [
    "نُشر في: الأربعاء 16 أكتوبر 2024",
    "الأحد، 4 آب/أغسطس 2013 - 02:21",
    "آخر تحديث: 11 يونيو 2024 - 9:42 مساءً",
    "الثلاثاء 5 ذو الحجة 1445 هـ الموافق 11 يونيو 2024 م",
    "2024/12/01",
    "الإثنين 20 أيار 2024 الساعة 16:10",
    "16 جانفي 2020",
]


@pytest.mark.parametrize(("title", "body", "line"), [(FA_TITLE, FA_BODY, d) for d in FA] + [(AR_TITLE, AR_BODY, d) for d in AR])
@pytest.mark.parametrize("before", [True, False])
def test_a_date_line(clean: Clean, title: str, body: list[str], line: str, before: bool) -> None:
    article = clean("\n".join([line, title, *body] if before else [title, line, *body]))
    assert kinds(article)[line] == "date"
    assert [p.text for p in article.printed] == [line]
    assert article.printed[0].start is not None
    assert article.text[article.printed[0].start : article.printed[0].end] == line
    assert kept(article) == body


def test_the_label_comes_before_the_clock_of_the_page(clean: Clean) -> None:
    lines = ["امروز شنبه ۲ دی ۱۴۰۲", "کد خبر: ۹۱۲", "تاریخ انتشار: ۱۷ آبان ۱۳۹۵ - ۱۵:۱۶", FA_TITLE, *FA_BODY]
    assert [p.text for p in clean("\n".join(lines)).printed] == [lines[2], lines[0]]


def test_a_later_change_comes_last(clean: Clean) -> None:
    lines = ["آخر تحديث: 12 يونيو 2024", "11 يونيو 2024", AR_TITLE, *AR_BODY]
    assert [p.text for p in clean("\n".join(lines)).printed] == [lines[1], lines[0]]


@pytest.mark.parametrize(
    "line",
    [
        "در ۵ اسفند ۱۴۰۰ کار ساختن پل دریاچه با حضور وزیر پیشین راه و مردم شهر آغاز شده بود.",
        "برنامه‌های هفته پژوهش در دانشگاه‌های استان از ۲۰ آذر",
        "۱۲ کشته در سیل",
        "کد خبر: ۴۴۱۲",
    ],
)
def test_no_date_line(clean: Clean, line: str) -> None:
    article = clean("\n".join([FA_TITLE, FA_BODY[0], line, *FA_BODY[1:]]))
    assert kinds(article)[line] != "date"
    assert article.printed == ()


def test_dates_of_other_headlines_do_not_count(clean: Clean) -> None:
    tail = ["خبرهای مرتبط", "باران در شمال کشور", "۳ دی ۱۴۰۱", "گرانی بلیت قطار", "۴ دی ۱۴۰۱", "سیل در جنوب", "۵ دی ۱۴۰۱"]
    printed = clean("\n".join(["۷ مرداد ۱۴۰۱", FA_TITLE, *FA_BODY, "انتهای پیام/", "نظر شما", "ارسال", "نام", *tail])).printed
    assert [p.text for p in printed] == ["۷ مرداد ۱۴۰۱"]


def test_the_date_below_the_title_comes_before_the_page_head(clean: Clean) -> None:
    lines = ["شنبه ۲ دی ۱۴۰۲", "خبر نما", FA_TITLE, "نمای شهر | راه | دوشنبه ۲۶ مهر ۱۴۰۰ - 20:47", *FA_BODY]
    assert [p.text for p in clean("\n".join(lines)).printed] == [lines[3], lines[0]]


def test_a_date_inside_the_article_is_a_heading(clean: Clean) -> None:
    lines = [FA_TITLE, *FA_BODY[:2], "پنج‌شنبه ۲۶ مهر ۱۴۰۰", *FA_BODY[3:]]
    article = clean("\n".join(lines))
    assert kinds(article)[lines[3]] == "text"
    assert article.printed == ()


def test_another_headline_with_its_date_between_paragraphs(clean: Clean) -> None:
    lines = [FA_TITLE, *FA_BODY[:2], "گرانی بلیت قطار از فردا", "۲۶ مهر ۱۴۰۰، 21:54", *FA_BODY[3:]]
    assert kept(clean("\n".join(lines))) == [*FA_BODY[:2], *FA_BODY[3:]]
