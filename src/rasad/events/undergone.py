"""What befalls somebody: who suffers a passive, and who is struck."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..model import Clause, Mention, Verb
from .by_whom import AUTHORITIES, NO_DOER, OF_AUTHORITY
from .forms import Frame
from .markers import STRUCK, Filled, Filler, listed
from .match import Match
from .nouns import NounRoles
from .objects import thing_marked
from .prepositions import counts, preposition_of
from .search import Search
from .subjects import NOBODY, Doer
from .there import hosts
from .unknown import struck_by_nobody

_ADJECTIVES = 2  # between the noun of a passive compound and whom it comes from
_BEFALL = ("AID", "ASSAULT", "COERCE", "RETREAT", "SANCTION")  # deeds that a passive tells of without their doer
_BY_NOBODY, _AT_HOME = ("ASSAULT", "THREATEN"), ("GOV", "COP", "JUD")  # deeds of unknown men; an army may be abroad
_CHARGED = ("ASSAULT", "COERCE")  # what a crowd suffers
_NUMBERED = 3  # tokens of a number between a noun and the people whom it counts
_LAW = {"human_rights", "legal", "repression"}  # what an act is about that a state does to its own people
_UNARMED = ("CVL", "MED", "NGO", "EDU", "REF", "LAB", "BUS", "REL", "ELI")  # many of whom are struck rather than strike
_TELLERS = ("NGO", "MED", "EDU")  # who watch and write
_FACING = ("COP", "MIL")  # whom people face who demonstrate
_ONE = ("person", "title", "pronoun")
_SEIZES = ("arrest", "deport")
_OF_POWER, _NO_POWER = (*_SEIZES, "release", "convict"), (*_UNARMED, "OPP")  # what only those in power do, and who are not
_TOLD = ("past", "pluperfect")
_RELATIVE = 6  # tokens between an attack and the place, or the relative clause, that tells where it was


class Undergone:
    """Tells the undergoer of what befalls somebody in one text, and the doer of a passive."""

    def __init__(self, search: Search, nouns: NounRoles, matches: Sequence[Sequence[Match]]) -> None:
        self.search, self.nouns, self.matches = search, nouns, matches
        self.scene, self.subjects, self.rules = search.scene, search.subjects, search.rules

    def voice(self, match: Match, frame: Frame, clause: Clause, so_far: tuple[Doer, Filled]) -> list[Filler]:
        """Fills in the doer, active or passive; gives who suffers a passive."""
        doer, filled = so_far
        doer = NOBODY if self._only_tells(match, clause, doer) or self._before_it(match, clause, doer) else doer
        agents = self._agents(match, clause, doer)
        suffers = self._powerless(match, frame, clause, doer)
        passive = (
            match.construction == "passive"
            or suffers
            or (bool(agents) and (not doer.mentions or not self.rules.verb_last))
            or (match.construction == "active" and (self._seems_passive(match, clause, doer) or self._lacks_object(match, frame, clause, doer)))
            or self._is_charged(match, frame, clause, doer)
            or (match.construction == "active" and not doer.mentions and listed(frame.roles.get("actor", ())) == ["agent"])
        )
        if match.construction == "passive" and self._of_act(clause, match, doer):
            filled.actors = [n for n in self.search.possessors(match.anchor, self.scene.clause(self.scene.parsed.clause_of[match.anchor])) if self._side(n)]
            filled.why.append("doer: whose act it is that the relative clause tells of" if filled.actors else NO_DOER)
            return []
        if not passive:
            filled.actors = [*doer.mentions, *doer.carried]
            filled.why.append(f"doer: {doer.why}" if doer else "no doer found")
            return []
        self.search.used.setdefault(clause.index, set()).update(agents)
        filled.actors = [*(agents or self._noun_owners(match, frame, clause))]
        filled.why.append("passive: the doer stands after an agent phrase" if filled.actors else NO_DOER)
        hosted = match.entry.type != "ASSAULT"  # who expels an ambassador is his host; who attacks an embassy need not be
        detained = self._detained(match, clause)
        if doer.mentions and not detained and not self._act_is_subject(match, clause):
            if match.entry.type == "MOBILIZE" and not filled.actors and all(self.scene.mentions[n].sector in AUTHORITIES for n in doer.mentions):
                filled.actors = [*doer.mentions]  # whoever is moved is his state's
                return []
            if not filled.actors and hosted:
                filled.actors = hosts(self.search, doer.mentions)
            return [*doer.mentions, *doer.carried]
        patient = detained or self.search.patient(clause, match, filled.actors)
        if frame.mutual and not filled.actors and len({country for f in patient for country, _ in self.search.who(f)}) > 1:
            filled.actors = [*patient]
            filled.why.append("passive: done by those whose it is together")
            return []
        filled.actors = filled.actors or (hosts(self.search, patient) if hosted else [])
        held = suffers or match.construction == "passive"
        return [*patient] or ([m for m in doer.carried if self._may_suffer(match, m)] if held else [])

    def _detained(self, match: Match, clause: Clause) -> list[int]:
        """Verb-last: a participle right after somebody whom a noun owns only tells of him (`the question of the Americans | detained`)."""
        before = self.scene.mention_at[match.words[0] - 1] if match.words[0] else None
        bare = clause.verb is not None and clause.verb.tense == "elided" and self.rules.verb_last
        return [before] if bare and before is not None and self.scene.slot(before).heads and not self.scene.slot(before).marker else []

    def _before_it(self, match: Match, clause: Clause, doer: Doer) -> bool:
        """Verb-last: whether the subject is carried from another clause to an arrest, and is an officer or one man, where several were arrested."""
        verb, told = clause.verb, [self.scene.mentions[n] for n in doer.mentions]
        if verb is None or not self.rules.verb_last or match.construction != "passive" or match.entry.type not in OF_AUTHORITY:
            return False
        one = verb.number == "p" and all(m.kind in _ONE and m.number not in ("p", "d") for m in told)
        outside = bool(told) and len(told) == 1 and told[0].first not in clause.tokens
        return outside and (one or any(sector == "COP" for _, sector in self.search.who(doer.mentions[0])))

    def _of_act(self, clause: Clause, match: Match, doer: Doer) -> bool:
        """Verb-first: whether a relative clause without a subject tells what the act before it hit (`the Russian strike | that hit a school`)."""
        verb = clause.verb
        told = not self.rules.verb_last and verb is not None and clause.link == "relative" and match.anchor < verb.first and verb.voice != "passive"
        return told and not self.subjects.pointing(clause) and all(self.scene.mentions[n].first < clause.tokens[0] for n in doer.mentions)

    def _side(self, n: int) -> bool:
        """Whether a possessor of an attack did it: in a town it only happened."""
        return self.scene.mentions[n].kind not in ("place", "capital")

    def _act_is_subject(self, match: Match, clause: Clause) -> bool:
        """Verb-first: `an arrest took place`: the noun after the light verb is its subject, so that whoever stands before the verb does not suffer it.

        He does where a pronoun at the noun's end stands for him (`X: his arrest took place`).
        """
        verb = clause.verb
        if self.rules.verb_last or match.construction != "passive" or verb is None or match.anchor < verb.last or self.nouns.suffixed(match.anchor):
            return False
        return self.nouns.governing.carrier(clause) == "passive" and not any(i in self.scene.phrase_end for i in match.words)

    @staticmethod
    def _may_suffer(match: Match, m: Mention) -> bool:
        """Whether somebody told before may be arrested or let go: no state, none of its organs, and nobody of the police, who tell of it."""
        if match.entry.type not in OF_AUTHORITY:
            return True
        return m.sector != "COP" if m.kind in ("person", "title", "demonym") else m.sector not in ("GOV", *AUTHORITIES)

    def _agents(self, match: Match, clause: Clause, doer: Doer) -> list[int]:
        """Who does it by an agent phrase; of an active verb it is not: after another verbal noun it is that noun's (`gathered against the attacks by X`)."""
        found = [n for n in self.search.marked(clause, self.rules.agent, set(), match) if not self.scene.slot(n).object]
        found = found or self._source(match, clause)
        if not found or match.construction == "passive" or not (doer or self.rules.verb_last or self._intransitive(match)):
            return found
        blaming = match.entry.frame is not None and match.entry.frame.blames and bool(doer.mentions) and not self.rules.verb_last
        if blaming and not self.scene.ends_phrase(self.scene.mentions[doer.mentions[-1]].last):
            return []  # `condemned | X | the crime at the hands of Y`
        first = clause.tokens[0] if self.rules.verb_last else match.words[-1] + 1
        between = set(range(first, self.scene.slot(found[0]).start)) - {*match.words}
        asked = match.entry.type == "REQUEST" and any(self.scene.words[j] & self.scene.rules.masdars for j in between)  # `called for respect | by X for …`
        attribute = bool(doer.mentions) and self._of_attribute(found[0], doer.mentions[-1])
        return [] if asked or attribute or any(self.search.event_noun(j) for j in between) else found

    def _of_attribute(self, agent: int, doer: int) -> bool:
        """Verb-first: whether an agent phrase belongs to a participle of what the doer acts on (`praised | the efforts made | by X`)."""
        at, scene = self.scene.slot(agent).start - 1, self.scene
        own = self.rules.verb_last or scene.time_at[at] or scene.mentions[doer].last >= at
        return not own and any(r.pos == "participle" and r.definite for r in scene.tokens[at].readings)

    def _only_tells(self, match: Match, clause: Clause, doer: Doer) -> bool:
        """Whether the subject of another clause only told of it: an observer or a paper of force, the police of a riot (`the observatory: ten were killed`)."""
        told = (*(self.scene.mentions[n] for n in doer.mentions), *doer.carried)
        here = range(clause.tokens[0], clause.tokens[-1] + 1) if clause.tokens else range(0)
        force = match.entry.type == "ASSAULT" or (match.entry.frame is not None and match.entry.frame.mode in _SEIZES)
        tellers = _TELLERS if force else _FACING if match.entry.type == "PROTEST" else ()
        return bool(told) and all(m.sector in tellers and m.first not in here for m in told)

    @staticmethod
    def _intransitive(match: Match) -> bool:
        """Whether a verb takes no object, so that it is no passive without its vowels (`demonstrated over the killing | by X's army`)."""
        return match.entry.frame is not None and "object" not in listed(match.entry.frame.roles.get("recipient", ()))

    def _source(self, match: Match, clause: Clause) -> list[int]:
        """Verb-first: whom the noun of a passive compound comes from (`came under attack | from X`)."""
        if match.construction != "passive" or len(match.words) < 2 or self.rules.verb_last:
            return []
        last = max(match.words) + 1
        found = self.search.marked(clause, self.rules.agent_of_noun, set(), match)
        first = self.scene.slot(found[0]).start if found else last
        return found if found and last <= first <= last + _ADJECTIVES and all(self.scene.tokens[i].kind == "word" for i in range(last, first)) else []

    def _noun_owners(self, match: Match, frame: Frame, clause: Clause) -> list[int]:
        """A passive made of a noun between two words: its possessor does it, and whose hands one falls into (`fell into the captivity of X`)."""
        into = self.rules.verb_last and match.construction == "passive" and match.words[0] in self.scene.phrase_end
        found = self.search.possessors(match.anchor, clause) if into or (match.owned and frame.possessor != "undergoer") else []
        if self.rules.verb_last or match.entry.type != "ASSAULT":
            return found
        return [n for n in found if self._side(n) and self._right_after(n, match)]

    def _right_after(self, n: int, match: Match) -> bool:
        """Verb-first: whether somebody stands right after a noun, or a nationality after adjectives of it (not `a fierce attack shook | the capital of X`)."""
        head, article = self.scene.slot(n).heads[0], self.scene.rules.article
        return head == match.anchor or (self.scene.mentions[n].kind == "demonym" and bool(article) and not self.scene.tokens[head].key.startswith(article))

    def _seems_passive(self, match: Match, clause: Clause, doer: Doer) -> bool:
        """Unvowelled verbs: the noun of a compound right after the verb, agreeing with it, and nobody else to do it."""
        verb = clause.verb
        if self.rules.verb_last or verb is None or verb.gender != "f" or verb.person != "3" or clause.link in ("circumstantial", "relative"):
            return False
        after = self.scene.tokens[verb.last : verb.last + 1]  # nothing, where the verb ends the text
        own = bool(doer) and any(r.clitic.startswith("3") for t in after for r in t.readings if r.clitic)  # `broke off its relations`
        return match.anchor == self.scene.past_times(verb.last) and not doer.mentions and not own

    def _lacks_object(self, match: Match, frame: Frame, clause: Clause, doer: Doer) -> bool:
        """Unvowelled `killed`, `arrested`: one unmarked man or group after it and no object, so it was done to him."""
        verb = clause.verb
        if self.rules.verb_last or verb is None or verb.person != "3" or verb.tense not in _TOLD or verb.clitic:
            return False
        if not all(verb.first <= i < verb.last for i in match.words):  # a compound has its object in itself
            return False
        if match.entry.type not in ("ASSAULT", "COERCE") or frame.possessor != "undergoer" or "object" not in listed(frame.roles.get("recipient", ())):
            return False
        if not doer.mentions:  # after a full stop: `the minister met X. | Nine migrants were killed`
            one = self._number(verb.last) and all(m.kind in ("person", "title") for m in doer.carried)
            meek = all(m.kind == "group" and m.sector in _UNARMED for m in doer.carried)
            return bool(doer.carried) and (one or meek or (frame.casualties and self._befell(clause, verb)))
        told = [self.scene.mentions[n] for n in doer.mentions]
        if any(m.why == "our-country" for m in told):
            return False
        several = any(m.number not in ("", "s") for m in told)
        if not all(m.kind in ("group", "title", "person") or (m.kind == "demonym" and several) for m in told):
            return False
        before = all(m.last <= verb.head for m in told)
        end = self.scene.unquoted(verb.last if before else told[-1].last)
        if self._number(end):
            return False  # `the police arrested | eleven …`
        return (before or all(m.first >= verb.last for m in told)) and self.scene.ends_phrase(end) and not self.search.objects(clause, set(doer.mentions))

    def _powerless(self, match: Match, frame: Frame, clause: Clause, doer: Doer) -> bool:
        """Verb-first: whether who is carried from elsewhere to an arrest or a release holds no power: it befell him (`X came. He was | arrested`)."""
        verb, told = clause.verb, [*(self.scene.mentions[n] for n in doer.mentions), *doer.carried]
        here = range(clause.tokens[0], clause.tokens[-1] + 1) if clause.tokens else range(0)
        if self.rules.verb_last or verb is None or verb.tense not in _TOLD or match.construction != "active" or frame.mode not in _OF_POWER:
            return False
        alone = bool(told) and not verb.clitic and all(m.first not in here and m.kind in _ONE and m.sector in _NO_POWER for m in told)
        return alone and not self.search.objects(clause, set(doer.mentions))

    def _befell(self, clause: Clause, verb: Verb) -> bool:
        """Whether so many after a verb died in an attack or a blast, or a noun after it and others `were hurt`: nobody named before killed them."""
        scene, after = self.scene, clause.index + 1
        if self._number(verb.last):
            return any(self.search.event_noun(i) and i - 1 in scene.phrase_end and scene.phrase_end[i - 1].key in scene.rules.during for i in clause.tokens)
        joined = scene.clause(after) if after < len(scene.parsed.clauses) else clause
        hurt = joined.sentence == clause.sentence and joined.link == "coordinate" and joined.verb is not None and joined.verb.voice == "passive"
        return hurt and not scene.ends_phrase(verb.last) and scene.mention_at[verb.last] is None

    def _is_charged(self, match: Match, frame: Frame, clause: Clause, doer: Doer) -> bool:
        """Unvowelled `accused`: the charge follows it at once, and nobody else (`the army | that was accused | of not protecting X`)."""
        verb = clause.verb
        if self.rules.verb_last or not frame.charges or match.construction != "active" or verb is None or verb.tense not in _TOLD or verb.clitic:
            return False
        alone = len(match.words) == 1 and verb.person == "3" and frame.roles.get("recipient") == "object" and verb.last in self.scene.parsed.phrases
        return alone and not self.search.objects(clause, set(doer.mentions))

    def counted(self, match: Match, clause: Clause) -> bool:
        """Verb-first: whether a number right after a verb of killing tells how many suffer it: they are nobody whom a preposition names."""
        verb, frame = clause.verb, match.entry.frame
        if self.rules.verb_last or verb is None or frame is None or not frame.casualties or verb.last >= len(self.scene.tokens):
            return False
        return self._number(verb.last)

    def _number(self, i: int) -> bool:
        """Whether a number or a word of number, and no time, stands at a token."""
        if i >= len(self.scene.tokens) or self.scene.time_at[i]:
            return False
        token = self.scene.tokens[i]
        return token.kind == "number" or token.key in self.scene.rules.quantifiers

    def struck(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """The people of the place that is attacked; of a noun, where a relative clause tells it (`the attack that happened in X`)."""
        frame = match.entry.frame
        if frame is not None and frame.mutual and len(filled.actors) > 1:
            return []  # two who fight one another strike nobody else
        if match.construction == "noun" and frame is not None and frame.casualties and self.nouns.suffixed(match.anchor):
            return []  # `after their wounding`: whoever they are, not those of the place
        if match.construction != "noun" and (there := self.search.place(clause, "CVL") or self._attacked(match, clause)):
            return there
        inside = [c for k in self.scene.children[clause.index] if (c := self.scene.clause(k)).link in ("relative", "asyndetic") and c.tokens]
        near = [c for c in inside if c.link == "relative" or c.tokens[0] - 1 not in self.scene.phrase_end]  # no aim: the war | in order to join X
        told = next((c for c in near if 0 < self.scene.untimed(max(match.words), c.tokens[0]) <= _RELATIVE), None)
        fought = frame is not None and frame.mutual and told is not None and self._between(match, told)
        found = self.search.place(told, "CVL", countries=True) if told is not None and not fought else []
        if match.construction != "noun":
            return found
        if filled.actors:
            found = found or self._witnessing(clause)
            return [] if self.search.own(found, filled.actors) else found
        filled.why += [STRUCK] * bool(found)
        return found or (self.search.place(clause, "CVL") if match.entry.frame is not None and match.entry.frame.needs == ("recipient",) else [])

    def _attacked(self, match: Match, clause: Clause) -> list[Filler]:
        """Verb-last: whom the attack was on that left the dead (`in an attack on | the police in X | ten were killed`)."""
        attacks = (m for m in self.matches[clause.index] if m.entry.type == "ASSAULT" and m.construction == "noun" and m.words[-1] < match.words[0])
        frames = ((m, f) for m in attacks if self.rules.verb_last and (f := m.entry.frame) is not None and not f.mutual)
        told = (self.nouns.fill(m, frame, clause) for m, frame in frames)
        return next((on.recipients for on in told if on.recipients and not on.actors), [])

    def fighters(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-last: terrorists or gunmen of whom nothing else is told are of the place, else those of a police's own country."""
        verb, scene = clause.verb, self.scene
        if not self.rules.verb_last or verb is None or match.construction not in ("active", "passive"):
            return []
        there = (i for i in clause.tokens if i < verb.first and scene.words[i] & self.rules.fighters and scene.mention_at[i] is None)
        if not any(
            thing_marked(self.scene, i, clause) if match.construction == "active" else scene.some(i - 1) and not preposition_of(self.scene, i) for i in there
        ):
            return []
        police = ((f, country) for f in filled.actors for country, sector in self.search.who(f) if country and sector == "COP")
        own = next((self._own(self.scene.mentions[f] if isinstance(f, int) else f, country, "REB") for f, country in police), None)
        return self.search.place(clause, "REB", countries=True) or ([own] if own is not None else [])

    def crowd(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-last: who protests or is nobody known, where a state goes for a protest or for some people: those of the place, else its own.

        `Police fired on a demonstration`, `arrested twenty students`, `declared a state of emergency`.
        """
        told = [(f, country) for f in filled.actors for country, sector in self.search.who(f) if country and sector in _AT_HOME]
        frame = match.entry.frame
        if not self.rules.verb_last or frame is None or (frame.mode != "arrest" and self._without(match, clause)):
            return []
        if match.entry.type == "ASSAULT" and (fighters := self.fighters(match, clause, filled)):
            return fighters
        if not told:
            struck = match.entry.type == "ASSAULT" and match.construction == "active" and self._some_people(match, frame, clause)
            return self.search.place(clause, "CVL", countries=True) if struck else []  # gunmen abducted pupils in X
        force = self.scene.mentions[told[0][0]] if isinstance(told[0][0], int) else told[0][0]
        toward = {key for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict) for key in self.rules.markers(s)}
        for other in self.matches[clause.index]:
            last = other.words[-1] + 1
            if (
                match.entry.type not in _CHARGED
                or other.entry.type != "PROTEST"
                or other.construction != "noun"
                or set(other.words) & set(match.words)
                or last >= len(self.scene.tokens)
            ):
                continue
            if self.scene.under(other.words[0]) in toward or thing_marked(self.scene, other.words[-1], clause):
                filled.why.append("recipient: who protests")
                there = self.search.place(clause, "CVL", countries=True)
                return there or [self._own(force, told[0][1])]
        killed = match.entry.type == "ASSAULT" and match.construction == "active" and force.sector == "COP" and self._some_people(match, frame, clause)
        if not killed and not self._on_people(match, frame, clause, told=filled.told):
            return []
        filled.why.append("recipient: the state's own people")
        return self.search.place(clause, "CVL", countries=True) or [self._own(force, told[0][1])]

    def caught(self, match: Match, clause: Clause, speakers: Sequence[Filler]) -> list[Filler]:
        """Verb-last: some people who were arrested are of the place, else of that of the police who tell of it (`… said | fifteen people were arrested`)."""
        scene = self.scene
        some = (
            i
            for i in clause.tokens
            if i < match.words[0] and scene.words[i] & self.rules.people and scene.mention_at[i] is None and not preposition_of(self.scene, i)
        )
        if not self.rules.verb_last or not any(some):
            return []
        police = ((f, country) for f in speakers for country, sector in self.search.who(f) if country and sector == "COP")
        own = next((self._own(scene.mentions[f] if isinstance(f, int) else f, country) for f, country in police), None)
        return self.search.place(clause, "CVL", countries=True) or ([own] if own is not None else [])

    @staticmethod
    def _own(force: Mention, country: str, sector: str = "CVL") -> Mention:
        """The people, or the rebels, of the country of those who act."""
        return msgspec.structs.replace(force, country=country, sector=sector, kind="group", id=None, name=None, office=None, how="place")

    def _on_people(self, match: Match, frame: Frame, clause: Clause, *, told: bool) -> bool:
        """Whether an act of the law is done to people of whom nothing is known but what they are; those who are only counted may be thieves."""
        if not _LAW & set(frame.contexts):
            return False
        if frame.mode == "martial-law":
            return match.construction == "active" or told
        return self._some_people(match, frame, clause)

    def _some_people(self, match: Match, frame: Frame, clause: Clause) -> bool:
        """Whether people of whom nothing else is known are the object of a verb, or stand after a verbal noun."""
        people = [i for i in clause.tokens if self.scene.words[i] & self.rules.people]
        if match.construction == "noun" and match.entry.type not in _CHARGED:
            return False  # the trial or the release of somebody may be to come
        if match.construction == "noun":
            last = match.words[-1] + 1
            return any(last <= i <= last + _NUMBERED and all(counts(self.scene, j) for j in range(last, i)) for i in people)
        toward = {key for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict) for key in self.rules.markers(s)}
        return any(under in toward if (under := preposition_of(self.scene, i)) else thing_marked(self.scene, i, clause) for i in people)

    def _without(self, match: Match, clause: Clause) -> bool:
        """Whether another predicate of the same words and type asks for nobody whom it is done to (`banned demonstrations`)."""
        others = (m for m in self.matches[clause.index] if m is not match and m.entry.type == match.entry.type and set(m.words) & set(match.words))
        return any(m.entry.frame is not None and "recipient" not in (m.entry.frame.needs or ("recipient",)) for m in others)

    def _witnessing(self, clause: Clause) -> list[Filler]:
        """The state that saw an attack, as the subject of a verb that carries it without its doer (`X saw attacks that Y carried out`)."""
        if clause.verb is None or self.nouns.governing.carrier(clause) != "passive":
            return []
        return [n for n in self.subjects.own(clause).mentions if self.scene.mentions[n].kind in ("country", "capital")]

    def untold(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """Whether a passive tells what befell somebody, and nobody who did it; or attackers who are nobody known did it."""
        passive = match.construction == "passive" and match.entry.type in _BEFALL
        return (
            (passive or (match.construction == "active" and match.entry.type in _BY_NOBODY and struck_by_nobody(self.scene, self.rules, clause)))
            and not self._between(match, clause)
            and bool(filled.recipients)
            and not filled.actors
        )

    def _between(self, match: Match, clause: Clause) -> bool:
        """Whether a clause names two sides between whom something was brought about."""
        return len(self.search.marked(clause, self.rules.between, set(), match)) > 1
