"""Verb-first: a past verb with its object at its end, spelled like a verbal noun with its owner (`and urged him to …`)."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ..lang.language import Language
from ..model import Token
from .forms import ClauseRules
from .phrases import PREPOSITIONS, Phrase

_AGAIN = 12  # words between a preposition and the same one again
_ADJECTIVE = 2  # an indefinite noun and its adjective
_TURN, _SHORT = "by_turn", 3  # the class of `for his part` and `on the other hand`, and the most tokens of one


class Attached:
    """Tells such verbs from the nouns by what stands around them."""

    def __init__(self, language: Language, coordinators: frozenset[str], rules: ClauseRules) -> None:
        self.pointing, self.pairing = (frozenset(language.fold(w) for w in words) for words in (rules.pointing, rules.pairing))
        self.article = language.article or " "
        self.nisba = tuple(language.fold(end) for end in rules.nisba)
        self.coordinators, self.commas = coordinators, frozenset(language.marks.comma)
        self.masdars = frozenset(n for nouns in language.masdars.values() for n in nouns)
        self.times = frozenset(language.fold(w) for w in rules.inserted)
        self.modal = language.classes.get("modal", frozenset())

    def pointed(self, tokens: Sequence[Token], i: int) -> bool:
        """Between an indefinite noun and a preposition whose pronoun stands for it, a past verb begins a relative clause (`a speech | he attacked in it X`)."""
        if i == 0 or i + 1 >= len(tokens) or tokens[i + 1].key not in self.pointing:
            return False
        before = tokens[i - 1]
        if before.key.startswith(self.article) and any(r.pos == "verb" and r.form == "past" and r.clitic.startswith("3") for r in tokens[i].readings):
            return True  # `a speech before the council | he urged it in it to`
        told = any(r.pos == "noun" and not r.clitic for r in before.readings) and not before.key.startswith(self.article)
        told = told or (i + 2 < len(tokens) and all(t.key.startswith(self.article) for t in (before, tokens[i + 2])))  # `a number of talks | he urged in them`
        return told and any(r.pos == "verb" and r.form == "past" and r.person == "3" and not r.clitic for r in tokens[i].readings)

    def owned(self, token: Token, after: Token) -> bool:
        """Whether a word that may be a verbal noun with its owner is one: an adjective follows (`the deepening of | her cooperation | military`)."""
        noun = any(r.pos == "noun" and r.clitic and r.family in self.masdars for r in token.readings)
        return noun and after.key.endswith(self.nisba) and any(r.pos == "noun" for r in after.readings)

    def told_of(self, tokens: Sequence[Token], previous: Phrase | None, i: int, names: Container[str]) -> bool:
        """Right after a relative pronoun, or an indefinite noun and its adjective, before a preposition (`the meeting that | brought him together | with`)."""
        readings = tokens[i].readings
        if i < _ADJECTIVE or i + 1 >= len(tokens) or not any(r.pos == "preposition" for r in tokens[i + 1].readings):
            return False
        if not any(r.pos == "verb" and r.form == "past" and r.clitic.startswith("3") for r in readings):
            return False
        if not all(r.family in self.masdars for r in readings if r.pos == "noun"):
            return False  # whose seat is in X
        noun, adjective = tokens[i - 2], tokens[i - 1]
        if previous is not None:
            return (
                "relative_pronoun" in previous.classes
                and noun.kind == "word"
                and (noun.key not in names or noun.key.removeprefix(self.article) in self.masdars)
            )
        plain = not (noun.key.startswith(self.article) or adjective.key.startswith(self.article)) and adjective.key.endswith(self.nisba)
        return plain and any(r.pos == "noun" and not r.clitic for r in noun.readings)

    def after(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int, ends: frozenset[int]) -> bool:
        """Whether what stands before a word lets a verb follow it, though it ends in a noun."""
        return self.turn(tokens, phrases, i, ends) or self.after_that(tokens, phrases, i) or self.after_place(tokens, phrases, i, ends)

    def turn(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int, ends: frozenset[int]) -> bool:
        """Right after words that say whose turn it is (`for his part | asked …`), or when it was."""
        his = any(p is not None and p.last == i and _TURN in p.classes for p in (phrases.get(j) for j in range(i - _SHORT, i)))
        return his or self.after_time(tokens, i, ends)

    def after_that(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int) -> bool:
        """Right after `that` which a preposition governs, before a definite noun or a name (`apart from that | demanded | the president`)."""
        if i < 1 or i + 1 >= len(tokens) or not tokens[i + 1].key.startswith(self.article):
            return False
        if not any(r.pos == "demonstrative" for r in tokens[i - 1].readings):
            return False
        before = [p for n in (2, 3, 4) if (p := phrases.get(i - n)) is not None]
        governed = any(p.last == i - 1 and not PREPOSITIONS.isdisjoint(p.classes) for p in before)
        return governed or any(p.last == i and PREPOSITIONS.isdisjoint(p.classes) for p in before)

    def after_place(self, tokens: Sequence[Token], phrases: dict[int, Phrase], i: int, ends: frozenset[int]) -> bool:
        """After a preposition and what it governs at the head of a sentence, before a definite noun (`in the meeting | discussed | the minister …`)."""
        if i < 2 or i + 1 >= len(tokens) or not all(tokens[k].key.startswith(self.article) for k in (i - 1, i + 1)):
            return False
        j = i - 1
        while j > 0 and tokens[j].key.startswith(self.article):
            j -= 1
        first = next((p.first for k in (0, 1, 2) if (p := phrases.get(j - k)) is not None and p.last == j + 1 and PREPOSITIONS & p.classes), -1)
        if first < 0 or tokens[first].key in self.modal:
            return False
        first -= first > 0 and first not in ends and tokens[first - 1].key in self.coordinators
        return first == 0 or first in ends

    def after_time(self, tokens: Sequence[Token], i: int, ends: frozenset[int]) -> bool:
        """After adverbs and words of time at the head of a sentence, before a definite noun (`on Monday | discussed | the minister …`)."""
        if i == 0 or i in ends or i + 1 >= len(tokens) or not tokens[i + 1].key.startswith(self.article):
            return False
        j = i
        while j > 0 and j not in ends and (tokens[j - 1].key in self.times or any(r.pos == "adverb" for r in tokens[j - 1].readings)):
            j -= 1
        joined = j > 0 and j not in ends and tokens[j - 1].key in self.coordinators
        return j < i and (j == 0 or j in ends or (joined and (j == 1 or j - 1 in ends)))

    def again(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a preposition spelled like a verb is repeated right after `and` (`talks between X and | between Y`)."""
        if i < _ADJECTIVE or tokens[i - 1].key not in self.coordinators or tokens[i - 2].kind != "word":
            return False
        before = next((j for j in range(i - 2, max(-1, i - 2 - _AGAIN), -1) if tokens[j].kind == "mark" or tokens[j].key == tokens[i].key), None)
        return before is not None and tokens[before].kind == "word"

    def between(self, tokens: Sequence[Token], i: int, ends: frozenset[int]) -> bool:
        """After a comma, with a verb or the sentence's end before any `that`: the preposition of two, no verb of telling (`talks in X, | between Y and Z`)."""
        if i == 0 or tokens[i].key not in self.pairing or tokens[i - 1].key not in self.commas:
            return False
        for t in tokens[i + 1 : min((e for e in ends if e > i), default=len(tokens))]:
            if any(r.pos == "complementizer" for r in t.readings):
                return False
            if t.readings and all(r.pos == "verb" for r in t.readings):
                return True
        return True

    def verb(self, tokens: Sequence[Token], i: int, ends: frozenset[int]) -> bool:
        """After `and` at the head of a sentence or after a comma, before a preposition, with no verb after it and no owned noun before it."""
        if i == 0 or i + 1 >= len(tokens) or tokens[i - 1].key not in self.coordinators:
            return False
        if not any(r.pos == "verb" and r.form == "past" and r.clitic.startswith("3") for r in tokens[i].readings):
            return False
        masdar = any(r.pos == "noun" and r.family in self.masdars for r in tokens[i].readings)
        if masdar and not any(r.pos == "verb" and r.gender == "m" for r in tokens[i].readings):
            return False  # `and its control of …`, which only `she controlled him` is spelled like
        head = i == 1 or i - 1 in ends
        if not head and tokens[i - 2].key not in self.commas:
            return False
        if not any(r.pos == "preposition" for r in tokens[i + 1].readings):
            return False
        last = min((e for e in ends if e > i), default=len(tokens))
        if any(t.readings and all(r.pos == "verb" for r in t.readings) for t in tokens[i + 1 : last]):
            return False
        first = max((e for e in ends if e <= i), default=0)
        return head or not any(r.clitic and r.pos == "noun" and r.family in self.masdars for t in tokens[first : i - 1] for r in t.readings)
