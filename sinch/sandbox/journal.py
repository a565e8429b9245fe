"""The log of requests that have arrived, so that a test can look at what was really sent."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from sinch.sandbox.clock import millis
from sinch.sandbox.traffic import JsonObject

#: Requests remembered; older ones are forgotten.
CAPACITY = 1000
#: Characters of a body remembered.
BODY_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class Received:
    """One request that has arrived, and what was answered.

    :param path: as sent, still percent-encoded, without the query
    :param headers: names in lower case; of credentials only the scheme
    :param body: as text; empty when the connection was cut before it was read
    :param status: None when the connection was cut without an answer
    :param operation: id of the operation; None when no route fits
    :param fault: kind of the fault that struck it
    :param reason: why it was refused
    :param ignored: names of query parameters that the operation does not know
    """

    at: datetime
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: dict[str, str]
    body: str
    status: int | None
    operation: str | None
    fault: str | None
    reason: str
    ignored: tuple[str, ...]

    def as_dict(self) -> JsonObject:
        """Give it as the JSON object that ``/_sandbox/requests`` shows."""
        return {
            "at": millis(self.at),
            "method": self.method,
            "path": self.path,
            "query": [[key, value] for key, value in self.query],
            "headers": {**self.headers},
            "body": self.body,
            "status": self.status,
            "operation": self.operation,
            "fault": self.fault,
            "reason": self.reason,
            "ignored": [*self.ignored],
        }


class Journal:
    """The latest requests, oldest first."""

    def __init__(self) -> None:
        self._received: deque[Received] = deque(maxlen=CAPACITY)

    def add(self, received: Received) -> None:
        """Write down one request."""
        self._received.append(received)

    def all(self) -> list[Received]:
        """Give all that are remembered."""
        return [*self._received]
