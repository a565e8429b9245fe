"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.voice`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.voice import ApplicationNumber as ApplicationNumber
from sinch.models.voice import AssignNumbersVoiceApplicationResponse as AssignNumbersVoiceApplicationResponse
from sinch.models.voice import GetCallbackUrlsVoiceApplicationResponse as GetCallbackUrlsVoiceApplicationResponse
from sinch.models.voice import GetNumbersVoiceApplicationResponse as GetNumbersVoiceApplicationResponse
from sinch.models.voice import Price as Price
from sinch.models.voice import QueryNumberVoiceApplicationResponse as QueryNumberVoiceApplicationResponse
from sinch.models.voice import UnassignNumbersVoiceApplicationResponse as UnassignNumbersVoiceApplicationResponse
from sinch.models.voice import (
    UpdateCallbackUrlsVoiceApplicationResponse as UpdateCallbackUrlsVoiceApplicationResponse,
)

__all__ = [
    "AssignNumbersVoiceApplicationResponse",
    "GetCallbackUrlsVoiceApplicationResponse",
    "GetNumbersVoiceApplicationResponse",
    "QueryNumberVoiceApplicationResponse",
    "UnassignNumbersVoiceApplicationResponse",
    "UpdateCallbackUrlsVoiceApplicationResponse",
]
