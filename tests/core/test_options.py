"""Timeouts, retry policy, and how long to wait."""

from __future__ import annotations

import math
import pickle
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch import RetryPolicy, Timeout
from sinch.core.exceptions import ValidationException
from sinch.core.retry import pause, retry_after
from tests.fakes import answer

NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize("value", [-1, 0, float("nan"), "5", True, [1]], ids=repr)
@pytest.mark.parametrize("option", ["connect", "read", "total"])
def test_timeouts_that_make_no_sense(option: str, value: object) -> None:
    with pytest.raises(ValidationException, match=rf"Timeout\({option}="):
        Timeout(**{option: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("attempts", 0), ("attempts", -1), ("attempts", 1.5), ("attempts", True), ("attempts", "3"),
        ("attempts", None),
        ("backoff", -0.1), ("backoff", None), ("backoff", "1"), ("max_backoff", float("nan")), ("deadline", 0),
        ("deadline", -1), ("deadline", "soon"),
    ],
)  # fmt: skip
def test_policies_that_make_no_sense(option: str, value: object) -> None:
    with pytest.raises(ValidationException, match=rf"RetryPolicy\({option}="):
        RetryPolicy(**{option: value})  # type: ignore[arg-type]


def test_options_are_values() -> None:
    assert Timeout(read=1) == Timeout(read=1.0)
    assert pickle.loads(pickle.dumps(RetryPolicy(attempts=2))) == RetryPolicy(attempts=2)
    assert Timeout(connect=math.inf).connect == math.inf


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True), st.floats(0, 100), st.floats(0, 100))
def test_backoff_stays_within_its_bounds(attempt: int, random: float, backoff: float, most: float) -> None:
    seconds = pause(attempt, None, RetryPolicy(backoff=backoff, max_backoff=most), lambda: random)
    assert 0 <= seconds <= most


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0), ("12", 12), (" 3 ", 3), ("Sun, 01 Mar 2026 12:01:00 GMT", 60), ("Sun, 01 Mar 2026 11:00:00 GMT", 0),
        ("", None), ("-1", None), ("1.5", None), ("soon", None), ("9" * 400, None), ("\u0663", None),
        ("Sun, 99 Mar 2026 12:01:00 GMT", None),
    ],
)  # fmt: skip
def test_retry_after(text: str, seconds: float | None) -> None:
    assert retry_after(answer({}, 429, {"Retry-After": text}), NOW) == seconds


@given(st.text())
def test_retry_after_never_raises(text: str) -> None:
    retry_after(answer({}, 429, {"Retry-After": text}), NOW)
