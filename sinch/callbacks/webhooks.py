"""The signature of SMS and Conversation webhooks: HMAC-SHA256 over body, nonce and timestamp."""

from __future__ import annotations

import base64
import hmac
import os
import re
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sinch.callbacks.received import Body, Callback, Headers, content
from sinch.callbacks.receiver import AS_CONFIGURED, Callbacks, EventT, Seconds, webhook_secret

if TYPE_CHECKING:
    from sinch.callbacks.stores import SeenStore

__all__ = ["WebhookCallbacks"]

_SIGNATURE = "x-sinch-webhook-signature"
_NONCE = "x-sinch-webhook-signature-nonce"
_TIMESTAMP = "x-sinch-webhook-signature-timestamp"
_ALGORITHM = "x-sinch-webhook-signature-algorithm"

#: Seconds since 1970. ``int`` alone would read spaces, underscores and digits of all scripts.
_SECONDS = re.compile(r"[0-9]{1,12}", re.ASCII)


class WebhookCallbacks(Callbacks[EventT]):
    """Receives what is signed with the secret of a webhook.

    :param secret: the secret that the webhook was given. It is used as it is, not decoded.
    :param max_age: seconds that the timestamp of a callback may be away from now, before or after; None for no check.
    :param store: remembers callbacks, so that one that is sent a second time is refused; left out: none are.
    :param clock: gives seconds since 1970; for tests.
    """

    _signature_header = _SIGNATURE

    def __init__(
        self,
        secret: str,
        *,
        max_age: float | None = 300,
        store: SeenStore | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(max_age, store, clock)
        self._secret = webhook_secret(secret)

    def parse(self, body: Body, headers: Headers, *, max_age: Seconds = AS_CONFIGURED) -> EventT:
        """Verify a callback, then parse it.

        :param body: the raw body, byte for byte.
        :param headers: any mapping, or pairs; names in any case.
        :param max_age: instead of the one that this was made with.
        :raises CallbackSignatureException: it does not prove that it comes from Sinch, is too old, or came before.
        :raises ValidationException: it comes from Sinch and is no JSON object.
        """
        return self._read(Callback(body, headers), max_age)

    def sign(self, body: Body) -> dict[str, str]:
        """Give the headers of a callback that is sent now, for tests of what receives it."""
        nonce, timestamp = os.urandom(16).hex(), str(int(self._clock()))
        return {
            "Content-Type": "application/json",
            _SIGNATURE: self._signature(content(body), nonce, timestamp),
            _NONCE: nonce,
            _TIMESTAMP: timestamp,
            _ALGORITHM: "HmacSHA256",
        }

    def _signature(self, body: bytes, nonce: str, timestamp: str) -> str:
        # What cannot be encoded was never signed: it becomes text that no signature fits.
        signed = b".".join((body, nonce.encode("utf-8", "backslashreplace"), timestamp.encode()))
        return base64.b64encode(hmac.digest(self._secret, signed, "sha256")).decode()

    def _verify(self, callback: Callback, body: bytes, headers: Mapping[str, str]) -> None:
        given, nonce, timestamp = (headers.get(name, "") for name in (_SIGNATURE, _NONCE, _TIMESTAMP))
        for name, value in ((_SIGNATURE, given), (_NONCE, nonce), (_TIMESTAMP, timestamp)):
            if not value:
                raise self._wrong(f"the header {name} is missing")
        if headers.get(_ALGORITHM, "HmacSHA256").lower() != "hmacsha256":
            raise self._wrong(f"the algorithm in {_ALGORITHM} is not HmacSHA256")
        if not _SECONDS.fullmatch(timestamp):
            raise self._wrong(f"{_TIMESTAMP} is no number of seconds")
        expected = self._signature(body, nonce, timestamp)
        if not hmac.compare_digest(given.encode("utf-8", "backslashreplace"), expected.encode()):
            raise self._wrong("the signature is wrong: is it the secret of this webhook, and the raw body?")

    def _signed_at(self, headers: Mapping[str, str]) -> float:
        return float(headers[_TIMESTAMP])
