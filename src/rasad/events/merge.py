"""Within a text, mentions of one happening are one event."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Container

import msgspec

from ..model import Actor, Event, EventDate
from .confidence import Confidence
from .when import LINE, PAST, firm

_NEWS = 3  # days: so near to the day of the news a happening may be one that the news tells of
_DEFAULT = firm(EventDate(reasons=(LINE,)))
_TALK = 1  # quad class: a state that is visited is no army of it
_SPOKEN_FOR = ("GOV", "IGO")  # bodies whose acts are told as an official's as well
_MATERIAL_CONFLICT = 4  # quad class
_ARMED = ("COP", "MIL", "REB", "SEP")
_MEETING = "CONSULT"
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE", "SUPPORT")


def merged(events: list[Event], confidence: Confidence, claims: Container[int | None] = ()) -> list[Event]:
    """Events of one type between the same actors at compatible dates become one, with all pieces of evidence.

    `claims`: where the words stand of what is alleged only because one side tells it; told as a fact elsewhere, it is one.
    """
    out: list[Event] = []
    for event in events:
        for n, other in enumerate(out):
            if _same(other, event, claims):
                out[n] = _joined(other, event, confidence)
                break
        else:
            out.append(event)
    return out


def _countries(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(a.country for a in actors)


def _same(a: Event, b: Event, claims: Container[int | None]) -> bool:
    if a.type != b.type or not _dates(a, b) or not _statuses(a, b, claims) or _another(a, b) or _others(a, b):
        return False
    one, two = (_countries(a.actors), _countries(a.recipients)), (_countries(b.actors), _countries(b.recipients))
    if (a.mutual or b.mutual) and a.type in _MUTUAL:
        if one[0] | one[1] == two[0] | two[1]:
            return True
        if a.type == "CONSULT" and (one[0] | one[1] <= two[0] | two[1] or two[0] | two[1] <= one[0] | one[1]):
            return len(two[0] | two[1]) == 1 or len(one[0] | one[1]) == 1
    if one == two or (one[1] == two[1] and one[0] and two[0] and (one[0] < two[0] or two[0] < one[0])):
        return True  # who did it is told in part in one place, in full in another
    return one[0] == two[0] and (not one[1] or not two[1]) and (a.sentence == b.sentence or a.mode == b.mode)


def _another(a: Event, b: Event) -> bool:
    """A previous meeting is not that of the news."""
    return a.type == "CONSULT" and (PAST in a.date.reasons) != (PAST in b.date.reasons) and "publication" in (a.date.how, b.date.how)


def _others(a: Event, b: Event) -> bool:
    """Other people met, or at home other parts of one country do it: a crowd's demand of its government is not the government's of the crowd."""
    if a.type == "CONSULT" and _both_named(a.actors + a.recipients, b.actors + b.recipients):
        return True
    home = _countries(a.actors) == _countries(a.recipients) == _countries(b.actors) == _countries(b.recipients)
    return home and not {x.sector for x in a.actors} & {x.sector for x in b.actors}


def _both_named(one: tuple[Actor, ...], two: tuple[Actor, ...]) -> bool:
    """Whether two meetings name people for the same states, and nobody is at both."""
    mine, theirs = ({(x.country, x.id or x.name) for x in side if x.office and x.name} for side in (one, two))
    shared = {c for c, _ in mine} & {c for c, _ in theirs}
    return len(shared) > 1 and not mine & theirs


def _statuses(a: Event, b: Event, claims: Container[int | None]) -> bool:
    """What somebody is accused of, or plans to do to another, is no other mention of what the text tells as a fact."""
    if a.status == b.status:
        return True
    if a.quad == _MATERIAL_CONFLICT and "planned" in (a.status, b.status):
        return False
    real = ("happened", "planned", "alleged")
    return all(e.status in real and (e.status != "alleged" or e.evidence[0].start in claims) for e in (a, b))


def _dates(a: Event, b: Event) -> bool:
    """Dates are compatible where one is unknown, or the two overlap, or one is only the day of publication or of the news."""
    if not a.date.start or not b.date.start or a.date.how != "text" or b.date.how != "text":
        return True
    if (LINE in a.date.reasons) != (LINE in b.date.reasons) and _apart(a.date.start, b.date.start) <= _NEWS:
        return True
    return a.date.start <= (b.date.end or b.date.start) and b.date.start <= (a.date.end or a.date.start)


def _apart(one: str, two: str) -> int:
    """How many days lie between two."""
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(two)).days)


def _joined(a: Event, b: Event, confidence: Confidence) -> Event:
    """The fuller of two mentions, with the evidence of both."""
    first, second = (a, b) if _weight(a) >= _weight(b) else (b, a)
    evidence = sorted({(w.start or 0, w.end or 0): w for w in (*a.evidence, *b.evidence)}.items())
    more = _attended(first, second)
    date = a.date if PAST in a.date.reasons and firm(b.date) <= _DEFAULT else max(a.date, b.date, key=firm)
    return msgspec.structs.replace(
        first,
        date=date,
        mention="news" if "news" in (a.mention, b.mention) else "background",
        mode=first.mode or second.mode,
        actors=_with(_named(first.actors, second.actors, quad=first.quad), more),
        recipients=_with(_named(first.recipients, second.recipients, quad=first.quad), more),
        said_by=first.said_by or second.said_by,
        via=first.via or second.via,
        place=first.place or second.place,
        evidence=tuple(w for _, w in evidence),
        confidence=confidence.again(a.confidence, b.confidence) if len(a.evidence) + len(b.evidence) == 2 else max(a.confidence, b.confidence),
    )


def _attended(first: Event, second: Event) -> tuple[Actor, ...]:
    """Who was at a meeting beside those who met: named with somebody of each side in another mention of it."""
    sides = [{a.name for a in side if a.name and a.office} for side in (first.actors, first.recipients)]
    there = {a.name for a in second.actors if a.name and a.office}
    if first.type != _MEETING or second.recipients or not all(side & there for side in sides):
        return ()
    return tuple(a for a in second.actors if a.name and a.office and a.name not in sides[0] | sides[1])


def _with(side: tuple[Actor, ...], more: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """A side with those of its countries who are named beside it."""
    return (*side, *(a for a in more if a.country in _countries(side)))


def _named(first: tuple[Actor, ...], second: tuple[Actor, ...], *, quad: int) -> tuple[Actor, ...]:
    """Who is named stands for the same side told without a name, an official for his body, whoever acts for a state for the state that is only named."""
    better = {(a.country, a.sector): a for a in second if a.name}
    heads = {(a.country, a.sector): a for a in second if a.name and a.office and a.sector in _SPOKEN_FOR}
    acting = [a for a in second if not _plain(a) and (quad != _TALK or a.sector == "GOV" or a.office)]
    own = {a.country: a for a in acting if sum(b.country == a.country for b in second) == 1}
    if quad == _MATERIAL_CONFLICT and len(second) == 1 and second[0].how == "named" and second[0].sector not in _ARMED and _own_name(second[0]):
        first = tuple(second[0] if a.how == "place" and not a.name and a.country == second[0].country else a for a in first)  # one of a place's people
    told = (better.get((a.country, a.sector), a) if not a.name else heads.get((a.country, a.sector), a) if not a.office else a for a in first)
    return tuple(own.get(a.country, a) if _plain(a) else a for a in told)


def _own_name(a: Actor) -> bool:
    """Whether somebody is told by a name, and not by a word for many (`troops`)."""
    return bool(a.name) and (a.name or "")[0].isupper()


def _plain(a: Actor) -> bool:
    """A state that is only named, by itself or its capital."""
    return a.sector == "GOV" and not a.name and not a.office


def _weight(event: Event) -> tuple[int, int, int, float]:
    several = 0 if event.mutual else max(1, len(_countries(event.actors))) - 1
    return (bool(event.actors) + bool(event.recipients), event.status == "happened", several, event.confidence)


def numbered(events: list[Event], document: str) -> tuple[Event, ...]:
    """Events in order of the text, with ids that depend on the document and what is said, not on the order of search."""
    out: list[Event] = []
    seen: dict[str, int] = {}
    for e in sorted(events, key=lambda e: (e.evidence[0].start or 0, e.type, e.rule)):
        sides = (",".join(a.country for a in side) for side in (e.actors, e.recipients))
        key = "|".join((document, e.type, *sides, str(e.evidence[0].start)))
        seen[key] = seen.get(key, -1) + 1
        digest = hashlib.sha256(f"{key}|{seen[key]}".encode()).hexdigest()[:12]
        out.append(msgspec.structs.replace(e, id=f"{document}:{digest}"))
    return tuple(out)
