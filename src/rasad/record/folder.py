"""The record's folder: made, recognised, refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ..errors import RecordError
from ..model import Struct
from .columns import TABLES
from .delta import Tables, plain_errors
from .lock import NAME as LOCK
from .lock import alone

SCHEMA = 1  # of the tables; a record of another schema is refused
MARK = "record.json"
NEW = MARK + ".new"


class Mark(Struct, frozen=True, kw_only=True):
    """What `record.json` says of the folder."""

    format: str = "rasad record"
    schema: int = SCHEMA


def make(folder: Path) -> None:
    """Makes a record in a folder that is empty or not there; the tables first and the mark last, so that a killed run's half is finished by the next."""
    with plain_errors(folder):
        if folder.exists() and not folder.is_dir():
            raise RecordError("not-a-record", "this is a file, not a folder", where=str(folder), hint="name a folder")
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / MARK).exists():
            return
        strange = sorted(item.name for item in folder.iterdir() if item.name not in {*TABLES, LOCK, MARK, NEW})
        if strange:
            raise RecordError("not-a-record", f"the folder holds other things ({strange[0]})", where=str(folder), hint="name an empty or a new folder")
        with alone(folder, wait=True):
            Tables(folder).create()
            (folder / NEW).write_bytes(msgspec.json.encode(Mark()) + b"\n")
            (folder / NEW).replace(folder / MARK)


def check(folder: Path) -> None:
    """RecordError for a folder that is no record, or one of another schema."""
    with plain_errors(folder):
        if not folder.exists():
            raise RecordError("no-record", "no such folder", where=str(folder), hint="make one with: rasad read PATH --into DIR")
        if not (folder / MARK).is_file():
            raise RecordError("not-a-record", f"the folder has no {MARK}", where=str(folder), hint="name a folder that rasad read wrote into")
        text = (folder / MARK).read_bytes()
    try:
        found = msgspec.json.decode(text, type=dict[str, Any]).get("schema")
    except msgspec.DecodeError:
        found = None
    if found != SCHEMA:
        hint = "read the documents again into a new folder, or use the version of rasad that wrote it"
        raise RecordError("record-schema", f"this version reads records of schema {SCHEMA}, not {found}", where=str(folder), hint=hint)
