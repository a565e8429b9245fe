"""Import path of sinch 1.x; the models live in :mod:`sinch.models.conversation`."""

from __future__ import annotations

from sinch.models.conversation import Conversation as Conversation
from sinch.models.model import SinchBaseModel as SinchBaseModel

__all__ = [
    "Conversation",
]
