"""Conferences that go on: ``client.voice.conferences``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.voice.arguments import callout, dtmf_options
from sinch.models.voice import (
    CalloutMethod,
    GetVoiceConferenceResponse,
    KickAllVoiceConferenceResponse,
    KickParticipantVoiceConferenceResponse,
    ManageParticipantVoiceConferenceResponse,
    VoiceCalloutResponse,
)

if TYPE_CHECKING:
    from sinch.models.speech import TtsVoiceLike
    from sinch.models.voice import (
        CallDomainLike,
        ConferenceCommandLike,
        ConferenceDTMFOptions,
        Destination,
        MusicOnHoldLike,
    )

__all__ = ["Conferences"]

CALL = Operation(
    "voice.conferences.call",
    "POST",
    "/calling/v1/callouts",
    host="voice",
    auth="application",
    returns=VoiceCalloutResponse,
    repeatable=False,
    required=("destination", "conferenceId"),
    nested=("conferenceCallout",),
)

GET = Operation(
    "voice.conferences.get",
    "GET",
    "/calling/v1/conferences/id/{conference_id}",
    host="voice",
    auth="application",
    returns=GetVoiceConferenceResponse,
    repeatable=True,
)

KICK_ALL = Operation(
    "voice.conferences.kick_all",
    "DELETE",
    "/calling/v1/conferences/id/{conference_id}",
    host="voice",
    auth="application",
    returns=KickAllVoiceConferenceResponse,
    repeatable=True,
)

KICK_PARTICIPANT = Operation(
    "voice.conferences.kick_participant",
    "DELETE",
    "/calling/v1/conferences/id/{conference_id}/{call_id}",
    host="voice",
    auth="application",
    returns=KickParticipantVoiceConferenceResponse,
    repeatable=True,
)

# Every command sets a state, so that saying it twice does no harm.
MANAGE_PARTICIPANT = Operation(
    "voice.conferences.manage_participant",
    "PATCH",
    "/calling/v1/conferences/id/{conference_id}/{call_id}",
    host="voice",
    auth="application",
    returns=ManageParticipantVoiceConferenceResponse,
    repeatable=True,
    required=("command",),
)


class Conferences(Resource):
    """Call people into conferences, see who is in one, mute, hold and remove them. A conference is in one region."""

    def call(
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
        """Call somebody and put the answered call into a conference; the same as ``callouts.conference()``.

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
            CALL,
            body=callout(
                CALL,
                CalloutMethod.CONFERENCE.value,
                {
                    "destination": destination,
                    "conferenceId": text(CALL, "conference_id", conference_id),
                    "cli": cli,
                    "conferenceDtmfOptions": dtmf_options(CALL, "conference_dtmf_options", conference_dtmf_options),
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

    def get(self, conference_id: str) -> GetVoiceConferenceResponse:
        """See who is in a conference.

        https://developers.sinch.com/docs/voice/api-reference/voice/conferences/calling_getconferenceinfo

        :raises NotFoundException: nobody is in a conference of this name.
        """
        return self._run(GET, path={"conference_id": conference_id})

    def kick_all(self, conference_id: str) -> KickAllVoiceConferenceResponse:
        """Remove everybody from a conference.

        https://developers.sinch.com/docs/voice/api-reference/voice/conferences/calling_kickconferenceall

        :raises NotFoundException: nobody is in a conference of this name.
        """
        return self._run(KICK_ALL, path={"conference_id": conference_id})

    def kick_participant(self, call_id: str, conference_id: str) -> KickParticipantVoiceConferenceResponse:
        """Remove one participant from a conference.

        https://developers.sinch.com/docs/voice/api-reference/voice/conferences/calling_kickconferenceparticipant

        :param call_id: call of the participant.
        :raises NotFoundException: the call is not in the conference.
        """
        return self._run(KICK_PARTICIPANT, path={"conference_id": conference_id, "call_id": call_id})

    def manage_participant(
        self,
        call_id: str,
        conference_id: str,
        command: ConferenceCommandLike,
        moh: MusicOnHoldLike | None = None,
    ) -> ManageParticipantVoiceConferenceResponse:
        """Mute, unmute, hold or take back one participant of a conference.

        https://developers.sinch.com/docs/voice/api-reference/voice/conferences/calling_manageconferenceparticipant

        :param call_id: call of the participant.
        :param moh: what is heard on hold; only with ``onhold``.
        :raises NotFoundException: the call is not in the conference.
        """
        return self._run(
            MANAGE_PARTICIPANT,
            path={"conference_id": conference_id, "call_id": call_id},
            body={"command": command, "moh": moh},
        )
