"""What a token is read as is told by its own spelling, whatever text came before."""

from __future__ import annotations

from rasad.coding import shipped


def read(word: str) -> frozenset[str]:
    steps = shipped().pipeline.steps["ar"]
    text = steps.normaliser.tokenizer.tokens(word, 0, len(word))
    return steps.coder.scene_rules.words_of(tuple(text))[-1]


def test_a_bare_ending_has_no_pronoun() -> None:
    utmost, its_end, again = read("الغاية"), read("إلغائه"), read("الغاية")  # one key, two words
    assert utmost == again != its_end
