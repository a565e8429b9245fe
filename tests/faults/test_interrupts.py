"""Ctrl-C in the middle of a call leaves connections, locks and token as they should be."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from sinch import RetryPolicy, SinchClient
from sinch.core.drivers import Urllib3Driver
from tests.fakes import PROJECT
from tests.faults.wires import GOOD
from tests.servers import Connection, SocketServer

TOKEN = b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer"}'

pytestmark = pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="needs POSIX signals")


def interrupt() -> None:
    """Do what Ctrl-C does: a signal that reaches the main thread while it waits for the network."""
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)


@contextmanager
def server(where: str) -> Generator[SocketServer, None, None]:
    """Serve token and API; the first request to ``where`` interrupts the client instead of being answered."""
    done: list[str] = []

    def handler(connection: Connection) -> None:
        while request := connection.read_request():
            kind = "token" if b"/oauth2/token" in request else "call"
            if kind == where.split()[0] and not done:
                done.append(kind)
                if where.endswith("body"):
                    connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
                interrupt()
                continue
            connection.answer(TOKEN if kind == "token" else GOOD)

    with SocketServer(handler) as running:
        yield running


@pytest.mark.parametrize("where", ["token", "token body", "call", "call body"])
def test_interrupted_call(where: str) -> None:
    with server(where) as running:
        client = SinchClient(
            "k", "s", PROJECT, base_url=running.url, driver=Urllib3Driver(pool_size=1), retry=RetryPolicy(deadline=10)
        )
        with client, pytest.raises(KeyboardInterrupt):
            client.sms.batches.get("B1")
        # One connection is all there is: had it been lost, this would wait for it until the deadline.
        with client:
            for _ in range(2):
                assert client.sms.batches.get("B1").id == "B1"
        # Nothing was sent twice behind the scenes, and the token of before is still there.
        calls = [b"/oauth2/token" not in request for request in running.requests]
        assert calls == ([False, False, True, True] if "token" in where else [False, True, True, True])


def test_interrupted_while_waiting_for_the_token_of_another_thread() -> None:
    asked, go_on = threading.Event(), threading.Event()

    def handler(connection: Connection) -> None:
        while request := connection.read_request():
            if b"/oauth2/token" in request:
                asked.set()
                go_on.wait(10)
                connection.answer(TOKEN)
            else:
                connection.answer(GOOD)

    with SocketServer(handler) as running:
        client = SinchClient("k", "s", PROJECT, base_url=running.url)
        results: list[str | None] = []
        other = threading.Thread(target=lambda: results.append(client.sms.batches.get("B1").id))
        other.start()
        assert asked.wait(10)
        timer = threading.Timer(0.05, interrupt)
        timer.start()
        with client:
            with pytest.raises(KeyboardInterrupt):
                client.sms.batches.get("B1")
            timer.join()
            go_on.set()
            other.join()
            assert client.sms.batches.get("B1").id == "B1"
        assert results == ["B1"]
        assert sum(b"/oauth2/token" in request for request in running.requests) == 1
