"""Tasks that wait for the token of another one."""

from __future__ import annotations

import asyncio

import pytest

from sinch.core.async_drivers import AsyncSingleFlight
from sinch.core.exceptions import AuthenticationException, SinchException, TimeoutException
from sinch.core.messages import TokenNeeded
from sinch.core.token_manager import TokenManagerAsync
from sinch.models.authentication import OAuthToken


@pytest.mark.parametrize(
    ("failure", "shared"), [(AuthenticationException("no"), True), (TimeoutException("late"), False)]
)
def test_a_timeout_is_the_leaders_own_and_every_other_failure_is_shared(
    failure: SinchException, shared: bool
) -> None:
    async def play() -> tuple[list[OAuthToken | BaseException], int]:
        flight, tokens, options = AsyncSingleFlight(), TokenManagerAsync(), object()
        asked = 0

        async def fetch() -> OAuthToken:
            nonlocal asked
            asked += 1
            first = asked == 1
            await asyncio.sleep(0)
            if first:
                raise failure
            return OAuthToken("token", 3599, "", "bearer")

        needed = TokenNeeded(None, None)
        results = await asyncio.gather(
            *(flight.token(tokens, needed, fetch, options) for _ in range(5)), return_exceptions=True
        )
        return list(results), asked

    results, asked = asyncio.run(play())
    assert type(results[0]) is type(failure)
    if shared:
        assert [type(result) for result in results] == [type(failure)] * 5
        assert asked == 1
    else:
        assert [result.access_token for result in results if isinstance(result, OAuthToken)] == ["token"] * 4
        assert asked == 2
