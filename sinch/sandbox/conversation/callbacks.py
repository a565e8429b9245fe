"""What webhooks are called for: each function tells the webhooks that have asked for a trigger what has happened.

A message or event that was sent with a ``callback_url`` has its reports sent there instead, signed with
``secret_for_overridden_callback_urls`` of its app. News of contacts belong to no app: every webhook of the project
that has asked for them is called. OAuth 2.0 credentials of a webhook are kept and not used.
"""

from __future__ import annotations

import heapq
import itertools
from datetime import timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.callbacks.signatures import webhook_signature
from sinch.sandbox.clock import micros
from sinch.sandbox.traffic import Json, JsonObject

if TYPE_CHECKING:
    from datetime import datetime

    from sinch.sandbox.conversation.channels import Identity
    from sinch.sandbox.conversation.state import App, Contact, Conversation, Record, Webhook
    from sinch.sandbox.state import State

#: The key under which a callback has what its trigger is about.
TRIGGER_KEYS: dict[str, str] = {
    "MESSAGE_INBOUND": "message",
    "MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION": "message_redaction",
    "MESSAGE_SUBMIT": "message_submit_notification",
    "MESSAGE_DELIVERY": "message_delivery_report",
    "EVENT_INBOUND": "event",
    "EVENT_DELIVERY": "event_delivery_report",
    "CONVERSATION_START": "conversation_start_notification",
    "CONVERSATION_STOP": "conversation_stop_notification",
    "CONVERSATION_DELETE": "conversation_delete_notification",
    "CONTACT_CREATE": "contact_create_notification",
    "CONTACT_DELETE": "contact_delete_notification",
    "CONTACT_UPDATE": "contact_update_notification",
    "CONTACT_MERGE": "contact_merge_notification",
    "CONTACT_IDENTITIES_DUPLICATION": "duplicated_contact_identities_notification",
    "CAPABILITY": "capability_notification",
    "OPT_IN": "opt_in_notification",
    "OPT_OUT": "opt_out_notification",
    "CHANNEL_EVENT": "channel_event_notification",
    "UNSUPPORTED": "unsupported_callback",
    "SMART_CONVERSATION": "smart_conversation_notification",
    "RECORD_NOTIFICATION": "record_notification",
    "BATCH_STATUS_UPDATE": "batch_status_update_notification",
}
#: Other spellings of triggers.
_ALIASES = {"SMART_CONVERSATIONS": "SMART_CONVERSATION"}

#: How far a message or event can have come.
DELIVERY_STATUSES = ("QUEUED_ON_CHANNEL", "DELIVERED", "READ", "FAILED", "SWITCHING_CHANNEL")
#: Sent messages and events whose status can be given by hand.
_MOST_SENT = 1000


