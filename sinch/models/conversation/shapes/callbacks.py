"""What the API sends to webhooks.

The body of a callback is the envelope and one more key, whose name tells what happened.
"""

from __future__ import annotations

from sinch.models.conversation.enums.channels import ConversationChannelLike
from sinch.models.conversation.enums.contacts import ContactLanguageLike
from sinch.models.conversation.enums.processing import ConversationDirectionLike, ProcessingModeLike
from sinch.models.conversation.enums.reports import (
    CapabilityStatusLike,
    DeliveryStatusLike,
    OptInStatusLike,
    OptOutStatusLike,
    RecordStatusLike,
)
from sinch.models.conversation.shapes.contact_messages import ContactMessageObject, Reason
from sinch.models.conversation.shapes.events import ContactEvent, ContactMessageEvent
from sinch.models.conversation.shapes.messages import AppMessageObject
from sinch.models.conversation.shapes.recipients import ChannelIdentity
from sinch.models.typed import Required, TypedDict

__all__ = [
    "BatchStatusUpdateNotification",
    "CallbackEnvelope",
    "CapabilityNotification",
    "ChannelEventDetail",
    "ChannelEventNotification",
    "ContactMergeNotification",
    "ContactNotification",
    "ContactObject",
    "ConversationNotification",
    "ConversationObject",
    "DuplicatedContactIdentitiesNotification",
    "DuplicatedIdentity",
    "ErrorDescription",
    "EventDeliveryReport",
    "InboundEvent",
    "InboundMessage",
    "MessageDeliveryReport",
    "MessageSubmitNotification",
    "OptInNotification",
    "OptOutNotification",
    "RecordNotification",
    "RedactedInboundMessage",
    "UnsupportedCallback",
]


class ContactObject(TypedDict, total=False):
    """A contact."""

    id: str
    channel_identities: list[ChannelIdentity]
    #: First to last.
    channel_priority: list[ConversationChannelLike]
    display_name: str
    email: str
    #: Your own id.
    external_id: str
    #: At most 1024 characters.
    metadata: str
    language: ContactLanguageLike


class ConversationObject(TypedDict, total=False):
    """A conversation."""

    id: str
    app_id: str
    contact_id: str
    #: RFC 3339 text; 1970-01-01T00:00:00Z without messages.
    last_received: str
    #: The one used last.
    active_channel: ConversationChannelLike
    active: bool
    #: Deprecated: use ``metadata_json``.
    metadata: str
    metadata_json: dict[str, object]
    #: Your own id, at most 128 characters.
    correlation_id: str


class CallbackEnvelope(TypedDict, total=False):
    """What every callback has."""

    #: May be empty.
    app_id: Required[str]
    #: May be empty.
    project_id: Required[str]
    #: RFC 3339 text: when the API learned of it.
    accepted_time: str
    #: RFC 3339 text: when it happened.
    event_time: str
    #: Metadata of the message that this is about; may be empty.
    message_metadata: str
    #: Yours, from the request.
    correlation_id: str


class InboundMessage(TypedDict, total=False):
    """A message from a contact."""

    id: str
    direction: ConversationDirectionLike
    contact_message: ContactMessageObject
    channel_identity: ChannelIdentity
    #: Empty or absent in dispatch mode.
    conversation_id: str
    #: Empty or absent in dispatch mode.
    contact_id: str
    #: Of the conversation, when the app reports it.
    metadata: str
    #: RFC 3339 text.
    accept_time: str
    #: Your number or name that the message came to.
    sender_id: str
    processing_mode: ProcessingModeLike
    #: True when it was added through the API and never passed a channel.
    injected: bool


class RedactedInboundMessage(TypedDict, total=False):
    """A message from a contact without personal data."""

    id: str
    direction: ConversationDirectionLike
    contact_message: ContactMessageObject
    channel_identity: ChannelIdentity
    #: Empty or absent in dispatch mode.
    conversation_id: str
    #: Empty or absent in dispatch mode.
    contact_id: str
    #: Of the conversation, when the app reports it.
    metadata: str
    #: RFC 3339 text.
    accept_time: str
    #: Your number or name that the message came to.
    sender_id: str
    processing_mode: ProcessingModeLike
    #: True when it was added through the API and never passed a channel.
    injected: bool


