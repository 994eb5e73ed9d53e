"""Whose the organs are that a sentence tells of without a country."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Mention, Span
from .scene import Scene

RULING = ("GOV", "MIL", "COP", "JUD", "SPY")  # the organs of a state
_HOME = ("GOV", "COP", "JUD", "SPY", "LEG", "OPP")  # an army may be abroad
_CODE = 3  # letters of a country's code


def of_sentence(scene: Scene, resolved: Sequence[Sequence[Mention]], n: int, m: Mention) -> list[Mention]:
    """A state's forces, organs or opposition that nothing else tells of are those of the only state whose government the sentence has named before."""
    if m.kind not in ("group", "title") or m.country or m.why or m.sector not in _HOME:
        return []
    first = scene.sentence(scene.clause(scene.parsed.clause_of[m.first])).first
    told = [o for k in range(n) if scene.mentions[k].first >= first for o in resolved[k] if o.country and o.kind != "agency"]
    ruling = next((o for o in told if o.acts and o.sector in RULING), None)
    if ruling is None or len({o.country for o in told}) > 1 or len(ruling.country) != _CODE:
        return []
    return [msgspec.structs.replace(m, country=ruling.country, antecedent=Span(start=ruling.start, end=ruling.end))]
