"""Conversation events: the envelope that all of them have, and one more object that tells what happened.

Each class is named after the trigger that a webhook is called for; the object is the attribute that is named like its
key. Moments are text, RFC 3339.
https://developers.sinch.com/docs/conversation/callbacks/
"""

from __future__ import annotations

from typing import ClassVar

from sinch.models.conversation.enums.webhooks import WebhookTrigger
from sinch.models.conversation.shapes.analysis import SmartConversationNotification
from sinch.models.conversation.shapes.callbacks import (
    BatchStatusUpdateNotification,
    CapabilityNotification,
    ChannelEventNotification,
    ContactMergeNotification,
    ContactNotification,
    ConversationNotification,
    DuplicatedContactIdentitiesNotification,
    EventDeliveryReport,
    InboundEvent,
    InboundMessage,
    MessageDeliveryReport,
    MessageSubmitNotification,
    OptInNotification,
    OptOutNotification,
    RecordNotification,
    RedactedInboundMessage,
    UnsupportedCallback,
)
from sinch.models.events.event import Event
from sinch.models.typed import dataclass

__all__ = [
    "BatchStatusUpdateEvent",
    "CapabilityEvent",
    "ChannelEvent",
    "ContactCreateEvent",
    "ContactDeleteEvent",
    "ContactIdentitiesDuplicationEvent",
    "ContactMergeEvent",
    "ContactUpdateEvent",
    "ConversationDeleteEvent",
    "ConversationEvent",
    "ConversationStartEvent",
    "ConversationStopEvent",
    "EventDeliveryEvent",
    "EventInboundEvent",
    "MessageDeliveryEvent",
    "MessageInboundEvent",
    "MessageInboundSmartConversationRedactionEvent",
    "MessageSubmitEvent",
    "OptInEvent",
    "OptOutEvent",
    "RecordNotificationEvent",
    "SmartConversationEvent",
    "UnknownConversationEvent",
    "UnsupportedEvent",
]


@dataclass(slots=True, repr=False, eq=False)
class _Envelope(Event):
    product: ClassVar[str] = "conversation"

    #: May be empty.
    app_id: str | None
    #: May be empty.
    project_id: str | None
    #: When the API learned of it.
    accepted_time: str | None
    #: When it happened.
    event_time: str | None
    #: Metadata of the message that this is about; may be empty.
    message_metadata: str | None
    #: Yours, from the request.
    correlation_id: str | None


@dataclass(slots=True, repr=False, eq=False)
class MessageInboundEvent(_Envelope):
    """A contact wrote."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.MESSAGE_INBOUND
    _told_apart_by: ClassVar[tuple[str, ...]] = ("trigger", "message.id")

    message: InboundMessage


@dataclass(slots=True, repr=False, eq=False)
class MessageInboundSmartConversationRedactionEvent(_Envelope):
    """A contact wrote: the message without personal data."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION
    _told_apart_by: ClassVar[tuple[str, ...]] = ("trigger", "message_redaction.id")

    message_redaction: RedactedInboundMessage


@dataclass(slots=True, repr=False, eq=False)
class MessageSubmitEvent(_Envelope):
    """A message of yours was handed to its channel."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.MESSAGE_SUBMIT

    message_submit_notification: MessageSubmitNotification


@dataclass(slots=True, repr=False, eq=False)
class MessageDeliveryEvent(_Envelope):
    """A message of yours got further, or failed."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.MESSAGE_DELIVERY

    message_delivery_report: MessageDeliveryReport


@dataclass(slots=True, repr=False, eq=False)
class EventInboundEvent(_Envelope):
    """A contact did something, such as typing or reacting."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.EVENT_INBOUND
    _told_apart_by: ClassVar[tuple[str, ...]] = ("trigger", "event.id")

    event: InboundEvent


@dataclass(slots=True, repr=False, eq=False)
class EventDeliveryEvent(_Envelope):
    """An event of yours got further, or failed."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.EVENT_DELIVERY

    event_delivery_report: EventDeliveryReport


@dataclass(slots=True, repr=False, eq=False)
class ConversationStartEvent(_Envelope):
    """A conversation started."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONVERSATION_START

    conversation_start_notification: ConversationNotification


@dataclass(slots=True, repr=False, eq=False)
class ConversationStopEvent(_Envelope):
    """A conversation was stopped."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONVERSATION_STOP

    conversation_stop_notification: ConversationNotification


