"""Quotations: words between quotation marks, over sentence ends where they go on."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.forms import Marks
from ..model import Quotation, Token

_LONGEST = 400  # tokens; a mark that was never closed quotes nothing


def quotations(tokens: Sequence[Token], marks: Marks, breaks: frozenset[int]) -> list[Quotation]:
    """All quotations in order, the outermost; unclosed ones, and those that would run over a line's end (`breaks`: first tokens of lines), are left out."""
    out: list[Quotation] = []
    opens, closes, both = frozenset(marks.quote_open), frozenset(marks.quote_close), frozenset(marks.quote_both)
    starts: list[int] = []  # marks that are open, the innermost last
    for i, token in enumerate(tokens):
        if i in breaks:
            starts.clear()
        if token.kind != "mark":
            continue
        key, after = token.key, i + 1 < len(tokens) and tokens[i + 1].glued
        straight = key in both and (not starts or tokens[starts[0]].key in both)
        beside = straight and token.glued != after  # it stands by the words that it quotes
        if after if beside else not starts and key in opens | closes | both:
            starts.append(i)
        elif starts and (key in closes | both or (key in opens and token.glued and not after)):
            start = starts[-1 if straight else 0]
            del starts[-1 if straight else 0 :]
            if 1 < i - start <= _LONGEST:
                while out and out[-1].first > start:
                    out.pop()  # quoted within this one
                out.append(Quotation(tokens[start].start, token.end, start, i + 1))
    return out
