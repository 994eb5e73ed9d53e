"""Who is meant by a name: looked up in all languages and in English, with slips of the pen forgiven."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from ..errors import InputError
from ..model import Mention, Text
from .finder import Finder
from .forms import BodyForm, CountryForm, PersonForm
from .world import World

_CLOSE = 0.82  # how alike two spellings must be, of 1
_SLIPS = 2  # letters more or less
_MOST = 10  # matches that are shown


class Match(NamedTuple):
    """Something that the world data knows under a name: what it is, how near the name is (1: the very spelling), and all its names."""

    kind: str  # country | body | person
    id: str
    name: str
    near: float
    country: str
    sector: str
    names: Mapping[str, Mapping[str, tuple[str, ...]]]  # by language, then strong, weak, full …
    terms: tuple[str, ...]  # offices of a person, belongings of a body: `office, country, from – to`


def lookup(world: World, name: str) -> list[Match]:
    """What a name may mean, nearest first; at most ten. InputError for an empty name.

    >>> from ..lang import Data, Language
    >>> data = Data()
    >>> lookup(World(data, [Language("fa", data)]), "Lavrov")[0].name
    'Sergei Lavrov'
    """
    if not _plain(name):
        raise InputError("bad-filter", "an empty name", hint="name a person, a body or a country, in any of the languages or in English")
    wanted = {"": _plain(name), **{code: gazetteer.language.fold(_plain(name)) for code, gazetteer in world.gazetteers.items()}}
    spelled = _Search(world, wanted)
    found = [m for m in spelled.all() if m.near >= _CLOSE]
    exact = [m for m in found if m.near == 1.0]
    return sorted(exact or found, key=lambda m: (-m.near, m.name))[:_MOST]


def read_as(finders: Mapping[str, tuple[Finder, Text]], when: dt.date | None) -> Iterator[tuple[str, Mention]]:
    """How the words themselves are read on a day: every mention, with its language, in the languages that make most of them."""
    found = {code: finder.find(text, when) for code, (finder, text) in finders.items()}
    read = {code: max((m.end - m.start for m in mentions), default=0) for code, mentions in found.items()}
    best = max(read.values(), default=0)
    for code, mentions in found.items():
        if best and read[code] == best:
            yield from ((code, mention) for mention in mentions)


class _Search:
    """All that the world knows, each with how near one of its names is to the one wanted (by language; the empty code is English)."""

    def __init__(self, world: World, wanted: Mapping[str, str]) -> None:
        self.world, self.wanted = world, wanted

    def all(self) -> Iterator[Match]:
        world = self.world
        for c in world.countries.values():
            names = {code: dict(_of_country(c, code)) for code in world.gazetteers}
            yield Match("country", c.id, world.called(c.id), self._near((c.id, world.called(c.id)), names), c.id, "", names, ())
        for b in world.bodies.values():
            names = _spelled(b)
            yield Match("body", b.id, b.name, self._near((b.id, b.name), names), b.country, b.sector, names, tuple(_term("", t) for t in b.terms))
        for p in world.people.values():
            names = _spelled(p)
            near = self._near((p.id, p.name, p.name.split()[-1]), names)
            yield Match("person", p.id, p.name, near, "", "", names, tuple(_term(o.office, o) for o in p.offices))

    def _near(self, english: tuple[str, ...], names: Mapping[str, Mapping[str, tuple[str, ...]]]) -> float:
        """How near the nearest of the names is."""
        best = max(_alike(self.wanted[""], _plain(word)) for word in english)
        for code, parts in names.items():
            wanted = self.wanted.get(code)
            if wanted is None or best == 1.0:
                continue
            fold = self.world.gazetteers[code].language.fold
            best = max([best, *(_alike(wanted, fold(_plain(word))) for words in parts.values() for word in words)])
        return best


def _alike(wanted: str, spelling: str) -> float:
    """How alike two spellings are, from 0 to 1; 0 where they are surely too far apart to matter."""
    if wanted == spelling:
        return 1.0
    if abs(len(spelling) - len(wanted)) > _SLIPS or len(set(wanted) ^ set(spelling)) > 2 * _SLIPS:
        return 0.0
    return SequenceMatcher(None, wanted, spelling).ratio()


def _of_country(country: CountryForm, code: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for part in ("names", "demonym", "people", "capital", "seat", "hostile", "weak"):
        words: tuple[str, ...] = getattr(country, part).get(code, ())
        if words:
            yield part, words


def _spelled(entry: BodyForm | PersonForm) -> dict[str, dict[str, tuple[str, ...]]]:
    return {code: {part: words for part in ("full", "strong", "weak") if (words := getattr(s, part))} for code, s in entry.names.items()}


def _term(office: str, term: object) -> str:
    since, to = getattr(term, "since", ""), getattr(term, "to", "")
    parts = (office, getattr(term, "country", ""), getattr(term, "sector", ""))
    return f"{', '.join(p for p in parts if p)}: {since or '…'} – {to or 'now'}"


def _plain(word: str) -> str:
    """A spelling without marks, half-spaces and case."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join(bare.replace("-", " ").split())
