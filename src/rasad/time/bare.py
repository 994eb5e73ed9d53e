"""Years that stand alone, without the word for year: told from other numbers by what is beside them."""

from __future__ import annotations

from ..model import Word
from .calendars import GREGORIAN
from .entries import NONE
from .numbers import Number
from .walk import Walk


def era_at(walk: Walk, i: int) -> tuple[int, str]:
    """One past the word for a calendar at i, and the calendar."""
    found = walk.value(i, "era")
    return found if found else (i, "")


def bare_year(walk: Walk, i: int) -> Number | None:
    """Four digits that can be nothing but a year: after a preposition, in brackets, after another year, before a line; never before a counted noun."""
    digits = walk.digits(i)
    found = Number(i + 1, int(digits or 0), False, len(digits))
    if len(digits) not in (3, 4) or not walk.alone(i):
        return None
    if era_at(walk, i + 1)[1]:
        return found if _sure_era(walk, i) else None
    if len(digits) != 4 or not ("1300" <= digits < "1440" or "1800" <= digits < "2100") or _measured(walk, i):
        return None
    before = walk.at.get(i - 1, NONE)
    series = i - walk.year_end == 1 and ("and" in before or "to" in before or walk.mark(i - 1, walk.marks.comma))
    event = "year_before" in before and any(r.pos == "noun" for r in walk.tokens[i - 1].readings)
    if series or (walk.mark(i - 1, walk.marks.opens) and walk.mark(i + 1, walk.marks.closes | walk.marks.joint)):
        return found
    if _heads_line(walk, i):
        return found
    if _counts(walk, i + 1) and not event:
        return None
    return found if not before.keys().isdisjoint(_OPENS) or _names_event(walk, i) else None


def _heads_line(walk: Walk, i: int) -> bool:
    """Whether a further line begins with the number and a dash or a colon: an entry of an almanac, "1950 - Founding of …"."""
    if not i or not (walk.dash(i + 1) or walk.mark(i + 1, ":")):
        return False
    raw, start = walk.text.raw, walk.text.span(i, i + 1)[0]
    line = raw.rfind("\n", 0, start) + 1
    return line > 0 and not raw[line:start].strip(" -•*")


def _sure_era(walk: Walk, i: int) -> bool:
    """Whether the mark after a number is an era: one letter alone may be a measure ("750 m"), but not after a year of ours or beside another year."""
    if len(walk.tokens[i + 1].key) > 1 or era_at(walk, i + 1)[1] != GREGORIAN or 1800 <= int(walk.digits(i)) <= 2100:
        return True
    return i - walk.year_end == 1 and (walk.dash(i - 1) or walk.mark(i - 1, walk.marks.joint | walk.marks.opens))


_OPENS = frozenset(("year_before", "edge", "month_before", "from", "to"))


def _names_event(walk: Walk, i: int) -> bool:
    """Whether the word before may be an event that the year belongs to: "the election 2020"."""
    if i == 0 or walk.tokens[i - 1].kind != "word" or not _may_be_dated(walk.tokens[i - 1]) or _described(walk, i + 1):
        return False
    return 1900 < int(walk.digits(i)) < 2040 and int(walk.digits(i)) % 100 != 0


def _measured(walk: Walk, i: int) -> bool:
    """Whether the number counts, prices or numbers something."""
    if "numbered" in walk.at.get(i - 1, NONE) or any(walk.role(j, "about") == i for j in range(max(0, i - 4), i)):
        return True
    if walk.plain(i + 1):
        return False
    return bool(walk.any(i + 1, "counted", "number", "unit")) or walk.mark(i + 1, walk.marks.percent) or _counted_range(walk, i)


def short_in_series(walk: Walk, i: int) -> Number | None:
    """The two digits of a year that follows one written so: "the years 92 and 93"."""
    if len(walk.digits(i)) != 2 or i - walk.year_end != 1 or not walk.habits.short_years or len(walk.digits(walk.year_end - 1)) != 2:
        return None
    joined = walk.any(i - 1, "and", "to", "or") or walk.mark(i - 1, walk.marks.comma)
    return Number(i + 1, int(walk.digits(i)), False, 2) if joined and walk.alone(i) and not walk.any(i + 1, "counted", "unit") else None


def _counted_range(walk: Walk, i: int) -> bool:
    """Whether the number is the first of two that count something: "1900 to 2000 migrants"."""
    other = walk.any(i + 1, "to", "or") or (walk.role(i + 1, "and") if "from" in walk.at.get(i - 1, NONE) else 0)
    return bool(other and walk.digits(other)) and (bool(walk.any(other + 1, "counted", "number")) or _counts(walk, other + 1))


def _described(walk: Walk, i: int) -> bool:
    """Whether the word at i, an indefinite noun or adjective, may be what a number before it counts."""
    if walk.tokens[i].kind != "word" or i in walk.at:
        return False
    readings = walk.tokens[i].readings
    return bool(readings) and all(r.pos in ("noun", "adjective") and not r.definite for r in readings)


def _may_be_dated(token: Word) -> bool:
    """Whether a word may have a year straight after it: a noun or a name, and no verb or conjunction first of all."""
    return not token.readings or token.readings[0].pos not in ("verb", "conjunction", "particle", "pronoun")


def _counts(walk: Walk, i: int) -> bool:
    """Whether the word at i may be what a number before it counts: a noun, and nothing else."""
    if walk.tokens[i].kind != "word" or i in walk.at:
        return False
    readings = walk.tokens[i].readings
    return bool(readings) and all(r.pos == "noun" and not r.definite for r in readings)
