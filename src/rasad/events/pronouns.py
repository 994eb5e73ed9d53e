"""Whom the pronoun at the end of a verbal noun means (`its war on X`, `their support`)."""

from __future__ import annotations

from ..model import Clause
from .match import Match
from .search import Search
from .subjects import Doer

_NEAR = 3  # tokens from a noun to `between`
_ONE = ("person", "title")
_STATES, _OFFICIALS = ("country", "capital", "place", "body", "group"), ("person", "title", "pronoun")


def meant(search: Search, match: Match, clause: Clause, before: list[int]) -> int:
    """Among those named before it: the owner of the noun it is joined to, the subject where it tells when or why, else who was named last."""
    scene, subjects = search.scene, search.subjects
    if search.rules.verb_last:
        return before[-1]
    agreeing = [n for n in before if subjects.agreement.pronoun_fits(n, match.anchor)]
    if scene.tokens[match.words[0] - 1].key in scene.rules.joiners:
        owner = next((n for n in reversed(agreeing) if (slot := scene.slot(n)).heads and search.event_noun(slot.heads[-1])), None)
        if owner is not None:
            return owner
        agreeing = [n for n in agreeing if not _of_its_own(search, n, match.anchor)] or agreeing
    under = scene.under(match.words[0])
    adjunct = under in scene.rules.facts or (match.entry.type == "CONSULT" and under in scene.rules.during)
    subject = next((n for n in subjects.own(clause).mentions if n in agreeing), None) if adjunct else None
    if subject is None and match.entry.type == "CONSULT" and agreeing and scene.mentions[agreeing[-1]].kind == "body":
        subject = next((n for n in reversed(agreeing) if scene.mentions[n].kind in _ONE), None)  # his contacts, not the council's that he reports to
    return subject if subject is not None else (agreeing or before)[-1]


def _of_its_own(search: Search, n: int, at: int) -> bool:
    """Whether a preposition right after a noun with the same pronoun governs somebody (`its support for X | and its support for Y`)."""
    slot, clitics = search.scene.slot(n), {r.clitic for r in search.scene.tokens[at].readings if r.clitic}
    return bool(slot.marker and slot.start) and any(r.pos == "noun" and r.clitic in clitics for r in search.scene.tokens[slot.start - 1].readings)


def earlier(search: Search, match: Match, clause: Clause) -> Doer:
    """Beyond its clause: the last one of the sentence who agrees."""
    scene, at = search.scene, match.anchor
    first = scene.sentence(clause).first
    for n in range(len(scene.mentions) - 1, -1, -1):
        m = scene.mentions[n]
        if first <= m.first < at and m.acts and m.kind != "agency" and search.subjects.agreement.pronoun_fits(n, at):
            return Doer((n,), why="the noun is his who was named before it")
    return Doer()


def fits(search: Search, doer: Doer, at: int) -> bool:
    """Verb-first: whether the pronoun at the end of a noun may stand for a subject: for one alone where it is singular, and of its gender."""
    clitics = {r.clitic for r in search.scene.tokens[at].readings if r.clitic}
    who = [*(search.scene.mentions[n] for n in doer.mentions), *doer.carried]
    if search.rules.verb_last or not who or not clitics or not all(c.endswith(("ms", "fs")) for c in clitics):
        return True
    gender = search.subjects.agreement.gender(who[0])
    return len(who) == 1 and (not gender or any(c.endswith(gender + "s") for c in clitics))


def his(search: Search, match: Match, clause: Clause, at: int) -> Doer:
    """Whose the pronoun is at the end of a noun right before the one that it carries out: the subject's, if it fits him (`its success in | arresting X`)."""
    own = suffixed(search, at, "3") and search.scene.only_prepositions(at + 1, match.words[0])
    doer = search.subjects.of(clause) if own else Doer()
    return Doer(doer.mentions, doer.carried, "the subject, who carries it out") if doer and fits(search, doer, at) else Doer()


