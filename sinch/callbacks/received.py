"""What arrived: a callback as the web framework hands it over, its headers in any form, its body as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from sinch.core.exceptions import CallbackSignatureException, ValidationException

__all__ = ["Body", "Callback", "HeaderItems", "Headers", "content", "header_values", "json_object"]

#: A body as it came over the wire. A str is taken as UTF-8.
Body = bytes | bytearray | memoryview | str


class HeaderItems(Protocol):
    """What a mapping of headers has, whether it is a dict or the class of a web framework."""

    def items(self) -> Iterable[tuple[str, object]]:
        """Give the names and their values: text, or a list of it of which the first counts."""
        ...


#: Headers as they are received: a mapping, or pairs of names and values.
Headers = HeaderItems | Iterable[tuple[str | bytes, object]]


@dataclass(frozen=True, slots=True)
class Callback:
    """An HTTP request from Sinch. The functions ``from_flask`` and the like make it of what a framework has."""

    #: The raw body, byte for byte: one that was parsed and written again has another signature.
    body: Body
    headers: Headers
    method: str = "POST"
    #: Path of the URL that Sinch called, as it is configured there; only Voice and Verification sign it.
    path: str = "/"

    def __repr__(self) -> str:
        return f"<Callback: {self.method} {self.path}>"  # the content is private


def content(body: object) -> bytes:
    """Give the bytes of a body.

    :raises ValidationException: it is neither bytes nor text.
    """
    if isinstance(body, str):
        try:
            return body.encode()
        except UnicodeEncodeError:
            raise ValidationException("body has characters that are no text: pass the raw bytes") from None
    given: Any = body
    if not issubclass(given.__class__, (bytes, bytearray, memoryview)):
        raise ValidationException(f"body is the raw body of the callback, bytes or str, not a {type(body).__name__}")
    return bytes(given)


def header_values(headers: object) -> dict[str, str]:
    """Give the headers by their names in lower case. The first of several values counts.

    :raises CallbackSignatureException: they are neither a mapping nor pairs.
    """
    found: dict[str, str] = {}
    for name, value in _pairs(headers):
        key, text = _text(name), _text(value)
        if key is not None and text is not None:
            found.setdefault(key.lower(), text)
    return found


def _pairs(headers: Any) -> list[tuple[object, object]]:
    try:
        items = getattr(headers, "items", None)
        pairs: Any = items() if callable(items) else headers
        return [(name, value) for name, value in pairs]
    except (TypeError, ValueError):
        raise CallbackSignatureException("headers are neither a mapping nor pairs: nothing to verify") from None


def _text(value: Any) -> str | None:
    if issubclass(value.__class__, (list, tuple)):
        value = value[0] if value else None
    if isinstance(value, bytes):
        return value.decode("latin-1")  # as ASGI has them
    return value if isinstance(value, str) else None


_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.-]+)""", re.IGNORECASE)

#: Encodings that a Content-Type may name besides Unicode, which JSON is recognized in by itself.
_SINGLE_BYTE = frozenset({"iso-8859-1", "latin1", "latin-1", "windows-1252", "us-ascii", "ascii"})


def json_object(body: bytes, content_type: str = "") -> dict[str, object]:
    """Read a body as a JSON object.

    :raises ValidationException: it is none, or is nested too deeply.
    """
    named = _CHARSET.search(content_type)
    try:
        text = body.decode(named[1]) if named is not None and named[1].lower() in _SINGLE_BYTE else body
        value = _loads(text)
    except RecursionError:
        raise ValidationException("the body of the callback is nested too deeply") from None
    except ValueError:  # of decoding and of JSON
        raise ValidationException("the body of the callback is no JSON") from None
    if not isinstance(value, dict):
        raise ValidationException("the body of the callback is no JSON object")
    return value  # pyright: ignore[reportUnknownVariableType]


def _loads(text: str | bytes) -> object:
    try:
        return json.loads(text, parse_constant=_refuse)
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise
    except ValueError:
        # An integer with more digits than Python reads. It stays text, so that it does not take all else with it.
        return json.loads(text, parse_constant=_refuse, parse_int=_whole)


def _refuse(name: str) -> object:
    raise json.JSONDecodeError(f"{name} is no JSON", name, 0)


def _whole(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:
        return digits
