"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.sms`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.sms import GetSMSDeliveryReportForBatchRequest as GetSMSDeliveryReportForBatchRequest
from sinch.models.requests.sms import GetSMSDeliveryReportForNumberRequest as GetSMSDeliveryReportForNumberRequest
from sinch.models.requests.sms import ListSMSDeliveryReportsRequest as ListSMSDeliveryReportsRequest

__all__ = [
    "GetSMSDeliveryReportForBatchRequest",
    "GetSMSDeliveryReportForNumberRequest",
    "ListSMSDeliveryReportsRequest",
]
