"""SMS: what the API sends and takes.

The SMS API spells its keys in snake case, so that attributes and keys are the same but for ``from_`` (``from``)
and ``cancelled`` (``canceled``). Moments in answers are text, ISO 8601 in UTC; phone numbers mostly come without
their ``+``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import ClassVar, Literal

from sinch.models.model import SinchBaseModel, SinchRequestBaseModel, WireEnum
from sinch.models.typed import NotRequired, TypedDict, dataclass


# ------------------------------------------------------------------------------------------------- enums
class BatchType(WireEnum):
    """Kind of message that is sent; without one it is text."""

    MT_TEXT = "mt_text"
    MT_BINARY = "mt_binary"
    MT_MEDIA = "mt_media"


class DeliveryReportRequest(WireEnum):
    """Which delivery reports the callback URL gets for a batch."""

    #: No callbacks; reports can be read all the same.
    NONE = "none"
    #: One callback with counts, when all messages are at their end.
    SUMMARY = "summary"
    #: As ``summary``, with the recipients.
    FULL = "full"
    #: One callback for each change of each message.
    PER_RECIPIENT = "per_recipient"
    #: One callback for each message, when it is at its end.
    PER_RECIPIENT_FINAL = "per_recipient_final"


class DeliveryReportVerbosity(WireEnum):
    """How much the report of a batch says."""

    #: Counts only.
    SUMMARY = "summary"
    #: Counts and recipients.
    FULL = "full"


class DeliveryStatus(WireEnum):
    """How far a message has come. ``Queued`` and ``Dispatched`` are on the way, the others are the end."""

    QUEUED = "Queued"
    DISPATCHED = "Dispatched"
    ABORTED = "Aborted"
    CANCELLED = "Cancelled"
    FAILED = "Failed"
    DELIVERED = "Delivered"
    EXPIRED = "Expired"
    REJECTED = "Rejected"
    DELETED = "Deleted"
    UNKNOWN = "Unknown"


class DeliveryReceiptCode(IntEnum):
    """Why a message has its status. Other codes below 400 are the carrier's (SMPP)."""

    DELIVERED = 0
    QUEUED = 400
    DISPATCHED = 401
    UNROUTABLE = 402
    INTERNAL_ERROR = 403
    TEMPORARY_FAILURE = 404
    #: A placeholder of the text had no value for this recipient.
    UNMATCHED_PARAMETER = 405
    #: ``expire_at`` came before the message could be handed over.
    INTERNAL_EXPIRY = 406
    CANCELLED = 407
    INTERNAL_REJECT = 408
    #: The batch named no sender, and there is no default one for the recipient's country.
    NO_DEFAULT_ORIGINATOR = 410
    #: More parts than ``max_number_of_message_parts``.
    TOO_MANY_PARTS = 411
    REGION_NOT_PROVISIONED = 412
    ACCOUNT_BLOCKED = 413
    BAD_MEDIA = 414
    MMS_REJECTED = 415
    MMS_NOT_SUPPORTED = 416
    MMS_UNREACHABLE = 417
    MMS_UNRECOGNIZED = 418


class InboundType(WireEnum):
    """Kind of message that was received."""

    MO_TEXT = "mo_text"
    MO_BINARY = "mo_binary"
    MO_MEDIA = "mo_media"


class BatchReportType(WireEnum):
    """What the report of a batch is about."""

    DELIVERY_REPORT_SMS = "delivery_report_sms"
    DELIVERY_REPORT_MMS = "delivery_report_mms"


class RecipientReportType(WireEnum):
    """What the report of one recipient is about."""

    RECIPIENT_DELIVERY_REPORT_SMS = "recipient_delivery_report_sms"
    RECIPIENT_DELIVERY_REPORT_MMS = "recipient_delivery_report_mms"


class MessageEncoding(WireEnum):
    """How the text went over the air: 160 characters in a part, or 70."""

    GSM = "GSM"
    UNICODE = "UNICODE"


class MediaUploadStatus(WireEnum):
    """Whether an attachment that was received can be downloaded."""

    UPLOADED = "Uploaded"
    FAILED = "Failed"


