"""The drivers that move bytes, over real sockets: the same outcomes from each of them."""

from __future__ import annotations

import asyncio
import pickle
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from sinch.aio import AiohttpDriver, AsyncDriver, ThreadsDriver
from sinch.core.drivers import Urllib3Driver
from sinch.core.exceptions import ValidationException
from sinch.core.messages import Answered, NoAnswer, NotSent, Outcome, Send
from tests.aio.stage import REAL, play, until
from tests.core.test_drivers import (
    broken_chunks,
    broken_gzip,
    garbage,
    get,
    half_answer,
    reset_after_reading,
    serve_ok,
    tls_server,
)
from tests.fakes import RecordingDriver, answer
from tests.servers import Connection, SocketServer

Make = Callable[..., AsyncDriver]


@pytest.fixture(params=list(REAL))
def make(request: pytest.FixtureRequest) -> Make:
    made: str = request.param
    return REAL[made]


def send(make: Make, request: Send, **options: object) -> Outcome:
    """Send one request with a driver of its own."""

    async def scene() -> Outcome:
        driver = make(**options)
        try:
            return await driver.send(request)
        finally:
            await driver.aclose()

    return play(scene())


def outcome_of(make: Make, handler: Callable[[Connection], None], *, timeout: float = 5) -> Outcome:
    with SocketServer(handler) as server:
        return send(make, get(server.url, timeout=timeout, body=b"{}"))


def test_answer_comes_back_whole(make: Make) -> None:
    with SocketServer(serve_ok) as server:
        outcome = send(make, get(server.url, body=b'{"a": 1}'))
    assert isinstance(outcome, Answered)
    assert (outcome.status, outcome.body, outcome.headers["x-request-ID"]) == (200, b'{"ok": true}', "r1")
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert body == b'{"a": 1}'
    first, *headers = head.split(b"\r\n")
    assert first == b"POST /x?y=%2B1 HTTP/1.1"
    assert b"A: b" in headers
    # Nothing is added that the other driver does not send, but for the encodings that are accepted.
    names = {header.partition(b":")[0].lower() for header in headers}
    assert names - {b"accept-encoding", b"user-agent", b"accept"} == {b"host", b"a", b"content-length"}


@pytest.mark.parametrize(
    "target", ["/a%2Fb/c%20d", "/+46701234567:release", "/x?a=%2B1&b=%C3%A4&c=1%2C2", "/%7Bx%7D"]
)
def test_targets_go_out_as_they_are(make: Make, target: str) -> None:
    with SocketServer(serve_ok) as server:
        send(make, Send("GET", server.url, target, {}, None, (5, 5, None)))
    assert server.requests[0].startswith(f"GET {target} HTTP/1.1\r\n".encode())
    assert b"content-type" not in server.requests[0].lower()


def test_connections_are_kept_and_closed(make: Make) -> None:
    async def scene(url: str) -> None:
        driver = make()
        for _ in range(3):
            assert isinstance(await driver.send(get(url)), Answered)
        assert server.connections == 1
        await driver.aclose()
        await driver.aclose()
        assert isinstance(await driver.send(get(url)), Answered)
        await driver.aclose()

    with SocketServer(serve_ok) as server:
        play(scene(server.url))
        assert server.connections == 2


def test_cookies_are_not_kept(make: Make) -> None:
    def serve(connection: Connection) -> None:
        while connection.read_request():
            connection.answer(headers="Set-Cookie: a=b\r\n")

    async def scene(url: str) -> None:
        driver = make()
        await driver.send(get(url))
        await driver.send(get(url))
        await driver.aclose()

    with SocketServer(serve) as server:
        play(scene(server.url))
    assert b"cookie" not in server.requests[1].lower()


def test_refused(make: Make) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    outcome = send(make, get(f"http://127.0.0.1:{port}"))
    assert isinstance(outcome, NotSent)
    assert not outcome.timed_out


@pytest.mark.parametrize("origin", ["http://name.invalid", "http://" + "a" * 300 + ".invalid", "http://x..invalid"])
def test_unknown_host_and_nonsense(make: Make, origin: str) -> None:
    assert isinstance(send(make, get(origin)), (NotSent, NoAnswer))


@pytest.mark.parametrize("handler", [half_answer, reset_after_reading, garbage, broken_gzip, broken_chunks])
def test_answers_that_get_lost(make: Make, handler: Callable[[Connection], None]) -> None:
    outcome = outcome_of(make, handler)
    assert isinstance(outcome, NoAnswer)
    assert not outcome.timed_out


def test_silence_times_out(make: Make) -> None:
    def silent(connection: Connection) -> None:
        connection.read_request()
        connection.read_request()

    outcome = outcome_of(make, silent, timeout=0.1)
    assert isinstance(outcome, NoAnswer)
    assert outcome.timed_out


