"""What a spelling may mean: entries of the gazetteer, and all entries of one spelling together."""

from __future__ import annotations

from typing import Any

import msgspec

BLOCK = "block"
COUNTRY_KINDS = ("name", "capital", "seat")  # words that stand for a country and its government
NATION_KINDS = ("demonym", "people")
OWNED = frozenset({*COUNTRY_KINDS, *NATION_KINDS, "place", "body", "person", "agency"})


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One meaning of a spelling."""

    # kind: name, capital, seat, demonym, people, place, body, agency, person, title, portfolio, modifier, honorific, counterpart,
    # group, worksite, cue, state, block
    kind: str
    ref: Any  # the data it comes from
    country: str = ""
    sector: str = ""
    number: str = ""
    gender: str = ""
    own: str = ""  # a possessive suffix: his | our
    definite: bool = False
    weak: bool = False  # needs support
    full: bool = False  # a whole name
    derived: bool = False  # a form that a rule made, which gives way to a listed spelling
    construct: bool = False  # a form that only stands before its complement
    loose: bool = False  # a form that never stands before one
    counted: bool = False  # a form that only stands after a number

    def owner(self) -> str:
        """Whose spelling it is: the id of a person, body or outlet, the code of a country."""
        if self.kind in ("person", "body", "agency"):
            return str(self.ref.id)
        return self.country


class Hit:
    """All meanings of one spelling: the first of each kind, and all persons, countries and bodies that own it."""

    __slots__ = ("bodies", "by", "countries", "people", "strong")

    def __init__(self, entries: list[Entry], order: dict[str, int]) -> None:
        if len(entries) == 1:
            e = entries[0]
            self.by: dict[str, Entry] = {e.kind: e}
            self.people: tuple[Entry, ...] = (e,) if e.kind == "person" else ()
            self.countries: tuple[Entry, ...] = (e,) if e.kind in _OF_COUNTRIES else ()
            self.bodies: tuple[Entry, ...] = (e,) if e.kind == "body" else ()
            self.strong = e.kind in OWNED and not e.weak
            return
        ranked = sorted(entries, key=lambda e: (e.weak, order.get(e.country, 0)))
        self.by = {}
        for e in ranked:
            self.by.setdefault(e.kind, e)
        self.people = tuple({e.ref.id: e for e in reversed([e for e in ranked if e.kind == "person"])}.values())
        self.countries = tuple(e for e in ranked if e.kind in _OF_COUNTRIES or (order and e.kind == "place"))  # a town called like a capital
        self.bodies = tuple(e for e in ranked if e.kind == "body")
        self.strong = any(e.kind in OWNED and not e.weak for e in entries)


_OF_COUNTRIES = frozenset({*COUNTRY_KINDS, *NATION_KINDS})
