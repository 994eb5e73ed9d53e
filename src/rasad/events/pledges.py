"""What is only promised or agreed upon is one event with the promise: `pledged support`, `the agreement of ceasefire`."""

from __future__ import annotations

from ..model import Event
from .match import Match


def unpledged(found: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """The events in order, without what an agreement before them in the same clause, between the same states, is about."""
    pledges = [(match, _countries(event)) for match, event in found if event.type == "AGREE"]
    return [(match, event) for match, event in found if not (_to_come(match, event) and any(_of(pledge, match, event) for pledge in pledges))]


def _to_come(match: Match, event: Event) -> bool:
    """Whether it is told as a plan, or as what a plan of it is."""
    return event.status == "planned" or event.type != match.entry.type


def _of(pledge: tuple[Match, frozenset[str]], match: Match, event: Event) -> bool:
    promise, countries = pledge
    return promise.clause == match.clause and promise.anchor < match.anchor and countries == _countries(event)


def _countries(event: Event) -> frozenset[str]:
    return frozenset(a.country for a in (*event.actors, *event.recipients))
