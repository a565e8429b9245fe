"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import CreateConversationAppResponse as CreateConversationAppResponse
from sinch.models.conversation import DeleteConversationAppResponse as DeleteConversationAppResponse
from sinch.models.conversation import GetConversationAppResponse as GetConversationAppResponse
from sinch.models.conversation import ListConversationAppsResponse as ListConversationAppsResponse
from sinch.models.conversation import SinchConversationApp as SinchConversationApp
from sinch.models.conversation import UpdateConversationAppResponse as UpdateConversationAppResponse
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "CreateConversationAppResponse",
    "DeleteConversationAppResponse",
    "GetConversationAppResponse",
    "ListConversationAppsResponse",
    "UpdateConversationAppResponse",
]
