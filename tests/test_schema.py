"""The published schema is that of the model, and real output keeps to it."""

from __future__ import annotations

import json

import jsonschema
import msgspec
import pytest

from coded import example_documents, examples_coded
from rasad.model import Coded, Published
from rasad.schema import PUBLISHED, as_text


def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))


def test_the_published_file_is_the_models() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == as_text(), "run: python -m rasad.schema"


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(as_text()))


def test_an_empty_document_keeps_to_it() -> None:
    schema().validate(json.loads(msgspec.json.encode(Coded(id="a", sha256="0"))))


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": None},
        {"surplus": 1},
        {"published": json.loads(msgspec.json.encode(Published(how="guessed")))},
        {"article": [{"start": 1}]},
        {"schema": 2},
    ],
)
def test_a_wrong_document_does_not(wrong: dict[str, object]) -> None:
    document = json.loads(msgspec.json.encode(Coded(id="a", sha256="0")))
    with pytest.raises(jsonschema.ValidationError):
        schema().validate({**document, **wrong})


def test_a_missing_key_is_wrong() -> None:
    document = json.loads(msgspec.json.encode(Coded(id="a", sha256="0")))
    for key in document:
        assert not schema().is_valid({k: v for k, v in document.items() if k != key}), key


def test_the_examples_coded_keep_to_it() -> None:
    validator = schema()
    for coded in examples_coded():
        validator.validate(json.loads(msgspec.json.encode(coded)))


def test_positions_hold_the_words() -> None:
    texts = {document.id: document.text for document in example_documents()}
    for coded in examples_coded():
        text = coded.text if coded.text is not None else texts[coded.id]
        spans = [words for event in coded.events for words in [*event.evidence, *event.via, *event.actors, *event.recipients, *event.third]]
        spans += [statement.quote for statement in coded.statements] + list(coded.times) + [m for person in coded.people for m in person.mentions]
        spans += [coded.title] if coded.title else []
        for words in spans:
            stands_in = getattr(words, "how", "named") not in {"named", "title"}  # a pronoun's words may be the antecedent's
            if words.start is not None and not stands_in:
                assert text[words.start : words.end] == words.text, (coded.id, words)
