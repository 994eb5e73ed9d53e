"""How sure an event is: the odds that it is right, added up from what was matched, by weights fitted on the gold texts."""

from __future__ import annotations

import math

from ..lang import Data
from ..model import Actor
from .forms import Weights
from .match import Match

_FILE = "ontology/confidence.yaml"
_NAMED = ("named", "title", "place")
Side = tuple[Actor, ...]


class Confidence:
    """The weights of ontology/confidence.yaml at work."""

    def __init__(self, data: Data) -> None:
        self.weights: Weights = data.load(_FILE, Weights)[0]

    def of(self, match: Match, quad: int, sides: tuple[Side, Side]) -> float:
        """The share of such events that are right, 0 to 1."""
        w, hows = self.weights, {a.how for side in sides for a in side}
        odds = float(w.base) + float(w.construction.get(match.construction, "0")) + float(w.quad.get(str(quad), "0"))
        odds += float(w.no_actor) if not sides[0] else float(w.no_recipient) if not sides[1] else 0.0
        odds += float(w.carried) * any(how not in _NAMED for how in hows) + float(w.place) * ("place" in hows)
        return _share(odds + float(w.several) * (len(match.words) > 1))

    def again(self, one: float, two: float) -> float:
        """Of two mentions of one event, each by itself so sure."""
        best = min(max(one, two), 0.99)
        return _share(math.log(best / (1 - best)) + float(self.weights.again))


def _share(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 2)
