"""Our calendars agree with libraries and with a sky that owe them nothing, over all that each of them reaches.

Solar Hijri: ours is persiantools, with a table of leap years. jdatetime reckons by the cycle of 33 years; astronomy-engine computes the equinox,
before whose noon in Tehran the year begins. All three agree from 1278 to 1500. Outside they part: the cycle of 33 years leaves the sky in
1503, and the sky of before 1277 leaves them both.

Islamic Hijri: ours is the Umm al-Qura table of hijridate for 1343 … 1500. From 1423 its rule is known: a month begins on the evening on which, at
Mecca, the new moon is before sunset and the moon sets after the sun. Older years went by other rules and by proclamation, and no library has them from
a source of its own. Outside the table ours is the tabular rule (civil, leap years 2 5 7 10 13 16 18 21 24 26 29), which hijrical has as "kuwaiti".
"""

from __future__ import annotations

import datetime as dt
from collections import Counter

import astronomy
import jdatetime
import pytest
from hijrical.calendars import ArithmeticCalendar, AstronomicalCalendar

from rasad.time.calendars import ISLAMIC, SOLAR, calendars

CALENDARS = calendars()
JULIAN_DAY = 1721425  # of the day before 1 January of the year 1
MECCA = astronomy.Observer(21.4225, 39.8262, 0)
TABLE = range(1343, 1501)
RULED = range(1423, 1501)  # years of the table whose rule is known


def first_of(calendar: str, year: int, month: int = 1) -> dt.date:
    day = CALENDARS[calendar].day(year, month, 1)
    assert day is not None
    return day


def test_solar_hijri_day_by_day() -> None:
    """1279 … 1500, that is from 21 March 1900 to 20 March 2122: there and back by jdatetime."""
    calendar = CALENDARS[SOLAR]
    last = calendar.day(1500, 12, calendar.length(1500, 12))
    assert last == dt.date(2122, 3, 20)
    for n in range(dt.date(1900, 3, 21).toordinal(), last.toordinal() + 1):
        day = dt.date.fromordinal(n)
        other = jdatetime.date.fromgregorian(date=day)
        assert calendar.parts(day) == (other.year, other.month, other.day)
        assert calendar.day(other.year, other.month, other.day) == day


def test_solar_hijri_years_begin_with_spring() -> None:
    """The equinox before noon of Tehran (three and a half hours east) begins the year on that day, later on the next."""
    for year in range(1278, 1501):
        equinox = astronomy.Seasons(year + 621).mar_equinox.Utc() + dt.timedelta(hours=3.5)
        assert first_of(SOLAR, year) == equinox.date() + dt.timedelta(equinox.hour >= 12), year


def test_islamic_hijri_outside_the_table() -> None:
    other = ArithmeticCalendar("kuwaiti")
    calendar = CALENDARS[ISLAMIC]
    for year in (*range(1, TABLE[0]), *range(TABLE[-1] + 1, 1601)):
        for month in range(1, 13):
            assert first_of(ISLAMIC, year, month).toordinal() + JULIAN_DAY == other.to_jdn(year, month, 1), (year, month)
            assert calendar.length(year, month) == other.month_length(year, month), (year, month)


def test_the_table_and_the_tabular_rule_meet() -> None:
    """The table neither leaves a day out at its ends nor has it twice: 1343 begins where 1342 ends, or a day or two beside it."""
    calendar = CALENDARS[ISLAMIC]
    for year in (TABLE[0], TABLE[-1] + 1):
        before = calendar.day(year - 1, 12, calendar.length(year - 1, 12))
        assert before is not None
        assert abs((first_of(ISLAMIC, year) - before).days - 1) <= 2


def margins(evening: dt.date) -> tuple[float, float]:
    """Minutes from the new moon to sunset at Mecca, and from sunset to moonset."""
    noon = astronomy.Time.Make(evening.year, evening.month, evening.day, 9, 0, 0)
    sunset = astronomy.SearchRiseSet(astronomy.Body.Sun, MECCA, astronomy.Direction.Set, noon, 1)
    moonset = astronomy.SearchRiseSet(astronomy.Body.Moon, MECCA, astronomy.Direction.Set, noon, 1)
    new = astronomy.SearchMoonPhase(0, noon.AddDays(-10), 20)
    assert sunset and moonset and new
    return (sunset.ut - new.ut) * 1440, (moonset.ut - sunset.ut) * 1440


@pytest.mark.slow
def test_umm_al_qura_by_the_sky() -> None:
    """Every month of 1423 … 1500 begins by the rule, but three that the rule decides by less than half a minute; there the table is the law."""
    odd = {}
    for year in RULED:
        for month in range(1, 13):
            first = first_of(ISLAMIC, year, month)
            now, early = (min(margins(first - dt.timedelta(days))) for days in (1, 2))
            if now <= 0 or early > 0:
                odd[year, month] = min(abs(now), abs(early))
    assert set(odd) == {(1427, 6), (1446, 6), (1485, 10)}
    assert max(odd.values()) < 0.5


def test_umm_al_qura_by_another_library() -> None:
    """hijrical has its own moon: the same first days from 1423 but in three of 936 months, a day or two beside it in the years of older rules."""
    other = AstronomicalCalendar("mecca", "umm_al_qura")
    apart = {(y, m): other.to_jdn(y, m, 1) - first_of(ISLAMIC, y, m).toordinal() - JULIAN_DAY for y in TABLE for m in range(1, 13)}
    assert {at: days for at, days in apart.items() if days and at[0] in RULED} == {(1427, 6): -1, (1446, 6): 1, (1446, 8): -1}
    older = Counter(days for (year, _), days in apart.items() if year not in RULED)
    assert set(older) <= {-2, -1, 0, 1} and older[-2] == 1 and older[0] > 600
