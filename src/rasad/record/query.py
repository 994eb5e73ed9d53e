"""Questions to the record: filters become SQL with parameters."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from typing import Any, TypedDict

from ..errors import InputError
from .columns import TABLES

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
OneOrMore = str | Sequence[str] | None
DUCK = {"text": "VARCHAR", "int": "INTEGER", "real": "DOUBLE", "bool": "BOOLEAN", "date": "DATE", "texts": "VARCHAR[]"}
ORDER = "e.date_start NULLS LAST, e.date_end, e.document, e.position"


class Filters(TypedDict, total=False):
    """What `Record.events` can be asked for; each a value or several of which one must hold."""

    actor: OneOrMore  # IRN, IRN.GOV, .GOV, a person's id or name; mutual events match on either side
    recipient: OneOrMore
    type: OneOrMore
    mode: OneOrMore
    status: OneOrMore
    mention: OneOrMore
    language: OneOrMore
    document: OneOrMore
    after: str | None  # YYYY, YYYY-MM or YYYY-MM-DD, that day included
    before: str | None
    limit: int | None


class Where:
    """Conditions on the rows of one table and their parameters, in step."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        """One condition, with the values of its question marks."""
        self.conditions.append(condition)
        self.values.extend(values)

    def one_of(self, column: str, value: OneOrMore, form: Callable[[str], str] = str) -> None:
        """A column holds one of some words; no condition where there are none."""
        words = [form(word) for word in _words(value)]
        if words:
            self.add(f"{column} IN ({', '.join('?' * len(words))})", *words)

    def __str__(self) -> str:
        """The WHERE clause, or nothing."""
        return f"WHERE {' AND '.join(self.conditions)}" if self.conditions else ""


def rows_in(table: str, files: Sequence[str]) -> tuple[str, list[Any]]:
    """What to select from, and its parameters: the files, or no rows of the same form where there are none."""
    if files:
        return "read_parquet(?)", [list(files)]
    nothing = ", ".join(f"NULL::{DUCK[kind]} AS {name}" for name, kind in TABLES[table].items())
    return f"(SELECT {nothing} WHERE false)", []


def conditions(filters: Filters) -> Where:
    """The filters as conditions on events; InputError for a date that is none.

    >>> str(conditions({"type": "consult", "after": "2022-05"}))
    'WHERE type IN (?) AND coalesce(date_end, date_start) >= ?::DATE'
    """
    unknown = sorted(set(filters) - set(Filters.__annotations__))
    if unknown:
        raise InputError("bad-filter", "no such filter", where=", ".join(unknown), hint=f"use {', '.join(Filters.__annotations__)}")
    where = Where()
    where.one_of("type", filters.get("type"), str.upper)
    where.one_of("mode", filters.get("mode"), str.lower)
    where.one_of("status", filters.get("status"), str.lower)
    where.one_of("mention", filters.get("mention"), str.lower)
    where.one_of("document", filters.get("document"))
    for side in ("actor", "recipient"):
        wanted = [word.lower() for word in _words(filters.get(side))]
        if wanted:
            where.add(f"list_has_any(as_{side}, ?)", wanted)
    after, before = filters.get("after"), filters.get("before")
    if after:
        where.add("coalesce(date_end, date_start) >= ?::DATE", day(after, last=False))
    if before:
        where.add("date_start <= ?::DATE", day(before, last=True))
    return where


def limit(filters: Filters) -> str:
    """The LIMIT clause, or nothing."""
    most = filters.get("limit")
    return "" if most is None else f"LIMIT {max(int(most), 0)}"


def day(value: str, *, last: bool) -> str:
    """The first or last day of a date, month or year; InputError for anything else.

    >>> day("2024-02", last=True)
    '2024-02-29'
    """
    found = DATE.fullmatch(value)
    if found:
        year, month, number = int(found[1]), int(found[2] or (12 if last else 1)), found[3]
        if year and 1 <= month <= 12:
            length = calendar.monthrange(year, month)[1]
            chosen = int(number) if number else (length if last else 1)
            if 1 <= chosen <= length:
                return f"{year:04d}-{month:02d}-{chosen:02d}"
    raise InputError("bad-date", "not a date", where=value, hint="write it as YYYY, YYYY-MM or YYYY-MM-DD")


def _words(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
