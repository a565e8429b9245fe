"""What the SMS side of a sandbox remembers: batches and their messages, inbound messages, groups.

The project and the service plan are two doors to the same account.

A batch is dispatched when it is sent or, with a later ``send_at``, when the clock gets there; its groups are
resolved then. Its messages are then Dispatched, and reach their final status when ``settle`` seconds have
passed or its delivery report is read for the second time.

Callbacks: what comes in goes to the URL of the service plan, delivery reports to that of the batch or else there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.callbacks.signatures import webhook_signature
from sinch.sandbox.clock import millis, whole_seconds
from sinch.sandbox.sms.rules import is_group_id, plain
from sinch.sandbox.sms.text import encode, fill_in
from sinch.sandbox.traffic import Json, JsonObject

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: The sender of a batch without one.
DEFAULT_ORIGINATOR = "12025550100"

#: How recipients with these last digits end.
SPECIAL_ENDINGS: dict[str, tuple[str, int]] = {
    "0001": ("Failed", 402),
    "0002": ("Expired", 406),
    "0003": ("Rejected", 408),
    "0004": ("Aborted", 403),
    "0005": ("Unknown", 404),
    "0006": ("Deleted", 3),
}
#: Recipients with these last digits stay Dispatched until the batch expires.
ENDLESS_ENDING = "0009"

#: The usual code of each status.
STATUS_CODES: dict[str, int] = {
    "Queued": 400,
    "Dispatched": 401,
    "Aborted": 403,
    "Cancelled": 407,
    "Failed": 402,
    "Delivered": 0,
    "Expired": 406,
    "Rejected": 408,
    "Deleted": 3,
    "Unknown": 404,
}
INTERMEDIATE = frozenset({"Queued", "Dispatched"})

#: Endings that are known before anything is sent: a placeholder without value, too many parts.
UNMATCHED = ("Aborted", 405)
TOO_MANY_PARTS = ("Aborted", 411)
UNSENDABLE = (UNMATCHED, TOO_MANY_PARTS)


@dataclass(slots=True)
class Message:
    """What one recipient of a batch gets, and how far it has come."""

    recipient: str
    text: str
    encoding: str
    parts: int
    status: str
    code: int
    at: datetime
    ending: tuple[str, int] | None
    #: Status and code in the latest callback.
    reported: tuple[str, int] | None = None

    @property
    def is_final(self) -> bool:
        """Tell whether nothing more will happen to it."""
        return self.status not in INTERMEDIATE

    def become(self, status: str, code: int, at: datetime) -> None:
        """Take a status."""
        self.status, self.code, self.at = status, code, at


@dataclass(slots=True)
class Batch:
    """One batch. ``asked`` is the request as it would have to be sent to get this batch again."""

    id: str
    kind: str
    to: list[str]
    asked: JsonObject
    created_at: datetime
    modified_at: datetime
    dispatch_at: datetime
    expire_at: datetime
    canceled: bool = False
    messages: list[Message] | None = None
    report_reads: int = 0
    reported: bool = False
    feedback: set[str] = field(default_factory=set[str])

    @property
    def sender(self) -> str:
        """Give the sender, the account's own when the request names none."""
        sender = self.asked.get("from")
        return sender if isinstance(sender, str) else DEFAULT_ORIGINATOR

    @property
    def wanted_reports(self) -> str:
        """Give the kind of callbacks that it wants."""
        wanted = self.asked.get("delivery_report")
        return wanted if isinstance(wanted, str) else "none"

    @property
    def callback_url(self) -> str | None:
        """Give its own URL for callbacks."""
        url = self.asked.get("callback_url")
        return url if isinstance(url, str) else None

    @property
    def client_reference(self) -> str | None:
        """Give the caller's own id."""
        reference = self.asked.get("client_reference")
        return reference if isinstance(reference, str) else None

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        shown: JsonObject = {
            "delivery_report": "none",
            "feedback_enabled": False,
            **self.asked,
            "id": self.id,
            "type": self.kind,
            "to": [*self.to],
            "canceled": self.canceled,
            "created_at": millis(self.created_at),
            "modified_at": millis(self.modified_at),
            "expire_at": millis(self.expire_at),
        }
        if self.kind == "mt_text":
            shown.setdefault("flash_message", False)
        return shown


