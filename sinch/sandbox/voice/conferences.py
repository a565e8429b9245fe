"""Handlers of ``voice.conferences``. A conference exists as long as somebody is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, Reply, Request
from sinch.sandbox.voice.rules import MUSIC, invalid_request, not_found
from sinch.sandbox.voice.state import Call

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_COMMANDS = ("mute", "unmute", "onhold", "resume")


def _participants(request: Request, state: State) -> list[Call]:
    state.voice.tick()
    room = request.params["conference_id"]
    found = state.voice.participants(room)
    if not found:
        raise not_found(f"there is no conference {room!r}")
    return found


def _participant(request: Request, state: State) -> Call:
    call_id = request.params["call_id"]
    for call in _participants(request, state):
        if call.id == call_id:
            return call
    raise not_found(f"the call {call_id!r} is not in the conference {request.params['conference_id']!r}")


def get(request: Request, state: State) -> Reply:
    """Show who is in a conference."""
    now = state.now()
    shown: list[Json] = [call.as_participant(now) for call in _participants(request, state)]
    return Reply(200, {"participants": shown})


def kick_all(request: Request, state: State) -> Reply:
    """Hang up on everybody in a conference."""
    for call in _participants(request, state):
        state.voice.hang_up(call)
    return Reply(204)


def kick_participant(request: Request, state: State) -> Reply:
    """Hang up on one in a conference."""
    state.voice.hang_up(_participant(request, state))
    return Reply(204)


def manage_participant(request: Request, state: State) -> Reply:
    """Mute, unmute, hold or resume one in a conference."""
    call = _participant(request, state)
    fields = Fields.of(request, invalid_request)
    fields.only(("command", "moh"))
    command = fields.given_text("command", choices=_COMMANDS)
    music = fields.text("moh", choices=MUSIC)
    if music is not None and command != "onhold":
        raise fields.wrong("constraint", "moh", "is for the command onhold only")
    if command in ("mute", "unmute"):
        call.muted = command == "mute"
    else:
        call.on_hold, call.music = command == "onhold", music
    return Reply(204)
