"""Where it is remembered what has been seen: for replayed callbacks and for repeated events."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from sinch.core.exceptions import ValidationException

__all__ = ["MemoryStore", "SeenStore"]


class SeenStore(Protocol):
    """Remembers keys for a time. With several processes, write one over what they share.

    On Redis ``add`` is ``SET key 1 NX EX ttl`` and ``remove`` is ``DEL key``; on a database, an insert that fails on
    a key that is there, and a delete.
    """

    def add(self, key: str, ttl: float) -> bool:
        """Remember a key, in one step that no other caller comes between.

        :param key: ASCII text.
        :param ttl: seconds after which it may be forgotten.
        :returns: True when the key is new, False when it was remembered already.
        """
        ...

    def remove(self, key: str) -> None:
        """Forget a key, whether it is there or not."""
        ...


class MemoryStore:
    """Remembers keys in this process, up to a number of them, from any thread.

    :param limit: when there are more keys, the oldest is forgotten early. It should be more than the callbacks that
        come in while keys are to be remembered.
    :param clock: gives seconds; for tests.
    """

    def __init__(self, limit: int = 100_000, *, clock: Callable[[], float] = time.monotonic) -> None:
        given: object = limit
        if isinstance(given, bool) or not isinstance(given, int) or given < 1:
            raise ValidationException("MemoryStore(limit=...) is a whole number of at least 1")
        self._limit = limit
        self._clock = clock
        self._lock = Lock()
        #: Key -> when it may be forgotten; the oldest first.
        self._until: dict[str, float] = {}

    def add(self, key: str, ttl: float) -> bool:
        """Remember a key; False when it was remembered already."""
        now = self._clock()
        with self._lock:
            until = self._until.get(key)
            if until is not None:
                if until > now:
                    return False
                del self._until[key]  # so that the new one is the youngest
            elif len(self._until) >= self._limit:
                self._make_room(now)
            self._until[key] = now + ttl
            return True

    def remove(self, key: str) -> None:
        """Forget a key, whether it is there or not."""
        with self._lock:
            self._until.pop(key, None)

    def __len__(self) -> int:
        return len(self._until)

    def _make_room(self, now: float) -> None:
        """Drop what has run out. When that is little, drop the oldest tenth, so that this is seldom done."""
        kept = {key: until for key, until in self._until.items() if until > now}
        spare = self._limit - max(1, self._limit // 10)
        for key in list(kept)[: max(0, len(kept) - spare)]:
            del kept[key]
        self._until = kept
