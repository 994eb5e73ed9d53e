"""Words that look like verbs and are parts of names, names in a list, or nouns with adjectives of countries."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.language import Language
from ..model import Token
from .forms import ClauseRules

VOWELLED = 4  # characters of a verb in which the vowel of the passive may be written


class Named:
    """Tells whether a verb form is a name or a noun in its place; only where verbs stand before their subjects."""

    def __init__(self, language: Language, rules: ClauseRules, coordinators: frozenset[str]) -> None:
        self.language, self.coordinators, self.verb_last = language, coordinators, rules.order == "verb-last"
        self.nisba, self.passive_mark = tuple(language.fold(w) for w in rules.nisba), rules.passive_mark

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

    def described(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether two indefinite adjectives of countries follow: `a Russian Chinese cooperation`."""
        found = 0
        if self.passive_mark and self.passive_mark in tokens[i].text[:VOWELLED]:
            return False
        for token in tokens[i + 1 : i + 4]:
            if token.key in self.coordinators and found == 1:
                continue
            if not self._of_country(token.key) or any(r.pos == "noun" and r.family == token.key for r in token.readings):
                break
            found += 1
        return found > 1

    def _of_country(self, key: str) -> bool:
        """Whether a word is a country's adjective: the gazetteer knows it with the article in each of its forms."""
        names, article = self.language.lexicon.names, self.language.article
        return any(key.endswith(end) and all(article + key.removesuffix(end) + other in names for other in self.nisba) for end in self.nisba)
