"""The forms of furniture.yaml and of the outlets' files: what may stand in them."""

from __future__ import annotations

from ..lang.files import Form


class Cues(Form, frozen=True):
    """Phrases in ordinary spelling, by where in a line they tell what it is.

    `:` `/` `|` in a phrase must stand in the line too; ` … ` leaves a gap.
    """

    alone: tuple[str, ...] = ()  # the phrase is all words of the line
    opens: tuple[str, ...] = ()  # the line begins with it
    holds: tuple[str, ...] = ()  # it stands anywhere in the line
    closes: tuple[str, ...] = ()  # it stands after the last sentence of a line: cut off from there


class DateWords(Form, frozen=True):
    """What a printed date line is made of."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    published: tuple[str, ...] = ()  # labels of the day of publication
    updated: tuple[str, ...] = ()  # labels of a later change
    words: tuple[str, ...] = ()  # era marks, "hour", "corresponding to"


class OutletWords(Form, frozen=True):
    """How a page speaks of outlets."""

    according: tuple[str, ...]  # opens "according to the agency …"
    desks: tuple[str, ...] = ()  # its own correspondent or desk: who is named after it speaks of itself
    kinds: tuple[str, ...] = ()  # agency, newspaper, site, channel: stands before the name
    quoting: tuple[str, ...] = ()  # after its own name: whom it quotes


class FurnitureForm(Form, frozen=True):
    """furniture.yaml: how pages in a language look around their articles."""

    letters: str  # all letters that the language's press writes
    common: tuple[str, ...]  # its commonest function words, for telling it from its neighbours
    dates: DateWords
    outlets: OutletWords
    ends: Cues = Cues()  # nothing of the article follows
    asides: Cues = Cues()  # headings over headlines of other articles
    lines: Cues = Cues()  # this line alone is no part of the article


class OutletForm(Form, frozen=True):
    """outlets/<id>.yaml: a news outlet."""

    id: str
    name: str
    country: str  # ISO 3166-1 alpha-3, or a body's code
    languages: tuple[str, ...]  # in which it addresses its readers
    readers: str = ""  # the country whose affairs it tells as its readers' own, where that is another one; none
    agency: bool = False
    names: dict[str, tuple[str, ...]] = {}  # by language; may stand alone
    weak: dict[str, tuple[str, ...]] = {}  # common words too: only beside "agency", "newspaper", "according to"
    domains: tuple[str, ...] = ()
