"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.voice`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.voice import GetVoiceCallRequest as GetVoiceCallRequest
from sinch.models.requests.voice import ManageVoiceCallRequest as ManageVoiceCallRequest
from sinch.models.requests.voice import UpdateVoiceCallRequest as UpdateVoiceCallRequest
from sinch.models.svaml.actions import Action as Action
from sinch.models.svaml.instructions import Instruction as Instruction

__all__ = ["GetVoiceCallRequest", "ManageVoiceCallRequest", "UpdateVoiceCallRequest"]
