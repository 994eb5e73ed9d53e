"""Who does what is done somewhere: the hosts of an embassy, the people of a country that sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ..model import Clause
from .markers import Filled, Filler, listed
from .match import Match
from .search import Search

_OF_STATE = ("GOV", "LEG", "MIL", "COP", "JUD", "SPY", "REL")  # who speaks of his own people
_JOURNEY = "visit"  # the mode of going somewhere
_TOLD, _STATES, _SINGLE = ("relative", "asyndetic"), ("country", "capital"), ("person", "title")
_BESIDE = 2  # tokens between talks and the clause that tells of them
_NEAR = 6  # tokens between a journey and the clause that tells of it


def hosts(search: Search, fillers: Sequence[Filler]) -> list[Filler]:
    """Where the doer's own ambassador or embassy is: what befalls them befalls the host."""
    found = [search.scene.mentions[f] if isinstance(f, int) else f for f in fillers]
    return [
        msgspec.structs.replace(m, country=m.host, sector="GOV", kind="country", why="", office=None, name=None, id=None, how="place") for m in found if m.host
    ]


def there(search: Search, clause: Clause, kind: str) -> list[Filler]:
    """Who does it where it is done; a crowd before an embassy is of the country where that stands."""
    if kind != "PROTEST":
        return search.place(clause, "GOV")
    return search.place(clause, "CVL") or people(search, hosts(search, search.scene.clause_mentions[clause.index])[:1], kind)


def people(search: Search, doers: Sequence[Filler], kind: str) -> list[Filler]:
    """A country that sees demonstrations is its people; whoever else does something does it himself."""
    if kind != "PROTEST":
        return [*doers]
    told = [(f, search.scene.mentions[f] if isinstance(f, int) else f) for f in doers]
    crowd = {"sector": "CVL", "kind": "group", "how": "place", "name": None, "office": None, "acts": True}
    return [msgspec.structs.replace(m, **crowd) if m.kind in ("country", "capital") else f for f, m in told]


def at_home(search: Search, f: Filler, speakers: Sequence[Filler]) -> Filler:
    """The people that a man of state speaks of without a country are his own (`the people must …`)."""
    m = search.scene.mentions[f] if isinstance(f, int) else f
    said = {who for s in speakers for who in search.who(s)}
    home = {country for country, sector in said if sector in _OF_STATE}
    after = search.scene.tokens[m.last].readings if m.last < len(search.scene.tokens) else ()
    whole = bool(after) and not any(r.pos == "noun" for r in after)  # no `people of the world`
    bare = m.kind == "group" and m.sector == "CVL" and not (m.country or m.why) and whole
    return msgspec.structs.replace(m, country=next(iter(home))) if bare and len(home) == len(said) == 1 else f


def covered(search: Search, match: Match, filled: Filled) -> list[Filler]:
    """To which countries a journey goes, where a relative clause after it tells so (`begins a tour that takes him to X and Y`); nobody where none does."""
    scene, frame = search.scene, match.entry.frame
    if frame is None or frame.mode != _JOURNEY or not search.rules.covers:
        return []
    for c in map(scene.clause, scene.children[scene.parsed.clause_of[match.anchor]]):
        if c.link not in _TOLD or c.verb is None or c.verb.family not in search.rules.covers or not 0 < scene.untimed(match.anchor, c.tokens[0]) <= _NEAR:
            continue
        states = [n for n in scene.clause_mentions[c.index] if scene.mentions[n].kind in _STATES and scene.mentions[n].first >= c.verb.last]
        if states:
            own = [f for f in filled.recipients if isinstance(f, int) and scene.mentions[f].kind in _STATES]
            filled.actors = [f for f in filled.actors if not isinstance(f, int) or scene.mentions[f].kind != "demonym"] or _traveller(search, match)
            filled.why.append("recipient: where the journey goes")
            return [*own, *(n for n in search.coordinated(states[0]) if n not in own)]
    return []


def brought_together(search: Search, match: Match, clause: Clause) -> list[Filler]:
    """Who a pronoun at the end of a verb of gathering stands for, where the meeting is its subject (`a meeting that brought him together with X`)."""
    frame, verb = match.entry.frame, clause.verb
    if frame is None or verb is None or not verb.clitic or "object" not in listed(frame.roles.get("actor", ())):
        return []
    return search.suffixed(msgspec.structs.replace(clause, link="root"), [], verb.clitic)


