"""What is inserted between a subject and what its verb does: set off by two commas, after which the clause goes on (verb-first languages)."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from ..model import Token, Verb
from .forms import ClauseRules
from .phrases import Phrase

_SUBJECT = 9  # words of a subject between its verb and the first comma
_INSIDE = 16  # words that may be inserted
_LEADS = frozenset({"preposition", "compound_preposition"})  # what opens an inserted phrase
_LINKS = frozenset({"adverbial", "conditional"})  # what opens an inserted clause


class Inserted:
    """Finds insertions in the tokens of one text."""

    def __init__(self, rules: ClauseRules, commas: frozenset[str], coordinators: frozenset[str], times: frozenset[str]) -> None:
        self.rules, self.commas, self.coordinators, self.times = rules, commas, coordinators, times

    def close(self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: Mapping[int, Verb], bounds: tuple[int, int], at: int) -> int | None:
        """The comma that closes what the comma `at` opens, in the sentence of `bounds`; None where nothing is inserted."""
        first, last = bounds
        if tokens[at].key not in self.commas or at + 1 >= last:
            return None
        phrase = phrases.get(at + 1)
        clause = phrase is not None and self._opens(phrase, _LINKS)
        if not (clause or tokens[at + 1].key in self.times or (phrase is not None and phrase.classes & _LEADS)):
            return None
        end = next((j for j in range(at + 2, min(last, at + 2 + _INSIDE)) if tokens[j].kind == "mark"), None)
        if end is None or tokens[end].key not in self.commas or end + 1 >= last or tokens[end + 1].kind != "word":
            return None
        inside = (j for j in range(at + 1, end) if j in verbs)
        if tokens[end + 1].key in self.coordinators or (not clause and not all(self._of_noun(tokens, verbs, j) for j in inside)):
            return None
        headed = self._headed(tokens, phrases, verbs, first, at)
        return end if headed or (headed is None and end + 1 in verbs) else None

    def _headed(self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: Container[int], first: int, at: int) -> bool | None:
        """Whether a verb and its bare subject stand before the comma; None for a subject without a verb, False for anything else."""
        for j in range(at - 1, max(first - 1, at - 1 - _SUBJECT), -1):
            if j in verbs:
                return j < at - 1
            phrase = phrases.get(j)
            if phrase is not None and any(c in self.rules.openers for c in phrase.classes):
                return None
            if tokens[j].kind != "word" or (phrase is not None and phrase.classes & _LEADS):
                return False
        return None if at - 1 - _SUBJECT < first else False

    @staticmethod
    def _of_noun(tokens: Sequence[Token], verbs: Mapping[int, Verb], j: int) -> bool:
        """Whether a verb tells of the indefinite noun before it (`, in talks | that he held with X, |`, `, in a statement | issued today, |`)."""
        before = tokens[j - 1]
        bare = before.kind == "word" and bool(before.readings) and not any(r.definite or r.clitic for r in before.readings)
        return verbs[j].clitic.startswith("3") or (bare and all(r.pos in ("noun", "participle", "adjective") for r in before.readings))

    def _opens(self, phrase: Phrase, links: frozenset[str]) -> bool:
        return any(self.rules.openers.get(c) in links for c in phrase.classes)
