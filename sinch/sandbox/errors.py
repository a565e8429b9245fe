"""The error body that Numbers (and other project APIs of the same make) answer with."""

from __future__ import annotations

from sinch.sandbox.fields import Kind
from sinch.sandbox.traffic import JsonObject, Refusal, Reply

_SYMBOLS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    405: "UNIMPLEMENTED",
    409: "ALREADY_EXISTS",
    413: "CONTENT_TOO_LARGE",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}


def rpc_error(status: int, message: str, *details: JsonObject) -> Reply:
    """Make an error reply: ``{"error": {"code", "message", "status", "details"}}``."""
    error: JsonObject = {
        "code": status,
        "message": message,
        "status": _SYMBOLS.get(status, "UNKNOWN"),
        "details": [*details],
    }
    return Reply(status, {"error": error}, reason=message)


def rpc_refuse(status: int, message: str) -> Reply:
    """Make an error reply without details."""
    return rpc_error(status, message)


def rpc_complaint(kind: Kind, field: str, text: str) -> Refusal:
    """Refuse a request because of one of its fields: 400 with a BadRequest detail."""
    detail: JsonObject = {
        "type": "BadRequest",
        "fieldViolations": [{"field": field, "description": text}],
    }
    message = "the request is not valid" if kind != "json" else "the body cannot be read"
    reply = rpc_error(400, message, detail)
    return Refusal(Reply(reply.status, reply.body, reason=text))


def rpc_not_found(resource: str, name: str, text: str) -> Refusal:
    """Refuse a request because something does not exist: 404 with a ResourceInfo detail."""
    detail: JsonObject = {
        "type": "ResourceInfo",
        "resourceType": resource,
        "resourceName": name,
        "owner": "",
        "description": text,
    }
    return Refusal(rpc_error(404, text, detail))
