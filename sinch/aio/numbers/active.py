# Made from sinch/domains/numbers/active.py by `python tools/generate_async.py`; do not edit.
"""Numbers that the project rents, and their emergency addresses: ``client.numbers.active``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import either
from sinch.core.async_resource import AsyncResource
from sinch.domains.numbers.active import (
    DEPROVISION_EMERGENCY_ADDRESS,
    GET,
    GET_EMERGENCY_ADDRESS,
    LIST,
    PROVISION_EMERGENCY_ADDRESS,
    RELEASE,
    UPDATE,
    VALIDATE_EMERGENCY_ADDRESS,
)
from sinch.domains.numbers.arguments import several, voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.core.async_pagination import AsyncTokenBasedPaginator
    from sinch.models.numbers import (
        ActiveNumber,
        ActiveNumbersOrderByLike,
        DeprovisionEmergencyAddressResponse,
        EmergencyAddressInput,
        GetEmergencyAddressResponse,
        GetNumberConfigurationResponse,
        ListActiveNumbersResponse,
        NumberCapabilityLike,
        NumberSearchPatternLike,
        NumberTypeLike,
        ProvisionEmergencyAddressResponse,
        ReleaseNumberFromProjectResponse,
        SmsConfigurationRequest,
        UpdateNumberConfigurationResponse,
        ValidateEmergencyAddressResponse,
        VoiceConfigurationRequest,
    )

__all__ = ["ActiveNumbersWithAsyncPagination"]


class ActiveNumbersWithAsyncPagination(AsyncResource):
    """Read, configure and release rented numbers."""

    async def update(
        self,
        phone_number: str | None = None,
        display_name: str | None = None,
        sms_configuration: SmsConfigurationRequest | None = None,
        voice_configuration: VoiceConfigurationRequest | None = None,
        app_id: str | None = None,
        *,
        callback_url: str | None = None,
        event_destination_target: str | None = None,
    ) -> UpdateNumberConfigurationResponse:
        """Change the name, the use for SMS or voice, or the callback URL of a rented number.

        What is left out stays as it is. The set-up itself takes a while: until it is done,
        ``scheduledProvisioning`` and ``scheduledVoiceProvisioning`` of the configurations tell how far it has come.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/active-number/numberservice_updateactivenumber

        :param phone_number: E.164 with its ``+``; it is needed.
        :param display_name: any text; ``""`` takes the name away.
        :param sms_configuration: ``servicePlanId`` and for the US ``campaignId``; ``""`` unlinks, which is needed
            before linking to something else.
        :param voice_configuration: ``type`` and the id that goes with it; without a type it is ``RTC``.
        :param app_id: Voice application, short for the configuration of type ``RTC`` that names it; with
            ``voice_configuration`` it counts nothing.
        :param callback_url: gets the provisioning events of the number.
        :param event_destination_target: another name of ``callback_url``.
        :raises NotFoundException: the project does not rent the number.
        """
        return await self._run(
            UPDATE,
            path={"phone_number": phone_number},
            body={
                "displayName": display_name,
                "smsConfiguration": sms_configuration,
                "voiceConfiguration": voice(voice_configuration, app_id),
                "callbackUrl": either(
                    UPDATE, "callback_url", callback_url, "event_destination_target", event_destination_target
                ),
            },
        )

    async def get(self, phone_number: str) -> GetNumberConfigurationResponse:
        """Read a rented number with its configuration.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/active-number/numberservice_getactivenumber

        :param phone_number: E.164 with its ``+``.
        :raises NotFoundException: the project does not rent the number.
        """
        return await self._run(GET, path={"phone_number": phone_number})

    async def release(self, phone_number: str) -> ReleaseNumberFromProjectResponse:
        """Give a rented number back. It works until ``expire_at``, the end of the time that is paid for.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/active-number/numberservice_releasenumber

        :param phone_number: E.164 with its ``+``.
        :raises NotFoundException: the project does not rent the number.
        """
        return await self._run(RELEASE, path={"phone_number": phone_number})

    async def get_emergency_address(self, phone_number: str) -> GetEmergencyAddressResponse:
        """Read where help is sent when somebody calls it from a rented number.

        https://developers.sinch.com/docs/numbers/api-reference/numbers

        :param phone_number: E.164 with its ``+``.
        :raises NotFoundException: the project does not rent the number, or it has no address.
        """
        return await self._run(GET_EMERGENCY_ADDRESS, path={"phone_number": phone_number})

    async def provision_emergency_address(
        self, phone_number: str, display_name: str, address: EmergencyAddressInput
    ) -> ProvisionEmergencyAddressResponse:
        """Say where help is to be sent when somebody calls it from a rented number.

        https://developers.sinch.com/docs/numbers/api-reference/numbers

        :param phone_number: E.164 with its ``+``.
        :param display_name: name of the address.
        :raises NumbersException: the address is not accepted; :meth:`validate_emergency_address` tells why.
        """
        return await self._run(
            PROVISION_EMERGENCY_ADDRESS,
            path={"phone_number": phone_number},
            body={"displayName": display_name, "address": address},
        )

    async def deprovision_emergency_address(self, phone_number: str) -> DeprovisionEmergencyAddressResponse:
        """Take the emergency address of a rented number away.

        https://developers.sinch.com/docs/numbers/api-reference/numbers

        :param phone_number: E.164 with its ``+``.
        """
        return await self._run(DEPROVISION_EMERGENCY_ADDRESS, path={"phone_number": phone_number})

    async def validate_emergency_address(
        self, phone_number: str, display_name: str, address: EmergencyAddressInput
    ) -> ValidateEmergencyAddressResponse:
        """Check an emergency address without storing it; an unknown one is an answer, not an error.

        https://developers.sinch.com/docs/numbers/api-reference/numbers

        :param phone_number: E.164 with its ``+``.
        :param display_name: name of the address.
        """
        return await self._run(
            VALIDATE_EMERGENCY_ADDRESS,
            path={"phone_number": phone_number},
            body={"displayName": display_name, "address": address},
        )

    async def list(
        self,
        region_code: str | None = None,
        number_type: NumberTypeLike | None = None,
        number_pattern: str | None = None,
        number_search_pattern: NumberSearchPatternLike | None = None,
        capabilities: Sequence[NumberCapabilityLike] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        *,
        order_by: ActiveNumbersOrderByLike | None = None,
    ) -> AsyncTokenBasedPaginator[ListActiveNumbersResponse, ActiveNumber]:
        """List rented numbers.

        https://developers.sinch.com/docs/numbers/api-reference/numbers/active-number/numberservice_listactivenumbers

        :param region_code: ISO 3166-1 alpha-2 country code; every country by default.
        :param number_type: kind of number. Older descriptions of the API take MOBILE when it is left out: name it.
        :param number_pattern: digits to look for; with ``START`` they begin with ``+`` and the country code.
        :param number_search_pattern: where the digits must stand.
        :param capabilities: what the number must be able to do; all of them.
        :param page_size: numbers per page.
        :param page_token: page to begin with, the ``next_page_token`` of the one before.
        :param order_by: what the numbers are sorted by.
        :raises NumbersException: the API refused the search.
        """
        return await self._pages_by_token(
            LIST,
            lambda page: page.active_numbers,
            query={
                "regionCode": region_code,
                "type": number_type,
                "numberPattern.pattern": number_pattern,
                "numberPattern.searchPattern": number_search_pattern,
                "capability": several(LIST, "capabilities", capabilities),
                "pageSize": page_size,
                "pageToken": page_token,
                "orderBy": order_by,
            },
            parameter="pageToken",
        )
