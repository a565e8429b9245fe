"""Handlers of ``conversation.message`` and ``conversation.transcoding``."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING

from sinch.sandbox.clock import micros
from sinch.sandbox.conversation.channels import CHANNEL, CHANNEL_LIST, CHANNELS, plain
from sinch.sandbox.conversation.content import APP_MESSAGE
from sinch.sandbox.conversation.recipients import (
    RECIPIENT,
    Path,
    addressed,
    app_of,
    check_order,
    path_to,
)
from sinch.sandbox.conversation.rules import (
    body_of,
    cut,
    invalid,
    merge_patch,
    page_of,
    query_flag,
    query_moment,
    query_word,
    unknown,
)
from sinch.sandbox.conversation.shapes import Check, Shape, anything, many, mapping, moment, text, whole, within, word
from sinch.sandbox.conversation.state import Record, newest_first, same_address
from sinch.sandbox.conversation.transcoding import missing_template, transcode
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

SOURCES = ("CONVERSATION_SOURCE", "DISPATCH_SOURCE")
DIRECTIONS = ("TO_APP", "TO_CONTACT")
STRATEGIES = ("REPLACE", "MERGE_PATCH")
_VIEWS = ("WITH_METADATA", "WITHOUT_METADATA")
_MOST_SECONDS = 315_576_000_000
_MOST_METADATA = 2048

_GIVEN = text(1)


def _ttl(fields: Fields, name: str) -> Json:
    value = fields.given_text(name)
    if re.fullmatch(r"\d{1,12}(\.\d{1,9})?s", value) is None:
        raise fields.wrong("format", name, f"{value!r} is not a number of seconds followed by s")
    if not 3 <= float(value[:-1]) <= _MOST_SECONDS:
        raise fields.wrong("constraint", name, f"must be from 3s to {_MOST_SECONDS}s")
    return value


def metadata_object(fields: Fields, name: str) -> Json:
    """Check metadata that are an object: as JSON text it has at most 2048 characters."""
    value = anything(fields, name)
    if len(json.dumps(value, ensure_ascii=False, separators=(",", ":"))) > _MOST_METADATA:
        raise fields.wrong("constraint", name, f"must have at most {_MOST_METADATA} characters")
    return value


QUEUE: Check = word("NORMAL_PRIORITY", "HIGH_PRIORITY")
_SEND = Shape(
    {"app_id": _GIVEN, "recipient": RECIPIENT, "message": within(APP_MESSAGE)},
    {
        "callback_url": text(0, 2048),
        "channel_priority_order": CHANNEL_LIST,
        "channel_properties": mapping(text(0, 1024)),
        "message_metadata": text(0, 1024),
        "conversation_metadata": metadata_object,
        "queue": QUEUE,
        "ttl": _ttl,
        "processing_strategy": word("DEFAULT", "DISPATCH_ONLY"),
        "correlation_id": text(0, 128),
        "conversation_metadata_update_strategy": word(*STRATEGIES),
        "message_content_type": word("CONTENT_UNKNOWN", "CONTENT_MARKETING", "CONTENT_NOTIFICATION"),
    },
)
_UPDATE = Shape({"metadata": text(0, 1024)})
_LAST = Shape(
    optional={
        "channel_identities": many(_GIVEN, 1),
        "contact_ids": many(_GIVEN, 1),
        "app_id": text(),
        "messages_source": word(*SOURCES),
        "page_size": whole(0),
        "page_token": text(),
        "view": word(*_VIEWS),
        "start_time": moment,
        "end_time": moment,
        "channel": CHANNEL,
        "direction": word(*DIRECTIONS),
    },
    one_of=("channel_identities", "contact_ids"),
)
_TRANSCODE = Shape(
    {"app_id": _GIVEN, "app_message": within(APP_MESSAGE), "channels": many(CHANNEL, 1)},
    {"from": text(), "to": text()},
)


# Sending


def send(request: Request, state: State) -> Reply:
    """Send a message.

    What the API finds out only later (no channel, opted out, no such template) does not refuse it; it stands
    in the record, and in the header X-Sandbox-Reason.
    """
    body = body_of(request, _SEND)
    app = app_of(state, body.given_text("app_id"))
    mode = "DISPATCH" if body.text("processing_strategy") == "DISPATCH_ONLY" else app.mode
    order = check_order(app, body)
    message = body.given_child("message").values
    target = addressed(state, app, body, mode)
    path = path_to(state, app, target, order, body.text("message_content_type") or "")
    missing = missing_template(state, message, path.identity.channel)
    if path.failure is None and missing is not None:
        path = Path(path.identity, missing)
    metadata = body.child("conversation_metadata")
    merging = body.text("conversation_metadata_update_strategy") == "MERGE_PATCH"
    conversation_id = ""
    if target.contact is not None:
        conversation = state.conversation.open_conversation(app.id, target.contact.id, path.identity.channel)
        conversation_id = conversation.id
        if metadata is not None:
            merged = merge_patch(conversation.metadata_json, metadata.values) if merging else metadata.values
            conversation.metadata_json = merged if isinstance(merged, dict) else {}
    elif metadata is not None:
        state.conversation.address_metadata[app.id, path.identity.key] = metadata.values
    properties = body.child("channel_properties")
    sender = properties.text(f"{path.identity.channel}_SENDER") if properties is not None else None
    record = Record(
        state.ulid(),
        app.id,
        "app_message",
        message,
        path.identity,
        conversation_id,
        target.contact.id if target.contact is not None else "",
        state.now(),
        mode,
        metadata=body.text("message_metadata") or "",
        sender_id=sender or app.sender(path.identity.channel),
        failure=path.failure,
        asked={name: value for name, value in body.values.items() if name not in ("message", "recipient")},
    )
    state.conversation.keep(state.conversation.messages, record)
    state.conversation.notices.sent(record)
    return sent("message_id", record)


def sent(name: str, record: Record) -> Reply:
    """Answer that a message or an event is on its way; a failure stands in the reason."""
    reason = ": ".join(record.failure) if record.failure is not None else ""
    return Reply(200, {name: record.id, "accepted_time": micros(record.accept_time)}, reason=reason)


# Stored messages


def _fits_source(record: Record, source: str) -> bool:
    return record.mode == ("DISPATCH" if source == "DISPATCH_SOURCE" else "CONVERSATION")


def _message(request: Request, state: State) -> Record:
    state.conversation.tick()
    source = query_word(request, "messages_source", SOURCES) or "CONVERSATION_SOURCE"
    message_id = request.params["message_id"]
    record = state.conversation.messages.get(message_id)
    if record is None or not _fits_source(record, source):
        raise unknown("message", message_id)
    return record


def get(request: Request, state: State) -> Reply:
    """Show one message."""
    return Reply(200, _message(request, state).as_message())


def delete(request: Request, state: State) -> Reply:
    """Delete one message."""
    del state.conversation.messages[_message(request, state).id]
    return Reply(200, {})


def update(request: Request, state: State) -> Reply:
    """Give a message other metadata."""
    record = _message(request, state)
    record.metadata = body_of(request, _UPDATE).given_text("metadata")
    return Reply(200, record.as_message())


def _between(record: Record, start: datetime | None, end: datetime | None) -> bool:
    return (start is None or record.accept_time > start) and (end is None or record.accept_time < end)


def list_messages(request: Request, state: State) -> Reply:
    """Show the messages of a store, newest first."""
    state.conversation.tick()
    source = query_word(request, "messages_source", SOURCES) or "CONVERSATION_SOURCE"
    with_metadata = query_word(request, "view", _VIEWS) != "WITHOUT_METADATA"
    start, end = query_moment(request, "start_time"), query_moment(request, "end_time")
    direction = query_word(request, "direction", DIRECTIONS)
    originated = query_flag(request, "only_recipient_originated")
    if originated and source != "DISPATCH_SOURCE":
        raise invalid("only_recipient_originated", "is there for DISPATCH_SOURCE only")
    channel, identity = query_word(request, "channel", CHANNELS), request.value("channel_identity")
    wanted = {name: request.value(name) for name in ("conversation_id", "contact_id", "app_id")}

    def fits(record: Record) -> bool:
        return (
            _fits_source(record, source)
            and _between(record, start, end)
            and direction in (None, record.direction)
            and not (originated and record.direction != "TO_APP")
            and channel in (None, record.identity.channel)
            and (not identity or same_address(record, identity))
            and all(not value or getattr(record, name) == value for name, value in wanted.items())
        )

    found = newest_first(state.conversation.messages.values(), fits)
    return page_of(
        request,
        "messages",
        found,
        lambda record: record.id,
        lambda record: record.as_message(with_metadata=with_metadata),
        high=1000,
    )


def list_last(request: Request, state: State) -> Reply:
    """Show the newest message for each of some addresses or contacts, in the order asked for."""
    state.conversation.tick()
    body = body_of(request, _LAST)
    source = body.text("messages_source") or "DISPATCH_SOURCE"
    identities, contact_ids = body.texts("channel_identities"), body.texts("contact_ids")
    if contact_ids is not None and source != "CONVERSATION_SOURCE":
        raise invalid("contact_ids", "are there for CONVERSATION_SOURCE only")
    start, end = body.moment("start_time"), body.moment("end_time")
    app_id, channel, direction = body.text("app_id"), body.text("channel"), body.text("direction")

    def fits(record: Record) -> bool:
        return (
            _fits_source(record, source)
            and _between(record, start, end)
            and (not app_id or record.app_id == app_id)
            and channel in (None, record.identity.channel)
            and direction in (None, record.direction)
        )

    newest: dict[str, Record] = {}
    for record in newest_first(state.conversation.messages.values(), fits):
        key = plain(record.identity.identity) if identities is not None else record.contact_id
        newest.setdefault(key, record)
    keys = [plain(identity) for identity in identities] if identities is not None else contact_ids or []
    found = [newest[key] for key in dict.fromkeys(keys) if key in newest]
    size = min(body.integer("page_size", low=0) or 10, 1000)
    asked = sorted((name, str(value)) for name, value in body.values.items() if not name.startswith("page_"))
    chosen, token = cut(found, lambda record: record.id, size, body.text("page_token") or "", repr(asked))
    with_metadata = body.text("view") != "WITHOUT_METADATA"
    shown: list[Json] = [record.as_message(with_metadata=with_metadata) for record in chosen]
    return Reply(200, {"messages": shown, "next_page_token": token})


def transcode_message(request: Request, state: State) -> Reply:
    """Show a message as it would look on some channels."""
    body = body_of(request, _TRANSCODE)
    app_of(state, body.given_text("app_id"))
    message = body.given_child("app_message").values
    sender, to = body.text("from") or "", body.text("to") or ""
    transcoded: JsonObject = {
        channel: transcode(state, message, channel, sender, to) for channel in body.texts("channels") or ()
    }
    return Reply(200, {"transcoded_message": transcoded})
