"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import CreateConversationWebhookRequest as CreateConversationWebhookRequest
from sinch.models.requests.conversation import DeleteConversationWebhookRequest as DeleteConversationWebhookRequest
from sinch.models.requests.conversation import GetConversationWebhookRequest as GetConversationWebhookRequest
from sinch.models.requests.conversation import ListConversationWebhookRequest as ListConversationWebhookRequest
from sinch.models.requests.conversation import UpdateConversationWebhookRequest as UpdateConversationWebhookRequest
from sinch.models.requests.conversation import WebhookRequest as WebhookRequest

__all__ = [
    "CreateConversationWebhookRequest",
    "DeleteConversationWebhookRequest",
    "GetConversationWebhookRequest",
    "ListConversationWebhookRequest",
    "UpdateConversationWebhookRequest",
    "WebhookRequest",
]
