"""What can be said when messages are read."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = ["MessagesSource", "MessagesSourceLike", "MessagesView", "MessagesViewLike", "SortOrder", "SortOrderLike"]


class MessagesSource(WireEnum):
    """Where to look: messages of conversation mode or of dispatch mode."""

    CONVERSATION_SOURCE = "CONVERSATION_SOURCE"
    DISPATCH_SOURCE = "DISPATCH_SOURCE"


class MessagesView(WireEnum):
    """Whether listed messages come with their metadata."""

    WITH_METADATA = "WITH_METADATA"
    WITHOUT_METADATA = "WITHOUT_METADATA"


class SortOrder(WireEnum):
    """Order of a list; ``DESC`` unless asked otherwise."""

    ASC = "ASC"
    DESC = "DESC"


#: What arguments take: a member, its text, or a value newer than this package.
MessagesSourceLike = MessagesSource | Literal["CONVERSATION_SOURCE", "DISPATCH_SOURCE"] | str
MessagesViewLike = MessagesView | Literal["WITH_METADATA", "WITHOUT_METADATA"] | str
SortOrderLike = SortOrder | Literal["ASC", "DESC"] | str