def test_redirects_are_not_followed(make: Make) -> None:
    def redirect(connection: Connection) -> None:
        connection.read_request()
        connection.answer(status="302 Found", headers="Location: http://127.0.0.1:1/\r\n")

    outcome = outcome_of(make, redirect)
    assert isinstance(outcome, Answered)
    assert outcome.status == 302


@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
def test_nothing_is_repeated(make: Make, method: str) -> None:
    """A connection that breaks when it is used again is the temptation: the request may have arrived."""

    def once(connection: Connection) -> None:
        if connection.read_request():
            connection.answer()
        if connection.read_request():
            connection.reset()

    async def scene(url: str) -> None:
        driver = make(pool_size=1)
        request = Send(method, url, "/", {}, b"{}" if method != "GET" else None, (5, 5, None))
        assert isinstance(await driver.send(request), Answered)
        assert isinstance(await driver.send(request), NoAnswer)
        await driver.aclose()

    with SocketServer(once) as server:
        play(scene(server.url))
        assert len(server.requests) == 2


def test_tls_that_fails_or_hangs_leaves_the_request_unsent(make: Make) -> None:
    def no_tls(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.read_request()

    def hang(connection: Connection) -> None:
        connection.read_request()

    for handler, timeout in ((no_tls, 5), (hang, 0.1)):
        with SocketServer(handler) as server:
            outcome = send(make, get(server.url.replace("http:", "https:"), timeout=timeout, body=b"{}"))
            assert isinstance(outcome, NotSent)
            assert not server.requests


def test_certificates_and_names_are_verified(make: Make, tmp_path: Path) -> None:
    ours, theirs = trustme.CA(), trustme.CA()
    bundle = tmp_path / "ca.pem"
    ours.cert_pem.write_to_path(str(bundle))
    with SocketServer(serve_ok, tls_server(ours, "127.0.0.1")) as server:
        assert isinstance(send(make, get(server.url, body=b"{}"), ca_bundle=bundle), Answered)
        assert isinstance(send(make, get(server.url, body=b"{}")), NotSent)
        assert len(server.requests) == 1
    for wrong in (tls_server(ours, "elsewhere.example.com"), tls_server(theirs, "127.0.0.1")):
        with SocketServer(serve_ok, wrong) as server:
            assert isinstance(send(make, get(server.url, body=b"{}"), ca_bundle=bundle), NotSent)
            assert not server.requests


@pytest.mark.parametrize("source", ["argument", "environment"])
def test_http_proxy(make: Make, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with SocketServer(serve_ok) as proxy:
        url = f"http://us%40er:pass@127.0.0.1:{proxy.port}"
        if source == "environment":
            monkeypatch.setenv("http_proxy", url)
        options = {"proxy": url} if source == "argument" else {}
        assert isinstance(send(make, get("http://numbers.example.test"), **options), Answered)
    assert proxy.requests[0].startswith(b"GET http://numbers.example.test/x?y=%2B1 HTTP/1.1\r\n")
    assert b"dXNAZXI6cGFzcw==" in proxy.requests[0]  # us@er:pass


def test_https_proxy_that_refuses_leaves_the_request_unsent(make: Make) -> None:
    def refuse(connection: Connection) -> None:
        connection.read_request()
        connection.answer(status="407 Proxy Authentication Required")

    with SocketServer(refuse) as proxy:
        outcome = send(make, get("https://numbers.example.test", body=b"{}"), proxy=f"http://127.0.0.1:{proxy.port}")
    assert proxy.requests[0].startswith(b"CONNECT numbers.example.test:443 ")
    assert len(proxy.requests) == 1
    assert isinstance(outcome, NotSent)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("pool_size", 0), ("pool_size", -1), ("pool_size", True), ("pool_size", "9"), ("pool_size", 1.5),
        ("proxy", ""), ("proxy", 5), ("proxy", "http://user:secret@host:port"), ("ca_bundle", "/does/not/exist"),
    ],
)  # fmt: skip
def test_options_that_make_no_sense(make: Make, option: str, value: object) -> None:
    with pytest.raises(ValidationException, match=option) as caught:
        make(**{option: value})
    assert "secret" not in str(caught.value)


def test_pickles_without_connections(make: Make) -> None:
    async def scene(url: str) -> None:
        driver = make(pool_size=3)
        await driver.send(get(url))
        copied = pickle.loads(pickle.dumps(driver))
        assert isinstance(await copied.send(get(url)), Answered)
        await driver.aclose()
        await copied.aclose()

    with SocketServer(serve_ok) as server:
        play(scene(server.url))
        assert server.connections == 2


def test_one_event_loop_after_the_other(make: Make) -> None:
    """Also without closing in between: winding up the loop does it."""
    driver = make()
    with SocketServer(serve_ok) as server:
        for _ in range(3):
            assert isinstance(play(driver.send(get(server.url))), Answered)
        play(driver.aclose())


