"""Calls that the application starts: ``client.voice.callouts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.voice.arguments import callout, dtmf_options, inline
from sinch.models.voice import CalloutMethod, VoiceCalloutResponse

if TYPE_CHECKING:
    from sinch.models.speech import TtsVoiceLike
    from sinch.models.svaml import AceDict, AceDocument, IceDict, IceDocument, PieDict, PieDocument
    from sinch.models.voice import CallDomainLike, ConferenceDTMFOptions, Destination, MusicOnHoldLike

__all__ = ["Callouts"]

TEXT_TO_SPEECH = Operation(
    "voice.callouts.text_to_speech",
    "POST",
    "/calling/v1/callouts",
    host="voice",
    auth="application",
    returns=VoiceCalloutResponse,
    repeatable=False,
    required=("destination",),
    nested=("ttsCallout",),
)

CONFERENCE = Operation(
    "voice.callouts.conference",
    "POST",
    "/calling/v1/callouts",
    host="voice",
    auth="application",
    returns=VoiceCalloutResponse,
    repeatable=False,
    required=("destination", "conferenceId"),
    nested=("conferenceCallout",),
)

CUSTOM = Operation(
    "voice.callouts.custom",
    "POST",
    "/calling/v1/callouts",
    host="voice",
    auth="application",
    returns=VoiceCalloutResponse,
    repeatable=False,
    nested=("customCallout",),
)


class Callouts(Resource):
    """Start calls. Calls cost money, and none of these is repeated when it is unclear whether it went through."""

    def text_to_speech(
        self,
        destination: Destination,
        cli: str | None = None,
        dtmf: str | None = None,
        domain: CallDomainLike | None = None,
        custom: str | None = None,
        locale: TtsVoiceLike | None = None,
        text: str | None = None,
        prompts: str | None = None,
        enable_ace: bool | None = None,
        enable_dice: bool | None = None,
        enable_pie: bool | None = None,
    ) -> VoiceCalloutResponse:
        """Call somebody and read a text, or play prompts.

        https://developers.sinch.com/docs/voice/api-reference/voice/callouts/callouts

        :param destination: who to call, of type ``number``, ``username`` or ``sip``.
        :param cli: number to show, E.164: a verified one, or one of yours. Without it phones are not reached.
        :param dtmf: tones to play once answered: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        :param domain: ``pstn`` for phones, ``mxp`` for app and web clients.
        :param custom: text that comes back with each event of the call.
        :param locale: language or voice; ``en-US`` when None.
        :param text: what to read; 600 characters unless the account has another limit.
        :param prompts: one or more prompts in place of ``text``, separated by ``;``:
            ``sinch.models.svaml`` has ``tts()``, ``ssml()`` and ``href()`` for them.
        :param enable_ace: tell the application when the call is answered; not for a ``username``.
        :param enable_dice: tell it when the call ends.
        :param enable_pie: tell it about results of menus; phones and SIP only.
        :raises VoiceException: 402 when the account has no credit, 403 when the destination is not allowed.
        """
        return self._run(
            TEXT_TO_SPEECH,
            body=callout(
                TEXT_TO_SPEECH,
                CalloutMethod.TEXT_TO_SPEECH.value,
                {
                    "destination": destination,
                    "cli": cli,
                    "dtmf": dtmf,
                    "domain": domain,
                    "custom": custom,
                    "locale": locale,
                    "text": text,
                    "prompts": prompts,
                    "enableAce": enable_ace,
                    "enableDice": enable_dice,
                    "enablePie": enable_pie,
                },
            ),
        )

    def conference(
        self,
        destination: Destination,
        conference_id: str,
        cli: str | None = None,
        conference_dtmf_options: ConferenceDTMFOptions | None = None,
        dtmf: str | None = None,
        conference: str | None = None,
        max_duration: int | None = None,
        enable_ace: bool | None = None,
        enable_dice: bool | None = None,
        enable_pie: bool | None = None,
        locale: TtsVoiceLike | None = None,
        greeting: str | None = None,
        moh_class: MusicOnHoldLike | None = None,
        custom: str | None = None,
        domain: CallDomainLike | None = None,
    ) -> VoiceCalloutResponse:
        """Call somebody and put the answered call into a conference.

        https://developers.sinch.com/docs/voice/api-reference/voice/callouts/callouts

        :param destination: who to call, of type ``number``, ``username`` or ``sip``.
        :param conference_id: name of the room, of your choice, at most 64 characters. It begins with its first call.
        :param cli: number to show, E.164.
        :param conference_dtmf_options: what happens to the keys that this participant presses; ignored when None.
        :param dtmf: tones to play once answered: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        :param conference: sent as it is, for code that was written for sinch 1.x; the API does not describe it.
        :param max_duration: seconds.
        :param enable_ace: tell the application when the call is answered; it then has to answer ``connectConf``.
        :param enable_dice: tell it when the call ends.
        :param enable_pie: tell it about keys that were detected.
        :param locale: language or voice of the greeting.
        :param greeting: text that is read to the participant on joining.
        :param moh_class: what somebody alone in the room hears; silence when None.
        :param custom: text that comes back with each event of the call.
        :param domain: ``pstn`` for phones, ``mxp`` for app and web clients.
        :raises VoiceException: 402 when the account has no credit, 403 when the destination is not allowed.
        """
        return self._run(
            CONFERENCE,
            body=callout(
                CONFERENCE,
                CalloutMethod.CONFERENCE.value,
                {
                    "destination": destination,
                    "conferenceId": text(CONFERENCE, "conference_id", conference_id),
                    "cli": cli,
                    "conferenceDtmfOptions": dtmf_options(
                        CONFERENCE, "conference_dtmf_options", conference_dtmf_options
                    ),
                    "dtmf": dtmf,
                    "conference": conference,
                    "maxDuration": max_duration,
                    "enableAce": enable_ace,
                    "enableDice": enable_dice,
                    "enablePie": enable_pie,
                    "locale": locale,
                    "greeting": greeting,
                    "mohClass": moh_class,
                    "custom": custom,
                    "domain": domain,
                },
            ),
        )

    def custom(
        self,
        cli: str | None = None,
        destination: Destination | None = None,
        dtmf: str | None = None,
        custom: str | None = None,
        max_duration: int | None = None,
        ice: IceDocument | IceDict | str | None = None,
        ace: AceDocument | AceDict | str | None = None,
        pie: PieDocument | PieDict | str | None = None,
    ) -> VoiceCalloutResponse:
        """Start a call that goes as SVAML says, given here or by your server.

        ``ice``, ``ace`` and ``pie`` each take a document (see :class:`sinch.models.svaml.Svaml`), the same as a dict,
        its JSON text, or the URL of a callback. Answering machines are only detected in calls that are started like
        this, by ``amd`` in the ``connectPstn`` of ``ice``.
        https://developers.sinch.com/docs/voice/api-reference/voice/callouts/callouts

        :param cli: number to show, E.164; leave it out when ``ice`` is a document.
        :param destination: who to call; leave it out when ``ice`` is a document.
        :param dtmf: tones to play once answered: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        :param custom: text that comes back with each event of the call.
        :param max_duration: seconds.
        :param ice: how the call begins; its action is usually ``connectPstn``.
        :param ace: what happens when it is answered.
        :param pie: what happens on the result of a menu; phones and SIP only.
        :raises ValidationException: a document has an action or instruction that its callback does not allow.
        :raises VoiceException: 402 when the account has no credit, 403 when the destination is not allowed.
        """
        return self._run(
            CUSTOM,
            body=callout(
                CUSTOM,
                CalloutMethod.CUSTOM.value,
                {
                    "cli": cli,
                    "destination": destination,
                    "dtmf": dtmf,
                    "custom": custom,
                    "maxDuration": max_duration,
                    "ice": inline(CUSTOM, "ice", ice),
                    "ace": inline(CUSTOM, "ace", ace),
                    "pie": inline(CUSTOM, "pie", pie),
                },
            ),
        )
