"""Real servers on the loopback interface, for what only a socket can show."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from types import TracebackType

from typing_extensions import Self

Handler = Callable[["Connection"], None]


class Connection:
    """One accepted connection, as a scripted server sees it."""

    def __init__(self, sock: socket.socket, server: SocketServer) -> None:
        self.sock = sock
        self._server = server
        self._buffer = b""

    def read_request(self) -> bytes:
        """Read one request, head and body; empty when the client has closed. It counts as arrived."""
        while b"\r\n\r\n" not in self._buffer:
            if not self._receive():
                return b""
        head, _, rest = self._buffer.partition(b"\r\n\r\n")
        length = next(
            (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")),
            0,
        )
        while len(rest) < length:
            if not self._receive():
                return b""
            rest = self._buffer.partition(b"\r\n\r\n")[2]
        self._buffer = rest[length:]
        request = head + b"\r\n\r\n" + rest[:length]
        with self._server.lock:
            self._server.requests.append(request)
        return request

    def answer(self, body: bytes = b"{}", status: str = "200 OK", headers: str = "") -> None:
        """Send a complete answer."""
        self.send(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body)

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def reset(self) -> None:
        """Close with RST."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.sock.close()

    def _receive(self) -> bool:
        try:
            data = self.sock.recv(65536)
        except OSError:
            return False
        self._buffer += data
        return bool(data)


class SocketServer:
    """Runs a handler in a thread for each connection; what the handler does not do, does not happen."""

    def __init__(self, handler: Handler, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._handler = handler
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.lock = threading.Lock()
        #: Requests that arrived whole.
        self.requests: list[bytes] = []
        self.connections = 0
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self.lock:
            for sock in self._open:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
                sock.close()
        self._accepting.join()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
                self._open.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        try:
            with contextlib.suppress(OSError):
                if self._tls:
                    sock = self._tls.wrap_socket(sock, server_side=True)
                    with self.lock:
                        self._open.append(sock)
                self._handler(Connection(sock, self))
        finally:
            sock.close()
