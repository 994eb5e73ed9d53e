"""Verb-first languages: a state or another feminine subject beside a form that two verbs share tells which of them it is."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang import Language
from ..model import Reading, Token
from .forms import ClauseRules


class Agreement:
    """Finds the feminine present where a past form of another verb is spelled alike."""

    def __init__(self, language: Language, rules: ClauseRules) -> None:
        self.language = language
        self.doers = frozenset(language.fold(w) for w in rules.feminine_doers)
        self.masculine = frozenset(language.fold(w) for w in rules.masculine_states)

    def feminine(self, tokens: Sequence[Token], finite: list[Reading], i: int, ends: frozenset[int]) -> list[Reading]:
        """The readings that agree with a feminine subject right beside the word; none where nothing speaks for them."""
        found = [r for r in finite if r.form == "present" and r.person == "3" and r.number == "s" and r.gender == "f"]
        if not found or len(found) == len(finite) or not (self.before(tokens, i, ends) or self._after(tokens, i, ends)):
            return []
        return found

    def before(self, tokens: Sequence[Token], i: int, ends: frozenset[int]) -> bool:
        """Whether a state, which no noun owns, stands right before, or a feminine doer and its adjective that a sentence begins with."""
        if not self.doers or i == 0 or i in ends:
            return False
        if not self._state(tokens[i - 1]):
            return self._headed(tokens, i, ends)
        return i == 1 or i - 1 in ends or tokens[i - 2].kind == "mark" or not any(r.pos == "noun" for r in tokens[i - 2].readings)

    def _headed(self, tokens: Sequence[Token], i: int, ends: frozenset[int]) -> bool:
        """`The ministry | American | agrees`, in a headline or after a mark."""
        article = self.language.article or " "
        if i < 2 or i - 1 in ends or not all(t.key.startswith(article) for t in tokens[i - 2 : i]) or tokens[i - 1].key not in self.language.lexicon.names:
            return False
        return tokens[i - 2].key.removeprefix(article) in self.doers and (i == 2 or i - 2 in ends or tokens[i - 3].kind == "mark")

    def _after(self, tokens: Sequence[Token], i: int, ends: frozenset[int]) -> bool:
        if i + 1 >= len(tokens) or i + 1 in ends:
            return False
        after = tokens[i + 1]
        article = self.language.article or " "
        return self._state(after) or after.key in self.doers or after.key.removeprefix(article) in self.doers

    def _state(self, token: Token) -> bool:
        return token.key in self.language.lexicon.states and token.key not in self.masculine
