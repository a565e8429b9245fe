"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.conversation import ConversationMetadataReportView as ConversationMetadataReportView
from sinch.models.conversation import ConversationProcessingMode as ConversationProcessingMode
from sinch.models.conversation import SinchConversationRetentionPolicy as SinchConversationRetentionPolicy
from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import CreateConversationAppRequest as CreateConversationAppRequest
from sinch.models.requests.conversation import DeleteConversationAppRequest as DeleteConversationAppRequest
from sinch.models.requests.conversation import GetConversationAppRequest as GetConversationAppRequest
from sinch.models.requests.conversation import UpdateConversationAppRequest as UpdateConversationAppRequest

__all__ = [
    "CreateConversationAppRequest",
    "DeleteConversationAppRequest",
    "GetConversationAppRequest",
    "UpdateConversationAppRequest",
]
