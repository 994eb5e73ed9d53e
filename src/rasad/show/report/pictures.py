"""The timeline and the table of who to whom, as numbers that the page draws."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from ...model import Struct
from ...stories import Story
from .days import MONTHS, day, written

COUNTED = frozenset({"happened", "planned", "alleged"})
FEWEST = 15  # bars: fewer would be blocks
BARS = 60  # more are too narrow to see on a telephone
EDGE = 0.05  # of the stories may fall outside the timeline on either side where that doubles its resolution
MOST = 12  # actors of the table of who to whom


class Bar(Struct, frozen=True, kw_only=True):
    """A piece of a bar: position, height upwards from `low`, quad class, and what it says when pointed at."""

    x: int
    low: int
    height: int
    quad: int
    says: str


class Timeline(Struct, frozen=True, kw_only=True):
    """Stories by day, week, month or year."""

    unit: str
    bars: tuple[Bar, ...]
    columns: int
    top: int
    labels: tuple[str, ...]
    earlier: int
    later: int
    undated: int


class Cell(Struct, frozen=True, kw_only=True):
    """How many stories go from one actor to another; `heat` 0 to 4, `tone` cooperation, conflict or both."""

    actor: str
    recipient: str
    count: int
    heat: int
    tone: str


class Matrix(Struct, frozen=True, kw_only=True):
    """Who to whom: rows act, columns are acted upon; `left_out` actors do not fit."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    left_out: int


def counted(story: Story) -> bool:
    """Whether somebody says that it came about, or will."""
    return any(held.status in COUNTED for held in story.statuses)


def timeline(stories: Sequence[Story], quads: Sequence[str]) -> Timeline | None:
    """The stories that count by date, stacked by quad class; None where none has a date that is known to the month."""
    told = [story for story in stories if counted(story)]
    dated = sorted((found, story.events[0].event.quad) for story in told if (found := _placed(story)))
    if not dated:
        return None
    first, last = _window([found for found, _ in dated])
    unit, bin_of, start_of = _unit(first, last)
    columns = max(bin_of(last) - bin_of(first) + 1, FEWEST)
    base = bin_of(first) - (columns - (bin_of(last) - bin_of(first) + 1)) // 2
    counts = Counter((bin_of(found) - base, quad) for found, quad in dated if first <= found <= last)
    bars: list[Bar] = []
    top = 1
    for x in range(columns):
        low = 0
        for quad in sorted({quad for place, quad in counts if place == x}):
            height = counts[x, quad]
            bars.append(Bar(x=x, low=low, height=height, quad=quad, says=f"{start_of(base + x)}: {height} {quads[quad]}"))
            low += height
        top = max(top, low)
    earlier, later = sum(found < first for found, _ in dated), sum(found > last for found, _ in dated)
    labels = tuple(start_of(base + x) for x in (0, columns // 2, columns - 1))
    return Timeline(unit=unit, bars=tuple(bars), columns=columns, top=top, labels=labels, earlier=earlier, later=later, undated=len(told) - len(dated))


def _placed(story: Story) -> dt.date | None:
    """The first day of a story that is known to the month at least."""
    first, last = day(story.start), day(story.end) or day(story.start)
    return first if first and last and (last - first).days <= 31 else None


def _window(days: Sequence[dt.date]) -> tuple[dt.date, dt.date]:
    """The days drawn: all, or without the few far-off ones that would press all others together."""
    first, last = days[0], days[-1]
    spare = int(len(days) * EDGE)
    for low, high in ((days[spare], last), (first, days[-1 - spare]), (days[spare], days[-1 - spare])):
        if spare and (high - low).days * 2 < (last - first).days:
            return low, high
    return first, last


def _unit(first: dt.date, last: dt.date) -> tuple[str, Callable[[dt.date], int], Callable[[int], str]]:
    """The finest unit that makes few enough bars: its name, the number of a day's bar, and a bar's first day in words."""
    if (last - first).days < BARS:
        return "day", dt.date.toordinal, lambda number: written(dt.date.fromordinal(number))
    if (last - first).days < BARS * 7:
        return "week", lambda d: (d.toordinal() - 1) // 7, lambda number: "week of " + written(dt.date.fromordinal(number * 7 + 1))
    if (last - first).days < BARS * 30:
        return "month", lambda d: d.year * 12 + d.month - 1, lambda number: f"{MONTHS[number % 12]} {number // 12}"
    return "year", lambda d: d.year, str


def matrix(stories: Sequence[Story]) -> Matrix | None:
    """The stories that count between countries and bodies; a mutual one counts both ways. None where nothing goes from one to another."""
    pairs: Counter[tuple[str, str]] = Counter()
    friendly: Counter[tuple[str, str]] = Counter()
    for story in stories:
        if counted(story):
            for pair in _pairs(story):
                pairs[pair] += 1
                friendly[pair] += story.events[0].event.quad <= 2
    if not pairs:
        return None
    names = {name for pair in pairs for name in pair}
    weight = Counter({name: sum(count for pair, count in pairs.items() if name in pair) for name in names})
    chosen = sorted(names, key=lambda name: (-weight[name], name))[:MOST]
    actors = tuple(name for name in chosen if any(pairs[name, other] for other in chosen))
    recipients = tuple(name for name in chosen if any(pairs[other, name] for other in chosen))
    most = max(pairs.values())
    rows = tuple(tuple(_cell((actor, recipient), pairs, friendly, most) for recipient in recipients) for actor in actors)
    return Matrix(actors=actors, recipients=recipients, rows=rows, left_out=len(names) - len(chosen))


def _cell(pair: tuple[str, str], pairs: Counter[tuple[str, str]], friendly: Counter[tuple[str, str]], most: int) -> Cell:
    count, friends = pairs[pair], friendly[pair]
    tone = "" if not count else "cooperation" if friends == count else "conflict" if not friends else "both"
    return Cell(actor=pair[0], recipient=pair[1], count=count, heat=-(-4 * count // most), tone=tone)


def _pairs(story: Story) -> set[tuple[str, str]]:
    left, right = ({code.partition(".")[0] for code in side} - {""} for side in (story.actors, story.recipients))
    if not story.mutual:
        return {(actor, recipient) for actor in left for recipient in right}
    right = right or left
    both = {(actor, recipient) for actor in left for recipient in right if actor != recipient}
    return both | {(recipient, actor) for actor, recipient in both}
