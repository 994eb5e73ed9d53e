"""What a word may be in a time expression, alone and as the first of several: worked out once, so that a text only looks it up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from ..model import Word

Reader = Callable[[Any, int], Any]

# roles at which an expression may begin …
STARTERS = frozenset(
    {"digits", "number", "ordinal", "month_name", "weekday", "unit", "season", "quarter", "half", "decade", "days_from", "feast", "day", "days", "month"}
    | {"months", "year", "years", "clock", "edge", "part", "lone_part", "ref", "this_before", "that_before", "ago_before", "since", "after_before"}
    | {"within", "last_before", "every", "few", "about", "only", "set", "weekday_many"}
)
# … and those of them that name no time where neither a mark, a number nor another role follows
_LEADS = frozenset(
    {"number", "ordinal", "quarter", "half", "day", "days", "month", "months", "year", "years", "clock", "edge", "part", "this_before", "that_before"}
    | {"ago_before", "since", "after_before", "within", "last_before", "every", "few", "about", "only"}
)
# roles of words that say how many of a unit, or which, and stand before it
_BEFORE_UNIT = frozenset(
    {"digits", "number", "ordinal", "few", "about", "only", "every"}
    | {"last_before", "this_before", "that_before", "ago_before", "since", "after_before", "within"}
)
_NO_UNIT = (0, ("", ""))


class Roles(dict[str, tuple[int, Any]]):
    """What stands at a word: role → how many words it takes, and its value."""

    __slots__ = ("blocks", "ends", "leads", "lone", "readers", "starts")

    starts: bool  # whether an expression may begin here …
    leads: bool  # … but only with more after it
    ends: tuple[int, ...]  # how many words each of the roles takes
    lone: int  # how many words of a unit in the singular with nothing that could lead up to it ("day", "year"): what follows has to say which
    blocks: int  # how many words of a longer phrase, which names no time
    readers: tuple[Reader, ...]  # of the pieces that may begin here

    def settle(self, readers: Mapping[str, tuple[Reader, ...]]) -> Roles:
        """Works out all but the roles themselves."""
        self.ends = tuple({length for length, _ in self.values()})
        self.blocks = self["block"][0] if "block" in self else 0
        length, (name, form) = self.get("unit", _NO_UNIT)
        self.lone = length if form == "one" and name not in ("period", "weekend") and self.keys().isdisjoint(_BEFORE_UNIT) else 0
        begun = self.keys() & STARTERS
        self.starts, self.leads = bool(begun), begun <= (_LEADS | {"unit"} if self.lone else _LEADS)
        asked = [role if role != "unit" else f"unit {name}" for role in self]
        self.readers = tuple(dict.fromkeys(reader for role in asked for reader in readers.get(role, ())))
        return self


class Entry:
    """What a token key may be: alone, and as the first of several."""

    __slots__ = ("after", "longer", "roles")

    def __init__(self) -> None:
        self.roles = Roles()
        self.longer: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}  # by the second key: the keys after it, role, value
        self.after: dict[str, list[tuple[int, dict[tuple[str, ...], Roles]]]] = {}  # the same, longest first: how many keys more, and the roles by them

    def add(self, keys: tuple[str, ...], role: str, value: Any) -> None:
        """One more role of the key, or of a phrase that begins with it."""
        if len(keys) == 1:
            self.roles.setdefault(role, (1, value))
        else:
            rows = self.longer.setdefault(keys[1], [])
            if (keys[2:], role, value) not in rows:
                rows.append((keys[2:], role, value))

    def settle(self, readers: Mapping[str, tuple[Reader, ...]]) -> None:
        """After the last role: what stands at each phrase together with the shorter ones that it begins with."""
        self.roles.settle(readers)
        for second, rows in self.longer.items():
            rows.sort(key=lambda row: -len(row[0]))
            phrases = dict.fromkeys(rest for rest, _, _ in rows)
            self.after[second] = [(length, {rest: self._at(rows, rest).settle(readers) for rest in some}) for length, some in groupby(phrases, len)]

    def _at(self, rows: Sequence[tuple[tuple[str, ...], str, Any]], whole: tuple[str, ...]) -> Roles:
        """The roles of a phrase, those of the phrases it begins with, and those of its first word; of one role the longest."""
        roles = Roles(self.roles)
        for rest, role, value in rows:
            if whole[: len(rest)] == rest and (role not in roles or roles[role][0] < len(rest) + 2):
                roles[role] = (len(rest) + 2, value)
        block = roles.get("block")
        if block and any(length > block[0] for length, _ in roles.values()):
            del roles["block"]
        return roles

    def at(self, tokens: Sequence[Word], i: int) -> Roles:
        """The roles at the word, which stands at i."""
        if self.after and i + 1 < len(tokens):
            for length, phrases in self.after.get(tokens[i + 1].key, ()):
                roles = phrases.get(tuple([token.key for token in tokens[i + 2 : i + 2 + length]]))
                if roles is not None:
                    return roles
        return self.roles


class Timely(Word, frozen=True, gc=False):
    """A word that has been looked up."""

    entry: Entry | None
    opens: bool  # whether a space stands before it …
    start: int  # … and where it stands behind that
    end: int


NONE = Roles()
