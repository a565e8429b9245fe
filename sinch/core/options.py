"""How long to wait and how often to try: the two option values of a client."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from sinch.core.exceptions import ValidationException

__all__ = ["RetryPolicy", "Timeout"]


@dataclass(frozen=True, kw_only=True)
class Timeout:
    """Limits for one request, in seconds. ``math.inf`` is no limit.

    What is left out comes from ``configuration.connection_timeout`` (10 s); ``total`` left out is no limit
    beyond the deadline of :class:`RetryPolicy`.
    """

    #: To open the connection, TLS included.
    connect: float | None = None
    #: To wait for the next bytes of the answer.
    read: float | None = None
    #: For one request as a whole, from connecting to the last byte of the answer.
    total: float | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            check_seconds(f"Timeout({field.name}=...)", getattr(self, field.name))


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """When and how often a request is repeated.

    Repeated are: any request that surely did not reach the API (connection refused, TLS failed) or that it
    turned away with 429 and a ``Retry-After``; and, for operations that are safe to repeat, 429, 502, 503
    and 504 as well as answers that were lost on the way. Nothing else ever is, so that no message, call or
    number is bought twice.
    """

    #: Requests in all, the first one included; 1 means never repeat.
    attempts: int = 4
    #: Seconds. The wait before repeat *n* is random between 0 and ``backoff * 2 ** (n - 1)`` (full jitter).
    backoff: float = 0.5
    #: Seconds that this wait never exceeds. A ``Retry-After`` of the server is kept to, however long.
    max_backoff: float = 8.0
    #: Seconds for the whole call, waiting included. A wait that does not fit is not begun. None: no limit.
    deadline: float | None = 60.0

    def __post_init__(self) -> None:
        attempts: object = self.attempts
        if isinstance(attempts, bool) or not isinstance(attempts, int) or attempts < 1:
            raise ValidationException("RetryPolicy(attempts=...) is a whole number of at least 1")
        check_seconds("RetryPolicy(backoff=...)", self.backoff, zero=True, optional=False)
        check_seconds("RetryPolicy(max_backoff=...)", self.max_backoff, zero=True, optional=False)
        check_seconds("RetryPolicy(deadline=...)", self.deadline)


def check_seconds(option: str, value: object, *, zero: bool = False, optional: bool = True) -> None:
    """Refuse what is no number of seconds, naming the option.

    :raises ValidationException: not a number, NaN, negative, or zero where that makes no sense.
    """
    if value is None and optional:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)) or math.isnan(value):
        raise ValidationException(f"{option} is a number of seconds")
    if value < 0 or (value == 0 and not zero):
        raise ValidationException(f"{option} is {'not negative' if zero else 'above 0'}")
