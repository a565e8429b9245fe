"""Events: typing, comments, agents, reactions, payments."""

from __future__ import annotations

from collections.abc import Mapping

from sinch.models.conversation.enums.events import (
    CommentTypeLike,
    PaymentStatusLike,
    PaymentTransactionStatusLike,
    ReactionActionLike,
)
from sinch.models.conversation.shapes.messages import Agent
from sinch.models.typed import NotRequired, TypedDict

__all__ = [
    "AgentJoinedEvent",
    "AgentLeftEvent",
    "AppAgentJoinedEvent",
    "AppAgentLeftEvent",
    "AppCommentReplyEvent",
    "AppComposingEndEvent",
    "AppComposingEvent",
    "AppEvent",
    "AppEventObject",
    "AppGenericEvent",
    "AppReadMessageEvent",
    "CommentEvent",
    "CommentReplyEvent",
    "ContactEvent",
    "ContactMessageEvent",
    "EmptyObject",
    "GenericEvent",
    "PaymentStatusUpdateEvent",
    "ReactionEvent",
    "ShortlinkActivatedEvent",
]


class EmptyObject(TypedDict):
    """An object without keys: that it is there says everything."""


class CommentReplyEvent(TypedDict):
    """An answer to a comment."""

    text: str


class AgentJoinedEvent(TypedDict):
    """An agent takes part."""

    agent: Agent


class AgentLeftEvent(TypedDict):
    """An agent is gone."""

    agent: Agent


class GenericEvent(TypedDict):
    """An event of your own."""

    payload: Mapping[str, object]


class AppComposingEvent(TypedDict):
    """An event of an app: somebody is typing."""

    composing_event: EmptyObject


class AppComposingEndEvent(TypedDict):
    """An event of an app: nobody types any more."""

    composing_end_event: EmptyObject


class AppCommentReplyEvent(TypedDict):
    """An event of an app: an answer to a comment."""

    comment_reply_event: CommentReplyEvent


class AppAgentJoinedEvent(TypedDict):
    """An event of an app: an agent takes part."""

    agent_joined_event: AgentJoinedEvent


class AppAgentLeftEvent(TypedDict):
    """An event of an app: an agent is gone."""

    agent_left_event: AgentLeftEvent


class AppGenericEvent(TypedDict):
    """An event of an app: one of your own."""

    generic_event: GenericEvent


class AppReadMessageEvent(TypedDict):
    """An event of an app: the message was read."""

    #: WhatsApp and RCS.
    read_message_event: EmptyObject


#: An event of an app: exactly one kind.
AppEvent = (
    AppComposingEvent
    | AppComposingEndEvent
    | AppCommentReplyEvent
    | AppAgentJoinedEvent
    | AppAgentLeftEvent
    | AppGenericEvent
    | AppReadMessageEvent
)


class AppEventObject(TypedDict, total=False):
    """``AppEvent`` in answers."""

    composing_event: EmptyObject
    composing_end_event: EmptyObject
    comment_reply_event: CommentReplyEvent
    agent_joined_event: AgentJoinedEvent
    agent_left_event: AgentLeftEvent
    generic_event: GenericEvent
    #: WhatsApp and RCS.
    read_message_event: EmptyObject


class CommentEvent(TypedDict, total=False):
    """A comment on something that was posted."""

    id: str
    text: str
    comment_type: CommentTypeLike
    #: Link to what was commented on.
    commented_on: str
    #: Who wrote it.
    user: str


class ContactEvent(TypedDict, total=False):
    """An event of a contact; one of the keys is there."""

    composing_event: EmptyObject
    composing_end_event: EmptyObject
    conversation_deleted_event: EmptyObject
    comment_event: CommentEvent
    generic_event: GenericEvent


class PaymentStatusUpdateEvent(TypedDict, total=False):
    """News about a payment."""

    #: Your id of the order.
    reference_id: str
    payment_status: PaymentStatusLike
    payment_transaction_status: PaymentTransactionStatusLike
    payment_transaction_id: str


class ShortlinkActivatedEvent(TypedDict, total=False):
    """The contact came through a short link or a start button."""

    #: Of the link.
    payload: str
    #: Of the button.
    title: str
    #: Parameter of the link.
    ref: str
    source: str
    type: str
    #: True when there was a chat before.
    existing_thread: bool


class ReactionEvent(TypedDict):
    """An emoji below a message."""

    emoji: str
    action: ReactionActionLike
    #: The message that got it.
    message_id: str
    #: As the channel names it.
    reaction_category: NotRequired[str]


class ContactMessageEvent(TypedDict, total=False):
    """An event about a message; one of the keys is there."""

    payment_status_update_event: PaymentStatusUpdateEvent
    shortlink_activated_event: ShortlinkActivatedEvent
    reaction_event: ReactionEvent
