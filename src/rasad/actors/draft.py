"""What is being read of one text: its tokens, what has been found so far, and how a mention is made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypedDict, Unpack

import msgspec

from ..model import Mention, Span, Text
from .forms import PersonForm
from .mentions import PersonMention
from .naming import Name, Naming
from .nations import Context
from .phrase import Phrase
from .phrases import Phrases
from .scan import Evidence, Scan

if TYPE_CHECKING:
    from .finder import Finder


_PLACES = ("name", "capital", "place")
_FORM = 2  # letters at the end of a sound plural
_COUNT = 3  # digits of a number that counts people; four may be a year


class More(TypedDict, total=False):
    """Fields of a mention beside its range, kind, country and sector."""

    id: str | None
    name: str | None
    office: str | None
    acts: bool
    how: str
    number: str
    gender: str
    why: str
    host: str
    led: tuple[str, ...]


class Who(TypedDict, total=False):
    """Fields of a person's mention beside its range."""

    country: str
    sector: str
    id: str | None
    name: str | None
    office: str | None
    known: bool
    gender: str
    why: str


class Draft:
    """One text and the mentions found in it so far, in the order in which they were found."""

    def __init__(self, finder: Finder, text: Text, when: dt.date | None, home: str) -> None:
        self.text, self.when, self.home = text, when, home
        self.world, self.words, self.gazetteer = finder.world, finder.words, finder.gazetteer
        self.article = finder.language.article
        self.charges = tuple(finder.links[c] for c in finder.charges)
        self.private, self.files = finder.private, finder.files
        self.scan = Scan(text, finder.gazetteer, finder.words)
        self.evidence = Evidence(self.scan, home)
        context = Context(self.scan, self.evidence, finder.world, finder.links, when)
        self.phrases, self.naming = Phrases(context), Naming(context)
        self.tokens, self.keys = self.scan.tokens, self.scan.keys
        self.out: list[Mention] = []
        self.surnames: dict[str, Mention] = {}  # of persons whom no list knows

    def emit(self, first: int, last: int, kind: str, country: str, sector: str = "", **more: Unpack[More]) -> Mention:
        """Makes a mention of the tokens [first, last) and puts it among those found."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        text = self.text.raw[start:end]
        m = Mention(first=first, last=last, start=start, end=end, text=text, kind=kind, country=country, sector=sector, **more)
        self.out.append(m)
        return m

    def emit_person(self, first: int, last: int, called: Span, **more: Unpack[Who]) -> PersonMention:
        """The same for a person; `called` is where the name itself stands."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        text = self.text.raw[start:end]
        m = PersonMention(first=first, last=last, start=start, end=end, text=text, kind="person", called=called, number="s", **more)
        self.out.append(m)
        return m

    def begun(self, n: int, i: int) -> None:
        """Makes the n-th mention found begin at an earlier token."""
        m, start = self.out[n], self.tokens[i].start
        self.out[n] = wide = msgspec.structs.replace(m, first=i, start=start, text=self.text.raw[start : m.end])
        self.renamed(m, wide)

    def renamed(self, m: Mention, wide: Mention) -> None:
        """Puts a mention in the place of the one that it was made of, wherever a surname tells of it."""
        for key, known in list(self.surnames.items()):
            if known is m:
                self.surnames[key] = wide

    def span(self, name: Name) -> Span:
        """Where a name stands in the text, words of courtesy left out."""
        first = name.first
        while (found := self.scan.of(first, "honorific")) and found[1] < name.last:
            first = found[1]
        return Span(start=self.tokens[first].start, end=self.tokens[name.last - 1].end)

    def is_place(self, first: int, *, country: bool = False) -> bool:
        """Whether what begins at a token is where something is: after "in", "near", "the city of", or joined to such a place."""
        if not first:
            return False
        before = self.keys[first - 1]
        last = self.out[-1] if self.out else None
        if before in self.words.locative and not (last and last.last == first and last.kind == "body"):  # `Doctors Without Borders | X`
            return first < 2 or self.keys[first - 2] not in self.words.several  # "the two countries X and Y"
        if last is None or last.why != "place":
            return False
        if last.last == first - 1:
            return before in self.words.conjunctions or (before in self.words.commas and self._listed(first, last))
        return last.last == first and last.kind != "body" and not (country and last.kind == "country")

    def _listed(self, first: int, before: Mention) -> bool:
        """Whether a comma joins a place to the one before it: a town and its country, or a list of towns or of states that goes on."""
        found = self.scan.of(first, *_PLACES)
        if found is None:
            return False
        entry, last = found
        if (entry.kind == "name") != (before.kind == "country"):
            return entry.country == before.country
        goes_on = last < self.scan.count and (self.keys[last] in self.words.conjunctions or self.keys[last] in self.words.commas)
        return goes_on and self.scan.of(last + 1, *_PLACES) is not None

    def counted(self, p: Phrase) -> None:
        """A singular after a number means several: "two diplomats of X"."""
        if not p.first or p.number not in ("", "s") or not (p.one or p.kind == "title") or p.definite:
            return
        office = self.world.offices.get(p.office)
        before = self.tokens[p.first - 1]
        if p.kind == "title" and (p.portfolio or office is None or office.one):
            return
        number = self.words.several.get(before.key) or ("p" if before.kind == "number" and len(before.key) <= _COUNT and before.key != "1" else "")
        if number:
            p.number, p.one = number, False

    def numbered(self, p: Phrase) -> None:
        """Takes the number before a count into it: "tens of thousands of people of X"."""
        while p.first and p.first not in self.scan.starts and not (self.out and self.out[-1].last >= p.first):
            before = self.tokens[p.first - 1]
            if before.kind != "number" and before.key not in self.words.several:
                return
            p.first -= 1

    def describes(self, p: Phrase) -> bool:
        """With an article: whether people without a country only describe those of a nation right before them, in the same form (`the settlers of X armed`)."""
        before = self.out[-1] if self.out and self.article and p.last == p.first + 1 else None
        if before is None or before.last != p.first or before.kind != "demonym" or before.number != "p" or p.country or p.number != "p":
            return False
        first, second = self.keys[p.first - 1], self.keys[p.first]
        return first[-_FORM:] == second[-_FORM:] and first.startswith(self.article) == second.startswith(self.article)

    def latin(self, name: Name) -> str:
        """An unlisted name in Latin letters."""
        return self.gazetteer.latin.name(*self._words_of(name))

    def otherwise(self, name: Name, office: str, country: str) -> PersonForm | None:
        """The known person whose name this is in a spelling that no list has."""
        keys = [k for k in self._words_of(name)[0] if k not in self.words.particles and len(k) > 1]
        return self.gazetteer.likeness.person(keys, office, country, self.when)

    def _words_of(self, name: Name) -> tuple[list[str], list[str]]:
        """The words of a name, as keys and as written."""
        keys: list[str] = []
        written: list[str] = []
        start = ""
        for k in range(name.first, name.last):
            key = start + self.keys[k]
            start = ""
            if len(key) == 1 and k + 1 < name.last and self.tokens[k + 1].kind == "word" and self.tokens[k + 1].glued:
                start = key  # a letter that was taken for a clitic
            elif self.tokens[k].kind == "word":
                keys.append(key)
                written.append(self.tokens[k].text)
        return keys, written

    def sector(self, p: Phrase) -> str:
        """The sector of a title; who held an office of a state and holds it no more is of the elite (ELI)."""
        sector = p.sector or self.world.sector_of(p.office) or "GOV"
        return "ELI" if p.means == "former" and sector in ("GOV", "LEG", "MIL", "JUD", "SPY", "COP", "IGO") else sector

    @staticmethod
    def office(p: Phrase) -> str:
        """The office of a title, with `former`, `acting` or `-elect` where the title says so."""
        if p.means == "elect":
            return f"{p.office}-elect"
        return f"{p.means} {p.office}" if p.means in ("former", "acting") and p.office else p.office
