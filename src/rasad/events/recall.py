"""What tells that something happened before the news: the tense of its clause, words such as `repeatedly`, `after`, `the previous`."""

from __future__ import annotations

from ..model import Clause, TimeExpression
from .frames import Sought, fits
from .match import Match
from .scene import Scene

_OLD = ("pluperfect",)
GOING_ON = ("present", "subjunctive", "future")
_LEAD = 3  # sentences
_OPENS = 12  # words at the head of a sentence
_DEEP = 4  # clauses, one in the other
_NEAR = 3  # words between a noun and the time that is its own
_SINCE = 5  # words between `anniversary` and the verbal noun it belongs to
_LONG = ("month", "season", "year", "decade")
_FIRST = 16  # words between `the first` and since when
_COUNTED = 4  # words of what it is counted from
_TOLD_OF = 5  # words between a time and the participle whose it is


class Recall:
    """Whether a text only recalls what a predicate tells; asked where nothing names its time."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.rules = scene, scene.rules
        self.first = next((n for n, s in enumerate(scene.text.sentences) if s.place != "title"), 0)
        early = [c for s in scene.clauses_of for c in s if self.place(c) != "body" and c.link == "root"]
        self.perfect_news = any(c.verb is not None and c.verb.tense == "perfect" for c in early)

    def place(self, clause: Clause) -> str:
        """Whether a clause stands in the title, the lead or the body; a first paragraph that is all of the text leads only with its first sentences."""
        place = self.scene.sentence(clause).place
        return "body" if place == "lead" and clause.sentence - self.first >= _LEAD else place

    def told_by(self, clause: Clause) -> list[Clause]:
        """A clause and those whose words it is."""
        out = [clause]
        while clause.link == "complement" and clause.parent is not None and len(out) < _DEEP:
            clause = self.scene.clause(clause.parent)
            out.append(clause)
        return out

    def old(self, clause: Clause) -> bool:
        """Whether a clause goes back behind the time of the text: a pluperfect, what is said in one, or `it has happened before that …`."""
        return any(self._tense(c) in _OLD or (c is not clause and c.verb is not None and c.verb.family in self.rules.before_that) for c in self.told_by(clause))

    def now(self, clause: Clause) -> bool:
        """Whether the body tells in the present tense: that is the day of publication, whatever day the news is of."""
        return clause.verb is not None and clause.verb.tense == "present" and clause.link in ("root", "coordinate") and self.place(clause) == "body"

    def elsewhere(self, t: TimeExpression, at: int) -> bool:
        """Whether a time is that of another noun than the one at `at`: of a possessor's, or of what this came after (`after the attack of 2001`)."""
        first = t.first - 1
        while first > 0 and first not in self.scene.phrase_end and t.first - first <= _NEAR and self.scene.tokens[first].kind == "word":
            first -= 1
        phrase = self.scene.phrase_end.get(first)
        came_after = phrase is not None and phrase.key in self.rules.after_which and first < t.first - 1 and not first < at < t.first
        return came_after or self.of_noun(t) or self._of_participle(t, at) or self._of_the_last(t, at)

    def _of_the_last(self, t: TimeExpression, at: int) -> bool:
        """Whether a time is that of the one before (`the first talks since 2009`, `the first since he took office | in March`)."""
        sentence = next(s for s in self.scene.text.sentences if t.first < s.last)
        if not self.rules.firsts.there(self.scene.words, range(max(sentence.first, t.first - _FIRST), t.first)):
            return False
        phrase, last = self.scene.phrase_end.get(t.first - 1), t.first - 1
        last = phrase.first - 1 if phrase is not None and phrase.key in self.rules.during else last
        for j in range(last, max(-1, last - _COUNTED), -1):
            if j == at or self.scene.tokens[j].kind != "word" or self.scene.time_at[j]:
                return False
            if (since := self.scene.phrase_end.get(j)) is not None and since.key in self.rules.firsts_since:
                return True
        return False

    def _of_participle(self, t: TimeExpression, at: int) -> bool:
        """Whether a year or month is that of a participle beside another noun than the one at `at` (`under the convention signed in Vienna in 1961`)."""
        scene = self.scene
        if t.precision not in _LONG:
            return False
        for j in range(t.first - 1, max(-1, t.first - 1 - _TOLD_OF), -1):
            token = scene.tokens[j]
            if token.kind != "word" or j == at:
                return False
            if scene.mention_at[j] is None and any(r.pos == "participle" and r.definite for r in token.readings):
                own = (at < j and scene.apart(at + 1, j) <= 1) or at > t.last
                noun = j - 1 - (scene.tokens[j - 1].key in scene.rules.commas)
                beside = scene.mention_at[noun] is not None or scene.tokens[noun].key.startswith(scene.rules.article or " ")
                return beside and not own and token.key not in scene.rules.attributive and j + 1 in scene.parsed.phrases
        return False

    def _under_way(self, match: Match, clause: Clause) -> bool:
        """A verbal noun that is said to go on now (`the talks are going on`)."""
        now = clause.verb is None or clause.verb.tense == "present"
        return now and match.construction == "noun" and self.rules.ongoing.there(self.scene.words, clause.tokens)

    def _own(self, match: Match) -> bool:
        """`Its demand`: what the subject of the clause says."""
        after = max(match.words) + 1
        return after < len(self.scene.tokens) and self.scene.tokens[after].key in self.rules.itself

    def to_come(self, clause: Clause) -> bool:
        """Whether a clause tells of what is to come."""
        return clause.verb is not None and clause.verb.tense in ("future", "subjunctive")

    def of_noun(self, t: TimeExpression) -> bool:
        """Whether a time stands between a noun after a preposition and its possessor (`against the remarks of yesterday of X`): it is the noun's."""
        if not self.rules.time_of_noun or t.last >= len(self.scene.tokens):
            return False
        words, at = self.scene.tokens, t.first - 1
        before = self.scene.phrase_end.get(at - 1)
        noun = at > 0 and self.scene.mention_at[at] is None and any(r.pos == "noun" for r in words[at].readings)
        return (
            noun
            and before is not None
            and before.key not in self.rules.during
            and (self.scene.mention_at[t.last] is not None or not self.scene.ends_phrase(t.last))
        )

    def back(self, match: Match, clause: Clause, *, verbal: bool, told: bool) -> bool:
        """Whether a predicate is recalled; `told`: the clause's own subject carries a verbal noun out."""
        if self.old(clause) or self._goes_on(clause) or self._stands(clause, self.rules.repeatedly) or self._reached(match, clause, verbal=verbal):
            return True
        before = self.scene.phrase_end.get(match.words[0] - 1)  # verb-last: `in a talk | that he had with X`
        outside = bool(clause.tokens) and match.words[0] < clause.tokens[0] and before is not None and before.key in self.rules.during
        outside = outside and bool(self.rules.object_marker)
        if match.construction not in ("noun", "phrase") and not outside:
            lasting = GOING_ON if self.place(clause) == "body" else (*GOING_ON, "perfect")  # the minister, who has come to Cairo, said …
            met_with = match.owned and clause.link == "complement" and self._tense(clause) == "perfect"  # which has met with protest
            return met_with or (clause.link == "relative" and not (clause.verb is not None and clause.verb.tense in lasting))
        told = told or self._under_way(match, clause) or (verbal and self._own(match))
        return (not told and (self.place(clause) == "body" or self._after(match) or self._known(match, clause))) or self.marked(match, clause)

    def _known(self, match: Match, clause: Clause) -> bool:
        """Verb-first: `the deal between X and Y`, with the article: the reader knows of it; a headline may be the news of it."""
        article, deal = self.rules.article, (match.construction, match.entry.type) == ("noun", "AGREE")
        return bool(article) and deal and self.place(clause) != "title" and self.scene.tokens[match.words[0]].key.startswith(article)

    def _goes_on(self, clause: Clause) -> bool:
        """`After this …` right after a sentence that goes back goes on with what that tells."""
        if not clause.sentence or not any(self._tense(c) in _OLD for c in self.scene.clauses_of[clause.sentence - 1]):
            return False
        sentence = self.scene.sentence(clause)
        head = range(sentence.first, min(sentence.last, sentence.first + _OPENS))
        return any(fits(self.scene.words, i, keys) and self.scene.this(i + len(keys) + 1) for i in head for keys in self.rules.after_this)

    def _tense(self, clause: Clause) -> str:
        """The tense of a clause; a verb whose auxiliary is left out shares that of the next."""
        verb = clause.verb
        if verb is None or verb.tense != "elided":
            return verb.tense if verb is not None else ""
        later = (c.verb.tense for c in self.scene.clauses_of[clause.sentence] if c.index > clause.index and c.verb is not None and c.verb.tense != "elided")
        return next(later, "elided")

    def _reached(self, match: Match, clause: Clause, *, verbal: bool) -> bool:
        """A perfect in the body tells how things stand by now; not where the whole text tells its news so, nor what is reported."""
        if self._tense(clause) != "perfect" or self.place(clause) != "body" or clause.link == "complement":
            return False
        return not (verbal and self.perfect_news) and not self._stands(clause, self.rules.as_reported)

    def _stands(self, clause: Clause, words: Sought) -> bool:
        return words.there(self.scene.words, clause.tokens)

    def _after(self, match: Match) -> bool:
        """A verbal noun after `after`: the clause tells what came of it."""
        return self.scene.under(min(match.words)) in self.rules.after_which

    def previous(self, match: Match) -> bool:
        """`The previous meeting`: the adjective stands right after the noun, or after the noun and another adjective."""
        words, at = self.scene.words, max(match.words) + 1
        return match.construction == "noun" and self.rules.previous.there(words, range(at, min(at + 2, len(words))))

    def previous_occasion(self, clause: Clause) -> bool:
        """`In their last talks they agreed`: what the body tells so is of that occasion."""
        if self.place(clause) != "body":
            return False
        ends = ((i, self.scene.phrase_end.get(i)) for i in clause.tokens)
        at = [i + 2 for i, phrase in ends if phrase is not None and phrase.key in self.rules.during and self._plain(i + 1) and self._plain(i + 2)]
        return self.rules.previous.there(self.scene.words, at)

    def _plain(self, i: int) -> bool:
        """Whether a token is no part of an actor or a time."""
        return i < len(self.scene.tokens) and self.scene.mention_at[i] is None and not self.scene.time_at[i]

    def remembered(self, match: Match, clause: Clause) -> bool:
        """`The 7th is the anniversary of the attack`: the day before the noun is not that of the attack."""
        return match.construction == "noun" and self._anniversary(min(match.words), clause)

    def _anniversary(self, first: int, clause: Clause) -> bool:
        near = range(max(clause.tokens[0], first - _SINCE), first)
        return self.rules.anniversary.there(self.scene.words, near)

    def marked(self, match: Match, clause: Clause) -> bool:
        """`The anniversary of the attack`, `days have passed since the attack`."""
        first = min(match.words)
        if clause.verb is not None and self.rules.elapsed.there(self.scene.words, range(clause.verb.first, clause.verb.last)):
            return self.scene.under(first) in self.rules.elapsed_since
        return self._anniversary(first, clause)
