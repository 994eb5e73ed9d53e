"""Gzip streams read to where they break, and no error on the way: what is whole before the break is not lost."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import IO

_CHUNK = 1 << 16
GZIP = b"\x1f\x8b"


class Unpacked(io.RawIOBase):
    """The bytes of a stream, unpacked if it is gzip (any number of members); `broken` tells what is wrong if it ended before its end.

    >>> import gzip
    >>> whole = gzip.compress(b"abc" * 9)
    >>> cut = Unpacked(io.BytesIO(whole[:-4]))
    >>> cut.readall() == b"abc" * 9, cut.broken
    (True, 'the gzip stream ends before its end')
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._some: Callable[[int], bytes] = getattr(stream, "read1", stream.read)  # what is there already, of a pipe
        self._head = stream.read(2)
        self._packed = self._head == GZIP
        self._engine = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._begun = False
        self._ready = b""
        self.broken = ""  # what is wrong, in words

    def readable(self) -> bool:
        """Always: it is there to be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed wants any writable buffer
        """Fills the buffer as far as one step goes; 0 at the end."""
        while not self._ready and self._step():
            pass
        n = min(len(buffer), len(self._ready))
        buffer[:n], self._ready = self._ready[:n], self._ready[n:]
        return n

    def _step(self) -> bool:
        """Reads on; False at the end."""
        raw, self._head = self._head + self._some(_CHUNK), b""
        if not self._packed:
            self._ready = raw
            return bool(raw)
        if not raw:
            if self._begun and not self._engine.eof:
                self.broken = "the gzip stream ends before its end"
            return False
        try:
            while raw:
                if self._engine.eof:
                    raw = raw.lstrip(b"\x00")
                    if not raw:
                        break
                    self._engine, self._begun = zlib.decompressobj(zlib.MAX_WBITS | 16), False
                self._ready += self._engine.decompress(raw)
                self._begun, raw = True, self._engine.unused_data
        except zlib.error as error:
            self.broken = f"the gzip stream is damaged: {error}"
            return False
        return True
