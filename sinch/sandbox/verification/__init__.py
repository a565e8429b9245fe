"""The Verification API, for an application."""

from __future__ import annotations

from sinch.sandbox.routing import Product, Route
from sinch.sandbox.traffic import Request
from sinch.sandbox.verification import attempts, controls
from sinch.sandbox.verification.rules import guard, method_of, refuse

_ATTEMPTS = "/verification/v1/verifications"
_START = "verification.verifications.start_"
_REPORT = "verification.verifications.report_"
#: How operations are called that differ by the method in the body.
_WORDS = {
    "sms": "sms",
    "flashcall": "flash_call",
    "callout": "phone_call",
    "seamless": "data",
    "whatsapp": "whatsapp",
}


def _which_start(request: Request) -> str:
    return _START + _WORDS.get(method_of(request), "sms")


def _which_report(request: Request, by: str) -> str:
    word = _WORDS.get(method_of(request))
    return f"{_REPORT}by_{by}" if word in {None, "data"} else f"{_REPORT}{word}_by_{by}"


def _which_report_by_id(request: Request) -> str:
    return _which_report(request, "id")


def _which_report_by_identity(request: Request) -> str:
    return _which_report(request, "identity")


PRODUCT = Product(
    name="verification",
    prefix="/verification/v1/",
    routes=(
        Route(
            f"{_START}sms",
            "POST",
            _ATTEMPTS,
            attempts.start,
            also=tuple(
                _START + word for word in ("flash_call", "phone_call", "callout", "data", "seamless", "whatsapp")
            ),
            which=_which_start,
        ),
        Route(
            f"{_REPORT}by_id",
            "PUT",
            f"{_ATTEMPTS}/id/{{id}}",
            attempts.report_by_id,
            also=tuple(f"{_REPORT}{word}_by_id" for word in _WORDS.values() if word != "data"),
            which=_which_report_by_id,
        ),
        Route(
            f"{_REPORT}by_identity",
            "PUT",
            f"{_ATTEMPTS}/number/{{endpoint}}",
            attempts.report_by_identity,
            also=tuple(f"{_REPORT}{word}_by_identity" for word in _WORDS.values() if word != "data"),
            which=_which_report_by_identity,
        ),
        Route(
            "verification.verification_status.get_by_id",
            "GET",
            f"{_ATTEMPTS}/id/{{id}}",
            attempts.get_by_id,
        ),
        Route(
            "verification.verification_status.get_by_reference",
            "GET",
            f"{_ATTEMPTS}/reference/{{reference}}",
            attempts.get_by_reference,
        ),
        Route(
            "verification.verification_status.get_by_identity",
            "GET",
            f"{_ATTEMPTS}/{{method}}/number/{{endpoint}}",
            attempts.get_by_identity,
        ),
    ),
    guard=guard,
    refuse=refuse,
)

#: What the sandbox offers for tests besides the API.
CONTROLS = (
    Route("sandbox.verifications.list", "GET", "/_sandbox/verifications", controls.list_attempts),
    Route("sandbox.verifications.set_code", "POST", "/_sandbox/verifications/codes", controls.set_code),
    Route("sandbox.verifications.open_data", "GET", "/_sandbox/verifications/{id}/data", controls.open_data),
)
