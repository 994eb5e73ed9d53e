"""What stands beside a predicate and tells its sides: a possessor and what follows it, adjectives, a party joined to a verb, another act."""

from __future__ import annotations

from ..model import Clause, Mention
from .between import carrier_of, of_thing
from .forms import Frame
from .governing import Governing
from .markers import STRIKES, Filled, Filler, listed
from .match import Match
from .pronouns import object_after, suffixed
from .search import Search

_AT_PLACES = ("ASSAULT", "COERCE")
_ADJECTIVES = 3  # after the noun of an act
_TOPIC = 3  # words of what is discussed, before a preposition of its own
_STRUCK = ("ASSAULT", "SANCTION")
_BY = 2  # tokens between a noun and the one it is by
_FORCES = ("MIL", "REB", "UAF", "COP")
_ACTORS = ("country", "capital", "group", "body", "title", "person")


def with_object(search: Search, match: Match, clause: Clause, possessors: list[int]) -> bool:
    """A possessor followed by a bare noun or another actor, or by an object, is the doer, the other what it is done to (`X's holding | Y`)."""
    scene, rules, last = search.scene, search.rules, possessors[-1]
    objects = search.after_noun(match, clause, rules.object_of_noun, set(possessors)) if rules.object_of_noun else []
    if (objects and scene.slot(objects[0]).start - scene.mentions[last].last <= 1) or _of_nation(search, match, possessors):
        return True
    after, n = scene.mentions[last].last, last + 1
    if rules.verb_last or after >= len(scene.tokens):
        return False
    after += after + 1 < len(scene.tokens) and scene.tokens[after].key in scene.rules.transparent_marks  # X's committing of | "the massacre of Y"
    if scene.tokens[after].key in rules.suffixed and scene.tokens[after].key[:1] in rules.object_of_noun:
        return True  # the army's holding | of them
    if n < len(scene.mentions) and scene.slot(n).start == after:
        m, slot = scene.mentions[n], scene.slot(n)
        thing = of_thing(scene, n, match.anchor)  # `X's seizure of | a British ship`
        bare = (thing or (m.acts and m.kind in _ACTORS)) and not slot.marker and slot.joined is None
        return bare and m.country != scene.mentions[last].country and match.entry.type not in ("CONSULT", "AGREE")
    if scene.mention_at[after] is not None:
        return False
    readings = scene.tokens[after].readings
    return any(r.pos == "noun" for r in readings) and not any(r.definite or r.pos in ("preposition", "conjunction", "verb") for r in readings)


def carried_out(search: Search, match: Match) -> list[int]:
    """Verb-first: who carries an act out, named right before its preposition (`X's carrying out | of the arrest of Y`): its possessor suffers it."""
    n = carrier_of(search.scene, search.rules, match.words[0]) if match.construction == "noun" else None
    return [n] if n is not None and search.scene.mentions[n].acts else []


def may_have_suffered(search: Search, match: Match, clause: Clause, possessors: list[int]) -> bool:
    """Whether the possessors of what somebody is accused of may be whom he did it to.

    Pronouns, those of a noun that belongs to either side (the bombing of X), and verb-first whoever is not followed by an object.
    """
    named = all(search.scene.mentions[n].kind != "demonym" for n in possessors)
    either = match.entry.frame is not None and match.entry.frame.possessor == "either" and named
    if match.entry.type in STRIKES and not either:
        return bool(possessors) and all(search.scene.mentions[n].kind == "pronoun" for n in possessors)
    return bool(possessors) and not ((search.rules.verb_last and not either) or with_object(search, match, clause, possessors))


def _of_nation(search: Search, match: Match, possessors: list[int]) -> bool:
    """Verb-first: whether the adjective of a nation stands after a noun with the article, whom nobody can own then (`the Turkish massacres`)."""
    token, told = search.scene.tokens[match.words[-1]], [search.scene.mentions[n] for n in possessors]
    known = token.key.startswith(search.scene.rules.article or " ") or any(r.definite for r in token.readings)
    alone = len(match.words) == 1 and match.entry.type in ("ASSAULT", "COERCE") and not search.rules.verb_last  # `the shedding of | Arab blood`
    return known and alone and all(m.kind == "demonym" and not m.acts and m.number != "p" for m in told)


