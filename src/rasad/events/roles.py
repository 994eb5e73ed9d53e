"""Who did it and to whom: the roles of a frame filled from the clause that a predicate stands in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..model import Clause
from .aimed import Aimed
from .beside import by_nations, elsewhere, joined_after, of_both, stressed, within_object, word_of
from .between import unowned
from .by_whom import ByWhom, doer_of
from .deeds import doer_of_deed
from .forms import Frame
from .held import held
from .markers import BLAMED, DONE_TO, FORCE, REBELS, SPOKEN, STRUCK, TELLING, WHOEVER, Filled, Filler, RoleRules, listed
from .match import Match
from .no_party import town_asked, towns
from .nouns import NounRoles
from .of_acts import OfActs
from .orders import Orders, given_to
from .scene import Scene
from .search import Search
from .subjects import Subjects
from .there import at_home, beyond, brought_together, covered, gathered, hosts, joined_to_verb, people, there
from .things import THING, object_of
from .undergone import Undergone

_ABOUT = ("ACCUSE", "REJECT", "SUPPORT")
_BLAMING = ("ACCUSE", "REQUEST", "THREATEN")  # what goes along with a demand and says whom it is for
_ON_PERSONS = ("abduct", "arrest", "beat", "convict", "deport", "release", "torture")
_OWN_DEEDS = ("AGREE", "THREATEN")  # words of what one will do oneself
_EASING = ("AID", "CONCEDE", "RETREAT")  # what somebody gains by
_OFFICIAL = ("GOV", "LEG", "MIL", "IGO", "JUD", "SPY")
_ON_CROWDS = ("ASSAULT", "COERCE", "CONCEDE", "RETREAT", "SANCTION")
_NOUNS = ("noun", "infinitive", "phrase")
_WITH = 3  # tokens from what two do together to `with each other`


class Roles:
    """Fills the roles of the predicates of one text; `speakers` tells who says a clause."""

    def __init__(
        self, scene: Scene, subjects: Subjects, rules: RoleRules, matches: Sequence[Sequence[Match]], speakers: Callable[[Clause], Sequence[Filler]]
    ) -> None:
        self.scene, self.subjects, self.rules, self.matches, self.speakers = scene, subjects, rules, matches, speakers
        self.search = Search(scene, subjects, rules)
        self.nouns = NounRoles(self.search, matches)
        self.of_acts = OfActs(self.search, self.nouns, matches)
        self.aimed = Aimed(self.search, matches, self.fill)
        self.nouns.accused = self.accused
        self.undergone = Undergone(self.search, self.nouns, matches)
        self.by_whom = ByWhom(self.search, self.nouns, matches, speakers)
        self._accusing: set[int] = set()
        self.nouns.governing.ordered = Orders(self.search, matches, self.fill).own
        self.accusers: dict[int, list[Filler]] = {}  # clause that accuses → who does

    def fill(self, match: Match) -> Filled:
        """The roles of one predicate."""
        frame, clause = match.entry.frame, self.scene.clause(match.clause)
        assert frame is not None
        if self._spoken(frame) and match.construction in _NOUNS and match.entry.type == "ACCUSE" and self.nouns.charged(match, clause):
            filled = Filled([], [], why=["what somebody is accused of"])
        elif self._spoken(frame):
            filled = self._by_speaker(match, clause, frame)
        elif match.construction in _NOUNS:
            filled = self.nouns.fill(match, frame, clause)
        else:
            filled = self._verb(match, frame, clause)
        if (frame.claimed or (match.entry.type in DONE_TO and match.construction == "noun")) and not filled.actors:
            self._blamed_for(match, clause, filled)
        if not filled.recipients and match.construction == "passive" and frame.mode == "arrest" and "recipient" in (frame.needs or ()):
            filled.recipients = self.undergone.caught(match, clause, self.speakers(clause))
        self.by_whom.tell(match, frame, clause, filled)
        if frame.mutual and not filled.actors:
            self._with_speaker(match, frame, clause, filled)
        if frame.mutual and not (filled.actors and filled.recipients):
            gathered(self.search, match, clause, filled)
        if not filled.recipients and match.construction in ("active", "participle"):
            self.aimed.by_words(match, clause, filled)
        if frame.orders and match.construction in ("active", "participle"):
            filled.recipients = given_to(self.search, match, filled)
        nobody = self._spoken(frame) and match.construction == "active" and self.scene.impersonal(clause)  # `one must …`
        if frame.act and not nobody and (not filled.recipients or self._beyond_act(match, clause, filled)):
            filled.recipients = self._asked(match, clause, filled) or filled.recipients or self.aimed.demanded(match, clause, filled)
        if not filled.recipients and match.entry.type == "REQUEST" and match.construction in ("active", "participle"):
            filled.recipients = self.aimed.by_adjective(match, clause, filled) or self._accompanied(match, clause, filled)
        if not filled.recipients and match.entry.type == "ASSAULT" and (frame.needs == ("recipient",) or match.construction == "noun" or len(match.words) > 1):
            filled.recipients = self.undergone.struck(match, clause, filled)
        if not filled.recipients and match.entry.type in _ON_CROWDS and match.construction in ("active", "noun"):
            filled.recipients = self.undergone.crowd(match, clause, filled)
        if match.construction in ("active", "noun"):
            found = covered(self.search, match, filled) or filled.recipients or held(self.search, match, clause, filled)
            filled.recipients = found or joined_after(self.search, match, filled) or beyond(self.search, self.nouns.governing.carrier, match, filled)
        if match.construction in ("active", "participle") and (addressed := self.aimed.by_letter(match, clause, filled)):
            filled.recipients = addressed
        filled.recipients = [f for f in filled.recipients if not word_of(self.search, f, match)]
        self._fitting(frame, clause, filled)
        self._pair(filled, match, frame)
        if frame.blames:
            self.of_acts.blame(filled, match, frame, clause)
            filled.recipients = filled.recipients or doer_of_deed(self.search, match, frame, clause, filled)
        elif match.entry.type == "SUPPORT":
            self.of_acts.back(filled, match, clause)
        filled.why += [STRUCK] if STRUCK not in filled.why and self.undergone.untold(match, clause, filled) else []
        if STRUCK in filled.why:
            return filled
        both = match.construction in ("noun", "infinitive") or THING in filled.why
        needs = frame.needs if frame.needs is not None else ("actor", "recipient") if both else ("actor",)
        if match.entry.type == "THREATEN" and self.aimed.defends(match, clause, filled):
            filled.recipients, needs = [], ("actor",)
            filled.why.append(WHOEVER)
        whole = filled.mutual and bool(filled.actors)  # three parties, or a pair, have their partners among them
        filled.missing = next((role for role in needs if not (filled.actors if role == "actor" else filled.recipients or whole)), "")
        if match.construction in ("active", "passive") and not filled.missing:
            self.search.used.setdefault(clause.index, set()).update(n for n in filled.recipients if isinstance(n, int))
        return filled

    def _fitting(self, frame: Frame, clause: Clause, filled: Filled) -> None:
        """Leaves out whom an act cannot be done to: what has no body, where persons suffer it, and who only tells of a sentence."""
        if frame.casualties or frame.mode in _ON_PERSONS:
            filled.recipients = [f for f in filled.recipients if not self._bodiless(f)]
        if frame.mode == "convict":
            filled.recipients = [f for f in filled.recipients if not self._tells_of(f, clause)]

    def _blamed_for(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Who did what only its accusers tell: whomever words that blame somebody for it are about."""
        for other in self.matches[clause.index]:
            frame = other.entry.frame
            if other.entry.type != "ACCUSE" or frame is None or not self._spoken(frame) or not set(other.words) & set(match.words):
                continue
            filled.actors = [f for f in self.fill(other).recipients if f not in filled.recipients]
            if filled.actors:
                filled.why.append(BLAMED)
                return

    def _with_speaker(self, match: Match, frame: Frame, clause: Clause, filled: Filled) -> None:
        """Talks with X that somebody says have been held, or that there are, and not whose, are his own state's."""
        if self.subjects.own(clause) or not unowned(self.scene, match, clause, self.nouns.governing.carrier):
            return
        speakers = [f for f in self.speakers(clause) if any(sector in _OFFICIAL for _, sector in self.search.who(f))]
        noun = match.construction == "noun"
        partners = filled.recipients or (self._select(frame.roles.get("recipient", ()), match, clause, set(), [], filled) if noun else [])
        known = match.entry.type == "AGREE" and clause.verb is None and self.scene.tokens[match.anchor].key.startswith(self.scene.rules.article or " ")
        anybodys = known and not any(self.search.paired(f) for f in partners)  # `the deal with X`, not `the deal between the two countries`
        if speakers and partners and not (anybodys or self.search.own(partners, speakers)):
            filled.actors, filled.recipients, filled.mutual = [*speakers], partners, True
            filled.why.append(TELLING)

    def accused(self, clause: Clause) -> list[Filler]:
        """Whom a clause accuses of a deed."""
        charge = next((m for m in self.matches[clause.index] if m.entry.frame is not None and m.entry.frame.charges), None)
        if charge is None or clause.index in self._accusing:
            return []
        self._accusing.add(clause.index)
        found = self.fill(charge)
        self._accusing.discard(clause.index)
        self.accusers[clause.index] = list(found.actors)
        return list(found.recipients)

    def _verb(self, match: Match, frame: Frame, clause: Clause) -> Filled:
        filled, doer = Filled([], []), doer_of(self.search, match, clause)
        patient = self.undergone.voice(match, frame, clause, (doer, filled))
        if not filled.actors and "actor" in frame.roles:
            found = self._select(frame.roles["actor"], match, clause, {n for n in patient if isinstance(n, int)}, [], filled)
            filled.actors = found or brought_together(self.search, match, clause)
        filled.actors = filled.actors or stressed(self.search, match, clause)
        senders = self._senders(match, clause, filled) if match.entry.type == "AGREE" else []
        filled.actors = [*senders, *people(self.search, filled.actors, match.entry.type)]
        taken = {n for n in filled.actors if isinstance(n, int)} | {n for n in patient if isinstance(n, int)}
        selectors = [s for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict) or not (frame.mutual and self._several(filled.actors))]
        if match.construction == "passive" and match.owned and "subject" not in listed(frame.roles.get("recipient", ())):
            owners = [f for f in self.aimed.owner_of_subject(clause) if not self.search.own([f], filled.actors)] if not doer.mentions else []
            filled.recipients = [*owners] or [f for f in patient if isinstance(f, int) and f not in filled.actors]  # a protest meets what is the subject's
        filled.recipients = filled.recipients or self._select(selectors, match, clause, taken, patient, filled)
        if frame.mutual and match.construction == "active" and filled.actors and not filled.recipients:
            filled.recipients = [f for f in joined_to_verb(self.search, clause) if f not in taken]
        praised = frame.blames or match.entry.type == "SUPPORT"
        if praised and match.construction == "active" and not filled.recipients and not self.rules.verb_last:
            filled.recipients = [*self.search.marked(clause, self.rules.agent, taken, match)]
        met = match.entry.type == "CONSULT" and "recipient: object" in filled.why and not (filled.actors or self.rules.verb_last)
        if met and self._several(filled.recipients):  # `there met, beside the summit, the presidents of X and Y`
            filled.actors, filled.recipients = filled.recipients, []
        if match.entry.type in FORCE and not self.rules.verb_last:
            filled.recipients = [f for f in filled.recipients if not isinstance(f, int) or not self._of_raid(f)]
        if not filled.recipients and match.entry.type in FORCE and not self.undergone.counted(match, clause):
            filled.recipients = [*self.search.marked(clause, self.rules.against, taken, match)]
        if frame.mutual and self._several(filled.actors):  # the two sides decided, in a town, to …: the town is no third, nor whom a pact of theirs was with
            filled.recipients = [f for f in filled.recipients if not isinstance(f, int) or not self._beyond_them(f, match)]
        here = self.scene.clause_mentions[clause.index]  # fights between X and Y are nobody's who was told before
        far = match.entry.type == "ASSAULT" and not any(f in here for f in filled.actors)
        if frame.mutual and (far or frame.mode == "third-party" or not (filled.actors and filled.recipients)):
            pair = [n for n in self.search.marked(clause, self.rules.between, set(), match) if not elsewhere(self.search, n, match)]
            if len(pair) > 1 or (far and pair and self.search.paired(pair[0])):
                filled.third = [f for f in filled.actors if f not in pair]
                filled.actors, filled.recipients = [*pair], []
                filled.why.append("between two parties")
        taken |= {n for n in filled.recipients if isinstance(n, int)}
        if not filled.recipients and match.construction == "participle":
            filled.recipients = [n for n in self.search.possessors(match.anchor, clause) if n not in taken]
        if not filled.recipients and match.entry.type == "ASSAULT" and not (frame.mutual and len(filled.actors) > 1):
            at = self.undergone.fighters(match, clause, filled) or self.search.place(clause, "CVL", countries=bool(filled.actors) and not self.rules.verb_last)
            filled.recipients = [m for m in at if not filled.actors or self.search.same(m) != self.search.same(filled.actors[0])]
        filled.third = filled.third or self._select(frame.roles.get("third", ()), match, clause, taken, [], filled)
        return filled

    def _of_raid(self, n: int) -> bool:
        """Whether somebody is only told as the doer of what it was done in: `were hurt in a Turkish raid`."""
        slot = self.scene.slot(n)
        return slot.marker in self.scene.rules.during and self.scene.mentions[n].kind == "demonym" and any(self.search.event_noun(h) for h in slot.heads)

    def _beyond_them(self, n: int, match: Match) -> bool:
        """Whether a mention only says where two sides did it, or, verb-first, belongs to another noun of an act."""
        slot = self.scene.slot(n)
        noun = not self.rules.verb_last and any(self.search.event_noun(j) for j in range(match.anchor + 1, slot.start) if j not in match.words)
        return slot.marker in self.scene.rules.during or noun

    def _several(self, doers: list[Filler]) -> bool:
        """Whether the doers are of several countries, and so each other's partners."""
        return any(self.search.paired(f) for f in doers) or len({c for f in doers for c, _ in self.search.who(f)}) > 1

    @staticmethod
    def _spoken(frame: Frame) -> bool:
        return "speaker" in listed(frame.roles.get("actor", ()))

    def _by_speaker(self, match: Match, clause: Clause, frame: Frame) -> Filled:
        """What is said of somebody is done by the speaker to him: the clause's own subject, unless he speaks of himself."""
        speakers = [*self.speakers(clause)]
        if not speakers:
            return Filled([], [], why=["nobody says it"])
        mine, whose = {self.search.same(f) for f in speakers}, self.aimed.spoken_of(match, clause, frame, speakers)
        suffers = match.entry.type == "REQUEST" and self.aimed.suffers(clause)  # X must not be regarded as …
        subject = [at_home(self.search, f, speakers) for f in whose if self.search.same(f) not in mine and not suffers]
        filled = Filled(speakers, [], why=[SPOKEN], told=True)
        taken = {n for n in speakers if isinstance(n, int)}
        filled.recipients = self._select(frame.roles.get("recipient", ()), match, clause, taken, subject, filled)
        return filled

    def _select(self, selectors: Any, match: Match, clause: Clause, taken: set[int], patient: list[Filler], filled: Filled) -> list[Filler]:
        """The first selector that finds somebody."""
        own: list[Filler] = []  # the doer's own people or things: only if nobody else is found
        for selector in listed(selectors):
            found: list[Filler] = []
            if isinstance(selector, dict):
                markers = self.rules.markers(selector)
                pointed = self.search.pointed(clause, markers, filled.actors) if match.construction == "active" else []
                found = pointed or self._met(match, clause, taken)
                others = (n for n in self.search.marked(clause, markers, taken, match) if not elsewhere(self.search, n, match))
                found = found or [n for n in others if not within_object(self.search, n, clause, filled.actors)]
                if not found and match.entry.type == "AGREE" and not self._several(filled.actors):
                    told = (n for c in self.aimed.complements(clause) for n in self.search.marked(c, markers, taken, match))
                    found = [n for n in told if not self.scene.slot(n).object]
            elif selector == "object":
                found = patient or object_of(self.search, match, clause, taken, filled)
            elif selector == "subject":
                found = patient
            elif selector == "agent":
                found = [*self.search.marked(clause, self.rules.agent, taken, match)]
            elif selector == "place":
                found = there(self.search, clause, match.entry.type)
            elif selector == "clause":
                found = self.aimed.asked_in(clause, filled.actors)
                if match.entry.type in _OWN_DEEDS and self.search.own(found, filled.actors) and self.aimed.states(found):
                    found = []  # warned that his own state would …
            elif selector == "possessor":
                found = [n for n in self.search.possessors(match.anchor, clause) if n not in taken]
            elif selector == "any":
                found = [*[n for n in self.scene.clause_mentions[clause.index] if n not in taken and self.scene.mentions[n].acts][:1]]
            found = [] if isinstance(selector, dict) and towns(self.scene, match, found) else of_both(self.search, found, filled.actors)
            rebels = selector == "place" and match.entry.type in FORCE and {s for f in filled.actors for _, s in self.search.who(f)} & REBELS
            if found and (rebels or not self.search.own(found, filled.actors)):
                filled.why.append(f"recipient: {selector if isinstance(selector, str) else 'after a preposition of the frame'}")
                return found
            own = own or ([] if selector == "place" or town_asked(self.scene, match, found) else found)  # where it was done, at home, tells nothing
        if own and not self.rules.verb_last and match.entry.type in _ABOUT and self.search.themselves(own, filled.actors):
            own = []  # `expressed the kingdom's dismay`: whose it is, not whom it is about
        abroad: list[Filler] = [n for n in self.scene.clause_mentions[clause.index] if self.scene.mentions[n].host and not self.scene.mentions[n].country]
        return hosts(self.search, own or abroad) or ([] if match.entry.type == "MOBILIZE" else own)

    def _senders(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Whose invitation or offer it is that somebody of his state hands over (`handed over an invitation from his president`)."""
        if len(match.words) < 2 or not filled.actors or match.construction != "active":
            return []
        slots = [(n, self.scene.slot(n)) for n in self.scene.clause_mentions[clause.index] if self.scene.mentions[n].name and n not in filled.actors]
        beside = [n for n, slot in slots if slot.start - match.anchor == 1 and slot.marker in self.rules.agent_of_noun]
        return [n for n in beside if self.search.own([n], filled.actors)]

    def _met(self, match: Match, clause: Clause, taken: set[int]) -> list[Filler]:
        """Verb-first: a counterpart as the object of a verb of meeting, whatever stands later (`will meet his counterpart on a crisis with X`)."""
        frame = match.entry.frame
        if self.rules.verb_last or frame is None or match.construction != "active" or "object" not in listed(frame.roles.get("recipient", ())):
            return []
        found = self.search.objects(clause, taken, match.words) if frame.mutual else []
        return found if found and isinstance(found[0], int) and self.scene.mentions[found[0]].why == "counterpart" else []

    def _bodiless(self, filler: Filler) -> bool:
        """Whether somebody is an association, or verb-last a state and nothing of it: none is arrested, abducted or killed."""
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        bare = m.how != "place" if not isinstance(filler, int) else self.subjects.free(filler)
        return (m.kind == "body" and m.sector in ("NGO", "IGO")) or (self.rules.verb_last and m.kind in ("country", "capital") and bare)

    def _tells_of(self, filler: Filler, clause: Clause) -> bool:
        """Whether somebody of the police or of a court stands in another clause, and only tells that others were sentenced."""
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        return m.sector in ("COP", "JUD") and not clause.tokens[0] <= m.first <= clause.tokens[-1]

    def _beyond_act(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """Whether the recipient stands after the act that is asked for, and so may be part of that act."""
        firsts = [self.scene.mentions[n].first for n in filled.recipients if isinstance(n, int)]
        acts = [m.words[0] for m in self.matches[clause.index] if m.construction == "noun" and m.entry.kind == "event" and not set(m.words) & set(match.words)]
        return bool(firsts) and any(match.anchor < act < min(firsts) for act in acts)

    def _asked(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Who is to do (or to stop) what is asked: the doer of the act that the clause names, not whoever suffers it."""
        theirs: list[Filler] = []
        for other in self.matches[clause.index]:
            if other.entry.kind != "event" or other.construction != "noun" or other.entry.frame is None or set(other.words) & set(match.words):
                continue
            if match.construction == "noun" and match.entry.type == "REJECT" and other.words[0] < match.words[0]:
                continue  # what is refused follows; what came at a request stands before it
            if self.nouns.name_of(other) or self.nouns.governing.no_act(other):
                continue  # weapons of mass destruction destroy nobody
            act = self.nouns.fill(other, other.entry.frame, clause)
            told = self.subjects.own(clause).mentions if match.construction == "noun" else ()  # `regretted X's opposition to aid for Y`: he is not asked
            doers = [n for n in act.actors if n not in filled.actors and n not in told]
            eased = self.rules.verb_last and match.construction == "active" and other.entry.type in _EASING  # `was against the lifting of X's sanctions`
            after = other.words[0] > match.words[-1]
            if not doers and ((match.entry.type == "REJECT" and (after or eased)) or (after and self.nouns.governing.to_meet(match, other))):
                whom = (n for n in act.recipients if n not in filled.actors)  # `refuses to free X`, `called for talks with X`, not `a truce in X`
                doers = [n for n in whom if not isinstance(n, int) or self.scene.mentions[n].kind != "place"]
            if doers:
                filled.why.append("recipient: the doer of the act that is asked for")
                return [self.search.state(f) for f in doers]
            theirs += [
                n
                for n in act.recipients
                if other.entry.frame.possessor == "undergoer" and isinstance(n, int) and set(self.scene.slot(n).heads) & set(other.words)
            ]
        if match.entry.frame is not None and match.entry.frame.orders and match.construction == "active":
            return []  # what one orders one's own forces to strike is not asked for anything
        deep = [n for n in self.search.owners(match.anchor, clause, filled.actors) if n not in theirs]
        if deep:
            filled.why.append("recipient: whose act it is")
            return [n for n in self.search.coordinated(deep[0]) if n not in filled.actors]
        return []

    def _accompanied(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Who is asked, where only what goes along with it says so: `while criticising X he called for an end to …`."""
        for other in self.matches[clause.index]:
            before = self.scene.phrase_end.get(other.words[0] - 1)
            if other.entry.type not in _BLAMING or other.construction not in _NOUNS or before is None or before.key not in self.rules.circumstance:
                continue
            found = [f for f in self.fill(other).recipients if not self.search.own([f], filled.actors)]
            if found:
                filled.why.append("recipient: whom what goes along with it is aimed at")
                return found
        return []

    def _each_other(self, frame: Frame, clause: Clause) -> bool:
        """Whether several doers do it to one another: a reciprocal word, or relations of theirs."""
        with_one = {
            i for m in self.matches[clause.index] if m.entry.frame is not None and m.entry.frame.mutual for i in range(m.words[-1], m.words[-1] + _WITH)
        }
        if any(self.scene.tokens[i].key in self.rules.each_other for i in clause.tokens if i not in with_one):
            return True  # not `condemned it in a talk | with each other`
        theirs = [self.scene.words[i - n] for i in clause.tokens if self.scene.tokens[i].key in self.rules.itself for n in (1, 2) if i >= n]
        related = {self.rules.language.fold(w) for w in frame.with_}
        return any(related & words for words in theirs)

    def _they(self, doers: list[Filler]) -> bool:
        """Whether the one doer is a pronoun that stands for two."""
        only = doers[0] if len(doers) == 1 else None
        return isinstance(only, int) and self.scene.mentions[only].kind == "pronoun" and self._several(doers)

    def _pair(self, filled: Filled, match: Match, frame: Frame) -> None:
        """Mutual events: one side each way; two doers without a partner are the two sides."""
        clause = self.scene.clause(match.clause)
        if not frame.mutual:
            filled.mutual = not filled.recipients and self._several(filled.actors) and "recipient" in (frame.needs or ()) and self._each_other(frame, clause)
            if match.entry.type == "SANCTION" and not filled.actors and self._several(filled.recipients) and self._between_them(filled, frame):
                filled.actors, filled.recipients, filled.mutual = filled.recipients[:1], filled.recipients[1:], True
            return
        if not filled.actors and (pair := by_nations(self.search, match, clause)):
            filled.actors, filled.recipients = [*pair], []
        if filled.actors and filled.recipients:
            filled.mutual = True
        elif match.entry.type == "ASSAULT" and match.construction == "noun" and len(filled.actors) != 2:
            return
        elif len(filled.actors) == 2:
            filled.actors, filled.recipients, filled.mutual = filled.actors[:1], filled.actors[1:], True
        elif len(filled.actors) > 2 or any(self.search.paired(f) for f in filled.actors) or self._they(filled.actors):
            filled.mutual = True

    def _between_them(self, filled: Filled, frame: Frame) -> bool:
        """Whether what suffers it is something that several have with one another, named by a word of the frame: `the relations of X and Y were cut`."""
        related = {self.rules.language.fold(w) for w in frame.with_}
        heads = {h for f in filled.recipients if isinstance(f, int) for h in self.scene.slot(f).heads}
        return any(related & self.scene.words[h] for h in heads)
