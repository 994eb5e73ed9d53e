"""Cues: phrases by which a line shows that it is no part of an article, found by the words of the line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import product

from ..lang.language import Language
from .forms import Cues

TOKEN = re.compile(r"\w+|[:/|]")
TAIL = 120  # characters at the end of a line in which a closing cue may stand
_MARKS = frozenset(":/|")
_Parts = tuple[tuple[str, ...], ...]


def tokens(folded: str) -> list[str]:
    """Words, numbers and the marks that cues may ask for, of a folded line.

    >>> tokens("code: 815 (a)")
    ['code', ':', '815', 'a']
    """
    return TOKEN.findall(folded)


def phrases(language: Language, entry: str) -> list[_Parts]:
    """All token sequences of an entry, as parts that follow one another with gaps between."""
    parts = [[tuple(tokens(" ".join(v))) for v in language.spelling_variants(part)] for part in entry.split(" … ")]
    return [p for p in product(*parts) if all(p)]


class Table:
    """Phrases looked up by their first token; each carries what it means."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[_Parts, str]]] = {}

    def add(self, language: Language, entries: Iterable[str], meaning: str) -> None:
        """Adds phrases in ordinary spelling under one meaning."""
        for entry in entries:
            for parts in phrases(language, entry):
                self._by_first.setdefault(parts[0][0], []).append((parts, meaning))

    def at(self, line: Sequence[str], i: int) -> tuple[str, int] | None:
        """The meaning and the end of the longest phrase that begins at a token."""
        best: tuple[str, int] | None = None
        for parts, meaning in self._by_first.get(line[i], ()):
            end = _follow(line, i, parts)
            if end and (best is None or end > best[1]):
                best = meaning, end
        return best

    def first(self, line: Sequence[str], stop: int | None = None) -> tuple[str, int, int] | None:
        """The first phrase that begins before `stop` (or anywhere): meaning, start, end."""
        known = self._by_first
        for i, word in enumerate(line[:stop]):
            if word in known and (found := self.at(line, i)):
                return found[0], i, found[1]
        return None


def _follow(line: Sequence[str], i: int, parts: _Parts) -> int:
    """The end of the phrase if all its parts stand in the line from `i` on, else 0."""
    n = len(parts[0])
    if tuple(line[i : i + n]) != parts[0]:
        return 0
    end = i + n
    for part in parts[1:]:
        n = len(part)
        end = next((j + n for j in range(end, len(line) - n + 1) if tuple(line[j : j + n]) == part), 0)
        if not end:
            return 0
    return end


class CueBook:
    """The cues of a language, compiled: what a line says of itself."""

    def __init__(self, language: Language, groups: dict[str, Sequence[Cues]]) -> None:
        self._alone: dict[tuple[str, ...], str] = {}
        self._opens, self._holds, self._closes = Table(), Table(), Table()
        self._fold: Callable[[str], str] = language.fold
        self._ends = frozenset(language.marks.sentence_end)
        self._piece = re.compile(rf"[:/|]|[^\s:/|{re.escape(language.marks.sentence_end + language.marks.comma)}«»\"“”()\[\]\-–—]+")
        for meaning, cues in groups.items():
            for c in cues:
                for entry in c.alone:
                    for parts in phrases(language, entry):
                        self._alone[_words(parts[0])] = meaning
                self._opens.add(language, c.opens, meaning)
                self._holds.add(language, c.holds, meaning)
                self._closes.add(language, c.closes, meaning)

        self._longest = 2 * max(map(len, self._alone), default=0) + 4  # marks and numbers may stand among the words

    def of(self, line: Sequence[str]) -> tuple[str, int]:
        """What the line is (`ends`, `asides`, `lines` or nothing) and how many words stand after the cue."""
        if len(line) <= self._longest:
            words = _words(line)
            if (meaning := self._alone.get(words)) or len(words) % 2 == 0 and (meaning := self._twice(words)):
                return meaning, 0
        start = next((i for i, t in enumerate(line) if t not in _MARKS and not t.isdigit()), None)
        if start is None:
            return "", 0
        if found := self._opens.at(line, start):
            return found[0], len(_words(line[found[1] :]))
        if held := self._holds.first(line):
            return held[0], 0
        return "", 0

    def _twice(self, words: tuple[str, ...]) -> str:
        half = len(words) // 2
        return self._alone.get(words[:half], "") if half and words[:half] == words[half:] else ""

    def may_close(self, line: Sequence[str]) -> bool:
        """Whether a closing cue stands anywhere among the words."""
        return self._closes.first(line) is not None

    def opens(self, line: Sequence[str]) -> str:
        """What a line says of itself by its first words alone."""
        found = self._opens.at(line, 0) if line else None
        return found[0] if found else ""

    def tail(self, text: str, start: int, end: int) -> int:
        """Where what follows the last sentence of a line begins (`end` if nothing does).

        A closing cue stands at the line's beginning or after a sentence's end (anywhere if it has two words or a mark), and no sentence follows it.
        """
        begin = max(start, end - TAIL)
        pieces = [(m.start(), key) for m in self._piece.finditer(text, begin, end) if (key := self._fold(m.group()))]
        keys = [key for _, key in pieces]
        for i in range(len(keys)):
            found = self._closes.at(keys, i)
            if not found:
                continue
            at = pieces[i][0]
            before = text[begin:at].rstrip(" \t\u00a0\u200c/")
            clear = not before or before[-1] in self._ends or not before[-1].isalnum() and before[-1] not in "(["
            if (clear or found[1] - i > 1) and self._silent(text, at, end):
                return at - (len(text[begin:at]) - len(text[begin:at].rstrip(" \t\u00a0/")))
        return end

    def _silent(self, text: str, at: int, end: int) -> bool:
        """Whether no sentence ends inside the stretch; dots in a row and a mark at its very end do not count."""
        rest = text[at:end]
        return not any(c in self._ends and rest[i + 1 : i + 2].isspace() and rest[i - 1] != c for i, c in enumerate(rest) if i)


def _words(line: Sequence[str]) -> tuple[str, ...]:
    return tuple([t for t in line if t not in _MARKS and not t.isdigit()])
