"""How attempts stand: ``client.verification.verification_status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.verification.arguments import method_segment
from sinch.models.verification import (
    GetVerificationStatusByIdentityResponse,
    GetVerificationStatusByIdResponse,
    GetVerificationStatusByReferenceResponse,
)

if TYPE_CHECKING:
    from sinch.models.verification import VerificationMethodLike

__all__ = ["VerificationStatus"]

GET_BY_ID = Operation(
    "verification.verification_status.get_by_id",
    "GET",
    "/verification/v1/verifications/id/{id}",
    host="verification",
    auth="application",
    returns=GetVerificationStatusByIdResponse,
    repeatable=True,
)

GET_BY_REFERENCE = Operation(
    "verification.verification_status.get_by_reference",
    "GET",
    "/verification/v1/verifications/reference/{reference}",
    host="verification",
    auth="application",
    returns=GetVerificationStatusByReferenceResponse,
    repeatable=True,
)

GET_BY_IDENTITY = Operation(
    "verification.verification_status.get_by_identity",
    "GET",
    "/verification/v1/verifications/{method}/number/{endpoint}",
    host="verification",
    auth="application",
    returns=GetVerificationStatusByIdentityResponse,
    repeatable=True,
)


class VerificationStatus(Resource):
    """Read how attempts stand; for trusting an outcome that a device reported."""

    def get_by_id(self, id: str) -> GetVerificationStatusByIdResponse:
        """Read how an attempt stands.

        https://developers.sinch.com/docs/verification/api-reference/verification/verification-status/verificationstatusbyid/

        :param id: from the answer to the start.
        :raises NotFoundException: there is no such attempt.
        """
        return self._run(GET_BY_ID, path={"id": id})

    def get_by_reference(self, reference: str) -> GetVerificationStatusByReferenceResponse:
        """Read how the attempt with your own id stands.

        https://developers.sinch.com/docs/verification/api-reference/verification/verification-status/verificationstatusbyreference/

        :param reference: the one given at the start.
        :raises NotFoundException: there is no such attempt.
        """
        return self._run(GET_BY_REFERENCE, path={"reference": reference})

    def get_by_identity(
        self, endpoint: str, method: VerificationMethodLike
    ) -> GetVerificationStatusByIdentityResponse:
        """Read how the latest attempt for a number stands.

        https://developers.sinch.com/docs/verification/api-reference/verification/verification-status/verificationstatusbyidentity/

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param method: how it is verified, in any case; ``phonecall`` is ``callout``.
        :raises NotFoundException: there is no such attempt.
        """
        return self._run(GET_BY_IDENTITY, path={"endpoint": endpoint, "method": method_segment(method)})
