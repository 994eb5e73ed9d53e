"""Words that look like verbs and are parts of names, or names in a list."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.language import Language
from ..model import Token


class Named:
    """Tells whether a verb form is a name in its place; only where verbs stand before their subjects."""

    def __init__(self, language: Language, coordinators: frozenset[str], verb_last: bool) -> None:
        self.language, self.coordinators, self.verb_last = language, coordinators, verb_last

    def at(self, tokens: Sequence[Token], i: int, to_come: bool) -> bool:
        """Whether a word is a name or stands within one; `to_come` where it can be no past tense."""
        if self.verb_last or tokens[i].key not in self.language.lexicon.names:
            return False
        return self._of_name(tokens, i) or (to_come and (self._beside_name(tokens, i) or self._listed(tokens, i)))

    def _beside_name(self, tokens: Sequence[Token], i: int) -> bool:
        """A word of a name beside one that is nothing but a name, and of no state, is no verb, whatever it looks like; one with an article ends a name."""
        names, states, article = self.language.lexicon.names, self.language.lexicon.states, self.language.article or " "
        beside = (*tokens[i + 1 : i + 2], *(t for t in tokens[max(0, i - 1) : i] if not t.key.startswith(article)))
        return any(t.key in names and t.key not in states and t.kind == "word" and not t.readings for t in beside)

    def _of_name(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a word stands within a known name of several (`Imran Khan`, `Islamabad`)."""
        pairs, key = self.language.lexicon.pairs, tokens[i].key
        return (i > 0 and (tokens[i - 1].key, key) in pairs) or (i + 1 < len(tokens) and (key, tokens[i + 1].key) in pairs)

    def _listed(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a word ends or goes on with a list of names (`in Aden, Abyan and Taiz,`)."""
        if i < 2 or tokens[i - 1].key not in self.coordinators or tokens[i - 2].key not in self.language.lexicon.names:
            return False
        return i + 1 == len(tokens) or tokens[i + 1].kind == "mark" or tokens[i + 1].key in self.coordinators
