"""What can go wrong, as a tree: each error has a code, a place and a hint.

```
RasadError
├── InputError    a document, path or option that cannot be used
├── DataError     a rule, name or word in the data folders that is wrong
└── RecordError   the record cannot be read or written
```
"""

from __future__ import annotations


class RasadError(Exception):
    """The base of all errors that rasad raises on purpose.

    >>> print(RasadError("no-such-file", "there is nothing to read", where="news.txt", hint="check the path"))
    no-such-file: there is nothing to read (news.txt); check the path
    """

    def __init__(self, code: str, what: str, *, where: str = "", hint: str = "") -> None:
        self.code, self.what, self.where, self.hint = code, what, where, hint
        super().__init__(f"{code}: {what}" + (f" ({where})" if where else "") + (f"; {hint}" if hint else ""))


class InputError(RasadError):
    """A document, path or option that cannot be used."""


class DataError(RasadError):
    """A rule, name or word in the data folders that is wrong."""


class RecordError(RasadError):
    """The record cannot be read or written."""
