"""Time expressions of a text: found, valued as far as the words allow, and anchored to the day the text was written.

As a library of its own:

    from rasad import time
    for t in time.find(text, published="2022-07-29"):
        t.text, t.value, t.calendar, t.how
"""

from .anchor import Anchor
from .calendars import Calendar, calendars
from .finder import Finder
from .library import Reader, find
from .said import Found, Said

__all__ = ["Anchor", "Calendar", "Finder", "Found", "Reader", "Said", "calendars", "find"]
