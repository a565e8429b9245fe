"""Conversation: everything that the API sends and takes, under one roof.

* ``answers``: what methods return, as dataclasses.
* ``shapes``: nested objects, as TypedDicts with the API's own keys. ``AppMessage``, ``Recipient``, ``Choice`` and
  the like are for requests and hold exactly one of their alternatives; ``AppMessageObject`` and so on are the
  same things in answers, where every alternative is a key that may be there.
* ``enums``: values; ``...Like`` is what arguments take.
* ``build``: builders. A builder has the name of the shape that it gives, which is why builders are not
  importable from here: ``from sinch.models.conversation.build import Recipient, TextMessage``.
* ``legacy``: the request objects of sinch 1.x.

All but the builders are importable from here. A name loads only the file that it lives in.
"""

# ruff: noqa: F403

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sinch.models.conversation.answers.apps import *
    from sinch.models.conversation.answers.capability import *
    from sinch.models.conversation.answers.consents import *
    from sinch.models.conversation.answers.contacts import *
    from sinch.models.conversation.answers.conversations import *
    from sinch.models.conversation.answers.events import *
    from sinch.models.conversation.answers.messages import *
    from sinch.models.conversation.answers.project_settings import *
    from sinch.models.conversation.answers.templates import *
    from sinch.models.conversation.answers.templates_v2 import *
    from sinch.models.conversation.answers.transcoding import *
    from sinch.models.conversation.answers.webhooks import *
    from sinch.models.conversation.built import *
    from sinch.models.conversation.enums.apps import *
    from sinch.models.conversation.enums.channel_specific import *
    from sinch.models.conversation.enums.channels import *
    from sinch.models.conversation.enums.consents import *
    from sinch.models.conversation.enums.contacts import *
    from sinch.models.conversation.enums.events import *
    from sinch.models.conversation.enums.processing import *
    from sinch.models.conversation.enums.reading import *
    from sinch.models.conversation.enums.reports import *
    from sinch.models.conversation.enums.sending import *
    from sinch.models.conversation.enums.webhooks import *
    from sinch.models.conversation.legacy import *
    from sinch.models.conversation.shapes.analysis import *
    from sinch.models.conversation.shapes.apps import *
    from sinch.models.conversation.shapes.callbacks import *
    from sinch.models.conversation.shapes.cards_and_choices import *
    from sinch.models.conversation.shapes.channel_specific import *
    from sinch.models.conversation.shapes.consents import *
    from sinch.models.conversation.shapes.contact_info import *
    from sinch.models.conversation.shapes.contact_messages import *
    from sinch.models.conversation.shapes.contents import *
    from sinch.models.conversation.shapes.credentials import *
    from sinch.models.conversation.shapes.errors import *
    from sinch.models.conversation.shapes.events import *
    from sinch.models.conversation.shapes.kakaotalk import *
    from sinch.models.conversation.shapes.line import *
    from sinch.models.conversation.shapes.lists import *
    from sinch.models.conversation.shapes.messages import *
    from sinch.models.conversation.shapes.project_settings import *
    from sinch.models.conversation.shapes.recipients import *
    from sinch.models.conversation.shapes.templates import *
    from sinch.models.conversation.shapes.templates_v2 import *
    from sinch.models.conversation.shapes.webhooks import *
    from sinch.models.conversation.shapes.whatsapp import *
