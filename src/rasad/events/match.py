"""Which predicates stand in a clause, and in which construction."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..lang import Language
from ..model import Clause, Reading, Verb
from .forms import Constructions, Enclosing
from .frames import Compound, Entry, Frames, fits, polar
from .markers import gathers
from .parted import REACH, after_preposition, attribute, beside, complemented, governed, homographs, in_object, names_body, parted, put_together, several
from .prepositions import of_series, over_name, told_of
from .scene import Scene
from .starts import Beginnings, Starts
from .wishes import wished

_BLAME = "ACCUSE"
_UNREAL = ("planned", "negated")
_SHORT = 2  # letters of a word that is no adjective, whatever its ending
_BACK = 5  # tokens between a noun and the relative clause whose light verb it goes with


class Match(msgspec.Struct, frozen=True, gc=False):
    """A predicate found: what it stands for, where, and in which construction."""

    entry: Entry
    clause: int
    construction: str  # active | passive | noun | infinitive | participle | phrase
    words: tuple[int, ...]  # the tokens that carry it
    anchor: int  # the noun whose possessor counts, or the verb
    negated: bool = False  # the negation is part of the predicate
    owned: bool = False  # a noun between two words that make its passive: its possessor is the doer
    jussive: bool = False  # a subjunctive that nothing governs: what its subject should do


Tables = list[tuple[dict[str, list[Compound]] | None, bool]]


class Matcher:
    """Finds predicates; built once for a language."""

    def __init__(self, language: Language, frames: Frames, rules: Constructions, verb_last: bool) -> None:
        fold = language.fold
        self.frames, self.index, self.verb_last = frames, frames.index, verb_last
        self.passive_light = {fold(k): fold(v) for k, v in rules.passive_light.items()}
        self.light_same = {fold(k): fold(v) for k, v in rules.light_same.items()}
        self.masdars = {} if verb_last else {noun: family for family, nouns in language.masdars.items() for noun in nouns}
        self.naming = frozenset(fold(w) for w in (*rules.kinds, *rules.speaks_for, *rules.institutions))
        self.object_of_noun, self.announcing = (frozenset(fold(p) for p in words) for words in (rules.object_of_noun, rules.announcing))
        self.carried = frozenset(tuple(fold(k).split()) for k in rules.carriers)
        self.periphrastic = frozenset(fold(k) for k in rules.periphrastic)
        self.plain = frozenset(self.passive_light) | frozenset(self.passive_light.values())
        self.lights = frozenset(language.lights)
        self.copulas = frozenset(fold(c) for c in rules.copulas)
        self.jussive = fold(rules.jussive)
        self.owning, self.complemented = (frozenset(fold(w) for w in words) for words in (rules.owning, rules.complemented))
        self.split = frozenset(fold(w) for w in rules.split)
        self.adjective_endings = tuple(fold(e) for e in rules.adjective_endings)
        self.adjectives = frozenset(fold(w) for w in rules.adjectives)
        self.gathering = frozenset(w for table in self.index.compounds.values() for w, found in table.items() if any(gathers(c.entry) for c in found))
        self.starts = Beginnings(language, self.index, self.masdars)
        self.enclosing = tuple(Enclosing(open=fold(e.open), close=fold(e.close), verb=fold(e.verb), passive=e.passive) for e in rules.enclosing)

    def clauses(self, scene: Scene) -> list[list[Match]]:
        """All predicates of each clause of a text."""
        beginnings = self.starts
        starting = [beginnings[t.key, words] if n is None else None for t, words, n in zip(scene.tokens, scene.words, scene.mention_at, strict=True)]
        return [self._clause(scene, c, starting) for c in scene.parsed.clauses]

    def _clause(self, scene: Scene, clause: Clause, starting: Sequence[Starts | None]) -> list[Match]:
        """All predicates of one clause, verbs first."""
        out: list[Match] = []
        used: set[int] = set()
        if clause.verb is not None:
            verb = clause.verb
            found = self._verbal_phrase(scene, clause, verb) or self._compounds(scene, clause, verb)
            if wished(scene, clause):
                words = tuple(range(verb.first, verb.last))
                out += [Match(c.entry, clause.index, "active", words, verb.head, jussive=True) for c in self.index.verbs.get(self.jussive, ())]
            before = scene.words[verb.first - 1] if verb.first else ()  # with a noun that makes it a mere carrier it says nothing of its own
            if not any(m.entry.kind != "event" for m in found) and not any((w, verb.family) in self.carried for w in before):
                # the plain verb waits: the compound's frame may ask for words that are not there
                found += self._simple(scene, clause, verb)
            for m in found:
                used.update(m.words)
                if m.entry.status is not None:
                    put_together(scene, m.words)
            out += found
            used.update(range(clause.verb.first, clause.verb.last))
        verbal = set(used)
        for i, starts in [(i, starts) for i in clause.tokens if (starts := starting[i]) is not None]:
            if i in used:
                continue
            for m in (m for m in self._at(scene, clause, i, starts, verbal) if not over_name(scene, m.words)):
                out.append(m)
                used.update(
                    m.words[:1] if m.construction in ("phrase", "noun") and m.entry.type == _BLAME else m.words
                )  # what is blamed is told in words of its own
        wide = [set(m.words) for m in out if m.construction == "infinitive"]
        return [m for m in out if not any(words.issuperset(m.words) and len(words) > len(m.words) for words in wide)] if wide else out

    def family(self, family: str) -> tuple[str, bool]:
        """The light verb that a verb stands for, and whether it makes the passive."""
        family = self.light_same.get(family, family)
        return family, family in self.passive_light

    def _simple(self, scene: Scene, clause: Clause, verb: Verb) -> list[Match]:
        kind = "passive" if verb.voice == "passive" else "active"
        family, _ = self.family(verb.family)
        words = tuple(range(verb.first, verb.last))
        found = self.index.verbs.get(family) or self.index.verbs.get(verb.family)
        if found is None and self.verb_last:  # `draws, kills`: the one drew no plan, and did it to somebody
            found = next((self.index.verbs[f] for f in homographs(scene, verb) if f in self.index.verbs), None)
        return [Match(c.entry, clause.index, kind, words, verb.head, c.negated) for c in polar(found or (), verb.negated)]

    def _compounds(self, scene: Scene, clause: Clause, verb: Verb) -> list[Match]:
        tables = self._tables(verb.family, passive=verb.voice == "passive")
        enclosed = self._enclosed(scene, clause, verb)
        if enclosed or (self.verb_last and not tables):  # with what a frame says of all these words together
            return enclosed + [m for m in (self._before(scene, clause, verb, tables) if enclosed else ()) if m.words == enclosed[0].words]
        if self.verb_last:
            found = self._before(scene, clause, verb, tables) or self._complemented(scene, clause, verb, tables)
            found = found or [m for i in told_of(scene, clause) for m in self._anchored(scene, clause, verb, tables, i, ending=True)]
            led = verb.first > 0 and verb.first - 1 in scene.phrase_end and scene.tokens[verb.first - 1].key in scene.rules.simple
            return [m for m in found if verb.first - 1 in m.words] if led else found  # with nothing after it a preposition is a part of the verb
        found = self._verb_first(scene, clause, verb, tables)
        if found or verb.family in self.periphrastic:
            return found
        others = (self._verb_first(scene, clause, verb, self._tables(family, passive=False)) for family in homographs(scene, verb))
        return next(filter(None, others), [])

    def _tables(self, family: str, *, passive: bool) -> Tables:
        """The compounds of a verb's family, and whether they are passive."""
        family, light = self.family(family)
        tables = [(self.index.compounds.get(family), passive or family in self.periphrastic)]
        if light:
            tables.append((self.index.compounds.get(self.passive_light[family]), True))
        return [(table, p) for table, p in tables if table]

    def _verb_first(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        if not tables:
            return []
        searches = (self._after, self._antecedent, self._parenthetic, self._gathering)
        return next(filter(None, (search(scene, clause, verb, tables) for search in searches)), [])

    def _enclosed(self, scene: Scene, clause: Clause, verb: Verb) -> list[Match]:
        """A noun between an opening word and a closing word with a light verb: `under … attack … come`."""
        for rule in self.enclosing:
            if rule.verb != verb.family or verb.first == 0 or rule.close not in scene.words[verb.first - 1]:
                continue
            places = [i for i in clause.tokens if i < verb.first - 1]
            for i in reversed(places):
                if scene.tokens[i].key != rule.open or i + 1 >= verb.first:
                    continue
                rows = (row for word in sorted(scene.words[i + 1]) for row in self.index.nouns.get(word, ()))
                found = [(keys, entry) for keys, entry in rows if fits(scene.words, i + 1, keys)]
                if found:
                    length = max(len(keys) for keys, _ in found)
                    words = (i, *range(i + 1, i + 1 + length), *range(verb.first - 1, verb.last))
                    kind = "passive" if rule.passive else "active"
                    return [Match(e, clause.index, kind, words, i + 1, owned=rule.passive) for keys, e in found if len(keys) == length]
        return []

    def _before(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        """Nominal parts before a verb that stands last: right before it, or parted from it by what they govern."""
        places = [i for i in clause.tokens if i < verb.first and scene.tokens[i].kind != "mark"]
        adjective = False
        passive: list[Match] = []  # at a distance a compound of the verb itself comes before the passive of another
        anchors = [table.keys() for table, _ in tables if table]
        for n, i in enumerate(reversed(places)):
            if n > 1 and all(words.isdisjoint(scene.words[i]) for words in anchors):
                continue
            found = self._anchored(scene, clause, verb, tables, i, ending=True)
            found = [m for m in found if not after_preposition(scene, m.words[0]) and not (n and self._no_part(scene, verb, i))]
            if found and not n and self._owned_by_verb(scene, clause, verb, tables, min(found[0].words) - 1):
                adjective = True  # `made a request for cooperation`: the light verb is the request's
                continue
            if found:
                another = n or several(scene, i) or any(scene.words[j] & self.owning for j in places[: -n - 1])  # `became | desirous of an end to it`
                weak = len(tables) > 1 and all(m.construction == "passive" for m in found)
                weak = weak or ((n > 0 or len(tables) > 1) and self._owner(scene, clause, verb, tables, min(found[0].words)))
                if another and not passive and weak:
                    passive = found
                    continue
                if not (passive and weak):
                    return found + self._shared(scene, clause, verb, tables, places[: len(places) - 1 - n])
            if n == 0 and verb.family in self.lights and scene.mention_at[i] is None and not scene.time_at[i] and self._bare(scene, i, verb):
                if not (self._adjective(scene, i) or self._owned(scene, i) or self._owner(scene, clause, verb, tables, i)):
                    return []
                adjective = True
            elif n == 1 and adjective and not self._owned(scene, i) and not self._owner(scene, clause, verb, tables, i):
                return passive
        return passive

    def _complemented(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        """A nominal part that is parted from its light verb by what it governs: `made X | accused of backing Y`."""
        for i in complemented(scene, [i for i in clause.tokens if i < verb.first], self.complemented):
            found = [m for m in self._anchored(scene, clause, verb, tables, i, ending=True) if not after_preposition(scene, m.words[0])]
            if found:
                return found
        return []

    def _no_part(self, scene: Scene, verb: Verb, i: int) -> bool:
        """A word some way before the verb that is no nominal part of it: an attribute before a copula, or a word of what somebody is called."""
        called = any(scene.mentions[n].kind == "group" for n in (scene.mention_at[i],) if n is not None)
        return called or (verb.family in self.copulas and attribute(scene, i))

    def _shared(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables, places: list[int]) -> list[Match]:
        """Nominal parts that share the light verb: each stands right before a joining word, and is no object itself (`the occupation and crimes of X`)."""
        out: list[Match] = []
        marked = max((i for i in places if scene.tokens[i].key in scene.rules.object_marker), default=-1)
        for i in places:
            joins = scene.tokens[i].key in scene.rules.joiners and i - 1 in places and scene.mention_at[i - 1] is None
            if joins and (i > marked or not in_object(scene, clause, i - 1)):
                out += self._anchored(scene, clause, verb, tables, i - 1, ending=True)
        return out

    def _owned(self, scene: Scene, i: int) -> bool:
        """Whether a nominal part that may own bare nouns stands right before a word, or one word further (`made a request for military help`)."""
        return any(j >= 0 and scene.words[j] & self.owning for j in (i - 1, i - 2)) and i not in scene.phrase_end

    def _adjective(self, scene: Scene, i: int) -> bool:
        """Whether a word right before a light verb is an adjective of the noun before it."""
        key = scene.tokens[i].key
        return (len(key) > _SHORT and key.endswith(self.adjective_endings)) or key in self.adjectives

    def _owned_by_verb(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables, at: int) -> bool:
        """Whether a noun that makes a compound of its own with the verb stands right before another that might (`made | a proposal of | help`)."""
        if at not in clause.tokens or not scene.words[at] & self.owning:
            return False
        return any(not after_preposition(scene, m.words[0]) for m in self._anchored(scene, clause, verb, tables, at, ending=True))

    def _owner(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables, before: int) -> bool:
        """Whether a nominal part further off may own what stands right before its light verb (`became | desirous of | the expulsion of these groups`)."""
        owners = [i for i in clause.tokens if i < before and scene.words[i] & self.owning]
        if not owners:
            return False
        marked = max((i for i in clause.tokens if i < verb.first and scene.tokens[i].key in scene.rules.object_marker), default=-1)
        return any(not after_preposition(scene, m.words[0]) for i in owners if i > marked for m in self._anchored(scene, clause, verb, tables, i, ending=True))

    def _bare(self, scene: Scene, i: int, verb: Verb) -> bool:
        """A word of its own right before a light verb makes another compound with it, unless it is itself a verbal noun that the nominal part owns."""
        token = scene.tokens[i]
        if self.family(verb.family)[0] in self.plain and governed(scene, i):
            return False  # `claimed meddling | in the elections | made`
        if token.key in scene.rules.object_marker or any(r.pos in ("adverb", "pronoun", "possessive_self") for r in token.readings):
            return False
        return self.index.alone.keys().isdisjoint(scene.words[i])

    def _after(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        after = [i for i in clause.tokens if i >= verb.last]
        known = [table.keys() for table, _ in tables if table]
        anchors = {i for words in known for i in after if not words.isdisjoint(scene.words[i])}
        # `announced | of | the arrest of X`
        told_of = self.announcing if any(c.entry.report for c in self.index.verbs.get(verb.family, ())) else frozenset[str]()
        for i in after if anchors else ():
            if i - verb.last > REACH and scene.apart(verb.last, i) > REACH:
                break
            found = self._anchored(scene, clause, verb, tables, i, ending=False) if i in anchors else []
            if found := [m for m in found if not after_preposition(scene, m.words[0], but=told_of) and not self._put_off(scene, m, verb)]:
                return found
        return []

    def _put_off(self, scene: Scene, match: Match, verb: Verb) -> bool:
        """A noun that another owns which plans or undoes it (`the arrangement of a meeting took place`) is no part of the verb."""
        before = match.words[0] - 1
        if verb.family in self.periphrastic and verb.last <= before and any(e.type == "REJECT" for e in self.index.nouns_of(scene.words[verb.last])):
            return True  # the refusal of a deal took place
        rows = (row for word in (scene.words[before] if before >= verb.last else ()) for row in self.index.nouns.get(word, ()))
        return any(len(keys) == 1 and e.status is not None and e.status.effect in _UNREAL for keys, e in rows)

    def _parenthetic(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        """The noun of a light verb after a relative clause between them (`will hold, in the visit that lasts two days, talks with`)."""
        for c in (scene.clause(k) for k in scene.children[clause.index]):
            if c.link != "relative" or c.verb is None or c.verb.first < verb.last:
                continue
            own: Tables = [(self.index.compounds.get(self.family(c.verb.family)[0]), False)]
            for i in c.tokens:
                if c.verb.last < i <= c.verb.last + REACH and not self._anchored(scene, c, c.verb, own, i, ending=False):
                    found = [m for m in self._anchored(scene, clause, verb, tables, i, ending=False) if not after_preposition(scene, m.words[0])]
                    if found and not any(r.definite for r in scene.tokens[i].readings):
                        return found
        return []

    def _antecedent(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        """The noun of a light verb may stand before the relative clause that the verb makes."""
        pointing = verb.clitic.startswith("3") or (verb.last < len(scene.tokens) and scene.tokens[verb.last].key in scene.rules.suffixed)
        told_of = clause.link == "relative" or (clause.link == "asyndetic" and pointing and not self.verb_last)
        if not told_of or clause.parent is None or not clause.tokens:
            return []
        first = clause.tokens[0]
        prepositions = [(c, p) for table, p in tables if table for word in sorted(scene.rules.simple & table.keys()) for c in table[word] if len(c.words) == 2]
        for i in range(first - 1, max(-1, first - 1 - _BACK), -1):
            if scene.parsed.clause_of[i] != clause.parent:
                break
            found = self._anchored(scene, clause, verb, tables, i, ending=False) or self._resumed(scene, clause, verb, prepositions, i)
            if found:
                return found
        return []

    def _gathering(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables) -> list[Match]:
        """A meeting right before a verb that tells, without a relative word, whom it brings together (`a meeting | gathered X and Y`)."""
        places = (i for i in beside(scene, clause, verb) if not self.gathering.isdisjoint(scene.words[i]))
        found = (m for i in places for m in self._anchored(scene, clause, verb, tables, i, ending=False))
        return [m for m in found if gathers(m.entry)]

    @staticmethod
    def _resumed(scene: Scene, clause: Clause, verb: Verb, prepositions: list[tuple[Compound, bool]], i: int) -> list[Match]:
        """A compound with a preposition leaves it in the relative clause: `the deal that they came to`."""
        found = [(c, "passive" if passive or c.passive else "active") for c, passive in prepositions if c.words[1] in scene.words[i]]
        return [Match(c.entry, clause.index, kind, (i, *range(verb.first, verb.last)), i, c.negated) for c, kind in found[:1]]

    def _anchored(self, scene: Scene, clause: Clause, verb: Verb, tables: Tables, i: int, *, ending: bool) -> list[Match]:
        best, length = list[Match](), 0
        for table, passive in tables:
            if table is None or table.keys().isdisjoint(scene.words[i]):
                continue
            for word in sorted(scene.words[i]):
                for compound in polar(table.get(word, ()), verb.negated):
                    at = i - len(compound.words) + 1 if ending else i
                    if len(compound.words) < length:
                        continue
                    if len(compound.words) > 1 and not fits(scene.words, at, compound.words):
                        beyond = of_series(scene, compound, i, verb) if not ending else parted(scene, clause, compound, i, verb) if word in self.split else None
                        if beyond is None:
                            continue
                        words, anchor = beyond, beyond[len(compound.words) - (2 if ending else 1)]
                    else:
                        words, anchor = (*range(at, at + len(compound.words)), *range(verb.first, verb.last)), at + len(compound.words) - 1
                    if len(compound.words) > length:
                        best, length = [], len(compound.words)
                    kind = "passive" if passive or compound.passive else "active"
                    best.append(Match(compound.entry, clause.index, kind, words, anchor, compound.negated, compound.passive))
        return best

    def _at(self, scene: Scene, clause: Clause, i: int, starts: Starts, verbal: set[int]) -> list[Match]:
        """Predicates that stand at a token without a finite verb of their own."""
        found, length = list[Match](), 0
        following = scene.words[i + 1] if i + 1 < len(scene.words) else frozenset()
        for _, keys, entry, kind in starts.rows(following):
            size = len(keys)
            if kind == "participle" and self.verb_last and attribute(scene, i):
                continue
            if size < length or (size > 1 and (not fits(scene.words, i, keys) or any(n in verbal for n in range(i, i + size)))):
                continue
            if self.verb_last and kind == "noun" and any(scene.begins_group(n) for n in range(i + 1, i + size)):
                continue  # the attack of soldiers is no military attack
            if size > length:
                found, length = [], size
            found.append(Match(entry, clause.index, kind, tuple(range(i, i + size)), i + size - 1))
        if found:
            return found
        return (self._infinitive(scene, clause, i, starts.verb) if starts.verb is not None else []) or (self._masdar(scene, clause, i) if starts.masdar else [])

    def _infinitive(self, scene: Scene, clause: Clause, i: int, reading: Reading) -> list[Match]:
        """An infinitive, with its nominal part before it, or a modal: what should have been done is no longer asked for."""
        if reading.form == "modal":
            rows = polar(self.index.verbs.get(reading.family, ()), reading.negated) if clause.verb is None or clause.verb.tense != "imperfect" else ()
            return [Match(c.entry, clause.index, "active", (i,), i, c.negated) for c in rows]
        verb = Verb(i, i + 1, i, reading.family, "infinitive", negated=reading.negated)
        family, passive = self.family(reading.family)
        table = self.index.compounds.get(family) or (self.index.compounds.get(self.passive_light[family]) if passive else None)
        found = self._anchored(scene, clause, verb, [(table, passive)], i - 1, ending=True) if table and i else []
        if not found:
            found = [Match(c.entry, clause.index, "infinitive", (i,), i, c.negated) for c in polar(self.index.verbs.get(family, ()), reading.negated)]
        return [Match(m.entry, m.clause, "infinitive", m.words, i, m.negated) for m in found]

    def _masdar(self, scene: Scene, clause: Clause, i: int) -> list[Match]:
        """The verbal noun of a light verb, with the noun of the compound some way after it."""
        for word in scene.words[i]:
            family = self.masdars.get(word)
            table = self.index.compounds.get(family) if family else None
            if not table:
                continue
            verb = Verb(i, i + 1, i, word, "")
            if word in self.naming and names_body(scene, i):
                return []
            anchors = table.keys()
            for j in clause.tokens:
                if i < j <= i + REACH and not anchors.isdisjoint(scene.words[j]):
                    found = self._anchored(scene, clause, verb, [(table, False)], j, ending=False)
                    found = [m for m in found if not after_preposition(scene, m.words[0], but=self.object_of_noun)]
                    if found:
                        return [Match(m.entry, clause.index, "infinitive" if m.construction == "passive" else "noun", tuple(sorted(m.words)), i) for m in found]
        return []

    def _verbal_phrase(self, scene: Scene, clause: Clause, verb: Verb) -> list[Match]:
        """A fixed phrase that holds the verb itself."""
        for i in range(max(verb.first - 2, 0), verb.last):
            starts = self.starts[scene.tokens[i].key, scene.words[i]]
            if starts is None or verb.head < i:
                continue
            for _, keys, entry, kind in starts.rows(scene.words[i + 1] if i + 1 < len(scene.words) else frozenset()):
                if kind == "phrase" and i + len(keys) > verb.head and fits(scene.words, i, keys):
                    said_not = verb.negated and i <= verb.first  # the phrase has the negation in it
                    return [Match(entry, clause.index, "active", tuple(range(i, i + len(keys))), i + len(keys) - 1, said_not)]
        return []
