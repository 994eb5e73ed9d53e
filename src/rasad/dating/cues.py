"""Words that tell whether something was, or is only thought of: dating.yaml of a language; and how its words are met in a text."""

from __future__ import annotations

from collections.abc import Iterable

from ..lang.files import Data, Form
from ..lang.language import Language
from ..model import Sentence, Text, TimeExpression, Token

Spellings = tuple[str, ...]

_BEFORE = 4  # tokens before a year within which a word makes it one to come …
_BEHIND = 2  # … and after it
_VERB = 14  # tokens between a time and the verb that announces it
_OPEN = frozenset(("future", "present", "subjunctive"))
_UNREAL = 4  # tokens before a happening within which a word makes it one that is feared or planned


class DatingForm(Form, frozen=True):
    """dating.yaml"""

    ahead: Spellings = ()  # beside a year: it may be one to come, whatever the verb says
    to_come: Spellings = ()  # it is to come: words that announce
    begun: Spellings = ()  # straight before a time: it has only begun
    unreal: Spellings = ()  # before a happening: feared, planned or denied
    earlier: Spellings = ()  # before a happening: what is told lies before it


class Cues:
    """The words of one language; built once."""

    def __init__(self, language: Language, data: Data) -> None:
        self.language = language
        forms = data.load(f"languages/{language.code}/dating.yaml", DatingForm)
        self._ahead = self.keys(word for form in forms for word in form.ahead)
        self._to_come = self.keys(word for form in forms for word in form.to_come)
        self._begun = self.keys(word for form in forms for word in form.begun)
        self._unreal = self.keys(word for form in forms for word in form.unreal)
        self._earlier = self.keys(word for form in forms for word in form.earlier)

    def keys(self, words: Iterable[str]) -> frozenset[str]:
        """The spelling keys of words, with and without the article."""
        folded = {self.language.fold(word) for word in words}
        return frozenset(folded | {self.language.article + key for key in folded})

    def ahead(self, text: Text, sentence: Sentence, time: TimeExpression | None = None) -> bool:
        """Whether a time belongs to a plan, a budget, a cup …; without one, whether its sentence speaks of such."""
        first, last = (time.first - _BEFORE, time.last + _BEHIND) if time else (sentence.first, sentence.last)
        return self._any(text, range(max(sentence.first, first), min(sentence.last, last)), self._ahead)

    def begun(self, text: Text, first: int) -> bool:
        """Whether "since" stands straight before."""
        return self._any(text, range(max(0, first - 2), first + 1), self._begun)

    def unreal(self, text: Text, first: int, last: int) -> bool:
        """Whether what is named over [first, last) is feared, planned or denied."""
        return self._any(text, range(max(0, first - _UNREAL), min(len(text.tokens), last + 2)), self._unreal)

    def earlier(self, text: Text, first: int) -> bool:
        """Whether "before" stands before what is named at a token."""
        return self._any(text, range(max(0, first - 3), first), self._earlier)

    def to_come(self, text: Text, time: TimeExpression, sentence: Sentence, verb_side: str) -> bool:
        """Whether a time is plainly announced: the nearest verb on the side where the language puts it is a future or one of its words."""
        before, after = range(time.first - 1, max(sentence.first, time.first - _VERB) - 1, -1), range(time.last, min(sentence.last, time.last + _VERB))
        for i in after if verb_side == "after" else before:
            token = text.tokens[i]
            if self._any(text, (i,), self._to_come) or _forms(token) == {"future"}:
                return True
            if token.readings and token.readings[0].pos == "verb":
                return False
        return False

    @staticmethod
    def open(token: Token) -> bool:
        """Whether a word is nothing but a verb, and one that does not tell the past."""
        forms = _forms(token)
        return bool(forms) and forms <= _OPEN

    @staticmethod
    def _any(text: Text, places: Iterable[int], keys: frozenset[str]) -> bool:
        return any(not keys.isdisjoint(names_of(text.tokens[i])) for i in places)


def _forms(token: Token) -> set[str]:
    """The forms of a word that is nothing but a verb."""
    return {r.form for r in token.readings} if all(r.pos == "verb" for r in token.readings) else set()


def names_of(token: Token) -> set[str]:
    """What a word may be called in data: its own key, and the families of the nouns that it may be."""
    return {token.key} | {r.family for r in token.readings if r.pos == "noun"}
