"""The forms of the event files: frames, reports, statuses, constructions."""

from __future__ import annotations

from typing import Any

import msgspec

from ..lang.files import Form


class Predicate(Form, frozen=True):
    """The words that carry a meaning: each list holds ordinary spellings."""

    verb: tuple[str, ...] = ()
    compound: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    participle: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()


class ModeRule(Form, frozen=True):
    """A mode that a word in the clause decides."""

    mode: str
    with_: tuple[str, ...] = msgspec.field(name="with", default=())


class Yes(Form, frozen=True):
    """An example that must give the event."""

    text: str
    expect: str
    published: str = ""


class No(Form, frozen=True):
    """An example that must not give it, and why."""

    text: str
    why: str


class Frame(Form, frozen=True):
    """A predicate and its roles, stated once; the constructions of the language realise it."""

    id: str
    means: str
    predicate: Predicate
    roles: dict[str, Any] = {}
    possessor: str = "doer"  # doer | undergoer | either
    mutual: bool = False
    blames: bool = False
    attends: bool = False  # its object is a meeting: who attends it met those who held it
    claimed: bool = False  # only those who complain of it tell it so: what is told as a fact is alleged
    charges: bool = False  # what the clause or a noun after it tells of is only alleged, and the recipient's doing
    ascribes: bool = False  # the attack that a relative clause tells of with it was the recipient's
    claims: bool = False  # its doer says that an attack was his: with nobody named whom it was on, it is the one told before
    orders: bool = False  # where nobody else is addressed, what is ordered is its doer's own deed, and planned
    carried: bool = False  # its noun alone only speaks of it: it is an act where a verb carries it out
    casualties: bool = False  # what an attack leaves behind: without a doer it is that attack's
    needs: tuple[str, ...] | None = None
    with_: tuple[str, ...] = msgspec.field(name="with", default=())
    without: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()  # sectors and offices: done to one of these by somebody told, it needs none of the words of `with`
    heads: bool = False  # its phrase counts only at the head of a clause, before somebody and what he is to do (`it is on X to …`)
    home: tuple[str, ...] = ()  # sectors of a state that alone do it, and to their own government (its parliament blocks what it wants)
    who: tuple[str, ...] = ()  # the same for its doer; `person`: anybody named who holds an office
    tense: tuple[str, ...] = ()  # only where the verb has one of these tenses
    mode: str = ""
    modes: tuple[ModeRule, ...] = ()
    act: str = ""
    in_words: str = ""  # what one politician does to another by it is only words: the mode of the ACCUSE that it is then
    planned_as: str = ""
    cameo: str = ""
    contexts: tuple[str, ...] = ()
    yes: tuple[Yes, ...] = ()
    no: tuple[No, ...] = ()


class FrameFile(Form, frozen=True):
    """events/<type>.yaml"""

    type: str
    frames: tuple[Frame, ...]


class Report(Form, frozen=True):
    """A predicate that embeds what is said or wanted."""

    id: str
    predicate: Predicate
    stance: str = "asserts"
    effect: str = "asserted"
    acts: str = ""  # what becomes of an act that a noun tells of after a preposition of topics, where that is another
    source: str = ""  # after: a phrase whose following actor is the source
    means: str = ""


class ReportFile(Form, frozen=True):
    """reporting.yaml"""

    reports: tuple[Report, ...]


class StatusRule(Form, frozen=True):
    """Words that change the status of the clause they stand in or govern."""

    id: str
    effect: str
    predicate: Predicate = Predicate()
    words: tuple[str, ...] = ()
    after: tuple[str, ...] = ()  # right after a verbal noun
    with_: tuple[str, ...] = msgspec.field(name="with", default=())  # only where one of these stands in the clause
    without: tuple[str, ...] = ()  # nor where one of these does
    suspects: bool = False  # whoever stands right before it is said to have done what stands right after it (accused of)
    of: tuple[str, ...] = ()  # types of which its subject or owner is the doer (had a hand in), or that it undoes; it says nothing of others
    means: str = ""


class StatusFile(Form, frozen=True):
    """status.yaml"""

    statuses: tuple[StatusRule, ...]