def by_nation(search: Search, match: Match, possessors: list[int]) -> bool:
    """Verb-first: whether a strike that is known is told by an adjective of a nation (`rejects | the Turkish shelling`): it is that nation's."""
    article = search.scene.rules.article
    known = bool(article) and match.entry.type == "ASSAULT" and search.scene.tokens[match.anchor].key.startswith(article)
    return known and all(search.scene.mentions[n].kind == "demonym" for n in possessors)


def suffered(search: Search, match: Match, possessors: list[int]) -> bool:
    """Whether whom a noun belongs to suffers the act: where it happened (`the attack on Paris`, on X's embassy), what a state has, who is asked."""
    told = [search.scene.mentions[n] for n in possessors]
    if match.entry.type in _AT_PLACES and all(m.kind == "place" or (m.kind == "group" and m.host) for m in told):
        return True
    return match.construction == "noun" and (_of_interest(search, match, possessors[0]) or _addressed(search, match, told) or _met(search, match, possessors))


def _met(search: Search, match: Match, possessors: list[int]) -> bool:
    """Verb-first: whether somebody stands right after the pronoun of a meeting, which is who met him (`in his receiving | the ambassador`)."""
    return match.entry.type == "CONSULT" and object_after(search, match.anchor, met=True)[1] == possessors


def _of_interest(search: Search, match: Match, n: int) -> bool:
    """Verb-first: whether what a state has stands between an act and a possessor, who suffers the act then (`the threat to the security of X`)."""
    between = (h for h in search.scene.slot(n).heads if h > match.anchor)
    return any(not search.scene.words[h].isdisjoint(search.rules.interests) for h in between)


def _addressed(search: Search, match: Match, told: list[Mention]) -> bool:
    """Verb-first: whether the noun of a demand belongs to such as are asked rather than ask (`the call on the world | to act`)."""
    return match.entry.type == "REQUEST" and not search.rules.verb_last and all(m.country == "WORLD" or m.why == "all-sides" for m in told)


def stressed(search: Search, match: Match, clause: Clause) -> list[Filler]:
    """Whose verbal noun a verb tells of, where nobody is told who says it (`stressed | X's support for Y`)."""
    frame = match.entry.frame
    own = frame is not None and frame.possessor == "doer" and match.construction == "active" and len(match.words) > 1
    return [*search.possessors(match.anchor, clause)] if own and match.entry.type in ("AGREE", "SUPPORT") else []


def armed(search: Search, n: int) -> bool:
    """Whether a mention tells whose arms a noun before it names (`a raid of | a fighter | Russian`)."""
    return any(search.scene.words[h] & search.rules.arms for h in search.scene.slot(n).heads)


def right_after(search: Search, match: Match, clause: Clause) -> list[int]:
    """The parties that stand right after a noun: they are its own, whoever the subject is."""
    pair = search.after_noun(match, clause, search.rules.between, set())
    return pair if len(pair) > 1 and search.scene.slot(pair[0]).start - match.words[-1] <= 1 else []


def by_adjectives(search: Search, match: Match, filled: Filled) -> None:
    """The two who met are told by adjectives (`an X-Y meeting on the file of Z`): whose file it is was not met."""
    scene = search.scene
    told = [scene.mentions[f].kind for f in filled.actors if isinstance(f, int)]
    if match.entry.type == "CONSULT" and not search.rules.verb_last and len(told) > 1 and set(told) == {"demonym"}:
        filled.recipients = [f for f in filled.recipients if not isinstance(f, int) or scene.mentions[f].kind != "demonym"]


def by_nations(search: Search, match: Match, clause: Clause) -> list[int]:
    """Those who meet, told by the adjectives of the noun that a verb only carries (`a summit X-Y-Z | was held`)."""
    owners = search.possessors(match.anchor, clause) if len(match.words) > 1 and not search.rules.verb_last else []
    return owners if len(owners) > 1 and all(search.scene.mentions[n].kind == "demonym" for n in owners) else []


