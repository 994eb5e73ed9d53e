"""The form of clauses.yaml: how a language builds its clauses."""

from __future__ import annotations

from ..lang.files import Form


class Part(Form, frozen=True):
    """A member of a verb group: which family and forms fit."""

    forms: tuple[str, ...]
    family: str = ""


class Group(Form, frozen=True):
    """Neighbouring verb forms that are one verb."""

    parts: tuple[Part, ...]
    head: int
    person: int
    tense: str = ""  # empty: the tense of the part that has the person
    voice: str = ""


class VerbParticle(Form, frozen=True):
    """Words before a verb that belong to it."""

    words: tuple[str, ...]
    negated: bool = False
    tense: str = ""
    fronted: bool = False  # only where it begins a sentence before a past tense and somebody told definitely
    opens: str = ""  # it is an opener as well: the clause that it opens after another verb
    possible: bool = False  # before a present tense: it may be


class Ends(Form, frozen=True):
    """Where a word that may be a noun is no verb."""

    not_after: tuple[str, ...] = ()
    not_ending: tuple[str, ...] = ()  # as written


class Circumstantial(Form, frozen=True):
    """How a circumstantial participle looks."""

    endings: tuple[str, ...] = ()
    after_mark: tuple[str, ...] = ()
    things: tuple[str, ...] = ()  # nouns that are participles by their form alone


class ClauseRules(Form, frozen=True):
    """clauses.yaml"""

    order: str  # verb-last | verb-first
    openers: dict[str, str]
    relative: tuple[str, ...]
    after_verb: tuple[str, ...]
    coordinator: tuple[str, ...]
    parted: tuple[str, ...]
    ends: Ends
    particles: tuple[VerbParticle, ...]
    auxiliaries: tuple[str, ...]
    groups: tuple[Group, ...]
    elided: tuple[str, ...]
    circumstantial: Circumstantial
    passive_mark: str = ""  # a vowel that, written in a past verb's first letters, makes it passive
    saying: tuple[str, ...] = ()  # elided forms that end their clause wherever a finite verb follows: what is said stands without an opener
    before_noun: tuple[str, ...] = ()  # openers that a noun follows: a word that may be a noun is no verb right after them
    nisba: tuple[str, ...] = ()  # endings of adjectives made of names: two of them make the word before them a noun
    purpose: tuple[str, ...] = ()  # openers of what is only aimed at: a present tense or subjunctive after them may be
    without: tuple[str, ...] = ()  # openers that negate the verb of their clause
    asking: tuple[str, ...] = ()  # elided forms that end their clause where a subjunctive without an opener follows
    elided_light: dict[str, tuple[str, ...]] = {}  # nouns that after an object and before a joining word stand for their compound with a light verb
    shared_passive: dict[str, tuple[str, ...]] = {}  # participles and nouns that share the light verb of the passive after a joining word, by that verb
    inserted: tuple[str, ...] = ()  # words of time that, beside prepositions, open what two commas insert after a subject
    quoting: tuple[str, ...] = ()  # openers, as written, that follow only verbs of saying …
    quoted_by: tuple[str, ...] = ()  # … and these verbs
    voicing: tuple[str, ...] = ()  # verbs that a quotation without a verb right after them is the words of; after another verb it is what that acts on
    so: tuple[str, ...] = ()  # joining words that before a complementizer open what follows from a phrase or a condition
    feminine_doers: tuple[str, ...] = ()  # nouns before which a form that two verbs share is the feminine present
    masculine_states: tuple[str, ...] = ()  # names of states that are masculine
    pluperfect: tuple[str, ...] = ()  # auxiliaries after whose subject a bare past verb stands (`had | Mr X | urged`), where the others take a noun
    still: tuple[str, ...] = ()  # verbs that say, negated, that something goes on: they negate nothing
    resumed: tuple[str, ...] = ()  # words that open a relative clause where the verb right after them has a pronoun that stands for them
    lasting: tuple[str, ...] = ()  # verbs that right after an act only say how long it takes: they begin no clause
    pointing: tuple[str, ...] = ()  # prepositions with a pronoun right after the verb of a relative clause without an opener (`a speech | he attacked in it X`)
    pairing: tuple[str, ...] = ()  # prepositions of two, spelled like a verb of telling: that only where what is told follows (`between`, `made clear`)
    pronoun_openers: tuple[str, ...] = ()  # openers that hold the subject of their clause as a pronoun
    auxiliary_tense: dict[str, str] = {}
