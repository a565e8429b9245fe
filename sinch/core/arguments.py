"""Checks and conversions of arguments that several products share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sinch.core.operation import Operation
from sinch.core.wire import invalid, missing

__all__ = ["either", "entries", "recipients", "text"]

T = TypeVar("T")


def either(operation: Operation[Any], name: str, value: T | None, alias: str, other: T | None) -> T | None:
    """Give the value of an argument that has two names.

    :raises ValidationException: both were given.
    """
    if value is not None and other is not None:
        raise invalid(operation, f"{name} and {alias}", "are the same argument: give one of them")
    return other if value is None else value


def text(operation: Operation[Any], name: str, value: str | None) -> str | None:
    """Give an id, a number, a URL or another text as it is. None stays None.

    :raises ValidationException: it is no str.
    """
    given: object = value
    if given is not None and not isinstance(given, str):
        raise invalid(operation, name, f"is a str, not a {type(given).__name__}")
    return value


def entries(operation: Operation[Any], name: str, value: Sequence[str] | str | None) -> list[str] | None:
    """Give phone numbers or ids as a list, which may be empty; a single one may stand alone. None stays None.

    :raises ValidationException: it is no list, or an entry is no text or an empty one.
    """
    if value is None:
        return None
    given: object = [value] if isinstance(value, str) else value
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, name, "is a list of phone numbers or ids")
    texts = [value] if isinstance(value, str) else list(value)
    for entry in texts:
        item: object = entry
        if not isinstance(item, str) or not item.strip():
            raise invalid(operation, name, "has an entry that is empty or no str")
    return texts


def recipients(operation: Operation[Any], name: str, value: Sequence[str] | str | None) -> list[str] | None:
    """Give recipients as a list; a single one may stand alone. None stays None.

    :raises ValidationException: it is no list or an empty one, or an entry is no text or an empty one.
    """
    texts = entries(operation, name, value)
    if texts == []:
        raise missing(operation, name)
    return texts
