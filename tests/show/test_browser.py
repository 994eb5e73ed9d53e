"""The page in a real browser, where there is one: nothing fetched, no complaint, filters, and marks that are drawn from right to left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rasad import record
from rasad.show.report import write_report
from record import made

pytestmark = pytest.mark.slow
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, list[str]]]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine")
    path: Path = tmp_path_factory.mktemp("report") / "page.html"
    write_report([row for pair in made.pages() for row in record.rows_of(*pair)], path)
    with api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        found = browser.new_page(viewport={"width": 390, "height": 800})
        told: list[str] = []
        found.on("console", lambda message: told.append(message.text))
        found.on("pageerror", lambda error: told.append(str(error)))
        found.on("request", lambda request: told.append(request.url))
        found.goto(path.as_uri())
        yield found, told
        browser.close()


def test_nothing_is_fetched_and_nothing_complains(page: tuple[Any, list[str]]) -> None:
    found, told = page
    assert [message for message in told if not message.startswith("file:")] == [] and len(told) == 1
    assert found.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_marks_are_drawn_from_right_to_left(page: tuple[Any, list[str]]) -> None:
    found, _ = page
    quote = found.locator("#what ~ article", has_text="مباحثات هاتفية").locator("blockquote").first
    first, second = (quote.locator("mark").nth(n) for n in (0, 1))
    assert (first.text_content(), second.text_content()) == ("أجرت", "مباحثات هاتفية")
    assert quote.evaluate("e => getComputedStyle(e).direction") == "rtl"
    one, two = first.bounding_box(), second.bounding_box()
    assert two["y"] > one["y"] or two["x"] + two["width"] <= one["x"]


def test_filters(page: tuple[Any, list[str]]) -> None:
    found, _ = page
    assert found.locator("output").text_content() == "7 of 7 shown"
    found.select_option("select[name=party]", "JPN")
    assert found.locator("output").text_content() == "2 of 7 shown"
    assert found.locator("article:visible").count() == 2
    found.select_option("select[name=party]", "")
    found.uncheck("input[name=background]")
    assert found.locator("output").text_content() == "6 of 7 shown"
    found.check("input[name=background]")
