"""Messages that are sent: ``client.sms.batches``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from sinch.core.arguments import either, entries, recipients
from sinch.core.operation import Operation
from sinch.core.wire import invalid
from sinch.domains.sms.binary_batches import BinaryBatches
from sinch.domains.sms.media_batches import MediaBatches
from sinch.domains.sms.text_batches import TextBatches
from sinch.models.sms import (
    CancelSMSBatchResponse,
    GetSMSBatchResponse,
    ListSMSBatchesResponse,
    ReplaceSMSBatchResponse,
    SendSMSBatchDryRunResponse,
    SendSMSBatchResponse,
    SendSMSDeliveryFeedbackResponse,
    UpdateSMSBatchResponse,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sinch.core.pagination import IntBasedPaginator
    from sinch.models.sms import Batch, BatchTypeLike, DeliveryReportRequestLike, MediaBody

__all__ = ["SMSBatches"]

SEND = Operation(
    "sms.batches.send",
    "POST",
    "/xms/v1/{project_or_service_id}/batches",
    host="sms",
    auth="sms",
    returns=SendSMSBatchResponse,
    repeatable=False,
    required=("body", "to"),
    names={"from": "from_", "type": "type_"},
)

GET = Operation(
    "sms.batches.get",
    "GET",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=GetSMSBatchResponse,
    repeatable=True,
)

DRY_RUN = Operation(
    "sms.batches.send_dry_run",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/dry_run",
    host="sms",
    auth="sms",
    returns=SendSMSBatchDryRunResponse,
    repeatable=True,
    required=("to", "body"),
    names={"from": "from_", "type": "type_"},
)

CANCEL = Operation(
    "sms.batches.cancel",
    "DELETE",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=CancelSMSBatchResponse,
    repeatable=True,
)

UPDATE = Operation(
    "sms.batches.update",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=UpdateSMSBatchResponse,
    repeatable=False,
    names={"from": "from_", "type": "type_"},
)

REPLACE = Operation(
    "sms.batches.replace",
    "PUT",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}",
    host="sms",
    auth="sms",
    returns=ReplaceSMSBatchResponse,
    repeatable=True,
    required=("to", "body"),
    names={"from": "from_", "type": "type_"},
)

DELIVERY_FEEDBACK = Operation(
    "sms.batches.send_delivery_feedback",
    "POST",
    "/xms/v1/{project_or_service_id}/batches/{batch_id}/delivery_feedback",
    host="sms",
    auth="sms",
    returns=SendSMSDeliveryFeedbackResponse,
    repeatable=False,
    required=("recipients",),
)

LIST = Operation(
    "sms.batches.list",
    "GET",
    "/xms/v1/{project_or_service_id}/batches",
    host="sms",
    auth="sms",
    returns=ListSMSBatchesResponse,
    repeatable=True,
    names={"from": "from_s"},
    comma=("from",),
)


def fitting_body(
    operation: Operation[Any], body: str | MediaBody | None, type_: BatchTypeLike | None
) -> str | MediaBody | None:
    """Give the body of a message whose type is an argument; without a type it is text.

    :raises ValidationException: the body does not fit the type.
    """
    given: object = body
    if given is None or isinstance(given, str):
        if given is not None and type_ == "mt_media":
            raise invalid(operation, "body", "of a media message is a mapping with the url of the media, not a str")
        return body
    if not isinstance(given, Mapping):
        raise invalid(operation, "body", f"is a str, or for mt_media a mapping, not a {type(given).__name__}")
    if type_ is None or type_ == "mt_text" or type_ == "mt_binary":
        raise invalid(operation, "body", "is a mapping, which needs type_ mt_media; other messages have a str")
    return body


class SMSBatches(TextBatches, BinaryBatches, MediaBatches):
    """Send messages, and follow, change and cancel them.

    :meth:`send` and its relatives take every kind of message; those that end in ``_sms``, ``_binary`` and
    ``_mms`` take one kind and only the arguments that it has.
    """

    @overload
    def send(
        self,
        body: str | MediaBody,
        delivery_report: DeliveryReportRequestLike | None,
        to: Sequence[str] | str,
        from_: str | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        type_: BatchTypeLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        truncate_concat: bool | None = None,
        max_number_of_message_parts: int | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        *,
        udh: str | None = None,
        strict_validation: bool | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchResponse: ...

    @overload
    def send(
        self,
        body: str | MediaBody,
        *,
        to: Sequence[str] | str,
        delivery_report: DeliveryReportRequestLike | None = None,
        from_: str | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        type_: BatchTypeLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        truncate_concat: bool | None = None,
        max_number_of_message_parts: int | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        udh: str | None = None,
        strict_validation: bool | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchResponse: ...

    def send(
        self,
        body: str | MediaBody,
        delivery_report: DeliveryReportRequestLike | None = None,
        to: Sequence[str] | str | None = None,
        from_: str | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        type_: BatchTypeLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        truncate_concat: bool | None = None,
        max_number_of_message_parts: int | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        *,
        udh: str | None = None,
        strict_validation: bool | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchResponse:
        """Send one message to one or many recipients, now or later.

        Each part of a text to each recipient is charged; :func:`sinch.domains.sms.message_parts` counts the parts,
        :meth:`send_dry_run` asks the API. ``delivery_report`` is required only when ``to`` is given by position.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/sendsms/

        :param body: text of up to 2000 characters, in which ``${name}`` is replaced by the parameter of that name;
            for ``mt_binary`` Base64; for ``mt_media`` a dict with the ``url`` of the media.
        :param delivery_report: which reports the callback URL gets; none by default.
        :param to: up to 1000 phone numbers (E.164) and group ids; a single one may stand alone.
        :param from_: sender: a phone number, short code or name; left out, a default one of the account is used.
        :param parameters: placeholder -> recipient or ``default`` -> value, such as
            ``{"name": {"+46701234567": "Ann", "default": "you"}}``; names up to 16, values up to 160 characters.
        :param type_: text when left out.
        :param send_at: when to send; text in ISO 8601, without an offset it is UTC.
        :param expire_at: when to give up; 3 days after sending by default, and at most.
        :param callback_url: where the reports of this batch go instead of the account's URL, up to 2048 characters.
        :param client_reference: your own id, found again in reports, up to 2048 characters.
        :param feedback_enabled: you will say which messages arrived, with :meth:`send_delivery_feedback`.
        :param flash_message: show the text on the screen without storing it.
        :param truncate_concat: cut the text to what fits into one part.
        :param max_number_of_message_parts: do not send a text that needs more parts.
        :param from_ton: type of number of the sender, 0 to 6.
        :param from_npi: numbering plan of the sender, 0 to 18.
        :param udh: user data header, hexadecimal; required for ``mt_binary``.
        :param strict_validation: refuse media that phones may not be able to show.
        :param event_destination_target: another name of ``callback_url``.
        :raises SMSException: the API refused the message; see ``code``.
        :raises TransportException: no answer; with ``may_have_been_sent`` look for the batch before sending again.
        """
        return self._run(
            SEND,
            body={
                "body": fitting_body(SEND, body, type_),
                "delivery_report": delivery_report,
                "to": recipients(SEND, "to", to),
                "from": from_,
                "parameters": parameters,
                "type": type_,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    SEND, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "flash_message": flash_message,
                "truncate_concat": truncate_concat,
                "max_number_of_message_parts": max_number_of_message_parts,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "udh": udh,
                "strict_validation": strict_validation,
            },
        )

    def get(self, batch_id: str) -> GetSMSBatchResponse:
        """Read one batch.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/getbatchmessage/

        :raises NotFoundException: there is no such batch, or it is too old.
        """
        return self._run(GET, path={"batch_id": batch_id})

    def send_dry_run(
        self,
        to: Sequence[str] | str,
        body: str | MediaBody,
        per_recipient: bool | None = None,
        number_of_recipients: int | None = None,
        from_: str | None = None,
        type_: BatchTypeLike | None = None,
        udh: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        flash_message: bool | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        client_reference: str | None = None,
        max_number_of_message_parts: int | None = None,
        *,
        feedback_enabled: bool | None = None,
        truncate_concat: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        strict_validation: bool | None = None,
        event_destination_target: str | None = None,
    ) -> SendSMSBatchDryRunResponse:
        """Work out recipients, parts and texts of a message without sending it.

        Free of charge. Arguments not named here are those of :meth:`send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/dry_run/

        :param per_recipient: also say what each recipient would get.
        :param number_of_recipients: most recipients to give details of; 100 by default, at most 1000.
        :raises SMSException: the API would refuse the message.
        """
        return self._run(
            DRY_RUN,
            query={"per_recipient": per_recipient, "number_of_recipients": number_of_recipients},
            body={
                "to": recipients(DRY_RUN, "to", to),
                "body": fitting_body(DRY_RUN, body, type_),
                "from": from_,
                "type": type_,
                "udh": udh,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    DRY_RUN, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "flash_message": flash_message,
                "parameters": parameters,
                "client_reference": client_reference,
                "max_number_of_message_parts": max_number_of_message_parts,
                "feedback_enabled": feedback_enabled,
                "truncate_concat": truncate_concat,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "strict_validation": strict_validation,
            },
        )

    def cancel(self, batch_id: str) -> CancelSMSBatchResponse:
        """Cancel a batch; what is already on its way to the operator may still arrive.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/cancelbatchmessage/

        :raises NotFoundException: there is no such batch.
        """
        return self._run(CANCEL, path={"batch_id": batch_id})

    def update(
        self,
        batch_id: str,
        to_add: Sequence[str] | None = None,
        to_remove: Sequence[str] | None = None,
        from_: str | None = None,
        body: str | MediaBody | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        *,
        type_: BatchTypeLike | None = None,
        udh: str | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        client_reference: str | None = None,
        feedback_enabled: bool | None = None,
        flash_message: bool | None = None,
        truncate_concat: bool | None = None,
        max_number_of_message_parts: int | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        strict_validation: bool | None = None,
        event_destination_target: str | None = None,
    ) -> UpdateSMSBatchResponse:
        """Change a batch that is not sent yet; what is left out stays.

        Arguments not named here are those of :meth:`send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/updatebatchmessage/

        :param to_add: up to 100 phone numbers and group ids to add.
        :param to_remove: up to 100 phone numbers and group ids to remove.
        :param type_: the type that the batch has; required unless it is text.
        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
            UPDATE,
            path={"batch_id": batch_id},
            body={
                "to_add": entries(UPDATE, "to_add", to_add),
                "to_remove": entries(UPDATE, "to_remove", to_remove),
                "from": from_,
                "body": fitting_body(UPDATE, body, type_),
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    UPDATE, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "type": type_,
                "udh": udh,
                "parameters": parameters,
                "client_reference": client_reference,
                "feedback_enabled": feedback_enabled,
                "flash_message": flash_message,
                "truncate_concat": truncate_concat,
                "max_number_of_message_parts": max_number_of_message_parts,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "strict_validation": strict_validation,
            },
        )

    def replace(
        self,
        batch_id: str,
        to: Sequence[str] | str,
        body: str | MediaBody,
        from_: str | None = None,
        type_: BatchTypeLike | None = None,
        udh: str | None = None,
        delivery_report: DeliveryReportRequestLike | None = None,
        send_at: str | datetime | None = None,
        expire_at: str | datetime | None = None,
        callback_url: str | None = None,
        flash_message: bool | None = None,
        parameters: Mapping[str, Mapping[str, str]] | None = None,
        client_reference: str | None = None,
        max_number_of_message_parts: int | None = None,
        *,
        feedback_enabled: bool | None = None,
        truncate_concat: bool | None = None,
        from_ton: int | None = None,
        from_npi: int | None = None,
        strict_validation: bool | None = None,
        event_destination_target: str | None = None,
    ) -> ReplaceSMSBatchResponse:
        """Replace a batch that is not sent yet by another one under the same id.

        What is left out gets its default. Arguments not named here are those of :meth:`send`.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/replacebatch/

        :raises SMSException: refused; code ``batch_already_dispatched`` when it is too late.
        """
        return self._run(
            REPLACE,
            path={"batch_id": batch_id},
            body={
                "to": recipients(REPLACE, "to", to),
                "body": fitting_body(REPLACE, body, type_),
                "from": from_,
                "type": type_,
                "udh": udh,
                "delivery_report": delivery_report,
                "send_at": send_at,
                "expire_at": expire_at,
                "callback_url": either(
                    REPLACE, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
                "flash_message": flash_message,
                "parameters": parameters,
                "client_reference": client_reference,
                "max_number_of_message_parts": max_number_of_message_parts,
                "feedback_enabled": feedback_enabled,
                "truncate_concat": truncate_concat,
                "from_ton": from_ton,
                "from_npi": from_npi,
                "strict_validation": strict_validation,
            },
        )

    def send_delivery_feedback(self, batch_id: str, recipients: Sequence[str]) -> SendSMSDeliveryFeedbackResponse:
        """Say which messages of a batch have arrived; the batch was sent with ``feedback_enabled``.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/deliveryfeedback/

        :param recipients: phone numbers; an empty list is everyone in the batch, unless it went to a group.
        """
        return self._run(
            DELIVERY_FEEDBACK,
            path={"batch_id": batch_id},
            body={"recipients": entries(DELIVERY_FEEDBACK, "recipients", recipients)},
        )

    def list(
        self,
        page: int | None = 0,
        page_size: int | None = None,
        from_s: str | Sequence[str] | None = None,
        start_date: str | datetime | None = None,
        end_date: str | datetime | None = None,
        client_reference: str | None = None,
        *,
        from_: str | Sequence[str] | None = None,
    ) -> IntBasedPaginator[ListSMSBatchesResponse, Batch]:
        """List batches of the last 14 days, newest first.

        https://developers.sinch.com/docs/sms/api-reference/sms/batches/listbatches/

        :param page: page to begin with, from 0.
        :param page_size: batches per page, up to 100; 30 by default.
        :param from_s: only from these senders.
        :param start_date: made at this moment or later; 24 hours ago by default.
        :param end_date: made before this moment.
        :param client_reference: only with exactly this reference.
        :param from_: another name of ``from_s``.
        """
        return self._pages_by_number(
            LIST,
            lambda page: page.batches,
            query={
                "page": page,
                "page_size": page_size,
                "from": either(LIST, "from_s", from_s, "from_", from_),
                "start_date": start_date,
                "end_date": end_date,
                "client_reference": client_reference,
            },
        )
