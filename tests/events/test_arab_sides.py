"""Who stands on the sides of an event in Arabic, by the country and sector that the program tells."""

from __future__ import annotations

import pytest

from .test_who import coded

# text, type, the doers and those it is done to
SIDES = [
    # titles
    ("طالب المراقب الدائم لدولة قطر لدى الأمم المتحدة السفير سالم الكعبي مجلس الأمن بالتحرك.", "REQUEST", {"QAT.GOV"}, {"UN.IGO"}),
    ("ناقش المبعوث الخاص للامم المتحدة الى ليبيا مارتن كوبلر الانتخابات مع رئيس الوزراء الليبي.", "CONSULT", {"UN.IGO"}, {"LBY.GOV"}),
    ("التقى الرئيس العراقي المبعوث الخاص للرئيس الأمريكي بريت ماكغورك.", "CONSULT", {"IRQ.GOV"}, {"USA.GOV"}),
    ("استقبل أمير قطر وزير الدفاع بجمهورية السودان عوض بن عوف.", "CONSULT", {"QAT.GOV"}, {"SDN.GOV"}),
    ("استقبل أمير قطر عميد السلك الدبلوماسي سفير جمهورية السنغال لدى الدوحة عبد الأحد امباكي.", "CONSULT", {"QAT.GOV"}, {"SEN.GOV"}),
    ("ناقش أصحاب السمو والمعالي وزراء مالية دول مجلس التعاون الضرائب مع وزير الخزانة الأمريكي.", "CONSULT", {"GCC.GOV"}, {"USA.GOV"}),
    ("دعا مسؤول في مكتب رئيس الوزراء العراقي تركيا إلى سحب قواتها.", "REQUEST", {"IRQ.GOV"}, {"TUR.GOV"}),
    # groups
    ("خطف مسلحون صحفيين مستقلين إسبان في سوريا.", "ASSAULT", {"SYR.REB"}, {"ESP.MED"}),
    ("اعتقلت الشرطة الإيرانية المئات من الشبان الكرد.", "COERCE", {"IRN.COP"}, {"IRN.CVL"}),
    ("اعتقلت السلطات المصرية أكثر من 200 مدرس مصري.", "COERCE", {"EGY.GOV"}, {"EGY.EDU"}),
    ("اعتقلت السلطات المصرية عددا من الطلاب.", "COERCE", {"EGY.GOV"}, {"EGY.CVL"}),
    ("اعتقلت الشرطة التركية المئات من مناصري حزب الشعوب الديمقراطي.", "COERCE", {"TUR.COP"}, {"TUR.CVL"}),
    ("اعتقلت السلطات التركية 12 سوريا بتهمة التهريب.", "COERCE", {"TUR.GOV"}, {"SYR.CVL"}),
    ("دعا الرئيس اليمني جميع الأطراف السياسية اليمنية إلى الحوار.", "REQUEST", {"YEM.GOV"}, {"YEM.PTY"}),
    ("دعا المبعوث الأممي الفرقاء الليبيين إلى الحوار.", "REQUEST", {"UN.IGO"}, {"LBY.PTY"}),
    ("اعتقلت مالطا مقيمين من بنغلاديش.", "COERCE", {"MLT.GOV"}, {"BGD.CVL"}),
    ("اعتقلت تركيا رجلين من إيران.", "COERCE", {"TUR.GOV"}, {"IRN.CVL"}),
    # bodies
    ("اتفقت إيران والدول الست على تمديد المفاوضات النووية.", "AGREE", {"IRN.GOV"}, {"P5+1.GOV"}),
    ("توصلت إيران والسداسية إلى اتفاق.", "AGREE", {"IRN.GOV"}, {"P5+1.GOV"}),
    ("قصفت قوات الائتلاف الدولي مواقع لتنظيم داعش في سوريا.", "ASSAULT", {"USA.MIL"}, {"ISIS.REB"}),
    ("شن التمرد الكردي هجوما على الشرطة التركية.", "ASSAULT", {"TUR.REB"}, {"TUR.COP"}),
    ("قصف الجيش التركي وحدات حماية الشعب. وأعلنت الوحدات أنها قصفت مواقع للجيش التركي.", "ASSAULT", {"SYR.REB"}, {"TUR.MIL"}),
    ("قتل خمسة في قصف على البريج في ريف حلب.", "ASSAULT", set(), {"SYR.CVL"}),
    ("رأس أمير قطر جلسة مجلس الوزراء بعد زيارة الرئيس الصومالي. وهنأ مجلس الوزراء تونس بافتتاح المطار.", "SUPPORT", {"QAT.GOV"}, {"TUN.GOV"}),
    # who is quoted by others, who is asked, who speaks in a call, whose attack it was
    ("ونقلت الإذاعة عن وزير الدفاع الإثيوبي قوله إن إريتريا ارتكبت جرائم.", "ACCUSE", {"ETH.GOV"}, {"ERI.GOV"}),
    ("ونقلت صحيفة عن السفير الهندي القول إن على نيبال أن تفتح الحدود.", "REQUEST", {"IND.GOV"}, {"NPL.GOV"}),
    ("قال الرئيس التشادي إن الوضع صعب. ودعا الدول العربية إلى مساعدة بلاده.", "REQUEST", {"TCD.GOV"}, {"ARAB.GOV"}),
    ("التقى الرئيس الكيني نظيره الأوغندي. ودعا الشعب الكيني إلى الوحدة.", "REQUEST", {"KEN.GOV"}, {"KEN.CVL"}),
    ("قال المبعوث الأممي إن القتال مستمر. وحث الأطراف الليبية على وقف القتال.", "REQUEST", {"UN.IGO"}, {"LBY.PTY"}),
    ("تلقى الرئيس الفرنسي اتصالا من العاهل الإسباني، انتقد خلاله المجر.", "ACCUSE", {"ESP.GOV"}, {"HUN.GOV"}),
    ("نددت الخارجية النيبالية بالقصف الذي شنته القوات الهندية وأدى إلى مقتل أربعة نيباليين.", "ASSAULT", {"IND.MIL"}, {"NPL.CVL"}),
    ("استنكرت السويد الجريمة التي نفذها مستوطنون إسرائيليون وأدت إلى حرق طفل فلسطيني.", "ASSAULT", {"ISR.CVL"}, {"PSE.CVL"}),
    # where it happened; words between politicians; a minister told of before does not kill
    ("أدانت بريطانيا هجوم السفارة الكينية في كمبالا.", "ASSAULT", set(), {"KEN.GOV"}),
    ("هاجم الرئيس النيجيري محمد بخاري النائب البولندي في الجلسة.", "ACCUSE", {"NGA.GOV"}, {"POL.LEG"}),
    ("هاجم الرئيس النيجيري محمد بخاري الكاميرون.", "ASSAULT", {"NGA.GOV"}, {"CMR.GOV"}),
    ("التقى وزير الخارجية النرويجي نظيره اليوناني. ومنذ مطلع العام، قتل تسعة مهاجرين سودانيين في البحر.", "ASSAULT", set(), {"SDN.REF"}),
    ("وقتل 12 مدنيا في مقديشو.", "ASSAULT", set(), {"SOM.CVL"}),
    # headlines
    ("رئيس سنغافورة يبحث ورئيس الوزراء الماليزي تطوير التجارة", "CONSULT", {"SGP.GOV"}, {"MYS.GOV"}),
    ("زعيم «حزب الله» يهدد إسرائيل", "THREATEN", {"LBN.REB"}, {"ISR.GOV"}),
    ("كينيا تؤكد شن غارات على مواقع لحركة الشباب في الصومال", "ASSAULT", {"KEN.MIL"}, {"SOM.REB"}),
    ("أعلنت نقابات المعلمين في بيرو عن تنظيم تظاهرة أمام البرلمان احتجاجا على سجن الشرطة معلمين.", "PROTEST", {"PER.CVL"}, {"PER.LEG"}),
    # an adjective tells who is to act
    ("دعت سريلانكا إلى تدخل هندي عاجل لإنقاذ الصيادين.", "REQUEST", {"LKA.GOV"}, {"IND.GOV"}),
    # names
    ("أدان وزير الصناعة الأردني ناصر المصري القصف. واستنكر المصري تصريحات الحكومة الإسرائيلية.", "ACCUSE", {"JOR.GOV"}, {"ISR.GOV"}),
    ("ذكرت أنقرة أنها تستهدف نشطاء من حزب العمال الكردستاني.", "ASSAULT", {"TUR.GOV"}, {"TUR.REB"}),
    ("قال رئيس الوزراء الأيرلندي شون ماكدويل إن دبلن قلقة. وأدان شون ماكدويل إسرائيل بسبب القصف.", "ACCUSE", {"IRL.GOV"}, {"ISR.GOV"}),
    ("انتقد المرجع العراقي محمود الكرباسي الحسني الفساد. ودعا الكرباسي الأمم المتحدة إلى التدخل.", "REQUEST", {"IRQ.REL"}, {"UN.IGO"}),
    ("فتحت أنقرة محادثات مع الزعيم الكردي عبد الله أوجلان.", "CONSULT", {"TUR.GOV"}, {"TUR.REB"}),
    ("أكد المتحدث باسم وحدات حماية الشعب ريدور خليل أن الوحدات ترفض شروط تركيا.", "REJECT", {"SYR.REB"}, {"TUR.GOV"}),
    ("طلب أهالي المخطوفين من الحكومة اللبنانية التدخل.", "REQUEST", {"LBN.CVL"}, {"LBN.GOV"}),
    ("أشاد وزراء خارجية لجنة مبادرة السلام العربية بدور الرياض.", "SUPPORT", {"LAS.GOV"}, {"SAU.GOV"}),
    # an adjective that is spelled like its country
    ("طلبت السلطات السعودية من تركيا تسليم المتهمين.", "REQUEST", {"SAU.GOV"}, {"TUR.GOV"}),
    ("أعلنت الداخلية السعودية اعتقال 12 يمنيا.", "COERCE", {"SAU.GOV"}, {"YEM.CVL"}),
    # blessings
    ("تلقى أمير قطر - رعاه الله - مكالمة هاتفية من رئيسة كرواتيا.", "CONSULT", {"QAT.GOV"}, {"HRV.GOV"}),
    ("استقبل أمير البلاد الشيخ صباح الأحمد، حفظه الله ورعاه، الرئيس اللبناني.", "CONSULT", {"KWT.GOV"}, {"LBN.GOV"}),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), SIDES)
def test_sides(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    told = [({f"{a.country}.{a.sector}" for a in e.actors}, {f"{a.country}.{a.sector}" for a in e.recipients}) for e in coded("ar", text) if e.type == kind]
    assert (actors, recipients) in told


def test_a_king_is_nobodys_ambassador() -> None:
    events = coded("ar", "استقبل الملك سلمان السفير السعودي لدى الكويت.")
    assert not any("ambassador" in (a.office or "") and a.name == "Salman bin Abdulaziz" for e in events for a in (*e.actors, *e.recipients))
