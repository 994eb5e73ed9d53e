"""Verb-first: one person told only by where he is from, as the object of a verb (`X arrested | a Swede`)."""

from __future__ import annotations

import msgspec

from ..model import Mention
from .scene import Scene


def citizen(scene: Scene, n: int, first: int) -> Mention | None:
    """An indefinite adjective of a country right after the verb, which ends before `first`, or after its subject: there is no noun that it describes."""
    m, article, before = scene.mentions[n], scene.rules.article, scene.mention_at[scene.mentions[n].first - 1]
    alone = m.kind == "demonym" and not m.acts and m.number == "s" and not scene.slot(n).heads and not scene.slot(n).marker
    beside = m.first == first or (before is not None and scene.mentions[before].acts)
    if not (alone and beside and article) or scene.tokens[m.first].key.startswith(article):
        return None
    return msgspec.structs.replace(m, sector="CVL", kind="group", acts=True, why="one")
