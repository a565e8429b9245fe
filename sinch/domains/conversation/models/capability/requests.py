"""Import path of sinch 1.x; the requests live in :mod:`sinch.models.requests.conversation`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.conversation import (
    QueryConversationCapabilityRequest as QueryConversationCapabilityRequest,
)

__all__ = [
    "QueryConversationCapabilityRequest",
]
