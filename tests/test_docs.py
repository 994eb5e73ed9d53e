"""The documents name everything there is to name, and nothing that is not there."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator

import msgspec
import pytest
from typer.main import get_command

import rasad
from paths import DOCS, PACKAGE, TOP, sources, tree
from rasad.lang.files import plain
from rasad.settings import Settings
from rasad.show.cli import app

COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
PAGES = {path.relative_to(TOP).as_posix(): path.read_text(encoding="utf-8") for path in [*TOP.glob("*.md"), *DOCS.glob("*.md")]}


def section(page: str, title: str) -> str:
    """The part of a page under a heading, to the next one of its rank."""
    match = re.search(rf"^(#+) {re.escape(title)}$(.*?)(?=^\1 |\Z)", PAGES[page], re.M | re.S)
    assert match, f"{page} has no part {title!r}"
    return match[2]


def rows(text: str) -> set[str]:
    """The first cells of a table, the names in back-ticks."""
    return {name for line in text.splitlines() if line.startswith("| `") for name in re.findall(r"`([\w-]+)`", line.split("|")[1])}


def first_text(call: ast.Call, keyword: str) -> str | None:
    """The literal that is a call's first argument, or that keyword's."""
    given = [k.value for k in call.keywords if k.arg == keyword] or call.args[:1]
    return given[0].value if given and isinstance(given[0], ast.Constant) and isinstance(given[0].value, str) else None


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Every call of a class by name, with its file."""
    for path in sources():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
                yield called, node, f"{path.relative_to(PACKAGE)}:{node.lineno}"


ERRORS = ("RasadError", "InputError", "DataError", "RecordError")


def error_codes() -> set[str]:
    return {code for called, node, _ in calls() if called in ERRORS and (code := first_text(node, "code"))}


def note_codes() -> set[str]:
    """Notes are made where something is found wanting, often by way of a result with a `code`."""
    found = set()
    for called, node, _ in calls():
        given = [k.value for k in node.keywords if k.arg == "code"]
        given += node.args[2:3] if called == "left_out" else node.args[:1] if called in {"Note", "note"} else []
        texts = [part.value for value in given for part in ast.walk(value) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        found |= {text for text in texts if called not in ERRORS and re.fullmatch(r"[a-z][a-z-]+", text)}
    return found


def same(real: set[str], told: set[str]) -> None:
    assert real, "nothing found to tell of"
    missing, gone = sorted(real - told), sorted(told - real)
    assert not missing and not gone, f"not in the documents: {missing}; only there: {gone}"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_is_named(command: str) -> None:
    told = section("docs/commands.md", f"rasad {command}") + PAGES["docs/commands.md"].split("## rasad code")[0]
    names = [name for option in COMMANDS[command].params for name in [*option.opts, *option.secondary_opts] if name.startswith("-")]
    assert not [name for name in names if not re.search(rf"`[^`\n]*{name}\b|^    .*{name}\b", told, re.M)]


def test_no_option_is_named_that_is_not_there() -> None:
    real = {name for command in COMMANDS.values() for option in command.params for name in option.opts} | {"--help", "--version"}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGES["docs/commands.md"]))
    assert named <= real, named - real


def test_every_command_is_named_in_the_documents_alone() -> None:
    assert set(re.findall(r"^## rasad (\w+)$", PAGES["docs/commands.md"], re.M)) == set(COMMANDS)


@pytest.mark.parametrize("page", sorted(PAGES))
def test_commands_and_words_of_make_exist(page: str) -> None:
    text = PAGES[page]
    used = set(re.findall(r"^ +(?:\.venv/bin/)?rasad (\w+)", text, re.M)) | set(re.findall(r"`(?:\.venv/bin/)?rasad (\w+)[^`]*`", text))
    assert used <= set(COMMANDS), used - set(COMMANDS)
    words = set(re.findall(r"^([a-z]+):.*## ", (TOP / "Makefile").read_text(encoding="utf-8"), re.M))
    used = set(re.findall(r"^ +make (\w+)", text, re.M)) | set(re.findall(r"`make (\w+)", text))
    assert used <= words, used - words


