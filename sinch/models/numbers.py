"""Numbers: what the API sends and takes. What belongs to orders is in :mod:`sinch.models.number_orders`.

The Numbers API spells its keys in camel case. Top-level fields of answers are attributes in snake case;
nested objects stay dicts with the API's own keys. Moments are text, ISO 8601 in UTC.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from sinch.models.model import SinchBaseModel, WireEnum
from sinch.models.typed import NotRequired, TypedDict, dataclass


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


class ActiveNumbersOrderBy(WireEnum):
    """What rented numbers are sorted by."""

    PHONE_NUMBER = "phoneNumber"
    DISPLAY_NAME = "displayName"


class VoiceApplicationType(WireEnum):
    """What answers the calls of a number."""

    #: A Voice application, named by ``appId``.
    RTC = "RTC"
    #: Elastic SIP trunking; the trunk is named by ``trunkId``.
    EST = "EST"
    #: A fax service, named by ``serviceId``.
    FAX = "FAX"


class ProvisioningStatus(WireEnum):
    """How far the set-up of a number has come. When it is done, the job is gone."""

    UNSPECIFIED = "PROVISIONING_STATUS_UNSPECIFIED"
    WAITING = "WAITING"
    IN_PROGRESS = "IN_PROGRESS"
    FAILED = "FAILED"


class SmsErrorCode(WireEnum):
    """Why a number could not be set up for SMS."""

    UNSPECIFIED = "ERROR_CODE_UNSPECIFIED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    SMS_PROVISIONING_FAILED = "SMS_PROVISIONING_FAILED"
    CAMPAIGN_PROVISIONING_FAILED = "CAMPAIGN_PROVISIONING_FAILED"
    CAMPAIGN_NOT_AVAILABLE = "CAMPAIGN_NOT_AVAILABLE"
    EXCEEDED_10DLC_LIMIT = "EXCEEDED_10DLC_LIMIT"
    NUMBER_PROVISIONING_FAILED = "NUMBER_PROVISIONING_FAILED"
    PARTNER_SERVICE_UNAVAILABLE = "PARTNER_SERVICE_UNAVAILABLE"
    CAMPAIGN_PENDING_ACCEPTANCE = "CAMPAIGN_PENDING_ACCEPTANCE"
    MNO_SHARING_ERROR = "MNO_SHARING_ERROR"
    CAMPAIGN_EXPIRED = "CAMPAIGN_EXPIRED"
    CAMPAIGN_MNO_REJECTED = "CAMPAIGN_MNO_REJECTED"
    CAMPAIGN_MNO_SUSPENDED = "CAMPAIGN_MNO_SUSPENDED"
    CAMPAIGN_MNO_REVIEW = "CAMPAIGN_MNO_REVIEW"
    INSUFFICIENT_BALANCE = "INSUFFICIENT_BALANCE"
    MOCK_CAMPAIGN_NOT_ALLOWED = "MOCK_CAMPAIGN_NOT_ALLOWED"
    TFN_NOT_ALLOWED = "TFN_NOT_ALLOWED"
    INVALID_NNID = "INVALID_NNID"


class EmergencyAddressValidationResult(WireEnum):
    """How well an address is known."""

    UNSPECIFIED = "ADDRESS_VALIDATION_RESULT_CODE_UNSPECIFIED"
    EXACT_MATCH = "EXACT_MATCH"
    #: Known in a slightly different form: see ``corrected_address``.
    NEAR_MATCH = "NEAR_MATCH"
    #: Not known: ``candidate_addresses`` may hold what was meant.
    NO_MATCH = "NO_MATCH"


class NumbersErrorStatus(WireEnum):
    """What ``NumbersException.code`` says."""

    INVALID_ARGUMENT = "INVALID_ARGUMENT"
    PERMISSION_DENIED = "PERMISSION_DENIED"
    NOT_FOUND = "NOT_FOUND"
    CONTENT_TOO_LARGE = "CONTENT_TOO_LARGE"
    INTERNAL = "INTERNAL"
    UNKNOWN = "UNKNOWN"


#: What arguments take: a member, its text, or a value newer than this package.
NumberTypeLike = NumberType | Literal["MOBILE", "LOCAL", "TOLL_FREE"] | str
NumberCapabilityLike = NumberCapability | Literal["SMS", "VOICE"] | str
NumberSearchPatternLike = NumberSearchPattern | Literal["START", "CONTAINS", "END"] | str
ActiveNumbersOrderByLike = ActiveNumbersOrderBy | Literal["phoneNumber", "displayName"] | str
VoiceApplicationTypeLike = VoiceApplicationType | Literal["RTC", "EST", "FAX"] | str


# ------------------------------------------------------------------------------------- shapes of requests
class NumberPattern(TypedDict, total=False):
    """Digits to look for, and where."""

    #: With ``START`` they begin with ``+`` and the country code.
    pattern: str
    searchPattern: NumberSearchPatternLike


class SmsConfigurationRequest(TypedDict):
    """How a number is to be used for SMS."""

    #: Service plan that sends and receives with the number; ``""`` unlinks it.
    servicePlanId: str
    #: 10DLC campaign, for US numbers; ``""`` unlinks it.
    campaignId: NotRequired[str]


class VoiceConfigurationRequest(TypedDict, total=False):
    """How a number is to be used for voice: the type, and the one id that goes with it."""

    #: ``RTC`` when it is left out.
    type: VoiceApplicationTypeLike
    #: Voice application, for ``RTC``.
    appId: str
    #: SIP trunk, for ``EST``.
    trunkId: str
    #: Fax service, for ``FAX``.
    serviceId: str


class EmergencyAddressInput(TypedDict):
    """Where help is to be sent when somebody calls it from the number."""

    streetNumber: str
    streetInfo: str
    #: Unit in the building, such as ``Apt 5``.
    location: NotRequired[str]
    city: str
    #: Code of the state or province, such as ``GA``.
    state: str
    postalCode: str
    #: The four digits of a ZIP+4.
    postalCodePlusFour: NotRequired[str]


# -------------------------------------------------------------------------------------- shapes of answers
class Money(TypedDict):
    """An amount of money."""

    #: ISO 4217 code, such as ``EUR``.
    currencyCode: str
    #: Decimal number as text, such as ``"0.80"``.
    amount: str


class ScheduledSmsProvisioning(TypedDict, total=False):
    """Set-up of a number for SMS that is going on or has failed."""

    #: Service plan that the number is to get.
    servicePlanId: str
    #: Campaign that the number is to get.
    campaignId: str
    status: ProvisioningStatus | str
    lastUpdatedTime: str
    #: Why it failed.
    errorCodes: list[SmsErrorCode | str]


class SmsConfiguration(TypedDict):
    """How a number is used for SMS."""

    #: ``""`` while there is none: nothing was asked for, it is being set up, or that failed.
    servicePlanId: str
    #: 10DLC campaign; ``""`` when there is none.
    campaignId: NotRequired[str]
    #: Absent or None when there is nothing left to do.
    scheduledProvisioning: NotRequired[ScheduledSmsProvisioning | None]


class ScheduledVoiceProvisioning(TypedDict, total=False):
    """Set-up of a number for voice that is going on or has failed."""

    type: VoiceApplicationType | str
    #: Voice application that the number is to get, for ``RTC``.
    appId: str
    #: SIP trunk that the number is to get, for ``EST``.
    trunkId: str
    #: Fax service that the number is to get, for ``FAX``.
    serviceId: str
    status: ProvisioningStatus | str
    lastUpdatedTime: str


class VoiceConfiguration(TypedDict, total=False):
    """How a number is used for voice: the type, and the one id that goes with it."""

    #: ``RTC`` when it is absent.
    type: VoiceApplicationType | str
    #: Voice application, for ``RTC``; ``""`` while it is being set up.
    appId: str
    #: SIP trunk, for ``EST``.
    trunkId: str
    #: Fax service, for ``FAX``.
    serviceId: str
    lastUpdatedTime: str | None
    #: Absent or None when there is nothing left to do.
    scheduledVoiceProvisioning: ScheduledVoiceProvisioning | None


class EmergencyAddress(TypedDict, total=False):
    """Where help is sent when somebody calls it from the number."""

    streetNumber: str
    streetInfo: str
    #: Unit in the building, such as ``Apt 5``.
    location: str
    city: str
    #: Code of the state or province.
    state: str
    postalCode: str
    #: The four digits of a ZIP+4.
    postalCodePlusFour: str


# ---------------------------------------------------------------------------- answers: numbers on offer
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


class CheckNumberAvailabilityResponse(Number):
    """A number that is available; one that is not gives ``NotFoundException``."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class ActivateNumberResponse(_NumbersModel):
    """The number that was rented; its set-up may still be going on."""

    #: E.164 with its ``+``.
    phone_number: str
    #: ISO 3166-1 alpha-2 country code.
    region_code: str
    type: NumberType | str
    capability: list[NumberCapability | str]
    project_id: str | None = None
    #: ``""`` when it has no name.
    display_name: str | None = None
    #: Charged every ``payment_interval_months``.
    money: Money | None = None
    payment_interval_months: int | None = None
    #: None when the number is not charged again.
    next_charge_date: str | None = None
    #: When the number is given back; None while it is kept.
    expire_at: str | None = None
    sms_configuration: SmsConfiguration | None = None
    voice_configuration: VoiceConfiguration | None = None
    #: Gets the provisioning events; ``""`` when there is none.
    callback_url: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class RentAnyNumberResponse(_NumbersModel):
    """The number that was rented; its set-up may still be going on."""

    #: E.164 with its ``+``.
    phone_number: str
    project_id: str
    #: ISO 3166-1 alpha-2 country code.
    region_code: str
    type: NumberType | str
    capability: list[NumberCapability | str]
    #: Charged every ``payment_interval_months``.
    money: Money | None
    payment_interval_months: int
    #: None when the number is not charged again.
    next_charge_date: str | None
    #: When the number is given back; None while it is kept.
    expire_at: str | None
    sms_configuration: SmsConfiguration | None
    voice_configuration: VoiceConfiguration | None
    #: Gets the provisioning events; ``""`` when there is none.
    callback_url: str | None
    #: ``""`` when it has no name.
    display_name: str | None = None


