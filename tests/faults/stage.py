"""What the fault bench has in common: one call of each operation class, on each of the clients."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from inspect import isawaitable
from typing import Any, cast

from sinch import RetryPolicy, SinchClient, Timeout
from sinch.aio import AiohttpDriver, AsyncDriver, ThreadsDriver
from sinch.core.drivers import Urllib3Driver
from tests.aio.stage import make_client, play
from tests.calls.case import Case
from tests.calls.test_calls import CASES
from tests.fakes import API_TOKEN, APPLICATION_KEY, APPLICATION_SECRET, PROJECT, SERVICE_PLAN, TOKEN
from tests.operations import all_operations

_MINIMAL = {case.operation: case for case in reversed(CASES) if "minimal" in case.form}

#: One operation of each class: kind of credentials, and whether it is safe to repeat.
CLASSES: dict[str, Case] = {
    "project, repeatable": _MINIMAL["numbers.active.get"],
    "project, once": _MINIMAL["conversation.message.send"],
    "service plan, repeatable": _MINIMAL["sms.batches.get"],
    "service plan, once": _MINIMAL["sms.batches.send"],
    "application, repeatable": _MINIMAL["voice.calls.get"],
    "application, once": _MINIMAL["voice.callouts.text_to_speech"],
}
#: What carries the calls: the client, and the drivers of the asynchronous one.
CARRIERS = ("client", "threads", "aiohttp")

#: Operation classes by carrier: all of them on the client, and enough of them to know that the rules are the same on
#: the asynchronous one, which runs the same exchange.
PAIRS = [("client", name) for name in CLASSES] + [
    (carrier, name) for carrier in CARRIERS[1:] for name in ("project, repeatable", "service plan, once")
]


def repeatable(name: str) -> bool:
    """Tell whether the operation of a class is safe to repeat."""
    return all_operations()[CLASSES[name].operation].repeatable


class Caller:
    """Makes the same call again and again on one client."""

    def __init__(
        self,
        carrier: str,
        name: str,
        url: str,
        *,
        attempts: int = 3,
        deadline: float | None = 20,
        read: float = 10,
        with_token: bool = True,
        max_response: int = 1 << 20,
    ) -> None:
        self.case = CLASSES[name]
        self._plan = name.startswith("service plan")
        self._with_token = with_token
        self._carrier = carrier
        self._url = url
        self._retry = RetryPolicy(attempts=attempts, backoff=0, deadline=deadline)
        self._timeout = Timeout(connect=5, read=read)
        self._most = max_response

    def __call__(self, times: int = 1) -> list[Any]:
        """Make the calls one after the other; gives results and exceptions."""
        if self._carrier == "client":
            with SinchClient(
                "key-id",
                "key-secret",
                PROJECT,
                application_key=APPLICATION_KEY,
                application_secret=APPLICATION_SECRET,
                service_plan_id=SERVICE_PLAN if self._plan else None,
                sms_api_token=API_TOKEN if self._plan else None,
                base_url=self._url,
                retry=self._retry,
                timeout=self._timeout,
                driver=Urllib3Driver(max_response=self._most, pool_size=1),
            ) as client:
                if self._with_token:
                    client.authentication.set_auth_token(TOKEN)
                results: list[Any] = []
                for _ in range(times):
                    try:
                        results.append(self.case.call(client))
                    except Exception as error:
                        results.append(error)
                return results
        return play(self._asynchronously(times))

    async def _asynchronously(self, times: int) -> list[Any]:
        driver: AsyncDriver
        if self._carrier == "threads":
            driver = ThreadsDriver(Urllib3Driver(max_response=self._most, pool_size=1))
        else:
            driver = AiohttpDriver(max_response=self._most, pool_size=1)
        made = make_client(driver, service_plan=self._plan, retry=self._retry, base_url=self._url)
        async with made.with_options(timeout=self._timeout) as client:
            if self._with_token:
                client.configuration.token_manager.set_auth_token(TOKEN)
            results: list[Any] = []
            for _ in range(times):
                try:
                    result = self.case.call(cast("SinchClient", client))
                    results.append(await cast("Awaitable[object]", result) if isawaitable(result) else result)
                    await asyncio.sleep(0.001)  # an event loop sees what arrives only when it gets its turn
                except Exception as error:
                    results.append(error)
            return results
