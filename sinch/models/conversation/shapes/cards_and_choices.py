"""Cards, carousels and choices.

An ``...Object`` is the form in answers: every key in one dict, none of them certain.
"""

from __future__ import annotations

from collections.abc import Sequence

from sinch.models.conversation.built import Built
from sinch.models.conversation.enums.sending import CardHeightLike, DisplayModeLike
from sinch.models.conversation.shapes.contents import (
    CalendarMessage,
    CallMessage,
    LocationMessage,
    MediaMessage,
    ShareLocationMessage,
    TextMessage,
    UrlMessage,
)
from sinch.models.typed import NotRequired, TypedDict

__all__ = [
    "CalendarChoice",
    "CallChoice",
    "CardMessage",
    "CardMessageObject",
    "CardMessageProperties",
    "CarouselMessage",
    "CarouselMessageObject",
    "Choice",
    "ChoiceMessage",
    "ChoiceMessageObject",
    "ChoiceMessageProperties",
    "ChoiceObject",
    "LocationChoice",
    "ShareLocationChoice",
    "TextChoice",
    "UrlChoice",
]


class _ChoiceKeys(TypedDict, total=False):
    """What every choice has, in requests and answers."""

    #: Comes back when this is chosen; made from message id and text when left out.
    postback_data: str
    #: Choice messages on RCS only, and not for the choices below a carousel.
    display_mode: DisplayModeLike


class CallChoice(_ChoiceKeys):
    """A choice: a number to call."""

    call_message: CallMessage


class LocationChoice(_ChoiceKeys):
    """A choice: a place to look at."""

    location_message: LocationMessage | Built[LocationMessage]


class TextChoice(_ChoiceKeys):
    """A choice: a reply to send."""

    text_message: TextMessage | Built[TextMessage]


class UrlChoice(_ChoiceKeys):
    """A choice: a link to open."""

    url_message: UrlMessage


class CalendarChoice(_ChoiceKeys):
    """A choice: an appointment to note."""

    calendar_message: CalendarMessage


class ShareLocationChoice(_ChoiceKeys):
    """A choice: tell where you are."""

    share_location_message: ShareLocationMessage


#: Something to choose: exactly one kind of it.
Choice = CallChoice | LocationChoice | TextChoice | UrlChoice | CalendarChoice | ShareLocationChoice


class ChoiceObject(_ChoiceKeys, total=False):
    """``Choice`` in answers."""

    call_message: CallMessage
    location_message: LocationMessage
    text_message: TextMessage
    url_message: UrlMessage
    calendar_message: CalendarMessage
    share_location_message: ShareLocationMessage


class CardMessageProperties(TypedDict, total=False):
    """Settings of a card on single channels."""

    #: Heading on WhatsApp when the card has buttons and no media.
    whatsapp_header: str


class _CardMessageKeys(TypedDict, total=False):
    """What a card has, in requests and answers."""

    title: str
    description: str
    #: Channels may ignore it.
    height: CardHeightLike
    message_properties: CardMessageProperties


class CardMessage(_CardMessageKeys, total=False):
    """A block of heading, text, media and buttons."""

    media_message: MediaMessage | Built[MediaMessage]
    #: At most 10.
    choices: Sequence[Choice | Built[Choice]]


class CardMessageObject(_CardMessageKeys, total=False):
    """``CardMessage`` in answers."""

    media_message: MediaMessage
    #: At most 10.
    choices: list[ChoiceObject]


class CarouselMessage(TypedDict):
    """A row of cards."""

    #: 1 to 10.
    cards: Sequence[CardMessage | Built[CardMessage]]
    #: Below the whole row, at most 3.
    choices: NotRequired[Sequence[Choice | Built[Choice]]]


class CarouselMessageObject(TypedDict):
    """``CarouselMessage`` in answers."""

    #: 1 to 10.
    cards: list[CardMessageObject]
    #: Below the whole row, at most 3.
    choices: NotRequired[list[ChoiceObject]]


class ChoiceMessageProperties(TypedDict, total=False):
    """Settings of a choice message on single channels."""

    #: Small print on WhatsApp.
    whatsapp_footer: str


class _ChoiceMessageKeys(TypedDict, total=False):
    """What a choice message has, in requests and answers."""

    message_properties: ChoiceMessageProperties


class ChoiceMessage(_ChoiceMessageKeys):
    """A text with buttons."""

    #: 1 to 10.
    choices: Sequence[Choice | Built[Choice]]
    #: The text above the buttons.
    text_message: NotRequired[TextMessage | Built[TextMessage]]


class ChoiceMessageObject(_ChoiceMessageKeys):
    """``ChoiceMessage`` in answers."""

    #: 1 to 10.
    choices: list[ChoiceObject]
    #: The text above the buttons.
    text_message: NotRequired[TextMessage]
