"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.voice`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.voice import AssignNumbersVoiceApplicationRequest as AssignNumbersVoiceApplicationRequest
from sinch.models.requests.voice import (
    GetCallbackUrlsVoiceApplicationRequest as GetCallbackUrlsVoiceApplicationRequest,
)
from sinch.models.requests.voice import QueryNumberVoiceApplicationRequest as QueryNumberVoiceApplicationRequest
from sinch.models.requests.voice import (
    UnassignNumbersVoiceApplicationRequest as UnassignNumbersVoiceApplicationRequest,
)
from sinch.models.requests.voice import (
    UpdateCallbackUrlsVoiceApplicationRequest as UpdateCallbackUrlsVoiceApplicationRequest,
)

__all__ = [
    "AssignNumbersVoiceApplicationRequest",
    "GetCallbackUrlsVoiceApplicationRequest",
    "QueryNumberVoiceApplicationRequest",
    "UnassignNumbersVoiceApplicationRequest",
    "UpdateCallbackUrlsVoiceApplicationRequest",
]
