"""What two predicates of a clause tell is one deed: the raid is on whom it killed, not on where it was; what is done at home is done to nobody abroad."""

from __future__ import annotations

from ..model import Event
from .match import Match
from .scene import Scene

_FORCE = "ASSAULT"
_READIED = "MOBILIZE"


def single(scene: Scene, found: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """The events without those of a noun that longer words, or the casualties beside it, tell better, and of the words of what is done at home."""
    home = {(m.clause, m.words, e.type) for m, e in found if m.entry.frame is not None and m.entry.frame.home}
    found = [(m, e) for m, e in found if (m.entry.frame is not None and m.entry.frame.home) or (m.clause, m.words, e.type) not in home]
    hit = {(m.clause, m.words) for m, e in found if e.type == _FORCE and e.recipients}  # missiles that are fired at somebody are no test
    found = [(m, e) for m, e in found if e.type != _READIED or (m.clause, m.words) not in hit]
    return [(m, e) for m, e in found if not (m.construction == "noun" and e.type == _FORCE and any(_better(scene, (m, e), row) for row in found))]


def _better(scene: Scene, mine: tuple[Match, Event], other: tuple[Match, Event]) -> bool:
    """Whether another event is the same deed with whom it was done to, where the noun only tells where."""
    (match, event), (longer, told) = mine, other
    if told.type != _FORCE or told is event or not _placed(scene, event) or not told.recipients or _placed(scene, told):
        return False
    doers = {a.country for a in event.actors} == {a.country for a in told.actors}
    wider = set(match.words) < set(longer.words)
    toll = longer.entry.frame is not None and longer.entry.frame.casualties and longer.clause == match.clause
    within = toll and scene.under(match.words[0]) in scene.rules.during  # `X was killed in a raid`
    return doers and ((bool(event.actors) and (wider or toll)) or (not event.actors and within))


def _placed(scene: Scene, event: Event) -> bool:
    """Whether those to whom it is done are only told by a place."""
    places = {m.start for m in scene.mentions if m.kind == "place" or m.why == "place"}
    return bool(event.recipients) and all(r.start in places or r.how == "place" for r in event.recipients)
