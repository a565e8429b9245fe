"""The urllib3 driver, over real sockets."""

from __future__ import annotations

import os
import pickle
import socket
import ssl
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import trustme

from sinch.core.drivers import Urllib3Driver
from sinch.core.exceptions import ValidationException
from sinch.core.messages import Answered, NoAnswer, NotSent, Outcome, Send
from tests.servers import Connection, SocketServer


def get(url: str, *, timeout: float = 5, patience: float | None = None, body: bytes | None = None) -> Send:
    method = "GET" if body is None else "POST"
    return Send(method, url, "/x?y=%2B1", {"A": "b"}, body, (timeout, timeout, None), patience)


def serve_ok(connection: Connection) -> None:
    while connection.read_request():
        connection.answer(b'{"ok": true}', headers="X-Request-Id: r1\r\n")


def outcome_of(handler: Callable[[Connection], None], *, timeout: float = 5) -> Outcome:
    with SocketServer(handler) as server:
        return Urllib3Driver().send(get(server.url, timeout=timeout, body=b"{}"))


def test_answer_comes_back_whole() -> None:
    with SocketServer(serve_ok) as server:
        outcome = Urllib3Driver().send(get(server.url, body=b'{"a": 1}'))
    assert isinstance(outcome, Answered)
    assert (outcome.status, outcome.body, outcome.headers["x-request-ID"]) == (200, b'{"ok": true}', "r1")
    request = server.requests[0]
    assert request.startswith(b"POST /x?y=%2B1 HTTP/1.1\r\n")
    assert b"\r\nA: b\r\n" in request
    assert request.endswith(b'\r\n\r\n{"a": 1}')


def test_connections_are_kept_and_a_closed_one_is_replaced() -> None:
    driver = Urllib3Driver()
    with SocketServer(serve_ok) as server:
        for _ in range(3):
            assert isinstance(driver.send(get(server.url)), Answered)
        assert server.connections == 1
        driver.close()
        assert isinstance(driver.send(get(server.url)), Answered)
        assert server.connections == 2


def test_a_connection_that_the_server_closed_while_idle_is_not_used() -> None:
    closed = threading.Event()

    def once(connection: Connection) -> None:
        connection.read_request()
        connection.answer()
        connection.sock.shutdown(socket.SHUT_RDWR)
        closed.set()

    driver = Urllib3Driver()
    with SocketServer(once) as server:
        assert isinstance(driver.send(get(server.url, body=b"1")), Answered)
        assert closed.wait(5)
        assert isinstance(driver.send(get(server.url, body=b"2")), Answered)
        assert len(server.requests) == 2


def test_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    outcome = Urllib3Driver().send(get(f"http://127.0.0.1:{port}"))
    assert isinstance(outcome, NotSent)
    assert not outcome.timed_out


def test_unknown_host_and_nonsense() -> None:
    for origin in ("http://name.invalid", "http://" + "a" * 300 + ".invalid", "http://x..invalid"):
        assert isinstance(Urllib3Driver().send(get(origin)), (NotSent, NoAnswer))


