"""Answers about events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.processing import ConversationDirection, ProcessingMode
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.events import AppEventObject, ContactEvent, ContactMessageEvent
    from sinch.models.conversation.shapes.recipients import ChannelIdentity
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    AppEventObject = ChannelIdentity = ContactEvent = ContactMessageEvent = dict

__all__ = [
    "DeleteConversationEventResponse",
    "GetConversationEventResponse",
    "ListConversationEventsResponse",
    "SendConversationEventResponse",
    "SinchConversationEvent",
]


@dataclass(slots=True, repr=False, eq=False)
class SendConversationEventResponse(ConversationModel):
    """The event was accepted. Whether it arrives, callbacks tell."""

    #: RFC 3339 text.
    accepted_time: str | None
    event_id: str


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationEvent(ConversationModel):
    """A stored event: of an app, of a contact, or about a message."""

    id: str
    direction: ConversationDirection | str | None
    #: Of an app.
    app_event: AppEventObject | None
    #: Of a contact.
    contact_event: ContactEvent | None
    #: About a message.
    contact_message_event: ContactMessageEvent | None
    conversation_id: str | None
    contact_id: str | None
    channel_identity: ChannelIdentity | None
    #: RFC 3339 text.
    accept_time: str | None
    processing_mode: ProcessingMode | str | None


@dataclass(slots=True, repr=False, eq=False)
class GetConversationEventResponse(SinchConversationEvent):
    """The event."""


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationEventResponse(ConversationModel):
    """The event is gone. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class ListConversationEventsResponse(ConversationModel):
    """A page of events."""

    events: list[SinchConversationEvent]
    #: None or empty on the last page.
    next_page_token: str | None
