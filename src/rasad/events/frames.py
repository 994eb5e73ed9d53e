"""All predicates of a language, indexed by the word that a text would show first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ..errors import DataError
from ..lang import Data, Language
from ..model import Reading
from ..normalise import Tokenizer
from .forms import Frame, FrameFile, Predicate, Report, ReportFile, StatusFile, StatusRule

Keys = tuple[str, ...]

_FINITE = ("past", "present", "subjunctive")


class Entry(msgspec.Struct, frozen=True, gc=False):
    """What a predicate stands for: a frame of a type, a report, or a status."""

    rule: str  # fa/request/khastan
    kind: str  # event | report | status
    type: str = ""
    frame: Frame | None = None
    report: Report | None = None
    status: StatusRule | None = None


class Compound(msgspec.Struct, frozen=True, gc=False):
    """Words that join a verb to one predicate."""

    words: Keys
    entry: Entry
    passive: bool = False
    negated: bool = False  # written with a negated verb: matches only such


class Sought(msgspec.Struct, frozen=True, gc=False):
    """Words to look for in a text: those of one token, and longer ones by their first."""

    alone: frozenset[str]
    longer: dict[str, list[Keys]]

    def there(self, words: Sequence[frozenset[str]], places: Iterable[int]) -> bool:
        """Whether any of them begins at one of some places."""
        alone, longer = self.alone, self.longer
        for i in places:
            here = words[i]
            if not alone.isdisjoint(here):
                return True
            for first in here & longer.keys() if longer else ():
                if any(fits(words, i, keys) for keys in longer[first]):
                    return True
        return False


def sought(found: Iterable[Keys]) -> Sought:
    """What to look for, of token sequences."""
    longer: dict[str, list[Keys]] = {}
    rows = list(found)
    for keys in rows:
        if len(keys) > 1:
            longer.setdefault(keys[0], []).append(keys)
    return Sought(frozenset(keys[0] for keys in rows if len(keys) == 1), longer)


class Index:
    """Predicates by verb family, by noun, by compound; filled once."""

    def __init__(self, language: Language, verb_last: bool) -> None:
        self.language, self._verb_last = language, verb_last
        self._tokenizer = Tokenizer(language)
        self._memo: dict[str, list[Keys]] = {}
        self._sought: dict[int, Sought] = {}  # by the words' identity: frames live as long as the index
        self.verbs: dict[str, list[Compound]] = {}
        self.compounds: dict[str, dict[str, list[Compound]]] = {}  # verb family → anchor word → compounds
        self.nouns: dict[str, list[tuple[Keys, Entry]]] = {}
        self.alone: dict[str, list[Entry]] = {}  # what nouns of one word stand for
        self.participles: dict[str, list[tuple[Keys, Entry]]] = {}
        self.phrases: dict[str, list[tuple[Keys, Entry]]] = {}

    def add(self, predicate: Predicate, entry: Entry, verb_last: bool) -> None:
        """All ways in which a predicate may be worded."""
        for verb in predicate.verb:
            self._verb(verb, entry)
        for passive, compounds in ((False, predicate.compound), (True, predicate.passive)):
            for compound in compounds:
                self._compound(compound, entry, passive, verb_last)
        for name, words in (("nouns", predicate.noun), ("participles", predicate.participle), ("phrases", predicate.phrase)):
            for word in words:
                for keys in self.variants(word) if name == "phrases" else self._variants(word):
                    getattr(self, name).setdefault(keys[0], []).append((keys, entry))

    def _compound(self, compound: str, entry: Entry, passive: bool, verb_last: bool) -> None:
        words, refused = self._said_not(compound)
        if len(words) < 2:
            if passive or not words:
                raise DataError("bad-compound", f"a compound needs a word and a verb: {compound}", where=entry.rule, hint="see CONTRIBUTING.md")
            self._verb(compound, entry)
            return
        verb, nominal = (words[-1], words[:-1]) if verb_last else (words[0], words[1:])
        family, negated = self._family(verb)
        negated |= refused
        by_anchor = self.compounds.setdefault(family, {})
        for keys in self._variants(" ".join(nominal)):
            anchor = keys[-1] if verb_last else keys[0]
            by_anchor.setdefault(anchor, []).append(Compound(keys, entry, passive, negated))
            for masdar in () if verb_last or negated else self.language.masdars.get(family, ()):
                self.nouns.setdefault(masdar, []).append(((masdar, *keys), entry))

    def _verb(self, verb: str, entry: Entry) -> None:
        words, refused = self._said_not(verb)
        family, negated = self._family(" ".join(words))
        self.verbs.setdefault(family, []).append(Compound((), entry, negated=negated or refused))

    def _said_not(self, predicate: str) -> tuple[list[str], bool]:
        """A predicate's words as written, and whether a word of negation of its own stood before them: it is left out."""
        words = predicate.split()
        negated = len(words) > 1 and self.language.in_class(self.language.fold(words[0]), "negation_verb")
        return words[negated:], negated

    def _family(self, verb: str) -> tuple[str, bool]:
        """The family of a verb as written, and whether it is written negated."""
        key = self.language.fold(verb)
        for reading in self.language.look(key):
            if reading.pos == "verb" and (reading.negated or reading.form == "modal"):
                return reading.family, reading.negated
        return key, False

    def _variants(self, phrase: str) -> list[Keys]:
        found = self.variants(phrase)
        for key in found[0]:
            self.register(key, alone=len(found[0]) == 1)
        return found

    def variants(self, phrase: str) -> list[Keys]:
        """The token sequences that a phrase may come as, clitics cut off as in a text; worked out once."""
        found = self._memo.get(phrase)
        if found is None:
            spelled = self.language.spelling_variants(phrase)
            found = self._memo[phrase] = list(dict.fromkeys(tuple(k for key in keys for k in self._tokenizer.keys(key)) for keys in spelled))
        return found

    def sought(self, words: tuple[str, ...]) -> Sought:
        """A frame's own words as they are looked for; worked out once for each frame."""
        found = self._sought.get(id(words))
        if found is None:
            found = self._sought[id(words)] = sought(keys for word in words for keys in self.variants(word))
        return found

    def register(self, key: str, *, alone: bool = True) -> None:
        """A word that predicates need is a noun of the language, unless it is a function word or known as a noun; verb-last: or a finite verb beside others."""
        if key not in self.language.lexicon.full and any(r.pos == "noun" for r in self.language.look(key)):
            return  # an inflected form of a noun that is known
        known = self.language.lexicon.full.get(key, [])
        if self._verb_last and not alone and any(r.form in _FINITE for r in known):
            return  # `a ban on coming and going` makes no nouns of `came` and `went`
        if all(r.pos in ("verb", "participle") for r in known) and not any(r.family == key and r.pos != "verb" for r in known):
            self.language.lexicon.add(key, Reading(family=key, pos="noun", number="s"))

    def nouns_of(self, words: frozenset[str]) -> list[Entry]:
        """What a token alone stands for as a noun, by all that it may be read as."""
        return [entry for word in words if word in self.alone for entry in self.alone[word]]

    def sort(self) -> None:
        """Longest first, then by rule, so that the answer does not depend on the order of files."""
        for table in (self.nouns, self.participles, self.phrases):
            for rows in table.values():
                rows.sort(key=lambda row: (-len(row[0]), row[1].rule))
        self.alone = {word: entries for word, rows in self.nouns.items() if (entries := [entry for keys, entry in rows if len(keys) == 1])}
        for by_anchor in self.compounds.values():
            for compounds in by_anchor.values():
                compounds.sort(key=lambda c: (-len(c.words), c.entry.rule))