def half_answer(connection: Connection) -> None:
    connection.read_request()
    connection.send(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half')


def reset_after_reading(connection: Connection) -> None:
    connection.read_request()
    connection.reset()


def garbage(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"\x00\x01 this is no HTTP\r\n\r\n")


def broken_gzip(connection: Connection) -> None:
    connection.read_request()
    connection.answer(b"no gzip", headers="Content-Encoding: gzip\r\n")


def broken_chunks(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx")


@pytest.mark.parametrize("handler", [half_answer, reset_after_reading, garbage, broken_gzip, broken_chunks])
def test_answers_that_get_lost(handler: Callable[[Connection], None]) -> None:
    outcome = outcome_of(handler)
    assert isinstance(outcome, NoAnswer)
    assert not outcome.timed_out


def test_silence_times_out() -> None:
    def silent(connection: Connection) -> None:
        connection.read_request()
        connection.read_request()

    outcome = outcome_of(silent, timeout=0.1)
    assert isinstance(outcome, NoAnswer)
    assert outcome.timed_out


def test_redirects_are_not_followed() -> None:
    def redirect(connection: Connection) -> None:
        connection.read_request()
        connection.answer(status="302 Found", headers="Location: http://127.0.0.1:1/\r\n")

    outcome = outcome_of(redirect)
    assert isinstance(outcome, Answered)
    assert outcome.status == 302


def test_tls_that_fails_leaves_the_request_unsent() -> None:
    def no_tls(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.read_request()

    with SocketServer(no_tls) as server:
        outcome = Urllib3Driver().send(get(server.url.replace("http:", "https:"), body=b"{}"))
    assert isinstance(outcome, NotSent)


def test_tls_that_hangs_leaves_the_request_unsent() -> None:
    def hang(connection: Connection) -> None:
        connection.read_request()

    with SocketServer(hang) as server:
        outcome = Urllib3Driver().send(get(server.url.replace("http:", "https:"), timeout=0.1, body=b"{}"))
        assert not server.requests
    assert isinstance(outcome, NotSent)


def test_many_threads_share_the_pool_without_a_warning() -> None:
    driver = Urllib3Driver(pool_size=4)
    with SocketServer(serve_ok) as server, warnings.catch_warnings(), ThreadPoolExecutor(16) as threads:
        warnings.simplefilter("error")
        outcomes = list(threads.map(driver.send, [get(server.url)] * 200))
        assert server.connections <= 4
    assert all(isinstance(outcome, Answered) for outcome in outcomes)


def test_waiting_for_a_connection_ends_with_the_deadline() -> None:
    started, done = threading.Event(), threading.Event()

    def slow(connection: Connection) -> None:
        while connection.read_request():
            started.set()
            done.wait(5)
            connection.answer()

    driver = Urllib3Driver(pool_size=1)
    with SocketServer(slow) as server, ThreadPoolExecutor(1) as threads:
        first = threads.submit(driver.send, get(server.url))
        assert started.wait(5)
        second = driver.send(get(server.url, patience=0.05))
        done.set()
        assert isinstance(first.result(), Answered)
    assert isinstance(second, NotSent)
    assert second.timed_out


@pytest.mark.parametrize("source", ["argument", "environment"])
def test_http_proxy(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with SocketServer(serve_ok) as proxy:
        url = f"http://us%40er:pass@127.0.0.1:{proxy.port}"
        if source == "environment":
            monkeypatch.setenv("http_proxy", url)
        driver = Urllib3Driver(proxy=url if source == "argument" else None)
        outcome = driver.send(get("http://numbers.example.test"))
        assert isinstance(outcome, Answered)
    assert proxy.requests[0].startswith(b"GET http://numbers.example.test/x?y=%2B1 HTTP/1.1\r\n")
    assert b"dXNAZXI6cGFzcw==" in proxy.requests[0]  # us@er:pass


def test_https_proxy_that_refuses_leaves_the_request_unsent() -> None:
    def refuse(connection: Connection) -> None:
        connection.read_request()
        connection.answer(status="407 Proxy Authentication Required")

    with SocketServer(refuse) as proxy:
        driver = Urllib3Driver(proxy=f"http://127.0.0.1:{proxy.port}")
        outcome = driver.send(get("https://numbers.example.test", body=b"{}"))
    assert proxy.requests[0].startswith(b"CONNECT numbers.example.test:443 ")
    assert len(proxy.requests) == 1
    assert isinstance(outcome, NotSent)


def test_no_proxy_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    with SocketServer(serve_ok) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "name.invalid")
        assert isinstance(Urllib3Driver().send(get("http://name.invalid")), NotSent)
        assert isinstance(Urllib3Driver().send(get("http://other.invalid")), Answered)


def test_this_machine_is_never_reached_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    with SocketServer(serve_ok) as server:
        assert isinstance(Urllib3Driver().send(get(server.url)), Answered)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("pool_size", 0), ("pool_size", -1), ("pool_size", True), ("pool_size", "9"), ("pool_size", 1.5),
        ("proxy", ""), ("proxy", 5), ("proxy", "localhost:3128"), ("proxy", "socks5://localhost"),
        ("proxy", "http://user:secret@host:port"), ("ca_bundle", "/does/not/exist"), ("ca_bundle", 5),
    ],
)  # fmt: skip
def test_options_that_make_no_sense(option: str, value: object) -> None:
    with pytest.raises(ValidationException, match=option) as caught:
        Urllib3Driver(**{option: value})  # type: ignore[arg-type]
    assert "secret" not in str(caught.value)


def tls_server(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate = authority.issue_cert(name)
    with certificate.private_key_and_cert_chain_pem.tempfile() as file:
        context.load_cert_chain(file)
    return context


def test_certificates_and_names_are_verified(tmp_path: Path) -> None:
    ours, theirs = trustme.CA(), trustme.CA()
    bundle = tmp_path / "ca.pem"
    ours.cert_pem.write_to_path(str(bundle))
    driver = Urllib3Driver(ca_bundle=bundle)
    with SocketServer(serve_ok, tls_server(ours, "127.0.0.1")) as server:
        assert isinstance(driver.send(get(server.url, body=b"{}")), Answered)
        assert isinstance(Urllib3Driver().send(get(server.url, body=b"{}")), NotSent)
        assert len(server.requests) == 1
    for wrong in (tls_server(ours, "elsewhere.example.com"), tls_server(theirs, "127.0.0.1")):
        with SocketServer(serve_ok, wrong) as server:
            assert isinstance(driver.send(get(server.url, body=b"{}")), NotSent)
            assert not server.requests


def test_a_ca_bundle_without_certificates(tmp_path: Path) -> None:
    bundle = tmp_path / "empty.pem"
    bundle.write_text("")
    with pytest.raises(ValidationException, match="ca_bundle"):
        Urllib3Driver(ca_bundle=bundle)


def test_pickles_without_sockets() -> None:
    with SocketServer(serve_ok) as server:
        driver = Urllib3Driver(pool_size=3)
        driver.send(get(server.url))
        copied = pickle.loads(pickle.dumps(driver))
        assert isinstance(copied.send(get(server.url)), Answered)
        assert server.connections == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_shares_no_connection() -> None:
    with SocketServer(serve_ok) as server:
        driver = Urllib3Driver()
        driver.send(get(server.url))
        child = os.fork()
        if child == 0:
            os._exit(0 if isinstance(driver.send(get(server.url)), Answered) else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert server.connections == 2
        assert isinstance(driver.send(get(server.url)), Answered)
        assert server.connections == 2
