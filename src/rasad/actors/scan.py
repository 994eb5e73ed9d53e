"""A text's tokens beside the gazetteer: what begins at each token, and what kind of word it is."""

from __future__ import annotations

from collections.abc import Iterable

from ..lang import Language
from ..model import Text, Token
from .entries import COUNTRY_KINDS, NATION_KINDS, Entry, Hit
from .gazetteer import Gazetteer, Node

Found = tuple[tuple[int, Hit], ...]  # (one past the last token, what the words mean), longest first

_COMMON = ("noun", "verb")  # what a word may be that is no name on its own
_CODE = 3  # letters of the code of a country: those of bodies have more or fewer
_PARTY = "PTY"
_PEACEFUL = frozenset({"PTY", "OPP", "LAB", "REL", "NGO", "LEG", "JUD", "SPY", "COP", "BUS"})


class Words:
    """Classes of the language's words, by key; built once for a language."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        names = gazetteer.names
        fold = language.fold
        self.language = language
        self.stop: frozenset[str] = frozenset().union(*language.classes.values()) | {fold(w) for w in names.stop}
        self.prepositions = language.classes.get("preposition", frozenset())
        self.conjunctions = language.classes.get("coordinator", frozenset()) or language.classes.get("conjunction", frozenset())
        self.locative = language.classes.get("locative", frozenset()) | {fold(w) for w in names.before_place}
        self.counting = language.classes.get("quantifier", frozenset())
        self.feminine = names.feminine or "\0"
        self.closing = frozenset(fold(w) for w in names.closing)
        self.several = {fold(w): number for number, words in names.counting.items() for w in words}
        self.indefinite = tuple(fold(w) for w in names.indefinite)
        self.told_to = frozenset(fold(w) for w in names.told_to)
        self.within = frozenset(fold(w) for w in names.within)
        self.out_of = frozenset(fold(w) for w in names.out_of)
        self.sourced = [tuple(keys) for w in names.sourced for keys in language.spelling_variants(w)]
        self.given = frozenset(gazetteer.given) - self.stop
        self.homographs = gazetteer.homographs  # given names, as written, whose key is a function word's too
        full = language.lexicon.full
        common = {k for k in gazetteer.parts if any(r.pos in _COMMON for r in full.get(k, ()))}
        self.parts = (frozenset(gazetteer.parts - common) | self.given) - self.stop  # words that are a name's wherever they stand
        self.particles = frozenset(gazetteer.particles)
        self.free_particles = self.particles - self.stop
        self.never = frozenset(names.never)
        self.unlike = tuple(fold(u) for u in names.unlike)
        marks = language.marks
        self.commas, self.dashes = frozenset(marks.comma), frozenset(marks.dash)
        self.opens = frozenset(marks.quote_open + marks.quote_both)
        self.closes = frozenset(marks.quote_close + marks.quote_both)
        self.brackets = frozenset(marks.bracket_open)
        self.nobodys = self.stop | self.particles | self.given | self.closing  # words that are nobody's surname alone
        self.beginnings = self.given | self.opens | {fold(w) for w in self.homographs}  # where a name that no list knows may begin
        self._verbs: dict[str, bool] = {}

    def inside(self, token: Token) -> bool:
        """Whether a word may be a particle within a name."""
        return token.key in self.particles and token.text not in self.never

    def gives(self, token: Token) -> bool:
        """Whether a word is a given name."""
        return token.key in self.given or token.text in self.homographs

    def is_verb(self, token: Token) -> bool:
        """Whether a word may be a finite verb and is no noun."""
        found = self._verbs.get(token.key)
        if found is None:
            readings = token.readings
            found = any(r.pos == "verb" and r.form not in ("participle", "infinitive") for r in readings) and not any(r.pos == "noun" for r in readings)
            self._verbs[token.key] = found
        return found


class Scan:
    """One text: `found[i]` is all that begins at a token, longest first; worked out once a token."""

    def __init__(self, text: Text, gazetteer: Gazetteer, words: Words) -> None:
        self.text, self.words = text, words
        self.tokens = text.tokens
        self.keys = [t.key for t in text.tokens]
        self.count = len(self.keys)
        self.starts = frozenset(s.first for s in text.sentences)
        self.roots = gazetteer.root
        self.found: list[Found] = [() if node is None else self._hits(i, node) for i, node in enumerate(map(gazetteer.root.get, self.keys))]

    def _hits(self, i: int, first: Node) -> Found:
        """All that begins at a token whose word is the first of some name."""
        keys, count, starts, words = self.keys, self.count, self.starts, self.words
        hits: list[tuple[int, Hit]] = []
        node: Node | None = first
        j, quoted = i, False
        while node is not None:
            j += 1
            hit, closed = node.get(""), quoted and j < count and keys[j] in words.closes
            if hit is not None and (closed or not quoted or "title" not in hit.by):
                hits.append((j + closed, hit))
            if j >= count or j in starts:
                break
            longer = node.get(keys[j])
            if longer is None and not quoted and keys[j] in words.opens and j + 1 < count and j + 1 not in starts:
                longer, quoted = node.get(keys[j + 1]), True  # the movement "X"
                j += 1
            node = longer
        hits.reverse()
        return tuple(hits)

    def of(self, i: int, *kinds: str) -> tuple[Entry, int] | None:
        """The longest entry of one of the kinds that begins at a token, and one past its end."""
        if i >= self.count:
            return None
        for last, hit in self.found[i]:
            by = hit.by
            for kind in kinds:
                entry = by.get(kind)
                if entry is not None:
                    return entry, last
        return None

    def titled(self, i: int) -> tuple[Entry, int] | None:
        """The longest title at a token; the shorter where the last word of a party leader's begins the party's name (`leader of | the party of God`)."""
        found = self.of(i, "title")
        body = self.of(found[1] - 1, "body") if found is not None and found[0].sector == _PARTY else None
        if found is None or body is None or body[1] <= found[1]:
            return found
        return next(((hit.by["title"], last) for last, hit in self.found[i] if last < found[1] and "title" in hit.by), found)

    def in_marks(self, i: int, kind: str) -> tuple[Entry, int] | None:
        """The longest entry of a kind that begins at a token, which quotation marks may stand around (`fighters of "X"`)."""
        if i >= self.count or self.keys[i] not in self.words.opens:
            return self.of(i, kind)
        found = self.of(i + 1, kind)
        return (found[0], found[1] + 1) if found is not None and found[1] < self.count and self.keys[found[1]] in self.words.closes else None

    def hit(self, i: int, kind: str) -> tuple[Hit, int] | None:
        """The longest spelling at a token that has a meaning of the kind."""
        if i < self.count:
            for last, hit in self.found[i]:
                if kind in hit.by:
                    return hit, last
        return None

    def phrase(self, i: int, phrases: Iterable[tuple[str, ...]]) -> int:
        """One past the end of the first of the phrases that stands at a token; 0 if none does."""
        keys = self.keys
        for phrase in phrases:
            if tuple(keys[i : i + len(phrase)]) == phrase:
                return i + len(phrase)
        return 0

    def plain(self, i: int, last: int) -> bool:
        """Whether a noun stands by itself: no "this" before it, no adjective with the article after it (`the coalition | the national`)."""
        article, this = self.words.language.article, self.words.language.classes.get("demonstrative", frozenset())
        described = bool(article) and last < self.count and last not in self.starts and self.keys[last].startswith(article or "")
        return not (described or (i > 0 and self.keys[i - 1] in this))

    def subject(self, i: int, last: int) -> bool:
        """Whether a verb before a noun and no adjective with the article after it make it a subject: `the foreign [ministry] confirmed`, verb first."""
        described = last < self.count and last not in self.starts and self.keys[last].startswith(self.words.language.article or "\0")
        described = described and self.tokens[last].text.endswith(self.words.feminine) and self.of(last, "title") is None
        return i > 0 and i not in self.starts and self.words.is_verb(self.tokens[i - 1]) and not described

    def courteous(self, key: str, name: str) -> bool:
        """Whether a word is a name with a word of courtesy, or a particle, joined to it."""
        courtesy = key.removesuffix(name)
        hit = self.roots.get(courtesy, {}).get("") if courtesy != key else None
        return (hit is not None and "honorific" in hit.by) or (courtesy != key and courtesy in self.words.particles)

    def nationality(self, i: int) -> bool:
        """Whether a token is a nationality word and no given name."""
        return self.keys[i] not in self.words.given and self.of(i, "demonym") is not None

    def is_word(self, i: int) -> bool:
        """Whether a given name is a verb or a function word as well."""
        return self.tokens[i].text in self.words.homographs or any(r.pos == "verb" for r in self.tokens[i].readings)

    def is_noun(self, i: int) -> bool:
        """Whether a token is a common noun as it stands."""
        return any(r.pos == "noun" for r in self.words.language.lexicon.full.get(self.keys[i], ()))

    def counts(self, i: int) -> bool:
        """Whether a number or a word of number stands at a token."""
        return i < self.count and (self.tokens[i].kind == "number" or self.keys[i] in self.words.counting)

    def boundary(self, i: int) -> bool:
        """Whether no noun stands at a token: a mark, the end, a function word or a verb."""
        if i < 0 or i >= self.count:
            return True
        token = self.tokens[i]
        return token.kind in ("mark", "number") or token.key in self.words.stop or self.words.is_verb(token)

    def undescribed(self, i: int) -> bool:
        """Whether nothing at a token describes the noun before it: where the language has an article, no word with one (`the regime | the social`)."""
        article = self.words.language.article
        return self.boundary(i) or (bool(article) and not self.keys[i].startswith(article))

    def of_another(self, i: int, last: int, country: str) -> bool:
        """Whether the name of one state's body is a common name too, and another state's name follows (`the ministry of intelligence of X`)."""
        group, owner = self.of(i, "group"), self.of(last, "name") if last < self.count and last not in self.starts else None
        if group is None or group[1] != last or owner is None or not country or owner[0].country == country:
            return False
        objects = self.words.language.classes.get("object_marker", frozenset())
        return owner[1] >= self.count or self.keys[owner[1]] not in objects

    def of_its_own(self, last: int, country: str, sector: str, *, titled: bool = False) -> int:
        """One past what tells a body's own state right after it: Hamas | the Palestinian; without an article, a peaceful one's name too (`the Greens | of Y`).

        `titled`: after the body in somebody's title an adjective is not the body's.
        """
        plain = not self.words.language.article
        may = sector in _PEACEFUL if plain else not titled
        found = self.of(last, "name" if plain else "demonym") if country and may and last not in self.starts else None
        return found[1] if found and found[0].country == country and (plain or (found[0].definite and found[0].number == "s")) else last

    def alone(self, i: int) -> bool:
        """Whether a word has ended what it names before a token: `the West`, but `the west of the province`."""
        return self.boundary(i) and (i >= self.count or self.keys[i] not in self.words.locative or self.keys[i] in self.words.prepositions)


class Evidence:
    """What a text shows beyond doubt: countries by strong names, persons by whole or strong names, bodies by strong names."""

    def __init__(self, scan: Scan, home: str = "") -> None:
        self._scan = scan
        polite: list[Entry] = []
        self.countries: set[str] = set()
        self.persons: set[str] = set()
        self.whole: set[str] = set()
        self.bodies: set[str] = set()
        self.around: set[str] = set()  # countries of the officials and of the press that it names
        for found in filter(None, scan.found):
            hit = found[0][1]
            if "honorific" in hit.by:
                polite += self._courtesy(hit.by["honorific"], scan.of(found[0][0], "person"))
            if not hit.strong:
                continue
            for kind, e in hit.by.items():
                if e.weak:
                    continue
                if kind in COUNTRY_KINDS or kind in NATION_KINDS or kind == "place":
                    if len({c.country for c in hit.countries if not c.weak}) < 2:  # a name that two countries share shows neither
                        self.countries.add(e.country)
                elif kind == "body":
                    self.bodies.add(e.ref.id)
                elif kind == "agency":
                    self.around.add(e.country)
                elif kind == "person":
                    self._person(hit)
        near = self.countries | {home}  # a mister of a country that nothing here is about is a namesake
        self.persons |= {e.ref.id for e in polite if not home or any(o.country in near or len(o.country) != _CODE for o in e.ref.offices)}

    def named(self, i: int, e: Entry) -> Entry:
        """Of several bodies that a spelling at a token may mean the one that the text shows, by its own names or by those of bodies beside it."""
        found = self._scan.hit(i, "body")
        bodies = found[0].bodies if found and e in found[0].bodies else ()
        own = next((b for b in bodies if b.ref.id in self.bodies), None)
        return own or next((b for b in bodies if not self.bodies.isdisjoint(b.ref.beside)), e)

    @staticmethod
    def _courtesy(honorific: Entry, found: tuple[Entry, int] | None) -> list[Entry]:
        """A word of courtesy makes even a weak name a name, if it tells no other office than the person's."""
        if found and found[0].weak and (not honorific.sector or any(o.sector == honorific.sector for o in found[0].ref.offices)):
            return [found[0]]
        return []

    def _person(self, hit: Hit) -> None:
        for e in hit.people:
            if e.full:
                self.whole.add(e.ref.id)
        if len(hit.people) == 1:
            self.persons.add(hit.people[0].ref.id)
            self.around.update(o.country for o in hit.people[0].ref.offices)
