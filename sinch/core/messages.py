"""What an exchange asks of a driver, and what a driver reports back. Plain values only."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["AnswerTooLarge", "Answered", "NoAnswer", "NotSent", "Outcome", "Pause", "Send", "TokenNeeded"]


class Send:
    """Please send this request, and say what came of it."""

    __slots__ = ("body", "headers", "method", "origin", "patience", "target", "timeout")

    def __init__(
        self,
        method: str,
        origin: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: tuple[float | None, float | None, float | None],
        patience: float | None = None,
    ) -> None:
        self.method: str = method
        #: Scheme, host and port: ``https://numbers.api.sinch.com``.
        self.origin: str = origin
        #: Encoded path and query: ``/v1/projects/...``.
        self.target: str = target
        self.headers: Mapping[str, str] = headers
        self.body: bytes | None = body
        #: Seconds to connect, to wait for each piece of the answer, and for the whole request; None: no limit.
        self.timeout: tuple[float | None, float | None, float | None] = timeout
        #: Seconds until the deadline of the call, counted from the sending; None: no deadline.
        self.patience: float | None = patience

    def __repr__(self) -> str:
        return f"<Send {self.method} to {self.origin}>"  # no path, no headers: numbers and secrets stand there


class Pause:
    """Please wait. A step of its own, so that what depends on the time, such as a signature, is made afterwards."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds: float = seconds


class TokenNeeded:
    """Please let one exchange, and no other at the same time, fetch an access token.

    :ivar used: the token that the API has just refused as expired, or None.
    :ivar until: monotonic time at which waiting is over, or None.
    """

    __slots__ = ("until", "used")

    def __init__(self, used: str | None, until: float | None) -> None:
        self.used: str | None = used
        self.until: float | None = until


class Answered:
    """The server answered, with whatever status."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status: int = status
        #: Names are found in any case.
        self.headers: Mapping[str, str] = headers
        self.body: bytes = body


class AnswerTooLarge(OSError):
    """The answer has more bytes than the driver accepts. It is the ``error`` of a :class:`NoAnswer`."""

    def __init__(self) -> None:
        super().__init__("the answer is larger than the driver accepts")


class NotSent:
    """The request surely did not reach the server: connecting, the tunnel or TLS failed."""

    __slots__ = ("error", "timed_out")

    def __init__(self, error: BaseException, timed_out: bool = False) -> None:
        self.error: BaseException = error
        self.timed_out: bool = timed_out


class NoAnswer:
    """The request was sent, at least in part, and no complete answer came back."""

    __slots__ = ("error", "timed_out")

    def __init__(self, error: BaseException, timed_out: bool = False) -> None:
        self.error: BaseException = error
        self.timed_out: bool = timed_out


Outcome = Answered | NotSent | NoAnswer
