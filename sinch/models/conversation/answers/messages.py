"""Answers about messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.processing import ConversationDirection, ProcessingMode
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.contact_messages import ContactMessageObject
    from sinch.models.conversation.shapes.messages import AppMessageObject, MessageStatus
    from sinch.models.conversation.shapes.recipients import ChannelIdentity
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    AppMessageObject = ChannelIdentity = ContactMessageObject = MessageStatus = dict

__all__ = [
    "DeleteConversationMessageResponse",
    "GetConversationMessageResponse",
    "ListConversationMessagesResponse",
    "ListLastConversationMessagesResponse",
    "SendConversationMessageResponse",
    "SinchConversationMessage",
    "UpdateConversationMessageResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationMessage(ConversationModel):
    """A message, from an app (``app_message``) or from a contact (``contact_message``)."""

    id: str
    direction: ConversationDirection | str | None
    channel_identity: ChannelIdentity | None
    #: Of an app.
    app_message: AppMessageObject | None
    conversation_id: str | None
    contact_id: str | None
    #: At most 1024 characters.
    metadata: str | None
    #: RFC 3339 text.
    accept_time: str | None
    #: Your number or name that it came to.
    sender_id: str | None
    processing_mode: ProcessingMode | str | None
    #: Of a contact.
    contact_message: ContactMessageObject | None = None
    #: True when it was added through the API and never passed a channel.
    injected: bool | None = None
    #: Deprecated: use delivery reports.
    message_status: MessageStatus | None = None


@dataclass(slots=True, repr=False, eq=False)
class SendConversationMessageResponse(ConversationModel):
    """The message was accepted. Whether it arrives, callbacks tell."""

    #: RFC 3339 text.
    accepted_time: str | None
    message_id: str


@dataclass(slots=True, repr=False, eq=False)
class ListConversationMessagesResponse(ConversationModel):
    """A page of messages."""

    messages: list[SinchConversationMessage]
    #: None or empty on the last page.
    next_page_token: str | None


@dataclass(slots=True, repr=False, eq=False)
class GetConversationMessageResponse(SinchConversationMessage):
    """The message."""


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationMessageResponse(ConversationModel):
    """The message is gone. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationMessageResponse(SinchConversationMessage):
    """The message with its new metadata."""


@dataclass(slots=True, repr=False, eq=False)
class ListLastConversationMessagesResponse(ConversationModel):
    """A page of the last message of each channel identity."""

    messages: list[SinchConversationMessage]
    #: None or empty on the last page.
    next_page_token: str | None
