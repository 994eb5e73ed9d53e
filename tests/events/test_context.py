"""What a clause takes over from what is told around it."""

from __future__ import annotations

import pytest

from rasad.coding import shipped
from rasad.model import Event

# language, text, type, recipient's country ("" where there must be no such event)
CASES = [
    # --- the one other state that the sentence, or for an agreement the one before, speaks of
    ("ar", "بعد زيارة إلى زامبيا تعهدت كينيا بزيادة التعاون.", "AGREE", "ZMB"),
    ("ar", "وصل وزير خارجية زامبيا. وتعهدت كينيا بتقديم المساعدة.", "AGREE", "ZMB"),
    ("fa", "کنیا در پی سفر هیئت زامبیا وعده همکاری داد.", "AGREE", "ZMB"),
    ("fa", "کنیا در پی سفر هیئت‌های زامبیا و مالاوی وعده همکاری داد.", "AGREE", ""),
    ("ar", "بعد زيارة إلى زامبيا ومالاوي تعهدت كينيا بزيادة التعاون.", "AGREE", ""),
    ("ar", "بعد زيارة إلى زامبيا لم تتعهد كينيا بزيادة التعاون.", "AGREE", ""),
]


def _events(language: str, text: str) -> list[Event]:
    return list(shipped().code(text, language=language, published="2024-05-15").events)


@pytest.mark.parametrize(("language", "text", "kind", "country"), CASES)
def test_context(language: str, text: str, kind: str, country: str) -> None:
    found = {r.country for e in _events(language, text) if e.type == kind and e.status == "happened" for r in e.recipients}
    assert found == ({country} if country else set()), text
