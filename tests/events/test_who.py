"""Who is named on the sides of an event, and who is asked for as its teller, from whole short texts."""

from __future__ import annotations

import pytest

from rasad.coding import shipped
from rasad.model import Document, Event

DAY = "2019-05-15"


def coded(code: str, text: str) -> tuple[Event, ...]:
    """The events of a text."""
    found = shipped().pipeline.analyse(Document(id="t", sha256="0", text=text, published=DAY, language=code)).coded
    assert found is not None
    return found.events


def who(code: str, text: str) -> list[tuple[str, str, str | None]]:
    """The persons of a text: the name as written, the country and the office."""
    found = shipped().pipeline.analyse(Document(id="t", sha256="0", text=text, published=DAY, language=code)).coded
    assert found is not None
    return [(p.text, p.country, p.office) for p in found.people]


# language, text, type of the event, names on its sides, country and name of who says it
SAID = [
    ("fa", "بنا بر اعلام سخنگوی کرملین، پوتین فردا به چین سفر می‌کند.", "AGREE", ["Vladimir Putin"], [("RUS", "Dmitry Peskov")]),
    ("fa", "آن‌طور که سخنگوی کرملین گفته، پوتین روز گذشته با رئیس‌جمهور سوریه دیدار کرد.", "CONSULT", ["Vladimir Putin"], [("RUS", "Dmitry Peskov")]),
    ("ar", "أعلن المتحدث باسم الكرملين أن الرئيس الروسي سيزور الصين غدا.", "AGREE", ["Vladimir Putin"], [("RUS", "Dmitry Peskov")]),
    ("ar", "وقال المتحدث باسم الكرملين إن الرئيس الروسي طلب من تركيا فتح المضائق.", "REQUEST", ["Vladimir Putin"], [("RUS", "Dmitry Peskov")]),
    ("ar", "وقال المتحدث باسم الكرملين إن روسيا تطالب تركيا بفتح المضائق.", "REQUEST", ["Dmitry Peskov"], []),
    ("fa", "به نوشته روزنامه لبنان، جنگنده‌های ترکیه شمال عراق را بمباران کردند.", "ASSAULT", [], []),
    ("fa", "رسانه‌های منطقه گزارش دادند که جنگنده‌های ترکیه شمال عراق را بمباران کردند.", "ASSAULT", [], []),
]


@pytest.mark.parametrize(("code", "text", "kind", "names", "said"), SAID)
def test_who_says_so(code: str, text: str, kind: str, names: list[str], said: list[tuple[str, str]]) -> None:
    event = next(e for e in coded(code, text) if e.type == kind)
    assert {a.name for a in (*event.actors, *event.recipients)} >= set(names)
    assert [(a.country, a.name) for a in event.said_by] == said


def test_what_is_said_in_a_meeting_is_said_to_whom_one_met() -> None:
    text = "وزیر خارجه ایران در دیدار با سرگئی لاوروف وزیر خارجه روسیه از مسکو خواست نیروهایش را بیرون ببرد."
    event = next(e for e in coded("fa", text) if e.type == "REQUEST")
    assert [a.name for a in event.recipients] == ["Sergei Lavrov"]


# language, text, who leads the delegation
LED = [
    ("ar", "زار وفد من حركة طالبان برئاسة الملا عبد الغني برادر طهران أمس.", "Abdul Ghani Baradar"),
    ("ar", "وصل وفد حكومي روسي رفيع المستوى برئاسة وزير الدفاع سيرغي شويغو إلى دمشق.", "Sergei Shoigu"),
    ("fa", "هیئت روسیه به سرپرستی سرگئی لاوروف با مقام‌های هند در دهلی نو دیدار کرد.", "Sergei Lavrov"),
]


@pytest.mark.parametrize(("code", "text", "name"), LED)
def test_a_delegation_is_whoever_leads_it(code: str, text: str, name: str) -> None:
    event = next(e for e in coded(code, text) if e.type == "CONSULT")
    assert [a.name for a in event.actors] == [name]


