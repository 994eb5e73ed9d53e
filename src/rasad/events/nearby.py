"""Whose the organs are that a sentence tells of without a country, and which state `this country` is."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence

import msgspec

from ..model import Mention, Span
from .scene import Scene

RULING = ("GOV", "MIL", "COP", "JUD", "SPY")  # the organs of a state
_HOME = ("GOV", "COP", "JUD", "SPY", "LEG", "OPP", "CRM")  # an army may be abroad
REGIME = "regime"  # its forces fight at home
FACTIONS = "armed opposition"  # many at once: no single body named before
LOYAL = "government forces"
_OWN = ("government", LOYAL)  # whose rebels are told beside them
_FORCES = ("MIL", "COP")
_CODE = 3  # letters of a country's code
_ARMED = ("REB", "UAF", "CRM")
_WITHIN = ("PTY", "OPP", "LEG")  # who deals with the government of his own state
_STATES = ("country", "capital", "group", "body", "title", "person")  # what may name the state that is meant
_BELONGS, _WHOLES = 4, ("group", "body", "country", "person")  # tokens between people and whom they belong to; what that may be
_BESIDE = 1  # words between an office and the preposition of its place


def joined(scene: Scene, resolved: Sequence[Sequence[Mention]], n: int, m: Mention) -> list[Mention]:
    """What "and" joins to a state's people or organ is that state's: `X and its army`, `the government of X and the army`."""
    if m.kind != "group" or m.country or m.how != "named" or m.why not in ("", "his-country"):
        return []
    if found := _facing(scene, n, m):
        return found
    if m.name in _OWN and (foe := _foe(scene, n)) is not None:
        return [msgspec.structs.replace(m, country=foe.country, antecedent=Span(start=foe.start, end=foe.end))]
    before = scene.mentions[n - 1] if n else m
    if before.last + 1 != m.first or scene.tokens[before.last].key not in scene.rules.joiners or len(resolved[n - 1]) != 1:
        return []
    one = resolved[n - 1][0]
    organ = one.kind in ("group", "title", "person") and one.sector in RULING and m.sector in RULING
    if len(one.country) != _CODE or not (one.kind in ("country", "capital") if m.why else organ):
        return []
    return [msgspec.structs.replace(m, country=one.country, antecedent=Span(start=one.start, end=one.end))]


def _foe(scene: Scene, n: int) -> Mention | None:
    """The rebels or the opposition that a government is named together with: it is that of their state (`talks between the government | and X`)."""
    beside = [k for k in (n - 1, n + 1) if 0 <= k < len(scene.mentions) and scene.mentions[max(k, n)].first - scene.mentions[max(k, n) - 1].last == 1]
    if any(k > n and scene.slot(k).joined is None for k in beside):
        return None  # whose government it is stands right after it
    near = (scene.mentions[k] for k in beside if scene.slot(max(k, n)).joined is not None)
    return next((o for o in near if o.acts and o.sector in (*_WITHIN, *_ARMED) and len(o.country) == _CODE), None)


def _facing(scene: Scene, n: int, m: Mention) -> list[Mention]:
    """People who stand right before the forces of a state that they are joined to (`clashes between protesters | and the forces of X`)."""
    after = scene.mentions[n + 1] if n + 1 < len(scene.mentions) else None
    if after is None or m.why or m.sector != "CVL" or after.sector not in _FORCES:
        return []
    if len(after.country) != _CODE or after.first != m.last + 1 or scene.tokens[m.last].key not in scene.rules.joiners:
        return []
    return [msgspec.structs.replace(m, country=after.country, antecedent=Span(start=after.start, end=after.end))]


def of_sentence(scene: Scene, resolved: Sequence[Sequence[Mention]], n: int, m: Mention) -> list[Mention]:
    """A state's forces, organs or opposition that nothing else tells of are those of the only state whose government the sentence has named before."""
    if m.kind not in ("group", "title", "person") or m.country or m.id or m.why:
        return []
    if here := _here(scene, n, m):
        return here
    clause = scene.clause(scene.parsed.clause_of[m.first])
    reported = m.sector == "MIL" and clause.link == "complement" and n > 0 and scene.parsed.clause_of[scene.mentions[n - 1].first] == clause.parent
    if not (m.sector in _HOME or reported) or m.kind == "person":
        return []
    first = scene.sentence(clause).first
    told = [o for k in range(n) if scene.mentions[k].first >= first for o in resolved[k] if o.country and o.kind != "agency"]
    ruling = next((o for o in told if o.acts and (o.sector in RULING or (o.sector in _WITHIN and m.sector == "GOV"))), None)
    ruling = ruling or (_ruled_by(scene, n, m) if not told else None)
    if ruling is None or len({o.country for o in told}) > 1 or len(ruling.country) != _CODE:
        return []
    return [msgspec.structs.replace(m, country=ruling.country, antecedent=Span(start=ruling.start, end=ruling.end))]


