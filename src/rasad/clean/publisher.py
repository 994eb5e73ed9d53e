"""Who published a page: from what came with it, else from how the page speaks of itself. Where that is not sure, nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Outlet
from .cues import Table, tokens
from .forms import OutletForm
from .outlets import Outlets, best, known
from .rows import SHORT, Row
from .tongue import Tongue

_HEAD = 70  # characters in which a dateline stands
_STROKES = re.compile(r"\s*[|–—]\s*|\s+-\s+")
_SUFFIX = re.compile(r"\s*\|\s*|\s+[-–—]\s+")
_REACH = 7  # words after "according to" in which the name stands


class Told(NamedTuple):
    """What came with a page: the outlet as stated, addresses, and the name in the page's metadata."""

    outlet: str | None = None
    urls: Sequence[str] = ()
    site: str | None = None


class Publisher:
    """Finds the outlet of a page in one language; built once."""

    def __init__(self, tongue: Tongue, outlets: Outlets) -> None:
        self._tongue, self._outlets, self._code = tongue, outlets, tongue.language.code
        self._table, self._according = Table(), Table()
        for f in tongue.forms:
            self._according.add(tongue.language, f.outlets.according, "according")
            for meaning in ("desks", "kinds", "quoting"):
                self._table.add(tongue.language, getattr(f.outlets, meaning), meaning)
        marks = tongue.language.marks
        self._breaks = re.compile(f"([{re.escape(marks.dash + marks.colon + marks.bracket_open + marks.bracket_close)}/]+)")
        self._commas = re.compile(f"[{re.escape(marks.comma)}]")

    def find(self, told: Told, text: str, rows: Sequence[Row]) -> Outlet | None:
        """The outlet, by: what the document states, an address, the page's metadata, the printed page."""
        if told.outlet:
            return self._stated(told.outlet)
        if hosted := next((form for url in told.urls if (form := self._outlets.hosted(url))), None):
            return known(hosted)
        if told.site:
            return self._stated(told.site)
        name = best([*self._leads(text, rows), *self._mentions(rows), *self._title(text, rows)])
        if name in self._outlets.by_id:
            return known(self._outlets.by_id[name])
        return Outlet(id=name, name=name) if name else None

    def _stated(self, name: str) -> Outlet:
        """The outlet that is meant by a stated name, which may have its motto behind a stroke; an unknown one keeps its name as its id."""
        parts = [part.strip() for part in [name, *_STROKES.split(name)] if part.strip()]
        for part in parts:
            form = self._outlets.named(part) or self._whole(tokens(self._tongue.language.fold(part)), weak=True)
            if form:
                return known(form)
        own = parts[min(1, len(parts) - 1)]
        return Outlet(id=own, name=own)

    def cut_suffix(self, text: str, title: Row) -> None:
        """Cuts a headline before "| section" or "- outlet"."""
        for m in reversed(list(_SUFFIX.finditer(text, title.start, title.cut))):
            line = tokens(self._tongue.language.fold(text[m.end() : title.cut]))
            few = sum(map(str.isalpha, line)) < 5 and len(text[title.start : m.start()].split()) > 3
            if few and ("|" in m.group() or self._whole(line, weak=False)):
                title.cut = m.start()
                return

    def _title(self, text: str, rows: Sequence[Row]) -> Iterator[tuple[str, float]]:
        for row in rows:
            if row.kind == "title" and row.cut < row.end:
                line = tokens(self._tongue.language.fold(text[row.cut : row.end].strip(" |-–—")))
                if form := self._whole(line, weak=False):
                    yield form.id, 2.0

    def _leads(self, text: str, rows: Sequence[Row]) -> Iterator[tuple[str, float]]:
        """What the first lines say: a dateline, or "according to our desk"."""
        body = [r for r in rows if r.kind == "text"]
        for row in body[:1]:
            yield from self._dateline(text[row.start : row.start + _HEAD])
        for n, row in enumerate(body):
            line = row.line if n > 2 or row.size <= SHORT else self._tongue.words(text, row.start, row.start + SHORT)
            found = self._according.first(line, 1 if n > 2 else None)
            if found:
                yield from self._after_according(line, found[2])
                if found[1] == 0:
                    yield from self._own_name(text[row.start : row.start + _HEAD], found[2], rows)

    def _dateline(self, head: str) -> Iterator[tuple[str, float]]:
        """The name that stands between marks before the first sentence; an agency's may be another's relay."""
        pieces = self._breaks.split(head)
        for i in range(0, len(pieces) - 2, 2):
            line = tokens(self._tongue.language.fold(pieces[i]))
            form = self._whole(line, weak=i > 0 or pieces[i + 1][0] in self._tongue.language.marks.dash)
            if form and self._code in form.languages:
                yield form.id, 1.5 if form.agency else 2.0

    def _whole(self, line: Sequence[str], weak: bool) -> OutletForm | None:
        """The outlet whose name, after a word like "agency", is the whole piece."""
        at = 0
        if line and (found := self._table.at(line, 0)) and found[0] == "kinds":
            at, weak = found[1], True
        if at >= len(line):
            return None
        name = self._outlets.at(self._code, line, at, weak)
        return name[0] if name and name[1] == len(line) else None

    def _after_according(self, line: Sequence[str], start: int) -> Iterator[tuple[str, float]]:
        """Whether "according to" names the outlet itself: its own desk, or that it quotes another."""
        own, beside = False, start
        for i in range(start, min(len(line), start + _REACH)):
            if found := self._table.at(line, i):
                own = own or found[0] == "desks"
                beside = found[1]
            if name := self._outlets.at(self._code, line, i, weak=i == beside):
                form, end = name
                if self._code in form.languages:
                    yield form.id, 2.0 if own or self._quotes(line, end) else 0.5
                return

    def _quotes(self, line: Sequence[str], at: int) -> bool:
        """Whether a word of quoting and another outlet follow."""
        if at >= len(line) or not (found := self._table.at(line, at)) or found[0] != "quoting":
            return False
        reach = range(found[1], min(len(line), found[1] + 3))
        return any(self._outlets.at(self._code, line, j, weak=True) or ((kind := self._table.at(line, j)) and kind[0] == "kinds") for j in reach)

    def _own_name(self, head: str, skip: int, rows: Sequence[Row]) -> Iterator[tuple[str, float]]:
        """A name that no file knows, if the page's furniture bears it too."""
        before = self._commas.split(head)[0]
        words = before.split()[skip:]
        if before == head or not 0 < len(words) < 4:
            return
        line = tokens(self._tongue.language.fold(" ".join(words)))
        if not line or self._whole(line, weak=True) or len(line) == 1 and self._tongue.language.known(line[0]):
            return
        if any(_holds(row.line, line) for row in rows if row.kind == "furniture"):
            yield " ".join(words), 2.0

    def _mentions(self, rows: Sequence[Row]) -> Iterator[tuple[str, float]]:
        """Names in the furniture: a channel to follow, a byline; at most one and a half points an outlet."""
        points: dict[str, float] = {}
        for row in rows:
            if row.kind not in ("furniture", "date") or row.size > 120:
                continue
            for i in range(len(row.line)):
                kind = self._table.at(row.line, i - 1) if i else None
                name = self._outlets.at(self._code, row.line, i, weak=bool(kind and kind[0] == "kinds"))
                if name and self._code in name[0].languages:
                    points[name[0].id] = min(1.5, points.get(name[0].id, 0) + (1.5 if len(row.line) < 6 and not name[0].agency else 1))
        yield from points.items()


def _holds(line: Sequence[str], words: Sequence[str]) -> bool:
    n = len(words)
    return any(list(line[i : i + n]) == list(words) for i in range(len(line) - n + 1))
