"""A person's mention, which also tells where in it the name itself stands; offices told in short."""

from __future__ import annotations

from ..model import Mention, Span

LOOSE = ("minister", "official", "diplomat", "leader", "president", "spokesperson", "ambassador", "envoy", "general", "commander", "permanent representative")

TAKEN_UP = {"same-body": ("body", "group", "pronoun"), "same-regime": ("country", "group", "pronoun")}  # kinds that a cue takes up by their noun


class PersonMention(Mention, frozen=True, kw_only=True):
    """A mention of a person: `called` is the name's own span, title and apposition left out."""

    called: Span = Span(start=0, end=0)


def called(m: Mention) -> Span:
    """The span of the name itself within a mention, the whole mention where no name is apart."""
    return m.called if isinstance(m, PersonMention) else Span(start=m.start, end=m.end)


def same_title(bare: str, full: str) -> bool:
    """Whether an office told in short is that which was told in full: a minister is the foreign minister."""
    if bare == full:
        return True
    return bare in LOOSE and (full.endswith(bare) or full.startswith(f"{bare} ") or bare in ("official", "diplomat"))


def takes_up(cue: str, noun: str, m: Mention) -> bool:
    """Whether `the council` may be a body whose name holds the word, `the regime` the state that was named by that noun."""
    words = m.text.split()
    return m.kind in TAKEN_UP[cue] and (noun in words if cue == "same-body" else len(words[0]) > 1 and noun.endswith(words[0]))
