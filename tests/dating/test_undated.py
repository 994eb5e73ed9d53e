"""What an undated page is dated by: its own times, whom it names in which office, and what happened in the world."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from rasad.dating.cues import Cues
from rasad.dating.happenings import HappeningForm, Happenings
from rasad.dating.infer import Evidence, published
from rasad.dating.spans import EVER, later, meet, meeting, since, union, until
from rasad.lang.files import Data
from rasad.lang.language import Language
from rasad.model import Article, Document, Line, Published
from rasad.normalise import Normaliser
from rasad.pipeline import Pipeline


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def written(code: str, text: str) -> Published:
    return pipeline().code(Document(id="t", sha256="", text=text, language=code)).published


def ends(code: str, text: str) -> tuple[str | None, str | None]:
    found = written(code, text)
    return found.start, found.end


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


# --- sets of days ---------------------------------------------------------------------------


def test_neighbours_are_one_stretch() -> None:
    assert union([(day("2020-01-01"), day("2020-01-31")), (day("2020-02-01"), day("2020-02-29"))]) == ((day("2020-01-01"), day("2020-02-29")),)
    assert union([(day("2020-02-01"), day("2020-01-01"))]) == ()


def test_meet() -> None:
    assert meet(since(day("2020-01-01")), until(day("2020-12-31"))) == ((day("2020-01-01"), day("2020-12-31")),)
    assert meet(since(day("2021-01-01")), until(day("2020-12-31"))) == ()
    several = union([(day("2018-01-01"), day("2018-06-30")), (day("2020-01-01"), day("2020-06-30"))])
    assert meeting(several, since(day("2020-03-01"))) == (several[1],)


def test_no_day_lies_beyond_all_days() -> None:
    assert (later(dt.date.min, -5), later(dt.date.max, 5)) == (dt.date.min, dt.date.max)


# --- evidence ---------------------------------------------------------------------------------


def test_the_weaker_gives_way() -> None:
    found = published([Evidence(until(day("2010-01-01")), "quoted", 35), Evidence(since(day("2020-01-01")), "past", 75)])
    assert (found.start, found.end, found.reasons) == ("2020-01-01", None, ("not before 2020-01-01: past",))


def test_a_choice_cuts_nothing_off() -> None:
    years = union([(day(f"{y}-03-01"), day(f"{y}-06-30")) for y in (2018, 2019, 2020)])
    rows = [
        Evidence(((day("2018-01-01"), day("2020-12-31")),), "term", 75),
        Evidence(years, "spring", 30),
        Evidence(since(day("2020-05-01")), "around", 10, True),
    ]
    found = published(rows)
    assert (found.start, found.end) == ("2020-03-01", "2020-06-30")
    assert any("around" in reason for reason in found.reasons)


def test_a_date_without_its_year_bounds_nothing_by_itself() -> None:
    days = union([(day(f"{y}-03-01"), day(f"{y}-06-30")) for y in range(1980, 2060)])
    assert published([Evidence(days, "spring", 30, periodic=True)]).how == "unknown"
    found = published([Evidence(days, "spring", 30, periodic=True), Evidence(since(day("2020-07-05")), "past", 75)])
    assert (found.start, found.end) == ("2021-03-01", None)


def test_nothing_at_all() -> None:
    assert published([Evidence(EVER, "", 1)]).how == "unknown"


# --- offices ------------------------------------------------------------------------------------


def test_a_minister_in_office() -> None:
    text = "بحث وزير الخارجية الأميركي أنتوني بلينكن مع نظيره الياباني ملف المناخ في لقاء قصير.\nوأكد الوزيران متانة العلاقات بين البلدين."
    found = written("ar", text)
    assert (found.start, found.end, found.how) == ("2021-01-26", "2025-01-20", "inferred")
    assert "Antony Blinken" in found.reasons[0]


def test_an_office_told_of_an_earlier_time_bounds_only_from_below() -> None:
    text = "این قانون در سال ۲۰۲۱ تصویب شد و جو بایدن رئیس‌جمهور آمریکا همان هفته آن را امضا کرد. اکنون شرکت‌ها از اجرای آن شکایت دارند."
    assert ends("fa", text) == ("2021-01-20", None)


def test_a_former_president() -> None:
    text = "باراک اوباما، رئیس‌جمهور سابق آمریکا، در سخنرانی خود از جوانان خواست کتاب بخوانند. او از آموزش دفاع کرد."
    assert ends("fa", text) == ("2017-01-20", None)


def test_a_president_elect() -> None:
    text = "دونالد ترامپ، رئیس‌جمهور منتخب آمریکا، با همتای فرانسوی خود تلفنی گفت‌وگو کرد. آنها درباره تجارت حرف زدند."
    found = written("fa", text)
    assert (found.start, found.end) == ("2016-08-13", "2025-01-20")
    assert "2017-01-20" in found.reasons[0]


def test_the_page_around_bounds_only_from_above() -> None:
    text = (
        "سفیر جدید به پایتخت رسید\n\nسفیر جدید در تیر ماه به پایتخت رسید و استوارنامه خود را تقدیم کرد. او پس از انتخابات ۲۰۲۲ به این سمت برگزیده شده بود.\n"
        "تیر ماه بود که دو کشور روابط خود را از سر گرفتند و بازرگانان از این تصمیم استقبال کردند.\n\n"
        "خبرهای دیگر\n\nدونالد ترامپ، رئیس‌جمهوری منتخب آمریکا\n"
    )
    found = written("fa", text)
    assert found.end == "2025-01-20"
    assert found.start is None or found.start < "2024-11-05"


# --- times without their year --------------------------------------------------------------------


def test_a_month_told_as_past_within_a_term() -> None:
    text = "مایک پامپئو، وزیر خارجه آمریکا، از همتای مجارستانی خود استقبال کرد.\nدر ماه مه، دو کشور یک قرارداد تازه امضا کردند. این قرارداد درباره گاز است.\n"
    assert ends("fa", text) == ("2018-05-21", "2021-01-20")


def test_a_happening_picks_one_of_several_years() -> None:
    text = (
        "مایک پامپئو، وزیر خارجه آمریکا، با همتای لهستانی خود گفت‌وگو کرد.\n"
        "در ماه سپتامبر، دو وزیر بیانیه‌ای درباره اعتراضات بلاروس امضا کردند. آنها خواستار آرامش شدند.\n"
    )
    found = written("fa", text)
    assert (found.start, found.end) == ("2020-09-20", "2021-01-20")
    assert any("اعتراضات بلاروس" in reason for reason in found.reasons)


def test_today_with_weekday_and_date() -> None:
    text = "ریکس تیلرسون، وزیر خارجه آمریکا، امروز دوشنبه ۱۶ مرداد با همتای ژاپنی خود دیدار کرد."
    assert ends("fa", text) == ("2017-08-06", "2017-08-08")


def test_this_year_tells_itself() -> None:
    text = "صادرات میوه در سال جاری (۱۳۹۲) بیشتر شده است. کشاورزان از این خبر خوشحال‌اند."
    assert ends("fa", text) == ("2013-03-21", "2014-03-20")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "توقع الخبراء نمو الاقتصاد إلى الضعف بحلول عام 2030، كما قالت الشركة."),
        ("fa", "شرکت قرارداد بازیکن را تا سال ۲۰۳۲ تمدید کرد."),
        ("fa", "شهردار از ساخت یک بوستان در سال ۱۴۱۰ خبر داد."),
    ],
)
def test_years_to_come_are_no_bound(code: str, text: str) -> None:
    assert ends(code, text)[0] is None


# --- happenings ---------------------------------------------------------------------------------------


def test_what_nobody_knew_before() -> None:
    assert ends("fa", "همه‌گیری کرونا کار مدارس را دشوار کرد.")[0] == "2019-12-31"
    assert ends("ar", "أثرت جائحة كورونا في عمل المدارس.")[0] == "2019-12-31"


def test_another_virus_had_the_name_before() -> None:
    assert ends("ar", "سجلت الوزارة إصابتين بفيروس كورونا بين رعاة الإبل.")[0] is None


def test_what_is_only_feared_has_not_happened() -> None:
    assert ends("ar", "حذر الحلف من احتمال غزو شامل لأوكرانيا.")[0] is None
    assert ends("ar", "دخل الغزو الشامل لأوكرانيا أسبوعه الثاني.")[0] == "2022-02-24"


def test_late_last_year_of_something_under_way() -> None:
    text = (
        "تصف روسيا ما تفعله بأنه عملية عسكرية خاصة، ويرفض جيرانها هذا الوصف.\n"
        "ومنذ أواخر العام الماضي زادت شحنات القمح بسبب الحرب على أوكرانيا وارتفعت أسعار الخبز."
    )
    assert ends("ar", text)[0] == "2023-01-01"


@pytest.mark.parametrize("code", ["fa", "ar"])
def test_every_happening_is_found_by_its_names(code: str) -> None:
    data = Data()
    language = Language(code, data)
    cues, normaliser = Cues(language, data), Normaliser(language)
    happenings = Happenings(cues, data)
    missed = []
    for form in [form for forms in data.load("world/happenings.yaml", list[HappeningForm]) for form in forms]:
        for words in form.names.get(code, ()):
            raw = " ".join(word.split("/")[0] for word in words)
            text = normaliser.text(Article(text=raw, language=code, lines=(Line(0, len(raw), "text"),)))
            if form.id not in {seen.happening.id for seen in happenings.seen(text)}:
                missed.append(raw)
    assert not missed
