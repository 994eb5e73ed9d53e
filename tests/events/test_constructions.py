"""What the engine makes of a construction, whatever the frame: who did it, to whom, and whether it happened."""

from __future__ import annotations

import pytest

from coded import holds
from rasad.coding import shipped

# language, text, type, what is expected (as in the examples of the data); "" where nothing of that type may come
CASES = [
    # --- who does it
    ("ar", "زار الوزير الهندي باكستان، واتهم روسيا بدعم المتمردين.", "ACCUSE", "IND.GOV → RUS.GOV"),
    ("ar", "وقال الرئيس الصيني إن الحوار سيسمح للدول بالتفاهم، داعيا الهند إلى ضبط النفس.", "REQUEST", "CHN.GOV → IND.GOV"),
    ("ar", "التقى الرئيس الصيني نظيره الكيني لكنه فرض عقوبات على إثيوبيا.", "SANCTION", "CHN.GOV → ETH.GOV"),
    ("ar", "زيارة مفاجئة لوزير الخارجية الأمريكي إلى كييف.", "CONSULT", "USA.GOV → UKR.GOV, mode visit"),
    ("ar", "أعلن الاتحاد الأوروبي تقديم مليوني يورو للأردن.", "AID", "EU.IGO → JOR.GOV"),
    ("ar", "وقتل ضابط تركي في هجوم على مركز للشرطة.", "ASSAULT", "- → TUR.MIL"),
    ("ar", "أعلن الجيش الأمريكي مقتل جندي في هجوم نفذه مسلحون عراقيون.", "ASSAULT", "IRQ.REB → USA.MIL"),
    ("fa", "۵ سرباز آمریکایی یک شهروند عراقی را کشتند.", "ASSAULT", "USA.MIL → IRQ.CVL"),
    ("fa", "دو گروه مسلح عراقی از آمریکا خواستند عراق را ترک کند.", "REQUEST", "IRQ.REB → USA.GOV"),
    ("fa", "جنبش صدر در اعتراض به دیدار نخست‌وزیر با رئیس‌جمهور آمریکا فعالیت خود در دولت را تعلیق کرد.", "SANCTION", ""),
    # --- to whom
    (
        "ar",
        "حذرت فرنسا من التصعيد، ودعت المسؤولين الإريتريين إلى ضبط النفس.",
        "REQUEST",
        "FRA.GOV → ERI.GOV",
    ),
    ("ar", "رفض السودان المقترح الذي قدمته إثيوبيا.", "REJECT", "SDN.GOV → ETH.GOV"),
    ("fa", "امیر قطر از افزایش تجاوزات رژیم صهیونیستی و نقض حقوق ملت فلسطین توسط این رژیم انتقاد کرد.", "ACCUSE", "QAT.GOV → ISR.GOV"),
    ("fa", "این موضوع در حاشیه اجلاس سازمان همکاری اسلامی مورد اعتراض کشورهای عربی قرار گرفت.", "ACCUSE", ""),
    # --- with whom
    ("fa", "دیدار مقام‌های ترکمنستان و چین و رایزنی وزیران خارجه ازبکستان، پاکستان و هند در دوشنبه خبرساز شد.", "CONSULT", "TKM.GOV → CHN.GOV, mutual"),
    ("fa", "سند همکاری بین ایران، افغانستان و قطر امضا شد.", "SUPPORT", "IRN.GOV + AFG.GOV + QAT.GOV → -, mutual"),
    ("fa", "نخست‌وزیر قرقیزستان در دیدار با وزیر تجارت کره جنوبی بر توسعه روابط تأکید کرد.", "CONSULT", "KGZ.GOV → KOR.GOV"),
    ("ar", "دعا الوزير المغربي الجزائر إلى الحوار.", "AGREE", ""),
    ("ar", "انتقدت باكستان اجتماعا عقد بين الهند وأفغانستان.", "ACCUSE", "PAK.GOV → IND.GOV + AFG.GOV"),
    (
        "ar",
        "التقى وزير الخارجية الكيني نظيره الهندي وبحثا الأزمة في سوريا والسودان. وأكد الجانبان رفضهما للتدخل الإثيوبي في الصومال.",
        "REJECT",
        "KEN.GOV + IND.GOV → ETH.GOV",
    ),
    ("fa", "یک هیأت قزاقستانی با وزیر تجارت طالبان دیدار کرد. در این دیدار دو طرف توافق‌نامه‌ای امضا کردند.", "SUPPORT", "KAZ.GOV → AFG.GOV, mutual"),
    ("fa", "پاکستان هشدار داد. شماری از زنان در کابل تظاهرات کردند.", "PROTEST", "AFG.CVL → AFG.GOV"),
    ("fa", "روسیه میانجی شد. در آن درگیری‌ها نیروهای قرقیزستان به روستایی در تاجیکستان حمله کرده بودند.", "ASSAULT", "KGZ.MIL → TJK"),
    # --- did it happen
    ("fa", "کارشناسان از احتمال بروز درگیری میان چین و تایوان خبر دادند.", "ASSAULT", "CHN.MIL → TWN.MIL, status conditional"),
    ("ar", "أقسمت روسيا على توفير الأمن لأوكرانيا وليس هناك أمن.", "AGREE", "RUS.GOV → UKR.GOV"),
    # --- where it begins
    ("ar", "خبر من العاصمة\n\nتظاهر آلاف النيباليين أمام سفارة الهند.", "PROTEST", "NPL.CVL → IND.GOV"),
]


