"""Attacks that somebody says were his own, or that are ascribed to somebody, after they were told of without a doer."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Clause, Event
from .causes import of_one
from .markers import Filler, listed
from .match import Match
from .search import Search

_FORCE = "ASSAULT"
_NOT_SAID = ("negated", "denied")
_OPEN = ("relative", "asyndetic")


def ascribed(search: Search, matches: Sequence[Sequence[Match]], match: Match, clause: Clause) -> list[Filler]:
    """To whom a relative clause after an attack ascribes it (`an attack that the police ascribed to X`, `attacks blamed on X`)."""
    scene = search.scene
    home = scene.clause(scene.parsed.clause_of[match.anchor])
    for k in sorted({*scene.children[clause.index], *scene.children[home.index], clause.index} - {home.index}):
        child = scene.clause(k)
        if child.link not in (*_OPEN, "coordinate") or not child.tokens or child.tokens[0] < match.anchor:
            continue
        if child.verb is None and child.link == "relative" and child.tokens[0] + 1 in scene.parsed.phrases:  # `the attack | that is by X`
            told = [n for n in search.marked(child, search.rules.agent, set(), match) if scene.slot(n).start == child.tokens[0] + 1]
            if told:
                return [*told]
        for m in matches[k]:
            frame = m.entry.frame
            if frame is not None and frame.ascribes and m.construction in ("active", "passive"):
                selectors = (search.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict))
                return [*next(filter(None, (search.marked(child, s, set(), m) for s in selectors)), [])]
    return []


def claimed(found: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """The events; an attack without a doer has the one who says that an attack on the same people was his."""
    claims = [e for m, e in found if m.entry.frame is not None and m.entry.frame.claims and e.status not in _NOT_SAID]
    return [(m, _whose(e, claims)) for m, e in found] if claims else found


def _whose(event: Event, claims: Sequence[Event]) -> Event:
    """The event, done by the first who claims an attack on the same people that can be this one."""
    whom = {r.country for r in event.recipients}
    mine = (c for c in claims if event.type == _FORCE and not event.actors and whom and whom == {r.country for r in c.recipients} and of_one(c, event))
    claim = next(mine, None)
    return event if claim is None else msgspec.structs.replace(event, actors=claim.actors)
