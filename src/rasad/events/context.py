"""What a clause takes over from what the text has told before it: whom it addressed, whose deed it speaks of, between whom it was agreed."""

from __future__ import annotations

from ..model import Clause
from .cast import Cast
from .markers import CONTROLLED, Filled, Filler
from .match import Match
from .nouns import CHARGED
from .roles import Roles
from .scene import Scene
from .speech import effect_of
from .subjects import Subjects

_FOR_DEEDS = ("ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN")
_ADDRESSED = ("ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT")  # verbal acts whose second takes over whom the first addressed
_WITH, _AGAINST = ("AGREE", "CONCEDE", "SUPPORT"), ("ACCUSE", "REJECT", "THREATEN")  # who is condemned is no partner of what is agreed next
_ANSWERS = ("REJECT", "SUPPORT")  # `did not accept this offer`: the offer is part of what the verb says
_AT_MEETINGS = ("AGREE", "COOPERATE", "SUPPORT")
_BESIDE = 1  # sentences within which "it" does
_HELD = ("alleged", "denied")  # what becomes of an attack that somebody is held to have made
_IT = ("3ms", "3fs")  # pronouns at the end of a verb
_LONG = 3  # words of "which" before the clause that it opens
_CRIME = 3  # words of `this heinous criminal act`
_NEAR = 3  # sentences within which "this act", "this meeting" point back


