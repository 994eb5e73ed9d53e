"""Clauses that only tell what somebody should do, with no word that says so (`X: Y stop …`)."""

from __future__ import annotations

from ..model import Clause
from .scene import Scene


def wished(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells in the subjunctive what somebody should do: right after a colon, or at the head of a quoted sentence."""
    verb, tokens = clause.verb, clause.tokens
    if not scene.rules.jussive or verb is None or verb.tense != "subjunctive" or verb.person != "3" or clause.link != "complement":
        return False
    heads = clause.opener in scene.rules.colon or (clause.quoted and not clause.opener and tokens[0] == scene.sentence(clause).first)
    if any(scene.clause(c).link == "conditional" for c in scene.children[clause.index]):
        return False  # what a condition leads to is no wish
    first = next((i for i in tokens if scene.tokens[i].kind == "word"), verb.first)
    return heads and scene.mention_at[first] is not None and not any(scene.tokens[i].key in scene.rules.modal for i in tokens)


def spoken_of(scene: Scene, first: int) -> bool:
    """Whether an act is only what words are about (`declined to comment on the attack`): nothing becomes of it."""
    phrase = scene.phrase_end.get(first - 1)
    return phrase is not None and phrase.first > 0 and bool(scene.words[phrase.first - 1] & scene.rules.speech)
