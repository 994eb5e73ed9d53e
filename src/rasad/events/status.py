"""Did it happen: the verb's own negation and tense, light words of the clause, and what embeds it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Clause
from .frames import Frames, fits
from .match import Match
from .scene import Scene
from .speech import BY_TYPE, Speech

_CLOSE, _FAR = 4, 10  # tokens over which a noun governs another: a word of light meaning, an act that asks or offers
_DROPPED = frozenset({"requested", "threatened"})
_NOT_REAL = ("negated", "denied", "conditional", "requested", "threatened", "planned", "alleged")


class Statuses:
    """The status of each predicate of one text."""

    def __init__(self, scene: Scene, matches: Sequence[Sequence[Match]], frames: Frames) -> None:
        self.scene, self.matches = scene, matches
        self._words = frames.status_words
        self._first: dict[str, list[int]] = {}
        for n, (keys, _) in enumerate(self._words):
            self._first.setdefault(keys[0], []).append(n)
        self._memo: dict[int, str] = {}

    def of(self, match: Match, speech: Speech, *, foreign: bool) -> tuple[str, str]:
        """Status and reason; an empty status says that nothing has happened at all.

        `foreign`: the event's doer stands beside it and is not the subject of the verb that governs it.
        """
        clause = self.scene.clause(match.clause)
        if self._denied_noun(match):
            return "negated", "a word of negation before it"
        embedded = next((e for e in speech.effects if e in _NOT_REAL), "")
        governed = self._governing(match, clause, foreign=foreign)
        light = self._light(clause)
        own = self._own(match, clause)
        for effect, why in (
            (own, "its verb"),
            (governed, "the predicate that governs it"),
            (light, "a word of its clause"),
            (embedded, "the clause that embeds it"),
        ):
            if effect in _DROPPED:
                return "", why
            if effect in ("negated", "denied", "conditional", "planned", "alleged"):
                return effect, why
        return "happened", "told as a fact"

    def _denied_noun(self, match: Match) -> bool:
        """`no`, `lack of`, `without` right before a verbal noun."""
        first = min(match.words)
        return match.construction in ("noun", "infinitive") and first > 0 and self.scene.tokens[first - 1].key in self.scene.rules.no_words

    def _own(self, match: Match, clause: Clause) -> str:
        verb = clause.verb
        if match.construction in ("noun", "phrase", "infinitive") or verb is None:
            return ""
        if verb.negated and not match.negated:
            return "negated"
        if clause.link == "conditional":
            return "conditional"
        if verb.tense == "future":
            return "planned"
        return "conditional" if verb.tense == "subjunctive" and clause.link not in ("complement", "adverbial") else ""

    def _light(self, clause: Clause) -> str:
        found = self._memo.get(clause.index)
        if found is None:
            found = ""
            for i in clause.tokens:
                for n in self._first.get(self.scene.tokens[i].key, ()):
                    keys, rule = self._words[n]
                    if fits(self.scene.words, i, keys):
                        found = found or rule.effect
            self._memo[clause.index] = found
        return found

    def _governing(self, match: Match, clause: Clause, *, foreign: bool) -> str:
        """A verbal noun is inside what the verb of its clause asks for, plans or denies."""
        if match.construction not in ("noun", "infinitive", "phrase"):
            return ""
        for other in self.matches[clause.index]:
            if other is match or set(other.words) & set(match.words) or not self._governs(other, match, clause):
                continue
            entry = other.entry
            effect = entry.report.effect if entry.report else entry.status.effect if entry.status else BY_TYPE.get(entry.type, "")
            if effect in _NOT_REAL and not foreign:
                return effect
        return ""

    def _governs(self, other: Match, match: Match, clause: Clause) -> bool:
        """The verb governs all verbal nouns of its clause; a noun governs those that follow it closely."""
        if other.construction in ("active", "passive", "participle"):
            return True
        reach = _FAR if other.entry.type in BY_TYPE else _CLOSE
        return other.construction in ("noun", "phrase") and 0 < match.words[0] - other.words[-1] <= reach
