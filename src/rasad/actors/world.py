"""The world: countries, places, bodies, people with dated offices, and outlets, as the data folders tell it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TypeVar

from babel import Locale

from ..clean.forms import OutletForm
from ..errors import DataError
from ..lang import Data, Language, Lazy
from .forms import BodyForm, CountryForm, OfficeForm, Offices, PersonForm, PlaceForm
from .gazetteer import Gazetteer
from .terms import first_day, last_day

T = TypeVar("T")
WAITS = 160  # days between an election and the office: five months in Mexico before 2024, the longest
_ELECT, _ACTING = "-elect", "acting "
_OLDEST = dt.date(1900, 1, 1)  # the start of terms that have none, for their length alone; their end is the last start of any
_MOVEMENTS = ("REB", "SEP")
_HEADS = ("president", "prime minister", "king", "supreme leader", "chancellor", "secretary-general")
_HEAD = "head of "  # such offices have one holder at a time


class Tenure:
    """An office that a person held, with its first and last day."""

    __slots__ = ("country", "first", "last", "office", "person", "sector")

    def __init__(self, person: PersonForm, office: str, country: str, sector: str, days: tuple[dt.date, dt.date]) -> None:
        self.person, self.office, self.country, self.sector = person, office, country, sector
        self.first, self.last = days

    def at(self, when: dt.date) -> bool:
        """Whether the office was held on a day."""
        return self.first <= when <= self.last


class Role:
    """What a person is at a day: country, sector and office ("former …" after it ended)."""

    __slots__ = ("country", "office", "sector")

    def __init__(self, country: str = "", sector: str = "", office: str | None = None) -> None:
        self.country, self.sector, self.office = country, sector, office


class World:
    """All actors that the data folders know, and one gazetteer a language, made when it is first asked for; `outlets` where they are loaded already.

    A user's entry with the id of one that ships takes its place. A gazetteer checks its names: a spelling with two owners
    that is not marked weak or ambiguous is a DataError.
    """

    def __init__(self, data: Data, languages: Sequence[Language], outlets: Mapping[str, OutletForm] | None = None) -> None:
        self.countries = {c.id: c for c in _all(data, "world/countries.yaml", list[CountryForm])}
        self.bodies = {b.id: b for b in _all(data, "world/bodies.yaml", list[BodyForm])}
        self.people = {p.id: p for p in _all(data, "world/people/*.yaml", list[PersonForm])}
        self.places = [_place(p) for p in _all(data, "world/places.yaml", list[dict[str, str | tuple[str, ...]]])]
        self.outlets = outlets if outlets is not None else {o.id: o for o in data.load("outlets/*.yaml", OutletForm)}
        english = Locale("en").territories
        self._called = {c.id: english[c.alpha2] for c in self.countries.values() if c.alpha2 in english}
        self.offices: dict[str, OfficeForm] = {o.id: o for form in data.load("world/offices.yaml", Offices) for o in form.offices}
        self.tenures: dict[str, tuple[Tenure, ...]] = {p.id: tuple(self._tenures(p)) for p in self.people.values()}
        self._latest = max((t.first for tenures in self.tenures.values() for t in tenures), default=_OLDEST)
        self._bodies_called = {name.casefold(): b.id for b in self.bodies.values() for name in (b.name, b.id)}
        self._holders: dict[tuple[str, str], list[Tenure]] = {}
        for tenures in self.tenures.values():
            for t in tenures:
                self._holders.setdefault((self._office(t.office), t.country), []).append(t)
        self._bodies = {b.id: [(first_day(t.since, b.id), last_day(t.to, b.id), t.country, t.sector) for t in b.terms] for b in self.bodies.values() if b.terms}
        by_code = {language.code: language for language in languages}
        self.gazetteers: Mapping[str, Gazetteer] = Lazy(by_code, lambda code: Gazetteer(by_code[code], data, self))

    def sector_of(self, office: str) -> str:
        """The sector that an office gives, the empty string for an unknown one.

        A composed name goes by the office that it holds: "deputy foreign minister" by "foreign minister".
        """
        found = self.offices.get(office)
        while found is None and " " in office:
            office = office.split(" ", 1)[1]
            found = self.offices.get(office)
        return found.sector if found else ""

    def _tenures(self, person: PersonForm) -> list[Tenure]:
        out = []
        for o in person.offices:
            days = first_day(o.since, person.id), last_day(o.to, person.id)
            if days[0] > days[1]:
                raise DataError("term-backwards", f"{person.name}: {o.office} ends before it starts", where=person.id, hint="check from and to")
            out.append(Tenure(person, o.office, o.country, o.sector or self.sector_of(o.office) or "GOV", days))
        return out

    def role(self, person: str, when: dt.date | None) -> Role:
        """What a person is at a day; without a day, in the office of one holder that was held longest.

        A past office makes a former official (ELI); whoever leads a movement later was of it before.
        """
        tenures = self.tenures.get(person, ())
        if not tenures:
            return Role()
        if when is None:
            known = max(tenures, key=self._weight)
            return Role(known.country, known.sector, known.office)
        dated = [t for t in tenures if t.first > dt.date.min or t.last < dt.date.max]
        current = next((t for t in (*dated, *tenures) if t.at(when)), None)
        if current:
            return Role(current.country, current.sector, current.office)
        past = [t for t in tenures if t.last < when]
        if past:
            last = max(past, key=lambda t: (self._alone(t), t.last))
            keeps = last.sector in ("REB", "OPP", "REL", "CVL", "MED", "PTY", "SEP", "ELI")
            return Role(last.country, last.sector if keeps else "ELI", f"former {last.office}")
        first = min(tenures, key=lambda t: t.first)
        return Role(first.country, first.sector if first.sector in _MOVEMENTS else "")

    def head(self, people: Sequence[PersonForm], when: dt.date | None) -> PersonForm | None:
        """The one of several persons who is at the head of a state on a day, else the one who was before."""
        led = [(p, t) for p in people for t in self.tenures.get(p.id, ()) if self._alone(t) and t.sector == "GOV" and (when is None or t.first <= when)]
        now = {p.id: p for p, t in led if when is not None and t.at(when)}
        ever = {p.id: p for p, _ in led}
        return next(iter((now or ever).values())) if len(now or ever) == 1 else None

    def _alone(self, t: Tenure) -> bool:
        """Whether it is an office of one holder at the head of a state: who held it is known by it ever after."""
        return t.office in _HEADS

    def _weight(self, t: Tenure) -> tuple[bool, dt.timedelta, dt.date]:
        """By which of several offices a person is known: one that a single person holds, the longest, the last."""
        form = self.offices.get(t.office)
        return bool(form and form.one) or t.office.startswith(_HEAD), min(t.last, self._latest) - max(t.first, _OLDEST), t.first

    def held(self, person: str, office: str, country: str) -> bool:
        """Whether a person ever held an office of a country ("" for any office or country)."""
        return any((not country or t.country == country) and (not office or t.office == office) for t in self.tenures.get(person, ()))

    def holder(self, office: str, country: str, when: dt.date | None) -> PersonForm | None:
        """Who held an office of a country on a day; None if nobody is known, or more than one held it."""
        if when is None:
            return None
        if office.endswith(_ELECT):
            return self._elect(office.removesuffix(_ELECT), country, when)
        plain = office.removeprefix(_ACTING)
        form = self.offices.get(plain)
        for name in (office, *((plain,) if plain != office else ()), *(form.alike if form else ())):
            known = self.offices.get(name.removeprefix(_ACTING))
            if not (known and known.one and country not in known.several) and not name.startswith(_HEAD):
                continue
            held = [t for t in self._holders.get((self._office(name), country), ()) if t.at(when)]
            newest = max((t.first for t in held), default=when)
            # a term without an end is over once another begins
            now = {t.person.id: t.person for t in held if t.first == newest or t.last < dt.date.max}
            if len(now) == 1:
                return next(iter(now.values()))
            if now:
                return None
        return None

    def _elect(self, office: str, country: str, when: dt.date) -> PersonForm | None:
        """Who is chosen for an office and waits for it: the one whose term begins next, if it is soon."""
        known = self.offices.get(office)
        if known is None or not known.one:
            return None
        waiting = {t.person.id: t.person for t in self._holders.get((office, country), ()) if 0 < (t.first - when).days <= WAITS}
        return next(iter(waiting.values())) if len(waiting) == 1 else None

    def _office(self, office: str) -> str:
        """An office by one name: who heads a body is named after the body, by its name or its letters, with or without "the"."""
        if not office.startswith(_HEAD):
            return office
        body = office.removeprefix(_HEAD).removeprefix("the ")
        return _HEAD + self._bodies_called.get(body.casefold(), body)

    def heir(self, code: str, when: dt.date | None) -> str:
        """The state that a former one counts as after its end; without a day it has ended."""
        form = self.countries.get(code)
        if form is None or not form.heir or (when is not None and when <= last_day(form.to, code)):
            return code
        return form.heir

    def body_at(self, body: BodyForm, when: dt.date | None) -> tuple[str, str]:
        """Country and sector of a body at a day; without a day, by the term that began last."""
        terms = self._bodies.get(body.id)
        if not terms:
            return body.country, body.sector
        if when is None:
            return max(terms)[2:]
        for first, last, country, sector in terms:
            if first <= when <= last:
                return country, sector
        return body.country, body.sector

    def called(self, code: str) -> str:
        """A country or body in English, as an office names it: "the United States", "Kenya"."""
        name = self._called.get(code, code)
        return f"the {name}" if name.startswith("United ") or code in self.bodies else name

    def home(self, outlet: str) -> str:
        """The country whose affairs an outlet tells as its readers' own; the empty string for none, and for an unknown outlet."""
        found = self.outlets.get(outlet)
        return "" if found is None or found.readers == "none" else found.readers or found.country


def _all(data: Data, pattern: str, form: type[list[T]]) -> list[T]:
    return [entry for entries in data.load(pattern, form) for entry in entries]


def _place(line: dict[str, str | tuple[str, ...]]) -> PlaceForm:
    """A line of places.yaml: `country`, all other keys are codes of languages."""
    country = line.get("country", "")
    if not isinstance(country, str) or not country or any(isinstance(v, str) for k, v in line.items() if k != "country"):
        hint = "write {country: SYR, fa: […], ar: […]}"
        raise DataError("bad-data", f"a place needs a country and lists of names: {line}", where="world/places.yaml", hint=hint)
    return PlaceForm(country=country, names={k: v for k, v in line.items() if not isinstance(v, str)})
