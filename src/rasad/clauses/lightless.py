"""Light verbs left out before a joining word: `condemned the attack and asked …`, where Persian leaves a noun alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ..lang.language import Language
from ..model import Token, Verb
from .forms import ClauseRules
from .phrases import PREPOSITIONS, Phrase

_OBJECT = "object_marker"
_PHRASE = 5  # tokens from a noun back to its object, with one phrase between them
_COUNTED = 4  # tokens from a noun to the verb that it shares, where somebody else is told between them


class Lightless:
    """Finds nouns that stand for a whole compound verb; built once for a language."""

    def __init__(self, language: Language, rules: ClauseRules) -> None:
        fold = language.fold
        self._light = {fold(w): fold(family) for family, words in rules.elided_light.items() for w in words}
        self._shared = {fold(w): fold(family) for family, words in rules.shared_passive.items() for w in words}
        self._joiners = frozenset(fold(c) for c in rules.coordinator)

    def find(self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: dict[int, Verb], ends: frozenset[int]) -> dict[int, Verb]:
        """The verbs of a text with those left out; the joining word stands in their place."""
        if not self._light:
            return verbs
        out = dict(verbs)
        for i in range(1, len(tokens) - 1):
            family = self._light.get(tokens[i].key)
            if family and tokens[i + 1].key in self._joiners and i + 1 not in ends and self._after_object(tokens, phrases, verbs, i):
                verb = self._next(tokens, phrases, verbs, ends, i + 2)
                if verb is not None:
                    out[i + 1] = msgspec.structs.replace(verb, first=i + 1, last=i + 2, head=i + 1, family=family, voice="", negated=False)
            if tokens[i].key in self._shared and tokens[i + 1].key in self._joiners and i + 1 not in ends:
                self._share(tokens, phrases, verbs, ends, i, out)
        return out

    def _share(
        self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: Mapping[int, Verb], ends: frozenset[int], i: int, out: dict[int, Verb]
    ) -> None:
        """Whoever is killed, and others wounded, share one light verb of the passive (`ten people killed and five | wounded became`)."""
        last = next((j for j in range(i + 2, len(tokens)) if j in verbs or j in ends), None)
        verb = verbs.get(last) if last is not None else None
        family = self._shared[tokens[i].key]
        if last is None or verb is None or not (verb.voice == "passive" or verb.family == family):
            return
        for j in range(i - 1, -1, -1):
            if j in ends or j in verbs:
                break
            if self._marked(phrases, j):
                return  # somebody is told to have done it
        if i in verbs and not verbs[i].person:
            told = {"tense": verb.tense, "person": verb.person, "number": verb.number}
            out[i] = msgspec.structs.replace(verbs[i], voice="passive", **told)
        elif i not in verbs and last - i > _COUNTED:
            out[i + 1] = msgspec.structs.replace(verb, first=i + 1, last=i + 2, head=i + 1, family=family, voice="", negated=False)

    def _after_object(self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: Mapping[int, Verb], i: int) -> bool:
        """Whether the object stands right before a noun, or one phrase further (`the attack (object) strongly condemned and …`)."""
        for j in range(i - 1, max(-1, i - 1 - _PHRASE), -1):
            if self._marked(phrases, j):
                return True
            if j in verbs or tokens[j].kind != "word" or tokens[j].key in self._joiners:
                return False
        return False

    @staticmethod
    def _marked(phrases: Mapping[int, Phrase], i: int) -> bool:
        phrase = phrases.get(i)
        return phrase is not None and _OBJECT in phrase.classes

    def _next(self, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: Mapping[int, Verb], ends: frozenset[int], first: int) -> Verb | None:
        """The verb that the rest of the sentence has, if that rest is a clause of its own and no second noun of the same verb."""
        own = False
        for i in range(first, len(tokens)):
            if i in ends:
                return None
            phrase = phrases.get(i)
            own = own or (phrase is not None and bool(phrase.classes & (PREPOSITIONS | {_OBJECT, "complementizer"})))
            if i in verbs:
                told = own or verbs[i].family not in self._light.values()
                return verbs[i] if told and verbs[i].person else None
        return None
