"""What fills a role, and the language's markers of roles as spelling keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from ..clauses import ClauseRules
from ..lang import Language
from ..model import Mention
from .forms import Constructions, Frame
from .frames import Entry, Index

Filler = int | Mention  # an index into the scene's mentions, or an actor carried over


FORCE = ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")  # material conflict
STRIKES = ("ASSAULT", "COERCE", "MOBILIZE")
HELD = ("ACCUSE", "REJECT", "SUPPORT")  # what one holds of somebody, and says
REBELS = {"REB", "SEP"}  # at home they act against their state
DONE_TO = ("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "THREATEN")  # whom such an act is done to is not blamed for it
CONFLICT = ("ACCUSE", "REJECT", "THREATEN", *FORCE)
SPOKEN = "doer: the speaker"
BLAMED = "doer: who is blamed for it"
CONTROLLED = "who denies, plans or refuses it"
ALLOWED = "who is allowed it"
FORBIDDEN = "who is not allowed it"
BY_DOER = {BLAMED: "alleged", ALLOWED: "planned", FORBIDDEN: "negated"}  # what becomes of an act by why somebody is its doer
TELLING = "doer: whoever tells of what was held with the other side"
STRUCK = "by whom is not told"
WHOEVER = "recipient: whoever attacks"  # a threat that names nobody but those who are attacked


class Filled(msgspec.Struct, gc=False):
    """Roles as filled, with the reason for each; `missing` names what a frame needs and did not get."""

    actors: list[Filler]
    recipients: list[Filler]
    third: list[Filler] = []
    mutual: bool = False
    why: list[str] = []
    missing: str = ""
    told: bool = False  # a verbal noun that the clause's own subject carries out: as good as a verb


class RoleRules:
    """The language's markers as spelling keys; built once."""

    def __init__(self, language: Language, rules: Constructions, index: Index, clauses: ClauseRules) -> None:
        self.language, self.index, self.verb_last = language, index, clauses.order == "verb-last"
        suffered = {n for light in rules.passive_light.values() for n in clauses.elided_light.get(light, ())}
        self.suffered = self.keys(suffered)  # nouns that make a passive with a light verb
        self.passive_lights = self.keys(rules.passive_light)
        self.pronoun_openers, self.before_noun = self.keys(clauses.pronoun_openers), self.keys(clauses.before_noun)
        self.feminine_states, self.masculine_states = rules.feminine_states, frozenset(rules.masculine_states)
        self.feminine_ends = tuple(rules.feminine_ends)
        self.feminine_heads, self.masculine_heads = self.keys(clauses.feminine_doers), self.keys(clauses.masculine_states)
        self.agent = self.keys(rules.agent)
        self.resumptive = self.keys(rules.resumptive)
        self.where = self.keys(rules.where)
        self.as_said = self.keys(rules.as_said)
        self.carried_by = self.keys(rules.carried_by)
        self.underway = self.keys(rules.underway)
        self.announcing = self.keys(rules.announcing)
        self.at_request = self.keys(rules.at_request)
        self.by_pact = self.keys(rules.by_pact)
        self.answering = self.keys(rules.answering)
        self.answers = {language.fold(word): language.fold(preposition) for word, preposition in rules.answers.items()}
        self.gathers = {language.fold(word): language.fold(preposition) for word, preposition in rules.gathers.items()}
        self.about = self.keys(rules.about)
        self.institutions = self.keys(rules.institutions)
        self.itself = self.keys(rules.itself)
        self.people, self.fighters = self.keys(rules.people), self.keys(rules.fighters)
        self.attackers, self.operations = self.keys(rules.attackers), self.keys(rules.operations)
        self.countering = self.keys(rules.countering)
        self.causing = {tuple(language.fold(v).split()) for v in rules.causing}
        self.allowing = frozenset(map(language.fold, rules.allowing))
        self.permission = frozenset(noun for family in self.allowing for noun in language.masdars.get(family, ()))
        self.leads_to = {tuple(language.fold(v).split()) for v in rules.leads_to}
        self.each_other = self.keys(rules.each_other)
        self.issued = self.keys(rules.issued)
        self.interests = self.keys(rules.interests)
        self.suffering = self.keys(rules.suffering)
        active = [language.fold(family) for family, voice in rules.carriers.items() if voice == "active"]
        parts = frozenset(w for family in active for w in family.split(" ")[:-1]) & self.keys(rules.deeds)
        self.carrying = parts.union(*(language.masdars.get(family, ()) for family in active))
        self.object_of_noun = self.keys(rules.object_of_noun)
        self.against = self.keys(rules.against)
        self.agent_of_noun = self.keys(rules.agent_of_noun)
        self.owner_of_noun = self.keys(rules.owner_of_noun)
        self.between = self.keys(rules.between)
        self.presence = self.keys(rules.presence)
        self.suffixed = self.keys(rules.suffixed)
        self.pronoun_ends = {language.fold(k): v for k, v in rules.pronoun_ends.items()}
        self.circumstance = self.keys(rules.circumstance)
        self.addressing = self.keys(rules.addressing)
        self.copulas = frozenset(language.fold(w) for w in rules.copulas)
        self.arms = self.keys(rules.arms)
        self.covers = self.keys(rules.covers)
        self.kinds = self.keys(rules.kinds)
        self.speaks_for = self.keys(rules.speaks_for)
        self.having = self.keys(rules.having)
        fold = language.fold
        self.carriers = {tuple(fold(k).split()): v for k, v in rules.carriers.items()}
        self.act_nouns = frozenset(word for word, entries in index.alone.items() if any(map(_act, entries)))
        self._markers: dict[int, frozenset[str]] = {}

    def keys(self, words: Iterable[str]) -> frozenset[str]:
        """Phrases as the keys that phrases of a text have."""
        return frozenset(self.language.fold(w.replace("\u200c", "")) for w in words) | frozenset(self.language.fold(w.replace("\u200c", " ")) for w in words)

    def markers(self, selector: dict[str, Any]) -> frozenset[str]:
        """The prepositions of a selector."""
        found = self._markers.get(id(selector))
        if found is None:
            words = selector.get("after", ())
            found = self._markers[id(selector)] = self.keys((words,) if isinstance(words, str) else words)
        return found


def _act(entry: Entry) -> bool:
    """Whether an entry is that of an act: a plan, a decision or an effort is somebody's like any other thing."""
    return entry.status is None or entry.status.effect not in ("planned", "wanted") or not entry.status.predicate.compound


def listed(selectors: Any) -> list[Any]:
    """One selector or several, as a list."""
    return [selectors] if isinstance(selectors, (str, dict)) else list(selectors)


def gathers(entry: Entry) -> bool:
    """Whether whom a verb is done to is the doer of what it brings together."""
    return entry.frame is not None and "object" in listed(entry.frame.roles.get("actor", ()))


def accuses(frame: Frame | None) -> bool:
    """Whether a predicate charges whoever is its object, and nobody else."""
    return frame is not None and frame.charges and listed(frame.roles.get("recipient", ())) == ["object"]
