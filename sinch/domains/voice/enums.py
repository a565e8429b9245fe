"""Import path of sinch 1.x; the enums live in :mod:`sinch.models.voice`."""

from __future__ import annotations

from sinch.models.voice import CalloutMethod as CalloutMethod
from sinch.models.voice import Capability as Capability
from sinch.models.voice import ConferenceCommand as ConferenceCommand
from sinch.models.voice import ConferenceDTMFOptionsMode as ConferenceDTMFOptionsMode
from sinch.models.voice import Indications as Indications
from sinch.models.voice import MusicOnHold as MusicOnHold
from sinch.models.voice import Region as Region

__all__ = [
    "CalloutMethod",
    "Capability",
    "ConferenceCommand",
    "ConferenceDTMFOptionsMode",
    "Indications",
    "MusicOnHold",
    "Region",
]
