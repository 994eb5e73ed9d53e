"""The forms of the actors' data files: the world, and a language's titles, groups, names and stand-ins."""

from __future__ import annotations

from ..lang.files import Form

Spellings = tuple[str, ...]
ByLanguage = dict[str, Spellings]


# --- the world -------------------------------------------------------------------------


class Stands(Form, frozen=True):
    """The country and sector that something counts as."""

    country: str
    sector: str = "GOV"


class CountryForm(Form, frozen=True, rename={"since": "from", "blocks": "not"}):
    """countries.yaml"""

    id: str
    alpha2: str = ""
    names: ByLanguage = {}
    demonym: ByLanguage = {}  # masculine singular, without article
    people: ByLanguage = {}  # plurals that no rule makes
    capital: ByLanguage = {}
    seat: ByLanguage = {}
    hostile: ByLanguage = {}
    blocks: ByLanguage = {}  # written `not`: longer phrases that hold the name but are not it
    weak: ByLanguage = {}
    stands: Stands | None = None
    since: str = ""  # written `from`
    to: str = ""
    heir: str = ""  # the state that it counts as afterwards


class PlaceForm(Form, frozen=True):
    """A line of places.yaml: the country, and names under the codes of languages."""

    country: str
    names: ByLanguage = {}


class Term(Form, frozen=True, rename={"since": "from"}):
    """A stretch of time in which a body belongs to a country and a sector."""

    country: str
    sector: str
    since: str = ""
    to: str = ""


class Spelled(Form, frozen=True):
    """Names of one language: strong may stand alone, weak needs support; full is a person's whole name; bare is a name only where no noun follows."""

    full: Spellings = ()
    strong: Spellings = ()
    weak: Spellings = ()
    bare: Spellings = ()


class BodyForm(Form, frozen=True):
    """bodies.yaml"""

    id: str
    name: str
    country: str = ""
    sector: str = ""
    names: dict[str, Spelled] = {}
    demonym: ByLanguage = {}  # adjectives, as of a country; of a loose group ("European")
    core: str = ""  # the body that the adjective means where the text names it
    beside: Spellings = ()  # bodies that show its weak names where the text names them
    members: Spellings = ()
    terms: tuple[Term, ...] = ()


class OfficeTerm(Form, frozen=True, rename={"since": "from"}):
    """An office that a person held, from and to a day, month or year; without `to` it is held still."""

    office: str
    country: str
    sector: str = ""
    since: str = ""
    to: str = ""


class PersonForm(Form, frozen=True):
    """people/*.yaml"""

    id: str
    name: str
    gender: str = ""
    names: dict[str, Spelled] = {}
    offices: tuple[OfficeTerm, ...] = ()


class OfficeForm(Form, frozen=True):
    """offices.yaml: an office by its canonical name."""

    id: str
    sector: str
    one: bool = False  # at most one holder at a time in a country
    several: Spellings = ()  # … but in these countries more than one
    leads: bool = False  # its holder leads the state or the government
    alike: Spellings = ()  # offices that a bare title may stand for


class Offices(Form, frozen=True):
    """offices.yaml"""

    offices: tuple[OfficeForm, ...]


# --- a language ------------------------------------------------------------------------


class Shape(Form, frozen=True):
    """A form that a word may take: `*` stands for the word, from whose end `cut` is taken away."""

    form: str
    cut: str = ""
    ends: Spellings = ()
    unless: Spellings = ()
    number: str = ""
    gender: str = ""
    definite: bool = False
    own: str = ""  # a possessive suffix: his | our
    construct: bool = False  # only stands before a complement
    loose: bool = False  # never stands before one (the indefinite)
    counted: bool = False  # only stands after a number


class Syllables(Form, frozen=True):
    """Where names in Latin letters need a vowel that the script leaves out."""

    vowel: str = ""
    before: dict[str, str] = {}  # another vowel before some last consonants
    pairs: Spellings = ()  # two letters for one consonant
    onsets: Spellings = ()  # consonants that a syllable may begin with
    codas: Spellings = ()  # … and end with


