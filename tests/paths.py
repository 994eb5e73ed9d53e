"""Where things are, for all tests."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
PACKAGE = TOP / "src" / "rasad"
DOCS = TOP / "docs"
EXAMPLES = TOP / "examples"
SHARED = TOP.parent / "shared"


@cache
def sources() -> tuple[Path, ...]:
    """Every Python file of the package, in order."""
    return tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name(path: Path) -> str:
    """`events/roles.py` of `src/rasad/events/roles.py`: short names for test ids."""
    return path.relative_to(PACKAGE).as_posix()
