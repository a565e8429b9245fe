"""What servers and networks do to an answer, as handlers of a scripted server."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Callable
from itertools import count

from tests.servers import Connection, Handler

#: A body that every operation of the bench accepts.
GOOD = b'{"id": "B1", "callId": "C1", "message_id": "M1", "phoneNumber": "+12025550134"}'


def serve(answer: Callable[[Connection], object]) -> Handler:
    """Read request after request, and treat each in the same way."""

    def handler(connection: Connection) -> None:
        while connection.read_request():
            answer(connection)

    return handler


def saying(status: str, body: bytes = b"{}", headers: str = "") -> Handler:
    return serve(lambda connection: connection.answer(body, status, headers))


def bytes_of(data: bytes) -> Handler:
    """Answer each request with these bytes, then close."""

    def handler(connection: Connection) -> None:
        if connection.read_request():
            connection.send(data)

    return handler


def await_first_byte(connection: Connection) -> bool:
    """Wait until a request begins to arrive, without reading it."""
    try:
        return bool(connection.sock.recv(1, socket.MSG_PEEK))
    except OSError:
        return False


def reset_before_reading(connection: Connection) -> None:
    await_first_byte(connection)
    connection.reset()


def reset_after_reading(connection: Connection) -> None:
    connection.read_request()
    connection.reset()


def silent(connection: Connection) -> None:
    while connection.read_request():
        pass


def chunked(body: bytes, size: int = 7) -> bytes:
    pieces = [body[place : place + size] for place in range(0, len(body), size)]
    framed = b"".join(b"%x;ext=1\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + framed + b"0\r\nX-Trailer: 1\r\n\r\n"


class Drip:
    """Sends something every few milliseconds for as long as the other side listens."""

    def __init__(self, start: bytes, drop: bytes, every: float = 0.01) -> None:
        self._start, self._drop, self._every = start, drop, every
        self._never = threading.Event()

    def __call__(self, connection: Connection) -> None:
        if connection.read_request():
            connection.send(self._start)
            while not self._never.wait(self._every):
                connection.send(self._drop)


class Flood(Drip):
    """Sends without end."""

    def __init__(self, start: bytes, drop: bytes) -> None:
        super().__init__(start, drop, 0)


def bomb(size: int = 1 << 26) -> bytes:
    """Give a small gzip file that unpacks into a large body."""
    return gzip.compress(b"[" + b" " * size + b"]")


def deep(depth: int = 200_000) -> bytes:
    return b'{"a":' + b"[" * depth + b"]" * depth + b"}"


def only_the_second_is_cut() -> Handler:
    """Answer the first request of the first connection, and reset that connection as soon as it is used again."""
    connections = count()

    def handler(connection: Connection) -> None:
        if next(connections):
            serve(lambda each: each.answer(GOOD))(connection)
            return
        connection.read_request()
        connection.answer(GOOD)
        reset_before_reading(connection)

    return handler


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()
