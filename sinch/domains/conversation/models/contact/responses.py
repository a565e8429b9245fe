"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import CreateConversationContactResponse as CreateConversationContactResponse
from sinch.models.conversation import DeleteConversationContactResponse as DeleteConversationContactResponse
from sinch.models.conversation import GetConversationChannelProfileResponse as GetConversationChannelProfileResponse
from sinch.models.conversation import GetConversationContactResponse as GetConversationContactResponse
from sinch.models.conversation import ListConversationContactsResponse as ListConversationContactsResponse
from sinch.models.conversation import MergeConversationContactsResponse as MergeConversationContactsResponse
from sinch.models.conversation import SinchConversationContact as SinchConversationContact
from sinch.models.conversation import UpdateConversationContactResponse as UpdateConversationContactResponse
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "CreateConversationContactResponse",
    "DeleteConversationContactResponse",
    "GetConversationChannelProfileResponse",
    "GetConversationContactResponse",
    "ListConversationContactsResponse",
    "MergeConversationContactsResponse",
    "UpdateConversationContactResponse",
]
