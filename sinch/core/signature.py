"""Signing a request by hand, in the form of sinch 1.x. The algorithm is :func:`sinch.core.auth.sign`."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from sinch.core import auth

if TYPE_CHECKING:
    from sinch.aio.client import SinchClientAsync
    from sinch.client import SinchClient

__all__ = ["Signature"]


class Signature:
    """The signature of one request to Voice or Verification.

    :param request_data: the body exactly as it is sent; None or ``""`` without one.
    :param request_uri: path with its leading slash, without host and query.
    :param content_type: value of the Content-Type header; left out: the one that this package sends.
    :param signature_timestamp: ISO 8601 in UTC; left out: now.
    """

    def __init__(
        self,
        sinch: SinchClient | SinchClientAsync,
        http_method: str,
        request_data: str | None,
        request_uri: str,
        content_type: str | None = None,
        signature_timestamp: str | None = None,
    ) -> None:
        self.sinch = sinch
        self.http_method = http_method
        self.content_type: str = content_type or auth.SIGNED_CONTENT_TYPE
        self.request_data = request_data
        self.signature_timestamp: str = signature_timestamp or datetime.now(timezone.utc).isoformat()
        self.request_uri = request_uri
        self.authorization_signature: str | None = None

    def calculate(self) -> None:
        """Fill :attr:`authorization_signature`.

        :raises ValidationException: the application credentials are missing.
        """
        configuration = self.sinch.configuration
        credentials = {
            "application_key": configuration.application_key,
            "application_secret": configuration.application_secret,
        }
        auth.require("Voice or Verification application", credentials)
        self.authorization_signature = auth.sign(
            auth.decode_secret(configuration.application_secret or ""),
            self.http_method,
            (self.request_data or "").encode(),
            self.content_type,
            self.signature_timestamp,
            self.request_uri,
        )

    def get_http_headers_with_signature(self) -> dict[str, str]:
        """Give the three headers of the signed request."""
        if self.authorization_signature is None:
            self.calculate()
        return {
            "Content-Type": self.content_type,
            "Authorization": f"Application {self.sinch.configuration.application_key}:{self.authorization_signature}",
            "x-timestamp": self.signature_timestamp,
        }
