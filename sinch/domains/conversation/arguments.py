"""Checks and conversions of arguments that only Conversation has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from sinch.core.wire import invalid, missing
from sinch.models.conversation.built import as_app_message

if TYPE_CHECKING:
    from sinch.core.operation import Operation
    from sinch.models.conversation import AppMessageLike

__all__ = ["choices", "duration", "field_mask", "message_shape", "not_both", "one_of", "shape", "shapes"]

T = TypeVar("T")

#: Query parameter of a field mask; it is repeated, once per field. This is the only place that knows.
MASK = "update_mask.paths"


def field_mask(operation: Operation[Any], update_mask: Sequence[str] | str | None) -> Mapping[str, object]:
    """Give the query of a field mask.

    :param update_mask: names of fields as a list, or as one text with commas between them.
    :raises ValidationException: it is neither.
    """
    if update_mask is None:
        return {}
    given: object = [update_mask] if isinstance(update_mask, str) else update_mask
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, "update_mask", "is a list of names of fields")
    entries = [update_mask] if isinstance(update_mask, str) else list(update_mask)
    paths: list[str] = []
    for entry in entries:
        item: object = entry
        if not isinstance(item, str):
            raise invalid(operation, "update_mask", f"has names of fields, which are str, not {type(item).__name__}")
        paths += [path for path in (part.strip() for part in item.split(",")) if path]
    return {MASK: paths}


def shape(operation: Operation[Any], name: str, value: T | None) -> T | None:
    """Give a nested object as it is.

    :raises ValidationException: it is neither a mapping nor an object with ``as_dict()``.
    """
    if value is not None and not _is_shape(value):
        raise invalid(operation, name, f"is a dict or a builder of one, not a {type(value).__name__}")
    return value


def message_shape(operation: Operation[Any], name: str, value: AppMessageLike | None) -> object:
    """Give a message; the builder of a content, such as a text alone, becomes a message.

    :raises ValidationException: it is neither a mapping nor a builder.
    """
    given: object = value
    shape(operation, name, given)
    return as_app_message(value)


def shapes(operation: Operation[Any], name: str, value: Sequence[T] | None) -> list[T] | None:
    """Give nested objects as a list.

    :raises ValidationException: it is no list, or an entry is neither a mapping nor an object with ``as_dict()``.
    """
    if value is None:
        return None
    given: object = value
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, name, f"is a list of dicts or of builders, not a {type(given).__name__}")
    entries = list(value)
    for entry in entries:
        if not _is_shape(entry):
            raise invalid(operation, name, f"has dicts or builders, not a {type(entry).__name__}")
    return entries


def _is_shape(value: object) -> bool:
    return isinstance(value, Mapping) or (not isinstance(value, type) and callable(getattr(value, "as_dict", None)))


def choices(operation: Operation[Any], name: str, value: Sequence[str] | str | None) -> list[str] | None:
    """Give channels, ids or other texts as a list; a single one may stand alone.

    :raises ValidationException: it is no list, or an entry is no text.
    """
    if value is None:
        return None
    given: object = value
    if isinstance(given, str):
        given = [given]
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, name, f"is a list of texts, not a {type(given).__name__}")
    entries = [value] if isinstance(value, str) else list(value)
    for entry in entries:
        item: object = entry
        if not isinstance(item, (str, Enum)):
            raise invalid(operation, name, f"has texts, not a {type(item).__name__}")
    return entries


def duration(operation: Operation[Any], name: str, value: str | int | None) -> str | None:
    """Give a time in seconds as the API reads it, with an ``s`` behind the number.

    :raises ValidationException: it is neither a whole number nor a text.
    """
    given: object = value
    if given is None or isinstance(given, str):
        digits = "" if given is None else given.strip()
        return f"{digits}s" if digits.isascii() and digits.isdigit() else given
    if isinstance(given, bool) or not isinstance(given, int):
        raise invalid(operation, name, f"is a number of seconds such as 30 or '30s', not a {type(given).__name__}")
    return f"{given}s"


def not_both(operation: Operation[Any], name: str, value: object, other_name: str, other: object) -> None:
    """Check that of two arguments at most one is given.

    :raises ValidationException: both are.
    """
    if value is not None and other is not None:
        raise invalid(operation, f"{name} and {other_name}", "exclude each other: give one of them")


def one_of(operation: Operation[Any], name: str, value: object, other_name: str, other: object) -> None:
    """Check that of two arguments exactly one is given.

    :raises ValidationException: both are, or neither is.
    """
    not_both(operation, name, value, other_name, other)
    if value is None and other is None:
        raise missing(operation, f"{name} or {other_name}")
