"""Prepositions that govern less than they seem to: `more than` a number, `a wave of` attacks, the end of a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..actors.phrase import ending
from ..clauses import Phrase
from ..model import Clause, Verb
from .frames import Compound, fits

if TYPE_CHECKING:
    from .scene import Scene

_ADJECTIVE = 2  # tokens between the word and what follows it: the preposition, and an adjective before that


def counting(scene: Scene) -> set[int]:
    """The tokens of words such as `more than` before a number, or a word of number."""
    found: set[int] = set()
    for p in scene.parsed.phrases.values():
        if p.last < len(scene.tokens) and _number(scene, p.last):
            for keys in scene.rules.roughly:
                first = p.last - len(keys)
                if first >= 0 and tuple(t.key for t in scene.tokens[first : p.last]) == keys:
                    found |= {*range(first, p.last)}
    return found


def governs(scene: Scene, p: Phrase) -> bool:
    """Whether a preposition governs what follows it."""
    return p.last - 1 not in scene.counting and series(scene, p.last) is None


def _number(scene: Scene, i: int) -> bool:
    token, rules = scene.tokens[i], scene.rules
    return not scene.time_at[i] and (token.kind == "number" or token.key in rules.quantifiers or token.key in rules.partitive)


def series(scene: Scene, first: int) -> int | None:
    """Where such a word stands whose preposition ends right before a token."""
    if not first or scene.tokens[first - 1].key not in scene.rules.part_of:
        return None
    near = range(first - 2, max(-1, first - 2 - _ADJECTIVE), -1)
    return next((i for i in near if scene.tokens[i].key in scene.rules.series), None)


def of_series(scene: Scene, compound: Compound, i: int, verb: Verb) -> tuple[int, ...] | None:
    """Verb-first: a compound with a preposition before a word for many of what its noun tells (`came under | a wave of | attacks`)."""
    if i not in scene.phrase_end or i + 1 >= len(scene.tokens) or scene.tokens[i + 1].key not in scene.rules.series | scene.rules.partitive:
        return None
    at = i + 3 if i + 2 < len(scene.tokens) and scene.tokens[i + 2].key in scene.rules.part_of else i + 2
    rest = compound.words[1:]
    return (i, *range(at, at + len(rest)), *range(verb.first, verb.last)) if fits(scene.words, at, rest) else None


def outside_times(scene: Scene, p: Phrase) -> Phrase:
    """A preposition whose first word ends a time (`three months ago | from`), as it does between a length and a state, is what is left of it."""
    n = scene.mention_at[p.last] if p.last < len(scene.mention_at) else None
    ago = n is not None and scene.mentions[n].kind in ("country", "capital") and p.first > 0 and bool(scene.time_at[p.first - 1])
    if p.last - p.first > 1 and (scene.time_at[p.first] or ago) and not scene.time_at[p.last - 1]:
        return Phrase(p.last - 1, p.last, scene.tokens[p.last - 1].key, p.classes)
    return p


def outside_mentions(scene: Scene, p: Phrase) -> Phrase:
    """A preposition whose last word begins a mention (Persian `to | the Russian side`, spelled like `towards`) is what is left of it."""
    n = scene.mention_at[p.last - 1] if p.last - p.first == 2 else None
    if n is None or scene.mentions[n].first != p.last - 1 or all(r.pos != "preposition" for r in scene.tokens[p.first].readings):
        return p
    return Phrase(p.first, p.first + 1, scene.tokens[p.first].key, p.classes)


def told_of(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """Verb-last: the indefinite noun right before the relative clause whose light verb it goes with (`in a | talk | that he had with X`)."""
    at = clause.tokens[0] - 1 if clause.link == "relative" else -1
    noun = at >= 0 and scene.parsed.clause_of[at] == clause.parent and scene.mention_at[at] is None and ending(scene.tokens[at])
    return (at,) if noun else ()


def over_name(scene: Scene, words: Sequence[int]) -> bool:
    """Whether a preposition of a predicate is a word of somebody's name (Arabic `it is on X to …`, spelled like the name Ali)."""
    prepositions = (i for i in words[1:] if any(r.pos == "preposition" for r in scene.tokens[i].readings))
    return any((n := scene.mention_at[i]) is not None and scene.mentions[n].kind == "person" for i in prepositions)


def counts(scene: Scene, i: int) -> bool:
    """Whether a number, or a word such as `some`, stands at a token."""
    token, rules = scene.tokens[i], scene.rules
    return token.kind == "number" or token.key in rules.quantifiers or token.key in rules.partitive or token.key in rules.part_of


def preposition_of(scene: Scene, i: int) -> str:
    """The preposition right before a noun and its number; `some of` them are they themselves."""
    j = i - 1
    while j >= 0 and scene.tokens[j].key not in scene.rules.part_of and counts(scene, j):
        j -= 1
    phrase = scene.phrase_end.get(j)
    some = phrase is not None and phrase.key in scene.rules.part_of and phrase.first and scene.tokens[phrase.first - 1].key in scene.rules.partitive
    return phrase.key if phrase is not None and not some else ""
