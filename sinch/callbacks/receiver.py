"""What receiving has in common for all products: verify, parse, hand over, answer."""

from __future__ import annotations

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from sinch.callbacks.answers import Answer, refusal
from sinch.callbacks.received import Body, Callback, Headers, content, header_values, json_object
from sinch.core.exceptions import CallbackSignatureException, ValidationException

if TYPE_CHECKING:
    from sinch.callbacks.stores import SeenStore

__all__ = ["AS_CONFIGURED", "AsConfigured", "Callbacks", "Seconds", "webhook_secret"]

EventT = TypeVar("EventT")


class AsConfigured(Enum):
    """Type of a ``max_age`` that is left out; an enum with one member, so that type checkers narrow it by ``is``."""

    AS_CONFIGURED = "as configured"


AS_CONFIGURED: Final = AsConfigured.AS_CONFIGURED

#: Seconds, None for no check, or what the receiver was made with.
Seconds = float | None | AsConfigured

#: How long a callback is remembered when its age is not looked at: a week.
_WITHOUT_AGE = 7 * 24 * 60 * 60.0


class Callbacks(ABC, Generic[EventT]):
    """Receives the callbacks of one product. It needs no client and opens no connection."""

    #: Name of the product, such as ``sms``.
    product: ClassVar[str]
    #: Header that carries the signature, in lower case.
    _signature_header: ClassVar[str]

    def __init__(
        self, max_age: float | None, store: SeenStore | None, clock: Callable[[], float] = time.time
    ) -> None:
        self._max_age = _checked(max_age)
        self._store = store
        self._clock = clock

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"  # never the secret

    def parse_unverified(self, body: Body | Mapping[str, object]) -> EventT:
        """Parse a body without asking who sent it: for tests, and for what was verified before.

        :param body: raw body, or the JSON object that it holds. Any object gives an event, whatever is in it.
        :raises ValidationException: it is no JSON object.
        """
        return self._event(dict(body) if isinstance(body, Mapping) else json_object(content(body)))

    def receive(self, callback: Callback, handle: Callable[[EventT], Answer | None]) -> Answer:
        """Verify and parse a callback, hand the event over, and give the answer.

        A callback that is not accepted is answered with 401 or 400 and not handed over. What ``handle`` raises comes
        out of here, so that the framework answers with 500 and Sinch repeats the callback.

        :param handle: takes the event, and gives an answer, or None for 200 without a body.
        """
        try:
            event = self.read(callback)
        except (CallbackSignatureException, ValidationException) as error:
            return refusal(error)
        try:
            return handle(event) or Answer()
        except BaseException:
            self.release(callback.headers)
            raise

    async def receive_async(self, callback: Callback, handle: Callable[[EventT], Awaitable[Answer | None]]) -> Answer:
        """Do as :meth:`receive` with a ``handle`` that is a coroutine function."""
        try:
            event = self.read(callback)
        except (CallbackSignatureException, ValidationException) as error:
            return refusal(error)
        try:
            return await handle(event) or Answer()
        except BaseException:
            self.release(callback.headers)
            raise

    def read(self, callback: Callback) -> EventT:
        """Verify and parse a callback.

        :raises CallbackSignatureException: it does not prove that it comes from Sinch, is too old, or came before.
        :raises ValidationException: it comes from Sinch and is no event.
        """
        return self._read(callback, AS_CONFIGURED)

    def release(self, headers: Headers) -> None:
        """Let a callback in again that was parsed and could not be handled; without a store there is nothing to do.

        :meth:`receive` does this when handling fails. After a plain ``parse`` call it yourself, or the repeat of the
        callback is refused as a replay.
        """
        if self._store is not None:
            self._store.remove(self._seen_key(header_values(headers)))

    # ------------------------------------------------------------------------------------- for the products
    def _read(self, callback: Callback, max_age: Seconds) -> EventT:
        limit = self._max_age if max_age is AS_CONFIGURED else _checked(max_age)
        headers = header_values(callback.headers)
        body = content(callback.body)
        self._verify(callback, body, headers)
        remember = _WITHOUT_AGE
        if limit is not None:
            age = self._clock() - self._signed_at(headers)
            if not abs(age) <= limit:
                late = "old" if age > 0 else "ahead of the clock of this machine"
                raise CallbackSignatureException(
                    f"{self.product} callback: its timestamp is {abs(age):.0f} s {late}, and max_age is {limit:g} s"
                )
            if limit < math.inf:
                remember = limit - age + 1  # until its timestamp is too old, and a little longer
        event = self._event(json_object(body, headers.get("content-type", "")))
        if self._store is not None and not self._store.add(self._seen_key(headers), remember):
            raise CallbackSignatureException(f"{self.product} callback: it came before")
        return event

    @abstractmethod
    def _verify(self, callback: Callback, body: bytes, headers: Mapping[str, str]) -> None:
        """Compare the signature.

        :raises CallbackSignatureException: it is missing or wrong.
        """

    @abstractmethod
    def _signed_at(self, headers: Mapping[str, str]) -> float:
        """Give the timestamp in seconds since 1970.

        :raises CallbackSignatureException: it is none.
        """

    @abstractmethod
    def _event(self, raw: Mapping[str, object]) -> EventT:
        """Make the event of a JSON object; raises nothing."""

    def _seen_key(self, headers: Mapping[str, str]) -> str:
        # The signature stands for all that was signed: body, timestamp, and nonce or path.
        signature = headers.get(self._signature_header, "")
        return f"callback:{self.product}:{signature.encode('ascii', 'backslashreplace').decode()}"

    def _wrong(self, what: str) -> CallbackSignatureException:
        return CallbackSignatureException(f"{self.product} callback: {what}")


def webhook_secret(secret: object) -> bytes:
    """Give the key of a webhook signature.

    :raises ValidationException: there is no secret, or it is no text.
    """
    if not isinstance(secret, str) or not secret.strip():
        raise ValidationException("secret is missing: without one nothing can be verified")
    try:
        return secret.encode()
    except UnicodeEncodeError:
        raise ValidationException("secret has characters that are no text") from None


def _checked(max_age: Any) -> float | None:
    if max_age is None:
        return None
    try:
        seconds = float(max_age) if isinstance(max_age, (int, float)) and not isinstance(max_age, bool) else math.nan
    except OverflowError:
        seconds = math.inf
    if math.isnan(seconds) or seconds < 0:
        raise ValidationException("max_age is a number of seconds, or None for no check of the age")
    return seconds
