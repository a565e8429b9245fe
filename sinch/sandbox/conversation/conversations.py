"""Handlers of ``conversation.conversation``."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.clock import micros
from sinch.sandbox.conversation.channels import CHANNEL, CHANNEL_IDENTITY, CHANNELS, identity_of
from sinch.sandbox.conversation.content import APP_EVENT, APP_MESSAGE, CONTACT_MESSAGE
from sinch.sandbox.conversation.messages import DIRECTIONS, STRATEGIES, metadata_object
from sinch.sandbox.conversation.recipients import app_of, contact_of, conversation_of
from sinch.sandbox.conversation.rules import (
    body_of,
    changes,
    invalid,
    merge_patch,
    page_of,
    query_flag,
    query_word,
)
from sinch.sandbox.conversation.shapes import Check, Shape, flag, moment, text, within, word
from sinch.sandbox.conversation.state import Conversation, Record, newest_first, said
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_OLDEST = timedelta(days=30)
_GIVEN = text(1)
_MODE: Check = word("CONVERSATION", "DISPATCH")
_IDS = {"app_id": _GIVEN, "contact_id": _GIVEN}
_SETTINGS = {
    "metadata": text(0, 1024),
    "metadata_json": metadata_object,
    "active_channel": CHANNEL,
    "active": flag,
    "correlation_id": text(0, 128),
}
_CREATE = Shape(_IDS, {**_SETTINGS, "id": text()})
_UPDATE = Shape(optional={**_IDS, **_SETTINGS})
_INJECT_MESSAGE = Shape(
    {
        "accept_time": moment,
        "channel_identity": CHANNEL_IDENTITY,
        "contact_id": _GIVEN,
        "direction": word(*DIRECTIONS),
    },
    {
        "app_message": within(APP_MESSAGE),
        "contact_message": within(CONTACT_MESSAGE),
        "conversation_id": text(),
        "metadata": text(0, 1024),
        "sender_id": text(),
        "processing_mode": _MODE,
    },
    one_of=("app_message", "contact_message"),
)
_INJECT_EVENT = Shape(
    {"accept_time": moment, "app_event": within(APP_EVENT)},
    {
        "channel_identity": CHANNEL_IDENTITY,
        "contact_id": text(),
        "conversation_id": text(),
        "processing_mode": _MODE,
    },
)


def _conversation(request: Request, state: State) -> Conversation:
    return conversation_of(state, request.params["conversation_id"])


def _set_active(conversation: Conversation, active: bool, state: State) -> None:
    stops = conversation.active and not active
    conversation.active = active
    if stops:
        state.conversation.notices.conversation("STOP", conversation)


def create(request: Request, state: State) -> Reply:
    """Open a conversation; an id that the request brings along is ignored."""
    body = body_of(request, _CREATE)
    app, contact = app_of(state, body.given_text("app_id")), contact_of(state, body.given_text("contact_id"))
    metadata = body.child("metadata_json")
    conversation = Conversation(
        state.ulid(),
        app.id,
        contact.id,
        state.now(),
        active=body.flag("active") is not False,
        active_channel=body.text("active_channel") or "CHANNEL_UNSPECIFIED",
        metadata=body.text("metadata") or "",
        metadata_json=metadata.values if metadata is not None else {},
        correlation_id=body.text("correlation_id") or "",
    )
    state.conversation.conversations[conversation.id] = conversation
    state.conversation.notices.conversation("START", conversation)
    return Reply(200, conversation.as_dict())


def get(request: Request, state: State) -> Reply:
    """Show one conversation."""
    return Reply(200, _conversation(request, state).as_dict())


def list_conversations(request: Request, state: State) -> Reply:
    """Show the conversations of an app or a contact, newest first."""
    state.conversation.tick()
    app_id, contact_id = request.value("app_id"), request.value("contact_id")
    if not app_id and not contact_id:
        raise invalid("app_id", "app_id or contact_id is needed")
    only_active, channel = query_flag(request, "only_active"), query_word(request, "active_channel", CHANNELS)
    found = [
        item
        for item in reversed([*state.conversation.conversations.values()])
        if (not app_id or item.app_id == app_id)
        and (not contact_id or item.contact_id == contact_id)
        and (item.active or not only_active)
        and channel in (None, item.active_channel)
    ]
    return page_of(
        request, "conversations", found, lambda item: item.id, Conversation.as_dict, high=20, with_total=True
    )


def list_recent(request: Request, state: State) -> Reply:
    """Show the conversations of an app with the newest message of each, by the time of that message."""
    app_id = request.value("app_id")
    if not app_id:
        raise invalid("app_id", "is required")
    app = app_of(state, app_id)
    only_active = query_flag(request, "only_active")
    ascending = query_word(request, "order", ("ASC", "DESC")) == "ASC"
    found = [
        item
        for item in state.conversation.conversations.values()
        if item.app_id == app.id and (item.active or not only_active)
    ]
    found.sort(key=lambda item: item.last_received, reverse=not ascending)

    def show(conversation: Conversation) -> JsonObject:
        messages = newest_first(
            state.conversation.messages.values(), lambda record: record.conversation_id == conversation.id
        )
        shown: JsonObject = {"conversation": conversation.as_dict()}
        if messages:
            shown["last_message"] = messages[0].as_message()
        return shown

    return page_of(request, "conversations", found, lambda item: item.id, show, high=50, with_total=True)


def update(request: Request, state: State) -> Reply:
    """Change a conversation."""
    conversation = _conversation(request, state)
    body = body_of(request, _UPDATE)
    strategy = query_word(request, "metadata_update_strategy", STRATEGIES)
    changed = changes(request, body, conversation.as_dict(), _UPDATE.names)
    for name in ("app_id", "contact_id"):
        if name in changed and changed[name] is None:
            raise invalid(name, "cannot be taken away")
    app_id = said(changed, "app_id") or conversation.app_id
    contact_id = said(changed, "contact_id") or conversation.contact_id
    app_of(state, app_id)
    if "contact_id" in changed:
        contact_of(state, contact_id)
    conversation.app_id, conversation.contact_id = app_id, contact_id
    if "active_channel" in changed:
        conversation.active_channel = said(changed, "active_channel") or "CHANNEL_UNSPECIFIED"
    if "active" in changed:
        _set_active(conversation, changed["active"] is True, state)
    if "metadata" in changed:
        conversation.metadata = said(changed, "metadata")
    if "correlation_id" in changed:
        conversation.correlation_id = said(changed, "correlation_id")
    if "metadata_json" in changed:
        given = changed["metadata_json"]
        merged = merge_patch(conversation.metadata_json, given) if strategy == "MERGE_PATCH" else given
        conversation.metadata_json = merged if isinstance(merged, dict) else {}
    return Reply(200, conversation.as_dict())


def delete(request: Request, state: State) -> Reply:
    """Delete a conversation with its messages and events."""
    conversation = _conversation(request, state)
    state.conversation.drop_conversation(conversation.id)
    state.conversation.notices.conversation("DELETE", conversation)
    return Reply(200, {})


def stop(request: Request, state: State) -> Reply:
    """Close a conversation; closing it again changes nothing."""
    conversation = _conversation(request, state)
    body_of(request, Shape(), empty_is_object=True)
    _set_active(conversation, False, state)
    return Reply(200, {})


# Injecting


def _accepted(body: Fields, state: State) -> datetime:
    accepted, now = body.moment("accept_time"), state.now()
    assert accepted is not None
    if not now - _OLDEST <= accepted <= now + timedelta(minutes=5):
        raise invalid("accept_time", "must be within the last 30 days")
    return accepted


def _check_place(body: Fields, conversation: Conversation) -> None:
    for name, own in (("contact_id", conversation.contact_id), ("conversation_id", conversation.id)):
        given = body.text(name)
        if given and given != own:
            raise invalid(name, f"{given!r} does not belong to the conversation")


def inject_message(request: Request, state: State) -> Reply:
    """Add a message that went another way."""
    conversation = _conversation(request, state)
    body = body_of(request, _INJECT_MESSAGE)
    _check_place(body, conversation)
    kind = "app_message" if "app_message" in body else "contact_message"
    record = Record(
        state.ulid(),
        conversation.app_id,
        kind,
        body.given_child(kind).values,
        identity_of(body.values["channel_identity"]),
        conversation.id,
        conversation.contact_id,
        _accepted(body, state),
        body.text("processing_mode") or "CONVERSATION",
        metadata=body.text("metadata") or "",
        sender_id=body.text("sender_id") or "",
        injected=True,
    )
    if body.text("direction") != record.direction:
        raise invalid("direction", f"must be {record.direction} with {kind}")
    state.conversation.keep(state.conversation.messages, record)
    return Reply(200, {})


def inject_event(request: Request, state: State) -> Reply:
    """Add an event that went another way; without an address it takes the first one of the contact."""
    conversation = _conversation(request, state)
    body = body_of(request, _INJECT_EVENT)
    _check_place(body, conversation)
    contact = contact_of(state, conversation.contact_id)
    given = body.values.get("channel_identity")
    identity = identity_of(given) if given is not None else contact.identities[0]
    record = Record(
        state.ulid(),
        conversation.app_id,
        "app_event",
        body.given_child("app_event").values,
        identity,
        conversation.id,
        contact.id,
        _accepted(body, state),
        body.text("processing_mode") or "CONVERSATION",
        injected=True,
    )
    state.conversation.keep(state.conversation.events, record)
    return Reply(200, {"event_id": record.id, "accepted_time": micros(record.accept_time)})
