"""Whom words are aimed at where nothing beside their verb says so: a condition, what is threatened or refused, a letter, a relative clause."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Clause
from .forms import Frame
from .markers import HELD, SPOKEN, Filled, Filler, listed
from .match import Match
from .search import Search
from .subjects import BEFORE, Doer
from .wishes import YOU

_ATTACKS = ("ASSAULT", "THREATEN")
_PEOPLE = "CVL"
_NEAR = 3  # tokens from a threat to what is threatened
_ASKED = 6  # tokens from a demand to whom it is told by an adjective
_THREATENED = "recipient: whom the threatened act is done to"


class Aimed:
    """Finds the recipients of acts of words in one text; `fill` fills the roles of another predicate."""

    def __init__(self, search: Search, matches: Sequence[Sequence[Match]], fill: Callable[[Match], Filled]) -> None:
        self.search, self.matches, self.fill = search, matches, fill
        self.scene, self.subjects, self.rules = search.scene, search.subjects, search.rules

    def complements(self, clause: Clause) -> list[Clause]:
        return [c for k in self.scene.children[clause.index] if (c := self.scene.clause(k)).link == "complement"]

    def asked_in(self, clause: Clause, actors: list[Filler]) -> list[Filler]:
        """Who is to do what a clause under a verb says; nobody where the speakers are among them (`stressed that we and X must …`)."""
        told = [self.subjects.own(c).mentions for c in self.complements(clause)]
        return [n for some in told if len(some) < 2 or not any(self.search.own([m], actors) for m in some) for n in some]

    def states(self, fillers: list[Filler]) -> bool:
        """Whether these are states, named or by a capital or a pronoun, and nothing of them."""
        mentions = (self.scene.mentions[f] if isinstance(f, int) else f for f in fillers)
        return all(m.kind in ("country", "capital", "pronoun") for m in mentions)

    def demanded(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-last: who is to do what somebody's demand is (`X's demand is this | that Y withdraws`)."""
        verb = clause.verb
        if match.construction != "noun" or match.entry.type != "REQUEST" or verb is None or not self.rules.verb_last:
            return []
        told = verb.family in self.rules.copulas and self.scene.this(verb.first) and not self.scene.under(match.words[0])
        return [f for f in self.asked_in(clause, filled.actors) if not self.search.own([f], filled.actors)] if told else []

    def spoken_of(self, match: Match, clause: Clause, frame: Frame, speakers: list[Filler]) -> list[Filler]:
        """Of whom words are said: the clause's subject, whose deed that is, to whom the clause around it is told; else whom its verb is done to."""
        if match.jussive and clause.verb is not None and clause.verb.person == YOU:
            return self.told_to(clause, frame)
        own, unnamed = self.subjects.of(clause) if clause.link == "conditional" else self.subjects.own(clause), self.subjects.unnamed
        must = match.entry.type == "REQUEST" and match.construction == "active" and unnamed.act_after(clause)
        told: list[Filler] = [*own.mentions, *own.carried, *self.described(clause, own)]
        told = told or (self._going_on(clause) if match.entry.type == "ACCUSE" else [])
        owners = [] if must else self.owner_of_subject(clause, match)
        if match.entry.type == "REQUEST" and not told and any(self._fought(n) for n in owners):
            return []
        told = told or [n for n in owners if not self._folk(n, clause, speakers)] or self.told_to(clause, frame)
        nobody = must or unnamed.thing(clause) or self.scene.impersonal(clause)
        return told or (
            [] if nobody else [n for n in self.search.patient(clause, match, speakers) if not self._plight(n) and not self._folk(n, clause, speakers)]
        )

    def _going_on(self, clause: Clause) -> list[Filler]:
        """Verb-last: whom a joined clause goes on to speak of, its subject left out (`he said X wants no peace | and breaks its word`)."""
        verb = clause.verb
        joined = clause.link == "coordinate" and self.scene.tokens[clause.tokens[0]].key in self.scene.rules.joiners
        if not self.rules.verb_last or verb is None or not joined or verb.family in self.rules.copulas:
            return []
        found = self.subjects.of(clause)
        return [*found.mentions] if found.why == BEFORE else []

    def _folk(self, n: int, clause: Clause, speakers: list[Filler]) -> bool:
        """Verb-last: whether what must be is only something of the speakers' own people (`the minds of the people must change`): nobody is asked."""
        several = clause.verb is not None and clause.verb.number == "p"  # it is they who must
        theirs = self.rules.verb_last and not several and bool(self.scene.slot(n).heads) and self.search.own([n], speakers)
        return theirs and all(sector == _PEOPLE for _, sector in self.search.who(n))

    def _fought(self, n: int) -> bool:
        """Whether a noun before a mention tells what is done to it, not what it does (`the fight against X | must go on`)."""
        entries = [e for h in self.scene.slot(n).heads for e in self.rules.index.nouns_of(self.scene.words[h]) if e.frame is not None]
        return bool(entries) and all(e.type in _ATTACKS and e.frame is not None and e.frame.possessor == "undergoer" for e in entries)

    def _plight(self, n: int) -> bool:
        """Whether a noun before a mention tells what a country is in: no deed of its own (`the partition of X`)."""
        return any(self.scene.words[h] & self.scene.rules.plights for h in self.scene.slot(n).heads)

    def suffers(self, clause: Clause) -> bool:
        """Whether the verb of a clause is passive, or a light verb that a noun makes passive (`must not be | forgotten`)."""
        verb = clause.verb
        if verb is None or verb.voice == "passive":
            return verb is not None
        return verb.family in self.rules.passive_lights and verb.first > 0 and self.scene.tokens[verb.first - 1].key in self.rules.suffered

    def by_words(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Whom a threat, a refusal, blame or praise is for where its own phrase names nobody."""
        kind, active = match.entry.type, match.construction == "active"
        if kind == "THREATEN":
            self.by_condition(clause, filled)
            if not filled.recipients:
                self.by_threat(match, clause, filled, threat=True)
        if kind == "REJECT" and active:
            self.by_threat(match, clause, filled)
            self.by_refusal(match, clause, filled)
        if kind in HELD and active and not filled.recipients:
            self.by_relative(match, clause, filled)

    def by_condition(self, clause: Clause, filled: Filled) -> None:
        """Whom a threat is for: whose deed its condition is (`if X attacks`, `in case of an attack by X`)."""
        doers = [n for c in self.scene.clauses_of[clause.sentence] if self._condition(c) for n in self.subjects.own(c).mentions or self.owner_of_subject(c)]
        supposed = (n for n in self.scene.clause_mentions[clause.index] if (slot := self.scene.slot(n)).heads and slot.marker in self.scene.rules.conditions)
        others = [n for n in doers or supposed if n not in filled.actors and not self.search.own([n], filled.actors)]
        if others:
            filled.recipients = [*others]
            filled.why.append("recipient: whose deed the condition is")

    def _condition(self, c: Clause) -> bool:
        """Whether a clause is a condition, or stands after the words of one (`in the case that`)."""
        phrase = self.scene.phrase_end.get(c.tokens[0] - 1) if c.link == "asyndetic" and c.tokens else None
        return c.link == "conditional" or (phrase is not None and phrase.key in self.scene.rules.conditions)

    def defends(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """Verb-last: whether a threat names only the doers' own state, as what is attacked (`warned of an attack on X`): it is for whoever attacks."""
        if not self.rules.verb_last or not filled.actors:
            return False
        if not filled.recipients:
            acts = (m for m in self.matches[clause.index] if m.entry.type in _ATTACKS and m.construction == "noun" and not set(m.words) & set(match.words))
            attacked = (f.recipients for m in acts if not (f := self.fill(m)).actors)
            return any(bool(whom) and self.search.own(whom, filled.actors) for whom in attacked)
        own = [n for n in filled.recipients if isinstance(n, int)] if self.search.own(filled.recipients, filled.actors) else []
        slots = [slot for n in own if (slot := self.scene.slot(n)).joined is None]
        return bool(slots) and all(s.start and s.marker and self.search.event_noun(s.start - 1) for s in slots)

    def by_threat(self, match: Match, clause: Clause, filled: Filled, *, threat: bool = False) -> None:
        """Whom a threat or a refusal is for: whom the act is done to that its subject says he will (not) do (`warned that it would answer X`)."""
        for c in self.complements(clause):
            if (own := self.subjects.own(c).mentions) and not (threat and self.search.own([*own], filled.actors)):
                continue
            found = [m for m in self.matches[c.index] if m.entry.kind == "event" and not m.jussive]
            acts = sorted(found, key=lambda m: m.construction != "active")
            if self.subjects.unnamed.thing(c):  # warned that X's raids would end the talks: X is warned
                filled.recipients = next((f for m in acts if (f := [n for n in self.fill(m).actors if not self.search.own([n], filled.actors)])), [])
                return
            whom = next((f for m in acts if (f := [n for n in self.fill(m).recipients if not self.search.own([n], filled.actors)])), [])
            objects = self.search.objects(c, set()) if threat else []
            whom = whom or [n for n in objects if not self.search.own([n], filled.actors)]
            if whom:
                filled.recipients = [*whom]
                filled.why.append(_THREATENED)
                return
        for m in self.matches[clause.index] if threat else ():
            if (
                m.entry.kind == "event"
                and m.construction in ("noun", "phrase")
                and 0 < m.words[0] - match.words[-1] <= _NEAR
                and len(self.scene.under(m.words[0])) == 1
            ):
                whom = [n for n in self.fill(m).recipients if n not in filled.actors and not self.search.own([n], filled.actors)]
                if whom:
                    filled.recipients = whom
                    filled.why.append(_THREATENED)
                    return

    def by_letter(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Whom a letter or message is to in which something is asked for (`in a letter to X he called for …`), or whom words are addressed to."""
        if match.entry.type != "REQUEST" and (match.entry.type != "THREATEN" or (filled.recipients and _THREATENED not in filled.why)):
            return []
        mine = {who for f in filled.actors for who in self.search.who(f)}  # senators write to their own president
        for n in self.scene.clause_mentions[clause.index]:
            slot = self.scene.slot(n)
            letter = " " in slot.marker or (slot.start and self.scene.words[slot.start - 1] & self.rules.speaks_for)
            to_him = slot.marker in self.rules.addressing and slot.joined is None and not slot.heads and self.scene.mentions[n].acts
            if letter and to_him and not self.search.who(n) <= mine:
                filled.why.append("recipient: whom the letter is to")
                return [*self.search.coordinated(n)]
        return []

    def by_adjective(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-first: who is to do what is asked for is told by an adjective of it (`called for | an Arab move`)."""
        scene, after = self.scene, match.words[-1] + 1
        for n in scene.clause_mentions[clause.index] if not self.rules.verb_last else ():
            m = scene.mentions[n]
            asked = m.kind == "demonym" and m.first - 1 > after and scene.words[m.first - 1] & scene.rules.masdars and m.first - 2 in scene.phrase_end
            if asked and m.first - after <= _ASKED and not self.search.own([n], filled.actors):
                filled.why.append("recipient: the doer of the act that is asked for")
                return [*self.search.coordinated(n)]
        return self._by_agent(match, clause, filled) or self._by_pressure(clause, filled)

    def _by_agent(self, match: Match, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-first: who is to do or stop what is asked for, after an agent phrase of its noun (`called for an end to violence | on the part of X`)."""
        for n in self.scene.clause_mentions[clause.index] if not (self.rules.verb_last or SPOKEN in filled.why) else ():
            slot = self.scene.slot(n)
            if slot.marker not in self.rules.agent or slot.joined is not None or slot.start <= match.words[-1] or self.search.own([n], filled.actors):
                continue
            told = {r.pos for r in self.scene.tokens[slot.start - 1].readings}
            if "noun" in told and "participle" not in told:  # not the crimes committed | by X
                filled.why.append("recipient: the doer of the act that is asked for")
                return [*self.search.coordinated(n)]
        return []

    def _by_pressure(self, clause: Clause, filled: Filled) -> list[Filler]:
        """Whom something is asked of by what it is for (`put pressure, | to persuade X |, …`)."""
        for n in self.scene.clause_mentions[clause.index]:
            heads = self.scene.slot(n).heads
            if len(heads) == 1 and self.scene.words[heads[0]] & self.scene.rules.persuading and self.scene.under(heads[0]) and n not in filled.actors:
                filled.why.append("recipient: who is to be persuaded")
                return [*self.search.coordinated(n)]
        return []

    def by_refusal(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Whom a refusal is for: whom the frame's own prepositions name in what is refused (`was not ready to give X …`)."""
        frame = match.entry.frame
        selectors = [s for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict)] if frame is not None and not filled.recipients else []
        for c in self.complements(clause):
            if c.verb is None or c.verb.tense != "subjunctive" or self.subjects.own(c).mentions:
                continue
            found = next((f for s in selectors if (f := self.search.marked(c, self.rules.markers(s), set(), match))), [])
            if found and not self.search.own(found, filled.actors):
                filled.recipients = [*found]
                filled.why.append("recipient: in what is refused")
                return

    def _issuer(self, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-first: who issued what is blamed, refused or praised (`the statement issued by X`), a relative clause that says so with it."""
        issuing = [c for k in self.scene.children[clause.index] if (c := self.scene.clause(k)).link in ("relative", "asyndetic")]
        for n in (n for c in (clause, *issuing) for n in self.scene.clause_mentions[c.index]):
            slot = self.scene.slot(n)
            told = self.scene.words[slot.start - 1] | {v.family for c in (clause, *issuing) if (v := c.verb) is not None and v.last == slot.start}
            issued = slot.marker and slot.start and slot.joined is None and told & self.rules.issued
            if issued and clause.verb is not None and slot.start > clause.verb.last and not self.search.own([n], filled.actors):
                return [*self.search.coordinated(n)]
        return []

    def _author(self, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-first: who said or did what a clause tells of that blames, refuses or praises it (`he made remarks | that X criticised`)."""
        verb, before = clause.verb, clause.tokens[0] - 1 if clause.tokens else -1
        if self.rules.verb_last or verb is None or clause.parent is None or clause.link not in ("relative", "asyndetic") or not verb.clitic.startswith("3"):
            return []
        made = any(m.construction == "active" and len(m.words) > 1 and before in m.words for m in self.matches[clause.parent])
        made = made or bool(self.scene.words[before] & self.scene.rules.deeds and self.scene.under(before) in self.scene.rules.during)  # in a step that …
        own = self.subjects.of(self.scene.clause(clause.parent))
        told: list[Filler] = [*own.mentions, *own.carried]
        return [f for f in told if f not in filled.actors] if made else []

    def by_relative(self, match: Match, clause: Clause, filled: Filled) -> None:
        """What is blamed, refused or praised is somebody's, told in a relative clause, by a participle or a preposition: he is the recipient."""
        if owner := self._owner(clause, filled):
            filled.recipients = owner
            filled.why.append("recipient: whose it is")
            return
        if author := self._author(clause, filled):
            filled.recipients = author
            filled.why.append("recipient: whose words or deed it is")
            return
        if issuer := self._issuer(clause, filled):
            filled.recipients = issuer
            filled.why.append("recipient: who issued it")
            return
        for k in self.scene.children[clause.index]:
            child = self.scene.clause(k)
            free = child.link == "asyndetic" and child.tokens and (self._what(child.tokens[0] - 1) or self._told_of(child))  # `what the minister said`
            after = child.tokens and clause.verb is not None and (child.tokens[0] > clause.verb.head or self._theme(match, child))
            aside = child.tokens and self.scene.under(child.tokens[0]) in self.scene.rules.facts  # in the light of the threats that X poses
            if (child.link == "relative" or free) and after and not aside and not self._befallen(child):
                doer = [n for n in self.subjects.own(child).mentions if n not in filled.actors]
                before = self.scene.mention_at[child.tokens[0] - 1] if child.tokens[0] else None
                if doer and (before is None or self._what(child.tokens[0])):
                    filled.recipients = [*doer]
                    filled.why.append("recipient: whose it is by the relative clause")
                    return

    def _theme(self, match: Match, child: Clause) -> bool:
        """Verb-last: whether a clause tells of what is blamed or praised: the object, or what the frame's prepositions govern (`blamed | what X said`)."""
        frame, at = match.entry.frame, child.tokens[0] - 1
        if not self.rules.verb_last or frame is None or at < 1:
            return False
        if self.scene.tokens[at].key in self.scene.rules.object_marker:
            return self.scene.mention_at[at - 1] is None
        selectors = [s for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict)]
        return any(self.scene.under(at) in self.rules.markers(s) for s in selectors)

    def _owner(self, clause: Clause, filled: Filled) -> list[Filler]:
        """Verb-first: whose the thing is that is blamed, refused or praised, told after adjectives of it (`condemned | the latest remarks | of X`)."""
        scene, rules, verb = self.scene, self.scene.rules, clause.verb
        article = rules.article
        if self.rules.verb_last or not article or verb is None:
            return []
        for n in scene.clause_mentions[clause.index]:
            slot, m = scene.slot(n), scene.mentions[n]
            if slot.marker not in self.rules.owner_of_noun or slot.heads or slot.joined is not None or not m.acts or self.search.own([n], filled.actors):
                continue
            first = last = slot.start - (slot.start > 0 and scene.tokens[slot.start - 1].key in rules.closing_marks)
            while first - 1 > verb.head and scene.tokens[first - 1].key.startswith(article) and scene.mention_at[first - 1] is None:
                first -= 1
            opened = first - (scene.tokens[first - 1].key in rules.transparent_marks)
            at = phrase.first if (phrase := scene.phrase_end.get(opened - 1)) is not None and phrase.key in rules.simple else opened
            before = scene.mention_at[at - 1]
            object_of = at == verb.last or (before is not None and before in filled.actors)
            acts = (e for e in self.rules.index.nouns_of(scene.words[first]) if e.kind == "event")
            thing = next(acts, None) is None and any(r.pos == "noun" for r in scene.tokens[first].readings)
            if object_of and thing and 0 < last - first <= _NEAR:
                return [*self.search.coordinated(n)]
        return []

    def _what(self, i: int) -> bool:
        """Verb-first: whether a token is a relative word that has no noun before it."""
        told = {r.pos for r in self.scene.tokens[i].readings} if i >= 0 and not self.rules.verb_last else set()
        return "relative" in told and "relative_pronoun" not in told

    def _told_of(self, clause: Clause) -> bool:
        """Verb-first: whether a clause without an opener tells, by a pronoun, of the indefinite deed or words right before it (`a step | that X took`)."""
        rules, before = self.scene.rules, clause.tokens[0] - 1
        if self.rules.verb_last or before < 0 or not self.scene.words[before] & (rules.deeds | rules.speech | self.rules.act_nouns):
            return False
        return self.subjects.pointing(clause) and not any(r.definite or r.clitic for r in self.scene.tokens[before].readings)

    def described(self, clause: Clause, own: Doer) -> tuple[int, ...]:
        """Verb-last: whom a clause without a subject tells of: its noun (`X, who broke his word, …`), or whose deed its subject is (`that X …, is`)."""
        if not self.rules.verb_last or own:
            return ()
        if clause.link == "relative":
            return self.subjects.antecedent(clause).mentions
        fronted = next((c for k in self.scene.children[clause.index] if (c := self.scene.clause(k)).opener in self.scene.rules.that), None)
        if fronted is not None and fronted.tokens and clause.tokens and fronted.tokens[0] < clause.tokens[0]:
            return self.subjects.own(fronted).mentions  # `he said: | what X does | is …`
        if clause.opener or not clause.index or not clause.tokens or self.scene.tokens[clause.tokens[0]].key in self.scene.rules.joiners:
            return ()
        before = self.scene.clause(clause.index - 1)
        return self.subjects.own(before).mentions if before.opener in self.scene.rules.that and before.sentence == clause.sentence else ()

    def told_to(self, clause: Clause, frame: Frame) -> list[Filler]:
        """Whom the words are said to that tell what must be done, with nobody else to do it (`said to X that he must …`)."""
        if not frame.act or not self.rules.verb_last or clause.link != "complement" or clause.parent is None:
            return []
        for n in self.scene.clause_mentions[clause.parent]:
            slot = self.scene.slot(n)
            if slot.marker in self.rules.addressing and not slot.heads and slot.joined is None and self.scene.mentions[n].acts:
                return [*self.search.coordinated(n)]
        return []

    def owner_of_subject(self, clause: Clause, match: Match | None = None) -> list[int]:
        """Whose thing the subject is (`X's policies undermine …`), also of a clause without a verb before `match` (`X's move: unacceptable`)."""
        verb = clause.verb
        if verb is None and match is None:
            return []
        first, last = (verb.first, verb.last) if verb is not None else (match.words[0], clause.tokens[-1] + 1) if match is not None else (0, 0)
        for n in self.scene.clause_mentions[clause.index]:
            m, slot = self.scene.mentions[n], self.scene.slot(n)
            before = m.last <= first if self.rules.verb_last else slot.start >= last or m.last <= first
            owner = slot.heads and not slot.marker and slot.joined is None and not slot.object
            if before and owner and (m.acts or m.kind == "demonym"):
                return [] if self._plight(n) else [*self.subjects.listed(n)]
            if not self.rules.verb_last and slot.start >= last:
                return []
        return []

    def _befallen(self, clause: Clause) -> bool:
        """Whether what a clause tells befalls its subject (`the attack that X came under`)."""
        return any(m.construction == "passive" and m.entry.kind == "event" for m in self.matches[clause.index])
