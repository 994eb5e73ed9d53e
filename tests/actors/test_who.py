"""Who is meant in sentences of one cause each: names, bodies, collectives and stand-ins, read by the whole pipeline."""

from __future__ import annotations

import pytest

from rasad.coding import shipped
from rasad.model import Document

# language, sentence, words, COUNTRY.SECTOR of each one that they stand for; "" where they are nobody who acts
CASES = [
    ("ar", "أبرمت شركة توتال عقدا مع وزارة النفط العراقية.", "شركة توتال", "FRA.BUS"),
    ("ar", "اجتمعت «سيمنز» بوزير الكهرباء الجزائري.", "سيمنز", "DEU.BUS"),
    ("fa", "شرکت اپل با دولت هند توافق کرد.", "شرکت اپل", "USA.BUS"),
    ("ar", "اشتبك الجيش مع مقاتلين أكراد. وتوعد حزب العمال الكردستاني بالرد.", "مقاتلين أكراد", "TUR.REB"),
    ("ar", "قتل خمسة جنود برصاص المسلحين الأكراد. ونفى حزب الحياة الحرة الكردستاني ذلك.", "المسلحين الأكراد", "IRN.REB"),
    ("fa", "ارتش مواضع شورشیان کرد را زد. پ‌ک‌ک این خبر را رد کرد.", "شورشیان کرد", "TUR.REB"),
    ("ar", "تقدمت القوات الموالية للشرعية نحو صعدة.", "القوات الموالية للشرعية", "YEM.MIL"),
    ("ar", "أقر مجلس وزراء العدل العرب الاتفاقية.", "مجلس وزراء العدل العرب", "LAS.IGO"),
    ("ar", "احتج قبارصة في نيقوسيا على القرار.", "قبارصة", "CYP.CVL"),
    ("ar", "أعلن حاكم منطقة بيلغورود فياتشيسلاف غلادكوف حالة الطوارئ.", "حاكم منطقة بيلغورود فياتشيسلاف غلادكوف", "RUS.GOV"),
    ("ar", "جرفت المياه مجرى النهر قرب الخرطوم.", "مجرى", ""),
    ("ar", "يصل المضيق بين البحرين الأحمر والمتوسط.", "البحرين", ""),
    ("fa", "مشاور هنری رئیس‌جمهور فرانسه به تهران رفت.", "مشاور هنری", ""),
    ("fa", "اسد رضایی با نماینده سوئد دیدار کرد.", "اسد", ""),
    ("ar", "اتفق الوزراء علي ارسال بعثة الى السودان.", "علي ارسال", ""),
    ("ar", "شيّع الأهالي الطفل الفلسطيني في الخليل.", "الطفل الفلسطيني", "PSE.CVL"),
    ("ar", "زار ستيفن أوبراين منسق الشؤون الإنسانية بالأمم المتحدة دمشق. ودعا أوبراين إلى هدنة.", "أوبراين إلى", "UN.IGO"),
    ("ar", "حمّل البيان الحكومة الكولومبية والجيش مسؤولية المجزرة.", "الجيش", "COL.MIL"),
    ("ar", "شدد ماكرون على أمن باريس ووحدة لبنان وشعبه.", "شعبه", "LBN.CVL"),
    ("fa", "پوتین از سوریه و مردمش حمایت کرد.", "مردمش", "SYR.CVL"),
    ("ar", "نددت كندا وأستراليا والنرويج بالحكومة السورية. وطالبت الدول الثلاث بتحقيق.", "الدول الثلاث", "CAN.GOV AUS.GOV NOR.GOV"),
    ("ar", "أدلت وزارة الخارجية الليبية بتوضيح. ونفت الخارجية ما نشر.", "الخارجية ما", "LBY.GOV"),
    ("ar", "طالب مراسلون بلا حدود بيلاروس بالإفراج عن مصور.", "بيلاروس", "BLR.GOV"),
    ("ar", "طالب نقابيون بمقاطعة إسرائيل.", "إسرائيل", "ISR.GOV"),
    ("ar", "زار القائم بأعمال السفير السويدي في الخرطوم مخيما.", "القائم بأعمال السفير السويدي", "SWE.GOV"),
    ("ar", "نصب متمردو الطوارق كمينا.", "متمردو الطوارق", "MLI.REB"),
    ("fa", "جمهوری‌خواهان سنا طرح را رد کردند.", "جمهوری‌خواهان سنا", "USA.PTY"),
    ("ar", "لام ضباط الحرس الثوري القيادة.", "ضباط الحرس", "IRN.MIL"),
    ("fa", "افسران ارتش هند آموزش دیدند.", "افسران ارتش هند", "IND.MIL"),
    ("ar", "جرح سبعة من قوات النظام في ريف حماة.", "قوات النظام", "SYR.GOV"),
    ("ar", "اعتصمت أسر المفقودين في بيروت.", "أسر المفقودين", "LBN.CVL"),
    ("fa", "خانواده‌های بازداشت‌شدگان در مینسک تجمع کردند.", "خانواده‌های بازداشت‌شدگان", "BLR.CVL"),
    ("ar", "صرح مسؤول في حزب نداء تونس بأن الحوار مستمر.", "مسؤول في حزب نداء تونس", "TUN.PTY"),
    ("ar", "أصدرت وزارة الخارجية الأردنية بيانا. واستدعت الخارجية السفير الهولندي.", "الخارجية السفير", "JOR.GOV NLD.GOV"),
    ("ar", "انتقد نواب المعارضة الرئيس الكيني.", "نواب المعارضة", "KEN.OPP"),
    ("ar", "انتقدت الحكومة الهندية إدارة الرئيس باراك أوباما.", "إدارة الرئيس باراك أوباما", "USA.GOV"),
]


@pytest.mark.parametrize(("code", "raw", "words", "expected"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_who(code: str, raw: str, words: str, expected: str) -> None:
    analysis = shipped().pipeline.analyse(Document(id="who", sha256="", text=raw, published="2016-05-04", language=code))
    assert analysis.coding is not None
    at = raw.find(words)
    own = [(m, found) for m, found in zip(analysis.mentions, analysis.coding.resolved, strict=True) if m.start < at + len(words) and m.end > at]
    got = [f"{r.country}.{r.sector}" for m, found in own for r in found if r.acts and r.country]
    assert got == expected.split()


EVENTS = [
    ("ar", "وقعت شركة غازبروم اتفاقا مع الحكومة الصربية.", ("SUPPORT", "RUS", "SRB")),
    ("fa", "وزارت خارجه ترکیه توهین روزنامه‌های هلند را محکوم کرد.", ("ACCUSE", "TUR", "NLD")),
]


@pytest.mark.parametrize(("code", "raw", "expected"), EVENTS)
def test_done_by_and_to(code: str, raw: str, expected: tuple[str, str, str]) -> None:
    events = shipped().pipeline.analyse(Document(id="who", sha256="", text=raw, published="2016-05-04", language=code)).coded.events
    assert expected in {(e.type, a.country, r.country) for e in events for a in e.actors for r in e.recipients}
