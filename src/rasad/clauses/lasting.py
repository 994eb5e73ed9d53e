"""Verbs that only say how long the act right before them takes: they open no clause (`a visit | lasts two days | to X`)."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ..lang.language import Language
from ..model import Token, Verb
from .forms import ClauseRules

_NOMINAL = ("noun", "participle")
_BEFORE = 3  # tokens before the verb among which the act stands


class Lasting:
    """Tells such verbs; built once for a language."""

    def __init__(self, language: Language, rules: ClauseRules, masdars: Container[str]) -> None:
        self.language, self.masdars = language, masdars
        self.families = frozenset(language.fold(w) for w in rules.lasting)
        self.counts = language.classes.get("quantifier", frozenset())

    def of(self, tokens: Sequence[Token], verb: Verb, ends: Container[int]) -> bool:
        """Whether a verb is one, between an act and a span of time; `ends`: one past the last token of each sentence."""
        if verb.family not in self.families:
            return False
        article, at = self.language.article or " ", verb.last + (verb.last < len(tokens) and tokens[verb.last].key in self.language.proclitics)
        if verb.clitic or not verb.first or verb.first in ends or at >= len(tokens):
            return False
        before = [t for t in tokens[max(0, verb.first - _BEFORE) : verb.first] if not t.key.startswith(article)]
        beside = tokens[verb.first - 1].kind == "word" and all(r.pos in _NOMINAL for r in tokens[verb.first - 1].readings)
        act = beside and any(r.pos == "noun" and r.family in self.masdars and not r.clitic for t in before for r in t.readings)
        span = tokens[at]
        return act and (span.kind == "number" or span.key in self.counts or span.key in self.language.lexicon.names)
