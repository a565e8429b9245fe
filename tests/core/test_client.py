"""The client: options, copies, pickles, tokens shared by threads, logs."""

from __future__ import annotations

import logging
import pickle
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

import sinch
from sinch import Client, RetryPolicy, SinchClient, Timeout
from sinch.core.drivers import Urllib3Driver
from sinch.core.exceptions import (
    AuthenticationException,
    RateLimitException,
    SinchException,
    TimeoutException,
    TransportException,
    ValidationException,
)
from sinch.core.messages import Answered, NoAnswer, NotSent, Outcome, Send
from sinch.core.token_manager import TokenManager, TokenState
from sinch.models.authentication import OAuthToken
from tests.core.things import get, make
from tests.fakes import PROJECT, TOKEN, RecordingDriver, answer, make_client
from tests.servers import Connection, SocketServer

EXPIRED = answer({}, 401, {"WWW-Authenticate": 'Bearer error="invalid_token", error_description="expired"'})


class TestOptions:
    def test_names(self) -> None:
        assert Client is SinchClient
        assert repr(SinchClient()) == "Sinch SDK client"

    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("timeout", -1), ("timeout", "5"), ("timeout", float("nan")), ("timeout", True), ("retry", 3),
            ("retry", "never"), ("pool_size", 0), ("pool_size", "10"), ("proxy", "nonsense"), ("ca_bundle", "/none"),
            ("base_url", "ftp://x"), ("base_url", ""), ("driver", object()), ("driver", 5), ("sms_region", 5),
            ("conversation_region", 5), ("voice_region", 5),
        ],
    )  # fmt: skip
    def test_options_that_make_no_sense_are_named(self, option: str, value: object) -> None:
        with pytest.raises(ValidationException, match=option):
            SinchClient(**{option: value})  # type: ignore[arg-type]

    def test_options_of_the_default_driver_exclude_an_own_driver(self) -> None:
        with pytest.raises(ValidationException, match="pool_size"):
            SinchClient(driver=RecordingDriver(), pool_size=3)

    def test_regions(self) -> None:
        configuration = SinchClient(sms_region="eu", conversation_region="br", voice_region="euc1").configuration
        assert configuration.sms_origin == "zt.eu.sms.api.sinch.com"
        assert configuration.sms_origin_with_service_plan_id == "eu.sms.api.sinch.com"
        assert configuration.conversation_origin == "br.conversation.api.sinch.com"
        assert configuration.templates_origin == "br.template.api.sinch.com"
        assert configuration.voice_origin == "calling-euc1.api.sinch.com"

    def test_timeouts(self) -> None:
        driver = RecordingDriver()
        client = SinchClient("k", "s", PROJECT, timeout=3, driver=driver)
        client.perform(get())
        client.configuration.connection_timeout = 4
        client.perform(get())
        client.with_options(timeout=5).perform(get())
        client.with_options(timeout=Timeout(read=6)).perform(get())
        client.configuration.connection_timeout = None
        client.perform(get())
        assert [sent.timeout for sent in driver.sent] == [
            (3, 3, None), (4, 4, None), (5, 5, None), (4, 6, None), (None, None, pytest.approx(60, abs=1)),
        ]  # fmt: skip

    def test_from_env(self, monkeypatch: pytest.MonkeyPatch) -> None:
        names = [
            "KEY_ID", "KEY_SECRET", "PROJECT_ID", "APPLICATION_KEY", "APPLICATION_SECRET", "SERVICE_PLAN_ID",
            "SMS_API_TOKEN", "SMS_REGION", "CONVERSATION_REGION", "VOICE_REGION",
        ]  # fmt: skip
        for name in names:
            monkeypatch.setenv(f"SINCH_{name}", f"the-{name.lower()}")
        monkeypatch.setenv("SINCH_BASE_URL", "http://127.0.0.1:1")
        configuration = SinchClient.from_env().configuration
        assert [getattr(configuration, name.lower()) for name in names] == [f"the-{name.lower()}" for name in names]
        assert configuration.base_url == "http://127.0.0.1:1"
        for name in [*names, "BASE_URL"]:
            monkeypatch.setenv(f"SINCH_{name}", " ")
        configuration = SinchClient.from_env().configuration
        assert (configuration.key_id, configuration.base_url, configuration.sms_region) == (None, None, "us")

    def test_with_options_shares_token_and_connections(self) -> None:
        driver = RecordingDriver()
        client = make_client(driver)
        copy = client.with_options(retry=RetryPolicy(attempts=1), headers={"X-A": "1"})
        again = copy.with_options(headers={"X-B": "2"})
        for each in (client, copy, again):
            each.perform(get())
        assert len(driver.token_requests) == 1
        assert [(sent.headers.get("X-A"), sent.headers.get("X-B")) for sent in driver.sent] == [
            (None, None), ("1", None), ("1", "2"),
        ]  # fmt: skip
        assert copy.configuration is client.configuration

    @pytest.mark.parametrize(
        "headers", [{"X": "a\r\nb"}, {"": "x"}, {"a:b": "x"}, {"X": "ä"}, {"X": 5}, [("X", "1")]]
    )
    def test_headers_that_make_no_sense(self, headers: object) -> None:
        with pytest.raises(ValidationException, match="headers"):
            make_client(RecordingDriver()).with_options(headers=headers)  # type: ignore[arg-type]

    def test_own_retry_policy(self) -> None:
        driver = RecordingDriver(NotSent(OSError()))
        client = make_client(driver).with_options(retry=RetryPolicy(attempts=3, backoff=0))
        with pytest.raises(TransportException) as caught:
            client.perform(make())
        assert caught.value.attempts == len(driver.sent) == 3