# ------------------------------------------------------------------------------ answers: rented numbers
@dataclass(slots=True, repr=False, eq=False)
class ActiveNumber(_NumbersModel):
    """A number that the project rents."""

    #: E.164 with its ``+``.
    phone_number: str
    project_id: str
    #: ``""`` when it has no name.
    display_name: str | None
    #: ISO 3166-1 alpha-2 country code.
    region_code: str
    type: NumberType | str
    capability: list[NumberCapability | str]
    #: Charged every ``payment_interval_months``.
    money: Money | None
    payment_interval_months: int
    #: None when the number is not charged again.
    next_charge_date: str | None
    #: When the number is given back: the end of the paid time after a release. None while it is kept.
    expire_at: str | None
    sms_configuration: SmsConfiguration | None
    voice_configuration: VoiceConfiguration | None
    #: Gets the provisioning events; ``""`` when there is none.
    callback_url: str | None = None


@dataclass(slots=True, repr=False, eq=False)
class ListActiveNumbersResponse(_NumbersModel):
    """One page of rented numbers."""

    active_numbers: list[ActiveNumber]
    #: ``""`` or None on the last page.
    next_page_token: str | None
    #: Numbers on all pages.
    total_size: int | None = None


class UpdateNumberConfigurationResponse(ActiveNumber):
    """The number as it is now; the set-up that was asked for may still be going on."""

    __slots__ = ()


