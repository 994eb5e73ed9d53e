"""Does the text speak of what was or of what is to come? Told by cue words and verb forms near an expression."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Word
from .skim import Readable, Stretch
from .words import Words

_CLOSE = 3  # tokens before an expression within which a cue decides at once ("it is planned for Monday")
_FAR = 40  # tokens looked at on the verb's side …
_AROUND = 12  # … and on the other, where the verb's side tells nothing
_OWN = 5  # tokens between an expression and a verb that is surely its own
_BESIDE = 4  # tokens between two verbs of one time
_VERBS = frozenset(("verb", "modal"))
_PAST = frozenset(("past", "perfect", "pluperfect", "participle", "imperfect"))
_FINITE_PAST = _PAST - {"participle"}


def tense(text: Readable, sentence: Stretch, first: int, last: int, words: Words) -> str:
    """`future`, `past`, `aside` (a past verb of saying, or one too far to be surely that of the expression), or empty where nothing tells.

    By the nearest verb or cue on the side where the language puts its verb.
    """
    tokens = text.tokens
    before = range(first - 1, max(sentence.first, first - _FAR) - 1, -1)
    after = range(last, min(sentence.last, last + _FAR))
    for i in before[:_CLOSE]:
        if _cue(words, tokens, i):
            return "future"
    if last < len(tokens) and (ref := _ref(words, tokens, last)) and ref[1] == "PRESENT_REF":
        return "past"  # "from March until now"
    until = first > sentence.first and "to" in words.roles(tokens, first - 1)  # "until June"
    near, other = (after, before) if words.habits.verb_side == "after" else (before, after)
    past = _FINITE_PAST if until else _PAST
    told = _told(near, tokens, words, past) or _told(other[:_AROUND], tokens, words, past)
    if told in ("", "open") and until:
        return "future"
    return "" if told == "open" else told


def _told(order: Iterable[int], tokens: Sequence[Word], words: Words, past: frozenset[str]) -> str:
    """What the first word that tells a tense says; a present verb beside a future one is of its time ("will leave and return")."""
    still = 99
    for n, i in enumerate(order):
        still -= 1
        if not still:
            return "open"
        if _cue(words, tokens, i):
            return "future"
        token = tokens[i]
        if not token.readings or token.readings[0].pos not in _VERBS:
            continue
        form = _finite(token, i + 1 >= len(tokens) or tokens[i + 1].kind == "mark")
        if not form or _vague(words, tokens, i):
            continue
        if form in words.habits.future_forms:
            return "future"
        if form in past:
            if still <= _BESIDE:
                return "open"
            own = n < _OWN and not any(r.family in words.says for r in tokens[i].readings)
            return "past" if own else "aside"
        if form not in _PAST and still > _BESIDE:
            still = _BESIDE
    return "open" if still <= _BESIDE else ""


def _cue(words: Words, tokens: Sequence[Word], i: int) -> bool:
    return tokens[i].key in words.cues and "cue_future" in words.roles(tokens, i)


def _ref(words: Words, tokens: Sequence[Word], i: int) -> tuple[int, str] | None:
    """How many words a reference such as "now" takes that begins at i, and which it is."""
    return words.roles(tokens, i).get("ref") if tokens[i].key in words.refs else None


def _vague(words: Words, tokens: Sequence[Word], i: int) -> bool:
    """Whether the word belongs to a phrase such as "at a later time", which may look like a verb."""
    return any(j >= 0 and (ref := _ref(words, tokens, j)) is not None and j + ref[0] > i for j in (i, i - 1, i - 2))


def _finite(token: Word, closes: bool) -> str:
    """The form of a verb that is no bare copula; what is not past must be nothing but a verb, or close its clause."""
    if token.kind != "word":
        return ""
    sure = all(r.pos in _VERBS for r in token.readings)
    if len(token.key) < 3 and not sure:
        return ""
    form = next((r.form for r in token.readings if r.pos == "verb"), "")
    if form in _PAST:
        return form
    return form if closes or len(token.key) > 3 and sure else ""