def _ruled_by(scene: Scene, n: int, m: Mention) -> Mention | None:
    """The one official of a state whom the clause of its opposition names after it: `deputies of the opposition accused the president of X`."""
    clause = scene.parsed.clause_of[m.first]
    if m.sector not in _WITHIN or any(scene.parsed.clause_of[o.first] == clause for o in scene.mentions[:n]):
        return None
    after = [o for o in scene.mentions[n + 1 :] if scene.parsed.clause_of[o.first] == clause and o.country and o.kind != "agency"]
    fits = bool(after) and after[0].kind in ("title", "person") and after[0].sector in RULING and len({o.country for o in after}) == 1
    return after[0] if fits else None


def _here(scene: Scene, n: int, m: Mention) -> list[Mention]:
    """Verb-first: an office or people told right before their place (`the leader of the opposition in X`); armed men are of the one place of their clause."""
    if scene.rules.object_marker:
        return []
    after = n + 1
    office = m.kind in ("title", "person") and m.sector in (*RULING, *_WITHIN, *_ARMED)
    near = office and after < len(scene.mentions) and scene.mentions[after].why == "place" and 0 <= scene.slot(after).start - m.last <= _BESIDE
    at = scene.mentions[after] if near and len(scene.mentions[after].country) == _CODE and not scene.slot(after).heads else None
    if at is None and m.sector in _ARMED and m.kind == "group":
        clause = scene.parsed.clause_of[m.first]
        places = [o for o in scene.mentions if scene.parsed.clause_of[o.first] == clause and (o.why == "place" or o.kind == "place")]
        at = places[0] if len({o.country for o in places}) == 1 and len(places[0].country) == _CODE else None
    if at is None:
        return []
    return [msgspec.structs.replace(m, country=at.country, how="place", antecedent=Span(start=at.start, end=at.end))]


def state_before(scene: Scene, resolved: Sequence[Sequence[Mention]], n: int, m: Mention, but: Collection[str]) -> Mention | None:
    """The state that the sentence named last before a stand-in, else the one where it told of something (`after the flood in X it sent this country aid`)."""
    first, place = scene.sentence(scene.clause(scene.parsed.clause_of[m.first])).first, None
    for k in range(n - 1, -1, -1):
        if scene.mentions[k].first < first:
            break
        for o in resolved[k]:
            if len(o.country) != _CODE or o.country in but or o.kind not in _STATES or o.sector == "IGO":
                continue
            if o.acts:
                return o
            place = o if place is None and o.kind == "country" else place
    return place


def visited(scene: Scene, resolved: Sequence[Sequence[Mention]], n: int, m: Mention, subject: Mention | None) -> list[Mention]:
    """An official with the ending of a feminine owner, where the subject is a man, is of the state named last (`he visited X and met | her president`)."""
    if m.why != "his-country" or m.kind != "title" or subject is None or subject.kind not in ("person", "title") or subject.gender == "f":
        return []
    if {r.clitic for r in scene.tokens[m.last - 1].readings if r.clitic} != {"3fs"}:
        return []
    state = state_before(scene, resolved, n, m, {subject.country})
    if state is None or state.kind not in ("country", "capital"):
        return []
    return [msgspec.structs.replace(m, country=state.country, antecedent=Span(start=state.start, end=state.end))]


def of_deed(scene: Scene, nouns: Container[str], n: int) -> bool:
    """Whether a mention owns a noun of an act."""
    return any(w in nouns for h in scene.slot(n).heads for w in scene.words[h])


def owns_deed(scene: Scene, nouns: Container[str], n: int) -> bool:
    """Whether a mention owns a noun, and not what something comes after or is due to (`after the earthquake of X`)."""
    heads = scene.slot(n).heads
    return bool(heads) and (of_deed(scene, nouns, n) or scene.under(heads[-1]) not in scene.rules.facts)


def officers(m: Mention) -> bool:
    """Whether a mention is several officers of an army or the police, told of as people are: `killed two officers`."""
    return m.kind == "title" and m.number in ("p", "d") and m.sector in _FORCES and not m.why


def whole_of(scene: Scene, n: int, owns: frozenset[str]) -> Mention | None:
    """The body or people that a group before it is part of (`fighters of the Syrian opposition`), or belongs to (`militias belonging to X`)."""
    if n + 1 >= len(scene.mentions):
        return None
    one, after, slot = scene.mentions[n], scene.mentions[n + 1], scene.slot(n + 1)
    armed = one.sector in _ARMED and slot.marker in owns  # `a militia | of the Houthis`
    beside = slot.start == one.last and (slot.marker in scene.rules.part_of or armed) and not slot.heads
    to = scene.parsed.phrases.get(slot.start if slot.marker else after.first - 1)
    owned = after.first - one.last <= _BELONGS and to is not None and to.first >= one.last and scene.rules.belongs(scene.tokens[to.first - 1], to)
    return after if after.country and ((beside and after.kind in ("group", "body")) or (owned and after.kind in _WHOLES)) else None
