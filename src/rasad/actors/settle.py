"""Offices at a day: what a mention's country, sector, office and person are when it is dated."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..model import Mention
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
