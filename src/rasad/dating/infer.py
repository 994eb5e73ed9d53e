"""When an undated text was written: the narrowest interval that its own dates allow, each bound with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model import Published, Sentence, Text
from ..time.said import Found
from ..time.tense import tense
from ..time.words import Words, roles_at

_NEAR = 6  # tokens between a word and the year that dates it


class Bound(NamedTuple):
    """A day before which, or after which, the text was not written, and why. Other steps may add theirs (offices held)."""

    first: dt.date | None
    last: dt.date | None
    why: str


def bounds(text: Text, times: Sequence[Found], words: Words) -> list[Bound]:
    """What the dates of the text say of its own."""
    out: list[Bound] = []
    for found in times:
        if found.begin is None or found.finish is None or found.precision in ("decade", "ref"):
            continue
        sentence = _sentence(text.sentences, found.first)
        ahead = bool(sentence) and tense(text, sentence, found.first, found.last, words) == "future" if sentence else False
        if ahead:
            out.append(Bound(None, found.finish, f"speaks of {found.text} as to come"))
        else:
            out.append(Bound(found.begin, None, f"speaks of {found.text}"))
    out += _anniversaries(text, times, words)
    for i in range(len(text.tokens)):
        since = roles_at(words, text.tokens, i).get("since_when")
        if since:
            first = dt.date.fromisoformat(since[1])
            out.append(Bound(first, None, f"speaks of {' '.join(t.text for t in text.tokens[i : i + since[0]])}, known since {first.isoformat()}"))
    return out


def _anniversaries(text: Text, times: Sequence[Found], words: Words) -> list[Bound]:
    """Counts of years from something ("four years after the election") whose year the text tells."""
    out: list[Bound] = []
    for found in times:
        length = found.said.duration
        if not (length.startswith("P") and length.endswith("Y") and length[1:-1].isdigit()):
            continue
        after = roles_at(words, text.tokens, found.last).get("after_event") if found.last < len(text.tokens) else None
        at = found.last + after[0] if after else len(text.tokens)
        if at >= len(text.tokens):
            continue
        event = text.tokens[at]
        for dated in times:
            named = any(text.tokens[i].key == event.key for i in range(max(0, dated.first - _NEAR), dated.first) if i != at)
            if named and dated.said.year is not None and dated.begin is not None:
                first = _years_after(dated.begin, int(length[1:-1]))
                out.append(Bound(first, None, f"{found.text} after what it dates to {dated.text}"))
                break
    return out


def _years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def published(bounds: Iterable[Bound]) -> Published:
    """The interval that all bounds leave; a last day before the first one is dropped, since words about the future may be quoted."""
    rows = list(bounds)
    first = max((row.first for row in rows if row.first), default=None)
    last = min((row.last for row in rows if row.last and (first is None or row.last >= first)), default=None)
    if first is None and last is None:
        return Published(how="unknown", reasons=("neither given nor printed, and the text names no date",))
    reasons = [f"not before {first.isoformat()}: {_why(rows, first, 0)}"] if first else []
    if last:
        reasons.append(f"not after {last.isoformat()}: {_why(rows, last, 1)}")
    value = f"{first.isoformat()}/{last.isoformat()}" if first and last else None
    return Published(value=value, start=_iso(first), end=_iso(last), how="inferred", reasons=tuple(reasons))


def _why(rows: Sequence[Bound], day: dt.date, side: int) -> str:
    return next(row.why for row in rows if row[side] == day)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _sentence(sentences: Sequence[Sentence], token: int) -> Sentence | None:
    return next((s for s in sentences if s.first <= token < s.last), None)
