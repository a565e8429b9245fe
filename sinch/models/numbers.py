"""Numbers: what the API sends and takes.

The Numbers API spells its keys in camel case. Top-level fields of answers are attributes in snake case;
nested objects stay dicts with the API's own keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from sinch.models.model import SinchBaseModel, WireEnum
from sinch.models.typed import NotRequired, TypedDict


# ------------------------------------------------------------------------------------------------- enums
class NumberType(WireEnum):
    """Kind of phone number."""

    MOBILE = "MOBILE"
    LOCAL = "LOCAL"
    TOLL_FREE = "TOLL_FREE"


class NumberCapability(WireEnum):
    """What a number can be used for."""

    SMS = "SMS"
    VOICE = "VOICE"


class NumberSearchPattern(WireEnum):
    """Where the digits of a pattern must stand."""

    START = "START"
    CONTAINS = "CONTAINS"
    END = "END"


#: What arguments take: a member, its text, or a value newer than this package.
NumberTypeLike = NumberType | Literal["MOBILE", "LOCAL", "TOLL_FREE"] | str
NumberCapabilityLike = NumberCapability | Literal["SMS", "VOICE"] | str
NumberSearchPatternLike = NumberSearchPattern | Literal["START", "CONTAINS", "END"] | str


# ------------------------------------------------------------------------------------------------ shapes
class Money(TypedDict):
    """An amount of money."""

    #: ISO 4217 code, such as ``EUR``.
    currencyCode: str
    #: Decimal number as text, such as ``"0.80"``.
    amount: str


class SmsConfigurationRequest(TypedDict):
    """How a number is to be used for SMS."""

    #: Service plan that sends and receives with the number; ``""`` unlinks it.
    servicePlanId: str
    #: 10DLC campaign, for US numbers; ``""`` unlinks it.
    campaignId: NotRequired[str]


# ----------------------------------------------------------------------------------------------- answers
class _NumbersModel(SinchBaseModel):
    __slots__ = ()
    _camel_case: ClassVar[bool] = True


@dataclass(slots=True, repr=False, eq=False)
class Number(_NumbersModel):
    """A number that can be rented."""

    #: E.164 with its ``+``.
    phone_number: str
    #: ISO 3166-1 alpha-2 country code.
    region_code: str
    type: NumberType | str
    capability: list[NumberCapability | str]
    #: Charged once, when the number is rented.
    setup_price: Money | None
    #: Charged every ``payment_interval_months``.
    monthly_price: Money | None
    payment_interval_months: int
    #: True when the country wants documents before the number works.
    supporting_documentation_required: bool


@dataclass(slots=True, repr=False, eq=False)
class ListAvailableNumbersResponse(_NumbersModel):
    """Numbers that matched a search. There is no next page."""

    available_numbers: list[Number]
