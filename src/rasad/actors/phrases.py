"""Titles and groups with their complements: portfolio, body, country, modifiers, place of accreditation."""

from __future__ import annotations

from ..model import Token
from .entries import Entry
from .forms import GroupForm, TitleForm
from .nations import LOCAL, NATION
from .owners import Owners
from .phrase import Phrase, ending

_GENERIC = ("minister", "official", "diplomat", "leader", "employee", "source", "representative", "member", "deputy")
_STAFF = ("employee", "official", "director general", "governor", "mayor", "imam", "prosecutor", "representative")
_OWN_BODIES = ("IGO", "REB", "SEP")  # their names may begin with the word for a group
_PEOPLE = ("CVL", "MED", "REF", "LAB", "EDU")
_ORGANS = ("COP", "JUD", "LEG", "REL")  # sectors of organs of which a country has one: whoever serves them needs no country
_QUALIFYING = 3  # words that no list knows between a title and the body that it is of
_LOYAL = 2  # words of a group's name that ends in its ruler's title
_DEPTH = 4  # titles within titles: deputy of the adviser to the minister


class Phrases(Owners):
    """Reads title and group phrases at a token of one text."""

    # --- titles ------------------------------------------------------------------------

    def title(self, i: int, depth: int = 0) -> Phrase | None:
        """The title phrase that begins at a token."""
        found = self.scan.titled(i)
        if found is None or depth > _DEPTH:
            return None
        entry, last = found
        form: TitleForm = entry.ref
        own = "" if self._feminine(last - 1) else entry.own
        if (form.adjective and self._describes(i, entry)) or (entry.own and not own and entry.number == "p"):
            return None
        p = Phrase("title", i, last)
        p.office, p.sector, p.number, p.gender = form.office, form.sector, entry.number, entry.gender
        p.definite, p.alone, p.any = entry.definite, form.alone, entry.loose
        if own:
            p.stand_in = "his-country" if own == "his" else "our-country"
        complement = False
        if form.named:
            self._own_name(p)
        while p.last not in self.scan.starts:
            step = self._modifier(p, form.open) or (0 if complement else self._complement(p, form, depth)) or self._country(p, p.last, beside=True)
            step = step or self._linked_country(p, form) or self._host(p, form)
            step = step or (self.site(p) if form.office in _STAFF or p.sector in LOCAL else self._cabinet(p, depth))
            step = step or (self._in_chamber(p) if p.sector in ("LEG", "PTY") else 0)
            if not step:
                break
            complement = complement or bool(p.name)
            p.last = step
        bare = not complement
        if bare and p.number in ("p", "d") and not (p.country or p.stand_in or p.definite):
            self._comes_from(p)
        if bare and not (p.country or p.stand_in):
            self._of_person(p, form)
        if (entry.construct and bare and not p.country) or (entry.loose and (complement or p.nation in ("name", "capital", "seat", "place"))):
            return None
        if bare and form.bare:
            if form.bare == "none":
                return None
            p.office, p.sector = form.bare, self.world.sector_of(form.bare)
        self.each_in(p)
        p.country = p.country or form.country
        if form.town and bare and self._of_town(p):
            p.office, p.sector = form.town, self.world.sector_of(form.town)
        if p.elsewhere not in ("", "?") and form.host and not p.means:
            p.office = f"{form.office} to {self.world.called(p.elsewhere)}"
        p.generic = not p.portfolio and form.office in _GENERIC
        return p

    def _of_town(self, p: Phrase) -> bool:
        """Whether a representative is a town's: a place's, or a capital's in a parliament."""
        at = p.last + 1
        seated = p.nation == "capital" and at < self.scan.count and self.scan.keys[p.last] in self.scan.words.prepositions
        chamber = self.scan.of(at, "group", "body") if seated else None
        return p.nation == "place" or (chamber is not None and chamber[0].sector == "LEG")

    def _describes(self, i: int, entry: Entry) -> bool:
        """Whether a word that is an adjective too describes the noun before it: a feminine one any, a definite one a definite noun.

        An indefinite one with an ending describes one with the same ending, a bare one without a country any indefinite noun that is no mention;
        a word that no lexicon knows counts as a noun before a definite feminine.
        """
        before = self.scan.tokens[i - 1] if i and i not in self.scan.starts else None
        if before is None or before.kind != "word" or self.scan.words.is_verb(before):
            return False
        if not before.readings:
            return entry.gender == "f" and entry.number == "s" and entry.definite
        if ending(before) & ending(self.scan.tokens[i]):
            return True
        if not any(r.pos == "noun" for r in before.readings):
            return False
        if self._of_no_state(i, entry, before):
            return True
        return (entry.gender == "f" and entry.number == "s") or (entry.definite and any(r.definite for r in before.readings) and entry.number == "s")

    def _of_no_state(self, i: int, entry: Entry, before: Token) -> bool:
        """Whether a bare word after an indefinite noun tells no country of somebody: `a diplomatic solution`, not `the murder of a Russian diplomat`."""
        if entry.number != "s" or entry.definite or entry.gender == "f" or any(r.definite or r.clitic for r in before.readings):
            return False
        return self.scan.of(i + 1, *NATION) is None and not self.scan.found[i - 1]

    def counterpart(self, i: int) -> Phrase | None:
        """The words for "his counterpart", with the country of the other side."""
        found = self.scan.of(i, "counterpart")
        if found is None:
            return None
        entry, last = found
        p = Phrase("counterpart", i, last)
        p.number, p.gender = entry.number, entry.gender
        step = self._country(p, last)
        if step and p.stand_in:
            p.stand_in, step = "", 0
        p.last = self.own(step or last)
        if p.number == "p" and not p.country:
            self._counterparts_from(p, entry.ref.links)
        return p

    def own(self, i: int) -> int:
        """One past a reflexive word at a token, which says whose counterparts they are: `his Iranian and Pakistani ones`, in which "his" comes last."""
        cue = self.scan.of(i, "cue")
        return cue[1] if cue and cue[0].ref.id == "self" else i

    def _counterparts_from(self, p: Phrase, links: tuple[str, ...]) -> None:
        """The countries, or the body, of several counterparts after a linking word: "his counterparts from India and China"."""
        for link in links:
            end = self.scan.phrase(p.last, (self.context.links[link],))
            found = self.nation(end) if end else None
            if found and found[0].kind == "name":
                p.last = self._country(p, end) or p.last
                return
            body = self.scan.of(end, "body") if end else None
            if body and not body[0].weak:
                p.country, p.nation, p.last = self.world.body_at(body[0].ref, self.context.when)[0], "body", body[1]
                return

    def _modifier(self, p: Phrase, opened: bool) -> int:
        found = self.scan.of(p.last, "modifier")
        if found is None:
            return 0
        longer, group = self.scan.of(p.last, "portfolio", "body", *NATION), self.scan.of(p.last, "group")
        if (longer and longer[1] > found[1]) or (group and group[0].number == "p" and p.number == "s" and p.country):
            return 0  # `accused the government of X | the separatists`
        entry, last = found
        if not entry.ref.means and self._unlike_head(p, last):
            return 0
        if entry.ref.means:
            p.means = entry.ref.means
        elif entry.sector and not p.country and (opened or p.sector == "MIL"):  # a commander | of the police
            p.sector = entry.sector if opened else p.serving(entry.sector)
        after = self.scan.of(last + 1, "modifier") if last < self.scan.count and self.scan.keys[last] in self.scan.words.conjunctions else None
        if after and not (entry.ref.means or after[0].ref.means or p.country) and self.scan.of(after[1], "body", "group", *NATION):
            return after[1]  # "the Democratic and Republican members of X"
        return last

    def _unlike_head(self, p: Phrase, last: int) -> bool:
        """Whether a definite adjective follows an indefinite head alone, or an indefinite one a definite head: not its own (`the police | armed men`)."""
        article, keys = self.scan.words.language.article or " ", self.scan.keys
        head, definite = keys[p.first].startswith(article), keys[p.last].startswith(article)
        alone = p.last == p.first + 1 and not p.country and not p.stand_in
        return head is not definite and (last == p.last + 1 if head else alone)

    def _complement(self, p: Phrase, form: TitleForm, depth: int) -> int:
        """Takes portfolio, body, organ or another title into the phrase; where it ends, or 0."""
        if not form.of:
            return 0
        takes = form.takes if form.takes is not None else ("portfolio", "organ", "title", "body")
        owned = bool(p.country or p.stand_in) or (p.definite and bool(self.scan.words.language.article))
        counted = [p.last + 1] if self.scan.counts(p.last) and not self.scan.words.language.article else []  # `the spokesman of | one party of X`
        starts = [] if owned else [p.last, *counted]  # what has its owner, or the article, takes a complement only by a linking word
        for link in form.links:
            end = self.scan.phrase(p.last, (self.context.links[link],))
            if end:
                starts.append(end)
        for at in starts:
            if last := self._taken(p, form, takes, at, depth):
                return last
        if ("organ" in takes or "body" in takes) and not owned:  # "the political deputy of the ministry"; not `the president of X | the sending of troops`
            for at in range(p.last + 1, p.last + _QUALIFYING + 1):
                if not self._qualifies(at - 1):
                    return 0
                if last := self._taken(p, form, tuple(t for t in takes if t in ("organ", "body")), at, depth):
                    return last
        return 0

    def _qualifies(self, i: int) -> bool:
        """Whether a token may be a qualifying word that no list knows."""
        scan = self.scan
        if i + 1 >= scan.count or scan.found[i] or i + 1 in scan.starts:
            return False
        token = scan.tokens[i]
        return token.kind == "word" and len(token.key) > 1 and token.key not in scan.words.stop and not scan.words.is_verb(token)

    def _taken(self, p: Phrase, form: TitleForm, takes: tuple[str, ...], at: int, depth: int) -> int:
        if "portfolio" in takes:
            found = self.scan.of(at, "portfolio")
            if found and (form.takes is not None or found[0].ref.alone):
                entry, last = found
                p.portfolio = entry.ref.name
                p.name = entry.ref.name if form.takes == ("portfolio",) else f"{entry.ref.name} ministry"
                p.office = form.of.format(p.name)
                p.sector = p.sector or entry.sector
                if entry.own:
                    p.stand_in = "our-country" if entry.own == "our" else "his-country"
                return last
        body = self.scan.in_marks(at, "body")
        group = self.scan.of(at, "group")
        if at > p.last and body is None and "body" in takes and (own := self.of_body(p, at)):
            return own
        if "organ" in takes and group and not (body and not body[0].weak and body[1] > group[1] and body[0].sector in _OWN_BODIES):
            inner = self.group(at, depth + 1)
            beyond = body is not None and inner is not None and (group[0].ref.named and inner.last > body[1] + 1 if inner.country else body[1] >= inner.last)
            if inner and not inner.source and not (body and not body[0].weak and beyond):  # the party that is called X; not `the party X attack | of Y`
                return self._within(p, form, inner)
        if "title" in takes and (inner := self.title(at, depth + 1)):
            return self._within(p, form, inner)
        if "body" in takes and body and not (p.country and body[0].weak) and (not body[0].loose or self.scan.alone(body[1])):
            entry, last = body
            country, sector = self.world.body_at(entry.ref, self.context.when)
            p.name = entry.ref.name
            if sector != "IGO":
                p.office = form.of.format(p.name)
            elif f"{form.office} of the {p.name}" in self.world.offices:
                p.office = f"{form.office} of the {p.name}"
            elif form.heads:
                p.office = f"head of the {p.name}"
            p.country, p.sector = p.country or country, p.serving(sector)
            return self.scan.of_its_own(last, country, sector, titled=True)
        return 0

    @staticmethod
    def _within(p: Phrase, form: TitleForm, inner: Phrase) -> int:
        p.name = inner.office if inner.kind == "title" else inner.name
        p.office = inner.head if form.heads and inner.head else form.of.format(inner.head if form.through and inner.head else p.name)
        if form.of == "{} spokesperson" and inner.kind == "title":
            p.office = f"{inner.name} ministry spokesperson" if inner.portfolio else "spokesperson"
        p.sector = p.serving(inner.sector)
        p.alone = p.alone or (inner.alone and (inner.kind == "title" or bool(inner.portfolio) or inner.sector in _ORGANS))
        if not p.stand_in:
            p.country, p.nation = p.country or inner.country, inner.nation
            p.stand_in = "" if p.country else inner.stand_in
        p.portfolio = inner.portfolio
        p.means = p.means or ("former" if inner.means == "former" and form.heads else "")
        return inner.last

    def _cabinet(self, p: Phrase, depth: int) -> int:
        """The government that a minister is in: "the defence minister in the government of X"; where it ends, or 0."""
        scan = self.scan
        if not p.portfolio or p.country or p.stand_in or p.last + 1 >= scan.count:
            return 0
        at = p.last + (scan.keys[p.last] in scan.words.locative)
        if at == p.last and scan.words.language.article:
            return 0
        inner, body = self.group(at, depth + 1), scan.of(at, "body")
        if body and body[0].country and body[0].sector == "GOV" and not body[0].weak:
            p.country, p.nation = body[0].country, "body"
            return body[1]
        if inner is None or not inner.country or inner.sector != "GOV":
            return 0
        p.country, p.nation = inner.country, "body" if inner.nation == "person" else inner.nation
        return inner.last

    # --- groups ------------------------------------------------------------------------

    def group(self, i: int, depth: int = 0) -> Phrase | None:
        """The group or organ phrase that begins at a token."""
        found = self.scan.of(i, "group")
        if found is None or depth > _DEPTH or (found[0].own and self._feminine(i)):
            return None
        entry, last = found
        form: GroupForm = entry.ref
        p = Phrase("group", i, last)
        p.name, p.head, p.sector, p.number, p.gender = form.name, form.head, form.sector, entry.number, entry.gender
        p.definite, p.alone, p.source, p.one = entry.definite, form.alone, form.source, form.persons and entry.number == "s"
        p.counts = form.counts
        if entry.own:
            p.stand_in = "his-country" if entry.own == "his" else "our-country"
        if "portfolio" in form.takes:
            portfolio = self.scan.of(last, "portfolio")
            if form.whole and portfolio is None:
                return None
            what = portfolio[0].ref.name if portfolio else ""
            p.portfolio = what
            p.name, p.head = form.name.format(what).strip(), form.head.format(what).strip()
            if portfolio:
                p.sector, p.last, p.alone = portfolio[0].sector or p.sector, portfolio[1], form.alone or not form.whole
                p.stand_in = p.stand_in or ("his-country" if portfolio[0].own else "")
        if form.named:
            self._own_name(p)
        inner = False
        while p.last not in self.scan.starts:
            step = self._modifier(p, form.open) or self._country(p, p.last, beside=True)
            step = step or (self.site(p) if form.persons or form.sector in ("CVL", *LOCAL) or "portfolio" in form.takes else 0)
            if not step and not inner and not p.country and not p.source and not entry.loose:
                step = self._inner(p, form, depth)
                inner = bool(step)
            step = step or self._host(p, form) or (self._seated(p) if "organ" in form.takes or form.named else 0)
            if not step:
                break
            p.last = step
        self.each_in(p)
        several = p.number in ("p", "d") or not p.number
        if ("person" in form.takes or (several and (form.persons or p.sector in _PEOPLE))) and not (p.country or p.stand_in or p.definite):
            self._comes_from(p)
        return None if form.led and p.nation in ("name", "capital") else p  # `supporters of X` live elsewhere

    def _feminine(self, i: int) -> bool:
        """Whether a word is written with the ending of feminines, which is no possessor: a trial is not "his courts"."""
        feminine = self.scan.words.feminine
        return bool(feminine) and self.scan.tokens[i].text.endswith(feminine)

    def _seated(self, p: Phrase) -> int:
        """The chamber that a committee sits in: "the committee of foreign affairs in the parliament of X"; where it ends, or 0."""
        scan = self.scan
        if p.country or p.stand_in or p.last + 1 >= scan.count or scan.keys[p.last] not in scan.words.prepositions:
            return 0
        body = scan.of(p.last + 1, "body")
        if body is None or body[0].weak or body[0].sector != p.sector:
            inner = self.group(p.last + 1, 1)
            if inner is None or not inner.country or inner.sector != p.sector:
                return 0
            p.country, p.nation = inner.country, inner.nation
            return inner.last
        p.country, p.nation = self.world.body_at(body[0].ref, self.context.when)[0], "body"
        return body[1]

    def _in_chamber(self, p: Phrase) -> int:
        """The chamber that somebody of a party sits in: "the leader of the party X in the parliament of Y"; where it ends, or 0."""
        party, p.sector = p.sector, "LEG"
        last = self._seated(p)
        p.sector = p.sector if last else party
        return last

    def _comes_from(self, p: Phrase) -> None:
        """An indefinite delegation, force, official or people `from X`: a country's or a body's."""
        scan = self.scan
        if p.last >= scan.count or scan.keys[p.last] not in scan.words.out_of:
            return
        language, ends = scan.words.language, {scan.keys[p.first], scan.keys[p.last - 1]}
        if not language.article and not any(key.endswith(scan.words.indefinite) and not language.lexicon.full.get(key) for key in ends):
            return
        found, body = self.nation(p.last + 1), scan.in_marks(p.last + 1, "body")
        if found is None and body is None and (own := self.of_body(p, p.last + 1)):
            p.last = own
            return
        people = p.kind == "group" and p.sector in _PEOPLE  # `the families asked | of the government`
        if found and found[0].kind in ("name", "capital"):
            p.country, p.nation, p.last = found[0].country, "name", found[1]
        elif body and not body[0].weak:
            country, sector = self.world.body_at(body[0].ref, self.context.when)
            fights = p.kind == "title" and sector in ("REB", "SEP")  # activists of an armed group
            p.country, p.sector, p.nation, p.last = country, sector if p.sector == "GOV" or fights else p.sector, "body", body[1]
        elif (inner := self.group(p.last + 1, _DEPTH)) is not None and inner.country and not inner.source and not (people and inner.sector == "GOV"):
            p.country, p.sector, p.nation, p.last = inner.country, inner.sector if p.sector == "GOV" else p.sector, inner.nation, inner.last

    def _inner(self, p: Phrase, form: GroupForm, depth: int) -> int:
        """A person, body or other group that the group belongs to: "the government of X", "forces of NATO", "members of the army"."""
        at = p.last
        article = self.scan.words.language.article
        if article and self.scan.keys[at - 1].startswith(article):  # what has the article owns nothing after it, but for `forces loyal to the president | X`
            return self.ruled(p, at) if "person" in form.takes and at - p.first > _LOYAL else 0
        if "person" in form.takes and (last := self.ruled(p, at)):
            return last
        body = self.scan.in_marks(at, "body")
        if body and not body[0].weak and "portfolio" not in form.takes:
            country, sector = self.world.body_at(body[0].ref, self.context.when)
            p.country, p.nation = country, "body"
            p.sector = sector if p.sector == "GOV" or sector in ("REB", "SEP") or form.counts or (p.sector == "REB" and sector == "LEG") else p.sector
            return self.scan.of_its_own(body[1], country, sector, titled=True)
        inner = self.group(at, depth + 1)
        if inner and p.sector == "CVL" and "person" in form.takes and not inner.country:
            return 0  # whoever backs somebody untold may be anybody's
        if inner and not inner.source and (p.number != "s" or (p.one and inner.country)):
            p.country, p.nation, p.stand_in = inner.country, inner.nation, p.stand_in or inner.stand_in
            p.sector = inner.sector if p.sector in ("GOV", "MIL") or form.counts or (p.sector == "REB" and inner.sector == "LEG") else p.sector
            p.alone = p.alone or inner.alone
            return inner.last
        return 0

    def ministry(self, i: int) -> Phrase | None:
        """A portfolio that stands for its ministry ("the foreign [ministry]"), followed by its country."""
        found = self.scan.of(i, "portfolio")
        if found is None or not found[0].ref.alone or not found[0].definite or not self.free(i):
            return None
        p = Phrase("group", i, found[1])
        p.name, p.head, p.sector = f"{found[0].ref.name} ministry", f"{found[0].ref.name} minister", "GOV"
        p.portfolio, p.definite = found[0].ref.name, True
        step = self._country(p, p.last, beside=True)
        p.last = step or p.last
        return p if (step and not p.stand_in) or self.scan.subject(i, p.last) else None

    def free(self, i: int) -> bool:
        """Whether the word stands by itself or is what a noun is of ("a statement of the foreign [ministry]"), no adjective ("the foreign policy")."""
        if i == 0 or i in self.scan.starts or self.scan.boundary(i - 1):
            return True
        readings = self.scan.tokens[i - 1].readings
        return not self.scan.found[i - 1] and any(r.pos == "noun" for r in readings) and not any(r.definite or r.clitic for r in readings)
