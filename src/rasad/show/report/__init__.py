"""One self-contained page of a record: a timeline, who to whom, and each event in its own words."""

from .page import Written, write_report

__all__ = ["Written", "write_report"]
