"""The article out of a page: every line marked, with title, outlet, printed date and language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..lang.files import Data
from ..lang.language import Language
from ..model import Article, Document, Line, Note, Words
from .body import BodyReader
from .cues import tokens
from .outlets import Outlets
from .page import Page, read_page
from .publisher import Publisher, Told
from .rows import Row, RowReader
from .single import split_single
from .tongue import Detector, Tongue, primary

_MERIT = (0, 1, 1, 2, 3)  # of the ranks of date lines: a date alone or among a few words is the same


class Cleaner:
    """Marks the lines of documents; built once from the languages and their furniture.

    Nothing is thrown away: what is no part of the article stays as a line of kind `furniture`.
    """

    def __init__(self, languages: Mapping[str, Language], data: Data) -> None:
        self._tongues = {code: Tongue(language, data) for code, language in languages.items()}
        self.outlets = Outlets(languages, data)
        self._detector = Detector(self._tongues)
        self._rows = {code: RowReader(t, self.outlets) for code, t in self._tongues.items()}
        self._bodies = {code: BodyReader(t) for code, t in self._tongues.items()}
        self._publishers = {code: Publisher(t, self.outlets) for code, t in self._tongues.items()}

    def article(self, document: Document) -> Article:
        """The article in a document; `language` is None, with a note, where the document is left out."""
        if document.left_out:
            return Article(text=document.text, language=None)
        page = read_page(document.html, document.url) if document.html is not None else None
        text = page.text if page else document.text
        if not text.strip():
            return Article(text=text, language=None, notes=(Note(code="empty", why="there is no text in it"),))
        code, why = self._detector.language(text, document.language)
        if code is None:
            return Article(text=text, language=None, notes=(Note(code="other-language", why=why),))
        notes = self._doubts(document, code, why)
        return self._read(document, text, page, code, notes)

    def _doubts(self, document: Document, code: str, why: str) -> tuple[Note, ...]:
        if primary(document.language) in ("", code):
            return ()
        return (Note(code="language-differs", why=f"stated as {document.language}, read as {code} {why}"),)

    def _read(self, document: Document, text: str, page: Page | None, code: str, notes: tuple[Note, ...]) -> Article:
        tongue = self._tongues[code]
        stated = document.title or (page.title if page else None) or ""
        given = tokens(tongue.language.fold(stated))
        rows = self._rows[code].rows(text)
        if len(rows) == 1:
            rows = split_single(text, rows[0], tongue, self._rows[code], given)
        title = self._bodies[code].settle(text, rows, given)
        publisher = self._publishers[code]
        if title:
            publisher.cut_suffix(text, title)
        urls = [url for url in (document.url, page.url if page else None) if url]
        outlet = publisher.find(Told(document.outlet, urls, page.outlet if page else None), text, rows)
        words = Words(text=text[title.start : title.cut], start=title.start, end=title.cut) if title else Words(text=stated) if stated else None
        printed = [Words(text=value) for value in page.dates] if page else []
        printed += self._printed(text, rows, title)
        if not any(r.kind in ("text", "title") for r in rows):
            notes = (*notes, Note(code="no-article", why="no line of the page reads as an article"))
        return Article(text=text, language=code, lines=_lines(rows), title=words, outlet=outlet, printed=tuple(printed), notes=notes)

    @staticmethod
    def _printed(text: str, rows: Sequence[Row], title: Row | None) -> list[Words]:
        """The page's date lines, best first: the labelled ones, then dates by their distance from the title (below it first), then the rest."""
        at = next((i for i, row in enumerate(rows) if row is title), 0)
        dated = [(_MERIT[row.rank or 0], abs(i - at), i < at, i) for i, row in enumerate(rows) if row.kind == "date"]
        return [Words(text=text[rows[i].start : rows[i].end], start=rows[i].start, end=rows[i].end) for *_, i in sorted(dated)]


def _lines(rows: Sequence[Row]) -> tuple[Line, ...]:
    """The settled rows as lines; furniture at the end of a line is a line of its own."""
    lines = []
    for row in rows:
        if row.cut > row.start:
            lines.append(Line(row.start, row.cut, row.kind))
        if row.cut < row.end:
            lines.append(Line(row.cut, row.end, "furniture"))
    return tuple(lines)
