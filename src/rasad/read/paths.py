"""Which files are meant by the paths that were named, and the ids of their documents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import InputError

SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz", ".warc", ".warc.gz")
STDIN = "-"


class Found(NamedTuple):
    """A file to be read: where it is, the id of its document if it is one, and its name in notes."""

    path: Path
    id: str
    shown: str


def find(paths: Sequence[str | Path]) -> Iterator[Found | None]:
    """The files in the order named, those of a directory sorted; None stands for standard input.

    A file named twice is read once. Errors: `no-such-file` for a path that is not there.
    """
    files = [_under(path) if str(path) != STDIN else None for path in paths]
    stems: dict[str, int] = {}
    for named in files:
        for path, _ in named or ():
            stems[stem(path)] = stems.get(stem(path), 0) + 1
    inside: dict[str, int] = {}
    for named in files:
        for _, relative in named or ():
            inside[relative] = inside.get(relative, 0) + 1
    seen: set[Path] = set()
    for named in files:
        if named is None:
            yield None
            continue
        for path, relative in named:
            if (real := path.resolve()) in seen:
                continue
            seen.add(real)
            own = stem(path)
            yield Found(path, own if stems[own] == 1 else relative if inside[relative] == 1 else path.as_posix(), path.as_posix())


def stem(path: Path) -> str:
    """The file name without its last suffix (`.gz` and what stands before it count as one).

    >>> stem(Path("a/news.jsonl.gz")), stem(Path("001_b.txt"))
    ('news', '001_b')
    """
    suffix = _suffix(path.name)
    return path.name.removesuffix(path.name[-len(suffix) :]) if suffix else path.stem


def _suffix(name: str) -> str:
    return next((s for s in sorted(SUFFIXES, key=len, reverse=True) if name.lower().endswith(s) and len(name) > len(s)), "")


def _under(path: str | Path) -> list[tuple[Path, str]]:
    """The file itself, or the files under a directory with their paths relative to it."""
    top = Path(path)
    if top.is_dir():
        found = [Path(folder, name) for folder, _, names in os.walk(top) for name in names if _suffix(name)]
        return [(p, p.relative_to(top).as_posix()) for p in sorted(found, key=lambda p: p.relative_to(top).parts) if p.is_file()]
    if not top.exists():
        raise InputError("no-such-file", "there is nothing to read", where=str(path), hint="check the path")
    return [(top, top.name)]
