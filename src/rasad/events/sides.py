"""The two sides of an event: whether they are enough for one, and what is no event between actors."""

from __future__ import annotations

import msgspec

from ..model import Actor
from .forms import CodeRow, Frame
from .markers import SPOKEN, STRUCK, WHOEVER, Filled
from .match import Match

_RULING = frozenset({"GOV", "MIL", "LEG", "IGO", "JUD", "SPY"})
_SERVICES = frozenset({"COP", "MIL", "SPY"})
_ARMED = frozenset({"REB", "SEP"})  # whoever fights his own state is a party of his own
_FIGHTING = _ARMED | _SERVICES | {"CVL"}
_PRIVATE = frozenset({"CVL", "MED", "BUS", "REF", "CRM"})
_OPINION = frozenset({"CVL", "MED", "BUS", "EDU"})
_BYSTANDERS = ("CVL", "MED", "NGO", "EDU")
_MOVED = ("CONCEDE", "MOBILIZE", "REJECT", "RETREAT")
_VERBAL_CONFLICT, _MATERIAL_CONFLICT = 3, 4  # quad classes
_TOLD = frozenset({"recipient: object", "recipient: after a preposition of the frame"})  # where a recipient is told as such
_VOICED = ("IGO", "MIL", "REB", "SEP", "PTY")  # sectors of bodies for which their officials speak
_WHOLE = ("government", "cabinet", "leadership", "side")  # organs for which any official of the state speaks
_FORMER = "former "
_RESIGNS = "resign"
_OURS = "first person"
_MINISTRY = " ministry"
_MILITARY = ("military",)  # what a frame is first of all about
_TALKING = ("LEG", "MED")
_SPOKEN_BY = "spokesperson"
_POLITICS = frozenset({"LEG", "PTY", "ELI", "MED"})  # sectors of which nobody fights
WORDS = "ACCUSE"  # what an attack in words is
OWN_CLAIM = "nobody blames himself: it is told by its doer"
Side = tuple[Actor, ...]


def apart(actors: Side, recipients: Side) -> Side:
    """Recipients who are not on the doers' side as well; the doers' own people only where there is nobody else."""
    mine = {(a.country, a.sector) for a in actors}
    theirs = tuple(r for r in recipients if (r.country, r.sector) not in mine)
    own = len({country for country, _ in mine}) == 1  # rebels and the army of one state, against other rebels there
    theirs = theirs or tuple(r for r in recipients if own and _another(r, tuple(a for a in actors if a.sector == r.sector)))
    abroad = tuple(r for r in theirs if r.country not in {a.country for a in actors} or r.sector in _ARMED)
    if all(r.sector in _ARMED for r in abroad) and any(a.sector in _ARMED for a in actors):
        return theirs
    return abroad or theirs


def _another(one: Actor, actors: Side) -> bool:
    """Whether somebody is named, and the doers are others by their names, whose country is not told by what stood before; an army has many names."""
    return (
        bool(one.name)
        and (one.sector != "MIL" or bool(one.office))
        and one.how == "named"
        and all(a.how == "named" and a.name and a.name != one.name and a.antecedent is None for a in actors)
    )


def withdrawn(kind: str, actors: Side, recipients: Side) -> Side:
    """Recipients without the doer's own forces, where they are what is moved (`X pulls its troops out`)."""
    mine = {a.country for a in actors}
    return tuple(r for r in recipients if not (kind in _MOVED and r.sector == "MIL" and r.country in mine))


def own_government(actors: Side) -> Side:
    """The government of the actors' own country, told by them."""
    first = actors[0]
    return (msgspec.structs.replace(first, sector="GOV", id=None, name=None, office=None),) if first.sector != "GOV" else ()


def of_home(frame: Frame | None, actors: Side, recipients: Side) -> Side:
    """Whom it is done to: by those who do it at home, their own government, whatever it is about."""
    return own_government(actors) if frame is not None and frame.home and actors else recipients


def own_people(recipients: Side) -> Side:
    """The people of the country whose government they march against, where nothing else tells whose they are."""
    first = recipients[0]
    return (msgspec.structs.replace(first, sector="CVL", id=None, name=None, office=None),)


def speaks_for(person: Actor, side: Actor) -> bool:
    """Whether an official's words are those of a side without an office: a ministry's own for it, anybody of its sector for a state, a government or a body."""
    if side.office or person.country != side.country or not (person.name and person.office) or person.office.startswith(_FORMER):
        return False
    organ = side.name or ""
    if side.sector != "GOV":
        return side.sector in _VOICED and person.sector == side.sector
    if not organ or organ in _WHOLE:
        return True
    return organ.endswith(_MINISTRY) and person.office.split(" ")[0] == organ.split(" ")[0]


