"""Offices at a day: what a mention's country, sector, office and person are when it is dated."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..model import Actor, Mention
from .world import World

_TITLED = "titled"  # `why` of a person whose office the text itself tells


def inherited(world: World, m: Mention, when: dt.date | None) -> Mention:
    """What a former state was counts after its end as its heir's."""
    heir = world.heir(m.country, when) if m.country else ""
    return m if heir == m.country else msgspec.structs.replace(m, country=heir)


def at_one(world: World, m: Mention, when: dt.date | None) -> Mention:
    """The mention as of a day. An office that the text tells is kept; one that comes from the world is read anew."""
    if m.kind == "person" and m.id and m.why != _TITLED:
        role = world.role(m.id, when)
        if role.country and (role.country, role.sector, role.office) != (m.country, m.sector, m.office):
            return msgspec.structs.replace(m, country=role.country, sector=role.sector, office=role.office)
    elif m.kind == "title" and m.office and m.country and m.number == "s" and m.how == "title" and m.why != "any":
        person = world.holder(m.office, m.country, when)
        if person is not None and person.id != m.id:
            return msgspec.structs.replace(m, id=person.id, name=person.name)
    elif m.kind == "body" and m.id in world.bodies:
        country, sector = world.body_at(world.bodies[m.id], when)
        if (country, sector) != (m.country, m.sector):
            return msgspec.structs.replace(m, country=country, sector=sector)
    return m


def on_days(world: World, a: Actor, days: tuple[dt.date, dt.date], today: dt.date | None) -> Actor:
    """The actor as of the first and last day of an event: the office held then, or who held the office then.

    What the text itself tells of an office, against the world's day of writing, is kept.
    """
    if a.how == "title" and a.office and a.id:
        first_held, last_held = (world.holder(a.office, a.country, day) for day in days)
        if first_held is None or last_held is None or first_held.id != last_held.id:
            return a
        return msgspec.structs.replace(a, id=first_held.id, name=first_held.name)
    if a.id in world.people:
        now = world.role(a.id, today)
        first, last = (world.role(a.id, day) for day in days)
        if not now.office or a.office != now.office:
            return a
        if first.office and first.office == last.office and first.country == last.country and first.office != a.office:
            return msgspec.structs.replace(a, country=first.country, sector=first.sector, office=first.office)
    return a
