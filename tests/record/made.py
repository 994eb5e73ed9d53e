"""Coded documents made for tests: own sentences about invented dealings, in Persian and Arabic, and as many plain ones as one likes."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from rasad.model import (
    Actor,
    Coded,
    Document,
    Event,
    EventDate,
    Note,
    Outlet,
    Person,
    Published,
    Source,
    Span,
    Statement,
    Time,
    Words,
)

Pair = tuple[Document, Coded]


def words(text: str, part: str, nth: int = 1) -> Words:
    """The nth place where a part stands in the text."""
    start = -1
    for _ in range(nth):
        start = text.index(part, start + 1)
    return Words(text=part, start=start, end=start + len(part))


def actor(text: str, code: str, part: str = "", name: str | None = None, office: str | None = None) -> Actor:
    """An actor written `IRN.GOV`, with the words that name it."""
    country, _, sector = code.partition(".")
    place = words(text, part) if part else Words(text="")
    id_ = name.lower().replace(" ", "-") if name else None
    return Actor(country=country, sector=sector, id=id_, name=name, office=office, text=part, start=place.start, end=place.end)


def sentence(text: str, part: str) -> Span:
    """The line that holds a part."""
    start = text.index(part)
    end = text.find("\n", start)
    return Span(start=text.rfind("\n", 0, start) + 1, end=len(text) if end < 0 else end)


def on(day: str, how: str = "text", text: str | None = None, calendar: str | None = None) -> EventDate:
    """A date of one day."""
    return EventDate(value=day, start=day, end=day, precision="day", how=how, text=text, calendar=calendar, reasons=("a weekday before publication",))


def document(id_: str, text: str) -> Document:
    """A document as it was read."""
    return Document(id=id_, sha256=hashlib.sha256(text.encode()).hexdigest(), text=text)


def published(day: str | None) -> Published:
    """A publication day that the page prints."""
    return Published(value=day, start=day, end=day, how="printed") if day else Published(reasons=("no date is printed",))


CALL: dict[str, Any] = {"type": "CONSULT", "mode": "phone", "cameo": "041", "quad": 1, "scale": 1.5, "mutual": True}
SEIZURE: dict[str, Any] = {"type": "COERCE", "cameo": "171", "quad": 4, "scale": -7.0}

CALL_FA = """گفت‌وگوی تلفنی وزیران خارجه ایران و نروژ
تهران - رصدنیوز - شنبه ۷ مرداد ۱۴۰۲
آسترید هولم، وزیر خارجه نروژ، روز جمعه با همتای ایرانی خود تلفنی گفت‌وگو کرد و خواستار آزادی ملوانان بازداشت‌شده شد.
سخنگوی وزارت خارجه ایران گفت تهران هرگز کشتی نروژی را توقیف نکرده است.
"""
CALL_AR = """مباحثات هاتفية بين طهران وأوسلو
أجرت وزيرة الخارجية النرويجية أستريد هولم، الجمعة، مباحثات هاتفية مع نظيرها الإيراني، وفق ما نقلته وكالة الشمال للأنباء.
واتهمت أوسلو طهران باحتجاز سفينة نرويجية في الخليج.
"""
SANCTIONS_AR = """اليابان تفرض عقوبات على «شركات الصلب» في بيلاروسيا
أعلنت الحكومة اليابانية، الثلاثاء، فرض عقوبات على مسؤولين بيلاروسيين، ونددت مينسك بالقرار <قبل> "صدوره" & بعده.
"""
UNDATED_FA = """درخواست آنکارا از بغداد
ترکیه از عراق خواست گذرگاه مرزی را باز کند.
"""


def call_fa() -> Pair:
    """A call, a demand and a denied seizure, told by a Persian page."""
    t = CALL_FA
    holm = actor(t, "NOR.GOV", "آسترید هولم، وزیر خارجه نروژ", "Astrid Holm", "foreign minister")
    line, denial = sentence(t, "آسترید هولم"), sentence(t, "سخنگوی")
    friday = on("2023-07-28", text="روز جمعه", calendar="gregorian")
    events = (
        Event(
            id="e1",
            **CALL,
            contexts=("diplomatic",),
            actors=(holm,),
            recipients=(actor(t, "IRN.GOV", "همتای ایرانی خود", office="foreign minister"),),
            date=friday,
            evidence=(words(t, "گفت‌وگوی تلفنی"), words(t, "تلفنی گفت‌وگو کرد")),
            sentence=line,
            rule="fa/consult/goftogu",
            confidence=0.9,
        ),
        Event(
            id="e2",
            type="REQUEST",
            mode="yield",
            cameo="0253",
            quad=3,
            scale=-1.0,
            actors=(holm,),
            recipients=(actor(t, "IRN.GOV", "همتای ایرانی خود"),),
            date=friday,
            evidence=(words(t, "خواستار آزادی ملوانان بازداشت‌شده شد"),),
            sentence=line,
            rule="fa/request/khastar",
            confidence=0.8,
        ),
        Event(
            id="e3",
            **SEIZURE,
            actors=(actor(t, "IRN.GOV", "تهران هرگز"[:5]),),
            recipients=(actor(t, "NOR.BUS", "کشتی نروژی"),),
            date=EventDate(),
            status="denied",
            mention="background",
            said_by=(actor(t, "IRN.GOV", "سخنگوی وزارت خارجه ایران", office="spokesperson"),),
            evidence=(words(t, "توقیف نکرده است"),),
            sentence=denial,
            rule="fa/coerce/toqif",
            confidence=0.7,
        ),
    )
    mentions = (words(t, "آسترید هولم"),)
    astrid = Person(id="astrid-holm", name="Astrid Holm", text="آسترید هولم", country="NOR", sector="GOV", office="foreign minister", mentions=mentions)
    said = Statement(speaker=events[2].said_by[0], quote=words(t, "تهران هرگز کشتی نروژی را توقیف نکرده است"), stance="denies", event="e3")
    coded = Coded(
        id="fa-call",
        sha256=document("", t).sha256,
        language="fa",
        title=words(t, "گفت‌وگوی تلفنی وزیران خارجه ایران و نروژ"),
        outlet=Outlet(id="rasadnews", name="Rasad News", start=t.index("رصدنیوز"), end=t.index("رصدنیوز") + 7),
        published=published("2023-07-29"),
        article=(sentence(t, "گفت‌وگوی"), line, denial),
        events=events,
        statements=(said,),
        times=(Time(start=t.index("روز جمعه"), end=t.index("روز جمعه") + 8, text="روز جمعه", value="2023-07-28"),),
        people=(astrid,),
    )
    return document("fa-call", t), coded


def call_ar() -> Pair:
    """The same call told by an Arabic page that relays an agency; there the seizure happened."""
    t = CALL_AR
    line, charge = sentence(t, "أجرت"), sentence(t, "واتهمت")
    north = Source(id="north", name="North News Agency", text="وكالة الشمال للأنباء", start=t.index("وكالة"), end=t.index("وكالة") + 20)
    holm = actor(t, "NOR.GOV", "وزيرة الخارجية النرويجية أستريد هولم", "Astrid Holm", "foreign minister")
    events = (
        Event(
            id="e1",
            **CALL,
            actors=(actor(t, "IRN.GOV", "نظيرها الإيراني"),),
            recipients=(holm,),
            date=on("2023-07-28", text="الجمعة"),
            via=(north,),
            evidence=(words(t, "أجرت"), words(t, "مباحثات هاتفية", 2)),
            sentence=line,
            rule="ar/consult/mubahathat",
            confidence=0.9,
        ),
        Event(
            id="e2",
            **SEIZURE,
            actors=(actor(t, "IRN.GOV", "طهران باحتجاز"[:5]),),
            recipients=(actor(t, "NOR.BUS", "سفينة نرويجية"),),
            date=EventDate(),
            status="alleged",
            said_by=(actor(t, "NOR.GOV", "أوسلو طهران"[:5]),),
            evidence=(words(t, "احتجاز"),),
            sentence=charge,
            rule="ar/coerce/ihtijaz",
            confidence=0.6,
        ),
    )
    coded = Coded(
        id="ar-call",
        sha256=document("", t).sha256,
        language="ar",
        title=words(t, "مباحثات هاتفية بين طهران وأوسلو"),
        outlet=Outlet(id="bahr", name="Al-Bahr"),
        published=published("2023-07-29"),
        events=events,
    )
    return document("ar-call", t), coded


def sanctions_ar() -> Pair:
    """Sanctions announced and condemned in one sentence that holds markup characters; a note."""
    t = SANCTIONS_AR
    line = sentence(t, "أعلنت")
    japan, belarus = actor(t, "JPN.GOV", "الحكومة اليابانية"), actor(t, "BLR.GOV", "مينسك")
    events = (
        Event(
            id="e1",
            type="SANCTION",
            cameo="163",
            quad=3,
            scale=-6.0,
            actors=(japan,),
            recipients=(actor(t, "BLR.GOV", "مسؤولين بيلاروسيين"),),
            date=on("2023-07-25", text="الثلاثاء"),
            evidence=(words(t, "تفرض عقوبات"), words(t, "فرض عقوبات", 2)),
            sentence=line,
            rule="ar/sanction/uqubat",
            confidence=0.9,
        ),
        Event(
            id="e2",
            type="ACCUSE",
            mode="disapprove",
            cameo="111",
            quad=3,
            scale=-2.0,
            actors=(belarus,),
            recipients=(japan,),
            date=on("2023-07-25", how="publication"),
            evidence=(words(t, "ونددت"), words(t, 'بالقرار <قبل> "صدوره" & بعده')),
            sentence=line,
            rule="ar/accuse/nadda",
            confidence=0.8,
        ),
    )
    note = Note(code="no-outlet", why="no outlet is named")
    return document("ar-sanctions", t), Coded(
        id="ar-sanctions",
        sha256=document("", t).sha256,
        language="ar",
        title=words(t, t.split("\n")[0]),
        published=published("2023-07-25"),
        events=events,
        notes=(note,),
    )


def undated_fa() -> Pair:
    """A demand on a page without any date."""
    t = UNDATED_FA
    event = Event(
        id="e1",
        type="REQUEST",
        mode="access",
        cameo="0256",
        quad=3,
        scale=0.0,
        actors=(actor(t, "TUR.GOV", "ترکیه"),),
        recipients=(actor(t, "IRQ.GOV", "عراق"),),
        evidence=(words(t, "خواست گذرگاه مرزی را باز کند"),),
        sentence=sentence(t, "ترکیه"),
        rule="fa/request/khastan",
        confidence=0.8,
    )
    return document("fa-undated", t), Coded(id="fa-undated", sha256=document("", t).sha256, language="fa", published=published(None), events=(event,))


def pages() -> list[Pair]:
    """The four pages."""
    return [call_fa(), call_ar(), sanctions_ar(), undated_fa()]


COUNTRIES = ("IRN", "NOR", "JPN", "BLR", "TUR", "IRQ", "USA", "RUS", "FRA", "CHN")
TYPES = (("CONSULT", 1, 2.5), ("REQUEST", 3, 0.0), ("SANCTION", 3, -6.0), ("ASSAULT", 4, -9.0), ("AID", 2, 10.0))


def many(count: int, *, first: int = 0, events: int = 3) -> list[Pair]:
    """Plain documents, `events` events each, spread over countries, types and a year."""
    return [_plain(number, events) for number in range(first, first + count)]


def _plain(number: int, events: int) -> Pair:
    text = f"خبر شماره {number}\nوزیر خارجه ژاپن از مسکو خواست نیروهایش را بیرون ببرد."
    whole = Span(start=text.index("\n") + 1, end=len(text))
    day = (dt.date(2023, 1, 1) + dt.timedelta(days=number % 365)).isoformat()
    made: list[Event] = []
    for k in range(events):
        type_, quad, scale = TYPES[(number + k) % len(TYPES)]
        who, whom = COUNTRIES[(number + k) % 10], COUNTRIES[(number * 3 + k + 1) % 10]
        made.append(
            Event(
                id=f"e{k + 1}",
                type=type_,
                quad=quad,
                scale=scale,
                actors=(actor(text, f"{who}.GOV", "وزیر خارجه ژاپن"),),
                recipients=(actor(text, f"{whom}.GOV", "مسکو"),),
                date=on(day),
                evidence=(words(text, "خواست"),),
                sentence=whole,
                rule=f"fa/{type_.lower()}/x",
            )
        )
    time = Time(start=0, end=3, text="خبر", value=day)
    id_ = f"{day}_{number:06d}"
    return document(id_, text), Coded(id=id_, sha256=document("", text).sha256, language="fa", published=published(day), events=tuple(made), times=(time,))


def changed(pairs: Sequence[Pair]) -> list[Pair]:
    """The same documents as other rules would code them: the first event of each is gone."""
    return [(page, msgspec.structs.replace(coded, events=coded.events[1:])) for page, coded in pairs]
