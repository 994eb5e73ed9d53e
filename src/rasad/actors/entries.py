"""What a spelling may mean: entries of the gazetteer, and all entries of one spelling together."""

from __future__ import annotations

from typing import Any

BLOCK = "block"
COUNTRY_KINDS = ("name", "capital", "seat")  # words that stand for a country and its government
NATION_KINDS = ("demonym", "people")
OWNED = frozenset({*COUNTRY_KINDS, *NATION_KINDS, "place", "body", "person", "agency"})


class Entry:
    """One meaning of a spelling.

    `kind`: name, capital, seat, demonym, people, place, body, agency, person, title, portfolio, modifier, honorific, counterpart,
    group, cue, state, block. `ref` is the data it comes from; `own` a possessive suffix (his | our); `weak` needs support; `full` a whole name;
    `derived`: a form that a rule made, which gives way to a listed spelling.
    """

    __slots__ = ("country", "definite", "derived", "full", "gender", "kind", "number", "own", "ref", "sector", "weak")

    def __init__(self, kind: str, ref: Any, **more: Any) -> None:
        self.kind, self.ref = kind, ref
        self.country: str = more.get("country", "")
        self.sector: str = more.get("sector", "")
        self.number: str = more.get("number", "")
        self.gender: str = more.get("gender", "")
        self.definite: bool = more.get("definite", False)
        self.own: str = more.get("own", "")
        self.weak: bool = more.get("weak", False)
        self.full: bool = more.get("full", False)
        self.derived: bool = more.get("derived", False)

    def like(self, **changes: Any) -> Entry:
        """The same entry with some fields changed."""
        values: dict[str, Any] = {name: getattr(self, name) for name in Entry.__slots__}
        values.update(changes)
        return Entry(values.pop("kind"), values.pop("ref"), **values)

    def owner(self) -> str:
        """Whose spelling it is: the id of a person, body or outlet, the code of a country."""
        if self.kind in ("person", "body", "agency"):
            return str(self.ref.id)
        return self.country


class Hit:
    """All meanings of one spelling: the first of each kind, and all persons and countries that own it."""

    __slots__ = ("by", "countries", "people", "strong")

    def __init__(self, entries: list[Entry], order: dict[str, int]) -> None:
        self.by: dict[str, Entry] = {}
        ranked = sorted(entries, key=lambda e: (e.weak, order.get(e.country, 0)))
        for e in ranked:
            self.by.setdefault(e.kind, e)
        self.people: tuple[Entry, ...] = tuple({e.ref.id: e for e in reversed([e for e in ranked if e.kind == "person"])}.values())
        self.countries: tuple[Entry, ...] = tuple(e for e in ranked if e.kind in COUNTRY_KINDS or e.kind in NATION_KINDS)
        self.strong = any(e.kind in OWNED and not e.weak for e in entries)