def gathered(search: Search, match: Match, clause: Clause, filled: Filled) -> None:
    """Whom a meeting brings together by a word right after its noun that may be a noun too (`a meeting | grouping X and Y`, `talks | joining X with Y`)."""
    scene, gathers, after = search.scene, search.rules.gathers, max(match.words) + 1
    near = range(after, min(after + _BESIDE, len(scene.tokens))) if gathers and match.entry.type == "CONSULT" else ()
    at, word = next(((i, w) for i in near for w in scene.words[i] if w in gathers), (-1, ""))
    n = next((k for k in scene.clause_mentions[clause.index] if scene.mentions[k].first > at), None) if word else None
    if n is None or scene.slot(n).start > at + _BESIDE or (scene.slot(n).marker and scene.slot(n).marker not in scene.rules.part_of):
        return
    first = search.coordinated(n)
    partner = [k for k in (first[-1] + 1,) if k in scene.clause_mentions[clause.index] and scene.slot(k).start == scene.mentions[first[-1]].last]
    second = search.coordinated(partner[0]) if partner and scene.slot(partner[0]).marker == gathers[word] else []
    if len(first) > 1 or second:
        filled.actors, filled.recipients = [*first], [*second]
        filled.why.append("whom the meeting brings together")


def joined_to_verb(search: Search, clause: Clause) -> list[Filler]:
    """Verb-first: with whom the subject that a verb leaves out did it: he is joined right to the verb (`said that he agreed | and the minister X | on …`)."""
    scene, verb = search.scene, clause.verb
    if verb is None or search.rules.verb_last or verb.last + 1 >= len(scene.tokens) or scene.tokens[verb.last].key not in scene.rules.joiners:
        return []
    n = scene.mention_at[verb.last + 1]
    return [*search.coordinated(n)] if n is not None and scene.mentions[n].first == verb.last + 1 and scene.mentions[n].acts else []


def _in_relative(search: Search, carrier: Callable[[Clause], str], match: Match, filled: Filled) -> list[Filler]:
    """With whom talks are by the relative clause that carries them out (`X's words came on the eve of talks | that he will hold with Y`)."""
    scene, frame = search.scene, match.entry.frame
    if (
        match.construction != "noun"
        or match.entry.type != "CONSULT"
        or frame is None
        or not filled.actors
        or "doer: the relative clause tells who carries it out" in filled.why
    ):
        return []
    for child in map(scene.clause, scene.children[match.clause]):
        near = child.link in _TOLD and child.tokens and 0 < scene.untimed(match.anchor, child.tokens[0]) <= _BESIDE
        if near and child.verb is not None and carrier(child):
            markers = [search.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict)]
            return [*search.marked(child, frozenset().union(*markers), {f for f in filled.actors if isinstance(f, int)}, match)]
    return []


def beyond(search: Search, carrier: Callable[[Clause], str], match: Match, filled: Filled) -> list[Filler]:
    """Whom talks are with, or a visit is to, that only the clause after or before it tells."""
    return _in_relative(search, carrier, match, filled) or _where_he_is(search, match, search.scene.clause(match.clause), filled)


def _where_he_is(search: Search, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
    """Verb-first: whom a visit is to that is told of where somebody is (`X, who is in Paris, | where he is on a visit`)."""
    scene, frame = search.scene, match.entry.frame
    if frame is None or frame.mode != _JOURNEY or not filled.actors or search.rules.verb_last or clause.opener not in search.rules.where:
        return []
    at = clause.tokens[0] - 1
    n = scene.mention_at[at - (at > 0 and scene.tokens[at].key in scene.rules.commas)] if at >= 0 else None
    return [n] if n is not None and scene.mentions[n].kind in _STATES and not search.own([n], filled.actors) else []


def _traveller(search: Search, match: Match) -> list[Filler]:
    """Who goes on a journey that its own words give to nobody: the one told before it in its clause (`X's visit comes within a tour that …`)."""
    scene = search.scene
    told = scene.clause_mentions[scene.parsed.clause_of[match.anchor]]
    return [*[n for n in told if scene.mentions[n].kind in _SINGLE and scene.mentions[n].last <= match.anchor][:1]]
