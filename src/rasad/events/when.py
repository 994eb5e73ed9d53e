"""When an event happened: the expression of its clause, of its clause chain, the text's line of time, publication; with the reason."""

from __future__ import annotations

import datetime as dt

from ..model import Clause, EventDate, Published, TimeExpression
from .match import Match
from .recall import GOING_ON, Recall
from .scene import Scene

OWN, AROUND, LINE, FRESH, PAST, AGAIN = (
    "the time named in its clause",
    "the time named in the clause around it",
    "the day that the text reports of",
    "fresh news without a date of its own",
    "the text only says that it is past",
    "the day of the news, where none told before is meant",
)
_DONE = ("past", "perfect")
_DAYS = ("day", "week", "month", "season", "year", "decade", "interval")
_FRESH = 8  # days: a day named in the lead within so many days before publication is the day of the news
_RECENT = 3  # days: the same in the body
_AGES = 5  # sentences: so far an age long past goes on
_TITLED = 4  # tokens from a speech or a meeting to what is told of it
_STEPS = 2  # sentences: so far reaches the day that a sentence of the body names
_SEEN = 4  # sentences that may name the day of the news


class Calendar:
    """Dates of the events of one text."""

    def __init__(self, scene: Scene, published: Published) -> None:
        self.scene, self.published = scene, published
        self.day = dt.date.fromisoformat(published.start) if published.start and published.start == published.end else None
        self.recall = Recall(scene)
        self.days = [self._told_of(n) for n in range(len(scene.text.sentences))]
        self.line = next((t for t in self.days[:_SEEN] if t is not None), None)

    def _told_of(self, n: int) -> TimeExpression | None:
        """The fresh day that a main clause of a sentence names."""
        if self.day is None:
            return None
        sentence = self.scene.text.sentences[n]
        for t in self.scene.times:
            if sentence.first <= t.first < sentence.last and t.precision == "day" and t.begin is not None:
                clause = self._holding(t)
                fresh = 0 <= (self.day - t.begin).days < (_RECENT if sentence.place == "body" else _FRESH)
                if fresh and not self.recall.of_noun(t) and clause.link in ("root", "coordinate", "complement") and not self.recall.old(clause):
                    return t
        return None

    def long_ago(self, match: Match, year: int) -> bool:
        """Whether the last times that the text names before a predicate, not far from it, are older than a year."""
        first, sentence = match.words[0], self.scene.clause(match.clause).sentence
        dated = [t.begin.year for t in self.scene.times if t.last <= first and t.begin is not None and sentence - self._holding(t).sentence <= _AGES]
        return bool(dated) and max(dated[-2:]) < year

    def _holding(self, t: TimeExpression) -> Clause:
        """The clause that a time belongs to."""
        clause = self.scene.clause(self.scene.parsed.clause_of[t.first])
        inserted = clause.verb is None and clause.link == "adverbial" and clause.parent is not None
        return self.scene.clause(clause.parent) if inserted and clause.parent is not None else clause

    def _day_of(self, clause: Clause) -> TimeExpression | None:
        """The day that a sentence reports of: what those right before it in its paragraph name, else what the lead names."""
        if self.recall.place(clause) == "body":
            text, here = self.scene.text, self.scene.sentence(clause)
            near = (
                self.days[n]
                for n in range(clause.sentence, max(-1, clause.sentence - _STEPS - 1), -1)
                if "\n" not in text.raw[text.sentences[n].start : here.start]
            )
            return next((t for t in near if t is not None), self.line)
        return self.line

    def of(self, match: Match, *, verbal: bool, planned: bool, told: bool, report: int | None = None, blamed: bool = False) -> tuple[EventDate, str]:
        """The date of an event and whether it is news or background.

        `verbal`: the saying is dated, not what it speaks of; `planned`: the same of a plan told as a promise;
        `told`: the clause's own subject does what a verbal noun says; `report`: the clause whose speaker does it by what he says;
        `blamed`: it is condemned there, on some later day.
        """
        clause = self.scene.clause(match.clause if report is None else report)
        own = (self._leading(clause, match) if clause.link == "circumstantial" else None) or self._nearest(clause, match)
        own = own or (self._sitting(clause, match) if verbal else None)
        if own is not None and not ((verbal and self._ahead(own)) or (planned and not self._over(own))):
            return self._told(own, OWN), self._mention(own)
        vague = self._vague(clause)
        then = self._then(vague) if vague is not None else None
        if then is not None:
            return self._told(then, AROUND), self._mention(then)
        if vague is not None or self.recall.previous(match) or self.recall.previous_occasion(clause):
            return EventDate(text=vague.text if vague else None, reasons=(PAST,)), "background"
        chain = None if blamed else self._chain(clause, match) or self._before(clause, match)
        if chain is not None and not ((verbal and self._ahead(chain)) or (planned and not self._over(chain) and chain is not self.line)):
            return self._told(chain, AROUND), self._mention(chain)
        if blamed or self.recall.back(match, clause, verbal=verbal, told=told or (planned and self.recall.to_come(clause))):
            return EventDate(reasons=("background without a date of its own",)), "background"
        again = match.construction == "noun" and self.scene.this(min(match.words))
        line = self._day_of(clause) if verbal or not self.recall.now(clause) else None
        if line is not None:
            return self._told(line, AGAIN if again else LINE), "news"
        if self.day is not None:
            value = self.day.isoformat()
            return EventDate(
                value=value, start=value, end=value, precision="day", calendar="gregorian", how="publication", reasons=(AGAIN if again else FRESH,)
            ), "news"
        return EventDate(reasons=("neither the text nor its publication date tells",)), "news"

    def after(self, date: EventDate) -> bool:
        """Whether a date lies after the day of publication."""
        return self.day is not None and bool(date.start) and dt.date.fromisoformat(date.start or "") > self.day

    def _ahead(self, t: TimeExpression) -> bool:
        """Whether a time begins after the day of publication: a verbal act is dated by the saying, not by what it speaks of."""
        return self.day is not None and t.begin is not None and t.begin > self.day

    def _over(self, t: TimeExpression) -> bool:
        """Whether a time is past on the day of publication."""
        return self.day is not None and t.finish is not None and t.finish < self.day

    def _times(self, clause: Clause) -> list[int]:
        """The times of a clause, with those that commas or dashes insert into it as a clause of their own."""
        inserted = [c for n in self.scene.children[clause.index] if (c := self.scene.clause(n)).verb is None and c.link == "adverbial"]
        return sorted(n for c in (clause, *(c for c in inserted if not self.scene.clause_mentions[c.index])) for n in self.scene.clause_times[c.index])

    def _nearest(self, clause: Clause, match: Match) -> TimeExpression | None:
        at = match.anchor
        found = [
            t
            for n in self._times(clause)
            if (t := self.scene.times[n]).begin is not None
            and t.precision in _DAYS
            and (t.first - 1 in match.words or not self.recall.elsewhere(t, at))
            and not (t.first < at and self.recall.remembered(match, clause))
            and not self._term(t, clause, match)
        ]
        return min(found, key=lambda t: (abs(t.first - at), t.first)) if found else None

    def _term(self, t: TimeExpression, clause: Clause, match: Match) -> bool:
        """Whether a time to come only tells how long what was done shall last (`extended the sanctions until 2030`)."""
        if not self._ahead(t) or clause.verb is None or clause.verb.tense not in _DONE or not t.first:
            return False
        phrase, rules = self.scene.phrase_end.get(t.first - 1), self.scene.rules
        lasting = (phrase is not None and phrase.key in rules.terms) or self.scene.tokens[t.first - 1].key in rules.object_marker
        return lasting or match.construction in ("active", "passive")

    def _leading(self, clause: Clause, match: Match) -> TimeExpression | None:
        """What somebody does in doing something (`went out on Friday, demanding …`) is of the time of the verb."""
        return self._nearest(self.scene.clause(clause.parent), match) if clause.parent is not None and match.construction != "noun" else None

    def _sitting(self, clause: Clause, match: Match) -> TimeExpression | None:
        """The time that a clause tells of the speech or meeting in which it was done (`in a speech | that he gave on Tuesday, | X accused`)."""
        scene, rules = self.scene, self.scene.rules
        for child in map(scene.clause, scene.children[clause.index]):
            dated = child.verb is not None and child.verb.tense in _DONE and bool(self.scene.clause_times[child.index])
            if not dated or child.link not in ("relative", "asyndetic"):
                continue
            for noun in range(child.tokens[0] - 1, max(0, child.tokens[0] - 1 - _TITLED), -1):
                if scene.words[noun] & rules.sittings and self._at(noun):
                    return self._nearest(child, match)
        return None

    def _at(self, noun: int) -> bool:
        """Whether a preposition that tells when stands before a noun, or begins a phrase that holds it (`in a statement`), but no `after`."""
        scene, rules = self.scene, self.scene.rules
        near = (phrase for i in range(noun - _TITLED, noun) if (phrase := scene.parsed.phrases.get(i)) is not None and 0 <= phrase.last - noun <= 1)
        return any((phrase.key in rules.during or scene.tokens[phrase.first].key in rules.during) and phrase.key not in rules.after_which for phrase in near)

    def _vague(self, clause: Clause) -> TimeExpression | None:
        """Where a clause, or what it is told by, is only said to be past."""
        for c in self.recall.told_by(clause):
            for n in self._times(c):
                if self.scene.times[n].value == "PAST_REF":
                    return self.scene.times[n]
        return None

    def _then(self, vague: TimeExpression) -> TimeExpression | None:
        """`At that time`: the time that was named last, in this sentence or the one before."""
        tokens = self.scene.tokens[vague.first : vague.last]
        if not any(t.key in self.scene.rules.then for t in tokens):
            return None
        at = next(n for n, s in enumerate(self.scene.text.sentences) if s.first <= vague.first < s.last)
        since = self.scene.text.sentences[max(0, at - 1)].first
        named = [t for t in self.scene.times if since <= t.first < vague.first and t.begin is not None and t.precision in _DAYS]
        return named[-1] if named else None

    def _before(self, clause: Clause, match: Match) -> TimeExpression | None:
        """The time of the clause that a joined one follows in its sentence (`came in March, and met …`)."""
        joiner = self.scene.tokens[clause.tokens[0]].key in self.scene.rules.joiners if clause.tokens else True
        going_on = clause.verb is not None and clause.verb.tense in GOING_ON
        if clause.link not in ("coordinate", "asyndetic") or (going_on and joiner) or self.recall.to_come(clause):
            return None
        earlier = [
            c for c in self.scene.clauses_of[clause.sentence] if c.index < clause.index and c.link in ("root", "coordinate", "asyndetic") and c.verb is not None
        ]
        return self._nearest(earlier[-1], match) if earlier else None

    def _chain(self, clause: Clause, match: Match) -> TimeExpression | None:
        """A circumstantial or coordinate clause shares the time of the clause that it leans on."""
        seen = 0
        while clause.parent is not None and seen < 3:
            parent = self.scene.clause(clause.parent)
            if clause.link not in ("circumstantial", "adverbial", "coordinate", "complement", "relative"):
                return None
            if clause.link == "complement" and match.construction == "noun":
                return None
            if clause.link == "relative" and self.recall.old(clause):
                return None
            found = self._nearest(parent, match)
            if found is not None:
                return found
            if clause.link == "relative" and parent.link == "complement" and clause.verb is not None and clause.verb.tense not in GOING_ON:
                return None  # `said today that the sanctions that … imposed`: the day is that of the saying
            clause, seen = parent, seen + 1
        return None

    def _mention(self, t: TimeExpression) -> str:
        if self.day is None or t.finish is None:
            return "news"
        return "background" if (self.day - t.finish).days > _FRESH else "news"

    def _told(self, t: TimeExpression, why: str) -> EventDate:
        assert t.begin is not None
        return EventDate(
            value=t.value.split("T")[0] if t.precision == "day" else t.value,
            start=t.begin.isoformat(),
            end=(t.finish or t.begin).isoformat(),
            precision=t.precision or None,
            text=t.text,
            calendar=t.calendar,
            how="text",
            reasons=(why,),
        )


def firm(date: EventDate) -> int:
    """How firmly a date is told: by its own clause, by those around it, by the text's line of time, by publication, not at all; least by `this meeting`."""
    return -1 if AGAIN in date.reasons else next((4 - n for n, why in enumerate((OWN, AROUND, LINE, FRESH)) if date.reasons[:1] == (why,)), 0)
