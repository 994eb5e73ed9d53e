"""Compounds whose parts do not stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Clause, Verb
from .frames import Compound, fits
from .scene import Scene

REACH = 14  # tokens between a light verb and its noun


def parted(scene: Scene, clause: Clause, compound: Compound, i: int, verb: Verb) -> tuple[int, ...] | None:
    """A compound whose last word stands by the verb while the others stand before what they own: `at … disposal put`."""
    head = compound.words[:-1]
    for at in range(i - len(head), max(-1, i - len(head) - REACH), -1):
        if head[0] in scene.words[at] and scene.parsed.clause_of[at] == clause.index and fits(scene.words, at, head):
            return (*range(at, at + len(head)), i, *range(verb.first, verb.last))
    return None


def complemented(scene: Scene, places: Sequence[int], words: frozenset[str]) -> Iterator[int]:
    """These words, the nearest to the verb first, where a preposition follows: what it governs parts them from the verb (`made accused of backing …`)."""
    for i in reversed(places):
        after = scene.phrase_end.get(i + 1)
        if scene.words[i] & words and after is not None and after.classes & scene.rules.prepositions:
            yield i


def governed(scene: Scene, i: int) -> bool:
    """Whether a preposition stands right before a word."""
    before = scene.phrase_end.get(i - 1)
    return before is not None and bool(before.classes & scene.rules.prepositions)
