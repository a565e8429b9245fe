"""Conversation callbacks: messages and events of contacts, delivery reports, and all else that a webhook is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from sinch.callbacks.webhooks import WebhookCallbacks
from sinch.core.wire import decode
from sinch.models.events.conversation import (
    BatchStatusUpdateEvent,
    CapabilityEvent,
    ChannelEvent,
    ContactCreateEvent,
    ContactDeleteEvent,
    ContactIdentitiesDuplicationEvent,
    ContactMergeEvent,
    ContactUpdateEvent,
    ConversationDeleteEvent,
    ConversationEvent,
    ConversationStartEvent,
    ConversationStopEvent,
    EventDeliveryEvent,
    EventInboundEvent,
    MessageDeliveryEvent,
    MessageInboundEvent,
    MessageInboundSmartConversationRedactionEvent,
    MessageSubmitEvent,
    OptInEvent,
    OptOutEvent,
    RecordNotificationEvent,
    SmartConversationEvent,
    UnknownConversationEvent,
    UnsupportedEvent,
)

__all__ = ["ConversationCallbacks"]

#: The key whose object tells what happened -> what to make of it.
_KINDS: Mapping[str, Callable[[Mapping[str, object]], ConversationEvent]] = {
    "message": partial(decode, MessageInboundEvent),
    "message_redaction": partial(decode, MessageInboundSmartConversationRedactionEvent),
    "message_submit_notification": partial(decode, MessageSubmitEvent),
    "message_delivery_report": partial(decode, MessageDeliveryEvent),
    "event": partial(decode, EventInboundEvent),
    "event_delivery_report": partial(decode, EventDeliveryEvent),
    "conversation_start_notification": partial(decode, ConversationStartEvent),
    "conversation_stop_notification": partial(decode, ConversationStopEvent),
    "conversation_delete_notification": partial(decode, ConversationDeleteEvent),
    "contact_create_notification": partial(decode, ContactCreateEvent),
    "contact_delete_notification": partial(decode, ContactDeleteEvent),
    "contact_update_notification": partial(decode, ContactUpdateEvent),
    "contact_merge_notification": partial(decode, ContactMergeEvent),
    "duplicated_contact_identities_notification": partial(decode, ContactIdentitiesDuplicationEvent),
    "capability_notification": partial(decode, CapabilityEvent),
    "opt_in_notification": partial(decode, OptInEvent),
    "opt_out_notification": partial(decode, OptOutEvent),
    "channel_event_notification": partial(decode, ChannelEvent),
    "unsupported_callback": partial(decode, UnsupportedEvent),
    "smart_conversation_notification": partial(decode, SmartConversationEvent),
    "record_notification": partial(decode, RecordNotificationEvent),
    "batch_status_update_notification": partial(decode, BatchStatusUpdateEvent),
}


class ConversationCallbacks(WebhookCallbacks[ConversationEvent]):
    """Receives what the webhooks of an app are called for.

    The secret is that of the webhook; for messages and events that were sent with a ``callback_url`` it is
    ``secret_for_overridden_callback_urls`` in the ``callback_settings`` of the app.
    """

    product: ClassVar[str] = "conversation"

    def _event(self, raw: Mapping[str, object]) -> ConversationEvent:
        for key, make in _KINDS.items():
            if isinstance(raw.get(key), dict):
                return make(raw)
        return decode(UnknownConversationEvent, raw)
