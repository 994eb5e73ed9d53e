"""Who did what the text tells without a doer: casualties are of the attack beside them or just before, a release is by those who arrested."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Actor, Event
from .match import Match
from .scene import Scene

_BEFORE = 3  # sentences: an attack told of further back is not meant by `this attack`
_OF_AUTHORITY = ("COERCE", "RETREAT", "SANCTION")
_CONVICT = "convict"  # a mode: the courts of those who arrested him do it
_FORCE = "ASSAULT"
_LEGAL = "legal"  # the context of an execution
_AUTHORITIES = {"arrest": "COP", "convict": "JUD", "release": "GOV"}  # mode → who does it
_ARMED = ("MIL", "COP")  # a state's own: no attack of its is on them
_ATTACKS = ("GOV", "MIL", "COP")
_OFFICIAL = ("GOV", "COP", "JUD", "MIL", "SPY")
_AT_HOME = ("ELI", "PTY", "LEG", "JUD", "OPP", "COP")  # who lives in his state; its citizens are called so abroad, fighters are caught there
_AT_WORK = ("MED", "EDU", "REL", "LAB")  # who is arrested at home, but released abroad as often


def caused(scene: Scene, found: list[tuple[Match, Event]], matches: Sequence[Sequence[Match]]) -> list[Event]:
    """The events in order; those of force that name no doer have the doer of the attack that caused them."""
    out: list[Event] = []
    events = [e for _, e in found]
    for match, event in found:
        if event.type in _OF_AUTHORITY and not event.actors:
            done = _by_those(event, events)
            out.append(done if done.actors else _by_its_own(match, event, events))
            continue
        source = None
        if event.type == _FORCE and not event.actors:
            source = (_source(scene, match, event, found, matches) if _toll(match) else None) or _only_one(event, events)
        executed = source is None and event.type == _FORCE and not event.actors and _by_law(match)
        out.append(_done_by(event, source) if source is not None else _by_its_own(match, event, events) if executed else event)
    return out


def _by_law(match: Match) -> bool:
    """Whether an act of force is one of the law: an execution."""
    return match.entry.frame is not None and _LEGAL in match.entry.frame.contexts


def _by_those(event: Event, events: list[Event]) -> Event:
    """An arrest, a sentence or a release without a doer is done by those who did another of these to the same people."""
    whom = {r.country for r in event.recipients}
    known = (e for e in events if e.type in _OF_AUTHORITY and e.actors and {r.country for r in e.recipients} == whom and not _other_people(e, event))
    source = next(known, None)
    if source is None:
        return event
    court = event.mode == _CONVICT
    actors = tuple(msgspec.structs.replace(a, sector="JUD", office=None, name=None, id=None) if court else a for a in source.actors)
    return msgspec.structs.replace(event, actors=actors)


def _other_people(a: Event, b: Event) -> bool:
    """Whether two events name persons, and nobody is done both: whoever freezes one man's assets has not arrested another."""
    mine, theirs = ({r.id or r.name for r in e.recipients if r.name and r.office} for e in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _by_its_own(match: Match, event: Event, events: list[Event]) -> Event:
    """What only the authorities do: those who tell of it did it, else to somebody at home those of his state, unless another uses force on its people."""
    whom = {r.country for r in event.recipients}
    sector = "GOV" if event.type == _FORCE else _AUTHORITIES.get(event.mode or "", "")
    if not sector or len(whom) != 1:
        return event
    told = [a for a in event.said_by if a.sector in _OFFICIAL and a.country not in whom]
    if told and len({a.country for a in event.said_by}) == 1 and (event.place is None or event.place.country in ("", told[0].country)):
        return msgspec.structs.replace(event, actors=(msgspec.structs.replace(told[0], office=None, name=None, id=None),))
    anywhere = event.type in ("RETREAT", _FORCE)  # a release or an execution abroad is told of as often
    elsewhere = event.place is not None and event.place.country not in whom
    if elsewhere or not all(_at_home(r, match, anywhere=anywhere) for r in event.recipients):
        return event
    if any(e.type in (*_OF_AUTHORITY, _FORCE) and whom & {r.country for r in e.recipients} and {a.country for a in e.actors} - whom for e in events):
        return event
    own = msgspec.structs.replace(event.recipients[0], sector=sector, office=None, name=None, id=None, how="place")
    there = (msgspec.structs.replace(r, sector="CVL") if r.how == "place" and r.sector == "GOV" else r for r in event.recipients)
    return msgspec.structs.replace(event, actors=(own,), recipients=tuple(there))


def _at_home(a: Actor, match: Match, *, anywhere: bool) -> bool:
    """Whether somebody is told of where he lives: those of a place, who holds an office there or is in its politics."""
    if a.how == "place":
        return bool(a.country) and match.construction in ("active", "passive")
    return bool(a.country) and (a.sector in _AT_HOME or (a.sector in _AT_WORK and not anywhere) or (a.sector == "GOV" and bool(a.office)))


def _only_one(event: Event, events: list[Event]) -> Event | None:
    """Who the text says, and of nobody else, used force on the same people."""
    whom = {(r.country, r.sector) for r in event.recipients}
    known = [e for e in events if e.type == _FORCE and e.actors and e.status == event.status and {(r.country, r.sector) for r in e.recipients} & whom]
    doers = {frozenset(a.country for a in e.actors) for e in known}
    near = [e for e in known if of_one(e, event)]
    dated = event.mention == "background" and event.date.how == "text"  # another attack, of its own day
    return near[0] if near and len(doers) == 1 and not dated else None


def _toll(match: Match) -> bool:
    return match.entry.frame is not None and match.entry.frame.casualties


def _source(scene: Scene, match: Match, event: Event, found: list[tuple[Match, Event]], matches: Sequence[Sequence[Match]]) -> Event | None:
    here = scene.clause(match.clause).sentence
    known = [(m, e) for m, e in found if e.type == _FORCE and e.actors and e.recipients and of_one(e, event)]
    beside = [(m, e) for m, e in known if scene.clause(m.clause).sentence == here]
    if beside:
        return min(beside, key=lambda row: abs(row[0].anchor - match.anchor))[1]
    if not _pointed_at(scene, here, matches):
        return None
    before = [(m, e) for m, e in known if 0 < here - scene.clause(m.clause).sentence <= _BEFORE]
    return before[-1][1] if before else None


def of_one(source: Event, event: Event) -> bool:
    """Whether the casualties can be those of an attack: at the same time, as far as the two are dated, and no soldiers of the state that attacks."""
    a, b = source.date, event.date
    return not _own_soldiers(source, event) and not (a.how == b.how == "text" and a.start and b.start and a.start != b.start)


def _own_soldiers(source: Event, event: Event) -> bool:
    """Whether those hurt are soldiers or police of the one state whose attack it was."""
    armed = all(r.sector in _ARMED for r in event.recipients) and all(a.sector in _ATTACKS for a in source.actors)
    return armed and not source.mutual and {r.country for r in event.recipients} == {a.country for a in source.actors}


def _pointed_at(scene: Scene, sentence: int, matches: Sequence[Sequence[Match]]) -> bool:
    """Whether a sentence points back at an attack: `this attack`, `these clashes`."""
    nouns = (m for c in scene.clauses_of[sentence] for m in matches[c.index] if m.entry.type == _FORCE and m.construction == "noun")
    return any(scene.this(m.words[0]) for m in nouns)


def _done_by(event: Event, source: Event) -> Event:
    """The event with its doer: of two who fight each other the one who is not hurt.

    Whoever claims that somebody died in an attack that is a fact claims whom it hit, not that it happened.
    """
    hurt = {r.country for r in event.recipients}
    turned = source.mutual and hurt & {a.country for a in source.actors} and not hurt & {r.country for r in source.recipients}
    status = source.status if event.status == "alleged" else event.status
    return msgspec.structs.replace(event, actors=source.recipients if turned else source.actors, mode=event.mode or source.mode, status=status)
