"""Whether a request is sent again, and after how long. Pure: time and randomness are passed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from sinch.core.messages import Answered, AnswerTooLarge, NotSent, Outcome

if TYPE_CHECKING:
    from sinch.core.options import RetryPolicy

__all__ = ["may_repeat", "pause", "retry_after"]

#: Statuses after which an operation that is safe to repeat is repeated. 500 is none of them: it is an
#: answer of the application, which repeating seldom changes.
REPEATED_STATUSES = frozenset({429, 502, 503, 504})


def may_repeat(outcome: Outcome, repeatable: bool) -> bool:
    """Tell whether the outcome allows another attempt at all.

    A request that is not repeatable is sent again only when it surely was not acted upon: it never reached
    the server, or the server turned it away with 429 and said when to come back.
    """
    if isinstance(outcome, NotSent):
        return True
    if isinstance(outcome, Answered):
        if outcome.status == 429:
            return repeatable or "retry-after" in outcome.headers
        return repeatable and outcome.status in REPEATED_STATUSES
    # An answer that was too large once is too large again.
    return repeatable and not isinstance(outcome.error, AnswerTooLarge)


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
