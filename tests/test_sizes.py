"""Files end where their topic ends, and functions can be read at a glance."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from paths import TOP, name, sources, tree

LINES, FUNCTION, PARAMETERS = 400, 60, 6
TESTS = tuple(sorted((TOP / "tests").rglob("*.py")))


@pytest.mark.parametrize("path", [*sources(), *TESTS], ids=lambda path: path.relative_to(TOP).as_posix())
def test_files(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", sources(), ids=name)
def test_functions(path: Path) -> None:
    wrong = []
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > FUNCTION:
            wrong.append(f"line {node.lineno}: {node.name} has {length} lines")
        given = node.args
        several = [arg for arg in [*given.posonlyargs, *given.args, *given.kwonlyargs] if arg.arg not in {"self", "cls"}]
        # A command has one parameter for each of its options: typer reads them off the signature.
        if len(several) > PARAMETERS and "cli" not in path.parts:
            wrong.append(f"line {node.lineno}: {node.name} takes {len(several)} parameters")
    assert not wrong, wrong
