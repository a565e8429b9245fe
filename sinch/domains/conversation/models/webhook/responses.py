"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import ConversationWebhook as ConversationWebhook
from sinch.models.conversation import CreateWebhookResponse as CreateWebhookResponse
from sinch.models.conversation import GetWebhookResponse as GetWebhookResponse
from sinch.models.conversation import SinchDeleteWebhookResponse as SinchDeleteWebhookResponse
from sinch.models.conversation import SinchListWebhooksResponse as SinchListWebhooksResponse
from sinch.models.conversation import UpdateWebhookResponse as UpdateWebhookResponse
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "CreateWebhookResponse",
    "GetWebhookResponse",
    "SinchDeleteWebhookResponse",
    "SinchListWebhooksResponse",
    "UpdateWebhookResponse",
]
