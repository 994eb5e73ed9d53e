"""When an event took place, and whether it is news or background."""

from __future__ import annotations

import pytest

from rasad.coding import shipped
from rasad.model import Event

PUBLISHED = "2024-05-15"  # a Wednesday
NEWS_FA = "وزیر خارجه ژاپن با همتای هندی خود دیدار کرد\n\nوزیر خارجه ژاپن با همتای هندی خود در توکیو دیدار کرد.\n\n"
NEWS_AR = "التقى وزير الخارجية الياباني نظيره الهندي\n\nالتقى وزير الخارجية الياباني نظيره الهندي في طوكيو.\n\n"

# language, text, type, value of the date ("" where none may be told), mention
CASES = [
    # --- a speech or a statement tells the day of what is said in it, but not what came before
    ("fa", "رئیس‌جمهور کنیا در مصاحبه‌ای که یکشنبه منتشر شد سودان را به دروغ‌گویی متهم کرد.", "ACCUSE", "2024-05-12", "news"),
    ("ar", "وفي خطاب ألقاه الاثنين، اتهم الرئيس الكيني السودان بالكذب.", "ACCUSE", "2024-05-13", "news"),
    ("ar", "وبعد خطاب ألقاه الاثنين الوزير الهندي، اتهم الرئيس الكيني السودان بالكذب.", "ACCUSE", "2024-05-15", "news"),
    # --- what only goes back has no date
    ("fa", NEWS_FA + "کنیا پیمان تجاری با اتیوپی را امضا کرده است.", "SUPPORT", "", "background"),
    ("fa", NEWS_FA + "کنیا بارها سودان را محکوم کرد.", "ACCUSE", "", "background"),
    ("fa", "یک سال از حمله کنیا به سودان می‌گذرد.", "ASSAULT", "", "background"),
    ("fa", "مردم سودان در سالگرد حمله کنیا به سودان گرد هم آمدند.", "ASSAULT", "", "background"),
    ("fa", "پس از حمله کنیا به سودان بازارها بسته شد.", "ASSAULT", "", "background"),
    ("fa", NEWS_FA + "کنیا اخیراً از مرز سخن گفته بود. سودان پس از این سخنان کنیا را محکوم کرد.", "ACCUSE", "", "background"),
    ("fa", NEWS_FA + "کنیا گفته بود که سودان را محکوم می‌کند.", "ACCUSE", "", "background"),
    ("ar", NEWS_AR + "أدانت كينيا السودان مرارا.", "ACCUSE", "", "background"),
    ("ar", NEWS_AR + "وسبق أن قصفت كينيا السودان.", "ASSAULT", "", "background"),
    ("ar", "الذكرى العاشرة لهجوم كينيا على السودان", "ASSAULT", "", "background"),
    ("ar", "قال الوزير الإثيوبي إن الاتفاق التجاري بين كينيا والسودان لن يضر بلاده.", "AGREE", "", "background"),
    ("ar", NEWS_AR + "وكانت كينيا قد أعلنت في وقت سابق أنها أدانت السودان.", "ACCUSE", "", "background"),
    ("ar", NEWS_AR + "وأدانت كينيا السودان خلال محادثاتهما الأخيرة.", "ACCUSE", "", "background"),
    ("ar", NEWS_AR.strip() + " وحضر اللقاء السفير. وكان الجو حارا. وخرج الضيوف. وجاء اللقاء في ظل هجوم كينيا على السودان.", "ASSAULT", "", "background"),
    ("ar", NEWS_AR + "واتصل به اليوم الرئيس المصري الذي أعرب عن إدانته لهجوم كينيا على السودان.", "ASSAULT", "", "background"),
    ("ar", NEWS_AR + "وتقصف كينيا السودان باستمرار.", "ASSAULT", "", "background"),
    ("fa", NEWS_FA + "کنیا به طور مستمر به سودان حمله می‌کند.", "ASSAULT", "", "background"),
    # --- what is news has the day of publication
    ("fa", "کنیا پیمان تجاری با اتیوپی را امضا کرده است.", "SUPPORT", PUBLISHED, "news"),
    ("ar", "أدانت كينيا السودان.", "ACCUSE", PUBLISHED, "news"),
    ("fa", NEWS_FA + "بر اساس این گزارش، کنیا پیمان تجاری با اتیوپی را امضا کرده است.", "SUPPORT", PUBLISHED, "news"),
    ("fa", NEWS_FA + "مذاکرات کنیا با سودان در حال برگزاری است.", "CONSULT", PUBLISHED, "news"),
    ("fa", NEWS_FA + "کنیا درخواست خود از سودان را تکرار کرد.", "REQUEST", PUBLISHED, "news"),
    ("ar", NEWS_AR + "وقال الوزير إن المحادثات بين كينيا والسودان مستمرة.", "CONSULT", PUBLISHED, "news"),
    # --- somebody who speaks of his own refusal refuses anew, who speaks of another's does not
    ("ar", NEWS_AR + "وأشارت كينيا إلى رفضها لدعم السودان.", "REJECT", PUBLISHED, "news"),
    ("ar", NEWS_AR + "وأشارت كينيا إلى رفض إثيوبيا لدعم السودان.", "REJECT", "", "background"),
    ("fa", NEWS_FA + "کنیا علاقه‌مندی خود برای همکاری با سودان را خاطرنشان ساخت.", "AGREE", PUBLISHED, "news"),
    # --- whose time it is
    ("ar", 'وقال الرئيس البيلاروسي: "منذ عام 1994 الدول الغربية داست كل المعاهدات".', "ACCUSE", PUBLISHED, "news"),
    ("fa", "کنیا سفیر سودان را در اعتراض به سخنان دیروز رئیس‌جمهور سودان احضار کرد.", "ACCUSE", PUBLISHED, "news"),
    ("fa", "سخنگوی دولت کنیا در نشست دیروز خود سودان را محکوم کرد.", "ACCUSE", "2024-05-14", "news"),
    ("ar", "أدانت كينيا، أمس، السودان.", "ACCUSE", "2024-05-14", "news"),
    ("ar", NEWS_AR + "وزار الرئيس الكيني السودان في مارس الماضي، ووقع اتفاقا مع إثيوبيا.", "SUPPORT", "2024-03", "background"),
    ("ar", NEWS_AR + "وزار الرئيس الكيني السودان في مارس الماضي. وأدانت إثيوبيا حينها السودان.", "ACCUSE", "2024-03", "background"),
    ("ar", NEWS_AR + "وفرضت كينيا بعد هجوم مارس الماضي عقوبات على السودان.", "SANCTION", PUBLISHED, "news"),
    # --- the first since then: the year is that of the one before
    ("ar", "جرى في نيروبي أول حوار بين كينيا والسودان منذ عام 2009.", "CONSULT", PUBLISHED, "news"),
    ("ar", "وهذه أول زيارة للوزير الكيني إلى السودان منذ تسلمه مهامه في فبراير.", "CONSULT", PUBLISHED, "news"),
    ("ar", "أصدر الرئيس الكيني قرارا بالعفو عن مئة من الصيادين السودانيين، المحتجزين في نيروبي منذ مارس الماضي.", "CONCEDE", PUBLISHED, "news"),
    ("ar", "قتل عشرة جنود كينيين في أعنف هجوم منذ عام 2011.", "ASSAULT", PUBLISHED, "news"),
    ("ar", "اعتقلت السلطات الكينية أكثر من مئة سوداني منذ مارس الماضي.", "COERCE", "2024-03", "background"),
    ("fa", "وزیر دفاع ژاپن برای نخستین بار از زمان آغاز به کارش در ماه مارس به کنیا سفر کرد.", "CONSULT", PUBLISHED, "news"),
    ("fa", "کنیا و سودان نخستین گفت‌وگوی خود را از سال ۲۰۰۹ برگزار کردند.", "CONSULT", PUBLISHED, "news"),
    # --- the line of time: a sentence goes on with the day of the one before; the lead's day holds else
    ("ar", NEWS_AR + "وأدانت كينيا، أمس، السودان. كما أدانت إثيوبيا.", "ACCUSE", "2024-05-14", "news"),
    ("ar", "وصل الرئيس الكيني إلى السودان، الاثنين.\n\nوأدان الرئيس الكيني إثيوبيا.", "ACCUSE", "2024-05-13", "news"),
    # --- two mentions of one happening: the firmer date stays, a previous meeting is another
    ("ar", "كينيا تدين السودان\n\nقالت مصادر إن الاجتماع انتهى.\n\nوأدانت كينيا السودان أمس الثلاثاء.", "ACCUSE", "2024-05-14", "news"),
    ("fa", NEWS_FA + "دیدار پیشین ژاپن و هند بی‌نتیجه بود.", "CONSULT", "", "background"),
]


def told(events: tuple[Event, ...], kind: str) -> list[tuple[str, str]]:
    """The dates of the events of a type, and whether they are news."""
    return [(e.date.value or "", e.mention) for e in events if e.type == kind]


@pytest.mark.parametrize(("language", "text", "kind", "date", "mention"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_when(language: str, text: str, kind: str, date: str, mention: str) -> None:
    found = told(shipped().code(text, published=PUBLISHED, language=language).events, kind)
    assert (date, mention) in found, found
