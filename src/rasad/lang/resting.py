"""A rest for the collector of cycles: while data is loaded and while a text is coded nothing that it looks through is garbage yet."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


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
    """What is loaded once and kept: the collector need not look through it again.

    >>> settled({"kept": True})
    {'kept': True}
    """
    gc.freeze()
    atexit.register(gc.unfreeze)  # libraries that count what is left at the end would find what was frozen, and say so
    return loaded
