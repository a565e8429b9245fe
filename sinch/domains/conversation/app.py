"""Apps: ``client.conversation.app``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import field_mask, shape, shapes
from sinch.models.conversation import (
    CreateConversationAppResponse,
    DeleteConversationAppResponse,
    GetConversationAppResponse,
    ListConversationAppsResponse,
    UpdateConversationAppResponse,
)

if TYPE_CHECKING:
    from sinch.models.conversation import (
        CallbackSettings,
        ChannelCredentials,
        DeliveryReportBasedFallback,
        DispatchRetentionPolicy,
        MessageRetrySettings,
        MetadataReportViewLike,
        ProcessingModeLike,
        RetentionPolicy,
        SmartConversation,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationApp"]

CREATE = Operation(
    "conversation.app.create",
    "POST",
    "/v1/projects/{project_id}/apps",
    host="conversation",
    auth="project",
    returns=CreateConversationAppResponse,
    repeatable=False,
    required=("display_name", "channel_credentials"),
)

DELETE = Operation(
    "conversation.app.delete",
    "DELETE",
    "/v1/projects/{project_id}/apps/{app_id}",
    host="conversation",
    auth="project",
    returns=DeleteConversationAppResponse,
    repeatable=True,
)

GET = Operation(
    "conversation.app.get",
    "GET",
    "/v1/projects/{project_id}/apps/{app_id}",
    host="conversation",
    auth="project",
    returns=GetConversationAppResponse,
    repeatable=True,
)

UPDATE = Operation(
    "conversation.app.update",
    "PATCH",
    "/v1/projects/{project_id}/apps/{app_id}",
    host="conversation",
    auth="project",
    returns=UpdateConversationAppResponse,
    repeatable=True,
)

LIST = Operation(
    "conversation.app.list",
    "GET",
    "/v1/projects/{project_id}/apps",
    host="conversation",
    auth="project",
    returns=ListConversationAppsResponse,
    repeatable=True,
)


class ConversationApp(Resource):
    """Make, read, change and delete apps, which hold the settings of channels. An app lives in one region."""

    def create(
        self,
        display_name: str,
        channel_credentials: Sequence[ChannelCredentials | Built[ChannelCredentials]],
        conversation_metadata_report_view: MetadataReportViewLike | None = None,
        retention_policy: RetentionPolicy | Built[RetentionPolicy] | None = None,
        dispatch_retention_policy: DispatchRetentionPolicy | Built[DispatchRetentionPolicy] | None = None,
        processing_mode: ProcessingModeLike | None = None,
        *,
        smart_conversation: SmartConversation | Built[SmartConversation] | None = None,
        callback_settings: CallbackSettings | Built[CallbackSettings] | None = None,
        message_retry_settings: MessageRetrySettings | Built[MessageRetrySettings] | None = None,
        delivery_report_based_fallback: DeliveryReportBasedFallback
        | Built[DeliveryReportBasedFallback]
        | None = None,
    ) -> CreateConversationAppResponse:
        """Make an app.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/app/app_createapp

        :param display_name: what the dashboard shows.
        :param channel_credentials: the channels of the app; their order is the order in which they are tried.
        :param conversation_metadata_report_view: whether callbacks carry the metadata of the conversation.
        :param retention_policy: how long messages are kept in CONVERSATION mode; 180 days by default.
        :param dispatch_retention_policy: how long they are kept in DISPATCH mode; not at all by default.
        :param processing_mode: ``DISPATCH`` (default) keeps neither contacts nor conversations.
        :param smart_conversation: whether messages are analyzed.
        :param callback_settings: the secret that signs callbacks to a ``callback_url``.
        :param message_retry_settings: how long a channel is tried.
        :param delivery_report_based_fallback: try the next channel when no report comes in; costs extra.
        :raises ConversationException: the API refused the app.
        """
        return self._run(
            CREATE,
            body={
                "display_name": text(CREATE, "display_name", display_name),
                "channel_credentials": shapes(CREATE, "channel_credentials", channel_credentials),
                "conversation_metadata_report_view": conversation_metadata_report_view,
                "retention_policy": shape(CREATE, "retention_policy", retention_policy),
                "dispatch_retention_policy": shape(CREATE, "dispatch_retention_policy", dispatch_retention_policy),
                "processing_mode": processing_mode,
                "smart_conversation": shape(CREATE, "smart_conversation", smart_conversation),
                "callback_settings": shape(CREATE, "callback_settings", callback_settings),
                "message_retry_settings": shape(CREATE, "message_retry_settings", message_retry_settings),
                "delivery_report_based_fallback": shape(
                    CREATE, "delivery_report_based_fallback", delivery_report_based_fallback
                ),
            },
        )

    def delete(self, app_id: str) -> DeleteConversationAppResponse:
        """Delete an app.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/app/app_deleteapp

        :raises NotFoundException: there is no such app in this region.
        """
        return self._run(DELETE, path={"app_id": app_id})

    def get(self, app_id: str) -> GetConversationAppResponse:
        """Read an app.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/app/app_getapp

        :raises NotFoundException: there is no such app in this region.
        """
        return self._run(GET, path={"app_id": app_id})

    def update(
        self,
        app_id: str,
        display_name: str | None,
        channel_credentials: Sequence[ChannelCredentials | Built[ChannelCredentials]] | None = None,
        update_mask: Sequence[str] | str | None = None,
        conversation_metadata_report_view: MetadataReportViewLike | None = None,
        retention_policy: RetentionPolicy | Built[RetentionPolicy] | None = None,
        dispatch_retention_policy: DispatchRetentionPolicy | Built[DispatchRetentionPolicy] | None = None,
        processing_mode: ProcessingModeLike | None = None,
        *,
        smart_conversation: SmartConversation | Built[SmartConversation] | None = None,
        callback_settings: CallbackSettings | Built[CallbackSettings] | None = None,
        message_retry_settings: MessageRetrySettings | Built[MessageRetrySettings] | None = None,
        delivery_report_based_fallback: DeliveryReportBasedFallback
        | Built[DeliveryReportBasedFallback]
        | None = None,
    ) -> UpdateConversationAppResponse:
        """Change an app. The arguments are those of :meth:`create`.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/app/app_updateapp

        :param display_name: what the dashboard shows; None leaves it out.
        :param channel_credentials: takes the place of the whole list of channels.
        :param update_mask: fields to change, such as ``["display_name"]``; without it every field is replaced, and
            those that are left out are cleared.
        :raises NotFoundException: there is no such app in this region.
        """
        return self._run(
            UPDATE,
            path={"app_id": app_id},
            query=field_mask(UPDATE, update_mask),
            body={
                "display_name": text(UPDATE, "display_name", display_name),
                "channel_credentials": shapes(UPDATE, "channel_credentials", channel_credentials),
                "conversation_metadata_report_view": conversation_metadata_report_view,
                "retention_policy": shape(UPDATE, "retention_policy", retention_policy),
                "dispatch_retention_policy": shape(UPDATE, "dispatch_retention_policy", dispatch_retention_policy),
                "processing_mode": processing_mode,
                "smart_conversation": shape(UPDATE, "smart_conversation", smart_conversation),
                "callback_settings": shape(UPDATE, "callback_settings", callback_settings),
                "message_retry_settings": shape(UPDATE, "message_retry_settings", message_retry_settings),
                "delivery_report_based_fallback": shape(
                    UPDATE, "delivery_report_based_fallback", delivery_report_based_fallback
                ),
            },
        )

    def list(self) -> ListConversationAppsResponse:
        """List all apps of the project in this region. There is no next page.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/app/app_listapps
        """
        return self._run(LIST)
