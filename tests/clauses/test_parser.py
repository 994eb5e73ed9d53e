"""Clauses: who embeds what, with which verb and tense."""

from __future__ import annotations

import pytest

from rasad.clauses import Parser
from rasad.lang import Data, Language
from rasad.model import Article, Clause, Line, Text
from rasad.normalise import Normaliser

DATA = Data()


def _parsers() -> dict[str, tuple[Normaliser, Parser]]:
    out = {}
    for code in ("fa", "ar"):
        normaliser = Normaliser(Language(code, DATA))
        out[code] = normaliser, Parser(normaliser.language, DATA, normaliser.tokenizer)
    return out


PARSERS = _parsers()


def clauses(code: str, sentence: str) -> tuple[Text, list[Clause]]:
    normaliser, parser = PARSERS[code]
    text = normaliser.text(Article(text=sentence, language=code, lines=(Line(0, len(sentence), "text"),)))
    return text, [c for c in parser.parse(text).clauses if c.verb is not None]


@pytest.mark.parametrize(
    ("code", "sentence", "verbs"),
    [
        ("fa", "وزیر گفت که سفیر به تهران رفته است", [("گفتن", "past", "root"), ("رفتن", "perfect", "complement")]),
        ("fa", "وزیر که دیروز آمده بود به پاریس بازگشت", [("بازگشتن", "past", "root"), ("آمدن", "pluperfect", "relative")]),
        ("fa", "او خواهد گفت", [("گفتن", "future", "root")]),
        ("fa", "آنها نمی دانند", [("دانستن", "present", "root")]),
        ("fa", "اگر بیایند می‌بینند", [("آمدن", "subjunctive", "conditional"), ("دیدن", "present", "root")]),
        ("fa", "سه سرباز کشته شدند", [("کشتن", "past", "root")]),
        ("ar", "قال الوزير إن السفير وصل إلى القاهرة", [("قال", "past", "root"), ("وصل", "past", "complement")]),
        ("ar", "لم يعلن الوزير موعدا", [("أعلن", "past", "root")]),
        ("ar", "كان قد أعلن ذلك", [("أعلن", "pluperfect", "root")]),
        ("ar", "سيزور الوزير بغداد ويلتقي نظيره", [("زار", "future", "root"), ("التقى", "present", "coordinate")]),
        ("fa", "وزیر از روسیه خواسته شهر را هدف قرار ندهد", [("خواستن", "elided", "root"), ("دادن", "subjunctive", "complement")]),
        (
            "fa",
            "از ترکیه خواست نیرو بفرستد اما ترکیه رفت",
            [("خواستن", "past", "root"), ("فرستادن", "subjunctive", "complement"), ("رفتن", "past", "coordinate")],
        ),
        ("fa", "برای اینکه با او دیدار کند به مسقط رفت", [("کردن", "possible", "adverbial"), ("رفتن", "past", "root")]),
        ("fa", "از قصد هند برای مذاکره بر قصد نپال خبر داد", [("دادن", "past", "root")]),
        ("fa", "کانادا در روند صلح از آن حمایت کرد", [("کردن", "past", "root")]),
        ("fa", "تصمیم گرفت خرید گاز را ممنوع کند", [("گرفتن", "past", "root"), ("کردن", "subjunctive", "complement")]),
        ("fa", "پیشنهاد داد یک میلیارد بدهی آنها بخشیده شود", [("دادن", "past", "root"), ("بخشیدن", "subjunctive", "complement")]),
        ("ar", "ذكرت الوكالة أن الوزير طلب من نظيره المساعدة", [("ذكر", "past", "root"), ("طلب", "past", "complement")]),
        ("ar", "نفى أن قصف المدينة مستمر", [("نفى", "past", "root")]),
        ("ar", "اتهم الوزير، بينما كان الصحفيون ينتظرون، روسيا بالقصف", [("اتهم", "past", "root"), ("انتظر", "imperfect", "adverbial")]),
        ("ar", "تعهد الوزير بألا يسافر", [("تعهد", "past", "root"), ("سافر", "present", "complement")]),
        ("ar", "تحدث الوزير، داعيا إلى الهدوء", [("تحدث", "past", "root"), ("دعا", "participle", "circumstantial")]),
        ("ar", "فيما عبر الوزراء عن ارتياحهم للنتائج", [("عبر", "past", "adverbial")]),  # no `across`
        ("ar", "ناقش الوزير تعزيز تعاونها العسكري مع الهند", [("ناقش", "past", "root")]),  # her cooperation
    ],
)
def test_verbs_and_links(code: str, sentence: str, verbs: list[tuple[str, str, str]]) -> None:
    _, found = clauses(code, sentence)
    fold = PARSERS[code][0].language.fold
    assert [(c.verb.family, c.verb.tense, c.link) for c in found if c.verb] == [(fold(f), t, link) for f, t, link in verbs]