@dataclass(slots=True, repr=False, eq=False)
class ConversationDeleteEvent(_Envelope):
    """A conversation was deleted."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONVERSATION_DELETE

    conversation_delete_notification: ConversationNotification


@dataclass(slots=True, repr=False, eq=False)
class ContactCreateEvent(_Envelope):
    """A contact was made."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONTACT_CREATE

    contact_create_notification: ContactNotification


@dataclass(slots=True, repr=False, eq=False)
class ContactDeleteEvent(_Envelope):
    """A contact was deleted."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONTACT_DELETE

    contact_delete_notification: ContactNotification


@dataclass(slots=True, repr=False, eq=False)
class ContactUpdateEvent(_Envelope):
    """A contact was changed."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONTACT_UPDATE

    contact_update_notification: ContactNotification


@dataclass(slots=True, repr=False, eq=False)
class ContactMergeEvent(_Envelope):
    """Two contacts became one."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONTACT_MERGE

    contact_merge_notification: ContactMergeNotification


@dataclass(slots=True, repr=False, eq=False)
class ContactIdentitiesDuplicationEvent(_Envelope):
    """Several contacts have the same address."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CONTACT_IDENTITIES_DUPLICATION

    duplicated_contact_identities_notification: DuplicatedContactIdentitiesNotification


@dataclass(slots=True, repr=False, eq=False)
class CapabilityEvent(_Envelope):
    """A capability query has a result."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CAPABILITY

    capability_notification: CapabilityNotification


@dataclass(slots=True, repr=False, eq=False)
class OptInEvent(_Envelope):
    """A contact opted in, or could not."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.OPT_IN

    opt_in_notification: OptInNotification


@dataclass(slots=True, repr=False, eq=False)
class OptOutEvent(_Envelope):
    """A contact opted out, or could not."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.OPT_OUT

    opt_out_notification: OptOutNotification


@dataclass(slots=True, repr=False, eq=False)
class ChannelEvent(_Envelope):
    """Something happened on a channel of the app: see ``channel_event`` in the object."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.CHANNEL_EVENT

    channel_event_notification: ChannelEventNotification


@dataclass(slots=True, repr=False, eq=False)
class UnsupportedEvent(_Envelope):
    """A channel sent something that the API does not know."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.UNSUPPORTED

    unsupported_callback: UnsupportedCallback


@dataclass(slots=True, repr=False, eq=False)
class SmartConversationEvent(_Envelope):
    """A message was analyzed."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.SMART_CONVERSATION

    smart_conversation_notification: SmartConversationNotification


@dataclass(slots=True, repr=False, eq=False)
class RecordNotificationEvent(_Envelope):
    """A record was stored, or could not be."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.RECORD_NOTIFICATION

    record_notification: RecordNotification


@dataclass(slots=True, repr=False, eq=False)
class BatchStatusUpdateEvent(_Envelope):
    """A batch of the separate batch service has a new status."""

    trigger: ClassVar[WebhookTrigger] = WebhookTrigger.BATCH_STATUS_UPDATE

    batch_status_update_notification: BatchStatusUpdateNotification


@dataclass(slots=True, repr=False, eq=False)
class UnknownConversationEvent(_Envelope):
    """An event that is newer than this package: all but the envelope is in :attr:`extra`."""

    trigger: ClassVar[None] = None


#: What :class:`sinch.callbacks.ConversationCallbacks` gives.
ConversationEvent = (
    MessageInboundEvent
    | MessageInboundSmartConversationRedactionEvent
    | MessageSubmitEvent
    | MessageDeliveryEvent
    | EventInboundEvent
    | EventDeliveryEvent
    | ConversationStartEvent
    | ConversationStopEvent
    | ConversationDeleteEvent
    | ContactCreateEvent
    | ContactDeleteEvent
    | ContactUpdateEvent
    | ContactMergeEvent
    | ContactIdentitiesDuplicationEvent
    | CapabilityEvent
    | OptInEvent
    | OptOutEvent
    | ChannelEvent
    | UnsupportedEvent
    | SmartConversationEvent
    | RecordNotificationEvent
    | BatchStatusUpdateEvent
    | UnknownConversationEvent
)
