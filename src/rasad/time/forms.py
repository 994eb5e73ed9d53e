"""The form of times.yaml: how a language names times."""

from __future__ import annotations

from ..lang.files import Form

Spellings = tuple[str, ...]


class Habits(Form, frozen=True):
    """What the press of the language means where the words leave it open."""

    civil: str  # the calendar of "last month", "this year"
    hijri: str  # the calendar of a year of 1300 … 1500
    short_years: str = ""  # the calendar of two-digit years; empty: they are not written
    short_century: int = 0
    bare_years: Spellings = ()  # calendars whose years may stand without the word for year
    points: str = ".,/"  # marks that may stand inside one number
    percent: str = "%"
    order: str = "dmy"  # of a date in digits with the year last
    week_starts: int = 1  # 1 Monday … 7 Sunday: for "Monday of this week"
    verb_side: str = "after"  # where the verb stands that tells past from future: before | after
    future_forms: Spellings = ("future",)  # verb forms that may speak of a day to come


class Months(Form, frozen=True):
    """The month names of one calendar, first month first."""

    calendar: str
    names: tuple[Spellings, ...]
    unsure: Spellings = ()  # ordinary words too: count only beside a day, a year or the word for month
    rare: Spellings = ()  # … and only beside a year or the word for month
    glued: Spellings = ()  # words that may be written onto the name
    never: Spellings = ()  # other words of the same letters, as they are written: a town, a particle


class Unit(Form, frozen=True):
    """A unit of time: its singular, dual and plural forms."""

    unit: str  # minute | hour | day | night | week | weekend | month | year | decade | century | period
    one: Spellings = ()
    two: Spellings = ()
    many: Spellings = ()


class Day(Form, frozen=True):
    """A word that counts days (or years) from today, or from the text's line of time."""

    words: Spellings
    unit: str
    shift: int
    part: str = ""
    of: str = "now"  # now | line


class Feast(Form, frozen=True):
    """A named day of a calendar; the year comes from elsewhere.

    It counts with what tells its year ("of last year") or after a preposition of time; where it is `sure`, anywhere.
    """

    words: Spellings
    calendar: str
    month: int
    day: int
    sure: bool = False


class History(Form, frozen=True):
    """A day and month that history has given its year, where one of the words stands before it ("the attacks of 11 September")."""

    before: Spellings
    calendar: str
    month: int
    day: int
    year: int


class Expected(Form, frozen=True):
    """An expression of an example and its value."""

    words: str
    value: str


class Example(Form, frozen=True):
    """A sentence, the day it was published, and every expression in it."""

    text: str
    now: str = ""
    expect: tuple[Expected, ...] = ()


class Trap(Form, frozen=True):
    """A sentence that names no time (or not that value), and why."""

    text: str
    why: str
    now: str = ""
    value: str = ""  # this value must not be found; empty: nothing must be found


class Times(Form, frozen=True):
    """times.yaml; see the skeleton in data/languages/_template for what each part means."""

    habits: Habits | None = None
    months: tuple[Months, ...] = ()
    weekdays: tuple[Spellings, ...] = ()
    weekdays_bare: tuple[Spellings, ...] = ()  # forms that are weekdays only after the word for day or "every"
    weekdays_many: tuple[Spellings, ...] = ()  # "Fridays"
    numbers: dict[int, Spellings] = {}
    ordinals: dict[int, Spellings] = {}
    units: tuple[Unit, ...] = ()
    seasons: dict[str, Spellings] = {}
    quarters: Spellings = ()
    halves: Spellings = ()
    decades: dict[int, Spellings] = {}
    days: tuple[Day, ...] = ()
    roles: dict[str, Spellings] = {}
    parts: dict[str, Spellings] = {}
    lone_parts: dict[str, Spellings] = {}
    edges: dict[str, Spellings] = {}
    eras: dict[str, Spellings] = {}
    zones: dict[str, Spellings] = {}
    clock_parts: dict[int, Spellings] = {}  # minutes past the hour, or before it where they are negative
    parts_glued: dict[str, Spellings] = {}  # parts of the day that may be written onto a weekday
    refs: dict[str, Spellings] = {}
    sets: dict[str, Spellings] = {}
    feasts: tuple[Feast, ...] = ()
    history: tuple[History, ...] = ()
    block: Spellings = ()
    cues: dict[str, Spellings] = {}


class TimesExamples(Form, frozen=True):
    """times-examples.yaml: sentences with every expression in them, and sentences that name none; only the tests read it."""

    examples: tuple[Example, ...] = ()
    no: tuple[Trap, ...] = ()
