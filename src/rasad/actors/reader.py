"""Reads one text for actors: goes through its tokens once and joins what belongs together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from ..model import Mention, Text
from .after import beside, citizens, joined_offices, named_later, namesakes, nobodies, same_office, same_person, shared_country, surnames_alone
from .draft import Draft, More
from .entries import COUNTRY_KINDS, Entry
from .forms import BodyForm
from .introduced import introduced
from .mentions import TAKEN_UP, takes_up
from .naming import Name
from .phrase import Phrase
from .places import datelines
from .settle import inherited
from .titles import Titles

if TYPE_CHECKING:
    from .finder import Finder

_ANYBODYS = ("MIL", "MED", "CVL", "REF", "UAF")  # those may be abroad
_PAIRS = ("two-sides", "two-countries", "three-countries", "two-persons", "all-sides")
_SUBJECTS = ("name", "capital", "body", "title", "group", "person")
_ONE_OF = ("title", "group", "body", "portfolio")
_YEAR, _SOLAR = 4, 621  # digits of a year; between Solar Hijri and Gregorian years
_TENS = 2  # digits of a number that the singular in the accusative follows
_KINDS = {"name": "country", "capital": "capital", "seat": "capital"}


class Reader:
    """One text."""

    def __init__(self, finder: Finder, text: Text, when: dt.date | None, home: str) -> None:
        self.draft = draft = Draft(finder, text, when, home)
        self.titles = Titles(draft)
        self.world, self.words = finder.world, finder.words
        self.scan, self.evidence, self.phrases, self.naming = draft.scan, draft.evidence, draft.phrases, draft.naming
        self.tokens, self.keys, self.out = draft.tokens, draft.keys, draft.out

    def read(self) -> list[Mention]:
        """All mentions in order."""
        i, found, keys, beginnings = 0, self.scan.found, self.keys, self.words.beginnings
        while i < len(keys):
            if found[i]:
                i = max(self._step(i), i + 1)
            elif keys[i] not in beginnings:
                i += 1
            elif self.words.gives(self.tokens[i]):
                i = self.titles.bare_name(i)
            elif keys[i] in self.words.opens:
                i = self.titles.quoted_name(i)
            else:
                i += 1
        surnames_alone(self.draft)
        self.out.sort(key=lambda m: m.first)
        namesakes(self.draft)
        shared_country(self.draft)
        citizens(self.draft)
        named_later(self.draft)
        joined_offices(self.draft)
        introduced(self.draft)
        same_person(self.draft)
        beside(self.draft)
        nobodies(self.draft)
        same_office(self.draft)
        return [self._today(m) for m in datelines(self.out, self.scan)]

    def _today(self, m: Mention) -> Mention:
        """A former state's as its heir's, unless the sentence names a year in which it was one."""
        form = self.world.countries.get(m.country)
        if form is None or not form.heir:
            return m
        sentence = next(s for s in self.draft.text.sentences if s.first <= m.first < s.last)
        for key in self.keys[sentence.first : sentence.last]:
            if key.isdecimal() and len(key) == _YEAR and any(form.since <= str(int(key) + shift) <= form.to for shift in (0, _SOLAR)):
                return m
        return inherited(self.world, m, self.draft.when)

    def _step(self, i: int) -> int:
        for last, hit in self.scan.found[i]:
            by = hit.by
            if "block" in by and not hit.strong:
                return last - 1 if self._named_within(i, last) else last
            if "person" in by:
                name = self.naming.known(i)
                if name and (name.last >= last) and not (by["person"].weak and ("title" in by or "group" in by)):
                    return self.titles.person(self.naming.wider(name))
            for kind, e in by.items():
                longer = self.scan.of(last - 1, "body") if e.weak and kind == "body" and last > i + 1 else None
                if kind == "person" or (e.weak and not self._supported(i, e)) or (longer and longer[1] > last and not longer[0].weak):
                    continue
                to = self._entry(i, last, e)
                if to:
                    if kind in _ONE_OF:
                        self.titles.apposition.one_of()
                    return to
        return self.titles.bare_name(i) if self.words.gives(self.tokens[i]) else i + 1

    def _named_within(self, i: int, last: int) -> bool:
        """Whether the last word of a longer phrase is a group of a nation after all (`to the | Turkish side`, not `towards X`)."""
        p = self.phrases.group(last - 1) if last - i > 1 else None
        return p is not None and bool(p.country) and p.nation == "demonym" and p.last == last + 1

    def _entry(self, i: int, last: int, e: Entry) -> int:
        kind = e.kind
        if kind == "body":
            portfolio = self.scan.of(i, "portfolio")
            adjective = portfolio is not None and portfolio[0].ref.alone and bool(self.draft.article) and not self.phrases.free(i)
            return 0 if adjective or self.scan.of_another(i, last, e.country) else self._body(i, last, e)
        if kind in COUNTRY_KINDS:
            return self._country(i, last)
        if kind == "state":
            return self._country(i, last) if self.scan.of(last, "name") else 0
        if kind in ("demonym", "people"):
            return self._demonym(i, last)
        if kind == "place":
            self.draft.emit(i, last, "place", self._within(last) or e.country, acts=False, why="place")
            return last
        if kind == "agency":
            self.draft.emit(i, last, "agency", e.country, "MED", id=e.ref.id, name=e.ref.name, acts=False, why="source")
            return last
        if kind in ("title", "counterpart"):
            return self._callings(i, e) or self.titles.title(i)
        if kind == "group":
            verb = last == i + 1 and self.scan.words.is_verb(self.tokens[i]) and self.scan.of(last, *_SUBJECTS)  # before its subject
            p = None if verb or (e.counted and not (i and self.tokens[i - 1].kind == "number")) else self.phrases.group(i)
            if p and not (p.country or p.stand_in) and self._cue_too(i, last, p):
                return 0  # "the two sides", "the coalition"
            return self._group(p)
        if kind == "portfolio":
            return self._group(self.phrases.ministry(i))
        if kind == "honorific":
            return 0 if i and self.scan.counts(i - 1) else self.titles.courtesy(i)  # "two engineers"
        if kind == "cue":
            return self._cue(i, last, e)
        return 0

    def _within(self, i: int) -> str:
        """The country of the wider place that a place is told to be in (`X in the province of Aleppo`): another may bear its name."""
        if i >= self.scan.count or i in self.scan.starts or self.keys[i] not in self.words.within:
            return ""
        at = i + 1
        while at < self.scan.count and self.keys[at] in self.words.locative and not self.scan.of(at, "place"):
            at += 1
        found = self.scan.of(at, "name", "place")
        return found[0].country if found and not found[0].weak else ""

    def _counts_noun(self, i: int) -> bool:
        """Whether a noun that a number before it counts stands at a token."""
        token = self.tokens[i] if i < self.scan.count and i not in self.scan.starts else None
        return token is not None and not self.scan.boundary(i) and any(r.pos == "noun" for r in token.readings)

    def _callings(self, i: int, e: Entry) -> int:
        """People of one calling, of whom no country is told ("arrested activists"): a group, where the language has one of that name."""
        if e.kind != "title" or e.ref.alone or not (e.number == "p" if self.draft.article else i and self.scan.counts(i - 1)):
            return 0
        titled, p = self.phrases.title(i), self.phrases.group(i)
        return self._group(p) if p and titled and not (titled.country or titled.stand_in or p.country or p.stand_in) else 0

    def _supported(self, i: int, e: Entry) -> bool:
        """Whether the text supports a weak spelling."""
        if e.kind == "person":
            return e.ref.id in self.evidence.whole or e.ref.id in self.evidence.persons
        if e.kind == "body":
            e = self.evidence.named(i, e)
            return not self.evidence.bodies.isdisjoint((e.ref.id, *e.ref.beside)) or (e.loose and self.scan.alone(i + 1))
        before = self.keys[i - 1] if i else ""
        if e.kind == "agency":
            after = bool(self.out) and self.out[-1].kind == "agency" and self.out[-1].last >= i - 1
            return after or any(tuple(self.keys[max(0, i - len(keys)) : i]) == keys for keys in self.words.sourced)
        shown = e.country in self.evidence.countries
        if self.keys[i] in self.words.stop:
            return shown and before in self.words.prepositions
        if e.kind in COUNTRY_KINDS:
            listed = bool(self.out) and self.out[-1].kind == "country" and self.out[-1].last == i - 1 and self.scan.boundary(i - 1)
            return shown or listed or before in self.words.locative or (self.phrases.nation(i) or (e, i))[0].country in self.evidence.around
        return shown and e.kind == "demonym" and not self.scan.boundary(i - 1)

    def _country(self, i: int, last: int) -> int:
        found = self.phrases.nation(i)
        if found is None:
            return 0
        e, last = found
        if e.kind not in _KINDS or self._agreeing(i, last):
            return self._demonym(i, last)
        if e.kind == "capital" and self._paper(i, last):
            self.draft.emit(i, last, "agency", e.country, "MED", acts=False, why="source")
            return last
        if e.kind == "name" and self._of_tens(i):
            self.draft.emit(i, last, "demonym", e.country, "CVL", number="p", gender="m")
            return last
        place = self.draft.is_place(i, country=e.kind == "name")
        regime = self.phrases.group(i) if e.kind == "name" and self.scan.of(i, "group") else None
        led = regime.led if regime is not None and regime.last == last else ()
        gender = "m" if e.kind == "seat" and self.draft.article else ""  # a palace, where its state is feminine
        self.draft.emit(i, last, _KINDS[e.kind], e.country, e.sector, acts=not place, why="place" if place else "", led=led, gender=gender)
        return last

    def _of_tens(self, i: int) -> bool:
        """Whether a country's name is its nationality word in the case that follows a number from eleven on (`12 Syrians`)."""
        before = self.tokens[i - 1] if i and i not in self.scan.starts and self.draft.article else None
        return before is not None and before.kind == "number" and len(before.key) == _TENS and before.key > "10"

    def _paper(self, i: int, last: int) -> bool:
        """A capital alone in quotation marks after the word for whom something is told to (`told "Riyadh" that …`): a newspaper."""
        quoted = i > 1 and last < self.scan.count and self.keys[i - 1] in self.words.opens and self.keys[last] in self.words.closes
        return quoted and self.keys[i - 2] in self.words.told_to

    def _agreeing(self, i: int, last: int) -> bool:
        """A nationality word spelled like its country's name: indefinite, after a noun with the same ending, or definite after a definite feminine noun."""
        found = self.scan.of(i, "demonym")
        if found is None or found[1] != last or not found[0].derived or not self.draft.article or i in self.scan.starts or self.scan.boundary(i - 1):
            return False
        before = self.tokens[i - 1]
        if found[0].definite and found[0].gender == "f":
            return any(r.pos == "noun" and r.gender == "f" and r.definite for r in before.readings)
        return before.key[-1] == self.keys[i][-1] and not before.key.startswith(self.draft.article) and len(before.key) > 2

    def _demonym(self, i: int, last: int) -> int:
        found = self.phrases.nation(i)
        if found is None:
            return 0
        e, last = found
        if e.kind in _KINDS and not self._agreeing(i, last):
            return self._country(i, last)
        if isinstance(e.ref, BodyForm) and (self.phrases.quarter(last) or self._surname(i, e)):
            return last
        before = self.tokens[i - 1] if i else None
        several = before is not None and (before.kind == "number" or before.key in self.words.several)
        counted = several or (before is not None and not self.draft.article and before.key in self.words.counting)
        name = self.naming.known(last) if e.number == "s" else None
        if name and name.entry and self.world.held(name.entry.ref.id, "", e.country):
            return self.titles.person(Name(i, name.last, name.entry))
        plural = e.kind == "people" or e.number == "p"
        noun = counted or (
            plural and (not self.draft.article or i in self.scan.starts or self.scan.boundary(i - 1) or self._governed(i, e) or self._beyond(i, e))
        )
        if noun:
            self.draft.emit(i, last, "demonym", e.country, "CVL", number="p" if several or plural else "s", gender=e.gender)
        else:
            place = self.draft.is_place(i)
            self.draft.emit(i, last, "demonym", e.country, e.sector, acts=False, why="place" if place else "adjective", number=e.number, gender=e.gender)
        return last

    def _surname(self, i: int, e: Entry) -> bool:
        """Whether a definite "Arab" stands after a noun without article, which it cannot describe: it is somebody's surname."""
        return bool(self.draft.article) and e.definite and e.number == "s" and i > 0 and not self.keys[i - 1].startswith(self.draft.article)

    def _beyond(self, i: int, e: Entry) -> bool:
        """A plural after a name or a state's organ, which it cannot describe: "Israel arrested Palestinians"; a definite one after one official of another."""
        last = self.out[-1] if self.out else None
        if last is None or last.last != i or not last.country or last.kind in ("demonym", "agency"):
            return False
        return not e.definite or (last.country != e.country and last.kind in ("person", "title") and last.number not in ("p", "d"))

    def _governed(self, i: int, e: Entry) -> bool:
        """A definite plural after a noun without article is what the noun belongs to, no adjective."""
        article = self.draft.article
        return bool(article) and e.definite and not self.keys[i - 1].startswith(article)

    def _body(self, i: int, last: int, e: Entry) -> int:
        e, place = self.evidence.named(i, e), self.draft.is_place(i)
        country, sector = self.world.body_at(e.ref, self.draft.when)
        last = self.scan.of_its_own(last, country, sector)
        self.draft.emit(i, last, "body", country, sector, id=e.ref.id, name=e.ref.name, acts=not place, why="place" if place else "", number="s")
        return last

    def _group(self, p: Phrase | None) -> int:
        if p is None:
            return 0
        if p.source:
            return self._source(p)
        if not (p.country or p.stand_in or p.elsewhere):
            self._told_by_place(p)
        if p.counts:
            self.draft.numbered(p)
        again = "" if p.country or p.stand_in or p.alone else self._again(p)
        if not (p.alone or p.country or p.stand_in or again) or self.draft.describes(p):
            return p.last
        self.draft.counted(p)
        place = p.portfolio != "" and self.draft.is_place(p.first)
        more: More = {
            "name": again or p.name or None,
            "number": p.number,
            "gender": p.gender,
            "why": "place" if place else p.stand_in or ("one" if p.one else ""),
            "acts": not place,
        }
        more["host"], more["led"] = p.elsewhere.strip("?"), p.led
        self.draft.emit(p.first, p.last, "group", p.country, p.sector, **more)
        if p.nation not in ("name", "capital", "demonym", "people") or not (p.nation == "demonym" or p.number in ("p", "d")):
            return p.last
        start = len(self.out) - 1
        last = self.titles.members(p)
        if p.number == "d" and len(self.out) > start + 1:
            self.out[start] = msgspec.structs.replace(self.out[start], number="s")  # "the French and the Russian army"
        return last

    def _headed(self, i: int, last: int) -> Entry | None:
        """The body named before whose name begins with the noun that stands here with its article alone: "the units" after "units of X"."""
        article, scan = self.draft.article, self.scan
        if not article or last != i + 1 or (last < scan.count and last not in scan.starts and self.keys[last].startswith(article)):
            return None
        head = self.keys[i].removeprefix(article)
        named = (scan.of(k, "body") for m in reversed(self.out) for k in range(m.first, m.last) if self.keys[k] == head)
        return next((body for body, end in filter(None, named) if not body.weak), None)

    def _cue_too(self, i: int, last: int, p: Phrase) -> bool:
        """Whether what begins at a token also stands for two, or for a body, named before."""
        cue = self.scan.of(i, "cue")
        return cue is not None and cue[1] == last and (cue[0].ref.id in _PAIRS or (cue[0].ref.id in TAKEN_UP and not p.alone))

    def _told_by_place(self, p: Phrase) -> None:
        """A body of a state "in X" right after it is X's; forces may be anybody's."""
        if p.sector in _ANYBODYS or p.last >= self.scan.count or self.keys[p.last] not in self.words.locative:
            return
        found = self.phrases.nation(p.last + 1)
        if found and found[0].kind == "name":
            p.country, p.nation = found[0].country, "place"

    def _again(self, p: Phrase) -> str:
        """The name of the group before, taken up again by its bare word: "the ministry", "this delegation"."""
        this = self.scan.of(p.first - 1, "cue") if p.first else None
        if not (p.definite or (this and this[0].ref.id == "this")) or p.number in ("p", "d") or not p.name:
            return ""
        return next((m.name for m in reversed(self.out) if m.kind == "group" and m.name and (m.name == p.name or m.name.endswith(f" {p.name}"))), "")

    def _source(self, p: Phrase) -> int:
        """Press, named as a source: with the outlet's own name where that follows."""
        outlet = self.scan.of(p.last, "agency")
        at = p.last
        if outlet is None and at < self.scan.count and self.keys[at] in self.words.opens:
            outlet = self.scan.of(at + 1, "agency")
        if outlet is None and p.nation == "capital" and (own := self.scan.of(p.last - 1, "agency")) and own[1] >= p.last:
            outlet = own  # a channel that is called as a capital is
        if outlet:
            e, last = outlet
            if last < self.scan.count and self.keys[last] in self.words.closes and last > p.last + 1:
                last += 1
            self.draft.emit(p.first, last, "agency", e.country, "MED", id=e.ref.id, name=e.ref.name, acts=False, why="source")
            return last
        objects = self.words.language.classes.get("object_marker", frozenset())
        if p.country and p.last < self.scan.count and self.keys[p.last] in objects:
            self.draft.emit(p.first, p.last, "group", p.country, "MED", name=p.name, number=p.number)  # accused X's papers: here they are no source
        elif p.country or p.stand_in:
            self.draft.emit(p.first, p.last, "agency", p.country, "MED", acts=False, why="source", number=p.number)
        return p.last

    def _coordinated(self, i: int) -> bool:
        """Whether two countries joined by a word begin at a token."""
        first = self.scan.of(i, "name", "capital")
        if first is None or first[1] + 1 >= self.scan.count or self.keys[first[1]] not in self.words.conjunctions:
            return False
        return self.scan.of(first[1] + 1, "name", "capital") is not None

    def _cue(self, i: int, last: int, e: Entry) -> int:
        cue = e.ref
        if self.tokens[last - 1].text in cue.unless:
            return last
        if cue.id == "this-town":
            return last  # its people and offices are somebody, it is nobody
        if cue.id in ("this", "self"):
            return i + 1 if last == i + 1 else 0
        if cue.id == "same-body" and self.scan.plain(i, last) and (known := self.scan.of(i, "body")) and known[1] == last and self._supported(i, known[0]):
            return self._body(i, last, known[0])
        if cue.id == "same-body" and (body := self._headed(i, last)):
            return self._body(i, last, body)
        if cue.id == "same-body" and not (self.scan.boundary(last) and any(m.kind == "body" and takes_up(cue.id, self.tokens[i].text, m) for m in self.out)):
            return last
        if cue.id == "same-regime" and not (self.scan.undescribed(last) and any(takes_up(cue.id, self.tokens[last - 1].text, m) for m in self.out)):
            return last
        if cue.id == "two-countries" and last > i + 1 and self._coordinated(last):
            return last - 1  # "the two countries X and Y"
        if cue.id == "all-sides" and last > i + 1 and (all_of := self.phrases.group(last - 1)) and all_of.country:
            return last - 1  # "all | the parties of X"
        if cue.id == "persons" and cue.number == "d" and self._counts_noun(last):
            return last - 1  # "these two | children"
        if cue.id == "two-persons" and last > i + 1 and (own := self.phrases.title(last - 1)) and own.country:
            return last - 1  # "two diplomats of X"
        if cue.id == "two-persons" and self.scan.of(last + (last < self.scan.count and self.tokens[last].kind == "mark"), "person"):
            return last  # "the two presidents X and Y"
        article = self.draft.article
        if cue.verb and not (last < self.scan.count and self.words.is_verb(self.tokens[last])):
            return last
        if cue.id in ("person", "persons") and article and self.keys[i].startswith(article) and not self.scan.boundary(i - 1):
            return last
        how = "pair" if cue.id in _PAIRS else "pronoun"
        place = cue.id.endswith("country") and self.draft.is_place(i)
        sector = "GOV" if cue.id.endswith("country") or cue.id.endswith("countries") else ""
        more: More = {"how": how, "why": cue.id, "number": cue.number, "gender": cue.gender, "acts": not place}
        country = self.draft.home if cue.id == "our-country" else self.phrases.within(last) if cue.id == "all-sides" else ""
        self.draft.emit(i, last, "pronoun", country, sector, **more)
        return last
