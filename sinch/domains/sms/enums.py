"""The enums of SMS, which live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.sms import BatchReportType as BatchReportType
from sinch.models.sms import BatchType as BatchType
from sinch.models.sms import DeliveryReceiptCode as DeliveryReceiptCode
from sinch.models.sms import DeliveryReportRequest as DeliveryReportRequest
from sinch.models.sms import DeliveryReportVerbosity as DeliveryReportVerbosity
from sinch.models.sms import DeliveryStatus as DeliveryStatus
from sinch.models.sms import InboundType as InboundType
from sinch.models.sms import MediaUploadStatus as MediaUploadStatus
from sinch.models.sms import MessageEncoding as MessageEncoding
from sinch.models.sms import RecipientReportType as RecipientReportType
from sinch.models.sms import SmsErrorCode as SmsErrorCode
from sinch.models.sms import SmsRegion as SmsRegion

__all__ = [
    "BatchReportType",
    "BatchType",
    "DeliveryReceiptCode",
    "DeliveryReportRequest",
    "DeliveryReportVerbosity",
    "DeliveryStatus",
    "InboundType",
    "MediaUploadStatus",
    "MessageEncoding",
    "RecipientReportType",
    "SmsErrorCode",
    "SmsRegion",
]
