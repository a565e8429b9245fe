"""Pools and proxies of urllib3, put together for :class:`sinch.core.drivers.Urllib3Driver`, and their bounds.

Imported with the first request, since urllib3 is most of what importing this package would cost.
"""

from __future__ import annotations

import math
import os
import re
import socket
import threading
import zlib
from collections.abc import Callable, Mapping
from http.client import HTTPMessage, HTTPResponse, RemoteDisconnected
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from sinch.core.messages import AnswerTooLarge

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["Pool", "TlsPool", "bounds", "decoded", "environment_proxy", "host_and_port", "proxy_manager", "root_of"]


class _Bounds(threading.local):
    """What the request that a thread is sending may take; urllib3 passes nothing of the kind down to the socket."""

    #: Monotonic time at which it is over.
    until: float = math.inf
    #: Bytes of the answer.
    most: int = 1 << 62


bounds: _Bounds = _Bounds()


class _Wire(RawIOBase):
    """The bytes that arrive on a socket, as long as they keep within the bounds.

    A timeout of a socket limits each wait for data; bytes that drip in one by one would go on for ever.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._timeout = sock.gettimeout() or math.inf
        self._until = bounds.until
        self._left = bounds.most
        self._raw: Any = sock.makefile("rb", 0)
        #: The other side has closed, and somebody wanted more than it sent.
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int | None:
        time = self._until - monotonic()
        if time < self._timeout:
            if time <= 0:
                raise TimeoutError("the deadline passed while the answer arrived")
            self._sock.settimeout(time)
        count: int | None = self._raw.readinto(buffer)
        if count:
            self._left -= count
            if self._left < 0:
                raise AnswerTooLarge
        else:
            self.ended = True
        return count

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


class _Source:
    """A socket as far as an answer needs it."""

    __slots__ = ("_sock",)

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def makefile(self, _: str) -> BufferedReader:
        return BufferedReader(_Wire(self._sock))


#: A head without folded lines, odd characters and whatever else makes heads hard to read.
_PLAIN_HEAD = re.compile(rb"HTTP/1\.1 (?!1|204|304)[1-5]\d\d [\t -~]*(?:\r\n[-0-9A-Za-z_]+:[\t -~]*)*").fullmatch


class _Answer(HTTPResponse):
    """An answer whose head and body keep within the bounds.

    A head that has arrived in one piece and is as plain as nearly all are is read here: the parser of mail that
    ``http.client`` uses takes a tenth of the CPU time of a whole call. Every other one is left to it untouched.
    """

    def __init__(
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> None:
        source: Any = _Source(sock)
        super().__init__(source, debuglevel, method, url)
        self._may_be_plain = method != "HEAD"

    def begin(self) -> None:
        if self._may_be_plain and self._begin_plain():
            self._may_be_plain = False
        else:
            wire: Any = self.fp.raw
            super().begin()
            if wire.ended:
                raise RemoteDisconnected("the connection was closed within the head of the answer")
        # Found out before memory is set aside for it.
        if self.length is not None and self.length > bounds.most:
            raise AnswerTooLarge

    def _begin_plain(self) -> bool:
        """Read the head if it is plain, with the same result as ``http.client``; else leave everything as it is."""
        head, end, _ = self.fp.peek().partition(b"\r\n\r\n")
        if not end or not _PLAIN_HEAD(head):
            return False
        first, *lines = head.decode("ascii").split("\r\n")
        if len(lines) > 100:
            return False
        message = HTTPMessage()
        framing: dict[str, str] = {}
        for line in lines:
            name, _, value = line.partition(":")
            value = value.strip(" \t")
            message.set_raw(name, value)
            name = name.lower()
            if name in _FRAMING:
                if name in framing:
                    return False
                framing[name] = value
        length = framing.pop("content-length", None)
        connection = framing.pop("connection", "keep-alive").lower()
        coding = framing.pop("transfer-encoding", None)
        if framing or connection not in {"keep-alive", "close"}:
            return False
        if length is not None and coding is None and length.isdigit() and len(length) < 19:
            self.chunked, self.length = False, int(length)
        elif coding is not None and length is None and coding.lower() == "chunked":
            self.chunked, self.length = True, None
            self.chunk_left = None
        else:
            return False
        self.fp.read(len(head) + 4)
        self.version, self.code, self.status = 11, int(first[9:12]), int(first[9:12])
        self.reason = first[13:].strip()
        self.headers = self.msg = message
        self.will_close = connection == "close"
        return True


#: Headers that say where an answer ends.
_FRAMING = frozenset({"connection", "content-length", "keep-alive", "proxy-connection", "transfer-encoding"})


class _Connection(HTTPConnection):
    """A connection that keeps within the bounds."""

    response_class = _Answer

    def connect(self) -> None:
        _cut_timeout(self)
        super().connect()


class _TlsConnection(HTTPSConnection):
    """The same over TLS. It tells a failure while connecting from one afterwards: only the former leaves the
    request unsent.

    urllib3 reports a handshake that fails or takes too long as it reports the same while reading an answer.
    """

    response_class = _Answer

    def connect(self) -> None:
        _cut_timeout(self)
        try:
            super().connect()
        except ConnectTimeoutError:  # NewConnectionError is one
            raise
        except TimeoutError as error:
            raise ConnectTimeoutError(self, "The TLS handshake took too long") from error
        except (OSError, HTTPError) as error:
            raise NewConnectionError(self, f"Connecting failed: {error}") from error


def _cut_timeout(connection: HTTPConnection) -> None:
    time = bounds.until - monotonic()
    if time <= 0:
        raise ConnectTimeoutError(connection, "The deadline passed before the connection was opened")
    if connection.timeout is None or time < connection.timeout:
        connection.timeout = None if time == math.inf else time


# urllib3's own connection classes do not quite fit the protocol that it declares here either.
class Pool(urllib3.HTTPConnectionPool):
    """A pool of plain connections."""

    ConnectionCls = _Connection  # pyright: ignore[reportAssignmentType]


class TlsPool(urllib3.HTTPSConnectionPool):
    """A pool of TLS connections."""

    ConnectionCls = _TlsConnection  # pyright: ignore[reportAssignmentType]


def root_of(error: BaseException) -> BaseException:
    """Give the reason for which this package ended a request, if that is what urllib3 wrapped; else the error."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, AnswerTooLarge):
            return cause
        cause = cause.__cause__ or cause.__context__
    return error


