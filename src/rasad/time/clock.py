"""Clock times and parts of the day."""

from __future__ import annotations

from .entries import NONE
from .numbers import number
from .said import Said
from .walk import Piece, Walk

_AFTER_NOON = ("AF", "EV", "NI")
_AT = frozenset(("at", "to", "from", "and", "since", "month_before", "within"))


def clock(walk: Walk, i: int) -> Piece | None:
    """`[at] 14:30 [GMT]`, `the hour 18`, `the ninth hour and a half`, `9 in the morning`."""
    if len(walk.digits(i)) > 2:
        return None
    at = walk.skip(i, "clock")
    named = at != i or _hour_before_part(walk, i)
    if not named and (at := walk.skip(i, "part")) != i and not walk.digits(at):
        return None
    found = _digits(walk, at, named) if walk.digits(at) else _in_words(walk, at) if named else None
    if found is None:
        return None
    end, hour, minute = found
    part = _part_after(walk, end)
    zone = walk.value(part[0] if part else end, "zone")
    before = walk.value(i, "part") if not named else None
    name = part[1] if part else before[1] if before else _part_of_second(walk, end)
    if not named and not zone and not _colon(walk, at):
        return None
    if name in _AFTER_NOON and hour < 12 and not (name == "NI" and hour < 5):
        hour += 12
    elif name == "MO" and hour == 12:
        hour = 0
    end = zone[0] if zone else part[0] if part else end
    return end, Said(clock=f"{hour % 24:02d}:{minute:02d}", zone=zone[1] if zone else "", part=name)


def _part_of_second(walk: Walk, end: int) -> str:
    """The part of the day that the second of two hours names for both."""
    to = walk.role(end, "to")
    found = number(walk, to) if to else None
    part = _part_after(walk, _halves(walk, found.end, found.value)[0]) if found and found.value <= 12 else None
    return part[1] if part else ""


def _hour_before_part(walk: Walk, i: int) -> bool:
    """Whether a number without the word for hour is one: "at the ninth in the morning", the second of "from three to six in the evening"."""
    before = walk.at.get(i - 1, NONE)
    found = None if before.keys().isdisjoint(_AT) else number(walk, i)
    if found is None or found.value > 12:
        return False
    end = _halves(walk, found.end, found.value)[0]
    if not walk.any(end, "part", "am", "pm") and not walk.role(walk.skip(end, "of"), "part"):
        return False
    if found.ordinal:
        return True
    second = ("to" in before or "and" in before) and any("from" in walk.at.get(j, NONE) for j in range(max(0, i - 5), i - 1))
    return second or ("to" in before and not walk.role(end, "unit"))


def iso_time(walk: Walk, i: int) -> Piece | None:
    """The time of an ISO 8601 date: `T21:48:10+03:30`, `T21:48Z`."""
    tokens = walk.tokens
    if not (walk.glued(i) and tokens[i].kind == "latin" and tokens[i].key == "t" and walk.digits(i + 1)):
        return None
    found = _digits(walk, i + 1, True)
    if found is None:
        return None
    end, hour, minute = found
    clock = f"{hour % 24:02d}:{minute:02d}"
    if walk.glued(end) and tokens[end].kind == "latin" and tokens[end].key == "z":
        return end + 1, Said(clock=clock, zone="UTC")
    if walk.glued(end) and tokens[end].key in "+-" and _colon(walk, end + 1):
        return end + 4, Said(clock=clock, zone=f"{tokens[end].key}{int(walk.digits(end + 1)):02d}:{walk.digits(end + 3)}")
    return end, Said(clock=clock)


def _part_after(walk: Walk, i: int) -> tuple[int, str] | None:
    """The part of the day after a clock time, or what stands for the halves of the day."""
    for role, name in (("am", "MO"), ("pm", "AF")):
        to = walk.role(i, role)
        if to:
            return to, name
    return walk.value(i, "part") or walk.value(walk.skip(i, "of"), "part")


def _colon(walk: Walk, i: int) -> bool:
    """Whether hours and minutes of two digits stand at i with a colon between them."""
    return walk.mark(i + 1, ":") and len(walk.digits(i + 2)) == 2 and walk.glued(i + 1) and walk.glued(i + 2)


def _digits(walk: Walk, i: int, named: bool) -> tuple[int, int, int] | None:
    """Hours and minutes in digits; a point or comma between them only after the word for hour or before a zone."""
    hours, minutes = walk.digits(i), walk.digits(i + 2)
    if not hours or len(hours) > 2 or int(hours) > 24 or (walk.glued(i) and walk.mark(i - 1, ":.,/-")):
        return None
    if minutes and len(minutes) == 2 and int(minutes) < 60 and walk.mark(i + 1, walk.marks.clock) and walk.glued(i + 1) and walk.glued(i + 2):
        end = i + 3
        if walk.mark(end, ":") and len(walk.digits(end + 1)) == 2 and walk.glued(end):
            end += 2  # seconds
        if walk.mark(i + 1, ":") or named or walk.role(end, "zone"):
            return walk.skip(end, "minute"), int(hours), int(minutes)
    if not named or not walk.alone(i) or (walk.role(i + 1, "unit") and not walk.role(i + 1, "part")):
        return None
    return _halves(walk, i + 1, int(hours))


def _in_words(walk: Walk, i: int) -> tuple[int, int, int] | None:
    found = number(walk, i)
    if found is None or not 1 <= found.value <= 24:
        return None
    return _halves(walk, found.end, found.value)


def _halves(walk: Walk, end: int, hour: int) -> tuple[int, int, int]:
    """`… and a half`, `… and ten minutes`, `… less a quarter`."""
    less = walk.value(end, "clock_part")
    if less and less[1] < 0:
        return less[0], (hour - 1) % 24, 60 + less[1]
    after = walk.role(end, "and")
    if not after:
        return end, hour, 0
    if walk.role(after, "half_past"):
        return walk.role(after, "half_past"), hour, 30
    if walk.role(after, "quarter_past"):
        return walk.role(after, "quarter_past"), hour, 15
    more = walk.value(after, "clock_part")
    if more and more[1] > 0:
        return more[0], hour, more[1]
    minutes = number(walk, after)
    past = walk.role(minutes.end, "minute") if minutes and not minutes.ordinal and minutes.value < 60 else 0
    return (past, hour, minutes.value) if past and minutes else (end, hour, 0)


def part(walk: Walk, i: int) -> Piece | None:
    """A part of the day, which names a time only beside a day."""
    found = walk.value(i, "part")
    return (found[0], Said(part=found[1])) if found else None


def lone_part(walk: Walk, i: int) -> Piece | None:
    """A phrase for a part of the day that names a time by itself ("the early hours of the morning")."""
    found = walk.value(i, "lone_part")
    return (found[0], Said(part=found[1], of="day")) if found else None
