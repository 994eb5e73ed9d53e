"""HTML pages: the extractor's text, and what the page says of itself."""

from __future__ import annotations

import subprocess
import sys

from rasad.clean import Cleaner
from rasad.model import Article, Document

from .conftest import kept
from .test_lines import FA_BODY, FA_TITLE

PARAGRAPHS = "".join(f"<p>{p}</p>" for p in FA_BODY if len(p) > 40)
HEAD = f"""<title>{FA_TITLE} | نامه شهر</title><meta property="og:title" content="{FA_TITLE}"><meta property="og:site_name" content="نامه شهر">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{FA_TITLE}", "datePublished": "2024-03-15T20:05:00+03:30"}}</script>"""
MENU = '<nav><ul><li><a href="/">خانه</a></li><li><a href="/1">سیاسی</a></li></ul></nav>'


def article(cleaner: Cleaner, markup: str) -> Article:
    return cleaner.article(Document(id="x", sha256="", html=markup))


def test_a_page(cleaner: Cleaner) -> None:
    found = article(cleaner, f"<html><head>{HEAD}</head><body>{MENU}<article><h1>{FA_TITLE}</h1>{PARAGRAPHS}</article></body></html>")
    assert found.language == "fa"
    assert found.title is not None
    assert found.title.text == FA_TITLE
    assert found.outlet is not None
    assert (found.outlet.id, found.outlet.start) == ("نامه شهر", None)
    assert [(p.text, p.start) for p in found.printed] == [("2024-03-15T20:05:00+03:30", None)]
    assert kept(found) == [p for p in FA_BODY if len(p) > 40]
    for line in found.lines:
        assert found.text[line.start : line.end].strip()


def test_half_spaces_are_kept(cleaner: Cleaner) -> None:
    found = article(cleaner, f"<html><head>{HEAD}</head><body><article><h1>{FA_TITLE}</h1>{PARAGRAPHS}</article></body></html>")
    assert "می‌رسد" in found.text
    assert "می‌رسد" in article(cleaner, f"<html><body><article>{PARAGRAPHS.replace('می‌رسد', 'می&zwnj;رسد')}</article></body></html>").text


def test_a_time_element_and_a_known_site(cleaner: Cleaner) -> None:
    head = '<meta property="og:url" content="https://www.isna.ir/news/5">'
    found = article(cleaner, f'<html><head>{head}</head><body><article><time datetime="2021-02-03">۱۵ بهمن</time>{PARAGRAPHS}</article></body></html>')
    assert [p.text for p in found.printed][:1] == ["2021-02-03"]
    assert found.outlet is not None
    assert found.outlet.id == "isna"


def test_broken_metadata_does_no_harm(cleaner: Cleaner) -> None:
    head = '<script type="application/ld+json">{"datePublished": </script><meta content="2020-01-01"><link rel="canonical">'
    assert kept(article(cleaner, f"<html><head>{head}</head><body><article>{PARAGRAPHS}</article></body></html>"))


def test_pages_without_an_article(cleaner: Cleaner) -> None:
    for markup in ["<html></html>", "<html><body></body></html>", "", "<?xml version='1.0' encoding='utf-8'?><html><body/></html>"]:
        found = article(cleaner, markup)
        assert found.language is None
        assert [n.code for n in found.notes] == ["empty"]


def test_the_extractor_does_not_speak_to_the_reader() -> None:
    code = "import logging, rasad.clean.page; logging.getLogger('trafilatura.core').warning('discarding data')"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stderr == b""