def of_both(search: Search, found: list[Filler], actors: list[Filler]) -> list[Filler]:
    """Verb-first: whose a thing is beside the doer's, where the adjectives of two states stand after it (`praised the relations | of X | and Y`)."""
    scene, n = search.scene, found[0] if len(found) == 1 else None
    if search.rules.verb_last or not isinstance(n, int) or n + 1 >= len(scene.mentions) or not scene.slot(n).heads or not search.own(found, actors):
        return found
    after = scene.mentions[n + 1]
    beside = after.kind == "demonym" and scene.only_marks(scene.mentions[n].last, after.first)
    return [n + 1] if beside and not search.own([n + 1], actors) else found


def pair_before(search: Search, governing: Governing, match: Match, clause: Clause, filled: Filled) -> list[int]:
    """Verb-last: the two parties before what a verb only carries (`between X and Y | a clash took place`)."""
    carried = search.rules.verb_last and clause.verb is not None and match.construction == "noun" and governing.carrier(clause) == "passive"
    return search.marked(clause, search.rules.between, set(), match) if carried and not filled.actors else []


def within_object(search: Search, n: int, clause: Clause, actors: list[Filler]) -> bool:
    """Verb-last: whether a preposition stands inside the object, which is somebody else's (`X's offer of talks with Y (object) refused`)."""
    slot = search.scene.slot(n)
    if not slot.object or not slot.marker or slot.marker in search.scene.rules.during:
        return False
    before = (k for k in search.scene.clause_mentions[clause.index] if k < n and search.scene.mentions[k].last <= slot.start)
    return any((o := search.scene.slot(k)).object and o.heads and not o.marker and search.who(k) and not search.own([k], actors) for k in before)


def elsewhere(search: Search, n: int, match: Match) -> bool:
    """Verb-first: whether a preposition tells where a place lies (`in Vienna | in Austria`), or is that of what is discussed (`the war | between X and Y`).

    So is that of an act with a preposition of its own, beside a meeting with an object (`met Z after the deal | with X`).
    """
    scene, slot = search.scene, search.scene.slot(n)
    if search.rules.verb_last or not slot.marker or not slot.start:
        return False
    before = scene.mention_at[slot.start - 1]
    if before is not None:
        place, m = scene.mentions[before], scene.mentions[n]
        return place.kind in ("place", "capital") and place.country == m.country and m.kind == "country" and scene.slot(before).marker in scene.rules.during
    topic = range(max(match.words[-1] + 1, slot.start - _TOPIC), slot.start)
    frame, verb = match.entry.frame, match.construction == "active" and match.entry.type == "CONSULT"
    discussed = verb and frame is not None and frame.mode != "third-party" and slot.marker in search.rules.between and scene.mentions[n].kind != "pronoun"
    met = verb and len(match.words) == 1 and frame is not None and "object" in listed(frame.roles.get("recipient", ()))
    if met and _of_act(search, slot.start - 1, match) and scene.mentions[n].kind != "pronoun":
        clause = scene.clause(match.clause)
        return bool(search.objects(clause, {*search.subjects.of(clause).mentions}))
    return discussed and bool(topic) and scene.tokens[slot.start - 1].kind == "word" and not any(search.event_noun(i) for i in topic)


def _of_act(search: Search, i: int, match: Match) -> bool:
    """Whether the noun of another act, right after a preposition, stands at a token, or before the adjectives there (`over | the deal nuclear signed`)."""
    scene, article = search.scene, search.scene.rules.article
    for _ in range(_ADJECTIVES):
        i -= bool(article) and i > 0 and scene.tokens[i].key.startswith(article) and not search.event_noun(i)
    before = scene.phrase_end.get(i - 1)
    return i not in match.words and search.event_noun(i) and before is not None and bool(before.classes & scene.rules.prepositions)


