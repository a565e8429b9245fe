"""What builders are to a type checker, and how the content of a message becomes a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.messages import AppMessage, AppMessageLike

__all__ = ["Built", "MessageContent", "as_app_message"]

ShapeT_co = TypeVar("ShapeT_co", covariant=True)


class Built(Protocol[ShapeT_co]):
    """An object that gives the dict of a shape; it is accepted wherever that dict is."""

    def as_dict(self) -> ShapeT_co:
        """Give the dict of the shape."""
        ...


class MessageContent(Protocol):
    """A builder of what a message can hold: a text, a card, a template, ..."""

    def as_message(self) -> AppMessage:
        """Give a whole message that has only this content."""
        ...


def as_app_message(message: AppMessageLike | None) -> object:
    """Make a message of content that was given alone; anything else stays as it is."""
    as_message = getattr(message, "as_message", None)
    return as_message() if callable(as_message) else message
