"""The HTTP side of the service, as a Starlette application."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Mount

from sinch.sandbox.traffic import Later, Reply, Request

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from sinch.sandbox.service import Service


#: Seconds that a request waits for the answer to a callback.
_LONGEST_WAIT = 30.0


def build_app(service: Service) -> Starlette:
    """Make the application that answers from a service."""
    return Starlette(routes=[Mount("/", app=Door(service))])


class Door:
    """The one ASGI application for every path: the service does the routing itself."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        http = HttpRequest(scope, receive)
        head = _read_head(http)
        visit = self._service.begin(head)
        fault = visit.fault
        if fault is not None and fault.kind == "cut_before_reading":
            await _cut(receive)
            return
        try:
            body = await http.body()
        except ClientDisconnect:
            return
        request = Request(head.method, head.path, head.query, head.headers, body)
        if fault is not None and fault.seconds > 0:
            try:
                await asyncio.sleep(fault.seconds)
            except asyncio.CancelledError:
                # The server is stopping and has cut the connection; there is nobody to answer.
                return
        reply = self._service.finish(request, visit)
        if reply.later is not None:
            try:
                await self._happened(reply.later)
            except asyncio.CancelledError:
                return
            reply = self._service.resume(request, visit, reply.later)
        if fault is not None and fault.kind == "cut_after_reading":
            await _cut(receive)
        elif fault is not None and fault.kind == "truncated_body":
            await _send_half(reply, receive, send)
        else:
            await _response(reply)(scope, receive, send)

    async def _happened(self, later: Later) -> None:
        """Wait for what a reply waits for, without keeping other requests waiting."""
        loop, event = asyncio.get_running_loop(), asyncio.Event()

        def wake() -> None:
            # The loop is gone when the server has stopped meanwhile.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(event.set)

        with self._service.state.lock:
            later.when_happened(wake)
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(event.wait(), _LONGEST_WAIT)


def _read_head(http: HttpRequest) -> Request:
    raw_path: bytes = http.scope.get("raw_path") or http.url.path.encode("utf-8")
    headers: dict[str, str] = {}
    for name, value in http.headers.items():
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    query = parse_qsl(http.scope["query_string"].decode("latin-1"), keep_blank_values=True)
    path = raw_path.partition(b"?")[0].decode("latin-1")
    return Request(http.method, path, tuple(query), headers)


def _response(reply: Reply) -> Response:
    headers = dict(reply.headers)
    if reply.reason:
        reason = " ".join(reply.reason.split())[:500]
        headers["x-sandbox-reason"] = reason.encode("ascii", "backslashreplace").decode()
    content = reply.content
    if content:
        headers.setdefault("content-type", "application/json")
    return Response(content, reply.status, headers)


async def _cut(receive: Receive, *, flush: bool = False) -> None:
    """Cut the connection of a request.

    ASGI has no word for this. With uvicorn's h11 implementation ``receive`` is a method of the request's
    cycle, which holds the transport; this is the only place that relies on it.
    """
    cycle: object = getattr(receive, "__self__", None)
    transport: object = getattr(cycle, "transport", None)
    cut: object = getattr(transport, "close" if flush else "abort", None)
    if not callable(cut):
        raise RuntimeError("connections can only be cut under uvicorn's h11 implementation")
    cut()
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send_half(reply: Reply, receive: Receive, send: Send) -> None:
    response = _response(reply)
    await send({"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers})
    half = bytes(response.body[: len(response.body) // 2])
    await send({"type": "http.response.body", "body": half, "more_body": True})
    await _cut(receive, flush=True)
