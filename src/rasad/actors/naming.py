"""Names of persons at a token: known ones with their variants, and the names of those whom no list knows."""

from __future__ import annotations

import datetime as dt

from .entries import Entry
from .phrase import Phrase
from .phrases import Context
from .world import World

_BEGINNING = dt.date.min
_LONGEST = 4  # words of a name, particles not counted


class Name:
    """A person's name over tokens [first, last): `entry` if the world knows the person, `surname` the key that may stand alone later."""

    __slots__ = ("entry", "first", "last", "sector", "surname", "title")

    def __init__(self, first: int, last: int, entry: Entry | None, surname: str = "") -> None:
        self.first, self.last, self.entry, self.surname = first, last, entry, surname
        self.title = ""  # office that a word of courtesy tells
        self.sector = ""


class Naming:
    """Finds names in one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.scan, self.words = context.scan, context.scan.words
        self.world: World = context.world
        self._article = context.scan.words.language.article or "\0"

    # --- known persons -----------------------------------------------------------------

    def known(self, i: int, phrase: Phrase | None = None, courteous: bool = False) -> Name | None:
        """The known person whose name begins at a token; weak names need support from the text or from a title before them.

        A name that is a function word as well counts only after a title or a word of courtesy (`courteous`).
        """
        found = self.scan.hit(i, "person")
        if found is None:
            return None
        hit, last = found
        if last == i + 1 and phrase is None and not courteous and self.scan.keys[i] in self.words.stop:
            return None
        entry = self._owner(hit.people, phrase)
        if entry is None or (phrase is None and last == i + 1 and not entry.full and self._torn(i, entry)):
            return None
        return Name(i, self._longer(last), entry)

    def _torn(self, i: int, entry: Entry) -> bool:
        """Whether a surname may as well be a clitic and a common word, and the whole name stands nowhere in the text."""
        key, language = self.scan.keys[i], self.words.language
        if entry.ref.id in self.context.evidence.whole or key[0] not in language.proclitics or len(key) < 4:
            return False
        rest = key[1:]
        return rest in self.words.stop or rest in self.scan.roots or any(r.pos in ("noun", "adjective") for r in language.look(rest))

    def _owner(self, people: tuple[Entry, ...], phrase: Phrase | None) -> Entry | None:
        """Which of several persons: met by whole name, fits the title, in office at the time, latest."""
        evidence, when = self.context.evidence, self.context.when
        if phrase is not None:
            fits = [e for e in people if self.fits(e, phrase)]
            people = tuple(fits) if fits else tuple(e for e in people if not e.weak or e.ref.id in evidence.whole)
        else:
            people = tuple(e for e in people if e.full or not e.weak or e.ref.id in evidence.whole or e.ref.id in evidence.persons)
        if len(people) < 2:
            return people[0] if people else None
        whole = [e for e in people if e.ref.id in evidence.whole]
        people = tuple(whole) or people
        tenures = self.world.tenures
        if when is not None:
            now = [e for e in people if any(t.at(when) for t in tenures[e.ref.id])]
            if now:
                return now[0]
            began = [e for e in people if any(t.first <= when for t in tenures[e.ref.id])]
            people = tuple(began) or people
        return max(people, key=lambda e: max((t.first for t in tenures[e.ref.id]), default=_BEGINNING))

    def fits(self, entry: Entry, phrase: Phrase) -> bool:
        """Whether a person may bear a title: has held an office of its country, or it names none."""
        if phrase.country:
            return self.world.held(entry.ref.id, "", phrase.country)
        if phrase.kind == "counterpart" or phrase.generic or not phrase.office:
            return True
        return self.world.held(entry.ref.id, phrase.office, "") or not entry.weak

    def _longer(self, last: int) -> int:
        """A known name goes on through "bin …" and the like."""
        keys, particles = self.scan.keys, self.words.particles
        while last + 1 < self.scan.count and last not in self.scan.starts and keys[last] in particles and self._plain(last + 1):
            last += 2
        return last

    def wider(self, name: Name) -> Name:
        """A known surname with a first name before it: the same person under another spelling, or somebody else.

        The first name is taken into the range where it is like the known one; a quite different one makes an unlisted person.
        """
        entry = name.entry
        before = name.first - 1
        if entry is None or entry.full or before < 0 or before + 1 in self.scan.starts:
            return name
        key = self.scan.keys[before]
        if key in self.words.particles:
            return name
        firsts = {k[0] for k in _keys_of(entry, self.context) if len(k) > 1}
        keys = self.scan.keys
        quoted = before > 0 and keys[before - 1] in self.words.opens and name.last < self.scan.count and keys[name.last] in self.words.closes
        if any(_alike(key, f) for f in firsts) or (quoted and self._plain(before)):
            return Name(before, name.last, entry)
        if key in self.words.given and self.scan.tokens[before].kind == "word" and firsts:
            return Name(before, name.last, None, self.scan.keys[name.last - 1])
        return name

    # --- unlisted persons --------------------------------------------------------------

    def _plain(self, i: int, surname: bool = False) -> bool:
        """Whether a token may be a word of a name at all; a surname after a sure given name may end in any way."""
        if i >= self.scan.count:
            return False
        token = self.scan.tokens[i]
        if token.kind != "word" or len(token.key) < 2:
            return False
        if token.key in self.words.stop:
            return token.text in self.words.homographs
        return token.key in self.words.parts or not (self.words.is_verb(token) or (token.key.endswith(self.words.unlike) and not surname) or self._is_other(i))

    def _is_other(self, i: int) -> bool:
        """Whether something that is no person begins at the token."""
        for _, hit in self.scan.found[i]:
            for kind, e in hit.by.items():
                if kind in ("person", "modifier", "state", "portfolio", "cue", "honorific"):
                    continue
                if not e.weak:
                    return True
        return False

    def _sure(self, i: int) -> bool:
        return self.scan.keys[i] in self.words.parts or self.scan.tokens[i].text in self.words.homographs

    def _unknown(self, i: int) -> bool:
        return not self.scan.tokens[i].readings

    def unlisted(self, i: int, expected: bool, sound: bool = True) -> Name | None:
        """The name that begins at a token: a given name, or words that no lexicon knows; `expected` after a word of courtesy.

        `sound`: what stands before makes a name likely, so that words which are only unknown may be one.

        Ends before function words, verbs, known nouns, titles, countries and marks.
        """
        scan, keys = self.scan, self.scan.keys
        if not self._plain(i) and not (keys[i : i + 1] and keys[i] in self.words.particles):
            return None
        sure = self._sure(i)
        if not sure and not self._unknown(i) and not (expected and not self._noun(i)):
            return None
        last, count, surest = i, 0, sure or expected
        while last < scan.count and count < _LONGEST and (last == i or last not in scan.starts):
            if last > i and self._hyphen(last):
                last += 1
            if keys[last] in self.words.particles and self._plain(last + 1):
                last += 2
                count += 1
                surest = True
                continue
            second = last == i + 1 and sure and self.words.gives(scan.tokens[i]) and not keys[last].startswith(self._article)
            if last > i and (self._famous(i, last) or (count > 1 and self._joined(last))):
                break
            if not self._plain(last, second) or not (self._sure(last) or self._unknown(last) or second or (last == i and expected and not self._noun(last))):
                break
            last += 1
            count += 1
        if not count or (count == 1 and not (expected or (sure and scan.boundary(last)))):
            return None
        if not surest and not (scan.boundary(last) and count > 1 and sound):
            return None
        return self._recognised(Name(i, last, None, keys[last - 1]))

    def _joined(self, i: int) -> bool:
        """Whether an unknown word begins with what may be an "and"."""
        key = self.scan.keys[i]
        return key[0] in self.words.language.proclitics and key[0] in self.words.conjunctions and len(key) > 3 and key not in self.words.parts

    def _famous(self, first: int, i: int) -> bool:
        """Whether the name of another, known person begins at a token."""
        found = self.scan.hit(i, "person")
        if found is None or found[0].by["person"].weak or self.scan.keys[i] in self.words.given:
            return False
        firsts = {full[0] for e in found[0].people for full in _keys_of(e, self.context) if len(full) > 1}
        return not any(_alike(self.scan.keys[first], f) for f in firsts) and self.scan.keys[first] not in self.words.given

    def _noun(self, i: int) -> bool:
        """Whether a token is a common noun as it stands."""
        return any(r.pos == "noun" for r in self.words.language.lexicon.full.get(self.scan.keys[i], ()))

    def _hyphen(self, i: int) -> bool:
        """Whether a hyphen joins two words of a name at a token."""
        scan = self.scan
        return scan.keys[i] in self.words.dashes and scan.tokens[i].glued and i + 1 < scan.count and scan.tokens[i + 1].glued and self._plain(i + 1)

    def _recognised(self, name: Name) -> Name:
        """A name that ends in a known surname, with a first name like the known one, is that person's."""
        for k in range(name.first + 1, name.last):
            found = self.scan.hit(k, "person")
            if found and found[1] >= name.last:
                for entry in found[0].people:
                    firsts = {full[0] for full in _keys_of(entry, self.context) if len(full) > 1}
                    if any(_alike(self.scan.keys[name.first], f) for f in firsts):
                        return Name(name.first, found[1], entry)
        return name

    def before(self, end: int) -> Name | None:
        """The name that ends before a token (in front of its title): back to a mark, function word, verb or known noun."""
        scan, keys = self.scan, self.scan.keys
        i, sure = end, -1
        while i > 0 and end - i <= _LONGEST + 1:
            j = i - 1
            if j + 1 in scan.starts and i != end:
                break
            if not (self._plain(j) or keys[j] in self.words.particles) or not (self._sure(j) or self._unknown(j) or keys[j] in self.words.particles):
                break
            i = j
            if self._sure(j):
                sure = j
            if i in scan.starts:
                break
        while i < end and keys[i] in self.words.particles and not self._sure(i):
            i += 1
        if i >= end:
            return None
        if sure >= 0 and keys[sure] in self.words.given:
            i = sure
        elif end - i < 2 or not (i in scan.starts or scan.boundary(i - 1)):
            return None
        if end - i < 2 and not (i in scan.starts or scan.boundary(i - 1)):
            return None
        return self._recognised(Name(i, end, None, keys[end - 1]))

    def quoted(self, i: int) -> Name | None:
        """A name alone in quotation marks that open at a token."""
        scan, words = self.scan, self.words
        if i >= scan.count or scan.keys[i] not in words.opens:
            return None
        j = i + 1
        while j < scan.count and j - i <= _LONGEST + 3 and scan.keys[j] not in words.closes:
            if scan.tokens[j].kind not in ("word",) and scan.keys[j] not in words.dashes:
                return None
            j += 1
        if j >= scan.count or scan.keys[j] not in words.closes or j == i + 1:
            return None
        inside = range(i + 1, j)
        plain = all(self._plain(k) or scan.keys[k] in words.particles or scan.keys[k] in words.dashes for k in inside)
        if plain and any(self._sure(k) or self._unknown(k) for k in inside):
            return self._recognised(Name(i + 1, j, None, scan.keys[j - 1]))
        return None


def _keys_of(entry: Entry, context: Context) -> list[tuple[str, ...]]:
    """The token keys of a person's whole names in the language of the text."""
    language = context.scan.words.language
    spelled = entry.ref.names.get(language.code)
    return [language.keys(full) for full in spelled.full] if spelled else []


def _alike(a: str, b: str) -> bool:
    """Whether two first names are spellings of one: most letters agree in order."""
    if a == b:
        return True
    if len(a) < 3 or len(b) < 3:
        return False
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for n, y in enumerate(b, 1):
            diagonal, row[n] = row[n], diagonal + 1 if x == y else max(row[n], row[n - 1])
    return 2 * row[-1] / (len(a) + len(b)) >= 0.72
