"""Who speaks for a state, a government or a body of states that an act of speech names without a person: the official whose words the text gives."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from ..model import Actor, Event, Statement, Text
from .ontology import Codes
from .scene import Scene
from .sides import speaks_for

_NEAR = 2  # sentences around an official's words in which his state acts by them
_FORMER = "former "
_BODY = "IGO"
_SIGNED = ("AGREE", "SUPPORT", "COOPERATE")
_OF_WORDS = (1, 3)  # quad classes of words
_MEETING = "/consult/"  # in the rule of what tells of a meeting, held or to come

Voice = tuple[int, Actor]  # sentence, and who speaks there


def voiced(scene: Scene, events: list[Event], said: list[Statement], codes: Codes) -> list[Event]:
    """The events, acts of speech of an impersonal side done by the person who speaks for it.

    A headline tells as a state's what the article quotes its first official with; in the body the only official of a side
    who speaks there acts for it in the sentences around his words.
    """
    text = scene.text
    starts = [s.start for s in text.sentences]
    voices = sorted((*_voices(events, said, starts), *_worded(scene, starts)), key=lambda v: (v[0], v[1].start or 0))
    met = [(k, e) for e in events if _MEETING in e.rule for k in _told(e, starts)]
    spoken = [_by_person(e, voices, text, starts) if codes.verbal(e.type) and e.mention == "news" else e for e in events]
    return demanded([_to_person(e, met, starts) if codes.verbal(e.type) else e for e in spoken], starts)


def ruled(scene: Scene, events: list[Event]) -> list[Event]:
    """The events, acts of speech of or to a government or regime called after somebody in office told as his."""
    led = {(m.start, m.end): m.led for m in scene.mentions if m.led}
    verbal = (e.quad in _OF_WORDS and led for e in events)
    return [
        msgspec.structs.replace(e, actors=_in_name(e.actors, led), recipients=_in_name(e.recipients, led)) if v else e
        for e, v in zip(events, verbal, strict=True)
    ]


def _in_name(side: tuple[Actor, ...], led: dict[tuple[int, int], tuple[str, ...]]) -> tuple[Actor, ...]:
    """A side with the person after whom a government is called, where no official of his is told instead."""
    told = ((a, led.get((a.start or 0, a.end or 0), ())) for a in side)
    return tuple(msgspec.structs.replace(a, id=by[0], name=by[1], office=by[2]) if by and not a.office else a for a, by in told)


def demanded(events: list[Event], starts: list[int]) -> list[Event]:
    """A protest at home is against the official of whom the same crowd, in the same sentence, demands something (`marched, calling on X to resign`)."""
    asked = [(k, e) for e in events if e.type == "REQUEST" and len(e.actors) == 1 and len(e.recipients) == 1 for k in _told(e, starts)]
    return [_against(e, asked, starts) if e.type == "PROTEST" and len(e.actors) == 1 and len(e.recipients) == 1 else e for e in events]


def _against(protest: Event, asked: list[tuple[int, Event]], starts: list[int]) -> Event:
    crowd, state, told = protest.actors[0], protest.recipients[0], _told(protest, starts)
    for at, demand in asked:
        who, of = demand.actors[0], demand.recipients[0]
        same = at in told and (who.country, who.sector) == (crowd.country, crowd.sector)
        if same and of.country == state.country and of.name and of.office and not state.office:
            return msgspec.structs.replace(protest, recipients=(of,))
    return protest


def signed(events: list[Event], alone: list[tuple[str, Actor]]) -> list[Event]:
    """The agreements of states that are only named, made by the one official of each of whom the text tells that he made it."""
    out = []
    for e in events:
        if e.type in _SIGNED and e.mention == "news":
            mine = {a.country: a for kind, a in alone if kind == e.type}
            several = {a.country for kind, a in alone if kind == e.type and a.name != mine[a.country].name}
            sides = (tuple(_signer(a, mine, several) for a in side) for side in (e.actors, e.recipients))
            e = msgspec.structs.replace(e, actors=next(sides), recipients=next(sides))
        out.append(e)
    return out


def _signer(state: Actor, officials: dict[str, Actor], several: set[str]) -> Actor:
    """Who made it for a state."""
    plain = state.sector == "GOV" and not (state.name or state.office)
    return officials.get(state.country, state) if plain and state.country not in several else state


def _told(event: Event, starts: list[int]) -> set[int]:
    """The sentences that an event is told in."""
    return {bisect_right(starts, w.start) - 1 for w in event.evidence if w.start is not None}


def _to_person(event: Event, met: list[tuple[int, Event]], starts: list[int]) -> Event:
    """What is said in a meeting to the other's state, as the sentence that tells of both has it, is said to him."""
    if len(event.recipients) != 1 or not event.actors or _MEETING in event.rule:
        return event
    state, told = event.recipients[0], _told(event, starts)
    if state.name or state.office or state.sector != "GOV":
        return event
    for at, meeting in met:
        sides = (*meeting.actors, *meeting.recipients)
        partner = [a for a in sides if a.country == state.country and a.name and a.office]
        if at in told and len(partner) == 1 and any(a.country == event.actors[0].country for a in sides):
            return msgspec.structs.replace(event, recipients=(partner[0],))
    return event


