"""The Delta tables under the record: made, appended to, rewritten, and what goes wrong with them said in plain words."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from deltalake import DeltaTable, WriterProperties, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError

from ..errors import RecordError
from .columns import TABLES, Values, arrow, schema

T = TypeVar("T")
TRIES = 8  # the last wait is 1.3 s: longer than any commit of others was seen to take
ROW_GROUP = 50_000  # rows that are read or passed over together; the library's million would make every question read the whole file
MANY_FILES = 64  # small files that one append too many joins into one
REFUSED = frozenset("%[]\\^|")  # tried one by one with deltalake 1.6: these break its addresses


def check_name(folder: Path) -> None:
    """RecordError for a folder whose name the tables cannot take."""
    bad = sorted({c for c in folder.as_posix() if c in REFUSED or unicodedata.category(c) == "Cc"})
    if bad:
        raise RecordError("record-folder-name", f"a record's path may not hold {' '.join(map(ascii, bad))}", where=str(folder), hint="choose another folder")


@contextmanager
def plain_errors(where: Path) -> Iterator[None]:
    """Turns what the store raises into RecordError."""
    try:
        yield
    except TableNotFoundError as error:
        raise RecordError("record-damaged", f"a table is missing: {error}", where=str(where), hint="read the documents again into a new folder") from error
    except PermissionError as error:
        raise RecordError("record-unwritable", str(error), where=str(where), hint="check the folder's rights") from error
    except (DeltaError, OSError) as error:
        hint = "check the disk, or read the documents again into a new folder"
        raise RecordError("record-damaged", str(error).strip(), where=str(where), hint=hint) from error


class Tables:
    """The tables of one record's folder, each opened when first used and brought up to date when asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, DeltaTable] = {}

    def create(self) -> None:
        """Makes the tables that are not there."""
        for table in TABLES:
            with plain_errors(self.folder / table):
                DeltaTable.create(str(self.folder / table), schema(table), mode="ignore", name=table)

    def fresh(self, table: str) -> DeltaTable:
        """The table as of now."""
        with plain_errors(self.folder / table):
            if table in self._open:
                self._open[table].update_incremental()
            else:
                self._open[table] = DeltaTable(str(self.folder / table))
            return self._open[table]

    def files(self, table: str) -> tuple[int, list[str]]:
        """The table's version and its files, as patterns that match them alone."""
        now = self.fresh(table)
        # The addresses come percent-encoded; the files' own names hold nothing to encode.
        here = "".join(f"[{c}]" if c in "*?" else c for c in str(self.folder / table))
        return now.version(), [f"{here}/{uri.rsplit('/', 1)[1]}" for uri in now.file_uris()]

    def append(self, table: str, rows: Sequence[Values]) -> None:
        """Adds rows in one commit. Appends of several processes never conflict, but may crowd one another out: then again."""
        data = arrow(table, rows)

        def write() -> None:
            write_deltalake(self.fresh(table), data, mode="append", writer_properties=_properties())

        self._again(table, write)

    def replace(self, table: str, data: Any) -> None:
        """Puts other rows (an Arrow stream) in the place of all; only for who holds the folder alone."""
        with plain_errors(self.folder / table):
            write_deltalake(self.fresh(table), data, mode="overwrite", writer_properties=_properties())

    def join_small_files(self, table: str) -> None:
        """Joins many small files into one; where another process does so at the same time, its work is enough."""
        now = self.fresh(table)
        if len(now.file_uris()) > MANY_FILES:
            with plain_errors(self.folder / table):
                try:
                    now.optimize.compact(writer_properties=_properties())
                except CommitFailedError:
                    return

    def sweep(self, table: str) -> int:
        """Joins small files and deletes those that no longer count; how many those were. Only for who holds the folder alone."""
        now = self.fresh(table)
        with plain_errors(self.folder / table):
            if len(now.file_uris()) > 1:
                now.optimize.compact(writer_properties=_properties())
            unused = len(list((self.folder / table).glob("*.parquet"))) - len(now.file_uris())
            if unused:  # nobody else is here who could still need them: not even the usual week is to be waited
                now.vacuum(retention_hours=0, enforce_retention_duration=False, dry_run=False, full=True)
            return unused

    def _again(self, table: str, write: Callable[[], T]) -> T:
        for wait in range(TRIES):
            with plain_errors(self.folder / table):
                try:
                    return write()
                except CommitFailedError:
                    time.sleep(0.01 * 2**wait)
        where = str(self.folder / table)
        raise RecordError("record-contended", "other writers kept getting in between", where=where, hint="try again, with fewer writers at once")


def _properties() -> WriterProperties:
    return WriterProperties(compression="ZSTD", max_row_group_size=ROW_GROUP)
