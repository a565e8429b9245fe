"""Number orders: what the Numbers API sends and takes when numbers are ordered with the documents they need."""

from __future__ import annotations

from typing import ClassVar

from sinch.models.model import SinchBaseModel, WireEnum
from sinch.models.numbers import (
    Money,
    NumberCapability,
    NumberCapabilityLike,
    NumberPattern,
    NumberType,
    SmsConfigurationRequest,
    VoiceConfigurationRequest,
)
from sinch.models.typed import NotRequired, TypedDict, dataclass


# ------------------------------------------------------------------------------------------------- enums
class NumberOrderState(WireEnum):
    """How far an order has come."""

    UNSPECIFIED = "NUMBER_ORDER_STATE_UNSPECIFIED"
    #: Its numbers are reserved until ``expire_time``.
    CREATED = "CREATED"
    #: It was not handed in in time; its numbers are free again.
    EXPIRED = "EXPIRED"
    IN_REVIEW = "IN_REVIEW"
    BLOCKED = "BLOCKED"
    #: The logs of its registration say why.
    REJECTED = "REJECTED"
    #: Its numbers are rented.
    COMPLETED = "COMPLETED"


class UploadStatus(WireEnum):
    """Whether a document has arrived."""

    COMPLETED = "COMPLETED"
    WAITING = "WAITING"
    FAILED = "FAILED"


# ------------------------------------------------------------------------------------- shapes of requests
class NumberOrderOption(TypedDict):
    """An order of certain numbers."""

    #: E.164 with their ``+``; for the time being exactly one.
    phoneNumbers: list[str]


class QuantityOrderOption(TypedDict):
    """An order of any numbers that fit."""

    #: 1 to 100.
    requestedQuantity: int
    numberPattern: NotRequired[NumberPattern]
    #: True for numbers that follow one another.
    sequential: NotRequired[bool]
    #: What the numbers must be able to do; all of them.
    capabilities: NotRequired[list[NumberCapabilityLike]]


# -------------------------------------------------------------------------------------- shapes of answers
class NumberPrice(TypedDict, total=False):
    """What a number costs."""

    #: Charged once, when the number is rented.
    setupPrice: Money
    #: Charged every ``paymentIntervalMonths``.
    monthlyPrice: Money
    paymentIntervalMonths: int


class OrderNumber(TypedDict, total=False):
    """A number that is ordered."""

    #: E.164 with its ``+``.
    phoneNumber: str
    numberPrice: NumberPrice
    capabilities: list[NumberCapability | str]


class AttachmentTemplate(TypedDict, total=False):
    """A form to fill in."""

    #: Name of the file.
    name: str
    #: Where it can be downloaded.
    url: str


class RequiredAttachment(TypedDict, total=False):
    """A document that an order needs or can have."""

    #: The ``attachment_id`` to upload it under.
    id: str
    title: str
    #: What the document must show.
    description: str
    #: False for a document that can be left out.
    mandatory: bool
    template: list[AttachmentTemplate]
    #: Empty when any will do.
    allowedMimeTypes: list[str]
    #: What ``document_type`` can be; empty when it is not asked for.
    allowedDocumentTypes: list[str]


class NumberOrderAttachment(TypedDict, total=False):
    """A document that was uploaded."""

    attachmentId: str
    fileName: str
    mimeType: str
    documentType: str
    uploadStatus: UploadStatus | str
    createTime: str
    updateTime: str


class RegistrationLog(TypedDict, total=False):
    """What the reviewer of an order wrote."""

    message: str
    createTime: str


# ----------------------------------------------------------------------------------------------- answers
class _OrdersModel(SinchBaseModel):
    __slots__ = ()
    _camel_case: ClassVar[bool] = True


@dataclass(slots=True, repr=False, eq=False)
class NumberRequirementsResponse(_OrdersModel):
    """What an order has to come with."""

    #: Rules for ``request_details``; their form depends on the country.
    fields: dict[str, object] | None = None
    attachments: list[RequiredAttachment] | None = None


@dataclass(slots=True, repr=False, eq=False)
class NumberOrderResponse(_OrdersModel):
    """An order of numbers."""

    project_id: str
    #: The ``number_order_id`` of further calls.
    id_number_order: str
    #: ISO 3166-1 alpha-2 country code.
    region_code: str | None
    state: NumberOrderState | str | None
    number_type: NumberType | str | None
    order_numbers: list[OrderNumber] | None
    sms_configuration: SmsConfigurationRequest | None
    voice_configuration: VoiceConfigurationRequest | None
    #: Until when the numbers are reserved: 30 minutes to 48 hours.
    expire_time: str | None
    create_time: str
    update_time: str


@dataclass(slots=True, repr=False, eq=False)
class NumberOrderRegistrationResponse(_OrdersModel):
    """What was handed in for an order."""

    request_details: dict[str, object] | None = None
    attachments: list[NumberOrderAttachment] | None = None
    #: What the reviewer wrote.
    logs: list[RegistrationLog] | None = None


@dataclass(slots=True, repr=False, eq=False)
class UploadNumberOrderAttachmentResponse(_OrdersModel):
    """The document has arrived. The API says nothing more."""
