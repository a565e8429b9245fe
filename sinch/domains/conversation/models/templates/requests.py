"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import CreateConversationTemplateRequest as CreateConversationTemplateRequest
from sinch.models.requests.conversation import DeleteConversationTemplateRequest as DeleteConversationTemplateRequest
from sinch.models.requests.conversation import GetConversationTemplateRequest as GetConversationTemplateRequest
from sinch.models.requests.conversation import UpdateConversationTemplateRequest as UpdateConversationTemplateRequest

__all__ = [
    "CreateConversationTemplateRequest",
    "DeleteConversationTemplateRequest",
    "GetConversationTemplateRequest",
    "UpdateConversationTemplateRequest",
]