class TestLife:
    def test_close_and_use_again(self) -> None:
        def serve(connection: Connection) -> None:
            while connection.read_request():
                connection.answer(b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer"}')

        SinchClient().close()
        with SocketServer(serve) as server, SinchClient("k", "s", "p", base_url=server.url) as client:
            client.perform(get())
            client.close()
            client.perform(get())
            assert len(server.requests) == 3

    def test_pickles_without_connections_and_token(self) -> None:
        client = SinchClient("k", "s", PROJECT, sms_region="eu", timeout=Timeout(read=2), pool_size=3)
        client.authentication.set_auth_token(TOKEN)
        data = pickle.dumps(client)
        assert b"token-of-the-tests" not in data
        copied = pickle.loads(data)
        assert copied.configuration.sms_region == "eu"
        assert copied.configuration.token_manager.token is None
        assert copied.configuration.token_manager.sinch is copied

    def test_own_driver_is_pickled_with_the_client(self) -> None:
        client = SinchClient("k", "s", PROJECT, driver=Urllib3Driver(pool_size=2))
        assert isinstance(pickle.loads(pickle.dumps(client)), SinchClient)

    def test_everything_exported_can_be_imported(self) -> None:
        for name in sinch.__all__:
            assert getattr(sinch, name) is not None
            assert name in dir(sinch)
        assert len(sinch.__all__) == len(set(sinch.__all__))
        namespace: dict[str, object] = {}
        exec("from sinch import *", namespace)
        assert set(sinch.__all__) <= set(namespace)
        with pytest.raises(AttributeError, match="nothing_of_the_sort"):
            sinch.nothing_of_the_sort  # type: ignore[attr-defined]  # noqa: B018


class Slow:
    """A server in memory that can hold its token answers back."""

    def __init__(self, reply: Callable[[Send, int], Outcome]) -> None:
        self.lock = threading.Lock()
        self.reply = reply
        self.tokens = 0
        self.calls = 0

    def send(self, request: Send) -> Outcome:
        with self.lock:
            if request.target == "/oauth2/token":
                self.tokens += 1
                return answer({**TOKEN, "access_token": f"token-{self.tokens}"})
            self.calls += 1
        return self.reply(request, self.tokens)

    def close(self) -> None:
        pass


def in_threads(count: int, work: Callable[[], object]) -> list[object]:
    """Run the same in many threads that start together; gives results and exceptions."""
    barrier = threading.Barrier(count)

    def one(_: int) -> object:
        barrier.wait()
        try:
            return work()
        except SinchException as error:
            return error

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(one, range(count)))


