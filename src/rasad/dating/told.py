"""What the time expressions of a text say of the day it was written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from ..model import Sentence, Text
from ..time.calendars import GREGORIAN, ISLAMIC, Calendars
from ..time.said import Found
from ..time.tense import tense
from ..time.values import dated
from ..time.words import Words
from .cues import Cues
from .infer import MONTH, PAST_DAY, PAST_YEAR, SEASON, TO_COME, TODAY, YEARS, Evidence
from .spans import EVER, Spans, Stretch, later, since, union, until

_NEAR = 4  # tokens between a word and the year that dates it
_GAP = 2  # tokens between "this year" and the year itself: a bracket or comma
_BACK = 2  # sentences before a month without a year in which a year would be its own
_OPENING = 3  # tokens of a sentence: a time at its head belongs to its verb, not to what somebody announced
_THIRD = 10  # days: a month is told by its name as past from its last days on
_FRESH = 300  # days: what lies further back is told with its year, or with "last year"
_EARLY, _LATE = 2, 10  # days before a month in which it may be "this month" already, and after it


class Told:
    """Reads the expressions of one text."""

    def __init__(self, text: Text, times: Sequence[Found], words: Words, calendars: Calendars, cues: Cues) -> None:
        self.text, self.times, self.words, self.calendars, self.cues = text, times, words, calendars, cues
        self._at = [next((n for n, s in enumerate(text.sentences) if s.first <= t.first < s.last), -1) for t in times]
        self._dated = {n for n, t in zip(self._at, times, strict=True) if t.said.year is not None}

    def evidence(self) -> Iterator[Evidence]:
        """All that they say."""
        for n, (found, at) in enumerate(zip(self.times, self._at, strict=True)):
            if at < 0 or found.precision in ("decade", "ref") or found.said.to is not None:
                continue
            if found.said.year is not None:
                yield from self._with_year(n, found, self.text.sentences[at])
            elif found.said.month is not None and found.said.year_shift is None and found.said.unit in ("", "day"):
                yield from self._without_year(found, at)
        yield from self._anniversaries()

    def _past(self, found: Found, sentence: Sentence) -> bool:
        return tense(self.text, sentence, found.first, found.last, self.words) in ("past", "aside")

    # --- with a year --------------------------------------------------------------------

    def _with_year(self, n: int, found: Found, sentence: Sentence) -> Iterator[Evidence]:
        if found.begin is None or found.finish is None:
            return
        said = found.said
        if said.unit == "day" and said.shift is not None and said.of == "now" and said.day is not None:
            day = later(found.begin, -said.shift)
            yield Evidence(((later(day, -1), later(day, 1)),), f"says {found.text}", TODAY)
        elif self._this_year(n, found):
            yield Evidence(((found.begin, found.finish),), f"says {found.text} of this year", MONTH)
        elif self._past(found, sentence):
            if found.precision == "day" and not self._announced(found, sentence):
                yield Evidence(since(found.begin), f"speaks of {found.text}", PAST_DAY)
            elif found.precision != "day" and not self._looks_ahead(sentence):
                yield Evidence(since(found.begin), f"speaks of {found.text}", PAST_DAY if found.precision == "month" else PAST_YEAR)
        elif self._written(found) and self.cues.to_come(self.text, found, sentence, self.words.habits.verb_side):
            yield Evidence(until(found.finish), f"speaks of {found.text} as to come", TO_COME)

    def _written(self, found: Found) -> bool:
        """Whether a day or month has its year in its own words, which history has not given it."""
        numbers = sum(self.text.tokens[i].kind == "number" for i in range(found.first, found.last))
        return (found.precision == "day" and (numbers > 1 or found.last - found.first > 2)) or (found.precision == "month" and numbers > 0)

    def _this_year(self, n: int, found: Found) -> bool:
        """Whether "this year" stands straight before a year, or past a bracket or comma."""
        said, other = found.said, self.times[n - 1] if n else None
        if other is None or said.month is not None or said.season or said.section or said.unit:
            return False
        s, between = other.said, range(other.last, found.first)
        near = len(between) <= _GAP and all(self.text.tokens[i].kind == "mark" for i in between)
        return near and s.unit == "year" and s.shift == 0 and s.of == "now" and not s.edge

    def _looks_ahead(self, sentence: Sentence) -> bool:
        """Whether a sentence may speak of years to come though a verb tells the past: of a plan, a budget, a cup, or with a verb that is no past."""
        tokens = self.text.tokens
        if self.cues.ahead(self.text, sentence):
            return True
        return any("cue_future" in self.words.roles(tokens, i) or self.cues.open(tokens[i]) for i in range(sentence.first, sentence.last))

    def _announced(self, found: Found, sentence: Sentence) -> bool:
        """Whether a time may be one to come by the words around it, or by a cue anywhere in its sentence."""
        if self.cues.ahead(self.text, sentence, found):
            return True
        return any("cue_future" in self.words.roles(self.text.tokens, i) for i in range(sentence.first, sentence.last))

    # --- without one --------------------------------------------------------------------

    def _without_year(self, found: Found, at: int) -> Iterator[Evidence]:
        """A date or month without its year: of today or this month, or some time after it, in any year."""
        said, sentence = found.said, self.text.sentences[at]
        if said.unit == "day" and said.shift is not None and said.of == "now" and said.day is not None:
            off = 2 if said.calendar == ISLAMIC else 1
            shift = said.shift
            yield Evidence(self._each(found, lambda a, b: (later(a, -shift - off), later(b, off - shift))), f"says {found.text}", SEASON, periodic=True)
        elif said.pick == "this" and (said.calendar == GREGORIAN or said.day is not None) and not self._of_year(found.last):
            days = self._each(found, lambda a, b: (later(a, -_EARLY), later(b, _LATE)), whole=True)
            yield Evidence(days, f"says {found.text}", SEASON, periodic=True)
        elif said.pick or said.calendar == ISLAMIC or any(n in self._dated for n in range(at - _BACK, at + 1)):
            return
        elif (
            found.first - sentence.first <= _OPENING
            and self._past(found, sentence)
            and not (self._announced(found, sentence) or self.cues.begun(self.text, found.first))
        ):
            days = self._each(found, lambda a, b: (a if said.edge else max(a, later(b, -_THIRD)), later(b, _FRESH)))
            yield Evidence(days, f"tells of {found.text} without its year", SEASON, periodic=True)

    def _of_year(self, i: int) -> bool:
        """Whether the word for year stands at a token: "June of this year"."""
        unit = self.words.roles(self.text.tokens, i).get("unit") if i < len(self.text.tokens) else None
        return bool(unit and unit[1][0] == "year")

    def _each(self, found: Found, made: Callable[[dt.date, dt.date], Stretch], whole: bool = False) -> Spans:
        """What a date means in every year, or its whole month; a weekday beside it leaves the years in which it is that day."""
        said = replace(found.said, unit="", shift=None, pick="", weekday=0, edge="", part="", clock="")
        calendar = self.calendars[said.calendar or GREGORIAN]
        out: list[Stretch] = []
        for year in range(calendar.parts(YEARS[0])[0], calendar.parts(YEARS[1])[0] + 1):
            value = dated(replace(said, year=year), self.calendars)
            if value is None or value.begin is None or not self._fits(found, value.begin):
                continue
            value = dated(replace(said, year=year, day=None), self.calendars) if whole else value
            if value and value.begin and value.finish:
                out.append(made(value.begin, value.finish))
        return union(out) or EVER

    @staticmethod
    def _fits(found: Found, day: dt.date) -> bool:
        """Whether a date is the weekday that stands beside it (to a day or two in the Islamic calendar)."""
        said = found.said
        if not said.weekday or said.day is None:
            return True
        off = abs(day.isoweekday() - said.weekday)
        return min(off, 7 - off) <= (2 if said.calendar == ISLAMIC else 0)

    # --- counted from an event ----------------------------------------------------------

    def _anniversaries(self) -> Iterator[Evidence]:
        """Counts of years from something ("four years after the election") whose year the text tells."""
        tokens = self.text.tokens
        for found in self.times:
            years = _whole_years(found)
            after = self.words.roles(tokens, found.last).get("after_event") if years and found.last < len(tokens) else None
            at = found.last + after[0] if after else len(tokens)
            if not years or at >= len(tokens) or not any(r.pos == "noun" for r in tokens[at].readings):
                continue
            for other in self.times:
                if other.said.year is not None and other.begin is not None and self._of_event(tokens[at].key, other, at):
                    why = f"{found.text} after what it dates to {other.text}"
                    yield Evidence(since(_years_later(other.begin, years)), why, PAST_YEAR)
                    break

    def _of_event(self, event: str, year: Found, at: int) -> bool:
        """Whether a year stands straight after an event, with nothing but its own words between: "the presidential election 2020"."""
        for i in range(year.first - 1, max(0, year.first - _NEAR) - 1, -1):
            token = self.text.tokens[i]
            if token.key == event and i != at:
                return True
            if token.kind != "word" or (token.readings and token.readings[0].pos not in ("noun", "adjective")):
                return False
        return False


def _whole_years(found: Found) -> int:
    length = found.said.duration
    return int(length[1:-1]) if length.startswith("P") and length.endswith("Y") and length[1:-1].isdigit() else 0


def _years_later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)
