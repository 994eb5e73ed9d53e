"""Known persons in spellings that no list has, and surnames that are part of somebody else's name."""

from __future__ import annotations

import datetime as dt

import pytest

from .conftest import Find

WHEN = dt.date(2015, 5, 1)

SPELLED = [
    ("ar", "وصل الرئيس الكيني أوهورو كنياتو إلى مقديشو", "uhuru-kenyatta"),
    ("ar", "قال وزير المالية الألماني فولفغنغ شويبله إن بلاده لن تدفع", "wolfgang-schauble"),
    ("fa", "فولفگانگ شویبل وزیر دارایی آلمان به آتن سفر کرد", "wolfgang-schauble"),
    ("fa", "اوهورو کنیتا رئیس جمهوری کنیا فردا به لندن می‌رود", "uhuru-kenyatta"),
]


@pytest.mark.parametrize(("code", "text", "person"), SPELLED, ids=[f"{code} {person}" for code, _, person in SPELLED])
def test_another_spelling_of_who_bears_the_office(find: Find, code: str, text: str, person: str) -> None:
    _, mentions = find(code, text, WHEN)
    assert [m.id for m in mentions if m.kind == "person"] == [person]


OTHERS = [
    ("ar", "قال الوزير الأوغندي ستيفن كنياتو إن بلاده ترحب بالاتفاق", WHEN),
    ("ar", "أعلن وزير الخارجية الكيني ويليام روتيمبا ذلك", WHEN),
    ("fa", "لوسیندا اوباما مربی تیم در این بازی شکست خورد", WHEN),
    ("fa", "نصرالله پریچهره مدیر ورزش شهر در این مراسم سخن گفت", WHEN),
]


@pytest.mark.parametrize(("code", "text", "when"), OTHERS)
def test_somebody_elses_name(find: Find, code: str, text: str, when: dt.date) -> None:
    _, mentions = find(code, text, when)
    assert [m.id for m in mentions if m.id and m.kind == "person"] == []
