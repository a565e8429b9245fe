"""What can be said about a message that is sent."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "AgentType",
    "AgentTypeLike",
    "CardHeight",
    "CardHeightLike",
    "DisplayMode",
    "DisplayModeLike",
    "MessageContentType",
    "MessageContentTypeLike",
    "MessageQueue",
    "MessageQueueLike",
    "MetadataUpdateStrategy",
    "MetadataUpdateStrategyLike",
    "ProcessingStrategy",
    "ProcessingStrategyLike",
]


class ProcessingStrategy(WireEnum):
    """Whether one message follows the mode of its app."""

    DEFAULT = "DEFAULT"
    DISPATCH_ONLY = "DISPATCH_ONLY"


class MessageQueue(WireEnum):
    """Priority of a message. ``NORMAL_PRIORITY`` unless asked otherwise."""

    NORMAL_PRIORITY = "NORMAL_PRIORITY"
    HIGH_PRIORITY = "HIGH_PRIORITY"


class MessageContentType(WireEnum):
    """What a message is about, for consent checks."""

    CONTENT_UNKNOWN = "CONTENT_UNKNOWN"
    CONTENT_MARKETING = "CONTENT_MARKETING"
    CONTENT_NOTIFICATION = "CONTENT_NOTIFICATION"


class MetadataUpdateStrategy(WireEnum):
    """Whether new metadata replaces the old or is merged into it (RFC 7386)."""

    REPLACE = "REPLACE"
    MERGE_PATCH = "MERGE_PATCH"


class CardHeight(WireEnum):
    """Wanted size of the media of a card."""

    UNSPECIFIED_HEIGHT = "UNSPECIFIED_HEIGHT"
    SHORT = "SHORT"
    MEDIUM = "MEDIUM"
    TALL = "TALL"


class DisplayMode(WireEnum):
    """How RCS shows the choices of a choice message."""

    DISPLAY_MODE_UNSPECIFIED = "DISPLAY_MODE_UNSPECIFIED"
    PERSISTENT = "PERSISTENT"


class AgentType(WireEnum):
    """Who answers."""

    UNKNOWN_AGENT_TYPE = "UNKNOWN_AGENT_TYPE"
    HUMAN = "HUMAN"
    BOT = "BOT"


#: What arguments take: a member, its text, or a value newer than this package.
ProcessingStrategyLike = ProcessingStrategy | Literal["DEFAULT", "DISPATCH_ONLY"] | str
MessageQueueLike = MessageQueue | Literal["NORMAL_PRIORITY", "HIGH_PRIORITY"] | str
MessageContentTypeLike = (
    MessageContentType | Literal["CONTENT_UNKNOWN", "CONTENT_MARKETING", "CONTENT_NOTIFICATION"] | str
)
MetadataUpdateStrategyLike = MetadataUpdateStrategy | Literal["REPLACE", "MERGE_PATCH"] | str
CardHeightLike = CardHeight | Literal["UNSPECIFIED_HEIGHT", "SHORT", "MEDIUM", "TALL"] | str
DisplayModeLike = DisplayMode | Literal["DISPLAY_MODE_UNSPECIFIED", "PERSISTENT"] | str
AgentTypeLike = AgentType | Literal["UNKNOWN_AGENT_TYPE", "HUMAN", "BOT"] | str
