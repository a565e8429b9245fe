"""Voice: make and control calls and conferences; applications and their numbers."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.resource import Resource

if TYPE_CHECKING:
    from sinch.aio.voice import VoiceAsync
    from sinch.domains.voice.applications import Applications
    from sinch.domains.voice.callouts import Callouts
    from sinch.domains.voice.calls import Calls
    from sinch.domains.voice.conferences import Conferences
    from sinch.models.requests.voice import (
        AssignNumbersVoiceApplicationRequest as AssignNumbersVoiceApplicationRequest,
    )
    from sinch.models.requests.voice import ConferenceVoiceCalloutRequest as ConferenceVoiceCalloutRequest
    from sinch.models.requests.voice import CustomVoiceCalloutRequest as CustomVoiceCalloutRequest
    from sinch.models.requests.voice import (
        GetCallbackUrlsVoiceApplicationRequest as GetCallbackUrlsVoiceApplicationRequest,
    )
    from sinch.models.requests.voice import GetVoiceCallRequest as GetVoiceCallRequest
    from sinch.models.requests.voice import GetVoiceConferenceRequest as GetVoiceConferenceRequest
    from sinch.models.requests.voice import KickAllVoiceConferenceRequest as KickAllVoiceConferenceRequest
    from sinch.models.requests.voice import (
        KickParticipantVoiceConferenceRequest as KickParticipantVoiceConferenceRequest,
    )
    from sinch.models.requests.voice import (
        ManageParticipantVoiceConferenceRequest as ManageParticipantVoiceConferenceRequest,
    )
    from sinch.models.requests.voice import ManageVoiceCallRequest as ManageVoiceCallRequest
    from sinch.models.requests.voice import QueryNumberVoiceApplicationRequest as QueryNumberVoiceApplicationRequest
    from sinch.models.requests.voice import TextToSpeechVoiceCalloutRequest as TextToSpeechVoiceCalloutRequest
    from sinch.models.requests.voice import (
        UnassignNumbersVoiceApplicationRequest as UnassignNumbersVoiceApplicationRequest,
    )
    from sinch.models.requests.voice import (
        UpdateCallbackUrlsVoiceApplicationRequest as UpdateCallbackUrlsVoiceApplicationRequest,
    )
    from sinch.models.requests.voice import UpdateVoiceCallRequest as UpdateVoiceCallRequest
    from sinch.models.svaml import Action as Action
    from sinch.models.svaml import Instruction as Instruction
    from sinch.models.svaml import Svaml, href, menu, option, ssml, tts
    from sinch.models.voice import AssignNumbersVoiceApplicationResponse as AssignNumbersVoiceApplicationResponse
    from sinch.models.voice import CalloutMethod as CalloutMethod
    from sinch.models.voice import ConferenceDTMFOptions as ConferenceDTMFOptions
    from sinch.models.voice import Destination as Destination
    from sinch.models.voice import GetCallbackUrlsVoiceApplicationResponse as GetCallbackUrlsVoiceApplicationResponse
    from sinch.models.voice import GetNumbersVoiceApplicationResponse as GetNumbersVoiceApplicationResponse
    from sinch.models.voice import GetVoiceCallResponse as GetVoiceCallResponse
    from sinch.models.voice import GetVoiceConferenceResponse as GetVoiceConferenceResponse
    from sinch.models.voice import KickAllVoiceConferenceResponse as KickAllVoiceConferenceResponse
    from sinch.models.voice import KickParticipantVoiceConferenceResponse as KickParticipantVoiceConferenceResponse
    from sinch.models.voice import (
        ManageParticipantVoiceConferenceResponse as ManageParticipantVoiceConferenceResponse,
    )
    from sinch.models.voice import ManageVoiceCallResponse as ManageVoiceCallResponse
    from sinch.models.voice import QueryNumberVoiceApplicationResponse as QueryNumberVoiceApplicationResponse
    from sinch.models.voice import UnassignNumbersVoiceApplicationResponse as UnassignNumbersVoiceApplicationResponse
    from sinch.models.voice import (
        UpdateCallbackUrlsVoiceApplicationResponse as UpdateCallbackUrlsVoiceApplicationResponse,
    )
    from sinch.models.voice import UpdateVoiceCallResponse as UpdateVoiceCallResponse
    from sinch.models.voice import VoiceCalloutResponse as VoiceCalloutResponse

__all__ = [
    "Applications",
    "Callouts",
    "Calls",
    "Conferences",
    "Svaml",
    "Voice",
    "VoiceAsync",
    "VoiceBase",
    "href",
    "menu",
    "option",
    "ssml",
    "tts",
]


class Voice(Resource):
    """The Voice API. ``client.voice``, or ``Voice(client)``.

    Needs the key and secret of an application. ``voice_region`` of the client says where calls are handled.
    """

    @cached_property
    def callouts(self) -> Callouts:
        """Calls that the application starts."""
        from sinch.domains.voice.callouts import Callouts

        return Callouts(self._sinch)

    @cached_property
    def calls(self) -> Calls:
        """Calls that go on or are over."""
        from sinch.domains.voice.calls import Calls

        return Calls(self._sinch)

    @cached_property
    def conferences(self) -> Conferences:
        """Conferences that go on."""
        from sinch.domains.voice.conferences import Conferences

        return Conferences(self._sinch)

    @cached_property
    def applications(self) -> Applications:
        """Settings of applications, and their numbers."""
        from sinch.domains.voice.applications import Applications

        return Applications(self._sinch)


#: Name of 1.x for what its synchronous and asynchronous classes had in common.
VoiceBase = Voice

#: Where the classes of the resources are, and what else is loaded when somebody asks for it.
_HOMES = {
    "Action": "sinch.models.svaml",
    "Applications": "sinch.domains.voice.applications",
    "CalloutMethod": "sinch.models.voice",
    "Callouts": "sinch.domains.voice.callouts",
    "Calls": "sinch.domains.voice.calls",
    "ConferenceDTMFOptions": "sinch.models.voice",
    "Conferences": "sinch.domains.voice.conferences",
    "Destination": "sinch.models.voice",
    "Instruction": "sinch.models.svaml",
    "Svaml": "sinch.models.svaml",
    "href": "sinch.models.svaml",
    "menu": "sinch.models.svaml",
    "option": "sinch.models.svaml",
    "ssml": "sinch.models.svaml",
    "tts": "sinch.models.svaml",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            home = _HOMES[name]
        elif name == "VoiceAsync":
            home = "sinch.aio.voice"
        elif name.endswith("Response"):
            home = "sinch.models.voice"
        elif name.endswith("Request"):
            home = "sinch.models.requests.voice"
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(home), name)
