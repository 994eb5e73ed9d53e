"""What flows through the house: frozen, typed, small.

Every position is a Unicode code point in the text exactly as it was read, start inclusive, end exclusive.
The first part is the published form of a coded document; the second what the steps hand to one another.
"""

from __future__ import annotations

import datetime as dt

import msgspec

SCHEMA = 1


class Struct(msgspec.Struct, frozen=True):
    """The base of all that is published: immutable; each class takes its fields by name."""


# --- the coded document, as published ------------------------------------------------


class Span(Struct, frozen=True, kw_only=True):
    """A stretch of the text, in code points."""

    start: int
    end: int


class Words(Struct, frozen=True, kw_only=True):
    """A stretch of the text and what stands there; `start` is null where it was known from metadata alone."""

    text: str
    start: int | None = None
    end: int | None = None


class Outlet(Struct, frozen=True, kw_only=True):
    """The news outlet that published the text."""

    id: str
    name: str
    start: int | None = None
    end: int | None = None


class Source(Struct, frozen=True, kw_only=True):
    """An agency or outlet that the text names as its source."""

    id: str
    name: str
    text: str
    start: int | None = None
    end: int | None = None


class Published(Struct, frozen=True, kw_only=True):
    """When the text was written: ISO 8601 `value`, its first and last day, and how it is known."""

    value: str | None = None
    start: str | None = None
    end: str | None = None
    how: str = "unknown"  # given | printed | inferred | unknown
    reasons: tuple[str, ...] = ()


class Actor(Struct, frozen=True, kw_only=True):
    """A political actor in a role: who it is, and the words (or the stand-in for them) that say so."""

    country: str = ""
    sector: str = ""
    id: str | None = None
    name: str | None = None
    office: str | None = None
    text: str = ""
    start: int | None = None
    end: int | None = None
    how: str = "named"  # named | title | place | pronoun | dropped | counterpart | pair | first person
    antecedent: Span | None = None


class Place(Struct, frozen=True, kw_only=True):
    """Where an event happened."""

    name: str
    country: str
    text: str
    start: int
    end: int


class EventDate(Struct, frozen=True, kw_only=True):
    """The day (month, year, interval) of an event, and why."""

    value: str | None = None
    start: str | None = None
    end: str | None = None
    precision: str | None = None  # day | week | month | season | year | decade | interval
    text: str | None = None
    calendar: str | None = None
    how: str = "unknown"  # text | publication | unknown
    reasons: tuple[str, ...] = ()


class Event(Struct, frozen=True, kw_only=True):
    """One thing that one political actor did to, said to, or did together with another."""

    id: str
    type: str
    mode: str | None = None
    cameo: str | None = None
    quad: int
    scale: float
    contexts: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    mutual: bool = False
    third: tuple[Actor, ...] = ()
    place: Place | None = None
    date: EventDate = EventDate()
    status: str = "happened"  # happened | planned | conditional | negated | denied | alleged
    mention: str = "news"  # news | background
    said_by: tuple[Actor, ...] = ()
    via: tuple[Source, ...] = ()
    evidence: tuple[Words, ...] = ()
    sentence: Span
    rule: str
    confidence: float = 0.0


class Statement(Struct, frozen=True, kw_only=True):
    """Who said what, in whose words."""

    speaker: Actor
    quote: Words
    direct: bool = False
    stance: str = "asserts"  # asserts | denies | promises | warns | asks
    event: str | None = None


class Time(Struct, frozen=True, kw_only=True):
    """A time expression with its ISO 8601 / TIMEX3 value."""

    start: int
    end: int
    text: str
    value: str
    calendar: str | None = None
    how: str = ""
    rule: str = ""


class Person(Struct, frozen=True, kw_only=True):
    """Everyone named in the text, once each."""

    id: str | None = None
    name: str | None = None
    text: str
    country: str = ""
    sector: str = ""
    office: str | None = None
    known: bool = True
    mentions: tuple[Words, ...] = ()


class Note(Struct, frozen=True, kw_only=True):
    """What was left out or not resolved, and why."""

    code: str
    why: str
    where: Span | None = None


