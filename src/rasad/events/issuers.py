"""Verb-first: whose statement, report or decision is the subject of a verb."""

from __future__ import annotations

from ..model import Clause, Verb
from .markers import RoleRules
from .scene import Scene

_NEAR = 5  # tokens between a statement and whoever issued it
_RELATIVE = 3  # tokens between a statement and the relative clause that tells of it


def issuer(scene: Scene, rules: RoleRules, clause: Clause, verb: Verb) -> tuple[int | None, Clause | None]:
    """Who issued the statement that is a verb's subject, or the relative clause that says so (`the statement | issued by X | says`; `… that X issued`)."""
    for at in (verb.last, clause.tokens[0]):
        if at >= len(scene.tokens) or not scene.words[at] & rules.speaks_for:
            continue
        for n in scene.clause_mentions[clause.index]:
            slot = scene.slot(n)
            if at < slot.start <= at + _NEAR and slot.marker and scene.words[slot.start - 1] & rules.issued:
                return n, None
            if slot.start == at + 1 and slot.marker in rules.owner_of_noun and not slot.heads and scene.mentions[n].kind != "agency":
                return n, None  # `said | a report of | X`
        for child in (scene.clause(c) for c in scene.children[clause.index]):
            if child.link == "relative" and child.tokens and at < child.tokens[0] <= at + _RELATIVE:
                return None, child
    return None, None
