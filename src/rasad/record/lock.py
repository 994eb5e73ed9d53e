"""Who may work in the record's folder at once: many readers and writers together, or one that tidies up, alone.

The lock is the kernel's (`flock`), so that a killed process never leaves it behind. Where the system has none, everybody works
together and nobody tidies up, which is safe: only tidying takes files away.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

fcntl: Any
try:
    import fcntl
except ImportError:  # no such module on Windows
    fcntl = None

NAME = "lock"


@contextmanager
def together(folder: Path) -> Iterator[None]:
    """Holds the folder with others; waits while one tidies up. A folder that cannot be written to needs no lock."""
    handle = _open(folder)
    try:
        if handle is not None:
            fcntl.flock(handle, fcntl.LOCK_SH)
        yield
    finally:
        if handle is not None:
            os.close(handle)


@contextmanager
def alone(folder: Path, *, wait: bool = False) -> Iterator[bool]:
    """Holds the folder for oneself; gives False where another works there (without `wait`) or where there are no locks."""
    handle = _open(folder)
    try:
        yield handle is not None and _take(handle, wait=wait)
    finally:
        if handle is not None:
            os.close(handle)


def _open(folder: Path) -> int | None:
    if fcntl is None:
        return None
    try:
        return os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError:  # read-only: another's tidying cannot be held off, and most likely never comes
        return None


def _take(handle: int, *, wait: bool) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True
