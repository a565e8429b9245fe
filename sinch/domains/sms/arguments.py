"""Checks of arguments that only SMS has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sinch.core.wire import invalid

if TYPE_CHECKING:
    from sinch.core.operation import Operation
    from sinch.models.sms import BatchTypeLike, MediaBody

__all__ = ["entries", "fitting_body", "media_body", "text_body"]


def text_body(operation: Operation[Any], body: str | None) -> str | None:
    """Give the body of a text or binary message.

    :raises ValidationException: it is no str.
    """
    given: object = body
    if given is not None and not isinstance(given, str):
        raise invalid(operation, "body", f"is a str, not a {type(given).__name__}")
    return body


def media_body(operation: Operation[Any], body: MediaBody | None) -> MediaBody | None:
    """Give the body of a media message.

    :raises ValidationException: it is no mapping.
    """
    given: object = body
    if given is not None and not isinstance(given, Mapping):
        raise invalid(operation, "body", f"is a mapping with the url of the media, not a {type(given).__name__}")
    return body


def fitting_body(
    operation: Operation[Any], body: str | MediaBody | None, type_: BatchTypeLike | None
) -> str | MediaBody | None:
    """Give the body of a message whose type is an argument; without a type it is text.

    :raises ValidationException: the body does not fit the type.
    """
    given: object = body
    if given is None or isinstance(given, str):
        if given is not None and type_ == "mt_media":
            raise invalid(operation, "body", "of a media message is a mapping with the url of the media, not a str")
        return body
    if not isinstance(given, Mapping):
        raise invalid(operation, "body", f"is a str, or for mt_media a mapping, not a {type(given).__name__}")
    if type_ is None or type_ == "mt_text" or type_ == "mt_binary":
        raise invalid(operation, "body", "is a mapping, which needs type_ mt_media; other messages have a str")
    return body


def entries(operation: Operation[Any], name: str, value: Sequence[str] | None) -> list[str] | None:
    """Give phone numbers or ids as a list, which may be empty; a single one may stand alone. None stays None.

    :raises ValidationException: it is no list, or an entry is no text or an empty one.
    """
    if value is None:
        return None
    given: object = [value] if isinstance(value, str) else value
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, name, "is a list of phone numbers or ids")
    texts = [value] if isinstance(value, str) else list(value)
    for text in texts:
        item: object = text
        if not isinstance(item, str) or not item.strip():
            raise invalid(operation, name, "has an entry that is empty or no str")
    return texts
