"""Somebody whom the lead tells of by his office, and the body by his name alone (`an Afghan official said … B added that …`)."""

from __future__ import annotations

import msgspec

from ..model import Mention, Sentence
from .after import officials
from .draft import Draft
from .mentions import called

_OPENS = 2  # tokens before a name at the head of a sentence: a mark, or a verb before its subject
_HEADS = ("title", "lead")


def introduced(draft: Draft) -> None:
    """The first stranger at the head of a sentence of the body is the one official whom the lead tells of without his name."""
    named = officials(draft.out)
    told = [n for n, m in enumerate(draft.out) if _unnamed(m) and (m.office, m.country) not in named and _leads(draft, n)]
    if not told or len({(draft.out[n].office, draft.out[n].country) for n in told}) > 1:
        return
    who = next((n for n, m in enumerate(draft.out) if m.first > draft.out[told[-1]].first and _stranger(draft, m)), None)
    if who is None:
        return
    office, m = draft.out[told[0]], draft.out[who]
    draft.out[who] = msgspec.structs.replace(m, country=office.country, sector=office.sector, office=office.office, why="titled")
    for n in told:
        draft.out[n] = msgspec.structs.replace(draft.out[n], name=m.name)


def _unnamed(m: Mention) -> bool:
    return m.kind == "title" and bool(m.country and m.office) and not (m.id or m.name) and m.number not in ("p", "d") and m.how == "title"


def _sentence(draft: Draft, i: int) -> Sentence:
    return next(s for s in draft.text.sentences if s.first <= i < s.last)


def _leads(draft: Draft, n: int) -> bool:
    """Whether a mention is the first actor of a headline or lead, and nothing governs it."""
    m, s = draft.out[n], _sentence(draft, draft.out[n].first)
    before = [o for o in draft.out[:n] if o.first >= s.first and o.kind != "agency"]
    return s.place in _HEADS and not before and (m.first == s.first or draft.keys[m.first - 1] not in draft.words.prepositions)


def _stranger(draft: Draft, m: Mention) -> bool:
    """Whether a whole name of somebody unknown stands at the head of a sentence of the body, and nothing tells who he is."""
    if m.kind != "person" or m.id or m.country or m.office or m.why:
        return False
    s, span = _sentence(draft, m.first), called(m)
    if s.place in _HEADS or m.first - s.first > _OPENS or len(draft.text.raw[span.start : span.end].split()) < 2:
        return False
    after = m.last
    while after < s.last and draft.keys[after] in draft.words.closes:
        after += 1
    if after >= s.last or draft.tokens[after].kind != "word" or draft.keys[after] in draft.words.conjunctions:
        return False
    return draft.keys[after] in draft.words.prepositions | draft.words.stop
