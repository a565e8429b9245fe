# Made from sinch/domains/verification/starts.py by `python tools/generate_async.py`; do not edit.
"""Starting attempts: the methods of ``client.verification.verifications`` that begin with ``start_``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.verification.arguments import accept_language_header, identity_object, members
from sinch.domains.verification.starts import (
    START_CALLOUT,
    START_DATA,
    START_FLASH_CALL,
    START_PHONE_CALL,
    START_SEAMLESS,
    START_SMS,
    START_WHATSAPP,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sinch.models.verification import (
        CodeTypeLike,
        StartDataVerificationResponse,
        StartFlashCallVerificationResponse,
        StartPhoneCallVerificationResponse,
        StartSMSVerificationResponse,
        StartWhatsAppVerificationResponse,
        VerificationIdentity,
    )

__all__ = ["VerificationStartsAsync"]


class VerificationStartsAsync(AsyncResource):
    """Start attempts to verify a phone number."""

    async def start_sms(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        custom: str | None = None,
        expiry: str | None = None,
        code_type: CodeTypeLike | None = None,
        template: str | None = None,
        *,
        accept_language: str | None = None,
        additional_options: Mapping[str, object] | None = None,
    ) -> StartSMSVerificationResponse:
        """Send a code by SMS. Each attempt is charged.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-start/startverification/

        :param identity: the number to verify: ``VerificationIdentity(type="number", endpoint="+...")``.
        :param reference: your own id, a new one for each attempt, to read its status by.
        :param custom: text of up to 4096 characters that comes back in events.
        :param expiry: how long the code is good for, ``HH:MM:SS``.
        :param code_type: alphabet of the code, ``Numeric`` by default.
        :param template: the text, with ``{{CODE}}`` where the code goes.
        :param accept_language: language of the text, such as ``es-ES``; ``en-US`` by default.
        :param additional_options: further members of the API's ``smsOptions``.
        :raises VerificationException: refused, for example 402 without credit, 403 for a destination.
        :raises TransportException: no answer; with ``may_have_been_sent`` a code may be on its way.
        """
        return await self._run(
            START_SMS,
            body={
                "identity": identity_object(START_SMS, identity),
                "method": "sms",
                "reference": reference,
                "custom": custom,
                "smsOptions": members(
                    START_SMS,
                    "smsOptions",
                    {"expiry": expiry, "codeType": code_type, "template": template},
                    additional_options,
                ),
            },
            headers=accept_language_header(START_SMS, accept_language),
        )

    async def start_flash_call(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        dial_timeout: int | None = None,
        custom: str | None = None,
        *,
        interception_timeout: int | None = None,
        additional_options: Mapping[str, object] | None = None,
    ) -> StartFlashCallVerificationResponse:
        """Ring a number without being answered; the number that calls is the code. Each attempt is charged.

        Arguments not named here are those of :meth:`start_sms`.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-start/startverification/

        :param dial_timeout: seconds of ringing, 5 to 120.
        :param interception_timeout: seconds for which the attempt stays open, 5 to 120.
        :param additional_options: further members of the API's ``flashCallOptions``.
        :raises VerificationException: refused, for example 402 without credit, 403 for a destination.
        :raises TransportException: no answer; with ``may_have_been_sent`` a call may be on its way.
        """
        return await self._run(
            START_FLASH_CALL,
            body={
                "identity": identity_object(START_FLASH_CALL, identity),
                "method": "flashcall",
                "reference": reference,
                "custom": custom,
                "flashCallOptions": members(
                    START_FLASH_CALL,
                    "flashCallOptions",
                    {"dialTimeout": dial_timeout, "interceptionTimeout": interception_timeout},
                    additional_options,
                ),
            },
        )

    async def start_phone_call(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        custom: str | None = None,
        *,
        speech_locale: str | None = None,
        additional_options: Mapping[str, object] | None = None,
    ) -> StartPhoneCallVerificationResponse:
        """Call a number and speak a code. Each attempt is charged.

        Arguments not named here are those of :meth:`start_sms`.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-start/startverification/

        :param speech_locale: language and region of the voice, such as ``en-US``.
        :param additional_options: further members of the API's ``calloutOptions``.
        :raises VerificationException: refused, for example 402 without credit, 403 for a destination.
        :raises TransportException: no answer; with ``may_have_been_sent`` a call may be on its way.
        """
        return await self._run(
            START_PHONE_CALL,
            body={
                "identity": identity_object(START_PHONE_CALL, identity),
                "method": "callout",
                "reference": reference,
                "custom": custom,
                "calloutOptions": members(
                    START_PHONE_CALL, "calloutOptions", {"speech.locale": speech_locale}, additional_options
                ),
            },
        )

    async def start_callout(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        custom: str | None = None,
        speech_locale: str | None = None,
    ) -> StartPhoneCallVerificationResponse:
        """Call a number and speak a code: the older name of :meth:`start_phone_call`.

        :param speech_locale: language of the voice, such as ``en-US``.
        """
        return await self._run(
            START_CALLOUT,
            body={
                "identity": identity_object(START_CALLOUT, identity),
                "method": "callout",
                "reference": reference,
                "custom": custom,
                "calloutOptions": members(START_CALLOUT, "calloutOptions", {"speech.locale": speech_locale}),
            },
        )

    async def start_data(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        custom: str | None = None,
    ) -> StartDataVerificationResponse:
        """Verify a device over its mobile data connection, without a code. Each attempt is charged.

        The device then opens ``seamless.target_uri`` of the answer over mobile data and follows redirects. The
        product has to be switched on for the account. The arguments are those of :meth:`start_sms`.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-start/startverification/

        :raises VerificationException: refused, for example 402 without credit, 403 for a destination.
        """
        return await self._run(
            START_DATA,
            body={
                "identity": identity_object(START_DATA, identity),
                "method": "seamless",
                "reference": reference,
                "custom": custom,
            },
        )

    async def start_seamless(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        custom: str | None = None,
    ) -> StartDataVerificationResponse:
        """Verify a device over its mobile data connection: the older name of :meth:`start_data`.

        The answer holds the URI that the device has to open over mobile data.
        """
        return await self._run(
            START_SEAMLESS,
            body={
                "identity": identity_object(START_SEAMLESS, identity),
                "method": "seamless",
                "reference": reference,
                "custom": custom,
            },
        )

    async def start_whatsapp(
        self,
        identity: VerificationIdentity,
        reference: str | None = None,
        custom: str | None = None,
        code_type: CodeTypeLike | None = None,
        additional_options: Mapping[str, object] | None = None,
    ) -> StartWhatsAppVerificationResponse:
        """Send a code as a WhatsApp message. Each attempt is charged.

        Arguments not named here are those of :meth:`start_sms`.

        https://developers.sinch.com/docs/verification/api-reference/verification/verifications-start/startverification/

        :param additional_options: further members of the API's ``whatsappOptions``.
        :raises VerificationException: refused, for example 402 without credit, 403 for a destination.
        :raises TransportException: no answer; with ``may_have_been_sent`` a code may be on its way.
        """
        return await self._run(
            START_WHATSAPP,
            body={
                "identity": identity_object(START_WHATSAPP, identity),
                "method": "whatsapp",
                "reference": reference,
                "custom": custom,
                "whatsappOptions": members(
                    START_WHATSAPP, "whatsappOptions", {"codeType": code_type}, additional_options
                ),
            },
        )
