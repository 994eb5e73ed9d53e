"""Whom an official meets: his visit, talks or words told with a state alone, where the text tells elsewhere, in one sentence with him, of its official."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from ..model import Actor, Event, Mention
from .match import Match
from .scene import Scene

_TALKS = "CONSULT"
_SAID = ("CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")  # what is said in talks to whom one meets
_SIGNED = ("COOPERATE", "SUPPORT")
_NEAR = 2  # sentences around the one that tells of the talks
_RULING = ("GOV", "IGO", "MIL")
_STATES = ("GOV", "MIL")  # a state that is only named, or one of its officials
_FORMER = "former "
_SOMEBODY = ("official", "diplomat")

Pair = tuple[Actor, Actor]
Told = tuple[int, str, Pair]  # sentence, type of what the two are told to do, and who they are
Talks = tuple[int, str | None, Pair]  # sentence, day and sides of talks


def partnered(scene: Scene, events: list[Event], told: Sequence[Told]) -> list[Event]:
    """The meetings of the news, held or to come, with the one official of the other state who is told to meet the first; so for words said on that occasion."""
    met = [pair for _, kind, pair in told if kind == _TALKS]
    found = [_with_partner(e, met) if _one_to_one(e) and _meeting(e) else e for e in events]
    found = [_with_signers(e, [pair for _, kind, pair in told if kind == e.type]) if _one_to_one(e) and e.mutual and e.type in _SIGNED else e for e in found]
    starts = [s.start for s in scene.text.sentences]
    held = [(k, e) for e in found if _meeting(e) and _one_to_one(e) for k in _sentences(e, starts)]
    talks = [(k, e.date.start, pair) for k, e in held for pair in [(e.actors[0], e.recipients[0])]] + [
        (k, None, pair) for k, kind, pair in told if kind == _TALKS
    ]
    return [_addressed(e, talks, starts) if _one_to_one(e) and e.type in _SAID and e.status == "happened" else e for e in found]


def _one_to_one(event: Event) -> bool:
    return event.mention == "news" and len(event.actors) == len(event.recipients) == 1


def _meeting(event: Event) -> bool:
    """Whether an event is a meeting, held or to come."""
    return f"/{_TALKS.lower()}/" in event.rule


def _sentences(event: Event, starts: list[int]) -> set[int]:
    """The sentences that an event is told in."""
    return {bisect_right(starts, w.start or 0) - 1 for w in event.evidence}


def _addressed(event: Event, talks: list[Talks], starts: list[int]) -> Event:
    """What an official says to a state around the sentences that tell of his talks, on their day, or in them, on any, is said to whom he met."""
    told = _sentences(event, starts)
    here = [p for k, day, p in talks if k in told or (day == event.date.start and any(abs(k - n) <= _NEAR for n in told))]
    return msgspec.structs.replace(event, recipients=(_partner(event.recipients[0], event.actors[0], here),))


def _with_signers(event: Event, pairs: list[Pair]) -> Event:
    signers = _signers(event, pairs)
    return msgspec.structs.replace(event, actors=signers[:1], recipients=signers[1:]) if signers else event


def _signers(event: Event, pairs: list[Pair]) -> tuple[Actor, ...]:
    """Who signed for two states that are only named, where the text tells of one official of each who did."""
    states = (*event.actors, *event.recipients)
    found = {tuple(b for s in states for b in pair if b.country == s.country) for pair in pairs}
    both = next(iter(found)) if len(found) == 1 else ()
    fits = len(both) == 2 and all(s.name == b.name or not (s.name or s.office) for s, b in zip(states, both, strict=True))
    return both if fits and all(s.sector == "GOV" for s in states) else ()


def _with_partner(event: Event, pairs: list[Pair]) -> Event:
    doer, other = event.actors[0], event.recipients[0]
    return msgspec.structs.replace(event, actors=(_partner(doer, other, pairs),), recipients=(_partner(other, doer, pairs),))


def _partner(side: Actor, other: Actor, pairs: list[Pair]) -> Actor:
    """The official who stands for a state that is only named, where the other side is an official."""
    unnamed = not side.name and (side.office or _SOMEBODY[0]) in _SOMEBODY
    if side.sector not in _STATES or side.country == other.country or not unnamed or not (other.name and other.office):
        return side
    told = {b.name: b for pair in pairs for a, b in (pair, pair[::-1]) if (a.country, a.name, b.country) == (other.country, other.name, side.country)}
    return next(iter(told.values())) if len(told) == 1 else side


def pairs_told(scene: Scene, matches: Sequence[Sequence[Match]], resolved: Sequence[Sequence[Mention]]) -> list[Told]:
    """Two officials, each the only one of his state in a sentence, or else in a clause, that tells of talks, or of a signing, and of nobody else."""
    found: list[Told] = []
    for sentence in scene.clauses_of:
        told_of = {m.entry.type for c in sentence for m in matches[c.index]}
        for kind in (k for k in (_TALKS, *_SIGNED) if k in told_of):
            told = [c for c in sentence if any(m.entry.type == kind for m in matches[c.index])]
            whole = _two(resolved, (n for c in sentence for n in scene.clause_mentions[c.index]))
            couples = [whole] if whole else [_two(resolved, scene.clause_mentions[c.index]) for c in told]
            found += [(sentence[0].sentence, kind, couple) for couple in couples if couple]
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
