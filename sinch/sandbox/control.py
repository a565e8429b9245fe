"""The sandbox's own operations, under ``/_sandbox/``: everything here is no Sinch API and needs no credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.callbacks.controls import CONTROLS as CALLBACK_CONTROLS
from sinch.sandbox.conversation import CONTROLS as CONVERSATION_CONTROLS
from sinch.sandbox.faults import FAULT_KINDS, KINDS_BY_NAME, Fault
from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.routing import Product, Route
from sinch.sandbox.sms.rules import is_number, is_sender
from sinch.sandbox.sms.state import STATUS_CODES
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Reply, Request
from sinch.sandbox.verification import CONTROLS as VERIFICATION_CONTROLS
from sinch.sandbox.voice import CONTROLS as VOICE_CONTROLS

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_FAULT_FIELDS = frozenset(
    ["body", "fault", "headers", "method", "operation", "path", "retry_after", "seconds", "status", "times"]
)
_INBOUND_TYPES = ("mo_text", "mo_binary", "mo_media")


def _refuse(status: int, text: str) -> Reply:
    return Reply(status, {"error": text}, reason=text)


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return Refusal(_refuse(400, text))


def _anyone(request: Request, state: State) -> None:
    del request, state


def _index(request: Request, state: State) -> Reply:
    del request
    from sinch.sandbox.service import routes

    credentials: JsonObject = {
        name: getattr(state.credentials, name) for name in state.credentials.__dataclass_fields__
    }
    controls: list[Json] = [{"method": route.method, "path": route.template} for route in PRODUCT.routes]
    operations: list[Json] = [
        {"operation": operation, "method": method, "path": template} for operation, method, template in routes()
    ]
    return Reply(
        200,
        {
            "sandbox": "sinch",
            "credentials": credentials,
            "faults": [*FAULT_KINDS],
            "controls": controls,
            "operations": operations,
        },
    )


def _reset(request: Request, state: State) -> Reply:
    del request
    state.reset()
    return Reply(204)


def _advance(request: Request, state: State) -> Reply:
    fields = Fields.of(request, _complaint)
    fields.only(("seconds",))
    fields.require("seconds")
    state.advance(fields.number("seconds") or 0.0)
    return Reply(204)


def _list_faults(request: Request, state: State) -> Reply:
    del request
    faults: list[Json] = [fault.as_dict() for fault in state.faults.asked]
    return Reply(200, {"faults": faults})


def _add_fault(request: Request, state: State) -> Reply:
    fields = Fields.of(request, _complaint)
    fields.only(_FAULT_FIELDS)
    given = fields.given_text("fault")
    kind = KINDS_BY_NAME.get(given)
    if kind is None:
        raise fields.wrong("format", "fault", f"{given!r} is none of {', '.join(FAULT_KINDS)}")
    forever = "times" in fields and fields.values["times"] is None
    headers = fields.child("headers")
    fault = Fault(
        kind,
        times=None if forever else fields.integer("times", low=1) or 1,
        method=fields.text("method", low=1),
        path=fields.text("path", low=1),
        operation=fields.text("operation", low=1),
        status=fields.integer("status", low=200, high=599) or 503,
        body=fields.values.get("body"),
        headers={name: headers.given_text(name) for name in headers.values} if headers is not None else {},
        seconds=fields.number("seconds") or 0.0,
    )
    if "retry_after" in fields:
        value = fields.values["retry_after"]
        if isinstance(value, (dict, list, bool)):
            raise fields.wrong("format", "retry_after", "must be seconds, an HTTP date or null")
        fault.retry_after = None if value is None else str(value)
    state.faults.add(fault)
    return Reply(201, fault.as_dict())


def _clear_faults(request: Request, state: State) -> Reply:
    del request
    state.faults.clear()
    return Reply(204)


def _list_requests(request: Request, state: State) -> Reply:
    del request
    received: list[Json] = [item.as_dict() for item in state.journal.all()]
    return Reply(200, {"requests": received})


def _add_inbound(request: Request, state: State) -> Reply:
    fields = Fields.of(request, _complaint)
    fields.only(("from", "to", "body", "type", "udh", "operator_id", "client_reference"))
    fields.require("from", "to", "body")
    kind = fields.text("type", choices=_INBOUND_TYPES) or "mo_text"
    sender, to = fields.given_text("from"), fields.given_text("to")
    if not is_number(sender) or not is_sender(to):
        raise _complaint("format", "from", "from must be a phone number, to a phone number or short code")
    if kind == "mo_media":
        fields.given_child("body")
    else:
        fields.given_text("body")
    inbound = state.sms.receive(
        sender,
        to,
        fields.values["body"],
        kind=kind,
        udh=fields.given_text("udh") if kind == "mo_binary" else None,
        operator_id=fields.text("operator_id"),
        client_reference=fields.text("client_reference"),
    )
    return Reply(201, inbound.shown)


def _add_delivery(request: Request, state: State) -> Reply:
    fields = Fields.of(request, _complaint)
    fields.only(("batch_id", "recipient", "status", "code"))
    batch_id = fields.given_text("batch_id")
    status = fields.given_text("status", choices=STATUS_CODES)
    recipient, code = fields.text("recipient"), fields.integer("code", low=0)
    try:
        changed = state.sms.deliver(batch_id, status, recipient, code)
    except KeyError as error:
        raise Refusal(_refuse(404, str(error.args[0]))) from None
    except ValueError as error:
        raise Refusal(_refuse(409, str(error))) from None
    return Reply(200, {"changed": changed})


PRODUCT = Product(
    name="sandbox",
    prefix="/_sandbox/",
    routes=(
        Route("sandbox.index", "GET", "/_sandbox/", _index),
        Route("sandbox.reset", "POST", "/_sandbox/reset", _reset),
        Route("sandbox.advance", "POST", "/_sandbox/clock", _advance),
        Route("sandbox.faults.list", "GET", "/_sandbox/faults", _list_faults),
        Route("sandbox.faults.add", "POST", "/_sandbox/faults", _add_fault),
        Route("sandbox.faults.clear", "DELETE", "/_sandbox/faults", _clear_faults),
        Route("sandbox.requests.list", "GET", "/_sandbox/requests", _list_requests),
        Route("sandbox.sms.receive", "POST", "/_sandbox/sms/inbounds", _add_inbound),
        Route("sandbox.sms.deliver", "POST", "/_sandbox/sms/deliveries", _add_delivery),
        *CONVERSATION_CONTROLS,
        *VERIFICATION_CONTROLS,
        *VOICE_CONTROLS,
        *CALLBACK_CONTROLS,
    ),
    guard=_anyone,
    refuse=_refuse,
)