class SmsErrorCode(WireEnum):
    """What ``SMSException.code`` says; the first three come with status 400, the others with 403."""

    SYNTAX_INVALID_JSON = "syntax_invalid_json"
    SYNTAX_INVALID_PARAMETER_FORMAT = "syntax_invalid_parameter_format"
    SYNTAX_CONSTRAINT_VIOLATION = "syntax_constraint_violation"
    UNKNOWN_GROUP = "unknown_group"
    MISSING_CALLBACK_URL = "missing_callback_url"
    ILLEGAL_NUMBER_TYPE = "illegal_number_type"
    BLOCKED_ACCOUNT = "blocked_account"
    BATCH_ALREADY_DISPATCHED = "batch_already_dispatched"
    CONFLICT_GROUP_NAME = "conflict_group_name"


class SmsRegion(WireEnum):
    """Where messages are handled. A project has ``us`` and ``eu``, a service plan all of them."""

    US = "us"
    EU = "eu"
    AU = "au"
    BR = "br"
    CA = "ca"


#: What arguments take: a member or its text; where the API may add values, also any other text.
BatchTypeLike = BatchType | Literal["mt_text", "mt_binary", "mt_media"]
DeliveryReportRequestLike = (
    DeliveryReportRequest | Literal["none", "summary", "full", "per_recipient", "per_recipient_final"] | str
)
DeliveryReportVerbosityLike = DeliveryReportVerbosity | Literal["summary", "full"]
DeliveryStatusLike = (
    DeliveryStatus
    | Literal[
        "Queued", "Dispatched", "Aborted", "Cancelled", "Failed",
        "Delivered", "Expired", "Rejected", "Deleted", "Unknown",
    ]
    | str
)  # fmt: skip


# ------------------------------------------------------------------------------------------------ shapes
class MediaBody(TypedDict):
    """The body of a media message."""

    #: Where the file is fetched from.
    url: str
    #: Text, up to 5000 characters.
    message: NotRequired[str]
    #: Subject, up to 80 characters.
    subject: NotRequired[str]


class KeywordPair(TypedDict):
    """Words by which a phone joins or leaves a group."""

    #: One word of up to 15 characters; case does not matter.
    first_word: str
    #: A second word, where the number is shared.
    second_word: NotRequired[str]


class AutoUpdate(TypedDict):
    """How phones join and leave a group by sending a keyword."""

    #: Number or short code that they write to. Text in requests; some answers hold a JSON number.
    to: str | int
    #: Words to join by.
    add: NotRequired[KeywordPair]
    #: Words to leave by.
    remove: NotRequired[KeywordPair]


class DryRunRecipient(TypedDict):
    """What one recipient would get."""

    recipient: str
    #: The text with its placeholders filled in.
    body: str
    number_of_parts: int
    #: Such as ``text`` or ``unicode``.
    encoding: str


class MessageDeliveryStatus(TypedDict):
    """The messages of a batch that have the same status for the same reason."""

    #: See :class:`DeliveryReceiptCode`.
    code: int
    #: See :class:`DeliveryStatus`.
    status: str
    #: How many messages.
    count: int
    #: Their recipients; only in a full report.
    recipients: NotRequired[list[str]]


class MoMediaItem(TypedDict):
    """An attachment that was received."""

    #: Where to download it; absent when it could not be stored.
    url: NotRequired[str]
    #: Media type, such as ``image/png``.
    content_type: str
    #: See :class:`MediaUploadStatus`.
    status: str
    #: 0 for stored, otherwise why it was not.
    code: int


class MoMediaBody(TypedDict, total=False):
    """The body of a media message that was received."""

    subject: str
    message: str
    media: list[MoMediaItem]


# ----------------------------------------------------------------------------------------------- batches
_BATCH_KEYS: Mapping[str, str | tuple[str, ...]] = {
    "from_": "from",
    "cancelled": ("canceled", "cancelled"),
    "canceled": ("canceled", "cancelled"),
}


