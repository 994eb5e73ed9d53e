"""Rasad reads Persian and Arabic news and keeps a cited, dated record of who did what to whom.

    coded = rasad.code(text, published="2024-06-05")       one text
    coder = rasad.Coder("mine/")                           many texts, with one's own data
    rows = rasad.open("record/").events(actor="NOR")       the record

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DataError, InputError, RasadError, RecordError

if TYPE_CHECKING:
    from .coding import Coder
    from .model import Coded
    from .record import Record
    from .settings import Settings

__all__ = ["Coded", "Coder", "DataError", "InputError", "RasadError", "RecordError", "Settings", "__version__", "code", "open"]
__version__ = "0.1.0"
LAZY = {"Coded": ".model", "Coder": ".coding", "Settings": ".settings"}


def code(text: str, *, published: str | None = None, url: str | None = None, outlet: str | None = None, language: str | None = None) -> Coded:
    """One text, coded with the data that ships; for many texts or with your own data make a `Coder`.

    `published` is the day of publication, YYYY-MM-DD. The data is loaded at the first call (up to two seconds) and kept.
    """
    from .coding import shipped

    return shipped().code(text, published=published, url=url, outlet=outlet, language=language)


def open(folder: str | Path) -> Record:
    """The record in a folder that `rasad read --into` wrote; RecordError where there is none."""
    from . import record

    return record.open(folder)


def __getattr__(name: str) -> Any:
    """`Coder`, `Coded` and `Settings` are imported when they are first asked for: a program that only shows help pays for none."""
    if name not in LAZY:
        raise AttributeError(f"module 'rasad' has no attribute {name!r}")
    return getattr(import_module(LAZY[name], __name__), name)
