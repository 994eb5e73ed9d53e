"""Who is who over the text: mentions resolved in order, stand-ins told, fillers of roles turned into actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Protocol

import msgspec

from ..model import Actor, Clause, EventDate, Mention, Span
from .frames import fits
from .made import actor_of, add_actor, sector_of
from .markers import Filler
from .nearby import FACTIONS, LOYAL, REGIME, RULING, joined, of_deed, of_sentence, officers, owns_deed, state_before, visited, whole_of
from .scene import Scene
from .subjects import Subjects
from .twins import joined_to

_BACK = 12  # mentions that a pronoun may reach back over
_CODE = 3  # letters of a country's code: others are bodies and armed groups of no one country
_NEAR = 6  # mentions before `this country` among which it is looked for
_OF_BODIES = ("this-body", "this-movement")
_OWNED = ("his-country", "our-country", "this-country", *_OF_BODIES)
_AROUND, _BESIDE = 3, 3  # clauses, one in the other; tokens from whom a clause tells of to its verb
_SENTENCES = 2  # before its own, in which a place is looked for
_SINGLE = ("person", "title")
_ARMED, _AGAINST = ("REB", "SEP"), ("OPP", "REB", "SEP")
_AGAINST_PRESS = ("ACCUSE", "COERCE", "SANCTION", "ASSAULT")  # what is done to a paper or a channel, which else only tells of things
_OUT_OF_OFFICE = ("", "ELI", "CVL")  # who leads a delegation serves again
_DELEGATION, _HEAD = "delegation", 7  # tokens between a delegation and whoever leads it
_STRANGER = "unknown"  # `why` of somebody of whom neither the text nor the world tells anything


class Memory(Protocol):
    """What the actors step offers for carrying actors over."""

    subject: Mention | None  # the last one

    def see(self, mention: Mention, subject: bool = False) -> None: ...

    def so_called(self, m: Mention) -> Mention | None: ...

    def on(self, a: Actor, date: EventDate) -> Actor: ...

    def pair(self, m: Mention, sides: list[Mention]) -> list[Mention]: ...

    def others(self, m: Mention, but: set[str]) -> list[Mention]: ...

    def resolve(self, mention: Mention) -> list[Mention] | None: ...


class Cast:
    """The mentions of one text with whom they stand for; `fill` goes through them in order."""

    def __init__(self, scene: Scene, subjects: Subjects, memory: Memory, met: Callable[[Clause], frozenset[str] | None]) -> None:
        self.fights: Callable[[Clause], bool] = lambda clause: False  # whether a clause tells of an attack or a fight
        self.met = met  # for a clause that tells of a meeting, the prepositions before the partner
        self.scene, self.subjects, self.memory = scene, subjects, memory
        self.resolved: list[list[Mention]] = []
        self.log: list[tuple[int, Mention]] = []  # subjects in order, by token
        self.under: list[tuple[int, Mention]] = []  # single persons who are subjects of what a clause without such a subject says

    def fill(self) -> None:
        """Resolves every mention, in the order of the text."""
        for n, m in enumerate(self.scene.mentions):
            found = (
                self._headed(n, m)
                or self._we(m)
                or joined(self.scene, self.resolved, n, m)
                or self._settled(n, m)
                or self._parties(n, m)
                or self._there(n, m)
                or visited(self.scene, self.resolved, n, m, self.memory.subject)
                or self.memory.resolve(m)
                or self._of_place(n, m)
                or of_sentence(self.scene, self.resolved, n, m)
            )
            if m.kind == "pronoun" and m.why == "this-country" and not self.memory.so_called(m):
                found = self._named_here(n, m) or found
            if m.kind == "pronoun" and found:
                found = self._apart(n, m, found) if m.how != "pair" else self._third(n, m, found)
            found = self._opposed(n, m, self._owner(n, m, found))
            self.resolved.append(found)
            clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
            subject = clause.link in ("root", "coordinate") and clause.parent is None and (n in self.subjects.own(clause).mentions or self._stranger(n, clause))
            for r in found:
                if r.kind in ("place", "capital") and not r.acts:
                    self.memory.see(r)
                elif (r.acts or r.why == _STRANGER) and r.kind != "agency":
                    self.memory.see(r, subject)
                    if subject:
                        self.log.append((m.first, r))
                    elif clause.link == "complement" and r.kind in _SINGLE and r.acts and n in self.subjects.own(clause).mentions:
                        self.under.append((m.first, r))

    def _stranger(self, n: int, clause: Clause) -> bool:
        """Whether somebody of whom nothing is known stands free by the verb: `he` is then nobody named before."""
        m, slot = self.scene.mentions[n], self.scene.slot(n)
        return m.why == _STRANGER and clause.verb is not None and not (slot.marker or slot.object or slot.heads)

    def mentions(self, filler: Filler) -> list[Mention]:
        """Whom a filler stands for; a mention after the one that is being resolved stands for itself yet."""
        if not isinstance(filler, int):
            return [filler]
        return self.resolved[filler] if filler < len(self.resolved) else [self.scene.mentions[filler]]

    def _headed(self, n: int, m: Mention) -> list[Mention]:
        """A delegation is whoever leads it, where he is named right after it (`a delegation headed by the minister X`)."""
        scene = self.scene
        if m.kind != "group" or m.name != _DELEGATION or n + 1 >= len(scene.mentions):
            return []
        head, after = scene.mentions[n + 1], scene.mentions[n + 2 : n + 3]
        if after and head.kind == "title" and not head.name and after[0].kind == "person" and after[0].first == head.last:
            head = after[0]  # `the leading member | X`
        foreign = head.country and m.country and head.country != m.country
        if head.kind not in _SINGLE or not (head.name or head.office) or head.first - m.last > _HEAD or foreign:
            return []
        led = any(fits(scene.words, i, by) and 0 <= head.first - i - len(by) + 1 <= 1 for by in scene.rules.headed_by for i in range(m.last, head.first + 1))
        country = m.country or head.country
        sector = m.sector if head.sector in _OUT_OF_OFFICE else head.sector
        return [msgspec.structs.replace(head, country=country, sector=sector, how="named")] if led and country else []

    def _we(self, m: Mention) -> list[Mention]:
        """The first person in somebody's words is himself and his state; `our forces` are those of his state."""
        ours = m.why == "our-country" and not m.country and m.kind in ("group", "pronoun")
        if not ours and (m.why != "first-person" or m.kind != "pronoun"):
            return []
        clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
        told = self.subjects.speaker(clause)
        if ours:
            return [msgspec.structs.replace(m, country=s.country, sector=m.sector or "GOV", how="first person") for s in told if s.country][:1]
        return [Subjects.at_verb(s, "first person") for s in told if s.country]

    def _named_here(self, n: int, m: Mention) -> list[Mention]:
        """The state that the sentence named last before `this country`, but for who says it."""
        here = state_before(self.scene, self.resolved, n, m, self._sayers(m))
        return [msgspec.structs.replace(m, country=here.country, sector="GOV", antecedent=Span(start=here.start, end=here.end))] if here is not None else []

    def _sayers(self, m: Mention) -> set[str]:
        """The countries of the subject of the clause that says it: whoever says `this country` speaks of another."""
        clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
        told = clause.link == "complement" and clause.parent is not None
        return {s.country for s in self._near_subject(self.scene.clause(clause.parent or 0))} if told else set()

    def _parties(self, n: int, m: Mention) -> list[Mention]:
        """The two sides are those of the last meeting, or in a fight of the last attack, that the text tells of."""
        if m.why != "two-sides":
            return []
        at = self.scene.parsed.clause_of[m.first]
        fight = self.scene.slot(n).marker in self.subjects.rules.between and self.fights(self.scene.parsed.clauses[at])
        for clause in reversed(self.scene.parsed.clauses[:at]):
            partner = self.met(clause) if not fight else frozenset[str]() if self.fights(clause) else None
            if partner is None:
                continue
            sides: dict[tuple[str | None, ...], Mention] = {}
            own = (self.subjects.own(clause) if clause.link == "relative" else self.subjects.of(clause)).mentions
            here = {*own, *self.scene.clause_mentions[clause.index]}
            for k in sorted(here, key=lambda k: (k not in own, self.scene.slot(k).marker not in partner, k)):
                for o in self.resolved[k] if k < n else ():
                    if o.acts and o.country and o.kind not in ("agency", "place") and o.sector not in (("MED",) if fight else ("MED", "CVL")):
                        sides.setdefault((o.country, *((o.sector, o.name) if fight else ())), o)
            if len(sides) > 1:
                return self.memory.pair(m, [*sides.values()][:2])
        return []

    def _apart(self, n: int, m: Mention, found: list[Mention]) -> list[Mention]:
        """A pronoun that the verb governs is not its subject: the one named before is meant."""
        clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
        slot = self.scene.slot(n)
        if not (slot.marker or slot.object) or m.why in ("his-country", "our-country") or (m.why == "this-country" and self.memory.so_called(m)):
            return found
        country = m.why == "this-country" and n > 0 and self.scene.mentions[n - 1].acts and owns_deed(self.scene, self.subjects.rules.index.nouns, n - 1)
        owner = self.resolved[n - 1] if n and (country or self._timed(n - 1)) and self.scene.mentions[n - 1].last == slot.start else []
        if owner and (country or m.why == "person") and slot.marker:  # `in the meeting of today of X with him`, `the attack of X on this country`
            named = country and not of_deed(self.scene, self.subjects.rules.index.nouns, n)  # not `the vote of X's people on the exit of this country`
            same = any(o.country == f.country and (named or o.name == f.name) for o in owner for f in found)
            return self._earlier(n, m, {o.country for o in owner}) if same else found
        subject = self._near_subject(clause)
        struck = slot.marker in self.subjects.rules.addressing and any(s.kind == "group" and s.sector == "MIL" for s in subject)
        state = any(s.kind in ("country", "capital") for s in subject) and (self.subjects.verb_last or slot.marker not in self.scene.rules.during)
        if m.why == "this-country" and not struck and slot.heads and subject and not state:
            return found  # the minister spoke of the attack of this country: his own may be meant; soldiers fire at another's positions
        if m.why != "this-country" and not any((s.country, s.name) == (f.country, f.name) for s in subject for f in found):
            return found
        earlier = self._earlier(n, m, {s.country for s in subject})
        return found if m.why in _OF_BODIES and any(o.sector in RULING for o in earlier) else earlier  # no government is `this movement`

    def _third(self, n: int, m: Mention, found: list[Mention]) -> list[Mention]:
        """Two countries that the verb governs (`asked these two countries to …`) are others than its subject."""
        slot, rules = self.scene.slot(n), self.scene.rules
        if m.why != "two-countries" or slot.heads or not (slot.object or slot.marker) or slot.marker in rules.during | self.subjects.rules.between:
            return found
        mine = {s.country for s in self._near_subject(self.scene.clause(self.scene.parsed.clause_of[m.first]))}
        return (self.memory.others(m, mine) or found) if mine & {f.country for f in found} else found

    def _timed(self, n: int) -> bool:
        """Whether a noun of an act has a time between itself and whose it is."""
        first = self.scene.mentions[n].first
        return bool(self.scene.slot(n).heads) and first > 0 and bool(self.scene.time_at[first - 1])

    def _earlier(self, n: int, m: Mention, countries: set[str]) -> list[Mention]:
        """Whom a stand-in means when it is none of these countries: the last one named before; a country, the one the text speaks of most."""
        if m.why == "this-country":
            here = state_before(self.scene, self.resolved, n, m, countries)
            if here is not None:
                return [msgspec.structs.replace(m, country=here.country, sector="GOV", antecedent=Span(start=here.start, end=here.end))]
            told = (o for k in range(max(0, n - _NEAR), n) for o in self.resolved[k])
            near = [o for o in told if o.acts and len(o.country) == _CODE and o.country not in countries and o.kind != "agency" and o.sector != "IGO"]
            spoken = Counter(o.country for k in range(n) for o in self.resolved[k] if o.acts)
            best = max(near, key=lambda o: (spoken[o.country], o.start), default=None)
            if best is not None:
                return [msgspec.structs.replace(m, country=best.country, sector="GOV", antecedent=Span(start=best.start, end=best.end))]
        for k in range(n - 1, max(-1, n - 1 - _BACK), -1):
            for o in self.resolved[k]:
                if not o.acts or not o.country or o.country in countries or o.kind in ("agency", "place", "demonym"):
                    continue
                span = Span(start=o.start, end=o.end)
                if m.why == "this-country" and len(o.country) == _CODE:
                    return [msgspec.structs.replace(m, country=o.country, sector="GOV", antecedent=span)]
                if m.why not in ("person", "this-country") or (m.why == "person" and o.kind in _SINGLE):
                    return [msgspec.structs.replace(m, country=o.country, sector=o.sector, id=o.id, name=o.name, office=o.office, antecedent=span)]
        return []

    def _owner(self, n: int, m: Mention, found: list[Mention]) -> list[Mention]:
        """Verb-first: whose something is, where the pronoun at its end tells his gender: the subject or the last one of the sentence that agrees."""
        scene, at = self.scene, m.first
        if m.why != "his-country" or not found or self.subjects.verb_last or not any(r.clitic for r in scene.tokens[at].readings):
            return found
        if joined(scene, self.resolved, n, m):
            return found
        clause = scene.clause(scene.parsed.clause_of[at])
        first = scene.sentence(clause).first
        near = [k for k in range(n) if first <= scene.mentions[k].first and scene.mentions[k].kind in (*_SINGLE, "country", "capital", "body", "group")]
        fits = [k for k in near if scene.mentions[k].acts and self.subjects.agreement.pronoun_fits(k, at) and self.resolved[k]]
        told = self._told_by(n, m, clause, fits)
        if not fits or (told is None and any(o.country == found[0].country for k in fits for o in self.resolved[k])):
            return found
        own = told if told is not None else next((k for k in self.subjects.own(clause).mentions if k in fits), fits[-1])
        source = self.resolved[own][0]
        return [msgspec.structs.replace(found[0], country=source.country, antecedent=Span(start=source.start, end=source.end))]

    def _told_by(self, n: int, m: Mention, clause: Clause, fits: list[int]) -> int | None:
        """Whoever tells of his country, or of people of his who are the subject, in the nearest clause around it (`said that X thinks | his country …`)."""
        people, around = m.kind != "pronoun", [clause]
        if people and n not in self.subjects.own(clause).mentions:
            return None
        while around[-1].parent is not None and len(around) < _AROUND:
            around.append(self.scene.clause(around[-1].parent))
        owners = (k for c in around[people:] for k in self.subjects.own(c).mentions if k in fits)
        return next((k for k in owners if people or self.scene.mentions[k].kind in _SINGLE), None)

    def _near_subject(self, clause: Clause) -> list[Mention]:
        """The subject of a clause, or of the one that it belongs to or goes on from, among what is resolved already."""
        for _ in range(3):
            own = [r for k in self.subjects.own(clause).mentions if k < len(self.resolved) for r in self.resolved[k]]
            around = self.scene.clause(clause.parent) if clause.parent is not None else self.subjects.sibling(clause)
            if own or (clause := around or clause) is not around:
                return own
        return []

    def _settled(self, n: int, m: Mention) -> list[Mention]:
        """People without a country are of the place that their clause names (code book, section 3)."""
        if m.kind != "group" or m.country or m.how != "named" or m.why in ("this-town", *_OF_BODIES):
            return []
        if m.sector == "OPP" and m.host:
            return [msgspec.structs.replace(m, country=m.host, how="place")]
        if (whole := whole_of(self.scene, n, self.subjects.rules.owner_of_noun)) is not None:
            return [msgspec.structs.replace(m, country=whole.country, antecedent=Span(start=whole.start, end=whole.end))]
        if (same := self._same(n, m)) is not None:
            return [msgspec.structs.replace(m, country=same.country, antecedent=Span(start=same.start, end=same.end))]
        clause = self.scene.clause(self.scene.parsed.clause_of[m.first])
        if (m.sector == "GOV" and m.name != REGIME) or m.name == LOYAL:
            return [
                msgspec.structs.replace(m, country=doer.country, antecedent=Span(start=doer.start, end=doer.end))
                for n in self.subjects.own(clause).mentions[:1]
                if (doer := self.scene.mentions[n]).country and doer.first < m.first and doer.sector in ("MIL", "LEG", "OPP", "JUD", "REB", "CVL")
            ]
        here = [] if m.why in _OWNED else self.scene.clause_mentions[clause.index]
        beside = [n for n in here if 0 <= self.scene.slot(n).start - m.last <= 1]  # `civilians in X`
        for n in (*beside, *here):
            place = self.scene.mentions[n]
            if place.country and place.why != "dateline" and not self._office(n) and (place.kind == "place" or place.why == "place"):
                return [msgspec.structs.replace(m, country=place.country, how="place", antecedent=Span(start=place.start, end=place.end))]
        host = next((o for n in self.scene.clause_mentions[clause.index] if (o := self.scene.mentions[n]).host and o.kind == "group"), None)
        if host is not None and m.sector in ("CVL", *_ARMED) and m.why not in _OWNED:  # who gathers at an embassy, or attacks it, is of where it stands
            return [msgspec.structs.replace(m, country=host.host, how="place", antecedent=Span(start=host.start, end=host.end))]
        if m.sector in _AGAINST and not m.why and (known := self.memory.resolve(m)):
            return known  # whoever speaks of them, they need not be his
        by = self.scene.slot(n).marker in self.subjects.rules.agent  # the subject suffers it: `the army of X came under attack | by rebels`
        for doer in () if by else [self.scene.mentions[k] for k in self.subjects.own(clause).mentions]:
            if doer.country and doer.first < m.first and doer.sector in RULING:
                return [msgspec.structs.replace(m, country=doer.country, antecedent=Span(start=doer.start, end=doer.end))]
        return []

    def _same(self, n: int, m: Mention) -> Mention | None:
        """The people named by the same word just before, where an article says that they are known and no place beside them says whose they are."""
        token, article = self.scene.tokens[m.first], self.scene.rules.article
        if not m.name or m.why in _OWNED or m.sector == "GOV" or not article or not token.key.startswith(article):
            return None
        near = self.scene.mentions[n + 1 : n + 2]
        placed = any(o.country and 0 <= self.scene.slot(n + 1).start - m.last <= 1 for o in near)
        sentence = self.scene.clause(self.scene.parsed.clause_of[m.first]).sentence
        here, earliest = (self.scene.text.sentences[max(0, sentence - back)].first for back in (0, _SENTENCES))
        for k in range(n - 1, -1, -1):
            if self.scene.mentions[k].first < earliest:
                break
            for o in self.resolved[k]:
                called = (o.name, o.sector) == (m.name, m.sector) and o.kind == "group" and not placed
                armed = o.kind == "body" and o.sector == m.sector and m.sector in _ARMED and m.name != FACTIONS and (not placed or o.first >= here)
                if o.country and (called or armed):
                    return o
        return None

    def _opposed(self, n: int, m: Mention, found: list[Mention]) -> list[Mention]:
        """Opponents and critics of somebody in power are the opposition of his country."""
        if m.kind not in ("person", "title", "group") or m.sector not in ("GOV", "PTY", "ELI") or not self.scene.opposed(n):
            return found
        return [msgspec.structs.replace(o, kind="group", sector="OPP", id=None, name=None, office=None, number="p") for o in found if o.country]

    def _there(self, n: int, m: Mention) -> list[Mention]:
        """Verb-first: authorities and people are of the place that their sentence has named."""
        return [] if self.subjects.verb_last or m.sector == "OPP" else self._of_place(n, m, 0, ruling=True)

    def _of_place(self, n: int, m: Mention, back: int = _SENTENCES, *, ruling: bool = False) -> list[Mention]:
        """People and forces that nothing else tells of are of the place that the text spoke of last."""
        if not (m.kind == "group" and m.how == "named") and not officers(m):
            return []
        if m.country or (m.sector in ("GOV", "OPP") and not ruling and m.name != REGIME) or m.why in _OWNED:
            return []
        earliest = max(0, self.scene.clause(self.scene.parsed.clause_of[m.first]).sentence - back)
        for k in range(n - 1, -1, -1):
            if self.scene.clause(self.scene.parsed.clause_of[self.scene.mentions[k].first]).sentence < earliest:
                return []
            if self._office(k):
                continue
            for o in self.resolved[k]:
                venue = ruling and m.sector == "GOV" and o.kind != "country"  # talks in the capital X: the government need not be its own
                if o.country and o.why != "dateline" and (o.kind == "place" or o.why == "place") and not venue:
                    return [msgspec.structs.replace(m, country=o.country, how="place", antecedent=Span(start=o.start, end=o.end))]
        return []

    def _office(self, k: int) -> bool:
        """Whether a place is only where an agency has its office (`the correspondent of X in Y`)."""
        before = self.scene.mentions[k - 1] if k else None
        return before is not None and before.kind == "agency" and 0 <= self.scene.slot(k).start - before.last <= 1

    def dropped(self, clause: Clause) -> Mention | None:
        """The subject that a verb leaves out: the last one of the sentences before, if it agrees."""
        first = self.scene.sentence(clause).first
        at = next(((at, m) for at, m in reversed(self.log) if at < first), None)
        before = self.scene.text.sentences[max(0, clause.sentence - 1)].first
        under = [(k, m) for k, m in self.under if before <= k < first]
        if under and not self.subjects.verb_last and (at is None or at[0] < before) and len({m.name for _, m in under}) == 1:
            at = under[0]  # `what is sure is that X will come … Then he goes on to`
        if at is None or at[1].why == _STRANGER or not self._fits(clause, at[1]):
            return None
        return Subjects.at_verb(at[1], "dropped")

    def _fits(self, clause: Clause, m: Mention) -> bool:
        verb, sex = clause.verb, self.subjects.agreement.gender(m)
        if verb is None or (m.kind not in _SINGLE and not self.subjects.acting(clause)):
            return True  # of a state whose spokesman goes on
        men = m.kind == "group" and m.number == "p" and verb.gender == "m"  # before them a verb is singular, after them it is not
        return m.kind not in _SINGLE if verb.number == "p" else not (men or (sex and verb.gender and sex != verb.gender))

    def suffixed(self, clause: Clause, doer: Iterable[Filler], pronoun: str, *, beyond: bool = False) -> list[Filler]:
        """Whom a pronoun at the end of a verb or preposition means: the last actor before it, not the subject (`beyond`: no relative clause)."""
        verb = clause.verb
        if verb is None:
            return []
        if clause.link in ("relative", "asyndetic") and not beyond:
            return [*self.subjects.antecedent(clause).mentions]
        if pronoun == verb.clitic and (same := joined_to(self.scene, clause)) is not None:
            return self.suffixed(same, self.subjects.of(same).mentions, pronoun)
        mine = {(r.country, r.sector) for f in doer for r in self.mentions(f)}
        mine |= {(country, other) for country, sector in mine if sector in RULING for other in RULING}
        earliest = self.scene.text.sentences[max(0, clause.sentence - 1)].first
        for n in range(len(self.scene.mentions) - 1, -1, -1):
            if self.scene.mentions[n].first >= verb.first:
                continue
            if self.scene.mentions[n].first < earliest:
                break
            for o in self.resolved[n]:
                sex = o.gender if o.kind == "pronoun" else self.subjects.agreement.gender(o)
                agrees = not ((sex == "f" or o.number in ("p", "d")) and pronoun[1:] == "ms") and not (sex == "m" and pronoun == "3fs")
                if o.acts and o.country and (o.country, o.sector) not in mine and o.kind not in ("agency", "place", "demonym") and agrees:
                    return [Subjects.at_verb(o, "pronoun")]
            if not any(o.country for o in self.resolved[n]) and self.scene.mentions[n].kind == "group" and verb.first - self.scene.mentions[n].last < _BESIDE:
                break  # `armed groups | whom X calls a threat`: nobody before them
        return []

    def actors(self, fillers: Iterable[Filler], kind: str = "", *, verbal: bool = False, done_to: bool = False) -> tuple[Actor, ...]:
        """Actors of the fillers, each once; who could not be told is left out. `done_to`: they are the recipients of an event of that type."""
        out: dict[tuple[str, str, str | None], Actor] = {}
        for filler in fillers:
            for m in self.mentions(filler):
                if m.country and (m.kind != "agency" or (done_to and kind in _AGAINST_PRESS)):
                    add_actor(out, actor_of(m, sector_of(m, kind, verbal=verbal, done_to=done_to)), m)
        return tuple(out.values())
