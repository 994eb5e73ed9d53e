"""What is imported is declared with a reason, what is declared is used, and the lock names no host."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from paths import TOP, sources, tree

UNSEEN = {"lxml-html-clean", "tzdata"}  # trafilatura imports it
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def name(requirement: str) -> str:
    return re.split(r"[<>=!~\[; ]", requirement)[0].lower().replace("_", "-")


def imported() -> set[str]:
    """Third-party modules that the package imports, wherever in a file."""
    found: set[str] = set()
    for path in sources():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"rasad"}


def test_imports_and_dependencies_are_the_same() -> None:
    owners = packages_distributions()
    used = {owner.lower().replace("_", "-") for module in imported() for owner in owners.get(module, [module])[:1]}
    declared = {name(line) for line in PROJECT["dependencies"]}
    assert used - declared == set(), "imported, not declared"
    assert declared - used - UNSEEN == set(), "declared, not imported"


def test_every_dependency_has_its_reason() -> None:
    text = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    lines = re.findall(r'^  ("[a-z0-9-]+[<>=].*)$', text, re.M)
    assert len(lines) >= len(PROJECT["dependencies"]) + sum(map(len, PROJECT["optional-dependencies"].values()))
    assert not [line for line in lines if "# " not in line]


def test_the_lock_names_no_host_and_hashes_everything() -> None:
    lock = (TOP / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock and "--index" not in lock and "--find-links" not in lock
    entries = re.findall(r"^([a-z0-9._-]+)==(\S+)", lock, re.M)
    assert len(entries) > 20
    assert len(re.findall(r"^[a-z0-9._-]+==.*\\\n    --hash=sha256:", lock, re.M)) == len(entries)


def test_the_lock_holds_what_is_declared() -> None:
    locked = {entry.replace("_", "-") for entry in re.findall(r"^([a-z0-9._-]+)==", (TOP / "requirements.lock").read_text(encoding="utf-8"), re.M)}
    wanted = {name(line) for line in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]}
    assert wanted <= locked
