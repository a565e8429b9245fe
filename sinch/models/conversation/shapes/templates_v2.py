"""Translations of version 2 templates: a typed message in place of JSON text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sinch.models.conversation.built import Built
from sinch.models.conversation.shapes.cards_and_choices import (
    CardMessage,
    CardMessageObject,
    CarouselMessage,
    CarouselMessageObject,
    ChoiceMessage,
    ChoiceMessageObject,
)
from sinch.models.conversation.shapes.contact_info import ContactInfoMessage
from sinch.models.conversation.shapes.contents import LocationMessage, MediaMessage, TextMessage
from sinch.models.conversation.shapes.lists import ListMessage, ListMessageObject
from sinch.models.conversation.shapes.templates import (
    ChannelTemplateReference,
    TemplateMessage,
    TemplateMessageObject,
    TemplateVariable,
)
from sinch.models.typed import Required, TypedDict

__all__ = [
    "ChannelTemplateOverride",
    "TemplateTranslationV2",
    "TemplateTranslationV2Object",
    "TranslationV2WithCard",
    "TranslationV2WithCarousel",
    "TranslationV2WithChoice",
    "TranslationV2WithContactInfo",
    "TranslationV2WithList",
    "TranslationV2WithLocation",
    "TranslationV2WithMedia",
    "TranslationV2WithTemplate",
    "TranslationV2WithText",
]


class ChannelTemplateOverride(TypedDict, total=False):
    """A template of the channel in place of the message."""

    template_reference: ChannelTemplateReference
    #: From parameters of the channel template to variables.
    parameter_mappings: Mapping[str, str]


class _TemplateTranslationV2Keys(TypedDict, total=False):
    """What every translation has, in requests and answers."""

    #: BCP-47, such as ``en-US``.
    language_code: Required[str]
    version: str
    #: Set by the API.
    create_time: str
    #: Set by the API.
    update_time: str


class _TemplateTranslationV2Request(_TemplateTranslationV2Keys, total=False):
    """What every translation has in a request."""

    #: By channel (WHATSAPP, KAKAOTALK).
    channel_template_overrides: Mapping[str, ChannelTemplateOverride]
    #: Written ``${name}`` in the content.
    variables: Sequence[TemplateVariable]


class TranslationV2WithCard(_TemplateTranslationV2Request):
    """A translation: a card."""

    card_message: CardMessage | Built[CardMessage]


class TranslationV2WithCarousel(_TemplateTranslationV2Request):
    """A translation: a row of cards."""

    carousel_message: CarouselMessage | Built[CarouselMessage]


class TranslationV2WithChoice(_TemplateTranslationV2Request):
    """A translation: a text with choices."""

    choice_message: ChoiceMessage | Built[ChoiceMessage]


class TranslationV2WithLocation(_TemplateTranslationV2Request):
    """A translation: a place."""

    location_message: LocationMessage | Built[LocationMessage]


class TranslationV2WithMedia(_TemplateTranslationV2Request):
    """A translation: a file."""

    media_message: MediaMessage | Built[MediaMessage]


class TranslationV2WithTemplate(_TemplateTranslationV2Request):
    """A translation: a stored template."""

    template_message: TemplateMessage | Built[TemplateMessage]


class TranslationV2WithText(_TemplateTranslationV2Request):
    """A translation: a text."""

    text_message: TextMessage | Built[TextMessage]


class TranslationV2WithList(_TemplateTranslationV2Request):
    """A translation: a menu."""

    list_message: ListMessage | Built[ListMessage]


class TranslationV2WithContactInfo(_TemplateTranslationV2Request):
    """A translation: a business card."""

    contact_info_message: ContactInfoMessage | Built[ContactInfoMessage]


#: A version 2 template in one language: exactly one kind of content.
TemplateTranslationV2 = (
    TranslationV2WithCard
    | TranslationV2WithCarousel
    | TranslationV2WithChoice
    | TranslationV2WithLocation
    | TranslationV2WithMedia
    | TranslationV2WithTemplate
    | TranslationV2WithText
    | TranslationV2WithList
    | TranslationV2WithContactInfo
)


class TemplateTranslationV2Object(_TemplateTranslationV2Keys, total=False):
    """``TemplateTranslationV2`` in answers."""

    card_message: CardMessageObject
    carousel_message: CarouselMessageObject
    choice_message: ChoiceMessageObject
    location_message: LocationMessage
    media_message: MediaMessage
    template_message: TemplateMessageObject
    text_message: TextMessage
    list_message: ListMessageObject
    contact_info_message: ContactInfoMessage
    #: By channel (WHATSAPP, KAKAOTALK).
    channel_template_overrides: dict[str, ChannelTemplateOverride]
    #: Written ``${name}`` in the content.
    variables: list[TemplateVariable]
