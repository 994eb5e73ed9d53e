"""A walk over the tokens of a text: roles, marks and numbers at each of them."""

from __future__ import annotations

from typing import Any

from ..model import Note, Span, Word
from .calendars import Calendars
from .entries import Roles
from .said import Said
from .skim import Readable
from .words import Words

Piece = tuple[int, Said]  # one past its last token, and what it says

_ENDING = ("word", "")
_BEYOND = (Word("", "", "", (), False),) * 8  # what stands behind the last word, as far as a reader looks; before the first stands the same


class Walk:
    """The tokens with their roles; every reader of a piece takes a Walk and a position."""

    __slots__ = (
        *("_only_digits", "at", "calendars", "decade_end", "era", "habits", "history", "marks"),
        *("notes", "numbers", "phrases", "refused", "text", "tokens", "year_end"),
    )

    def __init__(self, text: Readable, at: dict[int, Roles], words: Words, calendars: Calendars) -> None:
        self.text, self.calendars = text, calendars
        self.tokens = [*text.tokens, *_BEYOND]
        self.habits, self.marks, self.history = words.habits, words.marks, words.history
        self.at, self._only_digits = at, words.digits.roles
        self.notes: list[Note] = []
        self.refused = 0  # one past the last token of what was refused
        self.year_end = -1  # one past the last year that was found …
        self.numbers: dict[int, Any] = {}  # what was read at a token, by its reader
        self.phrases: dict[int, Any] = {}
        self.decade_end = -1  # … and the last decade
        self.era = ""  # the calendar that the text last named for a year

    def role(self, i: int, name: str) -> int:
        """One past the word of that role at i; 0 where there is none."""
        roles = self.at.get(i)
        return i + roles[name][0] if roles and name in roles else 0

    def value(self, i: int, name: str) -> tuple[int, Any] | None:
        """The end and the value of the word of that role at i."""
        roles = self.at.get(i)
        if roles is None or name not in roles:
            return None
        length, value = roles[name]
        return i + length, value

    def skip(self, i: int, *names: str) -> int:
        """i, or one past the first of these roles that stands there."""
        roles = self.at.get(i)
        if roles is not None:
            for name in names:
                if name in roles:
                    return i + roles[name][0]
        return i

    def any(self, i: int, *names: str) -> int:
        """One past the first of these roles that stands at i; 0 where none does."""
        roles = self.at.get(i)
        if roles is not None:
            for name in names:
                if name in roles:
                    return i + roles[name][0]
        return 0

    def mark(self, i: int, marks: str | frozenset[str]) -> bool:
        """Whether one of these marks stands at i."""
        token = self.tokens[i]
        return token.kind == "mark" and token.key in marks

    def dash(self, i: int) -> bool:
        """Whether a dash stands at i."""
        token = self.tokens[i]
        return token.kind == "mark" and token.key in self.marks.dash

    def plain(self, i: int) -> bool:
        """Whether an ordinary word stands at i, or the text ends there: nothing goes on."""
        return i not in self.at and self.tokens[i].kind in _ENDING

    def over(self, i: int) -> bool:
        """Whether nothing stands at i that an expression may go on with."""
        return i not in self.at and not ((token := self.tokens[i]).kind == "mark" and token.key in self.marks.goes_on)

    def ends(self, i: int) -> bool:
        """Whether no word of time stands at i, but at most digits."""
        roles = self.at.get(i)
        return roles is None or roles is self._only_digits

    def digits(self, i: int) -> str:
        """The digits at i; empty where no number stands there."""
        token = self.tokens[i]
        return token.key if token.kind == "number" else ""

    def glued(self, i: int) -> bool:
        """Whether no space stands before the token."""
        return self.tokens[i].glued

    def alone(self, i: int) -> bool:
        """Whether the digits at i are no part of a longer number, code or score."""
        tokens = self.tokens
        before = i > 1 and tokens[i].glued and tokens[i - 1].key in self.marks.code and tokens[i - 1].glued and tokens[i - 2].kind in ("number", "latin")
        after = self.glued(i + 1) and self.glued(i + 2) and tokens[i + 1].key in self.marks.code and tokens[i + 2].kind in ("number", "latin")
        latin = (self.glued(i) and tokens[i - 1].kind == "latin") or (self.glued(i + 1) and tokens[i + 1].kind == "latin")
        code = i > 1 and tokens[i].glued and tokens[i - 1].key in self.marks.dash and tokens[i - 2].kind == "latin"
        return not (before or after or latin or code)

    def note(self, code: str, why: str, first: int, last: int) -> None:
        """Keep a note on tokens first … last − 1, which are refused."""
        self.refused = max(self.refused, last)
        start, end = self.text.span(first, last)
        self.notes.append(Note(code=code, why=why, where=Span(start=start, end=end)))
