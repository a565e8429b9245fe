"""Orders of numbers, with the documents that some countries want: ``client.numbers.number_orders``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.numbers.arguments import attachment
from sinch.models.number_orders import (
    NumberOrderRegistrationResponse,
    NumberOrderResponse,
    NumberRequirementsResponse,
    UploadNumberOrderAttachmentResponse,
)

if TYPE_CHECKING:
    from sinch.models.number_orders import NumberOrderOption, QuantityOrderOption
    from sinch.models.numbers import NumberTypeLike, SmsConfigurationRequest, VoiceConfigurationRequest

__all__ = ["NumberOrders"]

LOOKUP_REQUIREMENTS = Operation(
    "numbers.number_orders.lookup_requirements",
    "POST",
    "/v1/projects/{project_id}/numberOrders:lookupNumberRequirements",
    host="numbers",
    auth="project",
    returns=NumberRequirementsResponse,
    repeatable=True,
    required=("regionCode", "numberType"),
)

CREATE = Operation(
    "numbers.number_orders.create",
    "POST",
    "/v1/projects/{project_id}/numberOrders:createNumberOrder",
    host="numbers",
    auth="project",
    returns=NumberOrderResponse,
    repeatable=False,
    required=("regionCode", "numberType"),
)

GET = Operation(
    "numbers.number_orders.get",
    "GET",
    "/v1/projects/{project_id}/numberOrders/{number_order_id}",
    host="numbers",
    auth="project",
    returns=NumberOrderResponse,
    repeatable=True,
)

GET_REGISTRATION = Operation(
    "numbers.number_orders.get_registration",
    "GET",
    "/v1/projects/{project_id}/numberOrders/{number_order_id}/registration",
    host="numbers",
    auth="project",
    returns=NumberOrderRegistrationResponse,
    repeatable=True,
)

UPDATE_REGISTRATION = Operation(
    "numbers.number_orders.update_registration",
    "PUT",
    "/v1/projects/{project_id}/numberOrders/{number_order_id}/registration",
    host="numbers",
    auth="project",
    returns=NumberOrderRegistrationResponse,
    repeatable=True,
    required=("requestDetails",),
)

UPLOAD_ATTACHMENT = Operation(
    "numbers.number_orders.upload_attachment",
    "POST",
    "/v1/projects/{project_id}/numberOrders/{number_order_id}/attachments/{attachment_id}",
    host="numbers",
    auth="project",
    returns=UploadNumberOrderAttachmentResponse,
    repeatable=False,
    required=("file",),
)

SUBMIT = Operation(
    "numbers.number_orders.submit",
    "POST",
    "/v1/projects/{project_id}/numberOrders/{number_order_id}/submit",
    host="numbers",
    auth="project",
    returns=NumberOrderResponse,
    repeatable=False,
)


class NumberOrders(Resource):
    """Order numbers: look up what is needed, create the order, hand in registration and documents, submit.

    https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order
    """

    def lookup_requirements(self, region_code: str, number_type: NumberTypeLike) -> NumberRequirementsResponse:
        """Look up which details and documents an order has to come with.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param region_code: ISO 3166-1 alpha-2 country code, such as ``SE``.
        """
        return self._run(LOOKUP_REQUIREMENTS, body={"regionCode": region_code, "numberType": number_type})

    def create(
        self,
        region_code: str,
        number_type: NumberTypeLike,
        *,
        number_order_option: NumberOrderOption | None = None,
        quantity_order_option: QuantityOrderOption | None = None,
        sms_configuration: SmsConfigurationRequest | None = None,
        voice_configuration: VoiceConfigurationRequest | None = None,
        callback_url: str | None = None,
    ) -> NumberOrderResponse:
        """Reserve numbers: a certain one, or up to 100 that fit. Give exactly one of the two options.

        They stay reserved until ``expire_time``, half an hour to two days; :meth:`submit` hands the order in, and
        the numbers are rented, and paid for, when it has passed the review.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param region_code: ISO 3166-1 alpha-2 country code, such as ``SE``.
        :param number_order_option: ``phoneNumbers``, a list with one number in E.164.
        :param quantity_order_option: ``requestedQuantity``, and if you like a pattern, capabilities and whether
            the numbers must follow one another.
        :param sms_configuration: ``servicePlanId``, and for the US ``campaignId``.
        :param voice_configuration: ``type`` and the id that goes with it; without a type it is ``RTC``.
        :param callback_url: gets the events of the order and of its numbers.
        """
        return self._run(
            CREATE,
            body={
                "regionCode": region_code,
                "numberType": number_type,
                "numberOrderOption": number_order_option,
                "quantityOrderOption": quantity_order_option,
                "smsConfiguration": sms_configuration,
                "voiceConfiguration": voice_configuration,
                "callbackUrl": callback_url,
            },
        )

    def get(self, number_order_id: str) -> NumberOrderResponse:
        """Read an order with its numbers and state.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        """
        return self._run(GET, path={"number_order_id": number_order_id})

    def get_registration(self, number_order_id: str) -> NumberOrderRegistrationResponse:
        """Read what was handed in for an order, and what the reviewer wrote.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        """
        return self._run(GET_REGISTRATION, path={"number_order_id": number_order_id})

    def update_registration(
        self, number_order_id: str, request_details: Mapping[str, object]
    ) -> NumberOrderRegistrationResponse:
        """Hand in the details of an order, in place of those from before; they are checked at once.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        :param request_details: what ``fields`` of :meth:`lookup_requirements` asks for, with the API's keys.
        :raises NumbersException: a detail is missing or wrong.
        """
        return self._run(
            UPDATE_REGISTRATION, path={"number_order_id": number_order_id}, body={"requestDetails": request_details}
        )

    def upload_attachment(
        self,
        number_order_id: str,
        attachment_id: str,
        file: bytes,
        *,
        document_type: str | None = None,
        filename: str = "attachment",
    ) -> UploadNumberOrderAttachmentResponse:
        """Upload a document that an order needs.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        :param attachment_id: the ``id`` of one of the ``attachments`` of :meth:`lookup_requirements`.
        :param file: content of the document.
        :param document_type: one of its ``allowedDocumentTypes``, where there are any.
        :param filename: name of the document, with its ending.
        :raises NumbersException: status 413 when the file is too large.
        """
        return self._run(
            UPLOAD_ATTACHMENT,
            path={"number_order_id": number_order_id, "attachment_id": attachment_id},
            content=attachment(UPLOAD_ATTACHMENT, file, filename, document_type),
        )

    def submit(self, number_order_id: str) -> NumberOrderResponse:
        """Hand an order in for review; after that it cannot be changed.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        :raises NumbersException: details or documents are missing.
        :raises TransportException: no answer; with ``may_have_been_sent`` read the order first.
        """
        return self._run(SUBMIT, path={"number_order_id": number_order_id})
