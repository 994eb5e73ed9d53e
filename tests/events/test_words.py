"""What a token is read as is told by its own spelling, whatever text came before."""

from __future__ import annotations

import pytest

from coded import holds
from rasad.coding import shipped


def read(word: str) -> frozenset[str]:
    steps = shipped().pipeline.steps["ar"]
    text = steps.normaliser.tokenizer.tokens(word, 0, len(word))
    return steps.coder.scene_rules.words_of(tuple(text))[-1]


def test_a_bare_ending_has_no_pronoun() -> None:
    utmost, its_end, again = read("الغاية"), read("إلغائه"), read("الغاية")  # one key, two words
    assert utmost == again != its_end


SPELLED_ALIKE = [
    ("fa", "ارتش گینه غیرنظامیان مالی را می‌کشد.", "ASSAULT", "GIN.MIL → MLI"),  # kills, not draws
    ("ar", "تصدر الحكومة الكندية اليوم إدانة للضربات الهندية على باكستان.", "ACCUSE", "CAN → IND"),  # issues, not comes out
    ("ar", "يحكم الجيش الإثيوبي الحصار على مدن إريترية.", "COERCE", "ETH.MIL → ERI"),  # tightens, not rules
    ("ar", "تمد كوبا نيكاراغوا بمساعدات طبية.", "AID", "CUB → NIC"),  # supplies, not stretches
    ("ar", "تبلغ أوسلو موسكو رفضها المقترح.", "REJECT", "NOR → RUS"),  # informs, not reaches
    ("ar", "تعفي الصين زامبيا من ديون.", "AID", "CHN → ZMB"),  # exempts, not is forgiven
    ("ar", "تشن إثيوبيا غارات على إريتريا.", "ASSAULT", "ETH → ERI"),  # wages: no Mr Chen
    ("ar", "قال المتحدث إن إثيوبيا تشن هجوما على إريتريا.", "ASSAULT", "ETH → ERI"),
]


@pytest.mark.parametrize(("language", "text", "kind", "wanted"), SPELLED_ALIKE, ids=[row[2] + str(n) for n, row in enumerate(SPELLED_ALIKE)])
def test_the_noun_tells_which_of_two_verbs_it_is(language: str, text: str, kind: str, wanted: str) -> None:
    holds(language, text, kind, wanted)


PREDICATES = [("ar", "دبرت إريتريا انقلابا في إثيوبيا.", "COERCE", "ERI → ETH"), ("fa", "داعش دو سرباز سوری را سر برید.", "ASSAULT", "ISIS → SYR.MIL")]


@pytest.mark.parametrize(("language", "text", "kind", "wanted"), PREDICATES)
def test_a_fixed_way_to_say_it_has_its_verb(language: str, text: str, kind: str, wanted: str) -> None:
    holds(language, text, kind, wanted)


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_the_language_conjugates_each_predicates_verb(language: str) -> None:
    """A predicate with another verb could never be found."""
    steps = shipped().pipeline.steps[language]
    index, forms = steps.coder.frames.index, steps.language.lexicon.full.values()
    known = {r.family for readings in forms for r in readings if r.pos == "verb"}
    assert not (set(index.verbs) | set(index.compounds)) - known
