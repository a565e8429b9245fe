"""Handlers of ``sms.batches`` and ``sms.delivery_reports``."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sinch.sandbox.clock import millis
from sinch.sandbox.fields import Fields
from sinch.sandbox.sms.rules import (
    commas,
    complaint,
    is_group_id,
    is_number,
    is_sender,
    page_of,
    period,
    plain,
    query_flag,
    sms_error,
    unknown,
    whole,
)
from sinch.sandbox.sms.state import STATUS_CODES, Batch, Message
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_COMMON = frozenset(
    [
        "body",
        "callback_url",
        "client_reference",
        "delivery_report",
        "expire_at",
        "feedback_enabled",
        "from",
        "send_at",
        "to",
        "type",
    ]
)
#: The fields that a batch of each type may have.
FIELDS = {
    "mt_text": _COMMON
    | {"flash_message", "from_npi", "from_ton", "max_number_of_message_parts", "parameters", "truncate_concat"},
    "mt_binary": _COMMON | {"from_npi", "from_ton", "udh"},
    "mt_media": _COMMON | {"parameters", "strict_validation"},
}
_REPORTS = ("none", "summary", "full", "per_recipient", "per_recipient_final")
_LONGEST = timedelta(days=3)

#: Senders that the account must not use, and what the API says then.
REFUSED_SENDERS = {
    "BLOCKED": ("blocked_account", "the account is blocked"),
    "ILLEGAL": ("illegal_number_type", "the recipients cannot be reached from this kind of number"),
    "NOCALLBACK": ("missing_callback_url", "a report was asked for, but there is no URL to send it to"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A request for a batch that has passed all checks."""

    kind: str
    to: list[str]
    asked: JsonObject
    dispatch_at: datetime
    expire_at: datetime

    def batch(self, batch_id: str, created_at: datetime, modified_at: datetime) -> Batch:
        """Make the batch."""
        return Batch(
            batch_id, self.kind, self.to, self.asked, created_at, modified_at, self.dispatch_at, self.expire_at
        )


def _recipients(fields: Fields, name: str, state: State, high: int) -> list[str]:
    found: dict[str, None] = {}
    for position, item in enumerate(fields.texts(name, low=1, high=high) or ()):
        if is_number(item):
            found[plain(item)] = None
        elif is_group_id(item):
            if item not in state.sms.groups:
                raise sms_error(403, "unknown_group", f"there is no group {item!r}")
            found[item] = None
        else:
            text = f"{item!r} is neither a phone number in E.164 nor a group id"
            raise fields.wrong("format", f"{name}[{position}]", text)
    return [*found]


def _web_address(fields: Fields, name: str) -> str | None:
    value = fields.text(name, low=1, high=2048)
    if value is not None:
        try:
            parts = urlsplit(value)
        except ValueError:
            raise fields.wrong("format", name, f"{value!r} is not a URL") from None
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise fields.wrong("format", name, f"{value!r} is not a URL")
    return value


def _check_body(fields: Fields, kind: str) -> None:
    if kind == "mt_media":
        media = fields.given_child("body")
        media.only(("url", "message", "subject"))
        media.require("url")
        _web_address(media, "url")
        media.text("message", high=5000)
        media.text("subject", high=80)
        return
    if kind == "mt_text":
        fields.given_text("body", low=1, high=2000)
        return
    body, udh = fields.given_text("body"), fields.given_text("udh")
    try:
        content = base64.b64decode(body, validate=True)
    except (ValueError, binascii.Error):
        raise fields.wrong("format", "body", "must be Base64") from None
    if re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", udh) is None:
        raise fields.wrong("format", "udh", "must be hexadecimal")
    if len(content) + len(udh) // 2 > 140:
        raise fields.wrong("constraint", "body", "body and udh together must have at most 140 bytes")


def _check_parameters(fields: Fields) -> None:
    parameters = fields.child("parameters")
    if parameters is None:
        return
    for name in parameters.values:
        if re.fullmatch(r"[A-Za-z0-9._-]{1,16}", name) is None:
            raise parameters.wrong("format", name, "is no name for a placeholder")
        values = parameters.given_child(name)
        for recipient in values.values:
            if recipient != "default" and not is_number(recipient):
                raise values.wrong("format", recipient, "is neither a phone number nor 'default'")
            values.text(recipient, high=160)


def _check_sender(fields: Fields) -> None:
    sender = fields.text("from")
    if sender is None:
        return
    if not is_sender(sender):
        raise fields.wrong("format", "from", f"{sender!r} cannot be a sender")
    if sender in REFUSED_SENDERS:
        code, text = REFUSED_SENDERS[sender]
        raise sms_error(403, code, text)