@dataclass(slots=True)
class Inbound:
    """One received message."""

    id: str
    kind: str
    sender: str
    to: str
    received_at: datetime
    shown: JsonObject


@dataclass(slots=True)
class Group:
    """One group of recipients."""

    id: str
    created_at: datetime
    modified_at: datetime
    name: str | None = None
    members: set[str] = field(default_factory=set[str])
    child_groups: list[str] = field(default_factory=list[str])
    auto_update: JsonObject | None = None


class SmsState:
    """The SMS account."""

    def __init__(self, world: State) -> None:
        self._world = world
        self.batches: dict[str, Batch] = {}
        self.inbounds: dict[str, Inbound] = {}
        self.groups: dict[str, Group] = {}
        #: Where the service plan has its callbacks sent, and the secret to sign them with, if any.
        self.callback_url: str | None = None
        self.callback_secret: str | None = None

    # Callbacks

    def _call_back(self, url: str | None, body: JsonObject) -> None:
        target = url or self.callback_url
        if target is not None:
            sign = webhook_signature(self.callback_secret)
            self._world.outbox.post("sms", str(body["type"]), target, body, sign, repeats="server_errors")

    def _report(self, batch: Batch) -> None:
        """Send the reports that a batch wants about what has become of its messages since the last time."""
        wanted = batch.wanted_reports
        if wanted == "none" or batch.messages is None:
            return
        if wanted in ("summary", "full"):
            if not batch.reported and all(message.is_final for message in batch.messages):
                batch.reported = True
                self._call_back(batch.callback_url, self.show_report(batch, batch.messages, full=wanted == "full"))
            return
        for message in batch.messages:
            news = (message.status, message.code)
            if news != message.reported and (message.is_final or wanted == "per_recipient"):
                message.reported = news
                self._call_back(batch.callback_url, self.show_message(batch, message))

    # Groups

    def members(self, group_id: str) -> set[str]:
        """Give the members of a group and of the groups below it."""
        found: set[str] = set()
        seen: set[str] = set()
        waiting = [group_id]
        while waiting:
            group = self.groups.get(waiting.pop())
            if group is None or group.id in seen:
                continue
            seen.add(group.id)
            found |= group.members
            waiting += group.child_groups
        return found

    def recipients(self, to: Iterable[str]) -> list[str]:
        """Give every number that a list of numbers and group ids stands for, each once."""
        found: dict[str, None] = {}
        for item in to:
            if is_group_id(item):
                found.update(dict.fromkeys(sorted(self.members(item))))
            else:
                found[item] = None
        return [*found]

    # Batches

    def put(self, batch: Batch) -> None:
        """Take a batch in, or put it in the place of the one with its id."""
        self.batches[batch.id] = batch
        if batch.wanted_reports != "none":
            done_at = batch.dispatch_at + timedelta(seconds=self._world.settle)
            for moment in (batch.dispatch_at, done_at, batch.expire_at):
                self._world.outbox.wake_at(moment)

    def tick(self) -> None:
        """Let everything happen that is due by now."""
        now = self._world.now()
        for batch in self.batches.values():
            if batch.messages is None and not batch.canceled and batch.dispatch_at <= now:
                batch.messages = self.compose(batch)
                for message in batch.messages:
                    if message.ending in UNSENDABLE:
                        message.become(*message.ending, batch.dispatch_at)
                    else:
                        message.become("Dispatched", 401, batch.dispatch_at)
            if batch.messages is None:
                continue
            self._report(batch)
            done_at = batch.dispatch_at + timedelta(seconds=self._world.settle)
            if done_at <= now:
                self._finish(batch, done_at)
            if batch.expire_at <= now:
                for message in batch.messages:
                    if not message.is_final:
                        message.become("Expired", 406, batch.expire_at)
            self._report(batch)

    def _finish(self, batch: Batch, at: datetime) -> None:
        for message in batch.messages or ():
            if not message.is_final and message.ending is not None:
                message.become(*message.ending, at)

    def compose(self, batch: Batch) -> list[Message]:
        """Work out the message of each recipient; all are Queued."""
        return [self._message(batch, recipient) for recipient in self.recipients(batch.to)]

    def _message(self, batch: Batch, recipient: str) -> Message:
        text, encoding, parts = "", "GSM", 1
        ending: tuple[str, int] | None = SPECIAL_ENDINGS.get(recipient[-4:], ("Delivered", 0))
        if recipient.endswith(ENDLESS_ENDING):
            ending = None
        body = batch.asked.get("body")
        if isinstance(body, dict):
            body = body.get("message")
        if isinstance(body, str):
            text = body
        if batch.kind != "mt_binary":
            text, missing = fill_in(text, read_parameters(batch.asked), recipient)
            encoded = encode(text)
            encoding = encoded.encoding
            if missing and batch.asked.get("parameters"):
                ending = UNMATCHED
            if batch.kind == "mt_text":
                if batch.asked.get("truncate_concat") is True and len(encoded.parts) > 1:
                    text = encoded.parts[0]
                    encoded = encode(text)
                parts = len(encoded.parts)
                limit = batch.asked.get("max_number_of_message_parts")
                if isinstance(limit, int) and parts > limit:
                    ending = TOO_MANY_PARTS
        return Message(recipient, text, encoding, parts, "Queued", 400, batch.created_at, ending)

    def report(self, batch: Batch) -> list[Message]:
        """Give the messages of a batch, as a reader of its delivery report sees them."""
        if batch.messages is None:
            return self.compose(batch)
        batch.report_reads += 1
        if batch.report_reads >= 2:
            self._finish(batch, self._world.now())
            self._report(batch)
        return batch.messages

    def cancel(self, batch: Batch) -> None:
        """Cancel a batch. What has been dispatched goes on its way."""
        if batch.canceled:
            return
        now = self._world.now()
        batch.modified_at = now
        if batch.messages is None:
            batch.messages = self.compose(batch)
            for message in batch.messages:
                message.become("Cancelled", 407, now)
            self._report(batch)
        batch.canceled = True

    def show_message(self, batch: Batch, message: Message) -> JsonObject:
        """Give the delivery report of one recipient as the API shows it."""
        kind = "mms" if batch.kind == "mt_media" else "sms"
        shown: JsonObject = {
            "type": f"recipient_delivery_report_{kind}",
            "batch_id": batch.id,
            "recipient": message.recipient,
            "code": message.code,
            "status": message.status,
            "at": millis(message.at),
            "applied_originator": batch.sender,
            "encoding": message.encoding,
            "number_of_message_parts": message.parts,
        }
        if message.status in ("Delivered", "Failed", "Rejected", "Deleted"):
            shown["operator"] = "24001"
            shown["operator_status_at"] = whole_seconds(message.at)
        if batch.client_reference is not None:
            shown["client_reference"] = batch.client_reference
        return shown

    def show_report(self, batch: Batch, messages: Iterable[Message], *, full: bool) -> JsonObject:
        """Count messages of a batch by status, as the API shows it.

        :param full: also name the recipients
        """
        groups: dict[tuple[str, int], list[str]] = {}
        for message in messages:
            groups.setdefault((message.status, message.code), []).append(message.recipient)
        statuses: list[Json] = []
        for (status, code), recipients in groups.items():
            entry: JsonObject = {"code": code, "status": status, "count": len(recipients)}
            if full:
                entry["recipients"] = [*recipients]
            statuses.append(entry)
        shown: JsonObject = {
            "type": "delivery_report_mms" if batch.kind == "mt_media" else "delivery_report_sms",
            "batch_id": batch.id,
            "total_message_count": len(batch.messages) if batch.messages is not None else len(self.compose(batch)),
            "statuses": statuses,
        }
        if batch.client_reference is not None:
            shown["client_reference"] = batch.client_reference
        return shown

    def deliver(self, batch_id: str, status: str, recipient: str | None = None, code: int | None = None) -> int:
        """Give messages of a dispatched batch a status, for good.

        :param recipient: number of one recipient; None: all
        :param code: None: the usual one of the status
        :return: how many messages have changed
        :raises KeyError: when there is no such batch or recipient
        :raises ValueError: for an unknown status, or when the batch has not been dispatched yet
        """
        if status not in STATUS_CODES:
            raise ValueError(f"{status!r} is no status; there are {', '.join(STATUS_CODES)}")
        self.tick()
        batch = self.batches.get(batch_id)
        if batch is None:
            raise KeyError(f"there is no batch {batch_id!r}")
        if batch.messages is None:
            raise ValueError(f"the batch {batch_id!r} has not been dispatched yet")
        wanted = None if recipient is None else plain(recipient)
        chosen = [message for message in batch.messages if wanted in (None, message.recipient)]
        if not chosen:
            raise KeyError(f"the batch {batch_id!r} has no recipient {recipient!r}")
        for message in chosen:
            message.become(status, STATUS_CODES[status] if code is None else code, self._world.now())
            message.ending = None
        self._report(batch)
        return len(chosen)

    # Inbound messages

    def receive(
        self,
        sender: str,
        to: str,
        body: Json,
        *,
        kind: str = "mo_text",
        udh: str | None = None,
        operator_id: str | None = None,
        client_reference: str | None = None,
    ) -> Inbound:
        """Let a message come in; keywords make its sender join or leave groups."""
        self.tick()
        now = self._world.now()
        shown: JsonObject = {
            "type": kind,
            "id": self._world.ulid(),
            "from": plain(sender),
            "to": plain(to),
            "body": body,
            "sent_at": millis(now),
            "received_at": millis(now),
        }
        options = {"udh": udh, "operator_id": operator_id, "client_reference": client_reference}
        shown.update({key: value for key, value in options.items() if value is not None})
        inbound = Inbound(str(shown["id"]), kind, plain(sender), plain(to), now, shown)
        self.inbounds[inbound.id] = inbound
        self._call_back(None, shown)
        if kind == "mo_text" and isinstance(body, str):
            self._apply_keywords(inbound, body)
        return inbound

    def _apply_keywords(self, inbound: Inbound, body: str) -> None:
        words = body.split()
        for group in self.groups.values():
            rule = group.auto_update
            if rule is None or rule.get("to") != inbound.to:
                continue
            if _matches(rule.get("add"), words):
                group.members.add(inbound.sender)
            elif _matches(rule.get("remove"), words):
                group.members.discard(inbound.sender)
            else:
                continue
            group.modified_at = inbound.received_at


def _matches(keywords: Json, words: list[str]) -> bool:
    if not isinstance(keywords, dict):
        return False
    wanted = [keywords[name] for name in ("first_word", "second_word") if name in keywords]
    return len(words) >= len(wanted) and all(
        isinstance(word, str) and word.casefold() == given.casefold()
        for word, given in zip(wanted, words, strict=False)
    )


def read_parameters(asked: JsonObject) -> dict[str, dict[str, str]]:
    """Give the placeholders of a batch, with recipients written without +."""
    found: dict[str, dict[str, str]] = {}
    parameters = asked.get("parameters")
    for name, values in parameters.items() if isinstance(parameters, dict) else ():
        if isinstance(values, dict):
            found[name] = {plain(key): value for key, value in values.items() if isinstance(value, str)}
    return found