def in_person(actors: Side, said: Side) -> Side:
    """Who speaks for his side in words that are its act (`the minister said that X condemns …`) is the one who acts."""
    if len(actors) != 1:
        return actors
    own = next((s for s in said if s.sector in (*_RULING, *_ARMED, *_VOICED) and speaks_for(s, actors[0])), None)
    return (own,) if own is not None else actors


def in_words(actors: Side, recipients: Side) -> bool:
    """Whether politicians attack politicians, or those whose office is to speak attack anybody but people and forces: they do it with words."""
    speakers = all(a.sector in _TALKING or _SPOKEN_BY in (a.office or "") for a in actors) and not any(r.sector in _FIGHTING for r in recipients)
    named = all(a.sector in _POLITICS or (a.office and a.sector not in _FIGHTING) for a in (*actors, *recipients))
    return bool(actors and recipients) and (speakers or named)


def disputed(row: CodeRow, sides: tuple[Side, Side], said: Side) -> bool:
    """Whether only the side that suffers an act tells of it (code book, section 5): neither those who watch it, nor of what gangs do."""
    speakers, doers = {s.country for s in said if s.sector not in _BYSTANDERS}, {a.country for a in sides[0] if a.sector != "CRM"}
    return row.disputed and bool(doers) and not speakers & doers and bool(speakers & {r.country for r in sides[1]})


def owned_up(actors: Side, said: Side) -> bool:
    """Whether what only those tell who complain of it is told by its own doers."""
    return bool(said) and {(a.country, a.sector) for a in actors} <= {(s.country, s.sector) for s in said}


def halved(status: str, row: CodeRow, sides: tuple[Side, Side], *, mutual: bool, plot: bool) -> bool:
    """Whether of what did not happen, or only would, one side alone is told.

    A deed that somebody plans, and what is claimed, need no other, nor does a plot to kill somebody; several who do not agree are each other's.
    """
    if mutual and len({a.country for a in sides[0]}) > 1:
        return False
    told = status in ("happened", "alleged") or (status == "planned" and not row.verbal and (bool(sides[0]) or plot))
    return not told and not (sides[0] and sides[1])


def in_uniform(row: CodeRow, mode: str | None, sides: tuple[Side, Side], frame: Frame) -> tuple[Side, Side]:
    """Who acts for a state that is only named: its forces where they bomb, deploy or exercise, its courts, its people where they march.

    Those killed are its people; who fights one another, or exercises together, is their forces on both sides.
    """
    actors, recipients = sides
    fights = frame.mutual and row.quad == _MATERIAL_CONFLICT
    forces = mode in row.forces or fights or (row.drills and frame.contexts[:1] == _MILITARY)
    sector = "CVL" if row.against == "own" else "MIL" if forces else "JUD" if mode in row.courts else ""
    theirs = "CVL" if frame.casualties else "MIL" if frame.mutual and sector == "MIL" else ""
    return _as(actors, sector), _as(recipients, theirs)


def _as(side: Side, sector: str) -> Side:
    """A side with a state that is only named put into a sector."""
    plain = (sector and a.sector == "GOV" and not a.name and not a.office for a in side)
    return tuple(msgspec.structs.replace(a, sector=sector) if p else a for a, p in zip(side, plain, strict=True))


