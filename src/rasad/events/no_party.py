"""Verb-first: who stands after a preposition of a noun and is no party to it: where people met, whose act only joins what was struck."""

from __future__ import annotations

from .markers import RoleRules
from .match import Match
from .scene import Scene

_PLACES = ("capital", "country", "place")


def venue(scene: Scene, rules: RoleRules, n: int) -> bool:
    """Whether a state or a town stands alone after a preposition of one letter: there they met (`their meeting in Cairo`)."""
    slot = scene.slot(n)
    there = len(slot.marker) == 1 and slot.marker not in rules.owner_of_noun and not slot.heads
    return there and not rules.verb_last and scene.mentions[n].kind in _PLACES


def held_there(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Whether somebody is only where an act was held that stands right before the preposition (`welcomed the words of its meeting | in Cairo`)."""
    before = scene.slot(n).start - 1
    return before > 0 and before not in match.words and not scene.words[before].isdisjoint(rules.act_nouns) and venue(scene, rules, n)


def joining(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Whether an attack is on what stands first after a preposition, and an act of somebody's only joins it (`the war on terror | and X's treaty`)."""
    if rules.verb_last or match.entry.type != "ASSAULT":
        return False
    return any(scene.tokens[h - 1].key in scene.rules.joiners and not scene.words[h].isdisjoint(rules.act_nouns) for h in scene.slot(n).heads)
