"""What the Conversation side of a sandbox remembers.

An app in CONVERSATION mode keeps contacts, conversations, messages and events; one in DISPATCH mode only its
messages and events, and those only with a ``dispatch_retention_policy`` of a day or more. What the retention
policy of an app lets go is gone when the clock gets there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from sinch.sandbox.clock import micros, whole_seconds
from sinch.sandbox.conversation.callbacks import Notices
from sinch.sandbox.conversation.channels import Identity, identity_of, known_id, plain
from sinch.sandbox.conversation.consents import Consents
from sinch.sandbox.conversation.template_store import Template, TemplateV2
from sinch.sandbox.traffic import Json, JsonObject

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

_APP_DEFAULTS: JsonObject = {
    "processing_mode": "DISPATCH",
    "conversation_metadata_report_view": "NONE",
    "smart_conversation": {"enabled": False},
    "callback_settings": {"secret_for_overridden_callback_urls": ""},
    "delivery_report_based_fallback": None,
    "message_retry_settings": None,
    "rate_limits": {"inbound": 25, "outbound": 25, "webhooks": 25},
    "queue_stats": {"outbound_size": 0, "outbound_limit": 500_000},
    "persist_message_status": {"enabled": False},
    "message_search": {"enabled": False},
}
_RETENTION: JsonObject = {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 180}
_DISPATCH_RETENTION: JsonObject = {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0}


def said(values: JsonObject, name: str) -> str:
    """Give a string of an object, "" when it is absent."""
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _policy(values: JsonObject, name: str, defaults: JsonObject) -> JsonObject:
    given = values.get(name)
    return {**defaults, **given} if isinstance(given, dict) else {**defaults}


@dataclass(slots=True)
class App:
    """One app. ``settings`` has what its owner has set, everything else is at its default."""

    id: str
    settings: JsonObject

    @property
    def mode(self) -> str:
        """Give its processing mode: CONVERSATION or DISPATCH."""
        return said(self.settings, "processing_mode") or "DISPATCH"

    @property
    def credentials(self) -> list[JsonObject]:
        """Give its channels, in the order of their priority."""
        entries = self.settings.get("channel_credentials")
        return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []

    @property
    def channels(self) -> list[str]:
        """Give the names of its channels, each once."""
        return [*dict.fromkeys(said(entry, "channel") for entry in self.credentials)]

    @property
    def retention(self) -> JsonObject:
        """Give how long conversations are kept."""
        return _policy(self.settings, "retention_policy", _RETENTION)

    @property
    def dispatch_days(self) -> int:
        """Give for how many days messages of DISPATCH mode are kept; 0: not at all."""
        days = _policy(self.settings, "dispatch_retention_policy", _DISPATCH_RETENTION)["ttl_days"]
        return days if isinstance(days, int) else 0

    def sender(self, channel: str) -> str:
        """Give the id under which it sends on a channel."""
        return next((known_id(entry) for entry in self.credentials if entry["channel"] == channel), "")

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        channels: list[Json] = [
            {
                "callback_secret": "",
                "credential_ordinal_number": 0,
                **entry,
                "state": {"status": "ACTIVE", "description": ""},
                "channel_known_id": known_id(entry),
            }
            for entry in self.credentials
        ]
        return {
            "id": self.id,
            **_APP_DEFAULTS,
            **self.settings,
            "channel_credentials": channels,
            "retention_policy": self.retention,
            "dispatch_retention_policy": _policy(self.settings, "dispatch_retention_policy", _DISPATCH_RETENTION),
        }


@dataclass(slots=True)
class Contact:
    """One contact. ``settings`` has everything that is text, and the priority of channels."""

    id: str
    identities: list[Identity]
    settings: JsonObject

    @property
    def priority(self) -> list[str]:
        """Give the channels that it prefers, first to last."""
        names = self.settings.get("channel_priority")
        return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []

    @property
    def display_name(self) -> str:
        """Give its name."""
        return said(self.settings, "display_name") or "Unknown"

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        identities: list[Json] = [identity.as_dict() for identity in self.identities]
        return {
            "id": self.id,
            "channel_identities": identities,
            "channel_priority": [],
            "email": "",
            "external_id": "",
            "metadata": "",
            "language": "UNSPECIFIED",
            **self.settings,
            "display_name": self.display_name,
        }


@dataclass(slots=True)
class Conversation:
    """What an app and a contact say to each other."""

    id: str
    app_id: str
    contact_id: str
    started_at: datetime
    active: bool = True
    active_channel: str = "CHANNEL_UNSPECIFIED"
    last_received: datetime = _EPOCH
    metadata: str = ""
    metadata_json: JsonObject = field(default_factory=dict[str, "Json"])
    correlation_id: str = ""

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        last = self.last_received
        return {
            "id": self.id,
            "app_id": self.app_id,
            "contact_id": self.contact_id,
            "last_received": whole_seconds(last) if last == _EPOCH else micros(last),
            "active_channel": self.active_channel,
            "active": self.active,
            "metadata": self.metadata,
            "metadata_json": {**self.metadata_json},
            "correlation_id": self.correlation_id,
        }


@dataclass(slots=True)
class Record:
    """A message or an event. ``kind`` is the key under which its content stands in an answer.

    :param failure: code and text of the reason for which it did not reach the contact
    :param asked: the rest of what its sender wanted: callback URL, correlation id and so on
    """

    id: str
    app_id: str
    kind: str
    content: JsonObject
    identity: Identity
    conversation_id: str
    contact_id: str
    accept_time: datetime
    mode: str
    metadata: str = ""
    sender_id: str = ""
    injected: bool = False
    failure: tuple[str, str] | None = None
    asked: JsonObject = field(default_factory=dict[str, "Json"])

    @property
    def direction(self) -> str:
        """Tell to whom it goes: TO_APP or TO_CONTACT."""
        return "TO_CONTACT" if self.kind.startswith("app_") else "TO_APP"

    def as_event(self) -> JsonObject:
        """Give it as the API shows events."""
        return {
            "id": self.id,
            "direction": self.direction,
            self.kind: self.content,
            "conversation_id": self.conversation_id,
            "contact_id": self.contact_id,
            "channel_identity": self.identity.as_dict(),
            "accept_time": micros(self.accept_time),
            "processing_mode": self.mode,
        }

    def as_message(self, *, with_metadata: bool = True) -> JsonObject:
        """Give it as the API shows messages."""
        return {
            **self.as_event(),
            "metadata": self.metadata if with_metadata else "",
            "sender_id": self.sender_id,
            "injected": self.injected,
        }


@dataclass(slots=True)
class Webhook:
    """Where callbacks of an app go. ``settings`` has what its owner has set."""

    id: str
    app_id: str
    settings: JsonObject

    @property
    def target(self) -> str:
        """Give its URL."""
        return said(self.settings, "target")

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        return {
            "id": self.id,
            "target_type": "DISMISS",
            "secret": "",
            "triggers": [],
            "client_credentials": None,
            **self.settings,
            "app_id": self.app_id,
        }


class ConversationState:
    """Apps, contacts, conversations, messages, events, webhooks, consents, templates and project settings."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.apps: dict[str, App] = {}
        self.contacts: dict[str, Contact] = {}
        self.conversations: dict[str, Conversation] = {}
        self.messages: dict[str, Record] = {}
        self.events: dict[str, Record] = {}
        self.webhooks: dict[str, Webhook] = {}
        self.notices: Notices = Notices(state)
        self.consents: Consents = Consents()
        self.templates: dict[str, Template] = {}
        self.templates_v2: dict[str, TemplateV2] = {}
        self.project_settings: JsonObject | None = None
        #: Metadata of addresses, from messages sent in DISPATCH mode: by app and address.
        self.address_metadata: dict[tuple[str, tuple[str, str, str]], JsonObject] = {}

    # Time

    def tick(self) -> None:
        """Let arrive what is due, and let go what has been kept long enough."""
        self.notices.tick()
        now = self._state.now()
        for app in self.apps.values():
            policy = app.retention
            days, kind = policy["ttl_days"], policy["retention_type"]
            if not isinstance(days, int) or kind == "PERSIST_RETENTION_POLICY":
                continue
            limit = now - timedelta(days=days)
            if kind == "CONVERSATION_EXPIRE_POLICY":
                for conversation in [*self.conversations.values()]:
                    last = max(conversation.last_received, conversation.started_at)
                    if conversation.app_id == app.id and last < limit:
                        self.drop_conversation(conversation.id)
            else:
                self._drop(app, "CONVERSATION", limit)
            self._drop(app, "DISPATCH", now - timedelta(days=app.dispatch_days))

    def _drop(self, app: App, mode: str, limit: datetime) -> None:
        for store in (self.messages, self.events):
            for record in [*store.values()]:
                if record.app_id == app.id and record.mode == mode and record.accept_time < limit:
                    del store[record.id]

    # Contacts

    @property
    def unified(self) -> bool:
        """Tell whether one phone number is one contact, on whatever channel."""
        contact = (self.project_settings or {}).get("contact_settings")
        return isinstance(contact, dict) and contact.get("unified_contact_id_enabled") is True

    def find_contact(self, identities: Iterable[Identity]) -> Contact | None:
        """Find the oldest contact that has one of some addresses."""
        wanted = [*identities]
        keys = {identity.key for identity in wanted}
        numbers = {identity.number for identity in wanted} - {None} if self.unified else set[str | None]()
        for contact in self.contacts.values():
            if any(own.key in keys or own.number in numbers for own in contact.identities):
                return contact
        return None

    def add_contact(self, identities: Iterable[Identity], settings: JsonObject | None = None) -> Contact:
        """Make a contact."""
        contact = Contact(self._state.ulid(), [*identities], settings if settings is not None else {})
        self.contacts[contact.id] = contact
        self.notices.contact("CREATE", contact)
        return contact

    # Conversations

    def active_conversation(self, app_id: str, contact_id: str) -> Conversation | None:
        """Find the newest open conversation of an app and a contact."""
        for conversation in reversed([*self.conversations.values()]):
            if (conversation.app_id, conversation.contact_id) == (app_id, contact_id) and conversation.active:
                return conversation
        return None

    def open_conversation(self, app_id: str, contact_id: str, channel: str) -> Conversation:
        """Find the open conversation of an app and a contact, or open one; it goes on on this channel."""
        conversation = self.active_conversation(app_id, contact_id)
        if conversation is not None:
            conversation.active_channel = channel
            return conversation
        conversation = Conversation(self._state.ulid(), app_id, contact_id, self._state.now(), active_channel=channel)
        self.conversations[conversation.id] = conversation
        self.notices.conversation("START", conversation)
        return conversation

    def drop_conversation(self, conversation_id: str) -> None:
        """Delete a conversation with its messages and events."""
        self.conversations.pop(conversation_id, None)
        for store in (self.messages, self.events):
            for record in [*store.values()]:
                if record.conversation_id == conversation_id:
                    del store[record.id]

    # Messages and events

    def keep(self, store: dict[str, Record], record: Record) -> None:
        """Store a message or event if its app's mode and retention policy say so."""
        app = self.apps.get(record.app_id)
        if record.mode == "CONVERSATION" or (app is not None and app.dispatch_days > 0):
            store[record.id] = record
        conversation = self.conversations.get(record.conversation_id)
        if conversation is not None and store is self.messages:
            conversation.last_received = max(conversation.last_received, record.accept_time)

    def receive(
        self,
        app: App,
        identity: Identity,
        kind: str,
        content: JsonObject,
        *,
        sender_id: str | None = None,
        metadata: str = "",
    ) -> Record:
        """Let a message or event of a contact come in.

        :param kind: ``contact_message``, ``contact_event`` or ``contact_message_event``
        :param sender_id: the app's own number or id on the channel; None: the one of its credentials
        """
        self.tick()
        record = Record(
            self._state.ulid(),
            app.id,
            kind,
            content,
            identity,
            "",
            "",
            self._state.now(),
            app.mode,
            metadata=metadata,
            sender_id=app.sender(identity.channel) if sender_id is None else sender_id,
        )
        if app.mode == "CONVERSATION":
            contact = self.find_contact([identity]) or self.add_contact([identity])
            record.contact_id = contact.id
            record.conversation_id = self.open_conversation(app.id, contact.id, identity.channel).id
        self.keep(self.messages if kind == "contact_message" else self.events, record)
        self.notices.received(record)
        text = content.get("text_message")
        if isinstance(text, dict):
            self._obey(app, identity, said(text, "text"))
        return record

    def _obey(self, app: App, identity: Identity, text: str) -> None:
        match text.strip().upper():
            case "STOP":
                self.consents.insert(app.id, "OPT_OUT_ALL", identity.identity, "ORIGIN_MO", self._state.now())
                self.notices.consent("OPT_OUT", app, identity, self._state.ulid())
            case "START":
                self.consents.remove(app.id, "OPT_OUT_ALL", identity.identity, "ORIGIN_MO", self._state.now())
                self.notices.consent("OPT_IN", app, identity, self._state.ulid())
            case _:
                pass


def newest_first(records: Iterable[Record], fits: Callable[[Record], bool]) -> list[Record]:
    """Choose records and sort them by time, the newest first; of two at the same time the later one."""
    chosen = [record for record in records if fits(record)]
    chosen.reverse()
    chosen.sort(key=lambda record: record.accept_time, reverse=True)
    return chosen


def same_address(record: Record, identity: str) -> bool:
    """Tell whether a record has an address, written in whatever way."""
    return plain(record.identity.identity) == plain(identity)


def identities_in(values: JsonObject, name: str) -> list[Identity]:
    """Read a list of identities that has been checked; an address given twice counts once."""
    found: dict[tuple[str, str, str], Identity] = {}
    listed = values.get(name)
    for item in listed if isinstance(listed, list) else ():
        identity = identity_of(item)
        found.setdefault(identity.key, identity)
    return [*found.values()]
