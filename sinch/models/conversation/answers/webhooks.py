"""Answers about webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.webhooks import WebhookTargetType, WebhookTrigger
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.webhooks import ClientCredentials
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    ClientCredentials = dict

__all__ = [
    "ConversationWebhook",
    "CreateWebhookResponse",
    "GetWebhookResponse",
    "SinchDeleteWebhookResponse",
    "SinchListWebhooksResponse",
    "UpdateWebhookResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class ConversationWebhook(ConversationModel):
    """A webhook: what is sent where."""

    _hidden: ClassVar[tuple[str, ...]] = ("secret", "client_credentials")

    id: str
    app_id: str | None
    target: str | None
    target_type: WebhookTargetType | str | None
    #: Signs the callbacks.
    secret: str | None
    triggers: list[WebhookTrigger | str] | None
    #: None unless the webhook asks for a token.
    client_credentials: ClientCredentials | None


@dataclass(slots=True, repr=False, eq=False)
class CreateWebhookResponse(ConversationWebhook):
    """The new webhook."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateWebhookResponse(ConversationWebhook):
    """The webhook as it is now."""


@dataclass(slots=True, repr=False, eq=False)
class GetWebhookResponse(ConversationWebhook):
    """The webhook."""


@dataclass(slots=True, repr=False, eq=False)
class SinchListWebhooksResponse(ConversationModel):
    """All webhooks of an app. There is no next page."""

    webhooks: list[ConversationWebhook]


@dataclass(slots=True, repr=False, eq=False)
class SinchDeleteWebhookResponse(ConversationModel):
    """The webhook is gone. There is nothing else to say."""
