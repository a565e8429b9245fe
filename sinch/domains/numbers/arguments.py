"""Checks and conversions of arguments that only Numbers has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from sinch.core.wire import encode_multipart, invalid, missing

if TYPE_CHECKING:
    from sinch.core.operation import Operation
    from sinch.models.numbers import NumberPattern, NumberSearchPatternLike, NumberTypeLike, VoiceConfigurationRequest

__all__ = ["attachment", "pattern", "regional_types", "several", "voice"]

T = TypeVar("T")


def several(operation: Operation[Any], name: str, values: Sequence[T] | None) -> list[T] | None:
    """Give what is a list to the API; a single text may stand alone. None stays None.

    :raises ValidationException: it is nothing of the kind.
    """
    if values is None:
        return None
    given: object = values
    if isinstance(given, (str, Enum)):
        # A str is a sequence of its characters, which is never what is meant.
        alone: list[Any] = [given]
        return alone
    if not isinstance(given, (list, tuple, set, frozenset)):
        raise invalid(operation, name, f"is a list, not a {type(given).__name__}")
    return list(values)


def regional_types(
    operation: Operation[Any], number_type: NumberTypeLike | None, number_types: Sequence[NumberTypeLike] | None
) -> list[NumberTypeLike] | None:
    """Give the one type and the list of types, which are one parameter to the API, as one list."""
    types = several(operation, "number_types", number_types)
    if number_type is None:
        return types
    return [number_type, *(other for other in types or () if other != number_type)]


def pattern(
    operation: Operation[Any],
    number_pattern: str | NumberPattern | None,
    number_search_pattern: NumberSearchPatternLike | None,
) -> Mapping[str, object] | None:
    """Give the pattern as the object that it is in a body.

    :raises ValidationException: it is neither text nor a mapping, or its place is given without a text.
    """
    if isinstance(number_pattern, str):
        if number_search_pattern is None:
            return {"pattern": number_pattern}
        return {"pattern": number_pattern, "searchPattern": number_search_pattern}
    if number_search_pattern is not None:
        raise invalid(operation, "number_search_pattern", "needs a number_pattern that is a str")
    if number_pattern is None:
        return None
    given: object = number_pattern
    if not isinstance(given, Mapping):
        raise invalid(operation, "number_pattern", f"is a str or a mapping, not a {type(given).__name__}")
    return number_pattern


def voice(configuration: VoiceConfigurationRequest | None, app_id: str | None) -> VoiceConfigurationRequest | None:
    """Give the voice configuration; the id of a Voice application makes one when there is none."""
    if configuration is None and app_id is not None:
        return {"type": "RTC", "appId": app_id}
    return configuration


def attachment(operation: Operation[Any], file: bytes, filename: str, document_type: str | None) -> tuple[str, bytes]:
    """Give content type and body of a form with a file. The same arguments give the same bytes.

    :raises ValidationException: the content is no bytes, or a text is empty or no text.
    """
    content: object = file
    if content is None:
        raise missing(operation, "file")
    if not isinstance(content, (bytes, bytearray, memoryview)):
        raise invalid(operation, "file", f"is the content as bytes, not a {type(content).__name__}")
    _check_text(operation, "filename", filename)
    body = bytes(file)
    parts: list[tuple[str, str | None, bytes]] = [("file", filename, body)]
    if document_type is not None:
        kind = _check_text(operation, "document_type", document_type)
        parts.append(("documentType", None, kind))
    return encode_multipart(parts, _boundary(body))


def _check_text(operation: Operation[Any], name: str, text: object) -> bytes:
    if not isinstance(text, str):
        raise invalid(operation, name, f"is a str, not a {type(text).__name__}")
    if not text.strip():
        raise invalid(operation, name, "is empty")
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise invalid(operation, name, "has characters that are no text") from None


def _boundary(content: bytes) -> str:
    """Give a line that the content has nowhere, always the same one for the same content."""
    from hashlib import sha256

    digest = sha256(content)
    while True:
        boundary = f"sinch-{digest.hexdigest()[:40]}"
        if boundary.encode() not in content:
            return boundary
        digest.update(b"again")
