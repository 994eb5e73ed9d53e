"""Mentions in single sentences, both languages: what is joined into one, whose it is, and what does not act."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from rasad.model import Mention

from .conftest import Find

WHEN = dt.date(2020, 10, 20)


def line(m: Mention) -> str:
    """`kind COUNTRY.SECTOR[ office][ = Name][ ×why]`, the short form that the cases below expect."""
    out = f"{m.kind} {m.country}.{m.sector}"
    if m.office:
        out += f" {m.office}"
    if m.name and m.kind in ("person", "body", "agency"):
        out += f" = {m.name}"
    return out if m.acts else f"{out} ×{m.why}"


CASES = [
    # --- titles, countries and names, in both orders
    ("ar", "قال وزير الخارجية الأمريكي أنتوني بلينكن إن بلاده تراقب الوضع", ["person USA.GOV foreign minister = Antony Blinken", "pronoun .GOV"]),
    ("fa", "آنتونی بلینکن وزیر خارجه آمریکا وارد شد", ["person USA.GOV foreign minister = Antony Blinken"]),
    ("fa", "«سرگئی لاوروف» وزیر امور خارجه روسیه سخن گفت", ["person RUS.GOV foreign minister = Sergei Lavrov"]),
    ("ar", "صرح ألكسندر لوكاشينكو رئيس بيلاروسيا أمس", ["person BLR.GOV president = Alexander Lukashenko"]),
    ("ar", "أعلن نائب وزير الخارجية الروسي ذلك", ["title RUS.GOV deputy foreign minister"]),
    ("fa", "سخنگوی وزارت امور خارجه روسیه هشدار داد", ["title RUS.GOV foreign ministry spokesperson"]),
    ("ar", "ردت المتحدثة باسم وزارة الخارجية الروسية على الاتهام", ["title RUS.GOV foreign ministry spokesperson"]),
    ("fa", "رئیس جمهوری بلاروس سفر کرد", ["title BLR.GOV president"]),
    ("fa", "رئیس‌جمهور منتخب آمریکا گفت", ["title USA.GOV president-elect"]),
    ("ar", "وصل وزير الدفاع الفرنسي السابق إلى تونس", ["title FRA.ELI former defence minister", "country TUN.GOV"]),
    ("fa", "مقامات وزارت خارجه آمریکا تأیید کردند", ["title USA.GOV foreign ministry official"]),
    ("ar", "قال مسؤولون روس إنهم مستعدون", ["title RUS.GOV official"]),
    ("fa", "یک دیپلمات آمریکایی اخراج شد", ["title USA.GOV diplomat"]),
    ("fa", "رئیس‌جمهور وقت آمریکا به قاهره رفت", ["title USA.GOV president", "capital EGY.GOV"]),
    ("ar", "اقترحت النرويج حلا دبلوماسيا وقال دبلوماسي نرويجي إنه ممكن", ["country NOR.GOV", "title NOR.GOV diplomat"]),
    ("ar", "رأى أن كل مسعى دبلوماسي سيفشل", []),
    ("ar", "تغيرت السياسة الخارجية الروسية وجاء في بيان الخارجية السورية رد", ["demonym RUS.GOV ×adjective", "group SYR.GOV"]),
    ("ar", "طالب العراق بمحاكمة المتهمين وقال إن محاكمه مستقلة", ["country IRQ.GOV", "group .JUD"]),
    ("ar", "أصيبت يده اليمنى وعاد الرئيس اليمنى إلى عدن", ["title YEM.GOV president", "place YEM. ×place"]),
    ("fa", "شبکه تلویزیونی الجزیره قطر گزارش داد", ["agency QAT.MED = Al Jazeera ×source", "country QAT.GOV"]),
    ("ar", "بحث الوزيران مجريات الأحداث", ["title .GOV minister"]),
    ("fa", "ملت‌های آزاده از ملت ایران حمایت کردند", ["group IRN.CVL"]),
    ("ar", "دعت شعوب المنطقة إلى السلم", []),
    ("fa", "امیر میرزایی مدیر مسئول روزنامه است", []),
    ("ar", "ردت المقاومة الشعبية على الحوثيين وقصفت طائرات التحالف تعز", ["body YEM.REB", "body YEM.REB", "body SAU.MIL", "place YEM. ×place"]),
    ("ar", "قصفت طائرات التحالف الدولي الموصل وقاتل الحوثيون", ["group USA.MIL", "place IRQ. ×place", "body YEM.REB"]),
    ("ar", "حضر قادة المقاومة الشعبية", []),
    ("ar", "أعلنت وزارة الصحة في غزة ذلك", ["body PSE.GOV"]),
    ("ar", "التحالف يقصف الرقة ومسلحو داعش ينسحبون", ["body USA.MIL", "place SYR. ×place", "group ISIS.REB"]),
    ("ar", "استنكر الحوثيون غارات التحالف وقال التحالف الوطني إنه باق", ["body YEM.REB", "body SAU.MIL"]),
    ("ar", "سقط ثلاثة من رجال الجيش الكيني وانتقد متشددو مجلس الشورى الإيراني ذلك", ["group KEN.MIL", "group IRN.LEG"]),
    ("ar", "زار نيكسون الصين", ["person USA.ELI former president = Richard Nixon", "country CHN.GOV"]),
    (
        "fa",
        "محمد مصدق و هری ترومن نامه نوشتند",
        ["person IRN.ELI former prime minister = Mohammad Mossadegh", "person USA.ELI former president = Harry S. Truman"],
    ),
    ("ar", "قالت المدعية العامة للمحكمة الجنائية الدولية إنها ستنظر في الأمر", ["title ICC.JUD prosecutor"]),
    ("ar", "كتب هذا القس فريد منظر. وقال منظر إنه باق", []),
    ("ar", "وصل ناصر جودة ليمثل المملكة في الاحتفال", ["person JOR.ELI former foreign minister = Nasser Judeh", "country JOR.GOV"]),
    ("ar", "رفضت القيادات الليبية العرض وأكدت القيادات العسكرية السودانية ذلك", ["title LBY.GOV official", "group SDN.MIL"]),
    ("ar", "استبعد الاتحاد الأوروبي لكرة القدم ناديين", []),
    ("fa", "اتحادیه فوتبال اروپا دو تیم را کنار گذاشت", []),
    ("ar", "وعد الأفارقة بالمشاركة ورحب قادة الخليج بالدعوة", ["body AFRICA.GOV", "body GCC.GOV"]),
    ("ar", "تقدمت قوات موالية للرئيس بشار الأسد وقصفت قوات هادي ميناء", ["group SYR.MIL", "group YEM.MIL"]),
    # --- one title, several men
    ("ar", "التقى وزراء الري في مصر والسودان أمس", ["title EGY.GOV irrigation minister", "title SDN.GOV irrigation minister"]),
    ("ar", "التقى وزيري الدفاع الفرنسي والروسي في جنيف", ["title FRA.GOV defence minister", "title RUS.GOV defence minister", "place CHE. ×place"]),
    ("fa", "وزرای خارجه روسیه و ترکیه دیدار کردند", ["title RUS.GOV foreign minister", "title TUR.GOV foreign minister"]),
    ("ar", "اتصل بوزراء خارجية السعودية وتركيا والصين", ["title SAU.GOV foreign minister", "title TUR.GOV foreign minister", "title CHN.GOV foreign minister"]),
    # --- accredited somewhere: the sender's
    ("fa", "سفیر ایران در عراق احضار شد", ["title IRN.GOV ambassador to Iraq"]),
    ("ar", "استدعت الوزارة السفير الروسي لدى فرنسا", ["title RUS.GOV ambassador to France"]),
    # --- groups and bodies by rule
    ("ar", "انسحبت القوات البلجيكية من المدينة", ["group BEL.MIL"]),
    ("fa", "نیروهای امنیتی پاکستان او را گرفتند", ["group PAK.COP", "pronoun ."]),
    ("fa", "شهروندان آمریکایی باید بروند", ["group USA.CVL"]),
    ("ar", "يعاني الشعب السوري منذ أعوام", ["group SYR.CVL"]),
    ("fa", "پارلمان بلاروس رأی داد", ["group BLR.LEG"]),
    ("ar", "طلبت الحكومة الروسية ذلك", ["group RUS.GOV"]),
    ("ar", "أعادت فتح السفارة الأمريكية في هافانا", ["group USA.GOV"]),
    ("fa", "نیروهای ناتو آماده‌اند", ["group NATO.MIL"]),
    ("fa", "دولت و ملت ایران ایستاده‌اند", ["group IRN.GOV", "group IRN.CVL"]),
    ("fa", "ترکیه از بی‌توجهی غرب به پیشنهادش گله کرد", ["country TUR.GOV", "body WEST.GOV = the West"]),
    ("fa", "در غرب استان فراه باران بارید", ["place AFG. ×place"]),
    ("fa", "وزیر تجارت و بازرگانی غنا سخن گفت", ["title GHA.GOV trade minister"]),
    ("fa", "سخنران گفت حضرت ولایت فقیه ستون نظام است", []),
    ("ar", "حوصر عدد كبير من المدنيين", ["group .CVL"]),
    ("ar", "اعتقلت الشرطة التركية ناشطين", ["group TUR.COP", "group .CVL"]),
    ("fa", "پلیس ترکیه پنج روزنامه‌نگار را بازداشت کرد", ["group TUR.COP", "group .MED"]),
    ("fa", "افراد مسلح دو مهندس چینی را ربودند", ["group .REB", "group CHN.CVL"]),
    # --- country, capital, seat; places, datelines, sources, adjectives do not act
    ("ar", "قال البيت الأبيض إن موسكو لم ترد", ["capital USA.GOV", "capital RUS.GOV"]),
    ("fa", "این نشست در تهران و مسکو برگزار شد", ["capital IRN.GOV ×place", "capital RUS.GOV ×place"]),
    ("fa", "به گزارش خبرگزاری فرانسه، روسیه پذیرفت", ["agency FRA.MED = AFP ×source", "country RUS.GOV"]),
    ("ar", "واشنطن (رويترز) - حذرت إيران من ذلك", ["capital USA.GOV ×dateline", "agency GBR.MED = Reuters ×source", "country IRN.GOV"]),
    ("ar", "أدان الهجوم الروسي على أوكرانيا", ["demonym RUS.GOV ×adjective", "country UKR.GOV"]),
    ("ar", "رست السفينة الأمريكية في الميناء", ["demonym USA.GOV ×adjective"]),
    ("fa", "۷۴ فلسطینی زخمی شدند", ["demonym PSE.CVL"]),
    ("ar", "مصر هي روسيا البيضاء في القصة", ["country EGY.GOV", "country BLR.GOV"]),
    ("ar", "زار وفد من حماس القاهرة", ["group PSE.REB", "capital EGY.GOV"]),
    # --- people whom nobody listed: the whole name and nothing but the name
    ("ar", "قال وزير الزراعة المغربي سفيان الدرقاوي أمس", ["person MAR.GOV agriculture minister = Sofiane al-Darqawi"]),
    ("fa", "«جان آلتمن» وزیر بازرگانی سوئد گفت", ["person SWE.GOV trade minister = John Altman"]),
    ("fa", "آقای کوبریرو در نشست حاضر بود", []),
    # … with the country inside a longer complement
    ("fa", "مهران کاوشی، رئیس اتحادیه کارگران نفت اکوادور، اعتصاب را پایان داد", ["person ECU.LAB head of workers = Mehran Kaoshi"]),
    ("fa", "ناصر العولقی، رئیس پلیس استان شبوه یمن، استعفا کرد", ["person YEM.COP police chief = Nasser al-Aolqi"]),
    ("fa", "پاتریس لوبانگا، استاندار باندوندو در جمهوری دموکراتیک کنگو، هشدار داد", ["person COD.GOV governor = Patrice Lobanga"]),
    ("fa", "پدرو آلوارنگا، مدیر یک سازمان غیردولتی پرتغالی، شکایت کرد", ["person PRT.NGO director of organisation = Pedro Alvarnga"]),
    ("fa", "استاندار آذربایجان غربی گفت", ["title IRN.GOV governor"]),
    ("ar", "قال مدير مكتب الإعلام في الخارجية الطاجيكية رستم نازاروف", ["person TJK.GOV = Rostam Nazarov"]),
    ("ar", "قال رئيس بلدية تاهوا النيجرية موسى غاندو", ["person NER.GOV mayor = Musa Ghando"]),
    ("fa", "دیوید لنگ، شهردار حمص در آمریکا، گفت", ["person USA.GOV mayor = David Lang"]),
    # … one of the leaders of somebody
    ("fa", "فرهاد زندی، از رهبران مخالفان سوریه، بازداشت شد", ["person SYR.OPP = Farhad Zandi"]),
    ("ar", "قال سامر الحفار، أحد قادة المعارضة السورية، إن الأمر انتهى", ["person SYR.OPP = Samer al-Hafar"]),
    ("fa", "سامی از مقامات عراقی خواست", ["title IRQ.GOV official"]),
    # … after a definite title with its country: words that nobody knows, whatever follows
    ("ar", "استقال نائب وزير الصحة الكرواتي زفونيمير بلازيك احتجاجا على القرار", ["person HRV.GOV deputy health minister = Zafonimir Blazik"]),
    ("ar", "اتفقت دول (5+1) في جنيف", ["body P5+1.GOV = P5+1", "place CHE. ×place"]),
    ("fa", "گروه ۱+۵ در ژنو توافق کرد", ["body P5+1.GOV = P5+1", "place CHE. ×place"]),
    ("ar", "شكك الدبلوماسي النرويجي المخضرم هنريك فان در ليند في الأمر", ["person NOR.GOV diplomat = Hanrik van der Lindh"]),
    ("ar", "طالب المعارض الكويتي عبد الجليل الدرازي بالحوار", ["person KWT.OPP opponent = Abdul Jalil al-Drazi"]),
    ("ar", "نفى السيناتور الإيطالي ماتيو بالديني ذلك", ["person ITA.LEG senator = Matteo Baldini"]),
    ("ar", "تسلم السفير الألماني هدية تذكارية", ["title DEU.GOV ambassador"]),
    ("ar", "طردت كينيا دبلوماسيين من زامبيا ومالاوي", ["country KEN.GOV", "title ZMB.GOV diplomat", "title MWI.GOV diplomat"]),
    ("ar", "وصل وفد من وزارة النقل الزامبية", ["group ZMB.GOV"]),
    ("ar", "التقى رئيس حركة «حماس» الوزير الكيني", ["title PSE.REB head of Hamas", "title KEN.GOV minister"]),
    (
        "ar",
        "هنأ جون موانغي وزير الخارجية الكيني الرئيس السيسي",
        ["person KEN.GOV foreign minister = John Mawangi", "person EGY.GOV president = Abdel Fattah el-Sisi"],
    ),
    ("ar", "التقى زعيم حزب الليكود الوزير الكيني", ["title ISR.PTY leader of Likud", "title KEN.GOV minister"]),
    ("ar", 'المرة الأولى التي يضرب فيها تنظيم "داعش"', ["body ISIS.REB"]),
    ("ar", "وأيد موقف زامبيا", ["country ZMB.GOV"]),
    ("fa", "هیئتی بلندپایه از زامبیا وارد شد", ["group ZMB.GOV"]),
    ("fa", "ده نظامی از زامبیا بیرون رفتند", ["country ZMB.GOV"]),
    ("ar", "قال علاء الدين رئيس الوفد اليمني", ["person YEM.GOV head of delegation = Alaa al-Din"]),
    # --- two of a kind, several, and people at their places of work
    ("ar", "اشتبك الجيشان الكونغولي والرواندي", ["group COD.MIL", "group RWA.MIL"]),
    ("ar", "أجرت القوات الكورية الجنوبية والأمريكية مناورات", ["group KOR.MIL", "group USA.MIL"]),
    ("ar", "وقع الجانبان البيروفي والبوليفي اتفاقا", ["group PER.GOV", "group BOL.GOV"]),
    ("ar", "احتجزت ليبيا طبيبين كينيين", ["country LBY.GOV", "group KEN.CVL"]),
    ("ar", "خطف مسلحون عمال إغاثة نرويجيين", ["group .REB", "group NOR.CVL"]),
    ("ar", "أضرب عمال شركة النفط النيجيرية", ["group NGA.LAB"]),
    ("fa", "کارگران شرکت نفت نیجریه اعتصاب کردند", ["group NGA.LAB"]),
    ("fa", "ده‌ها هزار نفر از مردم صربستان گرد آمدند", ["group SRB.CVL"]),
    ("fa", "سران ۲۸ کشور عضو ناتو گرد آمدند", ["title NATO.GOV head of state"]),
    # --- adjectives of loose groups, which mean the Union where it is named; no quarter of the sky, no surname
    ("fa", "تحریم‌های اروپایی تمدید شد", ["demonym EUROPE.GOV ×adjective"]),
    ("ar", "مدد الاتحاد الأوروبي العقوبات الأوروبية", ["body EU.IGO = European Union", "demonym EU.IGO ×adjective"]),
    ("fa", "روستاهای غربی ادلب ویران شد", ["place SYR. ×place"]),
    ("ar", "استنكرت مصر صمت العربي", ["country EGY.GOV"]),
    # --- ministries, inspectors, those who only comment
    ("fa", "وزیر هوش مصنوعی کانادا گفت", ["title CAN.GOV AI minister"]),
    ("ar", "وزير المناجم الغيني أعلن ذلك", ["title GIN.GOV mines minister"]),
    ("fa", "بازرسان آژانس بین‌المللی انرژی اتمی رفتند", ["title IAEA.IGO inspector"]),
    ("ar", "انتقد معلق سياسي أمريكي روسيا", ["title USA.CVL analyst", "country RUS.GOV"]),
    # --- former states: their heirs, but not in a year in which they were
    ("fa", "نیروهای شوروی از افغانستان رفتند", ["group RUS.MIL", "country AFG.GOV"]),
    ("fa", "در سال ۱۹۶۸ شوروی به چکسلواکی لشکر کشید", ["country SUN.GOV", "country CSK.GOV"]),
    # … a first name that is a country, and hyphens
    ("fa", "هند الزعابی، فعال اماراتی، آزاد شد", ["person ARE.CVL activist = Hand al-Zaabi"]),
    ("fa", "پارک جی-هون، وزیر بهداشت کره جنوبی، گفت", ["person KOR.GOV health minister = Park Jie Hon"]),
    # --- who is no person: an adjective, a province; who is one: a single unknown name before a minister's title
    ("ar", "قررت الدولتان إقامة علاقات دبلوماسية", ["pronoun .GOV"]),
    ("ar", "زار وفد من البنك محافظة لحج", ["place YEM. ×place"]),
    ("fa", "امروز با شکولنیک وزیر انرژی قزاقستان دیدار کرد", ["person KAZ.GOV energy minister = Shakolnik"]),
    ("fa", "یک عکاس ساکن کانادا جایزه گرفت", ["country CAN.GOV ×place"]),
    # … offices and bodies of towns and provinces; a town's deputy; parties, callings and peoples
    ("fa", "نماینده شیراز رفت و نماینده تهران در مجلس آمد", ["title IRN.LEG member of parliament"] * 2 + ["group .LEG"]),
    ("fa", "نماینده تهران در مذاکرات رفت", ["title IRN.GOV representative"]),
    ("fa", "مدیرکل ورزش و جوانان استان گیلان و اداره کل بهزیستی همدان آمدند", ["title IRN.GOV director general of sports ministry", "group IRN.GOV"]),
    ("fa", "شهرداری رشت و شهردار رشت و نماینده ولی فقیه آمدند", ["group IRN.GOV", "title IRN.GOV mayor", "title IRN.REL representative of the supreme leader"]),
    ("fa", "رهبر حزب راستگرای آزادی سوئد رفت", ["title SWE.PTY party leader"]),
    ("fa", "گروههای سیاسی لبنان، فعالان محیط زیست لیبی، حکام عرب و برادران سوری آمدند", ["group LBN.PTY", "group LBY.CVL", "group ARAB.GOV", "group SYR.CVL"]),
    ("fa", "پلیس یک مصری و یک سعودی را برد", ["group .COP", "demonym EGY.CVL", "demonym SAU.CVL"]),
    ("fa", "بر سر تقسیمی تازه و در اعماق زمین", []),
    ("fa", "امت حزب‌الله آمدند", []),
    ("fa", "شبه‌نظامیان چچنی و شورشیان دارفوری آمدند", ["group RUS.REB", "group SDN.REB"]),
    # … spellings of states and towns: half-spaces for spaces, letters left out, words of its own before a town that is a common word too
    ("fa", "دولت زیمباوه و ارتش ساحل‌عاج آمدند", ["group ZWE.GOV", "group CIV.MIL"]),
    ("fa", "باران در رشت، آذربایجان‌شرقی و شهرستان محلات بارید و محلات تهران خیس شد", ["place IRN. ×place"] * 3 + ["capital IRN.GOV"]),
    # … the last word of a whole name, as this text spells it, alone
    (
        "ar",
        "قال دوري جولد مدير عام وزارة الخارجية الإسرائيلية ذلك. وأضاف جولد المزيد",
        ["person ISR.GOV director general of foreign ministry = Dore Gold"] * 2,
    ),
    # … names in Latin letters: the article, halves of given names, vowels that the script leaves out
    ("ar", "قال الوزير التونسي سليم بن عبد المجيد الدرعاوي", ["person TUN.GOV minister = Salim bin Abdul Majid al-Drawi"]),
    ("fa", "«جان ریچاردسن» فرمانده نیروی دریایی آمریکا رفت", ["person USA.MIL commander of armed forces = John Richardson"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), CASES, ids=[f"{c}-{n}" for n, (c, _, _) in enumerate(CASES)])
def test_mentions(find: Find, code: str, text: str, expected: list[str]) -> None:
    _, mentions = find(code, text, WHEN)
    found = [line(m) for m in mentions]
    if not expected:  # a name without any country is nobody's actor
        assert not any(m.country for m in mentions)
        return
    # the holder of an office is tested elsewhere
    assert [f.split(" = ")[0] if not e.count(" = ") else f for f, e in zip(found, expected, strict=False)] == expected, found
    assert len(found) == len(expected), found


def test_ranges_never_overlap_and_point_at_the_text(find: Find) -> None:
    raw = "اجتمع وزير الخارجية الأمريكي أنتوني بلينكن مع نظيره الروسي سيرغي لافروف في جنيف. وقال بلينكن إن الطرفين اتفقا."
    text, mentions = find("ar", raw, WHEN)
    assert mentions == sorted(mentions, key=lambda m: m.first)
    for a, b in pairwise(mentions):
        assert a.last <= b.first
    for m in mentions:
        assert raw[m.start : m.end] == m.text
        assert text.tokens[m.first].start == m.start


def test_a_phrase_ends_with_its_line(find: Find) -> None:
    _, mentions = find("fa", "گفت‌وگوی پوتین و رئیس‌جمهور\nروسیه اعلام کرد", WHEN)
    assert [m.kind for m in mentions] == ["person", "title", "country"]


def test_deterministic(find: Find) -> None:
    raw = "وزیر خارجه ایران با همتای روس خود دیدار کرد. وی گفت دو کشور همکاری می‌کنند."
    assert find("fa", raw, WHEN)[1] == find("fa", raw, WHEN)[1]