def test_a_protest_is_against_whom_it_demands_something_of() -> None:
    text = "خرج آلاف المتظاهرين في حيفا مساء أمس، مطالبين باستقالة رئيس الوزراء الإسرائيلي بنيامين نتنياهو."
    event = next(e for e in coded("ar", text) if e.type == "PROTEST")
    assert [a.name for a in event.recipients] == ["Benjamin Netanyahu"]


def test_he_is_nobody_named_before_a_stranger() -> None:
    text = "پوتین به تهران رفت. علی رستگارپور در این باره سخن گفت. وی از آمریکا خواست تحریم‌ها را بردارد."
    assert not any(a.country == "RUS" for e in coded("fa", text) if e.type == "REQUEST" for a in e.actors)


# language, text, the person as written, country, office
NAMED = [
    ("ar", "التقى الرئيس الأوكراني ووزير خارجيته الطيب بكوش وزير الدفاع الروسي.", "الطيب بكوش", "UKR", "foreign minister"),
    ("ar", "أجرى مساعد وزير الخارجية الأميركي لشؤون الشرق الأدنى ديفيد سكولار محادثات في بغداد.", "ديفيد سكولار", "USA", "assistant foreign minister"),
    ("fa", "معاون وزیر خارجه آمریکا در امور خاور نزدیک، دیوید اسکولار، به بغداد رفت.", "دیوید اسکولار", "USA", "deputy foreign minister"),
    ("ar", "رفض رئيس لجنة الشؤون الخارجية في مجلس النواب الأميركي مايكل ماكدوفل الاتفاق.", "مايكل ماكدوفل", "USA", "head of the parliamentary commission"),
    ("ar", "صرح الناطق باسم الحكومة الأردنية فيصل الشبول بأن عمان ترفض القرار.", "فيصل الشبول", "JOR", "government spokesperson"),
    ("ar", "دعا سفير هولندا في نيروبي إلى الحوار. وأضاف السفير روبرت فاندرلان أن بلاده قلقة.", "روبرت فاندرلان", "NLD", "ambassador to Kenya"),
    ("ar", "حضر اللقاء سفير خادم الحرمين الشريفين لدى إيطاليا ومالطا الدكتور رائد القرملي.", "رائد القرملي", "SAU", "ambassador to Italy"),
    ("ar", "زار السفير الأسترالي لدى المملكة د. رالف كينجسلي الرياض.", "رالف كينجسلي", "AUS", None),
    ("fa", "وزیر دفاع در دولت موقت اسرائیل، آویگدور کهلانی، به پاریس رفت.", "آویگدور کهلانی", "ISR", "defence minister"),
    ("fa", "نخست‌وزیر تونس و وزیر خارجه‌اش ماهر غرسلاوی به پاریس رفتند.", "ماهر غرسلاوی", "TUN", "foreign minister"),
]


@pytest.mark.parametrize(("code", "text", "name", "country", "office"), NAMED)
def test_who_bears_an_office(code: str, text: str, name: str, country: str, office: str | None) -> None:
    found = who(code, text)
    assert (name, country, office) in found or (office is None and (name, country) in [p[:2] for p in found])


def test_the_lead_tells_the_office_of_whom_the_body_names() -> None:
    text = (
        "نماینده مجلس کویت خواستار گفت‌وگو با ایران شد\nکویت - یک نماینده مجلس کویت از ایران خواست با همسایگان گفت‌وگو کند.\n"
        "ناصر العنبری در گفت‌وگو با خبرنگاران افزود که کویت از این پیشنهاد حمایت می‌کند.\n"
    )
    assert ("ناصر العنبری", "KWT", "member of parliament") in who("fa", text)


def test_a_surname_alone_is_of_whom_the_text_named() -> None:
    text = "پرویز سلیمانی در گفت‌وگو با خبرنگاران از دولت انتقاد کرد. سلیمانی گفت آمریکا باید تحریم‌ها را بردارد."
    assert not any(name == "Qasem Soleimani" for e in coded("fa", text) for name in (a.name for a in e.actors))


