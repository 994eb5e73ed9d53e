"""Who is brought to an act by what happened before: he does it, whatever brought him to it (`which made X bomb Y`)."""

from __future__ import annotations

from ..model import Clause, Verb
from .markers import ALLOWED, FORBIDDEN, RoleRules
from .scene import Scene


def to_deed(scene: Scene, rules: RoleRules, at: int) -> int | None:
    """Who stands between a verb that brings somebody to an act and the preposition before the act's noun (`drove | X | to the bombing of Y`)."""
    phrase = scene.phrase_end.get(at - 1)
    n = scene.mention_at[phrase.first - 1] if phrase is not None and phrase.first else None
    if phrase is None or n is None or phrase.key not in (rules.carried_by | rules.object_of_noun) or not scene.mentions[n].acts:
        return None
    before = scene.mentions[n].first - 1
    before -= before > 0 and (before in scene.phrase_end or scene.tokens[before].key in scene.rules.this)
    brings = before >= 0 and any(r.pos == "verb" and r.form == "past" and (r.family,) in rules.causing for r in scene.tokens[before].readings)
    return n if brings else None


def to_allowed(scene: Scene, rules: RoleRules, clause: Clause, at: int) -> int | None:
    """Verb-first: who is allowed what a noun tells (`X allowed | Y | the bombing of Z`, `the permission for | Y | to bomb Z`)."""
    phrase = scene.phrase_end.get(at - 1)
    n = scene.mention_at[phrase.first - 1] if not rules.verb_last and phrase is not None and phrase.first else None
    if phrase is None or n is None or phrase.key not in rules.carried_by or not scene.mentions[n].acts:
        return None
    slot, verb = scene.slot(n), clause.verb
    if slot.marker not in rules.object_of_noun or slot.start < 1:
        return None
    allowed = verb is not None and verb.last <= slot.start and verb.family in rules.allowing
    return n if allowed or scene.words[slot.start - 1] & rules.permission else None


def allowance(rules: RoleRules, clause: Clause, *, subject: bool) -> str:
    """Why somebody who is allowed an act is its doer; what only makes it possible, as no `subject` does, lets him do it at once."""
    verb = clause.verb
    if verb is None or verb.family not in rules.allowing:
        return ALLOWED
    return FORBIDDEN if verb.negated else ALLOWED if subject else "whom something lets do it"


def to_clause(scene: Scene, rules: RoleRules, clause: Clause) -> int | None:
    """The object of a verb that brings him to do what the clause under it tells (`made X | accuse Y`; verb-last `X (object) drove | to …`)."""
    if not rules.verb_last and clause.link == "complement" and (n := _before(scene, rules, clause.tokens[0])) is not None:
        return n
    around = scene.clause(clause.parent) if clause.parent is not None else None
    if (
        around is None
        or around.verb is None
        or clause.verb is None
        or clause.verb.tense not in ("present", "subjunctive")
        or not _brings(scene, rules, around.verb)
    ):
        return None
    if not rules.verb_last:
        n = scene.mention_at[clause.verb.first - 1] if clause.link == "asyndetic" else None
        return n if n is not None and scene.mentions[n].acts and scene.mentions[n].first >= around.verb.last else None
    marked = (n for n in scene.clause_mentions[around.index] if scene.slot(n).object and scene.mentions[n].acts)
    return next(marked, None) if clause.link == "complement" else None


def _before(scene: Scene, rules: RoleRules, first: int) -> int | None:
    """Verb-first: who is told to have done something before (`it came before to X | that he accused Y`)."""
    n = scene.mention_at[first - 1] if first else None
    slot = scene.slot(n) if n is not None and scene.mentions[n].acts else None
    earlier = slot is not None and slot.start > 0 and slot.marker in rules.object_of_noun and scene.words[slot.start - 1] & scene.rules.before_that
    return n if earlier else None


def _brings(scene: Scene, rules: RoleRules, verb: Verb) -> bool:
    before = [scene.tokens[i].key for i in range(max(0, verb.first - 2), verb.first)]
    return any((*before[len(before) - k :], verb.family) in rules.causing for k in range(len(before) + 1))
