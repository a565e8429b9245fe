"""What the tests of the asynchronous client have in common: event loops, drivers, clients."""

from __future__ import annotations

import asyncio
import gc
import logging
import warnings
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from sinch import RetryPolicy, SinchClientAsync
from sinch.aio import AiohttpDriver, AsyncDriver, ThreadsDriver
from sinch.core.messages import Outcome, Send
from tests.fakes import API_TOKEN, APPLICATION_KEY, APPLICATION_SECRET, PROJECT, SERVICE_PLAN, RecordingDriver

T = TypeVar("T")

#: The drivers that move bytes, by the name of the test.
REAL: dict[str, Callable[..., AsyncDriver]] = {"threads": ThreadsDriver, "aiohttp": AiohttpDriver}


def play(scene: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine in a new event loop in debug mode; what is left unclosed, or was never awaited, is an error.

    Warnings that destructors give reach nobody as exceptions: they are collected here.
    """
    complaints: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.levelno >= logging.ERROR:
                complaints.append(record.getMessage())

    listener = Listener()
    logger = logging.getLogger("asyncio")
    logger.addHandler(listener)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result = asyncio.run(scene, debug=True)
            gc.collect()
    finally:
        logger.removeHandler(listener)
    complaints += [str(warning.message) for warning in caught]
    assert not complaints
    return result


async def until(condition: Callable[[], object]) -> None:
    """Let the event loop run until something has happened elsewhere."""
    for _ in range(5000):
        if condition():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("it did not happen")


async def outcome_of(awaitable: Awaitable[T]) -> T | BaseException:
    """Give a result, or the exception that came instead."""
    try:
        return await awaitable
    except Exception as error:
        return error


class AsyncRecordingDriver:
    """The recording driver for asyncio; other tasks get their turn while it sends."""

    def __init__(self, *outcomes: Outcome, tokens: tuple[Outcome, ...] = ()) -> None:
        self.recorder = RecordingDriver(*outcomes, tokens=tokens)
        self.closed = 0

    @property
    def sent(self) -> list[Send]:
        return self.recorder.sent

    @property
    def token_requests(self) -> list[Send]:
        return self.recorder.token_requests

    async def send(self, request: Send) -> Outcome:
        await asyncio.sleep(0)
        return self.recorder.send(request)

    async def aclose(self) -> None:
        self.closed += 1


def make_client(
    driver: AsyncDriver,
    *,
    service_plan: bool = False,
    retry: RetryPolicy | None = None,
    base_url: str | None = None,
) -> SinchClientAsync:
    """Make an asynchronous client with all credentials."""
    return SinchClientAsync(
        "key-id",
        "key-secret",
        PROJECT,
        application_key=APPLICATION_KEY,
        application_secret=APPLICATION_SECRET,
        service_plan_id=SERVICE_PLAN if service_plan else None,
        sms_api_token=API_TOKEN if service_plan else None,
        retry=retry,
        base_url=base_url,
        driver=driver,
    )