def test_a_function_word_is_no_particle_of_a_name() -> None:
    assert not who("ar", "بحسب دبلوماسي أوروبي فإن العقوبات ستستمر.")


# language, text, type, sectors of the recipients
PEOPLES = [
    ("fa", "رئیس‌جمهور ترکیه از یونانی‌ها خواست آرام باشند.", "REQUEST", {("GRC", "CVL")}),
    ("ar", "دعا الرئيس التركي اليونانيين إلى ضبط النفس.", "REQUEST", {("GRC", "CVL")}),
    ("fa", "نظامیان اسرائیلی اسرای فلسطینی را شکنجه کردند.", "ASSAULT", {("PSE", "CVL")}),
]


@pytest.mark.parametrize(("code", "text", "kind", "sides"), PEOPLES)
def test_a_nation_told_by_its_members_is_its_people(code: str, text: str, kind: str, sides: set[tuple[str, str]]) -> None:
    event = next(e for e in coded(code, text) if e.type == kind)
    assert {(a.country, a.sector) for a in event.recipients} == sides


# language, text, type, names on the sides: whom another sentence names
ELSEWHERE = [
    (
        "fa",
        "سفر لاوروف به قاهره\nسرگئی لاوروف روز سه‌شنبه وارد قاهره شد.\nلاوروف پس از گفت‌وگو با سامح شکری به خبرنگاران چیزی نگفت.",
        "CONSULT",
        {"Sergei Lavrov", "Sameh Shoukry"},
    ),
    (
        "ar",
        "وصل سيرغي لافروف إلى القاهرة أمس.\nوقال لافروف بعد حوار مع نظيره المصري سامح شكري إن اليوم كان طويلا.",
        "CONSULT",
        {"Sergei Lavrov", "Sameh Shoukry"},
    ),
    ("fa", "سامی ابوزهری، سخنگوی حماس، گفت که حماس با پیشنهاد اسرائیل مخالف است.", "REJECT", {"Sami Abu Zuhri"}),
    (
        "fa",
        "هشدار یک مقام نظامی ایران به آمریکا\nیک مقام نظامی ایران به آمریکا هشدار داد.\nابوالفضل شکارچی، سخنگوی ستاد کل نیروهای مسلح ایران، در یزد سخن می‌گفت.",
        "THREATEN",
        {"Abolfazl Shekarchi"},
    ),
]


@pytest.mark.parametrize(("code", "text", "kind", "names"), ELSEWHERE)
def test_who_is_named_in_another_sentence(code: str, text: str, kind: str, names: set[str]) -> None:
    event = next(e for e in coded(code, text) if e.type == kind)
    assert {a.name for a in (*event.actors, *event.recipients) if a.name and a.office} == names


# language, text, type of the event that the quotation tells in its second sentence
QUOTED_ON = [
    ("ar", 'وتابع لوكاشينكو: "روسيا ساعدتنا كثيرا. وقد اعتقلت تركيا صحفيا سوريا".', "COERCE"),
    ("ar", 'وقال لوكاشينكو بحسب ما نقلت عنه الصحف المحلية: "لم يدخلوا البلاد. تركيا هاجمت سوريا أمس".', "ASSAULT"),
    ("fa", "لوکاشنکو گفت: «هیچ کس خبر ندارد. ترکیه به سوریه حمله کرد.»", "ASSAULT"),
]


@pytest.mark.parametrize(("code", "text", "kind"), QUOTED_ON)
def test_a_quotation_that_goes_on_is_the_same_speakers(code: str, text: str, kind: str) -> None:
    event = next(e for e in coded(code, text) if e.type == kind)
    assert [a.name for a in event.said_by] == ["Alexander Lukashenko"]


