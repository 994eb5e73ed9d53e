"""Datelines: the place and agency in front of a report, which are no actors."""

from __future__ import annotations

import msgspec

from ..model import Mention
from .scan import Scan

_PLACES = ("place", "capital", "country")
_LONGEST = 14  # tokens


def datelines(mentions: list[Mention], scan: Scan) -> list[Mention]:
    """The mentions with those inside a dateline marked as no actors.

    A dateline begins a sentence, holds only places, agencies, dates and marks, and ends with a dash, or with a mark after an agency.
    """
    at = {m.first: n for n, m in enumerate(mentions)}
    out = list(mentions)
    for start in sorted(scan.starts):
        n = at.get(start)
        if n is None or (mentions[n].kind not in _PLACES and mentions[n].kind != "agency"):
            continue
        for k in _inside(mentions, scan, start, at):
            m = out[k]
            if m.kind in _PLACES:
                out[k] = msgspec.structs.replace(m, acts=False, why="dateline")
    return out


def _inside(mentions: list[Mention], scan: Scan, start: int, at: dict[int, int]) -> list[int]:
    """The mentions of the dateline that begins at a token; none if there is no dateline."""
    words, keys, tokens = scan.words, scan.keys, scan.tokens
    inside: list[int] = []
    i, agency, dated, best = start, False, False, 0
    while i < scan.count and i - start < _LONGEST and (i == start or i not in scan.starts):
        n = at.get(i)
        if n is not None and (mentions[n].kind in _PLACES or mentions[n].kind == "agency"):
            inside.append(n)
            agency = agency or mentions[n].kind == "agency"
            i = mentions[n].last
            continue
        token = tokens[i]
        if token.kind == "mark":
            spaced = keys[i] in words.dashes and len(inside) == 1 and mentions[inside[0]].kind != "country"
            if agency or spaced:
                best = len(inside)
        elif token.kind == "latin":
            agency = True
        elif token.kind == "number":
            dated = True
        elif not dated:
            break
        i += 1
    if agency and dated:
        return inside
    return inside[:best]
