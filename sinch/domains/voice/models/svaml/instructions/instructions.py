"""Import path of sinch 1.x; the instructions live in :mod:`sinch.models.svaml.instructions`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.svaml.instructions import AnswerInstruction as AnswerInstruction
from sinch.models.svaml.instructions import Instruction as Instruction
from sinch.models.svaml.instructions import PlayFileInstruction as PlayFileInstruction
from sinch.models.svaml.instructions import RecordingOptions as RecordingOptions
from sinch.models.svaml.instructions import SayInstruction as SayInstruction
from sinch.models.svaml.instructions import SendDtmfInstruction as SendDtmfInstruction
from sinch.models.svaml.instructions import SetCookieInstruction as SetCookieInstruction
from sinch.models.svaml.instructions import StartRecordingInstruction as StartRecordingInstruction
from sinch.models.svaml.instructions import StopRecordingInstruction as StopRecordingInstruction
from sinch.models.svaml.instructions import TranscriptionOptions as TranscriptionOptions

__all__ = [
    "AnswerInstruction",
    "Instruction",
    "PlayFileInstruction",
    "RecordingOptions",
    "SayInstruction",
    "SendDtmfInstruction",
    "SetCookieInstruction",
    "StartRecordingInstruction",
    "StopRecordingInstruction",
    "TranscriptionOptions",
]
