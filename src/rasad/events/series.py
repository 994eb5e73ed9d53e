"""Words that only say how much there is of what follows: a new wave | of | attacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .scene import Scene

_ADJECTIVE = 2  # tokens between the word and what follows it: the preposition, and an adjective before that


def series(scene: Scene, first: int) -> int | None:
    """Where such a word stands whose preposition ends right before a token."""
    if not first or scene.tokens[first - 1].key not in scene.rules.part_of:
        return None
    near = range(first - 2, max(-1, first - 2 - _ADJECTIVE), -1)
    return next((i for i in near if scene.tokens[i].key in scene.rules.series), None)
