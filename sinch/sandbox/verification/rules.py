"""What all Verification operations have in common: errors, credentials, methods, phone numbers."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields, Kind, parse_json
from sinch.sandbox.signing import check_application
from sinch.sandbox.traffic import Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: Methods as the API spells them.
METHODS = ("sms", "flashcall", "callout", "seamless", "whatsapp")

_NUMBER = re.compile(r"\+?([1-9]\d{6,14})")
_DURATION = re.compile(r"(\d\d):([0-5]\d):([0-5]\d)")
#: Country by the first digits of a number; the longest that fits counts.
_COUNTRIES = {
    "1": "US", "27": "ZA", "30": "GR", "31": "NL", "32": "BE", "33": "FR", "34": "ES", "36": "HU", "39": "IT",
    "41": "CH", "43": "AT", "44": "GB", "45": "DK", "46": "SE", "47": "NO", "48": "PL", "49": "DE", "52": "MX",
    "54": "AR", "55": "BR", "60": "MY", "61": "AU", "62": "ID", "63": "PH", "64": "NZ", "65": "SG", "66": "TH",
    "81": "JP", "82": "KR", "84": "VN", "86": "CN", "90": "TR", "91": "IN", "351": "PT", "353": "IE", "358": "FI",
    "380": "UA", "420": "CZ", "852": "HK", "971": "AE", "972": "IL",
}  # fmt: skip
#: References of errors are made from their text, so that the same error looks the same.
_NAMESPACE = uuid.UUID("9b1d6c1e-4f0a-4c57-8a52-6f3e0d7c2b91")
#: The five digits of an error are its status and two more.
_CODES = {"json": 40003, "format": 40001, "constraint": 40001}


def error(status: int, code: int, text: str) -> Reply:
    """Make an error reply: ``{"errorCode", "message", "reference"}``."""
    reference = uuid.uuid5(_NAMESPACE, f"{code} {text}").hex
    return Reply(status, {"errorCode": code, "message": text, "reference": reference}, reason=text)


def refuse(status: int, text: str) -> Reply:
    """Make an error reply whose code says no more than its status."""
    return error(status, status * 100, text)


def complaint(kind: Kind, field: str, text: str) -> Refusal:
    """Refuse a request because of one of its fields."""
    del field
    return Refusal(error(400, _CODES[kind], text))


def not_found(text: str) -> Refusal:
    """Refuse a request because there is no such attempt, or none that is open."""
    return Refusal(error(404, 40400, text))


def guard(request: Request, state: State) -> None:
    """Check the signature; a body must be declared as JSON."""
    check_application(request, state, refuse)
    if request.body and request.media_type != "application/json":
        raise complaint("json", "", "the content type must be application/json")


def number_of(text: str) -> str | None:
    """Give a phone number with its ``+``, which may be missing; None for anything else."""
    match = _NUMBER.fullmatch(text)
    return None if match is None else "+" + match[1]


def country_of(endpoint: str) -> str | None:
    """Give the country of a number; None when the sandbox does not know it."""
    return next((_COUNTRIES[endpoint[1:end]] for end in (4, 3, 2) if endpoint[1:end] in _COUNTRIES), None)


def method_of(request: Request) -> str:
    """Give the method that a body names, as the API spells it; empty when there is none."""
    try:
        body = parse_json(request.body)
    except ValueError:
        return ""
    method = body.get("method") if isinstance(body, dict) else None
    return method.lower() if isinstance(method, str) else ""


def read_method(fields: Fields) -> str:
    """Read the method; clients spell flash calls in two ways."""
    method = fields.given_text("method").lower()
    if method not in METHODS:
        raise fields.wrong("format", "method", f"must be one of {', '.join(METHODS)}")
    return method


def read_duration(fields: Fields, name: str) -> int | None:
    """Read a time of ``HH:MM:SS`` in seconds; None when the field is absent."""
    text = fields.text(name)
    if text is None:
        return None
    match = _DURATION.fullmatch(text)
    if match is None:
        raise fields.wrong("format", name, f"{text!r} is not HH:MM:SS")
    hours, minutes, seconds = (int(part) for part in match.groups())
    total = hours * 3600 + minutes * 60 + seconds
    if total == 0:
        raise fields.wrong("constraint", name, "must not be zero")
    return total
