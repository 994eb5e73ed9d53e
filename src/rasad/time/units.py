"""Units of time counted from now: "last week", "three days ago", "the past 24 hours"."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from ..model import Word
from .bare import era_at
from .calendars import GREGORIAN
from .entries import NONE
from .numbers import number
from .said import Said
from .walk import Piece, Walk
from .years import plain_year, year

_LETTERS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "weekend": "P{}W", "month": "P{}M", "year": "P{}Y"}
_ADJECTIVES = ("after_next", "last", "next", "this_after", "recent", "ago", "earlier", "hence", "later", "following", "preceding", "before_last")
_SHIFTS = {
    "last": -1, "ago": -1, "preceding": -1, "earlier": -1, "before_last": -2,
    "this_after": 0, "next": 1, "hence": 1, "following": 1, "later": 1, "after_next": 2,
}  # fmt: skip
_COMPARED = ("ago", "earlier", "later", "following", "preceding")
_BEFORE = ("last_before", "this_before", "ago_before", "since", "after_before", "within", "every", "that_before")


_COUNTS = frozenset(("few", "digits", "number", "ordinal"))


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """The parts of a unit phrase as they stand: what is before, how many, which unit, what is after."""

    start: int
    end: int
    before: str
    many: int  # 0: none said; −1: a few
    unit: str
    form: str  # one | two | many
    after: str
    calendar: str = ""  # of an adjective between the unit and what is after: "the past Hijri year"


def phrase(walk: Walk, i: int) -> Phrase | None:
    """Reads `[this|before|in] [about] [three] UNIT [three] [last|next|ago]`. Several readers ask: it is read once.

    None for a unit that nothing before or after it counts or places: "on the day", "the year 2015".
    """
    roles = walk.at.get(i)
    if roles is None or (roles.lone and walk.ends(i + roles.lone)):
        return None
    if i not in walk.phrases:
        walk.phrases[i] = _read(walk, i)
    found: Phrase | None = walk.phrases[i]
    return found


def _read(walk: Walk, i: int) -> Phrase | None:
    before, at = _first_role(walk, i, _BEFORE)
    at = walk.skip(at, "about")
    at = walk.skip(at, "only")
    at, count = _count(walk, at)
    unit = walk.value(at, "unit")
    if unit is None:
        return None
    end, (name, form) = unit
    if name == "night" and count and walk.role(at, "part") and "from" in walk.at.get(i - 1, NONE):
        return None  # "from eight to eleven at night"
    if form == "two" and not count:
        count = 2
    if not count and form != "one":
        end, count = _count_after(walk, end)
    if not count and form == "one":
        one = number(walk, end)
        end, count = (one.end, 1) if one and one.value == 1 and not one.digits and not one.ordinal else (end, 0)
    if name == "year" and form != "many" or count:
        end, name, count = _and_more(walk, end, name, count)
    to, calendar = _kind_of_year(walk, end) if name == "year" else (end, "")
    after, past = _first_role(walk, to, _ADJECTIVES)
    if after:
        return Phrase(i, past, before, count, name, form, after, calendar)
    return Phrase(i, to if calendar and before == "this_before" else end, before, count, name, form, "", calendar)


def _first_role(walk: Walk, i: int, names: tuple[str, ...]) -> tuple[str, int]:
    """The first of these roles that stands at i and one past it; an empty name and i where none does."""
    roles = walk.at.get(i)
    if roles:
        for name in names:
            if name in roles:
                return name, i + roles[name][0]
    return "", i


def _and_more(walk: Walk, i: int, unit: str, count: int) -> tuple[int, str, int]:
    """A year and a half, two years and three months: counted in months; unchanged where nothing more follows."""
    at = walk.role(i, "and")
    if unit != "year" or not at:
        return i, unit, count
    half = walk.role(at, "half_past")
    months = number(walk, at)
    last = walk.value(months.end, "unit") if months and not months.ordinal else None
    two = walk.value(at, "unit")
    if half:
        again = walk.value(half, "unit")
        half = again[0] if again and again[1] == ("year", "one") else half  # "a year and half of the year"
        return half, "month", max(count, 1) * 12 + 6
    if two and two[1] == ("month", "two"):
        return two[0], "month", max(count, 1) * 12 + 2
    if months and last and last[1][0] == "month" and months.value < 12:
        return last[0], "month", max(count, 1) * 12 + months.value
    return i, unit, count


def _count_after(walk: Walk, i: int) -> tuple[int, int]:
    """How many, after the unit: digits only past an article of their own ("the hours the 48 to come")."""
    if walk.plain(i):
        return i, 0
    article = walk.role(i, "only")
    found = _count(walk, article or i) if article or not walk.digits(i) else (i, 0)
    ten = walk.value(i, "ordinal")  # tens with an article are ordinals elsewhere: "the twenty years past"
    if ten and 20 <= ten[1] <= 90:
        return ten
    which = article or walk.any(found[0], *_ADJECTIVES, "ordinal")  # "the days three past"; "these days two men" counts men
    return found if found[1] and (which or found[1] < 0) else (i, 0)


def _kind_of_year(walk: Walk, i: int) -> tuple[int, str]:
    """One past an adjective that says which kind of year (fiscal, school) or of which calendar, and the calendar."""
    at = walk.skip(i, "year_kind")
    return era_at(walk, at)


def _count(walk: Walk, i: int) -> tuple[int, int]:
    """How many: a number, "one or two" (the larger), or a few (−1)."""
    roles = walk.at.get(i)
    if not roles or (roles.keys().isdisjoint(_COUNTS) and not walk.digits(i)):
        return i, 0
    few = walk.role(i, "few")
    if few:
        return few, -1
    found = number(walk, i)
    if found is None or found.ordinal or found.value > 2000:
        return i, 0
    day = walk.role(i, "weekday")
    if day > found.end:
        return i, 0  # a number that begins the name of a weekday
    joint = walk.any(found.end, "or", "to")
    more = number(walk, joint) if joint else None
    return (more.end, more.value) if more and more.value > found.value else (found.end, found.value)


def relative(walk: Walk, i: int) -> Piece | None:
    """What a unit phrase says; None where it names no time ("the week", "a year")."""
    p = phrase(walk, i)
    if p is None:
        return None
    if p.unit == "period":
        return _reference(walk, p)
    if p.before == "every":
        return _repeated(p)
    if not p.after and walk.role(p.end, "ordinal"):
        return None  # "before the 18th century", "in the three months" + "first"
    if p.many > 0:
        return _counted(walk, p)
    if p.many < 0 or p.form == "many":
        return _reference(walk, p)
    if p.unit == "year" and len(walk.digits(p.end)) == 4:
        return _numbered_year(walk, p)
    return _single(walk, p)


def repeated(walk: Walk, i: int) -> Piece | None:
    """Daily, yearly: a set by a word of its own."""
    found = walk.value(i, "set")
    return (found[0], Said(duration=found[1], every=True)) if found else None


def _repeated(p: Phrase) -> Piece | None:
    """Every day, every two weeks: a set, by the length from one to the next."""
    if p.unit not in _LETTERS or p.after or p.many < 0:
        return None
    return p.end, Said(duration=_LETTERS[p.unit].format(p.many or 1), every=True)


def _numbered_year(walk: Walk, p: Phrase) -> Piece | None:
    """`this year 2015`; after "since", "before" the year is the expression, not the length."""
    found = year(walk, p.end) or plain_year(walk, p.end, GREGORIAN)
    if found is None or p.after not in ("this_after", "last", "next"):
        return None
    end, said = found
    return end, said if isinstance(said, Said) else Said(calendar=GREGORIAN, year=said)


def _reference(walk: Walk, p: Phrase) -> Piece | None:
    """Some days, the coming years, these days: vague references."""
    if p.after in _COMPARED and walk.role(p.end, "than"):
        return None  # "the years after the war"
    if p.after in ("last", "recent", "ago", "preceding", "earlier") or (p.before in ("ago_before", "since") and p.many < 0):
        return p.end, Said(ref="PAST_REF")
    if p.after in ("next", "hence", "following", "later"):
        return p.end, Said(ref="FUTURE_REF")
    if (p.before == "this_before" or p.after == "this_after") and not p.many:
        return p.end, Said(ref="PRESENT_REF")
    if p.before in ("ago_before", "since") and p.form == "many":
        return p.end, Said(ref="PAST_REF")
    return (p.end, Said(duration=_LETTERS[p.unit].format("X"))) if p.many < 0 and p.unit in _LETTERS else None


def _single(walk: Walk, p: Phrase) -> Piece | None:
    """One unit and which one: last week, this year, next month, a year ago."""
    shift = _SHIFTS.get(p.after)
    of = "line" if p.after in ("following", "preceding", "later", "earlier") else "now"
    if p.after == "hence" and p.unit in ("minute", "hour", "day", "night"):
        return None  # "another day"
    if p.after == "recent":
        return None if walk.role(p.end, "of") else (p.end, Said(ref="PAST_REF"))
    if p.after in ("ago", "later", "earlier") and walk.role(p.end, "than"):
        return None
    if shift is None:
        shift = {"this_before": 0, "ago_before": -1, "after_before": 1}.get(p.before)
        if p.unit == "weekend" and shift is None:
            shift, of = 0, "open"  # the last or the next one, by tense
        if p.before == "that_before" and p.unit in ("day", "week", "month", "year"):
            shift, of = 0, "line"
        if p.before == "since" and p.unit in _LETTERS and p.form == "one":
            return p.end, Said(duration=_LETTERS[p.unit].format(1))
        if shift is None or (p.before in ("ago_before", "after_before") and walk.role(p.end, "than")):
            return None
        if p.before == "after_before":
            of = "after"
    return _shifted(walk, p, shift, of)


def _shifted(walk: Walk, p: Phrase, shift: int, of: str) -> Piece | None:
    if p.unit in ("hour", "minute"):
        return p.end, Said(ref="PAST_REF" if shift < 0 else "FUTURE_REF" if shift > 0 else "PRESENT_REF")
    end, calendar = era_at(walk, p.end)
    calendar = calendar or p.calendar
    if p.unit == "night":
        return end, Said(unit="day", shift=shift, part="NI", of=of)
    return end, Said(unit=p.unit, shift=shift, of=of, calendar=calendar)


def _counted(walk: Walk, p: Phrase) -> Piece | None:
    """A number of units: ago, to come, a stretch up to now or from now, or a bare duration."""
    bare = Said(duration=_LETTERS[p.unit].format(p.many)) if p.unit in _LETTERS else Said(duration=f"P{p.many * (10 if p.unit == 'decade' else 100)}Y")
    if p.after == "this_after" or (p.form == "two" and p.after and walk.any(walk.role(p.end, "and"), *_ADJECTIVES)):
        return None  # "20 to 22 of this month"; "the past and the present year"
    side = _side_of_event(walk, p)
    now = _now(walk, walk.role(p.end, "than")) if side else 0
    if now:
        return now, _point(p, side * p.many)
    if side:
        return p.end - (1 if p.after else 0), replace(bare, toward=side, of="event")
    if p.after == "ago":
        return p.end, _point(p, -p.many)
    if p.after == "hence":
        return p.end, _point(p, p.many)
    if p.after in ("earlier", "later"):
        return p.end, replace(_point(p, p.many if p.after == "later" else -p.many), of="line")
    if p.after in ("last", "recent", "preceding") or p.before == "last_before":
        return p.end, _stretch(p, -1)
    if p.after in ("next", "following"):
        return p.end, _stretch(p, 1)
    if walk.role(p.end, "than") and p.before in ("since", "within"):
        return p.end, bare
    if p.before == "ago_before" or (p.before == "since" and p.unit in ("day", "hour", "minute")):
        return p.end, _point(p, -p.many)
    if p.before == "after_before":
        return p.end, replace(_point(p, p.many), of="after")
    if p.before == "within":
        return p.end, replace(_stretch(p, 1), of="after", duration=bare.duration)
    return p.end, bare


def _now(walk: Walk, i: int) -> int:
    """One past "now" or "today", from which a length may be counted; 0 where neither stands there."""
    ref, day = walk.value(i, "ref") if i else None, walk.value(i, "days_from") if i else None
    if ref and ref[1] == "PRESENT_REF":
        return ref[0]
    return day[0] if day and day[1][:2] == ("day", 0) and day[1][3] == "now" else 0


def _side_of_event(walk: Walk, p: Phrase) -> int:
    """Whether the length is counted from something named after it: −1 before it, +1 after it, 0 not at all."""
    than = walk.role(p.end, "than")
    if than and (p.after in ("ago", "earlier") or (not p.after and p.before == "ago_before")):
        return -1
    after = than and (p.after == "later" or (not p.after and p.before == "after_before"))
    return 1 if after or (not p.after and not p.before and walk.role(p.end, "after_event") > walk.role(p.end, "than")) else 0


def _point(p: Phrase, shift: int) -> Said:
    """Three days ago, in two weeks."""
    if p.unit in ("hour", "minute"):
        return Said(ref="PAST_REF" if shift < 0 else "FUTURE_REF", duration=_LETTERS[p.unit].format(abs(shift)))
    return Said(unit="day" if p.unit == "night" else p.unit, shift=shift)


def _stretch(p: Phrase, toward: int) -> Said:
    """The past three days, the coming two years."""
    if p.unit == "minute" or (p.unit == "hour" and p.many < 12):
        return Said(ref="PAST_REF" if toward < 0 else "FUTURE_REF", duration=_LETTERS[p.unit].format(p.many))
    return Said(unit="day" if p.unit == "night" else p.unit, count=p.many, toward=toward)


def bare(walk: Walk, i: int) -> Piece | None:
    """`the end of` "the month", "the year": the one of now; only where nothing says of what."""
    unit = walk.value(i, "unit")
    if unit is None or unit[1][1] != "one" or unit[1][0] not in ("week", "month", "year", "decade", "century"):
        return None
    end, calendar = era_at(walk, unit[0]) if unit[1][0] == "year" else (unit[0], "")
    after = None if walk.role(end, "ref") else walk.tokens[end]
    if after and (after.kind in ("number", "latin") or end in walk.at and walk.any(end, "ordinal", "number", "than") or _goes_on(after)):
        return None
    return end, Said(unit=unit[1][0], shift=0, calendar=calendar)


def _goes_on(token: Word) -> bool:
    """Whether a word may tell what the unit is of: anything that is not surely another class."""
    if token.kind != "word":
        return False
    return not token.readings or any(r.pos in ("noun", "adjective", "adverb", "demonstrative") for r in token.readings)


def shifted(walk: Walk, i: int) -> Piece | None:
    """A single unit counted from now, by a phrase or by a word of its own ("this year")."""
    found = relative(walk, i)
    own = days_from(walk, i)
    best = own if own and (found is None or own[0] >= found[0]) else found
    return best if best and best[1].shift is not None else None


def year_shifted(walk: Walk, i: int) -> Piece | None:
    """`last year`, `this year`, `the same year`."""
    found = shifted(walk, i)
    return found if found and found[1].unit == "year" else None


def days_from(walk: Walk, i: int) -> Piece | None:
    """Today, yesterday, tonight, this year: words that count from now."""
    found = walk.value(walk.skip(i, "day"), "days_from") or walk.value(i, "days_from")
    if found is None:
        return None
    end, (unit, shift, part, of) = found
    if unit == "day" and end == i + 1 and walk.value(i, "unit") and walk.any(end, "following", "preceding", "ordinal"):
        return None  # "the next day", "the third day"
    return end, Said(unit=unit, shift=shift, part=part, of=of)
