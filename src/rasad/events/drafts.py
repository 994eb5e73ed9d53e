"""Verb-first: what a resolution or a bill says, in a clause without an opener right after it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Clause
from .match import Match
from .scene import Scene


def drafted(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what a resolution or a bill says (`votes on a draft | that condemns X`)."""
    verb, first = clause.verb, clause.tokens[0] if clause.tokens else 0
    if clause.link != "asyndetic" or verb is None or verb.person != "3" or verb.clitic or verb.tense not in ("present", "future") or verb.first > first:
        return False
    return any(scene.mention_at[j] is None and scene.words[j] & scene.rules.texts for j in range(max(0, first - 2), first))


def of_draft(scene: Scene, clause: Clause, match: Match, matches: Sequence[Sequence[Match]]) -> str:
    """What becomes of what a draft says by the clause around it: refused, failed, to be voted on."""
    if clause.parent is None or match.construction not in ("active", "passive") or not drafted(scene, clause):
        return ""
    verb, around = scene.clause(clause.parent).verb, matches[clause.parent]
    if any(m.entry.type == "REJECT" and m.construction == "active" for m in around):
        return "refused"
    undone = any(m.entry.status is not None and m.entry.status.effect == "negated" for m in around)
    if undone or (verb is not None and verb.negated):
        return "negated"
    voted = any(m.entry.type in ("CONSULT", "SUPPORT") and m.construction == "active" for m in around)
    return "planned" if verb is not None and (verb.tense == "future" or (verb.tense == "present" and voted)) else ""
