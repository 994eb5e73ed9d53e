"""Words, numbers and marks of a text, each with its spelling key and the way back to its position."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..lang.language import Language
from ..lang.lazy import Memo
from ..model import Reading, Token

_Piece = tuple[int, int, str, str, tuple[Reading, ...]]  # start and end within the word, key, kind, readings
Part = tuple[str, str, str, tuple[Reading, ...], bool, int, int]  # text, key, kind, readings, glued; start and end within the run
_SPACED = re.compile(r"\S+")

_PROCLITICS = 4  # on one word: no language of ours writes more


class Tokenizer:
    """Cuts text into tokens; clitics that stand before a word and words run together are cut where the parts are known."""

    def __init__(self, language: Language) -> None:
        self.language = language
        inside = re.escape(language.inside) + "\u0300-\u036f\u200b-\u200f\u2060\ufeff" + _marks_in_words()
        letters = _letters()  # written out: a third faster than by exclusion, which remains for what lies beyond the basic plane
        self._pattern = re.compile(rf"[{letters}][{letters}{inside}]*|\d+|[^\W\d_](?:[^\W\d_]|[{inside}])*|[^\s{inside}]|[{inside}]")
        self._memo = Memo(self._run)
        self._words = Memo(self._parts)
        self._left = frozenset(language.glue.left)
        self._right = frozenset(language.glue.right)
        self._joining = language.proclitics & language.classes.get("coordinator", frozenset())
        self._definite = frozenset({"definite"})

    def tokens(self, raw: str, start: int, end: int) -> list[Token]:
        """The tokens of raw[start:end], positions in `raw`.

        What stands between two spaces is cut once and remembered: a text repeats itself.
        """
        out: list[Token] = []
        append, memo = out.append, self._memo
        for m in _SPACED.finditer(raw, start, end):
            at = m.start()
            for text, key, kind, readings, glued, a, b in memo[m.group()]:
                append(Token(text, key, kind, readings, glued, at + a, at + b))
        return out

    def parts(self, run: str) -> tuple[Part, ...]:
        """The tokens of what stands between two spaces, wherever it stands."""
        return self._memo[run]

    def _run(self, run: str) -> tuple[Part, ...]:
        """The parts of what stands between two spaces; letters alone are one word."""
        if run.isalpha():
            return tuple((run[a:b], key, kind, readings, a > 0, a, b) for a, b, key, kind, readings in self._words[run])
        out: list[Part] = []
        before = -1
        for m in self._pattern.finditer(run):
            at, to = m.span()
            word = m.group()
            for a, b, key, kind, readings in self._words[word]:
                out.append((word[a:b], key, kind, readings, at == before or a > 0, at + a, at + b))
            before = to
        return tuple(out)

    def _parts(self, word: str) -> tuple[_Piece, ...]:
        key = self.language.fold(word)
        first = word[0]
        if not key:
            return ()
        if first.isdecimal():
            return ((0, len(word), key, "number", ()),)
        if not first.isalpha():
            return ((0, len(word), key, "mark", ()),)
        if first.isascii() or "\u00c0" <= first <= "\u024f":
            return ((0, len(word), key, "latin", ()),)
        cuts = [(key[0], 1), (key[1:], len(key) - 1)] if word in self.language.cut else self._cut(key)
        found = tuple((a, b, k, "word", self.language.look(k)) for a, b, k in self._placed(word, cuts))
        if word.endswith(self.language.bare_endings):
            a, b, k, kind, readings = found[-1]
            found = (*found[:-1], (a, b, k, kind, tuple(r for r in readings if not r.clitic)))
        return found

    def _cut(self, key: str) -> list[tuple[str, int]]:
        """Keys with how many letters of the word's key each takes."""
        language = self.language
        if language.known(key) and not self._joined_verb(key):
            return [(key, len(key))]
        return self._proclitics(key) or self._glued(key) or [(key, len(key))]

    def _joined_verb(self, key: str) -> bool:
        """A word known only as a passive, when without its first letter it is a verb and the letter is a joining word."""
        full = self.language.lexicon.full
        if key[:1] not in self._joining or key not in full or key in self.language.lexicon.names:
            return False
        return key[1:] in full and all(r.voice == "passive" for r in full[key])

    def keys(self, phrase: str) -> tuple[str, ...]:
        """The keys of a phrase's tokens, clitics cut off."""
        return tuple(t.key for t in self.tokens(phrase, 0, len(phrase)))

    def _proclitics(self, key: str, most: int = _PROCLITICS) -> list[tuple[str, int]]:
        language = self.language
        if not most or not language.proclitics or len(key) < 3 or key[0] not in language.proclitics:
            return []
        rest, article = key[1:], language.article
        doubled = article and key[0] == article[-1] and rest.startswith(article[-1]) and not rest.startswith(article)
        if doubled and self._begins_so(rest):
            return [(key[0], 1), (article + rest, len(rest))]
        if doubled and not self._own_noun(rest) and (language.known(article + rest[1:]) or language.known(rest[1:])):
            return [(key[0], 1), (article + rest[1:], len(rest))]
        if language.known(rest):
            return [(key[0], 1), (rest, len(rest))]
        joins = key[0] in self._joining  # a joining word comes first: no name is `with | and | to | …`
        deeper = self._proclitics(rest, most - 1) if joins and rest[0] not in self._joining else []
        if deeper:
            return [(key[0], 1), *deeper]
        if doubled and len(rest) > 3:
            return [(key[0], 1), (article + rest[1:], len(rest))]
        if article and rest.startswith(article) and len(rest) > len(article) + 2:
            return [(key[0], 1), (rest, len(rest))]
        return []

    def _begins_so(self, rest: str) -> bool:
        """Whether what somebody is begins with the letter of the article itself, which three in a row lose (`to the refugees`)."""
        language, agent = self.language, any(r.pos in ("noun", "participle") and r.number == "p" for r in self.language.look(rest))
        return agent and not (language.look(language.article + rest[1:]) or language.look(rest[1:])) and language.known(language.article + rest)

    def _own_noun(self, rest: str) -> bool:
        """Whether a word is a noun, and what the article's letters would leave of it is none with the article (`for a meeting`, like `throwing`)."""
        readings = self.language.look(self.language.article + rest[1:])
        return bool(readings) and not any(r.definite for r in readings) and any(r.pos == "noun" for r in self.language.look(rest))

    def _glued(self, key: str) -> list[tuple[str, int]]:
        lexicon, least = self.language.lexicon, self.language.glue.least
        definite = bool(self.language.article) and key.startswith(self.language.article)
        for at in range(least, len(key) - least):
            left, right = key[:at], key[at:]
            if definite and not right.startswith(self.language.article):
                continue
            if not (left in lexicon.full or left in lexicon.names) or not (right in lexicon.full or right in lexicon.names or self._of(right, self._definite)):
                continue
            if self._of(left, self._left) or self._of(right, self._right):
                return [(left, at), (right, len(right))]
        return []

    def _of(self, key: str, classes: frozenset[str]) -> bool:
        return any(r.pos in classes or (r.definite and "definite" in classes) for r in self.language.look(key))

    def _placed(self, word: str, cuts: list[tuple[str, int]]) -> list[tuple[int, int, str]]:
        """Where each key stands in the word as written: marks that fold to nothing stay with the letter before them."""
        if len(cuts) == 1:
            return [(0, len(word), cuts[0][0])]
        out: list[tuple[int, int, str]] = []
        at = 0
        for n, (key, letters) in enumerate(cuts):
            to, left = at, letters
            while to < len(word) and (left > 0 or not self.language.fold(word[to])):
                left -= len(self.language.fold(word[to]))
                to += 1
            out.append((at, len(word) if n == len(cuts) - 1 else to, key))
            at = to
        return out


def _marks_in_words() -> str:
    """Ranges of combining marks, from the Unicode character database, as a regular-expression class."""
    import unicodedata

    return _ranges(c for c in range(0x300, 0x3000) if unicodedata.category(chr(c)) == "Mn")


@cache
def _letters() -> str:
    """Ranges of all letters of the basic plane, as a regular-expression class."""
    return _ranges(c for c in range(0x10000) if chr(c).isalnum() and not chr(c).isdecimal())


def _ranges(points: Iterable[int]) -> str:
    runs: list[tuple[int, int]] = []
    for c in points:
        if runs and runs[-1][1] == c - 1:
            runs[-1] = (runs[-1][0], c)
        else:
            runs.append((c, c))
    return "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in runs)