def _voices(events: list[Event], said: list[Statement], starts: list[int]) -> list[Voice]:
    """All officials named who speak: in statements, as sources, and in acts of speech."""
    found = [(s.quote.start, s.speaker) for s in said]
    found += [(e.evidence[0].start, a) for e in events for a in e.said_by]
    found += [(e.evidence[0].start, e.actors[0]) for e in events if e.quad in (1, 3) and len(e.actors) == 1]
    return [(bisect_right(starts, at) - 1, a) for at, a in found if at is not None and a.name and a.office and not a.office.startswith(_FORMER)]


def _worded(scene: Scene, starts: list[int]) -> list[Voice]:
    """Officials whose statement, speech or remarks the text speaks of."""
    found = []
    for n, m in enumerate(scene.mentions):
        official = m.kind in ("person", "title") and m.name and m.office and not m.office.startswith(_FORMER)
        if official and any(scene.words[h] & scene.rules.speech for h in scene.slot(n).heads):
            who = Actor(country=m.country, sector=m.sector, id=m.id, name=m.name, office=m.office, text=m.text, start=m.start, end=m.end, how=m.how)
            found.append((bisect_right(starts, m.start) - 1, who))
    return found


def _by_person(event: Event, voices: list[Voice], text: Text, starts: list[int]) -> Event:
    if len(event.actors) != 1:
        return event
    side = event.actors[0]
    own = [(at, a) for at, a in voices if a.sector == side.sector and speaks_for(a, side)]
    told = _told(event, starts)
    if not own:
        return event
    alone = len({a.id or a.name for _, a in own}) == 1
    headline = any(text.sentences[k].place == "title" for k in told)
    near = side.sector == _BODY or any(abs(at - k) <= _NEAR for at, _ in own for k in told)  # a body has its one voice
    if not headline and not (alone and near):
        return event
    return msgspec.structs.replace(event, actors=(own[0][1],))


def told_by(said: tuple[Actor, ...], actors: tuple[Actor, ...], *, verbal: bool) -> tuple[Actor, ...]:
    """Who claims it; whoever speaks for himself, or for the state whose words are the act, is not asked for again."""
    return () if verbal and any(_for_himself(s, a) for s in said for a in actors) else said


def _for_himself(speaker: Actor, actor: Actor) -> bool:
    """Whether the doer of a verbal act is its teller, or a side that is only named and that he belongs to."""
    if speaker.country != actor.country:
        return False
    return speaker.name == actor.name if speaker.name and actor.name else not (actor.name and actor.office)
