"""Import path of sinch 1.x; the models live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import ConversationChannel as ConversationChannel
from sinch.models.conversation import ConversationRetentionPolicyType as ConversationRetentionPolicyType
from sinch.models.conversation import SinchConversationApp as SinchConversationApp
from sinch.models.conversation import SinchConversationChannelCredentials as SinchConversationChannelCredentials
from sinch.models.conversation import SinchConversationChannelIdentities as SinchConversationChannelIdentities
from sinch.models.conversation import SinchConversationContact as SinchConversationContact
from sinch.models.conversation import SinchConversationMessage as SinchConversationMessage
from sinch.models.conversation import SinchConversationRecipient as SinchConversationRecipient
from sinch.models.conversation import SinchConversationRetentionPolicy as SinchConversationRetentionPolicy
from sinch.models.conversation import SinchConversationTelegramCredentials as SinchConversationTelegramCredentials
from sinch.models.conversation import SinchConversationTextMessage as SinchConversationTextMessage
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "SinchConversationApp",
    "SinchConversationChannelCredentials",
    "SinchConversationChannelIdentities",
    "SinchConversationContact",
    "SinchConversationMessage",
    "SinchConversationRecipient",
    "SinchConversationRetentionPolicy",
    "SinchConversationTelegramCredentials",
    "SinchConversationTextMessage",
]
