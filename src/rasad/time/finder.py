"""The finder: walks the tokens once and puts neighbouring pieces together into time expressions."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from operator import attrgetter

from msgspec.structs import replace

from ..lang.files import Data
from ..lang.language import Language
from ..model import Article, Line, Note
from ..normalise.sentences import Normaliser
from . import clock, dates, feasts, periods, ranges, units, weekdays, years
from .calendars import GREGORIAN, calendars
from .entries import Entry, Reader, Roles
from .said import Found, Said, joined, kinds_of
from .skim import Readable
from .values import unanchored
from .walk import Piece, Walk
from .words import Words

_UNIT = (units.relative,)
_READERS: dict[str, tuple[Reader, ...]] = {
    "digits": (dates.numeric_date, dates.named_date, clock.clock, periods.decade_in_series, years.year, units.relative, periods.first_months),
    "number": (clock.clock, units.relative, dates.named_date, periods.first_months),
    "ordinal": (dates.named_date, clock.clock),
    "month_name": (dates.named_date,),
    "weekday": (weekdays.weekday,),
    **dict.fromkeys(("unit minute", "unit hour", "unit day", "unit night", "unit weekend", "unit year", "unit period"), _UNIT),
    "unit week": (units.relative, periods.week_of_month),
    "unit month": (units.relative, periods.first_months),
    "unit decade": (units.relative, periods.decade),
    "unit century": (units.relative, periods.decade),
    "season": (periods.season,),
    "quarter": (periods.section,),
    "half": (periods.section,),
    "decade": (periods.decade,),
    "days_from": (units.days_from,),
    "feast": (feasts.feast,),
    "day": (dates.named_date, weekdays.weekday, units.days_from, feasts.feast),
    "days": (dates.named_date, weekdays.weekday, feasts.feast),
    "month": (dates.named_date,),
    "months": (dates.named_date,),
    "year": (years.year,),
    "years": (years.year,),
    "clock": (clock.clock,),
    "part": (clock.part, clock.clock),
    "this_before": (units.days_from, units.relative, periods.season),
    "that_before": (units.days_from, units.relative),
    "last_before": _UNIT,
    "ago_before": _UNIT,
    "since": _UNIT,
    "after_before": _UNIT,
    "within": _UNIT,
    "every": (weekdays.weekday, units.relative),
    "set": (units.repeated,),
    "weekday_many": (weekdays.weekday,),
    "few": _UNIT,
    "about": _UNIT,
    "only": _UNIT,
}


class Finder:
    """Finds time expressions and values them as far as their words allow; built once for a language.

    `.find(text)` gives expressions in the order of the text that do not overlap, each a `Found` that also carries what
    its words say (`said`), for the dating step.
    """

    def __init__(self, language: Language, data: Data) -> None:
        self.words = Words(language, data, _READERS)
        self.calendars = calendars()
        self._normaliser = Normaliser(language)

    def find(self, text: Readable) -> list[Found]:
        """The time expressions of a text."""
        return self.search(text)[0]

    def search(self, text: Readable, entries: Iterable[tuple[int, Entry]] | None = None) -> tuple[list[Found], list[Note]]:
        """The time expressions of a text, and notes on what looked like one and was refused.

        `entries`: the words that can be of time, for whom they have been looked up already.
        """
        if entries is None:
            entries = self.words.entries(text.tokens)
        at = self.words.scan(text.tokens, entries)
        if not at:
            return [], []
        walk = Walk(text, at, self.words, self.calendars)
        out: list[Found] = []
        past = 0
        for i, roles in walk.at.items():
            if i < past or not roles.starts or (roles is self.words.digits.roles and not _worth(walk, i)) or (roles.leads and _ends(walk, i, roles)):
                continue
            piece = self._expression(walk, i)
            if piece is not None:
                past = piece[0]
                walk.year_end = past if piece[1].year is not None else walk.year_end
                walk.decade_end = past if piece[1].unit == "decade" else walk.decade_end
                out.append(self._found(text, i, piece))
            elif walk.refused > i:
                past = walk.refused
        return ranges.marked(walk, self._twins(walk, out)) if len(out) > 1 else out, walk.notes

    def find_in_string(self, line: str) -> list[Found]:
        """The time expressions of a line that stands by itself, such as a printed date; positions are in the line."""
        article = Article(text=line, language=self.words.language.code, lines=(Line(0, len(line), "text"),))
        return self.find(self._normaliser.text(article))

    def _expression(self, walk: Walk, i: int) -> Piece | None:
        """The longest expression that begins at i."""
        first = self._piece(walk, i)
        edge = walk.value(i, "edge")
        if edge:
            inner = self._piece(walk, edge[0]) or self._piece(walk, walk.skip(edge[0], "of")) or units.bare(walk, edge[0])
            if inner and (first is None or inner[0] > first[0]) and not inner[1].ref:
                first = inner[0], replace(inner[1], edge=edge[1])
        if first is None:
            return None
        end, said = first
        while True:
            more = self._more(walk, end, said)
            if more is None:
                break
            end, said = more
        if said.part and said.of != "day" and kinds_of(said) <= _PART:
            return None
        if said == _ZERO and end - i == 3:
            return None  # the clock of a player, not midnight
        return end, said

    def _piece(self, walk: Walk, i: int) -> Piece | None:
        """The longest single piece that begins at i."""
        roles = walk.at.get(i)
        if not roles:
            return None
        best: Piece | None = None
        if "ref" in roles:
            length, ref = roles["ref"]
            best = i + length, Said(ref=ref)
        elif "lone_part" in roles:
            best = clock.lone_part(walk, i)
        for reader in _after_digits(walk, i + 1) if roles is self.words.digits.roles else roles.readers:
            found = reader(walk, i)
            if found and (best is None or found[0] > best[0]):
                best = found
        return best

    def _more(self, walk: Walk, end: int, said: Said) -> Piece | None:
        """One more piece that belongs to the expression, straight after it or past a comma, bracket, dash or "of"."""
        if walk.over(end):
            return None
        kinds = kinds_of(said)
        if "whole" in kinds:
            return None
        bracket = walk.mark(end, walk.marks.opens)
        if bracket:
            found = self._piece(walk, end + 1)
            while found and not walk.mark(found[0], walk.marks.opens) and (more := self._more(walk, *found)):
                found = more
            if found is None or not walk.mark(found[0], walk.marks.closes) or said.pick or not kinds_of(found[1]) <= _NAMED:
                return None
            merged = joined(said, found[1])
            return (found[0] + 1, merged) if merged and (kinds_of(found[1]) != kinds) else None
        for at in self._joints(walk, end, kinds):
            found = self._piece(walk, at)
            if found is None:
                continue
            night = _next_night(said, found[1])
            if night:
                return found[0], said
            merged = joined(said, found[1]) if self._close(walk, at, end, kinds_of(found[1])) else None
            if merged is not None and (at == end or _agrees(said, found[1], walk)):
                return found[0], merged
        return None

    @staticmethod
    def _joints(walk: Walk, end: int, kinds: frozenset[str]) -> tuple[int, ...]:
        """Where the next piece may begin."""
        if walk.mark(end, walk.marks.joint):
            return (end + 1,)
        past = walk.skip(end, "of", "at", "equals") if kinds == _WEEKDAY else walk.skip(end, "of", "at")
        return (end, past) if past != end else (end,)

    @staticmethod
    def _close(walk: Walk, at: int, end: int, more: frozenset[str]) -> bool:
        """Past a comma or dash only a weekday, date, "today" or clock time joins; past "of" a day, a week or a clock time."""
        return at == end or not more <= _PART

    def _found(self, text: Readable, first: int, piece: Piece) -> Found:
        last, said = piece
        start, end = text.span(first, last)
        value = unanchored(said, self.calendars)
        return Found(
            first=first,
            last=last,
            start=start,
            end=end,
            text=text.raw[start:end],
            value=value.value,
            begin=value.begin,
            finish=value.finish,
            precision=value.precision,
            calendar=said.calendar or None,
            how=self._as_written(said) if value.begin else "",
            rule=_rule(said),
            said=said,
        )

    def _as_written(self, said: Said) -> str:
        exact = said.year is None or self.calendars[said.calendar or GREGORIAN].exact(said.year)
        return "as written" if exact else "as written; approximate: by the tabular rule, right to a day or two"

    @staticmethod
    def _twins(walk: Walk, found: list[Found]) -> list[Found]:
        """Marks neighbouring dates in two calendars that stand for one day: `A (B)`, `A / B`, `A equals B`."""
        for n in range(len(found) - 1):
            a, b = found[n], found[n + 1]
            if a.said.day is None or b.said.day is None or a.said.calendar == b.said.calendar or a.twin or b.last - a.last > 12:
                continue
            between = range(a.last, b.first)
            if len(between) <= 2 and all(walk.mark(i, walk.marks.joint | walk.marks.opens | {"="}) or walk.role(i, "equals") for i in between) and between:
                found[n], found[n + 1] = replace(a, twin=1), replace(b, twin=-1)
        return found


_ZERO = Said(clock="00:00")
_PART = frozenset(("part",))
_WEEKDAY = frozenset(("weekday",))
_NAMED = frozenset(("weekday", "date", "shift", "part"))


def _worth(walk: Walk, i: int) -> bool:
    """Whether digits stand beside something that could make them a time: a role, a mark, or four digits."""
    tokens = walk.tokens
    if i + 1 in walk.at or len(tokens[i].key) == 4 or walk.mark(i + 1, walk.marks.code):
        return True
    return i - 1 in (walk.year_end, walk.decade_end)


def _after_digits(walk: Walk, i: int) -> tuple[Reader, ...]:
    """The readers of digits, by the word after them: those that it gives nothing to read are left out."""
    after = walk.at.get(i)
    if after is None:
        return (periods.decade_in_series, years.year) if walk.plain(i) else _READERS["digits"]
    return (dates.named_date, periods.decade_in_series, years.year) if after.keys().isdisjoint(_GO_ON) else _READERS["digits"]


_GO_ON = frozenset(("unit", "or", "to", "and", "of", "part", "am", "pm", "clock_part", "zone", "ordinal_ending"))


def _ends(walk: Walk, i: int, roles: Roles) -> bool:
    """Whether an ordinary word follows what only leads up to a time, so that none can begin here."""
    tokens = walk.tokens
    for length in roles.ends:
        end = i + length
        if end in walk.at or tokens[end].kind in ("mark", "number"):
            return False
    return True


def _next_night(a: Said, b: Said) -> bool:
    """`the night of Friday to Saturday`: one night."""
    return a.part == "NI" and bool(a.weekday) and b.weekday == a.weekday % 7 + 1 and kinds_of(b) == {"weekday"}


def _agrees(a: Said, b: Said, walk: Walk) -> bool:
    """Whether a weekday past a comma or dash is that of the full date before it."""
    weekday, date = a.weekday or b.weekday, b if a.weekday else a
    if bool(a.weekday) == bool(b.weekday) or date.year is None or date.month is None or date.day is None:
        return True
    day = walk.calendars[date.calendar].day(date.year, date.month, date.day)
    return day is None or day.isoweekday() == weekday


def _rule(said: Said) -> str:
    """The kinds of piece an expression is made of, as its rule."""
    if said.ref:
        return "reference"
    rule = "-".join(compress(_NAMED_BY, _NAMES(said)))
    return f"range-{rule}" if said.to or said.count else rule


_NAMED_BY = ("weekday", "day", "month", "year", "season", "section", "unit", "clock", "part", "duration")
_NAMES = attrgetter(*_NAMED_BY)
