"""Checks and conversions of arguments that only Verification has."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sinch.core.null import NULL
from sinch.core.wire import invalid, missing

if TYPE_CHECKING:
    from sinch.core.operation import Operation
    from sinch.models.verification import VerificationIdentity, VerificationMethodLike

__all__ = ["accept_language_header", "identity_object", "members", "method_segment", "report_object"]

#: Methods as they are spelled in paths, and the names that stand for them.
_SEGMENTS = {
    "sms": "sms",
    "flashcall": "flashcall",
    "callout": "callout",
    "phonecall": "callout",
    "seamless": "seamless",
    "whatsapp": "whatsapp",
}


def identity_object(operation: Operation[Any], identity: VerificationIdentity) -> VerificationIdentity | None:
    """Give the identity to verify; None stays None, for the core to refuse.

    :raises ValidationException: it is no mapping, or its endpoint is no text.
    """
    given: object = identity
    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise invalid(operation, "identity", f"is a VerificationIdentity, not a {type(given).__name__}")
    endpoint: object = identity.get("endpoint", "")
    if not isinstance(endpoint, str):
        raise invalid(operation, "identity", f"has an endpoint that is a {type(endpoint).__name__}, not a str")
    return identity


def members(
    operation: Operation[Any],
    parent: str,
    values: Mapping[str, object],
    additional: Mapping[str, object] | None = None,
) -> dict[str, object] | None:
    """Give a nested object of the body; None when it would be empty.

    What has an argument of its own wins over the same key in ``additional``.

    :param parent: its key; the names of its members are looked up in the operation as ``parent.member``.
    :raises ValidationException: a required member is None, or one is neither text nor a number.
    """
    found: dict[str, object] = {}
    if additional is not None:
        given: object = additional
        if not isinstance(given, Mapping):
            raise invalid(operation, "additional_options", f"is a mapping, not a {type(given).__name__}")
        found.update(additional)
    for key, value in values.items():
        path = f"{parent}.{key}"
        if value is None:
            if path in operation.required:
                raise missing(operation, operation.names[path])
            continue
        if not isinstance(value, (str, int, float)) or (isinstance(value, float) and not math.isfinite(value)):
            raise invalid(operation, operation.names[path], f"cannot be a {type(value).__name__}")
        inner, _, leaf = key.rpartition(".")
        if inner:
            outer = found.get(inner)
            found[inner] = {**outer, leaf: value} if isinstance(outer, Mapping) else {leaf: value}
        else:
            found[key] = value
    return found or None


def report_object(operation: Operation[Any], report: Mapping[str, object] | None) -> dict[str, object]:
    """Give a report that the caller has written; all of it is sent, None as null.

    :raises ValidationException: it is no mapping.
    """
    given: object = report
    if report is None:
        raise missing(operation, "verification_report_request")
    if not isinstance(given, Mapping):
        raise invalid(operation, "verification_report_request", f"is a mapping, not a {type(given).__name__}")
    return {key: NULL if value is None else value for key, value in report.items()}


def accept_language_header(operation: Operation[Any], accept_language: str | None) -> dict[str, str] | None:
    """Give the header that names the language; None when there is none.

    :raises ValidationException: it cannot stand in a header.
    """
    if accept_language is None:
        return None
    given: object = accept_language
    if not isinstance(given, str) or not (given.isascii() and given.isprintable()):
        raise invalid(operation, "accept_language", "is printable ASCII text, such as es-ES")
    return {"Accept-Language": accept_language}


def method_segment(method: VerificationMethodLike) -> VerificationMethodLike:
    """Spell a method as it stands in a path; what is not known stays as it is."""
    given: object = method
    return _SEGMENTS.get(str(method).lower(), method) if isinstance(given, str) else method
