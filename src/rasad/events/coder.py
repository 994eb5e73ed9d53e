"""Frames over clauses become events: predicates matched, roles filled, status, attribution and date told, mentions merged."""

from __future__ import annotations

import msgspec

from ..clauses import ClauseRules, Parsed
from ..lang import Data, Language
from ..model import Actor, Clause, Event, EventDate, Mention, Published, Source, Span, Text, TimeExpression, Words
from .cast import Cast, Memory
from .causes import caused
from .claims import claimed
from .confidence import Confidence
from .context import Story
from .forms import Constructions, Frame
from .frames import Frames
from .games import played
from .governing import GOVERNED
from .markers import BLAMED, BY_DOER, SPOKEN, STRIKES, TELLING, Filled, Filler, RoleRules, accuses, listed
from .match import Match, Matcher
from .merge import merged, numbered
from .nationals import for_states
from .nouns import CHARGED
from .ontology import Codes
from .partners import pairs_told, partnered
from .pledges import unpledged
from .roles import Roles
from .scene import Scene
from .scene_rules import SceneRules
from .sides import OWN_CLAIM, WORDS, apart, disputed, halved, in_person, in_uniform, in_words, lacking, of_home, own_government, own_people, owned_up, withdrawn
from .single import single
from .speech import Speech, Speeches, told_as_past, unspaced
from .statements import statements
from .status import EMBEDDED, WANTED, Statuses
from .subjects import Subjects
from .traces import Coding, Trace
from .voices import ruled, signed, told_by, voiced
from .vows import Vows
from .when import Calendar
from .wording import UNWORDED, Wording

_WATCHING = ("IGO", "JUD", "MED", "NGO")  # who accuses others of what was done to others again
_PERSONAL = ("ACCUSE", "REQUEST", "REJECT")  # a thing neither blames nor asks nor refuses
_UNSAID = ("negated", "conditional")
_VERBAL_CONFLICT = 3  # quad class
_MEETINGS = ("AGREE", "CONSULT")  # `this meeting` may be to come
_MURDER = "targeted"  # by whom is found out later
_MODERN = "1900"  # years: what is older is a history lesson, and codes nothing


class Coder:
    """Finds the events of a text; built once for a language."""

    def __init__(self, language: Language, data: Data, frames: Frames, clauses: ClauseRules) -> None:
        self.language, self.frames = language, frames
        verb_last = clauses.order == "verb-last"
        constructions = data.load(f"languages/{language.code}/constructions.yaml", Constructions)[0]
        self.codes = Codes(data)
        self.confidence = Confidence(data)
        self.scene_rules = SceneRules(language, constructions)
        self.matcher = Matcher(language, frames, constructions, verb_last)
        self.scene_rules.acts = frozenset(frames.index.nouns)
        self.role_rules = RoleRules(language, constructions, frames.index, clauses)
        self.together, self.solidarity = constructions.together, constructions.solidarity
        self.as_said = frozenset(map(unspaced, self.role_rules.keys(constructions.as_said)))

    def code(self, text: Text, parsed: Parsed, mentions: list[Mention], times: list[TimeExpression], context: Context) -> Coding:
        """All events of one text."""
        scene = Scene(text, parsed, mentions, times, self.scene_rules)
        run = _Run(self, scene, context)
        try:
            return run.coding()
        finally:
            run.untie()


class Context(msgspec.Struct, frozen=True):
    """What is known of the text as a whole."""

    document: str
    published: Published
    memory: Memory
    outlet: str = ""


