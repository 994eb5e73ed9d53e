"""Nouns that after a preposition and `this` own nothing: in this meeting | the minister said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .scene import Scene

_SOURCE = 7  # tokens between a source phrase and the source it names
_BEFORE = 8  # tokens before the preposition at which the subject stands


def occasions(scene: Scene) -> set[int]:
    """The tokens of all such phrases."""
    found: set[int] = set()
    for end in scene.phrase_end:
        if end + 1 < len(scene.tokens) and scene.tokens[end + 1].key in scene.rules.this:
            words = scene.rules.occasion(scene.words, end + 1)
            if words and not _of_another(scene, end, words):
                found |= {*words}
    return found


def _of_another(scene: Scene, end: int, words: range) -> bool:
    """Verb-last: whether the subject stands before a deed (`Egypt criticised this decision of Turkey`): whoever follows it owns it, unless he is the object."""
    deed, after = words[-1], words[-1] + 1
    phrase, owner = scene.phrase_end[end], scene.mention_at[after] if after < len(scene.tokens) else None
    if owner is None or not scene.rules.object_marker or phrase.key in scene.rules.during or not scene.words[deed] & scene.rules.deeds:
        return False
    last = scene.mentions[owner].last
    if last < len(scene.tokens) and scene.tokens[last].key in scene.rules.object_marker:
        return False
    clause, first = scene.parsed.clause_of[deed], max(0, phrase.first - _BEFORE)
    return any(scene.mention_at[i] is not None and scene.parsed.clause_of[i] == clause for i in range(first, phrase.first))


def settings(scene: Scene) -> set[int]:
    """The tokens of phrases that only tell where words are said (`at a press conference`): they say nothing of what is told."""
    found: set[int] = set()
    for end, phrase in scene.phrase_end.items():
        starts = [at for at in {phrase.first, end} if scene.tokens[at].key in scene.rules.during or (at == end and phrase.key in scene.rules.during)]
        words = max((scene.rules.setting(scene.words, at) for at in starts), key=len) if starts else None
        if words:
            found.update(range(phrase.first, words[-1] + 1))
    return found


def source(scene: Scene, first: int) -> tuple[int, int | None]:
    """Where a phrase ends that names who tells something (`according to | the local media, …`), and the mention in it: no mark or verb stands between."""
    for i in range(first, min(first + _SOURCE, len(scene.tokens))):
        if (n := scene.mention_at[i]) is not None:
            return scene.mentions[n].last, n
        token = scene.tokens[i]
        verb = bool(token.readings) and all(r.pos == "verb" for r in token.readings)  # `by the latest count | make up | refugees …`
        if verb or (token.kind == "mark" and token.key not in scene.rules.transparent_marks):
            return i, None
    return first, None
