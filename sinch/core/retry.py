"""What follows from a failure: whether the request is sent again, after how long, and the exception if it is not.

Pure: time and randomness are passed in. Imported with the first failure of a program, and so are the errors.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from sinch.core.errors import api_error, transport_error
from sinch.core.messages import Answered, AnswerTooLarge, NotSent, Outcome

if TYPE_CHECKING:
    from sinch.core.exceptions import SinchException
    from sinch.core.exchange import Circumstances
    from sinch.core.options import RetryPolicy

__all__ = ["assess", "may_repeat", "pause", "retry_after"]

#: Statuses after which an operation that is safe to repeat is repeated. 500 is none of them: it is an
#: answer of the application, which repeating seldom changes.
REPEATED_STATUSES = frozenset({429, 502, 503, 504})


def assess(
    outcome: Outcome,
    given: Circumstances,
    *,
    operation: str,
    repeatable: bool,
    attempts: int,
    counted: int,
    auth: str,
) -> tuple[SinchException, float | None]:
    """Give the exception for a failure, and the seconds after which to try again; None: not at all.

    :param attempts: requests sent for this call.
    :param counted: those that the policy counts; the one after a new token is not among them.
    :param auth: kind of credentials that were used.
    """
    wanted: float | None = None
    error: SinchException
    if isinstance(outcome, Answered):
        wanted = retry_after(outcome, given.now())
        error = api_error(operation, outcome, attempts=attempts, retry_after=wanted, auth=auth)
    else:
        error = transport_error(operation, outcome, attempts=attempts, repeatable=repeatable)
    if counted >= given.retry.attempts or not may_repeat(outcome, repeatable):
        return error, None
    return error, pause(counted, wanted, given.retry, given.random)


def may_repeat(outcome: Outcome, repeatable: bool) -> bool:
    """Tell whether the outcome allows another attempt at all.

    A request that is not repeatable is sent again only when it surely was not acted upon: it never reached
    the server, or the server turned it away with 429 and said when to come back.
    """
    if isinstance(outcome, Answered):
        if outcome.status == 429:
            return repeatable or "retry-after" in outcome.headers
        return repeatable and outcome.status in REPEATED_STATUSES
    # An answer that was too large once is too large again.
    return (repeatable or isinstance(outcome, NotSent)) and not isinstance(outcome.error, AnswerTooLarge)


def pause(attempt: int, wanted: float | None, policy: RetryPolicy, random: Callable[[], float]) -> float:
    """Give the seconds to wait after an attempt: what the server asked for, else backoff with full jitter.

    :param attempt: number of the attempt that failed, from 1.
    :param wanted: seconds the server asked to wait, or None.
    :param random: gives a number from 0 up to 1.
    """
    if wanted is not None:
        return wanted
    ceiling = min(policy.max_backoff, policy.backoff * 2.0 ** min(attempt - 1, 60))
    return ceiling * random()


def retry_after(answer: Answered, now: datetime) -> float | None:
    """Read ``Retry-After``, seconds or an HTTP date, as seconds from now; None when absent or nonsense."""
    text = answer.headers.get("retry-after", "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text) if len(text) < 10 else None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - now).total_seconds())
