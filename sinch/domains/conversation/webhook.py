"""Webhooks: ``client.conversation.webhook``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import choices, field_mask, shape
from sinch.models.conversation import (
    CreateWebhookResponse,
    GetWebhookResponse,
    SinchDeleteWebhookResponse,
    SinchListWebhooksResponse,
    UpdateWebhookResponse,
)

if TYPE_CHECKING:
    from sinch.models.conversation import ClientCredentials, WebhookTargetTypeLike, WebhookTriggerLike
    from sinch.models.conversation.built import Built

__all__ = ["ConversationWebhook"]

CREATE = Operation(
    "conversation.webhook.create",
    "POST",
    "/v1/projects/{project_id}/webhooks",
    host="conversation",
    auth="project",
    returns=CreateWebhookResponse,
    repeatable=False,
    required=("app_id", "target", "triggers"),
)

UPDATE = Operation(
    "conversation.webhook.update",
    "PATCH",
    "/v1/projects/{project_id}/webhooks/{webhook_id}",
    host="conversation",
    auth="project",
    returns=UpdateWebhookResponse,
    repeatable=True,
    required=("target",),
)

GET = Operation(
    "conversation.webhook.get",
    "GET",
    "/v1/projects/{project_id}/webhooks/{webhook_id}",
    host="conversation",
    auth="project",
    returns=GetWebhookResponse,
    repeatable=True,
)

DELETE = Operation(
    "conversation.webhook.delete",
    "DELETE",
    "/v1/projects/{project_id}/webhooks/{webhook_id}",
    host="conversation",
    auth="project",
    returns=SinchDeleteWebhookResponse,
    repeatable=True,
)

LIST = Operation(
    "conversation.webhook.list",
    "GET",
    "/v1/projects/{project_id}/apps/{app_id}/webhooks",
    host="conversation",
    auth="project",
    returns=SinchListWebhooksResponse,
    repeatable=True,
)


class ConversationWebhook(Resource):
    """Say where callbacks of an app go. An app has at most 5 webhooks."""

    def create(
        self,
        app_id: str,
        target: str,
        triggers: Sequence[WebhookTriggerLike],
        client_credentials: ClientCredentials | Built[ClientCredentials] | None = None,
        secret: str | None = None,
        target_type: WebhookTargetTypeLike | None = None,
    ) -> CreateWebhookResponse:
        """Make a webhook. Without ``target_type="HTTP"`` it never receives anything.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/webhooks/webhooks_createwebhook

        :param target: URL to call, at most 742 characters; each URL once per app.
        :param triggers: which callbacks to send, such as ``["MESSAGE_INBOUND", "MESSAGE_DELIVERY"]``.
        :param client_credentials: OAuth2 credentials with which the API authenticates itself to you.
        :param secret: signs the callbacks; :class:`sinch.callbacks.ConversationCallbacks` checks them with it.
        :param target_type: ``HTTP`` to receive callbacks; the default, ``DISMISS``, drops them.
        :raises ConversationException: the API refused the webhook, for one because the app has one for this URL.
        """
        return self._run(
            CREATE,
            body={
                "app_id": text(CREATE, "app_id", app_id),
                "target": text(CREATE, "target", target),
                "triggers": choices(CREATE, "triggers", triggers),
                "client_credentials": shape(CREATE, "client_credentials", client_credentials),
                "secret": text(CREATE, "secret", secret),
                "target_type": target_type,
            },
        )

    def update(
        self,
        webhook_id: str,
        app_id: str | None,
        target: str,
        triggers: Sequence[WebhookTriggerLike] | None,
        update_mask: Sequence[str] | str | None = None,
        client_credentials: ClientCredentials | Built[ClientCredentials] | None = None,
        secret: str | None = None,
        target_type: WebhookTargetTypeLike | None = None,
    ) -> UpdateWebhookResponse:
        """Change a webhook. Arguments not named here are those of :meth:`create`.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/webhooks/webhooks_updatewebhook

        :param app_id: None leaves it out.
        :param triggers: takes the place of the whole list; None leaves it out.
        :param update_mask: fields to change, such as ``["target"]``; without it every field is replaced, and those
            that are left out are cleared.
        :raises NotFoundException: there is no such webhook in this region.
        """
        return self._run(
            UPDATE,
            path={"webhook_id": webhook_id},
            query=field_mask(UPDATE, update_mask),
            body={
                "app_id": text(UPDATE, "app_id", app_id),
                "target": text(UPDATE, "target", target),
                "triggers": choices(UPDATE, "triggers", triggers),
                "client_credentials": shape(UPDATE, "client_credentials", client_credentials),
                "secret": text(UPDATE, "secret", secret),
                "target_type": target_type,
            },
        )

    def get(self, webhook_id: str) -> GetWebhookResponse:
        """Read a webhook.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/webhooks/webhooks_getwebhook

        :raises NotFoundException: there is no such webhook in this region.
        """
        return self._run(GET, path={"webhook_id": webhook_id})

    def delete(self, webhook_id: str) -> SinchDeleteWebhookResponse:
        """Delete a webhook.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/webhooks/webhooks_deletewebhook

        :raises NotFoundException: there is no such webhook in this region.
        """
        return self._run(DELETE, path={"webhook_id": webhook_id})

    def list(self, app_id: str) -> SinchListWebhooksResponse:
        """List the webhooks of an app. There is no next page.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/webhooks/webhooks_listwebhooks

        :raises NotFoundException: there is no such app in this region.
        """
        return self._run(LIST, path={"app_id": app_id})
