"""Requests of Verification as the classes of sinch 1.x; kept for code that imports them, unused by the package.

The fields are the arguments of the method, in the order of 1.x, and the method of verification last.
"""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel
from sinch.models.typed import dataclass
from sinch.models.verification import (
    CodeTypeLike,
    VerificationIdentity,
    VerificationMethod,
    VerificationMethodLike,
    VerificationReportRequest,
)


# ------------------------------------------------------------------------------------------------- start
@dataclass(slots=True, repr=False, eq=False)
class StartVerificationRequest(SinchRequestBaseModel):
    """What the requests that start an attempt have in common."""

    identity: VerificationIdentity
    reference: str | None
    custom: str | None


@dataclass(slots=True, repr=False, eq=False)
class StartSMSVerificationRequest(StartVerificationRequest):
    """Arguments of ``verification.verifications.start_sms``."""

    expiry: str | None
    code_type: CodeTypeLike | None
    template: str | None
    method: VerificationMethodLike = VerificationMethod.SMS


@dataclass(slots=True, repr=False, eq=False)
class StartFlashCallVerificationRequest(StartVerificationRequest):
    """Arguments of ``verification.verifications.start_flash_call``."""

    dial_timeout: int | None
    method: VerificationMethodLike = VerificationMethod.FLASH_CALL


@dataclass(slots=True, repr=False, eq=False)
class StartPhoneCallVerificationRequest(StartVerificationRequest):
    """Arguments of ``verification.verifications.start_phone_call``."""

    method: VerificationMethodLike = VerificationMethod.CALLOUT


@dataclass(slots=True, repr=False, eq=False)
class StartCalloutVerificationRequest(StartVerificationRequest):
    """Arguments of ``verification.verifications.start_callout``."""

    speech_locale: str | None
    method: VerificationMethodLike = VerificationMethod.CALLOUT


@dataclass(slots=True, repr=False, eq=False)
class StartDataVerificationRequest(StartVerificationRequest):
    """Arguments of ``verification.verifications.start_data``."""

    method: VerificationMethodLike = VerificationMethod.SEAMLESS


# ------------------------------------------------------------------------------------------------ report
class ReportSMSVerificationDataTransformationMixin:
    """A name of 1.x without contents."""

    __slots__ = ()


class ReportFlashCallVerificationDataTransformationMixin:
    """A name of 1.x without contents."""

    __slots__ = ()


class ReportPhoneCallVerificationDataTransformationMixin:
    """A name of 1.x without contents."""

    __slots__ = ()


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdRequest(SinchRequestBaseModel):
    """What the requests that report by id have in common."""

    id: str


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdAndSMSRequest(
    ReportVerificationByIdRequest, ReportSMSVerificationDataTransformationMixin
):
    """Arguments of ``verification.verifications.report_sms_by_id``."""

    code: str
    cli: str | None
    method: VerificationMethodLike = VerificationMethod.SMS


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdAndFlashCallRequest(
    ReportVerificationByIdRequest, ReportFlashCallVerificationDataTransformationMixin
):
    """Arguments of ``verification.verifications.report_flash_call_by_id``."""

    cli: str
    method: VerificationMethodLike = VerificationMethod.FLASH_CALL


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdAndPhoneCallRequest(
    ReportVerificationByIdRequest, ReportPhoneCallVerificationDataTransformationMixin
):
    """Arguments of ``verification.verifications.report_phone_call_by_id``."""

    code: str | None
    method: VerificationMethodLike = VerificationMethod.CALLOUT


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdRequestLegacy(ReportVerificationByIdRequest):
    """Arguments of ``verification.verifications.report_by_id``."""

    verification_report_request: VerificationReportRequest


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdentityRequest(SinchRequestBaseModel):
    """What the requests that report by phone number have in common."""

    endpoint: str


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdentityAndSMSRequest(
    ReportVerificationByIdentityRequest, ReportSMSVerificationDataTransformationMixin
):
    """Arguments of ``verification.verifications.report_sms_by_identity``."""

    code: str
    cli: str | None
    method: VerificationMethodLike = VerificationMethod.SMS


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdentityAndFlashCallRequest(
    ReportVerificationByIdentityRequest, ReportFlashCallVerificationDataTransformationMixin
):
    """Arguments of ``verification.verifications.report_flash_call_by_identity``."""

    cli: str | None
    method: VerificationMethodLike = VerificationMethod.FLASH_CALL


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdentityAndPhoneCallRequest(
    ReportVerificationByIdentityRequest, ReportPhoneCallVerificationDataTransformationMixin
):
    """Arguments of ``verification.verifications.report_phone_call_by_identity``."""

    code: str
    method: VerificationMethodLike = VerificationMethod.CALLOUT


@dataclass(slots=True, repr=False, eq=False)
class ReportVerificationByIdentityRequestLegacy(ReportVerificationByIdentityRequest):
    """Arguments of ``verification.verifications.report_by_identity``."""

    verification_report_request: VerificationReportRequest


# ------------------------------------------------------------------------------------------------ status
@dataclass(slots=True, repr=False, eq=False)
class GetVerificationStatusByIdRequest(SinchRequestBaseModel):
    """Arguments of ``verification.verification_status.get_by_id``."""

    id: str


@dataclass(slots=True, repr=False, eq=False)
class GetVerificationStatusByReferenceRequest(SinchRequestBaseModel):
    """Arguments of ``verification.verification_status.get_by_reference``."""

    reference: str


@dataclass(slots=True, repr=False, eq=False)
class GetVerificationStatusByIdentityRequest(SinchRequestBaseModel):
    """Arguments of ``verification.verification_status.get_by_identity``."""

    endpoint: str
    method: VerificationMethodLike
