"""From a request to its reply: route, credentials, fault, handler, journal. No sockets here."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from sinch.sandbox import auth, control, conversation, numbers, sms, verification, voice
from sinch.sandbox.faults import INSTEAD, Fault, distort
from sinch.sandbox.journal import BODY_LIMIT, Received
from sinch.sandbox.routing import Match, Product, Table
from sinch.sandbox.state import State
from sinch.sandbox.traffic import Json, Later, Refusal, Reply, Request

logger: logging.Logger = logging.getLogger("sinch.sandbox")

#: The APIs on offer; adding one is adding its PRODUCT here and its state to ``State``.
PRODUCTS: tuple[Product, ...] = (
    auth.PRODUCT,
    numbers.PRODUCT,
    sms.PRODUCT,
    *conversation.PRODUCTS,
    verification.PRODUCT,
    *voice.PRODUCTS,
)

TABLE = Table((*PRODUCTS, control.PRODUCT))


def routes() -> list[tuple[str, str, str]]:
    """List what the sandbox offers: operation id, method and path template of every operation."""
    return [
        (operation, route.method, route.template)
        for product in PRODUCTS
        for route in product.routes
        for operation in route.operations
    ]


def _is_control(request: Request) -> bool:
    return request.path.startswith(control.PRODUCT.prefix)


@dataclass(slots=True)
class Visit:
    """A request whose headers have been seen: where it leads, and the fault that strikes it."""

    match: Match | None
    refusal: Reply | None
    fault: Fault | None


class Service:
    """Answers requests from one state."""

    def __init__(self, state: State) -> None:
        self.state = state

    def begin(self, request: Request) -> Visit:
        """Find out where a request leads, before its body is read."""
        with self.state.lock:
            match: Match | None = None
            refusal: Reply | None = None
            try:
                match = TABLE.find(request.method, request.path)
            except Refusal as error:
                refusal = error.reply
            fault = None if _is_control(request) else self.state.faults.strike(request, match)
            if fault is not None and fault.kind == "cut_before_reading":
                self._note(request, match, fault, None, "")
            return Visit(match, refusal, fault)

    def finish(self, request: Request, visit: Visit) -> Reply:
        """Answer a request that has been read to its end.

        With a fault that cuts the connection, the reply says what would have been answered. A reply with ``later``
        is for ``resume`` to make, when that has happened.
        """
        with self.state.lock:
            fault = visit.fault
            if fault is not None and fault.kind in INSTEAD:
                reply = self._instead(fault, visit.match)
            else:
                reply = self._handle(request, visit)
                if reply.later is not None:
                    return reply
                if fault is not None:
                    reply = distort(fault, reply)
            return self._close(request, visit, reply)

    def resume(self, request: Request, visit: Visit, later: Later) -> Reply:
        """Answer a request whose answer had to wait for that to a callback."""
        with self.state.lock:
            reply = later.reply()
            if visit.fault is not None:
                reply = distort(visit.fault, reply)
            return self._close(request, visit, reply)

    def _close(self, request: Request, visit: Visit, reply: Reply) -> Reply:
        reply = replace(reply, headers={"x-request-id": self.state.uuid(), **reply.headers})
        cut = visit.fault is not None and visit.fault.kind == "cut_after_reading"
        self._note(request, visit.match, visit.fault, None if cut else reply.status, reply.reason)
        return reply

    def answer(self, request: Request) -> Reply:
        """Answer a request at once; waiting and cutting are left out."""
        visit = self.begin(request)
        reply = self.finish(request, visit)
        return reply if reply.later is None else self.resume(request, visit, reply.later)

    def _handle(self, request: Request, visit: Visit) -> Reply:
        if visit.match is None:
            return visit.refusal if visit.refusal is not None else Reply(404)
        product, route = visit.match.product, visit.match.route
        request = replace(request, params=visit.match.params)
        try:
            product.guard(request, self.state)
            if self.state.strict_query and not _is_control(request):
                for name in self._ignored(request, visit.match):
                    return product.refuse(400, f"there is no query parameter {name!r}")
            return route.handler(request, self.state)
        except Refusal as error:
            return error.reply
        except Exception as error:
            logger.exception("the handler of %s failed", route.operation)
            return product.refuse(500, f"a mistake in the sandbox: {type(error).__name__}: {error}")

    def _instead(self, fault: Fault, match: Match | None) -> Reply:
        refuse = match.product.refuse if match is not None else _plain
        if fault.kind == "expired_token":
            reply = auth.expired(refuse).reply
        else:
            status = 429 if fault.kind == "throttle" else fault.status
            reply = refuse(status, f"the fault {fault.kind!r} was asked for")
            if isinstance(fault.body, bytes):
                reply = replace(reply, raw=fault.body)
            elif fault.body is not None:
                body: Json = fault.body
                reply = replace(reply, body=body)
            if fault.kind == "throttle" and fault.retry_after is not None:
                reply = replace(reply, headers={**reply.headers, "retry-after": fault.retry_after})
        return replace(reply, headers={**reply.headers, **fault.headers})

    def _ignored(self, request: Request, match: Match | None) -> list[str]:
        known = match.route.query if match is not None else frozenset[str]()
        return sorted({key for key, _ in request.query} - known)

    def _note(
        self, request: Request, match: Match | None, fault: Fault | None, status: int | None, reason: str
    ) -> None:
        if _is_control(request):
            return
        self.state.journal.add(
            Received(
                at=self.state.now(),
                method=request.method,
                path=request.path,
                query=request.query,
                headers=auth.mask(request.headers),
                body=request.body.decode("utf-8", "replace")[:BODY_LIMIT],
                status=status,
                operation=match.route.operation_of(request) if match is not None else None,
                fault=fault.kind if fault is not None else None,
                reason=reason,
                ignored=tuple(self._ignored(request, match)),
            )
        )


def _plain(status: int, text: str) -> Reply:
    return Reply(status, {"error": text}, reason=text)
