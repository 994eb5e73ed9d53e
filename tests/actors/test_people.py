"""Everyone named, once each; and the score on the gold answers where they are at hand."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
from pathlib import Path

import pytest

from rasad.actors import people

from .conftest import Find

SHARED = Path(__file__).resolve().parents[3] / "shared"


def test_once_each_in_the_fullest_form(find: Find) -> None:
    raw = "بلينكن يلتقي لافروف\nقال وزير الخارجية الأمريكي أنتوني بلينكن إن لافروف وافق. وأضاف بلينكن أن اللقاء تم."
    text, mentions = find("ar", raw, dt.date(2022, 1, 21))
    found = people(text, mentions)
    assert [(p.id, p.text, p.country, p.office) for p in found] == [
        ("antony-blinken", "أنتوني بلينكن", "USA", "foreign minister"),
        ("sergei-lavrov", "لافروف", "RUS", "foreign minister"),
    ]
    assert len(found[0].mentions) == 3
    assert all(raw[w.start : w.end] == w.text for p in found for w in p.mentions)


def test_a_surname_alone_is_the_one_named_before(find: Find) -> None:
    raw = "«مارتین هوگن» وزیر انرژی سوئد وارد تهران شد. هوگن با همتای خود دیدار کرد."
    text, mentions = find("fa", raw, dt.date(2020, 1, 1))
    (person,) = people(text, mentions)
    assert (person.country, person.office, person.known) == ("SWE", "energy minister", False)
    assert [w.text for w in person.mentions] == ["مارتین هوگن", "هوگن"]


def test_a_surname_from_its_particle_on_is_the_one_named_before(find: Find) -> None:
    raw = "قال وزير الزراعة المغربي سفيان بن الحاج علي ذلك. وأضاف بن الحاج علي أن الموسم جيد."
    text, mentions = find("ar", raw, dt.date(2020, 1, 1))
    (person,) = people(text, mentions)
    assert [w.text for w in person.mentions] == ["سفيان بن الحاج علي", "بن الحاج علي"]


@pytest.mark.parametrize(("folder", "floor"), [("seeds", 0.95), ("dev", 0.85)])
def test_gold(find: Find, folder: str, floor: float) -> None:
    gold = SHARED / "gold" / folder
    if not gold.is_dir():
        pytest.skip("the gold answers are not at hand")
    spec = importlib.util.spec_from_file_location("score", SHARED / "score" / "score.py")
    assert spec and spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    coded = {}
    for path in sorted(gold.glob("*.json")):
        answer = json.loads(path.read_text(encoding="utf-8"))
        furniture = {line.strip() for line in answer.get("furniture", [])}
        raw = "\n".join(" " * len(line) if line.strip() in furniture else line for line in path.with_suffix(".txt").read_text(encoding="utf-8").split("\n"))
        when = dt.date.fromisoformat(answer["published"]) if answer.get("published") else None
        text, mentions = find(answer["language"], raw, when)
        coded[answer["id"]] = {"people": [{"name": p.name, "text": p.text, "country": p.country, "office": p.office} for p in people(text, mentions)]}
    assert score.score(gold, coded)["people"]["f1"] >= floor


def test_deputies_abroad_are_of_the_chamber_that_the_text_is_about(find: Find) -> None:
    raw = "أقر مجلس الشيوخ الباكستاني القانون. وقالت السناتور نسرين جليل إن السعودية صديقة."
    text, mentions = find("ar", raw, dt.date(2015, 1, 1), "SAU")
    assert [(p.country, p.office) for p in people(text, mentions)] == [("PAK", "senator")]
    raw = "أقرت الحكومة السودانية الموازنة. وقال النائب عثمان الطيب إن السودان بحاجة إليها."
    text, mentions = find("ar", raw, dt.date(2015, 1, 1), "SAU")
    assert [(p.country, p.sector) for p in mentions if p.kind == "person"] == [("SDN", "LEG")]


def test_who_is_told_in_the_lead_and_named_after_the_agency_that_reports(find: Find) -> None:
    raw = (
        "انتقاد از کانادا\nخبرگزاری فارس: عضو حزب سوسیالیست شیلی سیاست کانادا را محکوم کرد.\n"
        'به گزارش فارس، "کارلوس مورا" در گفت‌وگو با یک شبکه خبری گفت: کانادا باید عذرخواهی کند.'
    )
    _, mentions = find("fa", raw, dt.date(2011, 1, 1))
    told = [p for p in mentions if p.kind in ("person", "title")]
    assert [(p.country, p.sector) for p in told] == [("CHL", "PTY")] * 2
    assert len({p.name for p in told}) == 1


def test_who_is_told_in_the_lead_and_named_after_the_town_that_is_reported_from(find: Find) -> None:
    """`As agency X reports from Y, B said`: the town is where it was written, and B the governor of the lead."""
    raw = (
        "افتتاح یک پل تازه\nخبرگزاری فارس: فرماندار لردگان گفت: ساخت این پل تا پایان امسال به سرانجام می‌رسد.\n"
        "به گزارش خبرگزاری فارس از شهرکرد، کاوه نیکبخت ظهر امروز در این مراسم اظهار داشت: کار آغاز شده است."
    )
    _, mentions = find("fa", raw, dt.date(2015, 1, 1), "IRN")
    assert next(m for m in mentions if "نیکبخت" in m.text).office == "governor"


def test_who_is_named_in_the_sentence_after_the_one_that_tells_his_office(find: Find) -> None:
    """`The governor of X also thanked the people. | A B said`."""
    text = "افتتاح یک پل\nامام جمعه نطنز سخنرانی کرد.\nفرماندار نایین نیز از حضور مردم تشکر کرد.\nکاوه نیکبخت به مشکلات شهر اشاره کرد."
    _, mentions = find("fa", text, dt.date(2015, 1, 1), "IRN")
    assert next(m for m in mentions if "نیکبخت" in m.text).office == "governor"


def test_a_known_person_without_an_office_then_bears_that_of_the_lead(find: Find) -> None:
    raw = "انتقاد از اروپا\nخبرگزاری فارس: نماینده قزوین در مجلس از اروپا انتقاد کرد.\nمنوچهر متکی در گفت‌وگو با خبرنگاران گفت: اروپا جدی نیست."
    text, mentions = find("fa", raw, dt.date(2005, 2, 10), "IRN")
    (person,) = people(text, mentions)
    assert (person.id, person.country, person.office) == ("manouchehr-mottaki", "IRN", "member of parliament")
