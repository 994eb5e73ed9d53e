"""Where a subject begins anew, and is in no list with whoever stands before it."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Clause, Mention, Verb
from .scene import Scene


def set_off(scene: Scene, n: int) -> bool:
    """Whether a comma stands before `and X`, and another verb before the one that X would be listed with (`will visit A, and X will`)."""
    first, joined = scene.mentions[n].first, scene.slot(n).joined
    if joined is None or first < 2 or scene.tokens[first - 2].key not in scene.rules.commas:
        return False
    verb = scene.clause(scene.parsed.clause_of[scene.mentions[joined].first]).verb
    return verb is not None and verb.first < scene.mentions[joined].first


def beyond_comma(scene: Scene, clause: Clause, fits: Callable[[Mention, Verb], bool]) -> bool:
    """Verb-first: whether a comma parts a pronoun's words from a verb with a subject of its own (`although it is an ally, | refused | X | to act`)."""
    verb = clause.verb
    n = scene.mention_at[verb.last] if verb is not None and verb.last < len(scene.tokens) else None
    if verb is None or n is None or scene.mentions[n].first < verb.last or scene.mentions[n].kind not in ("country", "capital"):
        return False
    return fits(scene.mentions[n], verb) and any(scene.tokens[i].key in scene.rules.commas for i in clause.tokens if i < verb.first)


def another(scene: Scene, verb: Verb, start: int) -> bool:
    """Verb-first: whether a noun with the article, which is its subject, stands right after a verb (`called | the council | on X`)."""
    return bool(article := scene.rules.article) and verb.last < start and scene.tokens[verb.last].key.startswith(article)
