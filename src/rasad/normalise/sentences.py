"""Sentences: runs of tokens up to a mark that ends them, or to the end of the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lang.language import Language
from ..model import Article, Sentence, Text, Token, Word
from .tokens import Tokenizer


class Normaliser:
    """Turns an article into tokens and sentences; built once for a language.

    Positions stay those of the text as it was read: a token carries its spelling key beside its place.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tokenizer = Tokenizer(language)
        self.ends = frozenset(language.marks.sentence_end)
        self._closes = frozenset(language.marks.quote_close + language.marks.quote_both + language.marks.bracket_close)

    def text(self, article: Article) -> Text:
        """Title and text lines as tokens and sentences; furniture is passed over."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        lead = True
        for line in article.lines:
            if line.kind not in ("title", "text"):
                continue
            first = len(tokens)
            tokens += self.tokenizer.tokens(article.text, line.start, line.end)
            place = "title" if line.kind == "title" else "lead" if lead else "body"
            if line.kind == "text" and len(tokens) - first > 8:
                lead = False
            for at, to in self.runs(tokens, first):
                sentences.append(Sentence(at, to, tokens[at].start, tokens[to - 1].end, place))
        return Text(article.text, self.language.code, tuple(tokens), tuple(sentences))

    def runs(self, tokens: Sequence[Word], first: int) -> Iterator[tuple[int, int]]:
        """The sentences of a line, whose tokens are those from `first` on: the first token of each, and one past its last."""
        at, last = first, len(tokens)
        for i in range(first, last):
            token = tokens[i]
            if i < at or token.kind != "mark" or token.key not in self.ends or self._inside(tokens, i, last):
                continue
            to = i + 1
            while to < last and tokens[to].glued and tokens[to].key in self._closes:
                to += 1
            while to < last and tokens[to].kind == "mark" and tokens[to].key in self.ends:
                to += 1
            yield at, to
            at = to
        if at < last:
            yield at, last

    @staticmethod
    def _inside(tokens: Sequence[Word], i: int, last: int) -> bool:
        """A point inside a number, an abbreviation or an address ends nothing, nor one after a letter alone that is no mark of an era."""
        if i + 1 < last and not tokens[i + 1].glued and tokens[i].key == "." and tokens[i + 1].kind == "word":
            letter = tokens[i - 1] if i else None
            era = i > 1 and tokens[i - 2].kind == "number"
            return bool(letter and letter.kind == "word" and len(letter.key) == 1 and not letter.glued and not era)
        if i + 1 >= last or not tokens[i + 1].glued:
            return False
        after, before = tokens[i + 1], tokens[i - 1] if i else None
        if after.kind in ("number", "latin"):
            return bool(before and before.kind in ("number", "latin"))
        return bool(before and after.kind == "word" and len(before.key) == 1 and tokens[i].key == ".")
