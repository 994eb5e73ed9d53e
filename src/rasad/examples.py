"""The constructions of each language with their examples, run; and what of types, modes and constructions is covered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from .checks import COUNTING, Expected, Outcome, expected, fits, run, shown
from .errors import DataError
from .events.frames import Entry
from .events.ontology import Codes
from .lang.files import Form, load_file
from .model import Event
from .pipeline import Pipeline

FILE = "constructions-examples.yaml"
ENOUGH = 10  # frames in which a construction is tested, in every language that has it


class ConstructionExample(Form, frozen=True):
    """A sentence: it must give an event of `type` as `expect` says, and none of the type `absent` that counts as having happened."""

    text: str
    type: str = ""
    expect: str = ""
    absent: str = ""
    why: str = ""
    published: str = ""
    open: bool = False  # it is right, but cannot be done yet: a test tells when it can


class Construction(Form, frozen=True):
    """One way in which a language words any deed; languages that share it give it the same id."""

    id: str
    means: str
    examples: tuple[ConstructionExample, ...] = ()


class ConstructionsExamples(Form, frozen=True):
    """constructions-examples.yaml."""

    constructions: tuple[Construction, ...] = ()


class Tried(msgspec.Struct, frozen=True):
    """An example of a construction after its run: the frame that it was coded by, "" where it does not hold."""

    language: str
    construction: str
    means: str
    outcome: Outcome
    frame: str
    open: bool = False  # known not to hold yet


class ModeCover(msgspec.Struct, frozen=True):
    """How much of a mode ("" for a type without modes) a language covers."""

    language: str
    type: str
    mode: str
    predicates: int
    yes: int


def constructions(pipeline: Pipeline, languages: Iterable[str] = (), folder: Path | None = None) -> Iterator[tuple[str, Construction]]:
    """Every construction with its language; of one data folder only, where it is told."""
    wanted = tuple(languages) or tuple(pipeline.steps)
    for code in wanted:
        seen: set[tuple[Path, str]] = set()
        for path in pipeline.data.files(f"languages/{code}/{FILE}"):
            if folder is not None and not path.resolve().is_relative_to(folder.resolve()):
                continue
            for construction in load_file(path, ConstructionsExamples).constructions:
                if (path, construction.id) in seen:
                    raise DataError("duplicate-id", f"two constructions are called {construction.id}", where=str(path), hint="join their examples")
                seen.add((path, construction.id))
                yield code, construction


def tried(pipeline: Pipeline, languages: Iterable[str] = (), folder: Path | None = None) -> Iterator[Tried]:
    """Every example of every construction, run through the whole pipeline; named `fa/active 3`."""
    for code, construction in constructions(pipeline, languages, folder):
        for n, example in enumerate(construction.examples, 1):
            name = f"{code}/{construction.id} {n}"
            events = run(pipeline, code, example.text, example.published).events
            wanted, holds, frame = _judged(example, name, events)
            outcome = Outcome(name, holds, example.text.strip(), wanted, shown(events))
            yield Tried(code, construction.id, construction.means, outcome, frame if holds else "", example.open)


def _judged(example: ConstructionExample, name: str, events: Iterable[Event]) -> tuple[str, bool, str]:
    """What was wanted, whether it came, and by which frame."""
    if not (example.type or example.absent) or bool(example.type) != bool(example.expect):
        raise DataError("bad-expect", f"{name} wants nothing", where=name, hint="give it a type and what to expect, or a type that must be absent")
    events = tuple(events)
    wanted: list[str] = []
    holds, frame = True, ""
    if example.type:
        want: Expected = expected(example.expect, name)
        found = next((e for e in events if e.type == example.type and fits(e, want, example.type)), None)
        holds, frame = found is not None, found.rule if found else ""
        wanted.append(f"{example.type} {example.expect}")
    if example.absent:
        holds = holds and not any(e.type == example.absent and e.status in COUNTING for e in events)
        wanted.append(f"no {example.absent}" + (f": {example.why}" if example.why else ""))
    return ", and ".join(wanted), holds, frame


def mode_coverage(pipeline: Pipeline, languages: Iterable[str] = ()) -> list[ModeCover]:
    """Type by type and mode by mode: the predicates that may give it, and the frames' examples that do."""
    types = Codes(pipeline.data).rules.types
    out: list[ModeCover] = []
    for code in tuple(languages) or tuple(pipeline.steps):
        entries = pipeline.steps[code].coder.frames.entries
        for kind in sorted(types):
            mine = [e for e in entries if e.type == kind and e.frame is not None]
            for mode in tuple(types[kind].modes) or ("",):
                out.append(ModeCover(code, kind, mode, *_mode(mine, mode)))
    return out


def _mode(entries: list[Entry], mode: str) -> tuple[int, int]:
    """Predicates and examples of a mode; an example that names no mode counts where its frame has only one."""
    words: set[str] = set()
    yes = 0
    for frame in (e.frame for e in entries if e.frame is not None):
        may = {frame.mode, *(rule.mode for rule in frame.modes)}
        if mode and mode not in may:
            continue
        p = frame.predicate
        words.update(w for group in (p.verb, p.compound, p.passive, p.noun, p.participle, p.phrase) for w in group)
        for example in frame.yes:
            told = expected(example.expect, frame.id).mode or ("" if len(may) > 1 else frame.mode)
            yes += not mode or told == mode
    return len(words), yes
