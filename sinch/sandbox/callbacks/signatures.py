"""How callbacks are signed: three schemes, each a function of body, content type, path and time."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from sinch.sandbox.clock import micros

#: Makes the headers of a signature from the body, the content type, the path of the URL and the time.
Sign: TypeAlias = Callable[[bytes, str, str, datetime], dict[str, str]]

_WEBHOOK = "x-sinch-webhook-signature"


def unsigned(body: bytes, content_type: str, path: str, at: datetime) -> dict[str, str]:
    """Sign nothing: there is no secret."""
    del body, content_type, path, at
    return {}


def numbers_signature(secret: str | None) -> Sign:
    """Sign as Numbers does: HMAC-SHA1 of the body, in hexadecimal."""
    if not secret:
        return unsigned
    key = secret.encode()

    def sign(body: bytes, content_type: str, path: str, at: datetime) -> dict[str, str]:
        del content_type, path, at
        return {"x-sinch-signature": hmac.new(key, body, hashlib.sha1).hexdigest()}

    return sign


def webhook_signature(secret: str | None) -> Sign:
    """Sign as SMS and Conversation do: HMAC-SHA256 of body, nonce and time with dots between them, in Base64."""
    if not secret:
        return unsigned
    key = secret.encode()

    def sign(body: bytes, content_type: str, path: str, at: datetime) -> dict[str, str]:
        del content_type, path
        nonce, timestamp = secrets.token_hex(13).upper(), str(int(at.timestamp()))
        mac = hmac.new(key, b"%b.%b.%b" % (body, nonce.encode(), timestamp.encode()), hashlib.sha256)
        return {
            _WEBHOOK: base64.b64encode(mac.digest()).decode(),
            f"{_WEBHOOK}-nonce": nonce,
            f"{_WEBHOOK}-timestamp": timestamp,
            f"{_WEBHOOK}-algorithm": "HmacSHA256",
        }

    return sign


def application_signature(key: str, secret: str) -> Sign:
    """Sign as Voice and Verification do: HMAC-SHA256 of method, MD5 of the body, content type, time and path."""
    text = secret.replace("-", "+").replace("_", "/").rstrip("=")
    secret_bytes = base64.b64decode(text + "=" * (-len(text) % 4))

    def sign(body: bytes, content_type: str, path: str, at: datetime) -> dict[str, str]:
        digest = base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode() if body else ""
        timestamp = micros(at)
        lines = ("POST", digest, content_type, f"x-timestamp:{timestamp}", path)
        mac = hmac.new(secret_bytes, "\n".join(lines).encode(), hashlib.sha256)
        signature = base64.b64encode(mac.digest()).decode()
        return {"authorization": f"application {key}:{signature}", "x-timestamp": timestamp}

    return sign
