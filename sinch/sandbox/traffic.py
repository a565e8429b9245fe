"""What goes in and out: requests, replies, and refusals, as plain values without a socket."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = "dict[str, Json]"


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, read to its end.

    ``path`` is as sent, still percent-encoded; ``params`` are the decoded parts of it that the route's
    template names. Header names are in lower case.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: dict[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""
    params: dict[str, str] = field(default_factory=dict[str, str])

    def values(self, name: str) -> list[str]:
        """Give every value that the query has under a name, in order."""
        return [value for key, value in self.query if key == name]

    def value(self, name: str) -> str | None:
        """Give the first value that the query has under a name."""
        return next(iter(self.values(name)), None)

    @property
    def media_type(self) -> str:
        """Give the content type without its parameters, in lower case; empty when there is none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Reply:
    """One HTTP answer. A body of None means no body at all; ``raw`` goes out instead of ``body`` as it is.

    ``reason`` is for the person at the keyboard: it travels as the header X-Sandbox-Reason and stands in the
    log of requests, because several of the real APIs refuse without a body. With ``later`` it is none yet.
    """

    status: int
    body: Json = None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    reason: str = ""
    raw: bytes | None = None
    later: Later | None = None

    @property
    def content(self) -> bytes:
        """Give the bytes of the body."""
        if self.raw is not None:
            return self.raw
        return b"" if self.body is None else json.dumps(self.body).encode("ascii")


class Later:
    """A reply that depends on the answer to a callback. Whoever uses it holds the lock of the state.

    :param reply: makes the reply when that answer is there
    """

    def __init__(self, reply: Callable[[], Reply]) -> None:
        self.reply = reply
        self._happened = False
        self._waiting: list[Callable[[], None]] = []

    def happened(self) -> None:
        """Say that the answer is there."""
        self._happened = True
        for wake in self._waiting:
            wake()

    def when_happened(self, wake: Callable[[], None]) -> None:
        """Call this when the answer is there, which may be now."""
        if self._happened:
            wake()
        else:
            self._waiting.append(wake)


class Refusal(Exception):
    """Raised by whatever reads a request, to end its handling with an error reply."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.reason or f"status {reply.status}")
        self.reply = reply
