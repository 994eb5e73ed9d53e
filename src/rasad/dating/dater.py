"""The dater: the day of publication, and every expression anchored to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from ..lang.files import Data
from ..lang.language import Language
from ..model import Note, Published, Span, Text, Words
from ..time import Anchor, Finder, Found
from .cues import Cues
from .given import span_of
from .infer import Bound, Evidence, of_bound
from .infer import published as narrowest
from .told import Told


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """What the dating step found.

    `times` are the expressions of the article's own sentences; `printed` those of its printed date line, which stands
    outside of them (`first` and `last` are −1).
    """

    published: Published
    times: tuple[Found, ...] = ()
    printed: tuple[Found, ...] = ()
    notes: tuple[Note, ...] = ()


More = Callable[[], Iterable[Evidence]]


class _When(NamedTuple):
    """A possible day of publication: where it comes from, its value, first and last day."""

    how: str
    value: str
    first: dt.date
    last: dt.date
    why: str


class Dater:
    """Dates a text and anchors its expressions; built once for a language. `finder` may be one that has been built before."""

    def __init__(self, language: Language, data: Data, finder: Finder | None = None) -> None:
        self.finder = finder or Finder(language, data)
        self.anchor = Anchor(self.finder.words, self.finder.calendars)
        self.cues = Cues(language, data)

    def date(self, text: Text, times: Sequence[Found], given: str | None = None, printed: Sequence[Words] = (), clues: Sequence[Bound] | More = ()) -> Dated:
        """When the text was written, and its expressions anchored.

        `given` is the date that came with the document; `printed` the page's own date lines, best first; `clues` what
        else is known of the time of writing, or who tells it: asked only where there is neither of the two.
        In that order of trust: given, printed, inferred, unknown.
        """
        notes: list[Note] = []
        came = self._given(given, notes)
        lines, on_page = self._printed(printed, came)
        best = came or on_page
        if came and on_page and (on_page.last < came.first or came.last < on_page.first):
            where = next((Span(start=t.start, end=t.end) for t in lines), None)
            notes.append(Note(code="dates-disagree", why=f"given as {came.value}, printed as {on_page.value}: the one given is kept", where=where))
        if best is None:
            told = Told(text, times, self.finder.words, self.finder.calendars, self.cues).evidence()
            more = clues() if callable(clues) else [row for bound in clues for row in of_bound(bound)]
            known = narrowest([*told, *more])
            first, last = _day(known.start), _day(known.end)
        else:
            known = Published(value=best.value, start=best.first.isoformat(), end=best.last.isoformat(), how=best.how, reasons=(best.why,))
            first, last = best.first, best.last
        anchored, found = self.anchor.all(text, times, first, last)
        return Dated(published=known, times=tuple(anchored), printed=tuple(lines), notes=(*notes, *found))

    def _given(self, given: str | None, notes: list[Note]) -> _When | None:
        if not given:
            return None
        found = span_of(given, self.finder.calendars)
        if found is None:
            notes.append(Note(code="bad-date", why=f"the date given, {given!r}, is none that can be read"))
            return None
        return _When("given", *found, "given with the document")

    def _printed(self, printed: Sequence[Words], told: _When | None) -> tuple[list[Found], _When | None]:
        """The expressions of the page's date lines, and the day that the best of them tells."""
        out: list[Found] = []
        best: _When | None = None
        for line in printed:
            found = self.finder.find_in_string(line.text)
            dated = [t for t in found if t.precision == "day" and t.begin is not None]
            if best is None and dated and dated[0].begin:
                best = _When("printed", dated[0].begin.isoformat(), dated[0].begin, dated[0].begin, f"printed on the page: {dated[0].text}")
            if line.start is None:
                continue
            day = best.first if best else told.first if told else None
            for t in found:
                known = t if t.begin or not day or t.precision != "day" else self._clock(t, day)
                out.append(replace(known, first=-1, last=-1, start=t.start + line.start, end=t.end + line.start))
        return sorted(out, key=lambda t: t.start), best

    @staticmethod
    def _clock(found: Found, day: dt.date) -> Found:
        """A clock time alone on a date line is of that day."""
        if not found.said.clock or found.said.weekday:
            return found
        return replace(found, value=f"{day.isoformat()}T{found.said.clock}", begin=day, finish=day, how="the day printed with it")


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
