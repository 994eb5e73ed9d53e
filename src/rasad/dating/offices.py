"""Who is spoken of in which office: nobody is president before he is, and few are called so afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..actors import PersonMention, World
from ..actors.entries import Hit
from ..actors.gazetteer import Node
from ..actors.world import WAITS
from ..model import Mention, Text
from ..time.said import Found
from .infer import CHOICE, HOLDS, NOW, OFFICE, PAST_YEAR, Evidence
from .spans import FIRST, LAST, Spans, later, since, union, until

_ELECT = "-elect"
_FORMER = "former "
_OPENING = 3  # sentences in which the news stands


class Offices:
    """Reads the offices of the persons whom a text names."""

    def __init__(self, world: World) -> None:
        self.world = world

    def evidence(self, text: Text, times: Sequence[Found], mentions: Sequence[Mention]) -> Iterator[Evidence]:
        """What the persons of the article tell of the day it was written."""
        dated = min((_sentence(text, t.first) for t in times if t.said.year is not None), default=len(text.sentences))
        named = [(m, self._office(text, m)) for m in mentions if isinstance(m, PersonMention) and m.id]
        current = {m.id for m, office in named if office and not office.startswith(_FORMER)}
        for m, office in named:
            form = self.world.offices.get(office.removeprefix(_FORMER).removesuffix(_ELECT))
            if form is None or not form.one:
                continue  # of an office that several hold the days are not all known
            what, at = f"names {m.name} as {office}", _sentence(text, m.first)
            if office.startswith(_FORMER):
                ends = [b for _, b in self._terms(text, m, office.removeprefix(_FORMER)) if b < LAST]
                if ends and m.id not in current:
                    yield Evidence(since(min(ends)), f"{what}, in office to {min(ends).isoformat()}", PAST_YEAR)
                continue
            elect = office.endswith(_ELECT)
            days = self._waiting(text, m, office) if elect else self._terms(text, m, office)
            if not days or days[0][0] == FIRST:
                continue
            why = f"{what} ({_shown(days)})"
            yield Evidence(since(days[0][0]), why, OFFICE)
            if at < dated and not _long_past(text, at) and (at < _OPENING or not elect):
                yield Evidence(days, why, NOW if at < _OPENING else HOLDS)

    def beside(self, text: Text, mentions: Sequence[Mention]) -> Iterator[Evidence]:
        """What the page's other headlines tell, which were caught with it: only who was about to take office, and which times are likelier."""
        for m in mentions:
            office = self._office(text, m) if isinstance(m, PersonMention) and m.id else ""
            if not isinstance(m, PersonMention) or not office.endswith(_ELECT):
                continue
            days = self._waiting(text, m, office)
            if days and days[-1][1] < LAST:
                why = f"the page around it names {m.name} as {office}"
                yield Evidence(until(days[-1][1]), f"{why}, in office from {days[-1][1].isoformat()}", HOLDS)
                yield Evidence(days, f"{why} ({_shown(days)})", CHOICE, chooses=True)

    def _office(self, text: Text, m: PersonMention) -> str:
        """The office that the text itself gives a person; where the words tell no country, by the title that stands beside the name."""
        if m.why == "titled":
            return m.office or ""
        root, told, i, names = self.world.gazetteers[text.language].root, "", m.first, 0
        while i < m.last:
            if m.called.start <= text.tokens[i].start < m.called.end:
                i, names = i + 1, names + 1
                continue
            hit, to = _longest(root, text, i, m.last)
            title = hit.by.get("title") if hit else None
            if hit and (told or "modifier" in hit.by or "portfolio" in hit.by):
                return ""  # whose deputy, of what, or whether still, only the whole phrase tells
            if title and not title.ref.heads and title.number != "p":
                told = title.ref.office
            i = to if hit else i + 1
        return told if names > 1 and m.country and self.world.held(m.id or "", told, m.country) else ""

    def _terms(self, text: Text, m: PersonMention, office: str) -> Spans:
        """When the person, or anybody else who is called so, held the office."""
        held = [t for person in self._called(text, m) for t in self.world.tenures.get(person, ()) if t.office == office and t.country == m.country]
        return union((t.first, t.last) for t in held)

    def _waiting(self, text: Text, m: PersonMention, office: str) -> Spans:
        """The months before the person took the office."""
        return union((later(a, -WAITS), a) for a, _ in self._terms(text, m, office.removesuffix(_ELECT)) if a > FIRST)

    def _called(self, text: Text, m: PersonMention) -> set[str]:
        """All persons whom the name, or its surname alone, may mean."""
        root = self.world.gazetteers[text.language].root
        places = [i for i in range(m.first, m.last) if m.called.start <= text.tokens[i].start < m.called.end]
        found = {m.id or ""}
        for first in {places[0], places[-1]} if places else ():
            hit, to = _longest(root, text, first, places[-1] + 1)
            if hit and to == places[-1] + 1:
                found |= {entry.ref.id for entry in hit.people}
        return found


def _longest(root: Node, text: Text, i: int, last: int) -> tuple[Hit | None, int]:
    """The longest name or title of the gazetteer that begins at a token, and one past its last."""
    node: Node | None = root
    found: Hit | None = None
    end = i
    for k in range(i, last):
        node = node.get(text.tokens[k].key) if node else None
        if node is None:
            break
        if "" in node:
            found, end = node[""], k + 1
    return found, end


def _shown(days: Spans) -> str:
    return ", ".join(f"{a.isoformat()} to {b.isoformat() if b < LAST else 'now'}" for a, b in days)


def _sentence(text: Text, token: int) -> int:
    return next((n for n, s in enumerate(text.sentences) if s.first <= token < s.last), -1)


def _long_past(text: Text, sentence: int) -> bool:
    """Whether a sentence has a verb that tells what was before the past."""
    s = text.sentences[sentence]
    return any(r.pos == "verb" and r.form == "pluperfect" for t in text.tokens[s.first : s.last] for r in t.readings[:1])
