"""What an undated page tells beside its own dates: whom it names in which office, and which happenings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..actors import Finder, World
from ..lang.files import Data
from ..model import Article, Line, Text
from ..normalise import Normaliser
from ..time.said import Found
from .cues import Cues
from .happenings import Happenings
from .infer import Evidence
from .offices import Offices

_SIDE = 20_000  # characters of furniture that are read: menus say nothing of the day


class Clues:
    """Reads the actors and happenings of undated pages; built once for a language."""

    def __init__(self, actors: Finder, world: World, normaliser: Normaliser, data: Data) -> None:
        self.actors, self.normaliser = actors, normaliser
        self.offices = Offices(world)
        self.happenings = Happenings(Cues(actors.language, data), data)

    def evidence(self, article: Article, text: Text, times: Sequence[Found]) -> Iterator[Evidence]:
        """What the article tells, and what the page around it does."""
        yield from self.offices.evidence(text, times, self.actors.find(text))
        yield from self.happenings.evidence(text, times)
        lines = tuple(Line(x.start, x.end, "text") for x in article.lines if x.kind == "furniture")
        if lines and sum(x.end - x.start for x in lines) <= _SIDE:
            around = self.normaliser.text(Article(text=article.text, language=article.language, lines=lines))
            yield from self.offices.beside(around, self.actors.find(around))
