"""What can be set, in one frozen place; every default says why it is what it is.

Only what changes the answer stands here: the record reads a document again when a setting changed. How the work is
done (processes, progress) is an option of the command.
"""

from __future__ import annotations

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of a run.

    >>> Settings(languages=("ar",)).languages
    ('ar',)
    """

    languages: tuple[str, ...] = ()
    """Codes of the languages to read; empty: all that the data folders hold."""
