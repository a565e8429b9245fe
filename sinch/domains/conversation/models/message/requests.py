"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import DeleteConversationMessageRequest as DeleteConversationMessageRequest
from sinch.models.requests.conversation import GetConversationMessageRequest as GetConversationMessageRequest
from sinch.models.requests.conversation import ListConversationMessagesRequest as ListConversationMessagesRequest
from sinch.models.requests.conversation import SendConversationMessageRequest as SendConversationMessageRequest

__all__ = [
    "DeleteConversationMessageRequest",
    "GetConversationMessageRequest",
    "ListConversationMessagesRequest",
    "SendConversationMessageRequest",
]
