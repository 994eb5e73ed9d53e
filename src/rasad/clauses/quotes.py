"""Quotations: words between quotation marks, over sentence ends where they go on."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.forms import Marks
from ..model import Quotation, Token

_LONGEST = 400  # tokens; a mark that was never closed quotes nothing


def quotations(tokens: Sequence[Token], marks: Marks, breaks: frozenset[int]) -> list[Quotation]:
    """All quotations in order; unclosed ones, and those that would run over a line's end (`breaks`: first tokens of lines), are left out."""
    out: list[Quotation] = []
    opens, closes, both = frozenset(marks.quote_open), frozenset(marks.quote_close), frozenset(marks.quote_both)
    start: int | None = None
    for i, token in enumerate(tokens):
        if i in breaks:
            start = None
        if token.kind != "mark":
            continue
        key = token.key
        opening = key in opens or (key in both or key in closes) and start is None
        if start is not None and i - start > _LONGEST:
            start = None
        if start is not None and (key in closes or key in both or (key in opens and token.glued and i + 1 < len(tokens) and not tokens[i + 1].glued)):
            if i > start + 1:
                out.append(Quotation(tokens[start].start, token.end, start, i + 1))
            start = None
        elif opening and start is None:
            start = i
    return out