class NamesForm(Form, frozen=True):
    """names.yaml: how names and titles change their form, and what belongs to a person's name."""

    shapes: dict[str, tuple[Shape, ...]]
    demonym: str
    people: str
    peoples: ByLanguage = {}  # base of the nationality word → plurals that no rule makes
    ambiguous: ByLanguage = {}  # spelling → countries, likeliest first
    skip: Spellings = ()
    state: Spellings = ()
    before_place: Spellings = ()
    within: Spellings = ()  # between a place and the wider one that it is in
    counting: dict[str, Spellings] = {}  # d: two, p: several; before a singular noun
    indefinite: Spellings = ()  # without an article: the endings of an indefinite noun
    told_to: Spellings = ()  # before a capital alone in quotation marks: a newspaper of that name
    out_of: Spellings = ()  # between an indefinite group and the country or body that it is from
    sourced: Spellings = ()  # before the bare name of an outlet: according to
    one_of: Spellings = ()  # between a name and those among whom he is: "one of the leaders of X"
    joined: Spellings = ()
    closing: Spellings = ()  # second halves of given names written apart
    particles: dict[str, str] = {}
    never: Spellings = ()  # as written: common words of a particle's letters
    unlike: Spellings = ()
    feminine: str = ""  # as written: the end of feminine words, which no foreign name has
    stop: Spellings = ()
    romanise: dict[str, str] = {}
    article: str = ""  # of the language or of one whose names it has, at the beginning of a surname: "al-"
    second: dict[str, str] = {}  # second halves of given names, joined to the first
    before_article: dict[str, str] = {}  # a first half before the article: "Abdul"
    first_letters: dict[str, str] = {}  # first letters as written, which spelling keys do not tell apart
    syllables: Syllables = Syllables()


class GivenForm(Form, frozen=True):
    """given.yaml"""

    given: dict[str, str]


class TitleForm(Form, frozen=True):
    """A title of titles.yaml."""

    office: str
    of: str = ""
    heads: bool = False
    sector: str = ""
    words: Spellings = ()
    plural: Spellings = ()
    shape: str = "title"
    gender: str = ""
    takes: Spellings | None = None
    links: Spellings = ()
    host: Spellings = ()
    alone: bool = True
    open: bool = False
    through: bool = False  # the complement's head: the deputy of a ministry is the deputy of its minister
    country: str = ""  # whose office it is where no country is told
    town: str = ""  # the office where its complement is a town: a deputy
    named: bool = False  # a party's own name may stand between it and the country
    vague: str = ""  # the sector where only the country at the end of the complement is known
    adjective: bool = False  # the word describes things too: "diplomatic"
    bare: str = ""  # the office where nothing completes the title; "none": no title then


class PortfolioForm(Form, frozen=True):
    """What a minister ministers to."""

    name: str
    words: Spellings
    shape: str = "plain"
    sector: str = ""
    alone: bool = False


class ModifierForm(Form, frozen=True):
    """A word that changes an office or stands beside it."""

    means: str
    words: Spellings
    sector: str = ""
    shape: str = "adjective"


class HonorificForm(Form, frozen=True):
    """A word of courtesy before a name."""

    words: Spellings
    office: str = ""
    sector: str = ""


class CounterpartForm(Form, frozen=True):
    """The word for "his counterpart"."""

    words: Spellings
    shape: str
    plural: Spellings = ()
    links: Spellings = ()  # between several counterparts and their countries


class TitlesForm(Form, frozen=True):
    """titles.yaml"""

    titles: tuple[TitleForm, ...] = ()
    portfolios: tuple[PortfolioForm, ...] = ()
    modifiers: tuple[ModifierForm, ...] = ()
    honorifics: tuple[HonorificForm, ...] = ()
    counterparts: CounterpartForm | None = None
    charges: Spellings = ()  # between an official and what he is in charge of, which the name follows: "for the affairs of"
    private: Spellings = ()  # words for bodies that are no state's: who heads one that no list knows is a private man
    files: Spellings = ()  # words whose possessor is only what somebody deals with: the file of X


class GroupForm(Form, frozen=True):
    """A group or body of groups.yaml."""

    name: str
    sector: str
    words: Spellings
    plural: Spellings = ()
    shape: str = "group"
    head: str = ""
    takes: Spellings = ()
    host: Spellings = ()
    alone: bool = True
    open: bool = False
    source: bool = False
    named: bool = False  # definite words after it are its own name
    persons: bool = False  # one of it is a person, whom "he" may mean
    whole: bool = False  # no group without its portfolio: "the department of culture"
    counts: bool = False  # a number of somebody: what it counts tells the sector
    led: bool = False  # of a man or a party, not of a state (supporters)


class GroupsForm(Form, frozen=True):
    """groups.yaml"""

    groups: tuple[GroupForm, ...] = ()
    blocks: Spellings = ()  # longer phrases that hold one of the words and are no actor
    worksites: Spellings = ()  # places of work, which may stand between people and their country


class CueForm(Form, frozen=True):
    """Words that stand for somebody named before."""

    id: str
    words: Spellings
    number: str = ""
    gender: str = ""
    verb: bool = False  # only before a verb
    unless: Spellings = ()  # written so, it is another word


class CarryForm(Form, frozen=True):
    """carry.yaml"""

    cues: tuple[CueForm, ...] = ()
