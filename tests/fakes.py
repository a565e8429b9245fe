"""Stands in for the network in tests of everything above it: a driver that records what it is asked to send."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sinch import SinchClient
from sinch.core.messages import Answered, Outcome, Send
from sinch.models.model import Headers

if TYPE_CHECKING:
    from sinch.core.options import RetryPolicy

PROJECT = "b2c4f3a1-7d15-4e0a-9c58-1f6f0e5d7a90"
SERVICE_PLAN = "5d1f0c7a9b3e4826a1c4d7e8f9012345"
API_TOKEN = "sms-api-token-of-the-tests"
APPLICATION_KEY = "7c1b2a90-53de-4f68-8a17-2e9f40b6c3d5"
APPLICATION_SECRET = "c2VjcmV0IG9mIHRoZSB0ZXN0cw=="

TOKEN = {"access_token": "token-of-the-tests", "expires_in": 3599, "scope": "", "token_type": "bearer"}


def answer(
    body: object = None, status: int = 200, headers: Mapping[str, str] | None = None, text: bytes | None = None
) -> Answered:
    """Make an answer with a JSON body, or with the bytes given as ``text``."""
    if text is None:
        text = b"" if body is None else json.dumps(body).encode()
    return Answered(status, Headers(headers or {}), text)


class RecordingDriver:
    """Records requests and answers them in order, the last answer for ever; token requests apart."""

    def __init__(self, *outcomes: Outcome, tokens: Sequence[Outcome] = ()) -> None:
        self.sent: list[Send] = []
        self.token_requests: list[Send] = []
        self._outcomes = list(outcomes) or [answer({})]
        self._tokens = list(tokens) or [answer(TOKEN)]

    def send(self, request: Send) -> Outcome:
        if request.target.endswith("/oauth2/token"):
            self.token_requests.append(request)
            return self._tokens.pop(0) if len(self._tokens) > 1 else self._tokens[0]
        self.sent.append(request)
        return self._outcomes.pop(0) if len(self._outcomes) > 1 else self._outcomes[0]

    def close(self) -> None:
        pass


def make_client(
    driver: RecordingDriver, *, service_plan: bool = False, retry: RetryPolicy | None = None
) -> SinchClient:
    """Make a client with all credentials over a fake driver."""
    return SinchClient(
        "key-id",
        "key-secret",
        PROJECT,
        application_key=APPLICATION_KEY,
        application_secret=APPLICATION_SECRET,
        service_plan_id=SERVICE_PLAN if service_plan else None,
        sms_api_token=API_TOKEN if service_plan else None,
        retry=retry,
        driver=driver,
    )
