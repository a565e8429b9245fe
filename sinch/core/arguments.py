"""Checks and conversions of arguments that several products share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sinch.core.exceptions import ValidationException
from sinch.core.operation import Operation
from sinch.core.wire import invalid, missing

__all__ = ["either", "recipients"]

T = TypeVar("T")


def either(operation: Operation[Any], name: str, value: T | None, alias: str, other: T | None) -> T | None:
    """Give the value of an argument that has two names.

    :raises ValidationException: both were given.
    """
    if value is not None and other is not None:
        error = ValidationException(f"{operation.id}: {name} and {alias} are the same argument: give one of them")
        error.operation = operation.id
        raise error
    return other if value is None else value


def recipients(operation: Operation[Any], name: str, value: Sequence[str] | str | None) -> list[str] | None:
    """Give recipients as a list; a single one may stand alone. None stays None.

    :raises ValidationException: no text, an empty text, or an empty list.
    """
    if value is None:
        return None
    given: object = [value] if isinstance(value, str) else value
    if not isinstance(given, (list, tuple)):
        raise invalid(operation, name, "is a list of phone numbers or ids")
    texts = list(value) if not isinstance(value, str) else [value]
    if not texts:
        raise missing(operation, name)
    for text in texts:
        item: object = text
        if not isinstance(item, str) or not item.strip():
            raise invalid(operation, name, "has an entry that is empty or no str")
    return texts
