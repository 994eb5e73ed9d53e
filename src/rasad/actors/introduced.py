"""Somebody whom the lead tells of by his office, and the body by his name alone (`an Afghan official said … B added that …`)."""

from __future__ import annotations

import msgspec

from ..model import Mention, Sentence
from .after import officials
from .draft import Draft
from .mentions import LOOSE, called, same_title

_OPENS = 2  # tokens before a name at the head of a sentence: a mark, or a verb before its subject
_HEADS = ("title", "lead")


def introduced(draft: Draft) -> None:
    """Strangers at the head of a sentence who are officials told of before without their names: by the lead, or by the sentence before."""
    _by_lead(draft)
    named = officials(draft.out)
    for n, m in enumerate(draft.out):
        office = _before(draft, m) if _stranger(draft, m) else None
        if office is not None and (office.office, office.country) not in named:
            draft.out[n] = msgspec.structs.replace(m, country=office.country, sector=office.sector, office=office.office, why="titled")


def _before(draft: Draft, m: Mention) -> Mention | None:
    """The official with whom the sentence before began, where it does not name him (`the governor of X thanked Y. | A B said`)."""
    k = next(k for k, s in enumerate(draft.text.sentences) if s.first <= m.first < s.last)
    s = draft.text.sentences[k - 1]
    o = next((o for o in draft.out if s.first <= o.first < s.last and o.kind not in ("agency", "place")), None) if k else None
    heads = o is not None and _unnamed(o) and (o.first == s.first or draft.keys[o.first - 1] not in draft.words.prepositions)
    return o if heads else None


def _by_lead(draft: Draft) -> None:
    """The first stranger at the head of a sentence of the body is the one official whom the lead tells of without his name."""
    named = officials(draft.out)
    told = [n for n, m in enumerate(draft.out) if _unnamed(m) and (m.office, m.country) not in named and _leads(draft, n)]
    if not told or len({(draft.out[n].office, draft.out[n].country) for n in told}) > 1:
        return
    by_name = next((m for m in draft.out if m.first > draft.out[told[-1]].first and _heads(draft, m)), None)
    if by_name is not None and by_name.id and not by_name.office and by_name.country == draft.out[told[0]].country:
        by_name = _in_office(draft, by_name, draft.out[told[0]])
    if by_name is not None and _may_be(draft, draft.out[told[0]], by_name):
        for n in told:
            draft.out[n] = msgspec.structs.replace(draft.out[n], id=by_name.id, name=by_name.name, known=by_name.known)
        return
    who = next((n for n, m in enumerate(draft.out) if m.first > draft.out[told[-1]].first and _stranger(draft, m)), None)
    if who is None:
        return
    office, m = draft.out[told[0]], draft.out[who]
    draft.out[who] = msgspec.structs.replace(m, country=office.country, sector=office.sector, office=office.office, why="titled")
    for n in told:
        draft.out[n] = msgspec.structs.replace(draft.out[n], name=m.name)


def _in_office(draft: Draft, person: Mention, told: Mention) -> Mention:
    """A known person of whom the world tells no office on that day, in the one that the lead tells, wherever he is named."""
    for n, m in enumerate(draft.out):
        if m.id == person.id and m.kind == "person" and not m.office:
            draft.out[n] = msgspec.structs.replace(m, sector=told.sector, office=told.office, why="titled")
    return msgspec.structs.replace(person, sector=told.sector, office=told.office, why="titled")


def _heads(draft: Draft, m: Mention) -> bool:
    """Whether somebody named is the first actor of a sentence of the body, the news agency and where it writes from left out."""
    if m.kind != "person" or not m.name or not m.acts or _sentence(draft, m.first).place in _HEADS:
        return False
    s = _sentence(draft, m.first)
    before = [o for o in draft.out if s.first <= o.first < m.first and o.acts and o.kind not in ("agency", "place")]
    return not before and (m.first == s.first or draft.keys[m.first - 1] not in draft.words.prepositions)


def _may_be(draft: Draft, told: Mention, m: Mention) -> bool:
    """Whether who is told of loosely is this official: of one country and sector, and of an office that a headline does not call by its own name."""
    office = draft.world.offices.get(m.office or "")
    loose = told.office in LOOSE or same_title(told.office or "", m.office or "") or (m.office or "").startswith(told.office or "-")
    return loose and (m.country, m.sector) == (told.country, told.sector) and not (office is not None and office.one and office.leads)


def _unnamed(m: Mention) -> bool:
    return m.kind == "title" and bool(m.country and m.office) and not (m.id or m.name) and m.number not in ("p", "d") and m.how == "title"


def _sentence(draft: Draft, i: int) -> Sentence:
    return next(s for s in draft.text.sentences if s.first <= i < s.last)


def _leads(draft: Draft, n: int) -> bool:
    """Whether a mention is the first actor of a headline or lead, and nothing governs it."""
    m, s = draft.out[n], _sentence(draft, draft.out[n].first)
    before = [o for o in draft.out[:n] if o.first >= s.first and o.kind != "agency"]
    return s.place in _HEADS and not before and (m.first == s.first or draft.keys[m.first - 1] not in draft.words.prepositions)


def _opens(draft: Draft, s: Sentence, m: Mention) -> bool:
    """Whether a mention stands at the head of a sentence, whoever reports it, and from where, left out (`as agency X reports from Y, | B said`)."""
    first = m.first - (m.first > s.first and draft.keys[m.first - 1] in draft.words.opens)
    told = [o for o in draft.out if s.first <= o.first < m.first]
    reported = bool(told) and told[0].kind == "agency" and all(_reporting(draft, o) for o in told) and draft.keys[first - 1] in draft.words.commas
    return m.first - s.first <= _OPENS or (reported and first - 1 - told[-1].last <= _OPENS)


def _reporting(draft: Draft, o: Mention) -> bool:
    """Whether somebody is the press that reports, or a town from which it does."""
    return o.kind == "agency" or (o.kind in ("place", "capital") and draft.keys[o.first - 1] in draft.words.prepositions)


def _stranger(draft: Draft, m: Mention) -> bool:
    """Whether a whole name of somebody unknown stands at the head of a sentence of the body, and nothing tells who he is."""
    if m.kind != "person" or m.id or m.country or m.office or m.why:
        return False
    s, span = _sentence(draft, m.first), called(m)
    if s.place in _HEADS or not _opens(draft, s, m) or len(draft.text.raw[span.start : span.end].split()) < 2:
        return False
    after = m.last
    while after < s.last and draft.keys[after] in draft.words.closes:
        after += 1
    if after >= s.last or draft.tokens[after].kind != "word" or draft.keys[after] in draft.words.conjunctions:
        return False
    return draft.keys[after] in draft.words.prepositions | draft.words.stop
