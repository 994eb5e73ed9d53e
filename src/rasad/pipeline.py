"""The steps by name, and nothing else: read → clean → normalise → clauses → time → actors → dating → events."""

from __future__ import annotations

import datetime as dt

import msgspec

from .actors import Finder as ActorFinder
from .actors import Memory, World, people
from .clauses import Parsed, Parser, clause_rules
from .clean import Cleaner
from .dating import Clues, Dater
from .events import Coder, Coding, Context, Frames
from .lang import Data, Language, Lazy
from .lang.resting import resting, settled
from .model import Article, Coded, Document, Mention, Published, Span, Text, Time, TimeExpression
from .normalise import Normaliser
from .settings import Settings
from .time import Finder as TimeFinder


class Steps:
    """All steps for one language, loaded when the first text in it comes."""

    def __init__(self, language: Language, data: Data, world: World) -> None:
        frames = Frames(language, data, clause_rules(language.code, data).order == "verb-last")
        self.language = language
        self.normaliser = Normaliser(language)
        self.parser = Parser(language, data, self.normaliser.tokenizer)
        self.times = TimeFinder(language, data)
        self.actors = ActorFinder(language, world, data)
        self.dater = Dater(language, data, self.times)
        self.clues = Clues(self.actors, world, self.normaliser, data)
        self.coder = Coder(language, data, frames, self.parser.rules)


class Analysis(msgspec.Struct, frozen=True):
    """What each step made of one document; `explain` shows it."""

    document: Document
    article: Article
    coded: Coded
    text: Text | None = None
    parsed: Parsed | None = None
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    coding: Coding | None = None


class Pipeline:
    """Codes documents: built once a process, then called for each document."""

    def __init__(self, data: Data | None = None, settings: Settings | None = None) -> None:
        self.data, self.settings = data or Data(), settings or Settings()
        codes = self.settings.languages or tuple(sorted(p.parent.name for p in self.data.files("languages/[a-z]*/language.yaml")))
        languages = {code: Language(code, self.data) for code in dict.fromkeys(codes)}
        self.cleaner = Cleaner(languages, self.data)
        self.world = World(self.data, list(languages.values()), self.cleaner.outlets.by_id)
        self.steps = Lazy(languages, lambda code: settled(Steps(languages[code], self.data, self.world)))
        if len(self.data.roots) > 1:  # what is wrong with a user's own data is told before the first text
            list(self.steps.values())

    def code(self, document: Document) -> Coded:
        """One document in, one coded document out; what was found on the way goes before the collector of cycles looks again."""
        with resting():
            return self._analyse(document).coded

    def analyse(self, document: Document) -> Analysis:
        """One document through all steps, with everything that they found."""
        with resting():
            return self._analyse(document)

    def _analyse(self, document: Document) -> Analysis:
        article = self.cleaner.article(document)
        notes = (*document.notes, *(n for n in article.notes if n not in document.notes))
        base = Coded(id=document.id, sha256=document.sha256, language=article.language, notes=notes)
        if document.html is not None:
            base = msgspec.structs.replace(base, text=article.text)
        steps = self.steps.get(article.language or "")
        if document.left_out or steps is None:
            return Analysis(document, article, base)
        text = steps.normaliser.text(article)
        parsed = steps.parser.parse(text)
        found, refused = steps.times.search(text)
        dated = steps.dater.date(text, found, document.published, article.printed, lambda: steps.clues.evidence(article, text, found))
        when = _when(dated.published)
        outlet = article.outlet.id if article.outlet else ""
        home = self.world.home(outlet) or ""
        mentions = steps.actors.find(text, when, home)
        context = Context(document.id, dated.published, Memory(self.world, when, home, mentions), outlet)
        coding = steps.coder.code(text, parsed, mentions, list(dated.times), context)
        coded = msgspec.structs.replace(
            base,
            title=article.title,
            outlet=article.outlet,
            published=dated.published,
            article=_spans(article),
            events=coding.events,
            statements=coding.statements,
            times=tuple(_time(t) for t in sorted((*dated.printed, *dated.times), key=lambda t: t.start)),
            people=people(text, mentions),
            notes=(*notes, *refused, *dated.notes),
        )
        return Analysis(document, article, coded, text, parsed, tuple(mentions), tuple(dated.times), coding)


def _when(published: Published) -> dt.date | None:
    """The day at which offices are read: the middle of an interval, since one began at its first day or ended at its last."""
    if not published.end:
        return None
    last = dt.date.fromisoformat(published.end)
    return last - (last - dt.date.fromisoformat(published.start)) // 2 if published.start else last


def _spans(article: Article) -> tuple[Span, ...]:
    """The article's own lines, neighbours joined."""
    out: list[Span] = []
    last = -1
    for n, line in enumerate(article.lines):
        if line.kind not in ("title", "text"):
            continue
        if out and last == n - 1:
            out[-1] = Span(start=out[-1].start, end=line.end)
        else:
            out.append(Span(start=line.start, end=line.end))
        last = n
    return tuple(out)


def _time(t: TimeExpression) -> Time:
    return Time(start=t.start, end=t.end, text=t.text, value=t.value, calendar=t.calendar, how=t.how, rule=t.rule)


__all__ = ["Analysis", "Pipeline", "Steps"]
