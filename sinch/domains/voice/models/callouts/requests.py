"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.voice`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.voice import ConferenceVoiceCalloutRequest as ConferenceVoiceCalloutRequest
from sinch.models.requests.voice import CustomVoiceCalloutRequest as CustomVoiceCalloutRequest
from sinch.models.requests.voice import TextToSpeechVoiceCalloutRequest as TextToSpeechVoiceCalloutRequest
from sinch.models.voice import ConferenceDTMFOptions as ConferenceDTMFOptions
from sinch.models.voice import Destination as Destination

__all__ = ["ConferenceVoiceCalloutRequest", "CustomVoiceCalloutRequest", "TextToSpeechVoiceCalloutRequest"]
