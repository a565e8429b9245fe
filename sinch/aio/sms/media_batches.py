# Made from sinch/domains/sms/media_batches.py by `python tools/generate_async.py`; do not edit.
"""Media messages: the methods of ``client.sms.batches`` that end in ``_mms``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import either, entries, recipients
from sinch.core.async_resource import AsyncResource
from sinch.domains.sms.media_batches import DRY_RUN_MMS, REPLACE_MMS, SEND_MMS, UPDATE_MMS, media_body

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sinch.models.sms import (
        DeliveryReportRequestLike,
        MediaBody,
        ReplaceSMSBatchResponse,
        SendSMSBatchDryRunResponse,
        SendSMSBatchResponse,
        UpdateSMSBatchResponse,
    )

__all__ = ["MediaBatchesAsync"]


class MediaBatchesAsync(AsyncResource):
    """Send, try out, change and replace media messages (MMS), which only the US has."""

    async def send_mms(
        self,
        *,
        to: Sequence[str] | str,
        body: MediaBody,
        from_: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        strict_validation: bool | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchResponse:
        """Send one media message (MMS) to one or many recipients; US only.

        Arguments not named here are those of :meth:`SMSBatchesWithAsyncPagination.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/sendsms/

        :param to: up to 1000 phone numbers (E.164) and group ids; a single one may stand alone.
        :param body: ``url`` of the media, and if you like ``message`` and ``subject``.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API refused the message.
        :raises TransportException: no answer; with ``may_have_been_sent`` look for the batch before sending again.
        """
        return await self._run(
            SEND_MMS,
            body={
                "type": "mt_media",
                "to": recipients(SEND_MMS, "to", to),
                "body": media_body(SEND_MMS, body),
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    SEND_MMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "strict_validation": strict_validation,
                "parameters": parameters,
            },
        )

    async def dry_run_mms(
        self,
        *,
        to: Sequence[str] | str,
        body: MediaBody,
        from_: str | None = None,
        per_recipient: bool | None = None,
        number_of_recipients: int | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        strict_validation: bool | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchDryRunResponse:
        """Work out what a media message would come to, without sending it.

        Free of charge. Arguments not named here are those of :meth:`SMSBatchesWithAsyncPagination.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/dry_run/

        :param body: ``url`` of the media, and if you like ``message`` and ``subject``.
        :param per_recipient: also say what each recipient would get.
        :param number_of_recipients: most recipients to give details of; 100 by default, at most 1000.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API would refuse the message.
        """
        return await self._run(
            DRY_RUN_MMS,
            query={"per_recipient": per_recipient, "number_of_recipients": number_of_recipients},
            body={
                "type": "mt_media",
                "to": recipients(DRY_RUN_MMS, "to", to),
                "body": media_body(DRY_RUN_MMS, body),
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    DRY_RUN_MMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "strict_validation": strict_validation,
                "parameters": parameters,
            },
        )

    async def update_mms(
        self,
        *,
        batch_id: str,
        from_: str | None = None,
        to_add: Sequence[str] | None = None,
        to_remove: Sequence[str] | None = None,
        body: MediaBody | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        strict_validation: bool | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> UpdateSMSBatchResponse:
        """Change a media message that is not sent yet.

        What is left out stays. Arguments not named here are those of :meth:`SMSBatchesWithAsyncPagination.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/updatebatchmessage/

        :param to_add: up to 100 numbers and group ids to add.
        :param to_remove: up to 100 numbers and group ids to remove.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return await self._run(
            UPDATE_MMS,
            path={"batch_id": batch_id},
            body={
                "type": "mt_media",
                "from": from_,
                "to_add": entries(UPDATE_MMS, "to_add", to_add),
                "to_remove": entries(UPDATE_MMS, "to_remove", to_remove),
                "body": media_body(UPDATE_MMS, body),
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    UPDATE_MMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "strict_validation": strict_validation,
                "parameters": parameters,
            },
        )

    async def replace_mms(
        self,
        *,
        batch_id: str,
        to: Sequence[str] | str,
        body: MediaBody,
        from_: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        strict_validation: bool | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> ReplaceSMSBatchResponse:
        """Replace a batch that is not sent yet by a media message under the same id.

        What is left out gets its default. Arguments not named here are those of
        :meth:`SMSBatchesWithAsyncPagination.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/replacebatch/

        :param body: ``url`` of the media, and if you like ``message`` and ``subject``.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return await self._run(
            REPLACE_MMS,
            path={"batch_id": batch_id},
            body={
                "type": "mt_media",
                "to": recipients(REPLACE_MMS, "to", to),
                "body": media_body(REPLACE_MMS, body),
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    REPLACE_MMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "strict_validation": strict_validation,
                "parameters": parameters,
            },
        )
