"""Verb forms made from stems, prefixes and endings that the language's data names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..errors import DataError
from ..model import Reading
from .forms import Cell, Conjugation, Ending, StemMake, VerbClass, VerbEntry

_NOTHING = (Ending(),)


class Conjugator:
    """Makes every form of a verb: (spelling, reading) pairs."""

    def __init__(self, rules: Conjugation, fold: Callable[[str], str]) -> None:
        self.rules, self.fold = rules, fold
        self._classes = [(c, {field: re.compile(pattern) for field, pattern in c.when.items()}) for c in rules.classes]
        self._joins = {(j.left, j.right): [k.write for k in rules.joins if (k.left, k.right) == (j.left, j.right)] for j in rules.joins}

    def family(self, verb: VerbEntry) -> str:
        """The spelling key by which frames name the verb."""
        return self.fold(self.rules.family.format(past=verb.past, present=verb.present, preverb=verb.preverb))

    def forms(self, verb: VerbEntry) -> Iterator[tuple[str, Reading]]:
        """All forms of one verb."""
        family, stems = self.family(verb), self.stems(verb)
        for cell in self.rules.cells:
            if cell.only and not ((verb.light and "light" in cell.only) or (verb.aux and "aux" in cell.only)):
                continue
            for stem in stems.get(cell.stem, ()):
                yield from self._cell(cell, stem, verb.preverb, family)

    def irregular(self) -> Iterator[tuple[str, Reading]]:
        """The forms that no rule makes."""
        for row in self.rules.irregular:
            reading = Reading(
                family=self.fold(row.family), pos="verb", form=row.form, person=row.person, number=row.number, gender=row.gender, negated=row.negated
            )
            yield self.fold(row.word), reading

    def stems(self, verb: VerbEntry) -> dict[str, list[str]]:
        """The stems by name, as the first fitting class makes them."""
        fields = {"past": verb.past, "present": verb.present, "participle": verb.participle, "passive_participle": verb.passive_participle}
        for kind, patterns in self._classes:
            if all(p.search(fields[field]) for field, p in patterns.items()):
                stems = _with_base(kind, self.rules)
                return {name: [s for make in makes for s in self._stem(make.of, make.cut, make.put, fields)] for name, makes in stems.items()}
        raise DataError("no-verb-class", f"no class fits the verb {verb.past}", hint="add a class to conjugation.yaml")

    @staticmethod
    def _stem(of: str, cut: str, put: str, fields: dict[str, str]) -> list[str]:
        value = fields[of]
        if not value:
            return []
        if not cut:
            return [value + put]
        return [re.sub(cut, put, value)] if re.search(cut, value) else []

    def _cell(self, cell: Cell, stem: str, preverb: str, family: str) -> Iterator[tuple[str, Reading]]:
        for before in self.rules.sets.get(cell.before, _NOTHING):
            for after in self.rules.sets.get(cell.after, _NOTHING):
                reading = Reading(
                    family=family,
                    pos=cell.pos,
                    form=before.form or after.form or cell.form,
                    person=before.person or after.person,
                    number=before.number or after.number,
                    gender=before.gender or after.gender,
                    voice=cell.voice,
                    negated=before.negated or after.negated,
                )
                if before.person and after.person and before.person != after.person:
                    continue
                for start in self._joined(before.add, stem):
                    yield self.fold(preverb + start + after.add), reading

    def _joined(self, prefix: str, stem: str) -> list[str]:
        written = self._joins.get((prefix, stem[:1]), []) if prefix else []
        return [prefix + stem, *(w + stem[1:] for w in written)]


def _with_base(kind: VerbClass, rules: Conjugation) -> dict[str, tuple[StemMake, ...]]:
    """The stems of a class: what the class `base` says, unless the class says otherwise."""
    base = next((c.stems for c in rules.classes if c.id == "base"), {})
    return {**base, **kind.stems}
