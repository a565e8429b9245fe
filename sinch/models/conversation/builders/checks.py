"""What builders check, and what they do with parts that may be dicts or builders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from typing import TYPE_CHECKING, TypeVar

from sinch.core.exceptions import ValidationException

if TYPE_CHECKING:
    from sinch.models.conversation.built import Built

__all__ = ["moment", "one_of", "plain", "refuse", "some", "text"]

ShapeT = TypeVar("ShapeT", bound=Mapping[str, object])


def refuse(builder: object, name: str, what: str) -> ValidationException:
    """Make the error for a part that makes no sense. It never holds the value."""
    kind = builder if callable(builder) else type(builder)
    return ValidationException(f"{getattr(kind, '__name__', 'builder')}: {name} {what}")


def text(builder: object, **values: object) -> None:
    """Check that each value is a text that says something.

    :raises ValidationException: a value is no str, or blank.
    """
    for name, value in values.items():
        if value is None:
            raise refuse(builder, name, "is required")
        if not isinstance(value, str):
            raise refuse(builder, name, f"is a str, not a {type(value).__name__}")
        if not value.strip():
            raise refuse(builder, name, "is empty")


def some(builder: object, name: str, value: object) -> None:
    """Check that a value is a list (or tuple) with entries.

    :raises ValidationException: it is something else, or empty.
    """
    if not isinstance(value, Sequence) or isinstance(value, (str, bytes)):
        raise refuse(builder, name, "is a list")
    if not value:
        raise refuse(builder, name, "is empty")


def one_of(builder: object, **values: object) -> None:
    """Check that exactly one value is given.

    :raises ValidationException: none is, or several are.
    """
    if sum(value is not None for value in values.values()) != 1:
        raise refuse(builder, " or ".join(values), "has to be given, and only one of them")


def plain(value: ShapeT | Built[ShapeT]) -> ShapeT:
    """Give the dict of a part: its own, or that of the builder."""
    if isinstance(value, Mapping):
        return value
    return value.as_dict()


def moment(builder: object, name: str, value: str | datetime) -> str:
    """Write a moment as RFC 3339 text; a datetime without a zone is UTC.

    :raises ValidationException: it is neither a datetime nor a text that says something.
    """
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            value = value.astimezone(timezone.utc).replace(tzinfo=None)
        return value.isoformat(timespec="milliseconds") + "Z"
    text(builder, **{name: value})
    return value
