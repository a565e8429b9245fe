"""How long to wait and how often to try: the two option values of a client."""

from __future__ import annotations

import math
from typing import Final

from sinch.core.exceptions import ValidationException

__all__ = ["RetryPolicy", "Timeout"]


class _Options:
    """Values that are set once, and are equal when all of them are.

    No dataclasses: each client needs these, and importing ``dataclasses`` is a tenth of what it takes to send a first
    message.
    """

    __slots__: tuple[str, ...] = ()

    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, name):
            raise AttributeError(f"{type(self).__name__} cannot be changed: make a new one")
        object.__setattr__(self, name, value)

    def _values(self) -> tuple[float | None, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        values = zip(self.__slots__, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values)})"


class Timeout(_Options):
    """Limits for one request, in seconds. ``math.inf`` is no limit.

    What is left out comes from ``configuration.connection_timeout`` (10 s); ``total`` left out is no limit
    beyond the deadline of :class:`RetryPolicy`.

    :param connect: to open the connection, TLS included.
    :param read: to wait for the next bytes of the answer.
    :param total: for one request as a whole, from connecting to the last byte of the answer.
    :raises ValidationException: a value is no number of seconds above 0.
    """

    __slots__ = ("connect", "read", "total")

    def __init__(
        self, *, connect: float | None = None, read: float | None = None, total: float | None = None
    ) -> None:
        check_seconds("Timeout(connect=...)", connect)
        check_seconds("Timeout(read=...)", read)
        check_seconds("Timeout(total=...)", total)
        self.connect: Final[float | None] = connect
        self.read: Final[float | None] = read
        self.total: Final[float | None] = total


class RetryPolicy(_Options):
    """When and how often a request is repeated.

    Repeated are: any request that surely did not reach the API (connection refused, TLS failed) or that it
    turned away with 429 and a ``Retry-After``; and, for operations that are safe to repeat, 429, 502, 503
    and 504 as well as answers that were lost on the way. Nothing else ever is, so that no message, call or
    number is bought twice.

    :param attempts: requests in all, the first one included; 1 means never repeat.
    :param backoff: seconds. The wait before repeat *n* is random between 0 and ``backoff * 2 ** (n - 1)`` (full
        jitter).
    :param max_backoff: seconds that this wait never exceeds. A ``Retry-After`` of the server is kept to, however
        long.
    :param deadline: seconds for the whole call, waiting included. A wait that does not fit is not begun. None: no
        limit.
    :raises ValidationException: a value makes no sense.
    """

    __slots__ = ("attempts", "backoff", "deadline", "max_backoff")

    def __init__(
        self, *, attempts: int = 4, backoff: float = 0.5, max_backoff: float = 8.0, deadline: float | None = 60.0
    ) -> None:
        given: object = attempts
        if isinstance(given, bool) or not isinstance(given, int) or given < 1:
            raise ValidationException("RetryPolicy(attempts=...) is a whole number of at least 1")
        check_seconds("RetryPolicy(backoff=...)", backoff, zero=True, optional=False)
        check_seconds("RetryPolicy(max_backoff=...)", max_backoff, zero=True, optional=False)
        check_seconds("RetryPolicy(deadline=...)", deadline)
        self.attempts: Final[int] = attempts
        self.backoff: Final[float] = backoff
        self.max_backoff: Final[float] = max_backoff
        self.deadline: Final[float | None] = deadline


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
