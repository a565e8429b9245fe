"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.voice`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.voice import GetVoiceConferenceRequest as GetVoiceConferenceRequest
from sinch.models.requests.voice import KickAllVoiceConferenceRequest as KickAllVoiceConferenceRequest
from sinch.models.requests.voice import KickParticipantVoiceConferenceRequest as KickParticipantVoiceConferenceRequest
from sinch.models.requests.voice import (
    ManageParticipantVoiceConferenceRequest as ManageParticipantVoiceConferenceRequest,
)

__all__ = [
    "GetVoiceConferenceRequest",
    "KickAllVoiceConferenceRequest",
    "KickParticipantVoiceConferenceRequest",
    "ManageParticipantVoiceConferenceRequest",
]
