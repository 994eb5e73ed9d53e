"""Anchoring: every expression tied to the day the text was written, its tense, and the text's own line of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Note, Span
from .calendars import GREGORIAN, ISLAMIC, SOLAR, Calendars
from .counted import counted_from
from .ranges import LAST, other_end
from .resolve import Reference, Resolved, resolve
from .said import Found, kinds_of
from .skim import Readable, Stretch
from .tense import tense
from .values import dated, day_value
from .words import Words


class Anchor:
    """Anchors the expressions of a text; built once for a language."""

    def __init__(self, words: Words, calendars: Calendars) -> None:
        self.words, self.calendars = words, calendars

    def all(self, text: Readable, times: Sequence[Found], first: dt.date | None = None, last: dt.date | None = None) -> tuple[list[Found], list[Note]]:
        """The expressions with value, first and last day and reason; and notes on what contradicts itself.

        The text was written between `first` and `last`, either of which may not be known; on a known day they are equal.
        """
        if not times:
            return [], []
        line = _Line(text, self.words, self.calendars, (first, last))
        out: list[Found] = []
        for n, found in enumerate(times):
            ended = line.ended(found, _beside(times, out, n, found.range)) if found.range else None
            made = ended or line.anchored(found, _beside(times, out, n, found.twin) if found.twin else None)
            out.append(made)
            line.remember(made)
        if len(out) > 1:
            out = self._checked(counted_from(out, text, self.calendars), line.notes)
        return out, line.notes

    def _checked(self, times: list[Found], notes: list[Note]) -> list[Found]:
        """Two dates side by side in two calendars: the one that lacks its year takes the other's; a conflict is noted."""
        for n in range(len(times) - 1):
            a, b = times[n], times[n + 1]
            if a.twin != 1 or a.begin is None or b.begin is None or a.begin == b.begin:
                continue
            exact = all(t.said.year is None or self.calendars[t.said.calendar].exact(t.said.year) and t.said.calendar != ISLAMIC for t in (a, b))
            if exact or abs((a.begin - b.begin).days) > 2:
                notes.append(Note(code="calendars-disagree", why=f"{a.value} and {b.value} stand for one day", where=Span(start=a.start, end=b.end)))
        return times


def _beside(times: Sequence[Found], done: Sequence[Found], n: int, side: int) -> Found | None:
    """The expression that this one is tied to: the one before where it has been anchored, else the one after as it is written."""
    return done[n - 1] if side == -1 else times[n + 1] if side == 1 else None


def _colons(text: Readable) -> list[int]:
    """Where a colon stands that is not one of a clock time."""
    if ":" not in text.raw:
        return []
    tokens = text.tokens
    return [i for i, token in enumerate(tokens) if token.key == ":" and token.kind == "mark" and not tokens[i - 1].key.isdigit()]


