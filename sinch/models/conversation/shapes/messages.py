"""Messages from an app to a contact.

``AppMessage`` is for requests: exactly one kind of content. ``AppMessageObject`` is what answers and callbacks
hold.
"""

from __future__ import annotations

from collections.abc import Mapping

from sinch.models.conversation.built import Built, MessageContent
from sinch.models.conversation.enums.reports import MessageStatusValueLike
from sinch.models.conversation.enums.sending import AgentTypeLike
from sinch.models.conversation.shapes.cards_and_choices import (
    CardMessage,
    CardMessageObject,
    CarouselMessage,
    CarouselMessageObject,
    ChoiceMessage,
    ChoiceMessageObject,
)
from sinch.models.conversation.shapes.channel_specific import ChannelSpecificMessage
from sinch.models.conversation.shapes.contact_info import ContactInfoMessage
from sinch.models.conversation.shapes.contents import LocationMessage, MediaMessage, TextMessage
from sinch.models.conversation.shapes.lists import ListMessage, ListMessageObject
from sinch.models.conversation.shapes.templates import TemplateMessage, TemplateMessageObject, TemplateReference
from sinch.models.typed import NotRequired, TypedDict

__all__ = [
    "Agent",
    "AppCardMessage",
    "AppCarouselMessage",
    "AppChoiceMessage",
    "AppContactInfoMessage",
    "AppListMessage",
    "AppLocationMessage",
    "AppMediaMessage",
    "AppMessage",
    "AppMessageLike",
    "AppMessageObject",
    "AppTemplateMessage",
    "AppTextMessage",
    "MessageStatus",
    "OmniCardMessage",
    "OmniCarouselMessage",
    "OmniChoiceMessage",
    "OmniContactInfoMessage",
    "OmniListMessage",
    "OmniLocationMessage",
    "OmniMediaMessage",
    "OmniMessageOverride",
    "OmniMessageOverrideObject",
    "OmniTemplateReference",
    "OmniTextMessage",
    "ReplyTo",
]


class Agent(TypedDict, total=False):
    """Who is shown as the sender."""

    display_name: str
    type: AgentTypeLike
    #: Of the avatar.
    picture_url: str


class ReplyTo(TypedDict):
    """A message that is quoted."""

    message_id: str


class _AppMessageKeys(TypedDict, total=False):
    """What may stand beside the content of a message."""

    #: WhatsApp only, up to 96 hours after the message.
    reply_to: ReplyTo


class _AppMessageRequest(_AppMessageKeys, total=False):
    """What may stand beside the content of a message."""

    #: By channel: the payload of the channel itself, as JSON text.
    explicit_channel_message: Mapping[str, str]
    #: By channel (WHATSAPP, KAKAOTALK, WECHAT): other content.
    explicit_channel_omni_message: Mapping[str, OmniMessageOverride]
    #: By channel (WHATSAPP, KAKAOTALK, LINE).
    channel_specific_message: Mapping[str, ChannelSpecificMessage]
    agent: Agent | Built[Agent]


class AppCardMessage(_AppMessageRequest):
    """A message: a card."""

    card_message: CardMessage | Built[CardMessage]


class AppCarouselMessage(_AppMessageRequest):
    """A message: a row of cards."""

    carousel_message: CarouselMessage | Built[CarouselMessage]


class AppChoiceMessage(_AppMessageRequest):
    """A message: a text with choices."""

    choice_message: ChoiceMessage | Built[ChoiceMessage]


class AppLocationMessage(_AppMessageRequest):
    """A message: a place."""

    location_message: LocationMessage | Built[LocationMessage]


class AppMediaMessage(_AppMessageRequest):
    """A message: a file."""

    media_message: MediaMessage | Built[MediaMessage]


class AppTemplateMessage(_AppMessageRequest):
    """A message: a stored template."""

    template_message: TemplateMessage | Built[TemplateMessage]


class AppTextMessage(_AppMessageRequest):
    """A message: a text."""

    text_message: TextMessage | Built[TextMessage]


