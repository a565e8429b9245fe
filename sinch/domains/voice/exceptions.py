"""Import path of sinch 1.x; all exceptions live in :mod:`sinch.core.exceptions`."""

from __future__ import annotations

from sinch.core.exceptions import SinchException as SinchException
from sinch.core.exceptions import VoiceException as VoiceException

__all__ = ["VoiceException"]
