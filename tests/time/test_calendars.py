"""Every day of two centuries in each calendar, written in every way, comes back as the same day."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.lang.files import Data
from rasad.time import Reader
from rasad.time.calendars import GREGORIAN, ISLAMIC, SOLAR, calendars
from rasad.time.forms import Times

CALENDARS = calendars()
FORMS = {code: Data().load(f"languages/{code}/times.yaml", Times)[0] for code in ("fa", "ar")}
DIGITS = {"fa": "۰۱۲۳۴۵۶۷۸۹", "ar": "٠١٢٣٤٥٦٧٨٩"}
DAYS = st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31))


@cache
def reader() -> Reader:
    return Reader(languages=("fa", "ar"))


def value(text: str, code: str) -> list[tuple[str, dt.date | None]]:
    return [(t.text, t.begin) for t in reader().find(text, language=code)]


@pytest.mark.parametrize("name", [GREGORIAN, SOLAR, ISLAMIC])
def test_every_day_there_and_back(name: str) -> None:
    calendar = CALENDARS[name]
    before = None
    for n in range(dt.date(1900, 3, 21).toordinal(), dt.date(2100, 1, 1).toordinal()):
        day = dt.date.fromordinal(n)
        parts = calendar.parts(day)
        assert calendar.day(*parts) == day
        assert before is None or parts > before or name == ISLAMIC and not calendar.exact(parts[0])
        before = parts


# Dates that both calendars' own sources give: Iranian and Saudi official calendars.
KNOWN = [
    (SOLAR, (1357, 11, 22), "1979-02-11"),
    (SOLAR, (1403, 12, 30), "2025-03-20"),
    (SOLAR, (1399, 12, 30), "2021-03-20"),
    (SOLAR, (1400, 1, 1), "2021-03-21"),
    (ISLAMIC, (1445, 9, 1), "2024-03-11"),
    (ISLAMIC, (1400, 1, 1), "1979-11-20"),
    (ISLAMIC, (61, 1, 10), "0680-10-13"),
]


@pytest.mark.parametrize(("name", "parts", "day"), KNOWN)
def test_known_days(name: str, parts: tuple[int, int, int], day: str) -> None:
    found = CALENDARS[name].day(*parts)
    assert found is not None and found.isoformat() == day


@pytest.mark.parametrize(
    ("name", "parts"),
    [(SOLAR, (1403, 7, 31)), (SOLAR, (1402, 12, 30)), (SOLAR, (1200, 1, 1)), (GREGORIAN, (2023, 2, 29)), (ISLAMIC, (1445, 13, 1))],
)
def test_days_that_no_calendar_has(name: str, parts: tuple[int, int, int]) -> None:
    assert CALENDARS[name].day(*parts) is None


@settings(max_examples=120, deadline=None)
@given(DAYS)
def test_digits_in_every_order(day: dt.date) -> None:
    for code in ("fa", "ar"):
        for text in (day.isoformat(), f"{day.year}/{day.month}/{day.day}", f"{day.day}/{day.month}/{day.year}", f"{day.day}-{day.month}-{day.year}"):
            assert value(text.translate(str.maketrans("0123456789", DIGITS[code])), code)[0][1] == day
    year, month, number = CALENDARS[SOLAR].parts(day)
    for text in (f"{year}/{month}/{number}", f"{year}-{month:02d}-{number:02d}", f"{number}/{month}/{year}"):
        assert value(text, "fa")[0][1] == day


@pytest.mark.parametrize(
    ("code", "calendar", "month", "name"),
    [(code, m.calendar, n, name) for code, form in FORMS.items() for m in form.months for n, names in enumerate(m.names, 1) for name in names],
)
def test_every_month_name(code: str, calendar: str, month: int, name: str) -> None:
    year = {GREGORIAN: 2020, SOLAR: 1400, ISLAMIC: 1440}[calendar]
    wanted = CALENDARS[calendar].day(year, month, 5)
    era = next((e for e in FORMS[code].eras[calendar] if len(e) > 2), "")
    for text in (f"5 {name} {year}", f"5 {name} {year} {era}"):
        assert value(text, code) == [(text, wanted)]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 31), st.integers(1, 12))
def test_days_in_words(number: int, month: int) -> None:
    """Ordinals in words, composed as each language does."""
    fa, ar = FORMS["fa"], FORMS["ar"]
    wanted = CALENDARS[GREGORIAN].day(2020, month, number)
    tens, ones = number // 10 * 10, number % 10
    if number <= 20 or ones == 0:
        words = [(fa.ordinals[number][0], "fa"), (ar.ordinals[number][0], "ar")]
    else:
        one_fa, one_ar = ("یکم", "الحادي") if ones == 1 else (fa.ordinals[ones][0], ar.ordinals[ones][0])
        words = [(f"{fa.numbers[tens][0]} و {one_fa}", "fa"), (f"{one_ar} و{ar.ordinals[tens][0]}", "ar")]
    for word, code in words:
        name = FORMS[code].months[0].names[month - 1][0]
        found = value(f"{word} {'من ' if code == 'ar' else ''}{name} 2020", code)
        if wanted is None:
            assert all(day is None for _, day in found)
        else:
            assert found[0][1] == wanted
