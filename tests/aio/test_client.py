"""The asynchronous client: options, copies, pickles, tokens shared by tasks, repeats, errors, logs."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Callable

import pytest

from sinch import RetryPolicy, SinchClient, SinchClientAsync, Timeout
from sinch.aio import AiohttpDriver, ThreadsDriver
from sinch.client import SinchClientBase
from sinch.core.drivers import Urllib3Driver
from sinch.core.exceptions import (
    AuthenticationException,
    RateLimitException,
    SinchException,
    TimeoutException,
    TransportException,
    ValidationException,
)
from sinch.core.messages import NoAnswer, NotSent, Outcome, Send
from sinch.core.operation import Call
from sinch.core.token_manager import TokenManagerAsync, TokenState
from sinch.models.authentication import OAuthToken
from tests.aio.stage import REAL, AsyncRecordingDriver, make_client, outcome_of, play, until
from tests.core.test_exchange import REPEATS
from tests.core.things import Thing, get, make
from tests.fakes import PROJECT, TOKEN, RecordingDriver, answer
from tests.servers import Connection, SocketServer

OK = answer({"id": "T1"})
EXPIRED = answer({}, 401, {"WWW-Authenticate": 'Bearer error="invalid_token", error_description="expired"'})


async def perform(client: SinchClientAsync, *calls: Call[Thing]) -> Thing:
    """Carry out calls one after the other; gives the last answer."""
    for call in calls[:-1]:
        await client.perform(call)
    return await client.perform(calls[-1])


class TestOptions:
    def test_names(self) -> None:
        client: object = SinchClientAsync()
        assert repr(client) == "Sinch SDK client"
        assert isinstance(client, SinchClientBase)
        assert not isinstance(client, SinchClient)

    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("timeout", -1), ("timeout", "5"), ("retry", 3), ("pool_size", 0), ("pool_size", "10"),
            ("proxy", "nonsense"), ("ca_bundle", "/none"), ("base_url", "ftp://x"), ("driver", object()),
            ("driver", 5), ("driver", RecordingDriver()), ("driver", Urllib3Driver()), ("sms_region", 5),
        ],
    )  # fmt: skip
    def test_options_that_make_no_sense_are_named(self, option: str, value: object) -> None:
        with pytest.raises(ValidationException, match=option):
            SinchClientAsync(**{option: value})  # type: ignore[arg-type]

    def test_options_of_the_default_driver_exclude_an_own_driver(self) -> None:
        with pytest.raises(ValidationException, match="pool_size"):
            SinchClientAsync(driver=AsyncRecordingDriver(), pool_size=3)

    def test_pool_size_is_that_of_the_default_driver(self) -> None:
        client = SinchClientAsync(pool_size=3)
        assert isinstance(client._session.driver, ThreadsDriver)
        assert client._session.driver._threads == 3
        assert isinstance(SinchClientAsync()._session.driver, ThreadsDriver)

    def test_timeouts(self) -> None:
        driver = AsyncRecordingDriver()
        client = SinchClientAsync("k", "s", PROJECT, timeout=3, driver=driver)

        async def scene() -> None:
            await client.perform(get())
            client.configuration.connection_timeout = 4
            await client.perform(get())
            await client.with_options(timeout=5).perform(get())
            await client.with_options(timeout=Timeout(read=6)).perform(get())

        play(scene())
        assert [sent.timeout for sent in driver.sent] == [(3, 3, None), (4, 4, None), (5, 5, None), (4, 6, None)]

    def test_from_env(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SINCH_PROJECT_ID", "p")
        monkeypatch.setenv("SINCH_BASE_URL", "http://127.0.0.1:1")
        client = SinchClientAsync.from_env()
        assert type(client) is SinchClientAsync
        assert (client.configuration.project_id, client.configuration.base_url) == ("p", "http://127.0.0.1:1")

    def test_with_options_shares_token_and_connections(self) -> None:
        driver = AsyncRecordingDriver()
        client = make_client(driver)
        copy = client.with_options(retry=RetryPolicy(attempts=1), headers={"X-A": "1"})

        async def scene() -> None:
            for each in (client, copy, copy.with_options(headers={"X-B": "2"})):
                await each.perform(get())

        play(scene())
        assert len(driver.token_requests) == 1
        assert [(sent.headers.get("X-A"), sent.headers.get("X-B")) for sent in driver.sent] == [
            (None, None), ("1", None), ("1", "2"),
        ]  # fmt: skip
        assert copy.configuration is client.configuration


class TestLife:
    def test_closing(self) -> None:
        driver = AsyncRecordingDriver()

        async def scene() -> None:
            async with make_client(driver) as client:
                await client.perform(get())
            assert driver.closed == 1
            await client.perform(get())
            await client.close()
            await client.aclose()
            assert driver.closed == 3
            await SinchClientAsync().aclose()

        play(scene())

    def test_an_exception_in_the_block_closes_too(self) -> None:
        driver = AsyncRecordingDriver()

        async def scene() -> None:
            async with make_client(driver) as client:
                await client.perform(get())
                raise RuntimeError("mine")

        with pytest.raises(RuntimeError, match="mine"):
            play(scene())
        assert driver.closed == 1

    @pytest.mark.parametrize("name", REAL)
    def test_one_event_loop_after_the_other(self, name: str) -> None:
        with SocketServer(serve_tokens) as server:
            client = make_client(REAL[name](), base_url=server.url)
            for _ in range(3):
                play(client.perform(get()))  # without closing in between
            play(client.aclose())
        assert len([request for request in server.requests if b"/oauth2/token" in request]) == 1
        assert len(server.requests) == 4

    @pytest.mark.parametrize("driver", [None, ThreadsDriver(pool_size=2), AiohttpDriver(pool_size=2)])
    def test_pickles_without_connections_and_token(self, driver: ThreadsDriver | AiohttpDriver | None) -> None:
        client = SinchClientAsync("k", "s", PROJECT, sms_region="eu", driver=driver)
        play(client.authentication.set_auth_token(TOKEN))
        data = pickle.dumps(client)
        assert b"token-of-the-tests" not in data
        copied = pickle.loads(data)
        assert isinstance(copied, SinchClientAsync)
        assert copied.configuration.sms_region == "eu"
        assert copied.configuration.token_manager.token is None
        assert type(copied.configuration.token_manager) is TokenManagerAsync
        assert copied.configuration.token_manager.sinch is copied


def serve_tokens(connection: Connection) -> None:
    while connection.read_request():
        connection.answer(b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer"}')


class Scripted:
    """A server in memory whose tokens are numbered, and whose answers depend on the request."""

    def __init__(
        self, reply: Callable[[Send], Outcome], token: Callable[[int], Outcome | None] | None = None
    ) -> None:
        self.reply = reply
        self.token = token
        self.tokens = 0
        self.calls = 0

    async def send(self, request: Send) -> Outcome:
        if request.target == "/oauth2/token":
            self.tokens += 1
            number = self.tokens
            await asyncio.sleep(0.001)
            special = self.token(number) if self.token else None
            return special or answer({**TOKEN, "access_token": f"token-{number}"})
        self.calls += 1
        await asyncio.sleep(0)
        return self.reply(request)

    async def aclose(self) -> None:
        pass


class TestToken:
    def test_tasks_fetch_one_token(self) -> None:
        driver = Scripted(lambda request: OK)

        async def scene() -> list[Thing]:
            client = make_client(driver)
            return await asyncio.gather(*[client.perform(get()) for _ in range(200)])

        assert all(thing.id == "T1" for thing in play(scene()))
        assert (driver.tokens, driver.calls) == (1, 200)

    def test_tasks_replace_an_expired_token_once(self) -> None:
        driver = Scripted(lambda request: EXPIRED if request.headers["Authorization"] == "Bearer token-1" else OK)

        async def scene() -> list[Thing]:
            client = make_client(driver)
            assert (await client.authentication.get_auth_token()).access_token == "token-1"
            return await asyncio.gather(*[client.perform(get()) for _ in range(50)])

        assert all(thing.id == "T1" for thing in play(scene()))
        assert driver.tokens == 2

    def test_a_server_that_is_never_content_is_asked_once_more(self) -> None:
        driver = Scripted(lambda request: EXPIRED)

        async def scene() -> list[object]:
            client = make_client(driver)
            return list(await asyncio.gather(*[outcome_of(client.perform(get())) for _ in range(20)]))

        assert all(isinstance(result, AuthenticationException) for result in play(scene()))
        assert driver.tokens == 2
        assert driver.calls <= 40

    def test_tasks_that_wait_share_a_failure(self) -> None:
        """A token endpoint in trouble is not asked by a thousand tasks in turn."""
        driver = Scripted(lambda request: OK, lambda number: answer({}, 503) if number < 3 else None)

        async def scene() -> list[object]:
            client = make_client(driver, retry=RetryPolicy(attempts=2, backoff=0))
            failed = await asyncio.gather(*[outcome_of(client.perform(get())) for _ in range(100)])
            assert (await client.perform(get())).id == "T1"
            return list(failed)

        results = play(scene())
        assert {type(result).__name__ for result in results} == {"TokenServerException"}
        assert len({id(result) for result in results}) == 100
        assert all(getattr(result, "status", None) == 503 for result in results)
        assert (driver.tokens, driver.calls) == (3, 1)

    def test_a_failure_is_not_shared_with_other_options(self) -> None:
        driver = Scripted(lambda request: OK, lambda number: answer({}, 503) if number == 1 else None)

        async def scene() -> tuple[object, object]:
            client = make_client(driver)
            hasty = client.with_options(retry=RetryPolicy(attempts=1))
            first, second = await asyncio.gather(outcome_of(hasty.perform(get())), outcome_of(client.perform(get())))
            return first, second

        first, second = play(scene())
        assert isinstance(first, SinchException)
        assert isinstance(second, Thing)

    def test_waiting_for_another_task_ends_with_the_deadline(self) -> None:
        held: list[asyncio.Event] = []

        class Holding(Scripted):
            async def send(self, request: Send) -> Outcome:
                if request.target == "/oauth2/token":
                    held.append(asyncio.Event())
                    await held[0].wait()
                return await super().send(request)

        async def scene() -> None:
            client = make_client(Holding(lambda request: OK))
            patient = asyncio.create_task(client.perform(get()))
            await until(lambda: held)
            with pytest.raises(TimeoutException) as caught:
                await client.with_options(retry=RetryPolicy(deadline=0.02)).perform(get())
            assert caught.value.may_have_been_sent is False
            held[0].set()
            assert (await patient).id == "T1"

        play(scene())

    def test_a_token_is_renewed_before_it_expires(self) -> None:
        time = [0.0]
        driver = AsyncRecordingDriver()
        client = make_client(driver)
        tokens = client.configuration.token_manager = TokenManagerAsync(client, clock=lambda: time[0])

        async def scene() -> None:
            await client.perform(get())
            time[0] = 3599 - 61
            await client.perform(get())
            assert len(driver.token_requests) == 1
            time[0] = 3599 - 59
            await client.perform(get())

        play(scene())
        assert len(driver.token_requests) == 2
        assert tokens.token_state is TokenState.VALID

    def test_token_by_hand_and_its_replacement(self) -> None:
        driver = AsyncRecordingDriver()
        client = make_client(driver)

        async def scene() -> None:
            await client.authentication.set_auth_token({**TOKEN, "access_token": "by-hand"})
            await client.perform(get())
            assert not driver.token_requests
            tokens = client.configuration.token_manager
            assert (await tokens.refresh_auth_token("another")).access_token == "by-hand"
            assert (await tokens.refresh_auth_token("by-hand")).access_token == TOKEN["access_token"]
            with pytest.raises(ValidationException, match="Invalid authentication token structure"):
                await client.authentication.set_auth_token({"access_token": "x"})
            with pytest.raises(ValidationException, match="belongs to no client"):
                await TokenManagerAsync().get_auth_token()

        play(scene())
        assert driver.sent[0].headers["Authorization"] == "Bearer by-hand"

    def test_own_token_manager_is_asked_each_time(self) -> None:
        class Mine(TokenManagerAsync):
            asked = 0
            dropped = 0

            async def get_auth_token(self) -> OAuthToken:
                await asyncio.sleep(0)
                self.asked += 1
                return OAuthToken(f"mine-{self.asked}", 3599, "", "bearer")

            def invalidate_expired_token(self) -> None:
                self.dropped += 1

        driver = AsyncRecordingDriver(OK, EXPIRED, OK)
        client = make_client(driver)
        mine = client.configuration.token_manager = Mine(client)
        play(perform(client, get(), get()))
        assert [sent.headers["Authorization"] for sent in driver.sent] == [
            "Bearer mine-1", "Bearer mine-2", "Bearer mine-3",
        ]  # fmt: skip
        assert (mine.dropped, len(driver.token_requests)) == (1, 0)

    def test_token_errors(self) -> None:
        refused = answer({"error": "invalid_client", "error_description": "Client authentication failed"}, 401)
        driver = AsyncRecordingDriver(tokens=(refused,))
        with pytest.raises(AuthenticationException, match="Client authentication failed"):
            play(make_client(driver).perform(make()))
        assert (len(driver.token_requests), len(driver.sent)) == (1, 0)
        driver = AsyncRecordingDriver(tokens=(NoAnswer(OSError(), timed_out=True),))
        with pytest.raises(TimeoutException) as caught:
            play(make_client(driver, retry=RetryPolicy(attempts=1)).perform(make()))
        assert caught.value.may_have_been_sent is False


class TestExchange:
    """The exchange itself is that of the synchronous client; here it is seen that it runs to its end."""

    @pytest.mark.parametrize(("what", "outcome", "repeatable", "other"), REPEATS, ids=[row[0] for row in REPEATS])
    def test_what_is_repeated(
        self, what: str, outcome: Outcome, repeatable: bool, other: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waits: list[float] = []
        real = asyncio.sleep

        async def sleep(seconds: float) -> None:
            waits.append(seconds)
            await real(0)

        monkeypatch.setattr(asyncio, "sleep", sleep)
        for call, repeated in ((get(), repeatable), (make(), other)):
            waits.clear()
            driver = AsyncRecordingDriver(outcome, OK)
            client = make_client(driver, retry=RetryPolicy(backoff=0))
            if repeated:
                assert play(client.perform(call)).id == "T1"
                assert len(driver.sent) == 2
                expected = 1 if "Retry-After" in what else 0
                assert any(wait == pytest.approx(expected, abs=0.01) for wait in waits)
            else:
                with pytest.raises(SinchException):
                    play(client.perform(call))
                assert len(driver.sent) == 1

    def test_attempts_are_counted(self) -> None:
        driver = AsyncRecordingDriver(NotSent(OSError()))
        with pytest.raises(TransportException) as caught:
            play(make_client(driver, retry=RetryPolicy(attempts=3, backoff=0)).perform(make()))
        assert caught.value.attempts == len(driver.sent) == 3
        assert caught.value.may_have_been_sent is False

    def test_a_wait_that_does_not_fit_is_not_begun(self) -> None:
        driver = AsyncRecordingDriver(answer({}, 429, {"Retry-After": "31"}))
        with pytest.raises(RateLimitException) as caught:
            play(make_client(driver, retry=RetryPolicy(deadline=30)).perform(make()))
        assert caught.value.retry_after == 31

    def test_bad_arguments_are_refused_before_sending(self) -> None:
        driver = AsyncRecordingDriver()
        client = make_client(driver)
        with pytest.raises(ValidationException, match="to"):
            play(client.sms.batches.send("Hi", to=[]))
        with pytest.raises(ValidationException, match="batch_id"):
            play(client.sms.batches.get(""))
        assert not driver.sent

    def test_errors_pickle(self) -> None:
        async def scene() -> object:
            with SocketServer(broken) as server:
                client = make_client(AiohttpDriver(), service_plan=True, base_url=server.url)
                failed = await outcome_of(client.sms.batches.get("x"))
                await client.aclose()
                return failed

        def broken(connection: Connection) -> None:
            while connection.read_request():
                connection.answer(b'{"code": "c", "text": "t"}', "404 Not Found", "X-Request-Id: r1\r\n")

        error = play(scene())
        assert isinstance(error, SinchException)
        copied = pickle.loads(pickle.dumps(error))
        assert (copied.status, copied.code, copied.request_id) == (404, "c", "r1")


@pytest.mark.parametrize("name", REAL)
def test_answers_pickle_and_know_their_headers(name: str) -> None:
    def serve(connection: Connection) -> None:
        while connection.read_request():
            connection.answer(b'{"id": "B1", "new": 1}', "201 Created", "X-Request-Id: r9\r\n")

    async def scene(url: str) -> object:
        async with make_client(REAL[name](), service_plan=True, base_url=url) as client:
            return await client.sms.batches.send("Hi", to="+46701234567")

    with SocketServer(serve) as server:
        copied = pickle.loads(pickle.dumps(play(scene(server.url))))
    assert (copied.id, copied.extra, copied.http.status, copied.http.request_id) == ("B1", {"new": 1}, 201, "r9")
    assert f"{name.capitalize()}Driver;".encode() in server.requests[0]


def test_logs_have_one_line_for_each_attempt_and_no_secrets(caplog: pytest.LogCaptureFixture) -> None:
    driver = AsyncRecordingDriver(answer({}, 503), answer({"id": "T1"}))
    client = make_client(driver, retry=RetryPolicy(backoff=0))
    with caplog.at_level(logging.DEBUG, "Sinch"):
        play(client.perform(get("+46701234567")))
    texts = [record.getMessage() for record in caplog.records if record.name == "Sinch"]
    assert [text.partition(" in ")[0] for text in texts] == [
        "authentication.get_auth_token attempt 1: 200",
        "sms.things.get attempt 1: 503",
        "sms.things.get attempt 2: 200",
    ]
    assert not any(secret in text for text in texts for secret in ("46701234567", "token-of-the-tests", "key-secret"))
