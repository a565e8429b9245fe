"""Tasks that are cancelled, at every moment of a call; and many tasks at once."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from sinch import RetryPolicy, SinchClientAsync
from sinch.aio import AsyncDriver
from sinch.core.messages import Answered, Send
from sinch.models.model import SinchBaseModel
from tests.aio.stage import REAL, AsyncRecordingDriver, make_client, outcome_of, play, until
from tests.core.test_drivers import get as request_for
from tests.core.things import get
from tests.fakes import answer
from tests.servers import Connection, SocketServer

TOKEN = b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer"}'
Make = Callable[..., AsyncDriver]


@pytest.fixture(params=list(REAL))
def make(request: pytest.FixtureRequest) -> Make:
    made: str = request.param
    return REAL[made]


class Held:
    """A server that holds its answers back, or the last byte of them, until it is told to go on."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.released = threading.Event()
        #: Requests that are being held.
        self.holding = 0

    def __call__(self, connection: Connection) -> None:
        while request := connection.read_request():
            body = TOKEN if b"/oauth2/token" in request else b'{"id": "T1"}'
            held = not self.released.is_set() and (b"/oauth2/token" in request) == (self.where == "token")
            if held and self.where == "body":
                connection.send(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:-1])
                self.holding += 1
                self.released.wait(5)
                connection.send(body[-1:])
            else:
                if held:
                    self.holding += 1
                    self.released.wait(5)
                connection.answer(body)


async def cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("where", ["token", "head", "body"])
def test_cancelling_leaves_client_and_pool_in_order(make: Make, where: str) -> None:
    """With one connection, and one thread: what got stuck or lost would be missed at once."""
    held = Held(where)

    async def scene(url: str) -> None:
        client = make_client(make(pool_size=1), base_url=url)
        task = asyncio.create_task(client.perform(get()))
        await until(lambda: held.holding)
        await cancel(task)
        held.released.set()
        for _ in range(3):
            assert (await client.perform(get())).id == "T1"
        token = await client.authentication.get_auth_token()
        assert token.access_token == "t"
        await client.aclose()

    with SocketServer(held) as server:
        play(scene(server.url))


@pytest.mark.parametrize("where", ["token", "head"])
def test_a_wait_for_a_connection_can_be_cancelled(make: Make, where: str) -> None:
    held = Held("head")

    async def scene(url: str) -> None:
        driver = make(pool_size=1)
        client = make_client(driver, service_plan=True, base_url=url)
        first = asyncio.create_task(client.sms.batches.get("1"))
        await until(lambda: held.holding)
        second = asyncio.create_task(client.sms.batches.get("2"))
        third = asyncio.create_task(client.sms.batches.get("3"))
        await asyncio.sleep(0.01)
        await cancel(second)
        held.released.set()
        assert (await first).id == (await third).id == "T1"
        await client.aclose()

    with SocketServer(held) as server:
        play(scene(server.url))
        assert not [request for request in server.requests if b"/2 " in request], "a cancelled request was sent"


def test_cancelling_the_task_that_fetches_the_token_makes_room_for_the_next(make: Make) -> None:
    held = Held("token")

    async def scene(url: str) -> None:
        client = make_client(make(), base_url=url)
        first = asyncio.create_task(client.perform(get()))
        await until(lambda: held.holding)
        others = [asyncio.create_task(client.perform(get())) for _ in range(20)]
        await asyncio.sleep(0.01)
        await cancel(others.pop())  # one that only waits
        await cancel(first)
        held.released.set()
        assert all(thing.id == "T1" for thing in await asyncio.gather(*others))
        await client.aclose()

    with SocketServer(held) as server:
        play(scene(server.url))
        assert len([request for request in server.requests if b"/oauth2/token" in request]) == 2


def test_backoff_can_be_cancelled() -> None:
    driver = AsyncRecordingDriver(answer({}, 503, {"Retry-After": "30"}), answer({"id": "T1"}))

    async def scene() -> None:
        client = make_client(driver)
        task = asyncio.create_task(client.perform(get()))
        await until(lambda: driver.sent)
        await asyncio.sleep(0.01)
        assert not task.done()
        await cancel(task)
        assert (await client.perform(get())).id == "T1"

    play(scene())
    assert (len(driver.sent), len(driver.token_requests)) == (2, 1)


def test_a_cancelled_replacement_of_a_refused_token_is_made_up_for() -> None:
    expired = answer({}, 401, {"WWW-Authenticate": 'Bearer error="invalid_token", error_description="expired"'})
    fetches: list[asyncio.Event] = []

    class Driver(AsyncRecordingDriver):
        async def send(self, request: Send) -> Answered:
            if request.target.endswith("/oauth2/token"):
                fetches.append(asyncio.Event())
                if len(fetches) == 2:
                    await fetches[1].wait()
                number = len(fetches)
                return answer({"access_token": f"t{number}", "expires_in": 3599, "scope": "", "token_type": "bearer"})
            return expired if request.headers["Authorization"] == "Bearer t1" else answer({"id": "T1"})

    async def scene() -> None:
        client = make_client(Driver())
        task = asyncio.create_task(client.perform(get()))
        await until(lambda: len(fetches) == 2)
        await cancel(task)
        assert (await client.perform(get())).id == "T1"
        assert len(fetches) == 3

    play(scene())


