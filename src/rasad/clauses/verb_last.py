"""Clauses of a language whose verb stands last: a clause inside another interrupts it, and the outer one goes on after it."""

from __future__ import annotations

import msgspec

from ..model import Sentence, Verb
from .builder import Builder, Growing
from .speaking import Speaking
from .unaided import unaided

_INSERTED = ("adverbial", "conditional")


class VerbLast:
    """Builds the clauses of one sentence after another."""

    def __init__(self, build: Builder, words: dict[str, frozenset[str]], colon: str, speaking: Speaking) -> None:
        self.build, self.colon, self.speaking = build, colon, speaking
        self.lights = words["light"]
        self.relative, self.after_verb, self.coordinators = words["relative"], words["after_verb"], words["coordinator"]
        self.modals = words["modal"]
        self.turns = build.turns(frozenset({colon}))
        self.stack: list[Growing] = []
        self.done: Growing | None = None

    def sentence(self, s: Sentence, parent: int | None) -> None:
        """One sentence; `parent` is the clause that embeds all of it, where it goes on with a quotation."""
        build = self.build
        begun = len(build.clauses)
        self._grow(s, parent)
        verb = unaided(build, begun, self.lights, self.colon)
        if verb is not None:
            build.verbs[verb.first] = verb
            self.turns.add(verb.first)
            build.drop(begun)
            self._grow(s, parent)

    def _grow(self, s: Sentence, parent: int | None) -> None:
        """The clauses of one sentence by the verbs that are known."""
        build = self.build
        self.stack, self.done = [], None
        cur = build.new("root" if parent is None else "complement", parent)
        i = s.first
        while i < s.last:
            if i not in self.turns:
                cur.tokens.append(i)
                i += 1
                continue
            verb = build.verbs.get(i)
            phrase = build.phrases.get(i)
            if verb is not None:
                cur = self._close(cur, verb, s.last)
                i = verb.last
            elif (link := build.link_of(phrase)) and phrase is not None and self._opens(phrase.key, i):
                cur = self._open(cur, link, phrase.key)
                cur.tokens += range(i, phrase.last)
                i = phrase.last
            elif build.tokens[i].key == self.colon and i + 1 < s.last:
                cur.tokens.append(i)
                cur = self._said(cur)
                i += 1
            else:
                cur.tokens.append(i)
                i += 1
        self._tidy(cur)

    def _tidy(self, cur: Growing) -> None:
        """Closing marks belong to the clause before them."""
        build = self.build
        if (
            cur.verb is None
            and self.done is not None
            and cur is not self.done
            and cur is build.clauses[-1]
            and all(build.tokens[i].kind == "mark" for i in cur.tokens)
        ):
            self.done.tokens += cur.tokens
            cur.tokens.clear()

    def _opens(self, key: str, i: int) -> bool:
        """Whether an opener opens a clause here: some do only right after a verb."""
        return key not in self.after_verb or (self.done is not None and self.done.verb is not None and self.done.verb.last == i)

    def _open(self, cur: Growing, link: str, opener: str) -> Growing:
        """A clause opens: as the complement of the verb just closed, or inside a clause that has no verb yet."""
        build = self.build
        said = cur.opener == self.colon and link in _INSERTED  # `he said: after X …, Y …`: what is said goes on after it
        if (build.content(cur) or said) and cur.verb is None:
            self.stack.append(cur)
            if opener in self.relative:
                link = "relative"
            return build.new(link, cur.index, opener)
        if cur.verb is None:
            parent = self.done.index if self.done is not None else cur.parent
            cur.link, cur.opener, cur.parent = link, opener, parent
            return cur
        return build.new(link, cur.index, opener)

    def _said(self, cur: Growing) -> Growing:
        """What follows a colon is what the clause before it says."""
        parent = cur if len(cur.tokens) > 1 or self.done is None else self.done  # the colon is a token too
        return self.build.new("complement", parent.index, self.colon)

    def _close(self, cur: Growing, verb: Verb, last: int) -> Growing:
        """The verb ends its clause; what comes next is joined, inserted in it, or the outer clause going on."""
        build = self.build
        cur.tokens += range(verb.first, verb.last)
        before = self.done
        cur.verb = verb = self._mood(cur, verb, before)
        if verb.tense == "subjunctive" and cur.link in ("root", "coordinate") and before is not None and before.index < cur.index and not self._joined(cur):
            cur.link, cur.parent = "complement", before.index
        elif before is not None and self._leaves(cur, before, verb):
            cur.parent = build.clauses[before.parent].parent if before.parent is not None else None
        self.done = cur
        nxt = verb.last
        while nxt < last and build.tokens[nxt].kind == "mark" and build.tokens[nxt].key != self.colon:
            nxt += 1
        if nxt >= last:
            return self.stack.pop() if self.stack else build.new("coordinate", cur.parent)
        if build.tokens[nxt].key in self.coordinators or build.tokens[verb.first].key in self.coordinators:
            return build.new("coordinate", cur.parent)
        if build.link_of(build.phrases.get(nxt)) or build.tokens[nxt].key == self.colon:
            phrase = build.phrases.get(nxt)
            if self.stack and cur.link in ("relative", "adverbial", "conditional") and (phrase is None or phrase.key not in self.relative):
                return self.stack.pop()
            return build.new("coordinate", cur.parent)
        if self.stack:
            return build.new("complement", cur.index) if cur.link == "relative" and self._asked(verb.last, last) else self.stack.pop()
        if self._speaks(verb):
            return build.new("complement", cur.index)
        told = build.clauses[cur.parent] if cur.link in _INSERTED and cur.parent is not None else None
        if told is not None and told.index == cur.index - 1 and told.verb is not None and self._speaks(told.verb):
            return build.new("complement", told.index)  # `threatened if X …, he would …`
        return build.new("root" if cur.parent is None else "coordinate", None if cur.link in ("adverbial", "conditional") else cur.parent)

    def _mood(self, cur: Growing, verb: Verb, before: Growing | None) -> Verb:
        """A form that is past and subjunctive alike, joined to a subjunctive that was asked for, is asked for too."""
        asked = before is not None and before.verb is not None and before.verb.tense == "subjunctive" and before.link in ("complement", "coordinate")
        if verb.tense != "past" or cur.link != "coordinate" or not asked or not self._joined(cur):
            return verb
        either = any(r.family == verb.family and r.form == "subjunctive" for r in self.build.tokens[verb.head].readings)
        return msgspec.structs.replace(verb, tense="subjunctive") if either else verb

    def _speaks(self, verb: Verb) -> bool:
        """Whether a verb says what follows it without an opener (`threatened it will …`)."""
        return not verb.negated and self.speaking.ends_at(self.build.tokens, verb.first, (verb.family,))

    def _leaves(self, cur: Growing, before: Growing, verb: Verb) -> bool:
        """Whether an indicative joined to a subjunctive that was asked for stands beside the asking, not beside what was asked."""
        if cur.link != "coordinate" or before.link != "complement" or before.verb is None or before.parent is None or cur.parent != before.parent:
            return False
        own = before.verb.tense == "subjunctive" and not any(self.build.tokens[i].key in self.modals for i in before.tokens)
        return own and verb.tense not in ("subjunctive", "elided") and self._joined(cur)

    def _asked(self, at: int, last: int) -> bool:
        """Whether, after the verb of a relative clause, first what it asks for comes (a subjunctive), then the verb of the outer clause."""
        build = self.build
        found: Verb | None = None
        for i in range(at, last):
            if found is None and (build.link_of(build.phrases.get(i)) or build.tokens[i].key in self.modals):
                return False
            if found is not None and i == found.last and build.tokens[i].key in self.coordinators:
                return False
            if (verb := build.verbs.get(i)) is not None:
                if found is not None:
                    return True
                if verb.tense != "subjunctive":
                    return False
                found = verb
        return False

    def _joined(self, clause: Growing) -> bool:
        """Whether a joining word opens a clause, a comma before it aside."""
        tokens = self.build.tokens
        first = next((i for i in clause.tokens if tokens[i].kind != "mark"), None)
        return first is not None and tokens[first].key in self.coordinators
