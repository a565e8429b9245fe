"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import DeleteConversationMessageResponse as DeleteConversationMessageResponse
from sinch.models.conversation import GetConversationMessageResponse as GetConversationMessageResponse
from sinch.models.conversation import ListConversationMessagesResponse as ListConversationMessagesResponse
from sinch.models.conversation import SendConversationMessageResponse as SendConversationMessageResponse
from sinch.models.conversation import SinchConversationMessage as SinchConversationMessage
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "DeleteConversationMessageResponse",
    "GetConversationMessageResponse",
    "ListConversationMessagesResponse",
    "SendConversationMessageResponse",
]