@dataclass(slots=True, repr=False, eq=False)
class Batch(SinchRequestBaseModel):
    """A message to one or many recipients. :meth:`as_dict` leaves out what is None."""

    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = _BATCH_KEYS

    #: 26 characters.
    id: str
    #: Phone numbers and group ids.
    to: list[str]
    #: Sender; None when a default one is used.
    from_: str | None
    #: Text, Base64 for ``mt_binary``, a dict for ``mt_media``.
    body: str | MediaBody | None
    delivery_report: DeliveryReportRequest | str | None
    #: True once the batch was cancelled.
    cancelled: bool | None
    type: BatchType | str
    campaign_id: str | None
    created_at: str | None
    modified_at: str | None
    #: When it is or was to be sent, if not at once.
    send_at: str | None
    #: When to give up on what is not delivered.
    expire_at: str | None
    callback_url: str | None
    client_reference: str | None
    feedback_enabled: bool | None
    flash_message: bool | None
    #: The API's own spelling of ``cancelled``.
    canceled: bool | None = None
    #: Placeholder -> recipient or ``default`` -> value.
    parameters: dict[str, dict[str, str]] | None = None
    #: User data header, hexadecimal; ``mt_binary`` only.
    udh: str | None = None
    truncate_concat: bool | None = None
    max_number_of_message_parts: int | None = None
    from_ton: int | None = None
    from_npi: int | None = None
    strict_validation: bool | None = None


class SendSMSBatchResponse(Batch):
    """The batch that was sent, or will be."""

    __slots__ = ()


class ReplaceSMSBatchResponse(Batch):
    """The batch as it is after being replaced."""

    __slots__ = ()


class GetSMSBatchResponse(Batch):
    """A batch."""

    __slots__ = ()


class CancelSMSBatchResponse(Batch):
    """The batch that was cancelled."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class ListSMSBatchesResponse(SinchBaseModel):
    """One page of batches, newest first."""

    #: Number of this page, from 0.
    page: int
    #: Items on this page, which need not be the size asked for; 0 past the end.
    page_size: int
    #: Items in all.
    count: int
    batches: list[Batch]


@dataclass(slots=True, repr=False, eq=False)
class SendSMSBatchDryRunResponse(SinchBaseModel):
    """What a batch would come to."""

    number_of_recipients: int
    #: Parts in all: what is charged.
    number_of_messages: int
    #: Details; None unless they were asked for.
    per_recipient: list[DryRunRecipient] | None


@dataclass(slots=True, repr=False, eq=False)
class UpdateSMSBatchResponse(SinchBaseModel):
    """The batch as it is after the change. Not a :class:`Batch`, and its fields stand in another order."""

    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = _BATCH_KEYS

    id: str
    to: list[str]
    from_: str | None
    body: str | MediaBody | None
    campaign_id: str | None
    delivery_report: DeliveryReportRequest | str | None
    send_at: str | None
    expire_at: str | None
    callback_url: str | None
    cancelled: bool | None
    type: BatchType | str
    created_at: str | None
    modified_at: str | None
    client_reference: str | None = None
    feedback_enabled: bool | None = None
    flash_message: bool | None = None
    #: The API's own spelling of ``cancelled``.
    canceled: bool | None = None
    parameters: dict[str, dict[str, str]] | None = None
    udh: str | None = None
    truncate_concat: bool | None = None
    max_number_of_message_parts: int | None = None
    from_ton: int | None = None
    from_npi: int | None = None
    strict_validation: bool | None = None


class SendSMSDeliveryFeedbackResponse(SinchBaseModel):
    """The feedback was taken; there is nothing more to say."""

    __slots__ = ()


# ---------------------------------------------------------------------------------------------- inbounds
@dataclass(slots=True, repr=False, eq=False)
class InboundMessage(SinchBaseModel):
    """A message that was received."""

    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {
        "from_": "from",
        "send_at": ("sent_at", "send_at"),
        "sent_at": ("sent_at", "send_at"),
    }

    type: InboundType | str
    id: str
    #: The phone that sent it.
    from_: str
    #: The number or short code that it was sent to.
    to: str
    #: Text, Base64 for ``mo_binary``, a dict for ``mo_media``.
    body: str | MoMediaBody | None
    #: MCC and MNC of the sender's operator, when known.
    operator_id: str | None
    #: When it left the phone, if the operator says so; the same as ``sent_at``.
    send_at: str | None
    #: When it reached Sinch.
    received_at: str
    #: Reference of the batch that it answers, where this is enabled for the account.
    client_reference: str | None
    #: The API's own spelling of ``send_at``.
    sent_at: str | None = None
    #: User data header, hexadecimal; ``mo_binary`` only.
    udh: str | None = None


class GetInboundMessagesResponse(InboundMessage):
    """A message that was received."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class SinchListInboundMessagesResponse(SinchBaseModel):
    """One page of received messages, newest first."""

    #: Number of this page, from 0.
    page: int
    #: Items on this page, which need not be the size asked for; 0 past the end.
    page_size: int
    #: Items in all.
    count: int
    inbounds: list[InboundMessage]


