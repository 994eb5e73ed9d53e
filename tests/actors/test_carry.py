"""Whom stand-ins stand for."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from rasad.actors import Memory, World, needs

from .conftest import Find

WHEN = dt.date(2020, 10, 20)

# text, words of the stand-in, expected COUNTRY.SECTOR[ office] of each one it stands for, how
CASES = [
    ("fa", "پوتین به تهران رفت. وی گفت که باز می‌گردد", "وی", ["RUS.GOV president"], "pronoun"),
    ("fa", "لوکاشنکو گفت نگران خروج آن‌ها از کشورش نیست", "کشورش", ["BLR.GOV"], "pronoun"),
    ("fa", "روسیه از آلمان خواست تا این کشور گاز بخرد", "این کشور", ["DEU.GOV"], "pronoun"),
    ("fa", "وزیر خارجه آمریکا با همتای روس خود گفت‌وگو کرد", "همتای روس خود", ["RUS.GOV foreign minister"], "counterpart"),
    ("ar", "التقى وزير الدفاع الفرنسي نظيره الألماني", "نظيره الألماني", ["DEU.GOV defence minister"], "counterpart"),
    ("fa", "پوتین با اردوغان دیدار کرد. طرفین درباره سوریه گفت‌وگو کردند", "طرفین", ["RUS.GOV president", "TUR.GOV president"], "pair"),
    ("ar", "زار وزير الخارجية المصري موسكو واتفق البلدان على التعاون", "البلدان", ["EGY.GOV", "RUS.GOV"], "pair"),
    ("ar", "قال وزير الخارجية الروسي إنه مستعد. وأضاف الوزير أن بلاده تنتظر", "الوزير", ["RUS.GOV foreign minister"], "title"),
    ("ar", "شدد الرئيس البيلاروسي على ضرورة حماية بلاده", "بلاده", ["BLR.GOV"], "pronoun"),
    ("ar", "قررت البحرين أن تستدعي سفيرها لدى إيران", "سفيرها لدى إيران", ["BHR.GOV ambassador to Iran"], "title"),
    ("ar", "أصدرت وزارة الخارجية الكينية بيانا. وأدانت الوزارة الحادث", "الوزارة", ["KEN.GOV"], "named"),
    ("ar", "رفضت حركة حماس مقترح الجيش المصري. وأكدت الحركة موقفها", "الحركة", ["PSE.REB"], "pronoun"),
    ("fa", "یک شهروند ازبکستان به استانبول رفت و پلیس ترکیه او را گرفت", "او", ["UZB.CVL"], "pronoun"),
    ("fa", "دو دیپلمات مجارستان رسیدند و آلمان آنها را راند", "آنها", ["HUN.GOV diplomat"], "pronoun"),
    ("fa", "رئیس‌جمهور پاناما با همتای کاستاریکایی‌اش دیدار کرد", "همتای کاستاریکایی‌اش", ["CRI.GOV president"], "counterpart"),
    ("ar", "التقى وزير الخارجية الروسي نظراءه من الهند والصين", "نظراءه من الهند", ["IND.GOV foreign minister"], "counterpart"),
    ("ar", "أعلن الاتحاد الأفريقي خطة. وقال الاتحاد إنه مستعد", "الاتحاد", ["AU.IGO"], "pronoun"),
    ("ar", "هاجم تنظيم داعش بلدة ليبية. وانسحب مقاتلو التنظيم فجرا", "مقاتلو التنظيم", ["ISIS.REB"], "pronoun"),
    ("ar", "انسحب عشرون من مسلحي جماعة بوكو حرام. وقال زعيم الجماعة إنه باق", "زعيم الجماعة", ["NGA.REB leader"], "pronoun"),
    ("ar", "رفضت حركة الشباب الهدنة. وقال المتحدث باسم الحركة إنها مستعدة", "المتحدث باسم الحركة", ["SOM.REB spokesperson"], "pronoun"),
    ("fa", "بوکوحرام روستایی را سوزاند. سخنگوی این گروه خبر را رد کرد", "سخنگوی این گروه", ["NGA.REB spokesperson"], "pronoun"),
    ("ar", "حضر عن اليابان السفير وعن منغوليا مندوبها الدائم", "مندوبها الدائم", ["MNG.GOV permanent representative"], "title"),
    ("fa", "حزب‌الله با ارتش آمریکا درگیر شد و این گروه عقب نشست", "این گروه", ["LBN.REB"], "pronoun"),
    ("ar", "دعت فرنسا نظام الأسد إلى الرحيل. وقصف النظام مدينة حلب", "النظام", ["SYR.GOV"], "pronoun"),
    ("fa", "ترکیه رژیم اسد را محکوم کرد. رژیم به حلب حمله کرد", "رژیم", ["SYR.GOV"], "pronoun"),
    ("ar", "شكرت الحكومة التركية تونس. وقالت حكومة الوفاق الوطني الليبية إنها تنتظر. ودعت الحكومة تشاد", "الحكومة", ["LBY.GOV"], "named"),
]


@pytest.mark.parametrize(("code", "raw", "words", "expected", "how"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_carried_over(find: Find, world: World, code: str, raw: str, words: str, expected: list[str], how: str) -> None:
    _, mentions = find(code, raw, WHEN)
    memory = Memory(world, WHEN)
    for m in mentions:
        found = memory.resolve(m)
        if m.text == words:
            assert needs(m)
            assert found is not None, [x.text for x in memory.seen]
            assert [f"{f.country}.{f.sector}" + (f" {f.office}" if f.office else "") for f in found] == expected
            assert all(f.how == how and f.start == m.start for f in found)
            assert all(f.antecedent is None or raw[f.antecedent.start : f.antecedent.end] for f in found)
            return
        for f in found or []:
            memory.see(f, subject=f.kind in ("person", "title", "country") and f.acts and memory.subject is None)
    pytest.fail(f"{words} is not among {[m.text for m in mentions]}")


def test_we_are_the_speaker(find: Find, world: World) -> None:
    _, mentions = find("fa", "وزیر خارجه ایران گفت: از ما خواستند برگردیم", WHEN)
    we = next(m for m in mentions if m.why == "first-person")
    assert needs(we) and we.acts and Memory(world, WHEN).resolve(we) is None


def test_nothing_is_guessed(find: Find, world: World) -> None:
    _, mentions = find("fa", "وی گفت که طرفین موافق‌اند", WHEN)
    memory = Memory(world, WHEN)
    assert [memory.resolve(m) for m in mentions] == [None, None]


@pytest.mark.parametrize(("does_something", "second"), [(False, {"HUN", "POL"}), (True, {"POL", "UKR"})], ids=["named in passing", "subject"])
def test_two_stay_two(find: Find, world: World, does_something: bool, second: set[str]) -> None:
    _, mentions = find("fa", "مجارستان و لهستان روابط دو کشور را بررسی کردند و تحولات اوکراین بر روابط دو کشور سایه انداخت", WHEN)
    memory, pairs = Memory(world, WHEN), []
    for m in mentions:
        found = memory.resolve(m) or []
        if m.how == "pair":
            pairs.append({f.country for f in found})
        for f in found:
            memory.see(f, subject=does_something and f.country == "UKR")
    assert pairs == [{"HUN", "POL"}, second]


def test_home_is_the_last_resort(find: Find, world: World) -> None:
    _, mentions = find("fa", "وزیر خارجه به مسکو رفت", WHEN)
    assert Memory(world, WHEN).resolve(mentions[0]) is None
    found = Memory(world, WHEN, home="IRN").resolve(mentions[0])
    assert found and found[0].country == "IRN" and found[0].id == "mohammad-javad-zarif"


def test_officials_at_home_and_people_of_this_town(find: Find, world: World) -> None:
    _, mentions = find("fa", "مسئولان و نمایندگان مجلس به مشهد رفتند", WHEN)
    memory = Memory(world, WHEN, home="IRN")
    for m in mentions[:2]:
        assert [f.country for f in memory.resolve(m) or ()] == ["IRN"]
    _, mentions = find("fa", "سیل در موصل خسارت زد و مردم این شهر رفتند", WHEN)
    memory = Memory(world, WHEN, home="IRN")
    memory.see(mentions[0])
    found = memory.resolve(mentions[-1])
    assert found and (found[0].country, found[0].sector) == ("IRQ", "CVL")
    memory.see(msgspec.structs.replace(mentions[0], kind="country", country="USA", acts=True))
    found = memory.resolve(mentions[-1])
    assert found and found[0].country == "IRQ"  # a country named since is no town


def test_farmers_and_offices_at_home_wherever_a_preacher_speaks(find: Find, world: World) -> None:
    _, mentions = find("fa", "جامعه جهانی ساکت است. کشاورزان و دستگاه‌های متولی رفتند", WHEN)
    memory = Memory(world, WHEN, home="IRN")
    memory.see(mentions[0])
    assert [f.country for m in mentions[1:] for f in memory.resolve(m) or ()] == ["IRN", "IRN"]  # the world is no country abroad
    _, mentions = find("fa", "امام جمعه اردبیل به آمریکا هشدار داد. هموطنان و مسئولان رفتند", WHEN)
    for speaks in (True, False):
        memory = Memory(world, WHEN, home="IRN")
        for m in mentions[:2]:
            memory.see(m, subject=speaks and m.sector == "REL")
        assert [f.country for m in mentions[2:] for f in memory.resolve(m) or ()] == (["IRN", "IRN"] if speaks else [])


def test_whoever_serves_an_organ_at_home_needs_no_country(find: Find, world: World) -> None:
    home = {
        "معاون قوه قضائیه": "JUD",
        "معاون وزیر راه": "GOV",
        "سرپرست وزارت نفت": "GOV",
        "مدیر حوزه‌های علمیه": "REL",
        "رئیس کمیسیون عمران مجلس": "LEG",
        "عضو هیئت رئیسه کمیسیون انرژی مجلس": "LEG",
        "رئیس مرکز پژوهش‌های مجلس": "LEG",
        "رئیس دیوان عالی کشور": "JUD",
        "بخشدار نطنز": "GOV",
        "فرهاد کمالی عضو کمیسیون قضایی مجلس": "LEG",
    }
    for who, sector in home.items():
        _, mentions = find("fa", who + " از آن انتقاد کرد", WHEN, "IRN")
        found = Memory(world, WHEN, "IRN", mentions).resolve(mentions[0]) or []
        assert [(f.country, f.sector) for f in found] == [("IRN", sector)], who


def test_a_confiscation_is_not_his_sources(find: Find) -> None:
    _, mentions = find("ar", "قررت السلطات القطرية مصادرة الأملاك", WHEN)
    assert [m.text for m in mentions] == ["السلطات القطرية"]


def test_a_deputys_government_is_his_own(find: Find, world: World) -> None:
    _, mentions = find("fa", "نخست‌وزیر مراکش و وزیر خارجه مراکش رفتند. نماینده مجلس ایران از دولت انتقاد کرد", WHEN)
    memory = Memory(world, WHEN, home="IRN")
    for m in mentions[:-1]:
        memory.see(m, subject=m.country == "IRN")
    assert [f.country for f in memory.resolve(mentions[-1]) or ()] == ["IRN"]


def test_at_home_where_the_text_is_about(find: Find, world: World) -> None:
    raw = "أعلن رئيس العراق ذلك. وقال رئيس وزراء العراق إن العراق يوافق. والتقى وزير خارجية العراق رئيس العراق. وصوت مجلس النواب على القرار"
    _, mentions = find("ar", raw, WHEN)
    memory = Memory(world, WHEN, "SAU", mentions)
    for m in mentions[:-1]:
        memory.see(m)
    assert [f.country for f in memory.resolve(mentions[-1]) or ()] == ["IRQ"]
    assert [f.country for f in Memory(world, WHEN, "SAU").resolve(mentions[-1]) or ()] == ["SAU"]


def test_dropped_subject(find: Find, world: World) -> None:
    text, mentions = find("ar", "وصل لافروف إلى دمشق واجتمع مع الأسد", WHEN)
    memory = Memory(world, WHEN)
    memory.see(mentions[0], subject=True)
    verb = next(i for i, t in enumerate(text.tokens) if t.text.endswith("جتمع"))
    found = memory.dropped(text, verb, "s", "m")
    assert found and (found.country, found.how, found.name) == ("RUS", "dropped", mentions[0].name)
    assert raw_of(text.raw, found.antecedent) == "لافروف"


def raw_of(raw: str, span: object) -> str:
    return raw[span.start : span.end]  # type: ignore[attr-defined]


def test_the_same_ministers_go_on(find: Find, world: World) -> None:
    raw = "اجتمع وزير الخارجية الكيني ووزير الخارجية الأوغندي في نيروبي صباح أمس الأربعاء. ورحب الوزراء بعودة وزير الداخلية التنزاني. ودعا الوزراء إلى الهدوء."
    _, mentions = find("ar", raw, WHEN)
    memory, told = Memory(world, WHEN), list[list[str]]()
    for m in mentions:
        found = memory.resolve(m) or []
        if m.text == "الوزراء":
            told.append([f.country for f in found])
        for f in found:
            memory.see(f)
    assert told == [["KEN", "UGA"], ["KEN", "UGA"]]
