"""Dated happenings of the world: who speaks of one writes after it began."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..errors import DataError
from ..lang.files import Data, Form
from ..model import Sentence, Text
from ..time.said import Found
from .cues import Cues, names_of
from .infer import CHOICE, PAST_YEAR, SEASON, SURE, Evidence
from .spans import FIRST, LAST, later, since, union

_WITHIN = 4  # tokens from one word of a name to the next
_AFTER = 90  # days: so long the press goes on about what happens again and again


class Window(Form, frozen=True, rename={"since": "from"}):
    """When something happened; without `to` a day, or going on still where it is unique."""

    since: str  # written `from`
    to: str = ""


class HappeningForm(Form, frozen=True):
    """happenings.yaml"""

    id: str
    windows: tuple[Window, ...]
    names: dict[str, tuple[tuple[str, ...], ...]]
    loose: dict[str, tuple[tuple[str, ...], ...]] = {}  # words that speak of it too, where the text has named it otherwise
    coined: bool = False  # its name did not exist before; else a text that fears or plans it tells nothing
    again: bool = False  # of a kind that happens again and again: tells only which of several times is the likeliest


class Happening(NamedTuple):
    """A happening with its first and last days."""

    id: str
    coined: bool
    again: bool
    windows: tuple[tuple[dt.date, dt.date], ...]


class Seen(NamedTuple):
    """A happening named in a text over tokens [first, last); `real`: by a name of its own, and not only feared or planned."""

    happening: Happening
    first: int
    last: int
    real: bool


class Happenings:
    """The happenings that the data know, by their words in one language; built once."""

    def __init__(self, cues: Cues, data: Data) -> None:
        self.cues = cues
        self._slots: dict[str, list[tuple[int, int]]] = {}  # key → name, and which of its words
        self._names: list[tuple[Happening, int, bool]] = []  # how many words, and whether the name is its own
        known: set[str] = set()
        for form in [entry for forms in data.load("world/happenings.yaml", list[HappeningForm]) for entry in forms]:
            if form.id in known:
                raise DataError("bad-data", f"{form.id} is there twice", where="world/happenings.yaml", hint="give each happening an id of its own")
            known.add(form.id)
            happening = Happening(form.id, form.coined, form.again, tuple(_days(w, form) for w in form.windows))
            self._add(happening, form.names, True)
            self._add(happening, form.loose, False)

    def _add(self, happening: Happening, names: dict[str, tuple[tuple[str, ...], ...]], own: bool) -> None:
        for words in names.get(self.cues.language.code, ()):
            for slot, word in enumerate(words):
                for key in self.cues.keys(word.split("/")):
                    self._slots.setdefault(key, []).append((len(self._names), slot))
            self._names.append((happening, len(words), own))

    def seen(self, text: Text) -> Iterator[Seen]:
        """All that the text names."""
        for sentence in text.sentences:
            met: dict[int, list[tuple[int, int]]] = {}
            for i in range(sentence.first, sentence.last):
                for name in self._names_at(text, i):
                    for at, slot in self._slots.get(name, ()):
                        met.setdefault(at, []).append((i, slot))
            for at, places in met.items():
                happening, count, own = self._names[at]
                span = _together(places, count)
                if span:
                    yield Seen(happening, *span, own and (happening.coined or not self.cues.unreal(text, *span)))

    def _names_at(self, text: Text, i: int) -> set[str]:
        """What a word may be called; with the joining letters before it too, which may be its own first letters."""
        tokens, names = text.tokens, names_of(text.tokens[i])
        whole, at = tokens[i].key, i
        while at and tokens[at].glued and tokens[at - 1].key in self.cues.language.proclitics:
            at -= 1
            whole = tokens[at].key + whole
            names.add(whole)
        return names

    def evidence(self, text: Text, times: Sequence[Found]) -> Iterator[Evidence]:
        """What the happenings named say of the day the text was written."""
        seen = list(self.seen(text))
        begun = {s.happening.id: s for s in reversed(seen) if s.real}
        for s in begun.values():
            words = text.raw[text.tokens[s.first].start : text.tokens[s.last - 1].end]
            first = s.happening.windows[0][0]
            if not s.happening.again:
                yield Evidence(since(first), f"speaks of {words}, known since {first.isoformat()}", SURE if s.happening.coined else PAST_YEAR)
            else:
                days = union((a, later(b, _AFTER)) for a, b in s.happening.windows)
                yield Evidence(days, f"speaks of {words}, which was in {', '.join(a.isoformat()[:7] for a, _ in s.happening.windows)}", CHOICE, chooses=True)
        for s in seen:
            if s.happening.id in begun and not s.happening.again:
                yield from self._under_way(s, text, times)

    def _under_way(self, s: Seen, text: Text, times: Sequence[Found]) -> Iterator[Evidence]:
        """A stretch "since late last year" told in one sentence with something under way did not begin before it did."""
        sentence = next(x for x in text.sentences if x.first <= s.first < x.last)
        first = s.happening.windows[0][0]
        for found in times:
            if not self._counted_back(found, sentence) or self.cues.earlier(text, s.first) or not self.cues.begun(text, found.first):
                continue
            gone = found.said.shift or 0
            if found.said.unit == "year":
                yield Evidence(since(dt.date(first.year - gone, 1, 1)), f"says {found.text} of what began {first.isoformat()}", SEASON)
            elif found.said.unit == "month":
                months = first.year * 12 + first.month - 1 - gone
                yield Evidence(since(dt.date(months // 12, months % 12 + 1, 1)), f"says {found.text} of what began {first.isoformat()}", SEASON)

    @staticmethod
    def _counted_back(found: Found, sentence: Sentence) -> bool:
        said = found.said
        inside = sentence.first <= found.first < sentence.last
        return inside and said.shift is not None and said.shift < 0 and said.of == "now" and said.calendar in ("", "gregorian")


def _together(places: list[tuple[int, int]], count: int) -> tuple[int, int] | None:
    """The first stretch in which all words of a name stand in order and close together: its first token, and one past its last."""
    if len({slot for _, slot in places}) < count:
        return None
    for n, (start, slot) in enumerate(places):
        at, wanted = start, 1
        for i, other in places[n + 1 :]:
            if slot or wanted == count or i - at > _WITHIN:
                break
            if other == wanted and i > at:
                at, wanted = i, wanted + 1
        if not slot and wanted == count:
            return start, at + 1
    return None


def _days(window: Window, form: HappeningForm) -> tuple[dt.date, dt.date]:
    try:
        first = dt.date.fromisoformat(window.since)
        last = dt.date.fromisoformat(window.to) if window.to else (first if form.again else LAST)
    except ValueError:
        raise DataError("bad-date", f"{form.id}: a window is from a day to a day", where="world/happenings.yaml", hint="write 2018-04-26") from None
    if last < first or first == FIRST:
        raise DataError("term-backwards", f"{form.id} ends before it starts", where="world/happenings.yaml", hint="check from and to")
    return first, last
