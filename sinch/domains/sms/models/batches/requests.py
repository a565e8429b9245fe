"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.sms`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.sms import BatchDryRunRequest as BatchDryRunRequest
from sinch.models.requests.sms import BatchRequest as BatchRequest
from sinch.models.requests.sms import CancelBatchRequest as CancelBatchRequest
from sinch.models.requests.sms import GetBatchRequest as GetBatchRequest
from sinch.models.requests.sms import ListBatchesRequest as ListBatchesRequest
from sinch.models.requests.sms import ReplaceBatchRequest as ReplaceBatchRequest
from sinch.models.requests.sms import SendBatchRequest as SendBatchRequest
from sinch.models.requests.sms import SendDeliveryFeedbackRequest as SendDeliveryFeedbackRequest
from sinch.models.requests.sms import UpdateBatchRequest as UpdateBatchRequest

__all__ = [
    "BatchDryRunRequest",
    "BatchRequest",
    "CancelBatchRequest",
    "GetBatchRequest",
    "ListBatchesRequest",
    "ReplaceBatchRequest",
    "SendBatchRequest",
    "SendDeliveryFeedbackRequest",
    "UpdateBatchRequest",
]
