"""What the twelve example pages must tell at the least: the main happening of each, with its date, and no furniture."""

from __future__ import annotations

import pytest

from coded import example_documents, examples_coded
from rasad.model import Coded, Event

CODED = {coded.id: coded for coded in examples_coded()}
TEXTS = {document.id: document.text for document in example_documents()}
HTML = {document.id: document.html or "" for document in example_documents()}
# page: type, actor, recipient, the days within which it must be dated, status
MAIN = {
    "fa-01-telephone": ("CONSULT", "NOR", "SEN", ("2024-06-05", "2024-06-05"), "happened"),
    "fa-02-diplomats": ("SANCTION", "POL", "BLR", ("2024-09-12", "2024-09-12"), "happened"),
    "fa-03-aid": ("AID", "IND", "AFG", ("2024-07-07", "2024-07-07"), "happened"),
    "fa-04-border": ("ACCUSE", "TJK", "KGZ", None, "happened"),
    "fa-05-sailors": ("RETREAT", "TZA", "IRN", ("2024-11-01", "2024-11-01"), "happened"),
    "fa-06-trawler-rome": ("CONSULT", "ITA", "TUN", ("2024-10-15", "2024-10-16"), "happened"),
    "ar-01-visit": ("SUPPORT", "JOR", "PRT", ("2024-05-20", "2024-05-20"), "happened"),
    "ar-02-sanctions": ("SANCTION", "CAN", "NIC", ("2024-03-15", "2024-03-15"), "happened"),
    "ar-03-mediation": ("AGREE", "ETH", "SOM", ("2024-06-10", "2024-06-11"), "happened"),
    "ar-04-protests": ("PROTEST", "IDN", "MMR", ("2024-08-08", "2024-08-08"), "happened"),
    "ar-05-threat": ("ACCUSE", "DJI", "ERI", ("2024-11-30", "2024-12-01"), "happened"),
    "ar-06-trawler-tunis": ("CONSULT", "TUN", "ITA", ("2024-10-16", "2024-10-16"), "happened"),
}
TITLES = {
    "fa-01-telephone": "وزیران خارجه نروژ و سنگال تلفنی گفتوگو کردند",
    "fa-02-diplomats": "لهستان دو دیپلمات بلاروس را اخراج کرد",
    "fa-03-aid": "هند ۴۰ تن کمک دارویی به افغانستان فرستاد",
    "fa-04-border": "تاجیکستان نیروهای تازه به مرز قرقیزستان فرستاد",
    "fa-05-sailors": "تانزانيا ۱۲ ملوان ايرانی را آزاد کرد",
    "fa-06-trawler-rome": "روایت رم از توقیف قایق تونسی: صیادان آزاد شدند",
    "ar-01-visit": "الأردن والبرتغال يوقعان اتفاقية للتعاون في مجال المياه",
    "ar-02-sanctions": "كندا تفرض عقوبات على خمسة مسؤولين في نيكاراغوا",
    "ar-03-mediation": "بوساطة كينية.. إثيوبيا والصومال تتفقان على استئناف المفاوضات",
    "ar-04-protests": "آلاف المحتجين أمام سفارة ميانمار في جاكرتا",
    "ar-05-threat": "جيبوتي: إريتريا حشدت قوات قرب حدودنا",
    "ar-06-trawler-tunis": "تونس تنفي الإفراج عن البحارة المحتجزين في إيطاليا",
}
FURNITURE = {
    "fa-01-telephone": ("قیمت نفت", "زلزله", "ده شرکت", "صفحه نخست", "برچسبها"),
    "fa-02-diplomats": ("لیتوانی", "سفیر آلمان", "دیدگاه خود", "تلگرام"),
    "fa-03-aid": ("خشکسالی", "کریکت", "فیسبوک", "پشتو"),
    "fa-04-border": ("گرمای", "افتتاح پل", "کپی لینک", "قفقاز"),
    "fa-05-sailors": ("ليست قيمت", "هواپيما", "نسخه موبایل", "نظری برای"),
    "fa-06-trawler-rome": ("پادکست", "مدیترانه", "قیمت ماهی", "آگهی"),
    "ar-01-visit": ("الذهب", "طقس", "الرئيس الفرنسي", "فيديو", "التعليقات"),
    "ar-02-sanctions": ("الصلب", "نشرتنا", "البث", "تكنولوجيا"),
    "ar-03-mediation": ("معرض", "هاتفك", "لينكدإن", "خبر عاجل"),
    "ar-04-protests": ("الدولار", "كعكة", "يتفقد", "تسجيل الدخول"),
    "ar-05-threat": ("تعريف الارتباط", "المقال السابق", "القرن الأفريقي"),
    "ar-06-trawler-tunis": ("الأبراج", "المولد", "مروري", "بودكاست"),
}  # words of each page's menus, other headlines and forms


def sides(event: Event) -> tuple[set[str], set[str]]:
    return {actor.country for actor in event.actors}, {actor.country for actor in event.recipients}


def tells(coded: Coded, kind: str, one: str, other: str) -> list[Event]:
    found = []
    for event in coded.events:
        actors, recipients = sides(event)
        ways = [(actors, recipients)] + ([(recipients, actors), (actors, actors)] if event.mutual or kind == "CONSULT" else [])
        if event.type == kind and any(one in a and other in b for a, b in ways):
            found.append(event)
    return found


def test_all_pages_are_here() -> None:
    assert set(MAIN) == set(CODED) == set(TITLES) == set(FURNITURE)
    assert all(word in (TEXTS[page] or HTML[page]) for page, words in FURNITURE.items() for word in words)


@pytest.mark.parametrize("page", sorted(MAIN))
def test_the_main_event(page: str) -> None:
    kind, one, other, days, status = MAIN[page]
    events = tells(CODED[page], kind, one, other)
    assert events, [(e.type, *map(sorted, sides(e)), e.evidence[0].text) for e in CODED[page].events]
    dated = [e for e in events if days is None or (e.date.start and e.date.end and days[0] <= e.date.start and e.date.end <= days[1])]
    assert any(e.status == status for e in dated), [(e.date, e.status) for e in events]


@pytest.mark.parametrize("page", sorted(TITLES))
def test_the_title_and_no_furniture(page: str) -> None:
    coded = CODED[page]
    assert coded.title is not None and coded.title.text == TITLES[page]
    text = coded.text if coded.text is not None else TEXTS[page]
    kept = "\n".join(text[span.start : span.end] for span in coded.article)
    assert not [words for words in FURNITURE[page] if words in kept]
    assert coded.language == page[:2]


def test_the_undated_page_gets_no_day() -> None:
    coded = CODED["fa-04-border"]
    assert coded.published.how in {"inferred", "unknown"} and coded.published.reasons
    assert all(event.date.how != "publication" or event.date.precision != "day" for event in coded.events)
    assert not any(event.date.value and len(event.date.value) == 10 and event.date.how == "publication" for event in coded.events)


def test_what_is_denied_did_not_happen() -> None:
    # Rome says that the fishermen were released, Tunis denies it; Kabul's police deny an arrest; Ethiopia denies troops at the border.
    released = [event for event in CODED["ar-06-trawler-tunis"].events if event.type == "RETREAT" and event.mode == "release"]
    assert all(event.status in {"denied", "alleged", "negated"} for event in released)
    moved = [event for event in CODED["ar-03-mediation"].events if event.type == "MOBILIZE"]
    assert all(event.status in {"denied", "negated", "alleged"} for event in moved)
