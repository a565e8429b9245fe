"""The fault bench: what goes wrong on the way, for every operation class, and how many requests arrive then."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from dataclasses import dataclass
from typing import Any

import pytest

from sinch import SinchException, TimeoutException, TransportException
from sinch.core.exceptions import RateLimitException, ServerException
from tests.faults import wires
from tests.faults.stage import CARRIERS, PAIRS, Caller, repeatable
from tests.faults.wires import GOOD, Drip, Flood, bytes_of, chunked, saying, serve
from tests.servers import Connection, Handler, SocketServer

GIVEN_UP = TransportException


@dataclass(frozen=True)
class Fault:
    """A fault, and what a call with three attempts makes of it."""

    handler: Handler
    #: Requests that arrive whole: of an operation that is safe to repeat, and of one that is not.
    arrived: tuple[int, int]
    #: None: the call succeeds.
    error: type[SinchException] | None
    #: Whether the exception says that the request may have been sent; None: it is not about that.
    sent: bool | None = None
    deadline: float = 20
    read: float = 10


FAULTS = {
    "reset before reading": Fault(wires.reset_before_reading, (0, 0), TransportException, True),
    "reset after reading": Fault(wires.reset_after_reading, (3, 1), TransportException, True),
    "closed without an answer": Fault(bytes_of(b""), (3, 1), TransportException, True),
    "half a head": Fault(bytes_of(b"HTTP/1.1 200 OK\r\nContent-"), (3, 1), TransportException, True),
    "half a body": Fault(bytes_of(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"), (3, 1), GIVEN_UP, True),
    "half of the chunks": Fault(bytes_of(chunked(GOOD)[:90]), (3, 1), TransportException, True),
    "no chunks": Fault(
        bytes_of(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"), (3, 1), TransportException, True
    ),
    "garbage": Fault(bytes_of(b"\x00\x16\x03 this is no HTTP\r\n\r\n"), (3, 1), TransportException, True),
    "length too small": Fault(
        bytes_of(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + GOOD), (1, 1), SinchException
    ),
    "never an answer": Fault(wires.silent, (3, 1), TimeoutException, True, read=0.1),
    "slow body": Fault(
        Drip(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n", b" "), (1, 1), TimeoutException, True, 0.3
    ),
    "slow chunks": Fault(
        Drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        (1, 1),
        TimeoutException,
        True,
        0.3,
    ),
    "slow head": Fault(Drip(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"a"), (1, 1), TimeoutException, True, 0.3),
    "huge length": Fault(
        bytes_of(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000000\r\n\r\n{}"), (1, 1), TransportException, True
    ),
    "endless body": Fault(Flood(b"HTTP/1.1 200 OK\r\n\r\n", b" " * 65536), (1, 1), TransportException, True),
    "endless chunks": Fault(
        Flood(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"8000\r\n" + b" " * 0x8000 + b"\r\n"),
        (1, 1),
        TransportException,
        True,
    ),
    "gzip bomb": Fault(
        saying("200 OK", wires.bomb(), "Content-Encoding: gzip\r\n"), (1, 1), TransportException, True
    ),
    "broken gzip": Fault(saying("200 OK", GOOD, "Content-Encoding: gzip\r\n"), (3, 1), TransportException, True),
    "half a gzip": Fault(
        saying("200 OK", gzip.compress(GOOD)[:-9], "Content-Encoding: gzip\r\n"), (3, 1), TransportException, True
    ),
    "deeply nested": Fault(saying("200 OK", wires.deep()), (1, 1), SinchException),
    "no JSON": Fault(saying("200 OK", b"<html>"), (1, 1), SinchException),
    "JSON that is no object": Fault(saying("200 OK", b"[1, 2]"), (1, 1), SinchException),
    "400": Fault(saying("400 Bad Request", b'{"oops": [[]]}'), (1, 1), SinchException),
    "429 without a time": Fault(saying("429 Too Many"), (3, 1), RateLimitException),
    "429 with a time": Fault(saying("429 Too Many", headers="Retry-After: 0\r\n"), (3, 3), RateLimitException),
    "429 with a date": Fault(
        saying("429 Too Many", headers="Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n"), (3, 3), RateLimitException
    ),
    "429 with a time beyond the deadline": Fault(
        saying("429 Too Many", headers="Retry-After: 3600\r\n"), (1, 1), RateLimitException
    ),
    "500": Fault(saying("500 Oops", b"<html>"), (1, 1), ServerException),
    "502": Fault(saying("502 Bad Gateway", b""), (3, 1), ServerException),
    "503": Fault(saying("503 Unavailable", headers="Retry-After: 0\r\n"), (3, 1), ServerException),
    "504": Fault(saying("504 Timeout"), (3, 1), ServerException),
    "chunked": Fault(bytes_of(chunked(GOOD)), (1, 1), None),
    "until the connection closes": Fault(bytes_of(b"HTTP/1.0 200 OK\r\n\r\n" + GOOD), (1, 1), None),
    "after 100 Continue": Fault(
        bytes_of(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(GOOD), GOOD)),
        (1, 1),
        None,
    ),
    "gzip": Fault(saying("200 OK", gzip.compress(GOOD), "Content-Encoding: gzip\r\n"), (1, 1), None),
    "gzip in two members": Fault(
        saying("200 OK", gzip.compress(GOOD[:9]) + gzip.compress(GOOD[9:]), "Content-Encoding: GZIP\r\n"),
        (1, 1),
        None,
    ),
    "deflate": Fault(saying("200 OK", zlib.compress(GOOD), "Content-Encoding: deflate\r\n"), (1, 1), None),
    "raw deflate": Fault(
        saying("200 OK", wires.raw_deflate(GOOD), "Content-Encoding: deflate\r\n"), (1, 1), None
    ),
}  # fmt: skip


#: Where aiohttp, which reads ahead, sees something else.
NATIVE = {"length too small": Fault(FAULTS["length too small"].handler, (3, 1), TransportException, True)}


def check(outcome: Any, fault: Fault, attempts: int) -> None:
    if fault.error is None:
        assert not isinstance(outcome, BaseException), repr(outcome)
        return
    assert isinstance(outcome, fault.error), repr(outcome)
    assert outcome.attempts == attempts
    assert getattr(outcome, "may_have_been_sent", None) is fault.sent


@pytest.mark.parametrize(("carrier", "name"), PAIRS)
@pytest.mark.parametrize("fault", FAULTS)
def test_fault(fault: str, carrier: str, name: str) -> None:
    given = NATIVE.get(fault, FAULTS[fault]) if carrier == "aiohttp" else FAULTS[fault]
    expected = given.arrived[0 if repeatable(name) else 1]
    with SocketServer(given.handler) as server:
        [outcome] = Caller(carrier, name, server.url, deadline=given.deadline, read=given.read)()
        assert len(server.requests) == expected
        sent = server.connections if fault == "reset before reading" else expected
        if fault == "reset before reading":
            assert sent == (3 if repeatable(name) else 1)
    check(outcome, given, sent)


@pytest.mark.parametrize(("carrier", "name"), PAIRS)
def test_refused(carrier: str, name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    [outcome] = Caller(carrier, name, f"http://127.0.0.1:{port}")()
    check(outcome, Fault(wires.silent, (0, 0), TransportException, False), 3)
    assert "not sent" in str(outcome)


@pytest.mark.parametrize(("carrier", "name"), PAIRS)
def test_refused_tls(carrier: str, name: str) -> None:
    def no_tls(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.read_request()

    with SocketServer(no_tls) as server:
        [outcome] = Caller(carrier, name, server.url.replace("http:", "https:"))()
        assert not server.requests
        assert server.connections == 3
    check(outcome, Fault(no_tls, (0, 0), TransportException, False), 3)


@pytest.mark.parametrize(("carrier", "name"), PAIRS)
def test_kept_connection_that_is_reset_when_it_is_used_again(carrier: str, name: str) -> None:
    with SocketServer(wires.only_the_second_is_cut()) as server:
        first, second = Caller(carrier, name, server.url)(2)
        assert first.http.attempts == 1
        if repeatable(name):
            assert second.http.attempts == 2
            assert (len(server.requests), server.connections) == (2, 2)
        else:
            assert isinstance(second, TransportException)
            assert (second.may_have_been_sent, second.attempts) == (True, 1)
            assert (len(server.requests), server.connections) == (1, 1)


@pytest.mark.parametrize(("carrier", "name"), PAIRS)
def test_connection_that_was_closed_while_it_was_kept_costs_no_attempt(carrier: str, name: str) -> None:
    def once(connection: Connection) -> None:
        connection.read_request()
        # The end of the connection arrives with the answer: it is there before the connection is used again.
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        connection.answer(GOOD)
        connection.sock.shutdown(socket.SHUT_WR)
        connection.read_request()

    with SocketServer(once) as server:
        outcomes = Caller(carrier, name, server.url)(3)
        assert [outcome.http.attempts for outcome in outcomes] == [1, 1, 1]
        assert (len(server.requests), server.connections) == (3, 3)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_bytes_after_an_answer_are_not_the_next_answer(carrier: str) -> None:
    answers = iter([GOOD + b"HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n" + b'{"id": "other"}', GOOD])
    lock = threading.Lock()

    def handler(connection: Connection) -> None:
        while connection.read_request():
            with lock:
                body = next(answers)
            connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(GOOD) + body)

    with SocketServer(handler) as server:
        outcomes = Caller(carrier, "service plan, repeatable", server.url, attempts=1)(2)
    # The second call gets its own answer, or none.
    assert [outcome.id for outcome in outcomes if not isinstance(outcome, TransportException)] in (
        ["B1", "B1"],
        ["B1"],
    )


@pytest.mark.parametrize(("carrier", "name"), PAIRS)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(status: int, carrier: str, name: str) -> None:
    with SocketServer(saying("200 OK", GOOD)) as elsewhere:
        moved = saying(f"{status} Moved", b"", f"Location: {elsewhere.url}/stolen\r\n")
        with SocketServer(moved) as server:
            [outcome] = Caller(carrier, name, server.url)()
            assert len(server.requests) == 1
        assert elsewhere.connections == 0
    assert isinstance(outcome, SinchException)
    assert outcome.status == status


class TestToken:
    """Faults of the token endpoint: whatever they are, the request of the call is not sent."""

    def play(self, carrier: str, name: str, handler: Handler, **options: Any) -> tuple[Any, list[bytes]]:
        with SocketServer(handler) as server:
            [outcome] = Caller(carrier, name, server.url, with_token=False, **options)()
            return outcome, server.requests

    @pytest.mark.parametrize("carrier", CARRIERS)
    @pytest.mark.parametrize("name", ["project, repeatable", "project, once"])
    @pytest.mark.parametrize(
        ("fault", "arrived", "error"),
        [
            ("reset after reading", 3, TransportException), ("half a body", 3, TransportException),
            ("garbage", 3, TransportException), ("endless body", 1, TransportException),
            ("gzip bomb", 1, TransportException), ("never an answer", 3, TimeoutException),
            ("slow body", 1, TimeoutException), ("slow head", 1, TimeoutException), ("503", 3, ServerException),
            ("429 without a time", 3, RateLimitException), ("500", 1, ServerException),
            ("deeply nested", 1, SinchException), ("no JSON", 1, SinchException),
        ],
    )  # fmt: skip
    def test_fault(self, fault: str, arrived: int, error: type[SinchException], name: str, carrier: str) -> None:
        given = FAULTS[fault]
        outcome, requests = self.play(carrier, name, given.handler, deadline=given.deadline, read=given.read)
        assert [request.split()[1] for request in requests] == [b"/oauth2/token"] * arrived
        assert isinstance(outcome, error)
        assert getattr(outcome, "may_have_been_sent", False) is False

    @pytest.mark.parametrize("carrier", CARRIERS)
    @pytest.mark.parametrize("name", ["project, repeatable", "project, once"])
    def test_server_that_always_says_expired(self, name: str, carrier: str) -> None:
        def handler(connection: Connection) -> None:
            while request := connection.read_request():
                if b"/oauth2/token" in request:
                    connection.answer(b'{"access_token": "t%d", "expires_in": 3599}' % len(request))
                else:
                    connection.answer(status="401 No", headers='WWW-Authenticate: Bearer error="expired"\r\n')

        outcome, requests = self.play(carrier, name, handler)
        assert isinstance(outcome, SinchException)
        assert outcome.status == 401
        # One token to begin with, one in its place, which is the same here: no further request is made with it.
        assert [request.split()[1] == b"/oauth2/token" for request in requests] == [True, False, True]


def test_serving_in_a_row() -> None:
    """The bench itself: a server that answers well is called once for each call, on one connection."""
    with SocketServer(serve(lambda connection: connection.answer(GOOD))) as server:
        outcomes = Caller("client", "service plan, once", server.url)(3)
        assert [outcome.http.attempts for outcome in outcomes] == [1, 1, 1]
        assert (len(server.requests), server.connections) == (3, 1)
