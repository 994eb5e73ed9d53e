"""Verb-first: titles tell in the present tense or by nouns, so that a bare past form at the head of one is no verb."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ..model import Token


def heads(tokens: Sequence[Token], i: int, ends: Container[int], said: Container[str], joining: Container[str]) -> bool:
    """Whether a word with a bare past form begins a sentence of a title, or what stands in it after a colon or a quotation mark (`X: | refusal of …`)."""
    if any(r.clitic or r.form != "past" for r in tokens[i].readings if r.pos == "verb"):
        return False
    if i > 0 and tokens[i - 1].key in said:
        return True
    first = i - (i > 0 and i not in ends and tokens[i - 1].key in joining)
    return first == 0 or first in ends
