"""Verb-first: one person told only by where he is from, as the object of a verb (`X arrested | a Swede`)."""

from __future__ import annotations

import msgspec

from ..model import Mention
from .scene import Scene


def citizen(scene: Scene, n: int, first: int) -> Mention | None:
    """An adjective of a country right after the verb, which ends before `first`, or after its subject: there is no noun that it describes.

    With an article it stands before his name, and whoever it follows is told to be of another country.
    """
    m, article, before = scene.mentions[n], scene.rules.article, scene.mention_at[scene.mentions[n].first - 1]
    alone = m.kind == "demonym" and not m.acts and m.number == "s" and not scene.slot(n).heads and not scene.slot(n).marker
    beside = m.first == first or (before is not None and scene.mentions[before].acts)
    if not (alone and beside and article):
        return None
    if scene.tokens[m.first].key.startswith(article) and (before is None or scene.mentions[before].country in ("", m.country) or not _named(scene, m.last)):
        return None
    return msgspec.structs.replace(m, sector="CVL", kind="group", acts=True, why="one")


def _named(scene: Scene, at: int) -> bool:
    """Whether a name begins here: a word that the language does not know, or a person."""
    token, n = scene.tokens[at : at + 1], scene.mention_at[at] if at < len(scene.tokens) else None
    return bool(token) and token[0].kind == "word" and (not token[0].readings if n is None else scene.mentions[n].kind == "person")