def read_draft(fields: Fields, state: State) -> Draft:
    """Check a request for a batch, whole."""
    kind = fields.text("type", choices=FIELDS) or "mt_text"
    fields.only(FIELDS[kind])
    fields.require("to", "body")
    to = _recipients(fields, "to", state, 1000)
    _check_body(fields, kind)
    _check_sender(fields)
    _check_parameters(fields)
    fields.text("delivery_report", choices=_REPORTS)
    _web_address(fields, "callback_url")
    fields.text("client_reference", high=2048)
    fields.integer("max_number_of_message_parts", low=1)
    fields.integer("from_ton", low=0, high=6)
    fields.integer("from_npi", low=0, high=18)
    for name in ("feedback_enabled", "flash_message", "truncate_concat", "strict_validation"):
        fields.flag(name)
    now = state.now()
    send_at, expire_at = fields.moment("send_at"), fields.moment("expire_at")
    dispatch_at = max(now, send_at) if send_at is not None else now
    latest = dispatch_at + _LONGEST
    if expire_at is not None:
        if expire_at <= (send_at or now):
            raise fields.wrong("constraint", "expire_at", "must be after send_at, and not in the past")
        if expire_at > latest + timedelta(seconds=1):
            raise fields.wrong("constraint", "expire_at", "must be at most 3 days after send_at")
    asked: JsonObject = {**fields.values, "to": [*to], "type": kind}
    if isinstance(sender := asked.get("from"), str):
        asked["from"] = plain(sender)
    for name, moment in (("send_at", send_at), ("expire_at", expire_at)):
        if moment is not None:
            asked[name] = millis(moment)
    return Draft(kind, to, asked, dispatch_at, expire_at or latest)


def _fields(request: Request) -> Fields:
    return Fields.of(request, complaint)


def _batch(request: Request, state: State) -> Batch:
    state.sms.tick()
    batch_id = request.params["batch_id"]
    batch = state.sms.batches.get(batch_id)
    if batch is None:
        raise unknown("batch", batch_id)
    return batch


def _open_batch(request: Request, state: State) -> Batch:
    batch = _batch(request, state)
    if batch.canceled or batch.messages is not None:
        raise sms_error(403, "batch_already_dispatched", f"the batch {batch.id} is already on its way")
    return batch


def send(request: Request, state: State) -> Reply:
    """Take a batch in, and dispatch it unless it is for later."""
    state.sms.tick()
    draft = read_draft(_fields(request), state)
    now = state.now()
    batch = draft.batch(state.ulid(), now, now)
    state.sms.put(batch)
    return Reply(201, batch.as_dict())


def dry_run(request: Request, state: State) -> Reply:
    """Work a batch out without sending it."""
    state.sms.tick()
    per_recipient = query_flag(request, "per_recipient")
    shown = whole(request, "number_of_recipients", 100, 1, 1000)
    now = state.now()
    messages = state.sms.compose(read_draft(_fields(request), state).batch("", now, now))
    answer: JsonObject = {
        "number_of_recipients": len(messages),
        "number_of_messages": sum(message.parts for message in messages),
    }
    if per_recipient:
        answer["per_recipient"] = [
            {
                "recipient": message.recipient,
                "body": message.text,
                "number_of_parts": message.parts,
                "encoding": "text" if message.encoding == "GSM" else "unicode",
            }
            for message in messages[:shown]
        ]
    return Reply(200, answer)


def list_batches(request: Request, state: State) -> Reply:
    """Show batches, newest first."""
    state.sms.tick()
    within = period(request, state)
    senders = commas(request, "from")
    reference = request.value("client_reference")
    wanted = {plain(sender) for sender in senders} if senders is not None else None
    found = [
        batch
        for batch in reversed(state.sms.batches.values())
        if within(batch.created_at)
        and (wanted is None or batch.sender in wanted)
        and (reference is None or batch.client_reference == reference)
    ]
    return page_of(request, "batches", found, Batch.as_dict)


def get(request: Request, state: State) -> Reply:
    """Show one batch."""
    return Reply(200, _batch(request, state).as_dict())


def cancel(request: Request, state: State) -> Reply:
    """Cancel a batch."""
    batch = _batch(request, state)
    state.sms.cancel(batch)
    return Reply(200, batch.as_dict())


