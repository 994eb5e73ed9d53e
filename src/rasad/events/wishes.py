"""What a clause does not tell as a fact without a word that says so: what somebody should do (`X: Y stop …`), a question, what words are about."""

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


def asked(scene: Scene, clause: Clause) -> bool:
    """A sentence that ends in a question mark tells of nothing that happened, but for who quotes the question in it."""
    last = scene.sentence(clause).last
    marks = [i for i in range(max(0, last - 2), last) if scene.tokens[i].key in scene.rules.question]
    if marks and clause.verb is not None and any(scene.tokens[i].key in scene.rules.reasons for i in clause.tokens):
        return False  # `why does X sue Y?`: so it does
    return any(clause.quoted or not scene.clause(scene.parsed.clause_of[i]).quoted for i in marks)


def spoken_of(scene: Scene, first: int) -> bool:
    """Whether an act is only what words are about (`declined to comment on the attack`): nothing becomes of it."""
    phrase = scene.phrase_end.get(first - 1)
    return phrase is not None and phrase.first > 0 and bool(scene.words[phrase.first - 1] & scene.rules.speech)
