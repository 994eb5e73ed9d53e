"""Verb-first: two verbs that are joined and end in the same pronoun, which stands for the same one (`they abducted him | and killed him`)."""

from __future__ import annotations

from ..model import Clause
from .scene import Scene


def joined_to(scene: Scene, clause: Clause) -> Clause | None:
    """The clause right before one that is joined to it, where the verbs of both end in the same pronoun."""
    verb, before = clause.verb, scene.clause(clause.index - 1) if clause.index else None
    if clause.link != "coordinate" or verb is None or not verb.clitic.startswith("3") or before is None or before.sentence != clause.sentence:
        return None
    return before if before.verb is not None and before.verb.clitic == verb.clitic else None