def test_waiting_for_a_connection_ends_with_the_deadline(make: Make) -> None:
    done = threading.Event()

    def slow(connection: Connection) -> None:
        while connection.read_request():
            done.wait(5)
            connection.answer()

    async def scene() -> None:
        driver = make(pool_size=1)
        first = asyncio.create_task(driver.send(get(server.url)))
        await until(lambda: server.requests)
        second = await driver.send(get(server.url, patience=0.05))
        assert isinstance(second, NotSent)
        assert second.timed_out
        done.set()
        assert isinstance(await first, Answered)
        assert isinstance(await driver.send(get(server.url, patience=5)), Answered)
        await driver.aclose()

    with SocketServer(slow) as server:
        play(scene())
        assert len(server.requests) == 2


def test_closing_lets_requests_under_way_come_to_their_end(make: Make) -> None:
    done = threading.Event()

    def slow(connection: Connection) -> None:
        while connection.read_request():
            done.wait(5)
            connection.answer()

    async def scene() -> None:
        driver = make()
        sending = asyncio.create_task(driver.send(get(server.url)))
        await until(lambda: server.requests)
        await driver.aclose()
        done.set()
        assert isinstance(await sending, Answered)

    with SocketServer(slow) as server:
        play(scene())


def test_the_loop_runs_on_while_a_server_is_slow(make: Make) -> None:
    """The server does not answer before the loop has gone round many times: a blocked loop would never get there."""
    done = threading.Event()

    def slow(connection: Connection) -> None:
        connection.read_request()
        done.wait(5)
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{")
        done.wait(5)
        connection.send(b"}")

    async def scene() -> int:
        driver = make()
        sending = asyncio.create_task(driver.send(get(server.url)))
        ticks = 0
        while not sending.done():
            await asyncio.sleep(0.001)
            ticks += 1
            if ticks == 20:
                done.set()
        assert isinstance(sending.result(), Answered)
        await driver.aclose()
        return ticks

    with SocketServer(slow) as server:
        assert play(scene()) >= 20


class TestThreads:
    def test_options_belong_to_the_default_driver(self) -> None:
        with pytest.raises(ValidationException, match="pool_size"):
            ThreadsDriver(RecordingDriver(), pool_size=3)
        with pytest.raises(ValidationException, match="driver"):
            ThreadsDriver(object())  # type: ignore[arg-type]
        for threads in (0, True, "3"):
            with pytest.raises(ValidationException, match="threads"):
                ThreadsDriver(threads=threads)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("driver", "expected"),
        [
            (ThreadsDriver(), 10),
            (ThreadsDriver(pool_size=3), 3),
            (ThreadsDriver(Urllib3Driver(pool_size=4)), 4),
            (ThreadsDriver(Urllib3Driver(pool_size=4), threads=2), 2),
        ],
    )
    def test_there_are_as_many_threads_as_connections(self, driver: ThreadsDriver, expected: int) -> None:
        names: set[str] = set()
        together = threading.Barrier(expected)

        class Counting(RecordingDriver):
            def send(self, request: Send) -> Outcome:
                names.add(threading.current_thread().name)
                # Holds each thread until all of them are there.
                if not together.broken:
                    together.wait(5)
                return answer({})

        async def scene() -> None:
            driver._driver = Counting()
            await asyncio.gather(*[driver.send(get("http://x")) for _ in range(expected * 4)])
            await driver.aclose()

        play(scene())
        assert len(names) == expected
        assert all(name.startswith("sinch") for name in names)

    def test_what_waits_for_a_thread_is_not_sent_after_the_deadline(self) -> None:
        """Not even by a thread that becomes free at the last moment."""
        released = threading.Event()
        left: list[float | None] = []

        class Slow(RecordingDriver):
            def send(self, request: Send) -> Outcome:
                left.append(request.patience)
                released.wait(5)
                return answer({})

        async def scene() -> None:
            driver = ThreadsDriver(Slow(), threads=1)
            first = asyncio.create_task(driver.send(get("http://x", patience=30)))
            await until(lambda: left)
            second = asyncio.create_task(driver.send(get("http://x", patience=30)))
            late = await driver.send(get("http://x", patience=0.02))
            assert isinstance(late, NotSent)
            assert late.timed_out
            released.set()
            await first
            await second
            await driver.aclose()

        play(scene())
        assert left[0] == 30
        assert len(left) == 2
        assert left[1] is not None
        assert left[1] < 30

    def test_an_exception_of_an_own_driver_comes_through(self) -> None:
        class Broken(RecordingDriver):
            def send(self, request: Send) -> Outcome:
                raise RuntimeError("mine")

        async def scene() -> None:
            driver = ThreadsDriver(Broken())
            with pytest.raises(RuntimeError, match="mine"):
                await driver.send(get("http://x"))
            await driver.aclose()

        play(scene())


def test_aiohttp_says_what_is_missing() -> None:
    code = "import sys; sys.modules['aiohttp'] = None\nimport sinch.aio; sinch.aio.AiohttpDriver"
    failed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "sinch[async]" in failed.stderr
    assert AiohttpDriver(pool_size=2).pool_size == 2
