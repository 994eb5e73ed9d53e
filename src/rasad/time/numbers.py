"""Numbers in digits of all scripts and in words."""

from __future__ import annotations

import msgspec

from .walk import Walk

_HUNDREDS = range(100, 1000, 100)


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number that was read: one past its last token, its value, whether it is an ordinal, and how many digits (0: in words)."""

    end: int
    value: int
    ordinal: bool = False
    digits: int = 0


def number(walk: Walk, i: int) -> Number | None:
    """The whole number at i; None for a part of a decimal, a score or a code. Several readers ask: it is read once."""
    if i not in walk.at:
        return None
    if i not in walk.numbers:
        walk.numbers[i] = _read(walk, i)
    found: Number | None = walk.numbers[i]
    return found


def _read(walk: Walk, i: int) -> Number | None:
    digits = walk.digits(i)
    if digits:
        if len(digits) > 4 or not walk.alone(i):
            return None
        nth = walk.role(i + 1, "ordinal_ending") if len(digits) <= 2 else 0
        return Number(nth or i + 1, int(digits), bool(nth), len(digits))
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
        if more is None and total >= 1000:
            more = _fused(walk, end)
        if more is None or not _adds(total, more[1], ordinal, more[2]):
            return Number(end, total, ordinal)
        end, total, ordinal = more[0], total + more[1], more[2]


def _fused(walk: Walk, i: int) -> tuple[int, int, bool] | None:
    """Ten and more straight after thousands, where the word for "and" is written onto it and makes it look like another ("and one ten")."""
    one = _term(walk, i)
    ten = _term(walk, one[0]) if one and one[1] == 1 else None
    return (ten[0], 11, False) if ten and ten[1] == 10 else None


def _term(walk: Walk, i: int) -> tuple[int, int, bool] | None:
    roles = walk.at.get(i)
    if roles is None or not ("number" in roles or "ordinal" in roles):
        return None
    found = walk.value(i, "number")
    nth = walk.value(i, "ordinal")
    if nth and (found is None or nth[0] > found[0]):
        return nth[0], nth[1], True
    return (found[0], found[1], False) if found else None


def _adds(total: int, more: int, ordinal: bool, next_ordinal: bool) -> bool:
    """Whether "A and B" is one number: twenty and one, five and twenty, four hundred and one."""
    if ordinal:  # the eleventh … : "the first and twentieth"
        return total < 10 and 20 <= more <= 90 and more % 10 == 0
    if total < 100 and more in _HUNDREDS or total < 1000 and more in (1000, 2000) and total % 1000:
        return total < more  # from the ones upwards: three and seventy and nine hundred and thousand
    if 0 < total % 100 < 10:
        return 20 <= more <= 90 and more % 10 == 0
    if total % 100 == 0:
        return more < (1000 if total % 1000 == 0 else 100)
    return total % 100 >= 20 and total % 10 == 0 and more < 10
