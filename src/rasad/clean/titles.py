"""The title among the lines of a page: the headline-like line that shares most words with the article, or stands there twice."""

from __future__ import annotations

from collections.abc import Sequence

from .rows import Row
from .tongue import Tongue

_FAR = 8  # lines into what looks like the body in which a headline with its date is still believed


class TitleFinder:
    """Finds the title's line; built once for a language."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def find(self, text: str, rows: Sequence[Row], body: tuple[int, int], given: Sequence[str]) -> Row | None:
        """The title's row, or None; `body` are the first and last row of the body, `given` the words of a title known beforehand."""
        first, last = body
        if given and (same := _given(rows[: last + 1], list(given))):
            return same
        found = self._best(text, rows, first, last)
        if found and given and not self._alike(found.line, given):
            return None  # the title that came with the text is not printed in it
        return found

    def _best(self, text: str, rows: Sequence[Row], first: int, last: int) -> Row | None:
        heads = [i for i in range(first) if self._may_head(rows[i], 2 if i == 0 else 3)]
        if first < last and self._asks(rows[first], rows[first + 1]):
            heads.append(first)
        lead = self._lead(text, rows, first)
        shared = {i: len(lead.intersection(self._content(rows[i].line))) for i in heads}
        if max(shared.values(), default=0) < 3 and (below := self._below(text, rows, first, last)):
            return below
        if not heads:
            top = rows[0] if first == 1 else None
            return top if top and not top.cue and not top.foreign and top.rank is None else None
        seen = [r.line for r in rows]
        again = {i for i in heads if sum(_ends_with(line, rows[i].line) for line in seen) > 1}

        def merit(i: int) -> tuple[float, int]:
            row = rows[i]
            form = min(len(row.line), 8) / 4 - 4 * (row.size > 130) - 3 * self._caption(text, row)
            return shared[i] + 4 * (i in again) + form - (first - i) / 3 + 2 * (i == 0), i

        best = max(heads, key=merit)
        above = best - 1
        enough = shared.get(above, 0) >= 3 and shared[above] * 3 >= len(self._content(rows[above].line))
        if enough and best not in again and rows[above].size < rows[best].size and self._says(rows[above]):
            return rows[above]  # the longer line below a headline is its subtitle
        return rows[best]

    def _caption(self, text: str, row: Row) -> bool:
        """Whether a line is a few words with a comma and no verb: a name and an office."""
        return len(row.line) < 8 and any(c in self._tongue.pauses[:-1] for c in text[row.start : row.end]) and not self._says(row)

    def _says(self, row: Row) -> bool:
        """Whether a line has a verb; captions hardly ever have one."""
        return any(reading.pos == "verb" for word in row.line for reading in self._tongue.language.look(word))

    def _below(self, text: str, rows: Sequence[Row], first: int, last: int) -> Row | None:
        """A headline with its date line, below something that only looks like the article (a notice of the site)."""
        for i in range(max(first, 0), min(first + _FAR, last)):
            row = rows[i]
            dated = rows[i + 1].rank is not None or i and rows[i - 1].rank is not None
            if dated and not row.full and self._may_head(row) and len(self._lead(text, rows, i + 1).intersection(self._content(row.line))) >= 3:
                return row
        return None

    def _lead(self, text: str, rows: Sequence[Row], first: int) -> set[str]:
        """The content words of the first lines of running text."""
        found: set[str] = set()
        for row in [r for r in rows[max(first, 0) : first + 6] if r.full or r.final][:3]:
            found.update(self._content(self._tongue.words(text, row.start, min(row.end, row.start + 250))))
        return found

    def _alike(self, line: Sequence[str], given: Sequence[str]) -> bool:
        """Whether two wordings of a headline share half their words."""
        mine, other = set(self._content(line)), set(self._content(given))
        return 2 * len(mine & other) >= min(len(mine), len(other))

    def _content(self, words: Sequence[str]) -> list[str]:
        return [t for t in words if len(t) > 2 and t not in self._tongue.common]

    @staticmethod
    def _may_head(row: Row, least: int = 3) -> bool:
        words = sum(map(str.isalpha, row.line))
        return not row.cue and not row.foreign and words >= least and 12 <= row.size <= 320 and row.rank is None

    def _asks(self, row: Row, after: Row) -> bool:
        """A headline that looks like running text because it ends with a question mark or its like."""
        return row.mark != "." and row.size <= 130 and self._may_head(row) and after.full and after.size > row.size


def _given(rows: Sequence[Row], wanted: list[str]) -> Row | None:
    """The line that begins with the title known beforehand, and has little more."""
    n = len(wanted)
    return next((r for r in rows if r.line == wanted or not r.full and r.line[:n] == wanted and len(r.line) < n + 6), None)


def _ends_with(line: Sequence[str], words: Sequence[str]) -> bool:
    return len(line) >= len(words) and line[len(line) - len(words) :] == words