def lacking(row: CodeRow, match: Match, filled: Filled, actors: Side, recipients: Side) -> str:
    """Why the two sides do not make an event of the type; empty if they do."""
    needs = set((match.entry.frame.needs if match.entry.frame is not None else None) or ())
    if STRUCK in filled.why:
        needs.discard("actor")
    if WHOEVER in filled.why:
        needs.discard("recipient")
    if match.entry.frame is not None and match.entry.frame.carried and match.construction == "noun" and not filled.told:
        return "only spoken of: no verb carries it out"
    if filled.mutual and filled.actors and not recipients and len(actors) > 1:
        return ""
    suffered = needs == {"recipient"} and bool(recipients) and match.construction != "noun"  # `was shot by gunmen`
    alike = match.entry.type == "REQUEST" or (match.entry.frame is not None and match.entry.frame.mode == _RESIGNS)  # to whomever one resigns
    asked = alike and bool(actors) and bool(needs) and "recipient" not in needs  # all sides are, whoever they are
    if (filled.actors and not actors and not suffered) or (filled.recipients and not recipients and not asked):
        return "a side stands there, but who it is could not be told"
    if not actors and not recipients:
        return "nobody in it could be told"
    theirs = {(r.country, r.sector, r.name) for r in recipients}
    if theirs and all(name for _, _, name in theirs) and {(a.country, a.sector, a.name) for a in actors} == theirs:
        return "nobody does it to himself"
    official = all(a.sector in (*_RULING, "COP") for a in (*actors, *recipients))
    if SPOKEN in filled.why and match.construction == "noun" and official and {a.country for a in actors} == {r.country for r in recipients}:
        return "a state says it of nobody of its own"
    if row.quad == _VERBAL_CONFLICT and not _TOLD & set(filled.why) and _one_body(actors, recipients):
        return "a body says it of nobody of its own"
    if match.entry.frame is not None and match.entry.frame.home and any(a.sector not in match.entry.frame.home for a in actors):
        return "done only by those who do it at home"
    alone = match.entry.frame is not None and match.entry.frame.claimed and "recipient" not in needs  # backs terror, whoever's
    if (
        (row.both and not alone and STRUCK not in filled.why and WHOEVER not in filled.why and not (actors and recipients))
        or ("actor" in needs and not actors)
        or ("recipient" in needs and not recipients)
    ):
        return "only one side is known"
    if row.against == "own" and match.construction == "participle" and actors and all(a.sector == "COP" for a in actors):
        return "police who go for protesters do not protest"
    people = (actors,) if match.entry.type in ("AGREE", "SUPPORT") else (actors, recipients)  # a state may back a people
    if row.abroad and any(side and all(private(a) for a in side) for side in people):
        return "private people do not deal with states"
    if row.quad == _MATERIAL_CONFLICT and actors and {a.country for a in actors} == {r.country for r in recipients if r.how == _OURS}:
        return "nobody strikes his own people in his own words"
    sides = (*actors, *recipients)
    one = len({a.country for a in sides}) == 1
    if one and match.entry.type == "AID" and all(private(a) for a in actors):
        return "people who help their own"
    if row.verbal and recipients and one and all(a.sector in _PRIVATE and not a.office for a in sides):
        return "private people among themselves"
    if SPOKEN in filled.why and actors and all(a.sector in _OPINION for a in actors):
        return "an opinion: nobody who rules or fights says it"
    if match.entry.type == "THREATEN" and match.entry.frame is not None and match.entry.frame.act and _warned_at_home(filled, actors, recipients):
        return "one's own people are warned of something"
    if match.entry.type == "THREATEN" and recipients and _told_at_home(actors, recipients):
        return "one service warns another"
    if (row.abroad or match.entry.type in ("AGREE", "AID", "CONSULT")) and _domestic(actors, recipients):
        return "both sides are one government"
    if match.entry.frame is not None and match.entry.frame.mode == "visit" and _at_home(actors, recipients):
        return "a journey at home"
    return ""


def _one_body(actors: Side, recipients: Side) -> bool:
    """Whether officials of one body of states stand on both sides, or it and they."""
    return bool(recipients) and len({a.country for a in (*actors, *recipients)}) == 1 and all(a.sector == "IGO" for a in (*actors, *recipients))


def private(a: Actor) -> bool:
    """Whether somebody is a private one without an office: no company that is known by name, which signs and trades with states."""
    return a.sector in _PRIVATE and not a.office and not (a.sector == "BUS" and a.id)


def _warned_at_home(filled: Filled, actors: Side, recipients: Side) -> bool:
    """Whether those who are warned were found as people of the warner's own country, and are not the ones he speaks to."""
    own = {a.country for a in actors} == {r.country for r in recipients} and all(r.sector == "CVL" for r in recipients)
    return own and all(a.sector in _RULING for a in actors) and not any("preposition" in why or "object" in why for why in filled.why)


def _told_at_home(actors: Side, recipients: Side) -> bool:
    """Whether one service of a state tells another of a danger."""
    home = {a.country for a in actors} == {r.country for r in recipients}
    return home and all(a.sector in _SERVICES for a in (*actors, *recipients))


def _at_home(actors: Side, recipients: Side) -> bool:
    """Whether somebody goes where his own country is, and to nobody who is named."""
    return bool(recipients) and not any(r.name for r in recipients) and len({a.country for a in (*actors, *recipients)}) == 1


def _domestic(actors: Side, recipients: Side) -> bool:
    """Officials of one government who meet or agree, or a government and its citizens, are no event between actors."""
    mine, theirs = {a.country for a in actors}, {r.country for r in recipients}
    if not mine or mine != theirs:
        return False
    if all(r.sector == "CVL" for r in recipients):
        return True
    return len(mine) == 1 and all(a.sector in _RULING for a in (*actors, *recipients))
