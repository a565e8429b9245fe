"""Handlers of ``conversation.event``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.conversation.channels import CHANNEL_LIST
from sinch.sandbox.conversation.content import APP_EVENT
from sinch.sandbox.conversation.messages import QUEUE, sent
from sinch.sandbox.conversation.recipients import RECIPIENT, addressed, app_of, check_order, path_to
from sinch.sandbox.conversation.rules import body_of, invalid, page_of, unknown
from sinch.sandbox.conversation.shapes import Shape, text, within
from sinch.sandbox.conversation.state import Record, newest_first
from sinch.sandbox.traffic import Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_SEND = Shape(
    {"app_id": text(1), "recipient": RECIPIENT, "event": within(APP_EVENT)},
    {
        "callback_url": text(0, 2048),
        "channel_priority_order": CHANNEL_LIST,
        "event_metadata": text(0, 1024),
        "queue": QUEUE,
    },
)


def send(request: Request, state: State) -> Reply:
    """Send an event; as a message does, it opens a conversation where there is none."""
    body = body_of(request, _SEND)
    app = app_of(state, body.given_text("app_id"))
    order = check_order(app, body)
    target = addressed(state, app, body, app.mode)
    path = path_to(state, app, target, order)
    contact_id = conversation_id = ""
    if target.contact is not None:
        contact_id = target.contact.id
        conversation_id = state.conversation.open_conversation(app.id, contact_id, path.identity.channel).id
    record = Record(
        state.ulid(),
        app.id,
        "app_event",
        body.given_child("event").values,
        path.identity,
        conversation_id,
        contact_id,
        state.now(),
        app.mode,
        metadata=body.text("event_metadata") or "",
        sender_id=app.sender(path.identity.channel),
        failure=path.failure,
        asked={name: value for name, value in body.values.items() if name not in ("event", "recipient")},
    )
    state.conversation.keep(state.conversation.events, record)
    state.conversation.notices.sent(record)
    return sent("event_id", record)


def _event(request: Request, state: State) -> Record:
    state.conversation.tick()
    event_id = request.params["event_id"]
    record = state.conversation.events.get(event_id)
    if record is None:
        raise unknown("event", event_id)
    return record


def get(request: Request, state: State) -> Reply:
    """Show one event."""
    return Reply(200, _event(request, state).as_event())


def delete(request: Request, state: State) -> Reply:
    """Delete one event."""
    del state.conversation.events[_event(request, state).id]
    return Reply(200, {})


def list_events(request: Request, state: State) -> Reply:
    """Show the events of a conversation or a contact, newest first."""
    state.conversation.tick()
    conversation_id, contact_id = request.value("conversation_id"), request.value("contact_id")
    if not conversation_id and not contact_id:
        raise invalid("conversation_id", "conversation_id or contact_id is needed")

    def fits(record: Record) -> bool:
        return (not conversation_id or record.conversation_id == conversation_id) and (
            not contact_id or record.contact_id == contact_id
        )

    found = newest_first(state.conversation.events.values(), fits)
    return page_of(request, "events", found, lambda record: record.id, Record.as_event, high=20)
