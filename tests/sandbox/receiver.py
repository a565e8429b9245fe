"""A server on this machine that takes callbacks, on a port that is free."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Got:
    """A request that has arrived."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Give:
    """What it is answered with; ``cut``: with nothing, the connection is closed."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    cut: bool = False


Answerer = Callable[[Got], Give]


class Receiver:
    """What has arrived so far, and how it is answered; both may be looked at and changed at any time."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.got: list[Got] = []
        self.answer: Answerer = lambda got: Give()


@contextmanager
def receiving(answer: Answerer | None = None) -> Generator[Receiver, None, None]:
    """Take callbacks while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            got = Got(
                self.path, {name.lower(): value for name, value in self.headers.items()}, self.rfile.read(length)
            )
            receiver.got.append(got)
            give = receiver.answer(got)
            if give.cut:
                self.close_connection = True
                return
            self.send_response(give.status)
            for name, value in {"content-length": str(len(give.body)), **give.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(give.body)

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        receiver = Receiver(f"http://127.0.0.1:{server.server_address[1]}")
        if answer is not None:
            receiver.answer = answer
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield receiver
        finally:
            server.shutdown()
            thread.join()
