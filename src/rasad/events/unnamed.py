"""Subjects that are nobody named: a thing, an agency, a noun, somebody of whom nothing is known; then nobody named elsewhere does it."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Clause, Mention, Verb
from .drafts import drafted
from .markers import RoleRules
from .prepositions import counts
from .scene import Scene

_WORLD = "WORLD"
_NEAR = 2  # tokens after a verb at which its subject stands
_CALLED = 3  # words of an unknown name between a verb and what its bearer is
_OWN = 5  # tokens after somebody in which what is his own stands
_PLURAL = 4  # letters that a plural with its ending has more than


class Unnamed:
    """Tells of the clauses of one text whose subject names nobody; `personal` tells whether only somebody can do what a verb says."""

    def __init__(self, scene: Scene, rules: RoleRules, personal: Callable[[Clause], bool]) -> None:
        self.scene, self.rules, self.personal = scene, rules, personal
        self.verb_last, self.speaks_for = rules.verb_last, rules.speaks_for
        self.pronoun_openers, self.before_noun = rules.pronoun_openers, rules.before_noun
        self.acting: Callable[[Clause], bool] = lambda clause: False  # whether the verb of a clause is an act
        self.befalling: Callable[[Clause], bool] = lambda clause: False  # whether the verb of a clause is a passive
        self.asking: Callable[[Clause], bool] = lambda clause: False  # whether the verb of a clause asks somebody for something
        self.charging: Callable[[Clause], bool] = lambda clause: False  # whether it accuses somebody of something
        self.objectless: Callable[[Clause], bool] = lambda clause: False  # whether no act that the verb of a clause tells has a bare object
        self.worded: Callable[[Clause, int], bool] = lambda clause, i: False  # whether a token is part of what the verb says

    def apposed(self, clause: Clause, n: int) -> bool:
        """Verb-last: whether commas set off who somebody under a preposition is, before the subject (`after the death of A, a writer of X, | Y recalled`)."""
        scene, verb = self.scene, clause.verb
        first = scene.slot(n).start
        if verb is None or not self._after_comma(first) or first not in clause.tokens or scene.mentions[n].kind not in ("title", "demonym", "group"):
            return False
        told, there = [i for i in clause.tokens if i < first - 1], scene.clause_mentions[clause.index]
        under = any(i in scene.phrase_end for i in told) and not any(scene.mentions[k].first < first and not scene.slot(k).marker for k in there)
        after = [k for k in there if scene.mentions[n].last < scene.slot(k).start and scene.mentions[k].last <= verb.first]
        return under and any(self._after_comma(scene.slot(k).start) and self._bare(k) for k in after)

    def sent(self, n: int, verb: Verb) -> bool:
        """Verb-last: whether people of whom nothing else is told are the object of a verb in the singular (`means | ten soldiers to the border to send`)."""
        m = self.scene.mentions[n]
        one = verb.person == "3" and verb.number == "s" and verb.voice != "passive" and verb.family not in self.rules.passive_lights
        return one and m.kind == "group" and m.number == "p" and not (m.country or m.why)

    def _after_comma(self, i: int) -> bool:
        return i > 0 and self.scene.tokens[i - 1].key in self.scene.rules.commas

    def _bare(self, n: int) -> bool:
        slot, m = self.scene.slot(n), self.scene.mentions[n]
        return m.acts and m.kind not in ("agency", "place") and not (slot.marker or slot.object or slot.heads) and slot.joined is None

    def ourselves(self, clause: Clause) -> bool:
        """Whether an adjective with the ending of the first person closes a clause without a verb (`with X | opposed-we`)."""
        last = next((i for i in reversed(clause.tokens) if self.scene.tokens[i].kind == "word"), None)
        return last is not None and any(r.pos == "predicative" and r.person == "1" for r in self.scene.tokens[last].readings)

    def subject(self, clause: Clause) -> bool:
        """Whether a thing, an agency or a noun that is nobody is the subject of a clause."""
        if self.thing(clause) or self._agency(clause) or self._several(clause) or self._before_object(clause) or self._beside_verb(clause):
            return True
        if (clause.link in ("asyndetic", "complement") and self._after_noun(clause)) or self._under_noun(clause):
            return True
        return self._headed(clause) or self._parted(clause) or self._listed(clause)

    def asked(self, clause: Clause, m: Mention) -> bool:
        """Verb-first: whether those after a verb of accusing or asking are accused or asked: a people, all sides, the world, states in the plural."""
        phrase = self.scene.parsed.phrases.get(m.last)
        if self.charging(clause) and (phrase is None or "relative_pronoun" not in phrase.classes):
            return True  # nobody accuses without saying whom
        if self.verb_last or clause.verb is None or clause.verb.gender != "m" or not self.asking(clause):
            return False
        things = m.kind in ("body", "group") and any(r.pos == "noun" and r.number == "p" for r in self.scene.tokens[m.first].readings)
        return things or self._minded(m) or m.country == _WORLD or m.why == "all-sides" or (m.kind == "group" and m.sector in ("CVL", "PTY"))

    def _minded(self, m: Mention) -> bool:
        """Whether what a body of states is asked for is told as its own (`called on the council | to shoulder its duties`)."""
        after = self.scene.tokens[m.last : m.last + _OWN]
        return m.kind == "body" and m.sector == "IGO" and m.last in self.scene.parsed.phrases and any(r.clitic == "3ms" for t in after for r in t.readings)

    def act_after(self, clause: Clause) -> bool:
        """Verb-first: whether a noun stands right after the verb: what must be done, and nobody who must (`the sovereignty of X must be respected`)."""
        if self.verb_last or clause.verb is None:
            return False
        after = self.scene.tokens[clause.verb.last : clause.verb.last + 1]
        return any(r.pos in ("noun", "negation_noun") for t in after for r in t.readings)

    def thing(self, clause: Clause) -> bool:
        """Verb-first: a definite noun before the verb that is no actor, and speaks for none, is the subject."""
        verb, scene = clause.verb, self.scene
        if self.verb_last or verb is None:
            return False
        if self.raid(clause):
            return True
        for i in clause.tokens:
            if i >= verb.first:
                break
            if i in scene.phrase_end:
                return False
            token = scene.tokens[i]
            if self._opens(i, clause):
                return not scene.words[i] & self.speaks_for
            if token.kind == "word" and any(r.definite for r in token.readings):
                return not scene.words[i] & self.speaks_for
        if self.personal(clause) or (clause.opener in self.pronoun_openers and verb.gender != "f"):
            return False
        after = next((i for i in range(verb.last, len(scene.tokens)) if scene.tokens[i].key not in scene.rules.transparent), len(scene.tokens))
        if after >= len(scene.tokens) or scene.mention_at[after] is not None or scene.time_at[after]:
            return False
        told = [r for r in scene.tokens[after].readings if r.definite and r.pos == "noun"] or self._unknown(after)
        plain = verb.gender == "m" and all(r.pos != "noun" for r in scene.tokens[verb.head].readings)
        if plain and scene.tokens[after].text.endswith(self.rules.feminine_ends):
            return False  # its object: `(he) cut | the ties`
        return bool(told) and (not verb.clitic or after == verb.last) and not scene.words[after] & self.speaks_for

    def _before_object(self, clause: Clause) -> bool:
        """Verb-first: words that name nobody between a verb of asking or blaming and its object are its subject (`accused | the imam of the mosque | X of`)."""
        verb, scene = clause.verb, self.scene
        if self.verb_last or verb is None or verb.clitic or verb.person != "3" or not self.personal(clause):
            return False
        n = next((k for k in scene.clause_mentions[clause.index] if scene.slot(k).start >= verb.last and not scene.slot(k).marker), None)
        if n is None or scene.slot(n).heads or not scene.mentions[n].acts or scene.mentions[n].kind == "demonym":
            return False
        between = range(verb.last, scene.slot(n).start)
        if not between or verb.last in scene.parsed.phrases or scene.tokens[between[-1]].key in scene.rules.joiners:
            return False
        if any(scene.tokens[i].kind != "word" or scene.time_at[i] or self.worded(clause, i) for i in between):
            return False
        if any((k := scene.mention_at[i]) is not None and not scene.slot(k).marker for i in between):
            return False
        first = scene.tokens[verb.last]
        noun = any(r.pos == "noun" for r in first.readings) and not any(r.definite or r.clitic for r in first.readings)
        return noun and first.key not in scene.rules.partitive and first.key not in scene.rules.quantifiers

    def _beside_verb(self, clause: Clause) -> bool:
        """Verb-first: a noun right after a verb that takes no object, or whose object stands further on, is its subject (`resigned | the patriarch`)."""
        verb, scene = clause.verb, self.scene
        if self.verb_last or verb is None or verb.clitic or verb.person != "3" or verb.last not in clause.tokens or not self.objectless(clause):
            return False
        at = scene.past_times(verb.last)
        if at not in clause.tokens or scene.mention_at[at] is not None or at in scene.parsed.phrases or self.worded(clause, at):
            return False
        token = scene.tokens[at]
        accusative = any(token.key[:-1] == r.family for r in token.readings)  # `by telephone`: a letter more than the word itself
        noun = all(r.pos == "noun" for r in token.readings) and not accusative if token.readings else self._unknown(at)
        return noun and not scene.words[at] & self.speaks_for and not token.key.endswith(scene.rules.oblique)

    def _unknown(self, i: int) -> bool:
        """Whether a word with the article stands at a token that no list knows: a noun."""
        token, article = self.scene.tokens[i], self.scene.rules.article
        return bool(article) and token.kind == "word" and not token.readings and token.key.startswith(article)

    def raid(self, clause: Clause) -> bool:
        """Verb-first: the noun of a deed opens a sentence before its verb (`a raid American | killed …`): it is the subject."""
        scene, first = self.scene, clause.tokens[0] if clause.tokens else 0
        if self.verb_last or clause.verb is None or first >= clause.verb.first:
            return False
        if clause.opener in self.before_noun:  # `that raids American | hit …`
            first = next((i for i in clause.tokens if i not in scene.openers and scene.tokens[i].key != clause.opener), first)
        elif first != scene.sentence(clause).first:
            return False
        first = next((i for i in clause.tokens if i >= first and not counts(scene, i)), first)  # `three raids …`
        return any(e.type == "ASSAULT" for e in self.rules.index.nouns_of(scene.words[first])) and all(r.pos != "verb" for r in scene.tokens[first].readings)

    def _opens(self, i: int, clause: Clause) -> bool:
        """Verb-first: a noun right after an opener that a noun follows (`that | aircraft | bombed`) is the subject."""
        scene, token = self.scene, self.scene.tokens[i]
        if clause.opener not in self.before_noun or token.kind != "word" or scene.mention_at[i] is not None or scene.time_at[i]:
            return False
        before = i - 1
        while before > 0 and (scene.tokens[before].kind == "number" or scene.tokens[before].key in scene.rules.quantifiers):
            before -= 1  # `that | four militants | attacked`
        if i == 0 or not (before in scene.openers or scene.tokens[before].kind == "mark" or scene.tokens[before].key == clause.opener):
            return False
        return bool(token.readings) and all(r.pos == "noun" for r in token.readings)

    def _agency(self, clause: Clause) -> bool:
        """An agency or newspaper is the subject: it reports, and nobody else does."""
        verb = clause.verb
        if verb is None:
            return False
        told = (n for n in self.scene.clause_mentions[clause.index] if self.scene.mentions[n].kind == "agency" and not self.scene.slot(n).marker)
        near = (self.scene.mentions[n] for n in told)
        return any(m.last <= verb.first if self.verb_last else m.first <= verb.last + 1 for m in near)

    def _after_noun(self, clause: Clause) -> bool:
        """Verb-first: a verb right after an indefinite noun tells of that noun; in what is said, of an act (`that there are signs of attacks | that hit …`)."""
        first, verb = clause.tokens[0] - 1 if clause.tokens else -1, clause.verb
        if clause.link == "complement":
            first = verb.first - 1 if verb is not None and first >= 0 else -1
            if first < 0 or first <= clause.tokens[0] + 1 or not self.scene.words[first - self._described(first)] & self.scene.rules.acts:
                return False
        if self._pointed(clause) or drafted(self.scene, clause):
            return False
        first -= first > 0 and self._described(first)
        if self.verb_last or first < 0 or self.scene.mention_at[first] is not None or self.scene.time_at[first]:
            return False
        readings = self.scene.tokens[first].readings
        around = self.scene.clause(clause.parent).verb if clause.parent is not None else None
        if self.scene.words[first] & self.speaks_for and around is not None and around.tense == "past":
            return False  # `a decision | that condemns X`: whose it is says so
        return any(r.pos == "noun" and not r.definite for r in readings) and not any(r.pos == "verb" for r in readings)

    def _under_noun(self, clause: Clause) -> bool:
        """Verb-first: the one verb of a clause right after an indefinite noun under a preposition tells of it (`by passing a law | that imposes …`)."""
        scene, verb, at = self.scene, clause.verb, clause.verb.first - 1 if clause.verb is not None else 0
        if self.verb_last or verb is None or at not in clause.tokens or verb.clitic or verb.person != "3" or verb.number != "s" or drafted(scene, clause):
            return False
        if scene.mention_at[at] is not None or scene.time_at[at] or scene.tokens[at].key in scene.rules.quantifiers:
            return False
        found = scene.tokens[at].readings
        noun = bool(found) and all(r.pos == "noun" and not (r.definite or r.clitic) and r.number != "p" for r in found)
        under = max((i for i in clause.tokens if i < at and i in scene.phrase_end), default=at)  # in the blast | of a car | that hit …
        return noun and any(t.text.endswith(self.rules.feminine_ends) is (verb.gender == "f") for t in scene.tokens[max(under + 1, at - 2) : at + 1])

    def _described(self, i: int) -> bool:
        """Verb-first: whether an indefinite adjective of an indefinite act stands at a token (`attacks possible | that hit …`)."""
        scene, article = self.scene, self.scene.rules.article
        act = scene.words[i - 1] & scene.rules.acts and scene.mention_at[i] is None and scene.mention_at[i - 1] is None
        return bool(act and article) and not any(scene.tokens[j].kind != "word" or scene.tokens[j].key.startswith(article) for j in (i - 1, i))

    def _listed(self, clause: Clause) -> bool:
        """Verb-first: a past verb that may be a noun, joined to one in the present: a noun (`will discuss X | and the support of Y`)."""
        verb, scene = clause.verb, self.scene
        if self.verb_last or verb is None or clause.link != "coordinate" or verb.tense != "past" or verb.first + 1 != verb.last:
            return False
        readings = scene.tokens[verb.first].readings
        may_be = any(r.pos == "noun" for r in readings) and not any(r.pos == "verb" and r.form == "present" for r in readings)
        if scene.tokens[clause.tokens[0]].key not in scene.rules.joiners or not may_be:
            return False
        others = (c for c in scene.clauses_of[clause.sentence] if c.index < clause.index and c.parent == clause.parent and c.verb is not None)
        before = next(reversed([*others]), None)
        return before is not None and before.verb is not None and before.verb.tense in ("present", "future", "subjunctive")

    def _pointed(self, clause: Clause) -> bool:
        """Verb-first: after the verb a pronoun stands for the noun before it, and somebody or a preposition follows (`a speech | he attacked in it X`)."""
        tokens, verb = self.scene.tokens, clause.verb
        if verb is None or verb.last >= len(tokens) or tokens[verb.last].key not in self.rules.resumptive:
            return False
        after = verb.last + 1
        if after >= len(tokens):
            return False
        if (n := self.scene.mention_at[after]) is not None:
            return self.scene.mentions[n].kind in ("country", "capital", "body", "person")
        return tokens[after].kind == "mark" or after in self.scene.openers or any(r.pos == "preposition" for r in tokens[after].readings)

    def _headed(self, clause: Clause) -> bool:
        """Verb-last: a noun that is nobody opens the clause and more follows before the verb, none of it marked as object: it is the subject."""
        verb, scene = clause.verb, self.scene
        if not self.verb_last or verb is None or verb.person != "3" or any(scene.tokens[i].key in scene.rules.object_marker for i in clause.tokens):
            return False
        if clause.link == "complement" and verb.tense == "subjunctive" and self.acting(clause):
            return False  # `decided to put tanks at the disposal of …`: a bare noun is what the subject puts
        opening = True
        for i in clause.tokens:
            token = scene.tokens[i]
            if i >= verb.first:
                return not opening and verb.family in self.rules.copulas and self.worded(clause, i - 1)
            phrase = scene.parsed.phrases.get(i)
            ends = scene.time_at[i] or token.kind == "mark" or (phrase is not None and bool(phrase.classes & scene.rules.prepositions))
            if opening and (scene.time_at[i] or token.kind == "mark"):
                continue
            if opening and (token.kind == "number" or token.key in scene.rules.quantifiers):
                return self.befalling(clause)  # so many of something: an object as well, but of no passive
            if opening and not ends and (i in scene.openers or token.key in scene.rules.joiners or self._light_word(i)):
                continue
            if opening and (ends or scene.mention_at[i] is not None or token.kind != "word" or self._of_verb(i) or self.worded(clause, i)):
                return False
            if ends and token.kind != "mark":
                return True
            if scene.mention_at[i] is not None:
                return False  # somebody's: he may be meant
            opening = False
        return False

    def _parted(self, clause: Clause) -> bool:
        """Verb-last: a noun that is nobody opens the clause, a comma parts it from the object (`the approval of the plan, | this attack (object) stopped`)."""
        verb, scene = clause.verb, self.scene
        if not self.verb_last or verb is None or verb.person != "3":
            return False
        tokens = [i for i in clause.tokens if i < verb.first]
        marked = next((n for n, i in enumerate(tokens) if scene.tokens[i].key in scene.rules.object_marker), 0)
        comma = next((n for n in range(marked) if scene.tokens[tokens[n]].key in scene.rules.commas), 0)
        heads = (i for i in tokens[:comma] if scene.tokens[i].kind == "word" and i not in scene.openers and scene.tokens[i].key not in scene.rules.joiners)
        head = next((i for i in heads if not self._light_word(i)), None)
        if head is None or scene.mention_at[head] is not None or scene.time_at[head] or head in scene.parsed.phrases:
            return False
        between = [scene.tokens[i].key for i in tokens[comma + 1 : marked]]
        one = bool(between) and (between[0] in scene.rules.this or not any(key in scene.rules.joiners for key in between))
        return one and any(r.pos == "noun" for r in scene.tokens[head].readings)

    def _several(self, clause: Clause) -> bool:
        """Verb-last: before a verb in the plural a plural that owns nothing opens the clause as its subject, or `some of` whomever begins a phrase."""
        verb, scene = clause.verb, self.scene
        if not self.verb_last or verb is None or (verb.person, verb.number) != ("3", "p"):
            return False
        tokens = [i for i in clause.tokens if i < verb.first - 1]
        first = next((i for i in tokens if not (i in scene.openers or scene.tokens[i].key in scene.rules.joiners or self._light_word(i))), None)
        if first is None:
            return False
        unknown = bool(scene.words[first + 1] & scene.rules.strangers)  # `unknown men | bombed a mosque`
        if (unknown or self._many(first, scene.rules.nominative)) and not scene.time_at[first] and scene.mention_at[first] is None:
            return scene.tokens[first + 1].key not in scene.rules.object_marker
        marked = any(scene.tokens[i].key in scene.rules.object_marker for i in clause.tokens)
        return not marked and any(self._some_of(i) for i in tokens)

    def _some_of(self, i: int) -> bool:
        """Verb-last: an indefinite `some` at the head of a phrase, before `of`."""
        tokens, rules = self.scene.tokens, self.scene.rules
        if tokens[i].key not in rules.partitive or not tokens[i].key.endswith(rules.indefinite) or tokens[i + 1].key not in rules.part_of:
            return False
        return i == 0 or not (i - 1 in self.scene.phrase_end or tokens[i - 1].kind == "number" or tokens[i - 1].key in rules.joiners)

    def _of_verb(self, i: int) -> bool:
        """A word that may be part of what the verb says, or its object: an indefinite noun, a predicate's noun or adjective."""
        token = self.scene.tokens[i]
        told = any(word in self.rules.index.nouns or word in self.rules.index.participles for word in self.scene.words[i])
        return told or token.key.endswith(self.scene.rules.indefinite) or any(r.pos == "predicative" for r in token.readings)

    def _light_word(self, i: int) -> bool:
        """An adverb or a conjunction at the head of a clause."""
        readings = self.scene.tokens[i].readings
        return bool(readings) and not any(r.pos in ("noun", "verb", "preposition", "pronoun") for r in readings)

    def counted(self, clause: Clause) -> bool:
        """So many people open a clause as its subject (`said that | 600 people were executed`): nobody named before it is.

        Verb-first they, or another, stand right after a passive (`and was hurt | a third`).
        """
        verb, scene = clause.verb, self.scene
        if not self.verb_last and verb is not None and verb.voice == "passive":
            return verb.last < len(scene.tokens) and (scene.tokens[verb.last].kind == "number" or not scene.ends_phrase(verb.last))
        if not self.verb_last or verb is None or any(scene.tokens[i].key in scene.rules.object_marker for i in clause.tokens):
            return False
        numbers = [i for i in clause.tokens if i < verb.first - 1 and scene.tokens[i].kind == "number" and not scene.time_at[i]]
        return any(scene.tokens[i + 1].key in scene.rules.partitive and not scene.under(i) for i in numbers)

    def some(self, clause: Clause) -> bool:
        """Whether `some of` whomever stands free where a subject stands."""
        partitive = self.scene.rules.partitive
        return any(self.scene.tokens[i].key in partitive and i - 1 not in self.scene.phrase_end and self._at_verb(i, clause) for i in clause.tokens)

    def stranger(self, clause: Clause) -> bool:
        """Somebody of whom nothing is known, or `some of` whomever, stands free in the clause: he does it, and nobody named before."""
        if self.some(clause):
            return True
        at = (i for i in clause.tokens if self._at_verb(i, clause) and self.scene.words[i] & self.scene.rules.strangers)
        if any(self.scene.mention_at[i] is None and not self.scene.under(i) for i in at):
            return True
        verb, endings = clause.verb, self.scene.rules.nominative
        last = self.scene.mention_at[verb.first - 1] if verb is not None and verb.first and not self.verb_last else None
        if last is not None and self.scene.mentions[last].kind == "demonym":
            return True  # a Korean | threatened, a Turkish raid | killed
        if verb is not None and endings and any(self._many(i, endings) for i in range(verb.first - 1, verb.last + 1)):
            return True
        if verb is not None and not self.verb_last and (self._two(verb.last) or self._foreign(verb.last)):
            return True
        for n in self.scene.clause_mentions[clause.index]:
            m, slot = self.scene.mentions[n], self.scene.slot(n)
            if m.kind == "person" and m.why == "unknown" and not (slot.marker or slot.object or slot.heads):
                return True
            called = m.kind == "title" and not m.name and not self.verb_last and bool(self.scene.words[m.first] & self.scene.rules.strangers)
            if called and verb is not None and 0 < m.first - verb.last <= _CALLED and all(t.kind == "word" for t in self.scene.tokens[verb.last : m.first]):
                return not slot.marker  # `A B | the Dutch analyst | held that …`
        return False

    def _two(self, i: int) -> bool:
        """Verb-first: whether two, or those whom a noun right after them owns, stand at a token in the form of a subject (`opponents of the deal`)."""
        scene, rules = self.scene, self.scene.rules
        if i >= len(scene.tokens) or scene.mention_at[i] is not None or scene.time_at[i]:
            return False
        token = scene.tokens[i]
        several = {r.number for r in token.readings if r.pos == "noun" and not r.clitic} if not any(r.pos == "verb" for r in token.readings) else set[str]()
        return any(n in several and token.key.endswith(ends) for n, ends in (("d", rules.nominative_dual), ("p", rules.nominative_owned)))

    def _foreign(self, i: int) -> bool:
        """Verb-first: whether a word in Latin letters, or a name in quotation marks, of whom nothing is known stands at a token."""
        tokens, marks = self.scene.tokens, self.scene.rules.transparent_marks
        quoted = i + 2 < len(tokens) and tokens[i].key in marks and tokens[i + 1].kind == "word" and tokens[i + 2].key in marks
        i += quoted
        return i < len(tokens) and (quoted or tokens[i].kind == "latin") and self.scene.mention_at[i] is None

    def _many(self, i: int, endings: tuple[str, ...]) -> bool:
        """A plural noun in the form of a subject, of whom nothing is known."""
        scene = self.scene
        if not 0 <= i < len(scene.tokens) or scene.mention_at[i] is not None or not scene.tokens[i].key.endswith(endings):
            return False
        readings = scene.tokens[i].readings
        return not any(r.pos == "verb" for r in readings) and len(scene.tokens[i].key) > _PLURAL

    def _at_verb(self, i: int, clause: Clause) -> bool:
        """Where a subject stands: before the verb, or right after it."""
        verb = clause.verb
        return verb is not None and (i < verb.first if self.verb_last else 0 <= i - verb.last < _NEAR)
