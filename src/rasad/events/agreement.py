"""Whether words agree: the gender of states, bodies and people, and of the verbs and pronouns that go on with them."""

from __future__ import annotations

from ..model import Mention, Verb
from .genders import of_body, of_head
from .markers import RoleRules
from .scene import Scene

_STATES = ("country", "capital")


class Agreement:
    """Tells who may be meant by a verb or a pronoun of one text."""

    def __init__(self, scene: Scene, rules: RoleRules) -> None:
        self.scene, self.rules = scene, rules

    def same_gender(self, m: Mention, verb: Verb) -> bool:
        """Whether a verb may go on with somebody: men and women by themselves, states by the language's habit."""
        if m.kind in ("person", "title") and m.gender:
            return m.gender == verb.gender or not verb.gender
        if m.kind in _STATES:
            return verb.gender != "m" or not self.feminine(m)
        if m.kind == "demonym" and (m.number, m.gender, verb.number) == ("p", "m", "s") and not self.rules.verb_last:
            return False  # the Palestinians go on in the plural
        told = of_head(self.scene, self.rules, m) if verb.gender and verb.number != "p" else ""
        if told:
            return told == verb.gender
        return not (m.kind == "group" and (m.gender == "f" or (m.number == "p" and verb.number == "s" and not self.rules.verb_last)) and verb.gender == "m")

    def honoured(self, m: Mention) -> bool:
        """Verb-last: whether the verb of somebody's clause is in the plural, as one speaks of the great (`the leader met (pl.) X | and asked`)."""
        verb = self.scene.clause(self.scene.parsed.clause_of[m.first]).verb if self.rules.verb_last else None
        return verb is not None and verb.number == "p"

    def pronoun_fits(self, n: int, i: int) -> bool:
        """Whether the pronoun at the end of a noun may stand for a mention."""
        clitics, gender = {r.clitic for r in self.scene.tokens[i].readings if r.clitic}, self.gender(self.scene.mentions[n])
        return not clitics or not gender or any(not c.endswith(("ms", "fs")) or c.endswith(gender + "s") for c in clitics)

    def counts_as(self, m: Mention, i: int) -> bool:
        """Whether the pronoun at the end of a noun may stand for so many: one alone is not `them` (`their arrest`)."""
        clitics = {r.clitic for r in self.scene.tokens[i].readings if r.clitic}
        return m.kind not in ("person", "title") or m.number not in ("", "s") or not clitics or any(not c.endswith("p") for c in clitics)

    def joined(self, m: Mention) -> bool:
        """Whether others whom nothing names are joined to somebody (`the minister | and other deputies`)."""
        tokens, rules, after = self.scene.tokens, self.scene.rules, m.last + 1
        if after >= len(tokens) or tokens[m.last].key not in rules.joiners or self.scene.mention_at[after] is not None:
            return False
        several = any(r.pos == "noun" and r.number == "p" for r in tokens[after].readings)
        return several or tokens[after].key in rules.quantifiers or tokens[after].key in rules.partitive

    def gender(self, m: Mention) -> str:
        """The gender of a person, or of a state or a body where the language gives it one."""
        if m.kind == "body":
            return of_body(self.scene, self.rules, m)
        states = ("f" if self.feminine(m) else "m") if self.rules.feminine_states and m.kind in ("country", "capital") else ""
        if m.kind == "title":
            return m.gender or of_head(self.scene, self.rules, m)
        return m.gender if m.kind == "person" else states

    def feminine(self, m: Mention) -> bool:
        """A state that is feminine in the language: a masculine verb is another's."""
        headed = self.scene.tokens[m.first].key in self.rules.masculine_heads  # the regime of X
        return self.rules.feminine_states and not headed and m.gender != "m" and m.country not in self.rules.masculine_states
