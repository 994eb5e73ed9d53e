"""What coding a text gives: its events, and what was tried on the way."""

from __future__ import annotations

import msgspec

from ..model import Event, Mention, Statement
from .match import Match


class Trace(msgspec.Struct, frozen=True):
    """What was tried at a predicate and where it stopped; empty `stopped` means it gave an event."""

    match: Match
    stopped: str
    why: tuple[str, ...] = ()


class Coding(msgspec.Struct, frozen=True):
    """The events of one text, its statements, and what was tried."""

    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    traces: tuple[Trace, ...]
    resolved: tuple[tuple[Mention, ...], ...] = ()  # whom each mention of the text stands for
