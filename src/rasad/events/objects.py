"""Verb-last: what the object marker marks, and where the object begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Clause
    from .scene import Scene

_GOVERNED = 8  # words of what a preposition governs, and the object marker
_THINGS = 5  # words of the last member of a list that names nobody
_PHRASE = 7  # tokens between a noun and the mark of the object at the end of its phrase
_ASIDE = ("adverb", "also", "conjunction", "particle")  # what may stand beside a subject


def beyond(scene: Scene, heads: list[int], start: int) -> list[int] | None:
    """The nouns of an object that stands beyond the preposition at a token and its noun (`X at a press conference | Y (object)`): an act of its, or none."""
    acting = bool(heads) and any(r.form == "infinitive" for r in scene.tokens[heads[0]].readings)  # `(denied) recognising X`
    if not heads or acting or not _parted(scene, start):
        return None
    return heads[:1] if len(heads) > 1 and scene.words[heads[0]] & (scene.rules.acts | scene.rules.deeds) else []


def of_subject(scene: Scene, j: int, n: int) -> bool:
    """A noun is the subject's own, and an object begins after it: `in a speech of his own | X (object) he condemned`; not `his ally X`."""
    reflexive = scene.tokens[j].key in scene.rules.itself and scene.plain(j - 1) and scene.tokens[j - 1].key not in scene.rules.others
    return reflexive and object_marked(scene, n, owned=False)


def _parted(scene: Scene, first: int) -> bool:
    """Whether nothing before a preposition can be a part of the object after it: a subject stands there, a time or a mark, or another such phrase."""
    clause, before, nouns = scene.parsed.clause_of[first], first - 1, False
    while before >= 0 and scene.parsed.clause_of[before] == clause and scene.tokens[before].kind == "word" and not scene.time_at[before]:
        n, token = scene.mention_at[before], scene.tokens[before]
        if n is not None:
            slot = scene.slot(n)
            return not nouns and not (slot.heads or slot.marker or slot.object)
        phrase = scene.phrase_end.get(before)
        if phrase is not None:
            return nouns and _parted(scene, phrase.first)
        if token.key in scene.rules.joiners:
            return False
        aside = before in scene.openers or (bool(token.readings) and all(r.pos in _ASIDE for r in token.readings))
        nouns = nouns or not aside
        before -= 1
    return not nouns


def object_marked(scene: Scene, n: int, *, owned: bool) -> bool:
    """Whether an object marker follows the mention, or the list that it is a member of; `owned`: a noun that it owns may govern more."""
    marker = scene.rules.object_marker
    if not marker:
        return False
    for k in range(n, len(scene.mentions)):
        j = scene.mentions[k].last
        if k + 1 < len(scene.mentions) and scene.mentions[k + 1].first == j and scene.mentions[k + 1].kind == "agency":
            j = scene.mentions[k + 1].last  # `arrested the reporter of the paper X`
        while j < len(scene.tokens) and scene.tokens[j].key in scene.rules.closing_marks:
            j += 1
        j = _resumed(scene, j)
        if j >= len(scene.tokens):
            return False
        if scene.tokens[j].key in marker or _after_mark(scene, j):
            return True
        if k + 1 < len(scene.mentions) and scene.lists.group(k) and scene.lists.members(j) == scene.mentions[k + 1].first:
            continue
        if scene.tokens[j].key not in scene.rules.listing:
            adjective = scene.tokens[j].key in scene.rules.attributive  # `a Chinese firm tied to X (object)`
            return ((owned or adjective) and _reaching(scene, j + adjective)) or _placed(scene, j)
        if k + 1 >= len(scene.mentions) or scene.mentions[k + 1].first != j + 1:
            return _and_things(scene, j + 1)
    return False


def _resumed(scene: Scene, j: int) -> int:
    """Where a clause goes on after the relative clause that begins at a token (`X | who lived there | (object)`); the token, where none does."""
    if not 0 < j < len(scene.tokens) or scene.parsed.clause_of[j] == scene.parsed.clause_of[j - 1]:
        return j
    inner, outer = scene.clause(scene.parsed.clause_of[j]), scene.clause(scene.parsed.clause_of[j - 1])
    if inner.link != "relative" or inner.parent != outer.index:
        return j
    return next((i for i in outer.tokens if i > j), len(scene.tokens))


def _after_mark(scene: Scene, j: int) -> bool:
    """Whether a comma closes what was inserted after a name, and the object marker follows it: `arrested X, the head of the party, (object)`."""
    return scene.tokens[j].key in scene.rules.commas and j + 1 < len(scene.tokens) and scene.tokens[j + 1].key in scene.rules.object_marker


def _placed(scene: Scene, first: int) -> bool:
    """Whether a preposition with no more than a name, and then the object marker, follow: `arrested two reporters | in Istanbul (object)`."""
    phrase = scene.parsed.phrases.get(first)
    n = scene.mention_at[phrase.last] if phrase is not None and phrase.classes & scene.rules.prepositions and phrase.last < len(scene.tokens) else None
    last = _resumed(scene, scene.mentions[n].last) if n is not None else len(scene.tokens)
    return last < len(scene.tokens) and scene.tokens[last].key in scene.rules.object_marker


def _reaching(scene: Scene, first: int) -> bool:
    """Whether the object marker follows what the noun of a possessor governs: `called X's deeds in the region (object) provocative`."""
    phrase = scene.parsed.phrases.get(first)
    if phrase is None or not phrase.classes & scene.rules.prepositions:
        return False
    last = -1  # the end of the mention that the preposition governs
    for j in range(phrase.last, min(phrase.last + _GOVERNED, len(scene.tokens))):
        token, on = scene.tokens[j], _resumed(scene, j)
        if on < len(scene.tokens) and scene.tokens[on].key in scene.rules.object_marker:
            return j > phrase.last and (last in (-1, j))
        inner = scene.parsed.phrases.get(j)
        if inner is not None and inner.classes & scene.rules.prepositions and j > phrase.last:
            last = -1  # one preposition under another: X's offer | for talks | with Y (object)
            continue
        if token.kind != "word" or token.key in scene.rules.joiners or scene.verb_ends(j) or (j in scene.phrase_end and inner is None) or last in range(j):
            return False
        at = scene.mention_at[j]
        last = scene.mentions[at].last if at is not None else last
    return False


def _and_things(scene: Scene, first: int) -> bool:
    """Whether a few words that name nobody end a list that is marked as object: `accused A and its director`."""
    for j in range(first, min(first + _THINGS, len(scene.tokens))):
        token = scene.tokens[j]
        if token.key in scene.rules.object_marker:
            return j > first
        if token.kind != "word" or scene.mention_at[j] is not None or scene.time_at[j] or j in scene.phrase_end or scene.verb_ends(j):
            return False
    return False


def thing_marked(scene: Scene, i: int, clause: Clause) -> bool:
    """Whether the phrase of a noun ends with the mark of the object."""
    near = (scene.tokens[j] for j in range(i + 1, min(i + 1 + _PHRASE, clause.tokens[-1] + 1)))
    mark = next((t for t in near if t.kind != "word" or t.key in scene.rules.object_marker), None)
    return mark is not None and mark.key in scene.rules.object_marker
