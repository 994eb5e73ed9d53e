"""When an event happened: the expression of its clause, of its clause chain, the text's line of time, publication; with the reason."""

from __future__ import annotations

import datetime as dt

from ..model import Clause, EventDate, Published, TimeExpression
from .match import Match
from .scene import Scene

_DAYS = ("day", "week", "month", "season", "year", "decade", "interval")
_GOING_ON = ("present", "subjunctive", "future")
_OLD = ("pluperfect",)
_FRESH = 8  # days: a day named in the lead within so many days before publication is the day of the news


class Calendar:
    """Dates of the events of one text."""

    def __init__(self, scene: Scene, published: Published) -> None:
        self.scene, self.published = scene, published
        self.day = dt.date.fromisoformat(published.start) if published.start and published.start == published.end else None
        self.line = self._line()

    def _line(self) -> TimeExpression | None:
        """The day that the lead names, where it is the day of the news."""
        if self.day is None:
            return None
        for sentence in self.scene.text.sentences[:4]:
            for t in self.scene.times:
                if sentence.first <= t.first < sentence.last and t.precision == "day" and t.begin is not None:
                    clause = self.scene.clause(self.scene.parsed.clause_of[t.first])
                    fresh = 0 <= (self.day - t.begin).days < _FRESH
                    if fresh and clause.link in ("root", "coordinate", "complement") and not (clause.verb and clause.verb.tense in _OLD):
                        return t
        return None

    def of(self, match: Match, *, verbal: bool, planned: bool, told: bool) -> tuple[EventDate, str]:
        """The date of an event and whether it is news or background.

        `verbal`: the saying is dated, not what it speaks of; `planned`: the same of a plan told as a promise;
        `told`: the clause's own subject does what a verbal noun says.
        """
        clause = self.scene.clause(match.clause)
        own = self._nearest(clause, match)
        if own is not None and not ((verbal and self._ahead(own)) or (planned and not self._over(own))):
            return self._told(own, "the time named in its clause"), self._mention(own)
        chain = self._chain(clause, match)
        if chain is not None and not ((verbal and self._ahead(chain)) or (planned and not self._over(chain) and chain is not self.line)):
            return self._told(chain, "the time named in the clause around it"), self._mention(chain)
        vague = next((t for n in self.scene.clause_times[clause.index] if (t := self.scene.times[n]).value == "PAST_REF"), None)
        if vague is not None:
            return EventDate(text=vague.text, reasons=("the text only says that it is past",)), "background"
        old = clause.verb is not None and clause.verb.tense in _OLD
        if old or (not told and self._back(match, clause)):
            return EventDate(reasons=("background without a date of its own",)), "background"
        if self.line is not None:
            return self._told(self.line, "the day that the text reports of"), "news"
        if self.day is not None:
            value = self.day.isoformat()
            return EventDate(
                value=value, start=value, end=value, precision="day", calendar="gregorian", how="publication", reasons=("fresh news without a date of its own",)
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

    def _nearest(self, clause: Clause, match: Match) -> TimeExpression | None:
        at = match.anchor
        found = [t for n in self.scene.clause_times[clause.index] if (t := self.scene.times[n]).begin is not None and t.precision in _DAYS]
        return min(found, key=lambda t: (abs(t.first - at), t.first)) if found else None

    def _chain(self, clause: Clause, match: Match) -> TimeExpression | None:
        """A circumstantial or coordinate clause shares the time of the clause that it leans on."""
        seen = 0
        while clause.parent is not None and seen < 3:
            parent = self.scene.clause(clause.parent)
            if clause.link not in ("circumstantial", "adverbial", "coordinate", "complement", "relative"):
                return None
            if clause.link == "complement" and match.construction == "noun":
                return None
            if clause.link == "relative" and clause.verb is not None and clause.verb.tense in _OLD:
                return None
            found = self._nearest(parent, match)
            if found is not None:
                return found
            clause, seen = parent, seen + 1
        return None

    def _back(self, match: Match, clause: Clause) -> bool:
        """A noun in the body tells of something known before, unless its clause carries it out."""
        if match.construction not in ("noun", "phrase"):
            met_with = match.owned and clause.link == "complement" and clause.verb is not None and clause.verb.tense == "perfect"
            return (clause.link == "relative" or met_with) and not (clause.verb is not None and clause.verb.tense in _GOING_ON)
        return self.scene.sentence(clause).place == "body"

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