class TestToken:
    def test_threads_fetch_one_token(self) -> None:
        driver = Slow(lambda request, tokens: answer({"id": "T1"}))
        client = SinchClient("k", "s", PROJECT, driver=driver)
        results = in_threads(32, lambda: client.perform(get()))
        assert all(getattr(result, "id", None) == "T1" for result in results)
        assert (driver.tokens, driver.calls) == (1, 32)

    def test_threads_that_make_the_first_call_share_one_session(self) -> None:
        """From Python 3.12 on, ``cached_property`` lets threads that come together make a value each."""
        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        try:
            for _ in range(20):
                driver = Slow(lambda request, tokens: answer({"id": "T1"}))
                client = SinchClient("k", "s", PROJECT, driver=driver)
                in_threads(12, partial(client.perform, get()))
                assert driver.tokens == 1
        finally:
            sys.setswitchinterval(interval)

    def test_threads_replace_an_expired_token_once(self) -> None:
        driver = Slow(
            lambda request, tokens: (
                EXPIRED if request.headers["Authorization"] == "Bearer token-1" else answer({"id": "T"})
            )
        )
        client = SinchClient("k", "s", PROJECT, driver=driver)
        client.authentication.get_auth_token()
        results = in_threads(32, lambda: client.perform(get()))
        assert all(getattr(result, "id", None) == "T" for result in results)
        assert driver.tokens == 2

    def test_a_server_that_is_never_content_is_asked_once_more(self) -> None:
        driver = Slow(lambda request, tokens: EXPIRED)
        client = SinchClient("k", "s", PROJECT, driver=driver)
        client.authentication.get_auth_token()
        results = in_threads(8, lambda: client.perform(get()))
        assert all(isinstance(result, AuthenticationException) for result in results)
        assert driver.tokens == 2
        assert driver.calls <= 16

    def test_a_replacement_that_worked_is_replaced_as_well(self) -> None:
        refused: set[str] = set()

        def reply(request: Send, tokens: int) -> Outcome:
            return EXPIRED if request.headers["Authorization"] in refused else answer({"id": "T"})

        driver = Slow(reply)
        client = SinchClient("k", "s", PROJECT, driver=driver)
        for number in (1, 2, 3):
            refused.add(f"Bearer token-{number}")
            assert client.perform(get()).id == "T"
            assert driver.tokens == number + 1

    def test_a_token_is_renewed_before_it_expires(self) -> None:
        time = [0.0]
        driver = RecordingDriver()
        client = make_client(driver)
        tokens = client.configuration.token_manager = TokenManager(client, clock=lambda: time[0])
        client.perform(get())
        time[0] = 3599 - 61
        client.perform(get())
        assert len(driver.token_requests) == 1
        time[0] = 3599 - 59
        client.perform(get())
        assert len(driver.token_requests) == 2
        assert tokens.token_state is TokenState.VALID

    def test_short_lived_tokens_are_used(self) -> None:
        driver = RecordingDriver(tokens=[answer({**TOKEN, "expires_in": 5})])
        client = make_client(driver)
        client.perform(get())
        client.perform(get())
        assert len(driver.token_requests) == 1

    def test_token_request(self) -> None:
        driver = RecordingDriver()
        token = make_client(driver).authentication.get_auth_token()
        sent = driver.token_requests[0]
        assert (sent.method, sent.origin, sent.target) == ("POST", "https://auth.sinch.com", "/oauth2/token")
        assert sent.body == b"grant_type=client_credentials"
        assert sent.headers["Content-Type"] == "application/x-www-form-urlencoded"
        assert sent.headers["Authorization"] == "Basic a2V5LWlkOmtleS1zZWNyZXQ="
        assert token.access_token == TOKEN["access_token"]
        assert token.access_token not in repr(token)

    def test_token_errors(self) -> None:
        refused = answer({"error": "invalid_client", "error_description": "Client authentication failed"}, 401)
        driver = RecordingDriver(tokens=[refused])
        with pytest.raises(AuthenticationException, match="Client authentication failed") as caught:
            make_client(driver).perform(make())
        assert (caught.value.status, caught.value.attempts) == (401, 1)
        assert (len(driver.token_requests), len(driver.sent)) == (1, 0)

    def test_token_requests_are_repeated(self) -> None:
        driver = RecordingDriver(
            tokens=[answer({}, 429), answer({}, 503), NoAnswer(OSError()), answer(TOKEN)],
        )
        client = make_client(driver, retry=RetryPolicy(backoff=0))
        client.perform(make())
        assert len(driver.token_requests) == 4

    def test_a_lost_token_request_leaves_the_call_unsent(self) -> None:
        driver = RecordingDriver(tokens=[NoAnswer(OSError(), timed_out=True)])
        with pytest.raises(TimeoutException) as caught:
            make_client(driver, retry=RetryPolicy(attempts=1)).perform(make())
        assert caught.value.may_have_been_sent is False
        driver = RecordingDriver(tokens=[answer({}, 429)])
        with pytest.raises(RateLimitException) as throttled:
            make_client(driver, retry=RetryPolicy(attempts=2, backoff=0)).perform(make())
        assert isinstance(throttled.value, AuthenticationException)

    @pytest.mark.parametrize(
        "body",
        [b"", b"null", b"[]", b"{}", b"<html>", b'{"access_token": ""}', b'{"access_token": 5}',
         b'{"access_token": "a\\r\\nb", "expires_in": 1}', b'{"access_token": null}'],
    )  # fmt: skip
    def test_token_answers_without_a_token(self, body: bytes) -> None:
        driver = RecordingDriver(tokens=[answer(text=body)])
        with pytest.raises(SinchException) as caught:
            make_client(driver).perform(make())
        assert caught.value.status == 200
        assert not driver.sent

    @pytest.mark.parametrize(
        "odd", [{"access_token": "t"}, {**TOKEN, "scope": None}, {**TOKEN, "expires_in": "soon"}, {**TOKEN, "new": 1}]
    )
    def test_odd_token_answers_are_used(self, odd: dict[str, object]) -> None:
        driver = RecordingDriver(tokens=[answer(odd)])
        client = make_client(driver)
        client.perform(get())
        assert client.authentication.get_auth_token().scope == ""

    @pytest.mark.parametrize(
        "token", [{"access_token": "x"}, {**TOKEN, "more": 1}, {}, {**TOKEN, "access_token": 5},
                  {**TOKEN, "access_token": "a\nb"}]
    )  # fmt: skip
    def test_tokens_by_hand_have_their_form(self, token: dict[str, object]) -> None:
        with pytest.raises(ValidationException, match="Invalid authentication token structure"):
            make_client(RecordingDriver()).authentication.set_auth_token(token)

    def test_token_by_hand_is_used(self) -> None:
        driver = RecordingDriver()
        client = make_client(driver)
        client.authentication.set_auth_token({**TOKEN, "access_token": "by-hand"})
        client.perform(get())
        assert driver.sent[0].headers["Authorization"] == "Bearer by-hand"
        assert not driver.token_requests

    def test_own_token_manager_is_asked_each_time(self) -> None:
        class Mine(TokenManager):
            asked = 0
            dropped = 0

            def get_auth_token(self) -> OAuthToken:
                self.asked += 1
                return OAuthToken(f"mine-{self.asked}", 3599, "", "bearer")

            def invalidate_expired_token(self) -> None:
                self.dropped += 1

        driver = RecordingDriver(answer({}), EXPIRED, answer({}))
        client = make_client(driver)
        mine = client.configuration.token_manager = Mine(client)
        client.perform(get())
        client.perform(get())
        assert [sent.headers["Authorization"] for sent in driver.sent] == [
            "Bearer mine-1",
            "Bearer mine-2",
            "Bearer mine-3",
        ]
        assert mine.dropped == 1
        assert not driver.token_requests

    def test_refreshing_by_hand_compares_first(self) -> None:
        driver = RecordingDriver(tokens=[answer(TOKEN), answer({**TOKEN, "access_token": "second"})])
        tokens = make_client(driver).configuration.token_manager
        first = tokens.get_auth_token()
        assert tokens.refresh_auth_token(first).access_token == "second"
        assert tokens.refresh_auth_token(first).access_token == "second"
        assert len(driver.token_requests) == 2


