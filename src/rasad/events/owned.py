"""Verb-first: whose the thing is that a verb is done to, told after a preposition."""

from __future__ import annotations

from ..model import Verb
from .markers import RoleRules
from .scene import Scene

_FINITE = ("past", "present")


class Owned:
    """Tells in one text whether somebody owns the object of a verb."""

    def __init__(self, scene: Scene, rules: RoleRules) -> None:
        self.scene, self.rules = scene, rules

    def object_of(self, n: int, verb: Verb) -> bool:
        """Whose thing the object is, where that is told indefinitely (`struck | a base of the army of X`)."""
        scene, m, slot = self.scene, self.scene.mentions[n], self.scene.slot(n)
        first = slot.start - 1
        if slot.marker not in self.rules.owner_of_noun or first < verb.last or slot.joined is not None or not m.acts or m.kind == "agency":
            return False
        if (deed := self._deed(first)) is not None:
            return deed >= verb.last and self._begins(deed, verb)
        first -= first - 1 >= verb.last and not any(r.pos == "noun" for r in scene.tokens[first].readings)  # an adjective of it
        readings, key = scene.tokens[first].readings, scene.tokens[first].key
        thing = (
            bool(readings)
            and any(r.pos == "noun" for r in readings)
            and not any(r.definite or r.clitic or r.pos == "preposition" or r.form in _FINITE for r in readings)
        )
        if (
            not thing
            or key.startswith(scene.rules.article or " ")
            or not scene.words[first].isdisjoint(self.rules.act_nouns)
            or scene.mention_at[first] is not None
        ):
            return False
        return self._begins(first, verb)

    def _deed(self, i: int) -> int | None:
        """Where a definite noun of words or deeds stands that ends in a token, its adjective perhaps (`the hostile remarks | of X`)."""
        scene, article = self.scene, self.scene.rules.article
        told = [k for k in (i, i - 1) if k >= 0 and scene.words[k] & (scene.rules.speech | scene.rules.deeds) and scene.mention_at[k] is None]
        definite = article and told and all(scene.tokens[k].key.startswith(article) for k in range(told[0], i + 1))
        return told[0] if definite else None

    def _begins(self, first: int, verb: Verb) -> bool:
        """Whether a noun is the object: right after the verb or its subject, times left out, or after a number that no preposition governs."""
        scene, at = self.scene, first
        while at > verb.last and (scene.time_at[at - 1] or scene.some(at - 1)):
            at -= 1
        before = scene.mention_at[at - 1]
        counted = at < first and at - 1 not in scene.phrase_end and scene.tokens[at - 1].key not in scene.rules.joiners
        return at == verb.last or counted or (before is not None and not scene.slot(before).marker)
