"""Verb-last: a participle without its auxiliary that ends a clause inside another, right before what goes on with the outer one."""

from __future__ import annotations

from collections.abc import Collection

from ..model import Verb
from .builder import Builder, Growing


def unaided(build: Builder, begun: int, lights: Collection[str], colon: str) -> Verb | None:
    """The verb of a clause that took that of the clause around it, which has none (`the ban | that X imposed-has | Y condemned`)."""
    for inner in build.clauses[begun:]:
        if inner.verb is None or inner.parent is None or inner.parent < begun or inner.opener in ("", colon):
            continue
        if _robbed(build, build.clauses[inner.parent], inner):
            for i in reversed([i for i in inner.tokens if i < inner.verb.first]):
                found = next((r for r in build.tokens[i].readings if r.form in build.rules.elided and r.family in lights), None)
                if found is not None:
                    return Verb(i, i + 1, i, found.family, "elided", "", "", "", "", found.negated)
    return None


def _robbed(build: Builder, outer: Growing, inner: Growing) -> bool:
    """Whether a clause begins with words of its own, and has no verb, nor anything but marks, after the one inside it."""
    if outer.verb is not None or not outer.tokens or not inner.tokens or outer.tokens[0] > inner.tokens[0] or not build.content(outer):
        return False
    return all(build.tokens[i].kind == "mark" for i in outer.tokens if i > inner.tokens[0])
