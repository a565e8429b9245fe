"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import Conversation as Conversation
from sinch.models.conversation import SinchCreateConversationResponse as SinchCreateConversationResponse
from sinch.models.conversation import SinchDeleteConversationResponse as SinchDeleteConversationResponse
from sinch.models.conversation import SinchGetConversationResponse as SinchGetConversationResponse
from sinch.models.conversation import SinchInjectMessageResponse as SinchInjectMessageResponse
from sinch.models.conversation import SinchListConversationsResponse as SinchListConversationsResponse
from sinch.models.conversation import SinchStopConversationResponse as SinchStopConversationResponse
from sinch.models.conversation import SinchUpdateConversationResponse as SinchUpdateConversationResponse
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "SinchCreateConversationResponse",
    "SinchDeleteConversationResponse",
    "SinchGetConversationResponse",
    "SinchInjectMessageResponse",
    "SinchListConversationsResponse",
    "SinchStopConversationResponse",
    "SinchUpdateConversationResponse",
]