class AppListMessage(_AppMessageRequest):
    """A message: a menu."""

    list_message: ListMessage | Built[ListMessage]


class AppContactInfoMessage(_AppMessageRequest):
    """A message: a business card."""

    contact_info_message: ContactInfoMessage | Built[ContactInfoMessage]


#: A message to a contact: exactly one kind of content. Forms for single channels may stand beside it and win on their
#: channel.
AppMessage = (
    AppCardMessage
    | AppCarouselMessage
    | AppChoiceMessage
    | AppLocationMessage
    | AppMediaMessage
    | AppTemplateMessage
    | AppTextMessage
    | AppListMessage
    | AppContactInfoMessage
)


class AppMessageObject(_AppMessageKeys, total=False):
    """``AppMessage`` in answers and callbacks."""

    card_message: CardMessageObject
    carousel_message: CarouselMessageObject
    choice_message: ChoiceMessageObject
    location_message: LocationMessage
    media_message: MediaMessage
    template_message: TemplateMessageObject
    text_message: TextMessage
    list_message: ListMessageObject
    contact_info_message: ContactInfoMessage
    #: By channel: the payload of the channel itself, as JSON text.
    explicit_channel_message: dict[str, str]
    #: By channel (WHATSAPP, KAKAOTALK, WECHAT): other content.
    explicit_channel_omni_message: dict[str, OmniMessageOverrideObject]
    #: By channel (WHATSAPP, KAKAOTALK, LINE).
    channel_specific_message: dict[str, ChannelSpecificMessage]
    agent: Agent


class OmniCardMessage(TypedDict):
    """Other content for one channel: a card."""

    card_message: CardMessage | Built[CardMessage]


class OmniCarouselMessage(TypedDict):
    """Other content for one channel: a row of cards."""

    carousel_message: CarouselMessage | Built[CarouselMessage]


class OmniChoiceMessage(TypedDict):
    """Other content for one channel: a text with choices."""

    choice_message: ChoiceMessage | Built[ChoiceMessage]


class OmniLocationMessage(TypedDict):
    """Other content for one channel: a place."""

    location_message: LocationMessage | Built[LocationMessage]


class OmniMediaMessage(TypedDict):
    """Other content for one channel: a file."""

    media_message: MediaMessage | Built[MediaMessage]


class OmniTemplateReference(TypedDict):
    """Other content for one channel: a template, one that works on every channel."""

    template_reference: TemplateReference | Built[TemplateReference]


class OmniTextMessage(TypedDict):
    """Other content for one channel: a text."""

    text_message: TextMessage | Built[TextMessage]


class OmniListMessage(TypedDict):
    """Other content for one channel: a menu."""

    list_message: ListMessage | Built[ListMessage]


class OmniContactInfoMessage(TypedDict):
    """Other content for one channel: a business card."""

    contact_info_message: ContactInfoMessage | Built[ContactInfoMessage]


#: Content for one channel in place of the content for all: exactly one kind.
OmniMessageOverride = (
    OmniCardMessage
    | OmniCarouselMessage
    | OmniChoiceMessage
    | OmniLocationMessage
    | OmniMediaMessage
    | OmniTemplateReference
    | OmniTextMessage
    | OmniListMessage
    | OmniContactInfoMessage
)


class OmniMessageOverrideObject(TypedDict, total=False):
    """``OmniMessageOverride`` in answers."""

    card_message: CardMessageObject
    carousel_message: CarouselMessageObject
    choice_message: ChoiceMessageObject
    location_message: LocationMessage
    media_message: MediaMessage
    text_message: TextMessage
    list_message: ListMessageObject
    contact_info_message: ContactInfoMessage
    template_reference: TemplateReference


class MessageStatus(TypedDict):
    """How far a message got. Deprecated: use delivery reports."""

    status: MessageStatusValueLike
    #: RFC 3339 text.
    event_time: str
    #: When it failed.
    reason: NotRequired[str]


#: What arguments take: the dict of a message, its builder, or the builder of its content alone.
AppMessageLike = AppMessage | Built[AppMessage] | MessageContent
