"""The enums of Verification, which live in :mod:`sinch.models.verification`."""

from __future__ import annotations

from sinch.models.verification import CodeType as CodeType
from sinch.models.verification import SmsDeliveryResult as SmsDeliveryResult
from sinch.models.verification import VerificationAction as VerificationAction
from sinch.models.verification import VerificationCallResult as VerificationCallResult
from sinch.models.verification import VerificationMethod as VerificationMethod
from sinch.models.verification import VerificationReason as VerificationReason
from sinch.models.verification import VerificationSource as VerificationSource
from sinch.models.verification import VerificationStatus as VerificationStatus

__all__ = [
    "CodeType",
    "SmsDeliveryResult",
    "VerificationAction",
    "VerificationCallResult",
    "VerificationMethod",
    "VerificationReason",
    "VerificationSource",
    "VerificationStatus",
]
