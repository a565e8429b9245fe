"""Moves bytes for asyncio over aiohttp: no threads, and less CPU for each request. Needs the extra ``async``."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

try:
    import aiohttp
    from yarl import URL
except ModuleNotFoundError as _missing:
    raise ImportError(
        f'AiohttpDriver needs {_missing.name}: pip install "sinch[async]"', name=_missing.name
    ) from _missing

from sinch.core import connections
from sinch.core.configuration import DEFAULT_POOL_SIZE
from sinch.core.drivers import (
    MAX_RESPONSE,
    ClientCert,
    _check_ca_bundle,
    _check_client_cert,
    _check_count,
    _check_proxy,
    _tls_context,
)
from sinch.core.messages import Answered, AnswerTooLarge, NoAnswer, NotSent, Outcome, Send

if TYPE_CHECKING:
    from aiohttp import ClientRequest, ClientTimeout
    from aiohttp.connector import Connection
    from aiohttp.tracing import Trace

__all__ = ["AiohttpDriver"]

#: What aiohttp would add to a request by itself.
_NOT_ADDED = ("Accept-Encoding", "Content-Type", "User-Agent")


class AiohttpDriver:
    """Sends over aiohttp, with one pool of kept-alive connections for each event loop.

    Pass it as ``driver=``; the client never takes it by itself. The connections of an event loop are closed by
    :meth:`aclose`, or else when ``asyncio.run`` winds the loop up.

    :param pool_size: connections kept for one host, and the most that are open to it at a time; a task that finds
        all in use waits for one.
    :param proxy: URL of an HTTP proxy, with user and password if it needs them. None: what the environment says
        (``HTTPS_PROXY``, ``HTTP_PROXY``, ``NO_PROXY``), read when a host is first used.
    :param ca_bundle: file of CA certificates in PEM form, instead of those of the system.
    :param client_cert: certificate that this side shows, for servers and gateways that ask for one: a PEM file with
        the certificate chain and its key, or a pair of files, chain and key. The key is not encrypted.
    :param max_response: most bytes of one answer's body, on the wire and decompressed; 64 MiB by default. A longer
        answer is given up while it arrives.
    :raises ImportError: aiohttp is not installed.
    :raises ValidationException: an option makes no sense; the message names it.
    """

    def __init__(
        self,
        *,
        pool_size: int = DEFAULT_POOL_SIZE,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
        client_cert: ClientCert | None = None,
        max_response: int = MAX_RESPONSE,
    ) -> None:
        #: Most connections that are open to one host at a time, in each event loop.
        self.pool_size: int = _check_count("pool_size", pool_size)
        #: Most bytes of one answer.
        self.max_response: int = _check_count("max_response", max_response)
        self._proxy = None if proxy is None else _check_proxy(proxy)
        self._ca_bundle = None if ca_bundle is None else _check_ca_bundle(ca_bundle)
        self._client_cert = None if client_cert is None else _check_client_cert(client_cert)
        # Made here and not with the first request, since it reads all CA certificates.
        self._context = _tls_context(self._ca_bundle, self._client_cert)
        self._pools: dict[asyncio.AbstractEventLoop, _Pool] = {}
        self._proxies: dict[str, URL | None] = {}

    async def send(self, request: Send) -> Outcome:
        """Send one request; every failure becomes an outcome."""
        stage = _Stage()
        outer = _stage.set(stage)
        pool = await self._pool()
        pool.active += 1
        try:
            connect, read, total = request.timeout
            if total is None or (request.patience is not None and request.patience < total):
                total = request.patience  # the deadline also ends an answer that drips in
            async with pool.session.request(
                request.method,
                URL(request.origin + request.target, encoded=True),
                data=request.body,
                headers=request.headers,
                allow_redirects=False,
                proxy=self._proxy_for(request.origin),
                timeout=aiohttp.ClientTimeout(
                    total=_finite(total),
                    connect=_finite(request.patience),
                    sock_connect=_finite(connect),
                    sock_read=_finite(read),
                    ceil_threshold=float("inf"),
                ),
            ) as response:
                return Answered(response.status, response.headers, await self._body(response))
        except Exception as error:
            # Whatever it is, the request may be on its way: a bare exception would not say so.
            late = isinstance(error, asyncio.TimeoutError)
            return NoAnswer(error, timed_out=late) if stage.connected else NotSent(error, timed_out=late)
        finally:
            _stage.reset(outer)
            pool.active -= 1
            if pool.closing and not pool.active:
                await pool.keeper.aclose()

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        """Read a body, as long as it is not too large."""
        most, length = self.max_response, response.content_length
        if length is not None and length <= most:
            body = await response.read()
        else:
            pieces: list[bytes] = []
            left = most
            while left >= 0 and length is None and (piece := await response.content.readany()):
                pieces.append(piece)
                left -= len(piece)
            if left < 0 or length is not None:
                response.close()  # with what is still on its way
                raise AnswerTooLarge
            body = b"".join(pieces)
        coding = response.headers.get("Content-Encoding")
        return body if coding is None else connections.decoded(body, coding, most)

    async def aclose(self) -> None:
        """Close the connections of this event loop; requests that are under way come to their end first."""
        pool = self._pools.pop(asyncio.get_running_loop(), None)
        if pool is None:
            return
        pool.closing = True
        if not pool.active:
            await pool.keeper.aclose()

    async def _pool(self) -> _Pool:
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None or pool.session.closed:
            # What belonged to a loop that is closed cannot be used by any other.
            self._pools = {other: known for other, known in self._pools.items() if not other.is_closed()}
            connector = _Connector(limit=0, limit_per_host=self.pool_size, ssl=self._context, keepalive_timeout=50)
            session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=_NOT_ADDED,
                auto_decompress=False,
            )
            # aiohttp would send some requests again by itself; repeats are the exchange's business.
            session._retry_connection = False
            pool = self._pools[loop] = _Pool(session)
            await anext(pool.keeper)  # does not wait
        return pool

    def _proxy_for(self, origin: str) -> URL | None:
        try:
            return self._proxies[origin]
        except KeyError:
            proxy = self._proxy or connections.environment_proxy(origin)
            found = self._proxies[origin] = None if proxy is None else URL(proxy)
            return found

    def __getstate__(self) -> dict[str, object]:
        return {
            "pool_size": self.pool_size,
            "proxy": self._proxy,
            "ca_bundle": self._ca_bundle,
            "client_cert": self._client_cert,
            "max_response": self.max_response,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]  # pickled without sockets: made anew


class _Pool:
    """The connections of one event loop."""

    __slots__ = ("active", "closing", "keeper", "session")

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.keeper = _keep(session)
        #: Requests that are under way.
        self.active = 0
        self.closing = False


async def _keep(session: aiohttp.ClientSession) -> AsyncGenerator[None, None]:
    """Close a session when the event loop is wound up: a loop closes the generators that were begun in it."""
    try:
        yield
    finally:
        await session.close()
        # Transports close in the next rounds of the loop.
        await asyncio.sleep(0)
        await asyncio.sleep(0)


class _Stage:
    """How far a request has come."""

    __slots__ = ("connected",)

    def __init__(self) -> None:
        self.connected = False


_stage: ContextVar[_Stage] = ContextVar("_stage")


class _Connector(aiohttp.TCPConnector):
    """Notes when a request has got its connection: a failure before that leaves it unsent."""

    async def connect(self, req: ClientRequest, traces: list[Trace], timeout: ClientTimeout) -> Connection:
        connection = await super().connect(req, traces, timeout)
        _stage.get().connected = True
        return connection


def _finite(seconds: float | None) -> float | None:
    return None if seconds == float("inf") else seconds