def test_words_quoted_after_an_act_belong_to_it() -> None:
    text, found = clauses("ar", 'هاجم الجيش أمس ودمر "ثلاثة جسور على طول النهر الحدودي" قبل الفجر')
    assert [c.verb.family for c in found if c.verb] == ["هاجم", "دمر"]
    assert "جسور" in {text.tokens[i].text for i in found[1].tokens}
    text, found = clauses("ar", 'قال "لا حاجة إلى جسور جديدة في المدينة"')
    assert "جسور" not in {text.tokens[i].text for i in found[0].tokens}


def test_no_verb_stands_right_after_an_opener_and_a_quotation_mark() -> None:
    _, found = clauses("ar", 'قال الوزير إن "دعم الحكومة للجماعات المسلحة يهدد السلام"')
    assert [c.verb.family for c in found if c.verb] == ["قال", "هدد"]


def test_negation_and_voice() -> None:
    assert [c.verb.negated for c in clauses("ar", "لن يقبل الوزير العرض")[1] if c.verb] == [True]
    assert [c.verb.voice for c in clauses("fa", "سه سرباز کشته شدند")[1] if c.verb] == ["passive"]


def test_what_negates() -> None:
    def negated(sentence: str) -> list[bool]:
        return [c.verb.negated for c in clauses("ar", sentence)[1] if c.verb]

    assert negated("لا يزال الجيش يقصف المدينة") == [False]
    assert negated("لم يعد الوزير يقبل العرض") == [True]
    assert negated("غادر الوزير دون أن يلتقي نظيره") == [False, True]
    assert negated("ما قبل الوزير العرض") == [True]


def test_a_clause_goes_on_after_what_two_commas_insert() -> None:
    text, found = clauses("ar", "رفض الوزير، على الرغم من متاعبه، عرض الشركة")
    assert [text.tokens[i].text for i in found[0].tokens] == ["رفض", "الوزير", "،", "عرض", "الشركة"]


def test_an_outer_clause_goes_on_after_the_one_inside() -> None:
    text, found = clauses("fa", "رئیس‌جمهور که در مسکو بود با همتایش دیدار کرد")
    assert [text.tokens[i].text for i in found[0].tokens] == ["رئیس‌جمهور", "با", "همتایش", "دیدار", "کرد"]


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ('قال الوزير "إن كندا وقعت الاتفاق، في إشارة إليه. وأضاف "لم ننته بعد". وتابع "سنعود".', ['"لم ننته بعد"', '"سنعود"']),
        ('قال إن "حكومة "الوفاق" ستعود" غدا.', ['"حكومة "الوفاق" ستعود"']),
        ('أعلن الحزب" أنه سيعود، وقال "نرفض ذلك" أمس.', ['"نرفض ذلك"']),
        ("قال «نرفض ذلك» وأضاف «سنعود».", ["«نرفض ذلك»", "«سنعود»"]),
    ],
)
def test_quotations_that_were_not_closed_or_stand_in_others(sentence: str, quoted: list[str]) -> None:
    """A straight mark opens or closes by the side on which words touch it, whatever was left open before."""
    normaliser, parser = PARSERS["ar"]
    text = normaliser.text(Article(text=sentence, language="ar", lines=(Line(0, len(sentence), "text"),)))
    assert [sentence[q.start : q.end] for q in parser.parse(text).quotations] == quoted