else:
    from sinch.models.conversation.lazy import loader

    # A module is loaded with the first use of one of its names.
    _NAMES = {
        "answers.apps": """
            CreateConversationAppResponse DeleteConversationAppResponse GetConversationAppResponse
            ListConversationAppsResponse SinchConversationApp UpdateConversationAppResponse
        """,
        "answers.capability": """
            QueryConversationCapabilityResponse
        """,
        "answers.consents": """
            ConversationConsentAuditRecord ConversationConsentIdentity
            ListConversationConsentAuditRecordsResponse ListConversationConsentIdentitiesResponse
            RegisterConversationOptInResponse RegisterConversationOptOutResponse
        """,
        "answers.contacts": """
            ConversationIdentityConflict CreateConversationContactResponse DeleteConversationContactResponse
            GetConversationChannelProfileResponse GetConversationContactResponse
            ListConversationContactsResponse ListConversationIdentityConflictsResponse
            MergeConversationContactsResponse SinchConversationContact UpdateConversationContactResponse
        """,
        "answers.conversations": """
            Conversation ConversationRecentMessage SinchCreateConversationResponse
            SinchDeleteConversationResponse SinchGetConversationResponse SinchInjectEventResponse
            SinchInjectMessageResponse SinchListConversationsResponse SinchListRecentConversationsResponse
            SinchStopConversationResponse SinchUpdateConversationResponse
        """,
        "answers.events": """
            DeleteConversationEventResponse GetConversationEventResponse ListConversationEventsResponse
            SendConversationEventResponse SinchConversationEvent
        """,
        "answers.messages": """
            DeleteConversationMessageResponse GetConversationMessageResponse ListConversationMessagesResponse
            ListLastConversationMessagesResponse SendConversationMessageResponse SinchConversationMessage
            UpdateConversationMessageResponse
        """,
        "answers.project_settings": """
            ConversationProjectSettings CreateConversationProjectSettingsResponse
            DeleteConversationProjectSettingsResponse GetConversationProjectSettingsResponse
            UpdateConversationProjectSettingsResponse
        """,
        "answers.templates": """
            ConversationTemplate CreateConversationTemplateResponse DeleteConversationTemplateResponse
            GetConversationTemplateResponse ListConversationTemplatesResponse
            UpdateConversationTemplateResponse
        """,
        "answers.templates_v2": """
            ConversationTemplateV2 CreateConversationTemplateV2Response DeleteConversationTemplateV2Response
            GetConversationTemplateV2Response ListConversationTemplateTranslationsResponse
            ListConversationTemplatesV2Response UpdateConversationTemplateV2Response
        """,
        "answers.transcoding": """
            TranscodeConversationMessageResponse
        """,
        "answers.webhooks": """
            ConversationWebhook CreateWebhookResponse GetWebhookResponse SinchDeleteWebhookResponse
            SinchListWebhooksResponse UpdateWebhookResponse
        """,
        "built": """
            Built MessageContent as_app_message
        """,
        "enums.apps": """
            ChannelIntegrationStatus ChannelIntegrationStatusLike ConversationRetentionPolicyType
            DispatchRetentionPolicyType DispatchRetentionPolicyTypeLike RetentionPolicyType
            RetentionPolicyTypeLike
        """,
        "enums.channel_specific": """
            ChannelSpecificMessageType ChannelSpecificMessageTypeLike FlowAction FlowActionLike FlowMode
            FlowModeLike GoodsType GoodsTypeLike NfmReplyName NfmReplyNameLike OrderStatus OrderStatusLike
            PaymentOrderType PaymentOrderTypeLike PixKeyType PixKeyTypeLike
        """,
        "enums.channels": """
            ChannelProfileChannel ChannelProfileChannelLike ChannelPropertyKey ChannelPropertyKeyLike
            ConversationChannel ConversationChannelLike OmniOverrideChannel OmniOverrideChannelLike
            TemplateChannel TemplateChannelLike TemplateOverrideChannel TemplateOverrideChannelLike
        """,
        "enums.consents": """
            ConsentOperation ConsentOperationLike ConsentOrigin ConsentOriginLike ConsentsListType
            ConsentsListTypeLike
        """,
        "enums.contacts": """
            ContactLanguage ContactLanguageLike MergeStrategy MergeStrategyLike
        """,
        "enums.events": """
            CommentType CommentTypeLike OffensiveEvaluation OffensiveEvaluationLike PaymentStatus
            PaymentStatusLike PaymentTransactionStatus PaymentTransactionStatusLike ReactionAction
            ReactionActionLike Sentiment SentimentLike
        """,
        "enums.processing": """
            ConversationDirection ConversationDirectionLike ConversationMetadataReportView
            ConversationProcessingMode MetadataReportView MetadataReportViewLike ProcessingMode
            ProcessingModeLike
        """,
        "enums.reading": """
            MessagesSource MessagesSourceLike MessagesView MessagesViewLike SortOrder SortOrderLike
        """,
        "enums.reports": """
            CapabilityStatus CapabilityStatusLike DeliveryStatus DeliveryStatusLike MessageStatusValue
            MessageStatusValueLike OptInStatus OptInStatusLike OptOutStatus OptOutStatusLike ReasonCode
            ReasonCodeLike ReasonSubCode ReasonSubCodeLike RecordStatus RecordStatusLike
        """,
        "enums.sending": """
            AgentType AgentTypeLike CardHeight CardHeightLike DisplayMode DisplayModeLike MessageContentType
            MessageContentTypeLike MessageQueue MessageQueueLike MetadataUpdateStrategy
            MetadataUpdateStrategyLike ProcessingStrategy ProcessingStrategyLike
        """,
        "enums.webhooks": """
            TokenRequestType TokenRequestTypeLike WebhookTargetType WebhookTargetTypeLike WebhookTrigger
            WebhookTriggerLike
        """,
        "legacy": """
            SinchConversationChannelCredentials SinchConversationChannelIdentities SinchConversationRecipient
            SinchConversationRetentionPolicy SinchConversationTelegramCredentials SinchConversationTextMessage
        """,
        "shapes.analysis": """
            AnalysisResults DocumentFieldClassification DocumentFieldData DocumentImageClassification
            ImageRecognitionResult IntentScore NluResult OcrData OffensiveAnalysisResult
            OpticalCharacterRecognition PiiResult SentimentResult SentimentScore SmartConversationNotification
        """,
        "shapes.apps": """
            CallbackSettings DeliveryReportBasedFallback DispatchRetentionPolicy MessageRetrySettings
            MessageSearch PersistMessageStatus QueueStats RateLimits RetentionPolicy SmartConversation
        """,
        "shapes.callbacks": """
            BatchStatusUpdateNotification CallbackEnvelope CapabilityNotification ChannelEventDetail
            ChannelEventNotification ContactMergeNotification ContactNotification ContactObject
            ConversationNotification ConversationObject DuplicatedContactIdentitiesNotification
            DuplicatedIdentity ErrorDescription EventDeliveryReport InboundEvent InboundMessage
            MessageDeliveryReport MessageSubmitNotification OptInNotification OptOutNotification
            RecordNotification RedactedInboundMessage UnsupportedCallback
        """,
        "shapes.cards_and_choices": """
            CalendarChoice CallChoice CardMessage CardMessageObject CardMessageProperties CarouselMessage
            CarouselMessageObject Choice ChoiceMessage ChoiceMessageObject ChoiceMessageProperties
            ChoiceObject LocationChoice ShareLocationChoice TextChoice UrlChoice
        """,
        "shapes.channel_specific": """
            ChannelSpecificMessage FlowsChannelSpecificMessage KakaoTalkCarouselCommerceChannelSpecificMessage
            KakaoTalkCommerceChannelSpecificMessage LineNotificationTemplateChannelSpecificMessage
            OrderDetailsChannelSpecificMessage OrderStatusChannelSpecificMessage
        """,
        "shapes.consents": """
            OptInRequest OptOutRequest
        """,
        "shapes.contact_info": """
            ContactAddress ContactEmailAddress ContactInfoMessage ContactName ContactOrganization
            ContactPhoneNumber ContactUrl
        """,
        "shapes.contact_messages": """
            ChannelSpecificContactMessage ChoiceResponseMessage ContactChannelSpecificMessage
            ContactChoiceResponseMessage ContactFallbackMessage ContactLocationMessage ContactMediaCardMessage
            ContactMediaMessage ContactMessage ContactMessageObject ContactProductResponseMessage
            ContactTextMessage FallbackMessage MediaCardMessage NfmReply NfmReplyMessage
            ProductResponseMessage Reason
        """,
        "shapes.contents": """
            CalendarMessage CallMessage Coordinates LocationMessage MediaMessage ShareLocationMessage
            TextMessage UrlMessage
        """,
        "shapes.credentials": """
            AppleBcChannelCredentials AppleBcCredentials BasicAuth ChannelCredentials ChannelCredentialsObject
            ChannelIntegrationState InstagramChannelCredentials InstagramCredentials
            KakaoTalkChannelCredentials KakaoTalkChatChannelCredentials KakaoTalkChatCredentials
            KakaoTalkCredentials LineChannelCredentials LineCredentials LineEnterpriseChannelCredentials
            LineEnterpriseCredentials LineEnterpriseCredentialsObject LineEnterpriseToken LineJapanCredentials
            LineThailandCredentials MmsChannelCredentials MmsCredentials StaticBearer
            StaticBearerChannelCredentials StaticToken StaticTokenChannelCredentials
            TelegramChannelCredentials TelegramCredentials WeChatChannelCredentials WeChatCredentials
        """,
        "shapes.errors": """
            ApiError ApiErrorContent ApiErrorDetail
        """,
        "shapes.events": """
            AgentJoinedEvent AgentLeftEvent AppAgentJoinedEvent AppAgentLeftEvent AppCommentReplyEvent
            AppComposingEndEvent AppComposingEvent AppEvent AppEventObject AppGenericEvent AppReadMessageEvent
            CommentEvent CommentReplyEvent ContactEvent ContactMessageEvent EmptyObject GenericEvent
            PaymentStatusUpdateEvent ReactionEvent ShortlinkActivatedEvent
        """,
        "shapes.kakaotalk": """
            KakaoTalkAppLinkButton KakaoTalkBotKeywordButton KakaoTalkButton KakaoTalkCarousel
            KakaoTalkCarouselCommerce KakaoTalkCarouselHead KakaoTalkCarouselTail KakaoTalkCommerce
            KakaoTalkCommerceCard KakaoTalkCoupon KakaoTalkFixedDiscountCoupon KakaoTalkFixedDiscountProduct
            KakaoTalkFreeCoupon KakaoTalkImage KakaoTalkPercentageDiscountCoupon
            KakaoTalkPercentageDiscountProduct KakaoTalkProduct KakaoTalkRegularPriceProduct
            KakaoTalkShippingDiscountCoupon KakaoTalkUpCoupon KakaoTalkWebLinkButton
        """,
        "shapes.line": """
            LineNotificationTemplate LineTemplateBody LineTemplateButton LineTemplateEmphasizedItem
            LineTemplateItem
        """,
        "shapes.lists": """
            ListChoiceItem ListItem ListItemObject ListItemWithChoice ListItemWithProduct ListMessage
            ListMessageObject ListMessageProperties ListSection ListSectionObject ProductItem
        """,
        "shapes.messages": """
            Agent AppCardMessage AppCarouselMessage AppChoiceMessage AppContactInfoMessage AppListMessage
            AppLocationMessage AppMediaMessage AppMessage AppMessageLike AppMessageObject AppTemplateMessage
            AppTextMessage MessageStatus OmniCardMessage OmniCarouselMessage OmniChoiceMessage
            OmniContactInfoMessage OmniListMessage OmniLocationMessage OmniMediaMessage OmniMessageOverride
            OmniMessageOverrideObject OmniTemplateReference OmniTextMessage ReplyTo
        """,
        "shapes.project_settings": """
            ContactSettings ProjectSettingsContent
        """,
        "shapes.recipients": """
            ChannelIdentity ChannelRecipientIdentities ChannelRecipientIdentitiesObject
            ChannelRecipientIdentity ChannelsRecipient ContactRecipient Recipient RecipientObject
        """,
        "shapes.templates": """
            ChannelTemplateMessage ChannelTemplateReference OmniTemplateMessage TemplateMessage
            TemplateMessageObject TemplateReference TemplateTranslation TemplateVariable
        """,
        "shapes.templates_v2": """
            ChannelTemplateOverride TemplateTranslationV2 TemplateTranslationV2Object TranslationV2WithCard
            TranslationV2WithCarousel TranslationV2WithChoice TranslationV2WithContactInfo
            TranslationV2WithList TranslationV2WithLocation TranslationV2WithMedia TranslationV2WithTemplate
            TranslationV2WithText
        """,
        "shapes.webhooks": """
            ClientCredentials
        """,
        "shapes.whatsapp": """
            WhatsAppBoletoButton WhatsAppBoletoPaymentSettings WhatsAppBoletoSettings WhatsAppDocumentHeader
            WhatsAppDynamicPixSettings WhatsAppFlow WhatsAppFlowActionPayload WhatsAppHeaderMedia
            WhatsAppImageHeader WhatsAppInteractiveBody WhatsAppInteractiveFooter WhatsAppInteractiveHeader
            WhatsAppLinkPaymentSettings WhatsAppOrder WhatsAppOrderDetails WhatsAppOrderDetailsPayment
            WhatsAppOrderItem WhatsAppOrderStatus WhatsAppOrderStatusDetails WhatsAppOrderStatusPayment
            WhatsAppPaymentButton WhatsAppPaymentLinkButton WhatsAppPaymentLinkSettings
            WhatsAppPaymentSettings WhatsAppPixButton WhatsAppPixPaymentSettings WhatsAppTextHeader
            WhatsAppVideoHeader
        """,
    }
    _HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}
    __getattr__ = loader(__name__, _HOMES, globals())

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
