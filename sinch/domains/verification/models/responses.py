"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.verification`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.verification import DataResponse as DataResponse
from sinch.models.verification import FlashCallResponse as FlashCallResponse
from sinch.models.verification import (
    GetVerificationStatusByIdentityResponse as GetVerificationStatusByIdentityResponse,
)
from sinch.models.verification import GetVerificationStatusByIdResponse as GetVerificationStatusByIdResponse
from sinch.models.verification import (
    GetVerificationStatusByReferenceResponse as GetVerificationStatusByReferenceResponse,
)
from sinch.models.verification import ReportVerificationByIdentityResponse as ReportVerificationByIdentityResponse
from sinch.models.verification import ReportVerificationByIdResponse as ReportVerificationByIdResponse
from sinch.models.verification import ReportVerificationResponse as ReportVerificationResponse
from sinch.models.verification import SMSResponse as SMSResponse
from sinch.models.verification import (
    StartCalloutInitiateVerificationResponse as StartCalloutInitiateVerificationResponse,
)
from sinch.models.verification import StartDataInitiateVerificationResponse as StartDataInitiateVerificationResponse
from sinch.models.verification import StartDataVerificationResponse as StartDataVerificationResponse
from sinch.models.verification import (
    StartFlashCallInitiateVerificationResponse as StartFlashCallInitiateVerificationResponse,
)
from sinch.models.verification import StartFlashCallVerificationResponse as StartFlashCallVerificationResponse
from sinch.models.verification import StartPhoneCallVerificationResponse as StartPhoneCallVerificationResponse
from sinch.models.verification import StartSMSVerificationResponse as StartSMSVerificationResponse
from sinch.models.verification import StartVerificationResponse as StartVerificationResponse
from sinch.models.verification import StartWhatsAppVerificationResponse as StartWhatsAppVerificationResponse
from sinch.models.verification import VerificationMethod as VerificationMethod
from sinch.models.verification import VerificationResponse as VerificationResponse
from sinch.models.verification import VerificationStatus as VerificationStatus
from sinch.models.verification import WhatsAppResponse as WhatsAppResponse

__all__ = [
    "DataResponse",
    "FlashCallResponse",
    "GetVerificationStatusByIdResponse",
    "GetVerificationStatusByIdentityResponse",
    "GetVerificationStatusByReferenceResponse",
    "ReportVerificationByIdResponse",
    "ReportVerificationByIdentityResponse",
    "ReportVerificationResponse",
    "SMSResponse",
    "StartCalloutInitiateVerificationResponse",
    "StartDataInitiateVerificationResponse",
    "StartDataVerificationResponse",
    "StartFlashCallInitiateVerificationResponse",
    "StartFlashCallVerificationResponse",
    "StartPhoneCallVerificationResponse",
    "StartSMSVerificationResponse",
    "StartVerificationResponse",
    "StartWhatsAppVerificationResponse",
    "VerificationResponse",
    "WhatsAppResponse",
]
