"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.sms import GetSMSDeliveryReportForBatchResponse as GetSMSDeliveryReportForBatchResponse
from sinch.models.sms import GetSMSDeliveryReportForNumberResponse as GetSMSDeliveryReportForNumberResponse
from sinch.models.sms import ListSMSDeliveryReportsResponse as ListSMSDeliveryReportsResponse

__all__ = [
    "GetSMSDeliveryReportForBatchResponse",
    "GetSMSDeliveryReportForNumberResponse",
    "ListSMSDeliveryReportsResponse",
]