def update(request: Request, state: State) -> Reply:
    """Change some fields of a batch that is not under way; the result must be a valid batch."""
    batch = _open_batch(request, state)
    changes = _fields(request)
    kind = changes.text("type", choices=FIELDS) or "mt_text"
    if kind != batch.kind:
        raise changes.wrong("constraint", "type", f"the batch is of type {batch.kind}")
    changes.only((FIELDS[kind] - {"to"}) | {"to_add", "to_remove"})
    if kind == "mt_binary":
        changes.require("udh")
    added = _recipients(changes, "to_add", state, 100)
    removed = {plain(item) for item in changes.texts("to_remove", low=1, high=100) or ()}
    for item in removed:
        if not is_number(item) and not is_group_id(item):
            raise changes.wrong("format", "to_remove", f"{item!r} is neither a phone number nor a group id")
    known = [item for item in batch.to if not is_group_id(item) or item in state.sms.groups]
    to: list[Json] = [item for item in dict.fromkeys([*known, *added]) if item not in removed]
    merged: JsonObject = {**batch.asked, **changes.values, "to": to}
    for name in ("to_add", "to_remove"):
        merged.pop(name, None)
    draft = read_draft(Fields(merged, complaint), state)
    changed = draft.batch(batch.id, batch.created_at, state.now())
    state.sms.put(changed)
    return Reply(200, changed.as_dict())


def replace_batch(request: Request, state: State) -> Reply:
    """Put another batch under the id of one that is not under way."""
    batch = _open_batch(request, state)
    draft = read_draft(_fields(request), state)
    changed = draft.batch(batch.id, batch.created_at, state.now())
    state.sms.put(changed)
    return Reply(200, changed.as_dict())


def delivery_feedback(request: Request, state: State) -> Reply:
    """Note who has really received a message."""
    batch = _batch(request, state)
    fields = _fields(request)
    fields.only(("recipients",))
    fields.require("recipients")
    given = fields.texts("recipients", high=1000) or []
    if batch.asked.get("feedback_enabled") is not True:
        raise complaint("constraint", "", "the batch was sent without feedback_enabled")
    if not given and any(map(is_group_id, batch.to)):
        raise fields.wrong("constraint", "recipients", "must not be empty for a batch sent to a group")
    everyone = state.sms.recipients(batch.to)
    for item in given:
        if not is_number(item):
            raise fields.wrong("format", "recipients", f"{item!r} is not a phone number in E.164")
        if plain(item) not in everyone:
            raise fields.wrong("constraint", "recipients", f"{item!r} is no recipient of the batch")
    batch.feedback |= {plain(item) for item in given} or set(everyone)
    return Reply(202)


def _chosen(request: Request) -> Callable[[Message], bool]:
    """Read the filters ``status`` and ``code``."""
    statuses, codes = commas(request, "status"), commas(request, "code")
    for status in statuses or ():
        if status not in STATUS_CODES:
            raise complaint("format", "status", f"status: {status!r} is no delivery status")
    for code in codes or ():
        if re.fullmatch(r"\d{1,5}", code) is None:
            raise complaint("format", "code", f"code: {code!r} is no delivery receipt code")
    numbers = {int(code) for code in codes} if codes is not None else None
    return lambda message: (
        (statuses is None or message.status in statuses) and (numbers is None or message.code in numbers)
    )


def batch_report(request: Request, state: State) -> Reply:
    """Count the messages of a batch by status; with type full also name the recipients."""
    batch = _batch(request, state)
    verbosity = request.value("type")
    if verbosity not in (None, "summary", "full"):
        raise complaint("format", "type", f"type: {verbosity!r} is neither summary nor full")
    chosen = _chosen(request)
    messages = state.sms.report(batch)
    found = [message for message in messages if chosen(message)]
    return Reply(200, state.sms.show_report(batch, found, full=verbosity == "full"))


def recipient_report(request: Request, state: State) -> Reply:
    """Show how far the message to one recipient has come."""
    batch = _batch(request, state)
    recipient = plain(request.params["recipient_msisdn"])
    for message in state.sms.report(batch):
        if message.recipient == recipient:
            return Reply(200, state.sms.show_message(batch, message))
    raise unknown("recipient", recipient)


def list_reports(request: Request, state: State) -> Reply:
    """Show the reports of messages that have come to an end, newest first."""
    state.sms.tick()
    within, chosen = period(request, state), _chosen(request)
    reference = request.value("client_reference")
    found = [
        (batch, message)
        for batch in state.sms.batches.values()
        if reference is None or batch.client_reference == reference
        for message in batch.messages or ()
        if message.is_final and within(message.at) and chosen(message)
    ]
    found.sort(key=lambda pair: pair[1].at)
    found.reverse()
    return page_of(request, "delivery_reports", found, lambda pair: state.sms.show_message(*pair))
