"""Orders: whom they are given to, and what one orders of one's own forces, or of nobody in particular, which is one's own deed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Clause, Mention
from .markers import Filled, Filler
from .match import Match
from .search import Search


def given_to(search: Search, match: Match, filled: Filled) -> list[Filler]:
    """Whom an order is given to: not an army of no told country, nor, verb-last, whoever belongs to what is ordered (`gave order of an attack on X`)."""
    mine = {country for f in filled.actors for country, _ in search.who(f)}
    others = (f for f in filled.recipients if _forces(search, f) and not _mention(search, f).country and not {c for c, _ in search.who(f)} <= mine)
    dropped = [*others, *(f for f in filled.recipients if _inside(search, f, match))]
    return [f for f in filled.recipients if f not in dropped]


def _inside(search: Search, f: Filler, match: Match) -> bool:
    """Whether somebody stands between the noun of an order and the verb that gives it."""
    return search.rules.verb_last and isinstance(f, int) and len(match.words) > 1 and match.words[0] < search.scene.mentions[f].first


def _mention(search: Search, f: Filler) -> Mention:
    return search.scene.mentions[f] if isinstance(f, int) else f


def _forces(search: Search, f: Filler) -> bool:
    return _mention(search, f).sector in ("MIL", "COP", "SPY")


class Orders:
    """Which clauses of one text tell of an order to nobody else."""

    def __init__(self, search: Search, matches: Sequence[Sequence[Match]], fill: Callable[[Match], Filled]) -> None:
        self.search, self.matches, self.fill = search, matches, fill
        self._memo: dict[int, bool] = {}

    def own(self, clause: Clause) -> bool:
        """Whether the order that a clause tells of is given to one's own, or to nobody who is named."""
        found = self._memo.get(clause.index)
        if found is None:
            self._memo[clause.index] = False  # what is ordered asks again
            order = next((m for m in self.matches[clause.index] if m.entry.frame is not None and m.entry.frame.orders and m.construction == "active"), None)
            found = self._memo[clause.index] = order is not None and self._to_own(self.fill(order))
        return found

    def _to_own(self, filled: Filled) -> bool:
        """Whether nobody is addressed, or only the doer's own forces."""
        mine = {country for f in filled.actors for country, _ in self.search.who(f)}
        return all(_forces(self.search, f) and {country for country, _ in self.search.who(f)} <= mine for f in filled.recipients)
