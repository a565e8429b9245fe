"""Handlers of ``sms.inbounds``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.sms.rules import commas, page_of, period, plain, unknown
from sinch.sandbox.traffic import Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State


def list_inbounds(request: Request, state: State) -> Reply:
    """Show received messages, newest first."""
    within = period(request, state)
    numbers = commas(request, "to")
    wanted = {plain(number) for number in numbers} if numbers is not None else None
    reference = request.value("client_reference")
    found = [
        inbound
        for inbound in reversed(state.sms.inbounds.values())
        if within(inbound.received_at)
        and (wanted is None or inbound.to in wanted)
        and (reference is None or inbound.shown.get("client_reference") == reference)
    ]
    return page_of(request, "inbounds", found, lambda inbound: inbound.shown)


def get(request: Request, state: State) -> Reply:
    """Show one received message."""
    inbound_id = request.params["inbound_id"]
    inbound = state.sms.inbounds.get(inbound_id)
    if inbound is None:
        raise unknown("inbound message", inbound_id)
    return Reply(200, inbound.shown)
