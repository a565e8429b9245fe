"""Every row of the table of calls, on the asynchronous client: exactly the same request goes out."""

from __future__ import annotations

from inspect import isawaitable
from typing import Any

import pytest

from sinch.core.messages import Send
from tests.aio.stage import AsyncRecordingDriver, make_client, play
from tests.calls.case import Case
from tests.calls.test_calls import CASES
from tests.fakes import RecordingDriver, answer
from tests.fakes import make_client as make_synchronous_client


def facts(sent: Send) -> tuple[object, ...]:
    # A signature holds the time.
    headers = {name: value for name, value in sent.headers.items() if name not in {"x-timestamp", "User-Agent"}}
    if headers["Authorization"].startswith("Application "):
        headers["Authorization"] = headers["Authorization"].partition(":")[0]
    return (sent.method, sent.origin, sent.target, headers, sent.body)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_request(case: Case) -> None:
    synchronous = RecordingDriver(answer(case.answer))
    expected = case.call(make_synchronous_client(synchronous, service_plan=case.service_plan))
    driver = AsyncRecordingDriver(answer(case.answer))
    client: Any = make_client(driver, service_plan=case.service_plan)

    async def call() -> object:
        result = case.call(client)
        return await result if isawaitable(result) else result

    result = play(call())
    assert [facts(sent) for sent in driver.sent] == [facts(sent) for sent in synchronous.sent]
    assert "AsyncRecordingDriver;" in driver.sent[0].headers["User-Agent"]
    assert type(result).__name__.removeprefix("Async") == type(expected).__name__
    assert getattr(result, "result", result) == getattr(expected, "result", expected)
