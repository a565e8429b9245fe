# Made from sinch/domains/verification/verification_status.py by `python tools/generate_async.py`; do not edit.
"""How attempts stand: ``client.verification.verification_status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.verification.arguments import method_segment
from sinch.domains.verification.verification_status import GET_BY_ID, GET_BY_IDENTITY, GET_BY_REFERENCE

if TYPE_CHECKING:
    from sinch.models.verification import (
        GetVerificationStatusByIdentityResponse,
        GetVerificationStatusByIdResponse,
        GetVerificationStatusByReferenceResponse,
        VerificationMethodLike,
    )

__all__ = ["VerificationStatusAsync"]


class VerificationStatusAsync(AsyncResource):
    """Read how attempts stand; for trusting an outcome that a device reported."""

    async def get_by_id(self, id: str) -> GetVerificationStatusByIdResponse:
        """Read how an attempt stands.

        https://developers.sinch.com/docs/verification/api-reference/verification/verification-status/verificationstatusbyid/

        :param id: from the answer to the start.
        :raises NotFoundException: there is no such attempt.
        """
        return await self._run(GET_BY_ID, path={"id": id})

    async def get_by_reference(self, reference: str) -> GetVerificationStatusByReferenceResponse:
        """Read how the attempt with your own id stands.

        https://developers.sinch.com/docs/verification/api-reference/verification/verification-status/verificationstatusbyreference/

        :param reference: the one given at the start.
        :raises NotFoundException: there is no such attempt.
        """
        return await self._run(GET_BY_REFERENCE, path={"reference": reference})

    async def get_by_identity(
        self, endpoint: str, method: VerificationMethodLike
    ) -> GetVerificationStatusByIdentityResponse:
        """Read how the latest attempt for a number stands.

        https://developers.sinch.com/docs/verification/api-reference/verification/verification-status/verificationstatusbyidentity/

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param method: how it is verified, in any case; ``phonecall`` is ``callout``.
        :raises NotFoundException: there is no such attempt.
        """
        return await self._run(GET_BY_IDENTITY, path={"endpoint": endpoint, "method": method_segment(method)})
