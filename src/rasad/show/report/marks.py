"""A quote with the words marked that carry the event, and those that name who takes part in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from markupsafe import Markup, escape

from ...model import Event
from ...record.rows import Quote

Mark = tuple[int, int, str]  # first and last position, and what stands there
ROLES = ("who", "whom", "said by")


def marked(quote: Quote, event: Event) -> Markup:
    """The quote as HTML: evidence in <mark>, people in roles in <span class="role">, everything escaped.

    Marks may overlap: the text is cut wherever one begins or ends, so that tags always nest.
    """
    last = quote.start + len(quote.text)
    marks = [(max(start, quote.start), min(end, last), what) for start, end, what in _marks(event) if start < last and end > quote.start]
    cuts = sorted({quote.start, last, *(place for start, end, _ in marks for place in (start, end))})
    parts: list[Markup] = []
    before: frozenset[str] = frozenset()
    for start, end in itertools.pairwise(cuts):
        here = frozenset(what for first, final, what in marks if first <= start and end <= final)
        parts.append(_turn(before, here) + escape(quote.text[start - quote.start : end - quote.start]))
        before = here
    return Markup("").join([*parts, _turn(before, frozenset())])


def _marks(event: Event) -> Iterator[Mark]:
    for words in event.evidence:
        if words.start is not None and words.end is not None:
            yield words.start, words.end, "evidence"
    for role, actors in zip(ROLES, (event.actors, event.recipients, event.said_by), strict=True):
        for actor in actors:
            # Where the subject is dropped, the span is the verb's: nobody is named there.
            if actor.start is not None and actor.end is not None and actor.how != "dropped":
                yield actor.start, actor.end, role


def _turn(before: frozenset[str], here: frozenset[str]) -> Markup:
    """The tags between two pieces of text: nothing where both are the same, so that no word is cut without need."""
    if before == here:
        return Markup("")
    close = Markup("</span>" if _role(before) else "") + Markup("</mark>" if "evidence" in before else "")
    role = _role(here)
    opened = Markup("<mark>" if "evidence" in here else "")
    return close + opened + (Markup('<span class="role" title="{}">').format(role) if role else Markup(""))


def _role(here: frozenset[str]) -> str:
    return next((role for role in ROLES if role in here), "")
