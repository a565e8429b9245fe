"""The sandbox's own operations for Conversation, besides inbound messages: statuses and callbacks by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.conversation.callbacks import DELIVERY_STATUSES, TRIGGER_KEYS
from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.traffic import Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return Refusal(Reply(400, {"error": text}, reason=text))


def add_delivery(request: Request, state: State) -> Reply:
    """Give a message or event that has been sent a delivery status."""
    fields = Fields.of(request, _complaint)
    fields.only(("id", "status", "code", "description"))
    status = fields.given_text("status", choices=DELIVERY_STATUSES)
    code, description = fields.text("code") or "", fields.text("description") or ""
    try:
        state.conversation.notices.deliver(fields.given_text("id"), status, code, description)
    except KeyError as error:
        text = str(error.args[0])
        raise Refusal(Reply(404, {"error": text}, reason=text)) from None
    return Reply(204)


def add_callback(request: Request, state: State) -> Reply:
    """Call the webhooks of an app that have asked for a trigger."""
    fields = Fields.of(request, _complaint)
    fields.only(("app_id", "trigger", "content"))
    trigger, content = fields.given_text("trigger", choices=TRIGGER_KEYS), fields.given_child("content")
    called = state.conversation.notices.tell(trigger, content.values, app_id=fields.text("app_id") or "")
    return Reply(200, {"called": called})
