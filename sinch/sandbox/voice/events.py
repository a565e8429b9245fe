"""The bodies of Voice callbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.clock import whole_seconds
from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.voice.prices import charge, show_price

if TYPE_CHECKING:
    from datetime import datetime

    from sinch.sandbox.state import State
    from sinch.sandbox.voice.rules import Destination
    from sinch.sandbox.voice.state import Call


def common(event: str, call: Call, world: State, at: datetime) -> JsonObject:
    """Begin the body of any event but a notification."""
    custom = call.asked.get("custom")
    shown: JsonObject = {
        "event": event,
        "callid": call.id,
        "timestamp": whole_seconds(at),
        "version": 1,
        "custom": custom if isinstance(custom, str) else "",
        "applicationKey": world.credentials.application_key,
    }
    if call.room is not None:
        shown["conferenceId"] = call.room
    return shown


def show_destination(destination: Destination) -> JsonObject:
    """Give somebody who is called as events show it."""
    return {"type": destination.kind, "endpoint": destination.endpoint}


def incoming(call: Call, world: State, at: datetime) -> JsonObject:
    """Tell that a call comes in, or that a callout is made (ICE)."""
    return {
        **common("ice", call, world, at),
        "callResourceUrl": f"{world.origin}/calling/v1/calls/id/{call.id}",
        "userRate": show_price(call.rate),
        "cli": call.cli or "private",
        "to": show_destination(call.destination),
        "domain": call.domain,
        "originationType": call.domain.upper(),
        "duration": 0,
        "rdnis": "",
    }


def answered(call: Call, world: State, at: datetime, amd: JsonObject | None) -> JsonObject:
    """Tell that a call has been answered (ACE)."""
    shown = common("ace", call, world, at)
    return shown if amd is None else {**shown, "amd": amd}


def prompt_input(call: Call, world: State, at: datetime, result: JsonObject) -> JsonObject:
    """Tell what was entered in a menu (PIE)."""
    return {**common("pie", call, world, at), "menuResult": result}


def disconnected(call: Call, world: State, at: datetime, to: Destination, room: str | None) -> JsonObject:
    """Tell that a call has ended (DICE)."""
    duration = call.duration(at)
    shown: JsonObject = {
        **common("dice", call, world, at),
        "reason": call.ends_as[1],
        "result": call.ends_as[0],
        "debit": show_price(charge(call.rate, duration)),
        "userRate": show_price(call.rate),
        "to": show_destination(to),
        "duration": duration,
        "from": call.cli or "private",
    }
    return shown if room is None else {**shown, "conferenceId": room}


def notification(kind: str, call: Call) -> JsonObject:
    """Tell something that needs no answer.

    :param kind: for example ``recording_finished``
    """
    custom = call.asked.get("custom")
    return {
        "event": "notify",
        "callid": call.id,
        "version": 1,
        "type": kind,
        "custom": custom if isinstance(custom, str) else "",
    }
