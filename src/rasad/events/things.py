"""Verb-first: whether the pronoun at the end of a verb stands for a thing (`the law that they passed, while X opposed it`)."""

from __future__ import annotations

from ..model import Clause, Verb
from .markers import FORCE, HELD, Filled, Filler
from .match import Match
from .search import Search

_BACK = 40  # tokens that the pronoun may reach back over
_KINDS = ("ACCUSE", "SUPPORT", "AID", "COOPERATE", "PROTEST", "MOBILIZE")  # what these are done to may be a thing; what is refused is somebody's
THING = "the pronoun stands for a thing"


def object_of(search: Search, match: Match, clause: Clause, taken: set[int], filled: Filled) -> list[Filler]:
    """The object of a verb; where that is a pronoun and stands for a thing, whose that is."""
    kind = match.entry.type
    told = owner_of_thing(search, clause, kind) if match.construction == "active" else None
    if told is None:
        return search.objects(clause, taken, match.words, thing=kind == "REJECT", raids=kind in FORCE)
    filled.why.append(THING)
    return [f for f in told if f not in taken]


def owner_of_thing(search: Search, clause: Clause, kind: str) -> list[Filler] | None:
    """Whose the thing is that the pronoun stands for, the nearest noun before the verb that agrees with it; None where somebody named stands nearer."""
    scene, verb = search.scene, clause.verb
    if search.rules.verb_last or verb is None or kind not in _KINDS or verb.clitic not in ("3ms", "3fs") or clause.link in ("relative", "asyndetic"):
        return None
    for i in range(verb.first - 1, max(scene.sentence(clause).first, verb.first - _BACK) - 1, -1):
        n = scene.mention_at[i]
        if n is not None:
            m, headed = scene.mentions[n], any(agrees(search, h, verb) for h in scene.slot(n).heads)
            near = m.acts and not headed and m.kind not in ("agency", "demonym", "place") and search.subjects.agreement.pronoun_fits(n, verb.head)
            if near and n not in search.subjects.of(clause).mentions:
                return None
        elif agrees(search, i, verb):
            owners = [k for k in range(len(scene.mentions)) if i in scene.slot(k).heads and scene.mentions[k].acts]
            return [*owners[:1]] if kind in HELD else []
    return None


def agrees(search: Search, i: int, verb: Verb) -> bool:
    """Whether a token is a definite noun, or that of an act, of the gender and number of the pronoun at the end of a verb."""
    scene, article = search.scene, search.scene.rules.article
    token = scene.tokens[i]
    definite = bool(article) and token.key.startswith(article)
    nouns = [r for r in token.readings if r.pos == "noun" and not r.clitic]
    if scene.mention_at[i] is not None or scene.time_at[i] or token.kind != "word" or not (definite or (nouns and search.event_noun(i))):
        return False
    before, after = scene.tokens[i - 1] if i else None, scene.tokens[i + 1] if i + 1 < len(scene.tokens) else None
    if definite and before is not None and (before.key.startswith(article) or scene.mention_at[i - 1] is not None):
        return False  # an adjective
    if any(r.number == "p" for r in token.readings) and token.key.endswith((*scene.rules.nominative, *scene.rules.oblique)):
        return False  # people
    ends = search.rules.feminine_ends
    fem = token.text.endswith(ends) or any(r.gender == "f" or r.number == "p" for r in nouns)
    fem = fem or (definite and after is not None and after.key.startswith(article) and after.text.endswith(ends))
    return fem if verb.clitic == "3fs" else not fem
