"""Statements: who said what, in whose words, with which stance."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Actor, Statement, Words
from .markers import Filler
from .scene import Scene
from .speech import Speeches

_LEAST = 4  # words: less is no statement


def statements(scene: Scene, speeches: Speeches, actors: Callable[[tuple[Filler, ...]], tuple[Actor, ...]]) -> list[Statement]:
    """One statement for each clause that a speaker says; clauses under it are part of its words."""
    out: list[Statement] = []
    for clause in scene.parsed.clauses:
        told = clause.parent if clause.link == "complement" else speeches.before(clause)
        if told is None or not clause.tokens:
            continue
        speech = speeches.of(clause)
        if not speech.stance or speech.report != told:
            continue
        speaker = actors(speech.speakers)
        last = _end(scene, clause.index)
        if not speaker or last - clause.tokens[0] < _LEAST:
            continue
        start, end = scene.tokens[clause.tokens[0]].start, scene.tokens[last].end
        out.append(Statement(speaker=speaker[0], quote=Words(text=scene.text.raw[start:end], start=start, end=end), direct=clause.quoted, stance=speech.stance))
    return out


def _end(scene: Scene, index: int) -> int:
    """The last token of a clause and of all that hangs on it."""
    clause = scene.clause(index)
    last, hanging = clause.tokens[-1], [*scene.children[index]]
    while hanging:
        child = scene.clause(hanging.pop())
        if child.tokens and child.sentence == clause.sentence:
            last = max(last, child.tokens[-1])
            hanging += scene.children[child.index]
    return last
