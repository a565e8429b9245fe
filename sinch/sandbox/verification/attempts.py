"""Handlers of ``verification.verifications`` and ``verification.verification_status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import JsonObject, Later, Refusal, Reply, Request
from sinch.sandbox.verification.rules import (
    METHODS,
    complaint,
    error,
    not_found,
    number_of,
    read_duration,
    read_method,
)
from sinch.sandbox.verification.state import ALPHABETS, LIFETIMES, Attempt

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_CODE = "{{CODE}}"
_DEFAULT_TEMPLATE = f"Your code is {_CODE}."
#: Where a method has its options in the request, its details in the answer, and its report.
_OPTIONS = {
    "sms": "smsOptions",
    "flashcall": "flashCallOptions",
    "callout": "calloutOptions",
    "whatsapp": "whatsappOptions",
}
_REPORTS = {"sms": "sms", "flashcall": "flashCall", "callout": "callout", "whatsapp": "whatsapp"}
#: Seconds after which a flash call that was not caught cannot be reported any more.
_GRACE = 30


def _origin(request: Request) -> str:
    host = request.headers.get("host")
    return f"http://{host}" if host else "https://verification.api.sinch.com"


def _endpoint(fields: Fields) -> str:
    identity = fields.given_child("identity")
    identity.only(("type", "endpoint"))
    identity.given_text("type", choices=("number",))
    text = identity.given_text("endpoint")
    endpoint = number_of(text)
    if endpoint is None:
        raise identity.wrong("format", "endpoint", f"{text!r} is not a phone number in E.164")
    if endpoint.endswith("0001"):
        raise Refusal(error(403, 40300, "verification of this destination is not allowed"))
    if endpoint.endswith("0002"):
        raise Refusal(error(402, 40200, "there is not enough credit"))
    return endpoint


def start(request: Request, state: State) -> Reply:
    """Begin an attempt."""
    fields = Fields.of(request, complaint)
    method = read_method(fields)
    # Options may have members that nobody knows; the API takes some that it does not describe.
    fields.only({"identity", "method", "reference", "custom"} | ({_OPTIONS[method]} if method in _OPTIONS else set()))
    reference, custom = fields.text("reference"), fields.text("custom", high=4096)
    options = fields.child(_OPTIONS[method]) if method in _OPTIONS else None
    if options is None:
        options = Fields({}, complaint)
    endpoint = _endpoint(fields)
    lifetime, interception = LIFETIMES[method], 0
    code_type, template = "Numeric", None
    if method in {"sms", "whatsapp"}:
        code_type = options.text("codeType", choices=ALPHABETS) or code_type
        template = _DEFAULT_TEMPLATE
    if method == "sms":
        lifetime = read_duration(options, "expiry") or lifetime
        template = options.text("template") or _DEFAULT_TEMPLATE
        if _CODE not in template:
            raise options.wrong("constraint", "template", f"must contain {_CODE}")
    elif method == "callout":
        speech = options.child("speech")
        if speech is not None:
            speech.text("locale", low=2)
    elif method == "flashcall":
        options.integer("dialTimeout", low=5, high=120)
        interception = options.integer("interceptionTimeout", low=5, high=120) or LIFETIMES["flashcall"] - _GRACE
        lifetime = interception + _GRACE
    attempt = state.verification.start(
        method,
        endpoint,
        lifetime=lifetime,
        interception=interception,
        code_type=code_type,
        reference=reference,
        custom=custom,
        language=request.headers.get("accept-language"),
        template=template,
    )
    origin = _origin(request)
    if not state.verification.asks(attempt):
        return _started(attempt, origin)
    later = Later(lambda: _started(attempt, origin))
    state.verification.ask(attempt, later.happened)
    return Reply(202, later=later)


def _started(attempt: Attempt, origin: str) -> Reply:
    """Answer that an attempt has begun, with what the device has to know."""
    method = attempt.method
    details: JsonObject = {}
    if method == "sms":
        details = {
            "template": attempt.template,
            "interceptionTimeout": int(attempt.lifetime),
            "codeType": attempt.code_type,
        }
    elif method == "whatsapp":
        details = {"codeType": attempt.code_type}
    elif method == "flashcall":
        details = {
            "cliFilter": f"(.*){attempt.code[-6:]}(.*)",
            "interceptionTimeout": attempt.interception,
            "reportTimeout": int(attempt.lifetime),
            "denyCallAfter": 0,
        }
    elif method == "seamless":
        details = {"targetUri": f"{origin}/_sandbox/verifications/{attempt.id}/data"}
    href = f"{origin}/verification/v1/verifications/id/{attempt.id}"
    answer: JsonObject = {"id": attempt.id, "method": method}
    if details:
        answer["flashCall" if method == "flashcall" else method] = details
    answer["_links"] = [
        {"rel": "status", "href": href, "method": "GET"},
        {"rel": "report", "href": href, "method": "PUT"},
    ]
    return Reply(200, answer, reason=attempt.reason or "")


def _read_report(request: Request) -> tuple[str, str]:
    """Read the method and what the user got."""
    fields = Fields.of(request, complaint)
    method = read_method(fields)
    if method not in _REPORTS:
        raise fields.wrong("constraint", "method", "an attempt by mobile data cannot be reported")
    fields.only(("method", _REPORTS[method]))
    given = fields.given_child(_REPORTS[method])
    if method == "flashcall":
        given.only(("cli",))
        return method, given.given_text("cli", low=1)
    given.only(("code", "cli") if method == "sms" else ("code",))
    given.text("cli")
    return method, given.given_text("code", low=1)


def _report(attempt: Attempt, method: str, said: str, state: State) -> Reply:
    if attempt.method != method:
        raise complaint("constraint", "method", f"method: the verification is by {attempt.method}, not by {method}")
    if attempt.closed:
        raise not_found("the verification is closed")
    if attempt.status == "PENDING":
        call = method == "flashcall"
        right = said.lstrip("+") == attempt.code.lstrip("+") if call else said == attempt.code
        if right:
            attempt.decide("SUCCESSFUL", None, state.now())
        else:
            attempt.decide("FAIL", "Invalid CLI" if call else "Invalid code", state.now())
    attempt.closed = True
    return Reply(200, attempt.as_report())


def report_by_id(request: Request, state: State) -> Reply:
    """Decide the attempt with an id."""
    method, said = _read_report(request)
    attempt = state.verification.by_id(request.params["id"])
    if attempt is None:
        raise not_found("there is no such verification")
    return _report(attempt, method, said, state)


def report_by_identity(request: Request, state: State) -> Reply:
    """Decide the latest attempt for a number, by the method of the report."""
    method, said = _read_report(request)
    endpoint = number_of(request.params["endpoint"])
    attempt = state.verification.by_identity(endpoint, method) if endpoint is not None else None
    if attempt is None:
        raise not_found("there is no such verification for this number")
    return _report(attempt, method, said, state)


def _status(attempt: Attempt | None) -> Reply:
    if attempt is None:
        raise not_found("there is no such verification")
    return Reply(200, attempt.as_status())


def get_by_id(request: Request, state: State) -> Reply:
    """Show the attempt with an id."""
    return _status(state.verification.by_id(request.params["id"]))


def get_by_reference(request: Request, state: State) -> Reply:
    """Show the latest attempt with a reference."""
    return _status(state.verification.by_reference(request.params["reference"]))


def get_by_identity(request: Request, state: State) -> Reply:
    """Show the latest attempt for a number by a method."""
    method = request.params["method"].lower()
    if method not in METHODS:
        raise complaint("format", "method", f"method: must be one of {', '.join(METHODS)}")
    endpoint = number_of(request.params["endpoint"])
    return _status(None if endpoint is None else state.verification.by_identity(endpoint, method))
