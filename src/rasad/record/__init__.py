"""The store: ids, versions, queries. A folder of Delta tables, asked with DuckDB."""

from .query import Filters
from .record import Added, Record, Tidied, key_of, open
from .rows import DocumentRow, EventRow, Quote, Row, SourceRow, rows_of

__all__ = ["Added", "DocumentRow", "EventRow", "Filters", "Quote", "Record", "Row", "SourceRow", "Tidied", "key_of", "open", "rows_of"]