def within_predicate(search: Search, other: Match, match: Match) -> bool:
    """Verb-last: a verbal noun within a predicate that stands right after its object belongs to it (`X (object) | a breach of | the resolution | called`)."""
    first = match.words[0]
    marked = first > 0 and search.scene.tokens[first - 1].key in search.scene.rules.object_marker
    return marked and match.construction == "active" and first < other.words[0] < match.words[-1]


def joined_after(search: Search, match: Match, filled: Filled) -> list[Filler]:
    """Verb-first, behind its subject: who meets with it stands after a joining word right after the verb (`X discusses | and Y | the file`)."""
    scene, at = search.scene, match.words[-1] + 1
    if search.rules.verb_last or match.entry.type != "CONSULT" or match.construction != "active" or not filled.actors or at + 1 >= len(scene.tokens):
        return []
    before = all(isinstance(f, int) and scene.mentions[f].last <= match.words[0] for f in filled.actors)
    n = next((k for k in scene.clause_mentions[match.clause] if scene.slot(k).start == at + 1), None)
    if not before or n is None or scene.tokens[at].key not in scene.rules.joiners or scene.mentions[n].kind == "place":
        return []
    return [*search.coordinated(n)]


def word_of(search: Search, f: Filler, match: Match) -> bool:
    """Whether a group is a word of the predicate itself: `voiced his opposition`."""
    m = search.scene.mentions[f] if isinstance(f, int) else None
    return m is not None and m.kind == "group" and m.why == "his-country" and set(range(m.first, m.last)) <= set(match.words)


def parties(search: Search, match: Match, filled: Filled) -> tuple[list[Filler], list[Filler]]:
    """Who suffered what a noun tells, and who did it.

    Verb-last: whoever owns a noun in the singular that may be its doer's or its undergoer's suffers it, where no other side is told (`the bombing of X`).
    """
    frame, readings = match.entry.frame, search.scene.tokens[match.anchor].readings
    either = search.rules.verb_last and frame is not None and frame.possessor == "either" and match.entry.type in _STRUCK
    if either and not filled.recipients and readings and all(r.number == "s" for r in readings):
        return [*filled.actors], []
    return [f for f in filled.recipients if not _of_another(search, match, f)], [*filled.actors]


def _of_another(search: Search, match: Match, f: Filler) -> bool:
    """Verb-last: whether a noun that tells no act is joined to a verbal noun, and is whose both are said to be (`the occupation and crimes of X`)."""
    scene = search.scene
    heads = scene.slot(f).heads if isinstance(f, int) and search.rules.verb_last else ()
    joined = bool(heads) and any(scene.tokens[i].key in scene.rules.joiners for i in range(match.anchor + 1, heads[0]))
    return joined and not search.event_noun(heads[0])


def by_preposition(search: Search, match: Match, frame: Frame, clause: Clause) -> list[int]:
    """An indefinite noun, `a visit by the minister to X`: an official or a force, where the one it is done to stands elsewhere."""
    markers = search.rules.owner_of_noun
    owned = suffixed(search, match.anchor, "3") or suffixed(search, match.words[0], "3")  # `its heavy shelling | of the rebels' bases`
    found = search.after_noun(match, clause, markers, set()) if markers and match.construction == "noun" and not owned else []
    if not found or search.scene.slot(found[0]).start - match.words[-1] > _BY:
        return []
    arms = armed(search, found[0])
    if not arms and search.scene.mentions[found[0]].kind not in ("person", "title", "group", "body"):
        return []
    force = search.scene.mentions[found[0]].sector in _FORCES and not search.scene.slot(found[0]).heads
    if (arms or force) and match.entry.type == "ASSAULT":
        return found if frame.possessor != "undergoer" else []  # the shelling of positions | of rebels
    selectors = [search.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict)]
    if match.entry.type != "CONSULT" or search.scene.mentions[found[0]].kind not in ("person", "title"):
        selectors = [s - markers for s in selectors]
    return found if any(search.after_noun(match, clause, s, set(found)) for s in selectors) else []
