"""Doing once what is told several times: Sinch repeats a callback whose answer it did not get."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sinch.callbacks.stores import SeenStore
    from sinch.models.events.event import Event

__all__ = ["Once"]

#: Longer than the longest known series of repeats, that of SMS, which takes almost two days.
_THREE_DAYS = 3 * 24 * 60 * 60.0


class Once:
    """Tells the first delivery of an event from its repeats.

    .. code-block:: python

        once = Once(MemoryStore())

        with once(event) as first:
            if first:
                handle(event)

    :param store: where the keys are remembered; may be the one that is used against replays.
    :param ttl: seconds to remember a key.
    """

    def __init__(self, store: SeenStore, *, ttl: float = _THREE_DAYS) -> None:
        self._store = store
        self._ttl = ttl

    @contextmanager
    def __call__(self, event: Event) -> Generator[bool, None, None]:
        """Give True in the block of the first delivery, False for a repeat.

        When the block of the first one raises, the event is forgotten, so that the repeat is handled.
        """
        first = self.first(event)
        try:
            yield first
        except BaseException:
            if first:
                self.forget(event)
            raise

    def first(self, event: Event) -> bool:
        """Remember an event; True when it is new."""
        return self._store.add(self._key(event), self._ttl)

    def forget(self, event: Event) -> None:
        """Let a repeat of an event count as new."""
        self._store.remove(self._key(event))

    @staticmethod
    def _key(event: Event) -> str:
        return f"event:{event.idempotency_key}"