# text, type of an event, the country of the people on one of its sides whom nothing right beside them tells
WHOSE = [
    ("خرج متظاهرون في بيرو إلى الشوارع. ودعا المتظاهرون الرئيس إلى الإفراج عن المعتقلين في بوليفيا.", "REQUEST", "PER"),
    ("شنت الطائرات التركية غارات على حزب العمال الكردستاني، وقصفت معسكرات للمتمردين في شمال العراق.", "ASSAULT", "TUR"),
    ("أدان الأردن التفجير الذي استهدف مسجدا في كراتشي وأسفر عن مقتل عدد من رجال الأمن.", "ASSAULT", "PAK"),
    ("بعد شهر من العنف في كينيا حملت السلطات حركة الشباب مسؤولية الهجمات.", "ACCUSE", "KEN"),
]


@pytest.mark.parametrize(("text", "kind", "country"), WHOSE)
def test_whose_people(text: str, kind: str, country: str) -> None:
    found = [e for e in coded("ar", text) if e.type == kind]
    assert found
    assert all(country in {a.country for a in (*e.actors, *e.recipients)} for e in found)


def test_a_raid_is_on_whom_it_killed_not_on_where_it_was() -> None:
    found = [e for e in coded("ar", "مقتل قيادي في حزب الله بغارة إسرائيلية في سوريا") if e.type == "ASSAULT"]
    assert [[r.country for r in e.recipients] for e in found] == [["LBN"]]
    found = [e for e in coded("ar", "مقتل 12 مدنيا بغارة إسرائيلية في سوريا") if e.type == "ASSAULT"]
    assert [[r.country for r in e.recipients] for e in found] == [["SYR"]]


def test_forces_that_nobody_names_do_not_attack_their_own() -> None:
    text = "نیروهای فرانسوی در شهر گائو با شورشیان مالی درگیر شدند. نیروهای مسلح به کاروان نظامیان فرانسه حمله کردند."
    sides = [({a.country for a in e.actors}, {r.country for r in e.recipients}) for e in coded("fa", text) if e.type == "ASSAULT"]
    assert sides
    assert ({"FRA"}, {"FRA"}) not in sides


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "يعرقل مجلس الشيوخ البرازيلي تعيين سفير في بوليفيا."), ("fa", "پارلمان هلند پس از بحث درباره اندونزی لایحه بودجه را رد کرد.")],
)
def test_what_a_parliament_blocks_is_its_own_governments(language: str, text: str) -> None:
    (event,) = [e for e in coded(language, text) if e.type == "REJECT"]
    assert {a.country for a in event.actors} == {r.country for r in event.recipients}
    assert [r.sector for r in event.recipients] == ["GOV"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "حمله ارتش ترکیه به شمال عراق با واکنش‌های جهانی روبه‌رو شد و فرانسه آن را محکوم کرد."),
        ("ar", "أرسلت تركيا قوات إلى العراق. ونددت فرنسا بذلك."),
        ("ar", "أرسلت تركيا قوات إلى العراق، الأمر الذي أدانته فرنسا."),
        ("ar", "أرسلت تركيا قوات إلى العراق، وهو ما رفضته فرنسا."),
    ],
)
def test_what_is_condemned_as_a_whole_is_its_doers(language: str, text: str) -> None:
    (event,) = [e for e in coded(language, text) if e.type in ("ACCUSE", "REJECT")]
    assert ([a.country for a in event.actors], [r.country for r in event.recipients]) == (["FRA"], ["TUR"])


def test_who_freezes_one_mans_assets_has_not_arrested_another() -> None:
    text = "جمدت تركيا أموال الرئيس الكيني وليام روتو. واحتجت منظمة حقوقية على اعتقال الناشط الكيني جون كاماو."
    assert all("TUR" not in {a.country for a in e.actors} for e in coded("ar", text) if e.type == "COERCE")


@pytest.mark.parametrize(
    "text",
    [
        "خطف مسلحون من حركة الشباب مهندسين كينيين يوم الثلاثاء. وقالت شركتهم إن اختطاف المهندسين الكينيين جرى قرب الحدود.",
        "قصفت القوات الروسية مدينة خاركيف يوم الثلاثاء. وأسفر القصف الذي استهدف المدينة الأوكرانية عن أضرار.",
    ],
)
def test_a_strike_told_again_without_its_doer_is_the_same(text: str) -> None:
    assert [len(e.actors) for e in coded("ar", text) if e.type == "ASSAULT"] == [1]


