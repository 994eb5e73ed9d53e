"""Everyone named in a text, once each."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Mention, Person, Text, Words
from .mentions import called


def people(text: Text, mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The persons whom a text names, in order of appearance: fullest form used, country, office, all mentions.

    A person of no known country is left out, unless the world knows him.
    """
    found: dict[str, list[Mention]] = {}
    for m in mentions:
        if m.kind == "person":
            span = called(m)
            surname = text.raw[span.start : span.end].split()[-1]
            found.setdefault(m.id or f"?{surname} {m.country}", []).append(m)
    out: list[Person] = []
    for several in found.values():
        best = max(several, key=_fullness)
        told = next((m for m in several if m.country and m.office and m.why == "titled"), None) or next((m for m in several if m.country and m.office), None)
        country = told.country if told else next((m.country for m in several if m.country), "")
        if not country:
            continue
        source = told or best
        spans = [called(m) for m in several]
        words = tuple(Words(text=text.raw[s.start : s.end], start=s.start, end=s.end) for s in spans)
        span = called(best)
        person = Person(text=text.raw[span.start : span.end], id=best.id, name=best.name, country=country, known=best.known, mentions=words)
        out.append(msgspec.structs.replace(person, sector=source.sector, office=source.office))
    return tuple(out)


def _fullness(m: Mention) -> tuple[int, int]:
    span = called(m)
    return span.end - span.start, -m.first
