"""Deeds that somebody answers: they were done to him."""

from __future__ import annotations

from ..model import Clause
from .match import Match
from .search import Search

_BESIDE = 3  # tokens before a light verb in which the word of answering stands


def answered(search: Search, match: Match, clause: Clause) -> bool:
    """Whether the subject of a clause answers what a verbal noun tells: `in answer to X's attack`, `answered the accusations of X`."""
    scene, rules, verb = search.scene, search.rules, clause.verb
    under = scene.under(match.words[0])
    if under in rules.answering:
        return True
    if not under or under not in rules.answers.values():
        return False
    phrase = scene.phrase_end.get(match.words[0] - 1)
    if phrase is not None and phrase.first and any(rules.answers.get(word) == under for word in scene.words[phrase.first - 1]):
        return True  # ready to counter | X's attack
    if verb is None:
        return False
    near = range(max(clause.tokens[0], verb.first - _BESIDE), verb.first) if rules.verb_last else ()
    words = {verb.family}.union(*(scene.words[i] for i in near))
    return any(rules.answers.get(word) == under for word in words)
