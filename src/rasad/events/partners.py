"""Whom an official meets: his visit or talks told with a state alone, where the text tells elsewhere, in one sentence with him, of its official."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ..model import Actor, Event, Mention
from .match import Match
from .scene import Scene

_TALKS = "CONSULT"
_RULING = ("GOV", "IGO", "MIL")
_FORMER = "former "

Pair = tuple[Actor, Actor]


def partnered(events: list[Event], pairs: Iterable[Pair]) -> list[Event]:
    """The meetings of the news, held or to come, with the one official of the other state who is told to meet the first."""
    found = list(pairs)
    return [_with_partner(e, found) if f"/{_TALKS.lower()}/" in e.rule and e.mention == "news" else e for e in events]


def _with_partner(event: Event, pairs: list[Pair]) -> Event:
    if len(event.actors) != 1 or len(event.recipients) != 1:
        return event
    doer, other = event.actors[0], event.recipients[0]
    return msgspec.structs.replace(event, actors=(_partner(doer, other, pairs),), recipients=(_partner(other, doer, pairs),))


def _partner(side: Actor, other: Actor, pairs: list[Pair]) -> Actor:
    """The official who stands for a state that is only named, where the other side is an official."""
    if side.sector != "GOV" or side.name or side.office or not (other.name and other.office):
        return side
    told = {b.name: b for pair in pairs for a, b in (pair, pair[::-1]) if (a.country, a.name, b.country) == (other.country, other.name, side.country)}
    return next(iter(told.values())) if len(told) == 1 else side


def pairs_told(scene: Scene, matches: Sequence[Sequence[Match]], resolved: Sequence[Sequence[Mention]]) -> list[Pair]:
    """Two officials, each the only one of his state in a sentence, or else in a clause, that tells of talks and of nobody else."""
    found: list[Pair] = []
    for sentence in scene.clauses_of:
        told = [c for c in sentence if any(m.entry.type == _TALKS for m in matches[c.index])]
        whole = [n for c in sentence for n in scene.clause_mentions[c.index]] if told else []
        couples = [_two(resolved, whole)] if _two(resolved, whole) else [_two(resolved, scene.clause_mentions[c.index]) for c in told]
        found += [couple for couple in couples if couple]
    return found


def _two(resolved: Sequence[Sequence[Mention]], mentions: Iterable[int]) -> Pair | None:
    """The two officials whom some mentions name, where there are no others and they are of two states."""
    named = list({(r.country, r.name): r for n in mentions for r in resolved[n] if _official(r)}.values())
    return (_actor(named[0]), _actor(named[1])) if len(named) == 2 and named[0].country != named[1].country else None


def _official(m: Mention) -> bool:
    """Whether somebody is named and in an office."""
    return m.acts and bool(m.name and m.office and m.country) and m.kind != "agency" and m.sector in _RULING and not (m.office or "").startswith(_FORMER)


def _actor(m: Mention) -> Actor:
    return Actor(country=m.country, sector=m.sector, id=m.id, name=m.name, office=m.office, text=m.text, start=m.start, end=m.end, how=m.how)
