"""Text messages: the methods of ``client.sms.batches`` that end in ``_sms``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import either, entries, recipients, text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.models.sms import (
    ReplaceSMSBatchResponse,
    SendSMSBatchDryRunResponse,
    SendSMSBatchResponse,
    UpdateSMSBatchResponse,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sinch.models.sms import DeliveryReportRequestLike

__all__ = ["TextBatches"]

SEND_SMS = Operation(
    "sms.batches.send_sms",
    "POST",
    "/xms/v1/{project_or_service_id}/batches",
    host="sms",
    auth="sms",
    returns=SendSMSBatchResponse,
    repeatable=False,
    required=("to", "body"),
    names={"from": "from_"},
)

DRY_RUN_SMS = Operation(
    "sms.batches.dry_run_sms",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/dry_run",
    host="sms",
    auth="sms",
    returns=SendSMSBatchDryRunResponse,
    repeatable=True,
    required=("to", "body"),
    names={"from": "from_"},
)

UPDATE_SMS = Operation(
    "sms.batches.update_sms",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=UpdateSMSBatchResponse,
    repeatable=False,
    names={"from": "from_"},
)

REPLACE_SMS = Operation(
    "sms.batches.replace_sms",
    "PUT",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=ReplaceSMSBatchResponse,
    repeatable=True,
    required=("to", "body"),
    names={"from": "from_"},
)


class TextBatches(Resource):
    """Send, try out, change and replace text messages."""

    def send_sms(
        self,
        *,
        to: Sequence[str] | str,
        body: str,
        from_: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        max_number_of_message_parts: int | None = None,
        truncate_concat: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchResponse:
        """Send one text to one or many recipients.

        Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/sendsms/

        :param to: up to 1000 phone numbers (E.164) and group ids; a single one may stand alone.
        :param body: text of up to 2000 characters; ``${name}`` is replaced by the parameter of that name.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API refused the message.
        :raises TransportException: no answer; with ``may_have_been_sent`` look for the batch before sending again.
        """
        return self._run(
            SEND_SMS,
            body={
                "type": "mt_text",
                "to": recipients(SEND_SMS, "to", to),
                "body": text(SEND_SMS, "body", body),
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    SEND_SMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "flash_message": flash_message,
                "max_number_of_message_parts": max_number_of_message_parts,
                "truncate_concat": truncate_concat,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "parameters": parameters,
            },
        )

    def dry_run_sms(
        self,
        *,
        to: Sequence[str] | str,
        body: str,
        from_: str | None = None,
        per_recipient: bool | None = None,
        number_of_recipients: int | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        max_number_of_message_parts: int | None = None,
        truncate_concat: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchDryRunResponse:
        """Work out what a text would come to, without sending it.

        Free of charge. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/dry_run/

        :param body: text of up to 2000 characters; ``${name}`` is replaced by the parameter of that name.
        :param per_recipient: also say what each recipient would get.
        :param number_of_recipients: most recipients to give details of; 100 by default, at most 1000.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API would refuse the message.
        """
        return self._run(
            DRY_RUN_SMS,
            query={"per_recipient": per_recipient, "number_of_recipients": number_of_recipients},
            body={
                "type": "mt_text",
                "to": recipients(DRY_RUN_SMS, "to", to),
                "body": text(DRY_RUN_SMS, "body", body),
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    DRY_RUN_SMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "flash_message": flash_message,
                "max_number_of_message_parts": max_number_of_message_parts,
                "truncate_concat": truncate_concat,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "parameters": parameters,
            },
        )

    def update_sms(
        self,
        *,
        batch_id: str,
        from_: str | None = None,
        to_add: Sequence[str] | None = None,
        to_remove: Sequence[str] | None = None,
        body: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        max_number_of_message_parts: int | None = None,
        truncate_concat: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> UpdateSMSBatchResponse:
        """Change a text that is not sent yet.

        What is left out stays. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/updatebatchmessage/

        :param to_add: up to 100 numbers and group ids to add.
        :param to_remove: up to 100 numbers and group ids to remove.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
            UPDATE_SMS,
            path={"batch_id": batch_id},
            body={
                "type": "mt_text",
                "from": from_,
                "to_add": entries(UPDATE_SMS, "to_add", to_add),
                "to_remove": entries(UPDATE_SMS, "to_remove", to_remove),
                "body": text(UPDATE_SMS, "body", body),
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    UPDATE_SMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "flash_message": flash_message,
                "max_number_of_message_parts": max_number_of_message_parts,
                "truncate_concat": truncate_concat,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "parameters": parameters,
            },
        )

    def replace_sms(
        self,
        *,
        batch_id: str,
        to: Sequence[str] | str,
        body: str,
        from_: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        max_number_of_message_parts: int | None = None,
        truncate_concat: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        event_destination_target: str | None = None,
    ) -> ReplaceSMSBatchResponse:
        """Replace a batch that is not sent yet by a text under the same id.

        What is left out gets its default. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/replacebatch/

        :param body: text of up to 2000 characters; ``${name}`` is replaced by the parameter of that name.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
            REPLACE_SMS,
            path={"batch_id": batch_id},
            body={
                "type": "mt_text",
                "to": recipients(REPLACE_SMS, "to", to),
                "body": text(REPLACE_SMS, "body", body),
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    REPLACE_SMS, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "flash_message": flash_message,
                "max_number_of_message_parts": max_number_of_message_parts,
                "truncate_concat": truncate_concat,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "parameters": parameters,
            },
        )
