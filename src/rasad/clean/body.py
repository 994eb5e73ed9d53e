"""The article among the lines of a flattened page: where its body begins and ends, and which line is its title.

The idea (length of lines, punctuation, a block that outweighs its surroundings) is jusText's, Pomikálek 2011; the cues are the language's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from .dates import date_rank
from .rows import SHORT, Row
from .titles import TitleFinder
from .tongue import Tongue

_ENOUGH = 300  # characters of running text after which a sign of the end is believed


class BodyReader:
    """Settles the kind of every row; built once for a language."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue, self._titles = tongue, TitleFinder(tongue)

    def settle(self, text: str, rows: Sequence[Row], given: Sequence[str] = ()) -> Row | None:
        """Gives each row its kind and returns the title's row; `given` are the folded words of a title known beforehand."""
        for row in rows:
            row.rank = date_rank(row, self._tongue)
        _weigh_lists(text, rows)
        first, last = self._body(rows)
        title = self._titles.find(text, rows, (first, last), given)
        if title and (at := rows.index(title)) > first:
            first = at + 1  # what looked like running text above the headline is none of it
        self._head(rows, first, title)
        self._inside(text, rows, first, last)
        self._tail(rows, last)
        if title:
            title.kind = "title"
            for row in rows:
                if row is not title and row.size <= SHORT and not row.full and _echoes(row.line, title.line):
                    row.kind = "furniture"
        return title

    # --- where the body is ---

    def _body(self, rows: Sequence[Row]) -> tuple[int, int]:
        """The first and the last row of the body."""
        parts = _parts(rows)
        masses = [sum(r.cut - r.start for r in rows[a:b] if r.full) for a, b in parts]
        enough = min(_ENOUGH, max(masses) / 2)
        a, b = next((part for part, mass in zip(parts, masses, strict=True) if mass >= enough), parts[0])
        if not any(r.full for r in rows[a:b]):
            return self._meagre(rows, a, b)
        for i in range(a, b):
            if rows[i].cue != "asides" or sum(r.size for r in rows[a:i] if r.full) < max(1, enough):
                continue
            if _listing(rows, i, b):
                b = i
                break
            _unweigh(rows, i, b)
        return _heaviest(rows, a, b)

    @staticmethod
    def _meagre(rows: Sequence[Row], a: int, b: int) -> tuple[int, int]:
        """A page without running text: all that is not plainly furniture, after a first line that may be the title."""
        plain = [i for i in range(a, b) if not rows[i].cue and not rows[i].foreign]
        if not plain:
            return a, a - 1
        return (plain[1] if len(plain) > 1 else plain[0]), plain[-1]

    # --- the kinds ---

    @staticmethod
    def _head(rows: Sequence[Row], first: int, title: Row | None) -> None:
        after = title is None
        for row in rows[:first]:
            if row is title:
                after = True
            elif row.rank is not None:
                row.kind = "date"
            elif after and not row.cue and not row.foreign and row.size >= 40:
                row.kind = "text"
            else:
                row.kind = "furniture"

    @staticmethod
    def _inside(text: str, rows: Sequence[Row], first: int, last: int) -> None:
        aside = 0
        seen: set[str] = set()
        before: Row | None = None
        for row in rows[first : last + 1]:
            if row.rank is not None and not row.full and (before is None or before.kind == "date"):
                row.kind = "date"
            elif row.cue:
                row.kind = "furniture"
                aside = 6 if row.cue == "asides" and row.rest < 3 else 0
            elif row.full:
                words = text[row.start : row.cut]
                row.kind, aside = "furniture" if words in seen else "text", 0
                seen.add(words)
            elif aside:
                row.kind, aside = "furniture", aside - 1
            elif row.rank is not None and before and not before.full:  # another headline and its date
                row.kind = "furniture"
                if before.mark not in ":." and before.kind == "text":
                    before.kind = "furniture"
            elif row.foreign or row.rank == 3 or not any(map(str.isalpha, row.line)):
                row.kind = "furniture"
            else:
                row.kind = "text"
            before = row

    @staticmethod
    def _tail(rows: Sequence[Row], last: int) -> None:
        rest = rows[last + 1 :]
        loose = len(rest) < 3 and not any(r.cue for r in rest)
        for i, row in enumerate(rest):
            if row.rank is not None and i < 4 and (row.rank != 3 or any(map(str.isalpha, row.line))):
                row.kind = "date"
            else:
                row.kind = "text" if loose and not row.foreign and (row.final or row.size >= 70) else "furniture"


def _weigh_lists(text: str, rows: Sequence[Row]) -> None:
    """Items of a list count for the article where a line that ends with a colon leads up to them."""
    led = False
    for row in rows:
        item = not row.full and not row.cue and not text[row.start].isalnum()
        if led and item:
            row.weight = max(row.weight, 5)
        led = row.mark == ":" and not row.cue or led and item


def _parts(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The stretches between signs of an end."""
    parts, start = [], 0
    for i, row in enumerate(rows):
        if row.cue == "ends":
            parts.append((start, i))
            start = i + 1
        elif row.cut < row.end:
            parts.append((start, i + 1))
            start = i + 1
    parts.append((start, len(rows)))
    return parts


def _listing(rows: Sequence[Row], i: int, b: int) -> bool:
    """Whether what follows a heading is a list of other headlines to the end: headlines alone, or each with its teaser."""
    after = [r.full and not r.teaser for r in rows[i + 1 : b] if not r.cue]
    teasers = after[after.index(True) :] if True in after else []
    full = sum(teasers)
    return not full or full > 1 and len(teasers) - full >= full - 1


def _unweigh(rows: Sequence[Row], i: int, b: int) -> None:
    """Headlines of other articles between two paragraphs part them no more than nothing would."""
    while i < b and not rows[i].full:
        rows[i].weight = 0
        i += 1


def _heaviest(rows: Sequence[Row], a: int, b: int) -> tuple[int, int]:
    """The run of rows with the greatest weight (Kadane's rule), the first of equals, from its first running text on."""
    best, at, to = 0, a, a - 1
    total, start = 0, a
    for i in range(a, b):
        if total <= 0:
            total, start = 0, i
        total += rows[i].weight
        if total > best:
            best, at, to = total, start, i
    while at < to and not rows[at].full:
        at += 1
    return at, to


def _echoes(line: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a line is the title once more, with at most a name or a caption before or after it."""
    n, more = len(title), len(line) - len(title)
    return 0 <= more <= 6 and (line[:n] == title or line[more:] == title)
