"""The whole road as an object that is loaded once: texts in, coded documents out, on one core or on several."""

from __future__ import annotations

import gc
import hashlib
import itertools
import multiprocessing
import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from .errors import InputError, RasadError
from .lang.files import Data
from .lang.resting import resting
from .model import Coded, Document, Note
from .read.jsonl import day
from .settings import Settings

if TYPE_CHECKING:
    from .pipeline import Pipeline

CHUNK = 16  # documents sent to a process at once: 0.2 s of work, against 1 ms for the sending
AHEAD = 3  # chunks that wait for each process: enough that none idles, and memory stays bounded
FEW = 300  # documents that one process codes sooner than others would have loaded their data
AFTER = {"record", "stories", "show"}  # what happens to a coded document does not change it
PACKAGE = Path(__file__).resolve().parent


class Coder:
    """Codes texts. Loads the data when it is first asked to code, in up to two seconds, and keeps it.

    `own` are folders of the user's data, `settings` what changes the answer. Raises DataError for data that is wrong.
    """

    def __init__(self, *own: str | Path, settings: Settings | None = None) -> None:
        self.own = tuple(Path(folder).resolve() for folder in own)
        self.settings = settings or Settings()

    @cached_property
    def pipeline(self) -> Pipeline:
        """The steps, with their data loaded."""
        from .pipeline import Pipeline

        with resting():
            return Pipeline(Data(*self.own), self.settings)

    @cached_property
    def version(self) -> str:
        """Changes when what would be coded changes: a hash of the program, the data and the settings."""
        digest = hashlib.sha256(msgspec.json.encode(self.settings))
        for root in (PACKAGE, *self.own):
            for path in sorted(root.rglob("*")):
                if path.suffix in {".py", ".yaml"} and path.relative_to(root).parts[0] not in AFTER:
                    digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]

    def code(self, text: str, *, published: str | None = None, url: str | None = None, outlet: str | None = None, language: str | None = None) -> Coded:
        """One text. `published` is its day, YYYY-MM-DD; what is not told is looked for in the text."""
        published, doubts = day(published, "published")
        if doubts:
            raise InputError("bad-date", "not a date", where=doubts[0].why, hint="write it as YYYY-MM-DD, for instance 2024-06-05")
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return self.document(Document(id=sha256[:16], sha256=sha256, text=text, published=published, url=url, outlet=outlet, language=language))

    def document(self, document: Document) -> Coded:
        """One document as `rasad.read.documents` gives it; one that is left out gives its line with a note."""
        return self.pipeline.code(document)

    def surely(self, document: Document) -> Coded:
        """One document of many: where the program itself fails on it, it is left out with a note, and the others are not lost."""
        try:
            return self.document(document)
        except RasadError:  # wrong data concerns them all
            raise
        except Exception as error:  # noqa: BLE001 - the edge at which one text must not end a run over thousands
            last = traceback.extract_tb(error.__traceback__)[-1]
            why = f"the program failed, please report it: {type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
            return Coded(id=document.id, sha256=document.sha256, notes=(Note(code="program-error", why=why), *document.notes))

    def documents(self, documents: Iterable[Document], jobs: int | None = 1) -> Iterator[tuple[Document, Coded]]:
        """Many documents, in their order, over `jobs` processes (None: one a core, where there is much to do).

        Never holds more than a few chunks of documents. A process that dies is an error, since its documents would be missing.
        """
        stream = iter(documents)
        first = list(itertools.islice(stream, FEW)) if jobs is None else []
        if jobs is None and len(first) == FEW:
            jobs = os.cpu_count() or 1
        stream = itertools.chain(first, stream)
        if jobs is None or jobs < 2:
            yield from ((document, self.surely(document)) for document in stream)
        else:
            yield from self._spread(stream, jobs)

    def _spread(self, stream: Iterator[Document], jobs: int) -> Iterator[tuple[Document, Coded]]:
        chunks = iter(lambda: list(itertools.islice(stream, CHUNK)), [])
        waiting: deque[tuple[list[Document], Future[bytes]]] = deque()
        # Spawned, not forked: the progress bar's thread must not be copied into the processes.
        with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_prepare, initargs=(self.own, self.settings)) as pool:
            try:
                for chunk in chunks:
                    with _unheard():
                        waiting.append((chunk, pool.submit(_code_chunk, self.own, self.settings, msgspec.msgpack.encode(chunk))))
                    if len(waiting) >= jobs * AHEAD:
                        yield from _answers(*waiting.popleft())
                while waiting:
                    yield from _answers(*waiting.popleft())
            except BrokenProcessPool:
                hint = "its documents are not coded; start again with fewer --jobs"
                raise RasadError("process-died", "a coding process died, perhaps for want of memory", hint=hint) from None
            finally:
                pool.shutdown(wait=False, cancel_futures=True)


@cache
def shipped() -> Coder:
    """The coder with the data that ships and the settings as they are by default."""
    return Coder()


@cache
def _coder_of(own: Sequence[Path], settings: Settings) -> Coder:
    """A process's coder: its data is loaded once, whatever number of chunks comes."""
    coder = Coder(*own, settings=settings)
    _ = coder.pipeline
    return coder


@contextmanager
def _unheard() -> Iterator[None]:
    """While processes start: an interrupt is for their parent alone, from their first moment on.

    One that dies halfway through an answer leaves the parent reading for ever. Windows has no such mask: there `_prepare` is what helps.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(own: Sequence[Path], settings: Settings) -> None:
    """A new process: it loads its data, leaves it to its parent to be interrupted, and never looks for cycles, since no text leaves one behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    _coder_of(own, settings)


def _code_chunk(own: Sequence[Path], settings: Settings, chunk: bytes) -> bytes:
    """One chunk in a process. Packed both ways: pickling that many small structs would take longer than sending them."""
    coder = _coder_of(own, settings)
    return msgspec.msgpack.encode([coder.surely(document) for document in msgspec.msgpack.decode(chunk, type=list[Document])])


def _answers(chunk: list[Document], answer: Future[bytes]) -> Iterator[tuple[Document, Coded]]:
    yield from zip(chunk, msgspec.msgpack.decode(answer.result(), type=list[Coded]), strict=True)
