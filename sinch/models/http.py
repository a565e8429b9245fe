"""What an answer says about the exchange that brought it: status, headers, attempts, time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

__all__ = ["Headers", "HttpInfo"]

#: Headers that carry the id of a request, in the order of preference.
_REQUEST_ID_HEADERS = ("x-request-id", "x-sinch-request-id", "x-correlation-id", "x-b3-traceid")


class Headers(Mapping[str, str]):
    """The headers of an answer; names are found in any case, and iterate in lower case."""

    __slots__ = ("_values",)

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._values = {name.lower(): value for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({self._values!r})"

    @property
    def request_id(self) -> str | None:
        """The id that the server gave to the request, when it sent one."""
        return next((self._values[name] for name in _REQUEST_ID_HEADERS if name in self._values), None)


class HttpInfo:
    """How an answer came about. Reached as ``response.http``."""

    __slots__ = ("_headers", "attempts", "elapsed", "status")

    def __init__(self, status: int, headers: Mapping[str, str], attempts: int, elapsed: float) -> None:
        #: The HTTP status, 200 to 299.
        self.status: int = status
        #: Requests that were sent for this call: 1 unless something was repeated.
        self.attempts: int = attempts
        #: Seconds from the start of the call to its answer, waiting and repeats included.
        self.elapsed: float = elapsed
        # Most callers never look: the driver's own mapping is kept until somebody does.
        self._headers = headers

    @property
    def headers(self) -> Headers:
        """The headers of the answer."""
        if not isinstance(self._headers, Headers):
            self._headers = Headers(self._headers)
        return self._headers

    @property
    def request_id(self) -> str | None:
        """The id that the server gave to the request: name it when asking Sinch support."""
        return self.headers.request_id

    def __repr__(self) -> str:
        return f"HttpInfo(status={self.status}, attempts={self.attempts}, elapsed={self.elapsed:.3f})"

    def __reduce__(self) -> tuple[type[HttpInfo], tuple[int, Headers, int, float]]:
        return (HttpInfo, (self.status, self.headers, self.attempts, self.elapsed))
