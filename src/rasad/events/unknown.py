"""Who strikes and is nobody known: attackers, unknown men, a gunman; then whom it was done to is told alone."""

from __future__ import annotations

from ..model import Clause
from .markers import RoleRules
from .prepositions import preposition_of
from .scene import Scene

_NEAR = 3  # tokens after a verb in which its subject stands, verb-first


def struck_by_nobody(scene: Scene, rules: RoleRules, clause: Clause) -> bool:
    """Whether the subject of a verb of force is somebody of whom nothing is told: `unknown men set fire to the embassy of X`."""
    verb = clause.verb
    if verb is None or verb.person != "3" or verb.voice == "passive":
        return False
    if rules.verb_last:
        near = [i for i in clause.tokens if i < verb.first and not _object(scene, i, verb.first)]
    else:
        near = [i for i in clause.tokens if verb.last <= i < verb.last + _NEAR]
    return any(scene.words[i] & rules.attackers and scene.mention_at[i] is None and not preposition_of(scene, i) for i in near)


def _object(scene: Scene, i: int, end: int) -> bool:
    """Verb-last: whether the mark of the object follows a noun before anybody else does."""
    told = (j for j in range(i + 1, end) if scene.mention_at[j] is not None or scene.tokens[j].key in scene.rules.object_marker)
    return (found := next(told, None)) is not None and scene.mention_at[found] is None
