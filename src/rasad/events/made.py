"""Actors made of the mentions that fill a role."""

from __future__ import annotations

from ..model import Actor, Mention

_TO_PEOPLE = ("REQUEST", "AID")  # types of which a nation told by its members is the recipient


def sector_of(m: Mention, kind: str, *, verbal: bool, done_to: bool) -> str:
    """A place attacked is its people; a nationality word stands for the state, and a people that speaks is its state.

    Who is struck and told by his nationality alone is one of the people, as are those of a nation who are called on or helped.
    """
    if m.kind == "demonym" and done_to and m.sector != "IGO" and (kind == "ASSAULT" or (kind in _TO_PEOPLE and m.acts and m.number in ("p", "d"))):
        return "CVL"
    if m.kind == "place" or (m.why == "place" and m.kind in ("country", "capital") and kind == "ASSAULT"):
        return "CVL" if kind == "ASSAULT" else "GOV"
    if m.kind == "demonym" and (verbal or not m.acts):
        return "CVL" if kind == "PROTEST" else m.sector if m.sector == "IGO" else "GOV"
    return m.sector or "GOV"


def actor_of(m: Mention, sector: str) -> Actor:
    """Who a mention is, in that sector."""
    how = "place" if m.kind in ("place", "capital") and m.how == "named" else m.how
    return Actor(
        country=m.country, sector=sector, id=m.id, name=m.name, office=m.office, text=m.text, start=m.start, end=m.end, how=how, antecedent=m.antecedent
    )  # fmt: skip


def add_actor(out: dict[tuple[str, str, str | None], Actor], actor: Actor, m: Mention) -> None:
    """One more actor; somebody named stands for the same side told without a name."""
    key = (actor.country, actor.sector, m.name if m.kind in ("person", "title", "pronoun") else None)
    same = next((k for k in out if k[:2] == key[:2] and (k[2] is None or key[2] is None)), None)
    if same is None:
        out.setdefault(key, actor)
    elif key[2] is not None and same[2] is None:
        del out[same]
        out[key] = actor
