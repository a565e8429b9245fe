"""Requests of Conversation as the classes of sinch 1.x; kept for code that imports them, unused by the package.

The fields are those of 1.x, in its order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sinch.models.conversation import (
    AppEvent,
    AppMessageLike,
    ChannelCredentials,
    ChannelIdentity,
    ChannelProfileChannelLike,
    ClientCredentials,
    ContactLanguageLike,
    ContactMessage,
    ConversationChannelLike,
    ConversationDirectionLike,
    DispatchRetentionPolicy,
    MergeStrategyLike,
    MessageQueueLike,
    MessagesSourceLike,
    MessagesViewLike,
    MetadataReportViewLike,
    MetadataUpdateStrategyLike,
    ProcessingModeLike,
    ProcessingStrategyLike,
    Recipient,
    RetentionPolicy,
    TemplateChannelLike,
    TemplateTranslation,
    WebhookTargetTypeLike,
    WebhookTriggerLike,
)
from sinch.models.conversation.built import Built
from sinch.models.model import SinchRequestBaseModel
from sinch.models.typed import dataclass

__all__ = [
    "ConversationRequest",
    "CreateConversationAppRequest",
    "CreateConversationContactRequest",
    "CreateConversationRequest",
    "CreateConversationTemplateRequest",
    "CreateConversationWebhookRequest",
    "DeleteConversationAppRequest",
    "DeleteConversationContactRequest",
    "DeleteConversationMessageRequest",
    "DeleteConversationRequest",
    "DeleteConversationTemplateRequest",
    "DeleteConversationWebhookRequest",
    "GetConversationAppRequest",
    "GetConversationChannelProfileRequest",
    "GetConversationContactRequest",
    "GetConversationMessageRequest",
    "GetConversationRequest",
    "GetConversationTemplateRequest",
    "GetConversationWebhookRequest",
    "InjectMessageToConversationRequest",
    "ListConversationContactRequest",
    "ListConversationMessagesRequest",
    "ListConversationWebhookRequest",
    "ListConversationsRequest",
    "MergeConversationContactsRequest",
    "QueryConversationCapabilityRequest",
    "RegisterConversationOptInRequest",
    "RegisterConversationOptOutRequest",
    "SendConversationEventRequest",
    "SendConversationMessageRequest",
    "StopConversationRequest",
    "TranscodeConversationMessageRequest",
    "UpdateConversationAppRequest",
    "UpdateConversationContactRequest",
    "UpdateConversationRequest",
    "UpdateConversationTemplateRequest",
    "UpdateConversationWebhookRequest",
    "WebhookRequest",
]


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationAppRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.app.create``."""

    display_name: str
    channel_credentials: Sequence[ChannelCredentials | Built[ChannelCredentials]]
    processing_mode: ProcessingModeLike | None
    conversation_metadata_report_view: MetadataReportViewLike | None
    retention_policy: RetentionPolicy | Built[RetentionPolicy] | None
    dispatch_retention_policy: DispatchRetentionPolicy | Built[DispatchRetentionPolicy] | None


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationAppRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.app.delete``."""

    app_id: str


@dataclass(slots=True, repr=False, eq=False)
class GetConversationAppRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.app.get``."""

    app_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationAppRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.app.update``."""

    display_name: str | None
    channel_credentials: Sequence[ChannelCredentials | Built[ChannelCredentials]] | None
    processing_mode: ProcessingModeLike | None
    conversation_metadata_report_view: MetadataReportViewLike | None
    retention_policy: RetentionPolicy | Built[RetentionPolicy] | None
    dispatch_retention_policy: DispatchRetentionPolicy | Built[DispatchRetentionPolicy] | None
    app_id: str
    update_mask: Sequence[str] | str | None


@dataclass(slots=True, repr=False, eq=False)
class QueryConversationCapabilityRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.capability.query``."""

    app_id: str
    recipient: Recipient | Built[Recipient]
    request_id: str | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationContactRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.create``."""

    language: ContactLanguageLike
    channel_identities: Sequence[ChannelIdentity | Built[ChannelIdentity]]
    channel_priority: Sequence[ConversationChannelLike] | None
    display_name: str | None
    email: str | None
    external_id: str | None
    metadata: str | None


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationContactRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.update``."""

    language: ContactLanguageLike | None
    channel_identities: Sequence[ChannelIdentity | Built[ChannelIdentity]] | None
    channel_priority: Sequence[ConversationChannelLike] | None
    display_name: str | None
    email: str | None
    external_id: str | None
    metadata: str | None
    id: str


@dataclass(slots=True, repr=False, eq=False)
class ListConversationContactRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.list``."""

    page_size: int | None
    page_token: str | None
    external_id: str | None
    channel: ConversationChannelLike | None
    identity: str | None


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationContactRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.delete``."""

    contact_id: str


@dataclass(slots=True, repr=False, eq=False)
class GetConversationContactRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.get``."""

    contact_id: str


@dataclass(slots=True, repr=False, eq=False)
class MergeConversationContactsRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.merge``."""

    destination_id: str
    source_id: str
    strategy: MergeStrategyLike | None


@dataclass(slots=True, repr=False, eq=False)
class GetConversationChannelProfileRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.contact.get_channel_profile``."""

    app_id: str
    recipient: Recipient | Built[Recipient]
    channel: ChannelProfileChannelLike


@dataclass(slots=True, repr=False, eq=False)
class ConversationRequest(SinchRequestBaseModel):
    """What making and changing a conversation have in common."""

    app_id: str | None
    contact_id: str | None
    active: bool | None
    active_channel: ConversationChannelLike | None
    metadata: str | None
    conversation_metadata: Mapping[str, object] | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationRequest(ConversationRequest):
    """Arguments of ``conversation.conversation.create``."""

    id: str | None


@dataclass(slots=True, repr=False, eq=False)
class ListConversationsRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.conversation.list``."""

    app_id: str | None
    contact_id: str | None
    only_active: bool | None
    page_size: int | None
    page_token: str | None


