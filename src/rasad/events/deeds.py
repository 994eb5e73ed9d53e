"""Verb-last: whose deed is blamed or praised that a clause of its own tells (`criticised | that X sends arms`, `a decision | that X took`)."""

from __future__ import annotations

from ..actors.phrase import ending
from ..model import Clause
from .forms import Frame
from .markers import Filled, Filler, listed
from .match import Match
from .search import Search


def doer_of_deed(search: Search, match: Match, frame: Frame, clause: Clause, filled: Filled) -> list[Filler]:
    """Who does what a clause tells that a preposition of the frame leads to, itself or the noun before it."""
    if not (search.rules.verb_last and frame.blames and match.construction in ("active", "noun")):
        return []
    scene, toward = search.scene, (search.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict))
    markers = {key for keys in toward for key in keys}
    for child in (scene.clause(c) for c in scene.children[clause.index]):
        at = _before(search, child)
        phrase = scene.phrase_end.get(at) if at >= 0 else None
        near = match.construction == "active" or (phrase is not None and phrase.first == match.words[-1] + 1)
        if phrase is None or phrase.key not in markers or not near:
            continue
        found = [n for n in search.subjects.own(child).mentions if not search.own([n], filled.actors)]
        if found:
            filled.why.append("recipient: who does what a clause tells")
            return [*found]
    return []


def _before(search: Search, child: Clause) -> int:
    """The token before a clause that is active and says `that`, or before the indefinite noun that it tells of; -1 for any other clause."""
    scene = search.scene
    if not child.tokens or child.verb is None or child.verb.voice == "passive" or child.verb.family in search.rules.passive_lights:
        return -1
    first = child.tokens[0]
    if child.link == "complement" and child.opener in scene.rules.that:
        return first - 1
    noun = child.link == "relative" and first > 1 and scene.mention_at[first - 1] is None and ending(scene.tokens[first - 1])
    return first - 2 if noun else -1
