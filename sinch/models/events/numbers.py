"""Numbers events: what became of the provisioning of a number, and of an order of numbers.

https://developers.sinch.com/docs/numbers/api-reference/numbers
"""

from __future__ import annotations

from typing import ClassVar

from sinch.models.events.event import Event
from sinch.models.model import WireEnum
from sinch.models.typed import dataclass

__all__ = [
    "NumberEvent",
    "NumberOrderEvent",
    "NumbersEvent",
    "NumbersEventStatus",
    "NumbersEventType",
    "NumbersFailureCode",
    "NumbersResourceType",
    "UnknownNumbersEvent",
]


class NumbersResourceType(WireEnum):
    """What an event is about."""

    ACTIVE_NUMBER = "ACTIVE_NUMBER"
    NUMBER_ORDER = "NUMBER_ORDER"


class NumbersEventType(WireEnum):
    """What was going on."""

    PROVISIONING_TO_SMS_PLATFORM = "PROVISIONING_TO_SMS_PLATFORM"
    DEPROVISIONING_FROM_SMS_PLATFORM = "DEPROVISIONING_FROM_SMS_PLATFORM"
    PROVISIONING_TO_CAMPAIGN = "PROVISIONING_TO_CAMPAIGN"
    DEPROVISIONING_FROM_CAMPAIGN = "DEPROVISIONING_FROM_CAMPAIGN"
    PROVISIONING_TO_VOICE_PLATFORM = "PROVISIONING_TO_VOICE_PLATFORM"
    DEPROVISIONING_FROM_VOICE_PLATFORM = "DEPROVISIONING_FROM_VOICE_PLATFORM"
    #: An older spelling of the one before.
    DEPROVISIONING_TO_VOICE_PLATFORM = "DEPROVISIONING_TO_VOICE_PLATFORM"
    NUMBER_ORDER_PROCESSING = "NUMBER_ORDER_PROCESSING"


class NumbersEventStatus(WireEnum):
    """How it ended: the first two for numbers, the others for orders."""

    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    IN_REVIEW = "IN_REVIEW"
    BLOCKED = "BLOCKED"
    COMPLETED = "COMPLETED"
    REJECTED = "REJECTED"
    EXPIRED = "EXPIRED"


class NumbersFailureCode(WireEnum):
    """Why it failed."""

    CAMPAIGN_NOT_AVAILABLE = "CAMPAIGN_NOT_AVAILABLE"
    EXCEEDED_10DLC_LIMIT = "EXCEEDED_10DLC_LIMIT"
    NUMBER_PROVISIONING_FAILED = "NUMBER_PROVISIONING_FAILED"
    PARTNER_SERVICE_UNAVAILABLE = "PARTNER_SERVICE_UNAVAILABLE"
    CAMPAIGN_PENDING_ACCEPTANCE = "CAMPAIGN_PENDING_ACCEPTANCE"
    MNO_SHARING_ERROR = "MNO_SHARING_ERROR"
    CAMPAIGN_PROVISIONING_FAILED = "CAMPAIGN_PROVISIONING_FAILED"
    CAMPAIGN_EXPIRED = "CAMPAIGN_EXPIRED"
    CAMPAIGN_MNO_REJECTED = "CAMPAIGN_MNO_REJECTED"
    CAMPAIGN_MNO_SUSPENDED = "CAMPAIGN_MNO_SUSPENDED"
    CAMPAIGN_MNO_REVIEW = "CAMPAIGN_MNO_REVIEW"
    INSUFFICIENT_BALANCE = "INSUFFICIENT_BALANCE"
    MOCK_CAMPAIGN_NOT_ALLOWED = "MOCK_CAMPAIGN_NOT_ALLOWED"
    TFN_NOT_ALLOWED = "TFN_NOT_ALLOWED"
    INVALID_NNID = "INVALID_NNID"
    PROVISIONING_TO_VOICE_PLATFORM_FAILED = "PROVISIONING_TO_VOICE_PLATFORM_FAILED"


@dataclass(slots=True, repr=False, eq=False)
class NumberEvent(Event):
    """Something became of a number, or of the resource that ``resource_type`` names."""

    product: ClassVar[str] = "numbers"
    _camel_case: ClassVar[bool] = True
    _told_apart_by: ClassVar[tuple[str, ...]] = ("event_id",)

    event_id: str | None
    #: ISO 8601 text without an offset, in UTC, with up to nine fraction digits.
    timestamp: str | None
    project_id: str | None
    #: The phone number, E.164; of an order its id.
    resource_id: str | None
    resource_type: NumbersResourceType | str | None
    event_type: NumbersEventType | str | None
    status: NumbersEventStatus | str | None
    #: Only when it failed, and not for SMS.
    failure_code: NumbersFailureCode | str | None
    #: Only when it failed: for questions to Sinch support.
    internal_failure_code: str | None


@dataclass(slots=True, repr=False, eq=False)
class NumberOrderEvent(NumberEvent):
    """An order of numbers has a new state; ``resource_id`` is the id of the order."""


@dataclass(slots=True, repr=False, eq=False)
class UnknownNumbersEvent(NumberEvent):
    """An event about a resource that is newer than this package."""


#: What :class:`sinch.callbacks.NumbersCallbacks` gives. The last two are number events as well: ask for them first.
NumbersEvent = NumberEvent | NumberOrderEvent | UnknownNumbersEvent
