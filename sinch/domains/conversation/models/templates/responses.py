"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import ConversationTemplate as ConversationTemplate
from sinch.models.conversation import CreateConversationTemplateResponse as CreateConversationTemplateResponse
from sinch.models.conversation import DeleteConversationTemplateResponse as DeleteConversationTemplateResponse
from sinch.models.conversation import GetConversationTemplateResponse as GetConversationTemplateResponse
from sinch.models.conversation import ListConversationTemplatesResponse as ListConversationTemplatesResponse
from sinch.models.conversation import UpdateConversationTemplateResponse as UpdateConversationTemplateResponse
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "CreateConversationTemplateResponse",
    "DeleteConversationTemplateResponse",
    "GetConversationTemplateResponse",
    "ListConversationTemplatesResponse",
    "UpdateConversationTemplateResponse",
]
