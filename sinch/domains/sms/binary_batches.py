"""Binary messages: the methods of ``client.sms.batches`` that end in ``_binary``."""

from __future__ import annotations

from collections.abc import Sequence
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

__all__ = ["BinaryBatches"]

SEND_BINARY = Operation(
    "sms.batches.send_binary",
    "POST",
    "/xms/v1/{project_or_service_id}/batches",
    host="sms",
    auth="sms",
    returns=SendSMSBatchResponse,
    repeatable=False,
    required=("to", "body", "udh"),
    names={"from": "from_"},
)

DRY_RUN_BINARY = Operation(
    "sms.batches.dry_run_binary",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/dry_run",
    host="sms",
    auth="sms",
    returns=SendSMSBatchDryRunResponse,
    repeatable=True,
    required=("to", "body", "udh"),
    names={"from": "from_"},
)

UPDATE_BINARY = Operation(
    "sms.batches.update_binary",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=UpdateSMSBatchResponse,
    repeatable=False,
    required=("udh",),
    names={"from": "from_"},
)

REPLACE_BINARY = Operation(
    "sms.batches.replace_binary",
    "PUT",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=ReplaceSMSBatchResponse,
    repeatable=True,
    required=("to", "body", "udh"),
    names={"from": "from_"},
)


class BinaryBatches(Resource):
    """Send, try out, change and replace binary messages."""

    def send_binary(
        self,
        *,
        to: Sequence[str] | str,
        body: str,
        udh: str,
        from_: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchResponse:
        """Send one binary message to one or many recipients.

        Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/sendsms/

        :param to: up to 1000 phone numbers (E.164) and group ids; a single one may stand alone.
        :param body: the content in Base64; with ``udh`` up to 140 bytes.
        :param udh: user data header, hexadecimal.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API refused the message.
        :raises TransportException: no answer; with ``may_have_been_sent`` look for the batch before sending again.
        """
        return self._run(
            SEND_BINARY,
            body={
                "type": "mt_binary",
                "to": recipients(SEND_BINARY, "to", to),
                "body": text(SEND_BINARY, "body", body),
                "udh": udh,
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    SEND_BINARY, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "from_ton": from_ton,
                "from_npi": from_npi,
            },
        )

    def dry_run_binary(
        self,
        *,
        to: Sequence[str] | str,
        body: str,
        udh: str,
        from_: str | None = None,
        per_recipient: bool | None = None,
        number_of_recipients: int | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchDryRunResponse:
        """Work out what a binary message would come to, without sending it.

        Free of charge. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/dry_run/

        :param body: the content in Base64; with ``udh`` up to 140 bytes.
        :param udh: user data header, hexadecimal.
        :param per_recipient: also say what each recipient would get.
        :param number_of_recipients: most recipients to give details of; 100 by default, at most 1000.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API would refuse the message.
        """
        return self._run(
            DRY_RUN_BINARY,
            query={"per_recipient": per_recipient, "number_of_recipients": number_of_recipients},
            body={
                "type": "mt_binary",
                "to": recipients(DRY_RUN_BINARY, "to", to),
                "body": text(DRY_RUN_BINARY, "body", body),
                "udh": udh,
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    DRY_RUN_BINARY, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "from_ton": from_ton,
                "from_npi": from_npi,
            },
        )

    def update_binary(
        self,
        *,
        batch_id: str,
        udh: str,
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
        from_ton: int | None = None,
        from_npi: int | None = None,
        event_destination_target: str | None = None,
    ) -> UpdateSMSBatchResponse:
        """Change a binary message that is not sent yet.

        What is left out stays. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/updatebatchmessage/

        :param udh: user data header, hexadecimal; needed even when it stays the same.
        :param to_add: up to 100 numbers and group ids to add.
        :param to_remove: up to 100 numbers and group ids to remove.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
            UPDATE_BINARY,
            path={"batch_id": batch_id},
            body={
                "type": "mt_binary",
                "udh": udh,
                "from": from_,
                "to_add": entries(UPDATE_BINARY, "to_add", to_add),
                "to_remove": entries(UPDATE_BINARY, "to_remove", to_remove),
                "body": text(UPDATE_BINARY, "body", body),
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    UPDATE_BINARY, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "from_ton": from_ton,
                "from_npi": from_npi,
            },
        )

    def replace_binary(
        self,
        *,
        batch_id: str,
        to: Sequence[str] | str,
        body: str,
        udh: str,
        from_: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        event_destination_target: str | None = None,
    ) -> ReplaceSMSBatchResponse:
        """Replace a batch that is not sent yet by a binary message under the same id.

        What is left out gets its default. Arguments not named here are those of :meth:`SMSBatches.send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/replacebatch/

        :param body: the content in Base64; with ``udh`` up to 140 bytes.
        :param udh: user data header, hexadecimal.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
            REPLACE_BINARY,
            path={"batch_id": batch_id},
            body={
                "type": "mt_binary",
                "to": recipients(REPLACE_BINARY, "to", to),
                "body": text(REPLACE_BINARY, "body", body),
                "udh": udh,
                "from": from_,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    REPLACE_BINARY, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "from_ton": from_ton,
                "from_npi": from_npi,
            },
        )
