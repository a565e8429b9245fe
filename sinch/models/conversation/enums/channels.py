"""Channels, and the keys of channel properties."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "ChannelProfileChannel",
    "ChannelProfileChannelLike",
    "ChannelPropertyKey",
    "ChannelPropertyKeyLike",
    "ConversationChannel",
    "ConversationChannelLike",
    "OmniOverrideChannel",
    "OmniOverrideChannelLike",
    "TemplateChannel",
    "TemplateChannelLike",
    "TemplateOverrideChannel",
    "TemplateOverrideChannelLike",
]


class ConversationChannel(WireEnum):
    """A channel. Answers may also hold ``CHANNEL_UNSPECIFIED`` where none is known."""

    WHATSAPP = "WHATSAPP"
    RCS = "RCS"
    SMS = "SMS"
    #: Facebook Messenger.
    MESSENGER = "MESSENGER"
    #: Viber Business Messages.
    VIBERBM = "VIBERBM"
    MMS = "MMS"
    INSTAGRAM = "INSTAGRAM"
    TELEGRAM = "TELEGRAM"
    #: Business messages (AlimTalk, FriendTalk).
    KAKAOTALK = "KAKAOTALK"
    #: Consultation chat.
    KAKAOTALKCHAT = "KAKAOTALKCHAT"
    LINE = "LINE"
    WECHAT = "WECHAT"
    #: Apple Messages for Business.
    APPLEBC = "APPLEBC"
    #: Viber Bot, retired.
    VIBER = "VIBER"


class ChannelProfileChannel(WireEnum):
    """Channels that tell the profile of a user."""

    MESSENGER = "MESSENGER"
    INSTAGRAM = "INSTAGRAM"
    VIBER = "VIBER"
    LINE = "LINE"


class TemplateChannel(WireEnum):
    """Channels of version 1 templates; ``CONVERSATION`` is a template for all."""

    UNSPECIFIED = "UNSPECIFIED"
    CONVERSATION = "CONVERSATION"
    MESSENGER = "MESSENGER"
    WHATSAPP = "WHATSAPP"
    RCS = "RCS"
    SMS = "SMS"
    VIBER = "VIBER"
    VIBERBM = "VIBERBM"
    TELEGRAM = "TELEGRAM"
    INSTAGRAM = "INSTAGRAM"
    KAKAOTALK = "KAKAOTALK"
    APPLEBC = "APPLEBC"


class TemplateOverrideChannel(WireEnum):
    """Channels on which a version 2 template may use a template of the channel."""

    WHATSAPP = "WHATSAPP"
    KAKAOTALK = "KAKAOTALK"


class OmniOverrideChannel(WireEnum):
    """Channels that may get other content than the rest."""

    WHATSAPP = "WHATSAPP"
    KAKAOTALK = "KAKAOTALK"
    WECHAT = "WECHAT"


class ChannelPropertyKey(WireEnum):
    """Settings of single channels. Their values are text, flags included."""

    MESSENGER_MESSAGING_TYPE = "MESSENGER_MESSAGING_TYPE"
    MESSENGER_MESSAGE_TAG = "MESSENGER_MESSAGE_TAG"
    MESSENGER_NOTIFICATION_TYPE = "MESSENGER_NOTIFICATION_TYPE"
    VIBER_SENDER_NAME = "VIBER_SENDER_NAME"
    VIBER_SENDER_AVATAR = "VIBER_SENDER_AVATAR"
    SMS_FLASH_MESSAGE = "SMS_FLASH_MESSAGE"
    SMS_SENDER = "SMS_SENDER"
    SMS_MAX_NUMBER_OF_MESSAGE_PARTS = "SMS_MAX_NUMBER_OF_MESSAGE_PARTS"
    MMS_SENDER = "MMS_SENDER"
    MMS_STRICT_VALIDATION = "MMS_STRICT_VALIDATION"
    TELEGRAM_DISABLE_LINK_PREVIEW = "TELEGRAM_DISABLE_LINK_PREVIEW"
    INSTAGRAM_MESSAGE_TAG = "INSTAGRAM_MESSAGE_TAG"
    KAKAOTALK_AUTHENTICATION = "KAKAOTALK_AUTHENTICATION"
    LINE_VIDEO_TRACKING_ID = "LINE_VIDEO_TRACKING_ID"
    RCS_WEBVIEW_MODE = "RCS_WEBVIEW_MODE"
    RCS_CARD_ORIENTATION = "RCS_CARD_ORIENTATION"
    RCS_CARD_THUMBNAIL_IMAGE_ALIGNMENT = "RCS_CARD_THUMBNAIL_IMAGE_ALIGNMENT"


#: What arguments take: a member, its text, or a value newer than this package.
ConversationChannelLike = (
    ConversationChannel
    | Literal[
        "WHATSAPP",
        "RCS",
        "SMS",
        "MESSENGER",
        "VIBERBM",
        "MMS",
        "INSTAGRAM",
        "TELEGRAM",
        "KAKAOTALK",
        "KAKAOTALKCHAT",
        "LINE",
        "WECHAT",
        "APPLEBC",
        "VIBER",
    ]
    | str
)
ChannelProfileChannelLike = ChannelProfileChannel | Literal["MESSENGER", "INSTAGRAM", "VIBER", "LINE"] | str
TemplateChannelLike = (
    TemplateChannel
    | Literal[
        "UNSPECIFIED",
        "CONVERSATION",
        "MESSENGER",
        "WHATSAPP",
        "RCS",
        "SMS",
        "VIBER",
        "VIBERBM",
        "TELEGRAM",
        "INSTAGRAM",
        "KAKAOTALK",
        "APPLEBC",
    ]
    | str
)
TemplateOverrideChannelLike = TemplateOverrideChannel | Literal["WHATSAPP", "KAKAOTALK"] | str
OmniOverrideChannelLike = OmniOverrideChannel | Literal["WHATSAPP", "KAKAOTALK", "WECHAT"] | str
ChannelPropertyKeyLike = (
    ChannelPropertyKey
    | Literal[
        "MESSENGER_MESSAGING_TYPE",
        "MESSENGER_MESSAGE_TAG",
        "MESSENGER_NOTIFICATION_TYPE",
        "VIBER_SENDER_NAME",
        "VIBER_SENDER_AVATAR",
        "SMS_FLASH_MESSAGE",
        "SMS_SENDER",
        "SMS_MAX_NUMBER_OF_MESSAGE_PARTS",
        "MMS_SENDER",
        "MMS_STRICT_VALIDATION",
        "TELEGRAM_DISABLE_LINK_PREVIEW",
        "INSTAGRAM_MESSAGE_TAG",
        "KAKAOTALK_AUTHENTICATION",
        "LINE_VIDEO_TRACKING_ID",
        "RCS_WEBVIEW_MODE",
        "RCS_CARD_ORIENTATION",
        "RCS_CARD_THUMBNAIL_IMAGE_ALIGNMENT",
    ]
    | str
)
