"""Token-key sequences of words and names: every way that the press may write them."""

from __future__ import annotations

from collections.abc import Iterable

from ..lang import Language
from .forms import NamesForm, Shape

Keys = tuple[str, ...]
JOINER = "\u200c"
_MARKS = frozenset("+()")  # inside the names of groups: P5+1


class Formed:
    """One form of an entry: its keys and what the form says."""

    __slots__ = ("keys", "shape")

    def __init__(self, keys: Keys, shape: Shape) -> None:
        self.keys, self.shape = keys, shape


class Speller:
    """Folds entries of the data into token keys, and inflects them by the shapes of names.yaml."""

    def __init__(self, language: Language, names: NamesForm) -> None:
        self.language, self.names = language, names
        self._joined = tuple(language.fold(w) for w in names.joined)
        self._memo: dict[str, list[Keys]] = {}
        self._marks = _MARKS.union(language.marks.comma)  # the ministry of industry, mines and trade
        self._shapes = {name: [_Folded(language, s) for s in shapes] for name, shapes in names.shapes.items()}
        article = language.article
        self._fused = tuple(p + article for p in sorted(language.proclitics)) if article else ()
        self._doubled = tuple((p, p + article[-1], article) for p in sorted(language.proclitics) if p == article[-1]) if article else ()

    def sequences(self, phrase: str) -> list[Keys]:
        """All token sequences of a phrase in ordinary spelling, the usual one first."""
        known = self._memo.get(phrase)
        if known is None:
            known = self._memo[phrase] = self._sequences(phrase)
        return known

    def _sequences(self, phrase: str) -> list[Keys]:
        if not self._marks.isdisjoint(phrase):
            phrase = "".join(f" {c} " if c in self._marks else c for c in phrase)  # each is a token of its own
        if JOINER in phrase or "-" in phrase or "." in phrase:
            variants = [keys for plain in self._hyphens(phrase) for keys in self.language.spelling_variants(plain)]
        else:
            variants = [tuple(self.language.fold(phrase).split())]
        found: dict[Keys, None] = {}
        for keys in variants:
            for done in self._spaced(keys):
                found[done if len(done) == 1 else tuple(k for i, word in enumerate(done) for k in (self._clitics(word) if i else (word,)))] = None
        return list(found)

    def forms(self, phrase: str, shape: str) -> Iterable[Formed]:
        """All forms of an entry, each with every spelling."""
        bases = self.sequences(phrase)
        seen: set[Keys] = set()
        agreeing = bool(self.language.article) and shape == self.names.demonym
        for folded in self._shapes[shape]:
            if not folded.fits(phrase):
                continue
            for base in bases:
                for keys in self._inflected(folded, base, agreeing):
                    if keys not in seen:
                        seen.add(keys)
                        yield Formed(keys, folded.shape)

    @staticmethod
    def _inflected(folded: _Folded, base: Keys, agreeing: bool) -> list[Keys]:
        """A form of a word; of an adjective of several words, with every word in agreement as well ("the South Korean forces")."""
        found = folded.apply(base)
        if agreeing and len(base) > 1:
            found.append(tuple(folded.apply((word,))[0][0] for word in base))
        return found

    def _hyphens(self, phrase: str) -> list[str]:
        """A hyphen or point inside a name is a token of its own, or left out."""
        out = [phrase]
        for mark in "-.":
            if mark in phrase:
                out = [v for p in out for v in (p.replace(mark, f" {mark} "), p.replace(mark, " "))]
        return [" ".join(p.split()) for p in out]

    def _spaced(self, keys: Keys) -> list[Keys]:
        """Words such as "servant of" in names, written together with the next word or apart from it."""
        out = [keys]
        if not any(word.startswith(self._joined) for word in keys):
            return out
        for key in self._joined:
            if not any(word.startswith(key) for word in keys):
                continue
            for one in list(out):
                for i, word in enumerate(one):
                    if word == key and i + 1 < len(one):
                        out.append((*one[:i], key + one[i + 1], *one[i + 2 :]))
                    elif word.startswith(key) and self.language.article and word[len(key) :].startswith(self.language.article):
                        out.append((*one[:i], key, word[len(key) :], *one[i + 1 :]))
        return out

    def _clitics(self, word: str) -> Keys:
        """A clitic before an article or a known noun inside a phrase is a token of its own, as in a text."""
        for clitic, start, article in self._doubled:
            if word.startswith(start) and len(word) > 4:
                return (clitic, article + word[2:])
        if word.startswith(self._fused) and len(word) > 4:
            return (word[0], word[1:])
        look = self.language.look
        if word[:1] in self.language.proclitics and len(word) > 4 and not look(word) and any(r.pos == "noun" for r in look(word[1:])):
            return (word[0], word[1:])
        return (word,)


class _Folded:
    """A shape with its letters folded."""

    def __init__(self, language: Language, shape: Shape) -> None:
        self.shape = shape
        before, _, after = shape.form.partition("*")
        self.written = before
        self.before = language.fold(before)
        self.apart = after.startswith(JOINER)
        self.after = language.fold(after)
        self.cut = len(language.fold(shape.cut))

    def fits(self, phrase: str) -> bool:
        """Whether a phrase as written may take the form."""
        shape = self.shape
        if shape.cut and not phrase.endswith(shape.cut):
            return False
        if self.written and phrase.startswith(self.written):
            return False  # has its article already
        if shape.ends and not phrase.endswith(shape.ends):
            return False
        return not (shape.unless and phrase.endswith(shape.unless))

    def apply(self, base: Keys) -> list[Keys]:
        """The form of a token sequence: the beginning goes to its first word, the end to its last."""
        last = base[-1][: len(base[-1]) - self.cut] if self.cut else base[-1]
        words: list[str] = [*base[:-1], last]
        if self.before:
            words[0] = self.before + words[0]
        if not self.after:
            return [tuple(words)]
        joined = (*words[:-1], words[-1] + self.after)
        return [joined, (*words, self.after)] if self.apart else [joined]
