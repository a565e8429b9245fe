"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.sms import Batch as Batch
from sinch.models.sms import CancelSMSBatchResponse as CancelSMSBatchResponse
from sinch.models.sms import GetSMSBatchResponse as GetSMSBatchResponse
from sinch.models.sms import ListSMSBatchesResponse as ListSMSBatchesResponse
from sinch.models.sms import ReplaceSMSBatchResponse as ReplaceSMSBatchResponse
from sinch.models.sms import SendSMSBatchDryRunResponse as SendSMSBatchDryRunResponse
from sinch.models.sms import SendSMSBatchResponse as SendSMSBatchResponse
from sinch.models.sms import SendSMSDeliveryFeedbackResponse as SendSMSDeliveryFeedbackResponse
from sinch.models.sms import UpdateSMSBatchResponse as UpdateSMSBatchResponse

__all__ = [
    "CancelSMSBatchResponse",
    "GetSMSBatchResponse",
    "ListSMSBatchesResponse",
    "ReplaceSMSBatchResponse",
    "SendSMSBatchDryRunResponse",
    "SendSMSBatchResponse",
    "SendSMSDeliveryFeedbackResponse",
    "UpdateSMSBatchResponse",
]
