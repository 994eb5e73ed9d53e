"""A quick look whether words can be part of a time expression at all, so that the rest need not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..normalise.tokens import Tokenizer
from .words import Words

# An expression holds at least one of these, or a number that is more than a few digits.
_ROLES = frozenset(
    {"month_name", "weekday", "weekday_many", "unit", "season", "quarter", "half", "decade", "days_from", "feast", "ref", "lone_part", "part", "set", "clock"}
)
_WHICH = frozenset({"last", "next", "this_after", "of_it"})  # … or a small number with one of these: "the 15th of the present"
_SURE, _SMALL, _TOLD, EMPTY, ODD, ENDS = 1, 2, 4, 8, 16, 32
_BOTH = _SMALL | _TOLD
_RUNS = re.compile(r"[^\W\d_]+|\d+")
_NUMBER = re.compile(r"\d{3}|\d\D\d")  # "2011", "5/3", "14:30"

_EVERYWHERE = frozenset(
    {"of", "and", "or", "at", "to", "from", "than", "month_before", "year_before", "after_event", "this_before", "this_after", "that_before"}
)


def _phrases(words: Words) -> Iterator[tuple[str, ...]]:
    """The keys of every phrase that may be an expression, or the part of one that nothing else gives away."""
    for key, entry in words.table.items():
        for second, rows in entry.longer.items():
            yield from ((key, second, *rest) for rest, role, _ in rows if role in _ROLES)


def _timely(words: Words, key: str) -> bool:
    entry = words.table.get(key)
    return entry is None or not entry.roles or bool(entry.roles.keys() - _EVERYWHERE)


class Triggers:
    """Tells of a word whether it can be part of a time expression, and whether a sentence ends with it."""

    def __init__(self, words: Words, tokenizer: Tokenizer, ends: frozenset[str]) -> None:
        self._tokenizer, self._ends = tokenizer, ends
        self._fold = words.language.fold
        rare = {key for key, entry in words.table.items() if "month_name" in entry.roles and not entry.roles["month_name"][1][2]}
        self._keys = {key for key, entry in words.table.items() if not (_ROLES - ({"month_name"} if key in rare else set())).isdisjoint(entry.roles)}
        common = frozenset[str]().union(*words.language.classes.values())
        for phrase in sorted(_phrases(words)):
            if self._keys.isdisjoint(phrase):  # of a phrase the rarest word: no function word, else one that also is a word of time
                ranked = {key: (key not in common and key not in words.table, _timely(words, key), len(key)) for key in phrase}
                self._keys.add(max(ranked, key=lambda key: ranked[key]))
        self._which = rare | {key for key, entry in words.table.items() if not _WHICH.isdisjoint(entry.roles)}
        self._small = {key for key, entry in words.table.items() if "ordinal" in entry.roles}
        self._any = self._keys | self._which | self._small

    def tell(self, word: str) -> int:
        """What is to be known of a word with the marks that stand about it, without a space: `ENDS` where a sentence ends with it,
        `ODD` where one may end inside it, `EMPTY` where it holds no letter or mark, and bits for `timely`."""
        ends = word[-1] in self._ends
        told = ENDS if ends else 0 if self._fold(word) else EMPTY
        if not self._ends.isdisjoint(self._fold(word[:-1] if ends else word)):
            told |= ODD
        return told | self._names(word) if self._may(word) else told

    def _may(self, word: str) -> bool:
        """A first look, without cutting: a digit, or one of the words behind at most four letters that may be joined before it."""
        runs = _RUNS.findall(self._fold(word))
        return any(run[0].isdigit() or any(run[at:] in self._any for at in range(min(5, len(run)))) for run in runs)

    def _names(self, word: str) -> int:
        tokens = self._tokenizer.tokens(word, 0, len(word))
        if _NUMBER.search(word) or any(token.key in self._keys for token in tokens):
            return _SURE
        told = _SMALL if any(token.kind == "number" or token.key in self._small for token in tokens) else 0
        return told | (_TOLD if any(token.key in self._which for token in tokens) else 0)


def timely(told: int) -> bool:
    """Whether a time may be named in words of which all this is told."""
    return bool(told & _SURE) or told & _BOTH == _BOTH
