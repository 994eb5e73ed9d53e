"""No word of any language in the code, and no branch on a language: both are data."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from paths import PACKAGE, name, sources, tree

ARABIC_SCRIPT = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
CODES = sorted(folder.name for folder in (PACKAGE / "data" / "languages").iterdir() if folder.is_dir() and not folder.name.startswith("_"))


@pytest.mark.parametrize("path", sources(), ids=name)
def test_no_letter_of_the_languages(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert not [f"line {n}: {line.strip()}" for n, line in enumerate(lines, 1) if ARABIC_SCRIPT.search(line)]


@pytest.mark.parametrize("path", sources(), ids=name)
def test_no_escape_of_such_a_letter(path: Path) -> None:
    # What a string holds, whichever way it is written: \u escapes, \N{ARABIC …}, chr(0x6cc).
    found = [
        f"line {node.lineno}"
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, str) and ARABIC_SCRIPT.search(node.value))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "chr" and any(isinstance(a, ast.Constant) for a in node.args))
    ]
    # An escape in a raw string is read by `re` later: words in disguise as well.
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        escapes = re.findall(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\N\{(ARABIC)", line)
        if any(named or ARABIC_SCRIPT.match(chr(int(short or long, 16))) for short, long, named in escapes):
            found.append(f"line {number}: {line.strip()}")
    assert not found, found


@pytest.mark.parametrize("path", sources(), ids=name)
def test_no_branch_on_a_language(path: Path) -> None:
    def is_code(node: ast.AST) -> bool:
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            return any(is_code(element) for element in node.elts)
        return isinstance(node, ast.Constant) and node.value in CODES

    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Compare) and any(is_code(side) for side in [node.left, *node.comparators]):
            found.append(f"line {node.lineno}: {ast.unparse(node)}")
        if isinstance(node, ast.MatchValue) and is_code(node.value):
            found.append(f"line {node.value.lineno}: case {ast.unparse(node.value)}")
        if isinstance(node, ast.Dict) and any(key is not None and is_code(key) for key in node.keys):
            found.append(f"line {node.lineno}: a table by language")
    assert not found, found


def test_there_are_languages_to_look_for() -> None:
    assert {"ar", "fa"} <= set(CODES)
    assert ARABIC_SCRIPT.search("رصد")