def test_time_limits_from_outside(make: Make) -> None:
    held = Held("head")

    async def scene(url: str) -> None:
        client = make_client(make(pool_size=1), base_url=url)
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.perform(get()), 0.05)
        if sys.version_info >= (3, 11):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.perform(get())
        held.released.set()
        assert (await client.perform(get())).id == "T1"
        await client.aclose()

    with SocketServer(held) as server:
        play(scene(server.url))


def test_cancelling_at_each_step_in_turn() -> None:
    """Whatever number of times the loop has gone round when the task is cancelled: the next call works."""

    async def scene(rounds: int) -> bool:
        driver = AsyncRecordingDriver(answer({}, 503), answer({"id": "T1"}))
        client = make_client(driver, retry=RetryPolicy(backoff=0))
        task = asyncio.create_task(client.perform(get()))
        for _ in range(rounds):
            await asyncio.sleep(0)
        if task.done():
            return False
        await cancel(task)
        assert (await client.perform(get())).id == "T1"
        return True

    rounds = 0
    while play(scene(rounds)):
        rounds += 1
    assert rounds > 4


async def in_a_group(work: list[Coroutine[Any, Any, SinchBaseModel]]) -> list[SinchBaseModel]:
    """Run coroutines as structured concurrency does, where this Python has it."""
    if sys.version_info >= (3, 11):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each) for each in work]
        return [task.result() for task in tasks]
    return list(await asyncio.gather(*work))


def test_a_thousand_sends_share_the_pool(make: Make) -> None:
    busy, most, lock = 0, 0, threading.Lock()

    def serve(connection: Connection) -> None:
        nonlocal busy, most
        while connection.read_request():
            with lock:
                busy += 1
                most = max(most, busy)
            with lock:
                busy -= 1
            connection.answer(b'{"id": "B1"}', "201 Created")

    async def scene(url: str) -> list[SinchBaseModel]:
        async with make_client(make(pool_size=8), service_plan=True, base_url=url) as client:
            return await in_a_group(
                [client.sms.batches.send(f"Hi {number}", to="+46701234567") for number in range(1000)]
            )

    with SocketServer(serve) as server:
        assert len(play(scene(server.url))) == 1000
        assert server.connections <= 8
        assert most <= 8
        assert (
            len({request.rpartition(b"\r\n\r\n")[2] for request in server.requests}) == len(server.requests) == 1000
        )


def test_one_failure_ends_a_group_and_the_client_goes_on(make: Make) -> None:
    def serve(connection: Connection) -> None:
        while request := connection.read_request():
            if b"Hi 13" in request:
                connection.answer(b"{}", "400 Bad Request")
            else:
                connection.answer(b'{"id": "B1"}', "201 Created")

    async def scene(url: str) -> None:
        async with make_client(make(pool_size=4), service_plan=True, base_url=url) as client:
            failed = False
            try:
                await in_a_group([client.sms.batches.send(f"Hi {n}", to="+46701234567") for n in range(50)])
            except BaseException as error:
                failed = "400" in str(getattr(error, "exceptions", [error])[0])
            assert failed
            assert (await client.sms.batches.send("Bye", to="+46701234567")).id == "B1"

    with SocketServer(serve) as server:
        play(scene(server.url))


def test_two_event_loops_in_threads_do_not_mix_their_futures(make: Make) -> None:
    """One after the other is what is promised; at the same time at least nothing hangs."""

    def serve(connection: Connection) -> None:
        while request := connection.read_request():
            connection.answer(TOKEN if b"/oauth2/token" in request else b'{"id": "T1"}')

    results: list[object] = []

    def other(client: SinchClientAsync) -> None:
        async def scene() -> list[object]:
            return list(await asyncio.gather(*[outcome_of(client.perform(get())) for _ in range(20)]))

        results.extend(asyncio.run(scene()))

    with SocketServer(serve) as server:
        client = make_client(make(), base_url=server.url)
        threads = [threading.Thread(target=other, args=(client,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        play(client.aclose())
    assert [getattr(result, "id", result) for result in results] == ["T1"] * 40


def test_threads_of_a_cancelled_request_come_to_their_end() -> None:
    """The answer is read in the background, and the connection is used again."""
    held = Held("body")

    async def scene(url: str) -> None:
        driver = REAL["threads"](pool_size=1)
        task = asyncio.create_task(driver.send(request_for(url)))
        await until(lambda: held.holding)
        await cancel(task)
        held.released.set()
        assert isinstance(await driver.send(request_for(url)), Answered)
        await driver.aclose()

    with SocketServer(held) as server:
        play(scene(server.url))
        assert server.connections == 1