def decoded(body: bytes, coding: str, most: int) -> bytes:
    """Decompress a body; it is never asked for, and a coding that is not known leaves it as it is.

    :raises AnswerTooLarge: the result is longer than ``most``; it is not made in full to find out.
    :raises ValueError: the body is broken or ends too early.
    """
    coding = coding.strip().lower()
    if not body or coding not in {"gzip", "x-gzip", "deflate"}:
        return body
    # "deflate" is meant to have a zlib head, and has none with some servers.
    raw = coding == "deflate" and (body[0] & 15 != 8 or int.from_bytes(body[:2], "big") % 31 != 0)
    result = b""
    while body:
        unpacker = zlib.decompressobj(-15 if raw else 47)
        try:
            result += unpacker.decompress(body, most + 1 - len(result))
        except zlib.error as error:
            raise ValueError(f"the body cannot be decompressed: {error}") from None
        if len(result) > most:
            raise AnswerTooLarge
        if not unpacker.eof:
            raise ValueError("the compressed body ends too early")
        body = unpacker.unused_data
    return result


def host_and_port(origin: str) -> tuple[str, int | None]:
    """Split ``https://host:port``; an IPv6 address loses its brackets."""
    parts = urlsplit(origin)
    return parts.hostname or "", parts.port


def environment_proxy(origin: str) -> str | None:
    """Give the proxy that the environment names for an origin, or None."""
    if not any(name.lower().endswith("_proxy") for name in os.environ):
        return None
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(origin)
    # A proxy has its own 127.0.0.1: what runs on this machine, such as a sandbox, is never asked for there.
    if parts.hostname in {"localhost", "127.0.0.1", "::1"} or proxy_bypass(parts.netloc):
        return None
    found = getproxies()
    proxy = found.get(parts.scheme) or found.get("all")
    if not proxy:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def proxy_manager(proxy: str, options: Mapping[str, Any], tls: Callable[[], Any]) -> urllib3.ProxyManager:
    """Make the manager for a proxy; user and password in its URL become a header."""
    parts = urlsplit(proxy)
    headers = None
    if parts.username is not None:
        user, password = unquote(parts.username), unquote(parts.password or "")
        headers = urllib3.make_headers(proxy_basic_auth=f"{user}:{password}")
        proxy = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    secure = {"proxy_ssl_context": tls()} if parts.scheme == "https" else {}
    manager = urllib3.ProxyManager(proxy, proxy_headers=headers, **secure, **options)
    manager.pool_classes_by_scheme = {**manager.pool_classes_by_scheme, "http": Pool, "https": TlsPool}
    return manager
