"""What a clause does not tell as a fact without a word that says so: what somebody should do (`X: Y stop …`), a question, what words are about."""

from __future__ import annotations

from ..model import Clause
from .markers import RoleRules
from .scene import Scene

YOU = "2"
_NOT_YET = ("ASSAULT", "RETREAT")  # what lasts, as sanctions do, will be this or that while it goes on
_FAR = 10  # tokens from an act to the condition after it


def wished(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells in the subjunctive what somebody should do: right after a colon, or at the head of a quoted sentence.

    Either its subject stands at its head, or it is said to him, and he is told in the clause around it (`said to X: do not …`).
    """
    verb, tokens = clause.verb, clause.tokens
    if not scene.rules.jussive or verb is None or verb.tense != "subjunctive" or clause.link != "complement":
        return False
    heads = clause.opener in scene.rules.colon or (clause.quoted and not clause.opener and tokens[0] == scene.sentence(clause).first)
    if any(scene.clause(c).link == "conditional" for c in scene.children[clause.index]):
        return False  # what a condition leads to is no wish
    if not heads or any(scene.tokens[i].key in scene.rules.modal for i in tokens):
        return False
    first = next((i for i in tokens if scene.tokens[i].kind == "word"), verb.first)
    return scene.mention_at[first] is not None if verb.person == "3" else verb.person == YOU


def asked(scene: Scene, clause: Clause) -> bool:
    """A sentence that ends in a question mark tells of nothing that happened, but for who quotes the question in it, or asks it after a colon."""
    first, last = scene.sentence(clause).first, scene.sentence(clause).last
    end = next((i for i in range(last - 1, first, -1) if scene.tokens[i].kind != "mark"), last)  # `?!!`
    marks = [i for i in range(max(0, min(end + 1, last - 2)), last) if scene.tokens[i].key in scene.rules.question]
    if marks and any(scene.tokens[i].key in scene.rules.colon for i in range(max(first, clause.tokens[-1]), last)):
        return False  # `X condemned Y and said: | will the world be silent?`
    if marks and clause.verb is not None and any(scene.tokens[i].key in scene.rules.reasons for i in clause.tokens):
        return False  # `why does X sue Y?`: so it does
    return any(clause.quoted or not scene.clause(scene.parsed.clause_of[i]).quoted for i in marks)


def spoken_of(scene: Scene, first: int) -> bool:
    """Whether an act is only what words are about (`declined to comment on the attack`): nothing becomes of it."""
    phrase = scene.phrase_end.get(first - 1)
    return phrase is not None and phrase.first > 0 and bool(scene.words[phrase.first - 1] & scene.rules.speech)


def _on_condition(scene: Scene, clause: Clause) -> bool:
    """Whether a clause in the present or future tense tells what a condition leads to, inside it or right before it (`if elected, X ends the war`)."""
    if clause.verb is None or clause.verb.tense not in ("present", "future"):
        return False
    before = scene.clause(clause.index - 1) if clause.index else clause
    near = (*(scene.clause(k) for k in scene.children[clause.index]), *((before,) if before.sentence == clause.sentence else ()))
    return any(c.link == "conditional" and c.index < clause.index + 2 for c in near)


def supposed(scene: Scene, clause: Clause, words: tuple[int, ...], *, verb_last: bool) -> bool:
    """Whether a verbal noun stands after a condition, or verb-last one after it (`talks with X | in the case of his victory`)."""
    conditions, under = scene.rules.conditions, scene.under(words[0])
    if under in conditions:
        return True
    if under in scene.rules.circumstance and _on_condition(scene, clause):
        return True  # if elected, X ends it | by an attack
    if not verb_last or under in scene.rules.during | scene.rules.facts:
        return False
    for i in range(words[-1] + 1, min(words[-1] + _FAR, len(scene.tokens))):
        if scene.tokens[i].kind == "mark" or scene.parsed.clause_of[i] != clause.index:
            return False
        if i in scene.phrase_end and scene.phrase_end[i].key in conditions:
            return True
    return False


def may_come(scene: Scene, rules: RoleRules, clause: Clause, first: int) -> bool:
    """Verb-first: whether a noun tells what something may lead to (`may bring about | an attack of X on Y`), and not what is known."""
    verb = clause.verb
    if rules.verb_last or verb is None or first <= verb.last:
        return False
    leads = verb.tense == "possible" or (verb.tense == "future" and (verb.family,) in rules.leads_to)
    return leads and not any(r.definite for r in scene.tokens[first].readings) and scene.under(first) not in scene.rules.during


def would_be(scene: Scene, clause: Clause, first: int, kind: str) -> bool:
    """Whether an act is the subject of being in the future (`X's attack on Y will be a mistake`): nobody has done it yet, unless it is known."""
    verb, joiners = clause.verb, scene.rules.joiners
    if verb is None or verb.tense != "future" or verb.negated or verb.family not in scene.rules.being or kind not in _NOT_YET:
        return False
    if scene.under(first) or (scene.rules.article and scene.tokens[first].key.startswith(scene.rules.article)):
        return False
    before = (scene.tokens[i] for i in clause.tokens if i < first and scene.tokens[i].kind == "word" and not verb.first <= i < verb.last)
    return scene.tokens[first - 1].key in joiners or all(t.key == clause.opener or t.key in joiners for t in before)


def aim(scene: Scene, clause: Clause, copulas: frozenset[str], *, verb_last: bool) -> bool:
    """Verb-last: whether a verb in the subjunctive, or sharing it, tells what something is to be (`the aim of X is this | that it withdraws`)."""
    above = scene.clause(clause.parent).verb if clause.parent is not None and clause.link == "complement" else None
    if not verb_last or above is None or clause.verb is None or clause.verb.tense not in ("subjunctive", "elided"):
        return False
    return above.family in copulas and scene.this(above.first)
