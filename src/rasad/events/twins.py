"""Two verbs that are joined: in the same pronoun at their ends (`they abducted him | and killed him`), or one of the speaker's own and another's."""

from __future__ import annotations

from ..model import Clause
from .scene import Scene

_THEY = ("3", "p")


def joined_to(scene: Scene, clause: Clause) -> Clause | None:
    """Verb-first: the clause right before one that is joined to it, where the verbs of both end in the same pronoun.

    Or where both tell in the masculine plural of those whom a relative word stands for (`rebels who took X | and hold Y`).
    """
    verb, before = clause.verb, scene.clause(clause.index - 1) if clause.index else None
    if clause.link != "coordinate" or verb is None or before is None or before.verb is None or before.sentence != clause.sentence:
        return None
    told_of = before.link == "relative" and (verb.person, verb.number, verb.gender) == (*_THEY, before.verb.gender) and before.verb.number == verb.number
    return before if (verb.clitic.startswith("3") and before.verb.clitic == verb.clitic) or (told_of and verb.gender == "m") else None


def met_by(scene: Scene, clause: Clause, before: Clause | None) -> tuple[int, ...] | None:
    """Who goes on after what a speaker says of himself (`I met Mr X | and (he) voiced his support`): the one met, or nobody.

    None where it is no such clause.
    """
    verb = clause.verb
    if clause.link != "coordinate" or verb is None or before is None or before.verb is None or not (clause.quoted and before.quoted):
        return None
    unvowelled = before.link == "complement" and (before.verb.tense, before.verb.gender, verb.gender) == ("past", "f", "m")  # `I met`, spelled like `she met`
    if verb.person != "3" or not (before.verb.person == "1" or unvowelled):
        return None
    who = [n for n in scene.clause_mentions[before.index] if scene.mentions[n].kind in ("person", "title")]
    one = len(who) == 1 and verb.number == "s" and scene.mentions[who[0]].number in ("", "s")
    return tuple(who) if one else ()
