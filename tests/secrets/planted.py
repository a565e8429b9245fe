"""Secrets that are planted in a client, and everything of ours in which they could turn up."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from sinch import RetryPolicy, SinchClient, SinchClientAsync, SinchException
from sinch.core.attempt import Attempt
from sinch.core.messages import Outcome, Send
from sinch.core.operation import Call
from sinch.models.model import SinchBaseModel
from tests.aio.stage import AsyncRecordingDriver
from tests.fakes import PROJECT, RecordingDriver

T = TypeVar("T", bound=SinchBaseModel)

TOKEN = "planted.access.token-8f1"
CREDENTIALS: dict[str, str] = {
    "key_id": "planted-key-id-1f0",
    "key_secret": "planted-key-secret-2e9",
    "application_key": "planted-application-key-3d8",
    "application_secret": "cGxhbnRlZC1hcHBsaWNhdGlvbi1zZWNyZXQ=",
    "service_plan_id": "planted-plan-4c7",
    "sms_api_token": "planted-api-token-5b6",
}
#: As the credentials stand in headers: Basic, and the decoded application secret.
DERIVED = ["cGxhbnRlZC1rZXktaWQtMWYwOnBsYW50ZWQta2V5LXNlY3JldC0yZTk=", "planted-application-secret"]


def options(service_plan: bool) -> dict[str, str]:
    return {
        name: value
        for name, value in CREDENTIALS.items()
        if service_plan or name not in {"service_plan_id", "sms_api_token"}
    }


class Watched(SinchClient):
    """Keeps the calls that it performs."""

    @cached_property
    def calls(self) -> list[Call[Any]]:
        return []

    def perform(self, call: Call[T]) -> T:
        self.calls.append(call)
        return super().perform(call)


class WatchedAsync(SinchClientAsync):
    """Keeps the calls that it performs."""

    @cached_property
    def calls(self) -> list[Call[Any]]:
        return []

    async def perform(self, call: Call[T]) -> T:
        self.calls.append(call)
        return await super().perform(call)


class Listener(logging.Handler):
    """Hears every record of our loggers, at every level."""

    def __init__(self) -> None:
        super().__init__(level=0)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class Scene:
    """A client with planted secrets over a fake driver, and what it lets out."""

    def __init__(self, *outcomes: Outcome, tokens: Iterable[Outcome], service_plan: bool) -> None:
        retry = RetryPolicy(attempts=2, backoff=0)
        self.driver = RecordingDriver(*outcomes, tokens=list(tokens))
        self.client = Watched(project_id=PROJECT, retry=retry, driver=self.driver, **options(service_plan))  # type: ignore[arg-type]
        self.driver_async = AsyncRecordingDriver(*outcomes, tokens=tuple(tokens))
        self.client_async = WatchedAsync(
            project_id=PROJECT, retry=retry, driver=self.driver_async, **options(service_plan)  # type: ignore[arg-type]
        )  # fmt: skip
        self.attempts: list[Attempt] = []
        self.errors: list[SinchException] = []
        self.listener = Listener()
        logger = logging.Logger("Sinch", level=1)
        logger.addHandler(self.listener)
        for client in (self.client, self.client_async):
            client.configuration.logger = logger
            client.configuration.on_attempt = self.attempts.append

    @property
    def sent(self) -> list[Send]:
        return self.driver.sent + self.driver_async.sent + self.driver.token_requests

    @property
    def calls(self) -> list[Call[Any]]:
        return self.client.calls + self.client_async.calls

    def planted(self) -> set[str]:
        """Give every text that must not turn up: credentials, signatures, and what the calls were about."""
        found = {TOKEN, *CREDENTIALS.values(), *DERIVED}
        for sent in self.sent:
            kind, _, rest = sent.headers["Authorization"].partition(" ")
            found |= {rest, rest.rpartition(":")[2]} if kind == "Application" else {rest}
            parts = urlsplit(sent.target)
            found |= {piece for piece in parts.path.split("/") if _telling(piece)}
            found |= {unquote(piece) for piece in parts.path.split("/") if _telling(piece)}
            found |= {value for _, value in parse_qsl(parts.query) if _telling(value)}
            if sent.body:
                found |= {text for text in _texts(sent.body) if _telling(text)}
        # What an operation has in its path by itself tells nothing.
        own = {piece for call in self.calls for piece in call.operation.path.split("/")}
        return found - own - {PROJECT}

    def let_out(self) -> Iterator[str]:
        """Give everything of ours that a program might print, log or send to a collector of errors."""
        for record in self.listener.records:
            yield f"{record.getMessage()} {vars(record)!r}"
        for attempt in self.attempts:
            yield repr(attempt)
        for error in self.errors:
            seen = {name: value for name, value in vars(error).items() if name != "http_response"}
            yield f"{error} {error!r} {error.args!r} {seen!r}"
        for client in (self.client, self.client_async):
            configuration: Any = client.configuration
            manager = configuration.token_manager
            session = client._session
            things = [client, configuration, manager, manager.token, session, session.driver, session._given]
            for call in self.calls:
                things += [call, call.operation]
            for thing in [*things, *self.sent]:
                yield f"{thing!r} {thing!s}"


def _telling(text: str) -> bool:
    """Tell whether a text would be somebody's: a number, an id, an address, a sentence. Words of the API are not."""
    return len(text) >= 5 and any(not (letter.isalpha() or letter in "_-.") for letter in text[2:])


def _texts(body: bytes) -> Iterator[str]:
    try:
        yield from _leaves(json.loads(body))
    except ValueError:
        yield body.decode("utf-8", "replace")


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in cast("dict[str, object]", value).values():
            yield from _leaves(each)
    elif isinstance(value, list):
        for each in cast("list[object]", value):
            yield from _leaves(each)
