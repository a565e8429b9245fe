"""Messages from a contact to an app, and why something failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sinch.models.conversation.built import Built
from sinch.models.conversation.enums.channel_specific import NfmReplyNameLike
from sinch.models.conversation.enums.reports import ReasonCodeLike, ReasonSubCodeLike
from sinch.models.conversation.shapes.contents import LocationMessage, MediaMessage, TextMessage
from sinch.models.conversation.shapes.lists import ProductItem
from sinch.models.conversation.shapes.messages import ReplyTo
from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "ChannelSpecificContactMessage",
    "ChoiceResponseMessage",
    "ContactChannelSpecificMessage",
    "ContactChoiceResponseMessage",
    "ContactFallbackMessage",
    "ContactLocationMessage",
    "ContactMediaCardMessage",
    "ContactMediaMessage",
    "ContactMessage",
    "ContactMessageObject",
    "ContactProductResponseMessage",
    "ContactTextMessage",
    "FallbackMessage",
    "MediaCardMessage",
    "NfmReply",
    "NfmReplyMessage",
    "ProductResponseMessage",
    "Reason",
]


class NfmReply(TypedDict):
    """What a contact filled in."""

    name: NfmReplyNameLike
    #: What was filled in, as JSON text.
    response_json: str
    #: The text that was shown.
    body: str


class NfmReplyMessage(TypedDict):
    """A filled-in form."""

    type: Literal["nfm_reply"]
    nfm_reply: NfmReply


class ChannelSpecificContactMessage(TypedDict):
    """A message that only WhatsApp knows: a filled-in form."""

    message_type: Literal["nfm_reply"]
    message: NfmReplyMessage


class ChoiceResponseMessage(TypedDict):
    """What the contact chose."""

    #: The message with the choices.
    message_id: str
    #: Of what was chosen.
    postback_data: str


class Reason(TypedDict, total=False):
    """Why something failed."""

    code: ReasonCodeLike
    description: str
    sub_code: ReasonSubCodeLike
    #: What the channel called it, mostly on WhatsApp.
    channel_code: str


class FallbackMessage(TypedDict, total=False):
    """Something that the API could not understand."""

    #: As it came from the channel.
    raw_message: str
    reason: Reason


class MediaCardMessage(TypedDict):
    """A file with a caption."""

    url: str
    caption: NotRequired[str]


class ProductResponseMessage(TypedDict, total=False):
    """What the contact wants to buy."""

    products: Required[Sequence[ProductItem]]
    #: Text that came with it.
    title: str
    #: Another name of ``title``, seen in some answers.
    text: str
    catalog_id: str


class _ContactMessageKeys(TypedDict, total=False):
    """What may stand beside the content of a message of a contact."""

    #: The message that the contact quotes.
    reply_to: ReplyTo | None


class ContactChannelSpecificMessage(_ContactMessageKeys):
    """A message of a contact: a filled-in form."""

    channel_specific_message: ChannelSpecificContactMessage


class ContactChoiceResponseMessage(_ContactMessageKeys):
    """A message of a contact: a choice."""

    choice_response_message: ChoiceResponseMessage


class ContactFallbackMessage(_ContactMessageKeys):
    """A message of a contact: something not understood."""

    fallback_message: FallbackMessage


class ContactLocationMessage(_ContactMessageKeys):
    """A message of a contact: a place."""

    location_message: LocationMessage | Built[LocationMessage]


class ContactMediaCardMessage(_ContactMessageKeys):
    """A message of a contact: a file with a caption."""

    media_card_message: MediaCardMessage


class ContactMediaMessage(_ContactMessageKeys):
    """A message of a contact: a file."""

    media_message: MediaMessage | Built[MediaMessage]


class ContactProductResponseMessage(_ContactMessageKeys):
    """A message of a contact: an order."""

    product_response_message: ProductResponseMessage


class ContactTextMessage(_ContactMessageKeys):
    """A message of a contact: a text."""

    text_message: TextMessage | Built[TextMessage]


#: A message from a contact: exactly one kind of content.
ContactMessage = (
    ContactChannelSpecificMessage
    | ContactChoiceResponseMessage
    | ContactFallbackMessage
    | ContactLocationMessage
    | ContactMediaCardMessage
    | ContactMediaMessage
    | ContactProductResponseMessage
    | ContactTextMessage
)


class ContactMessageObject(_ContactMessageKeys, total=False):
    """``ContactMessage`` in answers and callbacks."""

    channel_specific_message: ChannelSpecificContactMessage
    choice_response_message: ChoiceResponseMessage
    fallback_message: FallbackMessage
    location_message: LocationMessage
    media_card_message: MediaCardMessage
    media_message: MediaMessage
    product_response_message: ProductResponseMessage
    text_message: TextMessage
