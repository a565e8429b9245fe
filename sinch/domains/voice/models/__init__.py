"""Import path of sinch 1.x; the objects live in :mod:`sinch.models.voice`."""

from __future__ import annotations

from sinch.models.voice import ApplicationNumber as ApplicationNumber
from sinch.models.voice import ConferenceDTMFOptions as ConferenceDTMFOptions
from sinch.models.voice import ConferenceParticipant as ConferenceParticipant
from sinch.models.voice import Destination as Destination
from sinch.models.voice import Price as Price

__all__ = [
    "ApplicationNumber",
    "ConferenceDTMFOptions",
    "ConferenceParticipant",
    "Destination",
    "Price",
]
