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
    ("تصدر الحكومة الكندية اليوم إدانة للضربات الهندية على باكستان.", "ACCUSE", "CAN → IND"),  # issues, not comes out
    ("يحكم الجيش الإثيوبي الحصار على مدن إريترية.", "COERCE", "ETH.MIL → ERI"),  # tightens, not rules
    ("تمد كوبا نيكاراغوا بمساعدات طبية.", "AID", "CUB → NIC"),  # supplies, not stretches
    ("تبلغ أوسلو موسكو رفضها المقترح.", "REJECT", "NOR → RUS"),  # informs, not reaches
    ("تعفي الصين زامبيا من ديون.", "AID", "CHN → ZMB"),  # exempts, not is forgiven
    ("تشن إثيوبيا غارات على إريتريا.", "ASSAULT", "ETH → ERI"),  # wages: no Mr Chen
    ("قال المتحدث إن إثيوبيا تشن هجوما على إريتريا.", "ASSAULT", "ETH → ERI"),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), SPELLED_ALIKE, ids=[kind + str(n) for n, (_, kind, _) in enumerate(SPELLED_ALIKE)])
def test_the_noun_tells_which_of_two_verbs_it_is(text: str, kind: str, wanted: str) -> None:
    holds("ar", text, kind, wanted)
