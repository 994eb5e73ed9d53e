"""A person's mention, which also tells where in it the name itself stands; offices and bodies told in short."""

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


def begins(text: str, noun: str) -> bool:
    """Whether the first word of a mention is the noun, though glued to the next by a half-space."""
    first = text.split()[0]
    return first != text and (first == noun or first.startswith(noun + "\u200c"))


def so_begins(body: Mention, m: Mention) -> bool:
    """Whether a body of a state has a name of several words that begins with the noun of a mention (`the government of accord … the government`)."""
    words = body.text.split()
    return len(words) > 1 and m.text.split()[-1].endswith(words[0])
