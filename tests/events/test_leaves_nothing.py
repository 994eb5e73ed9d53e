"""A text that is coded leaves nothing behind that only the collector of cycles could free."""

from __future__ import annotations

import gc

from paths import EXAMPLES
from rasad.coding import shipped


def test_a_coded_text_is_freed_without_the_collector() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    assert len(texts) > 5
    coder = shipped()
    for text in texts:  # what is kept of words is worked out once
        coder.code(text, published="2024-06-05")
    gc.collect()
    gc.disable()
    try:
        events = sum(len(coder.code(text, published="2024-06-05").events) for text in texts)
        assert events > 5
        assert gc.collect() == 0
    finally:
        gc.enable()
