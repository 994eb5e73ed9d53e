"""Names of persons at a token: known ones with their variants, and the names of those whom no list knows."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from .entries import Entry
from .likeness import alike
from .nations import Context
from .phrase import Phrase
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


class _Seen(NamedTuple):
    """What is known of a name while its words are read."""

    named: bool  # its first word may be one of a name
    sure: bool  # … and is
    surest: bool  # some word so far is
    expected: bool
    titled: bool


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
        if entry.weak and not entry.full and last < self.scan.count and last not in self.scan.starts and self._plain(last) and self._sure(last):
            return None  # a shared surname before a given name is somebody's first name
        if phrase is None and last == i + 1 and not entry.full and self._anothers(i, entry):
            return None
        return Name(i, self._longer(last), entry)

    def _torn(self, i: int, entry: Entry) -> bool:
        """Whether a surname may as well be a clitic and a common word, and the whole name stands nowhere in the text."""
        key, language = self.scan.keys[i], self.words.language
        if entry.ref.id in self.context.evidence.whole or key[0] not in language.proclitics or len(key) < 4:
            return False
        rest = key[1:]
        return rest in self.words.stop or rest in self.scan.roots or any(r.pos in ("noun", "adjective") for r in language.look(rest))

    def _anothers(self, i: int, entry: Entry) -> bool:
        """Whether a surname is part of somebody else's name, in a text that names its owner nowhere else: a word that nobody knows stands at its side."""
        evidence, scan = self.context.evidence, self.scan
        if entry.ref.id in evidence.whole:
            return False
        if i + 1 < scan.count and i + 1 not in scan.starts and scan.keys[i] in self.words.given and (self._stranger(i + 1) or self._family(i + 1)):
            return True
        if i in scan.starts or not self._stranger(i - 1) or any(o.country in evidence.countries for o in entry.ref.offices):
            return False
        return not any(alike(scan.keys[i - 1], k[0]) or scan.courteous(scan.keys[i - 1], k[0]) for k in _keys_of(entry, self.context))

    def _stranger(self, i: int) -> bool:
        """Whether a token is a word that neither the language nor the world knows."""
        return self._plain(i) and self._unknown(i) and not self.scan.found[i]

    def _family(self, i: int) -> bool:
        """Whether a token is nothing but a word of known names, and no given one: a first name's surname."""
        return self._plain(i) and self.scan.keys[i] in self.words.parts - self.words.given

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
        tokens, inside = self.scan.tokens, self.words.inside
        while last + 1 < self.scan.count and last not in self.scan.starts and inside(tokens[last]) and self._plain(last + 1):
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
        if any(alike(key, f) or self.scan.courteous(key, f) for f in firsts) or (quoted and self._plain(before)):
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

    def unlisted(self, i: int, expected: bool, sound: bool = True, titled: bool = False) -> Name | None:
        """The name that begins at a token: a given name, or words that no lexicon knows; `expected` after a word of courtesy.

        `sound`: what stands before makes a name likely, so that words which are only unknown may be one.
        `titled`: a definite title with its country stands before; without an article, two unknown words are a name then, whatever follows.

        Ends before function words, verbs, known nouns, titles, countries and marks.
        """
        scan, keys = self.scan, self.scan.keys
        named = self._plain(i) or (expected and self._namesake(i))
        if not named and not (i < scan.count and self.words.inside(scan.tokens[i])):
            return None
        if self._country(i) and not (self._namesake(i) or (i + 1 < scan.count and i + 1 not in scan.starts and keys[i + 1] in self.words.parts)):
            return None
        if titled and self._names_title(i):
            return None
        sure = self._sure(i)
        if not sure and not self._unknown(i) and not (expected and self._forename(i)):
            return None
        last, count, surest = i, 0, sure or expected
        while last < scan.count and count < _LONGEST and (last == i or last not in scan.starts):
            step, surely = self._next(i, last, count, _Seen(named, sure, surest, expected, titled))
            if not step:
                break
            surest = surest or surely
            count += last == i or keys[last] not in self.words.closing
            last = step
        if not count or (count == 1 and (not (expected or (sure and scan.boundary(last))) or (not sure and scan.of(i, "demonym") is not None))):
            return None  # one word alone: "two Chinese engineers" names nobody
        if count == 1 and keys[i].startswith(self._article) and not self._sure(i) and scan.tokens[i].readings:
            return None  # `the minister, the political adviser`: an adjective of the office
        if not surest and not (count > 1 and sound and self._strange(i, last, titled)):
            return None
        return self._recognised(Name(i, last, None, keys[last - 1]))

    def _names_title(self, i: int) -> bool:
        """Whether a definite title of somebody else begins after a title: its country follows (`the head of X the Y minister`)."""
        found = self.scan.of(i, "title")
        return found is not None and found[0].definite and self.scan.keys[i] not in self.words.given and self.scan.of(found[1], "demonym") is not None

    def _next(self, i: int, last: int, count: int, seen: _Seen) -> tuple[int, bool]:
        """Where the word of a name that began at `i` ends, and whether it is a name for sure; 0 where the name is over."""
        scan, keys = self.scan, self.scan.keys
        if last == i:
            at = self._particles(last)
            if at > last and self._plain(at):
                return at + 1, True
            fits = seen.named and (seen.sure or self._unknown(last) or (seen.expected and self._forename(last)))
            return (last + 1 if fits else 0), False
        if self._hyphen(last):
            last += 1
        if self._ends(last, seen):
            return 0, False
        at = self._particles(last)
        if at > last and at not in scan.starts and self._plain(at):
            return at + 1, True
        if last == i + 1 and keys[last] in self.words.closing and self._plain(last, True):
            return last + 1, True
        if count == 1 and (seen.titled or seen.expected) and self._split(last):
            return last + 2, False
        if (self._famous(i, last) and not (seen.titled and count == 1 and not seen.sure)) or (count > 1 and self._joined(last)):
            return 0, False
        if count > 1 and not seen.surest and keys[last].startswith(self._article) and not self._sure(last):
            return 0, False  # only names with a name of the language in them have the article later on
        second = last == i + 1 and seen.sure and self.words.gives(scan.tokens[i]) and not keys[last].startswith(self._article)
        second = second and not (
            self.scan.is_word(i) and self.scan.is_noun(last) and not seen.titled and not seen.expected
        )  # `backed a position`, no Ed; `on preparations`, no Ali
        family = seen.surest and (seen.titled or seen.expected) and self._unknown(last) and not self._joined(last)
        if not self._plain(last, second or family) or not (self._sure(last) or self._unknown(last) or second):
            return 0, False
        return last + 1, self.words.gives(scan.tokens[last])

    def _ends(self, i: int, seen: _Seen) -> bool:
        """Whether another title or a country begins at a token, or a word of courtesy before anything that is a name for sure."""
        if self.scan.keys[i] in self.words.given or not self.scan.found[i]:
            return False
        if self._country(i):
            return True
        title = self.scan.of(i, "title")
        if title is None:
            return not seen.surest and self.scan.of(i, "honorific") is not None
        last = title[1]
        parted = last < self.scan.count and last not in self.scan.starts and self.scan.tokens[last].kind == "mark"
        return not (parted and last == i + 1 and self._sure(i) and not title[0].definite)  # a surname that is a title too

    def _particles(self, i: int) -> int:
        """One past the words inside names that stand at a token."""
        while i + 1 < self.scan.count and self.words.inside(self.scan.tokens[i]):
            i += 1
        return i

    def _split(self, i: int) -> bool:
        """Whether a name was taken for a clitic and a noun: what is left without the article is no word."""
        scan, article, language = self.scan, self._article, self.words.language
        if i + 1 >= scan.count or scan.keys[i] not in language.proclitics or not scan.tokens[i + 1].glued:
            return False
        key = scan.keys[i + 1]
        return key.startswith(article) and (self._sure(i + 1) or (self._unknown(i + 1) and self._plain(i + 1) and not language.look(key[len(article) :])))

    def _strange(self, first: int, last: int, titled: bool) -> bool:
        """Whether unknown words are a name: no feminine ending before the last, and the name's end behind it or, after a definite title, no article."""
        words = self.scan.tokens[first:last]
        if any(t.text.endswith(self.words.feminine) for t in words[:-1]):
            return False
        return self.scan.boundary(last) or (titled and not any(t.key.startswith(self._article) for t in words))

    def _country(self, i: int) -> bool:
        """Whether a token alone is the name of a country: no name begins with it that does not go on."""
        name = self.scan.of(i, "name")
        return name is not None and name[1] == i + 1 and not name[0].weak

    def _namesake(self, i: int) -> bool:
        """A first name that is a country's or place's as well: a word that nobody knows follows it."""
        scan = self.scan
        place = scan.of(i, "name", "place", "capital")
        return place is not None and place[1] == i + 1 < scan.count and i + 1 not in scan.starts and self._unknown(i + 1) and self._plain(i + 1)

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
        return not any(alike(self.scan.keys[first], f) for f in firsts) and self.scan.keys[first] not in self.words.given

    def _forename(self, i: int) -> bool:
        """Whether a word after one of courtesy may be a first name: no common noun, unless a word that nobody knows follows it."""
        after = i + 1 < self.scan.count and i + 1 not in self.scan.starts and self._unknown(i + 1) and self._plain(i + 1)
        return not self.scan.is_noun(i) or after

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
                    if entry.weak and k > name.first + 1 and entry.ref.id not in self.context.evidence.whole:
                        continue  # a shared surname, with more than a first name before it
                    firsts = {full[0] for full in _keys_of(entry, self.context) if len(full) > 1}
                    if any(alike(self.scan.keys[name.first], f) for f in firsts):
                        return Name(name.first, found[1], entry)
        return name

    def before(self, end: int, edge: int = 0, *, office: bool = False) -> Name | None:
        """The name that ends before a token (in front of its title): back to a mark, function word, verb or known noun, or to `edge`.

        `office`: a title of one man follows at once: a single word that nobody knows is then his name (`with Shkolnik, the energy minister of X`).
        """
        scan, keys = self.scan, self.scan.keys
        i, sure = end, -1
        while i > 0 and end - i <= _LONGEST + 1 and i > edge:
            j = i - 1
            if j + 1 in scan.starts and i != end:
                break
            if i < end and self._hyphen(j) and j > 0:
                i = j
                continue
            within = self.words.inside(scan.tokens[j])
            if not (self._plain(j) or within) or not (self._sure(j) or self._unknown(j) or within):
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
        if i + 1 == end and i not in scan.starts and keys[i] not in self.words.given and self._namesake(i - 1):
            i -= i - 1 in scan.starts or scan.tokens[i - 2].kind == "mark"
        whole = i in scan.starts or i == edge or scan.boundary(i - 1)
        if sure >= 0 and keys[sure] in self.words.given:
            i = sure
        elif end - i < 2 and office and whole and self._unknown(i) and self.scan.tokens[i].kind == "word":
            return Name(i, end, None, keys[end - 1])
        elif end - i < 2 or not whole:
            return None
        if end - i < 2 and (not whole or any(r.pos == "verb" for r in scan.tokens[i].readings)):
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
        torn = {k for k in inside[1:-1] if len(scan.keys[k]) == 1 and not (scan.tokens[k].glued or scan.tokens[k + 1].glued) and scan.keys[k] not in words.stop}
        plain = all(self._plain(k) or scan.keys[k] in words.particles or scan.keys[k] in words.dashes or k in torn for k in inside)
        if plain and any(self._sure(k) or self._unknown(k) for k in inside):
            return self._recognised(Name(i + 1, j, None, scan.keys[j - 1]))
        return None


def _keys_of(entry: Entry, context: Context) -> list[tuple[str, ...]]:
    """The token keys of a person's whole names in the language of the text."""
    language = context.scan.words.language
    spelled = entry.ref.names.get(language.code)
    return [language.keys(full) for full in spelled.full] if spelled else []
