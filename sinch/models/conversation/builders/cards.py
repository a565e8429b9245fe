"""Messages with choices: cards, carousels, and texts with buttons below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.models.conversation.builders.checks import plain, refuse, some, text

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built
    from sinch.models.conversation.enums.sending import CardHeightLike
    from sinch.models.conversation.shapes import cards_and_choices as shapes
    from sinch.models.conversation.shapes import messages
    from sinch.models.conversation.shapes.contents import MediaMessage

__all__ = ["CardMessage", "CarouselMessage", "ChoiceMessage"]


@dataclass(frozen=True, slots=True)
class CardMessage:
    """A block of heading, text, media and buttons. It needs at least one of them.

    :param choices: at most 10.
    :param height: wanted size of the media; channels may ignore it.
    :param whatsapp_header: heading on WhatsApp when the card has buttons and no media.
    """

    title: str | None = None
    description: str | None = None
    media: MediaMessage | Built[MediaMessage] | None = None
    choices: Sequence[shapes.Choice | Built[shapes.Choice]] | None = None
    height: CardHeightLike | None = None
    whatsapp_header: str | None = None

    def __post_init__(self) -> None:
        if all(part is None for part in (self.title, self.description, self.media, self.choices)):
            raise refuse(self, "title, description, media or choices", "has to be given")
        if self.choices is not None:
            some(self, "choices", self.choices)

    def as_dict(self) -> shapes.CardMessage:
        """Give the dict that the API takes."""
        card: shapes.CardMessage = {}
        if self.title is not None:
            card["title"] = self.title
        if self.description is not None:
            card["description"] = self.description
        if self.media is not None:
            card["media_message"] = plain(self.media)
        if self.height is not None:
            card["height"] = self.height
        if self.choices is not None:
            card["choices"] = [plain(choice) for choice in self.choices]
        if self.whatsapp_header is not None:
            card["message_properties"] = {"whatsapp_header": self.whatsapp_header}
        return card

    def as_message(self) -> messages.AppCardMessage:
        """Give a whole message that has only this content."""
        return {"card_message": self.as_dict()}


@dataclass(frozen=True, slots=True)
class CarouselMessage:
    """A row of cards to swipe through.

    :param cards: 1 to 10.
    :param choices: below the whole row, at most 3.
    """

    cards: Sequence[shapes.CardMessage | Built[shapes.CardMessage]]
    choices: Sequence[shapes.Choice | Built[shapes.Choice]] | None = None

    def __post_init__(self) -> None:
        some(self, "cards", self.cards)
        if self.choices is not None:
            some(self, "choices", self.choices)

    def as_dict(self) -> shapes.CarouselMessage:
        """Give the dict that the API takes."""
        carousel: shapes.CarouselMessage = {"cards": [plain(card) for card in self.cards]}
        if self.choices is not None:
            carousel["choices"] = [plain(choice) for choice in self.choices]
        return carousel

    def as_message(self) -> messages.AppCarouselMessage:
        """Give a whole message that has only this content."""
        return {"carousel_message": self.as_dict()}


@dataclass(frozen=True, slots=True)
class ChoiceMessage:
    """A text with buttons.

    :param choices: 1 to 10.
    :param text: above the buttons; most channels want it.
    :param whatsapp_footer: small print below the text on WhatsApp.
    """

    choices: Sequence[shapes.Choice | Built[shapes.Choice]]
    text: str | None = None
    whatsapp_footer: str | None = None

    def __post_init__(self) -> None:
        some(self, "choices", self.choices)
        if self.text is not None:
            text(self, text=self.text)

    def as_dict(self) -> shapes.ChoiceMessage:
        """Give the dict that the API takes."""
        message: shapes.ChoiceMessage = {"choices": [plain(choice) for choice in self.choices]}
        if self.text is not None:
            message["text_message"] = {"text": self.text}
        if self.whatsapp_footer is not None:
            message["message_properties"] = {"whatsapp_footer": self.whatsapp_footer}
        return message

    def as_message(self) -> messages.AppChoiceMessage:
        """Give a whole message that has only this content."""
        return {"choice_message": self.as_dict()}
