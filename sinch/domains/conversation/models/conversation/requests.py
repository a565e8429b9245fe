"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import ConversationRequest as ConversationRequest
from sinch.models.requests.conversation import CreateConversationRequest as CreateConversationRequest
from sinch.models.requests.conversation import DeleteConversationRequest as DeleteConversationRequest
from sinch.models.requests.conversation import GetConversationRequest as GetConversationRequest
from sinch.models.requests.conversation import (
    InjectMessageToConversationRequest as InjectMessageToConversationRequest,
)
from sinch.models.requests.conversation import ListConversationsRequest as ListConversationsRequest
from sinch.models.requests.conversation import StopConversationRequest as StopConversationRequest
from sinch.models.requests.conversation import UpdateConversationRequest as UpdateConversationRequest

__all__ = [
    "ConversationRequest",
    "CreateConversationRequest",
    "DeleteConversationRequest",
    "GetConversationRequest",
    "InjectMessageToConversationRequest",
    "ListConversationsRequest",
    "StopConversationRequest",
    "UpdateConversationRequest",
]