class MessageSubmitNotification(TypedDict, total=False):
    """A message was handed to its channel."""

    message_id: str
    conversation_id: str
    channel_identity: ChannelIdentity
    contact_id: str
    submitted_message: AppMessageObject
    #: Of the message.
    metadata: str
    processing_mode: ProcessingModeLike


class MessageDeliveryReport(TypedDict, total=False):
    """How far a message got."""

    message_id: str
    conversation_id: str
    status: DeliveryStatusLike
    channel_identity: ChannelIdentity
    contact_id: str
    #: When it failed or the channel is changed.
    reason: Reason
    #: Of the message.
    metadata: str
    processing_mode: ProcessingModeLike


class InboundEvent(TypedDict, total=False):
    """An event of a contact."""

    id: str
    direction: ConversationDirectionLike
    contact_event: ContactEvent
    contact_message_event: ContactMessageEvent
    channel_identity: ChannelIdentity
    contact_id: str
    conversation_id: str
    #: RFC 3339 text.
    accept_time: str
    processing_mode: ProcessingModeLike


class EventDeliveryReport(TypedDict, total=False):
    """How far an event got."""

    event_id: str
    status: DeliveryStatusLike
    channel_identity: ChannelIdentity
    contact_id: str
    #: When it failed.
    reason: Reason
    #: Of the event.
    metadata: str
    processing_mode: ProcessingModeLike


class ConversationNotification(TypedDict, total=False):
    """A conversation started, stopped or was deleted."""

    conversation: ConversationObject


class ContactNotification(TypedDict, total=False):
    """A contact was made, changed or deleted."""

    contact: ContactObject


class ContactMergeNotification(TypedDict, total=False):
    """Two contacts became one."""

    preserved_contact: ContactObject
    deleted_contact: ContactObject


class DuplicatedIdentity(TypedDict, total=False):
    """Contacts that share an address."""

    channel: ConversationChannelLike
    contact_ids: list[str]


class DuplicatedContactIdentitiesNotification(TypedDict, total=False):
    """Several contacts have the same address."""

    duplicated_identities: list[DuplicatedIdentity]


class CapabilityNotification(TypedDict, total=False):
    """Result of a capability query."""

    #: What the request was called, or the API made up.
    request_id: str
    contact_id: str
    channel: ConversationChannelLike
    identity: str
    capability_status: CapabilityStatusLike
    #: What works, when only a part does.
    channel_capabilities: list[str]
    #: When it failed.
    reason: Reason


class ErrorDescription(TypedDict, total=False):
    """What went wrong."""

    description: str


class OptInNotification(TypedDict, total=False):
    """Result of an opt-in."""

    #: What the request was called, or the API made up.
    request_id: str
    contact_id: str
    channel: ConversationChannelLike
    identity: str
    status: OptInStatusLike
    #: When it failed.
    error_details: ErrorDescription
    processing_mode: ProcessingModeLike


class OptOutNotification(TypedDict, total=False):
    """Result of an opt-out."""

    #: What the request was called, or the API made up.
    request_id: str
    contact_id: str
    channel: ConversationChannelLike
    identity: str
    status: OptOutStatusLike
    #: When it failed.
    error_details: ErrorDescription
    processing_mode: ProcessingModeLike


class ChannelEventDetail(TypedDict, total=False):
    """What happened on the channel."""

    channel: ConversationChannelLike
    #: Such as ``WHATS_APP_QUALITY_RATING_CHANGED``.
    event_type: str
    additional_data: dict[str, object]


class ChannelEventNotification(TypedDict, total=False):
    """Something happened on a channel of the app."""

    channel_event: ChannelEventDetail


class UnsupportedCallback(TypedDict, total=False):
    """The channel sent something that the API does not know."""

    channel: ConversationChannelLike
    #: As it came, mostly JSON text.
    payload: str
    processing_mode: ProcessingModeLike
    id: str
    contact_id: str
    conversation_id: str
    channel_identity: ChannelIdentity


class RecordNotification(TypedDict, total=False):
    """A record was stored."""

    #: What was stored.
    entity_id: str
    record_status: RecordStatusLike
    channel_identity: ChannelIdentity
    contact_id: str
    conversation_id: str
    reason: Reason
    processing_mode: ProcessingModeLike


class BatchStatusUpdateNotification(TypedDict, total=False):
    """News about a batch, from the separate batch service."""

    batch_id: str
    #: ``READY``, ``SCHEDULED``, ``PROCESSED`` or ``CANCELLED``.
    batch_status: str
    batch_type: str
    additional_data: dict[str, object]
