"""Verification: what the API sends and takes.

The Verification API spells its keys in camel case. Top-level fields of answers are attributes in snake case;
nested objects stay dicts with the API's own keys, but for what a start answer says about its method.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from sinch.models.model import SinchBaseModel, WireEnum
from sinch.models.typed import NotRequired, TypedDict, dataclass


# ------------------------------------------------------------------------------------------------- enums
class VerificationMethod(WireEnum):
    """How a number is verified. Members are compared without regard to case.

    The API writes the method of a flash call ``flashcall``, sinch 1.x ``flashCall``: the member equals both,
    and is found by both in dicts and sets of members.
    """

    SMS = "sms"
    FLASH_CALL = "flashCall"
    #: A phone call that speaks the code.
    CALLOUT = "callout"
    #: Over the mobile data connection of the device.
    SEAMLESS = "seamless"
    WHATSAPP = "whatsapp"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and self.value.lower() == str(other).lower()

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        # Of the spelling that answers have, so that what an answer says is found among members.
        return hash(self.value.lower())

    @classmethod
    def _missing_(cls, value: object) -> VerificationMethod | None:
        return next((member for member in cls if member == value), None)


class VerificationStatus(WireEnum):
    """How an attempt stands. All but ``PENDING`` are final."""

    PENDING = "PENDING"
    SUCCESSFUL = "SUCCESSFUL"
    #: The user failed: a wrong code, too late, or nothing at all.
    FAIL = "FAIL"
    #: Refused by the application's callback, or by Sinch.
    DENIED = "DENIED"
    #: Ended by a later attempt for the same number.
    ABORTED = "ABORTED"
    #: It could not be carried out.
    ERROR = "ERROR"


class CodeType(WireEnum):
    """Alphabet of a code."""

    NUMERIC = "Numeric"
    ALPHA = "Alpha"
    ALPHANUMERIC = "Alphanumeric"


class VerificationAction(WireEnum):
    """What a callback says about an attempt that is about to start."""

    ALLOW = "allow"
    DENY = "deny"


class VerificationSource(WireEnum):
    """How the code came to the application."""

    #: Read by the device itself.
    INTERCEPTED = "intercepted"
    #: Typed by the user.
    MANUAL = "manual"


class VerificationCallResult(WireEnum):
    """What became of the call."""

    ANSWERED = "ANSWERED"
    COMPLETED = "COMPLETED"
    NO_ANSWER = "NO_ANSWER"
    CANCEL = "CANCEL"
    BUSY = "BUSY"
    FAILED = "FAILED"


class SmsDeliveryResult(WireEnum):
    """Whether the SMS with the code arrived."""

    SUCCESSFUL = "Successful"
    FAILED = "Failed"


class VerificationReason(WireEnum):
    """Why an attempt was not successful."""

    FRAUD = "Fraud"
    NOT_ENOUGH_CREDIT = "Not enough credit"
    BLOCKED = "Blocked"
    DENIED_BY_CALLBACK = "Denied by callback"
    INVALID_CALLBACK = "Invalid callback"
    INTERNAL_ERROR = "Internal error"
    DESTINATION_DENIED = "Destination denied"
    NETWORK_ERROR_OR_NUMBER_UNREACHABLE = "Network error or number unreachable"
    FAILED_PENDING = "Failed pending"
    SMS_DELIVERY_FAILURE = "SMS delivery failure"
    INVALID_CLI = "Invalid CLI"
    INVALID_CODE = "Invalid code"
    EXPIRED = "Expired"
    HUNG_UP_WITHOUT_ENTERING_VALID_CODE = "Hung up without entering valid code"


#: What arguments take: a member, its text, or a value newer than this package.
VerificationMethodLike = (
    VerificationMethod
    | Literal["sms", "flashcall", "flashCall", "callout", "seamless", "whatsapp", "phonecall"]
    | str
)
CodeTypeLike = CodeType | Literal["Numeric", "Alpha", "Alphanumeric"] | str


# ------------------------------------------------------------------------------------------------ shapes
class VerificationIdentity(TypedDict):
    """Whom to verify."""

    #: Always ``number``.
    type: Literal["number"]
    #: Phone number, E.164 with its ``+``.
    endpoint: str
    #: Seen in events about results only; not to be sent.
    verified: NotRequired[bool]


class Link(TypedDict):
    """Where an attempt can be reported or read."""

    #: ``status`` or ``report``.
    rel: NotRequired[str]
    #: Absolute URL, in the data center that handles the attempt.
    href: NotRequired[str]
    #: HTTP method to use.
    method: NotRequired[str]


class VerificationMoney(TypedDict):
    """An amount of money."""

    #: ISO 4217 code, such as ``EUR``.
    currencyId: NotRequired[str]
    amount: NotRequired[float]


class VerificationPrice(TypedDict):
    """What an attempt cost."""

    #: The most that the attempt costs.
    verificationPrice: NotRequired[VerificationMoney]
    #: What the call cost; only of calls, and only when they are charged apart.
    terminationPrice: NotRequired[VerificationMoney]
    #: Seconds of the call that are charged; only of calls.
    billableDuration: NotRequired[int]


class SmsReport(TypedDict):
    """What the user got by SMS."""

    code: str
    #: Sender of the SMS; no longer of use.
    cli: NotRequired[str]


class FlashCallReport(TypedDict):
    """What the user got by flash call."""

    #: Number that called, E.164 with its ``+``.
    cli: str


class CodeReport(TypedDict):
    """What the user got by phone call or WhatsApp."""

    code: str


class VerificationReportRequest(TypedDict):
    """A report as the API takes it: the method, and under its name what the user got."""

    #: ``sms``, ``flashcall``, ``callout`` or ``whatsapp``.
    method: VerificationMethodLike
    sms: NotRequired[SmsReport]
    flashCall: NotRequired[FlashCallReport]
    callout: NotRequired[CodeReport]
    whatsapp: NotRequired[CodeReport]


# --------------------------------------------------------------------------------- answers to starting
class _VerificationModel(SinchBaseModel):
    __slots__ = ()
    _camel_case: ClassVar[bool] = True
    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {"_links": "_links"}


@dataclass(slots=True, repr=False, eq=False)
class SMSResponse(_VerificationModel):
    """What the SMS looks like, for a device that reads it by itself."""

    #: Text of the SMS, with ``{{CODE}}`` in place of the code.
    template: str | None
    #: Seconds to wait for the SMS.
    interception_timeout: int | None
    code_type: CodeType | str | None = None


@dataclass(slots=True, repr=False, eq=False)
class FlashCallResponse(_VerificationModel):
    """What the flash call looks like, for a device that catches it by itself."""

    #: Regular expression for the number that calls.
    cli_filter: str | None
    #: Seconds to wait for the call.
    interception_timeout: int | None
    #: Seconds until the attempt expires.
    report_timeout: int | None
    #: Seconds after which the device may reject the call.
    deny_call_after: int | None


@dataclass(slots=True, repr=False, eq=False)
class DataResponse(_VerificationModel):
    """What the device has to do."""

    #: URI that the device opens over its mobile data connection, following redirects.
    target_uri: str | None


@dataclass(slots=True, repr=False, eq=False)
class WhatsAppResponse(_VerificationModel):
    """What the WhatsApp message looks like."""

    code_type: CodeType | str | None = None


@dataclass(slots=True, repr=False, eq=False)
class StartVerificationResponse(_VerificationModel):
    """An attempt has begun."""

    #: Id of the attempt, for report and status.
    id: str | None
    method: VerificationMethod | str | None
    _links: list[Link] | None

    @property
    def links(self) -> list[Link]:
        """Where this attempt can be reported and read; empty when the server does not say."""
        return self._links or []


@dataclass(slots=True, repr=False, eq=False)
class StartSMSVerificationResponse(StartVerificationResponse):
    """An SMS with a code is on its way."""

    sms: SMSResponse | None


@dataclass(slots=True, repr=False, eq=False)
class StartFlashCallVerificationResponse(StartVerificationResponse):
    """A flash call is on its way."""

    flash_call: FlashCallResponse | None


@dataclass(slots=True, repr=False, eq=False)
class StartPhoneCallVerificationResponse(StartVerificationResponse):
    """A phone call that speaks a code is on its way."""


@dataclass(slots=True, repr=False, eq=False)
class StartDataVerificationResponse(StartVerificationResponse):
    """The device has to open an address."""

    seamless: DataResponse | None


@dataclass(slots=True, repr=False, eq=False)
class StartWhatsAppVerificationResponse(StartVerificationResponse):
    """A WhatsApp message with a code is on its way."""

    whatsapp: WhatsAppResponse | None = None


@dataclass(slots=True, repr=False, eq=False)
class StartFlashCallInitiateVerificationResponse(StartVerificationResponse):
    """A class of 1.x that no method gives."""

    flash_call: FlashCallResponse | None


@dataclass(slots=True, repr=False, eq=False)
class StartDataInitiateVerificationResponse(StartVerificationResponse):
    """A class of 1.x that no method gives."""

    seamless: DataResponse | None


@dataclass(slots=True, repr=False, eq=False)
class StartCalloutInitiateVerificationResponse(StartVerificationResponse):
    """A class of 1.x that no method gives."""


# ------------------------------------------------------------------------ answers to report and status
@dataclass(slots=True, repr=False, eq=False)
class VerificationResponse(_VerificationModel):
    """How an attempt stands."""

    id: str | None
    method: VerificationMethod | str | None
    status: VerificationStatus | str | None
    #: Known some time after the attempt is decided; reports mostly come without it.
    price: VerificationPrice | None
    identity: VerificationIdentity | None
    #: ISO 3166-1 alpha-2 country code of the number.
    country_id: str | None
    #: ISO 8601 in UTC, with up to seven fraction digits and mostly without a ``Z``.
    verification_timestamp: str | None
    #: The one given at the start.
    reference: str | None
    #: Why it was not successful.
    reason: VerificationReason | str | None
    #: Whether the call has ended; only of flash calls and phone calls.
    call_complete: bool | None
    #: What became of the call; only of flash calls and phone calls.
    call_result: VerificationCallResult | str | None = None
    #: How the code came to the application; of SMS, flash calls and WhatsApp.
    source: VerificationSource | str | None = None


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationResponse(VerificationResponse):
    """The outcome that a report led to."""


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdResponse(ReportVerificationResponse):
    """The outcome that a report by id led to."""


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdentityResponse(ReportVerificationResponse):
    """The outcome that a report by phone number led to."""


@dataclass(slots=True, repr=False, eq=False)
class GetVerificationStatusByIdResponse(VerificationResponse):
    """How the attempt with an id stands."""


@dataclass(slots=True, repr=False, eq=False)
class GetVerificationStatusByIdentityResponse(VerificationResponse):
    """How the latest attempt for a phone number stands."""


@dataclass(slots=True, repr=False, eq=False)
class GetVerificationStatusByReferenceResponse(VerificationResponse):
    """How the attempt with a reference stands."""