class _Run:
    """One text's search for events."""

    def __init__(self, coder: Coder, scene: Scene, context: Context) -> None:
        self.coder, self.scene, self.context = coder, scene, context
        self.matches = played(scene, coder.matcher.clauses(scene))
        self.wording = Wording(scene, self.matches, coder.frames.index, coder.codes)
        self.speeches = Speeches(scene, self.matches, coder.as_said)
        self.subjects = Subjects(scene, coder.role_rules, self._speaker)
        self.speeches.worded = self.wording.worded
        self.speeches.subjects, self.subjects.sayer = self.subjects, self.speeches.sayer
        self.cast = Cast(scene, self.subjects, context.memory, self._met)
        self.cast.fights = lambda clause: any(m.entry.type == "ASSAULT" and m.entry.kind == "event" for m in self.matches[clause.index])
        self.subjects.dropped = self.cast.dropped
        self.roles = Roles(scene, self.subjects, coder.role_rules, self.matches, lambda clause: self.speeches.of(clause).speakers)
        self.roles.search.suffixed = self.cast.suffixed
        self.roles.search.who = lambda filler: {(m.country, m.sector) for m in self.cast.mentions(filler) if m.country}
        self.subjects.accused = lambda clause: tuple(f for f in self.roles.accused(clause) if isinstance(f, int))
        self.subjects.personal = lambda clause: any(m.entry.type in _PERSONAL and m.construction == "active" for m in self.matches[clause.index])
        self.subjects.unnamed.worded = lambda clause, i: any(i in m.words for m in self.matches[clause.index] if m.construction == "active")
        self.subjects.acting = lambda clause: any(m.entry.kind == "event" and m.construction == "active" for m in self.matches[clause.index])
        self.subjects.unnamed.acting, self.subjects.unnamed.objectless = self.subjects.acting, self.roles.nouns.governing.objectless
        self.subjects.unnamed.asking = lambda clause: any(m.entry.type == "REQUEST" and m.construction == "active" for m in self.matches[clause.index])
        self.subjects.unnamed.charging = lambda clause: any(accuses(m.entry.frame) and m.construction == "active" for m in self.matches[clause.index])
        self.subjects.unnamed.befalling = lambda clause: any(m.construction == "passive" for m in self.matches[clause.index])
        self.subjects.transitive, self.subjects.charged = self._transitive, self.roles.nouns.governing.charged
        self.statuses = Statuses(scene, self.matches, coder.frames, coder.role_rules)
        self.statuses.worded, self.statuses.verbal = self.wording.worded, coder.codes.verbal
        self.statuses.ordered = self.speeches.ordered = self.roles.nouns.governing.ordered
        self.vows = Vows(scene, self.subjects, self.cast, coder.codes)
        self.calendar = Calendar(scene, context.published)
        self.traces: list[Trace] = []
        self.claims: set[int | None] = set()  # where what only one side tells of stands
        self.alone: list[tuple[str, Actor]] = []  # officials of whom an act is told without its other side, by its type
        self.story = Story(scene, self.subjects, self.roles, self.cast)
        self.cast.fill()

    def coding(self) -> Coding:
        """The events in order of the text, merged and numbered."""
        events: list[tuple[Match, Event]] = []
        for clause, found in zip(self.scene.parsed.clauses, self.matches, strict=True):
            chosen = self.wording.chosen(found, self.roles.fill)
            if not chosen:
                self.traces += [Trace(match, UNWORDED) for match in found if match.entry.kind == "event"][:1]
            for match in chosen:
                event = self._event(match, clause)
                if isinstance(event, Event):
                    events.append((match, event))
                else:
                    self.traces.append(event)
        said = statements(self.scene, self.speeches, self.cast.actors)
        spoken = voiced(self.scene, caused(self.scene, claimed(unpledged(single(self.scene, events))), self.matches), said, self.coder.codes)
        told = merged(ruled(self.scene, signed(spoken, self.alone)), self.coder.confidence, self.claims)
        told = partnered(self.scene, told, pairs_told(self.scene, self.matches, self.cast.resolved))
        return Coding(numbered(told, self.context.document), tuple(said), tuple(self.traces), tuple(map(tuple, self.cast.resolved)))

    def untie(self) -> None:
        """The parts know one another: untied they go at once, and the collector of cycles has nothing to look through."""
        for part in (self.wording, self.speeches, self.subjects, self.cast, self.roles, self.statuses, self.calendar, self.story, self.scene, self):
            vars(part).clear()

    def _met(self, clause: Clause) -> frozenset[str] | None:
        """The prepositions before the partner, where a clause tells of a meeting; `this meeting` has been told of before."""
        told = [m for m in self.matches[clause.index] if m.entry.type == "CONSULT" and not self.scene.this(m.words[0])]
        frames = [m.entry.frame for m in told if m.entry.frame is not None]
        rules = self.coder.role_rules
        return frozenset().union(*(rules.markers(s) for f in frames for s in listed(f.roles.get("recipient", ())) if isinstance(s, dict))) if frames else None

    def _transitive(self, clause: Clause, n: int) -> bool:
        """Whether the verb of a clause is done to somebody who stands after it without a preposition, and no noun of its own after a mention."""
        first = self.scene.mentions[n].first
        found = (m for m in self.matches[clause.index] if m.construction == "active" and max(m.words) < first)
        frames = (m.entry.frame for m in found if m.entry.frame is not None)
        return any("object" in listed(f.roles.get("recipient", ())) and "recipient" in (f.needs or ()) for f in frames)

    def _speaker(self, clause: Clause) -> tuple[Mention, ...]:
        return tuple(m for f in self.speeches.of(clause).speakers for m in self.cast.mentions(f))

    def _taking_part(self, match: Match, clause: Clause) -> tuple[Filled, list[Filler], str]:
        """The two sides of one predicate, who accuses somebody of it, and what keeps them from being sides."""
        if match.construction == "noun" and self.roles.nouns.name_of(match):
            return Filled([], []), [], "part of a name"
        filled = self.roles.fill(match)
        self.story.complete(match, clause, filled)
        new = not any(self.scene.this(i) for i in range(min(match.words), max(match.words) + 1))  # `these attacks` were told before
        accusers = self._alleging(match, clause, filled) if match.entry.type in STRIKES and new else []
        sufferers = [f for f in accusers if not any(sector in _WATCHING for _, sector in self.roles.search.who(f))]
        if filled.missing == "recipient" and len({c for f in sufferers for c, _ in self.roles.search.who(f)}) == 1:  # several states accuse for another
            filled.recipients, filled.missing = sufferers, ""  # what X accuses Y of was done to X where nobody else is named
        if filled.missing:
            self.alone += [(match.entry.type, a) for a in self.cast.actors(filled.actors) if a.name and a.office]
            return filled, accusers, f"no {filled.missing}"
        others = match.entry.type == "THREATEN" and self.story.of_others(match, clause, filled)
        return filled, accusers, "a warning of what others may do" if others else ""

    def _event(self, match: Match, clause: Clause) -> Event | Trace:
        """The event of one predicate, or where it stopped."""
        frame = match.entry.frame
        assert frame is not None
        filled, accusers, stop = self._taking_part(match, clause)
        if stop:
            return Trace(match, stop, tuple(filled.why))
        speech = self.speeches.of(clause)
        status, why, stop = self._status(match, clause, filled)
        if stop:
            return Trace(match, stop, tuple(filled.why))
        kind, status = self.vows.turned(match, clause, speech, filled, (status, why))
        row = self.coder.codes.row(kind)
        if status in _UNSAID and row.verbal and row.quad == _VERBAL_CONFLICT and not self._kept_back(match, clause, filled):
            return Trace(match, f"words that were not said: {why}", tuple(filled.why))
        if status == "planned" and (kind == "THREATEN" or match.negated):
            status = "happened"  # a threat, or a refusal, speaks of what is to come
        said = self.cast.actors(self._alleging(match, clause, filled) or speech.speakers or self._announcing(match, clause))
        recounted = TELLING in filled.why or (SPOKEN not in filled.why and told_as_past(match, clause, speech))
        actors, recipients = self._sides(match, kind, filled, () if recounted else said, accusers)
        if frame.in_words and in_words(actors, recipients) and self.wording.mode(match, frame, kind) is None:
            kind, row = WORDS, self.coder.codes.row(WORDS)
        lack = "" if self.wording.fits(match, actors, recipients) else UNWORDED
        lack = lack or (OWN_CLAIM if frame.claimed and owned_up(actors, said) else "")
        lack = lack or lacking(row, match, filled, actors, recipients)
        if lack:
            return Trace(match, lack, tuple(filled.why))
        if halved(status, row, (actors, recipients), mutual=filled.mutual, plot=match.construction == "noun" and frame.mode == _MURDER):
            return Trace(match, f"it did not surely happen, and only one side of it is told: {why}", tuple(filled.why))
        event = self._made(match, frame, kind, (actors, recipients), filled)
        if frame.planned_as and kind == match.entry.type and self.calendar.after(event.date):
            event = self._made(match, frame, frame.planned_as, (actors, recipients), filled)  # what is dated after publication is a plan
        if status == "happened" and not self.coder.codes.verbal(event.type) and self.calendar.after(event.date):
            status = "planned"
        if status == "happened" and not self._taken_for_fact(match, clause) and disputed(row, (actors, recipients), said):
            status = "alleged"
            self.claims.add(event.evidence[0].start)
        if (event.date.start and event.date.start < _MODERN) or (event.date.how != "text" and self.calendar.long_ago(match, int(_MODERN))):
            return Trace(match, "history: before there were the states of today", tuple(filled.why))
        said += tuple(a for a in self.cast.actors(self.speeches.relayed(speech)) if a not in said)
        event = msgspec.structs.replace(event, status=status, said_by=told_by(said, actors, verbal=row.verbal and not recounted), via=self._via(speech))
        self.story.told(match, clause, filled)
        self.traces.append(Trace(match, "", (*filled.why, why, *event.date.reasons)))
        return event

    def _status(self, match: Match, clause: Clause, filled: Filled) -> tuple[str, str, str]:
        """Whether it happened, the reason, and what keeps it from being an event at all."""
        assert match.entry.frame is not None
        status, why = self.statuses.of(match, self.speeches.of(clause), foreign=self._foreign(match, clause, filled), nobody=not filled.actors)
        doubted = match.entry.type == "ACCUSE" and self.speeches.doubted(clause)
        if status and SPOKEN in filled.why and why == EMBEDDED and not doubted:
            status = "happened"  # `it is necessary that X …, and Y must`: each is a demand
        if status == "planned" and match.entry.type not in _MEETINGS and any(self.scene.this(i) for i in match.words):
            status = "happened"  # `decided on this ban`, which was told of before
        if not status or status == WANTED:
            return status, why, f"not said to have happened: {why}"
        if match.entry.frame.claimed and status in _UNSAID:
            return status, why, f"nobody complains of it: {why}"
        held = next((w for w in BY_DOER for why in filled.why if w in why), "") if status == "happened" else ""
        return (BY_DOER[held], held, "") if held else (status, why, "")

    def _sides(self, match: Match, kind: str, filled: Filled, said: tuple[Actor, ...], accusers: list[Filler]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Who the two sides are, each once, by what the type asks of them."""
        row = self.coder.codes.row(kind)
        actors = self.cast.actors(filled.actors, kind, verbal=row.verbal)
        actors = in_person(actors, said) if row.verbal else actors
        others = apart(actors, self.cast.actors(filled.recipients, kind, verbal=row.verbal, done_to=True))
        recipients = withdrawn(kind, actors, others) or (apart(actors, self.cast.actors(accusers, kind, done_to=True)) if filled.recipients else ())
        filled.recipients = filled.recipients if recipients or not others else []
        if filled.mutual and not filled.recipients and len(actors) == 2:
            actors, recipients = actors[:1], actors[1:]
        if filled.mutual and self.wording.stands(match.clause, self.coder.together) and len({a.country for a in (*actors, *recipients)}) > 2:
            actors, recipients = (*actors, *recipients), ()  # one meeting of all: every pair counts
            filled.actors, filled.recipients = [*filled.actors, *filled.recipients], []
        if row.against == "own" and recipients and filled.actors and not actors:
            actors = own_people(recipients)
        if row.against == "own" and actors and not recipients and not self.wording.stands(match.clause, self.coder.solidarity):
            recipients = own_government(actors)
        return for_states(row, match.entry.frame, actors, of_home(match.entry.frame, actors, recipients))

    def _made(self, match: Match, frame: Frame, kind: str, sides: tuple[tuple[Actor, ...], tuple[Actor, ...]], filled: Filled) -> Event:
        """The event with what the code book says of its type, its date and its words."""
        codes, clause = self.coder.codes, self.scene.clause(match.clause)
        sentence = self.scene.sentence(clause)
        mode = self.wording.mode(match, frame, kind)
        if len({a.country for side in sides for a in side}) > 2 and mode is None:
            mode = codes.mode(kind, "multilateral")
        sides = in_uniform(codes.row(kind), mode, sides, frame)
        report, verbal = self.speeches.of(clause).report if SPOKEN in filled.why else None, codes.verbal(kind)
        says = self._announcing(match, clause) if verbal and not frame.mutual else []  # `told of his refusal`
        told = filled.told or self.roles.search.themselves(filled.actors, says)
        date, mention = self.calendar.of(match, verbal=verbal, planned=kind != match.entry.type, told=told, report=report, blamed=self._blamed(match))
        sides = self._on(sides[0], date), self._on(sides[1], date)
        there = {a.country for side in sides for a in side}
        return Event(
            id="",
            type=kind,
            mode=mode,
            cameo=codes.cameo(kind, mode, frame.cameo if kind == match.entry.type else ""),
            quad=codes.row(kind).quad,
            scale=codes.scale(kind, mode),
            contexts=frame.contexts,
            actors=sides[0],
            recipients=sides[1],
            mutual=filled.mutual,
            third=tuple(a for a in self.cast.actors(filled.third, kind) if a.country not in there),
            date=date,
            mention=mention,
            evidence=(self._evidence(match),),
            sentence=Span(start=sentence.start, end=sentence.end),
            rule=match.entry.rule,
            confidence=self.coder.confidence.of(match, codes.row(kind).quad, sides),
        )

    def _blamed(self, match: Match) -> bool:
        """Whether a deed is told as a noun after a word that condemns it."""
        deed = match.construction in ("noun", "phrase") and match.entry.type == "ASSAULT"
        return deed and any(m.entry.type == "ACCUSE" and max(m.words) < min(match.words) for m in self.matches[match.clause])

    def _on(self, side: tuple[Actor, ...], date: EventDate) -> tuple[Actor, ...]:
        """A side with the offices held on the day of the event."""
        return tuple(self.context.memory.on(a, date) for a in side)

    def _alleging(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Who accuses somebody of what a predicate tells."""
        if BLAMED in filled.why:
            return [*self.speeches.of(clause).speakers] if match.entry.type == "ASSAULT" else []
        if match.construction in ("noun", "infinitive", "phrase"):
            return self.roles.accusers.get(clause.index, []) if CHARGED in filled.why else []
        if clause.parent is None or clause.link not in ("complement", "relative"):
            return []
        if clause.link == "relative":
            if not self.statuses.outside(match, clause):
                return []
            self.roles.accused(self.scene.clause(clause.parent))  # protested against the attacks that X carried out
        return self.roles.accusers.get(clause.parent, [])

    def _announcing(self, match: Match, clause: Clause) -> list[Filler]:
        """Whose verb of saying tells of a verbal noun."""
        if match.construction not in ("noun", "infinitive") or not self.roles.nouns.reporting(match, clause):
            return []
        doer = self.subjects.of(clause)
        return [*doer.mentions, *doer.carried]

    def _kept_back(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """Whether it is told of the doer that he does not, or would, accuse, ask or threaten; `does not refuse` and `does not interfere` tell of none."""
        return match.construction in ("active", "passive") and match.entry.type != "REJECT" and self._by_subject(clause, filled)

    def _taken_for_fact(self, match: Match, clause: Clause) -> bool:
        """Whether what is told is only recalled on the way (after the attack, on the anniversary of it), and so nobody's claim."""
        told = clause.link == "adverbial" and clause.opener in self.scene.rules.facts
        told |= clause.link == "relative" and clause.tokens[0] > 0 and self.scene.mention_at[clause.tokens[0] - 1] is not None
        return told or self.scene.under(match.words[0]) in self.scene.rules.facts or self.calendar.recall.marked(match, clause)

    def _foreign(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """A verbal noun of conflict whose doer stands beside it and is not the subject of the verb: what the verb wants does not undo it."""
        if (
            match.construction not in ("noun", "phrase")
            or match.anchor < match.words[-1]  # proposed | X's imposing | sanctions: as good as a clause
            or not filled.actors
            or any(GOVERNED in why for why in filled.why)
            or self.coder.codes.row(match.entry.type).quad < 3
        ):
            return False
        return not self._by_subject(clause, filled)

    def _by_subject(self, clause: Clause, filled: Filled) -> bool:
        """Whether the subject of a clause does it."""
        return any(f in self.subjects.of(clause).mentions if isinstance(f, int) else f in self.subjects.of(clause).carried for f in filled.actors)

    def _via(self, speech: Speech) -> tuple[Source, ...]:
        out: dict[str, Source] = {}
        for n in speech.via:
            m = self.scene.mentions[n]
            if (m.id or m.text) != self.context.outlet:
                out.setdefault(m.id or m.text, Source(id=m.id or "", name=m.name or m.text, text=m.text, start=m.start, end=m.end))
        return tuple(out.values())

    def _evidence(self, match: Match) -> Words:
        tokens = self.scene.tokens
        last = max(match.words)
        last -= last > min(match.words) and tokens[last].key in self.scene.rules.joiners  # it stands where a light verb was left out
        start, end = tokens[min(match.words)].start, tokens[last].end
        return Words(text=self.scene.text.raw[start:end], start=start, end=end)
