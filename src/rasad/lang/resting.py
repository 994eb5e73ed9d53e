"""A rest for the collector of cycles: while data is loaded and while a text is coded nothing that it looks through is garbage yet."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