# ------------------------------------------------------------------------------------------------ groups
@dataclass(slots=True, repr=False, eq=False)
class SMSGroup(SinchBaseModel):
    """A list of recipients that messages can be sent to."""

    id: str
    #: Members.
    size: int | None
    created_at: str | None
    modified_at: str | None
    name: str | None
    #: Groups whose members get the messages as well.
    child_groups: list[str] | None
    auto_update: AutoUpdate | None


class CreateSMSGroupResponse(SMSGroup):
    """The group that was made."""

    __slots__ = ()


class GetSMSGroupResponse(SMSGroup):
    """A group."""

    __slots__ = ()


class UpdateSMSGroupResponse(SMSGroup):
    """The group as it is after the change."""

    __slots__ = ()


class ReplaceSMSGroupResponse(SMSGroup):
    """The group as it is after being replaced."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class SinchListSMSGroupResponse(SinchBaseModel):
    """One page of groups, newest first."""

    #: Number of this page, from 0.
    page: int
    #: Items on this page, which need not be the size asked for; 0 past the end.
    page_size: int
    #: Items in all.
    count: int
    groups: list[SMSGroup]


class SinchDeleteSMSGroupResponse(SinchBaseModel):
    """The group is gone; there is nothing more to say."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class SinchGetSMSGroupPhoneNumbersResponse(SinchBaseModel):
    """The members of a group."""

    phone_numbers: list[str]


# -------------------------------------------------------------------------------------- delivery reports
@dataclass(slots=True, repr=False, eq=False)
class DeliveryReport(SinchBaseModel):
    """How far the message to one recipient has come."""

    #: When it got its status.
    at: str
    batch_id: str
    #: See :class:`DeliveryReceiptCode`.
    code: int
    recipient: str
    status: DeliveryStatus | str
    #: Sender out of the pool of default ones, when one of them was used.
    applied_originator: str | None
    client_reference: str | None
    encoding: MessageEncoding | str | None
    number_of_message_parts: int | None
    #: MCC and MNC of the recipient's operator, where this is enabled for the account.
    operator: str | None
    #: When the operator gave the status; often without an offset, and then in UTC.
    operator_status_at: str | None
    type: RecipientReportType | str


@dataclass(slots=True, repr=False, eq=False)
class ListSMSDeliveryReportsResponse(SinchBaseModel):
    """One page of delivery reports, newest first."""

    #: Number of this page, from 0.
    page: int
    #: Items on this page, which need not be the size asked for; 0 past the end.
    page_size: int
    #: Items in all.
    count: int
    delivery_reports: list[DeliveryReport]


@dataclass(slots=True, repr=False, eq=False)
class GetSMSDeliveryReportForBatchResponse(SinchBaseModel):
    """How far the messages of a batch have come."""

    type: BatchReportType | str
    batch_id: str
    total_message_count: int
    statuses: list[MessageDeliveryStatus]
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class GetSMSDeliveryReportForNumberResponse(SinchBaseModel):
    """How far the message to one recipient has come."""

    at: str
    batch_id: str
    #: See :class:`DeliveryReceiptCode`.
    code: int
    recipient: str
    status: DeliveryStatus | str
    applied_originator: str | None
    client_reference: str | None
    number_of_message_parts: int | None
    operator: str | None
    operator_status_at: str | None
    type: RecipientReportType | str
    encoding: MessageEncoding | str | None = None
