"""Names for readers who know neither the codes nor the languages: of countries and bodies in English, of languages, with their direction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec
from babel import Locale

from ...lang.files import Data, load_file


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """What the report must know of a language; other keys of language.yaml are none of its business."""

    code: str
    name: str
    direction: str
    calendar: str = ""


class _Country(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    alpha2: str = ""


class _Body(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str = ""


T = TypeVar("T")
NO_LANGUAGE = Language(code="", name="", direction="auto")


def languages(data: Data) -> Mapping[str, Language]:
    """The languages of the data folders, by code."""
    found = [load_file(path, Language) for path in data.files("languages/*/language.yaml") if not path.parent.name.startswith("_")]
    return {language.code: language for language in found}


def names(data: Data) -> Mapping[str, str]:
    """English names by the code of a country (from CLDR) or body; a code that is not here is its own name."""
    territories = Locale("en").territories
    bodies = {body.id: body.name for body in _all(data, "world/bodies.yaml", list[_Body]) if body.name}
    countries = {
        country.id: str(territories[country.alpha2]) for country in _all(data, "world/countries.yaml", list[_Country]) if country.alpha2 in territories
    }
    return {**bodies, **countries}


def _all(data: Data, pattern: str, form: type[list[T]]) -> list[T]:
    return [item for path in data.files(pattern) for item in load_file(path, form)]
