"""Verification callbacks: whether an attempt may start, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from sinch.callbacks.answers import Answer, json_answer
from sinch.callbacks.applications import ApplicationCallbacks
from sinch.core.exceptions import ValidationException
from sinch.core.wire import decode
from sinch.models.events.verification import (
    UnknownVerificationEvent,
    VerificationEvent,
    VerificationRequestEvent,
    VerificationResultEvent,
    VerificationSmsDeliveredEvent,
)
from sinch.models.events.verification_answers import RequestEventResponse, VerificationRequestEventResponse
from sinch.models.verification import VerificationMethod

__all__ = ["VerificationCallbacks"]

_KINDS: Mapping[object, Callable[[Mapping[str, object]], VerificationEvent]] = {
    "VerificationRequestEvent": partial(decode, VerificationRequestEvent),
    "VerificationResultEvent": partial(decode, VerificationResultEvent),
    "VerificationSmsDeliveredEvent": partial(decode, VerificationSmsDeliveredEvent),
}


class VerificationCallbacks(ApplicationCallbacks[VerificationEvent]):
    """Receives what happens to the verification attempts of an application."""

    product: ClassVar[str] = "verification"

    def allow(self, event: VerificationRequestEvent) -> Answer:
        """Let an attempt start as it was asked for."""
        return self.answer(event, RequestEventResponse("allow"))

    def deny(self, event: VerificationRequestEvent) -> Answer:
        """Do not let an attempt start."""
        return self.answer(event, RequestEventResponse("deny"))

    def answer(self, event: VerificationRequestEvent, response: VerificationRequestEventResponse) -> Answer:
        """Answer whether an attempt may start, and how; ``Answer()`` is the answer to all other events.

        :param response: the one of the method that the event names.
        :raises ValidationException: it is for another method, or its action is neither ``allow`` nor ``deny``.
        """
        asked: object = event
        given: object = response
        if not isinstance(asked, VerificationRequestEvent):
            raise ValidationException(f"{type(asked).__name__} takes no such answer: answer it with Answer()")
        if not isinstance(given, RequestEventResponse):
            raise ValidationException(f"response is no answer to a verification request: {type(given).__name__}")
        content = response.as_dict()
        if content["action"] not in ("allow", "deny"):
            raise ValidationException("the action of the response is neither allow nor deny")
        known = any(method == event.method for method in VerificationMethod)
        if len(content) > 1 and known and response.method != event.method:
            raise ValidationException(f"{type(response).__name__} is no answer for the method {event.method}")
        return json_answer(content, "the response")

    def _event(self, raw: Mapping[str, object]) -> VerificationEvent:
        kind = raw.get("event")
        make = _KINDS.get(kind) if isinstance(kind, str) else None
        return decode(UnknownVerificationEvent, raw) if make is None else make(raw)
