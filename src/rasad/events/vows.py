"""What its status makes of an act: what is planned may be a promise, what one will not do a refusal, what one will do under a condition a threat."""

from __future__ import annotations

from ..model import Clause
from .cast import Cast
from .markers import Filled, Filler
from .match import Match
from .ontology import REFUSAL, Codes
from .scene import Scene
from .speech import Speech
from .status import EMBEDDED, OWN, PROVIDED
from .subjects import NOBODY, Subjects

_THREAT = "THREATEN"
_VERBAL_CONFLICT, _MATERIAL_CONFLICT = 3, 4  # quad classes
_VISIT = "visit"  # who will not come need not refuse
_IF = "conditional"


class Vows:
    """Tells for the acts of one text what they are once their status is known."""

    def __init__(self, scene: Scene, subjects: Subjects, cast: Cast, codes: Codes) -> None:
        self.scene, self.subjects, self.cast, self.codes = scene, subjects, cast, codes

    def turned(self, match: Match, clause: Clause, speech: Speech, filled: Filled, told: tuple[str, str]) -> tuple[str, str]:
        """Type and status of an act with that status and reason."""
        kind, planned_as, (status, why) = match.entry.type, match.entry.frame.planned_as if match.entry.frame is not None else "", told
        own = why != PROVIDED and not (why == EMBEDDED and self._for_another(clause, filled))
        vows = status == _IF or self._on_condition(clause)
        if vows and (why == OWN or status == "happened") and self._vowed(match, clause, speech, filled):
            return _THREAT, "happened"
        if status == "planned" and own and (planned_as or kind == "AGREE"):
            return planned_as or kind, "happened"
        if status == "negated" and why == OWN and self._refused(match, clause, speech, filled):
            return REFUSAL, "happened"
        return kind, status

    def _countries(self, fillers: tuple[Filler, ...] | list[Filler]) -> set[str]:
        return {m.country for f in fillers for m in self.cast.mentions(f)}

    def _for_another(self, clause: Clause, filled: Filled) -> bool:
        """Whether the verb around a clause has a subject of other states than whoever acts in it (`we want X to withdraw`): that is no promise."""
        subject = NOBODY if clause.parent is None else self.subjects.of(self.scene.clause(clause.parent))
        parties = (*filled.actors, *(filled.recipients if filled.mutual else ()))
        intending = self._countries([*subject.mentions, *subject.carried])
        return bool(intending) and not self._countries(parties) & intending

    def _refused(self, match: Match, clause: Clause, speech: Speech, filled: Filled) -> bool:
        """Whether somebody says of himself that he will not do what would be cooperation: that is a refusal."""
        ahead = clause.verb is not None and clause.verb.tense == "future" and match.construction == "active"
        ready = match.construction == "participle" and match.entry.type == "AGREE"  # `is not ready to`
        visit = match.entry.frame is not None and match.entry.frame.mode == _VISIT
        if not (ahead or ready) or visit or self.codes.row(match.entry.type).quad >= _VERBAL_CONFLICT:
            return False
        return bool(filled.recipients) and self._countries(speech.speakers) <= self._countries(filled.actors)

    def _vowed(self, match: Match, clause: Clause, speech: Speech, filled: Filled) -> bool:
        """Whether somebody says that he will do harm if something comes to pass: that is a threat."""
        ahead = clause.verb is not None and clause.verb.tense in ("future", "present") and match.construction == "active"
        speakers = self._countries(speech.speakers)
        mine = bool(speakers) and speakers <= self._countries(filled.actors)
        return ahead and mine and bool(filled.recipients) and self.codes.row(match.entry.type).quad == _MATERIAL_CONFLICT

    def _on_condition(self, clause: Clause) -> bool:
        """Whether a clause of condition stands right before or after a clause (`if X does not yield, | it will bomb him`)."""
        near = (c for c in self.scene.clauses_of[clause.sentence] if abs(c.index - clause.index) == 1 and c.verb is not None)
        return any(c.link == _IF and c.parent in (clause.index, clause.parent) for c in near)
