"""Did it happen: the verb's own negation and tense, light words of the clause, and what embeds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from ..model import Clause
from .between import carrier_of, failed, feared, joined_noun, of_others, past_occurrence, since_then
from .drafts import of_draft
from .frames import Frames, fits
from .markers import RoleRules, listed
from .match import Match
from .refusals import supposed_refusal
from .scene import Scene
from .speech import BY_TYPE, Speech, denies, effect_of, plans
from .wishes import aim, asked, may_come, spoken_of, supposed, wished, would_be

_CLOSE, _FAR = 4, 10  # tokens over which a noun governs another: a word of light meaning, an act that asks or offers
EMBEDDED = "the clause that embeds it"
OWN = "its verb"
PROVIDED = "what a pact or a proposal provides for"
_LISTED = 10  # tokens between a preposition and the last of what it governs
_SETTLED = ("AGREE", "CONCEDE", "RETREAT", "COOPERATE", "AID")  # what talks may be about without its having come about
_MEASURES = ("AID", "COERCE", "RETREAT", "SANCTION")  # what a headline in the present tense announces
_FRIENDLY = ("AGREE", "CONSULT", "COOPERATE")  # what is done for all to see
WANTED = "wanted"  # needed, hoped for, aimed at: nobody says that it is done
_AHEAD = ("conditional", WANTED, "planned")  # effects of verbs that speak of what may come
_PAST, _DROPPED = ("past", "perfect", "pluperfect"), frozenset({"requested", "threatened", "refused"})
_NOT_REAL = ("negated", "denied", "conditional", "requested", "threatened", "refused", WANTED, "planned", "alleged", "provided")


class Statuses:
    """The status of each predicate of one text."""

    def __init__(self, scene: Scene, matches: Sequence[Sequence[Match]], frames: Frames, rules: RoleRules) -> None:
        self.scene, self.matches, self.rules = scene, matches, rules
        self.verbal: Callable[[str], bool] = lambda kind: False  # whether a type is an act of words
        self.worded: Callable[[Match], bool] = lambda match: True  # whether the words that its frame asks for are there
        self.ordered: Callable[[Clause], bool] = lambda clause: False  # whether a clause tells of an order to nobody else
        self._words = frames.status_words
        self._afters = frames.status_after
        self._memo: dict[int, list[tuple[int, str]]] = {}

    def of(self, match: Match, speech: Speech, *, foreign: bool, nobody: bool) -> tuple[str, str]:
        """Status and reason; an empty status says that nothing has happened at all.

        `foreign`: the event's doer stands beside it and is not the subject of the verb that governs it; `nobody`: it has none.
        """
        clause = self.scene.clause(match.clause)
        if match.construction == "noun" and self._remembered(match, clause):
            return "happened", "it is remembered"
        asked = any(e in _DROPPED for e in speech.effects)
        recalled = match.construction == "noun" and self._known(match)
        for effect, why in self._told(match, clause, speech, foreign=foreign, nobody=nobody):
            if recalled and why == EMBEDDED:
                break  # what somebody wants after the attack does not undo the attack
            if effect in _DROPPED or (asked and effect in ("conditional", "planned", "negated", WANTED)):
                return "", why
            if effect == "conditional" and match.construction == "noun" and why == EMBEDDED:
                return WANTED, why  # a noun in what may be need not be what may be
            if effect == "provided":
                return "planned", PROVIDED
            if effect in _NOT_REAL:
                return self._within(effect, speech, match), why
        if match.entry.frame is not None and match.entry.frame.claimed:
            return "alleged", "told only by those who complain of it"
        return "happened", "told as a fact"

    def _told(self, match: Match, clause: Clause, speech: Speech, *, foreign: bool, nobody: bool) -> Iterator[tuple[str, str]]:
        """What may tell the status, in order: the effect, or nothing, and what tells it."""
        yield "requested" if asked(self.scene, clause) else "", "a question"
        if match.entry.frame is not None and match.entry.frame.heads and clause.link == "conditional":
            return  # `if X wants peace, then it is on him to …`
        yield "requested" if self._wished(match, clause) else "", "what somebody should do"
        yield self._denied_noun(match), "a word of negation before it"
        noun = match.construction == "noun"
        yield "conditional" if noun and supposed(self.scene, clause, match.words, verb_last=self.rules.verb_last) else "", "a condition"
        yield self._own(match, clause, claimed="alleged" in speech.effects) or self._carried(match, clause), OWN
        first = match.words[0]
        may_be = noun and (may_come(self.scene, self.rules, clause, first) or would_be(self.scene, clause, first, match.entry.type))
        yield "conditional" if may_be and not self._known(match) else "", OWN
        yield of_draft(self.scene, clause, match, self.matches), "what becomes of the text that says it"
        yield self._after(match), "the word right after it"
        yield "planned" if self._to_come(match, clause) else "", "it is told in the future"
        yield "conditional" if supposed_refusal(self.scene, self.rules, clause, match) else "", "what it would lead to"
        yield WANTED if self._topic(match, clause) else "", "only what talks are about"
        yield self._governing(match, clause, foreign=foreign, nobody=nobody) or self.outside(match, clause), "the predicate that governs it"
        yield self._raid(match, clause), "the act that is its subject"
        yield self._light(match, clause), "a word of its clause"
        yield next((e for e in speech.effects if e in _NOT_REAL and not self._beyond(e, match, clause, speech)), ""), EMBEDDED

    def _within(self, effect: str, speech: Speech, match: Match) -> str:
        """What a status is inside what is said: a claim that is denied, an attempt that somebody is accused of, a plan that there may be."""
        clause = self.scene.clause(match.clause)
        above = () if clause.parent is None else (self.scene.clause(clause.parent),)  # `may | decide to`
        if effect == "planned":  # a plan that there may be, that is denied, that there is not
            told = [self._light(match, c) for c in (clause, *above)]
            return "conditional" if "conditional" in told else "denied" if "denied" in speech.effects else "negated" if told[0] == "negated" else effect
        if effect == "alleged" and ("denied" in speech.effects or any(denies(m) for m in self.matches[clause.index])):
            return "denied"
        return "alleged" if effect == WANTED and "alleged" in speech.effects else effect

    def _beyond(self, effect: str, match: Match, clause: Clause, speech: Speech) -> bool:
        """Whether a clause joined to another tells the past: not what the verb around them warns of, plans or hopes for, nor words that it denies."""
        if effect not in (*_AHEAD, "negated") and not (effect == "denied" and self.verbal(match.entry.type)):
            return False
        if clause.link != "coordinate" or clause.verb is None or clause.verb.tense not in _PAST:
            return False
        first = self.scene.tokens[clause.tokens[0]].key  # `no proof that would show | X attacked`: no opener, but it is what the clause before says
        return speech.report != clause.index - 1 or first in self.scene.rules.joiners

    def _remembered(self, match: Match, clause: Clause) -> bool:
        """`On the anniversary of the attack`: it has happened, whatever is planned for that day."""
        first = min(match.words)
        near = range(max(clause.tokens[0], first - _CLOSE + 1), first)
        return self.scene.rules.anniversary.there(self.scene.words, near)

    def _wished(self, match: Match, clause: Clause) -> bool:
        """Whether the verb of a clause only tells what its subject should do (`X: Y stop …`)."""
        return not match.jussive and match.construction in ("active", "passive") and match.entry.kind == "event" and wished(self.scene, clause)

    def _denied_noun(self, match: Match) -> str:
        """`no`, `lack of`, `without` right before a verbal noun."""
        first = min(match.words)
        denied = match.construction in ("noun", "infinitive") and first > 0 and self.scene.tokens[first - 1].key in self.scene.rules.no_words
        return "negated" if denied else ""

    def _after(self, match: Match) -> str:
        """An adjective right after a verbal noun: `coming`, `possible`, `alleged`."""
        if match.construction != "noun":
            return ""
        at = match.words[-1] + 1
        while at < len(self.scene.tokens) and (n := self.scene.mention_at[at]) is not None and self.scene.mentions[n].kind == "demonym":
            at += 1
        return next((rule.effect for keys, rule in self._afters if fits(self.scene.words, at, keys)), "")

    def _to_come(self, match: Match, clause: Clause) -> bool:
        """A visit or meeting that is the subject of a clause in the future: `the visit will take place`."""
        verb, frame = clause.verb, match.entry.frame
        if match.construction != "noun" or verb is None or verb.tense != "future" or frame is None:
            return False
        subject = match.anchor < verb.first or (not self.rules.verb_last and match.words[0] == verb.last)
        return subject and match.entry.type == "CONSULT" and not self.scene.under(match.words[0])

    def _own(self, match: Match, clause: Clause, *, claimed: bool) -> str:
        """What the verb says itself; what one claims that another does he does now."""
        verb = clause.verb
        if verb is not None and match.construction == "participle" and verb.negated and verb.family in self.rules.copulas and not match.negated:
            return "negated"  # X is not, whatever stands between, opposed to it
        if match.construction in ("noun", "phrase", "infinitive") or verb is None or match.words[-1] < verb.first:
            return ""  # a modal before the verb has a tense of its own
        if verb.negated and not (match.negated or match.jussive) and not any(self.scene.tokens[i].key in self.scene.rules.only for i in clause.tokens):
            return WANTED if verb.tense == "subjunctive" else "negated"  # that it should not
        if clause.link == "conditional" or self._joined_condition(clause):
            return "conditional"
        if verb.tense == "possible":
            return "conditional"
        if verb.tense == "future" and self._light(match, clause) == "conditional":
            return "conditional"  # `if elected, he will …`
        if verb.tense == "future" or self._joined_future(clause) or (verb.tense == "present" and not claimed and self._ahead(match, clause)):
            return "planned"
        if aim(self.scene, clause, self.rules.copulas, verb_last=self.rules.verb_last):
            return WANTED
        if verb.tense != "subjunctive" or clause.link in ("complement", "adverbial"):
            return ""
        return self._light(match, clause) or (WANTED if self.rules.verb_last and clause.link == "root" else "conditional")

    def _carried(self, match: Match, clause: Clause) -> str:
        """A verbal noun is not done where the verb that only carries it is negated (`did not carry out the attack`)."""
        verb = clause.verb
        if verb is None or match.construction != "noun" or (match.anchor < verb.first) is not self.rules.verb_last:
            return ""
        within = self._open(clause)
        if not verb.negated and verb.tense != "future" and not within:
            return ""
        beside = self.scene.words[verb.first - 1] if verb.first else frozenset[str]()
        carries = (verb.family,) in self.rules.carriers or any((w, verb.family) in self.rules.carriers for w in beside)
        return (WANTED if within else "negated" if verb.negated else "planned") if carries and not self._known(match) else ""

    def _open(self, clause: Clause) -> bool:
        """Verb-last: a verb in the subjunctive under one of being, or under none, tells what is wanted or possible (`it may be | that X begins …`)."""
        if not self.rules.verb_last or clause.verb is None or clause.verb.tense != "subjunctive" or clause.parent is None:
            return False
        above = self.scene.clause(clause.parent).verb
        return clause.link in ("complement", "relative") and (above is None or above.family in self.rules.copulas)

    def _joined_condition(self, clause: Clause) -> bool:
        """What a joining word adds to a condition is a part of it (`if he ends the war and gives up …`)."""
        if clause.link != "coordinate" or not clause.index or not clause.tokens:
            return False
        before, first = self.scene.clause(clause.index - 1), clause.tokens[0]
        joined = self.scene.tokens[first].key in self.scene.rules.joiners and self.scene.tokens[first - 1].kind == "word"
        return joined and before.sentence == clause.sentence and before.link == "conditional" and before.verb is not None

    def _joined_future(self, clause: Clause) -> bool:
        """A present tense joined to a future one is future as well."""
        if clause.link not in ("coordinate", "complement") or clause.verb is None or clause.verb.tense != "present" or not clause.index:
            return False
        before = self.scene.clause(clause.index - 1)
        joined = bool(clause.tokens) and self.scene.tokens[clause.tokens[0]].key in self.scene.rules.joiners
        return joined and before.sentence == clause.sentence and before.verb is not None and before.verb.tense == "future"

    def _ahead(self, match: Match, clause: Clause) -> bool:
        """Whether the present tense tells of what is to come: an act that takes a moment, and nothing says that it is under way."""
        frame, rules = match.entry.frame, self.scene.rules
        if not rules.present_is_plan or frame is None or match.owned:
            return False
        if not frame.planned_as:  # only a headline: `X imposes new restrictions`
            heads = self.scene.sentence(clause).place == "title" and match.entry.type in _MEASURES
            return heads and not rules.ongoing.there(self.scene.words, clause.tokens)
        if frame.planned_as == "THREATEN" and self.scene.sentence(clause).place == "body":
            return False  # further on, who attacks does so again and again
        return not rules.ongoing.there(self.scene.words, clause.tokens)

    def _light(self, match: Match, clause: Clause) -> str:
        """The first status word of the clause that is no part of the predicate itself."""
        if clause.index not in self._memo:
            rows = ((i, *row) for i in clause.tokens for row in self._words.get(self.scene.tokens[i].key, ()))
            self._memo[clause.index] = [(i, rule.effect) for i, keys, rule in rows if fits(self.scene.words, i, keys)]
        anywhere = self.rules.verb_last  # verb-first: such a word stands before what it is said of
        return next((effect for i, effect in self._memo[clause.index] if i not in match.words and (anywhere or i < match.anchor)), "")

    def _governing(self, match: Match, clause: Clause, *, foreign: bool, nobody: bool) -> str:
        """A verbal noun is inside what the verb of its clause asks for, plans or denies."""
        if (
            match.construction not in ("noun", "infinitive", "phrase")
            or (match.entry.type == "ACCUSE" and match.entry.frame is not None and match.entry.frame.charges)  # made, whoever denies it
            or self._known(match)
            or self._beside(match, clause)
            or (match.entry.type == "CONSULT" and self._on_the_way(match, clause))
            or (match.construction == "phrase" and match.entry.type == "CONSULT")
        ):
            return ""
        for other in sorted(self.matches[clause.index], key=plans, reverse=True):
            if other is match or set(other.words) & set(match.words) or not self._governs(other, match) or not self.worded(other):
                continue
            entry = other.entry
            if entry.type == "ACCUSE" and self._tried(other):
                continue
            undone = clause.verb is not None and clause.verb.negated and entry.status is not None
            if entry.status is not None and entry.status.of:
                if match.entry.type in entry.status.of and not nobody:
                    return "negated" if undone and other.construction == "active" else entry.status.effect
                continue
            effect = effect_of(other)
            if effect == "requested" and self.ordered(clause):
                effect = "planned"
            if effect not in ("denied", "alleged") and spoken_of(self.scene, min(match.words)):
                continue
            if undone and effect == "negated" and other.construction == "noun":
                continue  # did nothing to prevent it
            if effect in ("negated", "refused") and of_others(self.scene, self.rules, self.matches[clause.index], (other, match), foreign=foreign):
                continue  # who rejects what others do knows of it
            effect = "negated" if undone and effect == "planned" and other.construction == "active" else effect  # has not decided to
            if effect == "refused" and other.construction == "passive" and match.entry.type == "CONSULT":
                return "negated"  # the visit was called off, by whomever
            if entry.report is not None and entry.report.acts and self.scene.under(match.words[0]) in self.scene.rules.topics:
                if match.entry.type == "ASSAULT" and foreign:
                    continue  # fighting that somebody worries about is there to be seen
                return effect if self.verbal(match.entry.type) else entry.report.acts
            if match.entry.type == entry.type == "ACCUSE" and not (entry.frame is not None and entry.frame.charges):
                continue  # one condemns and criticises
            blamed = entry.frame is not None and entry.frame.blames and not entry.frame.charges
            if blamed and (nobody or match.entry.type == "AID" or (entry.type == "ACCUSE" and match.entry.type in _FRIENDLY)):
                continue  # who condemns what nobody is said to have done, or finds fault with a visit or with aid, takes it for a fact
            last = max((i for i in other.words if i < match.words[0]), default=len(self.scene.tokens))  # `became | desirous of | an attack`
            parted = self.rules.verb_last and other.construction == "active" and last < other.words[-1]
            parted = parted and not any(self.scene.tokens[i].key in self.scene.rules.object_marker for i in range(last, other.words[-1]))
            nominal = other.construction in ("noun", "phrase", "participle") and last == other.words[-1]
            close = (nominal or parted) and all(self.scene.tokens[i].key in self.scene.rules.occurrence for i in range(last + 1, match.words[0]))
            close |= effect == "conditional" and not self.rules.verb_last and feared(self.scene, self.rules, other, match)
            close |= (
                effect == "planned" and nominal and entry.status is not None and self.scene.under(match.words[0]) in self.scene.rules.topics
            )  # X's plan for talks
            charged = entry.frame is not None and entry.frame.charges
            charged |= entry.status is not None and entry.status.suspects and self._follows(other, match)
            effect = "negated" if charged and failed(self.matches[clause.index], other, match) else effect
            if effect in _NOT_REAL and (close or charged or not foreign or (entry.status is not None and effect == "negated")):
                return effect
        before = joined_noun(self.scene, self.matches[clause.index], match)
        return self._governing(before, clause, foreign=foreign, nobody=nobody) if before is not None else ""

    def _hoped(self, match: Match, clause: Clause) -> bool:
        """Whether the preposition before a verbal noun is that of a word of hoping right before it (`hopes for | talks`), or is that word (`on the eve of`)."""
        first = min(match.words)
        found = (m for m in self.matches[clause.index] if m.entry.kind != "event")
        others = (m for m in found if not self.rules.verb_last or m.words[-1] in self.scene.phrase_end)
        return any(effect_of(m) in _AHEAD and self.scene.only_prepositions(max(m.words) + 1, first) for m in others if max(m.words) < first)

    def _on_the_way(self, match: Match, clause: Clause) -> bool:
        """Whether something else was done in, before or after a meeting, and nothing of the verb becomes of it."""
        return self.scene.under(match.words[0]) in self.scene.rules.during and not (self._hoped(match, clause) or self._absent(clause))

    def _absent(self, clause: Clause) -> bool:
        """Whether the verb of a clause says in negated words that somebody was not at a meeting."""
        found = (m.entry.status for m in self.matches[clause.index] if clause.verb is not None and clause.verb.negated)
        return any(status is not None and "CONSULT" in status.of for status in found)

    def _tried(self, other: Match) -> bool:
        """Whether the words that blame somebody say that he only tries or wants it: what he is blamed for is not done."""
        return any(m.entry.status is not None and m.words == other.words for m in self.matches[other.clause])

    def _raid(self, match: Match, clause: Clause) -> str:
        """Verb-first: what a supposed act is said to do is as much supposed (`any raids of X | that hit Y would …`)."""
        if self.rules.verb_last or match.construction != "active":
            return ""
        same = (m for m in self.matches[clause.index] if m.construction == "noun" and m.entry.type == match.entry.type and max(m.words) < min(match.words))
        raid = next(same, None)
        supposed_too = raid is not None and self._governing(raid, clause, foreign=False, nobody=False) == "conditional"
        return "conditional" if supposed_too else ""

    def outside(self, match: Match, clause: Clause) -> str:
        """What governs the noun of a predicate whose verb stands in a relative clause (protested against the attacks that X carried out)."""
        if clause.link != "relative" or clause.parent is None or match.construction != "active":
            return ""
        outer, within = self.scene.clause(clause.parent), set(clause.tokens)
        words = tuple(i for i in match.words if i not in within)
        if not words:
            return ""
        noun = msgspec.structs.replace(match, clause=outer.index, construction="noun", words=words, anchor=words[-1])
        effect = self._governing(noun, outer, foreign=True, nobody=False)
        return effect if effect == "alleged" else ""

    def _follows(self, other: Match, match: Match) -> bool:
        """Whether only prepositions stand between two predicates."""
        return self.scene.only_prepositions(other.words[-1] + 1, min(match.words))

    def _topic(self, match: Match, clause: Clause) -> bool:
        """Talks about an agreement, a release, an exchange: it is not settled yet."""
        if match.construction != "noun" or match.entry.type not in _SETTLED:
            return False
        talks = [m.words[-1] for m in self.matches[clause.index] if m.entry.type == "CONSULT" and m.words[-1] < match.words[0]]
        for j in range(match.words[0] - 1, max(talks, default=match.words[0]), -1):
            phrase = self.scene.phrase_end.get(j)
            if phrase is not None and phrase.key in self.scene.rules.topics:
                return phrase.first - max(talks) <= _FAR and match.words[0] - j <= _LISTED
            if self.scene.tokens[j].kind == "mark":
                return False
        return False

    def _beside(self, match: Match, clause: Clause) -> bool:
        """A verbal noun that tells what the subject does besides (`while condemning X, he …`)."""
        rules = self.scene.rules
        if self._wanted(match, clause) or any(m.entry.status is not None and match.words[0] - 1 in m.words for m in self.matches[clause.index]):
            return False
        own = match.construction == "phrase" and self.scene.tokens[match.words[0]].key in rules.circumstance
        return own or self.scene.under(match.words[0]) in rules.circumstance

    def _object_follows(self, verb: Match) -> bool:
        """Whether a verb has an object right after it: somebody, or a noun."""
        after = verb.words[-1] + 1
        if self.scene.ends_phrase(after):
            return False
        return (
            self.scene.mention_at[after] is not None or not self.scene.tokens[after].readings or any(r.pos == "noun" for r in self.scene.tokens[after].readings)
        )

    def _wanted(self, match: Match, clause: Clause) -> bool:
        """Whether a preposition is the verb's own: what it refuses or agrees to stands after it, right before the verb (`opposed to …`)."""
        verb, key = clause.verb, self.scene.under(match.words[0])
        if verb is None or any(self.scene.tokens[i].kind == "mark" for i in range(match.words[-1], verb.first)):
            return False
        if any(p.key == key for i, p in self.scene.phrase_end.items() if match.words[-1] < i < verb.first):
            return False
        asked = {m.words for m in self.matches[clause.index] if m.entry.type == "REQUEST"}  # `with criticism of X he called for …`
        verbs = (m for m in self.matches[clause.index] if m.construction == "active" and m is not match and m.words not in asked)
        frames = (m.entry.frame for m in verbs if m.entry.type in BY_TYPE)
        return any(key in self.rules.markers(s) for f in frames if f is not None for s in listed(f.roles.get("recipient", ())) if isinstance(s, dict))

    def _known(self, match: Match) -> bool:
        """A verbal noun after `because of`, `since`, `in answer to`, or right after `under`, tells of what has happened."""
        before = match.words[0] - 1
        demanded = match.entry.type == "REQUEST" and before >= 0 and self.scene.tokens[before].key in self.rules.suffering
        spoken_of = before >= 0 and self.scene.words[past_occurrence(self.scene, before)] & self.rules.about  # pointing to the likelihood of a clash
        n = carrier_of(self.scene, self.rules, match.words[0])
        first = self.scene.slot(n).heads[-1] if n is not None else match.words[0]  # `after | X's carrying out | of the arrest`
        return demanded or (not spoken_of and (self.scene.under(first) in self.scene.rules.facts or since_then(self.scene, first)))

    def _governs(self, other: Match, match: Match) -> bool:
        """The verb governs all verbal nouns of its clause; a noun governs those that follow it closely."""
        first = min(match.words)
        if other.construction in ("active", "passive", "participle"):
            if self.rules.verb_last or match.words[0] > other.words[0]:
                return True
            undone = other.entry.status is not None and other.entry.status.effect == "negated"
            return undone and not self._object_follows(other)  # verb-first: what stands before the verb is its subject, which may be what is put off
        before = self.scene.tokens[first - 1]
        if first - other.words[-1] > 1 and any(r.pos == "possessive_self" for r in before.readings):
            return False  # `despite promises of its own, attacks …`: the phrase has ended
        reach = _FAR if other.entry.type in BY_TYPE else _CLOSE
        status = other.entry.status
        parted = first - other.words[-1] > 1 and self.scene.under(first) in self.scene.rules.during
        if parted and status is not None and not (status.of or status.suspects) and other.construction == "noun":
            return False  # the decision | in his war
        nominal = other.construction in ("noun", "phrase") or (
            other.construction == "infinitive" and other.entry.frame is not None and other.entry.frame.charges
        )
        return nominal and 0 < first - other.words[-1] <= reach
