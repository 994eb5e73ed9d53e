"""Reads the sets of mentions and compares them with what the program says of each: country, sector, person, and what must not be found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import msgspec

from rasad.actors.mentions import called
from rasad.lang.files import load_file
from rasad.model import Document, Mention
from rasad.pipeline import Pipeline

FOLDER = Path(__file__).parent


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One mention that must be found."""

    words: str
    country: str
    sector: str = ""
    name: str = ""
    known: str = ""


class Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"nobody": "none"}):
    """A text, the day it was published, who is in it, and what must not be taken for somebody who acts."""

    text: str
    published: str
    mentions: tuple[Asked, ...] = ()
    nobody: tuple[str, ...] = ()


class Answer(NamedTuple):
    """One thing asked and whether the answer is right; `got` tells what came."""

    part: str  # country | sector | person | name | none
    text: str
    words: str
    wanted: str
    got: str
    right: bool


def sentences(code: str) -> list[Sentence]:
    """The set of a language."""
    return load_file(FOLDER / f"mentions-{code}.yaml", list[Sentence])


def answers(pipeline: Pipeline, code: str) -> Iterator[Answer]:
    """Everything that the set of a language asks, answered by the whole pipeline."""
    for n, sentence in enumerate(sentences(code)):
        text = sentence.text.strip("\n")
        analysis = pipeline.analyse(Document(id=f"{code}-{n}", sha256="", text=text, published=sentence.published, language=code))
        told = list(zip(analysis.mentions, analysis.coding.resolved, strict=True)) if analysis.coding else []
        asked = Counter(m.words for m in sentence.mentions)
        for m in sentence.mentions:
            yield from _mention(text, m, told, asked[m.words] > 1)
        for words in sentence.nobody:
            bad = [r for own, found in told for r in found if _inside(own, words, text) and r.acts and r.country and r.kind not in ("agency", "place")]
            yield Answer("none", text, words.strip(), "nobody", "; ".join(f"{r.text} {r.country}.{r.sector}" for r in bad), not bad)


def _mention(text: str, asked: Asked, told: list[tuple[Mention, tuple[Mention, ...]]], twice: bool) -> Iterator[Answer]:
    words = asked.words.strip("\n")
    at = text.find(words)
    best = max(told, key=lambda row: (min(row[0].end, at + len(words)) - max(row[0].start, at), row[0].start - row[0].end), default=None)
    found = best[1] if best and best[0].start < at + len(words) and best[0].end > at else ()
    got = "; ".join(f"{r.country}.{r.sector} {r.name or ''}" for r in found) or (f"unresolved {best[0].text}" if best and best[0].end > at else "nothing")
    countries, sectors = asked.country.split("|"), asked.sector.split("|")
    right = [r for r in found if r.country in countries]
    if not twice and len(found) > 1 and len(right) < len(found):
        right = []
    yield Answer("country", text, words, asked.country, got, bool(right))
    if asked.sector:
        yield Answer("sector", text, words, f"{asked.country}.{asked.sector}", got, any(r.sector in sectors for r in right))
    if asked.name and asked.known != "no":
        yield Answer("person", text, words, asked.name, got, any(_alike(asked.name, r.name or "") for r in found))
    elif asked.name and best:
        span = called(best[0])
        yield Answer("name", text, words, words, text[span.start : span.end], text[span.start : span.end] == words)


def _inside(m: Mention, words: str, text: str) -> bool:
    """Whether a mention stands within words that must not be found."""
    words = words.strip("\n")
    at = text.find(words)
    while at >= 0:
        if at <= m.start and m.end <= at + len(words):
            return True
        at = text.find(words, at + 1)
    return False


def _alike(a: str, b: str) -> bool:
    one, two = (x.casefold().replace("-", " ").split() for x in (a, b))
    return bool(one and two) and SequenceMatcher(None, one[-1], two[-1]).ratio() >= 0.75 and (len(one) < 2 or len(two) < 2 or one[0][0] == two[0][0])
