"""The article among the lines of a flattened page: where its body begins and ends, and which line is its title.

The idea (length of lines, punctuation, a block that outweighs its surroundings) is jusText's, Pomikálek 2011; the cues are the language's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from .dates import date_rank
from .rows import SHORT, Row
from .tongue import Tongue

_ENOUGH = 300  # characters of running text after which a sign of the end is believed


class BodyReader:
    """Settles the kind of every row; built once for a language."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def settle(self, text: str, rows: Sequence[Row], given: Sequence[str] = ()) -> Row | None:
        """Gives each row its kind and returns the title's row; `given` are the folded words of a title known beforehand."""
        _weigh_lists(text, rows)
        first, last = self._body(rows)
        title = self._given(rows, first, last, given)
        if not title:
            title = self._title(text, rows, first, last)
            if title and given and not self._alike(title.line, given):
                title = None  # the title that came with the text is not printed in it
        self._head(rows, first, title)
        self._inside(rows, first, last)
        self._tail(rows, last)
        if title:
            title.kind = "title"
            for row in rows:
                if row is not title and row.line == title.line and row.size <= SHORT:
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

    # --- the title ---

    @staticmethod
    def _given(rows: Sequence[Row], first: int, last: int, given: Sequence[str]) -> Row | None:
        """The line that begins with the title known beforehand, and has little more."""
        n, wanted = len(given), list(given)
        return next((r for r in rows[: last + 1] if n and r.line[:n] == wanted and len(r.line) < n + 6 and not r.full or n and r.line == wanted), None)

    def _title(self, text: str, rows: Sequence[Row], first: int, last: int) -> Row | None:
        """The headline-like line before the body that shares most words with it or stands on the page twice."""
        heads = [i for i in range(first) if self._may_head(rows[i], 2 if i == 0 else 3)]
        if first < last and self._asks(rows[first], rows[first + 1]):
            heads.append(first)
        if not heads:
            return rows[0] if first == 1 and not rows[0].cue and not rows[0].foreign and date_rank(rows[0], self._tongue) is None else None
        lead: set[str] = set()
        for row in rows[first : first + 3]:
            lead.update(self._content(self._tongue.words(text, row.start, min(row.end, row.start + 250))))
        shared = {i: len(lead.intersection(self._content(rows[i].line))) for i in heads}
        seen = [r.line for r in rows]

        def merit(i: int) -> tuple[float, int]:
            again = sum(_ends_with(line, rows[i].line) for line in seen) > 1
            return shared[i] + 4 * again + min(len(rows[i].line), 8) / 4 - (first - i) / 3 + 2 * (i == 0) - 4 * (rows[i].size > 130), i

        best = max(heads, key=merit)
        before = best - 1
        if before in shared and rows[before].size < rows[best].size and shared[before] >= 3 and shared[before] * 3 >= len(self._content(rows[before].line)):
            return rows[before]  # the longer line below a headline is its subtitle
        return rows[best]

    def _alike(self, line: Sequence[str], given: Sequence[str]) -> bool:
        """Whether two wordings of a headline share half their words."""
        mine, other = set(self._content(line)), set(self._content(given))
        return 2 * len(mine & other) >= min(len(mine), len(other))

    def _content(self, words: Sequence[str]) -> list[str]:
        return [t for t in words if len(t) > 2 and t not in self._tongue.common]

    def _may_head(self, row: Row, least: int = 3) -> bool:
        words = sum(map(str.isalpha, row.line))
        return not row.cue and not row.foreign and words >= least and 12 <= row.size <= 320 and date_rank(row, self._tongue) is None

    def _asks(self, row: Row, after: Row) -> bool:
        """A headline that looks like running text because it ends with a question mark or its like."""
        return row.mark != "." and row.size <= 130 and self._may_head(row) and after.full and after.size > row.size

    # --- the kinds ---

    def _head(self, rows: Sequence[Row], first: int, title: Row | None) -> None:
        after = title is None
        for row in rows[:first]:
            if row is title:
                after = True
            elif date_rank(row, self._tongue) is not None:
                row.kind = "date"
            elif after and not row.cue and not row.foreign and row.size >= 40:
                row.kind = "text"
            else:
                row.kind = "furniture"

    def _inside(self, rows: Sequence[Row], first: int, last: int) -> None:
        aside = 0
        for row in rows[first : last + 1]:
            if row.cue:
                row.kind = "furniture"
                aside = 6 if row.cue == "asides" and row.rest < 3 else 0
            elif row.full:
                row.kind, aside = "text", 0
            elif aside:
                row.kind, aside = "furniture", aside - 1
            elif row.foreign or not any(map(str.isalpha, row.line)):
                row.kind = "furniture"
            else:
                row.kind = "text" if date_rank(row, self._tongue) not in (0, 1, 3, 4) else "furniture"

    def _tail(self, rows: Sequence[Row], last: int) -> None:
        rest = rows[last + 1 :]
        loose = len(rest) < 3 and not any(r.cue for r in rest)
        for i, row in enumerate(rest):
            if row.kind:
                continue
            rank = date_rank(row, self._tongue) if i < 4 else None
            if rank is not None and (rank != 3 or any(map(str.isalpha, row.line))):
                row.kind = "date"
            else:
                row.kind = "text" if loose and not row.foreign and any(map(str.isalpha, row.line)) else "furniture"


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
    after = [r.full for r in rows[i + 1 : b] if not r.cue]
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


def _ends_with(line: Sequence[str], words: Sequence[str]) -> bool:
    return len(line) >= len(words) and list(line[len(line) - len(words) :]) == list(words)