@pytest.mark.parametrize(("language", "text", "kind", "wanted"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_construction(language: str, text: str, kind: str, wanted: str) -> None:
    holds(language, text, kind, wanted)


def test_who_said_it() -> None:
    text = "قصفت الهند باكستان بالصواريخ، وفقا لما ذكره السفير الكيني في نيروبي."
    (event,) = shipped().code(text, published="2024-05-15", language="ar").events
    assert [a.country for a in event.said_by] == ["KEN"]


SIDES = [
    # a headline tells as the state's what its minister says in the article
    ("ar", "هولندا تدين القصف الروسي\n\nقال وزير الخارجية الهولندي كاسبار فيلدكامب إن روسيا تستهدف المدنيين.", "ACCUSE", "Caspar Veldkamp", "GOV"),
    # the office held on the day of the event; who held the office on that day
    ("ar", "في عام 1978 زار جيمي كارتر طهران.", "CONSULT", "Jimmy Carter", "GOV"),
    ("ar", "في عام 1994 زار الرئيس الأمريكي دمشق.", "CONSULT", "Bill Clinton", "GOV"),
    # the pronoun of a preposition right after the verb: his whom it is asked of
    ("ar", "التقى الرئيس الكيني وزير الخارجية الألماني يوهان فاديفول وطلب منه دعم بلاده.", "REQUEST", "Johann Wadephul", "GOV"),
]


@pytest.mark.parametrize(("language", "text", "kind", "name", "sector"), SIDES)
def test_who_it_is(language: str, text: str, kind: str, name: str, sector: str) -> None:
    found = [a for e in shipped().code(text, published="2025-08-15", language=language).events if e.type == kind for a in (*e.actors, *e.recipients)]
    assert (name, sector) in [(a.name, a.sector) for a in found], found


HOSTILE = {
    "a word of 3,000 joining letters": ("ar", "قال الرئيس " + "و" * 3000 + " التقى"),
    "sayings within sayings": ("ar", "قال " + "إن الوزير قال " * 1500),
    "said that said that": ("fa", "وزیر گفت که " * 1500),
    "a list of 3,000": ("fa", " و ".join(["ایران"] * 3000) + " را محکوم کردند."),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_runs_on_and_on_does_not_break_it(name: str) -> None:
    language, text = HOSTILE[name]
    told = {"ar": "التقى وزير الخارجية الكيني نظيره الهندي في نيروبي.", "fa": "وزیر خارجه کنیا با همتای هندی خود دیدار کرد."}[language]
    coded = shipped().code(f"{text}\n{told}", published="2024-05-15", language=language)
    assert any({a.country for a in (*e.actors, *e.recipients)} == {"KEN", "IND"} for e in coded.events)
