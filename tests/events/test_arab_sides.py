"""Who stands on the sides of an event in Arabic, by the country and sector that the program tells."""

from __future__ import annotations

import pytest

from .test_who import coded

# text, type, the doers and those it is done to
SIDES = [
    # titles
    ("طالب المراقب الدائم لدولة قطر لدى الأمم المتحدة السفير سالم الكعبي مجلس الأمن بالتحرك.", "REQUEST", {"QAT.GOV"}, {"UN.IGO"}),
    ("وصل المبعوث الخاص للامم المتحدة الى ليبيا مارتن كوبلر الى طرابلس والتقى رئيس الوزراء الليبي.", "CONSULT", {"UN.IGO"}, {"LBY.GOV"}),
    ("التقى الرئيس العراقي المبعوث الخاص للرئيس الأمريكي بريت ماكغورك.", "CONSULT", {"IRQ.GOV"}, {"USA.GOV"}),
    ("استقبل أمير قطر وزير الدفاع بجمهورية السودان عوض بن عوف.", "CONSULT", {"QAT.GOV"}, {"SDN.GOV"}),
    ("استقبل أمير قطر عميد السلك الدبلوماسي سفير جمهورية السنغال لدى الدوحة عبد الأحد امباكي.", "CONSULT", {"QAT.GOV"}, {"SEN.GOV"}),
    ("اجتمع أصحاب السمو والمعالي وزراء خارجية دول مجلس التعاون مع وزير خارجية الولايات المتحدة.", "CONSULT", {"GCC.GOV"}, {"USA.GOV"}),
    ("دعا مسؤول في مكتب رئيس الوزراء العراقي تركيا إلى سحب قواتها.", "REQUEST", {"IRQ.GOV"}, {"TUR.GOV"}),
    # blessings
    ("تلقى الملك سلمان - حفظه الله - اتصالا هاتفيا من الرئيس المصري.", "CONSULT", {"SAU.GOV"}, {"EGY.GOV"}),
    ("استقبل أمير البلاد الشيخ صباح الأحمد، حفظه الله ورعاه، الرئيس اللبناني.", "CONSULT", {"KWT.GOV"}, {"LBN.GOV"}),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), SIDES)
def test_sides(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    told = [({f"{a.country}.{a.sector}" for a in e.actors}, {f"{a.country}.{a.sector}" for a in e.recipients}) for e in coded("ar", text) if e.type == kind]
    assert (actors, recipients) in told


def test_a_king_is_nobodys_ambassador() -> None:
    events = coded("ar", "استقبل الملك سلمان السفير السعودي لدى الكويت.")
    assert not any("ambassador" in (a.office or "") and a.name == "Salman bin Abdulaziz" for e in events for a in (*e.actors, *e.recipients))
