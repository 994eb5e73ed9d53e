"""Finds the actor mentions of a text: titles, countries, names and appositions joined into one mention each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..lang import Data, Language
from ..model import Mention, Text
from .forms import GroupsForm, TitlesForm
from .reader import Reader
from .scan import Words
from .settle import at_one
from .world import World


class Finder:
    """The actors step for one language; built once, called per text.

    >>> from rasad.lang import Data, Language
    >>> data = Data()
    >>> Finder(Language("fa", data), World(data, [Language("fa", data)]), data).language.code
    'fa'
    """

    def __init__(self, language: Language, world: World, data: Data) -> None:
        self.language, self.world = language, world
        self.gazetteer = world.gazetteers[language.code]
        self.words = Words(language, self.gazetteer)
        folder = f"languages/{language.code}/"
        phrases = {link for form in data.load(folder + "titles.yaml", TitlesForm) for t in form.titles for link in (*t.links, *t.host)}
        titles = data.load(folder + "titles.yaml", TitlesForm)
        self.charges = sorted({charge for form in titles for charge in form.charges})
        self.private = frozenset(key for form in titles for w in form.private for key in language.keys(w))
        self.files = frozenset(key for form in titles for w in form.files for key in language.keys(w))
        phrases |= {*self.charges}
        phrases |= {link for form in data.load(folder + "titles.yaml", TitlesForm) if form.counterparts for link in form.counterparts.links}
        phrases |= {link for form in data.load(folder + "groups.yaml", GroupsForm) for g in form.groups for link in g.host}
        self.links = {phrase: language.keys(phrase) for phrase in sorted(phrases)}

    def find(self, text: Text, when: dt.date | None = None, home: str = "") -> list[Mention]:
        """All mentions in order, none overlapping another; `when` is the day to read offices at, `home` the outlet's country."""
        return Reader(self, text, when, home).read()

    def at(self, mentions: Sequence[Mention], when: dt.date | None) -> list[Mention]:
        """The same mentions with offices, persons and sectors as of another day."""
        return [at_one(self.world, m, when) for m in mentions]
