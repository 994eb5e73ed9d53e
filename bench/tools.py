"""The tools side by side: each finds the time expressions of a text as (start, end, value)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from importlib.metadata import version
from typing import Any, Protocol

from rasad.time import Reader
from rasad.time.calendars import SOLAR, calendars, month_days, year_days

from .texts import DAY, Text

Found = tuple[int, int, str]
_ASCII = {zero + n: str(n) for zero in (0x660, 0x6F0) for n in range(10)}


class Tool(Protocol):
    """What the bench asks of a tool."""

    name: str
    version: str
    languages: tuple[str, ...]
    told: bool  # whether it is told the language

    def find(self, text: Text) -> list[Found]:
        """The expressions of a text with ISO 8601 values; may raise whatever the tool raises."""
        ...

    def only(self, text: Text) -> object:
        """The tool's own call, with nothing of ours around it: what is timed."""
        ...


class Rasad:
    """rasad.time, the day of publication given."""

    name = "rasad.time"
    told = True
    languages: tuple[str, ...] = ("fa", "ar")

    def __init__(self) -> None:
        self.version = version("rasad")
        self._reader = Reader(languages=self.languages)

    def find(self, text: Text) -> list[Found]:
        return [(t.start, t.end, t.value) for t in self.only(text)]

    def only(self, text: Text) -> list[Any]:
        return self._reader.find(text.text, published=text.published or None, language=text.language)


class RasadUntold(Rasad):
    """rasad.time when it has to find the language out."""

    name = "rasad.time, language not told"
    told = False

    def only(self, text: Text) -> list[Any]:
        return self._reader.find(text.text, published=text.published or None)


class Plain:
    """dateparser's search as it comes, but told the language: the day of publication as its base, and the day of what it returns as the value."""

    name = "dateparser, as it comes"
    told = True
    languages: tuple[str, ...] = ("fa", "ar")
    settings: dict[str, Any] = {}

    def __init__(self) -> None:
        from dateparser.search import search_dates

        self.version = version("dateparser")
        self._search = search_dates

    def only(self, text: Text) -> Any:
        return self._search(text.text, languages=[text.language], settings=self.given(text)) or []

    def given(self, text: Text) -> dict[str, Any]:
        return {**self.settings, "RELATIVE_BASE": dt.datetime.fromisoformat(text.published or DAY)}

    def find(self, text: Text) -> list[Found]:
        found: list[Found] = []
        at = 0
        for words, moment in self.only(text):
            start = text.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append((start, at, self.value(words, moment, text)))
        return found

    def value(self, words: str, moment: dt.datetime, text: Text) -> str:
        return moment.date().isoformat()


class Untold(Plain):
    """dateparser's search when it is not told the language and has to find out."""

    name = "dateparser, language not told"
    told = False

    def only(self, text: Text) -> Any:
        return self._search(text.text, settings=self.given(text)) or []


class Tuned(Plain):
    """dateparser's search with the settings and the values that score best here.

    The search does not tell how fine a value is, so that its own parser is asked for the found words; a Solar Hijri year goes to its calendar.
    `PREFER_DATES_FROM` is left at the current period: "past" loses a sixth of the score on the gold texts.
    """

    name = "dateparser, tuned"
    settings: dict[str, Any] = {"PREFER_DAY_OF_MONTH": "first", "RETURN_TIME_AS_PERIOD": True}

    def __init__(self) -> None:
        super().__init__()
        self._parser = Parser(self.settings)

    def value(self, words: str, moment: dt.datetime, text: Text) -> str:
        return self._parser.value(words, text) or moment.date().isoformat()


class Parstdex:
    """parstdex finds spans and gives no values: dateparser values its words as it does its own."""

    name = "parstdex, valued by dateparser"
    told = True
    languages: tuple[str, ...] = ("fa",)

    def __init__(self) -> None:
        from parstdex import Parstdex as Finder

        self.version = version("parstdex")
        self._finder = Finder()
        self._parser = Parser(Tuned.settings)
        self._search = Tuned()

    def only(self, text: Text) -> Any:
        return self._finder.extract_span(text.text)

    def find(self, text: Text) -> list[Found]:
        return [(start, end, self._value(text.text[start:end], text)) for start, end in self.only(text)["datetime"]]

    def _value(self, words: str, text: Text) -> str:
        """What the parser makes of the words, else the first thing that the search finds in them."""
        found = self._parser.value(words, text)
        return found or next((value for _, _, value in self._search.find(replace(text, text=words))), "")


class Parser:
    """dateparser's parsers of the words of one expression."""

    def __init__(self, settings: dict[str, Any]) -> None:
        from dateparser.calendars.jalali import JalaliCalendar
        from dateparser.date import DateDataParser

        self._settings, self._jalali, self._parser = settings, JalaliCalendar, DateDataParser
        self._solar_hijri = calendars()[SOLAR]

    def value(self, words: str, text: Text) -> str:
        """The value of words, as fine as they say; empty where the parsers give none."""
        if re.search(r"(?<!\d)1[234]\d\d(?!\d)", words.translate(_ASCII)):
            found = self._solar(words)
            if found:
                return found
        base = dt.datetime.fromisoformat(text.published or DAY)
        told = self._parser(languages=[text.language], settings={**self._settings, "RELATIVE_BASE": base}).get_date_data(words)
        return iso(told.date_obj, str(told.period)) if told and told.date_obj else ""

    def _solar(self, words: str) -> str:
        """The value of words that name a Solar Hijri year; empty where that calendar's parser gives none, in whichever way it fails."""
        try:
            told = self._jalali(words).get_date()
        except (ValueError, TypeError, AttributeError, IndexError, KeyError):
            return ""
        if told is None or told.date_obj is None:
            return ""
        year, month, _ = self._solar_hijri.parts(told.date_obj.date())
        span = {"year": year_days(self._solar_hijri, year), "month": month_days(self._solar_hijri, year, month)}.get(told.period)
        return f"{span[0]}/{span[1]}" if span else str(told.date_obj.date())


def iso(moment: dt.datetime, period: str) -> str:
    """A moment as ISO 8601, as fine as it was said: year, month, week, day or time."""
    if period == "year":
        return f"{moment.year:04d}"
    if period == "month":
        return f"{moment.year:04d}-{moment.month:02d}"
    if period == "week":
        year, week, _ = moment.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if period == "time" and (moment.hour or moment.minute):
        return moment.strftime("%Y-%m-%dT%H:%M")
    return moment.date().isoformat()
