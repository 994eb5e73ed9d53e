"""HTML pages: the article's text by trafilatura; title, outlet and dates from what the page says of itself to machines."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from lxml import etree, html  # pyright: ignore[reportAttributeAccessIssue]

_JOINER, _STAND_IN = "\u200c", "\u2e31"  # trafilatura drops what is not printable, and half-spaces with it
_BLOCK_NAMES = """address article aside blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p section
    table td th tr ul"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_DATE_NAMES = """article:published_time og:published_time published_time datepublished pubdate publishdate publish_date publish-date
    publication_date date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued sailthru.date parsely-pub-date
    cxenseparse:recs:publishtime article.published originalpublicationdate"""
_DATE_KEYS = frozenset(_DATE_NAMES.split())


# What the extractor finds wanting in a page is no news to the reader: the page's own notes tell.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


class Page(NamedTuple):
    """What an HTML page gives: the extractor's text, and the page's own words on title, outlet, address and dates."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    dates: tuple[str, ...] = ()


def read_page(markup: str, url: str | None) -> Page:
    """The article's text in a page and its metadata; the text is empty where the extractor finds none.

    >>> read_page("<html><head><title>A word</title></head><body></body></html>", None).title
    'A word'
    """
    tree = _tree(markup)
    if tree is None:
        return Page("")
    linked = list(_linked_data(tree))
    metas = {_meta_name(m): str(m.get("content") or "").strip() for m in reversed(tree.findall(".//meta"))}
    title = metas.get("og:title") or _first(linked, "headline") or _text_of(tree, ".//h1") or _text_of(tree, ".//title")
    site = metas.get("og:site_name") or next((str(p["name"]) for d in linked if isinstance(p := d.get("publisher"), dict) and p.get("name")), None)
    canonical = next((str(link.get("href")) for link in tree.findall(".//link[@rel='canonical']") if "//" in str(link.get("href"))), None)
    dates = tuple(_dates(tree, linked, metas))
    plain = _flattened(tree)  # last, for it takes the tree apart
    text = (_extract(markup, url) or plain) if plain else ""
    return Page(text, title or None, site or None, metas.get("og:url") or canonical, dates)


def _meta_name(meta: Any) -> str:
    return str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()


def _tree(markup: str) -> Any:
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _extract(markup: str, url: str | None) -> str:
    """Trafilatura's text; imported late, for it takes a third of a second to load."""
    import trafilatura

    kept = markup.replace("&zwnj;", _STAND_IN).replace("&#8204;", _STAND_IN).replace(_JOINER, _STAND_IN)
    found = trafilatura.bare_extraction(kept, url=url, include_comments=False, include_tables=False, favor_recall=True, with_metadata=False)
    text = getattr(found, "text", None) or ""
    return str(text).replace(_STAND_IN, _JOINER)


def _flattened(tree: Any) -> str:
    """All visible text, a line a block, for pages in which the extractor finds no article: the line reading then does what it can."""
    for node in tree.xpath("//script|//style|//noscript|//template|//head|//comment()"):
        if node.getparent() is not None:
            node.drop_tree()
    pieces: list[str] = []
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        words = node.text if event == "start" else node.tail
        pieces.append(("\n" if node.tag in _BLOCKS else "") + " ".join((words or "").split()) + " ")
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that may describe an article; broken ones are passed over."""
    for script in tree.findall(".//script[@type='application/ld+json']"):
        try:
            waiting: list[Any] = [msgspec.json.decode((script.text or "").strip())]
        except (msgspec.DecodeError, json.JSONDecodeError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                yield item
                waiting.extend(v for k, v in item.items() if k in ("@graph", "mainEntity"))


def _first(linked: list[dict[str, Any]], key: str) -> str | None:
    return next((d[key].strip() for d in linked if isinstance(d.get(key), str) and d[key].strip()), None)


def _dates(tree: Any, linked: list[dict[str, Any]], metas: dict[str, str]) -> Iterator[str]:
    """Dates of publication as the page writes them, each once, the surest first."""
    found = [_first(linked, "datePublished")]
    found += [value for key, value in metas.items() if key in _DATE_KEYS]
    times = tree.findall(".//time")
    found += [str(t.get("datetime") or t.text_content()).strip() for t in times if t.get("itemprop") == "datePublished" or t.get("pubdate") is not None]
    if not any(found):
        found += [str(t.get("datetime") or t.text_content()).strip() for t in times[:1]]
    yield from dict.fromkeys(value for value in found if value and any(map(str.isdigit, value)))


def _text_of(tree: Any, path: str) -> str:
    node = tree.find(path)
    return " ".join(node.text_content().split()) if node is not None else ""
