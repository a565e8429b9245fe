"""The asynchronous client against the sandbox, on every driver."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest

from sinch import NotFoundException, RetryPolicy, SinchClientAsync, TransportException
from sinch.aio import AsyncDriver
from sinch.domains.verification.models import VerificationIdentity
from sinch.sandbox import Sandbox
from tests.aio.stage import REAL, play

Make = Callable[..., AsyncDriver]


@pytest.fixture(params=list(REAL))
def make(request: pytest.FixtureRequest) -> Make:
    made: str = request.param
    return REAL[made]


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Iterator[Sandbox]:
    yield running
    running.reset()


def test_a_tour_of_the_products(sandbox: Sandbox, make: Make) -> None:
    async def scene() -> None:
        async with sandbox.client_async(driver=make()) as client:
            found = await client.numbers.available.list(region_code="US", number_type="LOCAL")
            number = found.available_numbers[0].phone_number
            await client.numbers.available.activate(number)
            active = await client.numbers.active.list(region_code="US", number_type="LOCAL")
            assert [each.phone_number async for each in active] == [number]

            batch = await client.sms.batches.send(body="Hi", delivery_report="none", to=["+12025550134"])
            batches = await client.sms.batches.list()
            assert [each.id async for each in batches] == [batch.id]
            with pytest.raises(NotFoundException):
                await client.sms.batches.get("01HXAVXQ2D6Z3T5R8W1YB4N7KC")

            identity = VerificationIdentity(type="number", endpoint="+12025550134")
            started = await client.verification.verifications.start_sms(identity)
            assert started.id is not None
            code = sandbox.verification_code("+12025550134")
            verified = await client.verification.verifications.report_by_id(
                started.id, {"method": "sms", "sms": {"code": code}}
            )
            assert verified.status == "SUCCESSFUL"

    play(scene())


def test_service_plan(sandbox: Sandbox, make: Make) -> None:
    async def scene(client: SinchClientAsync) -> None:
        async with client:
            batch = await client.sms.batches.send(body="Hi", delivery_report="none", to=["+12025550134"])
            assert (await client.sms.batches.get(batch.id)).id == batch.id

    play(scene(sandbox.client_async(service_plan=True, driver=make())))


def test_an_expired_token_is_replaced_once_for_all_tasks(sandbox: Sandbox, make: Make) -> None:
    async def scene() -> None:
        async with sandbox.client_async(driver=make()) as client:
            await client.numbers.regions.list()
            sandbox.advance(4000)  # what the client holds is expired now, and only the server knows
            await asyncio.gather(*[client.numbers.regions.list() for _ in range(5)])

    play(scene())
    tokens = [received for received in sandbox.requests if received.path == "/oauth2/token"]
    assert len(tokens) == 2


def test_throttling_is_waited_for(sandbox: Sandbox, make: Make) -> None:
    async def scene() -> int:
        async with sandbox.client_async(driver=make()) as client:
            sandbox.fault("throttle", retry_after=0, operation="sms.batches.send")
            batch = await client.sms.batches.send(body="Hi", delivery_report="none", to=["+12025550134"])
            assert batch.http is not None
            return batch.http.attempts

    assert play(scene()) == 2


def test_a_cut_connection_never_doubles_a_text(sandbox: Sandbox, make: Make) -> None:
    async def scene() -> None:
        async with sandbox.client_async(driver=make(), retry=RetryPolicy(backoff=0)) as client:
            sandbox.fault("cut_after_reading", times=None, operation="sms.batches.send")
            with pytest.raises(TransportException) as caught:
                await client.sms.batches.send(body="Hi", delivery_report="none", to=["+12025550134"])
            assert caught.value.may_have_been_sent is True

    play(scene())
    assert len([received for received in sandbox.requests if received.path.endswith("/batches")]) == 1


def test_default_driver(sandbox: Sandbox) -> None:
    async def scene() -> None:
        async with sandbox.client_async(pool_size=3) as client:
            regions = await client.numbers.regions.list()
            assert regions.available_regions

    play(scene())
    assert "ThreadsDriver;" in dict(sandbox.requests[-1].headers)["user-agent"]
