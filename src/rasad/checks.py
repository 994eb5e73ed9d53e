"""The examples in the data, run: each frame's `yes` must give its event, each `no` must not; and what they cover."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import msgspec

from .errors import DataError
from .events.frames import Entry
from .model import Actor, Coded, Document, Event
from .pipeline import Pipeline

PUBLISHED = "2024-05-15"  # the day on which an example is published, where it does not say
COUNTING = ("happened", "planned", "alleged")


class Outcome(msgspec.Struct, frozen=True):
    """One example: its name (`fa/request/khastan yes 1`), whether it holds, what was wanted and what came."""

    name: str
    holds: bool
    text: str
    wanted: str
    got: str


class Cover(msgspec.Struct, frozen=True):
    """How much of a type a language covers."""

    language: str
    type: str
    frames: int
    predicates: int
    yes: int
    no: int


class Expected(msgspec.Struct, frozen=True):
    """An `expect` line, read."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mode: str = ""
    status: str = ""
    date: str = ""
    said_by: str = ""
    mutual: bool = False


def expected(line: str, where: str) -> Expected:
    """Reads `BLR.GOV → USA.GOV|Name, mode phone, mutual, status planned, date 2024-05-15, said_by RUS`.

    >>> expected("FRA.GOV + DEU.GOV → -, mode yield", "").actors
    ('FRA.GOV', 'DEU.GOV')
    """
    sides, *rest = (part.strip() for part in line.strip().split(","))
    found = re.fullmatch(r"(.+?)\s*(?:→|->)\s*(.+)", sides)
    if not found:
        raise DataError("bad-expect", f"cannot read {line!r}", where=where, hint="write ACTOR → RECIPIENT, mode …")
    fields = {"mode": "", "status": "", "date": "", "said_by": ""}
    mutual = False
    for part in rest:
        name, _, value = part.partition(" ")
        if name == "mutual":
            mutual = True
        elif name in fields:
            fields[name] = value.strip()
        else:
            raise DataError("bad-expect", f"unknown part {part!r}", where=where, hint="mode, mutual, status, date or said_by")
    return Expected(_side(found[1]), _side(found[2]), mutual=mutual, **fields)


def _side(side: str) -> tuple[str, ...]:
    return tuple(m.strip() for m in side.split("+") if m.strip() not in ("", "-"))


def outcomes(pipeline: Pipeline, languages: Iterable[str] = ()) -> Iterator[Outcome]:
    """Every example of the named languages (all, if none is named), run through the whole pipeline."""
    for entry, code in _entries(pipeline, languages):
        assert entry.frame is not None
        for n, yes in enumerate(entry.frame.yes, 1):
            coded = run(pipeline, code, yes.text, yes.published)
            want = expected(yes.expect, entry.rule)
            holds = any(fits(e, want, entry.type) for e in coded.events)
            yield Outcome(f"{entry.rule} yes {n}", holds, yes.text.strip(), f"{entry.type} {yes.expect}", shown(coded.events))
        for n, no in enumerate(entry.frame.no, 1):
            coded = run(pipeline, code, no.text, "")
            bad = [e for e in coded.events if e.rule == entry.rule and e.status in COUNTING]
            yield Outcome(f"{entry.rule} no {n}", not bad, no.text.strip(), f"no event of this frame: {no.why}", shown(coded.events))


def coverage(pipeline: Pipeline, languages: Iterable[str] = ()) -> list[Cover]:
    """Type by type and language by language: frames, predicates, examples."""
    rows: dict[tuple[str, str], list[Entry]] = {}
    for entry, code in _entries(pipeline, languages):
        rows.setdefault((entry.type, code), []).append(entry)
    out: list[Cover] = []
    for (kind, code), entries in sorted(rows.items()):
        frames = [e.frame for e in entries if e.frame is not None]
        words = {w for f in frames for p in [f.predicate] for group in (p.verb, p.compound, p.passive, p.noun, p.participle, p.phrase) for w in group}
        out.append(Cover(code, kind, len(frames), len(words), sum(len(f.yes) for f in frames), sum(len(f.no) for f in frames)))
    return out


def fits(event: Event, want: Expected, kind: str) -> bool:
    """Whether an event is the expected one."""
    if event.type != kind and not (want.status == "planned" or event.type == "AGREE"):
        return False
    actors, recipients = event.actors, event.recipients
    if not (_same(actors, want.actors) and _same(recipients, want.recipients)):
        free = event.mutual or kind == "CONSULT"
        if not (free and _same((*actors, *recipients), (*want.actors, *want.recipients))):
            return False
    if want.mode and event.mode != want.mode:
        return False
    if want.mutual and not event.mutual:
        return False
    if event.status != (want.status or "happened") and not (not want.status and event.status in COUNTING):
        return False
    if want.date and (event.date.value or "") != want.date:
        return False
    return not want.said_by or any(a.country == want.said_by.partition(".")[0] for a in event.said_by)


def _same(actors: tuple[Actor, ...], wanted: tuple[str, ...]) -> bool:
    """Each wanted member is there, and nobody else; a name is asked for only where one is written."""
    left = list(actors)
    for member in wanted:
        code, _, name = member.partition("|")
        country, _, sector = code.partition(".")
        found = next((a for a in left if a.country == country and (not sector or a.sector == sector) and (not name or a.name == name)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def shown(events: Iterable[Event]) -> str:
    """Events in the form of an `expect` line."""
    out: list[str] = []
    for e in events:
        sides = " → ".join(" + ".join(f"{a.country}.{a.sector}" for a in side) or "-" for side in (e.actors, e.recipients))
        out.append(f"{e.type} {sides}" + (f", mode {e.mode}" if e.mode else "") + (", mutual" if e.mutual else "") + f", status {e.status} [{e.rule}]")
    return "; ".join(out) or "nothing"


def _entries(pipeline: Pipeline, languages: Iterable[str]) -> Iterator[tuple[Entry, str]]:
    wanted = tuple(languages) or tuple(pipeline.steps)
    for code in wanted:
        if code not in pipeline.steps:
            raise DataError("no-language", f"there is no language {code}", hint=f"there are {', '.join(pipeline.steps)}")
        for entry in pipeline.steps[code].coder.frames.entries:
            if entry.frame is not None:
                yield entry, code


def run(pipeline: Pipeline, language: str, text: str, published: str) -> Coded:
    """An example through the whole pipeline, as written in `language` and published on a day ("": `PUBLISHED`)."""
    text = text.strip()
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return pipeline.code(Document(id=sha256[:16], sha256=sha256, text=text, published=published or PUBLISHED, language=language))
