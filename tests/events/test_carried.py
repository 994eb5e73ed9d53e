"""Whom verbs without a subject, pronouns and people without a country stand for, and who says it, from short texts."""

from __future__ import annotations

import pytest

from rasad.coding import shipped
from rasad.model import Event


def coded(code: str, text: str) -> tuple[Event, ...]:
    """The events of a text."""
    return shipped().code(text, published="2019-05-15", language=code).events


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيس الكيني وفد حركة طالبان في نيروبي، ورحب بالنتائج. واتهم إثيوبيا بعرقلة السلام.",
        "أدان مجلس الوزراء الكيني ما أقدمت عليه الشرطة الإثيوبية، متهما إثيوبيا بعرقلة السلام.",
    ],
)
def test_a_masculine_verb_goes_on_with_no_feminine_body(text: str) -> None:
    assert {a.country for e in coded("ar", text) if e.type == "ACCUSE" for a in e.actors} == {"KEN"}


def test_a_pronoun_has_the_gender_of_the_body_that_it_stands_for() -> None:
    events = coded("ar", "نعتبر حركة الشباب فرعا من تنظيم القاعدة، ووضعتها كينيا في قائمة الإرهاب.")
    assert [(a.country, r.name) for e in events if e.type == "SANCTION" for a in e.actors for r in e.recipients] == [("KEN", "al-Shabaab")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "قال الرئيس الكيني: «التقيت الرئيس الأوغندي وأدان الهجوم الإثيوبي على السودان»."),
        ("ar", "قال الرئيس الكيني: «اجتمعت مع الرئيس الأوغندي في نيروبي، وقد أدان الهجوم الإثيوبي على السودان»."),
        ("fa", "رئیس جمهور کنیا گفت: «با رئیس جمهور اوگاندا دیدار کردم و حمله اتیوپی به سودان را محکوم کرد»."),
    ],
)
def test_after_words_of_himself_another_goes_on(code: str, text: str) -> None:
    assert [[a.country for a in e.actors] for e in coded(code, text) if e.type == "ACCUSE"] == [["UGA"]]


def test_after_quoted_words_the_sayer_goes_on() -> None:
    events = coded("ar", "قال الرئيس الكيني: «لا نقبل ما تقوله الدول الأوروبية عنا ولا ما تفعله إثيوبيا» قبل أن يتهم أوغندا بدعم المتمردين.")
    assert [(e.actors[0].country, e.recipients[0].country) for e in events if e.type == "ACCUSE"] == [("KEN", "UGA")]


def test_a_verb_after_an_indefinite_noun_tells_of_the_noun() -> None:
    assert not [e for e in coded("ar", "انتقد الرئيس الكيني الوضع. وأمام المجلس أسبوع لبحث استصدار قرار يفرض عقوبات على أوغندا.") if e.type == "SANCTION"]


@pytest.mark.parametrize("who", ["مسلحون تابعون لحركة الشباب", "ميليشيات تابعة لحركة الشباب", "الجناح العسكري لحركة الشباب", "مسلحون من حركة الشباب"])
def test_people_are_of_the_body_that_they_belong_to(who: str) -> None:
    events = coded("ar", f"هاجم {who} الجيش الكيني.")
    assert [(a.country, a.sector) for e in events if e.type == "ASSAULT" for a in e.actors] == [("SOM", "REB")]


def test_nobody_told_before_is_whoever_made_a_martyr() -> None:
    events = coded("ar", "زار الوزير الكيني كمبالا. وفي يوليو استشهد رجل أمن أوغندي رميا بالرصاص.")
    assert [(e.actors, [r.country for r in e.recipients]) for e in events if e.type == "ASSAULT"] == [((), ["UGA"])]


def test_an_indefinite_word_joined_to_a_definite_noun_is_a_verb_before_its_preposition() -> None:
    events = coded("ar", "حمل الوزير الكيني إثيوبيا مسؤولية الهجوم ووعد بدعم أوغندا.")
    assert [(e.actors[0].country, e.recipients[0].country) for e in events if e.type == "AGREE"] == [("KEN", "UGA")]