class Notices:
    """Tells webhooks what has happened."""

    def __init__(self, world: State) -> None:
        self._world = world
        self._sent: dict[str, Record] = {}
        self._under_way: list[tuple[datetime, int, str]] = []
        self._numbers = itertools.count()

    # Sending

    def tell(
        self,
        trigger: str,
        content: JsonObject,
        *,
        app_id: str = "",
        at: datetime | None = None,
        metadata: str = "",
        correlation_id: str = "",
        url: str = "",
    ) -> int:
        """Call the webhooks that have asked for a trigger.

        :param app_id: the app that it is about; empty: none, so that the webhooks of all are called
        :param at: when it happened; None: now
        :param metadata: of the message that it is about
        :param url: call this instead of the webhooks
        :return: how many are called
        """
        world = self._world
        now = world.now()
        body: JsonObject = {
            "app_id": app_id,
            "project_id": world.credentials.project_id,
            "accepted_time": micros(now),
            "event_time": micros(at if at is not None else now),
            TRIGGER_KEYS[trigger]: content,
            "message_metadata": metadata,
        }
        if correlation_id:
            body["correlation_id"] = correlation_id
        targets = [(url, self._secret_of_app(app_id))] if url else self._targets(trigger, app_id)
        for target, secret in targets:
            world.outbox.post("conversation", trigger, target, body, webhook_signature(secret))
        return len(targets)

    def _secret_of_app(self, app_id: str) -> str:
        app = self._world.conversation.apps.get(app_id)
        settings = app.settings.get("callback_settings") if app is not None else None
        secret = settings.get("secret_for_overridden_callback_urls") if isinstance(settings, dict) else None
        return secret if isinstance(secret, str) else ""

    def _targets(self, trigger: str, app_id: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for webhook in self._world.conversation.webhooks.values():
            if app_id in ("", webhook.app_id) and _wants(webhook, trigger):
                secret = webhook.settings.get("secret")
                found.append((webhook.target, secret if isinstance(secret, str) else ""))
        return found

    # Messages and events

    def received(self, record: Record) -> None:
        """Tell that a contact has written or done something."""
        if record.kind == "contact_message":
            self.tell("MESSAGE_INBOUND", record.as_message(), app_id=record.app_id, at=record.accept_time)
        else:
            self.tell("EVENT_INBOUND", record.as_event(), app_id=record.app_id, at=record.accept_time)

    def sent(self, record: Record) -> None:
        """Tell that a message or event is on its way; it arrives when ``settle`` seconds have passed."""
        self._sent[record.id] = record
        while len(self._sent) > _MOST_SENT:
            del self._sent[next(iter(self._sent))]
        if record.kind == "app_message":
            self._tell_of(
                "MESSAGE_SUBMIT", record, {**_about(record, "message_id"), "submitted_message": record.content}
            )
        if record.failure is not None:
            self.deliver(record.id, "FAILED", *record.failure)
            return
        self.deliver(record.id, "QUEUED_ON_CHANNEL")
        due = self._world.now() + timedelta(seconds=self._world.settle)
        heapq.heappush(self._under_way, (due, next(self._numbers), record.id))
        self._world.outbox.wake_at(due)

    def deliver(self, record_id: str, status: str, code: str = "", description: str = "") -> None:
        """Give a message or event a delivery status.

        :param code: why it failed
        :raises KeyError: when nothing with this id has been sent, or too long ago
        :raises ValueError: for an unknown status
        """
        if status not in DELIVERY_STATUSES:
            raise ValueError(f"{status!r} is no status; there are {', '.join(DELIVERY_STATUSES)}")
        record = self._sent.get(record_id)
        if record is None:
            raise KeyError(f"no message or event {record_id!r} has been sent")
        self._under_way = [entry for entry in self._under_way if entry[2] != record_id]
        heapq.heapify(self._under_way)
        is_message = record.kind == "app_message"
        report: JsonObject = {**_about(record, "message_id" if is_message else "event_id"), "status": status}
        if code:
            report["reason"] = {"code": code, "description": description, "sub_code": "UNSPECIFIED_SUB_CODE"}
        self._tell_of("MESSAGE_DELIVERY" if is_message else "EVENT_DELIVERY", record, report)

    def _tell_of(self, trigger: str, record: Record, content: JsonObject) -> None:
        url, correlation_id = record.asked.get("callback_url"), record.asked.get("correlation_id")
        self.tell(
            trigger,
            content,
            app_id=record.app_id,
            metadata=record.metadata,
            correlation_id=correlation_id if isinstance(correlation_id, str) else "",
            url=url if isinstance(url, str) else "",
        )

    def tick(self) -> None:
        """Let arrive what is due."""
        now = self._world.now()
        while self._under_way and self._under_way[0][0] <= now:
            record_id = self._under_way[0][2]
            if record_id in self._sent:
                self.deliver(record_id, "DELIVERED")
            else:
                heapq.heappop(self._under_way)

    # Conversations, contacts, consents

    def conversation(self, what: str, conversation: Conversation) -> None:
        """Tell that a conversation has had its START, STOP or DELETE."""
        self.tell(f"CONVERSATION_{what}", {"conversation": conversation.as_dict()}, app_id=conversation.app_id)

    def contact(self, what: str, contact: Contact) -> None:
        """Tell of the CREATE, UPDATE or DELETE of a contact."""
        self.tell(f"CONTACT_{what}", {"contact": contact.as_dict()})
        if what != "DELETE":
            self._tell_duplicates(contact)

    def _tell_duplicates(self, contact: Contact) -> None:
        duplicates: list[Json] = []
        for identity in contact.identities:
            holders: list[Json] = [
                other.id
                for other in self._world.conversation.contacts.values()
                if identity.number is not None and any(own.number == identity.number for own in other.identities)
            ]
            if len(holders) > 1:
                duplicates.append({"channel": identity.channel, "contact_ids": holders})
        if duplicates:
            self.tell("CONTACT_IDENTITIES_DUPLICATION", {"duplicated_identities": duplicates})

    def consent(self, trigger: str, app: App, identity: Identity, request_id: str) -> None:
        """Tell the result of an OPT_IN or OPT_OUT."""
        contact = self._world.conversation.find_contact([identity])
        content: JsonObject = {
            "request_id": request_id,
            "contact_id": contact.id if contact is not None else "",
            "channel": identity.channel,
            "identity": identity.identity,
            "status": f"{trigger}_SUCCEEDED",
            "processing_mode": app.mode,
        }
        self.tell(trigger, content, app_id=app.id)

    def capability(self, app: App, identity: Identity, request_id: str, *, reachable: bool) -> None:
        """Tell what an address can do."""
        contact = self._world.conversation.find_contact([identity])
        content: JsonObject = {
            "request_id": request_id,
            "contact_id": contact.id if contact is not None else "",
            "channel": identity.channel,
            "identity": identity.identity,
            "capability_status": "CAPABILITY_FULL" if reachable else "NO_CAPABILITY",
            "channel_capabilities": [],
        }
        self.tell("CAPABILITY", content, app_id=app.id)


def _wants(webhook: Webhook, trigger: str) -> bool:
    triggers = webhook.settings.get("triggers")
    wanted = triggers if isinstance(triggers, list) else []
    asked = [_ALIASES.get(item, item) for item in wanted if isinstance(item, str)]
    return webhook.settings.get("target_type") == "HTTP" and trigger in asked


def _about(record: Record, name: str) -> JsonObject:
    about: JsonObject = {
        name: record.id,
        "channel_identity": record.identity.as_dict(),
        "contact_id": record.contact_id,
        "metadata": record.metadata,
        "processing_mode": record.mode,
    }
    return {**about, "conversation_id": record.conversation_id} if name == "message_id" else about
