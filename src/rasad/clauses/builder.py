"""What both kinds of clause trees share: clauses that grow token by token, and how they are finished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ..model import Clause, Token, Verb
from .forms import ClauseRules
from .phrases import Phrase

_HEAD = 4  # tokens at the head of a clause: what opens it, somebody, and a word that points back
_TOLD = frozenset({"past", "perfect", "pluperfect", "imperfect"})
_UNREAL = frozenset({"subjunctive", "present", "future", "possible"})
PRIORITY = ("conditional", "adverbial", "complement", "relative", "coordinate")


class Growing:
    """A clause that is still growing."""

    __slots__ = ("index", "link", "opener", "parent", "set_off", "tokens", "verb")

    def __init__(self, index: int, link: str, parent: int | None, opener: str = "") -> None:
        self.index, self.link, self.parent, self.opener = index, link, parent, opener
        self.tokens: list[int] = []
        self.verb: Verb | None = None
        self.set_off = ""  # what stands before it: a comma or an opening bracket, which another mark answers


class Builder:
    """The clauses of one text, in order of their opening."""

    def __init__(self, rules: ClauseRules, tokens: Sequence[Token], phrases: Mapping[int, Phrase], verbs: dict[int, Verb]) -> None:
        self.rules, self.tokens, self.phrases, self.verbs = rules, tokens, phrases, verbs
        self.clauses: list[Growing] = []
        self.sentence_of: list[int] = []
        self.sentence = 0
        self.purpose: frozenset[str] = frozenset()  # openers, as keys of their phrases
        self.without: frozenset[str] = frozenset()
        self._links: dict[frozenset[str], str] = {}  # classes of a function word → the clause that it opens
        self.spoken: set[int] = set()  # marks that open words long enough to be speech
        self.closed: dict[int, int] = {}  # where such words have ended → the mark that opened them

    def new(self, link: str, parent: int | None, opener: str = "") -> Growing:
        """A new clause of the sentence in hand."""
        clause = Growing(len(self.clauses), link, parent, opener)
        self.clauses.append(clause)
        self.sentence_of.append(self.sentence)
        return clause

    def drop(self, first: int) -> None:
        """Forget the clauses from one on: they are built anew."""
        del self.clauses[first:], self.sentence_of[first:]

    def link_of(self, phrase: Phrase | None) -> str:
        """What clause a function word opens; empty for one that opens none."""
        if phrase is None:
            return ""
        found = self._links.get(phrase.classes)
        if found is None:
            links = {self.rules.openers[c] for c in phrase.classes if c in self.rules.openers}
            found = self._links[phrase.classes] = next((link for link in PRIORITY if link in links), "")
        return found

    def turns(self, marks: frozenset[str]) -> set[int]:
        """Tokens at which a clause may begin or end: verbs, openers and these marks; all others only go on with it."""
        return {*self.verbs, *(i for i, p in self.phrases.items() if self.link_of(p)), *(i for i, t in enumerate(self.tokens) if t.key in marks)}

    def content(self, clause: Growing) -> bool:
        """Whether a clause has a verb, or words of its own beside marks and joining words."""
        return (
            clause.verb is not None
            or any(self.tokens[i].kind == "word" and i not in self.phrases for i in clause.tokens)
            or any(self.tokens[i].kind in ("number", "latin") for i in clause.tokens)
        )

    def _said_of(self, clause: Growing) -> Verb | None:
        """A clause's verb with what its opener says of it: `in order to` that it may be, `without` that it is not."""
        verb = clause.verb
        if verb is not None and clause.opener in self.purpose and verb.tense in ("present", "subjunctive"):
            return msgspec.structs.replace(verb, tense="possible")
        return msgspec.structs.replace(verb, negated=True) if verb is not None and clause.opener in self.without else verb

    def _beside(self, clause: Growing) -> int | None:
        """The clause that embeds another: what has happened (`after they had agreed`) stands beside the asking or promising, not inside what is to come."""
        parent = clause.parent
        while clause.link == "adverbial" and clause.verb is not None and clause.verb.tense in _TOLD and parent is not None:
            outer = self.clauses[parent]
            if outer.link == "complement" and outer.verb is None and outer.parent is not None:
                outer = self.clauses[outer.parent]  # words quoted without a verb of their own
            if outer.link != "complement" or outer.verb is None or outer.verb.tense not in _UNREAL or outer.parent is None:
                break
            parent = outer.parent
        return parent

    def _goes_on(self, clause: Growing) -> Growing | None:
        """The clause that asks, where one joined to what is asked for only tells what came of it (`asked X to open …, which request Y refused`)."""
        verb, outer = clause.verb, self.clauses[clause.parent] if clause.parent is not None else None
        if clause.link != "complement" or verb is None or verb.tense not in _TOLD or outer is None or outer.verb is None or outer.verb.tense != "subjunctive":
            return None
        first = next((self.phrases[i] for i in clause.tokens[:_HEAD] if i in self.phrases and "demonstrative" in self.phrases[i].classes), None)
        return self.clauses[outer.parent] if first is not None and outer.link == "complement" and outer.parent is not None else None

    def finished(self, quoted: Sequence[bool]) -> tuple[Clause, ...]:
        """The clauses as they are handed on."""
        for c in self.clauses:
            asking = self._goes_on(c)
            if asking is not None:
                c.parent, c.link = asking.parent, "coordinate"
        return tuple(
            Clause(
                c.index,
                self.sentence_of[c.index],
                tuple(c.tokens),
                self._said_of(c),
                self._beside(c),
                c.link,
                c.opener,
                bool(c.tokens) and quoted[c.tokens[len(c.tokens) // 2]],
            )
            for c in self.clauses
        )
