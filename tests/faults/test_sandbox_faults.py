"""The faults that the sandbox knows by name: how often it is asked, and how often it acts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sinch import (
    AuthenticationException,
    RateLimitException,
    RetryPolicy,
    ServerException,
    SinchClient,
    SinchException,
    TimeoutException,
    TransportException,
)
from sinch.sandbox import Sandbox
from sinch.sandbox.faults import FAULT_KINDS, FaultKind


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    return running


#: Fault, its options, requests for ``send`` and for ``get``, batches that are sent in the end, and the exceptions. A
#: token that was replaced a moment ago is not replaced again: ``get`` is asked once then.
Row = tuple[FaultKind, dict[str, Any], int, int, int, type[SinchException] | None, type[SinchException] | None]
ROWS: list[Row] = [
    ("status", {}, 1, 3, 0, ServerException, ServerException),
    ("status", {"status": 500}, 1, 1, 0, ServerException, ServerException),
    ("throttle", {"retry_after": 0}, 3, 3, 0, RateLimitException, RateLimitException),
    ("throttle", {"retry_after": None}, 1, 3, 0, RateLimitException, RateLimitException),
    ("throttle", {"retry_after": 3600}, 1, 1, 0, RateLimitException, RateLimitException),
    ("expired_token", {}, 2, 1, 0, AuthenticationException, AuthenticationException),
    ("delay", {"seconds": 30}, 1, 3, 0, TimeoutException, TimeoutException),
    ("cut_before_reading", {}, 1, 3, 0, TransportException, TransportException),
    ("cut_after_reading", {}, 1, 3, 1, TransportException, TransportException),
    ("truncated_body", {}, 1, 3, 1, TransportException, TransportException),
    ("unknown_keys", {}, 1, 1, 1, None, None),
    ("unknown_enum", {}, 1, 1, 1, None, None),
    ("invalid_json", {}, 1, 1, 1, SinchException, SinchException),
    ("empty_body", {}, 1, 1, 1, None, None),
]


def client_of(sandbox: Sandbox) -> SinchClient:
    return sandbox.client().with_options(timeout=0.2, retry=RetryPolicy(attempts=3, backoff=0, deadline=20))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join([row[0], *map(str, row[1].values())]))
def test_fault(row: Row, sandbox: Sandbox) -> None:
    kind, options, sends, gets, sent, send_error, get_error = row
    with client_of(sandbox) as client:
        batch = client.sms.batches.send(to=["+46701234567"], from_="Shop", body="Hi", delivery_report="none")
        before = len(sandbox.state.sms.batches)
        for method, expected, error in (("POST", sends, send_error), ("GET", gets, get_error)):
            sandbox.clear_faults()
            fault = sandbox.fault(kind, method=method, path="/batches", times=9, **options)
            caught: Any = None
            try:
                if method == "POST":
                    client.sms.batches.send(to=["+46701234567"], from_="Shop", body="Hi", delivery_report="none")
                else:
                    client.sms.batches.get(batch.id)
            except SinchException as failure:
                caught = failure
            assert caught is None if error is None else isinstance(caught, error), repr(caught)
            assert fault.struck == expected
            assert isinstance(caught, TransportException) is (getattr(caught, "may_have_been_sent", None) is True)
            if method == "POST" and kind != "delay":
                assert len(sandbox.state.sms.batches) - before == sent


def test_every_fault_is_there() -> None:
    assert {row[0] for row in ROWS} == set(FAULT_KINDS)