@dataclass(slots=True, repr=False, eq=False)
class GetConversationRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.conversation.get``."""

    conversation_id: str


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.conversation.delete``."""

    conversation_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationRequest(ConversationRequest):
    """Arguments of ``conversation.conversation.update``."""

    update_mask: Sequence[str] | str | None
    metadata_update_strategy: MetadataUpdateStrategyLike | None
    conversation_id: str


@dataclass(slots=True, repr=False, eq=False)
class StopConversationRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.conversation.stop``."""

    conversation_id: str


@dataclass(slots=True, repr=False, eq=False)
class InjectMessageToConversationRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.conversation.inject_message_to_conversation``."""

    conversation_id: str
    accept_time: datetime | str | None
    app_message: AppMessageLike | None
    channel_identity: ChannelIdentity | Built[ChannelIdentity] | None
    contact_id: str | None
    contact_message: ContactMessage | Built[ContactMessage] | None
    direction: ConversationDirectionLike | None
    metadata: str | None


@dataclass(slots=True, repr=False, eq=False)
class SendConversationEventRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.event.send``."""

    app_id: str
    recipient: Recipient | Built[Recipient]
    event: AppEvent | Built[AppEvent]
    callback_url: str | None
    channel_priority_order: Sequence[ConversationChannelLike] | ConversationChannelLike | None
    event_metadata: str | None
    queue: MessageQueueLike | None


@dataclass(slots=True, repr=False, eq=False)
class ListConversationMessagesRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.message.list``."""

    conversation_id: str | None
    contact_id: str | None
    app_id: str | None
    page_size: int | None
    page_token: str | None
    view: MessagesViewLike | None
    messages_source: MessagesSourceLike | None
    only_recipient_originated: bool | None


@dataclass(slots=True, repr=False, eq=False)
class GetConversationMessageRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.message.get``."""

    message_id: str
    messages_source: MessagesSourceLike | None


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationMessageRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.message.delete``."""

    message_id: str
    messages_source: MessagesSourceLike | None


@dataclass(slots=True, repr=False, eq=False)
class SendConversationMessageRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.message.send``."""

    app_id: str
    recipient: Recipient | Built[Recipient]
    message: AppMessageLike
    callback_url: str | None
    processing_strategy: ProcessingStrategyLike | None
    channel_priority_order: Sequence[ConversationChannelLike] | None
    channel_properties: Mapping[str, str] | Built[Mapping[str, str]] | None
    message_metadata: str | None
    conversation_metadata: Mapping[str, object] | None
    queue: MessageQueueLike | None
    ttl: str | int | None


@dataclass(slots=True, repr=False, eq=False)
class RegisterConversationOptInRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.opt_in.register``."""

    request_id: str | None
    app_id: str
    channels: Sequence[ConversationChannelLike]
    recipient: Recipient | Built[Recipient]
    processing_strategy: ProcessingStrategyLike | None


@dataclass(slots=True, repr=False, eq=False)
class RegisterConversationOptOutRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.opt_out.register``."""

    request_id: str | None
    app_id: str
    channels: Sequence[ConversationChannelLike]
    recipient: Recipient | Built[Recipient]
    processing_strategy: ProcessingStrategyLike | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationTemplateRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.template.create``."""

    channel: TemplateChannelLike | None
    create_time: str | datetime | None
    description: str | None
    id: str | None
    translations: Sequence[TemplateTranslation | Built[TemplateTranslation]]
    default_translation: str
    update_time: str | datetime | None


@dataclass(slots=True, repr=False, eq=False)
class GetConversationTemplateRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.template.get``."""

    template_id: str


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationTemplateRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.template.delete``."""

    template_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationTemplateRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.template.update``."""

    channel: TemplateChannelLike | None
    create_time: str | datetime | None
    description: str | None
    id: str | None
    translations: Sequence[TemplateTranslation | Built[TemplateTranslation]]
    default_translation: str
    update_time: str | datetime | None
    update_mask: Sequence[str] | str | None
    template_id: str


@dataclass(slots=True, repr=False, eq=False)
class TranscodeConversationMessageRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.transcoding.transcode_message``."""

    app_id: str
    app_message: AppMessageLike
    channels: Sequence[ConversationChannelLike]
    from_: str | None
    to: str | None


@dataclass(slots=True, repr=False, eq=False)
class WebhookRequest(SinchRequestBaseModel):
    """What making and changing a webhook have in common."""

    app_id: str | None
    target: str
    triggers: Sequence[WebhookTriggerLike] | None
    client_credentials: ClientCredentials | Built[ClientCredentials] | None
    secret: str | None
    target_type: WebhookTargetTypeLike | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationWebhookRequest(WebhookRequest):
    """Arguments of ``conversation.webhook.create``."""


@dataclass(slots=True, repr=False, eq=False)
class ListConversationWebhookRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.webhook.list``."""

    app_id: str


@dataclass(slots=True, repr=False, eq=False)
class GetConversationWebhookRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.webhook.get``."""

    webhook_id: str


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationWebhookRequest(SinchRequestBaseModel):
    """Arguments of ``conversation.webhook.delete``."""

    webhook_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationWebhookRequest(WebhookRequest):
    """Arguments of ``conversation.webhook.update``."""

    update_mask: Sequence[str] | str | None
    webhook_id: str
