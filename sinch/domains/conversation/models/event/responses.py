"""Import path of sinch 1.x; the answers live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import SendConversationEventResponse as SendConversationEventResponse
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "SendConversationEventResponse",
]
