"""The sandbox's own operations for Voice, under ``/_sandbox/voice``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.traffic import Refusal, Reply, Request
from sinch.sandbox.voice.phone_call import PhoneCall
from sinch.sandbox.voice.state import FIRST_NUMBERS, Call

if TYPE_CHECKING:
    from sinch.sandbox.state import State


def _refuse(status: int, text: str) -> Refusal:
    return Refusal(Reply(status, {"error": text}, reason=text))


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return _refuse(400, text)


def _inputs(fields: Fields) -> list[str | None]:
    given = fields.values.get("inputs", [])
    if not isinstance(given, list):
        raise fields.wrong("format", "inputs", "must be a list")
    found: list[str | None] = []
    for item in given:
        if item is not None and not isinstance(item, str):
            raise fields.wrong("format", "inputs", "must be a list of strings and nulls")
        found.append(item)
    return found


def _call(request: Request, state: State) -> Call:
    state.voice.tick()
    call = state.voice.calls.get(request.params["call_id"])
    if call is None:
        raise _refuse(404, f"there is no call {request.params['call_id']!r}")
    return call


def receive(request: Request, state: State) -> Reply:
    """Let a call come in."""
    fields = Fields.of(request, _complaint)
    fields.only(("to", "from", "inputs", "custom"))
    to, cli = fields.text("to") or FIRST_NUMBERS[0][0], fields.text("from")
    try:
        call = state.voice.receive(to, cli, _inputs(fields), fields.text("custom"))
    except ValueError as error:
        raise _refuse(400, str(error)) from None
    return Reply(201, PhoneCall(state, call).as_dict())


def get(request: Request, state: State) -> Reply:
    """Show what has happened in a call, step by step."""
    return Reply(200, PhoneCall(state, _call(request, state)).as_dict())


def press(request: Request, state: State) -> Reply:
    """Press keys in a conference."""
    call = _call(request, state)
    fields = Fields.of(request, _complaint)
    fields.only(("keys",))
    try:
        call.flow.press(fields.given_text("keys", low=1))
    except ValueError as error:
        raise _refuse(409, str(error)) from None
    return Reply(204)


def hang_up(request: Request, state: State) -> Reply:
    """Put the phone down."""
    PhoneCall(state, _call(request, state)).hang_up()
    return Reply(204)


def set_phone(request: Request, state: State) -> Reply:
    """Say what whoever answers at a number presses, one input for each prompt."""
    fields = Fields.of(request, _complaint)
    fields.only(("endpoint", "inputs"))
    state.voice.phones[fields.given_text("endpoint", low=1)] = _inputs(fields)
    return Reply(204)
