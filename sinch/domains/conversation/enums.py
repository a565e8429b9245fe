"""Import path of sinch 1.x; the enums live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import ConversationChannel as ConversationChannel
from sinch.models.conversation import ConversationMetadataReportView as ConversationMetadataReportView
from sinch.models.conversation import ConversationProcessingMode as ConversationProcessingMode
from sinch.models.conversation import ConversationRetentionPolicyType as ConversationRetentionPolicyType

__all__ = [
    "ConversationChannel",
    "ConversationMetadataReportView",
    "ConversationProcessingMode",
    "ConversationRetentionPolicyType",
]
