"""Titles beside the names of persons whom no list knows: the country at the end of a longer complement, and "NAME, one of the leaders of X"."""

from __future__ import annotations

from ..model import Mention
from .draft import Draft, Who
from .entries import Entry
from .forms import TitleForm
from .mentions import called
from .naming import Name
from .phrase import Phrase

_FAR = 7  # tokens between a title and the country of its unlisted complement
_ADJECTIVES = ("demonym", "people")
_ORGAN = "this-organ"  # a noun alone that stands for one named before, and begins the name of another
_ABROAD = ("MIL", "MED", "REF")  # those may be at work in somebody else's country
_OF_NOBODY = ("official", "representative", "source", "employee", "adviser", "ambassador")  # what they deal with may be another's
_MANY = ("p", "d")
_SERVES = ("ambassador", "chief of staff", "spokesperson", "permanent representative", "special envoy")


class Apposition:
    """Completes the titles that stand beside a name."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.scan, self.words, self.world = draft.scan, draft.words, draft.world
        self.phrases, self.naming = draft.phrases, draft.naming
        self.tokens, self.keys, self.out = draft.tokens, draft.keys, draft.out
        one_of = draft.gazetteer.names.one_of
        self._one_of = sorted({tuple(k) for w in one_of for k in draft.gazetteer.speller.sequences(w)}, key=len, reverse=True)

    # --- "head of the workers' union of X" -----------------------------------------------

    def complete(self, p: Phrase) -> None:
        """A title whose complement no list knows: takes the country at its end where a name follows or stands before."""
        whole = self.scan.of(p.last - 1, "body")
        if whole and whole[1] > p.last:
            self._heads(p, *whole)
            return
        found = self._end(p)
        if found is None:
            return
        (entry, to), sector = found
        if entry.kind == "place":
            after = self.phrases.nation(to)
            if after and not after[0].weak:
                entry, to = after
        beyond = to
        if beyond + 1 < self.scan.count and self.keys[beyond] in self.words.locative:
            place = self.scan.of(beyond + 1, "place", "capital", "name")
            beyond = place[1] if place else beyond
        named = self.naming.known(beyond) or self.naming.unlisted(beyond, False, titled=entry.kind in _ADJECTIVES and bool(self.draft.article))
        owned = self._owned(p, entry, to)
        if not named and not owned and not self._bearer(p):
            return
        known = self.out[-1].id if self.out and self.out[-1].kind == "person" and self.out[-1].last == p.first else ""
        if not named and known and not self.world.held(known, "", entry.country):
            return
        p.country, p.nation, p.last = entry.country, entry.kind, beyond if named else to
        form = self._form(p)
        if not p.name and (form is None or form.heads or not (form.sector or self.world.sector_of(form.office) == "GOV")):
            p.office = ""
        if not p.sector and form and form.of and (form.takes is None or "organ" in form.takes):
            p.sector = (self.world.body_at(entry.ref, self.draft.when)[1] if entry.kind == "body" else sector) or form.vague
        if owned and p.sector in ("", "GOV") and any(self.keys[i] in self.draft.private for i in range(p.first, to)):
            p.sector = "CVL"

    def _owned(self, p: Phrase, end: Entry, to: int) -> bool:
        """Without an article: who heads something that no list knows is of the country or body whose it is (`the head of the aviation agency of X`)."""
        form = self._form(p)
        if self.draft.article or form is None or not form.of or form.office in _OF_NOBODY or p.portfolio or p.number in _MANY:
            return False
        whose = to - 1 if to - 1 > p.last else p.last
        while whose > p.last and self.scan.of(whose, end.kind) is None:
            whose -= 1
        return end.kind in ("name", "body") and self.keys[whose - 1] not in self.draft.files and self._parted(to)

    def _parted(self, i: int) -> bool:
        """Whether what begins at a token belongs to nothing before it: no organ or office."""
        return self.scan.boundary(i) or self.scan.of(i, "group", "body", "title", "portfolio", "place") is None

    def charged(self, p: Phrase) -> Name | None:
        """The name after what an official is in charge of: "the deputy foreign minister of X for Asian affairs B"."""
        scan, begin = self.scan, self.scan.phrase(p.last, self.draft.charges)
        if not begin or not p.country:
            return None
        for at in range(begin + 1, min(begin + _FAR, scan.count)):
            if at in scan.starts or self.words.is_verb(self.tokens[at]):
                return None
            parted = self.keys[at - 1] in self.words.commas
            if parted or self.words.gives(self.tokens[at]) or scan.hit(at, "person"):
                name = self.naming.known(at, p) or self.naming.unlisted(at, False, titled=bool(self.draft.article))
                if (
                    name
                    and (name.entry or name.last > name.first + 1)
                    and (scan.boundary(name.last) or not parted)
                    and (name.entry is None or self.naming.fits(name.entry, p))
                ):
                    return name
            if self.tokens[at].kind == "mark" and self.keys[at] not in self.words.commas:
                return None
        return None

    def place(self, p: Phrase) -> None:
        """A town or province of an office, followed by "in X": it is the one in X."""
        form = self._form(p)
        if form and not form.host and p.last + 1 < self.scan.count and self.keys[p.last] in self.words.locative:
            found = self.phrases.nation(p.last + 1)
            if found and found[0].kind == "name" and not found[0].weak and self.scan.boundary(found[1]):
                p.country, p.nation, p.last = found[0].country, "name", found[1]

    def _heads(self, p: Phrase, body: Entry, to: int) -> None:
        """A title whose last word begins a body's name: "leader of the party …"."""
        after = self.phrases.nation(to)
        to = after[1] if after and after[0].kind in _ADJECTIVES and after[0].country == body.country else to
        if not body.weak and body.country and (self._bearer(p) or self.naming.known(to) or self.naming.unlisted(to, False)):
            p.country, p.nation, p.sector, p.last = body.country, "body", body.sector, to

    def _end(self, p: Phrase) -> tuple[tuple[Entry, int], str] | None:
        """The country, body or place at the end of the complement, and the sector of a group on the way."""
        at, article, inside, sector = p.last, self.draft.article, False, ""
        form = self._form(p)
        while at < self.scan.count and at - p.last < _FAR and at not in self.scan.starts:
            found = self.phrases.nation(at) or self.scan.of(at, "body", "place")
            if found and at > p.last and not found[0].weak:
                if inside and form and (form.host or form.sector in _ABROAD):
                    return None
                return (found, sector) if self._may_end(p, at, found) else None
            group = self.scan.of(at, "group")
            if group and not group[0].ref.source:
                sector = group[0].sector  # the last is whose the others are
            elif not group and self.scan.of(at, "portfolio") and not p.portfolio:
                sector = "GOV"
            if self.keys[at] in self.words.locative and not inside:
                inside = True
            elif not self.noun(at) and not (at > p.last and article and len(self.keys[at]) == 1) and self.keys[at] not in self.words.counting:
                return None
            at += 1
        return None

    def _may_end(self, p: Phrase, at: int, found: tuple[Entry, int]) -> bool:
        """What ends a complement by a bare adjective, a place or after "in" needs the name before it, and a mark after it."""
        plain = self.keys[at - 1] not in self.words.locative and found[0].kind != "place"
        if plain and (self.draft.article or found[0].kind not in _ADJECTIVES):
            return True
        after = self.phrases.nation(found[1]) if found[0].kind == "place" else None
        last = after[1] if after else found[1]
        if found[0].kind == "place" and last + 1 < self.scan.count and self.keys[last] in self.words.locative and self.phrases.nation(last + 1):
            return False
        return self._bearer(p) and self.scan.boundary(last)

    def _form(self, p: Phrase) -> TitleForm | None:
        found = self.scan.of(p.first, "title")
        form: TitleForm | None = found[0].ref if found else None
        return form

    def _bearer(self, p: Phrase) -> bool:
        """Whether the name of whoever bears a title stands right before it."""
        j = p.first
        parted = j > 0 and j not in self.scan.starts and self.keys[j - 1] in self.words.commas
        if parted:
            j -= 1
        last = self.out[-1] if self.out else None
        if last and last.kind == "person" and last.last == j:
            return not (parted and (last.id or last.country))
        return self.naming.before(j, last.last if last and last.last <= j else 0) is not None

    def ruler(self, m: Mention, p: Phrase) -> bool:
        """Whether whoever leads a state stands before the title of one who serves it: `the king received | the Saudi ambassador`."""
        office = self.world.offices.get(m.office or "")
        led = office is not None and office.leads and bool(p.portfolio or p.office.startswith(_SERVES))
        return led and not self.world.held(m.id or "", p.office, p.country)

    def noun(self, i: int) -> bool:
        """Whether a token may be a word of a body's name."""
        token = self.tokens[i]
        if token.kind != "word" or (token.key in self.words.stop and not any(r.pos == "noun" for r in token.readings)) or self.words.is_verb(token):
            return False
        cue, title = self.scan.of(i, "cue"), self.scan.of(i, "title")
        several = title is not None and title[0].number == "p" and not self.draft.article  # `the association of journalists of X`
        return (several or title is None) and not self.scan.of(i, "person", "counterpart") and (cue is None or cue[0].ref.id == _ORGAN)

    # --- "NAME, one of the leaders of X," ------------------------------------------------

    def one_of(self) -> None:
        """The last mention, a group or officials of a country after "one of", tells who the name before it is."""
        m = self.out[-1] if self.out else None
        if m is None or m.kind not in ("title", "group", "body") or not m.country or not (m.last >= self.scan.count or self.tokens[m.last].kind == "mark"):
            return
        j = self._linked(m.first)
        if not j:
            return
        parted = self.keys[j - 1] in self.words.commas
        if not parted and m.number not in _MANY:
            return
        j -= parted
        before = self.out[-2] if len(self.out) > 1 else None
        if before and before.kind == "person" and before.last == j:
            if not (before.id or before.country):
                self._belongs(before, m, 2)
            return
        name = self.naming.before(j, before.last if before else 0)
        if name and not name.entry and name.last - name.first > 1 and not (before and before.last > name.first):
            self._named(name, m)

    def _linked(self, first: int) -> int:
        """Where the words for "one of" before a token begin; 0 if there are none."""
        for phrase in self._one_of:
            j = first - len(phrase)
            if j > 0 and tuple(self.keys[j:first]) == phrase and not any(k in self.scan.starts for k in range(j, first + 1)):
                return j
        return 0

    def _belongs(self, person: Mention, m: Mention, popped: int) -> None:
        del self.out[-popped:]
        more: Who = {"country": m.country, "sector": person.sector or m.sector, "name": person.name, "office": person.office, "known": False}
        more |= {"gender": person.gender or m.gender, "why": "titled"}
        joined = self.draft.emit_person(person.first, m.last, called(person), **more)
        self.draft.renamed(person, joined)

    def _named(self, name: Name, m: Mention) -> None:
        self.out.pop()
        more: Who = {"country": m.country, "sector": m.sector, "name": self.draft.latin(name), "office": m.office if m.kind == "title" else None}
        more |= {"known": False, "gender": m.gender, "why": "titled"}
        joined = self.draft.emit_person(name.first, m.last, self.draft.span(name), **more)
        self.draft.surnames.setdefault(name.surname, joined)
