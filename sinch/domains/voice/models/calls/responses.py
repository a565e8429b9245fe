"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.voice`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.voice import Destination as Destination
from sinch.models.voice import GetVoiceCallResponse as GetVoiceCallResponse
from sinch.models.voice import ManageVoiceCallResponse as ManageVoiceCallResponse
from sinch.models.voice import Price as Price
from sinch.models.voice import UpdateVoiceCallResponse as UpdateVoiceCallResponse

__all__ = ["GetVoiceCallResponse", "ManageVoiceCallResponse", "UpdateVoiceCallResponse"]
