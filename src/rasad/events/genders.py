"""Verb-first: the gender of a body, group or title, told by the first word of its name."""

from __future__ import annotations

from ..model import Mention
from .markers import RoleRules
from .scene import Scene


def of_body(scene: Scene, rules: RoleRules, m: Mention) -> str:
    """`m`, `f`, or `p` for people (`the Houthis`); empty where nothing tells it, or a noun before it owns the verb (`forces of | the coalition`)."""
    tokens, article = scene.tokens, scene.rules.article
    if not article:
        return ""
    key = tokens[m.first].key
    if key.startswith(article) and key.endswith((*scene.rules.nominative, *scene.rules.oblique)):
        return "p"
    if m.first and any(r.pos == "noun" and not r.definite for r in tokens[m.first - 1].readings):
        return ""
    word = key.removeprefix(article)
    if word in rules.masculine_heads or key in rules.masculine_heads:
        return "m"
    return "f" if word in rules.feminine_heads or tokens[m.first].text.endswith(rules.feminine_ends) else ""


def of_head(scene: Scene, rules: RoleRules, m: Mention) -> str:
    """The gender of a body; of a group or a title, where states have one, that of the noun at its head in the singular."""
    if m.kind == "body":
        return of_body(scene, rules, m)
    if not rules.feminine_states or m.kind not in ("group", "title"):
        return ""
    told = {(r.gender, r.number) for r in scene.tokens[m.first].readings if r.pos in ("noun", "participle", "verb")}
    gender, number = next(iter(told)) if len(told) == 1 else ("", "")
    return gender if number == "s" else ""
