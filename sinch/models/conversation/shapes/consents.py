"""What the answers of opt-in and opt-out repeat."""

from __future__ import annotations

from sinch.models.conversation.enums.channels import ConversationChannelLike
from sinch.models.conversation.enums.sending import ProcessingStrategyLike
from sinch.models.conversation.shapes.recipients import RecipientObject
from sinch.models.typed import TypedDict

__all__ = ["OptInRequest", "OptOutRequest"]


class OptInRequest(TypedDict, total=False):
    """An opt-in as it was asked for."""

    app_id: str
    channels: list[ConversationChannelLike]
    recipient: RecipientObject
    processing_strategy: ProcessingStrategyLike


class OptOutRequest(TypedDict, total=False):
    """An opt-out as it was asked for."""

    app_id: str
    channels: list[ConversationChannelLike]
    recipient: RecipientObject
    processing_strategy: ProcessingStrategyLike
