"""The enums of Numbers, which live in :mod:`sinch.models.numbers` and :mod:`sinch.models.number_orders`."""

from __future__ import annotations

from sinch.models.number_orders import NumberOrderState as NumberOrderState
from sinch.models.number_orders import UploadStatus as UploadStatus
from sinch.models.numbers import ActiveNumbersOrderBy as ActiveNumbersOrderBy
from sinch.models.numbers import EmergencyAddressValidationResult as EmergencyAddressValidationResult
from sinch.models.numbers import NumberCapability as NumberCapability
from sinch.models.numbers import NumberSearchPattern as NumberSearchPattern
from sinch.models.numbers import NumbersErrorStatus as NumbersErrorStatus
from sinch.models.numbers import NumberType as NumberType
from sinch.models.numbers import ProvisioningStatus as ProvisioningStatus
from sinch.models.numbers import SmsErrorCode as SmsErrorCode
from sinch.models.numbers import VoiceApplicationType as VoiceApplicationType

__all__ = [
    "ActiveNumbersOrderBy",
    "EmergencyAddressValidationResult",
    "NumberCapability",
    "NumberOrderState",
    "NumberSearchPattern",
    "NumberType",
    "NumbersErrorStatus",
    "ProvisioningStatus",
    "SmsErrorCode",
    "UploadStatus",
    "VoiceApplicationType",
]
