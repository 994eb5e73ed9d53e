"""The record: a folder of Delta tables that several processes may write to while others read.

The row of `documents` is what makes a document's other rows count: it is written last, in one commit, and names their batch. What a killed
run wrote before that commit names a batch that no document knows, and nobody sees it. A document read again gets a new row with a higher
`serial`; the highest counts. `tidy` takes away what no longer counts.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType

import msgspec
from arro3.core import RecordBatchReader

from ..model import Coded, Document, Struct
from .columns import TABLES, Values, child_values, document_values
from .delta import check_name, plain_errors
from .folder import make
from .lock import alone, together
from .query import ORDER, Where, rows_in
from .reader import CURRENT, Reader

SPARE = 0.1  # of a table's rows may be out of date before tidying rewrites it; small tables are always rewritten
SMALL = 100_000


class Added(Struct, frozen=True, kw_only=True):
    """What a batch did: documents stored with their events; of them those that replace what they said before; and those skipped."""

    documents: int = 0
    events: int = 0
    replaced: int = 0
    skipped: int = 0


class Tidied(Struct, frozen=True, kw_only=True):
    """What tidying took away: rows that no longer counted and files. Busy: somebody else was at work, nothing was done."""

    busy: bool = False
    rows: int = 0
    files: int = 0


def open(folder: str | Path, *, create: bool = False) -> Record:
    """The record in a folder; with `create` it is made where there is none.

    Raises RecordError for a folder that is no record, is of another schema or cannot be read.
    """
    path = Path(folder).resolve()
    check_name(path)
    if create:
        make(path)
    return Record(path)


def key_of(document: Document, version: str) -> str:
    """What the coding of a document depends on, in 32 digits: its bytes, what came with it, and the version of the rules."""
    given = (document.sha256, version, document.published, document.url, document.outlet, document.language, document.title)
    return hashlib.sha256(msgspec.json.encode(given)).hexdigest()[:32]


class Record(Reader):
    """A record that is open for reading and writing."""

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def unread(self, documents: Iterable[Document], version: str) -> list[Document]:
        """Those whose coding by this version of the rules is not in the record yet; each id once."""
        with together(self.folder):
            return self._unread(list(documents), version)[0]

    def add(self, coded: Iterable[tuple[Document, Coded]], version: str) -> Added:
        """Stores one batch, all of it or nothing. A document that is there with the same bytes and version is left as it is."""
        pairs = list(coded)  # before the folder is held: what codes the documents may take its time
        with together(self.folder):
            fresh, known = self._unread([document for document, _ in pairs], version)
            wanted = {document.id for document in fresh}
            first = {document.id: (document, result) for document, result in reversed(pairs) if document.id in wanted}
            todo = [first[document.id] for document in fresh]
            if todo:
                self._write(todo, version)
        events = sum(len(result.events) for _, result in todo)
        return Added(documents=len(todo), events=events, replaced=len(wanted & known), skipped=len(pairs) - len(todo))

    def tidy(self) -> Tidied:
        """Takes away replaced and orphaned rows and files that no longer count, and joins small files; at the end of a run.

        Does nothing while others are at work in the folder. In a large table rows stay, unseen, until they are a tenth of it.
        """
        with alone(self.folder) as mine:
            if not mine:
                return Tidied(busy=True)
            rows = sum(self._drop_stale(table) for table in TABLES)
            return Tidied(rows=rows, files=sum(self._tables.sweep(table) for table in TABLES))

    def _unread(self, documents: Sequence[Document], version: str) -> tuple[list[Document], set[str]]:
        """Documents to be coded, in order, and all ids among those given that the record knows."""
        source, values = rows_in("documents", self._tables.files("documents")[1])
        first = {document.id: document for document in reversed(documents)}
        sql = f"SELECT id, key FROM (SELECT id, key, batch, serial FROM {source} WHERE id IN (SELECT unnest(?::VARCHAR[]))) {CURRENT}"
        known: dict[str, str] = dict(self.ask(sql, [*values, list(first)]))
        return [document for document in reversed(first.values()) if known.get(document.id) != key_of(document, version)], set(known)

    def _write(self, pairs: Sequence[tuple[Document, Coded]], version: str) -> None:
        # Not derived from the documents: the rows of a killed try must never be taken for those of the next. It is shown nowhere.
        batch = secrets.token_hex(8)
        children: dict[str, list[Values]] = {}
        for document, coded in pairs:
            for table, rows in child_values(document, coded, batch).items():
                children.setdefault(table, []).extend(rows)
        for table, rows in children.items():
            if rows:
                self._tables.append(table, rows)
        serial = self._tables.fresh("documents").version() + 1
        self._tables.append("documents", [document_values(document, coded, key_of(document, version), batch, serial) for document, coded in pairs])
        for table in TABLES:
            self._tables.join_small_files(table)

    def _drop_stale(self, table: str) -> int:
        """Rewrites a table without the rows that no longer count, in the order they are asked for; how many those were."""
        source, values = rows_in(table, self._tables.files(table)[1])
        (head, joined), given = self.current(table, Where())
        total = int(self.ask(f"SELECT count(*) FROM {source}", values)[0][0])
        stale = total - int(self.ask(f"{head} SELECT count(*) {joined}", given)[0][0])
        if stale <= (SPARE * total if total > SMALL else 0):
            return 0
        order = {"documents": "e.published_start NULLS LAST, e.id", "events": ORDER}.get(table, "e.document, e.position")
        with plain_errors(self.folder / table):
            rows = self._duck.sql(f"{head} SELECT e.* {joined} ORDER BY {order}", params=given)
            self._tables.replace(table, RecordBatchReader.from_stream(rows))
        return stale
