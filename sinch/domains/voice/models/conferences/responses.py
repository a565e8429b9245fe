"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.voice`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.voice import ConferenceParticipant as ConferenceParticipant
from sinch.models.voice import GetVoiceConferenceResponse as GetVoiceConferenceResponse
from sinch.models.voice import KickAllVoiceConferenceResponse as KickAllVoiceConferenceResponse
from sinch.models.voice import KickParticipantVoiceConferenceResponse as KickParticipantVoiceConferenceResponse
from sinch.models.voice import ManageParticipantVoiceConferenceResponse as ManageParticipantVoiceConferenceResponse

__all__ = [
    "GetVoiceConferenceResponse",
    "KickAllVoiceConferenceResponse",
    "KickParticipantVoiceConferenceResponse",
    "ManageParticipantVoiceConferenceResponse",
]