class Story:
    """The events of one text so far, in order: who did what in which sentence, and who met whom."""

    def __init__(self, scene: Scene, subjects: Subjects, roles: Roles, cast: Cast) -> None:
        self.scene, self.subjects, self.roles, self.cast = scene, subjects, roles, cast
        self.addressed: dict[int, tuple[str, list[Filler]]] = {}  # clause → what its verb said, and to whom
        self.done: list[tuple[int, str, list[Filler]]] = []  # sentence, type and doers of each event so far
        self.struck: list[tuple[Match, list[Filler]]] = []  # the attacks so far of which no doer is told, and on whom they were
        self.met: list[tuple[int, Filled]] = []  # sentence and sides of each meeting so far

    def told(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Takes note of an event."""
        self.done.append((clause.sentence, match.entry.type, filled.actors))
        if match.entry.type == "CONSULT":
            self.met.append((clause.sentence, filled))
        if match.entry.type == "ASSAULT" and filled.recipients and not filled.actors:
            self.struck.append((match, filled.recipients))

    def complete(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Fills the roles that a predicate's own clause leaves open."""
        self._addressed(match, clause, filled)
        self._of_this_deed(match, clause, filled)
        self._at_the_meeting(match, clause, filled)
        self._with_whom_he_met(match, clause, filled)
        self._attending(match, clause, filled)
        self._claiming(match, clause, filled)

    def of_others(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """Whether what is warned of is the doing of somebody else than the two sides (`warned X that Y would attack`)."""
        if match.construction != "active" or not filled.actors or not filled.recipients:
            return False
        sides = {country for f in (*filled.actors, *filled.recipients) for country, _ in self.roles.search.who(f)}
        under = (self.scene.clause(k) for k in self.scene.children[clause.index])
        doers = [n for c in under if c.link == "complement" for n in self.subjects.own(c).mentions]
        theirs = {country for n in doers for country, _ in self.roles.search.who(n)}
        return bool(theirs) and not theirs & sides

    def _addressed(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Joined clauses with one subject speak to the same one: the second takes over whom the first addressed."""
        if match.construction != "active" or not filled.actors or self.scene.impersonal(clause):
            return
        if filled.recipients:
            self.addressed[clause.index] = match.entry.type, filled.recipients
        elif filled.missing == "recipient" and match.entry.type in _ADDRESSED and not self._of_things(match, clause):
            before = self.subjects.sibling(clause)
            kind, shared = self.addressed.get(before.index, ("", [])) if before is not None and not self.subjects.own(clause) else ("", [])
            wants = match.entry.type == "REQUEST" and clause.verb is not None and clause.verb.tense == "imperfect"  # `met X and wanted to see …`
            if shared and not wants and not self.roles.search.own(filled.actors, shared) and not (match.entry.type in _WITH and kind in _AGAINST):
                filled.recipients, filled.missing = list(shared), ""
                filled.why.append("recipient: whom the clause before addressed")
                self.addressed[clause.index] = match.entry.type, filled.recipients

    def _of_things(self, match: Match, clause: Clause) -> bool:
        """Verb-first: whether a noun of its own stands right after a verb (`received X and rejected | the attempts`)."""
        at = self.scene.past_times(clause.verb.last) if clause.verb is not None else 0
        at += 0 < at < len(self.scene.tokens) and self.scene.tokens[at].key in self.scene.rules.quantifiers
        return bool(at) and not self.subjects.verb_last and at not in match.words and not self.scene.ends_phrase(at)

    def _of_this_deed(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Who is blamed, refused or praised for `this act`: the doer of what was told last, who is another."""
        if filled.recipients or not filled.actors or match.entry.type not in _FOR_DEEDS:
            return
        held = match.words[-1:] if match.construction == "active" and match.entry.type in _ANSWERS else match.words
        named = self.scene.this_deed(clause, held, whole=match.entry.type == "SUPPORT")
        if not named and not self._it(match, clause):
            return
        mine = self._countries(filled.actors)
        attack = named and (self._violent(clause) or self._attack(clause))
        blamed = named and match.entry.type == "ACCUSE" and not self._said(match, clause)  # `A condemned it, B condemned this crime`: not A's
        reach, other = _NEAR if named else _BESIDE, match.entry.type if blamed or not named else ""
        near = [(kind, doers) for sentence, kind, doers in reversed(self.done) if clause.sentence - sentence <= reach and doers]
        mine = mine.union(*(self._countries(doers) for kind, doers in near if blamed and kind == other))
        others = (doers for kind, doers in near if kind != other and (not attack or kind == "ASSAULT") and not mine & self._countries(doers))
        spoke = (named or match.entry.type == "REJECT") and not attack
        found = next(others, None) or (self._last_subject(clause, mine, _NEAR if named else 1) if spoke else [])
        found = found or (self._only_other(clause, mine) if not named else [])
        if found:
            filled.recipients, filled.missing = list(found), ""
            filled.why.append("recipient: whose act it is that was told before")

    def _violent(self, clause: Clause) -> bool:
        """Whether the act that a clause points at is a crime of violence: `this criminal act`."""
        scene = self.scene
        return any(scene.this(i) and any(words & scene.rules.violent for words in scene.words[i : i + _CRIME]) for i in clause.tokens)

    def _attack(self, clause: Clause) -> bool:
        """Whether a clause points at an attack: `these raids`."""
        nouns = (self.roles.rules.index.nouns_of(self.scene.words[i]) for i in clause.tokens if self.scene.this(i))
        return any(found and all(e.type == "ASSAULT" for e in found) for found in nouns)

    def _countries(self, fillers: list[Filler]) -> set[str]:
        return {country for f in fillers for country, _ in self.roles.search.who(f)}

    def _said(self, match: Match, clause: Clause) -> bool:
        """Whether what a clause points back at is words: `these remarks`."""
        scene = self.scene
        return any(i not in match.words and scene.words[i] & scene.rules.speech and scene.this(i) for i in clause.tokens)

    def _it(self, match: Match, clause: Clause) -> bool:
        """Whether what a verb blames or praises is only pointed at: `condemned it`, `and that is what X rejected`."""
        if match.construction != "active" or clause.verb is None or not clause.tokens:
            return False
        if match.entry.type == "REQUEST":
            return False
        if clause.verb.clitic in _IT and not self.roles.rules.verb_last and match.entry.type in _AGAINST and clause.link not in ("relative", "asyndetic"):
            return True
        scene, first = self.scene, clause.tokens[0]
        for i in (*range(max(0, first - _LONG), first), *clause.tokens):
            for keys in scene.rules.it.get(scene.tokens[i].key, ()):
                after = i + len(keys)
                if after < first or tuple(t.key for t in scene.tokens[i:after]) != keys or set(range(i, after)) & set(match.words):
                    continue
                if len(keys) > 1:
                    return not (i > first and scene.mention_at[i - 1] is None and any(r.pos == "noun" for r in scene.tokens[i - 1].readings))  # the name of it
                joined = i > 0 and scene.tokens[i - 1].key in scene.rules.joiners  # `and that because`
                return not joined and (after >= len(scene.tokens) or scene.tokens[after].kind != "word" or after in scene.parsed.phrases)
        return False

    def _only_other(self, clause: Clause, mine: set[str]) -> list[Filler]:
        """Verb-last: who else is told of before the verb in its sentence, if they are all of one state (`spoke of X's raids and called it a crime`)."""
        scene, verb = self.scene, clause.verb
        if verb is None or not self.subjects.verb_last:
            return []
        near = (n for c in scene.clauses_of[clause.sentence] for n in scene.clause_mentions[c.index] if scene.mentions[n].first < verb.first)
        told = sorted(n for n in near if scene.mentions[n].acts and scene.mentions[n].country not in ("", *mine))
        return [told[-1]] if len({scene.mentions[n].country for n in told}) == 1 else []

    def _last_subject(self, clause: Clause, mine: set[str], near: int) -> list[Filler]:
        """The last subject before a clause, in its sentence or those right before it, who is of another country."""
        first = clause.tokens[0] if clause.tokens else self.scene.sentence(clause).first
        earliest = self.scene.text.sentences[max(0, clause.sentence - near + 1)].first
        return next(([m] for at, m in reversed(self.cast.log) if earliest <= at < first and m.country not in mine), [])

    def _at_the_meeting(self, match: Match, clause: Clause, filled: Filled) -> None:
        """What was agreed or signed at a meeting, by nobody else named, is between those who met."""
        failed = match.construction == "noun" and self.scene.tokens[match.words[0] - 1].key in self.scene.rules.no_words  # talks ended without an agreement
        done = failed or self._took_place(match, clause) or match.construction in ("passive", "active")
        if filled.actors or filled.recipients or match.entry.type not in _AT_MEETINGS or not done:
            return
        if not self.subjects.verb_last and (match.construction == "active" or clause.link == "relative"):
            return  # verb-first an active verb has a subject of its own, and what a relative clause tells of may be older
        since = clause.sentence - (_NEAR if self._points_back(clause) else 0)
        sides = next((sides for sentence, sides in reversed(self.met) if sentence >= since), None)
        if sides is not None:
            filled.actors, filled.recipients, filled.mutual, filled.missing = list(sides.actors), list(sides.recipients), True, ""
            filled.why.append("the sides of the meeting told before")

    def _with_whom_he_met(self, match: Match, clause: Clause, filled: Filled) -> None:
        """What somebody who has met another agreed, or wants to do together, is with him; of what is told as said only what `we` did."""
        frame, verb = match.entry.frame, clause.verb
        we = verb is not None and (verb.person, verb.number) == ("1", "p")
        told = match.construction == "active" and match.entry.type in (_WITH if we else ("AGREE",)) and (we or clause.link != "complement")
        if frame is None or not frame.mutual or not told or filled.missing != "recipient":
            return
        mine = self._countries(filled.actors)
        for sides in (sides for sentence, sides in reversed(self.met) if clause.sentence - sentence <= _NEAR):
            both = (sides.actors, sides.recipients)
            others = next((b for a, b in (both, both[::-1]) if mine & self._countries(a) and not mine & self._countries(b)), [])
            if others:
                filled.recipients, filled.missing = list(others), ""
                filled.why.append("recipient: whom he met")
                return

    def _attending(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Who attended a meeting that has been told of (`… and the ministers of X and Y attended it`, `the meeting was attended by`) met those who held it."""
        frame, verb = match.entry.frame, clause.verb
        if frame is not None and frame.attends and len(match.words) == 1 and verb is not None and not verb.clitic:
            filled.missing = filled.missing or "recipient"  # came somewhere: no meeting
            return
        if frame is None or not frame.attends or verb is None or not filled.actors or not self.met:
            return
        mine, others = ({country for f in side for country, _ in self.roles.search.who(f)} for side in (filled.actors, filled.recipients))
        noun = len(match.words) > 1 and others <= mine and any(r.definite for i in match.words for r in self.scene.tokens[i].readings)
        if not noun and not (verb.clitic and self.met[-1][0] == clause.sentence):
            return
        held = self.met[-1][1]
        filled.actors = [*held.actors, *held.recipients, *(f for f in filled.actors if f not in (*held.actors, *held.recipients))]
        filled.recipients, filled.mutual, filled.missing = [], True, ""
        filled.why.append("attended the meeting told before")

    def _claiming(self, match: Match, clause: Clause, filled: Filled) -> None:
        """Who says that an attack was his, or carried it out, with nobody named whom it was on: it is the last one that was told of without a doer."""
        frame = match.entry.frame
        told = clause.verb is None or not clause.verb.negated
        if frame is None or not told or not filled.actors or filled.recipients:
            return
        if frame.claims and (victims := self._on_whom(clause)):
            filled.recipients, filled.missing = victims, ""
            filled.why.append("recipient: whom the attack was on that the relative clause tells of")
            return
        if not self.struck:
            return
        last, victims = self.struck[-1]
        carried_out = match.entry.type == "ASSAULT" and match.construction == "active" and match.anchor in last.words  # `suffered attacks | that X carried out`
        if frame.claims or carried_out or self._held_for(match, clause, filled):
            filled.recipients, filled.missing = list(victims), ""
            filled.why.append("recipient: whom the attack told before was on")

    def _held_for(self, match: Match, clause: Clause, filled: Filled) -> bool:
        """Whether somebody is accused of the attack that was told before, or denies that it was his (`denied any involvement in | the attack`)."""
        first = match.words[0]
        known = any(r.definite for r in self.scene.tokens[first].readings) or self.scene.this(first)
        if match.entry.type != "ASSAULT" or match.construction != "noun" or filled.missing != "recipient" or not known:
            return False
        told = any(c.link == "relative" and c.tokens[0] > first for c in map(self.scene.clause, self.scene.children[clause.index]))  # `the attack | that hit X`
        held = f"doer: {CONTROLLED}" in filled.why or CHARGED in filled.why
        return held and not told and any(effect_of(m) in _HELD for m in self.roles.matches[clause.index] if not set(m.words) & set(match.words))

    def _on_whom(self, clause: Clause) -> list[Filler]:
        """Whom the attack was on that a relative clause tells of (`the attack on X | that Y says was its own | led to …`)."""
        around = self.roles.matches[clause.parent] if clause.link == "relative" and clause.parent is not None else ()
        attacks = (m for m in around if m.entry.type == "ASSAULT" and m.construction == "noun" and m.anchor < clause.tokens[0])
        return next((whom for m in attacks if (whom := list(self.roles.fill(m).recipients))), [])

    def _points_back(self, clause: Clause) -> bool:
        """Whether a clause speaks of `this meeting`, or of what was done during, or seen by, a meeting as a known one."""
        rules = self.scene.rules
        seen = {*rules.during, ""} if self._carried(clause) else rules.during
        for m in self.roles.matches[clause.index]:
            first = m.words[0]
            known = m.construction == "noun" and bool(rules.article) and self.scene.tokens[first].key.startswith(rules.article)
            if m.entry.type == "CONSULT" and (self.scene.this(first) or (known and self.scene.under(first) in seen)):
                return True
        return False

    def _took_place(self, match: Match, clause: Clause) -> bool:
        """Whether an act is the subject of a verb that only says that it took place (`there took place, at the meeting, | the signing of`)."""
        before, article, verb, frame = match.words[0] - 1, self.scene.rules.article or " ", clause.verb, match.entry.frame
        if match.construction != "noun" or frame is None or not frame.mutual or verb is None or before < verb.last - 1 or not self._carried(clause):
            return False
        return before < verb.last or bool(self.scene.time_at[before]) or self.scene.tokens[before].key.startswith(article)

    def _carried(self, clause: Clause) -> bool:
        """Whether the verb of a clause only says that something took place."""
        return clause.verb is not None and self.roles.nouns.governing.carrier(clause) == "passive"
