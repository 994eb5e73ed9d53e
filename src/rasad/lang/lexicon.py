"""The lexicon: what a word of the language may be, by its spelling key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model import Reading
from .conjugate import Conjugator
from .forms import Affix, Affixes, Nouns, Verbs, Words
from .lazy import Memo

Readings = tuple[Reading, ...]


class Lexicon:
    """Full forms by key, and endings to strip; every answer is kept, so a word type is worked out once."""

    def __init__(self, fold: Callable[[str], str], affixes: Affixes) -> None:
        self.fold = fold
        self.full: dict[str, list[Reading]] = {}
        self.names: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()  # neighbouring words of the names of persons and cities
        self.states: set[str] = set()  # first words of the names of countries and capitals
        self._prefixes = [(fold(a.add), a) for a in affixes.prefixes]
        self._suffixes: dict[str, list[tuple[str, str, Affix]]] = {}
        for a in affixes.suffixes:
            end = fold(a.add)
            self._suffixes.setdefault(end[-1:], []).append((end, fold(a.stem), a))
        self._memo = Memo(self._look)
        self.look = self._memo.__getitem__  # all readings of a word; empty for a word that is not known

    def add(self, word: str, reading: Reading) -> None:
        """One more way to read a word."""
        have = self.full.setdefault(self.fold(word), [])
        if reading not in have:
            have.append(reading)
            self._memo.clear()

    def add_words(self, words: Words) -> None:
        """Function words of one token; those of several are matched as phrases elsewhere."""
        for name, members in words.classes.items():
            for word in members:
                if " " not in word:
                    self.add(word, Reading(family=self.fold(word), pos=name))
        for p in words.pronouns:
            self.add(p.word, Reading(family=self.fold(p.word), pos="pronoun", person=p.person, number=p.number, gender=p.gender))

    def add_verbs(self, verbs: Verbs, conjugator: Conjugator) -> None:
        """All forms of all verbs, and their verbal nouns."""
        full = self.full
        for verb in verbs.verbs:
            for key, reading in conjugator.forms(verb):
                have = full.setdefault(key, [])
                if reading not in have:
                    have.append(reading)
            for noun in verb.noun:
                self.add_noun(noun)
        for key, reading in conjugator.irregular():
            full.setdefault(key, []).insert(0, reading)

    def add_nouns(self, nouns: Nouns) -> None:
        """Nouns with the plurals that no rule makes."""
        for entry in nouns.nouns:
            self.add_noun(entry.noun, entry.gender)
            for plural in entry.plural:
                self.add(plural, Reading(family=self.fold(entry.noun), pos="noun", number="p", gender=entry.gender))

    def add_noun(self, noun: str, gender: str = "") -> None:
        """A noun in its base form, unless it is known as one."""
        key = self.fold(noun)
        if not any(r.pos == "noun" for r in self.full.get(key, ())):
            self.add(noun, Reading(family=key, pos="noun", number="s", gender=gender))

    def add_names(self, keys: Iterable[str]) -> None:
        """Words that the gazetteer knows: never torn, and clitics may be peeled off them."""
        self.names.update(keys)

    def _look(self, key: str) -> Readings:
        found = tuple(self.full.get(key, ()))
        if not found or all(r.pos == "verb" and (r.person in ("1", "2") or r.number == "d") for r in found):
            found += tuple(r for r in self._affixed(key) if r not in found)  # such verbs are rare, and look like nouns with an ending
        return found

    def known(self, key: str) -> bool:
        """Whether the word is known to the lexicon or the gazetteer."""
        return key in self.names or bool(self.look(key))

    def _affixed(self, key: str) -> list[Reading]:
        out: list[Reading] = []
        for prefix, affix in self._prefixes:
            if key.startswith(prefix) and len(key) > len(prefix) + 1:
                rest = key[len(prefix) :]
                out += [_with(r, affix) for r in (*self.full.get(rest, ()), *self._suffixed(rest)) if r.pos in affix.pos]
        return out or self._suffixed(key)

    def _suffixed(self, key: str) -> list[Reading]:
        out: list[Reading] = []
        for end, stem, affix in self._suffixes.get(key[-1:], ()):
            if len(key) >= len(end) + 2 - len(stem) and key.endswith(end):
                for r in self.full.get(key[: -len(end)] + stem, ()):
                    if r.pos in affix.pos and not (affix.clitic and r.pos == "verb" and r.voice):  # a passive has no object at its end
                        made = _with(r, affix)
                        if made not in out:
                            out.append(made)
        return out


def _with(r: Reading, affix: Affix) -> Reading:
    """A reading with what an affix adds to it."""
    verbal = r.pos == "verb"
    return Reading(
        family=r.family,
        pos=r.pos,
        form=affix.form or r.form,
        person=r.person if verbal else affix.person or r.person,
        number=r.number if verbal else affix.number or r.number,
        gender=r.gender if verbal else affix.gender or r.gender,
        voice=r.voice,
        negated=r.negated,
        definite=affix.definite or r.definite,
        clitic=affix.clitic or r.clitic,
    )
