"""The confidence of an event means what it says: of those at 0.8 about 80 % are right on the gold texts."""

from __future__ import annotations

import pytest
from bench import confidence
from bench.texts import SHARED

from rasad.coding import shipped

ENOUGH, FAR = 20, 0.15  # events in a step, and how far their share may lie from it


@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "gold" / "dev").is_dir(), reason="the gold texts are not here (../shared/gold)")
def test_confidence_is_the_share_of_right_events() -> None:
    for step, right, of in confidence.table(confidence.rows()):
        if of >= ENOUGH:
            assert abs(right / of - step) <= FAR, f"at {step}: {right} of {of} are right"


def test_what_is_carried_over_is_less_sure() -> None:
    named = shipped().code("وزیر خارجه ترکیه با وزیر خارجه عراق دیدار کرد.", published="2024-05-15", language="fa").events
    carried = shipped().code("وزیر خارجه ترکیه سخن گفت. وی با وزیر خارجه عراق دیدار کرد.", published="2024-05-15", language="fa").events
    assert named[0].confidence > carried[-1].confidence
