"""Who does what is done somewhere: the hosts of an embassy, the people of a country that sees it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Clause
from .markers import Filler
from .search import Search

_OF_STATE = ("GOV", "LEG", "MIL", "COP", "JUD", "SPY", "REL")  # who speaks of his own people


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
