"""What is peculiar to a predicate: its parts stand apart, it is put together with a preposition, another verb is spelled alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..model import Clause, Verb
from .frames import Compound, fits
from .scene import Scene

_TOLD = ("past", "present", "future")
_BESIDE = 4
REACH = 14  # tokens between a light verb and its noun


def parted(scene: Scene, clause: Clause, compound: Compound, i: int, verb: Verb) -> tuple[int, ...] | None:
    """A compound whose last word stands by the verb while the others stand before what they own: `at … disposal put`."""
    near = i - (len(compound.words) == 3 and compound.words[1] in scene.words[i - 1])  # `took upon itself`: the preposition of the last word stays with it
    head = compound.words[: near - i - 1]
    for at in range(near - len(head), max(-1, near - len(head) - REACH), -1):
        if head[0] in scene.words[at] and scene.parsed.clause_of[at] == clause.index and fits(scene.words, at, head):
            return (*range(at, at + len(head)), *range(near, i + 1), *range(verb.first, verb.last))
    return None


def complemented(scene: Scene, places: Sequence[int], words: frozenset[str]) -> Iterator[int]:
    """These words, the nearest to the verb first, where a preposition follows: what it governs parts them from the verb (`made accused of backing …`)."""
    for i in reversed(places):
        after = scene.phrase_end.get(i + 1)
        if scene.words[i] & words and after is not None and after.classes & scene.rules.prepositions:
            yield i


def beside(scene: Scene, clause: Clause, verb: Verb) -> Iterator[int]:
    """Verb-first: the words right before a verb, or before the clause that it begins, back to a mention, a mark or another clause."""
    first = clause.tokens[0] if clause.link == "asyndetic" and clause.tokens else verb.first
    for i in range(first - 1, max(-1, first - 1 - _BESIDE), -1):
        if scene.mention_at[i] is not None or scene.tokens[i].kind != "word" or scene.parsed.clause_of[i] != scene.parsed.clause_of[first - 1]:
            return
        yield i


def governed(scene: Scene, i: int) -> bool:
    """Whether a preposition stands right before a word."""
    before = scene.phrase_end.get(i - 1)
    return before is not None and bool(before.classes & scene.rules.prepositions)


def put_together(scene: Scene, words: tuple[int, ...]) -> None:
    """Prepositions that a verb is put together with govern nothing (`is | after | talks`)."""
    for j in [j for j in words if j in scene.phrase_end and scene.phrase_end[j].first in words]:
        del scene.phrase_end[j]


def homographs(scene: Scene, verb: Verb) -> list[str]:
    """Other verbs that are written like the form of a verb: unvowelled, only the noun that one of them takes tells which it is (`issues, comes out`)."""
    readings = scene.tokens[verb.head].readings
    if len(readings) < 2:
        return []
    told = (r for r in readings if r.pos == "verb" and r.form in _TOLD and r.person == verb.person and not r.voice)
    return list(dict.fromkeys(r.family for r in told if r.family != verb.family))


def attribute(scene: Scene, i: int) -> bool:
    """A participle that a noun right before it owns is an attribute: it tells of no act."""
    j = i - 1
    if j > 0 and scene.tokens[j].key in scene.rules.joiners:
        j -= 2 if scene.mention_at[j - 1] is None else 1
    if j < 0 or scene.tokens[j].kind != "word" or scene.time_at[j] or j in scene.phrase_end:
        return False
    n = scene.mention_at[j]
    if n is not None:
        return scene.mentions[n].kind == "group" and not (scene.mentions[n].country or scene.mentions[n].why)
    readings = scene.tokens[j].readings
    return any(r.pos == "noun" and r.number == "p" for r in readings)


def names_body(scene: Scene, i: int) -> bool:
    """A word that says what the body is whose name follows (`the organisation | of X`) is no verbal noun."""
    after = next((j for j in range(i + 1, len(scene.tokens)) if scene.tokens[j].key not in scene.rules.transparent_marks), i)
    n = scene.mention_at[after]
    return n is not None and scene.mentions[n].kind == "body" and scene.mentions[n].first == after


def several(scene: Scene, i: int) -> bool:
    """A plural noun: seldom part of a verb, mostly what another noun of it owns (`called for an end to the attacks`)."""
    return any(r.pos == "noun" and r.number == "p" for r in scene.tokens[i].readings)


def after_preposition(scene: Scene, first: int, but: frozenset[str] = frozenset()) -> bool:
    """A noun after a preposition of its own is no part of the verb; `but`: these may lead to it."""
    at = first - 1
    while at > 0 and scene.tokens[at].key in scene.rules.transparent and at not in scene.phrase_end:
        at -= 1
    before = scene.phrase_end.get(at)
    return before is not None and before.key not in but and bool(before.classes & scene.rules.prepositions)


def in_object(scene: Scene, clause: Clause, i: int) -> bool:
    """Whether a noun before the mark of the object belongs to it: no preposition and no other object stands before it in its phrase."""
    phrase = takewhile(lambda j: scene.tokens[j].kind != "mark", range(i - 1, clause.tokens[0] - 1, -1))
    return not any(j in scene.phrase_end or scene.tokens[j].key in scene.rules.object_marker for j in phrase)
