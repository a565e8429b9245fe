"""Methods and kinds of authentication, as sinch 1.x names them."""

from __future__ import annotations

from enum import Enum

__all__ = ["HTTPAuthentication", "HTTPMethods"]


class HTTPMethods(Enum):
    """Methods that the APIs use."""

    GET = "GET"
    POST = "POST"
    DELETE = "DELETE"
    PATCH = "PATCH"
    PUT = "PUT"


class HTTPAuthentication(Enum):
    """Kinds of authentication that the APIs use."""

    BASIC = "BASIC"
    OAUTH = "OAUTH"
    SIGNED = "SIGNED"
    SMS_TOKEN = "SMS_TOKEN"
