"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.sms`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.sms import CreateSMSGroupRequest as CreateSMSGroupRequest
from sinch.models.requests.sms import DeleteSMSGroupRequest as DeleteSMSGroupRequest
from sinch.models.requests.sms import GetSMSGroupPhoneNumbersRequest as GetSMSGroupPhoneNumbersRequest
from sinch.models.requests.sms import GetSMSGroupRequest as GetSMSGroupRequest
from sinch.models.requests.sms import ListSMSGroupRequest as ListSMSGroupRequest
from sinch.models.requests.sms import ReplaceSMSGroupPhoneNumbersRequest as ReplaceSMSGroupPhoneNumbersRequest
from sinch.models.requests.sms import UpdateSMSGroupRequest as UpdateSMSGroupRequest

__all__ = [
    "CreateSMSGroupRequest",
    "DeleteSMSGroupRequest",
    "GetSMSGroupPhoneNumbersRequest",
    "GetSMSGroupRequest",
    "ListSMSGroupRequest",
    "ReplaceSMSGroupPhoneNumbersRequest",
    "UpdateSMSGroupRequest",
]
