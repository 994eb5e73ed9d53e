"""A rest for the collector of cycles: while data is loaded and while a text is coded nothing that it looks through is garbage yet."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
_SELDOM = 100_000  # objects made and kept before it runs


@contextmanager
def resting() -> Iterator[None]:
    """The collector does not run meanwhile; where it did not run before, it does not afterwards either.

    >>> with resting():
    ...     gc.isenabled()
    False
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def settled(loaded: T) -> T:
    """What is loaded once and kept: the collector need not look through it again (3 % of the time of a corpus).

    >>> settled({"kept": True})
    {'kept': True}
    """
    gc.freeze()
    return loaded


@contextmanager
def seldom() -> Iterator[None]:
    """The collector runs once in some thirty texts: each leaves little for it (7 % of the time of a corpus).

    >>> with seldom():
    ...     gc.get_threshold()[0]
    100000
    """
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
