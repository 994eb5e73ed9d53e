"""The JSON Schema of a coded document, as published in `data/schema/coded-document.json`.

`python -m rasad.schema` writes it anew after the model changed; a test compares the two.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from .model import SCHEMA, Coded

ROLE = ("named", "title", "place", "pronoun", "dropped", "counterpart", "pair", "first person")
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("Published", "how"): ("given", "printed", "inferred", "unknown"),
    ("Actor", "how"): ROLE,
    ("EventDate", "how"): ("text", "publication", "unknown"),
    ("Event", "status"): ("happened", "planned", "conditional", "negated", "denied", "alleged"),
    ("Event", "mention"): ("news", "background"),
    ("Statement", "stance"): ("asserts", "denies", "promises", "warns", "asks"),
}  # the fields of the model that take one of a few words; a test holds real output against them
PUBLISHED = Path(__file__).resolve().parent / "data" / "schema" / "coded-document.json"


def coded_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `model.Coded`: no key may be missing and none may be added."""
    _, parts = msgspec.json.schema_components([Coded], ref_template="#/$defs/{name}")
    for part in parts.values():
        part["required"] = list(part["properties"])
        part["additionalProperties"] = False
        for field in part["properties"].values():
            field.pop("default", None)  # a reader of the output never needs one
    for (part, field), words in CHOICES.items():
        parts[part]["properties"][field] = {"enum": list(words)}
    coded = parts.pop("Coded")
    coded["properties"]["schema"] = {"const": SCHEMA}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **coded, "title": "Coded document of rasad", "$defs": dict(sorted(parts.items()))}


def as_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(coded_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PUBLISHED.parent.mkdir(parents=True, exist_ok=True)
    PUBLISHED.write_text(as_text(), encoding="utf-8")
