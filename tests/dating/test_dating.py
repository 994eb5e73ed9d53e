"""When a text was written, and what follows for its expressions."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from rasad.dating import Bound, Dated, Dater
from rasad.dating.given import span_of
from rasad.lang.files import Data
from rasad.lang.language import Language
from rasad.model import Article, Line, Text, Words
from rasad.normalise import Normaliser
from rasad.time.calendars import calendars


@cache
def dater(code: str) -> tuple[Dater, Normaliser]:
    language = Language(code, Data())
    return Dater(language, Data()), Normaliser(language)


def text_of(code: str, raw: str) -> Text:
    lines: list[Line] = []
    at = 0
    for line in raw.split("\n"):
        lines.append(Line(at, at + len(line), "text" if line.strip() else "empty"))
        at += len(line) + 1
    return dater(code)[1].text(Article(text=raw, language=code, lines=tuple(lines)))


def dated(code: str, raw: str, given: str | None = None, printed: tuple[Words, ...] = (), clues: tuple[Bound, ...] = ()) -> Dated:
    text = text_of(code, raw)
    d = dater(code)[0]
    return d.date(text, d.finder.find(text), given=given, printed=printed, clues=clues)


def values(found: Dated) -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in found.times]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2022-07-29", ("2022-07-29", "2022-07-29", "2022-07-29")),
        ("2022-07-29T21:48:00+03:30", ("2022-07-29", "2022-07-29", "2022-07-29")),
        ("2022-07-29 21:48", ("2022-07-29", "2022-07-29", "2022-07-29")),
        ("20220729", ("2022-07-29", "2022-07-29", "2022-07-29")),
        ("2024-02", ("2024-02", "2024-02-01", "2024-02-29")),
        ("2024", ("2024", "2024-01-01", "2024-12-31")),
        ("Fri, 29 Jul 2022 21:48:00 +0330", ("2022-07-29", "2022-07-29", "2022-07-29")),
        ("2022-13-01", None),
        ("yesterday", None),
    ],
)
def test_given_dates(value: str, wanted: tuple[str, str, str] | None) -> None:
    found = span_of(value, calendars())
    assert (found and (found[0], found[1].isoformat(), found[2].isoformat())) == wanted


def test_given() -> None:
    found = dated("fa", "او دیروز رفت.", given="2022-07-29")
    assert (found.published.value, found.published.how) == ("2022-07-29", "given")
    assert values(found) == [("دیروز", "2022-07-28")]


def test_printed_date_anchors_the_text() -> None:
    line = "کد خبر: 84837644 - ۷ مرداد ۱۴۰۱، ۲۱:۴۸"
    found = dated("fa", "او دیروز رفت.", printed=(Words(text=line, start=100, end=100 + len(line)),))
    assert (found.published.value, found.published.how) == ("2022-07-29", "printed")
    assert values(found) == [("دیروز", "2022-07-28")]
    assert [(t.text, t.value, t.first) for t in found.printed] == [("۷ مرداد ۱۴۰۱، ۲۱:۴۸", "2022-07-29T21:48", -1)]
    assert found.printed[0].start == 100 + line.index("۷ مرداد")


def test_given_and_printed_disagree() -> None:
    found = dated("ar", "قال أمس.", given="2022-07-30", printed=(Words(text="29/7/2022", start=0, end=9),))
    assert found.published.value == "2022-07-30"
    assert [n.code for n in found.notes] == ["dates-disagree"]


def test_printed_from_metadata_has_no_place() -> None:
    found = dated("ar", "قال أمس.", printed=(Words(text="2022-07-29T10:00:00+03:00"),))
    assert found.published.value == "2022-07-29"
    assert found.printed == ()


def test_unreadable_date_is_noted() -> None:
    found = dated("fa", "او رفت.", given="31-31-31")
    assert [n.code for n in found.notes] == ["bad-date"]
    assert found.published.how == "unknown"


def test_undated_text_is_bounded_by_what_it_names() -> None:
    found = dated("fa", "در سال ۲۰۲۱ توافق شد. در ۵ اسفند ۱۴۰۰ حمله کردند.")
    assert (found.published.how, found.published.start, found.published.end) == ("inferred", "2022-02-24", None)
    assert "۵ اسفند ۱۴۰۰" in found.published.reasons[0]


def test_words_about_the_future_bound_it_from_above() -> None:
    found = dated("fa", "در سال ۲۰۲۱ توافق شد. نشست در ۱۰ ژوئن ۲۰۲۳ برگزار خواهد شد.")
    assert (found.published.start, found.published.end) == ("2021-01-01", "2023-06-10")


def test_anniversary() -> None:
    found = dated("fa", "اعتراض‌ها پس از انتخابات ۲۰۲۰ آغاز شد. این تحریم‌ها چهار سال پس از انتخابات اعمال شد.")
    assert found.published.start == "2024-01-01"


def test_bounds_from_elsewhere() -> None:
    bounds = (Bound(dt.date(2024, 11, 6), dt.date(2025, 1, 20), "a president-elect"),)
    found = dated("fa", "مرداد ماه بود که تحریم شدند. ماه گذشته و امسال", clues=bounds)
    assert (found.published.start, found.published.end) == ("2024-11-06", "2025-01-20")
    assert values(found) == [("مرداد ماه", "2024-07-22/2024-08-21"), ("ماه گذشته", "XXXX-XX"), ("امسال", "XXXX")]


def test_nothing_known() -> None:
    found = dated("ar", "قال اليوم الثلاثاء.")
    assert found.published.how == "unknown" and found.published.reasons
    assert [(t.value, t.begin) for t in found.times] == [("XXXX-WXX-2", None)]
    assert found.times[0].how


def test_weekday_and_date_tell_the_year() -> None:
    found = dated("fa", "در سال ۹۴ بازداشت شدند. او چهارشنبه سوم اردیبهشت سخن گفت.")
    assert values(found)[1] == ("چهارشنبه سوم اردیبهشت", "2020-04-22")


def test_weekday_is_believed_and_noted() -> None:
    found = dated("ar", "قال أمس الجمعة.", given="2015-08-02")
    assert values(found) == [("أمس الجمعة", "2015-07-31")]
    assert [n.code for n in found.notes] == ["weekday-disagrees"]


def test_calendars_that_disagree_are_noted() -> None:
    found = dated("fa", "در ۲۱ فوریه ۲۰۲۲ (سوم اسفند ۱۴۰۰) بود.", given="2022-07-29")
    assert [n.code for n in found.notes] == ["calendars-disagree"]


def test_a_date_takes_the_year_of_the_one_beside_it() -> None:
    found = dated("fa", "پیمان ۱۸ اکتبر ۲۰۱۵ (۲۶ مهر) اجرا شد.", given="2020-07-29")
    assert values(found) == [("۱۸ اکتبر ۲۰۱۵", "2015-10-18"), ("۲۶ مهر", "2015-10-18")]


def test_one_weekday_in_a_text_is_one_day() -> None:
    found = dated("ar", "أعادت الدولتان الاثنين فتح السفارتين. وسيستعيد الموظفون الاثنين صفتهم.", given="2015-07-21")
    assert [v for _, v in values(found)] == ["2015-07-20", "2015-07-20"]


def test_speech_of_another_day_has_its_own_today() -> None:
    found = dated("fa", "سخنگو پنجشنبه گفت: ما آماده‌ایم.\nاو افزود: پیش از سخنان روز گذشته تماس گرفتیم.", given="2022-07-29")
    assert [v for _, v in values(found)] == ["2022-07-28", "2022-07-27"]


def test_clock_belongs_to_the_day_of_the_line() -> None:
    found = dated("ar", "اجتمعا الاثنين. وبدأ الاجتماع الساعة 14,30 تغ.", given="2015-07-21")
    assert values(found)[1][1] == "2015-07-20T14:30Z"


def test_same_input_same_answer() -> None:
    raw = "در سال ۲۰۲۱ و ۵ اسفند ۱۴۰۰ و روز شنبه"
    assert dated("fa", raw, given="2022-07-29") == dated("fa", raw, given="2022-07-29")
