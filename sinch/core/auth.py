"""Authorization headers: pure functions of credentials, request and time."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from sinch.core.exceptions import ValidationException

__all__ = ["SIGNED_CONTENT_TYPE", "basic", "bearer", "decode_secret", "require", "sign", "signed_headers"]

#: Content type that signed requests are sent with; it is part of what is signed.
SIGNED_CONTENT_TYPE = "application/json; charset=UTF-8"


def require(what: str, credentials: dict[str, str | None]) -> None:
    """Check that credentials are there and can stand in a header, a path and a URL.

    :param what: which kind of credentials an API needs, for the message.
    :raises ValidationException: one is missing, empty or holds control characters; the message names it and
        never its value.
    """
    absent = [name for name, value in credentials.items() if not value]
    if absent:
        names = list(credentials)
        raise ValidationException(
            f"{', '.join(names[:-1])} and {names[-1]} are required by this API ({what}); missing: "
            f"{', '.join(absent)}. Get them from the Sinch dashboard and pass them to SinchClient(...), or "
            f"set them on client.configuration"
        )
    for name, value in credentials.items():
        if not isinstance(value, str) or not (value.isascii() and value.isprintable()):
            raise ValidationException(f"{name} is a str of ASCII characters without line breaks")


def basic(user: str, password: str) -> str:
    """Give the Authorization header of HTTP Basic."""
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def bearer(token: str) -> str:
    """Give the Authorization header for an access token or an API token."""
    return "Bearer " + token


def decode_secret(secret: str) -> bytes:
    """Decode an application secret: Base64, in the standard or the URL-safe alphabet, padded or not.

    :raises ValidationException: it is no Base64.
    """
    text = secret.strip().replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise ValidationException("application_secret is no Base64: copy it from the dashboard as it is") from None


def sign(secret: bytes, method: str, body: bytes, content_type: str, timestamp: str, path: str) -> str:
    """Sign a request or callback as Voice and Verification do: HMAC-SHA256 in Base64.

    :param content_type: value of the Content-Type header, byte for byte.
    :param timestamp: value of the x-timestamp header.
    :param path: decoded path, without host and query.
    """
    digest = base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode() if body else ""
    text = f"{method}\n{digest}\n{content_type}\nx-timestamp:{timestamp}\n{path}"
    return base64.b64encode(hmac.digest(secret, text.encode(), "sha256")).decode()


def signed_headers(key: str, secret: bytes, method: str, body: bytes, timestamp: str, path: str) -> dict[str, str]:
    """Give the three headers that authorize a signed request made at ``timestamp``."""
    signature = sign(secret, method, body, SIGNED_CONTENT_TYPE, timestamp, path)
    return {
        "Authorization": f"Application {key}:{signature}",
        "x-timestamp": timestamp,
        "Content-Type": SIGNED_CONTENT_TYPE,
    }
