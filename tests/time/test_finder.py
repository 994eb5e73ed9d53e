"""What must hold of any text: no crash, spans in order, values that a calendar has; and a budget of time."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.errors import DataError, InputError
from rasad.lang.files import Data
from rasad.lang.language import Language
from rasad.time import Reader
from rasad.time.forms import Times
from rasad.time.words import Words

VALUE = re.compile(
    r"(PAST_REF|PRESENT_REF|FUTURE_REF|PT?[\dX]+[YMWDH]"
    r"|[\dX]{2,4}(-([\dX]{2}(-[\dX]{2})?|W[\dX]{2}(-([\dX]|WE))?|SP|SU|FA|WI|Q\d|H\d))?(T(\d\d:\d\d(Z|[+-]\d\d:\d\d)?|MO|AF|EV|NI))?"
    r"(/[\dX]{2,4}(-[\dX]{2}(-[\dX]{2})?)?)?)"
)


def strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, tuple | list):
        for value in node:
            yield from strings(value)


@cache
def reader() -> Reader:
    return Reader(languages=("fa", "ar"))


@cache
def words(code: str) -> tuple[str, ...]:
    form = Data().load(f"languages/{code}/times.yaml", Times)[0]
    groups = (form.numbers, form.ordinals, form.seasons, form.roles, form.parts, form.edges, form.eras, form.zones, form.refs, form.decades, form.cues)
    units = [w for u in form.units for w in (*u.one, *u.two, *u.many)]
    months = [w for m in form.months for names in m.names for w in names]
    rest = [*form.quarters, *form.halves, *form.block, *(w for day in form.days for w in day.words), *(w for names in form.weekdays for w in names)]
    marks = ["/", "-", "،", "(", ")", ":", ".", "«", "٪", "7", "۱۲", "31", "1401", "2022", "14:30", "1401/5/7", "85"]
    return tuple(dict.fromkeys([*strings(list(groups)), *units, *months, *rest, *marks]))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_words_in_any_order(data: st.DataObject) -> None:
    for code in ("fa", "ar"):
        text = data.draw(st.lists(st.sampled_from(words(code)), max_size=14).map(" ".join))
        for published in ("2022-07-29", None):
            found = reader().find(text, published=published, language=code)
            assert [t.start for t in found] == sorted(t.start for t in found)
            for before, after in itertools.pairwise(found):
                assert before.end <= after.start
            for t in found:
                assert text[t.start : t.end] == t.text
                assert VALUE.fullmatch(t.value), (t.text, t.value)
                assert (t.begin is None) == (t.finish is None)
                assert t.begin is None or t.finish is None or dt.date(600, 1, 1) <= t.begin <= t.finish <= dt.date(2101, 1, 1)


def test_language_is_told_from_the_text() -> None:
    assert reader().find("وزیر خارجه ایران دیروز با همتای خود گفت‌وگو کرد", published="2022-07-29")[0].value == "2022-07-28"
    assert reader().find("قال وزير الخارجية أمس إن المحادثات مفيدة", published="2022-07-29")[0].value == "2022-07-28"
    assert reader().find("Yesterday", published="2022-07-29") == []


def test_errors() -> None:
    with pytest.raises(InputError, match="not a day"):
        reader().find("دیروز", published="29.7.", language="fa")
    with pytest.raises(InputError, match="no data for this language"):
        reader().find("hier", language="fr")


def test_unknown_role_is_an_error(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path)) / "languages" / "fa"
    folder.mkdir(parents=True)
    (folder / "times.yaml").write_text("roles: {sometime: [روزی]}", encoding="utf-8")
    with pytest.raises(DataError, match="no role sometime"):
        Words(Language("fa", Data()), Data(Path(str(tmp_path))))


def test_own_words_are_added(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path)) / "languages" / "fa"
    folder.mkdir(parents=True)
    (folder / "times.yaml").write_text("days: [{words: [پس‌پریروز], unit: day, shift: -3}]", encoding="utf-8")
    found = Reader(Data(Path(str(tmp_path))), ("fa",)).find("او پس‌پریروز آمد", published="2022-07-29")
    assert [t.value for t in found] == ["2022-07-26"]
