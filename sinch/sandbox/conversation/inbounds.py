"""The handler of ``/_sandbox/conversation/inbounds``: what a contact writes or does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sinch.sandbox.conversation.channels import CHANNEL, CHANNEL_IDENTITY, SCOPED_CHANNELS, identity_of
from sinch.sandbox.conversation.content import CONTACT_EVENT, CONTACT_MESSAGE, CONTACT_MESSAGE_EVENT
from sinch.sandbox.conversation.shapes import Shape, text, within
from sinch.sandbox.conversation.state import ConversationState, Record
from sinch.sandbox.fields import Fields, Kind
from sinch.sandbox.traffic import JsonObject, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_CONTENTS = {
    "contact_message": within(CONTACT_MESSAGE),
    "contact_event": within(CONTACT_EVENT),
    "contact_message_event": within(CONTACT_MESSAGE_EVENT),
    "text": text(1),
}
_INBOUND = Shape(
    {"app_id": text(1), "channel": CHANNEL, "identity": text(1)},
    {**_CONTENTS, "sender_id": text(), "metadata": text(0, 1024)},
    one_of=tuple(_CONTENTS),
)


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return Refusal(Reply(400, {"error": text}, reason=text))


def receive(state: ConversationState, asked: JsonObject) -> Record:
    """Let a message or event come in.

    :param asked: the body of ``POST /_sandbox/conversation/inbounds``
    :raises Refusal: when something in it is wrong: 400; when there is no such app: 404
    """
    values = _INBOUND.read(Fields(asked, _complaint))
    body = Fields(values, _complaint)
    app_id, channel = body.given_text("app_id"), body.given_text("channel")
    app = state.apps.get(app_id)
    if app is None:
        reason = f"there is no app {app_id!r}"
        raise Refusal(Reply(404, {"error": reason}, reason=reason))
    if channel not in app.channels:
        raise _complaint("constraint", "channel", f"channel: the app has no credentials for {channel}")
    address: JsonObject = {"channel": channel, "identity": values["identity"], "app_id": app_id}
    CHANNEL_IDENTITY(Fields({"address": address}, _complaint), "address")
    written = body.text("text")
    if written is not None:
        kind = "contact_message"
        content: JsonObject = {"text_message": {"text": written}}
    else:
        kind = next(name for name in _CONTENTS if name in body)
        content = body.given_child(kind).values
    return state.receive(
        app,
        replace(identity_of(address), app_id=app_id if channel in SCOPED_CHANNELS else ""),
        kind,
        content,
        sender_id=body.text("sender_id"),
        metadata=body.text("metadata") or "",
    )


def add(request: Request, state: State) -> Reply:
    """Let a message or event of a contact come in."""
    record = receive(state.conversation, Fields.of(request, _complaint).values)
    return Reply(201, record.as_message() if record.kind == "contact_message" else record.as_event())
