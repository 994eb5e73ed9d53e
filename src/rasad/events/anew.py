"""Where a subject begins anew, and is in no list with whoever stands before it."""

from __future__ import annotations

from .scene import Scene


def set_off(scene: Scene, n: int) -> bool:
    """Whether a comma stands before `and X`, and another verb before the one that X would be listed with (`will visit A, and X will`)."""
    first, joined = scene.mentions[n].first, scene.slot(n).joined
    if joined is None or first < 2 or scene.tokens[first - 2].key not in scene.rules.commas:
        return False
    verb = scene.clause(scene.parsed.clause_of[scene.mentions[joined].first]).verb
    return verb is not None and verb.first < scene.mentions[joined].first
