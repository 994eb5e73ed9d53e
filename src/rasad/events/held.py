"""Whom a state's own authorities hold, free or sentence, where only what he does is told (`the police of X arrested a lawyer`)."""

from __future__ import annotations

import msgspec

from ..model import Clause
from .forms import Frame
from .markers import Filled, Filler, listed
from .match import Match
from .search import Search

_AT_HOME = ("GOV", "COP", "JUD", "SPY")
_POLICE = ("COP",)  # who kill a youth, kill one of their own state's
_MODES = ("arrest", "convict", "deport", "release", "torture")
_OTHERS = ("ASSAULT", "CONCEDE")  # whom police kill, whom a president pardons
_SEIZED = ("arrest", "convict")
_LEGAL = "legal"  # the context of an execution
_WORDS = 6  # tokens between the predicate and whom it is done to


def held(search: Search, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
    """Verb-first: a citizen of the authorities' own state, as the object or after a preposition of the frame."""
    scene, rules, frame = search.scene, search.rules, match.entry.frame
    if rules.verb_last or frame is None or not (frame.mode in _MODES or match.entry.type in _OTHERS) or not rules.people:
        return []
    if match.entry.type == "CONCEDE" and _LEGAL not in frame.contexts:
        return []
    home = _AT_HOME if frame.mode in _MODES or _LEGAL in frame.contexts else _POLICE
    told = [(f, country) for f in filled.actors for country, sector in search.who(f) if country and sector in home]
    if not told or (match.construction != "noun" and (clause.verb is None or clause.verb.voice == "passive")):
        return []
    after = match.words[-1] + 1
    force = scene.mentions[told[0][0]] if isinstance(told[0][0], int) else told[0][0]
    beside = after < len(scene.tokens) and scene.mention_at[after] in filled.actors
    by = isinstance(told[0][0], int) and scene.slot(told[0][0]).marker in rules.agent
    told_here = clause.tokens[0] <= force.first <= clause.tokens[-1]
    if home is _POLICE and not told_here:
        return []
    if match.construction == "noun" and not (beside or by) and not (told_here and force.first < match.words[0] and frame.mode in _SEIZED):
        return []  # neither `the arrest by the police of …` nor `… of a youth at the hands of …` nor `the police went on with the arrest of …`
    campaign = _campaign(search, match, frame)
    if campaign and (reached := _reached(search, match)):
        return reached
    if not campaign and _stands(search, match, frame, filled) < 0:
        return []
    filled.why.append("recipient: a citizen of theirs")
    return [msgspec.structs.replace(force, country=told[0][1], sector="CVL", kind="group", id=None, name=None, office=None, how="place")]


def _campaign(search: Search, match: Match, frame: Frame) -> bool:
    """Whether many are arrested or executed whom nothing tells of (`the police of X carried out a campaign of arrests`)."""
    if match.construction != "active":
        return False
    if _LEGAL in frame.contexts and match.entry.type == "ASSAULT":
        return any(r.number == "p" for i in match.words for r in search.scene.tokens[i].readings)  # the authorities of X carried out executions
    return frame.mode == "arrest" and any(search.scene.words[i] & search.rules.operations for i in match.words)


def _reached(search: Search, match: Match) -> list[Filler]:
    """Whom a relative clause after a campaign says that it reached (`a campaign that took in members of X`)."""
    scene = search.scene
    for c in map(scene.clause, scene.children[match.clause]):
        told = c.link in ("relative", "asyndetic") and c.verb is not None and c.verb.family in search.rules.covers
        if told and 0 < c.tokens[0] - match.anchor <= _WORDS:
            return search.objects(c, set())
    return []


def _stands(search: Search, match: Match, frame: Frame, filled: Filled) -> int:
    """Where somebody is told by what he is, right after the predicate and its doer; -1 for nowhere."""
    scene, rules = search.scene, search.rules
    toward = {key for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict) for key in rules.markers(s)}
    commas = scene.rules.commas
    if match.construction == "active" and not frame.mutual and (named := next((i for i in match.words if scene.words[i] & rules.people), 0)):
        return named  # a word of the predicate itself
    start, parted, aside = match.anchor + 1, False, False
    for j in range(start, min(start + 2 * _WORDS, len(scene.tokens))):
        n, token = scene.mention_at[j], scene.tokens[j]
        if n is not None:
            if (n not in filled.actors and not (aside and scene.slot(n).marker in scene.rules.during)) or parted:
                return -1
            start = j + 1
            continue
        if scene.words[j] & rules.people:
            return j
        if scene.time_at[j] or token.key in commas or j in match.words:
            start += 1
            continue
        if token.kind == "mark" or j - start >= _WORDS:
            return -1
        phrase = scene.phrase_end.get(j)
        if phrase is not None and phrase.key in scene.rules.part_of and scene.some(phrase.first - 1):
            start = j + 1  # hundreds | of the students
            continue
        if j == start and phrase is not None and phrase.key not in toward and (phrase.key in scene.rules.during or scene.past_times(j + 1) > j + 1):
            start, aside = j + 1, True  # in a campaign in X, since Thursday
            continue
        if phrase is not None and phrase.classes & scene.rules.prepositions:
            if phrase.key not in toward or parted:
                return -1
            parted = True
        elif (
            not parted
            and token.kind == "word"
            and token.key not in scene.rules.quantifiers
            and token.key not in scene.rules.transparent
            and j > start + 1 + aside
        ):
            return -1
    return -1
