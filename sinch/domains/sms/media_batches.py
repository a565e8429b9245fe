"""Media messages: the methods of ``client.sms.batches`` that end in ``_mms``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sinch.core.arguments import either, entries, recipients
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.core.wire import invalid
from sinch.models.sms import (
    ReplaceSMSBatchResponse,
    SendSMSBatchDryRunResponse,
    SendSMSBatchResponse,
    UpdateSMSBatchResponse,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sinch.models.sms import DeliveryReportRequestLike, MediaBody

__all__ = ["MediaBatches"]

SEND_MMS = Operation(
    "sms.batches.send_mms",
    "POST",
    "/xms/v1/{project_or_service_id}/batches",
    host="sms",
    auth="sms",
    returns=SendSMSBatchResponse,
    repeatable=False,
    required=("to", "body"),
    names={"from": "from_"},
)

DRY_RUN_MMS = Operation(
    "sms.batches.dry_run_mms",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/dry_run",
    host="sms",
    auth="sms",
    returns=SendSMSBatchDryRunResponse,
    repeatable=True,
    required=("to", "body"),
    names={"from": "from_"},
)

UPDATE_MMS = Operation(
    "sms.batches.update_mms",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=UpdateSMSBatchResponse,
    repeatable=False,
    names={"from": "from_"},
)

REPLACE_MMS = Operation(
    "sms.batches.replace_mms",
    "PUT",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=ReplaceSMSBatchResponse,
    repeatable=True,
    required=("to", "body"),
    names={"from": "from_"},
)


def media_body(operation: Operation[Any], body: MediaBody | None) -> MediaBody | None:
    """Give the body of a media message.

    :raises ValidationException: it is no mapping.
    """
    given: object = body
    if given is not None and not isinstance(given, Mapping):
        raise invalid(operation, "body", f"is a mapping with the url of the media, not a {type(given).__name__}")
    return body


class MediaBatches(Resource):
    """Send, try out, change and replace media messages (MMS), which only the US has."""

    def send_mms(
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

        Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/sendsms/

        :param to: up to 1000 phone numbers (E.164) and group ids; a single one may stand alone.
        :param body: ``url`` of the media, and if you like ``message`` and ``subject``.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API refused the message.
        :raises TransportException: no answer; with ``may_have_been_sent`` look for the batch before sending again.
        """
        return self._run(
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

    def dry_run_mms(
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

        Free of charge. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/dry_run/

        :param body: ``url`` of the media, and if you like ``message`` and ``subject``.
        :param per_recipient: also say what each recipient would get.
        :param number_of_recipients: most recipients to give details of; 100 by default, at most 1000.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API would refuse the message.
        """
        return self._run(
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

    def update_mms(
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

        What is left out stays. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/updatebatchmessage/

        :param to_add: up to 100 numbers and group ids to add.
        :param to_remove: up to 100 numbers and group ids to remove.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
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

    def replace_mms(
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

        What is left out gets its default. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/replacebatch/

        :param body: ``url`` of the media, and if you like ``message`` and ``subject``.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
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