class Enclosing(Form, frozen=True):
    """Two words around a noun that make it a verb: with `passive` its subject suffers it."""

    open: str
    close: str
    verb: str
    passive: bool = False


class Constructions(Form, frozen=True):
    """constructions.yaml: how the language realises every frame."""

    object_marker: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()  # phrases before the doer of a passive
    object_of_noun: tuple[str, ...] = ()  # before whom a verbal noun is done to, where its doer owns it
    against: tuple[str, ...] = ()  # before whom any act of conflict is done to, whatever else its frame names
    agent_of_noun: tuple[str, ...] = ()  # right after a verbal noun: whom it comes from
    owner_of_noun: tuple[str, ...] = ()  # after an indefinite verbal noun: an official or a force whose act it is
    presence: tuple[str, ...] = ()  # before those at whose meeting something is signed: in the presence of
    during: tuple[str, ...] = ()  # before a meeting at which something is said
    between: tuple[str, ...] = ()  # before two parties
    circumstance: tuple[str, ...] = ()  # a verbal noun after these is done by the subject
    carriers: dict[str, str] = {}  # verbs that only carry a verbal noun: family → active | passive
    periphrastic: tuple[str, ...] = ()  # verbs that with a verbal noun make its passive
    passive_light: dict[str, str] = {}  # light verb of the passive → of the active
    light_same: dict[str, str] = {}  # light verbs that stand for another
    copulas: tuple[str, ...] = ()  # verbs whose nominal part is no attribute of the noun before it
    arms: tuple[str, ...] = ()  # what strikes is whoever's it is: aircraft of the army bombed
    kinds: tuple[str, ...] = ()  # before a name in quotation marks they belong to it: the party “…”
    speaks_for: tuple[str, ...] = ()  # nouns that speak for whoever they belong to
    addressing: tuple[str, ...] = ()  # prepositions between a letter and whom it is to
    carried_by: tuple[str, ...] = ()  # prepositions after which a verb may carry a verbal noun
    pronoun_ends: dict[str, str] = {}  # the pronouns at the end of these, as person, gender and number
    suffixed: tuple[str, ...] = ()  # prepositions with a pronoun at their end: they govern nothing after them
    feminine_ends: tuple[str, ...] = ()  # nouns with these are feminine, whatever they mean
    feminine_states: bool = False  # states are feminine, but for those of `masculine_states`
    solidarity: tuple[str, ...] = ()  # words of a protest that is not against the own government (in support of, in condemnation of)
    company: tuple[str, ...] = ()  # people who are no actors, and whose preposition those joined to them share: families, victims, allies
    people: tuple[str, ...] = ()  # what people of no country told are: an act of the law is done to a state's own (arrested twenty students)
    fighters: tuple[str, ...] = ()  # the same of those who fight: who is killed of them is of the place (killed twelve terrorists in X)
    attackers: tuple[str, ...] = ()  # who strikes and is nobody known (attackers, unknown men, a gunman)
    countering: tuple[str, ...] = ()  # nouns of the fight against somebody, the isolation of somebody: who backs it does not back him
    causing: tuple[str, ...] = ()  # verbs that bring whoever is their object to do what stands under them (drove X to bomb Y)
    allowing: tuple[str, ...] = ()  # verbs of allowing: who is allowed an act does it (allowed X to bomb Y)
    leads_to: tuple[str, ...] = ()  # verbs that say what an act brought about: its doer did that too (the attack that X made and that led to the killing of Y)
    operations: tuple[str, ...] = ()  # nouns whose owner does what is told in the passive beside them (in an operation of the army)
    together: tuple[str, ...] = ()  # words of one meeting of three or more
    quoted_as: tuple[str, ...] = ()  # words right before what somebody named after a preposition is quoted as saying (quoted X | his saying)
    effect_that: tuple[str, ...] = ()  # openers of a clause that tells what a noun before it says
    speech: tuple[str, ...] = ()  # such nouns: remarks, claim, report
    underway: tuple[str, ...] = ()  # before a verbal noun: its doer is the clause's subject (is in talks)
    only: tuple[str, ...] = ()  # alone, only: what is done not to one alone is done
    it: tuple[str, ...] = ()  # what was told before, as a whole, for which a verb blames or praises its doer: it, that, which
    deeds: tuple[str, ...] = ()  # act, decision, statement: after a demonstrative they are whose was told before
    violent: tuple[str, ...] = ()  # terrorist, criminal: what is blamed so is whose attack was told before, never who spoke before
    others: tuple[str, ...] = ()  # neighbours, enemies: whoever they are of is not meant
    attributive: tuple[str, ...] = ()  # adjectives with a preposition of their own: loyal to, backed by
    belonging: dict[str, str] = {}  # belonging: to, so that whose it is stands after it like a possessor
    that: tuple[str, ...] = ()  # what opens a clause that is itself the subject (that X does …, is dangerous)
    including: tuple[str, ...] = ()  # between a group and those of it who are named (among them X)
    courtesy: tuple[str, ...] = ()  # before a title or name: they own nothing (His Excellency)
    answering: tuple[str, ...] = ()  # prepositions before a deed that the subject answers, so that it was done to him: in answer to X's attack
    answers: dict[str, str] = {}  # words of answering, of a verb or beside it, with the preposition before such a deed
    by_pact: tuple[str, ...] = ()  # before a pact with somebody: the subject acts on it, and so is the other party
    at_request: tuple[str, ...] = ()  # before a request: the subject acts on it, and so is whom it was made to
    opponents: tuple[str, ...] = ()  # opponents, critics: of a person or government, they are the opposition of that country
    reasons: tuple[str, ...] = ()  # words that ask only why something happened
    persuading: tuple[str, ...] = ()  # the persuading of, the forcing of: whom pressure is on that is for it
    plights: tuple[str, ...] = ()  # the partition of, the crisis in: what a country is in, which is no deed of its own
    topics: tuple[str, ...] = ()  # prepositions after talks: what they are about is not settled yet
    nominative: tuple[str, ...] = ()  # endings of plurals that are subjects
    nominative_dual: tuple[str, ...] = ()  # the same of duals
    nominative_owned: tuple[str, ...] = ()  # the same of plurals right before whose they are
    oblique: tuple[str, ...] = ()  # endings of duals and plurals that are no subjects
    masculine_states: tuple[str, ...] = ()
    announcing: tuple[str, ...] = ()  # prepositions between a verb of announcing and the act that it tells of
    institutions: tuple[str, ...] = ()  # nouns whose name may be that of an act: a verbal noun right after them is no act (forum of cooperation)
    about: tuple[str, ...] = ()  # nouns that only name what an act is about: a verb that carries them carries no act
    itself: tuple[str, ...] = ()  # reflexive words
    each_other: tuple[str, ...] = ()  # reciprocal words: several doers do it to one another
    issued: tuple[str, ...] = ()  # participles before a preposition and whoever issued a statement, a decision
    interests: tuple[str, ...] = ()  # what a state has and others harm: whose it is suffers the act that governs it (the threat to the security of X)
    suffering: tuple[str, ...] = ()  # words before a verbal noun that somebody suffers: under pressure of X
    comma_lists: tuple[str, ...] = ()  # marks that may join the members of a list
    resumptive: tuple[str, ...] = ()  # words in a relative clause that stand for what it tells of, when that is not its subject
    where: tuple[str, ...] = ()  # openers after which the subject goes on, so that a lone mention is the object: where he met X
    as_said: tuple[str, ...] = ()  # openers of an inserted clause that names the source
    enclosing: tuple[Enclosing, ...] = ()
    headed_by: tuple[str, ...] = ()  # between a delegation and whoever leads it
    covers: tuple[str, ...] = ()  # verbs of a relative clause that tell to which countries a journey goes (a tour that takes in X)
    gathers: dict[str, str] = {}  # words right after a meeting's noun that tell whom it brings together, with the preposition before the second side
    strangers: tuple[str, ...] = ()  # people and papers that speak without being political actors: author, analyst, daily
    games: tuple[str, ...] = ()  # what only sport speaks of: a text full of it tells of no political act
    partitive: tuple[str, ...] = ()  # words that with `part_of` say some or all of whom they precede
    part_of: tuple[str, ...] = ()
    roughly: tuple[str, ...] = ()  # before a number they govern nothing: more than, close to
    series: tuple[str, ...] = ()  # words that with `part_of` only say how much there is of what follows: a wave of attacks
    facts: tuple[str, ...] = ()  # what stands after these has happened, whatever the verb wants
    this: tuple[str, ...] = ()  # demonstratives before a noun
    occasions: tuple[str, ...] = ()  # nouns that after `this` own nothing: in this meeting | the minister said
    settings: tuple[str, ...] = ()  # what only tells where words are said: a press conference
    sittings: tuple[str, ...] = ()  # speech, statement, meeting: the day that a clause about one tells is that of what is said in it
    having: tuple[str, ...] = ()  # prepositions that say who has a plan or an intention
    occurrence: tuple[str, ...] = ()  # outbreak of, holding of: between a noun of status and the act it is said of
    conditions: tuple[str, ...] = ()  # a verbal noun after these is only supposed
    repeatedly: tuple[str, ...] = ()  # repeatedly, always: no one day is told
    as_reported: tuple[str, ...] = ()  # according to this report: a perfect beside these is news
    previous: tuple[str, ...] = ()  # after a verbal noun: the previous, the last one
    after_which: tuple[str, ...] = ()  # prepositions: a verbal noun after these came before the news
    texts: tuple[str, ...] = ()  # nouns of what is voted on: a clause right after one tells what it says
    nameless: tuple[str, ...] = ()  # phrases of a source that will not be named: what it says stands under the verb of saying before them
    anniversary: tuple[str, ...] = ()  # nouns before a verbal noun: the anniversary of
    elapsed: tuple[str, ...] = ()  # verb forms: so much time has passed …
    elapsed_since: tuple[str, ...] = ()  # … since
    being: tuple[str, ...] = ()  # verbs of being: an act that will be this or that is not done yet
    firsts: tuple[str, ...] = ()  # words of what had not been for so long: the first meeting …
    firsts_since: tuple[str, ...] = ()  # … since 2009, which is not its own time
    then: tuple[str, ...] = ()  # words of a time: at that time, which was named before
    terms: tuple[str, ...] = ()  # prepositions before how long something shall last
    time_of_noun: bool = False  # a time between a noun and its possessor is the noun's
    before_that: tuple[str, ...] = ()  # verbs: what their clause tells happened before
    present: str = ""  # planned: the present tense of an act that takes a moment tells of the future
    ongoing: tuple[str, ...] = ()  # words that keep a present tense in the present
    adjective_endings: tuple[str, ...] = ()  # of an indefinite adjective between a noun and its light verb
    adjectives: tuple[str, ...] = ()  # indefinite ones between a noun and its light verb that have no such ending
    owning: tuple[str, ...] = ()  # nominal parts that may own a bare noun right before their light verb: made a request for tanks
    jussive: str = ""  # the verb that a subjunctive stands for which nothing governs: `X: Y (should) stop`
    complemented: tuple[str, ...] = ()  # nominal parts that what they govern may part from their light verb: made accused of backing
    split: tuple[str, ...] = ()  # last words of compounds that stay by the verb while the others may stand further off


class Weights(Form, frozen=True):
    """ontology/confidence.yaml: logarithms of odds"""

    base: str
    construction: dict[str, str]
    quad: dict[str, str]
    no_actor: str
    no_recipient: str
    carried: str
    place: str
    several: str
    again: str


class CodeRow(Form, frozen=True):
    """What the ontology says of a type."""

    quad: int
    scale: str
    modes: dict[str, str] = {}
    verbal: bool = False
    both: bool = False  # without two sides it is no event
    abroad: bool = False  # officials of one state do not do it to one another
    forces: tuple[str, ...] = ()  # modes in which a state acts by its armed forces
    courts: tuple[str, ...] = ()  # … by its courts
    drills: bool = False  # what is military of it is done by the armed forces
    disputed: bool = False  # told by the one who suffers it, it is alleged
    against: str = ""  # own: where nobody is named, it is against the own government
    cameo: str = ""
    means: str = ""
    modes_cameo: dict[str, str] = {}


class Ontology(Form, frozen=True):
    """ontology/plover.yaml"""

    types: dict[str, CodeRow]
    contexts: tuple[str, ...]
    acts: dict[str, str]  # type of what is asked → mode of the asking
    harm: dict[str, str]  # type of what somebody says he will do → mode of the threat
