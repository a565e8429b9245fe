"""Where exchange, driver, token and log of an asynchronous client meet."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import isawaitable
from typing import TYPE_CHECKING, TypeVar

from sinch.core.async_drivers import AsyncDriver, AsyncSingleFlight, ThreadsDriver, run
from sinch.core.exchange import bounded, exchange, new_token
from sinch.core.messages import TokenNeeded
from sinch.core.session import circumstances
from sinch.core.token_manager import TokenManagerAsync

if TYPE_CHECKING:
    from sinch.core.configuration import Configuration
    from sinch.core.operation import Call
    from sinch.core.options import RetryPolicy, Timeout
    from sinch.models.authentication import OAuthToken
    from sinch.models.model import SinchBaseModel

__all__ = ["AsyncSession"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")


class AsyncSession:
    """Carries out the calls of one asynchronous client. Made with the client's first call."""

    def __init__(
        self,
        configuration: Configuration[TokenManagerAsync],
        *,
        driver: AsyncDriver | None,
        timeout: Timeout | None,
        retry: RetryPolicy | None,
        headers: Mapping[str, str],
        flight: AsyncSingleFlight | None = None,
    ) -> None:
        self.driver: AsyncDriver = ThreadsDriver() if driver is None else driver
        self._flight = AsyncSingleFlight() if flight is None else flight
        self._given = circumstances(configuration, self.driver, timeout, retry, headers)

    def with_options(
        self, timeout: Timeout | None, retry: RetryPolicy | None, headers: Mapping[str, str]
    ) -> AsyncSession:
        """Give a session with other options on the same connections and token."""
        return AsyncSession(
            self._given.configuration,
            driver=self.driver,
            timeout=timeout,
            retry=retry,
            headers=headers,
            flight=self._flight,
        )

    async def perform(self, call: Call[ResponseT]) -> ResponseT:
        """Carry out one call."""
        return await run(exchange(call, self._given), self.driver, self._token)

    async def renew(self, tokens: TokenManagerAsync, needed: TokenNeeded) -> OAuthToken:
        """Put a new token in place; of all tasks that ask at the same time, one fetches it."""

        needed = bounded(needed, self._given)

        async def fetch() -> OAuthToken:
            steps = new_token(tokens, needed, self._given)
            try:
                return await run(steps, self.driver, self._token)
            finally:
                steps.close()  # whatever ended it, no lock is left behind

        return await self._flight.token(tokens, needed, fetch, self._given)

    async def aclose(self) -> None:
        """Close idle connections."""
        await self.driver.aclose()

    async def _token(self, needed: TokenNeeded) -> OAuthToken:
        tokens: TokenManagerAsync = self._given.configuration.token_manager
        if type(tokens) is TokenManagerAsync:
            return await self.renew(tokens, needed)
        # The user's own: it is asked for each request, and told when what it gave was refused.
        if needed.used is not None:
            tokens.invalidate_expired_token()
        token: object = tokens.get_auth_token()
        if isawaitable(token):
            token = await token
        given: OAuthToken = token  # type: ignore[assignment]
        return given
