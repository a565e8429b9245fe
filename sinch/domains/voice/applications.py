"""Settings of voice applications and their numbers: ``client.voice.applications``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.voice.arguments import callback_urls
from sinch.domains.voice.arguments import numbers as number_list
from sinch.models.voice import (
    AssignNumbersVoiceApplicationResponse,
    GetCallbackUrlsVoiceApplicationResponse,
    GetNumbersVoiceApplicationResponse,
    QueryNumberVoiceApplicationResponse,
    UnassignNumbersVoiceApplicationResponse,
    UpdateCallbackUrlsVoiceApplicationResponse,
)

if TYPE_CHECKING:
    from sinch.models.voice import CapabilityLike

__all__ = ["Applications"]

GET_NUMBERS = Operation(
    "voice.applications.get_numbers",
    "GET",
    "/v1/configuration/numbers",
    host="voice_applications",
    auth="application",
    returns=GetNumbersVoiceApplicationResponse,
    repeatable=True,
)

# The API spells applicationkey in small letters.
ASSIGN_NUMBERS = Operation(
    "voice.applications.assign_numbers",
    "POST",
    "/v1/configuration/numbers",
    host="voice_applications",
    auth="application",
    returns=AssignNumbersVoiceApplicationResponse,
    repeatable=True,
    required=("numbers",),
    names={"applicationkey": "application_key"},
)

UNASSIGN_NUMBER = Operation(
    "voice.applications.unassign_number",
    "DELETE",
    "/v1/configuration/numbers",
    host="voice_applications",
    auth="application",
    returns=UnassignNumbersVoiceApplicationResponse,
    repeatable=True,
    required=("number",),
    names={"applicationkey": "application_key"},
)

GET_CALLBACK_URLS = Operation(
    "voice.applications.get_callback_urls",
    "GET",
    "/v1/configuration/callbacks/applications/{application_key}",
    host="voice_applications",
    auth="application",
    returns=GetCallbackUrlsVoiceApplicationResponse,
    repeatable=True,
)

UPDATE_CALLBACK_URLS = Operation(
    "voice.applications.update_callback_urls",
    "POST",
    "/v1/configuration/callbacks/applications/{application_key}",
    host="voice_applications",
    auth="application",
    returns=UpdateCallbackUrlsVoiceApplicationResponse,
    repeatable=True,
)

QUERY_NUMBER = Operation(
    "voice.applications.query_number",
    "GET",
    "/v1/calling/query/number/{number}",
    host="voice_applications",
    auth="application",
    returns=QueryNumberVoiceApplicationResponse,
    repeatable=True,
)


class Applications(Resource):
    """Assign numbers to applications, say where events go, and look up numbers."""

    def get_numbers(self) -> GetNumbersVoiceApplicationResponse:
        """List the numbers of the account with the applications that they belong to.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_getnumbers
        """
        return self._run(GET_NUMBERS)

    def assign_numbers(
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
        return self._run(
            ASSIGN_NUMBERS,
            body={
                "numbers": number_list(ASSIGN_NUMBERS, "numbers", numbers),
                "applicationkey": text(ASSIGN_NUMBERS, "application_key", application_key),
                "capability": capability,
            },
        )

    def unassign_number(
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
        return self._run(
            UNASSIGN_NUMBER,
            body={
                "number": text(UNASSIGN_NUMBER, "number", number),
                "applicationkey": text(UNASSIGN_NUMBER, "application_key", application_key),
                "capability": capability,
            },
        )

    def get_callback_urls(self, application_key: str) -> GetCallbackUrlsVoiceApplicationResponse:
        """Get the URLs that the events of an application go to.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_getcallbackurls
        """
        return self._run(GET_CALLBACK_URLS, path={"application_key": application_key})

    def update_callback_urls(
        self,
        application_key: str,
        primary: str | None = None,
        fallback: str | None = None,
    ) -> UpdateCallbackUrlsVoiceApplicationResponse:
        """Set the URLs that the events of an application go to.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/configuration_updatecallbackurls

        :param fallback: used when ``primary`` does not answer in time or fails.
        """
        return self._run(
            UPDATE_CALLBACK_URLS,
            path={"application_key": application_key},
            body={"url": callback_urls(UPDATE_CALLBACK_URLS, primary, fallback)},
        )

    def query_number(self, number: str) -> QueryNumberVoiceApplicationResponse:
        """Look up the country, kind and price of a number.

        https://developers.sinch.com/docs/voice/api-reference/voice/applications/calling_querynumber

        :param number: E.164; spaces are left out.
        :raises VoiceException: it is no phone number.
        """
        given: object = number
        plain = given.replace(" ", "") if isinstance(given, str) else given
        return self._run(QUERY_NUMBER, path={"number": plain})
