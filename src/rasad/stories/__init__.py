"""The same happening across texts and languages; corroboration and contradiction. Reads the record."""

from .stories import Held, Story, stories

__all__ = ["Held", "Story", "stories"]
