"""A refusal that is only supposed: the text tells what it would lead to, not that somebody refused (`the rejection of the deal by X will mean war`)."""

from __future__ import annotations

from ..model import Clause, Verb
from .markers import RoleRules
from .match import Match
from .scene import Scene

_REFUSAL = "REJECT"
_HEAD = 2  # tokens of a clause before the noun that is its subject


def supposed_refusal(scene: Scene, rules: RoleRules, clause: Clause, match: Match) -> bool:
    """Whether a refusal is the subject of a verb that tells what will come of it, or, verb-first, what it means."""
    if match.entry.type != _REFUSAL or match.negated or not clause.tokens:
        return False
    before = range(clause.tokens[0], match.words[0])
    if len(before) > _HEAD or any(scene.mention_at[i] is not None or i in scene.phrase_end for i in before):
        return False
    verb = clause.verb if match.construction == "noun" else _next_verb(scene, rules, clause, match)
    if verb is None or verb.negated or verb.first <= match.words[-1]:
        return False
    return verb.tense == "future" or (not rules.verb_last and verb.tense == "present" and (verb.family,) in rules.leads_to)


def _next_verb(scene: Scene, rules: RoleRules, clause: Clause, match: Match) -> Verb | None:
    """Verb-first: the verb right after a clause whose own is spelled like the noun of refusing: of the two it is the verb."""
    after = clause.index + 1
    if rules.verb_last or match.construction != "active" or after >= len(scene.parsed.clauses):
        return None
    spelled = any(r.pos == "noun" for r in scene.tokens[match.words[-1]].readings) and match.words == (match.anchor,)
    child = scene.clause(after)
    parted = child.link != "asyndetic" or child.parent != clause.index or scene.tokens[child.tokens[0] - 1].kind == "mark"
    return child.verb if spelled and not parted else None
