"""Data flows one way: a step imports only the steps before it, and the ground floor."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from paths import PACKAGE, name, sources, tree

GROUND = ("errors", "model", "settings", "lang")
STEPS = ("read", "clean", "normalise", "clauses", "time", "actors", "dating", "events")
ROOF = ("pipeline", "coding", "checks", "examples", "record", "stories", "show")
# schema.py publishes the model; __init__ and __main__ are the door and may open any room.
ALLOWED = {
    **{step: {*GROUND, *STEPS[:at]} for at, step in enumerate(STEPS)},
    "errors": set[str](),
    "model": {"errors"},
    "settings": {"errors", "model"},
    "lang": {"errors", "model", "settings"},
    "schema": {"model"},
    "pipeline": {*GROUND, *STEPS},
    "coding": {*GROUND, "read", "pipeline"},
    "checks": {*GROUND, "events", "pipeline"},
    "examples": {*GROUND, "events", "pipeline", "checks"},
    "record": {*GROUND, "schema"},
    "stories": {*GROUND, "record"},
    "show": {*GROUND, *STEPS, *ROOF, "schema", "__init__"},
    "__init__": {*GROUND, *STEPS, *ROOF, "schema"},
    "__main__": {"show"},
}


def part_of(path: Path) -> str:
    """The room a file is in: the first folder, or the file itself."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of every import of our own, wherever in the file it stands."""
    package = ["rasad", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, node.module] if node.module else base)
            targets = [f"{stem}.{alias.name}" for alias in node.names] if stem == "rasad" else [stem]
        else:
            continue
        for target in targets:
            if target == "rasad" or target.startswith("rasad."):
                room = [*target.split("."), "__init__"][1]
                is_room = (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file()
                yield node.lineno, room if is_room else "__init__"


@pytest.mark.parametrize("path", sources(), ids=name)
def test_imports_flow_one_way(path: Path) -> None:
    part = part_of(path)
    assert part in ALLOWED, f"{part} has no place in the house yet: give it one here and in CONTRIBUTING.md"
    wrong = [f"line {line}: {part} must not import {room}" for line, room in imports(path) if room != part and room not in ALLOWED[part]]
    assert not wrong, wrong


def test_the_reader_of_imports_sees_what_it_should() -> None:
    found = {room for _, room in imports(PACKAGE / "coding.py")}
    assert {"errors", "model", "lang", "pipeline", "settings"} <= found
