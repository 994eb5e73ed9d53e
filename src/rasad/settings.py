"""What can be set, in one frozen place; every default says why it is what it is.

Only what changes the answer stands here: the record reads a document again when a setting changed. How the work is
done (processes, progress) is an option of the command.
"""

from __future__ import annotations

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of a run.

    >>> Settings(longest=1000).longest
    1000
    """

    languages: tuple[str, ...] = ()
    """Codes of the languages to read; empty: all that the data folders hold."""

    longest: int = 2_000_000
    """Characters of a text; a longer one is left out with a note. The longest article we met has 60,000: what is thirty times that is no article."""
