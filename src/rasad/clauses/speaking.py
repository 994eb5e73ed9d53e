"""Verbs of saying, of one word or several, by the words before the verb and its family; and whether a clause in the subjunctive follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..lang import Language
from ..model import Token

_AHEAD = 24  # words between a verb and the subjunctive that it asks for
_FINITE = frozenset({"past", "imperfect", "perfect", "present", "subjunctive", "future", "pluperfect"})


class Speaking:
    """Tells whether a verb says what follows it."""

    def __init__(self, language: Language, saying: Iterable[str]) -> None:
        told = ((keys, r) for w in saying for keys in language.spelling_variants(w) for r in language.look(keys[-1]))
        self._words = by_last((*keys[:-1], r.family) for keys, r in told if r.form == "participle")

    def ends_at(self, tokens: Sequence[Token], first: int, families: Iterable[str]) -> bool:
        """Whether a verb of one of these families, which begins at a token, has a verb of saying's words right before it."""
        return any(self._fits(tokens, first, words) for family in families for words in self._words.get(family, ()))

    @staticmethod
    def _fits(tokens: Sequence[Token], first: int, words: tuple[str, ...]) -> bool:
        before = len(words) - 1
        return first >= before and tuple(t.key for t in tokens[first - before : first]) == words[:-1]


def subjunctive_follows(tokens: Sequence[Token], first: int, marked: frozenset[str], stops: frozenset[str], opens: Callable[[int], bool]) -> bool:
    """Whether the next verb is in the subjunctive and no opener stands before it; a relative clause that tells of its object is passed over."""
    relative = False
    for j in range(first, min(first + _AHEAD, len(tokens))):
        if tokens[j].key in stops:
            return False
        if opens(j):
            if relative or j == first or tokens[j - 1].key not in marked:
                return False
            relative = True
            continue
        found = [r for r in tokens[j].readings if r.pos == "verb" and r.form in _FINITE]
        if not found or any(r.pos == "noun" for r in tokens[j].readings):
            continue
        if not relative:
            return all(r.form == "subjunctive" for r in found)
        relative = False
    return False


def by_last(sequences: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """Word sequences by their last word."""
    out: dict[str, set[tuple[str, ...]]] = {}
    for words in sequences:
        out.setdefault(words[-1], set()).add(words)
    return out
