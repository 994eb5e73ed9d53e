"""Where the fillers of roles stand: after a preposition, as object, as possessor, in a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from ..model import Clause, Verb
from .between import asked_of, copula, counted, infinitive, nominative, of_thing, only_times, resumes, rounded_off
from .citizens import citizen
from .markers import Filler, RoleRules, listed
from .match import Match
from .no_party import held_there, joining, judged, of_another, of_content, of_masdar, of_noun, of_own_masdar, venue
from .owned import Owned
from .scene import Scene
from .subjects import Subjects

_COOPERATION = ("COOPERATE", "CONSULT", "SUPPORT")
_TOGETHER = ("AGREE", "CONSULT", "COOPERATE")
_ONE_KIND = {"AID": ("AID",), "SUPPORT": (*_COOPERATION, "AGREE")}
_CAMPS = 5  # words between somebody and the place where he is
_SEVERAL = ("3p", "3d")  # pronouns of more than one
_COMPOUND = 3  # tokens from a subject to the preposition of a compound verb
_CHAIN = 2  # words that may stand between a noun and its possessor
_REPEATED = 5  # words between a list and its preposition once more
_SPAN = 16  # tokens between a noun and what its prepositions govern


class Search:
    """Looks for mentions by how they are governed, in one text."""

    def __init__(self, scene: Scene, subjects: Subjects, rules: RoleRules) -> None:
        self.scene, self.subjects, self.rules = scene, subjects, rules
        self.owned = Owned(scene, rules)
        self.suffixed: Callable[..., list[Filler]] = lambda clause, doer, pronoun, *, beyond=False: []  # the cast tells, once it is known
        self.who: Callable[[Filler], set[tuple[str, str]]] = lambda filler: set()  # country and sector, told by the cast
        self.used: dict[int, set[int]] = {}  # mentions that the verb of a clause governs: they are nobody else's

    def marked(self, clause: Clause, markers: frozenset[str], taken: set[int], match: Match) -> list[int]:
        """Mentions after one of these prepositions, the nearest to the predicate first, with those coordinated to it."""
        scene = self.scene
        anchor = match.anchor
        home = scene.parsed.clause_of[anchor]  # the noun of a relative clause's verb stands in the clause around it
        places = scene.clause_mentions[clause.index] + [n for n in scene.clause_mentions[home] if home != clause.index and scene.mentions[n].first > anchor]
        if match.construction == "active" and (fresh := self.subjects.fresh(clause)) is not None:
            places = [n for n in places if n > fresh]
        found = [n for n in places if n not in taken and (slot := scene.slot(n)).marker in markers and slot.marker and slot.joined is None and self._usable(n)]
        if match.construction == "participle" and self.rules.verb_last:  # what a participle governs follows it
            after = [n for n in found if scene.mentions[n].first > anchor]
            found = after if after or clause.verb is not None else found
        rules = self.rules
        found = [n for n in found if not (of_noun(scene, rules, n, match) or of_content(scene, rules, n, match) or held_there(scene, rules, n, match))]
        found = [n for n in found if not of_another(scene, rules, n, match)] or [
            n for n in found if match.entry.type != "REQUEST" or not judged(scene, rules, n)
        ]
        if self.rules.verb_last and match.construction == "active" and match.entry.type in _TOGETHER:
            found = [n for n in found if not self._circumstance(n, clause)]
        if not found and match.construction == "active" and not rules.verb_last:
            found = self._set_off(clause, markers, taken)
        where = ("place", "capital") if match.entry.type == "CONSULT" and len(match.words) > 1 else ("place",)  # `held at X | a meeting with Y`
        found = [n for n in found if scene.mentions[n].kind not in where] or found
        if not rules.verb_last:  # `flew sixteen raids in the country X | against Y`: on Y
            found = [n for n in found if scene.slot(n).marker not in scene.rules.during] or found
        best = min(found, key=lambda n: (abs(scene.mentions[n].first - anchor), n), default=None)
        return [n for n in self.coordinated(best) if n not in taken] if best is not None else []

    def _set_off(self, clause: Clause, markers: frozenset[str], taken: set[int]) -> list[int]:
        """Verb-first: who stands in what two commas insert (`X met, | with Y, |`); not where or when it was."""
        scene, wanted = self.scene, markers - self.scene.rules.during
        inside = (c for c in map(scene.clause, scene.children[clause.index]) if c.verb is None and (c.link, c.opener) == ("adverbial", ""))
        told = ((n, scene.slot(n)) for c in inside for n in scene.clause_mentions[c.index] if n not in taken and self._usable(n))
        return [n for n, slot in told if slot.marker in wanted and not slot.heads and slot.joined is None]

    def _circumstance(self, n: int, clause: Clause) -> bool:
        """Verb-last: `with the end of the sanctions of X, | Y is ready for …`: an act before the subject is no partner of his, nor is whose it is."""
        own = self.subjects.own(clause).mentions
        heads = self.scene.slot(n).heads
        before = bool(own) and self.scene.mentions[n].last <= self.scene.mentions[own[0]].first
        return before and self.scene.slot(n).marker in self.rules.circumstance and any(self.event_noun(h) for h in heads)

    def pointed(self, clause: Clause, markers: frozenset[str], doer: Iterable[Filler]) -> list[Filler]:
        """Whom the pronoun stands for at the end of one of these prepositions right after a verb that comes first (`asked of him`)."""
        rules, verb = self.rules, clause.verb
        if not rules.pronoun_ends or verb is None or verb.last not in clause.tokens:
            return []
        beyond = clause.link in ("relative", "asyndetic") and verb.clitic.startswith("3")  # `the siege that X | imposed (it) on it`: not what is told of
        told_of = clause.link == "relative" and not verb.clitic  # `X, on whom | Y | imposed sanctions (on him)`
        subject = self.scene.mention_at[verb.last] if beyond or told_of else None
        at = verb.last if subject is None else self.scene.mentions[subject].last
        at = next((j for j in range(at, at + _COMPOUND) if j in clause.tokens and self.scene.tokens[j].key in rules.suffixed), at) if told_of else at
        if at not in clause.tokens:
            return []
        key = self.scene.tokens[at].key
        if key not in rules.suffixed:
            return []
        told = next((said for end, said in rules.pronoun_ends.items() if key.endswith(end) and key.removesuffix(end) in markers), "")
        carried = [self.scene.mentions[f] if isinstance(f, int) else f for f in doer if f not in self.scene.clause_mentions[clause.index]]
        if verb.gender == "f" and carried and all(self.subjects.agreement.gender(m) != "f" and m.kind != "body" for m in carried):
            return []  # unvowelled: a charge was brought against him
        several = told in _SEVERAL and clause.link != "relative"  # who they are is told only by the clause that tells of them
        return self.suffixed(clause, doer, told, beyond=beyond) if told and not several else []

    def _usable(self, n: int) -> bool:
        """No agency, and not the town that an agency reports from."""
        m = self.scene.mentions[n]
        if m.kind == "agency" or any(self.scene.tokens[h].key in self.scene.rules.others for h in self.scene.slot(n).heads):
            return False
        if self.scene.of_adjective(n):
            return False
        before = self.scene.mentions[n - 1] if n else None
        reported = before is not None and before.kind == "agency" and m.first - before.last == 1 and self.scene.slot(n).marker in self.scene.rules.part_of
        from_there = reported and self.scene.slot(n - 1).marker not in self.rules.circumstance  # not `in talks with the paper | from X he asked …`
        return not (from_there and m.kind in ("capital", "place", "country"))

    def objects(self, clause: Clause, taken: set[int], words: tuple[int, ...] = (), *, thing: bool = False, raids: bool = False) -> list[Filler]:
        """The object of a clause's verb: marked as such, or the first that stands free after a verb that comes first.

        `words`: those of its predicate; `thing`: a pronoun may stand for what is somebody's, whatever its gender; `raids`: these may do what the verb says.
        """
        scene, verb = self.scene, clause.verb
        if self.rules.verb_last:
            marked = [
                n
                for n in scene.clause_mentions[clause.index]
                if n not in taken and n != scene.head_of_objects(clause) and (scene.slot(n).object or scene.lists_objects(n))
            ]
            found = [n for n in marked if not scene.slot(n).marker or scene.slot(n).marker in self.rules.agent] or [
                n for n in marked if scene.mentions[n].why == "place" and scene.slot(n).marker in scene.rules.during
            ]
            return [*found]
        if verb is None:
            return []
        if verb.clitic.startswith("3"):
            return self.suffixed(clause, self.subjects.of(clause).mentions, "" if thing else verb.clitic)
        last = 0  # the end of the last phrase passed over: after it, a mark ends the search
        for n in scene.clause_mentions[clause.index]:
            m, slot = scene.mentions[n], scene.slot(n)
            if m.first < verb.last or n in taken or (slot.joined is not None and slot.joined in taken):
                continue
            governed = bool(slot.marker) and slot.start not in words  # `told, in a call, X`: the preposition is the predicate's own
            governed |= raids and verb.last not in words and self._of_raid(n, verb) and self._beyond_subject(n, verb) == n
            if clause.link != "circumstantial" and (one := citizen(scene, n, verb.last)) is not None:
                return [one]
            governed |= m.kind == "demonym" and nominative(scene, n)
            if governed or (last and self._where(slot.start)) or not self._usable(n) or not (m.acts or slot.heads):
                last = m.last
                continue
            if last and any(scene.tokens[i].kind == "mark" for i in range(last, m.first)) and not self._inserted(verb.last, m.first):
                break
            return [k for k in self.coordinated(self._beyond_subject(n, verb)) if k not in taken]
        own = [k for n in scene.clause_mentions[clause.index] if n not in taken and self.owned.object_of(n, verb) for k in self.coordinated(n)]
        return [*own] or ([*self.subjects.antecedent(clause).mentions] if clause.link == "relative" and resumes(scene, verb) else [])

    def _where(self, start: int) -> bool:
        """Whether a phrase begins with a word for where, which is no preposition (`died in fights with X | north of the town of Y`)."""
        phrase = self.scene.parsed.phrases.get(start)
        return phrase is not None and "locative" in phrase.classes

    def _inserted(self, first: int, last: int) -> bool:
        """Whether what stands between commas ends right before a place: `received, in the presence of X, | Y`."""
        marks = [i for i in range(first, last) if self.scene.tokens[i].kind == "mark"]
        return len(marks) == 2 and all(self.scene.tokens[i].key in self.scene.rules.commas for i in marks)

    def _beyond_subject(self, n: int, verb: Verb) -> int:
        """Verb-first: a raid that kills is the subject, whoever's it is; the object is named right after it (`killed | a raid American | X`)."""
        m, after = self.scene.mentions[n], n + 1
        raid = self._of_raid(n, verb)
        named = after < len(self.scene.mentions) and self.scene.mentions[after].first == m.last and not self.scene.slot(after).marker
        return after if raid and named and self._usable(after) else n

    def _of_raid(self, n: int, verb: Verb) -> bool:
        """Verb-first: whether a nationality is that of a raid that is the subject of a verb (`killed | a raid American`)."""
        heads, first = self.scene.slot(n).heads, verb.last
        first += first < len(self.scene.tokens) and self.scene.tokens[first].key in self.rules.resumptive  # on which | a raid American | killed X
        return self.scene.mentions[n].kind == "demonym" and bool(heads) and heads[-1] == first and self.event_noun(heads[-1])

    def paired(self, filler: Filler) -> bool:
        """Whether a filler stands for two: `the two sides`."""
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        return m.how == "pair" or (m.kind == "title" and m.number == "d" and not m.country)

    def state(self, filler: Filler) -> Filler:
        """Forces that are to act are asked for of their state."""
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        return msgspec.structs.replace(m, sector="GOV") if m.kind in ("group", "body") and m.sector == "MIL" and m.country else filler

    def own(self, fillers: Sequence[Filler], actors: Sequence[Filler]) -> bool:
        """Whether all of these are the doers themselves."""
        mine = {country for f in actors for country, _ in self.who(f)}
        theirs = [{country for country, _ in self.who(f)} for f in fillers]
        return bool(mine) and all(t and t <= mine for t in theirs)

    def themselves(self, fillers: Sequence[Filler], actors: Sequence[Filler]) -> bool:
        """Whether these are the doers themselves, in country and sector."""
        mine, theirs = ({who for f in side for who in self.who(f)} for side in (actors, fillers))
        return bool(theirs) and theirs <= mine

    def owners(self, i: int, clause: Clause, actors: Sequence[Filler]) -> list[int]:
        """Those in a clause whose noun a token is, the doers and their states left out (`announced his country's refusal of …`)."""
        theirs = (n for n in self.scene.clause_mentions[clause.index] if i in self.scene.slot(n).heads)
        return [n for n in theirs if n not in actors and not self.own([n], actors)]

    def place(self, clause: Clause, sector: str, *, countries: bool = False) -> list[Filler]:
        """Those of the place where it is done; a country only where that is asked for."""
        for n in self.scene.clause_mentions[clause.index]:
            m = self.scene.mentions[n]
            if (
                m.why != "dateline"
                and (m.kind == "place" or (m.why == "place" and (countries or not m.acts or m.kind == "capital")))
                and not self._theirs(n, clause)
            ):
                return [msgspec.structs.replace(m, sector=sector, how="place", kind="group", acts=True)]
        return []

    def _theirs(self, n: int, clause: Clause) -> bool:
        """Verb-last: whether a place is that of somebody right before it who does nothing (`in support of the refugees in camps in X`)."""
        before = n - 1 if n and n - 1 in self.scene.clause_mentions[clause.index] else None
        if not self.rules.verb_last or before is None or self.scene.mentions[before].kind == "agency" or self.subjects.free(before):
            return False
        if any(self.scene.words[h] & self.rules.operations for h in self.scene.slot(before).heads):
            return False  # in an operation of the army of X in Y: there it was done
        between = range(self.scene.mentions[before].last, self.scene.slot(n).start)
        return len(between) <= _CAMPS and all(self.scene.tokens[i].kind == "word" and i not in self.scene.phrase_end for i in between)

    def patient(self, clause: Clause, match: Match, actors: list[Filler]) -> list[int]:
        """Whose thing it is that a passive verb tells of."""
        for n in self.scene.clause_mentions[clause.index]:
            m, slot = self.scene.mentions[n], self.scene.slot(n)
            if clause.verb is not None and not self.rules.verb_last and self._of_raid(n, clause.verb):
                continue
            if n not in actors and not slot.marker and slot.joined is None and m.kind != "agency" and (m.first < match.anchor) is self.rules.verb_last:
                return [*self.coordinated(n)]
        return self._befallen(clause, match, actors)

    def _befallen(self, clause: Clause, match: Match, actors: list[Filler]) -> list[int]:
        """Verb-last: a number of people between what befell them and the passive verb of it (`in an air raid | three men were killed`)."""
        scene, anchor = self.scene, match.words[0]
        if not self.rules.verb_last or match.construction != "passive" or match.entry.type not in ("ASSAULT", "COERCE"):
            return []
        for n in scene.clause_mentions[clause.index]:
            slot, fits = scene.slot(n), scene.mentions[n].kind in ("group", "title", "demonym") and scene.mentions[n].last <= anchor
            befell = slot.marker in scene.rules.during or (slot.marker not in self.rules.agent and any(self.event_noun(h) for h in slot.heads))
            if fits and n not in actors and slot.heads and befell and scene.some(scene.mentions[n].first - 1):
                return [*self.coordinated(n)]
        return []

    def possessors(self, anchor: int, clause: Clause) -> list[int]:
        """Who a noun belongs to: the first mention after it, with nothing but adjectives between."""
        scene = self.scene
        for n in scene.clause_mentions[clause.index]:
            m = scene.mentions[n]
            if m.first <= anchor:
                continue
            heads = scene.slot(n).heads
            if anchor not in heads or (self.rules.verb_last and scene.tokens[heads[0]].key in scene.rules.others):
                return []  # the pro-X groups are not X
            between = heads[: heads.index(anchor)]
            if len(between) > _CHAIN or any(self.event_noun(h) for h in between) or self._parted(between):
                return []
            listed = [*self.coordinated(n)]
            after = n + 1
            while m.kind == "demonym" and after < len(scene.mentions) and scene.mentions[after].kind == "demonym" and scene.beside(after - 1, after):
                listed.append(after)
                after += 1
            return listed
        return []

    def _parted(self, between: Sequence[int]) -> bool:
        """Whether an indefinite adjective stands right after a noun and a definite noun after that: another phrase (`a loud blast | the Afghan capital`)."""
        article = self.scene.rules.article
        if len(between) < _CHAIN or not article:
            return False
        first, last = self.scene.tokens[between[-1]], self.scene.tokens[between[0]]
        plain = not first.key.startswith(article) and not any(r.pos == "noun" for r in first.readings)
        return plain and last.key.startswith(article)

    def coordinated(self, n: int) -> list[int]:
        """A mention with those that are coordinated with it; another verbal noun begins another list."""
        out = [n]
        for k in self.subjects.listed(n)[1:]:
            if any(self.event_noun(h) for h in self.scene.slot(k).heads if h >= self.scene.mentions[out[-1]].last):
                break
            out.append(k)
        return out + self._repeated(out)

    def _repeated(self, listed: list[int]) -> list[int]:
        """Those joined to a list by its own preposition once more (`with X in Y and with Z`)."""
        scene, out, marker = self.scene, [*listed], self.scene.slot(listed[0]).marker
        if not marker:
            return []
        for k in range(listed[-1] + 1, len(scene.mentions)):
            m, slot, end = scene.mentions[k], scene.slot(k), scene.mentions[out[-1]].last
            if scene.parsed.clause_of[m.first] != scene.parsed.clause_of[scene.mentions[listed[0]].first] or scene.apart(end, slot.start) > _REPEATED:
                break
            again = slot.marker == marker and slot.start and scene.tokens[slot.start - 1].key in scene.rules.joiners
            two = self.rules.verb_last and marker in self.rules.between and slot.start == end and slot.marker in scene.rules.circumstance
            if again or (two and len(out) == 1):  # `between X | with Y`
                if m.kind == "agency" or any(self.event_noun(i) for i in (*slot.heads, *range(end, slot.start))):
                    break
                out.append(k)
            elif not (m.kind == "place" or m.why == "place") or slot.joined is not None:
                break
        return out[len(listed) :]

    def event_noun(self, i: int) -> bool:
        """Whether a token alone is the noun of a predicate; a plan or a decision is somebody's like any other thing."""
        return not self.scene.words[i].isdisjoint(self.rules.act_nouns)

    def after_noun(self, match: Match, clause: Clause, markers: frozenset[str], taken: set[int]) -> list[int]:
        """Mentions after the noun that one of these prepositions governs."""
        scene, end = self.scene, match.words[-1]
        shared = markers == self.rules.agent and not self.rules.verb_last  # `over the killing by X`: against X, and X's
        used = set() if shared else self.used.get(clause.index, set())
        parties, since = markers == self.rules.between, end + 1
        aside = self.rules.verb_last and scene.under(match.words[0]) in self.rules.circumstance  # `while condemning the attack of X, | from Y he asked …`
        ends = scene.rules.phrase_ends | (scene.rules.commas if aside else set())
        for n in scene.clause_mentions[clause.index]:
            m, slot = scene.mentions[n], scene.slot(n)
            if m.first <= end or n in taken or slot.joined is not None or (n in used and not self._attached(match, slot.start)):
                continue
            if m.first - end > _SPAN and scene.apart(end, m.first) > _SPAN:
                break
            between, since = range(since, slot.start), max(since, slot.start)  # what stands before the mentions passed over has been looked at
            if any((scene.tokens[j].key in ends and not rounded_off(scene, j, taken)) or copula(scene, j) for j in between):
                break
            acts = (j for j in between if j not in match.words and scene.mention_at[j] is None and self.event_noun(j))
            if any(not self._of_one_kind(j, match) and not (parties and self._topic(j, match)) for j in acts):
                break
            if slot.marker and slot.marker in markers and slot.start > end - 1 and m.kind != "agency" and not scene.of_adjective(n):
                if match.entry.type == "CONSULT" and any(self.event_noun(h) or infinitive(scene, h) for h in slot.heads[:-1]):
                    return []  # with the wounded of X's war: others are met; by condemning X: nobody is
                if self.rules.verb_last and slot.heads and scene.tokens[slot.heads[-1]].key in scene.rules.others:
                    return []  # aid to the neighbours of X
                if match.entry.type == "CONSULT" and (of_masdar(scene, slot.start - 1, match) or venue(scene, self.rules, n)):
                    continue
                raid = match.entry.frame is not None and match.entry.frame.casualties and m.kind == "demonym" and not self.rules.verb_last
                if of_own_masdar(scene, self.rules, slot.start - 1, match) or (raid and any(self.event_noun(h) for h in slot.heads)):
                    return []
                if joining(scene, self.rules, n, match):
                    return []
                return [k for k in self.coordinated(n) if k not in taken]
        return []

    def _attached(self, match: Match, start: int) -> bool:
        """Whether a preposition stands right after a noun, or after one adjective of it."""
        end, article = match.words[-1] + 1, self.scene.rules.article
        between = [self.scene.tokens[i].key for i in range(end, start)]
        definite = bool(article) and self.scene.tokens[match.anchor].key.startswith(article)
        return not between or (len(between) == 1 and definite and between[0].startswith(article))

    def _of_one_kind(self, i: int, match: Match) -> bool:
        """Whether a noun of cooperation stands between one of agreeing and its partner (`stressed the growth of cooperation with X`)."""
        phrase = self.scene.phrase_end.get(i - 1)
        if match.entry.type not in ("AGREE", "AID", "SUPPORT") or (phrase is not None and phrase.key in self.scene.rules.during):
            return False  # a deal, on the eve of talks with somebody else
        kinds = _ONE_KIND.get(match.entry.type, _COOPERATION)  # X's signing of a deal | with Y
        return all(e.type in kinds for e in self.rules.index.nouns_of(self.scene.words[i]))

    def _topic(self, i: int, match: Match) -> bool:
        """Whether a noun is what talks are about, and no act between whom talks are (`talks about a ceasefire between X and Y`)."""
        between = range(match.words[-1] + 1, i)
        return match.entry.type == "CONSULT" and any((p := self.scene.phrase_end.get(j)) is not None and p.key in self.scene.rules.topics for j in between)

    def coming_from(self, match: Match, clause: Clause) -> list[int]:
        """The doer of a noun that says whom it comes from, right after it."""
        frame = match.entry.frame
        against = (self.rules.markers(s) for s in listed(frame.roles.get("recipient", ())) if isinstance(s, dict)) if frame is not None else ()
        nobody = match.entry.type == "RETREAT" or (match.entry.type == "SANCTION" and any(keys & self.rules.agent_of_noun for keys in against))
        if nobody or asked_of(self.scene, match):
            return []  # a withdrawal from somewhere, or a ban on what is bought from X, comes from nobody
        found = self.after_noun(match, clause, self.rules.agent_of_noun, set()) if self.rules.agent_of_noun else []
        if found and counted(self.scene, self.scene.slot(found[0]).start - 1):
            return []
        return found if found and self.scene.slot(found[0]).start - match.words[-1] <= _CHAIN else []

    def object_of_noun(self, match: Match, clause: Clause, taken: set[int]) -> list[Filler]:
        """Whom a verbal noun is done to: after a preposition of the language, or bare after its doer."""
        found: list[Filler] = [n for n in self.after_noun(match, clause, self.rules.object_of_noun, taken) if not self._aim(n, match)]
        for i in match.words[1:]:
            n = self.scene.mention_at[i]
            if n is not None and n not in taken and self.scene.mentions[n].acts and not found:
                return [n]  # the arming of a militia: a word of the predicate names whom it is done to
        last = max(taken, default=-1)
        if found or self.rules.verb_last or last < 0 or self.scene.mentions[last].last <= match.words[0]:
            return found  # `X told Y | that it had begun strikes on`: both stand before the noun
        after = last + 1
        if after < len(self.scene.mentions) and only_times(self.scene, self.scene.mentions[last].last, after) and not self.scene.slot(after).marker:
            adjective = self.scene.mentions[after].kind == "demonym" and not of_thing(self.scene, after, match.anchor)  # `the army of the occupation | Zionist`
            return [] if adjective else [after]
        return []

    def _aim(self, n: int, match: Match) -> bool:
        """Verb-first: whether somebody belongs to what a meeting is for (`a meeting to discuss the threat of X`)."""
        return match.entry.type == "CONSULT" and any(self.scene.words[h] & self.scene.rules.masdars for h in self.scene.slot(n).heads)

    def same(self, filler: Filler) -> tuple[str, str]:
        """What makes two fillers the same: country and words."""
        m = self.scene.mentions[filler] if isinstance(filler, int) else filler
        return m.country, m.text
