"""The signature of Voice and Verification callbacks: that of signed requests, with method, time and path in it.

https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from sinch.callbacks.received import Body, Callback, Headers, content
from sinch.callbacks.receiver import AS_CONFIGURED, Callbacks, EventT, Seconds
from sinch.core import auth
from sinch.core.exceptions import ValidationException
from sinch.core.wire import format_datetime, parse_datetime

if TYPE_CHECKING:
    from sinch.callbacks.stores import SeenStore

__all__ = ["ApplicationCallbacks"]

_TIMESTAMP = "x-timestamp"


class ApplicationCallbacks(Callbacks[EventT]):
    """Receives what is signed with the secret of an application.

    :param application_key: of the Voice or Verification application.
    :param application_secret: Base64, as the dashboard shows it.
    :param max_age: seconds that the timestamp of a callback may be away from now, before or after; None for no check.
    :param store: remembers callbacks, so that one that is sent a second time is refused; left out: none are.
    :param clock: gives seconds since 1970; for tests.
    """

    _signature_header = "authorization"

    def __init__(
        self,
        application_key: str,
        application_secret: str,
        *,
        max_age: float | None = 300,
        store: SeenStore | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(max_age, store, clock)
        self._key = _text("application_key", application_key)
        self._secret = auth.decode_secret(_text("application_secret", application_secret))
        if not self._secret:
            raise ValidationException("application_secret is empty: without one nothing can be verified")

    def parse(
        self, body: Body, headers: Headers, *, path: str, method: str = "POST", max_age: Seconds = AS_CONFIGURED
    ) -> EventT:
        """Verify a callback, then parse it.

        :param body: the raw body, byte for byte.
        :param headers: any mapping, or pairs; names in any case.
        :param path: path of the URL as it is configured at Sinch, which behind a proxy may be another than the one
            that the application sees. Host and query may be left out.
        :param method: of the request; Sinch sends ``POST``.
        :param max_age: instead of the one that this was made with.
        :raises CallbackSignatureException: it does not prove that it comes from Sinch, is too old, or came before.
        :raises ValidationException: it comes from Sinch and is no JSON object.
        """
        return self._read(Callback(body, headers, method, path), max_age)

    def sign(self, body: Body, *, path: str, method: str = "POST") -> dict[str, str]:
        """Give the headers of a callback that is sent now, for tests of what receives it.

        :param path: path that the callback is sent to.
        """
        timestamp = format_datetime(datetime.fromtimestamp(self._clock(), timezone.utc))
        target = next(_paths(_text("path", path)))
        return auth.signed_headers(self._key, self._secret, method.upper(), content(body), timestamp, target)

    def _verify(self, callback: Callback, body: bytes, headers: Mapping[str, str]) -> None:
        method, path = _text("method", callback.method).upper(), _text("path", callback.path)
        timestamp = headers.get(_TIMESTAMP)
        if not timestamp:
            raise self._wrong(f"the header {_TIMESTAMP} is missing")
        scheme, _, credentials = headers.get("authorization", "").partition(" ")
        key, colon, given = credentials.partition(":")
        if scheme.lower() != "application" or not colon or not given:
            raise self._wrong("the header authorization is missing, or is none of an application")
        if not hmac.compare_digest(_bytes(key), _bytes(self._key)):
            raise self._wrong("it is signed for another application")
        fits = False
        for target in _paths(path):
            try:
                expected = auth.sign(self._secret, method, body, headers.get("content-type", ""), timestamp, target)
            except UnicodeEncodeError:  # what has no bytes was never signed
                continue
            fits |= hmac.compare_digest(_bytes(given), _bytes(expected))
        if not fits:
            raise self._wrong(
                "the signature is wrong: is it the secret of this application, the raw body, and the path that is "
                "configured at Sinch?"
            )

    def _signed_at(self, headers: Mapping[str, str]) -> float:
        try:
            return parse_datetime(headers[_TIMESTAMP]).timestamp()
        except (ValueError, OverflowError):
            raise self._wrong(f"{_TIMESTAMP} is no date and time in ISO 8601") from None


def _paths(path: str) -> Iterator[str]:
    """Give what may have been signed for a path: mostly one text, and more when it has a query or needs quoting.

    Frameworks give the path decoded or as it was sent, and no published example says which of them is signed.
    """
    _, scheme, rest = path.partition("://")
    target = f"/{rest.partition('/')[2]}" if scheme and not path.startswith("/") else path
    plain = target.partition("?")[0]
    found = [plain, unquote(plain), target]
    if not plain.isascii() or not plain.isprintable() or " " in plain:
        found.append(quote(plain.encode("utf-8", "replace"), safe="/+:@!$&'()*,;=~%"))
    yield from dict.fromkeys(found)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValidationException(f"{name} is missing: it is a str that is not empty")
    return value


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
