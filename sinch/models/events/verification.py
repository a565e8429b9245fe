"""Verification events: an attempt is about to start, has a result, or its SMS has arrived.

https://developers.sinch.com/docs/verification/api-reference/verification/
"""

from __future__ import annotations

from typing import ClassVar, Literal

from sinch.models.events.event import Event
from sinch.models.typed import dataclass
from sinch.models.verification import (
    SmsDeliveryResult,
    VerificationIdentity,
    VerificationMethod,
    VerificationMoney,
    VerificationReason,
    VerificationSource,
    VerificationStatus,
)

__all__ = [
    "UnknownVerificationEvent",
    "VerificationEvent",
    "VerificationRequestEvent",
    "VerificationResultEvent",
    "VerificationSmsDeliveredEvent",
]


class _VerificationEvent(Event):
    __slots__ = ()
    product: ClassVar[str] = "verification"
    _camel_case: ClassVar[bool] = True


@dataclass(slots=True, repr=False, eq=False)
class VerificationRequestEvent(_VerificationEvent):
    """An attempt is about to start: answer whether it may. Without a valid answer in time it does not."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "id")

    #: Of the attempt.
    id: str
    event: Literal["VerificationRequestEvent"]
    method: VerificationMethod | str
    #: Whom to verify.
    identity: VerificationIdentity
    #: The most that the attempt costs.
    price: VerificationMoney | None
    #: Price of a minute of the call.
    rate: VerificationMoney | None
    #: The reference that was given at the start.
    reference: str | None
    #: The text that was given at the start.
    custom: str | None
    #: Languages that the user prefers; of SMS only.
    accept_language: list[str] | None


@dataclass(slots=True, repr=False, eq=False)
class VerificationResultEvent(_VerificationEvent):
    """An attempt has ended."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "id", "status")

    #: Of the attempt.
    id: str
    event: Literal["VerificationResultEvent"]
    method: VerificationMethod | str
    #: Who was verified or not.
    identity: VerificationIdentity
    status: VerificationStatus | str
    #: Why it was not successful.
    reason: VerificationReason | str | None
    #: The reference that was given at the start.
    reference: str | None
    #: How the code came to the application.
    source: VerificationSource | str | None
    #: The text that was given at the start.
    custom: str | None


@dataclass(slots=True, repr=False, eq=False)
class VerificationSmsDeliveredEvent(_VerificationEvent):
    """The SMS with the code has arrived, or is known not to."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "id", "sms_result")

    #: Of the attempt.
    id: str
    event: Literal["VerificationSmsDeliveredEvent"]
    method: VerificationMethod | str
    identity: VerificationIdentity
    sms_result: SmsDeliveryResult | str
    #: The reference that was given at the start.
    reference: str | None
    #: The text that was given at the start.
    custom: str | None


@dataclass(slots=True, repr=False, eq=False)
class UnknownVerificationEvent(_VerificationEvent):
    """An event that is newer than this package: all but its kind is in :attr:`extra`."""

    event: str | None


#: What :class:`sinch.callbacks.VerificationCallbacks` gives.
VerificationEvent = (
    VerificationRequestEvent | VerificationResultEvent | VerificationSmsDeliveredEvent | UnknownVerificationEvent
)
