"""A small writer of its own process: feeds made documents to a record, a batch at a time, and says each batch it has begun.

python feed.py FOLDER VERSION FIRST COUNT BATCH
"""

from __future__ import annotations

import sys

from rasad import record
from record import made


def main(folder: str, version: str, first: int, count: int, batch: int) -> None:
    with record.open(folder, create=True) as rec:
        for start in range(first, first + count, batch):
            pairs = made.many(min(batch, first + count - start), first=start)
            pairs = made.changed(pairs) if version == "v2" else pairs
            print(start, flush=True)
            todo = {document.id for document in rec.unread([document for document, _ in pairs], version)}
            rec.add([pair for pair in pairs if pair[0].id in todo], version)
        rec.tidy()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
