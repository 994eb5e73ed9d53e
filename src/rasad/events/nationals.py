"""Nationals told without a noun (`the Russians`) who stand for their state."""

from __future__ import annotations

import msgspec

from .forms import CodeRow, Frame
from .sides import Side, private


def for_states(row: CodeRow, frame: Frame | None, actors: Side, recipients: Side) -> tuple[Side, Side]:
    """Nationals told without a noun, with whom others than private people talk or agree, stand for their state (`we negotiate with the Russians`)."""
    if not (row.abroad and frame is not None and frame.mutual):
        return actors, recipients
    return _for_state(actors, recipients), _for_state(recipients, actors)


def _for_state(side: Side, others: Side) -> Side:
    """A side of such nationals of another country than the other side's as their government."""
    nationals = all(a.sector == "CVL" and not (a.name or a.office) for a in side) and not {a.country for a in side} & {o.country for o in others}
    deal = bool(others) and nationals and not any(private(o) for o in others)
    return tuple(msgspec.structs.replace(a, sector="GOV") for a in side) if deal else side
