"""Who stands after a preposition and is no party: where people met, whose act only joins what was struck, who belongs to another noun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .frames import Entry, fits
from .markers import HELD, Filler, RoleRules, listed
from .match import Match
from .scene import Scene

_PLACES = ("capital", "country", "place")
_TOWARDS = ("ACCUSE", "REQUEST")


def venue(scene: Scene, rules: RoleRules, n: int) -> bool:
    """Verb-first: whether a state or a town stands alone after a preposition of one letter: there they met (`their meeting in Cairo`)."""
    slot = scene.slot(n)
    there = len(slot.marker) == 1 and slot.marker not in rules.owner_of_noun and not slot.heads
    return there and not rules.verb_last and scene.mentions[n].kind in _PLACES


def held_there(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Whether somebody is only where an act was held that stands right before the preposition (`welcomed the words of its meeting | in Cairo`)."""
    before = scene.slot(n).start - 1
    return before > 0 and before not in match.words and not scene.words[before].isdisjoint(rules.act_nouns) and venue(scene, rules, n)


def joining(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Verb-first: whether an attack is on what stands first after a preposition, and somebody's act only joins it (`the war on terror | and X's treaty`)."""
    if rules.verb_last or match.entry.type != "ASSAULT":
        return False
    return any(scene.tokens[h - 1].key in scene.rules.joiners and not scene.words[h].isdisjoint(rules.act_nouns) for h in scene.slot(n).heads)


def of_noun(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Verb-last: `after the meeting of A with B`: the preposition belongs to the noun before it, which another one governs."""
    before = scene.mention_at[scene.slot(n).start - 1] if scene.slot(n).start else None
    mutual = match.entry.frame is not None and match.entry.frame.mutual  # a verb of meeting wants its partner itself
    if not rules.verb_last or mutual or before is None or n == before:
        return False
    heads = [h for h in scene.slot(before).heads if not scene.words[h].isdisjoint(rules.act_nouns) and h not in match.words]
    if not heads or not scene.slot(before).marker:
        return False
    entries, marker = rules.index.nouns_of(scene.words[heads[0]]), scene.slot(n).marker
    met = scene.slot(before).marker in scene.rules.during and marker not in scene.rules.circumstance and {e.type for e in entries} == {"CONSULT"}
    return not met and _takes(rules, entries, marker)  # in the meeting of A he criticised B


def of_content(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Verb-first: `accused A of making concessions to B`: the preposition is that of the act that he is accused of, or asked for."""
    if rules.verb_last or match.entry.type not in _TOWARDS or match.construction != "active":
        return False
    between = (j for j in range(match.words[-1] + 1, scene.slot(n).start) if j not in match.words and scene.mention_at[j] is None)
    entries = (entry for j in between for word in scene.words[j] for keys, entry in rules.index.nouns.get(word, ()) if fits(scene.words, j, keys))
    return _takes(rules, entries, scene.slot(n).marker)


def of_another(scene: Scene, rules: RoleRules, n: int, match: Match) -> bool:
    """Verb-last: `warned A about a journey to B`, `about the sale of arms to B`: the preposition is that of another verbal noun, which one governs."""
    start = scene.slot(n).start
    thing = scene.mention_at[start - 1] is None and any(r.pos == "noun" for r in scene.tokens[start - 1].readings)
    at = start - 1 if start - 2 in scene.phrase_end or not thing else start - 2
    phrase = scene.phrase_end.get(at - 1)
    if not rules.verb_last or at < 1 or phrase is None or at in match.words:
        return False
    own = at < start - 1 and phrase.key in rules.circumstance  # `by sending a letter to B he warned …`: so he warned B
    return not own and not scene.words[at].isdisjoint(rules.act_nouns | scene.rules.acts if at < start - 1 else rules.act_nouns)


def judged(scene: Scene, rules: RoleRules, n: int) -> bool:
    """Whether a preposition is that of blame or praise right before it (`in support of X he called for …`): nothing is asked of X."""
    return any(e.type in HELD for e in rules.index.nouns_of(scene.words[scene.slot(n).start - 1]))


def town_asked(scene: Scene, match: Match, found: Sequence[Filler]) -> bool:
    """Whether only a town stands where whoever is asked would: nothing is asked of a town of one's own."""
    return match.entry.type == "REQUEST" and all(isinstance(f, int) and scene.mentions[f].kind == "place" for f in found)


def towns(scene: Scene, match: Match, found: Sequence[Filler]) -> bool:
    """Whether only towns stand where whoever is blamed would, and no capital: it is where he speaks, or where it happened."""
    return match.entry.type == "ACCUSE" and bool(found) and all(isinstance(f, int) and scene.mentions[f].kind == "place" for f in found)


def _takes(rules: RoleRules, entries: Iterable[Entry], marker: str) -> bool:
    """Whether a preposition is one that a noun of these names its recipient with."""
    frames = (e.frame for e in entries if e.frame is not None)
    return any(marker in rules.markers(s) for f in frames for s in listed(f.roles.get("recipient", ())) if isinstance(s, dict))


def of_masdar(scene: Scene, i: int, match: Match) -> bool:
    """Verb-first: whether a preposition is that of a definite verbal noun right before it (`met X over the clinging | to Y`)."""
    article = scene.rules.article
    free = bool(article) and i not in match.words and scene.mention_at[i] is None
    return free and scene.tokens[i].key.startswith(article) and not scene.words[i].isdisjoint(scene.rules.masdars)


def of_own_masdar(scene: Scene, rules: RoleRules, i: int, match: Match) -> bool:
    """Verb-first: whether a verbal noun with a pronoun, no act of its own, stands right before a preposition (`backing X | in its resistance | to Y`)."""
    free = not rules.verb_last and i > match.words[-1] + 1 and scene.mention_at[i] is None and scene.words[i].isdisjoint(rules.act_nouns)
    return free and any(r.clitic.startswith("3") and r.pos == "noun" and r.family in scene.rules.masdars for r in scene.tokens[i].readings)


def of_later(scene: Scene, rules: RoleRules, match: Match, end: int) -> bool:
    """Verb-first: whether another act, not joined to it, stands between a noun and what is told of one (`condemning | the war | that X waged`)."""
    acts = (j for j in range(match.words[-1] + 1, end) if scene.mention_at[j] is None and not scene.words[j].isdisjoint(rules.act_nouns))
    return not rules.verb_last and any(scene.tokens[j - 1].key not in scene.rules.joiners for j in acts)
