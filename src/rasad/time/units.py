"""Units of time counted from now: "last week", "three days ago", "the past 24 hours"."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from ..model import Token
from .calendars import GREGORIAN
from .numbers import number
from .said import Said
from .walk import Piece, Walk
from .years import plain_year, year

_LETTERS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "weekend": "P{}W", "month": "P{}M", "year": "P{}Y"}
_ADJECTIVES = ("last", "next", "this_after", "recent", "ago", "earlier", "hence", "later", "following", "preceding", "before_last")
_SHIFTS = {
    "last": -1, "ago": -1, "preceding": -1, "earlier": -1, "before_last": -2, "this_after": 0, "next": 1, "hence": 1, "following": 1, "later": 1
}  # fmt: skip
_BEFORE = ("this_before", "ago_before", "since", "after_before", "within", "every", "that_before")


class Phrase(NamedTuple):
    """The parts of a unit phrase as they stand: what is before, how many, which unit, what is after."""

    start: int
    end: int
    before: str
    many: int  # 0: none said; −1: a few
    unit: str
    form: str  # one | two | many
    after: str


def phrase(walk: Walk, i: int) -> Phrase | None:
    """Reads `[this|before|in] [about] [three] UNIT [three] [last|next|ago]`."""
    before = ""
    at = i
    for name in _BEFORE:
        to = walk.role(at, name)
        if to and to > at:
            before, at = name, to
            break
    at = walk.skip(at, "about")
    at = walk.skip(at, "only")
    at, count = _count(walk, at)
    unit = walk.value(at, "unit")
    if unit is None:
        return None
    end, (name, form) = unit
    if form == "two" and not count:
        count = 2
    if not count:
        end, count = _count(walk, end) if not walk.digits(end) else (end, 0)
    for after in _ADJECTIVES:
        to = walk.role(end, after)
        if to:
            return Phrase(i, to, before, count, name, form, after)
    return Phrase(i, end, before, count, name, form, "")


def _count(walk: Walk, i: int) -> tuple[int, int]:
    """How many: a number, "one or two" (the larger), or a few (−1)."""
    few = walk.role(i, "few")
    if few:
        return few, -1
    found = number(walk, i)
    if found is None or found.ordinal or found.value > 2000:
        return i, 0
    joint = walk.any(found.end, "or", "to")
    more = number(walk, joint) if joint else None
    return (more.end, more.value) if more and more.value > found.value else (found.end, found.value)


def relative(walk: Walk, i: int) -> Piece | None:
    """What a unit phrase says; None where it names no time ("the week", "a year")."""
    p = phrase(walk, i)
    if p is None:
        return None
    if p.unit == "period":
        return _reference(p)
    if p.before == "every" or (not p.after and walk.role(p.end, "ordinal")):
        return None  # "before the 18th century", "in the three months" + "first"
    if p.many > 0:
        return _counted(walk, p)
    if p.many < 0 or p.form == "many":
        return _reference(p)
    if p.unit == "year" and len(walk.digits(p.end)) == 4:
        return _numbered_year(walk, p)
    return _single(walk, p)


def _numbered_year(walk: Walk, p: Phrase) -> Piece | None:
    """`this year 2015`; after "since", "before" the year is the expression, not the length."""
    found = year(walk, p.end) or plain_year(walk, p.end, GREGORIAN)
    if found is None or p.after not in ("this_after", "last", "next"):
        return None
    end, said = found
    return end, said if isinstance(said, Said) else Said(calendar=GREGORIAN, year=said)


def _reference(p: Phrase) -> Piece | None:
    """Some days, the coming years, these days: vague references."""
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
    if p.after == "recent":
        return p.end, Said(ref="PAST_REF")
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
    era = walk.value(p.end, "era")
    end, calendar = era if era else (p.end, "")
    if p.unit == "night":
        return end, Said(unit="day", shift=shift, part="NI", of=of)
    return end, Said(unit=p.unit, shift=shift, of=of, calendar=calendar)


def _counted(walk: Walk, p: Phrase) -> Piece | None:
    """A number of units: ago, to come, a stretch up to now or from now, or a bare duration."""
    bare = Said(duration=_LETTERS[p.unit].format(p.many)) if p.unit in _LETTERS else Said(duration=f"P{p.many * (10 if p.unit == 'decade' else 100)}Y")
    if p.after == "ago":
        if walk.role(p.end, "than"):
            return p.end - 1, bare
        return p.end, _point(p, -p.many)
    if p.after == "hence":
        return p.end, _point(p, p.many)
    if p.after in ("earlier", "later"):
        return (p.end - 1, bare) if walk.role(p.end, "than") else (p.end, replace(_point(p, p.many if p.after == "later" else -p.many), of="line"))
    if p.after in ("last", "recent", "preceding"):
        return p.end, _stretch(p, -1)
    if p.after in ("next", "following"):
        return p.end, _stretch(p, 1)
    if walk.role(p.end, "than") and p.before in ("ago_before", "after_before", "since", "within"):
        return p.end, bare
    if p.before == "ago_before" or (p.before == "since" and p.unit in ("day", "hour", "minute")):
        return p.end, _point(p, -p.many)
    if p.before == "after_before":
        return p.end, replace(_point(p, p.many), of="after")
    if p.before == "within":
        return p.end, replace(_stretch(p, 1), of="after", duration=bare.duration)
    return p.end, bare


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
    end = unit[0]
    after = walk.tokens[end] if end < len(walk.tokens) else None
    if after and (after.kind in ("number", "latin") or end in walk.at and walk.any(end, "ordinal", "number", "than") or _goes_on(after)):
        return None
    return end, Said(unit=unit[1][0], shift=0)


def _goes_on(token: Token) -> bool:
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
    if unit == "day" and not part and end == i + 1 and walk.value(i, "unit") and walk.any(end, "following", "preceding", "ordinal"):
        return None  # "the next day", "the third day"
    return end, Said(unit=unit, shift=shift, part=part, of=of)
