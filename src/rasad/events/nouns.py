"""Roles of predicates without a finite verb: verbal nouns, infinitives, fixed phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Clause
from .answers import answered
from .beside import by_adjectives, by_nation, by_preposition, carried_out, may_have_suffered, pair_before, right_after, suffered, with_object
from .between import nominative
from .forms import Frame
from .governing import FORCES, GOVERNED, TOWARDS, Governing, of_force
from .markers import CONFLICT, CONTROLLED, STRIKES, Filled, Filler, listed
from .match import Match
from .no_party import of_later
from .pronouns import between_them, blamed, both, earlier, fits, his, meant, object_after, of_sayer, suffixed
from .search import Search
from .subjects import Doer
from .there import there

_OWN = 7  # tokens from an attack to what it strikes
_NEAR = 2  # tokens between a noun and the one it is by
_RELATIVE = 7  # tokens between a noun and the relative clause that tells of it
_OF_ACTS = ("AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN")  # what is said of an act: its parties may be that act's
_ANNOUNCED = ("AID", "AGREE", "CONCEDE", "COOPERATE", "MOBILIZE", "REJECT", "RETREAT", "SANCTION", "SUPPORT")  # acts that one announces of oneself
_VOICED = ("ACCUSE", "REJECT", "SUPPORT")
_HELD = ("arrest", "deport")
CHARGED = "doer: who is accused of it"
_SPAN = 16  # tokens between a noun and the one who carries it out


class NounRoles:
    """Fills the roles of verbal nouns in one text."""

    def __init__(self, search: Search, matches: Sequence[Sequence[Match]]) -> None:
        self.search, self.matches = search, matches
        self.scene, self.subjects, self.rules = search.scene, search.subjects, search.rules
        self.governing = Governing(search, matches)
        self.reporting = self.governing.reporting
        self.accused: Callable[[Clause], list[Filler]] = lambda clause: []  # the roles tell, once they are known

    def fill(self, match: Match, frame: Frame, clause: Clause) -> Filled:
        """Doer and undergoer by possession, by preposition, or from outside the noun's own phrase."""
        filled = Filled([], [])
        if frame.charges and self._his(match, frame) and blamed(self.search, match):
            return filled  # `after its being accused | of …`, by whomever
        doer = Doer() if self._suffered(match) else self.governing.subject(match, frame, clause)
        if frame.mutual and doer and (pair := right_after(self.search, match, clause)):
            filled.actors, filled.recipients = [*pair], []
            filled.why.append("between two parties")
            return filled
        taken = self._owners(match, frame, clause, (doer, filled))
        if frame.mutual and not filled.actors and not doer and len(pair := self.search.after_noun(match, clause, self.rules.between, taken)) > 1:
            filled.actors, filled.recipients = [*pair], []
            filled.why.append("between two parties")
            return filled
        if not filled.actors and match.entry.type not in TOWARDS:
            filled.actors = [f for f in self.charged(match, clause) if f not in filled.recipients]
            if filled.actors:
                filled.why.append(CHARGED)
        if not filled.actors and not doer:
            doer_beyond = self._beyond(match, frame, self.governing.around(match, clause))
            filled.actors = [*doer_beyond.mentions, *doer_beyond.carried]
            if doer_beyond:
                filled.why.append(f"doer: {doer_beyond.why}")
                filled.told = bool(set(doer_beyond.mentions) & set(self.subjects.own(clause).mentions))
        taken |= {n for n in filled.actors if isinstance(n, int)}
        if not filled.actors and "actor" in frame.roles:
            filled.actors = self._placed(match, frame, clause, taken)
        if not filled.actors and match.entry.type in _OF_ACTS:
            self._through(match, clause, filled)
        if filled.actors and not filled.recipients and self._suffered(match):
            filled.recipients = self._sufferer(match, clause, filled)
        if filled.actors and not filled.recipients and match.entry.type in STRIKES:
            filled.recipients = self._of_subject(match, clause, filled)
        if filled.actors and not filled.recipients and match.construction == "noun":
            filled.recipients = [*object_after(self.search, match.anchor, met=match.entry.type == "CONSULT")[1]]
        if not filled.recipients:
            self._recipients(match, frame, clause, (taken, bool(doer)), filled)
            self._further(match, clause, filled)
        if filled.actors and self.governing.answered(match, frame, clause, filled.recipients):
            filled.recipients = [f for f in self._subject(clause) if f not in filled.actors]  # who denies an accusation was accused
        met = match.entry.type == "CONSULT" and match.construction == "noun" and bool(filled.actors)
        met = met and (not filled.recipients or self.governing.not_met(frame, filled.recipients))
        if met and self.governing.during(match) and not self.governing.sitting(match, filled.actors, clause):
            own = self.search.themselves if self.rules.verb_last else self.search.own  # at home a cleric receives a minister
            filled.recipients = [f for f in self._subject(clause) if f not in filled.actors and not own([f], filled.actors)] or filled.recipients
        if match.entry.type == "CONSULT" and filled.actors and not self.rules.verb_last and self.governing.during(match):
            self._told(match, clause, filled)
            if self.governing.beside(match) and (self.governing.of_states(filled.recipients) or self.governing.of_states(filled.actors)):
                filled.recipients = []
        if match.entry.type == "REQUEST" and filled.actors and not filled.recipients:
            self._at_request(match, clause, filled)
        if frame.mutual and not (filled.actors and filled.recipients):
            pair = self.search.after_noun(match, clause, self.rules.between, taken) or pair_before(self.search, self.governing, match, clause, filled)
            if len(pair) > 1:
                filled.actors, filled.recipients = [*pair], []
                filled.why.append("between two parties")
        return filled

    def _further(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Whom it is done to where the noun's own phrase does not tell: by its adjectives, or who answers it."""
        by_adjectives(self.search, match, filled)
        aimed = match.entry.type in CONFLICT or self.governing.answerable(match, clause)
        if aimed and filled.actors and not filled.recipients and answered(self.search, match, clause):
            filled.recipients = [f for f in self._subject(clause) if f not in filled.actors and not self.search.own([f], filled.actors)]

    def _subject(self, clause: Clause) -> list[Filler]:
        own = self.subjects.of(clause)
        return [*own.mentions, *own.carried]

    def _of_subject(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Whom an attack is on where what it strikes is the subject's own (`complained of X's attack on its ships`)."""
        scene = self.scene
        if clause.verb is not None and clause.verb.person in ("1", "2"):
            return []
        for j in range(match.words[-1] + 1, min(match.words[-1] + _OWN, len(scene.tokens))):
            n = scene.mention_at[j]
            if scene.tokens[j].kind == "mark" or (n is not None and n not in filled.actors):
                break
            suffixed = not self.rules.verb_last and j - 1 in scene.phrase_end and self.suffixed(j)
            if suffixed or (self.rules.verb_last and scene.tokens[j].key in self.rules.itself):
                found = [f for f in self._subject(clause) if f not in filled.actors and not self.search.own([f], filled.actors)]
                filled.why += ["recipient: the subject, whose own it strikes"] * bool(found)
                return found
        return []

    def name_of(self, match: Match) -> bool:
        """Whether a verbal noun is part of what an institution is called (`the committee | for combating …`)."""
        before = match.words[0] - 1
        before -= before > 0 and self.scene.tokens[before].key in self.scene.rules.transparent | self.scene.rules.transparent_marks
        return before >= 0 and self.scene.mention_at[before] is None and bool(self.scene.words[before] & self.rules.institutions)

    def _told(self, match: Match, clause: Clause, filled: Filled) -> None:
        """A meeting in which its subject told somebody something: that one is the partner (`told X in a call that …`)."""
        own = self.subjects.own(clause).mentions
        if filled.recipients and not self.search.own(filled.recipients, filled.actors):
            return
        if own and (self.suffixed(match.anchor) or not self.governing.beside(match)) and all(f in own for f in filled.actors):
            found = [f for f in self.search.objects(clause, set(own)) if not self.search.own([f], filled.actors)]
            filled.recipients = found or filled.recipients

    def _suffered(self, match: Match) -> bool:
        """Whether a verbal noun stands after a word for suffering it: `under pressure from X`, `backed by X`."""
        at = match.words[0] - 1
        return at >= 0 and self.scene.tokens[at].key in self.rules.suffering

    def _sufferer(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Who suffers it: the one named right before (`rebels backed by X`), else the subject."""
        at = match.words[0] - 2
        before = self.scene.mention_at[at] if at >= 0 else None
        if before is None and not self.scene.ends_phrase(at):
            return []  # whoever that noun means
        found: list[Filler] = [before] if before is not None and self.scene.mentions[before].acts else self._subject(clause)
        filled.why.append("recipient: who is under it")
        return [f for f in found if f not in filled.actors]

    def charged(self, match: Match, clause: Clause) -> list[Filler]:
        """Who is accused, where an accusation in the clause governs a noun: the noun stands after it, or right after a preposition."""
        suspects = self._suspects(match, clause)
        if suspects:
            return suspects
        charge = next(
            (m for m in self.matches[clause.index] if m.entry.frame is not None and m.entry.frame.charges and not set(m.words) & set(match.words)), None
        )
        if charge is None or charge.words[0] == match.words[0] or self._by_relative(match, clause):
            return []
        if not self.rules.verb_last and min(charge.words) < match.words[0] < max(charge.words):
            return []  # `announced | a march | in protest at X`
        governed = any(match.words[0] - 1 - n in self.scene.phrase_end for n in range(_NEAR))
        inside = self.rules.verb_last and charge.words[0] < match.words[0]  # `held X | to be to blame for the attack`
        return self.accused(clause) if governed or inside or charge.words[-1] < match.words[0] else []

    def _suspects(self, match: Match, clause: Clause) -> list[Filler]:
        """Who stands right before `accused of`, `on charges of` and the noun: he is said to have done it."""
        for other in self.matches[clause.index]:
            status = other.entry.status
            if status is None or not status.suspects:
                continue
            if status.effect == "denied" and max(other.words) < match.words[0] and match.words[0] - 1 in self.scene.phrase_end:
                return self._subject(clause)  # denied the charges made against him | of it
            if not self.scene.only_prepositions(other.words[-1] + 1, min(match.words)):
                continue
            before = [n for n in self.scene.clause_mentions[clause.index] if self.scene.mentions[n].last <= other.words[0] and self.scene.mentions[n].acts]
            if not before and clause.link == "relative":
                return self._subject(clause)
            return [n for n in before[-1:] if self.rules.verb_last or other.words[0] - self.scene.mentions[n].last <= _NEAR]
        return []

    def _owners(self, match: Match, frame: Frame, clause: Clause, so_far: tuple[Doer, Filled]) -> set[int]:
        """Whom the noun belongs to, and what they are to it; the mentions that are spoken for."""
        doer, filled = so_far
        possessors = self.search.possessors(match.anchor, clause)
        kind = "undergoer" if match.construction == "infinitive" else frame.possessor
        agents = self.search.after_noun(match, clause, self.rules.agent, set(possessors))
        if not agents and not possessors:
            agents = self.search.coming_from(match, clause) or by_preposition(self.search, match, frame, clause)
            if frame.casualties and match.construction == "infinitive":
                possessors, agents = agents, []  # `the fall of three wounded | of X's army`
        agents = agents or (carried_out(self.search, match) if possessors else [])
        if possessors and not agents and kind != "doer" and match.construction == "noun" and with_object(self.search, match, clause, possessors):
            kind = "doer"
        if possessors and suffered(self.search, match, possessors):
            kind = "undergoer"
        if possessors and not self.rules.verb_last and nominative(self.scene, possessors[0]):
            kind = "doer"
        if may_have_suffered(self.search, match, clause, possessors) and (accused := self.charged(match, clause)) and not set(possessors) & set(accused):
            kind = "undergoer"  # accused of bombing its land, of supporting the rebels
        if possessors:
            others = set(possessors) - set(doer.mentions) if doer and not self.search.own(possessors, doer.mentions) else set()
            if kind == "undergoer" or agents or (others and not self._theirs(match, frame, clause, possessors)):
                filled.recipients = [*possessors]
            else:
                filled.actors = [*possessors]
            filled.why.append(f"the noun belongs to its {'doer' if filled.actors else 'undergoer'}")
        elif kind == "undergoer" and self._his(match, frame) and (told := self._named_before(match, clause, doer)):
            filled.recipients, filled.why = told, [*filled.why, "the noun's pronoun stands for its undergoer"]
        if not filled.actors and agents:
            filled.actors = [*agents]
            filled.why.append("doer: after an agent phrase")
        elif not filled.actors and doer:
            filled.actors = [*doer.mentions, *doer.carried]
            filled.why.append(f"doer: the subject of the clause ({doer.why})")
            filled.told = True
        return set(possessors) | {n for n in filled.actors if isinstance(n, int)}

    def _theirs(self, match: Match, frame: Frame, clause: Clause, possessors: list[int]) -> bool:
        """Whether what somebody tells of is its possessor's, as whom it is done to stands after a preposition (`announced X's support for Y`)."""
        if by_nation(self.search, match, possessors):
            return True
        if not self.rules.verb_last or frame.possessor != "doer" or match.construction != "noun":
            return False
        selectors = (self.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict))
        return any(self.search.after_noun(match, clause, s - self.rules.between, set(possessors)) for s in selectors)

    def _his(self, match: Match, frame: Frame) -> bool:
        """Whether the pronoun at a noun's end is whom it is done to: no preposition right after it leads to another (`his attacks on …`)."""
        if match.construction != "noun" or not self.suffixed(match.anchor) or object_after(self.search, match.anchor)[0]:
            return False
        after = self.scene.parsed.phrases.get(match.anchor + 1)
        selectors = (s for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict))
        return after is None or not any(after.key in self.rules.markers(s) for s in selectors)

    def _named_before(self, match: Match, clause: Clause, doer: Doer) -> list[Filler]:
        """Whom the pronoun at a noun's end stands for: the last one of the sentence before it who is somebody and not the doer."""
        first = self.scene.sentence(clause).first
        own = set(doer.mentions)
        if clause.verb is not None and self.governing.carrier(clause) != "passive":
            own.update(self.subjects.own(clause).mentions)
        for n in range(len(self.scene.mentions) - 1, -1, -1):
            m = self.scene.mentions[n]
            if m.first >= match.words[0] or m.first < first:
                continue
            may = m.acts and m.kind in ("person", "title", "group") and n not in own and not self.scene.slot(n).heads
            if may and self.subjects.agreement.counts_as(m, match.anchor):
                return [n]
        return []

    def _through(self, match: Match, clause: Clause, filled: Filled) -> None:
        """A noun of refusing or asking right before another verbal noun: the parties of that one are its own (`the cancelling of X's meeting with Y`)."""
        for other in self.matches[clause.index]:
            following = other.anchor > match.anchor and other.words[0] == match.words[-1] + 1
            if following and other.construction == "noun" and other.entry.frame is not None:
                inner = self.fill(other, other.entry.frame, clause)
                filled.actors, filled.recipients = inner.actors, inner.recipients
                filled.why.append("the parties of the act that it speaks of")
                return

    def _placed(self, match: Match, frame: Frame, clause: Clause, taken: set[int]) -> list[Filler]:
        """A doer whom the frame looks for after its own prepositions, or in the place."""
        for selector in listed(frame.roles["actor"]):
            found: list[Filler] = []
            if selector == "place":
                found = there(self.search, clause, match.entry.type)
            elif isinstance(selector, dict):
                found = [*self.search.after_noun(match, clause, self.rules.markers(selector), taken)]
            if found:
                return found
        return []

    def _recipients(self, match: Match, frame: Frame, clause: Clause, so_far: tuple[set[int], bool], filled: Filled) -> None:
        taken, carried = so_far
        for selector in listed(frame.roles.get("recipient", ())):
            if isinstance(selector, dict):
                markers = self.rules.markers(selector)
                filled.recipients = [*self.search.after_noun(match, clause, markers, taken)]
                if not filled.recipients and carried and self.rules.verb_last and match.construction != "infinitive":
                    filled.recipients = [n for n in self.search.marked(clause, markers, taken, match) if not self.governing.past(match, n)]
            elif selector == "object" and match.construction == "infinitive":
                filled.recipients = self.search.objects(clause, taken)
            elif selector == "object":
                filled.recipients = self.search.object_of_noun(match, clause, taken)
            elif selector == "place" and not ((frame.casualties or frame.mode in _HELD) and self.suffixed(match.anchor)):
                filled.recipients = [f for f in self.search.place(clause, "GOV") if not self.search.own([f], filled.actors)]
            if filled.recipients:
                filled.why.append("recipient: after a preposition of the frame")
                return
        if match.entry.type in CONFLICT:
            filled.recipients = [*self.search.after_noun(match, clause, self.rules.against, taken)]

    def _all(self, n: int, match: Match, clause: Clause) -> tuple[int, ...]:
        """Verb-first: what several subjects express is theirs together, where nothing governs the noun (`A, B and C voiced their dismay`)."""
        own = self.subjects.own(clause).mentions
        together = not self.rules.verb_last and n in own and match.entry.type in _VOICED and not self.scene.under(match.words[0])
        return own if together else (n,)

    def _beyond(self, match: Match, frame: Frame, clause: Clause) -> Doer:
        """A doer outside the noun's own phrase.

        Told by its possessive ending, by a relative clause or another noun that carries it out, or as the partner of a meeting.
        """
        scene, anchor = self.scene, match.anchor
        if match.construction == "phrase" and frame.mutual and clause.verb is None and not scene.under(match.words[0]):
            doer = self.subjects.of(clause)
            return Doer(doer.mentions, doer.carried, "of whom it is said") if doer else Doer()
        if frame.mutual and (two := both(self.search, anchor) or between_them(self.search, match, clause)):
            return two
        if frame.possessor != "undergoer" and match.construction == "noun" and any(suffixed(self.search, i, "1p") for i in (anchor, match.words[0])):
            speaker = self.subjects.speaker(clause)
            return Doer(carried=tuple(self.subjects.at_verb(m, "first person") for m in speaker), why="the noun is the speaker's own") if speaker else Doer()
        if (own := self._by_pronoun(match, frame, clause)) is not None:
            return own
        carried = self._by_relative(match, scene.clause(match.clause))
        if carried:
            return carried
        if owners := self.governing.owner(match, clause):
            return Doer(tuple(owners), why=GOVERNED)
        held = match.entry.type == "CONSULT" and self.governing.during(match)  # `at the beginning of talks with X`: no act that somebody begins
        for j in range(match.words[0] - 1, max(-1, match.words[0] - _SPAN), -1):
            carries = not held and scene.mention_at[j] is None and scene.words[j] & self.rules.carrying
            if carries and (scene.under(match.words[0]) or not self.rules.verb_last):
                found = tuple(self.search.possessors(j, clause))
                return Doer(found, why="the one who carries it out") if found else his(self.search, match, clause, j)
        if self.governing.controlled(match, clause):
            doer = self.subjects.of(clause)
            return Doer(doer.mentions, doer.carried, CONTROLLED) if doer else Doer()
        force = match.entry.type in FORCES and not frame.casualties
        if (match.entry.type in _ANNOUNCED or force) and self.governing.announced(match, clause):
            doer = self.subjects.own(clause)
            abroad = {scene.mentions[n].country for n in doer.mentions}.isdisjoint(
                scene.mentions[n].country for n in scene.clause_mentions[clause.index] if scene.mentions[n].first > anchor
            )
            launched = abroad and bool(scene.words[match.words[0]] & self.rules.carrying)  # the launching of strikes on others
            itself = launched or match.entry.type in _ANNOUNCED or any(of_force(scene.mentions[n], match.entry.type) for n in doer.mentions)
            return Doer(doer.mentions, doer.carried, "who announces it") if doer and itself else Doer()
        if match.entry.type == "CONSULT" and clause.verb is not None and not (self.governing.speaks(clause) and not self.governing.during(match)):
            spoken = clause.verb.person in ("1", "2")
            doer = self.subjects.of(clause) if spoken else self.subjects.own(clause) or (self.governing.words_of(clause, match.words[0]) if held else Doer())
            if held and not doer and not self.rules.verb_last and not self.suffixed(anchor):
                doer = self.subjects.of(clause)  # `and he added | in talks with X that …`
            return Doer(doer.mentions, doer.carried, f"the subject is a party ({doer.why})") if doer else Doer()
        return Doer()

    def _by_pronoun(self, match: Match, frame: Frame, clause: Clause) -> Doer | None:
        """Whom the possessive ending of a noun, or a reflexive word after it, stands for."""
        scene, anchor = self.scene, match.anchor
        done_to = match.construction == "noun" and object_after(self.search, match.words[0])[0]
        anchor = match.words[0] if done_to else anchor  # `its shelling of a town`, a predicate of two words
        if (frame.possessor != "undergoer" or done_to) and self.suffixed(anchor):
            before = [n for n in scene.clause_mentions[clause.index] if scene.mentions[n].last <= anchor and scene.mentions[n].acts]
            if any(m.entry.type == "ACCUSE" and m.construction == "active" for m in self.matches[clause.index]) and not self.rules.verb_last:
                own = self.subjects.own(clause).mentions  # `condemned X for its shelling of Y`: not his own
                before = [n for n in before if n not in own] or before
            agreeing = self.rules.verb_last or any(self.subjects.agreement.pronoun_fits(n, anchor) for n in before)
            if before and not agreeing and (named := earlier(self.search, match, clause)):
                return named  # `Turkey …; X (m) condemned her interference`: nobody of the clause
            if before:
                return Doer(self._all(meant(self.search, match, clause, before), match, clause), why="the noun is his who was named before it")
        if (frame.possessor != "undergoer" or done_to) and (self.suffixed(anchor) or self.governing.own(anchor)):
            doer = self.subjects.of(clause)
            speaking = not self.rules.verb_last and clause.verb is not None and clause.verb.person in ("1", "2")
            if (speaking or not fits(self.search, doer, anchor)) and not self.governing.own(anchor):
                return earlier(self.search, match, clause)  # `we know of its support`: not ours
            return Doer(doer.mentions, doer.carried, "the noun is the subject's own") if doer else of_sayer(self.search, clause, anchor)
        return None

    def _by_relative(self, match: Match, clause: Clause) -> Doer:
        """Who carries out what a noun tells, by the relative clause after it."""
        scene = self.scene
        for c in scene.children[clause.index]:
            child = scene.clause(c)
            near = child.link in ("relative", "asyndetic") and child.tokens and 0 < scene.untimed(match.anchor, child.tokens[0]) <= _RELATIVE
            if near and child.verb is not None and self.governing.carrier(child) and not of_later(scene, self.rules, match, child.tokens[0]):
                doer = self.subjects.own(child) or (self.subjects.of(child) if child.verb.clitic and not self.rules.verb_last else Doer())
                if doer:
                    return Doer(doer.mentions, doer.carried, "the relative clause tells who carries it out")
        return Doer()

    def _at_request(self, match: Match, clause: Clause, filled: Filled) -> None:
        """`X came at the request of Y`: who acts on a request is whom it was made to; the owner of the act where that is the subject."""
        phrase = self.scene.phrase_end.get(match.words[0] - 1)
        if phrase is None or phrase.key not in self.rules.at_request:
            return
        before = [n for n in self.scene.clause_mentions[clause.index] if self.scene.mentions[n].last <= match.anchor and self.scene.mentions[n].acts]
        doers = self._subject(clause) or [n for n in before if self.scene.slot(n).heads and not self.scene.slot(n).marker][:1]
        filled.recipients = [f for f in doers if f not in filled.actors]
        filled.why += ["recipient: who acts on the request"] if filled.recipients else []

    def suffixed(self, anchor: int) -> bool:  # a possessive ending
        return suffixed(self.search, anchor, "3")