@pytest.mark.parametrize("page", sorted(PAGES))
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", PAGES[page]):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (TOP / page).parent / path if path else TOP / page
        assert file.exists(), target
        if anchor:
            heads = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.M)
            assert anchor in {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}, target


def test_every_error_code() -> None:
    same(error_codes(), rows(section("docs/output.md", "Errors")))


def test_every_note_code() -> None:
    same(note_codes(), rows(section("docs/output.md", "Notes")))


def test_error_codes_are_written_where_they_can_be_found() -> None:
    hidden = [where for called, node, where in calls() if called in ERRORS and first_text(node, "code") is None]
    assert not hidden, f"a code that is no literal can neither be searched for nor documented: {hidden}"


def test_every_setting() -> None:
    same({field.name for field in msgspec.structs.fields(Settings)}, rows(section("docs/python.md", "Settings")))


def test_every_field_of_the_output() -> None:
    schema = json.loads((PACKAGE / "data" / "schema" / "coded-document.json").read_text(encoding="utf-8"))
    told = section("docs/output.md", "What comes out")
    fields = {name for part in [schema, *schema["$defs"].values()] for name in part["properties"]}
    assert not {name for name in fields if f"`{name}`" not in told}
    words = {word for part in schema["$defs"].values() for field in part["properties"].values() for word in field.get("enum", [])}
    assert words and not {word for word in words if f"`{word}`" not in told}


def test_every_column_of_the_record() -> None:
    from rasad.record.columns import TABLES

    told = section("docs/record.md", "The tables")
    lines = {line.split("`")[1]: line for line in told.splitlines() if line.startswith("| `")}
    assert set(lines) == set(TABLES)
    common = {"document", "batch", "position"}
    for table, columns in TABLES.items():
        assert not {name for name in columns if name not in common and f"`{name}`" not in lines[table]}, table


def test_every_filter_of_the_record() -> None:
    from rasad.record.query import Filters

    told = section("docs/record.md", "Asking it")
    assert not {name for name in Filters.__annotations__ if f"`{name}`" not in told}


def forms() -> list[type]:
    """Every form of a data file."""
    from rasad.lang.files import Form

    for module in pkgutil.walk_packages(rasad.__path__, "rasad."):
        if module.name.endswith("forms"):
            importlib.import_module(module.name)
    found, todo = [], [Form]
    while todo:
        below = todo.pop().__subclasses__()
        found += below
        todo += below
    return found


def test_every_key_of_the_data_files() -> None:
    told = "".join(PAGES[f"docs/{page}.md"] for page in ("languages", "frames", "world", "outlets"))
    found = forms()
    assert len(found) > 30
    missing = {f"{form.__name__}.{field.encode_name}" for form in found for field in msgspec.structs.fields(form) if f"`{field.encode_name}`" not in told}
    assert not missing, sorted(missing)


def test_the_version_to_cite_is_this_one() -> None:
    cited = plain((TOP / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == rasad.__version__ and re.fullmatch(r"\d{4}-\d\d-\d\d", cited["date-released"])


def test_files_named_in_how_it_works_exist() -> None:
    named = re.findall(r"`([\w/]+\.py)`", PAGES["docs/how-it-works.md"])
    assert len(named) > 20 and not [name for name in named if not (PACKAGE / name).is_file()]


@pytest.mark.parametrize("page", ["README.md", "README.fa.md", "README.ar.md"])
def test_the_figures_told_are_those_that_the_floors_were_pinned_at(page: str) -> None:
    floors = plain((TOP / "tests" / "floors.yaml").read_text(encoding="utf-8"))
    for gold, pinned in floors.items():
        told = re.search(rf"^\| {gold} \| (.+) \|$", PAGES[page], re.M)
        assert told, gold
        for name, figure in zip(("events", "dyads", "times", "people"), told[1].split(" | "), strict=True):
            close = name in pinned and figure != "–" and abs(float(figure) - float(pinned[name]) - 0.02) < 0.0101
            assert close or (name not in pinned and figure == "–"), f"{gold} {name}: {figure} told, floor {pinned.get(name)} (measured less 0.02)"