def of_sayer(search: Search, clause: Clause, at: int) -> Doer:
    """Verb-first: who says it, where a noun that is his is what he speaks of (`said that | his visit to X was …`)."""
    if search.rules.verb_last or clause.link != "complement" or clause.parent is None:
        return Doer()
    doer = search.subjects.of(search.scene.clause(clause.parent))
    return Doer(doer.mentions, doer.carried, "the noun is his who says it") if doer and fits(search, doer, at) else Doer()


def between_them(search: Search, match: Match, clause: Clause) -> Doer:
    """Verb-first: a pronoun after `between` and the party joined to it (`the deal between it and X`): it is who was named before it and agrees."""
    scene, rules = search.scene, search.rules
    for j in range(match.anchor + 1, min(match.anchor + _NEAR, len(scene.tokens) - _NEAR)):
        key = scene.tokens[j].key
        told = next((sex for end, sex in rules.pronoun_ends.items() if key.endswith(end) and key.removesuffix(end) in rules.between), "")
        if not told or scene.tokens[j + 1].key not in scene.rules.joiners or scene.tokens[j + 2].key not in rules.between:
            continue
        after = next((n for k in range(j + 3, min(j + 3 + _NEAR, len(scene.tokens))) if (n := scene.mention_at[k]) is not None), None)
        others = [] if after is None else search.coordinated(after)
        first = scene.sentence(clause).first
        before = [n for n, m in enumerate(scene.mentions) if others and first <= m.first < j and m.acts and m.kind != "agency" and not search.own([n], others)]
        agreeing = [n for n in before if told.endswith(search.subjects.agreement.gender(scene.mentions[n]) + "s")]
        subject = [n for n in agreeing if not scene.slot(n).marker] or agreeing
        return Doer((subject[-1], *others), why="between it and another") if subject else Doer()
    return Doer()


def both(search: Search, at: int) -> Doer:
    """Verb-first: the two for whom a dual pronoun stands (`after their meeting`): the last of two countries that the sentence names before it."""
    scene = search.scene
    if search.rules.verb_last or not any(r.clitic == "3d" for r in scene.tokens[at].readings):
        return Doer()
    first, found = scene.sentence(scene.clause(scene.parsed.clause_of[at])).first, list[int]()
    for n in range(len(scene.mentions) - 1, -1, -1):
        m = scene.mentions[n]
        one = m.kind in ("person", "title", "country", "capital") and m.number in ("", "s") and m.acts
        if first <= m.first < at and one and search.who(n) and not any(search.own([n], [k]) for k in found):
            found.append(n)
        if len(found) > 1:
            return Doer((found[1], found[0]), why="the two named before it")
    return Doer()


def blamed(search: Search, match: Match) -> bool:
    """Verb-first: whether a preposition right after an accusation tells what the pronoun at its end is accused of; `his charges` are those that he makes."""
    one = not any(r.number == "p" for r in search.scene.tokens[match.anchor].readings)
    return one and not search.rules.verb_last and match.anchor + 1 in search.scene.parsed.phrases


def suffixed(search: Search, anchor: int, person: str) -> bool:
    """Whether a noun has a possessive ending of a person."""
    return any(r.clitic.startswith(person) and r.pos == "noun" for r in search.scene.tokens[anchor].readings)


def object_after(search: Search, anchor: int, *, met: bool = False) -> tuple[bool, list[int]]:
    """Verb-first: whether what a noun is done to stands right after its pronoun, which is its doer then (`its shelling | a town`); and whom it names.

    `met`: it may be an official, who is the doer of what a verb spelled alike tells (`asked for it | the president`).
    """
    scene, at = search.scene, anchor + 1
    if search.rules.verb_last or at >= len(scene.tokens) or not suffixed(search, anchor, "3") or scene.ends_phrase(at):
        return False, []
    n = scene.mention_at[at]
    if n is not None:
        named = scene.mentions[n].first == at and scene.mentions[n].kind in (_STATES + _OFFICIALS if met else _STATES)
        return named, search.coordinated(n) if named else []
    plain = all(r.pos == "noun" and not r.definite and not r.clitic for r in scene.tokens[at].readings) and bool(scene.tokens[at].readings)
    return plain and not scene.tokens[at].key.startswith(scene.rules.article or " "), []
