"""Who did what the text tells without a doer: casualties are of the attack beside them or just before, a release is by those who arrested."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Event
from .match import Match
from .scene import Scene

_BEFORE = 3  # sentences: an attack told of further back is not meant by `this attack`
_OF_AUTHORITY = ("COERCE", "RETREAT", "SANCTION")
_CONVICT = "convict"  # a mode: the courts of those who arrested him do it
_FORCE = "ASSAULT"


def caused(scene: Scene, found: list[tuple[Match, Event]], matches: Sequence[Sequence[Match]]) -> list[Event]:
    """The events in order; those of force that name no doer have the doer of the attack that caused them."""
    out: list[Event] = []
    for match, event in found:
        if event.type in _OF_AUTHORITY and not event.actors:
            out.append(_by_those(event, [e for _, e in found]))
            continue
        source = _source(scene, match, event, found, matches) if _toll(match) and not event.actors else None
        out.append(event if source is None else _done_by(event, source))
    return out


def _by_those(event: Event, events: list[Event]) -> Event:
    """An arrest, a sentence or a release without a doer is done by those who did another of these to the same people."""
    whom = {r.country for r in event.recipients}
    known = (e for e in events if e.type in _OF_AUTHORITY and e.actors and {r.country for r in e.recipients} == whom)
    source = next(known, None)
    if source is None:
        return event
    court = event.mode == _CONVICT
    actors = tuple(msgspec.structs.replace(a, sector="JUD", office=None, name=None, id=None) if court else a for a in source.actors)
    return msgspec.structs.replace(event, actors=actors)


def _toll(match: Match) -> bool:
    return match.entry.frame is not None and match.entry.frame.casualties


def _source(scene: Scene, match: Match, event: Event, found: list[tuple[Match, Event]], matches: Sequence[Sequence[Match]]) -> Event | None:
    here = scene.clause(match.clause).sentence
    known = [(m, e) for m, e in found if e.type == _FORCE and e.actors and e.recipients and _of_one(e, event)]
    beside = [(m, e) for m, e in known if scene.clause(m.clause).sentence == here]
    if beside:
        return min(beside, key=lambda row: abs(row[0].anchor - match.anchor))[1]
    if not _pointed_at(scene, here, matches):
        return None
    before = [(m, e) for m, e in known if 0 < here - scene.clause(m.clause).sentence <= _BEFORE]
    return before[-1][1] if before else None


def _of_one(source: Event, event: Event) -> bool:
    """Whether the casualties can be those of an attack: at the same time, as far as the two are dated."""
    a, b = source.date, event.date
    return not (a.how == b.how == "text" and a.start and b.start and a.start != b.start)


def _pointed_at(scene: Scene, sentence: int, matches: Sequence[Sequence[Match]]) -> bool:
    """Whether a sentence points back at an attack: `this attack`, `these clashes`."""
    nouns = (m for c in scene.clauses_of[sentence] for m in matches[c.index] if m.entry.type == _FORCE and m.construction == "noun")
    return any(scene.this(m.words[0]) for m in nouns)


def _done_by(event: Event, source: Event) -> Event:
    """The event with its doer: of two who fight each other the one who is not hurt."""
    hurt = {r.country for r in event.recipients}
    turned = source.mutual and hurt & {a.country for a in source.actors} and not hurt & {r.country for r in source.recipients}
    return msgspec.structs.replace(event, actors=source.recipients if turned else source.actors, mode=event.mode or source.mode)
