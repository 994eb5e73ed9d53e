"""Bytes to text: every encoding of the issue, and what is no text."""

from __future__ import annotations

import gzip

import pytest

from rasad.read.decode import decode

PERSIAN = "وزیر کشاورزی گفت که باران امسال برای گندم کافی بود؛ «انبارها پر است».\r\nپایان"
ARABIC = "قال وزير الزراعة إن أمطار هذا العام كانت كافية للقمح، وإن المخازن ممتلئة.\nوأضاف أن الأسعار لن ترتفع؟"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode(encoding: str) -> None:
    assert decode(PERSIAN.encode(encoding)).text == PERSIAN


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-16"])
def test_arabic_is_detected(encoding: str) -> None:
    found = decode(ARABIC.encode(encoding))
    assert (found.text, found.code) == (ARABIC, "")


def test_persian_windows_1256_is_detected() -> None:
    text = PERSIAN.replace("ی", "ي")  # the encoding has no Farsi yeh
    assert decode(text.encode("cp1256")).text == text


def test_declared_in_the_page_wins_over_guessing() -> None:
    page = '<html><head><meta charset="windows-1256"></head><body>Café, déjà vu, naïve</body></html>'
    assert decode(page.encode("cp1256")).text == page
    assert decode("naïve".encode("cp1252"), "cp1252").text == "naïve"


def test_a_wrong_declaration_does_no_harm() -> None:
    page = f'<meta charset="windows-1256"><p>{PERSIAN}</p>'
    assert decode(page.encode()).text == page
    assert decode(ARABIC.encode("cp1256"), "no-such-encoding").text == ARABIC


def test_line_breaks_stay() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n").text == "a\r\nb\rc\n"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%", b"\x89PNG\r\n\x1a\n", gzip.compress(b"abc", mtime=0), bytes(range(256)) * 40, b"\x00\x01\x02\x03" * 100])
def test_binary(data: bytes) -> None:
    found = decode(data)
    assert found.text is None
    assert found.code == "binary"
    assert found.why


def test_cut_utf8_is_kept_and_noted() -> None:
    found = decode((ARABIC * 5).encode()[:-1])
    assert found.text is not None
    assert found.text.endswith("\ufffd") or found.text.startswith(ARABIC)
    assert found.code == ("bad-encoding" if "\ufffd" in found.text else "")
    broken = decode(ARABIC.encode() * 3 + b"\xd8")
    assert broken.text is not None
    assert (broken.code, broken.text[-1]) == ("bad-encoding", "\ufffd")


def test_latin_text_is_still_text() -> None:
    assert decode("Déjà vu à la carte".encode("cp1252")).text is not None
