"""Handlers of ``voice.calls``."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Reply, Request
from sinch.sandbox.voice.endings import BY_CALLEE, BY_PLATFORM, TALK
from sinch.sandbox.voice.flow import PARKED
from sinch.sandbox.voice.rules import invalid_request, not_found
from sinch.sandbox.voice.state import Call
from sinch.sandbox.voice.svaml import LEG, UPDATE, Document, Place, read_document

if TYPE_CHECKING:
    from sinch.sandbox.state import State

LEGS = ("caller", "callee", "both")


def _call(request: Request, state: State) -> Call:
    state.voice.tick()
    call_id = request.params["call_id"]
    call = state.voice.calls.get(call_id)
    if call is None:
        raise not_found(f"there is no call {call_id!r}")
    return call


def _live_call(request: Request, state: State) -> Call:
    call = _call(request, state)
    if call.is_final:
        raise not_found(f"the call {call.id!r} has ended")
    if call.destination.kind == "username":
        raise invalid_request("constraint", "", "only calls to phone numbers and SIP endpoints can be controlled")
    return call


def _run(document: Document, call: Call, state: State) -> None:
    call.flow.note(document)
    if document.action == "hangup":
        state.voice.hang_up(call, document.seconds)
        return
    if not call.answered:
        return
    spoken_at = state.now() + timedelta(seconds=document.seconds)
    if document.action == "park":
        call.leave()
        call.parked = True
        seconds = document.integer("maxDuration") or PARKED
        call.plan_end(spoken_at + timedelta(seconds=seconds), BY_PLATFORM)
    elif document.action == "continue" and call.parked:
        call.parked = False
        call.plan_end(spoken_at + timedelta(seconds=TALK), BY_CALLEE)
    elif spoken_at > call.ends_at:
        call.plan_end(spoken_at, call.ends_as)


def _change(request: Request, state: State, place: Place) -> Reply:
    call = _live_call(request, state)
    _run(read_document(Fields.of(request, invalid_request), place), call, state)
    return Reply(204)


def get(request: Request, state: State) -> Reply:
    """Show one call."""
    return Reply(200, _call(request, state).as_dict(state.now()))


def update(request: Request, state: State) -> Reply:
    """Run instructions and an action on a live call."""
    return _change(request, state, UPDATE)


def manage_with_call_leg(request: Request, state: State) -> Reply:
    """Play or say something to one side of a live call."""
    leg = request.params["call_leg"]
    if leg not in LEGS:
        raise invalid_request("format", "", f"the side of the call is one of {', '.join(LEGS)}, not {leg!r}")
    return _change(request, state, LEG)