class Frames:
    """The frames, reports and statuses of one language."""

    def __init__(self, language: Language, data: Data, verb_last: bool) -> None:
        self.index = Index(language, verb_last)
        self.entries: list[Entry] = []
        self.status_words: dict[str, list[tuple[Keys, StatusRule]]] = {}  # by their first word
        self.status_after: list[tuple[Keys, StatusRule]] = []
        folder, code = f"languages/{language.code}/", language.code
        for path, file in zip(data.files(folder + "events/*.yaml"), data.load(folder + "events/*.yaml", FrameFile), strict=True):
            for frame in file.frames:
                entry = Entry(f"{code}/{path.stem}/{frame.id}", "event", type=file.type, frame=frame)
                self._add(entry, frame.predicate, verb_last)
        for reports in data.load(folder + "reporting.yaml", ReportFile):
            for report in reports.reports:
                self._add(Entry(f"{code}/reporting/{report.id}", "report", report=report), report.predicate, verb_last)
        for statuses in data.load(folder + "status.yaml", StatusFile):
            for status in statuses.statuses:
                self._add(Entry(f"{code}/status/{status.id}", "status", status=status), status.predicate, verb_last)
                for word in status.words:
                    for keys in self.index.variants(word):
                        self.status_words.setdefault(keys[0], []).append((keys, status))
                for word in status.after:
                    self.status_after += [(keys, status) for keys in self.index.variants(word)]
        self.index.sort()

    def _add(self, entry: Entry, predicate: Predicate, verb_last: bool) -> None:
        if any(e.rule == entry.rule for e in self.entries):
            raise DataError("duplicate-id", f"two rules are called {entry.rule}", hint="give each frame of a file an id of its own")
        self.entries.append(entry)
        self.index.add(predicate, entry, verb_last)


def fits(words: Sequence[frozenset[str]], at: int, keys: Keys) -> bool:
    """Whether the words from `at` on are these: each token may be read as any of its own keys."""
    if at < 0 or at + len(keys) > len(words):
        return False
    for n, key in enumerate(keys, at):  # noqa: SIM110  (a loop: this is asked most of all)
        if key not in words[n]:
            return False
    return True


def polar(found: Iterable[Compound], negated: bool) -> list[Compound]:
    """Predicates written negated match a negated verb only, and then come first."""
    rows = list(found)
    if negated:
        return sorted(rows, key=lambda c: not c.negated)
    return [c for c in rows if not c.negated]
