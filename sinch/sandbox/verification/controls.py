"""The sandbox's own operations for Verification, under ``/_sandbox/verifications``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.traffic import Json, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return Refusal(Reply(400, {"error": text}, reason=text))


def list_attempts(request: Request, state: State) -> Reply:
    """Show all attempts with their codes, newest first; with ``?endpoint=`` those for a number."""
    endpoint = request.value("endpoint")
    found: list[Json] = [
        attempt.as_control()
        for attempt in reversed(state.verification.all())
        if endpoint is None or attempt.endpoint.lstrip("+") == endpoint.strip().lstrip("+")
    ]
    return Reply(200, {"verifications": found})


def set_code(request: Request, state: State) -> Reply:
    """Fix the code of the attempts for a number that start from now on."""
    fields = Fields.of(request, _complaint)
    fields.only(("endpoint", "code"))
    try:
        state.verification.set_code(fields.given_text("endpoint"), fields.given_text("code"))
    except ValueError as error:
        raise _complaint("format", "endpoint", str(error)) from None
    return Reply(204)


def open_data(request: Request, state: State) -> Reply:
    """Verify an attempt by mobile data, as the device does by opening its target URI."""
    attempt = state.verification.by_id(request.params["id"])
    if attempt is None or attempt.method != "seamless":
        return Reply(404, {"error": "there is no such verification by mobile data"})
    if attempt.status != "PENDING":
        return Reply(410, {"error": f"the verification is {attempt.status}"})
    attempt.decide("SUCCESSFUL", None, state.now())
    return Reply(200, {"status": attempt.status})