@pytest.mark.parametrize(
    ("code", "text", "doer"),
    [
        ("fa", "دو روزنامه‌نگار ترکیه‌ای بازداشت شدند.", {"TUR"}),
        ("ar", "اعتُقل ثلاثة طلاب تشيليين أمس.", {"CHL"}),
        ("fa", "دو روزنامه‌نگار ترکیه‌ای در یونان بازداشت شدند.", {"GRC"}),
    ],
)
def test_who_teaches_or_reports_is_arrested_at_home_unless_a_place_is_told(code: str, text: str, doer: set[str]) -> None:
    assert {a.country for e in coded(code, text) if e.type == "COERCE" for a in e.actors} == doer


@pytest.mark.parametrize("goes_on", ["وتابع", "وواصل", "وأردف", "وتابع قائلا"])
def test_who_goes_on_is_who_spoke_not_whom_he_spoke_of(goes_on: str) -> None:
    text = f'قال وزير الخارجية الأردني: "لا نقبل هذا". {goes_on}: "أعلن نواب أن السودان رفض العرض وقررت تشاد الانسحاب". وأضاف: "يجب على قطر أن تطرد قادتهم".'
    assert {a.country for e in coded("ar", text) if e.type == "REQUEST" for a in e.actors} == {"JOR"}


@pytest.mark.parametrize(
    ("code", "text", "sides"),
    [
        ("ar", "ودعا وزير الخارجية التركي، خلال مؤتمر صحفي في أنقرة، اليابان إلى وقف الصيد.", {"TUR", "JPN"}),
        ("fa", "در پی حمله موشکی در کابل، آمریکا از پاکستان خواست با تروریسم مبارزه کند.", {"USA", "PAK"}),
        ("fa", "وزیر خارجه روسیه در نشستی در تهران، ترکیه و عراق را به گفت‌وگو فراخواند.", {"RUS", "TUR", "IRQ"}),
    ],
)
def test_a_comma_after_a_place_begins_who_acts(code: str, text: str, sides: set[str]) -> None:
    assert {a.country for e in coded(code, text) if e.type == "REQUEST" for a in (*e.actors, *e.recipients)} == sides


@pytest.mark.parametrize("claims", ["مسئولیت این حمله را بر عهده گرفت", "مسئولیت این حمله را پذیرفت", "مسئولیت حمله را به گردن گرفت"])
def test_who_claims_the_attack_told_before_did_it(claims: str) -> None:
    found = coded("fa", f"ده نفر در حمله به بازاری در کامپالا کشته شدند. گروه الشباب {claims}.")
    assert [({a.country for a in e.actors}, {a.country for a in e.recipients}) for e in found if e.type == "ASSAULT"] == [({"SOM"}, {"UGA"})]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("نماینده در پارلمان نروژ از دولت مجارستان انتقاد کرد.", "LEG"),
        ("نماینده حزب پیشرفت در پارلمان نروژ از دولت مجارستان انتقاد کرد.", "LEG"),
        ("سخنگوی فراکسیون حزب سبزها در پارلمان نروژ از دولت مجارستان انتقاد کرد.", "LEG"),
        ("فراکسیون سبزها در پارلمان نروژ از دولت مجارستان انتقاد کرد.", "LEG"),
        ("سخنگوی حزب پیشرفت نروژ از دولت مجارستان انتقاد کرد.", "PTY"),
        ("وزیر صنعت، معدن و تجارت نروژ از دولت مجارستان انتقاد کرد.", "GOV"),
        ("وزیر مشاور نروژ در امور خارجه از دولت مجارستان انتقاد کرد.", "GOV"),
        ("وزارت کار، مهاجرت و اشتغال نروژ از دولت مجارستان انتقاد کرد.", "GOV"),
        ("دادسرای نروژ از دولت مجارستان شکایت کرد.", "JUD"),
    ],
)
def test_parties_chambers_and_ministries_of_several_portfolios(text: str, sector: str) -> None:
    found = [(e.actors[0].country, e.actors[0].sector, e.recipients[0].country) for e in coded("fa", text) if e.type == "ACCUSE"]
    assert found == [("NOR", sector, "HUN")]


