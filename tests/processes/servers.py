"""Servers that count logins and say which authorization and connection a request came with."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable

from tests.servers import Connection, SocketServer


class Login:
    """A token endpoint and an API that echoes: the ``id`` of an answer is the authorization of its request.

    :ivar refuse: True makes the token endpoint say no.
    :ivar gate: logins are answered while it is set.
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.logins = 0
        self.refuse = False
        self.expired: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.server = SocketServer(self._serve)

    def _serve(self, connection: Connection) -> None:
        while request := connection.read_request():
            head = request.partition(b"\r\n\r\n")[0].decode()
            if " /oauth2/token " in head:
                with self.lock:
                    self.logins += 1
                    number = self.logins
                self.gate.wait(30)
                if self.refuse:
                    connection.answer(b'{"error": "invalid_client"}', "401 Unauthorized")
                    continue
                token = {"access_token": f"token-{number}", "expires_in": 3599, "scope": "", "token_type": "bearer"}
                connection.answer(json.dumps(token).encode())
                continue
            sent = next(line for line in head.split("\r\n") if line.lower().startswith("authorization:"))
            token_sent = sent.rpartition(" ")[2]
            if token_sent in self.expired:
                header = 'WWW-Authenticate: Bearer error="invalid_token", error_description="expired"\r\n'
                connection.answer(b"{}", "401 Unauthorized", header)
            else:
                connection.answer(json.dumps({"id": token_sent}).encode())


def until(condition: Callable[[], object]) -> None:
    """Wait until something has happened in another thread or process."""
    for _ in range(6000):
        if condition():
            return
        time.sleep(0.005)
    raise AssertionError("it did not happen")
