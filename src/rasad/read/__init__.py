"""Files, HTML, archives and JSON lines as documents; the bytes' hash is kept, and decoding is careful."""

from .documents import documents

__all__ = ["documents"]
