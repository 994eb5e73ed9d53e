"""Spelling keys: letters folded so that all press spellings of a word are one."""

from __future__ import annotations

import unicodedata

from .forms import Letters


class Folding(dict[int, str]):
    """A translation table that works each character out once: NFKC, digits to ASCII, marks dropped, letters by the language.

    Source of the classes: the Unicode character database; what folds into what is the language's own data.
    """

    def __init__(self, letters: Letters) -> None:
        super().__init__()
        self._fold = dict(letters.fold)
        self._drop = frozenset(letters.drop)

    def __missing__(self, code: int) -> str:
        out = "".join(self._one(c) for c in unicodedata.normalize("NFKC", chr(code)))
        self[code] = out
        return out

    def _one(self, char: str) -> str:
        if char in self._fold:
            return self._fold[char]
        if char in self._drop or unicodedata.category(char) in ("Mn", "Cf", "Me"):
            return ""
        digit = unicodedata.decimal(char, None)
        return str(digit) if digit is not None else char.lower()
