"""The forms of a language folder's ground files: what may stand in them."""

from __future__ import annotations

from .files import Form


class Marks(Form, frozen=True):
    """Punctuation by what it does."""

    sentence_end: str
    comma: str
    colon: str
    question: str
    quote_open: str
    quote_close: str
    quote_both: str
    bracket_open: str
    bracket_close: str
    dash: str


class Glue(Form, frozen=True):
    """Which two words a scraper may have run together: word classes of the left and of the right one."""

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    least: int = 2  # letters that each of the two must have


class LanguageForm(Form, frozen=True):
    """language.yaml"""

    code: str
    name: str
    native: str
    direction: str
    marks: Marks
    calendar: str = ""  # the calendar that its readers use beside the Gregorian: solar-hijri | islamic-hijri
    glue: Glue = Glue()
    bare_endings: tuple[str, ...] = ()  # letters after which no pronoun can be part of the word, though they fold into one that can
    linkers: tuple[str, ...] = ()  # words that stand inside compounds and may be parted from them


class Letters(Form, frozen=True):
    """letters.yaml: how letters fold into a spelling key."""

    fold: dict[str, str]
    drop: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()  # marks that belong to the word they stand in


class Pronoun(Form, frozen=True):
    """A pronoun and what its form says."""

    word: str
    person: str = ""
    number: str = ""
    gender: str = ""


class Words(Form, frozen=True):
    """words.yaml: function words by class."""

    classes: dict[str, tuple[str, ...]]
    pronouns: tuple[Pronoun, ...] = ()
    proclitics: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()  # as written: two words, though a name has the same letters
    article: str = ""


class Affix(Form, frozen=True):
    """An ending (or beginning): strip it, put `stem` in its place, and the rest must be a known word."""

    add: str
    stem: str = ""
    pos: tuple[str, ...] = ()
    form: str = ""
    number: str = ""
    gender: str = ""
    person: str = ""
    definite: bool = False
    clitic: str = ""


class Affixes(Form, frozen=True):
    """affixes.yaml"""

    prefixes: tuple[Affix, ...] = ()
    suffixes: tuple[Affix, ...] = ()


class Ending(Form, frozen=True):
    """A personal ending or a verbal prefix, and what it says."""

    add: str = ""
    person: str = ""
    number: str = ""
    gender: str = ""
    negated: bool = False
    form: str = ""


class StemMake(Form, frozen=True):
    """How a stem is made of a field of the verb's entry: a pattern and what is put in its place."""

    of: str
    cut: str = ""
    put: str = ""


class VerbClass(Form, frozen=True):
    """A class of verbs: the first whose patterns fit makes the stems."""

    id: str
    when: dict[str, str] = {}
    stems: dict[str, tuple[StemMake, ...]] = {}


class Cell(Form, frozen=True):
    """A row of the paradigm: prefixes × stem × endings."""

    form: str
    stem: str
    before: str = ""  # name of a set of prefixes
    after: str = ""  # name of a set of endings
    voice: str = ""
    pos: str = "verb"
    only: tuple[str, ...] = ()  # light | aux: made for such verbs only


class Join(Form, frozen=True):
    """Spelling at the seam: what is written where `left` meets `right`."""

    left: str
    right: str
    write: str


class Irregular(Form, frozen=True):
    """A verb form that no rule makes."""

    word: str
    family: str
    form: str
    person: str = ""
    number: str = ""
    gender: str = ""
    negated: bool = False


class Conjugation(Form, frozen=True):
    """conjugation.yaml"""

    family: str
    classes: tuple[VerbClass, ...]
    sets: dict[str, tuple[Ending, ...]]
    cells: tuple[Cell, ...]
    joins: tuple[Join, ...] = ()
    irregular: tuple[Irregular, ...] = ()


class VerbEntry(Form, frozen=True):
    """A verb of verbs.yaml."""

    past: str
    present: str = ""
    preverb: str = ""
    noun: tuple[str, ...] = ()
    participle: str = ""
    passive_participle: str = ""
    light: bool = False
    aux: bool = False


class Verbs(Form, frozen=True):
    """verbs.yaml"""

    verbs: tuple[VerbEntry, ...]


class NounEntry(Form, frozen=True):
    """A noun of nouns.yaml with the plurals that no rule makes."""

    noun: str
    plural: tuple[str, ...] = ()
    gender: str = ""


class Nouns(Form, frozen=True):
    """nouns.yaml"""

    nouns: tuple[NounEntry, ...] = ()
