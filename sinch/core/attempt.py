"""What a program learns about each request, for its metrics and traces."""

from __future__ import annotations

from dataclasses import dataclass

from sinch.core.messages import Answered, NotSent, Outcome
from sinch.models.model import Headers

__all__ = ["Attempt", "describe"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request and what came of it. Given to ``client.configuration.on_attempt``.

    It holds no credentials, numbers, texts or paths, so that it can go into metrics and traces as it is.
    """

    #: Dotted name of the call, such as ``sms.batches.send``; ``authentication.get_auth_token`` is a token request.
    operation: str
    #: 1 for the first request of a call.
    attempt: int
    #: The HTTP status; None when no complete answer came.
    status: int | None
    #: Seconds from handing the request to the driver to its answer or failure, the wait for a connection included.
    elapsed: float
    #: Name of the class of the failure, such as ``ReadTimeoutError``; None when an answer came.
    error: str | None
    #: False when the request surely did not reach the server.
    may_have_been_sent: bool
    #: The id that the server gave to the request, when it sent one.
    request_id: str | None


def describe(operation: str, attempt: int, outcome: Outcome, elapsed: float) -> Attempt:
    """Put together what the outcome of a request says."""
    if isinstance(outcome, Answered):
        request_id = Headers(outcome.headers).request_id
        return Attempt(operation, attempt, outcome.status, elapsed, None, True, request_id)
    error = type(outcome.error).__name__
    return Attempt(operation, attempt, None, elapsed, error, not isinstance(outcome, NotSent), None)
