"""Plays an exchange without any I/O: the clock, chance and all outcomes are the test's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TypeVar

from sinch.core.configuration import Configuration
from sinch.core.exchange import Circumstances, exchange
from sinch.core.messages import Outcome, Pause, Send, TokenNeeded
from sinch.core.operation import Call
from sinch.core.options import RetryPolicy, Timeout
from sinch.models.authentication import OAuthToken
from sinch.models.model import SinchBaseModel
from tests.fakes import API_TOKEN, APPLICATION_KEY, APPLICATION_SECRET, PROJECT, SERVICE_PLAN

T = TypeVar("T", bound=SinchBaseModel)

START = datetime(2026, 3, 1, 12, 0, 0, tzinfo=timezone.utc)


def make_token(text: str = "token-1") -> OAuthToken:
    return OAuthToken(access_token=text, expires_in=3599, scope="", token_type="bearer")


@dataclass
class Stage:
    """Where an exchange is played. Waiting moves the clock."""

    retry: RetryPolicy = field(default_factory=RetryPolicy)
    timeout: Timeout | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    service_plan: bool = False
    random: float = 1.0
    #: Seconds that each request takes.
    takes: float = 0.0
    time: float = 1000.0
    sent: list[Send] = field(default_factory=list[Send])
    asked: list[str | None] = field(default_factory=list["str | None"])
    waited: list[float] = field(default_factory=list[float])
    records: list[tuple[str, int, str]] = field(default_factory=list[tuple[str, int, str]])

    def __post_init__(self) -> None:
        self.configuration = Configuration(
            "key-id",
            "key-secret",
            PROJECT,
            application_key=APPLICATION_KEY,
            application_secret=APPLICATION_SECRET,
            service_plan_id=SERVICE_PLAN if self.service_plan else None,
            sms_api_token=API_TOKEN if self.service_plan else None,
        )

    @property
    def given(self) -> Circumstances:
        return Circumstances(
            self.configuration,
            timeout=self.timeout,
            retry=self.retry,
            headers=self.headers,
            user_agent="sinch-sdk/test",
            clock=lambda: self.time,
            now=lambda: START + timedelta(seconds=self.time - 1000.0),
            random=lambda: self.random,
            record=lambda operation, attempt, outcome, elapsed: self.records.append(
                (operation, attempt, type(outcome).__name__)
            ),
        )

    def play(self, call: Call[T], *outcomes: Outcome) -> T:
        """Carry out a call: each request gets the next outcome; tokens are ``token-1``, ``token-2``, ..."""
        steps = exchange(call, self.given)
        left = list(outcomes)
        answer: Outcome | OAuthToken | None = None
        try:
            while True:
                step = steps.send(answer)
                if isinstance(step, TokenNeeded):
                    self.asked.append(step.used)
                    answer = make_token(f"token-{len(self.asked)}")
                elif isinstance(step, Pause):
                    self.time += step.seconds
                    self.waited.append(step.seconds)
                    answer = None
                else:
                    self.time += self.takes
                    self.sent.append(step)
                    answer = left.pop(0)
        except StopIteration as done:
            assert not left, "not every outcome was used"
            result: T = done.value
            return result
