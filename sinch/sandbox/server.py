"""The server: uvicorn in a thread of its own, on a socket that is bound before the thread starts."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading

import uvicorn

from sinch.sandbox.app import build_app
from sinch.sandbox.service import Service

#: Seconds to wait for the thread to come up or to end.
_PATIENCE = 10.0


def _listen(host: str, port: int) -> socket.socket:
    # Not socket.create_server: it leaves the protocol open, and asyncio sets TCP_NODELAY only on sockets that
    # are known to be TCP. Without it each answer takes 40 milliseconds.
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
    )[0]
    listener = socket.socket(family, kind, protocol)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except BaseException:
        listener.close()
        raise
    return listener


class _Uvicorn(uvicorn.Server):
    """A server that tells when it is ready, and stops at once when it is told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._stopping = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self._loop = asyncio.get_running_loop()
        self.ready.set()

    async def main_loop(self) -> None:
        # uvicorn looks ten times a second whether it should stop; here it is woken up.
        while not self._stopping.is_set():
            await self.on_tick(0)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), timeout=1.0)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Nobody is waited for: connections are cut, handlers that still sleep are canceled.
        for server in self.servers:
            server.close()
        for connection in [*self.server_state.connections]:
            transport = connection.transport
            if isinstance(transport, asyncio.WriteTransport):
                transport.abort()
        tasks = [*self.server_state.tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)

    def stop(self) -> None:
        """Stop, from any thread."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._stopping.set)


class Server:
    """A running server for one service."""

    def __init__(self, service: Service, host: str, port: int) -> None:
        self._socket = _listen(host, port)
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            build_app(service),
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            log_level=None,
            access_log=False,
            server_header=False,
            timeout_keep_alive=60,
            h11_max_incomplete_event_size=256 * 1024,
        )
        self._uvicorn = _Uvicorn(config)
        self._thread = threading.Thread(target=self._run, name="sinch-sandbox", daemon=True)
        self._thread.start()
        if not self._uvicorn.ready.wait(_PATIENCE):
            self._socket.close()
            raise RuntimeError("the sandbox did not start")

    def _run(self) -> None:
        self._uvicorn.run(sockets=[self._socket])

    def stop(self) -> None:
        """Stop the server and give the port back."""
        self._uvicorn.stop()
        self._thread.join(_PATIENCE)
        self._socket.close()
