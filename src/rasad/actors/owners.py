"""Whose a title or a group is where no country stands right beside it: linked to it, told of a person, or in a party's own name."""

from __future__ import annotations

from .forms import GroupForm, TitleForm
from .nations import NATION, Nations
from .phrase import Phrase

_OWN_NAME = 3  # words of a party's name


class Owners(Nations):
    """Reads what tells of a phrase where it belongs, after its head."""

    def _linked_country(self, p: Phrase, form: TitleForm) -> int:
        """A country after a linking word: "representative of Namibia"; where it ends, or 0. A word that may lead to a host tells no owner."""
        for link in (word for word in form.links if word not in form.host):
            end = self.scan.phrase(p.last, (self.context.links[link],))
            found = self.nation(end) if end else None
            if found and found[0].kind in ("name", "capital", "seat"):
                return self._country(p, end)
        return 0

    def _host(self, p: Phrase, form: TitleForm | GroupForm) -> int:
        """Where one is accredited: "in Iraq", which is no owner of the office; where it ends, or 0."""
        told = p.country or p.stand_in or (form.country if isinstance(form, TitleForm) else "")
        named = p.definite or (p.kind == "title" and self.scan.keys[p.first].startswith(self.scan.words.language.article or "\0"))
        if p.elsewhere or not form.host or not (told or named):
            return 0
        for link in form.host:
            end = self.scan.phrase(p.last, (self.context.links[link],))
            if not end:
                continue
            found = self.nation(end) or self.scan.of(end, "place", "body")
            if found and found[0].kind != "demonym" and not told and self._hosted(found[1], form):
                p.country, p.nation = found[0].country, found[0].kind  # `the ambassador of X to Y`, where one word may be both
                return found[1]
            if found and found[0].kind != "demonym":
                p.elsewhere = found[0].country
                return self._hosts(found[1])
            own = self.scan.of(end, "cue")
            if own and own[0].ref.id in ("this-country", "his-country"):
                p.elsewhere = "?"
                return own[1]
        return 0

    def _hosts(self, i: int) -> int:
        """One past a second country where the same one is accredited: "to Italy and Malta"."""
        scan = self.scan
        if i + 1 < scan.count and scan.keys[i] in scan.words.conjunctions and (also := self.nation(i + 1)) and also[0].kind == "name":
            return also[1]
        return i

    def _hosted(self, i: int, form: TitleForm | GroupForm) -> bool:
        """Whether a place of accreditation begins at a token."""
        ends = (self.scan.phrase(i, (self.context.links[link],)) for link in form.host)
        return any(end and self.nation(end) for end in ends)

    def _of_person(self, p: Phrase, form: TitleForm) -> None:
        """In "the spokesman of Putin" the person after the title is no bearer of it; his country is the title's, his name stands for itself."""
        if not form.of or (form.takes is not None and "title" not in form.takes) or form.heads:
            return
        at = p.last
        if at < self.scan.count and self.scan.keys[at] in self.scan.words.opens:
            at += 1
        person = self.scan.of(at, "person")
        if person is None or person[0].ref.gender and p.gender and person[0].ref.gender != p.gender and self.scan.words.language.article:
            return
        ref = person[0].ref
        if self.world.held(ref.id, p.office, "") or any(p.office in t.office for t in self.world.tenures[ref.id]):
            return
        role = self.world.role(ref.id, self.context.when)
        if role.country:
            p.country, p.nation, p.sector = role.country, "person", p.sector or role.sector
            if form.of == "{} spokesperson" and (role.office or "").endswith("president"):
                p.office = "presidential spokesperson"

    def ruled(self, p: Phrase, i: int) -> int:
        """Takes the person whose government, regime or force it is into a phrase; where he ends, or 0.

        A surname that others share, or that is a word as well, is that of whoever is at the head of a state.
        """
        scan = self.scan
        titled = scan.of(i, "title")
        if titled is not None and scan.hit(titled[1], "person"):
            i = titled[1]  # the government of | the president | X
        quoted = i < scan.count and scan.keys[i] in scan.words.opens
        found = scan.hit(i + quoted, "person")
        if found is None:
            return 0
        hit, last = found
        if quoted and not (last + 1 < scan.count and scan.keys[last] in scan.words.closes and scan.keys[last + 1] not in scan.words.commas):
            return 0  # who he is follows
        if quoted and scan.of(last + 1, "title"):
            return 0
        person = next((e.ref for e in hit.people if not e.weak), None)
        person = person or (self.world.head([e.ref for e in hit.people], self.context.when) if p.sector in ("GOV", "MIL") else None)
        role = self.world.role(person.id, self.context.when) if person is not None else None
        if person is None or role is None or not role.country:
            return 0
        p.country, p.nation = role.country, "person"
        if p.sector == "GOV" == role.sector and role.office:
            p.led = (person.id, person.name, role.office)
        return last + quoted

    def each_in(self, p: Phrase) -> None:
        """Takes the first of several countries where each of many is at home into a phrase: "the ministers of culture, the two peoples, in X and Y"."""
        scan, at = self.scan, p.last + 1
        if p.country or p.stand_in or not ((p.portfolio and p.number in ("p", "d")) if p.kind == "title" else p.number == "d"):
            return
        first = scan.of(at, "name") if at < scan.count and p.last not in scan.starts and scan.keys[p.last] in scan.words.within else None
        if first is None or first[1] + 1 >= scan.count or scan.keys[first[1]] not in scan.words.conjunctions or scan.of(first[1] + 1, "name") is None:
            return
        p.country, p.nation, p.last = first[0].country, "name", first[1]

    def _own_name(self, p: Phrase) -> None:
        """The proper name of a party: definite words after it; without an article, words that nobody knows up to its country."""
        article, scan = self.scan.words.language.article, self.scan
        if not article:
            for i in range(p.last, min(p.last + _OWN_NAME, scan.count - 1)):
                token = scan.tokens[i]
                known = scan.found[i] and not scan.of(i, "modifier", "group", "portfolio")
                if token.kind != "word" or i in scan.starts or known or token.key in scan.words.stop or scan.words.is_verb(token):
                    return
                if scan.of(i + 1, "name", "people") or self._chamber(i + 1):
                    p.last = i + 1
                    return
        while article and p.last < scan.count and p.last - p.first < 4 and p.last not in scan.starts:
            if not scan.keys[p.last].startswith(article) or scan.of(p.last, *NATION, "modifier", "title") or scan.keys[p.last] in scan.words.stop:
                return
            p.last += 1

    def _chamber(self, i: int) -> bool:
        """Whether a preposition and a chamber stand at a token: `in the parliament of X`."""
        scan = self.scan
        found = scan.of(i + 1, "body", "group") if i < scan.count and scan.keys[i] in scan.words.prepositions else None
        return found is not None and (found[0].sector == "LEG" or getattr(found[0].ref, "sector", "") == "LEG")