class Coded(Struct, frozen=True, kw_only=True):
    """What the program gives back for one text."""

    schema: int = SCHEMA
    id: str
    sha256: str
    language: str | None = None
    text: str | None = None  # only for HTML: the text that the positions point into
    title: Words | None = None
    outlet: Outlet | None = None
    published: Published = Published()
    article: tuple[Span, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    people: tuple[Person, ...] = ()
    notes: tuple[Note, ...] = ()


# --- what the steps hand to one another ------------------------------------------------


class Document(Struct, frozen=True, kw_only=True):
    """A document as it was read: decoded text (or, for HTML, the markup), and what came with it."""

    id: str
    sha256: str
    text: str = ""
    html: str | None = None
    published: str | None = None  # ISO date, as given
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    title: str | None = None
    notes: tuple[Note, ...] = ()
    left_out: bool = False  # notes say why; it still gives its one line


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of the page and what it is."""

    start: int
    end: int
    kind: str  # title | text | furniture | date | empty


class Article(Struct, frozen=True, kw_only=True):
    """The article found in a page: `text` is what all positions point into."""

    text: str
    language: str | None
    lines: tuple[Line, ...] = ()
    title: Words | None = None
    outlet: Outlet | None = None
    printed: tuple[Words, ...] = ()  # the page's own publication date lines, best first
    notes: tuple[Note, ...] = ()


class Reading(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One way to read a word: its family and what its form says."""

    family: str  # the lemma's spelling key
    pos: str  # verb | noun | and the word classes of words.yaml
    form: str = ""  # verbs: past, present, … participle, infinitive; nouns: plural, …
    person: str = ""  # 1 | 2 | 3
    number: str = ""  # s | d | p
    gender: str = ""  # m | f
    voice: str = ""  # active | passive | (empty: either)
    negated: bool = False
    definite: bool = False
    clitic: str = ""  # an object or possessive pronoun at its end: person, number, gender


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word, number or mark, wherever it stands; clitics that stand before a word are words of their own."""

    text: str
    key: str  # spelling key; numbers in ASCII digits
    kind: str  # word | number | mark | latin
    readings: tuple[Reading, ...]
    glued: bool  # no space between this word and the one before it


class Token(Word, frozen=True, gc=False):
    """A word of a text in its place."""

    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence: token range, code points, and where it stands."""

    first: int  # index of its first token
    last: int  # one past its last token
    start: int
    end: int
    place: str  # title | lead | body


class Text(msgspec.Struct, frozen=True):
    """An article normalised: tokens and sentences over the text as it was read."""

    raw: str
    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """From where to where the tokens first … last − 1 stand."""
        return self.tokens[first].start, self.tokens[last - 1].end


class Verb(msgspec.Struct, frozen=True, gc=False):
    """A finite verb with its auxiliaries joined."""

    first: int
    last: int
    head: int  # the token that carries the meaning
    family: str
    tense: str  # past | imperfect | perfect | pluperfect | present | subjunctive | future | imperative | elided
    person: str = ""
    number: str = ""
    gender: str = ""
    voice: str = ""
    negated: bool = False
    clitic: str = ""


class Clause(msgspec.Struct, frozen=True, gc=False):
    """A clause: which tokens are its own, its verb, who embeds it and whether it is quoted."""

    index: int
    sentence: int
    tokens: tuple[int, ...]  # its own tokens in order; an inserted clause leaves a gap
    verb: Verb | None
    parent: int | None  # index of the clause that embeds it
    link: str  # root | complement | relative | adverbial | coordinate | circumstantial | conditional
    opener: str = ""  # key of the word that opens it
    quoted: bool = False


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """Words in quotation marks, or after a colon, of some length."""

    start: int
    end: int
    first: int
    last: int


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression over tokens; `begin` and `finish` are its first and last day where it has been anchored."""

    first: int
    last: int
    start: int
    end: int
    text: str
    value: str
    begin: dt.date | None = None
    finish: dt.date | None = None
    precision: str = ""  # day | week | month | season | year | decade | interval | duration | ref
    calendar: str | None = None
    how: str = ""
    rule: str = ""


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """An actor mention over tokens: title, country, name and apposition joined."""

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: str  # country | capital | demonym | person | title | body | group | place | agency | pronoun
    country: str = ""
    sector: str = ""
    id: str | None = None
    name: str | None = None  # English, where known or romanised by rule
    office: str | None = None
    known: bool = True
    acts: bool = True  # False: a place, an agency as source, a nationality word on a thing
    how: str = "named"
    number: str = ""
    gender: str = ""
    antecedent: Span | None = None
    why: str = ""
    host: str = ""  # the country where an ambassador or embassy is
    led: tuple[str, ...] = ()  # of a government or regime called after somebody in office: his id, name and office
