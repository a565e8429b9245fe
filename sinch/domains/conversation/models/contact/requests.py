"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.conversation import ConversationChannel as ConversationChannel
from sinch.models.conversation import SinchConversationChannelIdentities as SinchConversationChannelIdentities
from sinch.models.conversation import SinchConversationRecipient as SinchConversationRecipient
from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import CreateConversationContactRequest as CreateConversationContactRequest
from sinch.models.requests.conversation import DeleteConversationContactRequest as DeleteConversationContactRequest
from sinch.models.requests.conversation import (
    GetConversationChannelProfileRequest as GetConversationChannelProfileRequest,
)
from sinch.models.requests.conversation import GetConversationContactRequest as GetConversationContactRequest
from sinch.models.requests.conversation import ListConversationContactRequest as ListConversationContactRequest
from sinch.models.requests.conversation import MergeConversationContactsRequest as MergeConversationContactsRequest
from sinch.models.requests.conversation import UpdateConversationContactRequest as UpdateConversationContactRequest

__all__ = [
    "CreateConversationContactRequest",
    "DeleteConversationContactRequest",
    "GetConversationChannelProfileRequest",
    "GetConversationContactRequest",
    "ListConversationContactRequest",
    "MergeConversationContactsRequest",
    "UpdateConversationContactRequest",
]
