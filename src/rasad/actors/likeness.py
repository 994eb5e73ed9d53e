"""Whose name a spelling that nobody listed may be: transcriptions of one foreign name differ by a few letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from ..lang.lazy import Memo
from .forms import PersonForm

if TYPE_CHECKING:
    from .gazetteer import Gazetteer

Keys = tuple[str, ...]
_ALIKE = 0.72  # share of the letters that agree in order
_BORNE = 0.8  # … of a whole name, for somebody who holds or lately held the office that the text tells
_LATELY = dt.timedelta(400)
_OTHER = 0.88  # … for anybody else of the country
_LEAST = 0.6  # … of each word
_SURELY = 0.93  # … of a name whose words are parted otherwise
_SHORT = 3


def share(a: str, b: str) -> float:
    """The share of letters that agree in order, from 0 to 1.

    >>> share("kennedy", "kenedi") > 0.72 > share("kennedy", "candy")
    True
    """
    places: dict[str, int] = {}  # the letters of b as bits
    for n, letter in enumerate(b):
        places[letter] = places.get(letter, 0) | 1 << n
    whole = left = (1 << len(b)) - 1  # the longest common subsequence, a row of its table at a time: Hyyrö 2004
    for letter in a:
        agreeing = left & places.get(letter, 0)
        left = (left + agreeing) | (left - agreeing)
    return 2 * (whole & ~left).bit_count() / (len(a) + len(b))


def alike(a: str, b: str) -> bool:
    """Whether two first names are spellings of one: most letters agree in order."""
    return a == b or (len(a) >= _SHORT and len(b) >= _SHORT and share(a, b) >= _ALIKE)


class Whole:
    """A whole name: its words, all its letters, and which they are."""

    __slots__ = ("joined", "keys", "letters")

    def __init__(self, keys: Keys) -> None:
        self.keys, self.joined = keys, "".join(keys)
        self.letters = frozenset(self.joined)


class Likeness:
    """Finds the person of a country whose whole name is like the one that a text gives."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer, self.world = gazetteer, gazetteer.world
        self._of_country: dict[str, list[tuple[PersonForm, list[Whole]]]] = {}
        self._like = Memo(self._ranked, 20_000)

    def person(self, name: Sequence[str], office: str, country: str, when: dt.date | None) -> PersonForm | None:
        """Who it is; a single word is only a name of the office's holder on the day. None for nobody, and for two."""
        if len(name) < 2:
            holder = self.world.holder(office, country, when) if name and len(name[0]) > _SHORT else None
            known = self._names(holder) if holder else []
            return holder if any(self._same(name[0], key) >= _ALIKE for keys in known for key in keys) else None
        ranked = [(best, p) for best, p in self._like[tuple(name), country] if best >= _OTHER or self._bore(p, office, when)]
        return ranked[0][1] if len(ranked) == 1 or (ranked and ranked[0][0] > ranked[1][0]) else None

    def _ranked(self, named: tuple[Keys, str]) -> list[tuple[float, PersonForm]]:
        """Whom of a country a whole name may stand for at all, and how like it is: the likest first."""
        name, country = named
        told = Whole(name)
        found = [(max((self._whole(told, known) for known in several), default=0.0), person) for person, several in self._people(country)]
        return sorted((row for row in found if row[0] >= _BORNE), key=lambda row: -row[0])

    def _bore(self, person: PersonForm, office: str, when: dt.date | None) -> bool:
        """Whether somebody held an office not long before a day, or after it."""
        return when is not None and any(t.office == office and t.last >= when - _LATELY for t in self.world.tenures[person.id])

    @cached_property
    def _holders(self) -> dict[str, list[PersonForm]]:
        """Everybody who held an office of a country, by country."""
        out: dict[str, list[PersonForm]] = {}
        for person in self.world.people.values():
            for country in dict.fromkeys(o.country for o in person.offices):
                out.setdefault(country, []).append(person)
        return out

    def _people(self, country: str) -> list[tuple[PersonForm, list[Whole]]]:
        """Everybody who held an office of a country, with the keys of his whole names."""
        if country not in self._of_country:
            self._of_country[country] = [(p, [Whole(keys) for keys in self._names(p)]) for p in self._holders.get(country, ())]
        return self._of_country[country]

    def _names(self, person: PersonForm) -> list[Keys]:
        language, particles = self.gazetteer.language, self.gazetteer.particles
        spelled = person.names.get(language.code)
        return [tuple(k for k in language.keys(full) if k not in particles) for full in spelled.full] if spelled else []

    def _whole(self, a: Whole, b: Whole) -> float:
        """How like two whole names are: no word of one may be another name than that of the other."""
        one, other = len(a.joined), len(b.joined)
        if len(b.keys) < 2 or abs(one - other) > other // 3 or len(a.letters & b.letters) * 2 < len(b.letters):
            return 0.0
        if len(a.keys) == len(b.keys):
            parts = [*takewhile(lambda part: part >= _LEAST, map(self._same, a.keys, b.keys))]
            return sum(parts) / len(parts) if len(parts) == len(a.keys) else 0.0
        ends = min(self._same(a.keys[0], b.keys[0]), self._same(a.keys[-1], b.keys[-1]))  # "Man Mohan Singh", "De Mistura"
        letters = share(a.joined, b.joined)
        return letters if ends >= _LEAST or letters >= _SURELY else 0.0

    def _same(self, a: str, b: str) -> float:
        """How like two words of names are; two that are known as different names are not."""
        if a == b:
            return 1.0
        letters = share(a, b)
        if letters < _LEAST:
            return letters
        one, other = self.gazetteer.latin.known(a), self.gazetteer.latin.known(b)
        if one and other:
            return 1.0 if one & other else 0.0
        return letters
