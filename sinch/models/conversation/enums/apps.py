"""Values in the settings of an app."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "ChannelIntegrationStatus",
    "ChannelIntegrationStatusLike",
    "ConversationRetentionPolicyType",
    "DispatchRetentionPolicyType",
    "DispatchRetentionPolicyTypeLike",
    "RetentionPolicyType",
    "RetentionPolicyTypeLike",
]


class RetentionPolicyType(WireEnum):
    """What is deleted when its time is over."""

    #: Messages. The default.
    MESSAGE_EXPIRE_POLICY = "MESSAGE_EXPIRE_POLICY"
    #: Whole conversations, when nothing was added for that long.
    CONVERSATION_EXPIRE_POLICY = "CONVERSATION_EXPIRE_POLICY"
    #: Nothing is ever deleted.
    PERSIST_RETENTION_POLICY = "PERSIST_RETENTION_POLICY"


class DispatchRetentionPolicyType(WireEnum):
    """What is deleted when its time is over, in dispatch mode."""

    MESSAGE_EXPIRE_POLICY = "MESSAGE_EXPIRE_POLICY"


class ChannelIntegrationStatus(WireEnum):
    """Whether a channel of an app works."""

    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    FAILING = "FAILING"


#: What arguments take: a member, its text, or a value newer than this package.
RetentionPolicyTypeLike = (
    RetentionPolicyType
    | Literal["MESSAGE_EXPIRE_POLICY", "CONVERSATION_EXPIRE_POLICY", "PERSIST_RETENTION_POLICY"]
    | str
)
DispatchRetentionPolicyTypeLike = DispatchRetentionPolicyType | Literal["MESSAGE_EXPIRE_POLICY"] | str
ChannelIntegrationStatusLike = ChannelIntegrationStatus | Literal["PENDING", "ACTIVE", "FAILING"] | str

#: Name of sinch 1.x.
ConversationRetentionPolicyType = RetentionPolicyType
