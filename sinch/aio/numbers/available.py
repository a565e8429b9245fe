# Made from sinch/domains/numbers/available.py by `python tools/generate_async.py`; do not edit.
"""Numbers that can be rented: ``client.numbers.available``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import either
from sinch.core.async_resource import AsyncResource
from sinch.domains.numbers.arguments import pattern, several
from sinch.domains.numbers.available import ACTIVATE, CHECK_AVAILABILITY, LIST, RENT_ANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.models.numbers import (
        ActivateNumberResponse,
        CheckNumberAvailabilityResponse,
        ListAvailableNumbersResponse,
        NumberCapabilityLike,
        NumberPattern,
        NumberSearchPatternLike,
        NumberTypeLike,
        RentAnyNumberResponse,
        SmsConfigurationRequest,
        VoiceConfigurationRequest,
    )

__all__ = ["AvailableNumbersAsync"]


class AvailableNumbersAsync(AsyncResource):
    """Search and rent numbers."""

    async def activate(
        self,
        phone_number: str,
        sms_configuration: SmsConfigurationRequest | None = None,
        voice_configuration: VoiceConfigurationRequest | None = None,
        *,
        callback_url: str | None = None,
        event_destination_target: str | None = None,
    ) -> ActivateNumberResponse:
        """Rent a certain number and set it up. This costs money, now and every month.

        The API offers this for US local numbers only and recommends orders instead: ``client.numbers.number_orders``.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/available-number/numberservice_rentnumber

        :param phone_number: E.164 with its ``+``, such as ``+12025550134``.
        :param sms_configuration: ``servicePlanId``, and for the US ``campaignId``.
        :param voice_configuration: ``type`` and the id that goes with it; without a type it is ``RTC``.
        :param callback_url: gets the provisioning events of the number.
        :param event_destination_target: another name of ``callback_url``.
        :raises NotFoundException: the number is not available.
        :raises NumbersException: the API refused, for instance because there is not enough credit.
        :raises TransportException: no answer; with ``may_have_been_sent`` look at the rented numbers first.
        """
        return await self._run(
            ACTIVATE,
            path={"phone_number": phone_number},
            body={
                "smsConfiguration": sms_configuration,
                "voiceConfiguration": voice_configuration,
                "callbackUrl": either(
                    ACTIVATE, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
            },
        )

    async def rent_any(
        self,
        region_code: str,
        type_: NumberTypeLike | None = None,
        number_pattern: str | NumberPattern | None = None,
        capabilities: Sequence[NumberCapabilityLike] | None = None,
        sms_configuration: SmsConfigurationRequest | None = None,
        voice_configuration: VoiceConfigurationRequest | None = None,
        callback_url: str | None = None,
        *,
        number_search_pattern: NumberSearchPatternLike | None = None,
        number_type: NumberTypeLike | None = None,
        event_destination_target: str | None = None,
    ) -> RentAnyNumberResponse:
        """Rent the first number that fits and set it up. This costs money, now and every month.

        The API offers this for US local numbers only and recommends orders instead: ``client.numbers.number_orders``.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/available-number/numberservice_rentanynumber

        :param region_code: ISO 3166-1 alpha-2 country code, such as ``US``.
        :param type_: kind of number; it is needed, here or as ``number_type``.
        :param number_pattern: digits to look for; with ``START`` they begin with ``+`` and the country code. A dict
            with ``pattern`` and ``searchPattern`` is taken as it is.
        :param capabilities: what the number must be able to do; all of them.
        :param sms_configuration: ``servicePlanId``, and for the US ``campaignId``.
        :param voice_configuration: ``type`` and the id that goes with it; without a type it is ``RTC``.
        :param callback_url: gets the provisioning events of the number.
        :param number_search_pattern: where the digits must stand, when ``number_pattern`` is a str.
        :param number_type: another name of ``type_``.
        :param event_destination_target: another name of ``callback_url``.
        :raises NotFoundException: no number fits.
        :raises NumbersException: the API refused, for instance because there is not enough credit.
        :raises TransportException: no answer; with ``may_have_been_sent`` look at the rented numbers first.
        """
        return await self._run(
            RENT_ANY,
            body={
                "regionCode": region_code,
                "type": either(RENT_ANY, "type_", type_, "number_type", number_type),
                "numberPattern": pattern(RENT_ANY, number_pattern, number_search_pattern),
                "capabilities": several(RENT_ANY, "capabilities", capabilities),
                "smsConfiguration": sms_configuration,
                "voiceConfiguration": voice_configuration,
                "callbackUrl": either(
                    RENT_ANY, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
            },
        )

    async def check_availability(self, phone_number: str) -> CheckNumberAvailabilityResponse:
        """Look up what an available number costs and can do.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/available-number

        :param phone_number: E.164 with its ``+``, such as ``+12025550134``.
        :raises NotFoundException: the number is not available.
        """
        return await self._run(CHECK_AVAILABILITY, path={"phone_number": phone_number})

    async def list(
        self,
        region_code: str,
        number_type: NumberTypeLike,
        number_pattern: str | None = None,
        number_search_pattern: NumberSearchPatternLike | None = None,
        capabilities: Sequence[NumberCapabilityLike] | None = None,
        page_size: int | None = None,
    ) -> ListAvailableNumbersResponse:
        """Search numbers that can be rented.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/available-number/numberservice_listavailablenumbers

        :param region_code: ISO 3166-1 alpha-2 country code, such as ``US``.
        :param number_pattern: digits to look for; with ``START`` they begin with ``+`` and the country code.
        :param number_search_pattern: where the digits must stand.
        :param capabilities: what the number must be able to do; all of them.
        :param page_size: most numbers to give; there is no second page.
        :raises NumbersException: the API refused the search.
        """
        return await self._run(
            LIST,
            query={
                "regionCode": region_code,
                "type": number_type,
                "numberPattern.pattern": number_pattern,
                "numberPattern.searchPattern": number_search_pattern,
                "capabilities": several(LIST, "capabilities", capabilities),
                "size": page_size,
            },
        )
