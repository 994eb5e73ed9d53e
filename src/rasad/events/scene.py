"""A text laid out for the search for events: what each token may be, and how each mention is governed."""

from __future__ import annotations

import msgspec

from ..clauses import Parsed, Phrase
from ..lang.lazy import Memo
from ..model import Clause, Mention, Sentence, Text, TimeExpression
from .members import Members
from .objects import beyond, object_marked, of_subject
from .occasions import occasions
from .prepositions import counting, governs, outside_mentions, outside_times
from .scene_rules import SceneRules

_LIST = 2  # mentions between the members of a list
_NOUNS = 4  # how many nouns a chain of possession may have between a preposition and the actor at its end
_ADJECTIVES = 2  # a noun, or a noun and an adjective


class Slot(msgspec.Struct, frozen=True, gc=False):
    """How a mention is governed: the preposition before it, the nouns it belongs to, and whether it is marked as object."""

    marker: str = ""
    heads: tuple[int, ...] = ()  # tokens of the nouns between marker and mention, nearest first
    object: bool = False
    joined: int | None = None  # the mention it is coordinated with
    start: int = 0  # first token of the whole phrase


class Scene:
    """One text with clauses, mentions and times; everything here is worked out once and looked up afterwards."""

    def __init__(self, text: Text, parsed: Parsed, mentions: list[Mention], times: list[TimeExpression], rules: SceneRules) -> None:
        self.text, self.parsed, self.mentions, self.times, self.rules = text, parsed, mentions, times, rules
        self.tokens = text.tokens
        self.clause = parsed.clauses.__getitem__  # a clause by its index
        self.words = rules.words_of(text.tokens)
        count = len(text.tokens)
        self.mention_at: list[int | None] = [None] * count
        for n, m in enumerate(mentions):
            self.mention_at[m.first : m.last] = [n] * (m.last - m.first)
        self.time_at = bytearray(count)
        for t in times:
            self.time_at[t.first : t.last] = b"\1" * (t.last - t.first)
        self.counting = counting(self)  # `more than`
        governing = (
            outside_mentions(self, outside_times(self, p))
            for p in parsed.phrases.values()
            if not p.classes.isdisjoint(rules.prepositions) and p.key not in rules.suffixed and p.first not in parsed.verbs and governs(self, p)
        )
        self.phrase_end = {p.last - 1: p for p in governing}
        opening = (p for p in parsed.phrases.values() if not p.classes.isdisjoint(rules.opening) and p.classes.isdisjoint(rules.prepositions))
        self.openers = {i for p in opening for i in range(p.first, p.last)}
        self.openers |= occasions(self)
        self.lists = Members(text.tokens, mentions, rules)
        self.clause_mentions: list[list[int]] = [[] for _ in parsed.clauses]
        self.clause_times: list[list[int]] = [[] for _ in parsed.clauses]
        for n, m in enumerate(mentions):
            self.clause_mentions[parsed.clause_of[m.first]].append(n)
        for n, t in enumerate(times):
            self.clause_times[parsed.clause_of[t.first]].append(n)
        self.clauses_of: list[list[Clause]] = [[] for _ in text.sentences]
        self.children: list[list[int]] = [[] for _ in parsed.clauses]
        for c in parsed.clauses:
            self.clauses_of[c.sentence].append(c)
            if c.parent is not None:
                self.children[c.parent].append(c.index)
        self.slot = Memo(self._governed).__getitem__  # how a mention is governed

    def impersonal(self, clause: Clause) -> bool:
        """Verb-last: a form of the past after a modal has nobody for its subject (`one must put pressure on X`)."""
        verb = clause.verb
        if not self.rules.object_marker or verb is None or verb.tense != "past" or (verb.person, verb.number) != ("3", "s"):
            return False
        return any(i < verb.first and any(r.form == "modal" for r in self.tokens[i].readings) for i in clause.tokens)

    def ends_phrase(self, i: int) -> bool:
        """Whether no noun stands at a token: the text ends, or a mark, a preposition, a joining word or a time does."""
        if i >= len(self.tokens) or self.tokens[i].kind != "word" or self.time_at[i] or self.tokens[i].key in self.rules.joiners:
            return True
        phrase = self.parsed.phrases.get(i)
        return phrase is not None and bool(phrase.classes & (self.rules.prepositions | self.rules.opening))

    def adverb(self, i: int) -> bool:
        """Whether an adverb begins at a token."""
        phrase = self.parsed.phrases.get(i)
        return phrase is not None and "adverb" in phrase.classes

    def unquoted(self, i: int) -> int:
        """A token, or the one after the mark that it is, where that opens words that are quoted in the midst of a clause."""
        opens = any(q.first == i for q in self.parsed.quotations) and self.parsed.clause_of[i] == self.parsed.clause_of[i + 1] == self.parsed.clause_of[i - 1]
        return i + 1 if opens else i

    def past_times(self, i: int) -> int:
        """The first token from one on that is in no expression of time."""
        while i < len(self.tokens) and self.time_at[i]:
            i += 1
        return i

    def this(self, i: int) -> bool:
        """Whether a demonstrative stands right before a token."""
        return i > 0 and self.tokens[i - 1].key in self.rules.this

    def under(self, first: int) -> str:
        """The preposition that governs a verbal noun, a few words before it."""
        for j in range(first - 1, max(-1, first - 1 - _NOUNS), -1):
            phrase = self.phrase_end.get(j)
            if phrase is not None:
                return phrase.key
            if self.tokens[j].kind != "word" and not (j == first - 1 and self.tokens[j].key in self.rules.transparent_marks):
                return ""
        return ""

    def only_prepositions(self, first: int, last: int) -> bool:
        """Whether nothing but prepositions, and words for an act taking place, stands in a stretch of tokens."""
        return first <= last and all(j in self.phrase_end or self.tokens[j].key in self.rules.occurrence for j in range(first, last))

    def only_marks(self, first: int, last: int) -> bool:
        """Whether nothing but marks stands in a stretch of tokens, if anything."""
        return all(self.tokens[j].kind == "mark" for j in range(first, last))

    def head_of_objects(self, clause: Clause) -> int | None:
        """Verb-last: of a list marked as object the first member, where a comma parts it and nobody else is there to do it (`A, B and C … accused`)."""
        found = self.clause_mentions[clause.index]
        for n in found:
            last = self.mentions[n].last
            comma = last < len(self.tokens) and self.tokens[last].key in self.rules.commas
            if self.slot(n).object and not self.slot(n).marker and self.slot(n).joined is None and comma and any(self.slot(k).joined == n for k in found):
                return n
        return None

    def lists_objects(self, n: int) -> bool:
        """Whether a mention without an object marker is joined by commas to others that have one."""
        following = (k for k in range(n + 1, min(n + 1 + _LIST, len(self.mentions))) if self.slot(k).joined == n)
        return not self.slot(n).object and any(self.slot(k).object or self.lists_objects(k) for k in following)

    def apart(self, first: int, last: int) -> int:
        """How many words stand between two tokens, a mention counted as one, and so a list of them."""
        count, told = 0, None
        for i in range(first, last):
            n = self.mention_at[i]
            if n is not None and n != told and self.slot(n).joined is not None and self.slot(n).joined == told:
                count -= 1  # what joined it
            elif n is None or n != told:
                count += 1
            told = n if n is not None else told
        return count

    def of_adjective(self, n: int) -> bool:
        """Whether the preposition of a mention belongs to an adjective before it (`separatists loyal to X`)."""
        slot = self.slot(n)
        if not slot.marker or not slot.start:
            return False
        if self.tokens[slot.start - 1].key in self.rules.attributive:
            return True
        article = self.rules.article  # with another adjective after it: `the fierce opponent of X`
        before = [t.key for t in self.tokens[max(0, slot.start - 2) : slot.start]]
        return bool(article) and len(before) > 1 and before[0] in self.rules.attributive and all(key.startswith(article) for key in before)

    def beside(self, n: int, after: int) -> bool:
        """Whether one mention follows another at once, or with a dash between them."""
        first, last = self.mentions[n].last, self.mentions[after].first
        return first == last or (first + 1 == last and self.tokens[first].key in self.rules.dashes)

    def untimed(self, first: int, last: int) -> int:
        """How many tokens stand between two, times left out (`the attacks of 7 October that …`)."""
        return sum(1 for i in range(first, last) if not self.time_at[i])

    def opposed(self, n: int) -> bool:
        """Whether a mention only says whose opponents are meant."""
        heads = self.slot(n).heads
        return bool(heads) and bool(self.words[heads[0]] & self.rules.opponents)

    def begins_group(self, i: int) -> bool:
        """Whether people, told with whose they are, begin at a token."""
        n = self.mention_at[i]
        return n is not None and self.mentions[n].first == i and self.mentions[n].kind in ("body", "group") and bool(self.mentions[n].country)

    def this_deed(self, clause: Clause, own: tuple[int, ...], *, whole: bool = False) -> bool:
        """Whether a clause speaks of an act told before, `this decision`, beside the words of its own predicate; whole: not of `the victims of this act`."""
        free = (i for i in clause.tokens if i not in own and self.words[i] & self.rules.deeds and self.this(i))
        return any(not whole or self.ends_phrase(i - 2) or i - 2 in self.phrase_end for i in free)

    def oblique(self, n: int) -> bool:
        """Whether a dual or plural stands in a form that no subject has."""
        m = self.mentions[n]
        several = m.how == "pair" or (m.kind in ("group", "title", "pronoun", "demonym") and m.number in ("p", "d"))
        return several and self.tokens[m.first].key.endswith(self.rules.oblique)

    def sentence(self, clause: Clause) -> Sentence:
        """The sentence that a clause stands in."""
        return self.text.sentences[clause.sentence]

    def _governed(self, n: int) -> Slot:
        m, rules, tokens, heads = self.mentions[n], self.rules, self.tokens, list[int]()
        clause = self.parsed.clause_of[m.first]
        j, start, marker, joined, crossed = m.first - 1, m.first, "", None, False
        while j >= 0 and self.parsed.clause_of[j] == clause:
            token = tokens[j]
            if not heads and (first := self.lists.opens(j)) is not None and (whole := self.lists.whole(first, self.mention_at)) is not None:
                joined, j = whole
                if joined is not None:
                    break
                continue
            if j in self.openers or (tokens[j].key == self.parsed.clauses[clause].opener and j in self.parsed.clauses[clause].tokens[:2]):
                break
            phrase = self.phrase_end.get(j)
            if phrase is not None and phrase.classes & rules.prepositions:
                if phrase.first and self._only_links(phrase):
                    start, j = phrase.first - 1, phrase.first - 2
                    continue
                marker, start = phrase.key, phrase.first
                break
            if phrase is None and token.key in rules.part_of and j and self.some(j - 1):
                start, j = j - 1, j - 2  # `each of A and B`, a phrase of its own
                continue
            if token.key in rules.transparent_marks:
                j -= 1
                continue
            if token.kind == "mark":
                joined = self._listed(j, n) if token.key in rules.comma_lists and self._goes_on(n) else None
                joined = None if joined is not None and (self._closes_list(joined) or self.mentions[joined].acts != m.acts) else joined
                break
            if token.key in rules.joiners:
                joined = self._listed(j, n) if not crossed else None  # `Gaza and the silence and help of X`: X is in no list with Gaza
                if joined is None and heads and not crossed and self.plain(j - 1):
                    crossed, j = True, j - 1
                    continue
                marker, start = self._shared(j, start) if joined is None and not heads and m.acts else ("", start)
                break
            if self.time_at[j] and not heads and (act := self._act_before(j)) is not None:
                j = act
                continue
            if self.mention_at[j] is not None or self.time_at[j] or self.verb_ends(j) or token.key in rules.object_marker or self._modal(j):
                break
            counting = token.kind == "number" or j in self.counting
            if not counting and (token.key in rules.suffixed or self._closes(j, m) or of_subject(self, j, n)):
                break
            if token.key not in rules.transparent and not counting and not (token.key in rules.courtesy and m.kind in ("person", "title")):
                heads.append(j)
                if len(heads) > _NOUNS:
                    break
            start = j
            j -= 1
        marked = object_marked(self, n, owned=bool(heads) and not marker)
        if marked and heads and marker in rules.during and self.some(m.first - 1):
            marker, heads, start = "", [], m.first - 1  # `in a raid | three men (object)`: they are nobody's
        joined = joined if joined is None or self._in_list(joined, heads, marked) else None
        if marked and marker and joined is None and (own := beyond(self, heads, start)) is not None:
            marker, heads, start = "", own, own[0] if own else m.first
        if joined is not None and not marker and not heads:
            return Slot((owner := self.slot(joined)).marker, owner.heads, marked or owner.object, joined, owner.start)
        return Slot(marker, tuple(heads), marked, joined, start)

    def _shared(self, j: int, start: int) -> tuple[str, int]:
        """The preposition, and where it begins, that a mention shares with people before it who are no actors (`with the families | and the nation of X`)."""
        for i in range(j - 1, max(-1, j - 1 - _NOUNS), -1):
            if (phrase := self.phrase_end.get(i)) is not None:
                shared = i < j - 1 and phrase.key not in self.rules.during and self.tokens[i + 1].key in self.rules.company
                return (phrase.key, phrase.first) if shared else ("", start)
            if not self.plain(i) or self.parsed.clause_of[i] != self.parsed.clause_of[j] or self.tokens[i].key in self.rules.joiners:
                break
        return "", start

    def _only_links(self, phrase: Phrase) -> bool:
        """Whether a preposition only links a part to its whole (`some of X`) or a thing to whose it is (`a base belonging to X`)."""
        before = phrase.first - 1
        if phrase.key not in self.rules.part_of:
            return self.rules.belongs(self.tokens[before], phrase) and self.plain(before - 1)
        return self.some(before) or (before > 0 and self.tokens[before - 1].key in self.rules.partitive)  # `a great number of`

    def _modal(self, j: int) -> bool:
        """Verb-last: whether a modal ends here, in one word or with its copula (`may be | X …`): it has no owner."""
        modal = self.rules.modal if self.rules.jussive else ()
        return self.tokens[j].key in modal or (j > 0 and self.tokens[j - 1].key in modal and any(r.pos == "verb" for r in self.tokens[j].readings))

    def _in_list(self, joined: int, heads: list[int], marked: bool) -> bool:
        """Whether a mention with nouns before it is in a list with the one before: not in `A and the ally of B`, nor in a phrase of its own."""
        if heads and marked and self.slot(joined).marker:
            return False
        alone = bool(self.rules.article) and not self.slot(joined).heads  # `the aid to A and the decision of B`
        return not any(self.tokens[h].key in self.rules.others or (alone and self.words[h] & self.rules.deeds) for h in heads)

    def _act_before(self, j: int) -> int | None:
        """The token before a time that a noun of an act has between itself and whose it is (`the attack of yesterday of X`)."""
        clause = self.parsed.clause_of[j]
        while j >= 0 and (self.time_at[j] or self.tokens[j].kind == "number"):
            j -= 1
        for i in range(j, max(-1, j - _ADJECTIVES), -1):
            plain = self.plain(i) and self.parsed.clause_of[i] == clause and self.tokens[i].key not in self.rules.joiners
            if not self.rules.time_of_noun or not plain:
                return None
            if self.words[i] & self.rules.acts:
                return j
        return None

    def _closes_list(self, n: int) -> bool:
        """Whether a mention is the last of a list: a joining word stands before it (`despite A and B, C and D …`)."""
        first = self.mentions[n].first
        return first > 0 and self.tokens[first - 1].key in self.rules.joiners and self.slot(n).joined is not None

    def some(self, j: int) -> bool:
        """A word such as `some` or a number before `of`."""
        return (token := self.tokens[j]).kind == "number" or token.key in self.rules.partitive or token.key in self.rules.quantifiers

    def _closes(self, j: int, m: Mention) -> bool:
        """A word that cannot own what follows it: an adverb, or (but before an adjective) a noun with article or possessive ending."""
        readings = self.tokens[j].readings
        if readings and all(r.pos in ("adverb", "conjunction", "adversative", "by_turn") for r in readings):
            before = self.tokens[j - 1] if j else None  # after a noun it may be an adjective: a telephone call
            return before is None or before.kind != "word" or j - 1 in self.phrase_end or before.key in self.rules.joiners
        if not readings and m.kind != "demonym" and self.rules.article and self.tokens[j].key.startswith(self.rules.article):
            return True
        nouns = [r for r in readings if r.pos == "noun"]
        return m.kind != "demonym" and bool(nouns) and all(r.definite or r.clitic for r in nouns)

    def plain(self, j: int) -> bool:
        """A noun that may share its possessor with another one: `A and B of X`."""
        return (
            j >= 0
            and self.tokens[j].kind == "word"
            and self.mention_at[j] is None
            and not self.time_at[j]
            and not self.verb_ends(j)
            and j not in self.phrase_end
        )

    def _goes_on(self, n: int) -> bool:
        """Whether a list goes on after a mention until a joining word closes it."""
        while n + 1 < len(self.mentions):
            around = self.rules.transparent_marks | self.rules.closing_marks
            between = [t for t in self.tokens[self.mentions[n].last : self.mentions[n + 1].first] if t.key not in around]
            if len(between) != 1:
                return False
            if between[0].key in self.rules.joiners:
                return True
            if between[0].key not in self.rules.commas:
                return False
            n += 1
        return False

    def _listed(self, j: int, n: int) -> int | None:
        """The mention that ends right before the joining word at `j`: the two are one list."""
        if n == 0 or j < 1:
            return None
        back = 2 if self.mention_at[j - 1] is None and self.tokens[j - 1].kind == "mark" and j > 1 else 1
        before = self.mention_at[j - back]
        sentences = {self.clause(self.parsed.clause_of[self.mentions[k].first]).sentence for k in (before, n) if k is not None}
        return before if len(sentences) == 1 else None

    def verb_ends(self, j: int) -> bool:
        """Whether a token is a part of its clause's verb."""
        verb = self.clause(self.parsed.clause_of[j]).verb
        return verb is not None and verb.first <= j < verb.last
