"""What goes into another process, and what does not. (Events of callbacks: tests/callbacks/test_events.py.)"""

from __future__ import annotations

import copy
import pickle
from inspect import isclass
from typing import Any

import pytest

import sinch
from sinch import FileTokenCache, MemoryTokenCache, SinchClient, SinchClientAsync, SinchException
from sinch.aio import AiohttpDriver, ThreadsDriver
from sinch.core import exceptions
from sinch.core.drivers import Urllib3Driver
from sinch.core.messages import NoAnswer, NotSent, Outcome
from sinch.core.models.http_response import HTTPResponse
from sinch.core.pagination import Place
from sinch.models.model import Headers
from tests.calls.case import Case
from tests.calls.test_calls import CASES
from tests.core.things import get, make
from tests.fakes import PROJECT, TOKEN, RecordingDriver, answer, make_client

TREE = [value for value in vars(exceptions).values() if isclass(value) and issubclass(value, SinchException)]


def there_and_back(thing: Any) -> Any:
    return pickle.loads(pickle.dumps(thing))


class _Hook:
    def hear(self, attempt: object) -> None: ...

    def __reduce__(self) -> str:
        raise TypeError("this hook belongs to this process")


class TestClients:
    @pytest.mark.parametrize("client", [SinchClient, SinchClientAsync])
    def test_a_client_takes_its_settings_along_and_not_its_token(
        self, client: type[SinchClient] | type[SinchClientAsync], tmp_path: Any
    ) -> None:
        original: Any = client(
            "k", "s", PROJECT, voice_region="euc1", pool_size=3, retry=sinch.RetryPolicy(attempts=2)
        )
        original.configuration.token_manager.set_auth_token({**TOKEN, "access_token": "planted-token"})
        original.configuration.token_cache = FileTokenCache(tmp_path)
        original.configuration.on_attempt = _Hook().hear  # could not be pickled, and stays behind
        data = pickle.dumps(original)
        assert b"planted-token" not in data
        copied: Any = pickle.loads(data)
        assert type(copied) is client
        assert copied.configuration.voice_region == "euc1"
        assert copied.configuration.on_attempt is None
        assert copied.configuration.token_manager.token is None
        assert repr(copied.configuration.token_cache) == repr(original.configuration.token_cache)

    def test_a_client_that_was_used(self) -> None:
        client = SinchClient("k", "s", PROJECT, base_url="http://127.0.0.1:9", retry=sinch.RetryPolicy(attempts=1))
        with pytest.raises(sinch.TransportException):
            client.perform(get())
        copied = there_and_back(client)
        with pytest.raises(sinch.TransportException):
            copied.perform(get())
        with pytest.raises(sinch.TransportException):
            copied.sms.groups.get("G")

    @pytest.mark.parametrize("driver", [Urllib3Driver, ThreadsDriver, AiohttpDriver])
    def test_drivers(self, driver: type[Urllib3Driver] | type[ThreadsDriver] | type[AiohttpDriver]) -> None:
        assert type(there_and_back(driver(pool_size=2))) is driver

    def test_caches(self, tmp_path: Any) -> None:
        memory = MemoryTokenCache()
        memory.put("key", "planted-token", 4e9)
        assert b"planted-token" not in pickle.dumps(memory)
        assert there_and_back(memory).get("key") is None
        file = FileTokenCache(tmp_path)
        file.put("key", "planted-token", 4e9)
        assert b"planted-token" not in pickle.dumps(file)
        assert there_and_back(file).get("key") == ("planted-token", 4e9)

    @pytest.mark.parametrize(
        "option", [sinch.Timeout(read=2), sinch.RetryPolicy(attempts=2), sinch.NULL, get(), make(a=1).operation]
    )
    def test_values(self, option: object) -> None:
        for copied in (there_and_back(option), copy.copy(option)):
            assert type(copied) is type(option)


class TestExceptions:
    @pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.__name__)
    def test_each_class(self, kind: type[SinchException]) -> None:
        error = kind("what happened", HTTPResponse(418, {"text": "no"}, Headers({"X-Request-Id": "r1"})), True)
        error.code, error.operation, error.retry_after, error.attempts = "teapot", "sms.batches.send", 2.5, 3
        if isinstance(error, sinch.TransportException):
            error.may_have_been_sent = True
        for copied in (there_and_back(error), copy.copy(error), copy.deepcopy(error)):
            assert type(copied) is kind
            assert (str(copied), copied.status, copied.code, copied.retry_after, copied.attempts) == (
                "what happened", 418, "teapot", 2.5, 3,
            )  # fmt: skip
            assert copied.http_response is not None
            assert copied.http_response.headers["x-request-id"] == "r1"
            assert copied.http_response.body == {"text": "no"}
            assert getattr(copied, "may_have_been_sent", True) is True

    @pytest.mark.parametrize(
        "outcome", [answer({"text": "no"}, 400), answer({}, 503), NotSent(OSError("x")), NoAnswer(OSError("y"), True)]
    )
    def test_as_they_are_raised(self, outcome: Outcome) -> None:
        with pytest.raises(SinchException) as caught:
            make_client(RecordingDriver(outcome), retry=sinch.RetryPolicy(attempts=1)).perform(make())
        copied = there_and_back(caught.value)
        assert (type(copied), str(copied)) == (type(caught.value), str(caught.value))
        assert {**vars(copied), "http_response": None} == {**vars(caught.value), "http_response": None}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_answers(case: Case) -> None:
    result: Any = case.call(make_client(RecordingDriver(answer(case.answer)), service_plan=case.service_plan))
    if isinstance(result, Place):
        # A listing under way belongs to its client: its page can be taken along, and the walk cannot.
        with pytest.raises((pickle.PicklingError, AttributeError, TypeError)):
            pickle.dumps(result)
        result = vars(result)["result"]
    copied = there_and_back(result)
    assert copied == result
    if result is not None:
        assert (copied.http.status, copied.http.attempts) == (200, 1)
        assert copied.extra == result.extra
        assert copied.as_dict() == result.as_dict()
    assert copy.deepcopy(result) == result
