"""Answers about apps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.processing import MetadataReportView, ProcessingMode
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.apps import (
        CallbackSettings,
        DeliveryReportBasedFallback,
        DispatchRetentionPolicy,
        MessageRetrySettings,
        MessageSearch,
        PersistMessageStatus,
        QueueStats,
        RateLimits,
        RetentionPolicy,
        SmartConversation,
    )
    from sinch.models.conversation.shapes.credentials import ChannelCredentialsObject
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    CallbackSettings = dict
    ChannelCredentialsObject = dict
    DeliveryReportBasedFallback = dict
    DispatchRetentionPolicy = dict
    MessageRetrySettings = dict
    MessageSearch = dict
    PersistMessageStatus = dict
    QueueStats = dict
    RateLimits = dict
    RetentionPolicy = dict
    SmartConversation = dict

__all__ = [
    "CreateConversationAppResponse",
    "DeleteConversationAppResponse",
    "GetConversationAppResponse",
    "ListConversationAppsResponse",
    "SinchConversationApp",
    "UpdateConversationAppResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationApp(ConversationModel):
    """An app: its channels and settings."""

    _hidden: ClassVar[tuple[str, ...]] = ("channel_credentials", "callback_settings")

    id: str
    #: In the order of the channel priority. Secrets may be masked.
    channel_credentials: list[ChannelCredentialsObject] | None
    processing_mode: ProcessingMode | str | None
    conversation_metadata_report_view: MetadataReportView | str | None
    display_name: str | None
    rate_limits: RateLimits | None
    retention_policy: RetentionPolicy | None
    dispatch_retention_policy: DispatchRetentionPolicy | None
    smart_conversation: SmartConversation | None
    queue_stats: QueueStats | None = None
    persist_message_status: PersistMessageStatus | None = None
    message_search: MessageSearch | None = None
    callback_settings: CallbackSettings | None = None
    delivery_report_based_fallback: DeliveryReportBasedFallback | None = None
    message_retry_settings: MessageRetrySettings | None = None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationAppResponse(SinchConversationApp):
    """The new app."""


@dataclass(slots=True, repr=False, eq=False)
class GetConversationAppResponse(SinchConversationApp):
    """The app."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationAppResponse(SinchConversationApp):
    """The app as it is now."""


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationAppResponse(ConversationModel):
    """The app is gone. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class ListConversationAppsResponse(ConversationModel):
    """All apps. There is no next page."""

    apps: list[SinchConversationApp]
