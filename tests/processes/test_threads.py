"""One client in many threads: no wrong answer, no warning, no more connections than the pool has."""

from __future__ import annotations

import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sinch import AuthenticationException, SinchClient
from tests.core.test_client import in_threads
from tests.core.things import get
from tests.fakes import TOKEN
from tests.processes.servers import Login, until
from tests.servers import Connection, SocketServer


class Echo:
    """Answers with the id that was asked for, and knows how many requests were under way at the same time."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.open = 0
        self.most_open = 0
        self.server = SocketServer(self._serve)

    def _serve(self, connection: Connection) -> None:
        with self.lock:
            self.open += 1
            self.most_open = max(self.most_open, self.open)
        while request := connection.read_request():
            path = request.split(b" ", 2)[1].decode()
            body = TOKEN if path.endswith("/token") else {"id": path.rpartition("/")[2]}
            connection.answer(json.dumps(body).encode())
        with self.lock:
            self.open -= 1


@pytest.mark.parametrize(("threads", "pool_size"), [(32, 4), (64, 10)])
def test_each_thread_gets_its_own_answer(threads: int, pool_size: int, caplog: pytest.LogCaptureFixture) -> None:
    echo = Echo()
    with echo.server, caplog.at_level(logging.INFO):
        client = SinchClient("k", "s", "p", base_url=echo.server.url, pool_size=pool_size)

        def ask(name: str) -> str:
            return client.perform(get(name)).id

        with ThreadPoolExecutor(threads) as executor:
            wanted = [f"T{number}" for number in range(threads * 5)]
            answers = list(executor.map(ask, wanted))
        assert answers == wanted
        assert len(echo.server.requests) == threads * 5 + 1
        assert echo.most_open <= pool_size
        client.close()
    # "Connection pool is full" of urllib3 would be one.
    assert not caplog.records


def test_threads_that_waited_for_a_login_that_was_refused_are_refused_too() -> None:
    login = Login()
    login.refuse = True
    login.gate.clear()
    with login.server, SinchClient("k", "s", "p", base_url=login.server.url, pool_size=20) as client:
        waiting = threading.Barrier(13)

        def call() -> object:
            waiting.wait()
            return client.perform(get())

        with ThreadPoolExecutor(1) as other:
            results = other.submit(in_threads, 12, call)
            waiting.wait()
            until(lambda: login.logins)
            # Let those who are not there yet come to the lock.
            login.gate.wait(0.3)
            login.gate.set()
            refused = results.result()
        assert all(isinstance(result, AuthenticationException) for result in refused)
        assert len({id(result) for result in refused}) == 12
        assert login.logins == 1
        for result in refused:
            assert isinstance(result, AuthenticationException)
            assert (result.status, result.operation) == (401, "authentication.get_auth_token")
        # Who comes afterwards asks anew.
        login.refuse = False
        assert client.perform(get()).id == "token-2"
