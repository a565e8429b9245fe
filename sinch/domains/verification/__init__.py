"""Verification: check that a phone number is the user's, by SMS, call, WhatsApp or mobile data."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.resource import Resource

if TYPE_CHECKING:
    from sinch.aio.verification import VerificationAsync
    from sinch.domains.verification.verification_status import VerificationStatus
    from sinch.domains.verification.verifications import Verifications
    from sinch.models.requests.verification import (
        GetVerificationStatusByIdentityRequest as GetVerificationStatusByIdentityRequest,
    )
    from sinch.models.requests.verification import (
        GetVerificationStatusByIdRequest as GetVerificationStatusByIdRequest,
    )
    from sinch.models.requests.verification import (
        GetVerificationStatusByReferenceRequest as GetVerificationStatusByReferenceRequest,
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
        ReportVerificationByIdentityRequestLegacy as ReportVerificationByIdentityRequestLegacy,
    )
    from sinch.models.requests.verification import (
        ReportVerificationByIdRequestLegacy as ReportVerificationByIdRequestLegacy,
    )
    from sinch.models.requests.verification import StartCalloutVerificationRequest as StartCalloutVerificationRequest
    from sinch.models.requests.verification import StartDataVerificationRequest as StartDataVerificationRequest
    from sinch.models.requests.verification import (
        StartFlashCallVerificationRequest as StartFlashCallVerificationRequest,
    )
    from sinch.models.requests.verification import (
        StartPhoneCallVerificationRequest as StartPhoneCallVerificationRequest,
    )
    from sinch.models.requests.verification import StartSMSVerificationRequest as StartSMSVerificationRequest
    from sinch.models.verification import (
        GetVerificationStatusByIdentityResponse as GetVerificationStatusByIdentityResponse,
    )
    from sinch.models.verification import GetVerificationStatusByIdResponse as GetVerificationStatusByIdResponse
    from sinch.models.verification import (
        GetVerificationStatusByReferenceResponse as GetVerificationStatusByReferenceResponse,
    )
    from sinch.models.verification import ReportVerificationByIdentityResponse as ReportVerificationByIdentityResponse
    from sinch.models.verification import ReportVerificationByIdResponse as ReportVerificationByIdResponse
    from sinch.models.verification import StartVerificationResponse as StartVerificationResponse
    from sinch.models.verification import VerificationIdentity as VerificationIdentity

__all__ = ["Verification", "VerificationAsync", "VerificationBase", "VerificationStatus", "Verifications"]


class Verification(Resource):
    """The Verification API. ``client.verification``, or ``Verification(client)``."""

    @cached_property
    def verifications(self) -> Verifications:
        """Attempts to verify a number: start them, report what the user got."""
        from sinch.domains.verification.verifications import Verifications

        return Verifications(self._sinch)

    @cached_property
    def verification_status(self) -> VerificationStatus:
        """How attempts stand."""
        from sinch.domains.verification.verification_status import VerificationStatus

        return VerificationStatus(self._sinch)


#: Name of 1.x for what its synchronous and asynchronous classes had in common.
VerificationBase = Verification

#: Where the classes of the resources are, and what else is loaded when somebody asks for it.
_HOMES = {
    "VerificationIdentity": "sinch.models.verification",
    "VerificationStatus": "sinch.domains.verification.verification_status",
    "Verifications": "sinch.domains.verification.verifications",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            home = _HOMES[name]
        elif name == "VerificationAsync":
            home = "sinch.aio.verification"
        elif name.endswith("Response"):
            home = "sinch.models.verification"
        elif name.endswith(("Request", "RequestLegacy")):
            home = "sinch.models.requests.verification"
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(home), name)
