# Made from sinch/domains/numbers/number_orders.py by `python tools/generate_async.py`; do not edit.
"""Orders of numbers, with the documents that some countries want: ``client.numbers.number_orders``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.numbers.arguments import attachment
from sinch.domains.numbers.number_orders import (
    CREATE,
    GET,
    GET_REGISTRATION,
    LOOKUP_REQUIREMENTS,
    SUBMIT,
    UPDATE_REGISTRATION,
    UPLOAD_ATTACHMENT,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sinch.models.number_orders import (
        NumberOrderOption,
        NumberOrderRegistrationResponse,
        NumberOrderResponse,
        NumberRequirementsResponse,
        QuantityOrderOption,
        UploadNumberOrderAttachmentResponse,
    )
    from sinch.models.numbers import NumberTypeLike, SmsConfigurationRequest, VoiceConfigurationRequest

__all__ = ["NumberOrdersAsync"]


class NumberOrdersAsync(AsyncResource):
    """Order numbers: look up what is needed, create the order, hand in registration and documents, submit.

    https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order
    """

    async def lookup_requirements(self, region_code: str, number_type: NumberTypeLike) -> NumberRequirementsResponse:
        """Look up which details and documents an order has to come with.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param region_code: ISO 3166-1 alpha-2 country code, such as ``SE``.
        """
        return await self._run(LOOKUP_REQUIREMENTS, body={"regionCode": region_code, "numberType": number_type})

    async def create(
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
        return await self._run(
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

    async def get(self, number_order_id: str) -> NumberOrderResponse:
        """Read an order with its numbers and state.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        """
        return await self._run(GET, path={"number_order_id": number_order_id})

    async def get_registration(self, number_order_id: str) -> NumberOrderRegistrationResponse:
        """Read what was handed in for an order, and what the reviewer wrote.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        """
        return await self._run(GET_REGISTRATION, path={"number_order_id": number_order_id})

    async def update_registration(
        self, number_order_id: str, request_details: Mapping[str, object]
    ) -> NumberOrderRegistrationResponse:
        """Hand in the details of an order, in place of those from before; they are checked at once.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        :param request_details: what ``fields`` of :meth:`lookup_requirements` asks for, with the API's keys.
        :raises NumbersException: a detail is missing or wrong.
        """
        return await self._run(
            UPDATE_REGISTRATION, path={"number_order_id": number_order_id}, body={"requestDetails": request_details}
        )

    async def upload_attachment(
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
        return await self._run(
            UPLOAD_ATTACHMENT,
            path={"number_order_id": number_order_id, "attachment_id": attachment_id},
            content=attachment(UPLOAD_ATTACHMENT, file, filename, document_type),
        )

    async def submit(self, number_order_id: str) -> NumberOrderResponse:
        """Hand an order in for review; after that it cannot be changed.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/number-order

        :param number_order_id: the ``id_number_order`` of the order.
        :raises NumbersException: details or documents are missing.
        :raises TransportException: no answer; with ``may_have_been_sent`` read the order first.
        """
        return await self._run(SUBMIT, path={"number_order_id": number_order_id})
