"""Numbers callbacks: results of provisioning, and states of orders."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import ClassVar

from sinch.callbacks.received import Body, Callback, Headers, content
from sinch.callbacks.receiver import Callbacks, webhook_secret
from sinch.core.wire import decode
from sinch.models.events.numbers import NumberEvent, NumberOrderEvent, NumbersEvent, UnknownNumbersEvent

__all__ = ["NumbersCallbacks"]

_SIGNATURE = "x-sinch-signature"


class NumbersCallbacks(Callbacks[NumbersEvent]):
    """Receives what became of numbers and orders.

    The signature is an HMAC-SHA1 of the body and has no time in it, so that neither age nor replays can be checked:
    let :class:`~sinch.callbacks.Once` sort out what came before.

    :param secret: the ``hmac_secret`` that was set with ``client.numbers.callbacks.update_configuration``.
    """

    product: ClassVar[str] = "numbers"
    _signature_header = _SIGNATURE

    def __init__(self, secret: str) -> None:
        super().__init__(None, None)
        self._secret = webhook_secret(secret)

    def parse(self, body: Body, headers: Headers) -> NumbersEvent:
        """Verify a callback, then parse it.

        :param body: the raw body, byte for byte.
        :param headers: any mapping, or pairs; names in any case.
        :raises CallbackSignatureException: it does not prove that it comes from Sinch.
        :raises ValidationException: it comes from Sinch and is no JSON object.
        """
        return self.read(Callback(body, headers))

    def sign(self, body: Body) -> dict[str, str]:
        """Give the headers of a callback, for tests of what receives it."""
        return {"Content-Type": "application/json", "X-Sinch-Signature": self._signature(content(body))}

    def _signature(self, body: bytes) -> str:
        return hmac.digest(self._secret, body, "sha1").hex()

    def _verify(self, callback: Callback, body: bytes, headers: Mapping[str, str]) -> None:
        given = headers.get(_SIGNATURE)
        if not given:
            raise self._wrong(f"the header {_SIGNATURE} is missing")
        if not hmac.compare_digest(given.encode("utf-8", "backslashreplace"), self._signature(body).encode()):
            raise self._wrong("the signature is wrong: is it the secret of this project, and the raw body?")

    def _signed_at(self, headers: Mapping[str, str]) -> float:
        raise self._wrong("it has no timestamp")  # never asked, since there is no max_age

    def _event(self, raw: Mapping[str, object]) -> NumbersEvent:
        kind = raw.get("resourceType")
        if kind == "ACTIVE_NUMBER":
            return decode(NumberEvent, raw)
        if kind == "NUMBER_ORDER":
            return decode(NumberOrderEvent, raw)
        return decode(UnknownNumbersEvent, raw)
