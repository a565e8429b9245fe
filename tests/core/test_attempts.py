"""The hook that hears of each request."""

from __future__ import annotations

import logging
import threading

import pytest

from sinch import Attempt, RetryPolicy, TransportException
from sinch.core.messages import NoAnswer, NotSent, Outcome
from tests.aio.stage import AsyncRecordingDriver, play
from tests.aio.stage import make_client as make_client_async
from tests.core.things import get, make
from tests.fakes import RecordingDriver, answer, make_client

TOKEN_REQUEST = ("authentication.get_auth_token", 1, 200, None, True, None)


def facts(heard: list[Attempt]) -> list[tuple[object, ...]]:
    assert all(attempt.elapsed >= 0 for attempt in heard)
    return [
        (each.operation, each.attempt, each.status, each.error, each.may_have_been_sent, each.request_id)
        for each in heard
    ]


OUTCOMES: list[tuple[Outcome, tuple[object, ...]]] = [
    (answer({}, headers={"X-Request-Id": "r1"}), (200, None, True, "r1")),
    (answer({}, 503), (503, None, True, None)),
    (NotSent(ConnectionRefusedError()), (None, "ConnectionRefusedError", False, None)),
    (NoAnswer(TimeoutError(), timed_out=True), (None, "TimeoutError", True, None)),
]


@pytest.mark.parametrize(("outcome", "expected"), OUTCOMES)
def test_what_it_hears(outcome: Outcome, expected: tuple[object, ...]) -> None:
    heard: list[Attempt] = []
    client = make_client(RecordingDriver(outcome, answer({})), retry=RetryPolicy(backoff=0))
    client.configuration.on_attempt = heard.append
    client.perform(get())
    again = [] if expected[0] == 200 else [("sms.things.get", 2, 200, None, True, None)]
    assert facts(heard) == [TOKEN_REQUEST, ("sms.things.get", 1, *expected), *again]

    heard.clear()
    asynchronous = make_client_async(AsyncRecordingDriver(outcome, answer({})), retry=RetryPolicy(backoff=0))
    asynchronous.configuration.on_attempt = heard.append
    play(asynchronous.perform(get()))
    assert facts(heard) == [TOKEN_REQUEST, ("sms.things.get", 1, *expected), *again]


def test_it_can_be_set_and_taken_away_at_any_time() -> None:
    heard: list[Attempt] = []
    client = make_client(RecordingDriver())
    copy = client.with_options(timeout=3)
    client.perform(get())
    client.configuration.on_attempt = heard.append
    client.perform(get())
    copy.perform(get())
    client.configuration.on_attempt = None
    client.perform(get())
    assert len(heard) == 2


def test_it_runs_in_the_thread_of_the_call() -> None:
    threads: list[threading.Thread] = []
    client = make_client(RecordingDriver())
    client.configuration.on_attempt = lambda attempt: threads.append(threading.current_thread())
    thread = threading.Thread(target=lambda: client.perform(get()))
    thread.start()
    thread.join()
    assert threads == [thread, thread]


def fails(attempt: Attempt) -> None:
    raise ValueError(f"planted-text {attempt}")


def test_what_it_raises_changes_nothing_and_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    client = make_client(RecordingDriver())
    client.configuration.on_attempt = fails
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            client.with_options(timeout=3).perform(get())
    [record] = caplog.records
    assert (record.name, record.levelname) == ("Sinch", "WARNING")
    assert "configuration.on_attempt raised ValueError at " in record.getMessage()
    assert "test_attempts.py" in record.getMessage()
    assert "planted-text" not in record.getMessage()
    assert record.exc_info is None


def test_a_failing_hook_hides_no_failure_of_the_call() -> None:
    client = make_client(RecordingDriver(NoAnswer(OSError())), retry=RetryPolicy(attempts=1))
    client.configuration.on_attempt = fails
    with pytest.raises(TransportException) as caught:
        client.perform(make())
    assert caught.value.may_have_been_sent


def test_an_interrupt_comes_through() -> None:
    def interrupt(attempt: Attempt) -> None:
        raise KeyboardInterrupt

    client = make_client(RecordingDriver())
    client.configuration.on_attempt = interrupt
    with pytest.raises(KeyboardInterrupt):
        client.perform(get())
