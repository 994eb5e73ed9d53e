"""News outlets by name and domain, and which of them published a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from ..errors import DataError
from ..lang.files import Data
from ..lang.language import Language
from ..model import Outlet
from .cues import phrases, tokens
from .forms import OutletForm


class Outlets:
    """All outlets of the data folders, looked up by id, domain, or the words of a line.

    A user's file with the id of one that ships takes its place.
    """

    def __init__(self, languages: Mapping[str, Language], data: Data) -> None:
        self.by_id: dict[str, OutletForm] = {}
        for form in data.load("outlets/*.yaml", OutletForm):
            self.by_id[form.id] = form
        self._domains = {d: o for o in self.by_id.values() for d in o.domains}
        self._titles = {o.name.casefold(): o for o in self.by_id.values()}
        self._languages = dict(languages)
        self._names = {code: self._index(language) for code, language in languages.items()}

    def _index(self, language: Language) -> dict[str, list[tuple[tuple[str, ...], OutletForm, bool]]]:
        index: dict[str, list[tuple[tuple[str, ...], OutletForm, bool]]] = {}
        owner: dict[tuple[str, ...], str] = {}
        for outlet in self.by_id.values():
            for strong, names in ((True, outlet.names), (False, outlet.weak)):
                for parts in (p for name in names.get(language.code, ()) for p in phrases(language, name)):
                    key = parts[0]
                    if strong and owner.setdefault(key, outlet.id) != outlet.id:
                        raise DataError("name-of-two", f"{' '.join(key)} is the name of two outlets", where=f"{owner[key]}, {outlet.id}", hint="make it weak")
                    index.setdefault(key[0], []).append((key, outlet, strong))
        for entries in index.values():
            entries.sort(key=lambda e: (-len(e[0]), not e[2]))
        return index

    def at(self, code: str, line: Sequence[str], i: int, weak: bool = False) -> tuple[OutletForm, int] | None:
        """The outlet whose name begins at a token, longest first, and where the name ends."""
        for key, outlet, strong in self._names[code].get(line[i], ()):
            if (strong or weak) and tuple(line[i : i + len(key)]) == key:
                return outlet, i + len(key)
        return None

    def named(self, text: str) -> OutletForm | None:
        """The outlet that a word means: its id, its English name, or a name in any language."""
        if found := self.by_id.get(text) or self._titles.get(text.strip().casefold()):
            return found
        for code, language in self._languages.items():
            line = tokens(language.fold(text))
            found_at = self.at(code, line, 0, weak=True) if line else None
            if found_at and found_at[1] == len(line):
                return found_at[0]
        return None

    def hosted(self, url: str) -> OutletForm | None:
        """The outlet that an address belongs to, by the longest domain that it ends with, a section of a site before the site.

        >>> from rasad.lang.files import Data
        >>> Outlets({}, Data()).hosted("https://www.irna.ir/news/1").id
        'irna'
        """
        parts = urlsplit(url if "//" in url else "//" + url)
        labels = (parts.hostname or "").lower().split(".")
        section = "/" + parts.path.strip("/").split("/")[0].lower()
        for i in range(len(labels) - 1):
            domain = ".".join(labels[i:])
            if found := self._domains.get(domain + section) or self._domains.get(domain):
                return found
        return None


def known(form: OutletForm, start: int | None = None, end: int | None = None) -> Outlet:
    """The outlet as it is published in a coded document."""
    return Outlet(id=form.id, name=form.name, start=start, end=end)


def best(votes: Iterable[tuple[str, float]]) -> str | None:
    """The id with two points or more, if no other has as many."""
    sums: dict[str, float] = {}
    for name, points in votes:
        sums[name] = sums.get(name, 0) + points
    ranked = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < 2 or len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return None
    return ranked[0][0]
