"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.voice`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.voice import VoiceCalloutResponse as VoiceCalloutResponse

__all__ = ["VoiceCalloutResponse"]
