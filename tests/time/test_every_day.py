"""Every day of two centuries, written in every calendar, order, separator and digit set, is read back as that day.

A text holds many dates, one a line. What a language reads without a word for the era:

* a year of 1800 … 2100 is Gregorian in both languages;
* a year of 1200 … 1500 is Solar Hijri in Persian and Islamic Hijri in Arabic; the other of the two needs its era beside it.

The Solar Hijri calendar begins for rasad with 1279 (21 March 1900), so the first eighty days of 1900 are not written in it.
The Umm al-Qura table of hijridate covers 1343 … 1500 (1 August 1924 … 16 November 2077); the days outside it are of the tabular rule.
Islamic Hijri years after 1500 could be Gregorian ones of the Middle Ages, and are written with their era; so are Solar Hijri years after 1450
beside the name of a month, where a number of that size is more often something else.
Three numbers with the year last are day, month, year in both languages: month before day is no order of theirs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from rasad.lang.files import Data
from rasad.time import Reader
from rasad.time.calendars import GREGORIAN, ISLAMIC, SOLAR, calendars
from rasad.time.forms import Times

FIRST, LAST = dt.date(1900, 1, 1), dt.date(2100, 12, 31)
SOLAR_FIRST = dt.date(1900, 3, 21)
ERAS = {("fa", SOLAR): "شمسی", ("fa", ISLAMIC): "قمری", ("ar", SOLAR): "هجري شمسي", ("ar", ISLAMIC): "هـ", ("fa", GREGORIAN): "میلادی", ("ar", GREGORIAN): "م"}
ASCII = "0123456789"
DIGITS = (ASCII, "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
TABLES = tuple(str.maketrans(ASCII, digits) for digits in DIGITS)
ORDERS = ("{y}/{m}/{d}", "{d}/{m}/{y}", "{y}-{m}-{d}", "{d}-{m}-{y}", "{y}.{m}.{d}", "{d} {name} {y}")
BATCH = 2000
CALENDARS = calendars()
Line = tuple[str, dt.date]


@cache
def reader() -> Reader:
    return Reader(languages=("fa", "ar"))


@cache
def month_names(code: str, calendar: str) -> tuple[tuple[str, ...], ...]:
    """The names of each month of a calendar in the script of a language, all spellings."""
    form = Data().load(f"languages/{code}/times.yaml", Times)[0]
    return next(months.names for months in form.months if months.calendar == calendar)


def days(first: dt.date = FIRST, step: int = 1) -> Iterator[dt.date]:
    for n in range(first.toordinal(), LAST.toordinal() + 1, step):
        yield dt.date.fromordinal(n)


def written(calendar: str, step: int = 1) -> Iterator[dt.date]:
    """The days that are written in a calendar."""
    return days(SOLAR_FIRST if calendar == SOLAR else FIRST, step)


def line(code: str, calendar: str, order: str, day: dt.date) -> str:
    """One day as one line; padding, digit set and spelling of the month go round with the days."""
    n = day.toordinal()
    year, month, number = CALENDARS[calendar].parts(day)
    pad = "02d" if n % 2 else "d"
    names = month_names(code, calendar)[month - 1] if "name" in order else ("",)
    text = order.format(y=year, m=format(month, pad), d=format(number, pad), name=names[n // 7 % len(names)])
    return text.translate(TABLES[n // 2 % 3])


def misread(code: str, lines: Iterable[Line], end: str = "!\n") -> list[tuple[str, str, str]]:
    """What was not read as one expression, all of the line, with the value of its day.

    A mark that closes the line spares the reader a look at the next one, which is a third of the time.
    """
    wrong: list[tuple[str, str, str]] = []
    todo = list(lines)
    for at in range(0, len(todo), BATCH):
        batch = todo[at : at + BATCH]
        found: dict[int, list[tuple[int, str]]] = {}
        for t in reader().find(end.join(text for text, _ in batch), language=code):
            found.setdefault(t.start, []).append((t.end, t.value))
        start = 0
        for text, day in batch:
            read = found.pop(start, [])
            if read != [(start + len(text), day.isoformat())]:
                wrong.append((text, day.isoformat(), str(read)))
            start += len(text) + len(end)
        wrong += [(batch[0][0], "beside a date", str(rest)) for rest in found.values()]
    return wrong


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS)
def test_gregorian(order: str) -> None:
    """The two languages go halves: what one reads in a week, the other reads in the next."""
    for turn, code in enumerate(("fa", "ar")):
        assert misread(code, ((line(code, GREGORIAN, order, day), day) for day in days() if day.toordinal() // 7 % 2 == turn)) == []


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("code", "calendar"), [("fa", SOLAR), ("ar", ISLAMIC)], ids=[SOLAR, ISLAMIC])
def test_hijri(code: str, calendar: str, order: str) -> None:
    """Each language reads the calendar whose years it takes 1200 … 1500 for; a year later than that has its era beside it."""
    last = 1450 if calendar == SOLAR and "name" in order else 1500

    def lines() -> Iterator[Line]:
        for day in written(calendar):
            text = line(code, calendar, order, day)
            yield (text if CALENDARS[calendar].parts(day)[0] <= last else f"{text} {ERAS[code, calendar]}"), day

    assert misread(code, lines()) == []


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("code", "calendar"), ERAS)
def test_with_the_era_beside_it(code: str, calendar: str, order: str) -> None:
    """Each language reads each calendar where the era is named; every 31st day, in the months that the language has a name for."""
    names = month_names(code, calendar) if "name" in order else (("",),) * 12
    some = (day for day in written(calendar, 31) if names[CALENDARS[calendar].parts(day)[1] - 1])
    assert misread(code, ((f"{line(code, calendar, order, day)} {ERAS[code, calendar]}", day) for day in some)) == []


def test_digit_sets_are_equal() -> None:
    """Every day of twelve years, each in one of the orders and in all three digit sets."""
    span = [dt.date.fromordinal(n) for n in range(dt.date(2016, 1, 1).toordinal(), dt.date(2028, 1, 1).toordinal())]
    for code in ("fa", "ar"):
        for table in TABLES:
            assert misread(code, ((ORDERS[n % 5].format(y=d.year, m=d.month, d=d.day).translate(table), d) for n, d in enumerate(span)), "\n") == []


@pytest.mark.parametrize("calendar", [GREGORIAN, SOLAR, ISLAMIC])
def test_the_lines_are_in_all_sets_and_paddings(calendar: str) -> None:
    """What goes round with the days really does: each digit set with and without zeros before a number."""
    seen = {(n // 2 % 3, n % 2) for n in range(12)}
    texts = [line("fa", calendar, ORDERS[0], dt.date(2001, 4, 1) + dt.timedelta(n)) for n in range(6)]
    assert len(seen) == 6
    assert {next(k for k, digits in enumerate(DIGITS) if text[0] in digits) for text in texts} == {0, 1, 2}
    assert {len(text.split("/")[1]) for text in texts} == {1, 2}