def test_a_member_of_a_party_that_is_known() -> None:
    assert [(e.actors[0].country, e.actors[0].sector) for e in coded("fa", "عضو ارشد حزب عدالت و توسعه از مجارستان انتقاد کرد.")] == [("TUR", "PTY")]


def test_a_ministry_without_its_country_is_that_of_the_state_told_of() -> None:
    found = coded("fa", "دولت نروژ بودجه را بست. نخست‌وزیر نروژ از آن راضی است. حزب پیشرفت نروژ از وزارت نیرو انتقاد کرد.")
    assert [(e.type, e.actors[0].country, e.recipients[0].name) for e in found] == [("ACCUSE", "NOR", "energy ministry")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("اتحادیه اروپا به دلیل نقض حقوق بشر در بلاروس این کشور را تحریم کرد.", ("SANCTION", "EU", "BLR")),
        ("دانمارک پس از سیل اخیر در نپال برای این کشور دارو فرستاد.", ("AID", "DNK", "NPL")),
        ("دانمارک در پی زلزله نپال به این کشور کمک فرستاد.", ("AID", "DNK", "NPL")),
        ("سفر نخست‌وزیر دانمارک به نپال صورت پذیرفت.", ("CONSULT", "DNK", "NPL")),
        ("نخست‌وزیر دانمارک همتایان نروژی و سوئدی خود را به کپنهاگ دعوت کرد.", ("AGREE", "DNK", "NOR")),
    ],
)
def test_this_country_and_his_counterparts_are_others_than_the_subject(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in [(e.type, e.actors[0].country, e.recipients[0].country) for e in coded("fa", text) if e.actors and e.recipients]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("واکنش‌ها به حمله مراکش؛ تونس و الجزایر محکوم کردند.", [({"TUN", "DZA"}, {"MAR"})]),
        ("انجمن اسلامی دانشجویان نروژ حمله مراکش را محکوم کرد.", [({"NOR"}, {"MAR"})]),
        ("تونس با تأسی از الجزایر حمله مراکش را محکوم کرد.", [({"TUN"}, {"MAR"})]),
    ],
)
def test_who_condemns(text: str, wanted: list[tuple[set[str], set[str]]]) -> None:
    assert [({a.country for a in e.actors}, {a.country for a in e.recipients}) for e in coded("fa", text) if e.type == "ACCUSE"] == wanted


def test_a_few_of_them_run_together() -> None:
    found = coded("fa", "دادگاه نروژ چندتن از مراکشی‌ها را در آن بمب‌گذاری مقصر دانست.")
    assert [(e.actors[0].country, e.recipients[0].country) for e in found if e.type == "ACCUSE"] == [("NOR", "MAR")]


@pytest.mark.parametrize("other", ["نخست‌وزیر ایتالیا", "نماینده پارلمان ایتالیا"])
def test_one_politician_attacks_another_with_words(other: str) -> None:
    events = coded("fa", f"رئیس‌جمهور آرژانتین به {other} حمله کرد.")
    assert [(e.type, e.mode) for e in events] == [("ACCUSE", "disapprove")]


@pytest.mark.parametrize("asked", ["موزه‌ها و کتابخانه‌ها", "افراد و نهادهای وابسته"])
def test_what_is_asked_without_an_opener_may_be_a_list(asked: str) -> None:
    events = coded("fa", f"شیلی از ژاپن خواست {asked} را تحریم کند.")
    assert [(e.type, [a.country for a in e.actors], [r.country for r in e.recipients]) for e in events] == [("REQUEST", ["CHL"], ["JPN"])]
