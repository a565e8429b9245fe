"""The asynchronous client: credentials in, five APIs out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from sinch.client import SinchClientBase

# Not put off as in the synchronous client: by the first request the event loop runs, and an import would stop it.
from sinch.core.async_session import AsyncSession
from sinch.core.exceptions import ValidationException
from sinch.core.token_manager import TokenManagerAsync

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from typing_extensions import Self

    from sinch.aio.authentication import AuthenticationAsync
    from sinch.aio.conversation import ConversationAsync
    from sinch.aio.numbers import NumbersAsync
    from sinch.aio.sms import SMSAsync
    from sinch.aio.verification import VerificationAsync
    from sinch.aio.voice import VoiceAsync
    from sinch.core.async_drivers import AsyncDriver
    from sinch.core.operation import Call
    from sinch.core.options import RetryPolicy, Timeout
    from sinch.models.model import SinchBaseModel

__all__ = ["SinchClientAsync"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")


class SinchClientAsync(SinchClientBase["AsyncDriver", TokenManagerAsync]):
    """Access to the Sinch APIs from asyncio. Make one and share it among all tasks of an event loop.

    Options and credentials are those of :class:`~sinch.SinchClient`; ``driver`` is an
    :class:`~sinch.aio.AsyncDriver`. Without one, requests go over urllib3 in threads, of which there are
    ``pool_size``: as many requests are under way at the same time, and further ones wait.
    ``driver=AiohttpDriver()`` (extra ``async``) needs no threads and takes less CPU.

    ``async with`` closes idle connections at the end; so does :meth:`aclose`. The client can then be used again,
    also in another event loop, but not in two at the same time.

    A task may be cancelled at any moment, with ``asyncio.timeout`` too. Its request may then have reached the API:
    to learn that from ``may_have_been_sent`` of the exception, limit the call with ``sinch.Timeout`` or the
    ``deadline`` of ``sinch.RetryPolicy`` instead.
    """

    # ----------------------------------------------------------------------------------------- products
    @cached_property
    def authentication(self) -> AuthenticationAsync:
        """The OAuth2 access token of the project."""
        from sinch.aio.authentication import AuthenticationAsync

        return AuthenticationAsync(self)

    @cached_property
    def numbers(self) -> NumbersAsync:
        """Search, rent, configure and release phone numbers."""
        from sinch.aio.numbers import NumbersAsync

        return NumbersAsync(self)

    @cached_property
    def sms(self) -> SMSAsync:
        """Send text, binary and media messages; delivery reports, inbound messages, groups."""
        from sinch.aio.sms import SMSAsync

        return SMSAsync(self)

    @cached_property
    def conversation(self) -> ConversationAsync:
        """Send and receive messages over many channels; apps, contacts, conversations, templates."""
        from sinch.aio.conversation import ConversationAsync

        return ConversationAsync(self)

    @cached_property
    def voice(self) -> VoiceAsync:
        """Make and control calls and conferences; applications and their numbers."""
        from sinch.aio.voice import VoiceAsync

        return VoiceAsync(self)

    @cached_property
    def verification(self) -> VerificationAsync:
        """Verify phone numbers by SMS, flash call, phone call, WhatsApp or mobile data."""
        from sinch.aio.verification import VerificationAsync

        return VerificationAsync(self)

    # ------------------------------------------------------------------------------------------- calling
    @cached_property
    def _session(self) -> AsyncSession:
        return AsyncSession(
            self.configuration,
            driver=self._driver,
            timeout=self._timeout,
            retry=self._retry,
            headers=self._headers,
        )

    async def perform(self, call: Call[ResponseT]) -> ResponseT:
        """Carry out one call; the methods of the products come through here."""
        return await self._session.perform(call)

    async def aclose(self) -> None:
        """Close idle connections. The client can be used again afterwards."""
        if "_session" in self.__dict__:
            await self._session.aclose()

    async def close(self) -> None:
        """Close idle connections; the same as :meth:`aclose`."""
        await self.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    # ------------------------------------------------------------------------------- what the base asks for
    def _new_tokens(self) -> TokenManagerAsync:
        return TokenManagerAsync(self)

    def _default_driver(
        self, pool_size: int, proxy: str | None, ca_bundle: str | os.PathLike[str] | None
    ) -> AsyncDriver:
        from sinch.core.async_drivers import ThreadsDriver

        return ThreadsDriver(pool_size=pool_size, proxy=proxy, ca_bundle=ca_bundle)

    def _check_driver(self, driver: AsyncDriver) -> None:
        if not (callable(getattr(driver, "send", None)) and callable(getattr(driver, "aclose", None))):
            raise ValidationException(
                "driver has the coroutine methods send(request) and aclose(), see sinch.aio.AsyncDriver; a "
                "synchronous one goes into sinch.aio.ThreadsDriver"
            )

    def _session_with(
        self, timeout: Timeout | None, retry: RetryPolicy | None, headers: dict[str, str]
    ) -> AsyncSession:
        return self._session.with_options(timeout, retry, headers)
