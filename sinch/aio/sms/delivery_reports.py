# Made from sinch/domains/sms/delivery_reports.py by `python tools/generate_async.py`; do not edit.
"""What became of messages: ``client.sms.delivery_reports``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import either
from sinch.core.async_resource import AsyncResource
from sinch.domains.sms.delivery_reports import GET_FOR_BATCH, GET_FOR_NUMBER, LIST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sinch.core.async_pagination import AsyncIntBasedPaginator
    from sinch.models.sms import (
        DeliveryReport,
        DeliveryReportVerbosityLike,
        DeliveryStatusLike,
        GetSMSDeliveryReportForBatchResponse,
        GetSMSDeliveryReportForNumberResponse,
        ListSMSDeliveryReportsResponse,
    )

__all__ = ["SMSDeliveryReportsWithAsyncPagination"]


class SMSDeliveryReportsWithAsyncPagination(AsyncResource):
    """Read what became of messages."""

    async def get_for_batch(
        self,
        batch_id: str,
        type_: DeliveryReportVerbosityLike | None = None,
        code: Sequence[int | str] | int | str | None = None,
        status: Sequence[DeliveryStatusLike] | DeliveryStatusLike | None = None,
        *,
        report_type: DeliveryReportVerbosityLike | None = None,
    ) -> GetSMSDeliveryReportForBatchResponse:
        """Read how far the messages of a batch have come, counted by status.

        https://developers.sinch.com/docs/sms/api-reference/sms/delivery-reports/getdeliveryreportbybatchid/

        :param type_: ``full`` also names the recipients; ``summary`` by default.
        :param code: only these codes, see :class:`~sinch.models.sms.DeliveryReceiptCode`.
        :param status: only these statuses.
        :param report_type: another name of ``type_``.
        :raises NotFoundException: there is no such batch, or it is too old.
        """
        return await self._run(
            GET_FOR_BATCH,
            path={"batch_id": batch_id},
            query={
                "type": either(GET_FOR_BATCH, "type_", type_, "report_type", report_type),
                "code": code,
                "status": status,
            },
        )

    async def get_for_number(
        self,
        batch_id: str,
        recipient_number: str | None = None,
        *,
        recipient_msisdn: str | None = None,
        recipient: str | None = None,
    ) -> GetSMSDeliveryReportForNumberResponse:
        """Read how far the message to one recipient of a batch has come.

        https://developers.sinch.com/docs/sms/api-reference/sms/delivery-reports/getdeliveryreportbyphonenumber/

        :param recipient_number: phone number, E.164, with or without ``+``; required.
        :param recipient_msisdn: another name of ``recipient_number``.
        :param recipient: another name of ``recipient_number``.
        :raises NotFoundException: there is no such batch, or it had no such recipient.
        """
        number = either(GET_FOR_NUMBER, "recipient_number", recipient_number, "recipient_msisdn", recipient_msisdn)
        return await self._run(
            GET_FOR_NUMBER,
            path={
                "batch_id": batch_id,
                "recipient_number": either(GET_FOR_NUMBER, "recipient_number", number, "recipient", recipient),
            },
        )

    async def list(
        self,
        page: int | None = 0,
        start_date: str | datetime | None = None,
        end_date: str | datetime | None = None,
        status: Sequence[DeliveryStatusLike] | DeliveryStatusLike | None = None,
        code: Sequence[int | str] | int | str | None = None,
        page_size: int | None = None,
        client_reference: str | None = None,
    ) -> AsyncIntBasedPaginator[ListSMSDeliveryReportsResponse, DeliveryReport]:
        """List the reports of messages that are at their end, one for each recipient, newest first.

        https://developers.sinch.com/docs/sms/api-reference/sms/delivery-reports/getdeliveryreports/

        :param page: page to begin with, from 0.
        :param start_date: reported at this moment or later; 24 hours ago by default.
        :param end_date: reported before this moment.
        :param status: only these statuses.
        :param code: only these codes, see :class:`~sinch.models.sms.DeliveryReceiptCode`.
        :param page_size: reports per page, up to 100; 30 by default.
        :param client_reference: only of batches with this reference.
        """
        return await self._pages_by_number(
            LIST,
            lambda page: page.delivery_reports,
            query={
                "page": page,
                "start_date": start_date,
                "end_date": end_date,
                "status": status,
                "code": code,
                "page_size": page_size,
                "client_reference": client_reference,
            },
        )
