# Made from sinch/domains/verification/reports.py by `python tools/generate_async.py`; do not edit.
"""Reporting what the user got: the methods of ``client.verification.verifications`` that begin with ``report_``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.verification.arguments import members, report_object
from sinch.domains.verification.reports import (
    REPORT_BY_ID,
    REPORT_BY_IDENTITY,
    REPORT_FLASH_CALL_BY_ID,
    REPORT_FLASH_CALL_BY_IDENTITY,
    REPORT_PHONE_CALL_BY_ID,
    REPORT_PHONE_CALL_BY_IDENTITY,
    REPORT_SMS_BY_ID,
    REPORT_SMS_BY_IDENTITY,
    REPORT_WHATSAPP_BY_ID,
    REPORT_WHATSAPP_BY_IDENTITY,
)

if TYPE_CHECKING:
    from sinch.models.verification import (
        ReportVerificationByIdentityResponse,
        ReportVerificationByIdResponse,
        VerificationReportRequest,
    )

__all__ = ["VerificationReportsAsync"]


class VerificationReportsAsync(AsyncResource):
    """Report what the user got, which decides the attempt."""

    async def report_sms_by_id(self, id: str, code: str, cli: str | None = None) -> ReportVerificationByIdResponse:
        """Report the code that the user got by SMS.

        A wrong code is no exception: look at ``status`` and ``reason`` of the answer. An attempt is decided
        once; reporting it again is an error, and :meth:`VerificationStatusAsync.get_by_id` tells the outcome.


        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyid/

        :param id: from the answer to the start.
        :param code: as the user typed it.
        :param cli: sender of the SMS; the API has no more use for it.
        :raises NotFoundException: there is no such attempt, or it is decided already.
        :raises TransportException: no answer; with ``may_have_been_sent`` read the status before anything else.
        """
        return await self._run(
            REPORT_SMS_BY_ID,
            path={"id": id},
            body={"method": "sms", "sms": members(REPORT_SMS_BY_ID, "sms", {"code": code, "cli": cli})},
        )

    async def report_flash_call_by_id(self, id: str, cli: str) -> ReportVerificationByIdResponse:
        """Report the number that called. See :meth:`report_sms_by_id` for outcome and errors.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyid/

        :param id: from the answer to the start.
        :param cli: number that called, E.164 with its ``+``.
        :raises NotFoundException: there is no such attempt, or it is decided already.
        """
        return await self._run(
            REPORT_FLASH_CALL_BY_ID,
            path={"id": id},
            body={"method": "flashcall", "flashCall": members(REPORT_FLASH_CALL_BY_ID, "flashCall", {"cli": cli})},
        )

    async def report_phone_call_by_id(self, id: str, code: str | None = None) -> ReportVerificationByIdResponse:
        """Report the code that the user heard. See :meth:`report_sms_by_id` for outcome and errors.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyid/

        :param id: from the answer to the start.
        :param code: as the user typed it.
        :raises NotFoundException: there is no such attempt, or it is decided already.
        """
        return await self._run(
            REPORT_PHONE_CALL_BY_ID,
            path={"id": id},
            body={"method": "callout", "callout": members(REPORT_PHONE_CALL_BY_ID, "callout", {"code": code}) or {}},
        )

    async def report_whatsapp_by_id(self, id: str, code: str) -> ReportVerificationByIdResponse:
        """Report the code that the user got by WhatsApp. See :meth:`report_sms_by_id` for outcome and errors.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyid/

        :param id: from the answer to the start.
        :param code: as the user typed it.
        :raises NotFoundException: there is no such attempt, or it is decided already.
        """
        return await self._run(
            REPORT_WHATSAPP_BY_ID,
            path={"id": id},
            body={"method": "whatsapp", "whatsapp": members(REPORT_WHATSAPP_BY_ID, "whatsapp", {"code": code})},
        )

    async def report_by_id(
        self, id: str, verification_report_request: VerificationReportRequest
    ) -> ReportVerificationByIdResponse:
        """Report with a body of your own; there is a method for each kind of report.

        :param id: from the answer to the start.
        :param verification_report_request: the whole body with the API's own keys, sent as it is.
        """
        return await self._run(
            REPORT_BY_ID,
            path={"id": id},
            body=report_object(REPORT_BY_ID, verification_report_request),
        )

    async def report_sms_by_identity(
        self, endpoint: str, code: str, cli: str | None = None
    ) -> ReportVerificationByIdentityResponse:
        """Report the code that the user got by SMS, for the attempt that is open for a number.

        A wrong code is no exception: look at ``status`` and ``reason`` of the answer.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyidentity/

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param code: as the user typed it.
        :param cli: sender of the SMS; the API has no more use for it.
        :raises NotFoundException: there is no open attempt for the number.
        :raises TransportException: no answer; with ``may_have_been_sent`` read the status before anything else.
        """
        return await self._run(
            REPORT_SMS_BY_IDENTITY,
            path={"endpoint": endpoint},
            body={"method": "sms", "sms": members(REPORT_SMS_BY_IDENTITY, "sms", {"code": code, "cli": cli})},
        )

    async def report_flash_call_by_identity(
        self, endpoint: str, cli: str | None = None
    ) -> ReportVerificationByIdentityResponse:
        """Report the number that called, for the attempt that is open for a number.

        See :meth:`report_sms_by_identity` for outcome and errors.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyidentity/

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param cli: number that called, E.164 with its ``+``; the API refuses a report without it.
        :raises NotFoundException: there is no open attempt for the number.
        """
        return await self._run(
            REPORT_FLASH_CALL_BY_IDENTITY,
            path={"endpoint": endpoint},
            body={
                "method": "flashcall",
                "flashCall": members(REPORT_FLASH_CALL_BY_IDENTITY, "flashCall", {"cli": cli}),
            },
        )

    async def report_phone_call_by_identity(self, endpoint: str, code: str) -> ReportVerificationByIdentityResponse:
        """Report the code that the user heard, for the attempt that is open for a number.

        See :meth:`report_sms_by_identity` for outcome and errors.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyidentity/

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param code: as the user typed it.
        :raises NotFoundException: there is no open attempt for the number.
        """
        return await self._run(
            REPORT_PHONE_CALL_BY_IDENTITY,
            path={"endpoint": endpoint},
            body={"method": "callout", "callout": members(REPORT_PHONE_CALL_BY_IDENTITY, "callout", {"code": code})},
        )

    async def report_whatsapp_by_identity(self, endpoint: str, code: str) -> ReportVerificationByIdentityResponse:
        """Report the code that the user got by WhatsApp, for the attempt that is open for a number.

        See :meth:`report_sms_by_identity` for outcome and errors.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-report/reportverificationbyidentity/

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param code: as the user typed it.
        :raises NotFoundException: there is no open attempt for the number.
        """
        return await self._run(
            REPORT_WHATSAPP_BY_IDENTITY,
            path={"endpoint": endpoint},
            body={"method": "whatsapp", "whatsapp": members(REPORT_WHATSAPP_BY_IDENTITY, "whatsapp", {"code": code})},
        )

    async def report_by_identity(
        self, endpoint: str, verification_report_request: VerificationReportRequest
    ) -> ReportVerificationByIdentityResponse:
        """Report with a body of your own, for the attempt that is open for a number.

        :param endpoint: the number that is verified, E.164 with its ``+``.
        :param verification_report_request: the whole body with the API's own keys, sent as it is.
        """
        return await self._run(
            REPORT_BY_IDENTITY,
            path={"endpoint": endpoint},
            body=report_object(REPORT_BY_IDENTITY, verification_report_request),
        )
