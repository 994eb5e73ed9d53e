"""What is only promised or agreed upon is one event with the promise (`pledged support`), and a pact is one with its signing."""

from __future__ import annotations

from ..model import Event
from .match import Match


def unpledged(found: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """The events in order, without what an agreement before them in the same clause, between the same states, is about; nor the pact that is signed."""
    pledges = [(match, _countries(event)) for match, event in found if event.type == "AGREE"]
    rest = [(match, event) for match, event in found if not (_to_come(match, event) and any(_of(pledge, match, event) for pledge in pledges))]
    signings = {(match.clause, _countries(event)) for match, event in rest if _signing(match)}
    return [(match, event) for match, event in rest if not (_pact(match) and (match.clause, _countries(event)) in signings)]


def _signing(match: Match) -> bool:
    frame = match.entry.frame
    return match.entry.type == "SUPPORT" and match.construction in ("active", "passive") and frame is not None and frame.mutual


def _pact(match: Match) -> bool:
    frame = match.entry.frame
    return match.entry.type == "AGREE" and match.construction == "noun" and frame is not None and frame.mutual


def _to_come(match: Match, event: Event) -> bool:
    """Whether it is told as a plan, or as what a plan of it is."""
    return event.status == "planned" or event.type != match.entry.type


def _of(pledge: tuple[Match, frozenset[str]], match: Match, event: Event) -> bool:
    promise, countries = pledge
    return promise.clause == match.clause and promise.anchor < match.anchor and countries == _countries(event)


def _countries(event: Event) -> frozenset[str]:
    return frozenset(a.country for a in (*event.actors, *event.recipients))
