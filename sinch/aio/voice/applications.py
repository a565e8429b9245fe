# Made from sinch/domains/voice/applications.py by `python tools/generate_async.py`; do not edit.
"""Settings of voice applications and their numbers: ``client.voice.applications``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.async_resource import AsyncResource
from sinch.domains.voice.applications import (
    ASSIGN_NUMBERS,
    GET_CALLBACK_URLS,
    GET_NUMBERS,
    QUERY_NUMBER,
    UNASSIGN_NUMBER,
    UPDATE_CALLBACK_URLS,
)
from sinch.domains.voice.arguments import callback_urls
from sinch.domains.voice.arguments import numbers as number_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.models.voice import (
        AssignNumbersVoiceApplicationResponse,
        CapabilityLike,
        GetCallbackUrlsVoiceApplicationResponse,
        GetNumbersVoiceApplicationResponse,
        QueryNumberVoiceApplicationResponse,
        UnassignNumbersVoiceApplicationResponse,
        UpdateCallbackUrlsVoiceApplicationResponse,
    )

__all__ = ["ApplicationsAsync"]


class ApplicationsAsync(AsyncResource):
    """Assign numbers to applications, say where events go, and look up numbers."""

    async def get_numbers(self) -> GetNumbersVoiceApplicationResponse:
        """List the numbers of the account with the applications that they belong to.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_getnumbers
        """
        return await self._run(GET_NUMBERS)

    async def assign_numbers(
        self,
        numbers: Sequence[str] | str,
        application_key: str | None = None,
        capability: CapabilityLike | None = None,
    ) -> AssignNumbersVoiceApplicationResponse:
        """Assign numbers to an application.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_updatenumbers

        :param numbers: E.164, at most 100; a single one may stand alone.
        :param application_key: the application of the client when None.
        :param capability: ``voice`` or ``sms``.
        :raises VoiceException: a number is not yours, or there is no such application.
        """
        return await self._run(
            ASSIGN_NUMBERS,
            body={
                "numbers": number_list(ASSIGN_NUMBERS, "numbers", numbers),
                "applicationkey": text(ASSIGN_NUMBERS, "application_key", application_key),
                "capability": capability,
            },
        )

    async def unassign_number(
        self,
        number: str,
        application_key: str | None = None,
        capability: CapabilityLike | None = None,
    ) -> UnassignNumbersVoiceApplicationResponse:
        """Take a number away from an application.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_unassignnumber

        :param number: E.164.
        :param application_key: the application that has it; that of the client when None.
        :param capability: ``voice`` or ``sms``.
        :raises VoiceException: the application does not have the number.
        """
        return await self._run(
            UNASSIGN_NUMBER,
            body={
                "number": text(UNASSIGN_NUMBER, "number", number),
                "applicationkey": text(UNASSIGN_NUMBER, "application_key", application_key),
                "capability": capability,
            },
        )

    async def get_callback_urls(self, application_key: str) -> GetCallbackUrlsVoiceApplicationResponse:
        """Get the URLs that the events of an application go to.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_getcallbackurls
        """
        return await self._run(GET_CALLBACK_URLS, path={"application_key": application_key})

    async def update_callback_urls(
        self,
        application_key: str,
        primary: str | None = None,
        fallback: str | None = None,
    ) -> UpdateCallbackUrlsVoiceApplicationResponse:
        """Set the URLs that the events of an application go to.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_updatecallbackurls

        :param fallback: used when ``primary`` does not answer in time or fails.
        """
        return await self._run(
            UPDATE_CALLBACK_URLS,
            path={"application_key": application_key},
            body={"url": callback_urls(UPDATE_CALLBACK_URLS, primary, fallback)},
        )

    async def query_number(self, number: str) -> QueryNumberVoiceApplicationResponse:
        """Look up the country, kind and price of a number.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/calling_querynumber

        :param number: E.164; spaces are left out.
        :raises VoiceException: it is no phone number.
        """
        given: object = number
        plain = given.replace(" ", "") if isinstance(given, str) else given
        return await self._run(QUERY_NUMBER, path={"number": plain})