class _Line:
    """The text's line of time as far as it has been read."""

    __slots__ = (
        *("at", "calendars", "colons", "day", "day_at", "day_shift", "day_token", "month_at", "month_calendar", "named", "notes"),
        *("published", "speech", "spot", "text", "weekdays", "words", "written", "year_at", "year_day"),
    )

    def __init__(self, text: Readable, words: Words, calendars: Calendars, written: tuple[dt.date | None, dt.date | None]) -> None:
        self.text, self.words, self.calendars = text, words, calendars
        self.colons = _colons(text)
        self.written = written
        self.published = written[0] if written[0] == written[1] else None
        self.notes: list[Note] = []
        self.at = 0  # index of the sentence
        self.day: dt.date | None = None  # the last day that was named …
        self.day_at = -9  # … and in which sentence
        self.day_token = -1  # … and where
        self.day_shift = -99  # … and by counting how many days, if so
        self.named: tuple[int, dt.date | None] = (-9, None)  # the sentence and day of the last date, however far from publication
        self.year_day: dt.date | None = None  # the last date with its year written out
        self.year_at = -9
        self.month_calendar = ""  # the calendar of the last month by name …
        self.month_at = -9  # … and in which sentence
        self.weekdays: dict[int, dt.date] = {}
        self.spot: dict[str, dt.date] = {}  # the last day, week, month and year that was named
        self.speech: tuple[int, dt.date] | None = None  # the last sentence whose speech is dated, and its day

    def anchored(self, found: Found, twin: Found | None) -> Found:
        """One expression, anchored; unchanged but for the reason where nothing anchors it."""
        sentence = self._sentence(found.first)
        said = found.said
        if found.begin is not None:
            if said.weekday and said.day is not None and found.begin.isoweekday() != said.weekday:
                self.notes.append(Note(code="weekday-disagrees", why=f"{found.value} is another weekday", where=Span(start=found.start, end=found.end)))
            return self._not_to_come(found)
        if twin is not None and said.year is None and said.day is not None:
            if twin.begin is not None and self._same_day(found, twin.begin):
                return replace(found, value=twin.value, begin=twin.begin, finish=twin.begin, precision="day", how="same day as beside it in another calendar")
            if self.published is None and twin.calendar == GREGORIAN and twin.said.year is None:
                return replace(found, value=twin.value, how="same day as beside it in another calendar; not known when the text was written")
        if said.weekday and not said.pick and not said.unit and said.day is None and said.weekday in self.weekdays:
            day = self.weekdays[said.weekday]  # one weekday in a text is one day
            if not self._another(found, sentence, day):
                return replace(found, value=day_value(day, said).value, begin=day, finish=day, precision="day", how="the day of that name in the text so far")
        reference = Reference(
            published=self._today(sentence, found.first, said.shift if said.unit == "day" else None),
            day=self.named[1] if said.of == "line" and self.named[0] == self.at else self.day if self.at - self.day_at <= 3 else None,
            same_sentence=self.day_at == self.at,
            spot=self.spot.get(said.unit) if said.unit != "day" else None,
            year_day=self.year_day if self.at == self.year_at else None,
            calendar=self.month_calendar if self.month_at == self.at else self.words.habits.civil,
            week_starts=self.words.habits.week_starts,
            written=self.written,
            tense=lambda: tense(self.text, sentence, found.first, found.last, self.words),
        )
        made = resolve(said, reference, self.calendars)
        if made is None or made.value is None:
            how = made.how if made else found.how or "the words alone"
            return replace(found, how=how)
        v = made.value
        if v.begin and v.finish and not (v.begin.year >= _FIRST and v.finish.year <= _LAST):
            return replace(found, how=f"lies outside of the years {_FIRST} to {_LAST}")
        self._note(found, made)
        return replace(found, value=v.value, begin=v.begin, finish=v.finish, precision=v.precision, how=made.how)

    def ended(self, found: Found, other: Found | None) -> Found | None:
        """One end of a stretch, counted from its other end; None where that does not help."""
        value = other_end(found, other, self.calendars) if other else None
        if value is None or other is None:
            return None
        how = f"the {'end' if found.range == LAST else 'beginning'} of what {'began' if found.range == LAST else 'ended'} on {other.value}"
        return replace(found, value=value.value, begin=value.begin, finish=value.finish, precision=value.precision, how=how)

    def _another(self, found: Found, sentence: Stretch, day: dt.date) -> bool:
        """Whether a weekday of the text is now another day of that name: most of a week ago and now to come, or to come and now past."""
        if self.published is None or 0 <= (self.published - day).days < _LONG_AGO:
            return False
        told = tense(self.text, sentence, found.first, found.last, self.words)
        return told in ("past", "aside") if day > self.published else told == "future"

    def _not_to_come(self, found: Found) -> Found:
        """An expression with its year; a decade of two digits that would lie ahead is one of ours ("the nineties")."""
        said, now = found.said, self.published
        if said.unit != "decade" or said.calendar != SOLAR or now is None or found.begin is None or found.begin <= now:
            return found
        made = dated(replace(said, calendar=GREGORIAN, year=(said.year or 0) - 1300 + 1900), self.calendars)
        return replace(found, value=made.value, begin=made.begin, finish=made.finish, calendar=GREGORIAN) if made else found

    def remember(self, found: Found) -> None:
        """What later expressions may be counted from."""
        said = found.said
        if said.month is not None and said.calendar:
            self.month_calendar, self.month_at = said.calendar, self.at
        if found.begin is None:
            return
        kinds = kinds_of(said) if found.precision == "day" else _OTHER
        if kinds <= _DAYS and self.colons and any(found.last <= i < self._sentence(found.first).last for i in self.colons):
            self.speech = (self.at, found.begin)  # a day that is named before the colon of its sentence is that of the speech that follows
        for unit in _WITHIN.get(found.precision, ()):
            self.spot[unit] = found.begin
        if kinds <= _DAYS:
            self.named = (self.at, found.begin)
            if kinds <= _TIME_OF_DAY or "date" not in kinds or self.published is None or abs((found.begin - self.published).days) < 10:
                self.day, self.day_at, self.day_token = found.begin, self.at, found.first
                self.day_shift = said.shift or -99
            if said.weekday and not said.pick and not said.unit:
                self.weekdays.setdefault(said.weekday, found.begin)
        if said.year is not None and found.precision in ("day", "month"):
            self.year_day, self.year_at = found.begin, self.at

    def _today(self, sentence: Stretch, token: int, shift: int | None) -> dt.date | None:
        """The day from which words are counted: that of a speech where it has been dated, else that of publication.

        "Yesterday" before the colon and "yesterday" after it are one day: the reporter's.
        """
        colon = max((i for i in self.colons if sentence.first < i < token), default=0) if self.colons else 0
        if not colon:
            return self.published
        if self.day is not None and self.day_at == self.at and self.day_token < colon and self.day_shift != shift:
            return self.day
        goes_on = any("cue_continues" in self.words.roles(self.text.tokens, i) for i in range(max(sentence.first, colon - 4), colon))
        if goes_on and self.speech and self.at - self.speech[0] <= 3:
            self.speech = (self.at, self.speech[1])
            return self.speech[1]
        return self.published

    def _sentence(self, token: int) -> Stretch:
        sentences = self.text.sentences
        while self.at + 1 < len(sentences) and sentences[self.at].last <= token:
            self.at += 1
        return sentences[self.at]

    def _same_day(self, found: Found, day: dt.date) -> bool:
        """Whether an expression without its year can be that day (to a day or two in the Islamic calendar)."""
        said = found.said
        near = range(-2, 3) if said.calendar == ISLAMIC else range(1)
        return any(self.calendars[said.calendar].parts(day + dt.timedelta(n))[1:] == (said.month, said.day) for n in near)

    def _note(self, found: Found, made: Resolved) -> None:
        if made.conflict:
            self.notes.append(Note(code="weekday-disagrees", why=made.conflict, where=Span(start=found.start, end=found.end)))


_WITHIN = {"day": ("day", "month", "year"), "week": ("week",), "month": ("month", "year"), "year": ("year",)}  # a day names its month and year
_LONG_AGO = 4  # days
_FIRST, _LAST = 600, 2100  # years that news speak of by counting
_DAYS = frozenset(("weekday", "date", "shift", "part", "clock"))
_TIME_OF_DAY = frozenset(("part", "clock"))
_OTHER = frozenset(("other",))  # than a day
