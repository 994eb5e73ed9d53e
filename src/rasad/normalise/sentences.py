"""Sentences: runs of tokens up to a mark that ends them, or to the end of the line."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..lang.language import Language
from ..model import Article, Sentence, Text, Token
from .tokens import Tokenizer


class Normaliser:
    """Turns an article into tokens and sentences; built once for a language.

    Positions stay those of the text as it was read: a token carries its spelling key beside its place.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tokenizer = Tokenizer(language)
        self._ends = frozenset(language.marks.sentence_end)
        self._stop = re.compile(rf"[{re.escape(''.join(self._ends))}](?=\s)")
        self._closes = frozenset(language.marks.quote_close + language.marks.quote_both + language.marks.bracket_close)

    def text(self, article: Article, worth: Callable[[str], bool] | None = None) -> Text:
        """Title and text lines as tokens and sentences; furniture is passed over.

        With `worth`, a sentence of which it says no is not cut: it stands there as a single mark.
        """
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        lead = True
        for line in article.lines:
            if line.kind not in ("title", "text"):
                continue
            first = len(tokens)
            if worth is not None:
                self._worthy(article.text, line.start, line.end, worth, tokens, sentences)
                continue
            tokens += self.tokenizer.tokens(article.text, line.start, line.end)
            place = "title" if line.kind == "title" else "lead" if lead else "body"
            if line.kind == "text" and len(tokens) - first > 8:
                lead = False
            self._sentences(tokens, first, place, sentences)
        return Text(article.text, self.language.code, tuple(tokens), tuple(sentences))

    def _worthy(self, raw: str, start: int, end: int, worth: Callable[[str], bool], tokens: list[Token], out: list[Sentence]) -> None:
        """The sentences of a line, those that are not worth it as one mark each."""
        while start < end:
            found = self._stop.search(raw, start, end)
            to = found.end() if found else end
            if worth(raw[start:to]):
                first = len(tokens)
                tokens += self.tokenizer.tokens(raw, start, to)
                self._sentences(tokens, first, "body", out)
            elif raw[start:to].strip():
                out.append(Sentence(len(tokens), len(tokens) + 1, start, to, "body"))
                tokens.append(Token(start, to, "", "", "mark", (), False))
            start = to

    def _sentences(self, tokens: list[Token], first: int, place: str, out: list[Sentence]) -> None:
        at, last = first, len(tokens)
        for i in range(first, last):
            token = tokens[i]
            if i < at or token.kind != "mark" or token.key not in self._ends or self._inside(tokens, i, last):
                continue
            to = i + 1
            while to < last and tokens[to].glued and tokens[to].key in self._closes:
                to += 1
            while to < last and tokens[to].kind == "mark" and tokens[to].key in self._ends:
                to += 1
            out.append(Sentence(at, to, tokens[at].start, tokens[to - 1].end, place))
            at = to
        if at < last:
            out.append(Sentence(at, last, tokens[at].start, tokens[last - 1].end, place))

    @staticmethod
    def _inside(tokens: list[Token], i: int, last: int) -> bool:
        """A point inside a number, an abbreviation or an address ends nothing."""
        if i + 1 >= last or not tokens[i + 1].glued:
            return False
        after, before = tokens[i + 1], tokens[i - 1] if i else None
        if after.kind in ("number", "latin"):
            return bool(before and before.kind in ("number", "latin"))
        return bool(before and after.kind == "word" and len(before.key) == 1 and tokens[i].key == ".")