class GetNumberConfigurationResponse(ActiveNumber):
    """A number that the project rents."""

    __slots__ = ()


class ReleaseNumberFromProjectResponse(ActiveNumber):
    """The number that was released; it works until ``expire_at``."""

    __slots__ = ()


# --------------------------------------------------------------------------- answers: emergency addresses
@dataclass(slots=True, repr=False, eq=False)
class GetEmergencyAddressResponse(_NumbersModel):
    """The emergency address of a number."""

    street_number: str | None = None
    street_info: str | None = None
    #: Unit in the building, such as ``Apt 5``.
    location: str | None = None
    city: str | None = None
    #: Code of the state or province.
    state: str | None = None
    postal_code: str | None = None
    #: The four digits of a ZIP+4.
    postal_code_plus_four: str | None = None


class ProvisionEmergencyAddressResponse(GetEmergencyAddressResponse):
    """The emergency address that the number has now."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class DeprovisionEmergencyAddressResponse(_NumbersModel):
    """The address is gone. The API says nothing more."""


@dataclass(slots=True, repr=False, eq=False)
class ValidateEmergencyAddressResponse(_NumbersModel):
    """What is known about an address."""

    #: E.164 with its ``+``.
    phone_number: str | None = None
    display_name: str | None = None
    #: The address that was asked about.
    validated_address: EmergencyAddress | None = None
    validation_result: EmergencyAddressValidationResult | str | None = None
    #: Remarks, separated by ``|``.
    validation_message: str | None = None
    #: The address in its proper form; all its values are ``""`` when there is nothing to correct.
    corrected_address: EmergencyAddress | None = None
    #: With ``NO_MATCH``: addresses that may have been meant.
    candidate_addresses: list[EmergencyAddress] | None = None


# -------------------------------------------------------------------- answers: regions, callback settings
@dataclass(slots=True, repr=False, eq=False)
class Region(_NumbersModel):
    """A country in which numbers can be rented."""

    #: ISO 3166-1 alpha-2 country code.
    region_code: str
    #: English name of the country.
    region_name: str
    types: list[NumberType | str]


@dataclass(slots=True, repr=False, eq=False)
class ListAvailableRegionsResponse(_NumbersModel):
    """Countries in which numbers can be rented."""

    available_regions: list[Region]


@dataclass(slots=True, repr=False, eq=False)
class NumbersCallbackConfigurationResponse(_NumbersModel):
    """What the callbacks of a project are signed with."""

    _hidden: ClassVar[tuple[str, ...]] = ("hmac_secret",)

    project_id: str
    #: A secret, and so not part of ``repr``; None while there is none, which means that nothing is signed.
    hmac_secret: str | None


class GetNumbersCallbackConfigurationResponse(NumbersCallbackConfigurationResponse):
    """What the callbacks of a project are signed with."""

    __slots__ = ()


class UpdateNumbersCallbackConfigurationResponse(NumbersCallbackConfigurationResponse):
    """What the callbacks of a project are signed with from now on."""

    __slots__ = ()
