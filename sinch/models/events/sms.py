"""SMS events: messages that came in, and how far messages have come.

Keys and attributes are the same but for ``from_`` (``from``). Moments are text, ISO 8601 in UTC.
https://developers.sinch.com/docs/sms/api-reference/sms
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from sinch.models.events.event import Event
from sinch.models.sms import (
    BatchReportType,
    DeliveryStatus,
    InboundType,
    MessageDeliveryStatus,
    MessageEncoding,
    MoMediaBody,
    RecipientReportType,
)
from sinch.models.typed import dataclass

__all__ = [
    "BatchDeliveryReport",
    "MoBinary",
    "MoMedia",
    "MoText",
    "RecipientDeliveryReport",
    "SMSEvent",
    "UnknownSMSEvent",
]


class _SMSEvent(Event):
    __slots__ = ()
    product: ClassVar[str] = "sms"


class _Inbound(_SMSEvent):
    __slots__ = ()
    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {"from_": "from"}
    _told_apart_by: ClassVar[tuple[str, ...]] = ("type", "id")


@dataclass(slots=True, repr=False, eq=False)
class MoText(_Inbound):
    """A text message that was received."""

    #: ``mo_text``.
    type: InboundType | str
    id: str
    #: The phone that sent it.
    from_: str
    #: The number or short code that it was sent to.
    to: str
    #: Up to 2000 characters.
    body: str
    #: When it reached Sinch.
    received_at: str
    #: When it left the phone, if the operator says so.
    sent_at: str | None
    #: MCC and MNC of the sender's operator, when known.
    operator_id: str | None
    #: Reference of the batch that it answers, where this is enabled for the account.
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class MoBinary(_Inbound):
    """A binary message that was received."""

    #: ``mo_binary``.
    type: InboundType | str
    id: str
    #: The phone that sent it.
    from_: str
    #: The number or short code that it was sent to.
    to: str
    #: Base64.
    body: str
    #: When it reached Sinch.
    received_at: str
    #: When it left the phone, if the operator says so.
    sent_at: str | None
    #: MCC and MNC of the sender's operator, when known.
    operator_id: str | None
    #: Reference of the batch that it answers, where this is enabled for the account.
    client_reference: str | None
    #: User data header, hexadecimal.
    udh: str


@dataclass(slots=True, repr=False, eq=False)
class MoMedia(_Inbound):
    """A media message (MMS) that was received."""

    #: ``mo_media``.
    type: InboundType | str
    id: str
    #: The phone that sent it.
    from_: str
    #: The number or short code that it was sent to.
    to: str
    #: Subject, text and attachments.
    body: MoMediaBody
    #: When it reached Sinch.
    received_at: str
    #: When it left the phone, if the operator says so.
    sent_at: str | None
    #: MCC and MNC of the sender's operator, when known.
    operator_id: str | None
    #: Reference of the batch that it answers, where this is enabled for the account.
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class BatchDeliveryReport(_SMSEvent):
    """How far the messages of a batch have come; for batches with ``delivery_report`` ``summary`` or ``full``."""

    #: ``delivery_report_sms`` or ``delivery_report_mms``.
    type: BatchReportType | str
    batch_id: str
    total_message_count: int
    statuses: list[MessageDeliveryStatus]
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class RecipientDeliveryReport(_SMSEvent):
    """How far the message to one recipient has come; for ``per_recipient`` and ``per_recipient_final``."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("type", "batch_id", "recipient", "status", "code", "at")

    #: ``recipient_delivery_report_sms`` or ``recipient_delivery_report_mms``.
    type: RecipientReportType | str
    batch_id: str
    recipient: str
    #: See :class:`~sinch.models.sms.DeliveryReceiptCode`.
    code: int
    status: DeliveryStatus | str
    #: When it got its status.
    at: str
    #: When the operator gave the status; often without an offset, and then in UTC.
    operator_status_at: str | None
    #: Sender out of the pool of default ones, when one of them was used.
    applied_originator: str | None
    client_reference: str | None
    encoding: MessageEncoding | str | None
    number_of_message_parts: int | None
    #: MCC and MNC of the recipient's operator, where this is enabled for the account.
    operator: str | None


@dataclass(slots=True, repr=False, eq=False)
class UnknownSMSEvent(_SMSEvent):
    """An event that is newer than this package: all but its type is in :attr:`extra`."""

    type: str | None


#: What :class:`sinch.callbacks.SMSCallbacks` gives.
SMSEvent = MoText | MoBinary | MoMedia | BatchDeliveryReport | RecipientDeliveryReport | UnknownSMSEvent
