"""Sport: who meets, attacks or beats whom in a text full of matches and teams does so on the field."""

from __future__ import annotations

from collections.abc import Sequence

from .match import Match
from .scene import Scene

_WORDS = 4  # words of sport that a text has at least
_SHARE = 50  # of so many tokens, one or more
_LAW = ("arrest", "convict", "release")  # modes of what befalls a player off the field


def played(scene: Scene, matches: Sequence[list[Match]]) -> list[list[Match]]:
    """The matches of a text, without those of acts where the text is about sport, but for acts of the law."""
    games = scene.rules.games
    told = len(scene.words) - sum(map(games.isdisjoint, scene.words))
    if told < _WORDS or told * _SHARE < len(scene.tokens):
        return list(matches)
    return [[m for m in found if m.entry.kind != "event" or (m.entry.frame is not None and m.entry.frame.mode in _LAW)] for found in matches]
