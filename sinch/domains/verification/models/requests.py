"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.verification`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.verification import (
    GetVerificationStatusByIdentityRequest as GetVerificationStatusByIdentityRequest,
)
from sinch.models.requests.verification import GetVerificationStatusByIdRequest as GetVerificationStatusByIdRequest
from sinch.models.requests.verification import (
    GetVerificationStatusByReferenceRequest as GetVerificationStatusByReferenceRequest,
)
from sinch.models.requests.verification import (
    ReportFlashCallVerificationDataTransformationMixin as ReportFlashCallVerificationDataTransformationMixin,
)
from sinch.models.requests.verification import (
    ReportPhoneCallVerificationDataTransformationMixin as ReportPhoneCallVerificationDataTransformationMixin,
)
from sinch.models.requests.verification import (
    ReportSMSVerificationDataTransformationMixin as ReportSMSVerificationDataTransformationMixin,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdAndFlashCallRequest as ReportVerificationByIdAndFlashCallRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdAndPhoneCallRequest as ReportVerificationByIdAndPhoneCallRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdAndSMSRequest as ReportVerificationByIdAndSMSRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdentityAndFlashCallRequest as ReportVerificationByIdentityAndFlashCallRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdentityAndPhoneCallRequest as ReportVerificationByIdentityAndPhoneCallRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdentityAndSMSRequest as ReportVerificationByIdentityAndSMSRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdentityRequest as ReportVerificationByIdentityRequest,
)
from sinch.models.requests.verification import (
    ReportVerificationByIdentityRequestLegacy as ReportVerificationByIdentityRequestLegacy,
)
from sinch.models.requests.verification import ReportVerificationByIdRequest as ReportVerificationByIdRequest
from sinch.models.requests.verification import (
    ReportVerificationByIdRequestLegacy as ReportVerificationByIdRequestLegacy,
)
from sinch.models.requests.verification import StartCalloutVerificationRequest as StartCalloutVerificationRequest
from sinch.models.requests.verification import StartDataVerificationRequest as StartDataVerificationRequest
from sinch.models.requests.verification import StartFlashCallVerificationRequest as StartFlashCallVerificationRequest
from sinch.models.requests.verification import StartPhoneCallVerificationRequest as StartPhoneCallVerificationRequest
from sinch.models.requests.verification import StartSMSVerificationRequest as StartSMSVerificationRequest
from sinch.models.requests.verification import StartVerificationRequest as StartVerificationRequest
from sinch.models.verification import VerificationIdentity as VerificationIdentity
from sinch.models.verification import VerificationMethod as VerificationMethod

__all__ = [
    "GetVerificationStatusByIdRequest",
    "GetVerificationStatusByIdentityRequest",
    "GetVerificationStatusByReferenceRequest",
    "ReportFlashCallVerificationDataTransformationMixin",
    "ReportPhoneCallVerificationDataTransformationMixin",
    "ReportSMSVerificationDataTransformationMixin",
    "ReportVerificationByIdAndFlashCallRequest",
    "ReportVerificationByIdAndPhoneCallRequest",
    "ReportVerificationByIdAndSMSRequest",
    "ReportVerificationByIdRequest",
    "ReportVerificationByIdRequestLegacy",
    "ReportVerificationByIdentityAndFlashCallRequest",
    "ReportVerificationByIdentityAndPhoneCallRequest",
    "ReportVerificationByIdentityAndSMSRequest",
    "ReportVerificationByIdentityRequest",
    "ReportVerificationByIdentityRequestLegacy",
    "StartCalloutVerificationRequest",
    "StartDataVerificationRequest",
    "StartFlashCallVerificationRequest",
    "StartPhoneCallVerificationRequest",
    "StartSMSVerificationRequest",
    "StartVerificationRequest",
]
