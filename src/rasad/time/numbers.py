"""Numbers in digits of all scripts and in words."""

from __future__ import annotations

from typing import NamedTuple

from .walk import Walk


class Number(NamedTuple):
    """A number that was read: one past its last token, its value, whether it is an ordinal, and how many digits (0: in words)."""

    end: int
    value: int
    ordinal: bool = False
    digits: int = 0


def number(walk: Walk, i: int) -> Number | None:
    """The whole number at i; None for a part of a decimal, a score or a code."""
    digits = walk.digits(i)
    if digits:
        return Number(i + 1, int(digits), False, len(digits)) if len(digits) <= 4 and walk.alone(i) else None
    return in_words(walk, i)


def in_words(walk: Walk, i: int) -> Number | None:
    """A number in words: tens and ones in either order, hundreds and thousands joined by "and"."""
    first = _term(walk, i)
    if first is None:
        return None
    end, total, ordinal = first
    while True:
        times = None if ordinal else walk.value(end, "number")
        if times and times[1] in (100, 1000) and 0 < total < times[1]:
            end, total = times[0], total * times[1]
            continue
        after = walk.role(end, "and")
        more = _term(walk, after) if after else None
        if more is None or not _adds(total, more[1], ordinal, more[2]):
            return Number(end, total, ordinal)
        end, total, ordinal = more[0], total + more[1], more[2]


def _term(walk: Walk, i: int) -> tuple[int, int, bool] | None:
    found = walk.value(i, "number")
    nth = walk.value(i, "ordinal")
    if nth and (found is None or nth[0] > found[0]):
        return nth[0], nth[1], True
    return (found[0], found[1], False) if found else None


def _adds(total: int, more: int, ordinal: bool, next_ordinal: bool) -> bool:
    """Whether "A and B" is one number: twenty and one, five and twenty, four hundred and one."""
    if ordinal:  # the eleventh … : "the first and twentieth"
        return total < 10 and 20 <= more <= 90 and more % 10 == 0
    if total < 10:
        return 20 <= more <= 90 and more % 10 == 0
    if total % 100 == 0:
        return more < (1000 if total % 1000 == 0 else 100)
    return total % 100 >= 20 and total % 10 == 0 and more < 10
