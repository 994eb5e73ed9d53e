"""Time expressions for other programs: a text in, its expressions with their values out."""

from __future__ import annotations

import datetime as dt

from ..clean.tongue import Detector, Tongue
from ..errors import InputError
from ..lang.files import Data
from ..lang.language import Language
from ..model import Note
from ..normalise.sentences import Normaliser
from .anchor import Anchor
from .finder import Finder
from .said import Found
from .skim import Skimmer


class Reader:
    """Reads time expressions in all languages that have data; loads them once, which takes about half a second.

    >>> Reader(languages=("fa",)).find("1401/5/7")[0].value
    '2022-07-29'
    """

    def __init__(self, data: Data | None = None, languages: tuple[str, ...] = ()) -> None:
        data = data or Data()
        codes = languages or tuple(sorted(path.parent.name for path in data.files("languages/[a-z]*/times.yaml")))
        known = {code: Language(code, data) for code in dict.fromkeys(codes)}
        self._finders = {code: Finder(language, data) for code, language in known.items()}
        self._anchors = {code: Anchor(finder.words, finder.calendars) for code, finder in self._finders.items()}
        self._skimmers = {code: Skimmer(finder.words, Normaliser(known[code])) for code, finder in self._finders.items()}
        self._detector = Detector({code: Tongue(language, data) for code, language in known.items()})

    def find(self, text: str, *, published: str | None = None, language: str | None = None) -> list[Found]:
        """The expressions of a text in its order; positions are code points.

        `published` is the day the text was written (YYYY-MM-DD); without it what is counted from that day keeps the form
        `XXXX-WXX-5`. `language` is told from the text where it is not given; a text in no known language has no expressions.
        InputError for a day that is none and for a language without data.
        """
        return self.search(text, published=published, language=language)[0]

    def search(self, text: str, *, published: str | None = None, language: str | None = None) -> tuple[list[Found], list[Note]]:
        """The expressions as `find` gives them, and notes on what looked like one and was refused, or contradicts itself.

        >>> Reader(languages=("fa",)).search("1401/7/31")[1][0].code
        'no-such-day'
        """
        if language is not None and language not in self._finders:
            raise InputError("no-language", "no data for this language", where=language, hint=f"there is {', '.join(self._finders)}")
        code = language or self._detector.language(text, None)[0] or (next(iter(self._finders)) if len(self._finders) == 1 else None)
        if code is None:
            return [], [Note(code="other-language", why="the text is too short, or in no language that has data: name its language")]
        prepared = self._skimmers[code].text(text)
        found, refused = self._finders[code].search(prepared, prepared.entries())
        day = _day(published) if published else None
        anchored, notes = self._anchors[code].all(prepared, found, day, day)
        return anchored, [*refused, *notes]


def find(text: str, *, published: str | None = None, language: str | None = None) -> list[Found]:
    """The time expressions of one text; for many texts make a `Reader`, which loads its data once.

    >>> [t.value for t in find("2023-10-07 14:30", language="ar")]
    ['2023-10-07T14:30']
    """
    return Reader(languages=(language,) if language else ()).find(text, published=published, language=language)


def _day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        raise InputError("bad-date", "not a day", where=value, hint="write it as YYYY-MM-DD") from None
