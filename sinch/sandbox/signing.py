"""The check of signed requests, which the APIs of applications (Voice, Verification) take.

The signature is an HMAC-SHA256, with the decoded application secret as its key, over five lines: method, MD5 of
the body (nothing without a body), content type, ``x-timestamp:`` with its value, path.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import unquote

from sinch.sandbox.auth import Refuse, authorization, basic_pair, denied
from sinch.sandbox.clock import parse_time
from sinch.sandbox.traffic import Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: How far the timestamp of a request may be from the time at which it arrives.
TOLERANCE = timedelta(minutes=5)


def _key(secret: str) -> bytes:
    text = secret.replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(text + "=" * (-len(text) % 4))


def signatures(request: Request, secret: str) -> tuple[str, ...]:
    """Work out which signatures a request may have; two, when its path needs percent-encoding.

    No published example says whether the path is signed as it is sent or decoded, and clients differ.
    """
    digest = base64.b64encode(hashlib.md5(request.body, usedforsecurity=False).digest()).decode()
    found: list[str] = []
    for path in dict.fromkeys((request.path, unquote(request.path))):
        lines = (
            request.method,
            digest if request.body else "",
            request.headers.get("content-type", ""),
            "x-timestamp:" + request.headers.get("x-timestamp", ""),
            path,
        )
        mac = hmac.new(_key(secret), "\n".join(lines).encode(), hashlib.sha256)
        found.append(base64.b64encode(mac.digest()).decode())
    return tuple(found)


def _matches(signature: str, expected: tuple[str, ...]) -> bool:
    try:
        base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return False
    return any(hmac.compare_digest(signature, one) for one in expected)


def check_application(request: Request, state: State, refuse: Refuse) -> None:
    """Let a request pass that the application has signed, or that has its key by HTTP Basic.

    A signature is good for a few minutes by the clock outside: moving the sandbox's clock on changes nothing,
    since it does not move that of the client.

    :raises Refusal: 401
    """
    known = state.credentials
    scheme, rest = authorization(request)
    if scheme == "basic":
        if basic_pair(rest) == (known.application_key, known.application_secret):
            return
        raise denied(refuse(401, "the application is not known"), 'Basic realm="sinch"')
    if scheme != "application" or not rest:
        raise denied(refuse(401, "the request is not signed"), "Application")
    key, colon, signature = rest.partition(":")
    if key != known.application_key:
        raise denied(refuse(401, "the application is not known"), "Application")
    if not colon:
        raise denied(refuse(401, "a key without a signature is for devices only"), "Application")
    signed_at = parse_time(request.headers.get("x-timestamp", ""))
    if signed_at is None:
        raise denied(refuse(401, "x-timestamp is missing or no date and time in ISO 8601"), "Application")
    if not _matches(signature, signatures(request, known.application_secret)):
        raise denied(refuse(401, "the signature is wrong"), "Application")
    if abs(state.clock.outside() - signed_at) > TOLERANCE:
        raise denied(refuse(401, "the signature is too old, or from the future"), "Application")
