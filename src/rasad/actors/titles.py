"""Titles and names together: who bears which office."""

from __future__ import annotations

import msgspec

from ..model import Mention
from .apposition import Apposition
from .draft import Draft, More, Who
from .entries import Entry
from .mentions import called
from .naming import Name
from .phrase import Phrase

_DISTRIBUTED = ("p", "d")
_DEPUTY = "deputy prime minister"  # who has a ministry of his own beside it
_MINISTER = " minister"
_SPEAKS = "spokesperson"
_HIS = "his-country"
_CHARGE = 5  # words that say what an official is in charge of


class Titles:
    """Reads titles, words of courtesy and names of one text into its draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.scan, self.words, self.world = draft.scan, draft.words, draft.world
        self.phrases, self.naming = draft.phrases, draft.naming
        self.apposition = Apposition(draft)
        self.tokens, self.keys, self.out, self.surnames = draft.tokens, draft.keys, draft.out, draft.surnames
        self._this = self.words.language.classes.get("demonstrative", frozenset())
        self._parting = self.words.commas | self.words.closes | self.words.dashes

    def title(self, i: int) -> int:
        """A title, with the name that it stands beside if there is one: one past what is taken in, or 0."""
        p = self.phrases.title(i) or self.phrases.counterpart(i)
        if p is None:
            return 0
        self.draft.counted(p)
        if p.number in _DISTRIBUTED and p.country and p.nation != "person":
            return self._several(p)
        if p.kind == "title" and not (p.country or p.stand_in) and p.number not in _DISTRIBUTED:
            self.apposition.complete(p)
        elif p.kind == "title" and p.nation == "place":
            self.apposition.place(p)
        plural = p.number in _DISTRIBUTED and p.kind != "counterpart"
        name = None if plural or p.nation == "person" else self._name_after(p) or self.apposition.charged(p)
        if name and name.entry is None and p.last == i + 1 and not (p.country or p.stand_in) and self.words.gives(self.tokens[i]):
            return 0  # Amir X is no emir
        if name:
            self._title_person(p, name, p.first)
            return name.last
        if p.number not in _DISTRIBUTED and self._name_before(p):
            return p.last
        if not (p.alone or p.country or p.stand_in) or (p.kind == "counterpart" and not (p.country or p.stand_in)):
            return 0 if (cue := self.scan.of(i, "cue")) and cue[1] >= p.last else p.last  # `the two presidents` stand for two named before
        self._bare(p)
        return p.last

    def _several(self, p: Phrase) -> int:
        """A plural or dual title: one mention a country, with its man where another follows."""
        name = self._name_after(p)
        goes_on = name is not None and name.last < self.scan.count and self.keys[name.last] in self.words.conjunctions | self.words.commas
        if name and goes_on and name.entry and name.last > p.last and self.keys[p.last] not in self.words.commas:
            self._title_person(p, name, p.first)
            p.last = name.last
            return self.members(p)
        number, start = p.number, len(self.out)
        self._bare(p)
        last = self.members(p)
        if len(self.out) > start + 1:
            self.out[start] = msgspec.structs.replace(self.out[start], number="s")
        elif number == "d" and self.draft.article:
            self.out[start] = msgspec.structs.replace(self.out[start], number="d")
        return last

    def members(self, p: Phrase) -> int:
        """Further members of a coordinated phrase: "the foreign ministers of Russia and Turkey" are two men."""
        last = p.last
        while last + 1 < self.scan.count:
            joint = self.keys[last]
            if joint not in self.words.conjunctions and joint not in self.words.commas:
                break
            found = self.phrases.nation(last + 1)
            if found is None or (found[0].kind in ("demonym", "people")) != (p.nation in ("demonym", "people")) or found[0].weak:
                break
            if self.scan.of(last + 1, "title", "group", "body", "person"):
                break
            e, end = found
            if joint in self.words.commas and not self._goes_on(end):
                break
            first, last = last + 1, self.phrases.own(end) if p.kind == "counterpart" else end
            if p.kind in ("title", "counterpart"):
                name = self.naming.known(last, p.of(e.country))
                last = name.last if name else last
                if name:
                    self._title_person(p.of(e.country), name, first)
                    continue
                if p.kind == "counterpart":
                    self.draft.emit(first, last, "pronoun", e.country, how="counterpart", why="counterpart", number="s", gender=p.gender)
                    continue
                self.draft.emit(first, last, "title", e.country, self.draft.sector(p), office=self.draft.office(p), number="s", how="title")
            else:
                self.draft.emit(first, last, "group", e.country, p.sector, name=p.name or None, number="s" if p.number == "d" else p.number, gender=p.gender)
        return last

    def _goes_on(self, i: int) -> bool:
        """Whether a list of countries goes on to an "and"."""
        return i < self.scan.count and (self.keys[i] in self.words.conjunctions or self.keys[i] in self.words.commas)

    def _bare(self, p: Phrase) -> None:
        """A title without a name."""
        this = p.first > 0 and self._cue_before(p.first) == "this"
        if p.kind == "counterpart":
            self.draft.emit(p.first, p.last, "pronoun", p.country, how="counterpart", why="counterpart", number=p.number, gender=p.gender)
            return
        charge = self._of_something(p)
        pair = p.stand_in in ("two-countries", "three-countries")
        why = (
            p.stand_in
            if p.stand_in == "three-countries"
            else "two-persons"
            if pair
            else p.stand_in or ("this" if this else "then" if p.means == "then" else "any" if (p.any and not p.portfolio) or charge else "")
        )
        how = "pair" if pair else "title"
        more: More = {"office": self.draft.office(p), "number": p.number, "gender": p.gender, "how": how, "why": why, "host": p.elsewhere.strip("?")}
        self.draft.emit(p.first, p.last, "title", p.country, self.draft.sector(p), **more)

    def _of_something(self, p: Phrase) -> bool:
        """Without an article: a bare official before a noun is in charge of that, and nobody named before; a place within it tells his country."""
        if self.draft.article or p.office != "official" or p.country or p.stand_in or p.number in _DISTRIBUTED:
            return False
        if p.last in self.scan.starts or self.scan.boundary(p.last):
            return False
        for i in range(p.last, min(p.last + _CHARGE, self.scan.count)):
            if i in self.scan.starts or self.scan.boundary(i):
                break
            place = self.scan.of(i, "place", "name")
            if place and not place[0].weak:
                p.country = place[0].country
                break
        return True

    def _cue_before(self, i: int) -> str:
        found = self.scan.of(i - 1, "cue")
        return found[0].ref.id if found and found[1] == i else ""

    def _name_after(self, p: Phrase) -> Name | None:
        """The name that a title introduces: directly, in quotation marks or brackets, after a comma or words of courtesy."""
        at, parted = p.last, False
        if at in self.scan.starts:
            return None
        if at < self.scan.count and (self.keys[at] in self.words.commas or self.keys[at] in self.words.brackets):
            at, parted = at + 1, True
        if parted and p.first and self.keys[p.first - 1] in self._this:
            return None  # `according to this official, X …`
        at, title, courtesy = self._honorifics(at)
        if at >= self.scan.count:
            return None
        quoted = self.keys[at] in self.words.opens
        name = self.naming.known(at + 1 if quoted else at, p)
        if name and name.entry and (not self.naming.fits(name.entry, p) or self._possessed(p, name.entry) or (parted and self._known_otherwise(p, name.entry))):
            return None
        if name is None and not (parted and quoted):
            second = None if quoted or parted else self.phrases.title(at)
            if (
                second
                and not self.words.gives(self.tokens[at])
                and second.number == p.number
                and (second.country == p.country or not (second.country or second.elsewhere))
            ):
                name = self._name_after(second)
                office, known = self.world.offices.get(p.office), name.entry if name else None
                another = known and office and office.leads and not self.world.held(known.ref.id, p.office, "")
                return None if another or (known and not self.naming.fits(known, p)) else name  # `congratulated A, minister of X | the president B`
            if second and second.country and (courtesy or second.country != p.country) and not self.words.gives(self.tokens[at]):
                return self._of_both(p, second)
            sound = (p.definite or not p.generic) and bool(p.country or p.stand_in)
            titled = bool(self.draft.article) and bool(p.country) and not (p.any or parted)
            name = self.naming.quoted(at) if quoted else self.naming.unlisted(at, courtesy, sound, titled)
            if name and parted and not (courtesy or self.keys[at] in self.words.given or self._enclosed(name)):
                return None
            if name and parted and not self.scan.boundary(name.last):
                return None
        if name:
            name.title = title
        return name

    def _of_both(self, p: Phrase, second: Phrase) -> Name | None:
        """Another one's office, unless a known person bears both, as deputy prime ministers do: `the deputy prime minister | foreign minister of X A`."""
        name = None if p.country or p.stand_in else self._name_after(second)
        deputy = p.office == _DEPUTY and second.office.endswith(_MINISTER)
        return name if name and name.entry and (deputy or self.world.held(name.entry.ref.id, p.office, second.country)) else None

    def _enclosed(self, name: Name) -> bool:
        """Whether a comma ends a name of more than one word that one began."""
        ended = name.last < self.scan.count and name.last not in self.scan.starts and self.keys[name.last] in self.words.commas
        return ended and name.last - name.first > 1 and self.scan.of(name.first, "title", "honorific", "group", "body") is None

    def _known_otherwise(self, p: Phrase, person: Entry) -> bool:
        """Whether somebody after a comma speaks for nobody, but holds another office: `according to the spokesman of X, B …`."""
        role = self.world.role(person.ref.id, self.draft.when)
        in_office = bool(role.office) and not (role.office or "").startswith("former ")
        return in_office and p.office.endswith(_SPEAKS) and not (role.office or "").endswith(_SPEAKS) and not self.world.held(person.ref.id, p.office, "")

    def _possessed(self, p: Phrase, person: Entry) -> bool:
        """An indefinite title alone before somebody who never bore it is somebody else's: "the lawyer of X"."""
        article, word, feminine = self.draft.article, self.tokens[p.first], self.words.feminine
        if word.key.endswith(self.words.language.fold(feminine)) and not word.text.endswith(feminine):
            return False  # "his deputy X"
        if not article or p.alone or p.last != p.first + 1 or p.country or p.stand_in or self.keys[p.first].startswith(article):
            return False
        return not self.world.held(person.ref.id, p.office, "")

    def _honorifics(self, at: int) -> tuple[int, str, bool]:
        """Past words of courtesy: where the name starts, the office that they tell, whether there was any."""
        title, courtesy = "", False
        while found := self.scan.of(at, "honorific"):
            person = self.scan.hit(at, "person")
            if person and person[1] > found[1]:
                break
            title = title or found[0].ref.office
            at, courtesy = found[1], True
        return at, title, courtesy

    def _name_before(self, p: Phrase) -> bool:
        """Joins a title to the name in front of it; whether there was one."""
        j = p.first
        while j > 0 and j not in self.scan.starts and self.keys[j - 1] in self._parting and p.first - j < 2:
            j -= 1
        last = self.out[-1] if self.out else None
        if last and last.kind == "person" and last.last == j and j not in self.scan.starts:
            if last.last == p.first and (p.country in ("", last.country) if last.why == "titled" else not p.country and self._ends_in_title(last)):
                self.out.pop()
                self._widened(last, p.last)
                return True
            if last.why == "titled" or (last.id and not self._may_bear(last, p)) or self._another(last, p, j):
                return False
            self.out.pop()
            self._join(last, p)
            return True
        if j in self.scan.starts or (last and last.last > j) or not (p.country or p.stand_in or p.portfolio or p.name):
            return False
        if j < p.first and self.keys[j] in self.words.closes:
            for k in range(j - 1, max(j - 9, -1), -1):
                if self.keys[k] in self.words.opens:
                    name = self.naming.quoted(k)
                    if name and name.last == j and (j + 1 == p.first or name.last - name.first > 1):
                        return self._prepend(name, p)
                    break
            return False
        office = j == p.first and not self.draft.article and bool(p.country and p.portfolio) and p.office == p.portfolio + _MINISTER and p.number != "p"
        name = self.naming.before(j, last.last if last and last.last <= j else 0, office=office)
        if name is None or (last and last.last > name.first and not (last.kind == "country" and last.first == name.first)):
            return False
        return self._prepend(name, p)

    def _ends_in_title(self, m: Mention) -> bool:
        """Whether a title is the last part of somebody's mention, so that more of his titles may follow (`X, crown prince | deputy prime minister`)."""
        starts = (k for k in range(m.first + 1, m.last) if self.scan.of(k, "title"))
        return bool(self.draft.article) and any((p := self.phrases.title(k)) is not None and p.last == m.last for k in starts)

    @staticmethod
    def _another(m: Mention, p: Phrase, j: int) -> bool:
        """Whether a title right after somebody is another one's: his own minister, or a second office after `his minister X`."""
        return (p.stand_in == _HIS and j == p.first and bool(m.id)) or (m.why == _HIS and bool(m.office) and bool(p.country))

    def _widened(self, m: Mention, last: int) -> None:
        """A person's mention with one more title after it; the office told first stays."""
        end = self.tokens[last - 1].end
        wide = msgspec.structs.replace(m, last=last, end=end, text=self.draft.text.raw[m.start : end])
        self.out.append(wide)
        self.draft.renamed(m, wide)

    def _prepend(self, name: Name, p: Phrase) -> bool:
        while self.out and self.out[-1].last > name.first:  # what seemed to be somebody else within a quoted name
            self.out.pop()
        m = self._unlisted_person(name, p, name.first, max(p.last, name.last))
        self.surnames.setdefault(name.surname, m)
        return True

    def _may_bear(self, m: Mention, p: Phrase) -> bool:
        if p.country:
            return self.world.held(m.id or "", "", p.country) and not self.apposition.ruler(m, p)
        return p.kind == "counterpart" or p.generic or bool(p.stand_in) or self.world.held(m.id or "", p.office, "") or not p.alone

    def _join(self, m: Mention, p: Phrase) -> None:
        """A person mention and the title after it."""
        told = self._told(p, m.id)
        country, sector, office = told if told else (m.country or p.country, m.sector or self.draft.sector(p), m.office or self.draft.office(p))
        why = "titled" if told else m.why or p.stand_in
        if p.kind == "counterpart" and not m.id:
            why = "counterpart"
        more: Who = {"country": country, "sector": sector, "id": m.id, "name": m.name, "office": office or None}
        more |= {"known": m.known, "gender": m.gender or p.gender, "why": why}
        joined = self.draft.emit_person(m.first, p.last, called(m), **more)
        self.draft.renamed(m, joined)

    def _told(self, p: Phrase, person: str | None) -> tuple[str, str, str] | None:
        """Country, sector and office as the text tells them; None where the world knows better."""
        if p.kind == "counterpart" or not p.office:
            return None
        if person and (not p.country or p.generic):
            role = self.world.role(person, self.draft.when)
            if role.country and (role.office and not p.means) and (not p.country or role.country == p.country):
                return None
        country = p.country
        if person and not country:
            country = self.world.role(person, self.draft.when).country
        return country, self.draft.sector(p), self.draft.office(p)

    def _title_person(self, p: Phrase, name: Name, first: int) -> None:
        """A title with the name that it introduces."""
        last = max(name.last, p.last)
        if name.entry is None:
            m = self._unlisted_person(name, p, first, last)
            self.surnames.setdefault(name.surname, m)
            return
        ref = name.entry.ref
        told = self._told(p, ref.id)
        role = self.world.role(ref.id, self.draft.when)
        country, sector, office = told if told else (role.country or p.country, role.sector, role.office or "")
        more: Who = {"country": country, "sector": sector, "id": ref.id, "name": ref.name, "office": office or None}
        more |= {"gender": ref.gender or p.gender, "why": "titled" if told else ""}
        self._alone(name, self.draft.emit_person(first, last, self.draft.span(name), **more))

    def _unlisted_person(self, name: Name, p: Phrase | None, first: int, last: int) -> Mention:
        country = sector = office = why = gender = ""
        if p is not None:
            country, sector, office, why, gender = p.country, self.draft.sector(p), self.draft.office(p), p.stand_in, p.gender
            if p.kind == "counterpart":
                sector, office, why = "", "", "counterpart"
        office = office or name.title
        why = why or ("titled" if country else "")
        ref = self.draft.otherwise(name, office, country) if country and office else None
        more: Who = {"country": country, "sector": sector, "name": ref.name if ref else self.draft.latin(name), "office": office or None}
        more |= {"id": ref.id if ref else None, "known": ref is not None, "gender": gender, "why": why}
        return self.draft.emit_person(first, last, self.draft.span(name), **more)

    def person(self, name: Name) -> int:
        """A name without a title before it."""
        while self.out and self.out[-1].last > name.first:
            self.out.pop()
        if name.entry is None:
            m = self._unlisted_person(name, None, name.first, name.last)
            self.surnames.setdefault(name.surname, m)
            return name.last
        ref = name.entry.ref
        role = self.world.role(ref.id, self.draft.when)
        more: Who = {"country": role.country, "sector": role.sector, "id": ref.id, "name": ref.name, "office": role.office, "gender": ref.gender}
        self._alone(name, self.draft.emit_person(name.first, name.last, self.draft.span(name), **more))
        return name.last

    def _alone(self, name: Name, m: Mention) -> None:
        """The last word of a whole name, as this text spells it, may stand alone later."""
        if name.entry is not None and name.entry.full and name.last - name.first > 1:
            self.surnames.setdefault(self.keys[name.last - 1], m)

    def courtesy(self, i: int) -> int:
        """A name after words of courtesy alone."""
        at, title, _ = self._honorifics(i)
        name = self.naming.known(at, courteous=True)
        office = self.phrases.title(at) if name is None and at < self.scan.count else None
        if office and (office.country or not self.words.gives(self.tokens[at])):
            return self._courteous(i, at)  # `His Excellency | the minister`; `His Highness | the emir of X`, though Emir is a name too
        name = name or self.naming.unlisted(at, True)
        if name is None or ((name.last == at + 1 or self.words.gives(self.tokens[at + 1])) and self.scan.of(i, "group") and self.scan.nationality(at)):
            return 0  # `the Palestinian child`, `the citizen | the Egyptian | Ahmed X`
        name.title = title
        if name.entry is None and name.last - name.first < 2 and not title and self.keys[name.first] not in self.words.parts:
            return 0
        to = self.person(name)
        self.draft.begun(-1, i)
        return to

    def _courteous(self, i: int, at: int) -> int:
        """A title after words of courtesy, which its mention takes in."""
        n = len(self.out)
        to = self.title(at)
        if len(self.out) > n and self.out[n].first == at:
            self.draft.begun(n, i)
        return to

    def quoted_name(self, i: int) -> int:
        """A whole name alone in quotation marks, with a given name in it, without any title."""
        name = None if i + 1 >= self.scan.count or self.scan.hit(i + 1, "person") else self.naming.quoted(i)
        if name is None or name.last - name.first < 2 or not any(self.words.gives(self.tokens[k]) for k in range(name.first, name.last)):
            return i + 1
        return self.person(name)

    def bare_name(self, i: int) -> int:
        """A given name and words that no lexicon knows, without any title."""
        name = self.naming.unlisted(i, False)
        if name is None or name.last - name.first < 2:
            return i + 1
        while name.first not in self.scan.starts and self.keys[name.first - 1] in self.words.free_particles:
            name.first -= 1
        return self.person(name)
