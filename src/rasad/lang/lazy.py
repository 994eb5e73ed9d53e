"""Things of a language that are made when they are first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Memo(dict[K, T]):
    """What has been worked out of words, which come again and again; emptied when it holds too many.

    >>> Memo(len)["four"]
    4
    """

    def __init__(self, make: Callable[[K], T], most: int = 200_000) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, word: K) -> T:
        if len(self) >= self._most:
            self.clear()
        made = self[word] = self._make(word)
        return made


class Lazy(Mapping[str, T]):
    """A mapping whose values are made, once each, when they are asked for: a text in one language does not wait for the names of another.

    >>> Lazy(["fa", "ar"], str.upper)["fa"]
    'FA'
    """

    def __init__(self, keys: Iterable[str], make: Callable[[str], T]) -> None:
        self._keys, self._make = tuple(keys), make
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