SECRETS = ["key-secret", "token-of-the-tests", "+46701234567", "the text of a message", "sms-api-token", "a2V5LWlk"]


@pytest.mark.parametrize(
    "outcome", [answer({}), answer({"text": "no"}, 400), NotSent(OSError("x")), NoAnswer(OSError("y"))]
)
def test_one_log_record_for_each_attempt_and_no_secret(outcome: Outcome, caplog: pytest.LogCaptureFixture) -> None:
    driver = RecordingDriver(outcome)
    client = make_client(driver, retry=RetryPolicy(attempts=2, backoff=0))
    with caplog.at_level(logging.DEBUG):
        try:
            client.perform(make(**{"from": "+46701234567", "body": "the text of a message"}))
        except SinchException as error:
            seen = [repr(error), str(error)]
        else:
            seen = []
    mine = [record for record in caplog.records if record.name == "Sinch"]
    assert len(mine) == len(driver.sent) + len(driver.token_requests)
    assert {record.levelno for record in mine} == {logging.DEBUG}
    seen += [f"{record.getMessage()} {record.args!r}" for record in caplog.records]
    for text in seen:
        assert not any(secret in text for secret in SECRETS)
    assert any("numbers.things.make attempt 1" in record.getMessage() for record in mine)


def test_own_logger(caplog: pytest.LogCaptureFixture) -> None:
    client = SinchClient("k", "s", PROJECT, logger_name="my.app.sinch", driver=RecordingDriver())
    with caplog.at_level(logging.DEBUG, "my.app.sinch"):
        client.perform(get())
    assert {record.name for record in caplog.records} == {"my.app.sinch"}


def test_nothing_is_written_when_nobody_listens(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        make_client(RecordingDriver()).perform(get())
    assert not caplog.records


def test_answers_of_other_drivers_may_have_any_mapping_of_headers() -> None:
    driver = RecordingDriver(Answered(200, {"X-Request-Id": "r9"}, b"{}"))
    http = make_client(driver).perform(get()).http
    assert http is not None
    assert http.request_id == "r9"
