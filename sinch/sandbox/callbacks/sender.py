"""Sends callbacks over HTTP, from threads of its own."""

from __future__ import annotations

import base64
import contextlib
import http.client
import ipaddress
import logging
import socket
import ssl
import threading
import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

if TYPE_CHECKING:
    from sinch.sandbox.callbacks.outbox import Callback
    from sinch.sandbox.state import State

logger: logging.Logger = logging.getLogger("sinch.sandbox")

#: Threads: so many servers may be slow before others wait.
_THREADS = 4
#: Seconds that a server has for its answer, and bytes of it that are read.
ANSWER_SECONDS = 5.0
ANSWER_BYTES = 1 << 20
#: Seconds that stopping waits for the threads, of which one may still try to connect to somewhere.
_PATIENCE = 2.0


def is_on_this_machine(url: str) -> bool:
    """Tell whether a URL leads to this machine, by its looks: names are not looked up."""
    try:
        host = (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class _Outcome:
    status: int | None
    body: str = ""
    error: str = ""
    withheld: bool = False


class Sender:
    """Takes callbacks out of the outbox of a state and sends them, until it is stopped.

    :param anywhere: also to URLs that are not on this machine
    :param answer_seconds: time that a server has for its whole answer
    """

    def __init__(self, state: State, *, anywhere: bool = False, answer_seconds: float = ANSWER_SECONDS) -> None:
        self._state = state
        self._outbox = state.outbox
        self._anywhere = anywhere
        self._answer_seconds = answer_seconds
        self._stopped = False
        self._sockets: set[socket.socket] = set()
        self._threads = [
            threading.Thread(target=self._work, name=f"sinch-sandbox-callbacks-{n}", daemon=True)
            for n in range(_THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop. What is being sent is cut off; what waits stays in the outbox."""
        with self._outbox.ready:
            self._stopped = True
            for one in self._sockets:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
            self._outbox.ready.notify_all()
        if threading.current_thread() not in self._threads:
            deadline = time.monotonic() + _PATIENCE
            for thread in self._threads:
                thread.join(max(0.0, deadline - time.monotonic()))

    def _work(self) -> None:
        while True:
            callback = self._next()
            if callback is None:
                return
            outcome = self._send(callback)
            with self._outbox.ready:
                if self._stopped:
                    outcome = _Outcome(None, error="the sandbox was stopped")
                self._outbox.answered(
                    callback, outcome.status, outcome.body, error=outcome.error, withheld=outcome.withheld
                )

    def _next(self) -> Callback | None:
        """Wait for a callback that can be sent; None when this has been stopped."""
        with self._outbox.ready:
            while not self._stopped:
                if self._outbox.overdue():
                    try:
                        self._state.tick()
                    except Exception:
                        logger.exception("what was due could not be done")
                callback = self._outbox.take()
                if callback is not None:
                    return callback
                if self._outbox.idle:
                    self._outbox.quiet.notify_all()
                self._outbox.ready.wait(self._outbox.patience())
            return None

    def _send(self, callback: Callback) -> _Outcome:
        if not self._anywhere and not is_on_this_machine(callback.url):
            return _Outcome(None, error="not on this machine; see Sandbox(callbacks_anywhere=True)", withheld=True)
        try:
            return self._exchange(urlsplit(callback.url), callback)
        except Exception as error:
            # Whatever a server or a URL may do, it is no delivery.
            return _Outcome(None, error=f"{type(error).__name__}: {error}")

    def _exchange(self, url: SplitResult, callback: Callback) -> _Outcome:
        if url.scheme not in ("http", "https") or not url.hostname:
            raise ValueError("the URL is none of http or https")
        deadline = time.monotonic() + self._answer_seconds
        connection: http.client.HTTPConnection
        if url.scheme == "https":
            context = ssl.create_default_context()
            connection = http.client.HTTPSConnection(
                url.hostname, url.port, timeout=self._answer_seconds, context=context
            )
        else:
            connection = http.client.HTTPConnection(url.hostname, url.port, timeout=self._answer_seconds)
        with contextlib.closing(connection):
            connection.connect()
            with self._watched(connection.sock):
                target = (url.path or "/") + (f"?{url.query}" if url.query else "")
                connection.request("POST", target, callback.body, self._headers(url, callback))
                with connection.getresponse() as response:
                    return _Outcome(response.status, _read(response, deadline).decode("utf-8", "replace"))

    def _headers(self, url: SplitResult, callback: Callback) -> dict[str, str]:
        headers = {"user-agent": "Sinch-Sandbox", "connection": "close", **callback.headers}
        if url.username is not None and "authorization" not in headers:
            pair = f"{unquote(url.username)}:{unquote(url.password or '')}"
            headers["authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
        return headers

    @contextlib.contextmanager
    def _watched(self, one: socket.socket) -> Generator[None, None, None]:
        """Have a socket shut when this is stopped."""
        with self._outbox.ready:
            if self._stopped:
                raise ConnectionAbortedError("the sandbox was stopped")
            self._sockets.add(one)
        try:
            yield
        finally:
            with self._outbox.ready:
                self._sockets.discard(one)


def _read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while True:
        if time.monotonic() > deadline:
            raise TimeoutError("the answer takes too long")
        chunk = response.read1(65536)
        if not chunk:
            return b"".join(chunks)
        size += len(chunk)
        if size > ANSWER_BYTES:
            raise ValueError(f"the answer has more than {ANSWER_BYTES} bytes")
        chunks.append(chunk)
