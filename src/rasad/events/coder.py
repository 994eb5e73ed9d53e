"""Frames over clauses become events: predicates matched, roles filled, status, attribution and date told, mentions merged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Protocol

import msgspec

from ..clauses import Parsed
from ..lang import Data, Language
from ..model import Actor, Clause, Event, Mention, Published, Source, Span, Statement, Text, TimeExpression, Words
from .forms import Constructions, Frame
from .frames import Frames, fits
from .markers import Filled, Filler, RoleRules
from .match import Match, Matcher
from .merge import merged
from .ontology import Codes
from .roles import Roles
from .scene import Scene, SceneRules
from .speech import Speech, Speeches
from .statements import statements
from .status import Statuses
from .subjects import Subjects
from .when import Calendar

_BACK = 12  # mentions that a pronoun may reach back over


class Memory(Protocol):
    """What the actors step offers for carrying actors over."""

    def see(self, mention: Mention, subject: bool = False) -> None: ...

    def resolve(self, mention: Mention) -> list[Mention] | None: ...


class Trace(msgspec.Struct, frozen=True):
    """What was tried at a predicate and where it stopped; empty `stopped` means it gave an event."""

    match: Match
    stopped: str
    why: tuple[str, ...] = ()
    event: str = ""


class Coding(msgspec.Struct, frozen=True):
    """The events of one text, its statements, and what was tried."""

    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    traces: tuple[Trace, ...]


class Coder:
    """Finds the events of a text; built once for a language."""

    def __init__(self, language: Language, data: Data, frames: Frames, verb_last: bool) -> None:
        self.language, self.frames, self.verb_last = language, frames, verb_last
        constructions = data.load(f"languages/{language.code}/constructions.yaml", Constructions)[0]
        self.codes = Codes(data)
        self.matcher = Matcher(language, frames, constructions, verb_last)
        self.scene_rules = SceneRules(language, constructions)
        self.role_rules = RoleRules(language, constructions, frames.index, verb_last)
        self.as_said = self.role_rules.keys(constructions.as_said)

    def code(self, text: Text, parsed: Parsed, mentions: list[Mention], times: list[TimeExpression], context: Context) -> Coding:
        """All events of one text."""
        scene = Scene(text, parsed, mentions, times, self.scene_rules)
        return _Run(self, scene, context).coding()


class Context(msgspec.Struct, frozen=True):
    """What is known of the text as a whole."""

    document: str
    published: Published
    memory: Memory
    outlet: str = ""
    at: Callable[[Mention, str], Mention] | None = None  # a mention as of a date


class _Run:
    """One text's search for events."""

    def __init__(self, coder: Coder, scene: Scene, context: Context) -> None:
        self.coder, self.scene, self.context = coder, scene, context
        self.matches = [coder.matcher.clause(scene, c) for c in scene.parsed.clauses]
        self.speeches = Speeches(scene, self.matches, coder.as_said)
        self.subjects = Subjects(scene, coder.role_rules, self._speaker)
        self.speeches.subjects = self.subjects
        self.subjects.dropped = self._dropped
        self.roles = Roles(scene, self.subjects, coder.role_rules, self.matches, lambda clause: self.speeches.of(clause).speakers)
        self.statuses = Statuses(scene, self.matches, coder.frames)
        self.calendar = Calendar(scene, context.published)
        self.resolved: list[list[Mention]] = []
        self.log: list[tuple[int, Mention]] = []  # subjects in order, by token
        self.traces: list[Trace] = []
        self.addressed: dict[int, list[Filler]] = {}  # clause → whom its verb addressed
        self._resolve()

    def coding(self) -> Coding:
        """The events in order of the text, merged and numbered."""
        events: list[Event] = []
        for clause, found in zip(self.scene.parsed.clauses, self.matches, strict=True):
            for match in self._chosen(found):
                event = self._event(match, clause)
                if event is not None:
                    events.append(event)
        named = tuple(self._numbered(merged(events)))
        said = statements(self.scene, self.matches, self.speeches, self._actors)
        return Coding(named, tuple(said), tuple(self.traces))

    # --- actors over the text

    def _resolve(self) -> None:
        memory = self.context.memory
        for n, m in enumerate(self.scene.mentions):
            found = self._settled(m) or memory.resolve(m) or []
            if m.kind == "pronoun" and found and m.how != "pair":
                found = self._apart(n, m, found)
            self.resolved.append(found)
            clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
            subject = clause.link in ("root", "coordinate", "complement") and n in self.subjects.own(clause).mentions
            for r in found:
                if r.acts and r.kind not in ("agency", "place"):
                    memory.see(r, subject)
                    if subject and clause.link != "complement":
                        self.log.append((m.first, r))

    def _apart(self, n: int, m: Mention, found: list[Mention]) -> list[Mention]:
        """A pronoun that the verb governs is not its subject: the one named before is meant."""
        clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
        slot = self.scene.slot(n)
        if not (slot.marker or slot.object) or m.why in ("his-country", "our-country"):
            return found
        subject = self._near_subject(clause)
        if not any((s.country, s.name) == (f.country, f.name) or (m.why == "this-country" and s.country == f.country) for s in subject for f in found):
            return found
        countries = {s.country for s in subject}
        for k in range(n - 1, max(-1, n - 1 - _BACK), -1):
            for o in self.resolved[k]:
                if (
                    o.acts
                    and o.country
                    and o.country not in countries
                    and o.kind not in ("agency", "place", "demonym")
                    and (m.why != "person" or o.kind in ("person", "title"))
                ):
                    state = m.why == "this-country"
                    return [msgspec.structs.replace(
                        m, country=o.country, sector="GOV" if state else o.sector, id=None if state else o.id, name=None if state else o.name,
                        office=None if state else o.office, antecedent=Span(start=o.start, end=o.end),
                    )]  # fmt: skip
        return []

    def _near_subject(self, clause: Clause) -> list[Mention]:
        """The subject of a clause, or of the one that it belongs to, among what is resolved already."""
        for _ in range(3):
            own = [r for k in self.subjects.own(clause).mentions if k < len(self.resolved) for r in self.resolved[k]]
            if own or clause.parent is None:
                return own
            clause = self.scene.clause(clause.parent)
        return []

    def _settled(self, m: Mention) -> list[Mention]:
        """People without a country are of the place that their clause names (code book, section 3)."""
        if m.kind != "group" or m.country or m.sector == "GOV" or m.how != "named":
            return []
        clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
        for n in self.scene.clause_mentions[clause.index]:
            place = self.scene.mentions[n]
            if place.country and (place.kind == "place" or place.why == "place"):
                return [msgspec.structs.replace(m, country=place.country, how="place", antecedent=Span(start=place.start, end=place.end))]
        for n in self.subjects.own(clause).mentions:
            doer = self.scene.mentions[n]
            if doer.country and doer.first < m.first and doer.sector in ("GOV", "MIL", "COP", "JUD", "SPY"):
                return [msgspec.structs.replace(m, country=doer.country, antecedent=Span(start=doer.start, end=doer.end))]
        return []

    def _dropped(self, clause: Clause) -> Mention | None:
        first = self.scene.sentence(clause).first
        verb = clause.verb
        for at, m in reversed(self.log):
            if at < first:
                if verb is not None and (
                    (verb.gender == "f" and m.gender == "m" and m.kind in ("person", "title")) or (verb.number == "p" and m.kind in ("person", "title"))
                ):
                    return None
                return Subjects.at_verb(m, clause, "dropped")
        return None

    def _speaker(self, clause: Clause) -> tuple[Mention, ...]:
        return tuple(m for f in self.speeches.of(clause).speakers for m in self._mentions(f))

    def _mentions(self, filler: Filler) -> list[Mention]:
        return self.resolved[filler] if isinstance(filler, int) else [filler]

    # --- one event

    def _chosen(self, found: list[Match]) -> list[Match]:
        """Where frames of one type fit the same words, the one whose own words stand in the clause comes first."""
        events = [m for m in found if m.entry.kind == "event" and m.entry.frame is not None and self._worded(m, m.entry.frame)]
        best: dict[tuple[int, ...], list[Match]] = {}
        for m in events:
            best.setdefault(m.words, []).append(m)
        out: list[Match] = []
        for same in best.values():
            special = [m for m in same if m.entry.frame is not None and m.entry.frame.with_]
            out += special or same
        return out

    def _worded(self, match: Match, frame: Frame) -> bool:
        if frame.with_ and not self._has(match, frame.with_, deep=True):
            return False
        return not (frame.without and self._has(match, frame.without, deep=False))

    def _has(self, match: Match, words: tuple[str, ...], *, deep: bool) -> bool:
        clause = self.scene.clause(match.clause)
        places = list(clause.tokens)
        if deep:
            places += [
                i for child in self.scene.children[clause.index] if self.scene.clause(child).link == "complement" for i in self.scene.clause(child).tokens
            ]
        return any(fits(self.scene.words, i, keys) for keys in self._keys(words) for i in places if keys[0] in self.scene.words[i])

    def _keys(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        return [keys for word in words for keys in self.coder.frames.index.variants(word)]

    def _event(self, match: Match, clause: Clause) -> Event | None:
        frame = match.entry.frame
        assert frame is not None
        filled = self.roles.fill(match)
        self._shared(match, clause, filled)
        if filled.missing:
            return self._stop(match, f"no {filled.missing}", filled)
        speech = self.speeches.of(clause)
        codes = self.coder.codes
        kind = match.entry.type
        verbal = codes.verbal(kind)
        own = self.subjects.of(clause)
        foreign = (
            bool(filled.actors)
            and match.construction == "noun"
            and not set(map(id, filled.actors)) <= set(map(id, own.carried))
            and not set(f for f in filled.actors if isinstance(f, int)) <= set(own.mentions)
        )
        status, why = self.statuses.of(match, speech, foreign=foreign and codes.row(kind).quad > 2)
        if not status:
            return self._stop(match, f"not said to have happened: {why}", filled)
        if status == "planned" and frame.planned_as:
            kind, status, verbal = frame.planned_as, "happened", True
        elif status == "planned" and kind == "AGREE":
            status = "happened"
        actors, recipients = self._actors(filled.actors, kind), self._actors(filled.recipients, kind)
        actors, recipients = self._sides(kind, actors, recipients, mutual=filled.mutual)
        if codes.row(kind).against == "own" and actors and not recipients:
            recipients = self._own_government(actors)
        lacking = self._lacking(kind, match, filled, (actors, recipients))
        if lacking:
            return self._stop(match, lacking, filled)
        if codes.row(kind).abroad and self._domestic(actors, recipients):
            return self._stop(match, "both sides are one government", filled)
        date, mention = self.calendar.of(match, verbal=verbal)
        mode = self._mode(match, frame, kind)
        event = Event(
            id="",
            type=kind,
            mode=mode,
            cameo=codes.cameo(kind, mode, frame.cameo if kind == match.entry.type else ""),
            quad=codes.row(kind).quad,
            scale=codes.scale(kind, mode),
            contexts=frame.contexts,
            actors=actors,
            recipients=recipients,
            mutual=filled.mutual,
            third=tuple(a for a in self._actors(filled.third, kind) if a.country not in {x.country for x in (*actors, *recipients)}),
            date=date,
            status=status,
            mention=mention,
            said_by=self._said_by(speech, actors, verbal=verbal),
            via=self._via(speech),
            evidence=(self._evidence(match),),
            sentence=Span(start=self.scene.sentence(clause).start, end=self.scene.sentence(clause).end),
            rule=match.entry.rule,
            confidence=self._confidence(match, filled, status),
        )
        self.traces.append(Trace(match, "", (*filled.why, why, *date.reasons)))
        return event

    def _shared(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Joined clauses with one subject speak to the same one: the second takes over whom the first addressed."""
        if match.construction != "active" or not filled.actors:
            return
        if filled.recipients:
            self.addressed[clause.index] = filled.recipients
        elif filled.missing == "recipient" and self.coder.codes.verbal(match.entry.type):
            before = self.subjects.sibling(clause)
            shared = self.addressed.get(before.index) if before is not None and not self.subjects.own(clause) else None
            if shared:
                filled.recipients, filled.missing = list(shared), ""
                filled.why.append("recipient: whom the clause before addressed")
                self.addressed[clause.index] = filled.recipients

    def _stop(self, match: Match, why: str, filled: Filled) -> None:
        self.traces.append(Trace(match, why, tuple(filled.why)))

    def _sides(self, kind: str, actors: tuple[Actor, ...], recipients: tuple[Actor, ...], *, mutual: bool) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Nobody stands on both sides, unless the event is a state's with its own people."""
        countries = {(a.country, a.sector) for a in actors}
        return actors, tuple(r for r in recipients if (r.country, r.sector) not in countries)

    def _lacking(self, kind: str, match: Match, filled: Filled, sides: tuple[tuple[Actor, ...], tuple[Actor, ...]]) -> str:
        """Why the two sides do not make an event of the type; empty if they do."""
        actors, recipients = sides
        needs = (match.entry.frame.needs if match.entry.frame is not None else None) or ()
        if filled.mutual and filled.actors and not recipients and len(actors) > 1:
            return ""
        if (filled.actors and not actors) or (filled.recipients and not recipients):
            return "a side stands there, but who it is could not be told"
        if not actors and not recipients:
            return "nobody in it could be told"
        if (self.coder.codes.row(kind).both and not (actors and recipients)) or ("actor" in needs and not actors) or ("recipient" in needs and not recipients):
            return "only one side is known"
        return ""

    @staticmethod
    def _own_government(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The government of the actors' own country, told by them."""
        first = actors[0]
        return (msgspec.structs.replace(first, sector="GOV", id=None, name=None, office=None),) if first.sector != "GOV" else ()

    @staticmethod
    def _domestic(actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
        """Officials of one government who meet or agree are no event between actors."""
        ruling = {"GOV", "MIL", "LEG", "IGO", "JUD", "SPY"}
        if actors and {a.country for a in actors} == {r.country for r in recipients} and all(r.sector == "CVL" for r in recipients):
            return True
        mine = {a.country for a in actors if a.sector in ruling}
        return (
            bool(actors)
            and bool(recipients)
            and len(mine) == 1
            and all(a.sector in ruling for a in (*actors, *recipients))
            and {r.country for r in recipients} == mine
        )

    def _actors(self, fillers: list[Filler] | tuple[Filler, ...], kind: str = "") -> tuple[Actor, ...]:
        """Actors of the fillers, each once; who could not be told is left out."""
        out: dict[tuple[str, str, str | None], Actor] = {}
        verbal = bool(kind) and self.coder.codes.verbal(kind)
        for filler in fillers:
            for m in self._mentions(filler):
                if not m.country or m.kind == "agency":
                    continue
                sector = m.sector or "GOV"
                if m.kind == "demonym" and not m.acts:
                    sector = "GOV"
                if m.kind == "place":
                    sector = "CVL" if kind == "ASSAULT" else "GOV"
                if verbal and m.kind == "demonym":
                    sector = "GOV"
                actor = Actor(
                    country=m.country,
                    sector=sector,
                    id=m.id,
                    name=m.name,
                    office=m.office,
                    text=m.text,
                    start=m.start,
                    end=m.end,
                    how=self._how(m),
                    antecedent=m.antecedent,
                )
                key = (m.country, sector, m.name if m.kind in ("person", "title", "pronoun") else None)
                if any(k[:2] == key[:2] and (k[2] is None or key[2] is None) for k in out):
                    old = next(k for k in out if k[:2] == key[:2] and (k[2] is None or key[2] is None))
                    if key[2] is not None and old[2] is None:
                        del out[old]
                        out[key] = actor
                    continue
                out.setdefault(key, actor)
        return tuple(out.values())

    @staticmethod
    def _how(m: Mention) -> str:
        return "place" if m.kind in ("place", "capital") and m.how == "named" else m.how

    def _mode(self, match: Match, frame: Frame, kind: str) -> str | None:
        codes = self.coder.codes
        if kind != match.entry.type:
            return None
        for rule in frame.modes:
            if self._has(match, rule.with_, deep=True):
                return codes.mode(kind, rule.mode)
        if frame.act:
            clause = self.scene.clause(match.clause)
            near = [c for c in self.scene.children[clause.index] if self.scene.clause(c).link == "complement"]
            inside = [m for c in (clause.index, *near) for m in self.matches[c] if m.entry.kind == "event" and not set(m.words) & set(match.words)]
            asked = next((codes.rules.acts.get(m.entry.type) for m in inside), None)
            if asked:
                return codes.mode(kind, asked)
        return codes.mode(kind, frame.mode)

    def _said_by(self, speech: Speech, actors: tuple[Actor, ...], *, verbal: bool) -> tuple[Actor, ...]:
        said = self._actors(speech.speakers)
        mine = {(a.country, a.name) for a in actors} | {(a.country, None) for a in actors}
        if verbal and any((s.country, s.name) in mine or (s.country, None) in mine for s in said):
            return ()
        return said

    def _via(self, speech: Speech) -> tuple[Source, ...]:
        out: dict[str, Source] = {}
        for n in speech.via:
            m = self.scene.mentions[n]
            if (m.id or m.text) != self.context.outlet:
                out.setdefault(m.id or m.text, Source(id=m.id or "", name=m.name or m.text, text=m.text, start=m.start, end=m.end))
        return tuple(out.values())

    def _evidence(self, match: Match) -> Words:
        tokens = self.scene.tokens
        start, end = tokens[min(match.words)].start, tokens[max(match.words)].end
        return Words(text=self.scene.text.raw[start:end], start=start, end=end)

    def _confidence(self, match: Match, filled: Filled, status: str) -> float:
        """How much spoke for it: the construction, both roles, named rather than carried over."""
        score = {"active": 0.75, "passive": 0.7, "participle": 0.7, "phrase": 0.6, "noun": 0.55, "infinitive": 0.55}[match.construction]
        score += 0.1 if filled.actors and filled.recipients else -0.05
        score -= 0.1 * any(not isinstance(f, int) for f in filled.actors)
        score -= 0.1 * (status != "happened")
        return round(min(0.95, score + 0.03 * (len(match.words) > 1)), 2)

    def _numbered(self, events: list[Event]) -> list[Event]:
        """Ids that depend on the document and what is said, not on the order of search."""
        out: list[Event] = []
        seen: dict[str, int] = {}
        for e in sorted(events, key=lambda e: (e.evidence[0].start or 0, e.type, e.rule)):
            key = "|".join(
                (self.context.document, e.type, ",".join(a.country for a in e.actors), ",".join(a.country for a in e.recipients), str(e.evidence[0].start))
            )
            seen[key] = seen.get(key, -1) + 1
            digest = hashlib.sha256(f"{key}|{seen[key]}".encode()).hexdigest()[:12]
            out.append(msgspec.structs.replace(e, id=f"{self.context.document}:{digest}"))
        return out
