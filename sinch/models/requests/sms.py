"""Requests of SMS as the classes of sinch 1.x; kept for code that imports them, unused by the package.

The fields are the arguments of the method, in the order of 1.x.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sinch.models.model import SinchRequestBaseModel
from sinch.models.sms import (
    AutoUpdate,
    BatchTypeLike,
    DeliveryReportRequestLike,
    DeliveryReportVerbosityLike,
    DeliveryStatusLike,
    MediaBody,
)
from sinch.models.typed import dataclass


@dataclass(slots=True, repr=False, eq=False)
class BatchRequest(SinchRequestBaseModel):
    """What the requests for a batch have in common."""

    def as_dict(self) -> dict[str, object]:
        """Give the fields that are not None, the sender under ``from``."""
        values = SinchRequestBaseModel.as_dict(self)
        if "from_" in values:
            values["from"] = values.pop("from_")
        return values


@dataclass(slots=True, repr=False, eq=False)
class SendBatchRequest(BatchRequest):
    """Arguments of ``sms.batches.send``."""

    body: str | MediaBody
    delivery_report: DeliveryReportRequestLike
    to: Sequence[str] | str
    from_: str | None
    parameters: Mapping[str, Mapping[str, str]] | None
    type_: BatchTypeLike | None
    send_at: str | datetime | None
    expire_at: str | datetime | None
    callback_url: str | None
    client_reference: str | None
    feedback_enabled: bool | None
    flash_message: bool | None
    truncate_concat: bool | None
    max_number_of_message_parts: int | None
    from_ton: int | None
    from_npi: int | None


@dataclass(slots=True, repr=False, eq=False)
class ListBatchesRequest(SinchRequestBaseModel):
    """Arguments of ``sms.batches.list``."""

    page: int | None
    page_size: int | None
    from_s: str | Sequence[str] | None
    start_date: str | datetime | None
    end_date: str | datetime | None
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class GetBatchRequest(SinchRequestBaseModel):
    """Arguments of ``sms.batches.get``."""

    batch_id: str


@dataclass(slots=True, repr=False, eq=False)
class BatchDryRunRequest(BatchRequest):
    """Arguments of ``sms.batches.send_dry_run``."""

    to: Sequence[str] | str
    body: str | MediaBody
    per_recipient: bool | None
    number_of_recipients: int | None
    from_: str | None
    type_: BatchTypeLike | None
    udh: str | None
    delivery_report: DeliveryReportRequestLike | None
    send_at: str | datetime | None
    expire_at: str | datetime | None
    callback_url: str | None
    flash_message: bool | None
    parameters: Mapping[str, Mapping[str, str]] | None
    client_reference: str | None
    max_number_of_message_parts: int | None


@dataclass(slots=True, repr=False, eq=False)
class CancelBatchRequest(SinchRequestBaseModel):
    """Arguments of ``sms.batches.cancel``."""

    batch_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateBatchRequest(BatchRequest):
    """Arguments of ``sms.batches.update``."""

    batch_id: str
    to_add: Sequence[str] | None
    to_remove: Sequence[str] | None
    from_: str | None
    body: str | MediaBody | None
    delivery_report: DeliveryReportRequestLike | None
    send_at: str | datetime | None
    expire_at: str | datetime | None
    callback_url: str | None


@dataclass(slots=True, repr=False, eq=False)
class ReplaceBatchRequest(BatchRequest):
    """Arguments of ``sms.batches.replace``."""

    batch_id: str
    to: Sequence[str] | str
    body: str | MediaBody
    from_: str | None
    type_: BatchTypeLike | None
    udh: str | None
    delivery_report: DeliveryReportRequestLike | None
    send_at: str | datetime | None
    expire_at: str | datetime | None
    callback_url: str | None
    flash_message: bool | None
    parameters: Mapping[str, Mapping[str, str]] | None
    client_reference: str | None
    max_number_of_message_parts: int | None


@dataclass(slots=True, repr=False, eq=False)
class SendDeliveryFeedbackRequest(SinchRequestBaseModel):
    """Arguments of ``sms.batches.send_delivery_feedback``."""

    batch_id: str
    recipients: Sequence[str]


@dataclass(slots=True, repr=False, eq=False)
class ListSMSInboundMessageRequest(SinchRequestBaseModel):
    """Arguments of ``sms.inbounds.list``."""

    page: int | None
    start_date: str | datetime | None
    to: str | Sequence[str] | None
    end_date: str | datetime | None
    page_size: int | None
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class GetSMSInboundMessageRequest(SinchRequestBaseModel):
    """Arguments of ``sms.inbounds.get``."""

    inbound_id: str


@dataclass(slots=True, repr=False, eq=False)
class CreateSMSGroupRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.create``."""

    name: str | None
    members: Sequence[str] | None
    child_groups: Sequence[str] | None
    auto_update: AutoUpdate | None


@dataclass(slots=True, repr=False, eq=False)
class ListSMSGroupRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.list``."""

    page: int | None
    page_size: int | None


@dataclass(slots=True, repr=False, eq=False)
class DeleteSMSGroupRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.delete``."""

    group_id: str


@dataclass(slots=True, repr=False, eq=False)
class GetSMSGroupRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.get``."""

    group_id: str


@dataclass(slots=True, repr=False, eq=False)
class GetSMSGroupPhoneNumbersRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.get_group_phone_numbers``."""

    group_id: str


@dataclass(slots=True, repr=False, eq=False)
class UpdateSMSGroupRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.update``."""

    group_id: str
    name: str | None
    add: Sequence[str] | None
    remove: Sequence[str] | None
    add_from_group: str | None
    remove_from_group: str | None
    auto_update: AutoUpdate | None


@dataclass(slots=True, repr=False, eq=False)
class ReplaceSMSGroupPhoneNumbersRequest(SinchRequestBaseModel):
    """Arguments of ``sms.groups.replace``."""

    group_id: str
    members: Sequence[str]
    name: str | None


@dataclass(slots=True, repr=False, eq=False)
class ListSMSDeliveryReportsRequest(SinchRequestBaseModel):
    """Arguments of ``sms.delivery_reports.list``."""

    page: int | None
    start_date: str | datetime | None
    end_date: str | datetime | None
    status: DeliveryStatusLike | Sequence[DeliveryStatusLike] | None
    code: Sequence[int | str] | int | str | None
    page_size: int | None
    client_reference: str | None


@dataclass(slots=True, repr=False, eq=False)
class GetSMSDeliveryReportForBatchRequest(SinchRequestBaseModel):
    """Arguments of ``sms.delivery_reports.get_for_batch``."""

    batch_id: str
    type_: DeliveryReportVerbosityLike | None
    code: Sequence[int | str] | int | str | None
    status: DeliveryStatusLike | Sequence[DeliveryStatusLike] | None


@dataclass(slots=True, repr=False, eq=False)
class GetSMSDeliveryReportForNumberRequest(SinchRequestBaseModel):
    """Arguments of ``sms.delivery_reports.get_for_number``."""

    batch_id: str
    recipient_number: str
