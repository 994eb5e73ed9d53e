"""What the record can be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, Unpack

import duckdb
import msgspec

from ..errors import InputError, RecordError
from ..model import Coded, Event, Note, Person, Published, Statement, Struct, Time
from .columns import TABLES
from .delta import Tables
from .folder import check
from .lock import together
from .query import ORDER, Filters, Where, conditions, limit, rows_in
from .rows import DocumentRow, EventRow, Quote, Row, SourceRow

T = TypeVar("T")
CURRENT = "QUALIFY row_number() OVER (PARTITION BY id ORDER BY serial DESC, batch DESC) = 1"
OFFLINE: Mapping[str, str] = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


class Reader:
    """A record that is open. One thread at a time; any number of processes."""

    def __init__(self, folder: Path) -> None:
        check(folder)
        self.folder = folder
        self._tables = Tables(folder)
        self._duck = duckdb.connect(config={**OFFLINE})

    def close(self) -> None:
        """Lets go of memory; there is nothing to save."""
        self._duck.close()

    def events(self, **filters: Unpack[Filters]) -> list[EventRow]:
        """Events that fit all filters, by date (undated last), document and place in it. InputError for a date that is none."""
        columns = "e.document, d.language, d.outlet, d.outlet_name, d.published, d.title, d.url, e.json, e.sentence, e.sentence_start, e.quotes"
        later = Where()
        later.one_of("d.language", filters.get("language"), str.lower)
        found = self._joined("events", columns, conditions(filters), f"{later} ORDER BY {ORDER} {limit(filters)}", later.values)
        event, quotes = msgspec.json.Decoder(Event), msgspec.json.Decoder(tuple[Quote, ...])
        names = ("document", "language", "outlet", "outlet_name", "published", "title", "url")
        return [
            EventRow(
                **dict(zip(names, row, strict=False)),
                event=event.decode(row[7]),
                sentence=row[8],
                quotes=(Quote(start=row[9], text=row[8]), *quotes.decode(row[10])),
            )
            for row in found
        ]

    def documents(self) -> list[DocumentRow]:
        """All documents, by id."""
        columns = "e.id, e.sha256, e.language, e.title, e.outlet, e.outlet_name, e.url, e.events, e.notes, e.json"
        names = ("id", "sha256", "language", "title", "outlet", "outlet_name", "url", "events", "notes")
        decode = msgspec.json.Decoder(_Dated).decode
        found = self._joined("documents", columns, Where(), "ORDER BY e.id")
        return [DocumentRow(**dict(zip(names, row, strict=False)), published=decode(row[-1]).published) for row in found]

    def statements(self, document: str | None = None) -> list[Row[Statement]]:
        """All statements, or those of one document."""
        return self._children("statements", Statement, document)

    def times(self, document: str | None = None) -> list[Row[Time]]:
        """All time expressions, or those of one document."""
        return self._children("times", Time, document)

    def people(self, document: str | None = None) -> list[Row[Person]]:
        """All people, or those of one document."""
        return self._children("people", Person, document)

    def notes(self, document: str | None = None) -> list[Row[Note]]:
        """All notes, or those of one document."""
        return self._children("notes", Note, document)

    def coded(self, document: str) -> Coded:
        """A coded document, whole, as it was stored; InputError where there is none of this id."""
        where = Where()
        where.one_of("id", document)
        found = self._joined("documents", "e.json", where)
        if not found:
            raise InputError("no-such-document", "the record has no document of this id", where=document, hint="list the documents for their ids")
        return msgspec.structs.replace(
            msgspec.json.decode(found[0][0], type=Coded),
            events=tuple(row.value for row in self._children("events", Event, document)),
            statements=tuple(row.value for row in self.statements(document)),
            times=tuple(row.value for row in self.times(document)),
            people=tuple(row.value for row in self.people(document)),
            notes=tuple(row.value for row in self.notes(document)),
        )

    def sources(self) -> list[SourceRow]:
        """Outlets and the agencies that texts name, by how many documents come from them."""
        columns = "e.outlet, max(e.outlet_name), count(*), sum(e.events)::INTEGER"
        found = self._joined("documents", columns, Where(), "WHERE e.outlet IS NOT NULL GROUP BY e.outlet")
        rows = [SourceRow(id=row[0], name=row[1], kind="outlet", documents=row[2], events=row[3]) for row in found]
        named: dict[str, tuple[str, set[str], int]] = {}
        where = Where()
        where.add("len(via) > 0")
        decode = msgspec.json.Decoder(Event).decode
        for document, text in self._joined("events", "e.document, e.json", where, f"ORDER BY {ORDER}"):
            for source in decode(text).via:
                name, documents, events = named.get(source.id, (source.name, set[str](), 0))
                named[source.id] = (name, documents | {document}, events + 1)
        rows += [SourceRow(id=id_, name=name, kind="agency", documents=len(texts), events=events) for id_, (name, texts, events) in named.items()]
        return sorted(rows, key=lambda row: (-row.documents, row.id, row.kind))

    def counts(self) -> dict[str, int]:
        """How many rows of each table count."""
        return {table: self._joined(table, "count(*)", Where())[0][0] for table in TABLES}

    def _children(self, table: str, form: type[T], document: str | None) -> list[Row[T]]:
        where = Where()
        where.one_of("document", document)
        decode = msgspec.json.Decoder(form).decode
        return [Row(document=row[0], value=decode(row[1])) for row in self._joined(table, "e.document, e.json", where, "ORDER BY e.document, e.position")]

    def _joined(self, table: str, columns: str, where: Where, rest: str = "", values: Sequence[Any] = ()) -> list[Any]:
        """Rows `e` of a table that fit and count, with the current row `d` of their document."""
        with together(self.folder):
            sql, given = self.current(table, where)
            return self.ask(f"{sql[0]} SELECT {columns} {sql[1]} {rest}", [*given, *values])

    def current(self, table: str, where: Where) -> tuple[tuple[str, str], list[Any]]:
        """What stands before SELECT and after its columns to get the rows `e` of a table that fit and count, and the parameters.

        The documents are looked up before the other table, so that whatever they name is there. Where few rows fit, only the
        documents of those are looked at: 30 ms instead of 700 with a million documents.
        """
        documents, values = rows_in("documents", self._tables.files("documents")[1])
        source, more = rows_in(table, self._tables.files(table)[1])
        key = "id" if table == "documents" else "document"
        fitting = f"e AS {'MATERIALIZED' if where.conditions else 'NOT MATERIALIZED'} (SELECT * FROM {source} {where})"
        only = f"WHERE id IN (SELECT {key} FROM e)" if where.conditions else ""
        head = f"WITH {fitting}, d AS (SELECT * FROM {documents} {only} {CURRENT})"
        return (head, f"FROM e JOIN d ON e.{key} = d.id AND e.batch = d.batch"), [*more, *where.values, *values]

    def ask(self, sql: str, values: Sequence[Any]) -> list[Any]:
        """The rows that DuckDB gives; RecordError where it cannot read the files."""
        try:
            return self._duck.execute(sql, list(values)).fetchall()
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            hint = "check the disk, or read the documents again into a new folder"
            raise RecordError("record-damaged", str(error).splitlines()[0], where=str(self.folder), hint=hint) from error


class _Dated(Struct, frozen=True, kw_only=True):
    published: Published = Published()
