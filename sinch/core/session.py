"""Where exchange, driver, token and log of a client meet."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Mapping
from datetime import datetime, timezone
from logging import DEBUG
from typing import TYPE_CHECKING, Any, TypeVar

from sinch import __version__
from sinch.core.drivers import Driver, SingleFlight, Urllib3Driver, run
from sinch.core.exchange import Circumstances, bounded, exchange, new_token
from sinch.core.messages import Answered, NotSent, Outcome, TokenNeeded
from sinch.core.options import RetryPolicy, Timeout
from sinch.core.token_manager import TokenManager

if TYPE_CHECKING:
    from sinch.core.configuration import Configuration
    from sinch.core.operation import Call
    from sinch.models.authentication import OAuthToken
    from sinch.models.model import SinchBaseModel

__all__ = ["Session", "circumstances"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")

_PYTHON = ".".join(map(str, sys.version_info[:3]))


class Session:
    """Carries out the calls of one client. Made with the client's first call."""

    def __init__(
        self,
        configuration: Configuration,
        *,
        driver: Driver | None,
        timeout: Timeout | None,
        retry: RetryPolicy | None,
        headers: Mapping[str, str],
        flight: SingleFlight | None = None,
    ) -> None:
        self.driver: Driver = Urllib3Driver() if driver is None else driver
        self._flight = SingleFlight() if flight is None else flight
        self._given = circumstances(configuration, self.driver, timeout, retry, headers)

    def with_options(self, timeout: Timeout | None, retry: RetryPolicy | None, headers: Mapping[str, str]) -> Session:
        """Give a session with other options on the same connections and token."""
        return Session(
            self._given.configuration,
            driver=self.driver,
            timeout=timeout,
            retry=retry,
            headers=headers,
            flight=self._flight,
        )

    def perform(self, call: Call[ResponseT]) -> ResponseT:
        """Carry out one call."""
        return run(exchange(call, self._given), self.driver, self._token)

    def renew(self, tokens: TokenManager, needed: TokenNeeded) -> OAuthToken:
        """Put a new token in place; of all threads that ask at the same time, one fetches it."""
        needed = bounded(needed, self._given)

        def fetch() -> OAuthToken:
            steps = new_token(tokens, needed, self._given)
            try:
                return run(steps, self.driver, self._token)
            finally:
                steps.close()  # whatever ended it, no lock is left behind

        return self._flight.token(tokens, needed, fetch, self._given)

    def close(self) -> None:
        """Close idle connections."""
        self.driver.close()

    def _token(self, needed: TokenNeeded) -> OAuthToken:
        tokens: TokenManager = self._given.configuration.token_manager
        if type(tokens) is TokenManager:
            return self.renew(tokens, needed)
        # The user's own: it is asked for each request, and told when what it gave was refused.
        if needed.used is not None:
            tokens.invalidate_expired_token()
        return tokens.get_auth_token()


def circumstances(
    configuration: Configuration[Any],
    driver: object,
    timeout: Timeout | None,
    retry: RetryPolicy | None,
    headers: Mapping[str, str],
) -> Circumstances:
    """Give what the calls of a session depend on: its settings, and the time and chance of the real world."""

    def record(operation: str, attempt: int, outcome: Outcome, elapsed: float) -> None:
        tell = configuration.on_attempt
        if tell is not None:
            from sinch.core.attempt import describe

            try:
                tell(describe(operation, attempt, outcome, elapsed))
            except Exception as error:
                configuration.complain("on_attempt", error)
        logger = configuration.logger
        if not logger.isEnabledFor(DEBUG):
            return
        if isinstance(outcome, Answered):
            what = str(outcome.status)
        else:
            state = "not sent" if isinstance(outcome, NotSent) else "no answer"
            what = f"{state} ({type(outcome.error).__name__})"
        # Nothing of the request or the answer: paths hold phone numbers, headers hold secrets.
        logger.debug("%s attempt %d: %s in %.0f ms", operation, attempt, what, elapsed * 1000)

    name = type(driver).__name__
    return Circumstances(
        configuration,
        timeout=timeout,
        retry=RetryPolicy() if retry is None else retry,
        headers=headers,
        user_agent=f"sinch-sdk/{__version__} (Python/{_PYTHON}; {name};)",
        clock=time.monotonic,
        now=_now,
        random=random.random,
        record=record,
    )


def _now() -> datetime:
    return datetime.now(timezone.utc)
