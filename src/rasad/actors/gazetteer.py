"""All names and titles of a language in one trie of token keys, and the check for spellings with two owners."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from msgspec.structs import replace

from ..errors import DataError
from ..lang import Data, Language
from ..lang.forms import Words
from .entries import BLOCK, COUNTRY_KINDS, NATION_KINDS, OWNED, Entry, Hit
from .forms import CarryForm, CountryForm, GivenForm, GroupsForm, NamesForm, Shape, Spelled, TitlesForm
from .latin import Latin
from .likeness import Likeness
from .spelling import JOINER, Keys, Speller

if TYPE_CHECKING:
    from .world import World

_OF_COUNTRIES = (*COUNTRY_KINDS, *NATION_KINDS)
_SHOWN = 20  # clashes that an error names
Node = dict[str, Any]  # key → next node; under the empty key the Hit


class Gazetteer:
    """The trie of a language: dict of first key → … → dict whose empty key holds the Hit.

    `given`: given names and their Latin spelling; `parts`: all words of known persons' names; `particles`: words inside names.
    """

    def __init__(self, language: Language, data: Data, world: World) -> None:
        self.language, self.world = language, world
        folder = f"languages/{language.code}/"
        forms = data.load(folder + "names.yaml", NamesForm)
        if not forms:
            raise DataError("no-names", "the language has no names.yaml", where=folder, hint="copy the one of _template")
        self.names = forms[0]
        self.speller = Speller(language, self.names)
        self._territories = Locale(language.code).territories
        self.root: Node = {}
        self._made: dict[Keys, list[Entry]] = {}
        given = {k: v for form in data.load(folder + "given.yaml", GivenForm) for k, v in form.given.items()}
        self.given = {language.fold(k): v for k, v in given.items()}
        written = {w for words in data.load(folder + "words.yaml", Words) for members in words.classes.values() for w in members}
        self.homographs = frozenset(k for k in given if k not in written and any(language.in_class(language.fold(k), c) for c in language.classes))
        self.particles = {language.fold(k): v for k, v in self.names.particles.items()}
        self.latin = Latin(language, self.names, self.given, world.people.values())
        self.likeness = Likeness(self)
        self.parts: set[str] = set()
        self._function = frozenset[str]().union(*language.classes.values())
        self._in_phrases = {language.fold(w) for several in language.phrases.values() for p in several for w in p.split()}
        self._ambiguous = {keys for phrase in self.names.ambiguous for keys in self.speller.sequences(phrase)}
        self._countries()
        self._rest_of_world()
        self._titles(data, folder)
        self._check(data)
        self._build()
        words = {word for keys in self._made for word in keys if len(word) > 1} | set(self.given)
        language.add_words(word for word in words if not self._joined_state(word) and not self._verb(word))
        named = (keys for keys, entries in self._made.items() if len(keys) > 1 and any(e.kind in ("person", "capital", "body") for e in entries))
        language.lexicon.pairs.update(pair for keys in named for pair in pairwise(keys))
        language.lexicon.states.update(keys[0] for keys, entries in self._made.items() if any(e.kind in COUNTRY_KINDS and not e.weak for e in entries))
        self._made = {}

    def _verb(self, word: str) -> bool:
        """A word inside longer names that is nothing but a verb with a pronoun at its end: `which X leads`."""
        readings = self.language.look(word)
        return bool(readings) and all(r.pos == "verb" and r.clitic for r in readings) and (word,) not in self._made

    def _joined_state(self, word: str) -> bool:
        """A word of longer names only, which is a joining letter and a state: `and Oman`."""
        if word[:1] not in self.language.proclitics or (word,) in self._made:
            return False
        return any(e.kind in _OF_COUNTRIES for e in self._made.get((word[1:],), ()))

    # --- filling ---------------------------------------------------------------------

    def _add(self, phrase: str, entry: Entry) -> None:
        for keys in self.speller.sequences(phrase):
            self._made.setdefault(keys, []).append(entry)

    def _add_joined(self, phrase: str, entry: Entry) -> None:
        """Without an article: the words of a name joined by half-spaces, as some write them (`Ivory-Coast`)."""
        keys = () if self.language.article or " " not in phrase else self.speller.sequences(phrase.replace(" ", JOINER))
        for joined in (k for k in keys if len(k) == 1):
            self._made.setdefault(joined, []).append(entry)

    def _add_forms(self, phrase: str, shape: str, entry: Entry) -> None:
        for formed in self.speller.forms(phrase, shape):
            s = formed.shape
            if s.form != "*" and len(formed.keys) == 1 and formed.keys[0] in self._function:
                continue  # an inflected form that is spelled like a function word
            self._made.setdefault(formed.keys, []).append(_shaped(entry, s))

    def _countries(self) -> None:
        code = self.language.code
        peoples = self.names.peoples
        for country in self.world.countries.values():
            base = self.base_name(country)
            weak = {keys for w in country.weak.get(code, ()) for keys in self.speller.sequences(w)}
            names = [*country.names.get(code, ())]
            if base and base not in names:
                names.append(base)
            self._country_words(country, "name", names, weak)
            self._country_words(country, "capital", country.capital.get(code, ()), weak)
            self._country_words(country, "seat", country.seat.get(code, ()), weak)
            self._country_words(country, "name", country.hostile.get(code, ()), weak)
            for phrase in country.blocks.get(code, ()):
                self._add(phrase, Entry(BLOCK, country))
            for word in country.demonym.get(code, ()):
                loose = any(keys in weak for keys in self.speller.sequences(word))
                entry = self._country_entry(country, "demonym", loose)
                self._add_forms(word, self.names.demonym, entry)
                for people in peoples.get(word, ()):
                    self._add_forms(people, self.names.people, replace(entry, kind="people", number="p"))
            for word in country.people.get(code, ()):
                loose = any(keys in weak for keys in self.speller.sequences(word))
                self._add(word, replace(self._country_entry(country, "people", loose), number="p", definite=True))

    def base_name(self, country: CountryForm) -> str:
        """The name that the package of base names has for a country; empty where it has none, or one with brackets, dashes or commas."""
        base: str = self._territories.get(country.alpha2, "") if country.alpha2 else ""
        plain = all(c.isalpha() or c.isspace() or unicodedata.category(c) in ("Mn", "Cf") for c in base)
        return base if plain and base not in self.names.skip else ""

    def _country_words(self, country: CountryForm, kind: str, words: Iterable[str], weak: set[Keys]) -> None:
        for word in words:
            loose = any(keys in weak for keys in self.speller.sequences(word))
            self._add(word, self._country_entry(country, kind, loose))
            self._add_joined(word, self._country_entry(country, kind, loose))

    @staticmethod
    def _country_entry(country: CountryForm, kind: str, weak: bool) -> Entry:
        code, sector = (country.stands.country, country.stands.sector) if country.stands else (country.id, "GOV")
        return Entry(kind, country, country=code, sector=sector, weak=weak)

    def _rest_of_world(self) -> None:
        language, world = self.language, self.world
        code = language.code
        for place in world.places:
            for word in place.names.get(code, ()):
                self._add(word, Entry("place", place, country=place.country))
                self._add_joined(word, Entry("place", place, country=place.country))
        for body in world.bodies.values():
            for word, weak in _spelled(body.names.get(code)):
                self._add(word, Entry("body", body, country=body.country, sector=body.sector, weak=weak))
            for word in body.names[code].bare if code in body.names else ():
                self._add(word, Entry("body", body, country=body.country, sector=body.sector, weak=True, loose=True))
            for word in body.demonym.get(code, ()):
                theirs = Entry("demonym", body, country=body.country, sector=body.sector or "GOV")
                self._add_forms(word, self.names.demonym, theirs)
                for people in self.names.peoples.get(word, ()):
                    self._add_forms(people, self.names.people, replace(theirs, number="p"))
        for outlet in world.outlets.values():
            for names, weak in ((outlet.names, False), (outlet.weak, True)):
                for word in names.get(code, ()):
                    self._add(word, Entry("agency", outlet, country=outlet.country, sector="MED", weak=weak))
        for person in world.people.values():
            spelled = person.names.get(code)
            for word, weak in _spelled(spelled):
                self._add(word, Entry("person", person, gender=person.gender, weak=weak or self._common(word), number="s"))
            for word in spelled.full if spelled else ():
                for keys in self.speller.sequences(word):
                    self.parts.update(k for k in keys if len(k) > 1)
                    self._made.setdefault(keys, []).append(Entry("person", person, gender=person.gender, number="s", full=True))

    def _common(self, word: str) -> bool:
        """Whether a name of one word is a common word of the language or a given name as well, which would be found everywhere."""
        key = self.language.fold(word)
        if " " in key:
            return False
        return len(key) < 3 or key in self._function or key in self._in_phrases or key in self.given or key in self.language.lexicon.full

    def _titles(self, data: Data, folder: str) -> None:
        for form in data.load(folder + "titles.yaml", TitlesForm):
            for title in form.titles:
                entry = Entry("title", title, sector=title.sector, gender=title.gender, number="s")
                for word in title.words:
                    self._add_forms(word, title.shape, entry)
                for word in title.plural:
                    self._add_forms(word, "plural", replace(entry, number="p"))
            for portfolio in form.portfolios:
                for word in portfolio.words:
                    self._add_forms(word, portfolio.shape, Entry("portfolio", portfolio, sector=portfolio.sector))
            for modifier in form.modifiers:
                for word in modifier.words:
                    self._add_forms(word, modifier.shape, Entry("modifier", modifier, sector=modifier.sector))
            for honorific in form.honorifics:
                for word in honorific.words:
                    self._add(word, Entry("honorific", honorific, sector=honorific.sector))
            if form.counterparts:
                entry = Entry("counterpart", form.counterparts)
                for word in form.counterparts.words:
                    self._add_forms(word, form.counterparts.shape, entry)
                for word in form.counterparts.plural:
                    self._add(word, replace(entry, number="p", own="his"))
        for groups in data.load(folder + "groups.yaml", GroupsForm):
            for group in groups.groups:
                entry = Entry("group", group, sector=group.sector)
                for word in group.words:
                    self._add_forms(word, group.shape, entry)
                for word in group.plural:
                    self._add_forms(word, "plural", replace(entry, number="p"))
            for phrase in groups.blocks:
                self._add(phrase, Entry(BLOCK, None))
            for word in groups.worksites:
                self._add_forms(word, "plain", Entry("worksite", None))
        for carry in data.load(folder + "carry.yaml", CarryForm):
            for cue in carry.cues:
                for word in cue.words:
                    self._add(word, Entry("cue", cue, number=cue.number, gender=cue.gender))
        for word in self.names.state:
            self._add(word, Entry("state", None))

    # --- checking and building -------------------------------------------------------

    def _check(self, data: Data) -> None:
        """A spelling with owners of two kinds, or two countries, bodies or places, must be weak for one of them or ambiguous."""
        clashes = list(self._clashes())
        if not clashes:
            return
        keys, names = clashes[0]
        more = "; also " + ", ".join(f"{' '.join(k)} ({', '.join(n)})" for k, n in clashes[1:_SHOWN]) if len(clashes) > 1 else ""
        raise DataError(
            "name-of-two",
            f"{' '.join(keys)} belongs to {', '.join(names)}{more}",
            where=_where(data, names, self.language.code),
            hint="make it weak for one of them, or list it under `ambiguous` in names.yaml",
        )

    def _clashes(self) -> Iterator[tuple[Keys, list[str]]]:
        """Spellings with two owners, and the owners; forms that a rule made give way to listed ones on the way."""
        for keys, entries in self._made.items():
            if len(entries) < 2 or keys in self._ambiguous:
                continue
            if any(e.kind == "name" and not e.derived for e in entries):  # a country's name is never its own adjective in another case
                entries[:] = [e for e in entries if not e.derived or e.gender == "f" or e.kind not in ("demonym", "people")]
            listed = {e.owner() for e in entries if e.kind in _OF_COUNTRIES and not e.derived}
            if listed:
                entries[:] = [e for e in entries if not e.derived or e.kind not in _OF_COUNTRIES or e.owner() in listed]
            owners: dict[str, str] = {}
            for e in entries:
                if e.kind in OWNED and not e.weak:
                    owners.setdefault(e.owner(), e.kind)
            if len(owners) > 1 and set(owners.values()) not in ({"person"}, {"agency"}):
                yield keys, sorted(owners)

    def _build(self) -> None:
        order = {code: n for phrase, codes in self.names.ambiguous.items() for n, code in enumerate(codes)}
        for keys, entries in self._made.items():
            node = self.root
            for key in keys:
                node = node.setdefault(key, {})
            node[""] = Hit(entries, order if keys in self._ambiguous else {})


def _shaped(e: Entry, s: Shape) -> Entry:
    """An entry in one of its forms."""
    number, gender, derived = s.number or e.number, s.gender or e.gender, s.form != "*"
    return Entry(e.kind, e.ref, e.country, e.sector, number, gender, s.own, s.definite, e.weak, e.full, derived, s.construct, s.loose, s.counted)


def _spelled(spelled: Spelled | None) -> list[tuple[str, bool]]:
    if spelled is None:
        return []
    return [(w, False) for w in spelled.strong] + [(w, True) for w in spelled.weak]


def _where(data: Data, owners: list[str], code: str) -> str:
    """The first lines of the world's files that name the owners; read only once something is wrong."""
    found: list[str] = []
    for owner in owners:
        for path in data.files("world/*.yaml") + data.files("world/people/*.yaml") + data.files("outlets/*.yaml"):
            line = _line(path, owner)
            if line:
                found.append(f"{path}:{line}")
                break
    return ", ".join(found) or f"languages/{code}"


def _line(path: Path, owner: str) -> int:
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if f"id: {owner}" in line or f"country: {owner}," in line:
            return n
    return 0


__all__ = ["COUNTRY_KINDS", "Gazetteer", "Node"]
