"""What a callback is answered with: status, headers and body, for whatever framework sends them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from sinch.core.exceptions import CallbackSignatureException, SinchException, ValidationException

__all__ = ["Answer", "json_answer", "refusal"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer to a callback. The plain ``Answer()`` says that all is well: 200 without a body."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""


def json_answer(value: object, what: str) -> Answer:
    """Make an answer of status 200 with a JSON body.

    :param what: what is written, for the message.
    :raises ValidationException: JSON cannot carry it.
    """
    try:
        body = json.dumps(value, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        raise ValidationException(f"{what} cannot be written as JSON") from None
    return Answer(200, {"Content-Type": "application/json"}, body)


def refusal(error: SinchException) -> Answer:
    """Make the answer to a callback that was not accepted: 401 when it is not proven, 400 when it is no event.

    It has no body: who sent it may be anyone.

    :raises SinchException: the error is another one.
    """
    if isinstance(error, CallbackSignatureException):
        return Answer(401)
    if isinstance(error, ValidationException):
        return Answer(400)
    raise error
