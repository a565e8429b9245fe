"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.sms`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.sms import CreateSMSGroupResponse as CreateSMSGroupResponse
from sinch.models.sms import GetSMSGroupResponse as GetSMSGroupResponse
from sinch.models.sms import ReplaceSMSGroupResponse as ReplaceSMSGroupResponse
from sinch.models.sms import SinchDeleteSMSGroupResponse as SinchDeleteSMSGroupResponse
from sinch.models.sms import SinchGetSMSGroupPhoneNumbersResponse as SinchGetSMSGroupPhoneNumbersResponse
from sinch.models.sms import SinchListSMSGroupResponse as SinchListSMSGroupResponse
from sinch.models.sms import SMSGroup as SMSGroup
from sinch.models.sms import UpdateSMSGroupResponse as UpdateSMSGroupResponse

__all__ = [
    "CreateSMSGroupResponse",
    "GetSMSGroupResponse",
    "ReplaceSMSGroupResponse",
    "SinchDeleteSMSGroupResponse",
    "SinchGetSMSGroupPhoneNumbersResponse",
    "SinchListSMSGroupResponse",
    "UpdateSMSGroupResponse",
]
