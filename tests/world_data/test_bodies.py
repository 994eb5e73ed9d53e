"""Parties and other bodies as the press names them: which ones it knows alone, and which names need something beside them that tells whose they are."""

from __future__ import annotations

import pytest

from rasad.model import Document
from rasad.pipeline import Pipeline

SAYS = {"fa": "دبیرکل {} گفت: دولت باید تصمیم بگیرد.", "ar": "أعلنت قيادة {} موقفها من القانون."}

NAMED = [
    ("fa", "جمعیت ایثارگران انقلاب اسلامی", "IRN.PTY"),
    ("fa", "حزب موتلفه اسلامی", "IRN.PTY"),
    ("fa", "جامعه اسلامی مهندسین", "IRN.PTY"),
    ("ar", "جيش تحرير كوسوفو", "XKX.REB"),
    ("fa", "شبه‌نظامیان مای مای", "COD.REB"),
    ("ar", "الريكسداغ", "SWE.LEG"),
    ("fa", "سازمان اطلاعات ملی کره جنوبی", "KOR.SPY"),
    ("ar", "قوة أمن الحدود الهندية", "IND.COP"),
    ("fa", "جبهه اصلاحات ایران", "IRN.PTY"),
    ("fa", "حزب عوامی لیگ بنگلادش", "BGD.PTY"),
    ("fa", "حزب جمهوری خلق ترکیه", "TUR.PTY"),
    ("fa", "مسلم لیگ شاخه نواز", "PAK.PTY"),
    ("fa", "حزب نهضت اسلامی تاجیکستان", "TJK.PTY"),
    ("ar", "حزب الرابطة الإسلامية جناح نواز شريف", "PAK.PTY"),
    ("ar", "حزب كوادر البناء", "IRN.PTY"),
    ("fa", "فراکسیون صادقون", "IRQ.PTY"),
    ("fa", "جبهه عمل اسلامی اردن", "JOR.PTY"),
    ("ar", "حزب جبهة العمل الإسلامي", "JOR.PTY"),
    ("ar", "المعسكر الصهيوني", "ISR.PTY"),
    ("ar", "حزب يهدوت هتوراه", "ISR.PTY"),
    ("ar", "تحالف قوى الدولة الوطنية", "IRQ.PTY"),
    ("ar", "حزب الرفاه الجديد", "TUR.PTY"),
    ("fa", "جمعیت وفاق بحرین", "BHR.OPP"),
    ("fa", "حزب رؤیای گرجی", "GEO.PTY"),
    ("fa", "حزب برادران ایتالیا", "ITA.PTY"),
    ("fa", "حزب دموکراتیک قانون اساسی ژاپن", "JPN.PTY"),
    ("ar", "حزب العمال الأسترالي", "AUS.PTY"),
    ("ar", "حزب غولكار", "IDN.PTY"),
    ("ar", "حزب جبهة التحرير", "DZA.PTY"),
    ("ar", "تكتل القوى الديمقراطية", "MRT.PTY"),
    ("ar", "حزب التكتل الديمقراطي من أجل العمل والحريات", "TUN.PTY"),
]

# Names that several countries' parties bear, or that are plain words.
UNSURE = [
    ("fa", "حزب کنگره"),
    ("fa", "حزب مردم"),
    ("ar", "حزب العمل"),
    ("ar", "أمل جديد"),
    ("ar", "حزب الشعب"),
    ("ar", "حزب المؤتمر الوطني"),
    ("ar", "حزب الوسط"),
    ("fa", "حزب کارگر"),
    ("ar", "حزب العمال"),
]
# Beside the same party's full name.
SHOWN = [("ar", "حزب العمل", "حزب العمل الإسرائيلي", "ISR.PTY")]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def sides(pipeline: Pipeline, language: str, text: str) -> list[str]:
    document = Document(id="x", sha256="", text=text, published="2015-06-10", language=language)
    return [f"{m.country}.{m.sector}" for m in pipeline.analyse(document).mentions if m.country]


@pytest.mark.parametrize(("language", "name", "side"), NAMED, ids=[f"{side} {name}" for _, name, side in NAMED])
def test_a_body_is_known_and_its_own_country_belongs_to_it(pipeline: Pipeline, language: str, name: str, side: str) -> None:
    assert sides(pipeline, language, SAYS[language].format(name)) == [side]


@pytest.mark.parametrize(("language", "name"), UNSURE, ids=[name for _, name in UNSURE])
def test_a_name_of_several_is_nobodys_alone(pipeline: Pipeline, language: str, name: str) -> None:
    assert sides(pipeline, language, SAYS[language].format(name)) == []


@pytest.mark.parametrize(("language", "name", "full", "side"), SHOWN, ids=[name for _, name, _, _ in SHOWN])
def test_the_text_shows_whose_it_is(pipeline: Pipeline, language: str, name: str, full: str, side: str) -> None:
    assert sides(pipeline, language, SAYS[language].format(full) + " " + SAYS[language].format(name)) == [side, side]
