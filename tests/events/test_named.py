"""Persons named on the sides of an event whom another word, clause or sentence of the text tells of, from whole short texts."""

from __future__ import annotations

import pytest

from rasad.coding import shipped
from rasad.model import Document, Event

DAY = "2024-05-15"


def coded(code: str, text: str) -> tuple[Event, ...]:
    """The events of a text."""
    found = shipped().pipeline.analyse(Document(id="t", sha256="0", text=text, published=DAY, language=code)).coded
    assert found is not None
    return found.events


# language, text, type, names of the officials on both sides
NAMED = [
    # a government or regime called after somebody in office
    ("ar", "انتقدت موسكو إدارة بايدن بشدة.", "ACCUSE", ["Joe Biden"]),
    ("ar", "دعت باريس حكومة نتنياهو إلى وقف الاستيطان.", "REQUEST", ["Benjamin Netanyahu"]),
    ("ar", "هددت لندن نظام الأسد بعقوبات.", "THREATEN", ["Bashar al-Assad"]),
    ("fa", "پکن از دولت بایدن خواست تعرفه‌ها را بردارد.", "REQUEST", ["Joe Biden"]),
    ("fa", "لندن رژیم اسد را محکوم کرد.", "ACCUSE", ["Bashar al-Assad"]),
    # what is said at a meeting is said to whom one met
    (
        "ar",
        "التقى سيرغي لافروف وزير الخارجية المصري سامح شكري في القاهرة. وطلب لافروف من مصر فتح المعبر.",
        "REQUEST",
        ["Sergei Lavrov", "Sameh Shoukry"],
    ),
    (
        "fa",
        "سرگئی لاوروف در باکو با جیحون بایرام‌اف، وزیر خارجه آذربایجان، دیدار کرد. لاوروف از آذربایجان خواست مرز را باز کند.",
        "REQUEST",
        ["Sergei Lavrov", "Jeyhun Bayramov"],
    ),
    # whose invitation it is that another of his state hands over
    (
        "ar",
        "سلم سيرغي لافروف نظيره المصري سامح شكري دعوة من الرئيس الروسي فلاديمير بوتين لزيارة موسكو.",
        "AGREE",
        ["Vladimir Putin", "Sergei Lavrov", "Sameh Shoukry"],
    ),
    # whoever stands after `according to this official` is not that official
    ("fa", "به گفته این مقام، سرگئی لاوروف با سامح شکری دیدار کرد.", "CONSULT", ["Sergei Lavrov", "Sameh Shoukry"]),
    # who attended the meeting
    (
        "ar",
        "استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الروسي سيرغي لافروف في القاهرة. وحضر اللقاء وزير الخارجية المصري سامح شكري.",
        "CONSULT",
        ["Abdel Fattah el-Sisi", "Sameh Shoukry", "Sergei Lavrov"],
    ),
    # a leading member by title and name
    ("ar", "زار وفد من حركة حماس برئاسة القيادي خليل الحية طهران أمس.", "CONSULT", ["Khalil al-Hayya"]),
]


@pytest.mark.parametrize(("code", "text", "kind", "names"), NAMED)
def test_who_is_named(code: str, text: str, kind: str, names: list[str]) -> None:
    event = next(e for e in coded(code, text) if e.type == kind)
    assert [a.name for a in (*event.actors, *event.recipients) if a.name and a.office] == names


def test_forces_are_not_told_by_the_name_of_whom_they_obey() -> None:
    event = next(e for e in coded("ar", "قصفت قوات النظام السوري بلدة تركية أمس.") if e.type == "ASSAULT")
    assert not any(a.office for a in event.actors)


def test_what_is_said_to_others_after_a_meeting_is_not_said_to_whom_one_met() -> None:
    text = "التقى سيرغي لافروف وزير الخارجية المصري سامح شكري في القاهرة. وطلب لافروف من تركيا فتح المضائق."
    event = next(e for e in coded("ar", text) if e.type == "REQUEST")
    assert [a.name for a in event.recipients] == [None]


def test_the_subject_told_in_what_was_said_goes_on() -> None:
    text = "قال السفير الروسي في بيروت إن الطقس جميل. الأمر المؤكد أن سيرغي لافروف سيشارك في المعرض. وسيتوجه بعد ذلك إلى مصر."
    event = next(e for e in coded("ar", text) if e.type == "AGREE" and any(a.country == "EGY" for a in e.recipients))
    assert [a.name for a in event.actors] == ["Sergei Lavrov"]


# language, text, the person as written, country
BORNE = [
    ("fa", "سیدعلی خامنه‌ای از روسیه تشکر کرد.", "IRN"),
    ("ar", "صرح وزير حقوق الإنسان اليمني، عز الدين الكوكباني، بأن المفوض سيزور عدن.", "YEM"),
]


@pytest.mark.parametrize(("code", "text", "country"), BORNE)
def test_names_joined_or_enclosed(code: str, text: str, country: str) -> None:
    found = shipped().pipeline.analyse(Document(id="t", sha256="0", text=text, published=DAY, language=code)).coded
    assert found is not None
    assert [p.country for p in found.people] == [country]