@pytest.mark.parametrize("sides", ["بين متمردين وقوات كينية", "بين المتمردين والجيش الكيني"])
def test_fights_between_two_are_nobody_elses(sides: str) -> None:
    events = coded("ar", f"فر المدنيون الإثيوبيون من البلدة عندما اندلعت اشتباكات {sides}.")
    assert not [e for e in events if e.type == "ASSAULT" and "ETH" in {a.country for a in e.actors}]


def test_his_country_is_his_who_thinks_of_it() -> None:
    text = "قال الرئيس الكيني إن الرئيس الأوغندي لم يعد يوافق على القول إن بلاده ستفرض عقوبات على إثيوبيا."
    assert {a.country for e in coded("ar", text) if e.type == "SANCTION" for a in e.actors} == {"UGA"}


def test_the_two_sides_of_a_fight_are_those_of_the_last_attack() -> None:
    text = "زار الوزير الهندي طوكيو. وهاجم الجيش الكيني مواقع حركة الشباب في كيسمايو. واندلعت مواجهات عنيفة بين الطرفين."
    assert {frozenset(x.country for x in (*e.actors, *e.recipients)) for e in coded("ar", text) if e.type == "ASSAULT"} == {frozenset({"KEN", "SOM"})}


def test_contacts_are_his_who_reports_on_them() -> None:
    events = coded("ar", "سيرفع المبعوث الكيني تقريره إلى مجلس الأمن بشأن نتائج اتصالاته مع الرئيس الأوغندي.")
    assert [[a.country for a in e.actors] for e in events if [r.country for r in e.recipients] == ["UGA"]] == [["KEN"]]


def test_a_plural_verb_goes_on_with_those_whom_a_relative_clause_tells_of() -> None:
    events = coded("ar", "تدخلت دول أوروبية في كينيا لوقف تقدم المتمردين الذين دخلوا نيروبي في مارس وسيطروا على مدينة كيسومو.")
    assert [a.sector for e in events if e.type == "COERCE" for a in e.actors] == ["REB"]


def test_one_state_is_not_those_of_whom_a_plural_verb_tells() -> None:
    events = coded("ar", "قال الكينيون إن المناطق الحدودية مع أوغندا، التي اتفقوا عليها أخيرا مع إثيوبيا، ستكون آمنة.")
    assert not [e for e in events if e.type == "AGREE" and "UGA" in {a.country for a in e.actors}]


@pytest.mark.parametrize("who", ["مسلحون", "مسلحان"])
def test_gunmen_at_an_embassy_are_of_where_it_stands(who: str) -> None:
    events = coded("ar", f"فتح {who} النار على القنصلية الكندية في نيروبي.")
    assert [(a.country, r.country) for e in events if e.type == "ASSAULT" for a in e.actors for r in e.recipients] == [("KEN", "CAN")]


_FINANCIAL = [("المسؤول المالي", []), ("المستشار المالي", []), ("الرئيس المالي", ["MLI"]), ("الحكومة المالية", ["MLI"])]


@pytest.mark.parametrize(("who", "wanted"), _FINANCIAL)
def test_what_is_financial_is_not_of_mali(who: str, wanted: list[str]) -> None:
    assert [a.country for e in coded("ar", f"اتهمت كينيا {who} بالتقصير.") if e.type == "ACCUSE" for a in e.recipients] == wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "وقالت وزيرة الخارجية الكينية نقلا عن الرئيس الأوغندي إن رواندا هاجمت بوروندي."),
        ("fa", "وزیر خارجه کنیا به نقل از رئیس جمهور اوگاندا گفت: رواندا به بوروندی حمله کرد."),
    ],
)
def test_who_passes_words_on_and_whose_they_are_are_both_told(code: str, text: str) -> None:
    assert [{a.country for a in e.said_by} for e in coded(code, text) if e.type == "ASSAULT"] == [{"KEN", "UGA"}]
