"""Answers about conversations."""

from __future__ import annotations

from sinch.models.conversation.answers.messages import SinchConversationMessage
from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.channels import ConversationChannel
from sinch.models.typed import dataclass

__all__ = [
    "Conversation",
    "ConversationRecentMessage",
    "SinchCreateConversationResponse",
    "SinchDeleteConversationResponse",
    "SinchGetConversationResponse",
    "SinchInjectEventResponse",
    "SinchInjectMessageResponse",
    "SinchListConversationsResponse",
    "SinchListRecentConversationsResponse",
    "SinchStopConversationResponse",
    "SinchUpdateConversationResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class Conversation(ConversationModel):
    """A conversation of a contact with an app."""

    id: str
    app_id: str | None
    contact_id: str | None
    #: RFC 3339 text; 1970-01-01T00:00:00Z without messages.
    last_received: str | None
    #: The one used last.
    active_channel: ConversationChannel | str | None
    active: bool | None
    #: Deprecated: use ``metadata_json``.
    metadata: str | None
    #: Your own object.
    metadata_json: dict[str, object] | None
    #: Your own id.
    correlation_id: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class SinchCreateConversationResponse(Conversation):
    """The new conversation."""


@dataclass(slots=True, repr=False, eq=False)
class SinchGetConversationResponse(Conversation):
    """The conversation."""


@dataclass(slots=True, repr=False, eq=False)
class SinchUpdateConversationResponse(Conversation):
    """The conversation as it is now."""


@dataclass(slots=True, repr=False, eq=False)
class SinchListConversationsResponse(ConversationModel):
    """A page of conversations."""

    conversations: list[Conversation]
    #: None or empty on the last page.
    next_page_token: str | None
    #: All of them, on all pages.
    total_size: int | None


@dataclass(slots=True, repr=False, eq=False)
class SinchDeleteConversationResponse(ConversationModel):
    """The conversation is gone. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class SinchStopConversationResponse(ConversationModel):
    """The conversation is no longer active. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class SinchInjectMessageResponse(ConversationModel):
    """The message was added. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class SinchInjectEventResponse(ConversationModel):
    """The event was added."""

    event_id: str
    #: RFC 3339 text.
    accepted_time: str | None


@dataclass(slots=True, repr=False, eq=False)
class ConversationRecentMessage(ConversationModel):
    """A conversation and its last message."""

    conversation: Conversation | None
    last_message: SinchConversationMessage | None


@dataclass(slots=True, repr=False, eq=False)
class SinchListRecentConversationsResponse(ConversationModel):
    """A page of conversations with their last messages."""

    conversations: list[ConversationRecentMessage]
    #: None or empty on the last page.
    next_page_token: str | None
    #: All of them, on all pages.
    total_size: int | None
